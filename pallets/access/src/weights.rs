// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_access`, measured by `scripts/weights`. Do not edit.
//!
//! Date: 2026-11-23, CPU: AMD EPYC, steps: 20, repeat: 5, tool: 64.0.0

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_access` cost.
pub trait WeightInfo {
	/// Weight of `set_quota`.
	fn set_quota() -> Weight;
	/// Weight of `set_default_quota`.
	fn set_default_quota() -> Weight;
	/// Weight of `check_officer`.
	/// `n` was measured from 0 to 64.
	fn check_officer(n: u32) -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Access::OwnLimits` (r:0 w:1)
	// Proof: `Access::OwnLimits` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 19_259_000 ps.
	fn set_quota() -> Weight {
		Weight::from_parts(20_390_000, 3526)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Access::DefaultLimits` (r:0 w:1)
	// Proof: `Access::DefaultLimits` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 18_388_000 ps.
	fn set_default_quota() -> Weight {
		Weight::from_parts(18_998_000, 3526)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Registry::Officers` (r:65 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Access::OwnLimits` (r:1 w:0)
	// Proof: `Access::OwnLimits` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `Access::DefaultLimits` (r:1 w:0)
	// Proof: `Access::DefaultLimits` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	// Storage: `Access::Quotas` (r:1 w:1)
	// Proof: `Access::Quotas` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	// Fastest: 19_309_000 ps.
	fn check_officer(n: u32) -> Weight {
		Weight::from_parts(18_704_295, 3532)
			.saturating_add(Weight::from_parts(4_950_302, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2539).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn set_quota() -> Weight {
		Weight::from_parts(20_390_000, 3526)
			.saturating_add(ParityDbWeight::get().reads(2))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn set_default_quota() -> Weight {
		Weight::from_parts(18_998_000, 3526)
			.saturating_add(ParityDbWeight::get().reads(2))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn check_officer(n: u32) -> Weight {
		Weight::from_parts(18_704_295, 3532)
			.saturating_add(Weight::from_parts(4_950_302, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2539).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().writes(1))
	}
}
