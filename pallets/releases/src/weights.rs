// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_releases`, measured by `scripts/weights`. Do not edit.
//!
//! Date: 2026-11-22, CPU: AMD EPYC, steps: 20, repeat: 5, tool: 64.0.0

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_releases` cost.
pub trait WeightInfo {
	/// Weight of `record_presentation`.
	fn record_presentation() -> Weight;
	/// Weight of `place_hold`.
	fn place_hold() -> Weight;
	/// Weight of `lift_hold`.
	fn lift_hold() -> Weight;
	/// Weight of `release`.
	fn release() -> Weight;
	/// Weight of `record_exit`.
	fn record_exit() -> Weight;
	/// Weight of `propose_manual_release`.
	fn propose_manual_release() -> Weight;
	/// Weight of `endorse_manual_release`.
	fn endorse_manual_release() -> Weight;
	/// Weight of `withdraw_manual_release`.
	fn withdraw_manual_release() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 28_763_000 ps.
	fn record_presentation() -> Weight {
		Weight::from_parts(29_374_000, 3564)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 28_462_000 ps.
	fn place_hold() -> Weight {
		Weight::from_parts(29_444_000, 3564)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 28_563_000 ps.
	fn lift_hold() -> Weight {
		Weight::from_parts(29_324_000, 3564)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	// Storage: `Releases::NextRelease` (r:1 w:1)
	// Proof: `Releases::NextRelease` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 29_554_000 ps.
	fn release() -> Weight {
		Weight::from_parts(30_115_000, 3564)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 28_252_000 ps.
	fn record_exit() -> Weight {
		Weight::from_parts(28_592_000, 3564)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn propose_manual_release() -> Weight {
		Weight::from_parts(34_000_000, 3658)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn endorse_manual_release() -> Weight {
		Weight::from_parts(52_000_000, 3658)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	fn withdraw_manual_release() -> Weight {
		Weight::from_parts(31_000_000, 3658)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn record_presentation() -> Weight {
		Weight::from_parts(29_374_000, 3564)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn place_hold() -> Weight {
		Weight::from_parts(29_444_000, 3564)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn lift_hold() -> Weight {
		Weight::from_parts(29_324_000, 3564)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn release() -> Weight {
		Weight::from_parts(30_115_000, 3564)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn record_exit() -> Weight {
		Weight::from_parts(28_592_000, 3564)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn propose_manual_release() -> Weight {
		Weight::from_parts(34_000_000, 3658)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn endorse_manual_release() -> Weight {
		Weight::from_parts(52_000_000, 3658)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(8))
	}
	fn withdraw_manual_release() -> Weight {
		Weight::from_parts(31_000_000, 3658)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
}
