// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_declarations`, measured by `scripts/weights`. Do not edit.
//!
//! Date: 2026-11-22, CPU: AMD EPYC, steps: 20, repeat: 5, tool: 64.0.0

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_declarations` cost.
pub trait WeightInfo {
	/// Weight of `store`.
	/// `i` was measured from 1 to 99.
	fn store(i: u32) -> Weight;
	/// Weight of `amend`.
	/// `i` was measured from 1 to 99.
	fn amend(i: u32) -> Weight;
	/// Weight of `register`.
	/// `i` was measured from 1 to 99.
	fn register(i: u32) -> Weight;
	/// Weight of `lodge`.
	/// `i` was measured from 1 to 99.
	fn lodge(i: u32) -> Weight;
	/// Weight of `reject`.
	fn reject() -> Weight;
	/// Weight of `request_cancellation`.
	fn request_cancellation() -> Weight;
	/// Weight of `cancel`.
	fn cancel() -> Weight;
	/// Weight of `reassign`.
	fn reassign() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:5 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Lrns` (r:1 w:1)
	// Proof: `Declarations::Lrns` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Mandates::Mandates` (r:4 w:0)
	// Proof: `Mandates::Mandates` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	// Storage: `Declarations::NextId` (r:1 w:1)
	// Proof: `Declarations::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Declarations::FileCount` (r:1 w:1)
	// Proof: `Declarations::FileCount` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Declarations` (r:0 w:1)
	// Proof: `Declarations::Declarations` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Versions` (r:0 w:1)
	// Proof: `Declarations::Versions` (`max_values`: None, `max_size`: Some(58128), added: 60603, mode: `MaxEncodedLen`)
	// Storage: `Declarations::FilesOf` (r:0 w:1)
	// Proof: `Declarations::FilesOf` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 113_048_000 ps.
	fn store(i: u32) -> Weight {
		Weight::from_parts(95_974_435, 13700)
			.saturating_add(Weight::from_parts(9_329_993, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:5 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Declarations` (r:1 w:1)
	// Proof: `Declarations::Declarations` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	// Storage: `Mandates::Mandates` (r:4 w:0)
	// Proof: `Mandates::Mandates` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Controls::Selections` (r:1 w:1)
	// Proof: `Controls::Selections` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Debts` (r:1 w:1)
	// Proof: `DutyPayments::Debts` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	// Storage: `Controls::Current` (r:1 w:0)
	// Proof: `Controls::Current` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Controls::RuleSets` (r:1 w:0)
	// Proof: `Controls::RuleSets` (`max_values`: None, `max_size`: Some(1488), added: 3963, mode: `MaxEncodedLen`)
	// Storage: `AeoIdentity::Current` (r:1 w:0)
	// Proof: `AeoIdentity::Current` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `AeoIdentity::Partners` (r:1 w:0)
	// Proof: `AeoIdentity::Partners` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Assessments` (r:1 w:1)
	// Proof: `DutyPayments::Assessments` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Status` (r:1 w:0)
	// Proof: `TariffBook::Status` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Headers` (r:1 w:0)
	// Proof: `TariffBook::Headers` (`max_values`: None, `max_size`: Some(917), added: 3392, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::PrefixLengths` (r:1 w:0)
	// Proof: `TariffBook::PrefixLengths` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::PostingCount` (r:1 w:1)
	// Proof: `DutyPayments::PostingCount` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::TaxLines` (r:99 w:99)
	// Proof: `DutyPayments::TaxLines` (`max_values`: None, `max_size`: Some(5059), added: 7534, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Exchange` (r:1 w:0)
	// Proof: `TariffBook::Exchange` (`max_values`: None, `max_size`: Some(1954), added: 4429, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Measures` (r:7 w:0)
	// Proof: `TariffBook::Measures` (`max_values`: None, `max_size`: Some(24747), added: 27222, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Groups` (r:1 w:0)
	// Proof: `TariffBook::Groups` (`max_values`: None, `max_size`: Some(791), added: 3266, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Versions` (r:0 w:1)
	// Proof: `Declarations::Versions` (`max_values`: None, `max_size`: Some(58128), added: 60603, mode: `MaxEncodedLen`)
	// Storage: `Releases::Proposals` (r:0 w:1)
	// Proof: `Releases::Proposals` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:3)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Storage: `Controls::Downgrades` (r:0 w:1)
	// Proof: `Controls::Downgrades` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Postings` (r:0 w:2)
	// Proof: `DutyPayments::Postings` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Fastest: 1_594_839_000 ps.
	fn amend(i: u32) -> Weight {
		Weight::from_parts(1_547_316_790, 746856)
			.saturating_add(Weight::from_parts(1_116_512_494, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(133))
			.saturating_add(T::DbWeight::get().writes(118))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:5 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Declarations` (r:1 w:1)
	// Proof: `Declarations::Declarations` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Versions` (r:1 w:0)
	// Proof: `Declarations::Versions` (`max_values`: None, `max_size`: Some(58128), added: 60603, mode: `MaxEncodedLen`)
	// Storage: `Mandates::Mandates` (r:4 w:4)
	// Proof: `Mandates::Mandates` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	// Storage: `Controls::Selections` (r:1 w:1)
	// Proof: `Controls::Selections` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Controls::Current` (r:1 w:0)
	// Proof: `Controls::Current` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Controls::RuleSets` (r:1 w:0)
	// Proof: `Controls::RuleSets` (`max_values`: None, `max_size`: Some(1488), added: 3963, mode: `MaxEncodedLen`)
	// Storage: `AeoIdentity::Current` (r:1 w:0)
	// Proof: `AeoIdentity::Current` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `AeoIdentity::Partners` (r:1 w:0)
	// Proof: `AeoIdentity::Partners` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Debts` (r:1 w:1)
	// Proof: `DutyPayments::Debts` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Current` (r:1 w:0)
	// Proof: `TariffBook::Current` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Status` (r:1 w:0)
	// Proof: `TariffBook::Status` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Headers` (r:1 w:0)
	// Proof: `TariffBook::Headers` (`max_values`: None, `max_size`: Some(917), added: 3392, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::PrefixLengths` (r:1 w:0)
	// Proof: `TariffBook::PrefixLengths` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Exchange` (r:1 w:0)
	// Proof: `TariffBook::Exchange` (`max_values`: None, `max_size`: Some(1954), added: 4429, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Measures` (r:7 w:0)
	// Proof: `TariffBook::Measures` (`max_values`: None, `max_size`: Some(24747), added: 27222, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Groups` (r:1 w:0)
	// Proof: `TariffBook::Groups` (`max_values`: None, `max_size`: Some(791), added: 3266, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::PostingCount` (r:1 w:1)
	// Proof: `DutyPayments::PostingCount` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:4)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Postings` (r:0 w:1)
	// Proof: `DutyPayments::Postings` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Assessments` (r:0 w:1)
	// Proof: `DutyPayments::Assessments` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::TaxLines` (r:0 w:99)
	// Proof: `DutyPayments::TaxLines` (`max_values`: None, `max_size`: Some(5059), added: 7534, mode: `MaxEncodedLen`)
	// Fastest: 1_378_095_000 ps.
	fn register(i: u32) -> Weight {
		Weight::from_parts(287_873_793, 191544)
			.saturating_add(Weight::from_parts(1_013_046_780, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(35))
			.saturating_add(T::DbWeight::get().writes(16))
			.saturating_add(T::DbWeight::get().writes(1).saturating_mul(i.into()))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:5 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Lrns` (r:1 w:1)
	// Proof: `Declarations::Lrns` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Mandates::Mandates` (r:4 w:4)
	// Proof: `Mandates::Mandates` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	// Storage: `Declarations::NextId` (r:1 w:1)
	// Proof: `Declarations::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Declarations::FileCount` (r:1 w:1)
	// Proof: `Declarations::FileCount` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	// Storage: `Controls::Selections` (r:1 w:1)
	// Proof: `Controls::Selections` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Controls::Current` (r:1 w:0)
	// Proof: `Controls::Current` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Controls::RuleSets` (r:1 w:0)
	// Proof: `Controls::RuleSets` (`max_values`: None, `max_size`: Some(1488), added: 3963, mode: `MaxEncodedLen`)
	// Storage: `AeoIdentity::Current` (r:1 w:0)
	// Proof: `AeoIdentity::Current` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `AeoIdentity::Partners` (r:1 w:0)
	// Proof: `AeoIdentity::Partners` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Debts` (r:1 w:1)
	// Proof: `DutyPayments::Debts` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Current` (r:1 w:0)
	// Proof: `TariffBook::Current` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Status` (r:1 w:0)
	// Proof: `TariffBook::Status` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Headers` (r:1 w:0)
	// Proof: `TariffBook::Headers` (`max_values`: None, `max_size`: Some(917), added: 3392, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::PrefixLengths` (r:1 w:0)
	// Proof: `TariffBook::PrefixLengths` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Exchange` (r:1 w:0)
	// Proof: `TariffBook::Exchange` (`max_values`: None, `max_size`: Some(1954), added: 4429, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Measures` (r:7 w:0)
	// Proof: `TariffBook::Measures` (`max_values`: None, `max_size`: Some(24747), added: 27222, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Groups` (r:1 w:0)
	// Proof: `TariffBook::Groups` (`max_values`: None, `max_size`: Some(791), added: 3266, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::PostingCount` (r:1 w:1)
	// Proof: `DutyPayments::PostingCount` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Declarations` (r:0 w:1)
	// Proof: `Declarations::Declarations` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Versions` (r:0 w:1)
	// Proof: `Declarations::Versions` (`max_values`: None, `max_size`: Some(58128), added: 60603, mode: `MaxEncodedLen`)
	// Storage: `Declarations::FilesOf` (r:0 w:1)
	// Proof: `Declarations::FilesOf` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:5)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Postings` (r:0 w:1)
	// Proof: `DutyPayments::Postings` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Assessments` (r:0 w:1)
	// Proof: `DutyPayments::Assessments` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::TaxLines` (r:0 w:99)
	// Proof: `DutyPayments::TaxLines` (`max_values`: None, `max_size`: Some(5059), added: 7534, mode: `MaxEncodedLen`)
	// Fastest: 1_479_386_000 ps.
	fn lodge(i: u32) -> Weight {
		Weight::from_parts(508_871_171, 191544)
			.saturating_add(Weight::from_parts(1_008_523_773, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(36))
			.saturating_add(T::DbWeight::get().writes(22))
			.saturating_add(T::DbWeight::get().writes(1).saturating_mul(i.into()))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Declarations` (r:1 w:1)
	// Proof: `Declarations::Declarations` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 53_460_000 ps.
	fn reject() -> Weight {
		Weight::from_parts(62_052_000, 3573)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:5 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Declarations` (r:1 w:1)
	// Proof: `Declarations::Declarations` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Versions` (r:1 w:0)
	// Proof: `Declarations::Versions` (`max_values`: None, `max_size`: Some(58128), added: 60603, mode: `MaxEncodedLen`)
	// Storage: `Mandates::Mandates` (r:4 w:0)
	// Proof: `Mandates::Mandates` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:0)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 955_255_000 ps.
	fn request_cancellation() -> Weight {
		Weight::from_parts(1_002_515_000, 61593)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Declarations` (r:1 w:1)
	// Proof: `Declarations::Declarations` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Debts` (r:1 w:1)
	// Proof: `DutyPayments::Debts` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	// Storage: `Controls::Selections` (r:1 w:1)
	// Proof: `Controls::Selections` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::PostingCount` (r:1 w:1)
	// Proof: `DutyPayments::PostingCount` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `Mandates::Mandates` (r:4 w:4)
	// Proof: `Mandates::Mandates` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	// Storage: `Releases::Proposals` (r:0 w:1)
	// Proof: `Releases::Proposals` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:3)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Storage: `Controls::Downgrades` (r:0 w:1)
	// Proof: `Controls::Downgrades` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Postings` (r:0 w:1)
	// Proof: `DutyPayments::Postings` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Fastest: 178_707_000 ps.
	fn cancel() -> Weight {
		Weight::from_parts(190_434_000, 11742)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(16))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:5 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Declarations` (r:1 w:1)
	// Proof: `Declarations::Declarations` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:0)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	// Storage: `Mandates::Mandates` (r:8 w:8)
	// Proof: `Mandates::Mandates` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Versions` (r:1 w:0)
	// Proof: `Declarations::Versions` (`max_values`: None, `max_size`: Some(58128), added: 60603, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Debts` (r:1 w:0)
	// Proof: `DutyPayments::Debts` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 1_004_518_000 ps.
	fn reassign() -> Weight {
		Weight::from_parts(1_069_545_000, 61593)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(11))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn store(i: u32) -> Weight {
		Weight::from_parts(95_974_435, 13700)
			.saturating_add(Weight::from_parts(9_329_993, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(15))
			.saturating_add(ParityDbWeight::get().writes(8))
	}
	fn amend(i: u32) -> Weight {
		Weight::from_parts(1_547_316_790, 746856)
			.saturating_add(Weight::from_parts(1_116_512_494, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(133))
			.saturating_add(ParityDbWeight::get().writes(118))
	}
	fn register(i: u32) -> Weight {
		Weight::from_parts(287_873_793, 191544)
			.saturating_add(Weight::from_parts(1_013_046_780, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(35))
			.saturating_add(ParityDbWeight::get().writes(16))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(i.into()))
	}
	fn lodge(i: u32) -> Weight {
		Weight::from_parts(508_871_171, 191544)
			.saturating_add(Weight::from_parts(1_008_523_773, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(36))
			.saturating_add(ParityDbWeight::get().writes(22))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(i.into()))
	}
	fn reject() -> Weight {
		Weight::from_parts(62_052_000, 3573)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn request_cancellation() -> Weight {
		Weight::from_parts(1_002_515_000, 61593)
			.saturating_add(ParityDbWeight::get().reads(15))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn cancel() -> Weight {
		Weight::from_parts(190_434_000, 11742)
			.saturating_add(ParityDbWeight::get().reads(13))
			.saturating_add(ParityDbWeight::get().writes(16))
	}
	fn reassign() -> Weight {
		Weight::from_parts(1_069_545_000, 61593)
			.saturating_add(ParityDbWeight::get().reads(20))
			.saturating_add(ParityDbWeight::get().writes(11))
	}
}
