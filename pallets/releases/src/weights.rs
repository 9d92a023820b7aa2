// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_releases`, measured by `scripts/weights`. Do not edit.
//!
//! Date: 2026-11-23, CPU: AMD EPYC, steps: 20, repeat: 3, tool: 64.0.0

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
	/// Weight of `authorise_release`.
	fn authorise_release() -> Weight;
	/// Weight of `migrate_case`.
	fn migrate_case() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Releases::Authorisations` (r:1 w:1)
	// Proof: `Releases::Authorisations` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	// Storage: `Releases::NextRelease` (r:1 w:1)
	// Proof: `Releases::NextRelease` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Controls::Selections` (r:1 w:0)
	// Proof: `Controls::Selections` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Allocations::Draws` (r:1 w:0)
	// Proof: `Allocations::Draws` (`max_values`: None, `max_size`: Some(4918), added: 7393, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Debts` (r:1 w:0)
	// Proof: `DutyPayments::Debts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	// Storage: `Releases::Proposals` (r:0 w:1)
	// Proof: `Releases::Proposals` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:2)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Storage: `Controls::Downgrades` (r:0 w:1)
	// Proof: `Controls::Downgrades` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	// Fastest: 61_832_000 ps.
	fn record_presentation() -> Weight {
		Weight::from_parts(72_418_000, 8383)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 31_657_000 ps.
	fn place_hold() -> Weight {
		Weight::from_parts(32_178_000, 3576)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Releases::Authorisations` (r:1 w:1)
	// Proof: `Releases::Authorisations` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	// Storage: `Releases::NextRelease` (r:1 w:1)
	// Proof: `Releases::NextRelease` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Controls::Selections` (r:1 w:0)
	// Proof: `Controls::Selections` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Allocations::Draws` (r:1 w:0)
	// Proof: `Allocations::Draws` (`max_values`: None, `max_size`: Some(4918), added: 7393, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Debts` (r:1 w:0)
	// Proof: `DutyPayments::Debts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	// Storage: `Releases::Proposals` (r:0 w:1)
	// Proof: `Releases::Proposals` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:2)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Storage: `Controls::Downgrades` (r:0 w:1)
	// Proof: `Controls::Downgrades` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	// Fastest: 59_749_000 ps.
	fn lift_hold() -> Weight {
		Weight::from_parts(63_976_000, 8383)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	// Storage: `Releases::NextRelease` (r:1 w:1)
	// Proof: `Releases::NextRelease` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Controls::Selections` (r:1 w:0)
	// Proof: `Controls::Selections` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Allocations::Draws` (r:1 w:0)
	// Proof: `Allocations::Draws` (`max_values`: None, `max_size`: Some(4918), added: 7393, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Debts` (r:1 w:0)
	// Proof: `DutyPayments::Debts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	// Storage: `Releases::Authorisations` (r:0 w:1)
	// Proof: `Releases::Authorisations` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	// Storage: `Releases::Proposals` (r:0 w:1)
	// Proof: `Releases::Proposals` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Storage: `Controls::Downgrades` (r:0 w:1)
	// Proof: `Controls::Downgrades` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	// Fastest: 43_435_000 ps.
	fn release() -> Weight {
		Weight::from_parts(44_326_000, 8383)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Releases::Worklist` (r:0 w:1)
	// Proof: `Releases::Worklist` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 32_949_000 ps.
	fn record_exit() -> Weight {
		Weight::from_parts(42_243_000, 3576)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:0)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	// Storage: `Releases::Proposals` (r:1 w:1)
	// Proof: `Releases::Proposals` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 33_870_000 ps.
	fn propose_manual_release() -> Weight {
		Weight::from_parts(34_341_000, 3576)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	// Storage: `Releases::Proposals` (r:1 w:1)
	// Proof: `Releases::Proposals` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	// Storage: `Releases::NextRelease` (r:1 w:1)
	// Proof: `Releases::NextRelease` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Controls::Selections` (r:1 w:0)
	// Proof: `Controls::Selections` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Allocations::Draws` (r:1 w:0)
	// Proof: `Allocations::Draws` (`max_values`: None, `max_size`: Some(4918), added: 7393, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Debts` (r:1 w:0)
	// Proof: `DutyPayments::Debts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	// Storage: `Releases::Authorisations` (r:0 w:1)
	// Proof: `Releases::Authorisations` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Storage: `Controls::Downgrades` (r:0 w:1)
	// Proof: `Controls::Downgrades` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	// Fastest: 44_767_000 ps.
	fn endorse_manual_release() -> Weight {
		Weight::from_parts(46_469_000, 8383)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Releases::Proposals` (r:1 w:1)
	// Proof: `Releases::Proposals` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 30_315_000 ps.
	fn withdraw_manual_release() -> Weight {
		Weight::from_parts(31_627_000, 3557)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:0)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	// Storage: `Releases::Authorisations` (r:1 w:1)
	// Proof: `Releases::Authorisations` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 30_987_000 ps.
	fn authorise_release() -> Weight {
		Weight::from_parts(31_557_000, 3576)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: UNKNOWN KEY `0x283eaec19fa13bafc3464dba52c4b92c4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	// Proof: UNKNOWN KEY `0x283eaec19fa13bafc3464dba52c4b92c4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	// Storage: `Releases::Cases` (r:2 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	// Storage: `Releases::Worklist` (r:0 w:1)
	// Proof: `Releases::Worklist` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	// Fastest: 10_546_000 ps.
	fn migrate_case() -> Weight {
		Weight::from_parts(13_831_000, 6162)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn record_presentation() -> Weight {
		Weight::from_parts(72_418_000, 8383)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(8))
	}
	fn place_hold() -> Weight {
		Weight::from_parts(32_178_000, 3576)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn lift_hold() -> Weight {
		Weight::from_parts(63_976_000, 8383)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(8))
	}
	fn release() -> Weight {
		Weight::from_parts(44_326_000, 8383)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(7))
	}
	fn record_exit() -> Weight {
		Weight::from_parts(42_243_000, 3576)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn propose_manual_release() -> Weight {
		Weight::from_parts(34_341_000, 3576)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn endorse_manual_release() -> Weight {
		Weight::from_parts(46_469_000, 8383)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(7))
	}
	fn withdraw_manual_release() -> Weight {
		Weight::from_parts(31_627_000, 3557)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn authorise_release() -> Weight {
		Weight::from_parts(31_557_000, 3576)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn migrate_case() -> Weight {
		Weight::from_parts(13_831_000, 6162)
			.saturating_add(ParityDbWeight::get().reads(3))
			.saturating_add(ParityDbWeight::get().writes(2))
	}
}
