// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_validators`, measured by `scripts/weights`. Do not edit.
//!
//! Date: 2026-11-23, CPU: AMD EPYC, steps: 20, repeat: 5, tool: 64.0.0

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_validators` cost.
pub trait WeightInfo {
	/// Weight of `admit_validator`.
	fn admit_validator() -> Weight;
	/// Weight of `remove_validator`.
	fn remove_validator() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Validators::Members` (r:1 w:1)
	// Proof: `Validators::Members` (`max_values`: Some(1), `max_size`: Some(1153), added: 1648, mode: `MaxEncodedLen`)
	// Storage: `Session::NextKeys` (r:1 w:0)
	// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 38_598_000 ps.
	fn admit_validator() -> Weight {
		Weight::from_parts(47_010_000, 5989)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Validators::Members` (r:1 w:1)
	// Proof: `Validators::Members` (`max_values`: Some(1), `max_size`: Some(1153), added: 1648, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 25_408_000 ps.
	fn remove_validator() -> Weight {
		Weight::from_parts(26_990_000, 3526)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn admit_validator() -> Weight {
		Weight::from_parts(47_010_000, 5989)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn remove_validator() -> Weight {
		Weight::from_parts(26_990_000, 3526)
			.saturating_add(ParityDbWeight::get().reads(3))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
}
