// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_controls`, measured by `scripts/weights`. Do not edit.
//!
//! Date: 2026-11-22, CPU: AMD EPYC, steps: 20, repeat: 5, tool: 64.0.0

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_controls` cost.
pub trait WeightInfo {
	/// Weight of `publish_rules`.
	/// `r` was measured from 0 to 64.
	fn publish_rules(r: u32) -> Weight;
	/// Weight of `record_examination`.
	fn record_examination() -> Weight;
	/// Weight of `on_registered`.
	/// `i` was measured from 1 to 99.
	fn on_registered(i: u32) -> Weight;
	/// Weight of `take_examination`.
	fn take_examination() -> Weight;
	/// Weight of `hand_over_examination`.
	fn hand_over_examination() -> Weight;
	/// Weight of `reroute`.
	fn reroute() -> Weight;
	/// Weight of `endorse_reroute`.
	fn endorse_reroute() -> Weight;
	/// Weight of `withdraw_reroute`.
	fn withdraw_reroute() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Controls::Current` (r:1 w:1)
	// Proof: `Controls::Current` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Storage: `Controls::RuleSets` (r:0 w:1)
	// Proof: `Controls::RuleSets` (`max_values`: None, `max_size`: Some(1487), added: 3962, mode: `MaxEncodedLen`)
	// Fastest: 27_180_000 ps.
	fn publish_rules(r: u32) -> Weight {
		Weight::from_parts(28_669_132, 3526)
			.saturating_add(Weight::from_parts(439_055, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Controls::Selections` (r:1 w:1)
	// Proof: `Controls::Selections` (`max_values`: None, `max_size`: Some(27), added: 2502, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 38_467_000 ps.
	fn record_examination() -> Weight {
		Weight::from_parts(40_661_000, 3564)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Controls::Selections` (r:1 w:1)
	// Proof: `Controls::Selections` (`max_values`: None, `max_size`: Some(27), added: 2502, mode: `MaxEncodedLen`)
	// Storage: `Controls::Current` (r:1 w:0)
	// Proof: `Controls::Current` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Controls::RuleSets` (r:1 w:0)
	// Proof: `Controls::RuleSets` (`max_values`: None, `max_size`: Some(1487), added: 3962, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 47_181_000 ps.
	fn on_registered(i: u32) -> Weight {
		Weight::from_parts(46_245_306, 4952)
			.saturating_add(Weight::from_parts(628_353, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn take_examination() -> Weight {
		Weight::from_parts(39_000_000, 3564)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn hand_over_examination() -> Weight {
		Weight::from_parts(46_000_000, 6048)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn reroute() -> Weight {
		Weight::from_parts(48_000_000, 3658)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn endorse_reroute() -> Weight {
		Weight::from_parts(56_000_000, 3658)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn withdraw_reroute() -> Weight {
		Weight::from_parts(38_000_000, 3658)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn publish_rules(r: u32) -> Weight {
		Weight::from_parts(28_669_132, 3526)
			.saturating_add(Weight::from_parts(439_055, 0).saturating_mul(r.into()))
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn record_examination() -> Weight {
		Weight::from_parts(40_661_000, 3564)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn on_registered(i: u32) -> Weight {
		Weight::from_parts(46_245_306, 4952)
			.saturating_add(Weight::from_parts(628_353, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn take_examination() -> Weight {
		Weight::from_parts(39_000_000, 3564)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn hand_over_examination() -> Weight {
		Weight::from_parts(46_000_000, 6048)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(5))
	}
	fn reroute() -> Weight {
		Weight::from_parts(48_000_000, 3658)
			.saturating_add(ParityDbWeight::get().reads(8))
			.saturating_add(ParityDbWeight::get().writes(5))
	}
	fn endorse_reroute() -> Weight {
		Weight::from_parts(56_000_000, 3658)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(7))
	}
	fn withdraw_reroute() -> Weight {
		Weight::from_parts(38_000_000, 3658)
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
}
