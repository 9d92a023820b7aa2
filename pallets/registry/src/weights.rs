// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_registry`, measured by `scripts/weights`. Do not edit.
//!
//! Date: 2026-11-23, CPU: AMD EPYC, steps: 20, repeat: 3, tool: 64.0.0

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
	/// Weight of `close_organisation`.
	fn close_organisation() -> Weight;
	/// Weight of `appoint_administrator`.
	fn appoint_administrator() -> Weight;
	/// Weight of `recover_key`.
	fn recover_key() -> Weight;
	/// Weight of `endorse`.
	fn endorse() -> Weight;
	/// Weight of `withdraw_proposal`.
	fn withdraw_proposal() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `Registry::NextOrganisation` (r:1 w:1)
	// Proof: `Registry::NextOrganisation` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Registry::PublicIdentifiers` (r:1 w:1)
	// Proof: `Registry::PublicIdentifiers` (`max_values`: None, `max_size`: Some(38), added: 2513, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Registry::Officers` (r:1 w:1)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::TermCount` (r:1 w:1)
	// Proof: `Registry::TermCount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Registry::Appointed` (r:1 w:1)
	// Proof: `Registry::Appointed` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Registry::FormerNonces` (r:1 w:1)
	// Proof: `Registry::FormerNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:2)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Storage: `Registry::Terms` (r:0 w:1)
	// Proof: `Registry::Terms` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Registry::Appointees` (r:0 w:1)
	// Proof: `Registry::Appointees` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:0 w:1)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Registry::Standings` (r:0 w:1)
	// Proof: `Registry::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Fastest: 72_548_000 ps.
	fn admit_organisation() -> Weight {
		Weight::from_parts(75_843_000, 3593)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	// Storage: `Registry::Organisations` (r:1 w:1)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:3 w:3)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Council::Seats` (r:1 w:1)
	// Proof: `Council::Seats` (`max_values`: Some(1), `max_size`: Some(1153), added: 1648, mode: `MaxEncodedLen`)
	// Storage: `Motions::Members` (r:1 w:1)
	// Proof: `Motions::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Proposals` (r:1 w:0)
	// Proof: `Motions::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Voting` (r:16 w:16)
	// Proof: `Motions::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `EmergencyCommittee::Seats` (r:1 w:1)
	// Proof: `EmergencyCommittee::Seats` (`max_values`: Some(1), `max_size`: Some(289), added: 784, mode: `MaxEncodedLen`)
	// Storage: `EmergencyMotions::Members` (r:1 w:1)
	// Proof: `EmergencyMotions::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `EmergencyMotions::Proposals` (r:1 w:0)
	// Proof: `EmergencyMotions::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `EmergencyMotions::Voting` (r:8 w:8)
	// Proof: `EmergencyMotions::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Prime` (r:0 w:1)
	// Proof: `Motions::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `EmergencyMotions::Prime` (r:0 w:1)
	// Proof: `EmergencyMotions::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `AuditTrail::Links` (r:0 w:3)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Storage: `Registry::Standings` (r:0 w:1)
	// Proof: `Registry::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Fastest: 188_681_000 ps.
	fn suspend_organisation() -> Weight {
		Weight::from_parts(188_812_000, 65375)
			.saturating_add(T::DbWeight::get().reads(35))
			.saturating_add(T::DbWeight::get().writes(38))
	}
	// Storage: `Registry::Organisations` (r:1 w:1)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Storage: `Registry::Standings` (r:0 w:1)
	// Proof: `Registry::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Fastest: 25_147_000 ps.
	fn reinstate_organisation() -> Weight {
		Weight::from_parts(25_748_000, 3532)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Registry::Officers` (r:2 w:1)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:1)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Registry::TermCount` (r:1 w:1)
	// Proof: `Registry::TermCount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Registry::Appointed` (r:1 w:1)
	// Proof: `Registry::Appointed` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Registry::FormerNonces` (r:1 w:1)
	// Proof: `Registry::FormerNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Storage: `Registry::Terms` (r:0 w:1)
	// Proof: `Registry::Terms` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Registry::Appointees` (r:0 w:1)
	// Proof: `Registry::Appointees` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	// Fastest: 56_234_000 ps.
	fn appoint_officer() -> Weight {
		Weight::from_parts(57_476_000, 6068)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	// Storage: `Registry::Officers` (r:2 w:1)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:1)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Registry::TermCount` (r:1 w:1)
	// Proof: `Registry::TermCount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Storage: `Registry::Terms` (r:0 w:1)
	// Proof: `Registry::Terms` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Fastest: 41_782_000 ps.
	fn reassign_officer() -> Weight {
		Weight::from_parts(43_645_000, 6068)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Storage: `Registry::Officers` (r:2 w:1)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:1)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Registry::TermCount` (r:1 w:1)
	// Proof: `Registry::TermCount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:3 w:3)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Council::Seats` (r:1 w:1)
	// Proof: `Council::Seats` (`max_values`: Some(1), `max_size`: Some(1153), added: 1648, mode: `MaxEncodedLen`)
	// Storage: `Motions::Members` (r:1 w:1)
	// Proof: `Motions::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Proposals` (r:1 w:0)
	// Proof: `Motions::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Voting` (r:16 w:16)
	// Proof: `Motions::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `EmergencyCommittee::Seats` (r:1 w:1)
	// Proof: `EmergencyCommittee::Seats` (`max_values`: Some(1), `max_size`: Some(289), added: 784, mode: `MaxEncodedLen`)
	// Storage: `EmergencyMotions::Members` (r:1 w:1)
	// Proof: `EmergencyMotions::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `EmergencyMotions::Proposals` (r:1 w:0)
	// Proof: `EmergencyMotions::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `EmergencyMotions::Voting` (r:8 w:8)
	// Proof: `EmergencyMotions::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Prime` (r:0 w:1)
	// Proof: `Motions::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `EmergencyMotions::Prime` (r:0 w:1)
	// Proof: `EmergencyMotions::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `AuditTrail::Links` (r:0 w:3)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Storage: `Registry::Terms` (r:0 w:1)
	// Proof: `Registry::Terms` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Registry::FormerNonces` (r:0 w:1)
	// Proof: `Registry::FormerNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Fastest: 230_905_000 ps.
	fn dismiss_officer() -> Weight {
		Weight::from_parts(246_758_000, 66793)
			.saturating_add(T::DbWeight::get().reads(39))
			.saturating_add(T::DbWeight::get().writes(42))
	}
	// Storage: `Registry::Organisations` (r:1 w:1)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:3 w:3)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Council::Seats` (r:1 w:1)
	// Proof: `Council::Seats` (`max_values`: Some(1), `max_size`: Some(1153), added: 1648, mode: `MaxEncodedLen`)
	// Storage: `Motions::Members` (r:1 w:1)
	// Proof: `Motions::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Proposals` (r:1 w:0)
	// Proof: `Motions::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Voting` (r:16 w:16)
	// Proof: `Motions::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `EmergencyCommittee::Seats` (r:1 w:1)
	// Proof: `EmergencyCommittee::Seats` (`max_values`: Some(1), `max_size`: Some(289), added: 784, mode: `MaxEncodedLen`)
	// Storage: `EmergencyMotions::Members` (r:1 w:1)
	// Proof: `EmergencyMotions::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `EmergencyMotions::Proposals` (r:1 w:0)
	// Proof: `EmergencyMotions::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `EmergencyMotions::Voting` (r:8 w:8)
	// Proof: `EmergencyMotions::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Prime` (r:0 w:1)
	// Proof: `Motions::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `EmergencyMotions::Prime` (r:0 w:1)
	// Proof: `EmergencyMotions::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `AuditTrail::Links` (r:0 w:3)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Storage: `Registry::PublicIdentifiers` (r:0 w:1)
	// Proof: `Registry::PublicIdentifiers` (`max_values`: None, `max_size`: Some(38), added: 2513, mode: `MaxEncodedLen`)
	// Storage: `Registry::Standings` (r:0 w:1)
	// Proof: `Registry::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Fastest: 191_476_000 ps.
	fn close_organisation() -> Weight {
		Weight::from_parts(197_494_000, 65361)
			.saturating_add(T::DbWeight::get().reads(35))
			.saturating_add(T::DbWeight::get().writes(39))
	}
	// Storage: `Registry::Organisations` (r:1 w:1)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Registry::Officers` (r:1 w:1)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::TermCount` (r:1 w:1)
	// Proof: `Registry::TermCount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Registry::Appointed` (r:1 w:1)
	// Proof: `Registry::Appointed` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Registry::FormerNonces` (r:1 w:1)
	// Proof: `Registry::FormerNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Storage: `Registry::Terms` (r:0 w:1)
	// Proof: `Registry::Terms` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Registry::Appointees` (r:0 w:1)
	// Proof: `Registry::Appointees` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	// Fastest: 52_859_000 ps.
	fn appoint_administrator() -> Weight {
		Weight::from_parts(54_001_000, 3593)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	// Storage: `Registry::Officers` (r:3 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Registry::Proposals` (r:1 w:1)
	// Proof: `Registry::Proposals` (`max_values`: None, `max_size`: Some(155), added: 2630, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 37_656_000 ps.
	fn recover_key() -> Weight {
		Weight::from_parts(38_277_000, 8607)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Registry::Officers` (r:4 w:2)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:1)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Registry::Proposals` (r:1 w:1)
	// Proof: `Registry::Proposals` (`max_values`: None, `max_size`: Some(155), added: 2630, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Registry::TermCount` (r:2 w:2)
	// Proof: `Registry::TermCount` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Registry::Appointed` (r:1 w:1)
	// Proof: `Registry::Appointed` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::FormerNonces` (r:1 w:2)
	// Proof: `Registry::FormerNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:3 w:3)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Council::Seats` (r:1 w:1)
	// Proof: `Council::Seats` (`max_values`: Some(1), `max_size`: Some(1153), added: 1648, mode: `MaxEncodedLen`)
	// Storage: `Motions::Members` (r:1 w:1)
	// Proof: `Motions::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Proposals` (r:1 w:0)
	// Proof: `Motions::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Voting` (r:16 w:16)
	// Proof: `Motions::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `EmergencyCommittee::Seats` (r:1 w:1)
	// Proof: `EmergencyCommittee::Seats` (`max_values`: Some(1), `max_size`: Some(289), added: 784, mode: `MaxEncodedLen`)
	// Storage: `EmergencyMotions::Members` (r:1 w:1)
	// Proof: `EmergencyMotions::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `EmergencyMotions::Proposals` (r:1 w:0)
	// Proof: `EmergencyMotions::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `EmergencyMotions::Voting` (r:8 w:8)
	// Proof: `EmergencyMotions::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// Storage: `Motions::Prime` (r:0 w:1)
	// Proof: `Motions::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `EmergencyMotions::Prime` (r:0 w:1)
	// Proof: `EmergencyMotions::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	// Storage: `AuditTrail::Links` (r:0 w:3)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Storage: `Registry::Terms` (r:0 w:2)
	// Proof: `Registry::Terms` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Registry::Appointees` (r:0 w:1)
	// Proof: `Registry::Appointees` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	// Fastest: 270_814_000 ps.
	fn endorse() -> Weight {
		Weight::from_parts(276_793_000, 67869)
			.saturating_add(T::DbWeight::get().reads(46))
			.saturating_add(T::DbWeight::get().writes(50))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Registry::Proposals` (r:1 w:1)
	// Proof: `Registry::Proposals` (`max_values`: None, `max_size`: Some(155), added: 2630, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 30_776_000 ps.
	fn withdraw_proposal() -> Weight {
		Weight::from_parts(32_008_000, 3620)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn admit_organisation() -> Weight {
		Weight::from_parts(75_843_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(14))
	}
	fn suspend_organisation() -> Weight {
		Weight::from_parts(188_812_000, 65375)
			.saturating_add(ParityDbWeight::get().reads(35))
			.saturating_add(ParityDbWeight::get().writes(38))
	}
	fn reinstate_organisation() -> Weight {
		Weight::from_parts(25_748_000, 3532)
			.saturating_add(ParityDbWeight::get().reads(3))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn appoint_officer() -> Weight {
		Weight::from_parts(57_476_000, 6068)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(10))
	}
	fn reassign_officer() -> Weight {
		Weight::from_parts(43_645_000, 6068)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(6))
	}
	fn dismiss_officer() -> Weight {
		Weight::from_parts(246_758_000, 66793)
			.saturating_add(ParityDbWeight::get().reads(39))
			.saturating_add(ParityDbWeight::get().writes(42))
	}
	fn close_organisation() -> Weight {
		Weight::from_parts(197_494_000, 65361)
			.saturating_add(ParityDbWeight::get().reads(35))
			.saturating_add(ParityDbWeight::get().writes(39))
	}
	fn appoint_administrator() -> Weight {
		Weight::from_parts(54_001_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(8))
			.saturating_add(ParityDbWeight::get().writes(10))
	}
	fn recover_key() -> Weight {
		Weight::from_parts(38_277_000, 8607)
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn endorse() -> Weight {
		Weight::from_parts(276_793_000, 67869)
			.saturating_add(ParityDbWeight::get().reads(46))
			.saturating_add(ParityDbWeight::get().writes(50))
	}
	fn withdraw_proposal() -> Weight {
		Weight::from_parts(32_008_000, 3620)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
}
