// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_council`, measured by `scripts/weights`. Do not edit.
//!
//! Date: 2026-11-23, CPU: AMD EPYC, steps: 20, repeat: 3, tool: 64.0.0

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_council` cost.
pub trait WeightInfo {
	/// Weight of `take_seat`.
	fn take_seat() -> Weight;
	/// Weight of `leave_seat`.
	fn leave_seat() -> Weight;
	/// Weight of `list_agencies`.
	/// `n` was measured from 3 to 32.
	fn list_agencies(n: u32) -> Weight;
	/// Weight of `propose`.
	/// `b` was measured from 2 to 16384.
	fn propose(b: u32) -> Weight;
	/// Weight of `vote`.
	fn vote() -> Weight;
	/// Weight of `close`.
	fn close() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Council::Listed` (r:1 w:0)
	// Proof: `Council::Listed` (`max_values`: Some(1), `max_size`: Some(129), added: 624, mode: `MaxEncodedLen`)
	// Storage: `Council::Seats` (r:1 w:1)
	// Proof: `Council::Seats` (`max_values`: Some(1), `max_size`: Some(1153), added: 1648, mode: `MaxEncodedLen`)
	// Storage: `Motions::Members` (r:1 w:1)
	// Proof: `Motions::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Proposals` (r:1 w:0)
	// Proof: `Motions::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Voting` (r:16 w:16)
	// Proof: `Motions::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Motions::Prime` (r:0 w:1)
	// Proof: `Motions::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 129_794_000 ps.
	fn take_seat() -> Weight {
		Weight::from_parts(171_736_000, 62474)
			.saturating_add(T::DbWeight::get().reads(24))
			.saturating_add(T::DbWeight::get().writes(21))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Council::Seats` (r:1 w:1)
	// Proof: `Council::Seats` (`max_values`: Some(1), `max_size`: Some(1153), added: 1648, mode: `MaxEncodedLen`)
	// Storage: `Motions::Members` (r:1 w:1)
	// Proof: `Motions::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Proposals` (r:1 w:0)
	// Proof: `Motions::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Voting` (r:16 w:16)
	// Proof: `Motions::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Motions::Prime` (r:0 w:1)
	// Proof: `Motions::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 139_428_000 ps.
	fn leave_seat() -> Weight {
		Weight::from_parts(143_864_000, 62322)
			.saturating_add(T::DbWeight::get().reads(23))
			.saturating_add(T::DbWeight::get().writes(21))
	}
	// Storage: `Registry::Organisations` (r:32 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Council::Seats` (r:1 w:1)
	// Proof: `Council::Seats` (`max_values`: Some(1), `max_size`: Some(1153), added: 1648, mode: `MaxEncodedLen`)
	// Storage: `Motions::Members` (r:1 w:1)
	// Proof: `Motions::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Proposals` (r:1 w:0)
	// Proof: `Motions::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Voting` (r:16 w:16)
	// Proof: `Motions::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Motions::Prime` (r:0 w:1)
	// Proof: `Motions::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `AuditTrail::Links` (r:0 w:30)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Storage: `Council::Listed` (r:0 w:1)
	// Proof: `Council::Listed` (`max_values`: Some(1), `max_size`: Some(129), added: 624, mode: `MaxEncodedLen`)
	// Fastest: 454_728_000 ps.
	fn list_agencies(n: u32) -> Weight {
		Weight::from_parts(454_817_963, 60763)
			.saturating_add(Weight::from_parts(3_916_382, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2542).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(21))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().writes(51))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Council::Seats` (r:1 w:0)
	// Proof: `Council::Seats` (`max_values`: Some(1), `max_size`: Some(1153), added: 1648, mode: `MaxEncodedLen`)
	// Storage: `Motions::ProposalCount` (r:1 w:1)
	// Proof: `Motions::ProposalCount` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Motions::ProposalOf` (r:1 w:1)
	// Proof: `Motions::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Proposals` (r:1 w:1)
	// Proof: `Motions::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Motions::Voting` (r:0 w:1)
	// Proof: `Motions::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `AuditTrail::Links` (r:0 w:2)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 63_675_000 ps.
	fn propose(b: u32) -> Weight {
		Weight::from_parts(66_447_855, 7216)
			.saturating_add(Weight::from_parts(4_263, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Council::Seats` (r:1 w:0)
	// Proof: `Council::Seats` (`max_values`: Some(1), `max_size`: Some(1153), added: 1648, mode: `MaxEncodedLen`)
	// Storage: `Motions::Voting` (r:1 w:1)
	// Proof: `Motions::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 40_661_000 ps.
	fn vote() -> Weight {
		Weight::from_parts(41_042_000, 7474)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 25_148_000 ps.
	fn close() -> Weight {
		Weight::from_parts(26_009_000, 3532)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn take_seat() -> Weight {
		Weight::from_parts(171_736_000, 62474)
			.saturating_add(ParityDbWeight::get().reads(24))
			.saturating_add(ParityDbWeight::get().writes(21))
	}
	fn leave_seat() -> Weight {
		Weight::from_parts(143_864_000, 62322)
			.saturating_add(ParityDbWeight::get().reads(23))
			.saturating_add(ParityDbWeight::get().writes(21))
	}
	fn list_agencies(n: u32) -> Weight {
		Weight::from_parts(454_817_963, 60763)
			.saturating_add(Weight::from_parts(3_916_382, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2542).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(21))
			.saturating_add(ParityDbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().writes(51))
	}
	fn propose(b: u32) -> Weight {
		Weight::from_parts(66_447_855, 7216)
			.saturating_add(Weight::from_parts(4_263, 0).saturating_mul(b.into()))
			.saturating_add(ParityDbWeight::get().reads(8))
			.saturating_add(ParityDbWeight::get().writes(7))
	}
	fn vote() -> Weight {
		Weight::from_parts(41_042_000, 7474)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn close() -> Weight {
		Weight::from_parts(26_009_000, 3532)
			.saturating_add(ParityDbWeight::get().reads(4))
			.saturating_add(ParityDbWeight::get().writes(2))
	}
}
