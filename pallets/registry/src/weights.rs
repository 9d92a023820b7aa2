// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_registry`, measured by `scripts/weights`. Do not edit.
//!
//! Date: 2026-11-22, CPU: AMD EPYC, steps: 20, repeat: 5, tool: 64.0.0

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_registry` cost.
pub trait WeightInfo {
	/// Weight of `admit_organisation`.
	fn admit_organisation() -> Weight;
	/// Weight of `suspend_organisation`.
	fn suspend_organisation() -> Weight;
	/// Weight of `reinstate_organisation`.
	fn reinstate_organisation() -> Weight;
	/// Weight of `appoint_officer`.
	fn appoint_officer() -> Weight;
	/// Weight of `reassign_officer`.
	fn reassign_officer() -> Weight;
	/// Weight of `dismiss_officer`.
	fn dismiss_officer() -> Weight;
	/// Weight of `grant_mandate`.
	fn grant_mandate() -> Weight;
	/// Weight of `revoke_mandate`.
	fn revoke_mandate() -> Weight;
	/// Weight of `check_officer`.
	fn check_officer() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `Registry::NextOrganisation` (r:1 w:1)
	// Proof: `Registry::NextOrganisation` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Registry::Officers` (r:1 w:1)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Registry::FormerNonces` (r:1 w:1)
	// Proof: `Registry::FormerNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:2)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:0 w:1)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Fastest: 45_608_000 ps.
	fn admit_organisation() -> Weight {
		Weight::from_parts(49_214_000, 3593)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Storage: `Registry::Organisations` (r:1 w:1)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 21_792_000 ps.
	fn suspend_organisation() -> Weight {
		Weight::from_parts(24_397_000, 3526)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Registry::Organisations` (r:1 w:1)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 21_943_000 ps.
	fn reinstate_organisation() -> Weight {
		Weight::from_parts(22_644_000, 3526)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Registry::Officers` (r:2 w:1)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:1)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Registry::FormerNonces` (r:1 w:1)
	// Proof: `Registry::FormerNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 42_643_000 ps.
	fn appoint_officer() -> Weight {
		Weight::from_parts(45_067_000, 6060)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Storage: `Registry::Officers` (r:2 w:1)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:1)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 32_228_000 ps.
	fn reassign_officer() -> Weight {
		Weight::from_parts(32_739_000, 6060)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Registry::Officers` (r:2 w:1)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:1)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Storage: `Registry::FormerNonces` (r:0 w:1)
	// Proof: `Registry::FormerNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Fastest: 41_802_000 ps.
	fn dismiss_officer() -> Weight {
		Weight::from_parts(42_523_000, 6060)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:2 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Registry::Mandates` (r:1 w:1)
	// Proof: `Registry::Mandates` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:2 w:2)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:2)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 45_217_000 ps.
	fn grant_mandate() -> Weight {
		Weight::from_parts(45_628_000, 6062)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Registry::Mandates` (r:1 w:1)
	// Proof: `Registry::Mandates` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:2 w:2)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:2)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 39_529_000 ps.
	fn revoke_mandate() -> Weight {
		Weight::from_parts(40_690_000, 6062)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Fastest: 8_343_000 ps.
	fn check_officer() -> Weight {
		Weight::from_parts(8_692_000, 3525).saturating_add(T::DbWeight::get().reads(2))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn admit_organisation() -> Weight {
		Weight::from_parts(49_214_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(8))
	}
	fn suspend_organisation() -> Weight {
		Weight::from_parts(24_397_000, 3526)
			.saturating_add(ParityDbWeight::get().reads(3))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn reinstate_organisation() -> Weight {
		Weight::from_parts(22_644_000, 3526)
			.saturating_add(ParityDbWeight::get().reads(3))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn appoint_officer() -> Weight {
		Weight::from_parts(45_067_000, 6060)
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().writes(6))
	}
	fn reassign_officer() -> Weight {
		Weight::from_parts(32_739_000, 6060)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn dismiss_officer() -> Weight {
		Weight::from_parts(42_523_000, 6060)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(6))
	}
	fn grant_mandate() -> Weight {
		Weight::from_parts(45_628_000, 6062)
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().writes(5))
	}
	fn revoke_mandate() -> Weight {
		Weight::from_parts(40_690_000, 6062)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(5))
	}
	fn check_officer() -> Weight {
		Weight::from_parts(8_692_000, 3525).saturating_add(ParityDbWeight::get().reads(2))
	}
}
