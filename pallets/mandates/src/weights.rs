// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_mandates`, measured by `scripts/weights`. Do not edit.
//!
//! Date: 2026-11-23, CPU: AMD EPYC, steps: 20, repeat: 5, tool: 64.0.0

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_mandates` cost.
pub trait WeightInfo {
	/// Weight of `grant`.
	fn grant() -> Weight;
	/// Weight of `delegate`.
	fn delegate() -> Weight;
	/// Weight of `revoke`.
	fn revoke() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:2 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Mandates::NextId` (r:1 w:1)
	// Proof: `Mandates::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Mandates::Between` (r:1 w:1)
	// Proof: `Mandates::Between` (`max_values`: None, `max_size`: Some(153), added: 2628, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:2 w:2)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Mandates::Mandates` (r:0 w:1)
	// Proof: `Mandates::Mandates` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:2)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 59_779_000 ps.
	fn grant() -> Weight {
		Weight::from_parts(63_976_000, 6074)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:5 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Mandates::Mandates` (r:3 w:1)
	// Proof: `Mandates::Mandates` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Mandates::NextId` (r:1 w:1)
	// Proof: `Mandates::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Mandates::Between` (r:1 w:1)
	// Proof: `Mandates::Between` (`max_values`: None, `max_size`: Some(153), added: 2628, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:3 w:3)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:3)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 102_854_000 ps.
	fn delegate() -> Weight {
		Weight::from_parts(106_298_000, 13700)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Mandates::Mandates` (r:1 w:1)
	// Proof: `Mandates::Mandates` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	// Storage: `Mandates::Between` (r:1 w:1)
	// Proof: `Mandates::Between` (`max_values`: None, `max_size`: Some(153), added: 2628, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:3 w:3)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:3)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 66_119_000 ps.
	fn revoke() -> Weight {
		Weight::from_parts(71_346_000, 8598)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(8))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn grant() -> Weight {
		Weight::from_parts(63_976_000, 6074)
			.saturating_add(ParityDbWeight::get().reads(8))
			.saturating_add(ParityDbWeight::get().writes(7))
	}
	fn delegate() -> Weight {
		Weight::from_parts(106_298_000, 13700)
			.saturating_add(ParityDbWeight::get().reads(15))
			.saturating_add(ParityDbWeight::get().writes(9))
	}
	fn revoke() -> Weight {
		Weight::from_parts(71_346_000, 8598)
			.saturating_add(ParityDbWeight::get().reads(8))
			.saturating_add(ParityDbWeight::get().writes(8))
	}
}
