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
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:2 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Lrns` (r:1 w:1)
	// Proof: `Declarations::Lrns` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Registry::Mandates` (r:1 w:0)
	// Proof: `Registry::Mandates` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// Storage: `Declarations::NextId` (r:1 w:1)
	// Proof: `Declarations::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Declarations` (r:0 w:1)
	// Proof: `Declarations::Declarations` (`max_values`: None, `max_size`: Some(95), added: 2570, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Versions` (r:0 w:1)
	// Proof: `Declarations::Versions` (`max_values`: None, `max_size`: Some(58100), added: 60575, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 65_658_000 ps.
	fn store(i: u32) -> Weight {
		Weight::from_parts(51_520_634, 6056)
			.saturating_add(Weight::from_parts(10_853_290, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:2 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Declarations` (r:1 w:1)
	// Proof: `Declarations::Declarations` (`max_values`: None, `max_size`: Some(95), added: 2570, mode: `MaxEncodedLen`)
	// Storage: `Registry::Mandates` (r:1 w:0)
	// Proof: `Registry::Mandates` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// Storage: `Controls::Selections` (r:1 w:1)
	// Proof: `Controls::Selections` (`max_values`: None, `max_size`: Some(27), added: 2502, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Controls::Current` (r:1 w:0)
	// Proof: `Controls::Current` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Controls::RuleSets` (r:1 w:0)
	// Proof: `Controls::RuleSets` (`max_values`: None, `max_size`: Some(1487), added: 3962, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Debts` (r:1 w:1)
	// Proof: `DutyPayments::Debts` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
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
	// Proof: `Declarations::Versions` (`max_values`: None, `max_size`: Some(58100), added: 60575, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:3)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Postings` (r:0 w:2)
	// Proof: `DutyPayments::Postings` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Fastest: 1_590_172_000 ps.
	fn amend(i: u32) -> Weight {
		Weight::from_parts(1_473_754_569, 746856)
			.saturating_add(Weight::from_parts(984_341_676, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(125))
			.saturating_add(T::DbWeight::get().writes(112))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:2 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Declarations` (r:1 w:1)
	// Proof: `Declarations::Declarations` (`max_values`: None, `max_size`: Some(95), added: 2570, mode: `MaxEncodedLen`)
	// Storage: `Registry::Mandates` (r:1 w:0)
	// Proof: `Registry::Mandates` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Versions` (r:1 w:0)
	// Proof: `Declarations::Versions` (`max_values`: None, `max_size`: Some(58100), added: 60575, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	// Storage: `Controls::Selections` (r:1 w:1)
	// Proof: `Controls::Selections` (`max_values`: None, `max_size`: Some(27), added: 2502, mode: `MaxEncodedLen`)
	// Storage: `Controls::Current` (r:1 w:0)
	// Proof: `Controls::Current` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Controls::RuleSets` (r:1 w:0)
	// Proof: `Controls::RuleSets` (`max_values`: None, `max_size`: Some(1487), added: 3962, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Debts` (r:1 w:1)
	// Proof: `DutyPayments::Debts` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
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
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Postings` (r:0 w:1)
	// Proof: `DutyPayments::Postings` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Assessments` (r:0 w:1)
	// Proof: `DutyPayments::Assessments` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::TaxLines` (r:0 w:99)
	// Proof: `DutyPayments::TaxLines` (`max_values`: None, `max_size`: Some(5059), added: 7534, mode: `MaxEncodedLen`)
	// Fastest: 1_267_911_000 ps.
	fn register(i: u32) -> Weight {
		Weight::from_parts(1_828_041_904, 191544)
			.saturating_add(Weight::from_parts(976_420_194, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(27))
			.saturating_add(T::DbWeight::get().writes(12))
			.saturating_add(T::DbWeight::get().writes(1).saturating_mul(i.into()))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:2 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Lrns` (r:1 w:1)
	// Proof: `Declarations::Lrns` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Registry::Mandates` (r:1 w:0)
	// Proof: `Registry::Mandates` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// Storage: `Declarations::NextId` (r:1 w:1)
	// Proof: `Declarations::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	// Storage: `Controls::Selections` (r:1 w:1)
	// Proof: `Controls::Selections` (`max_values`: None, `max_size`: Some(27), added: 2502, mode: `MaxEncodedLen`)
	// Storage: `Controls::Current` (r:1 w:0)
	// Proof: `Controls::Current` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Controls::RuleSets` (r:1 w:0)
	// Proof: `Controls::RuleSets` (`max_values`: None, `max_size`: Some(1487), added: 3962, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Debts` (r:1 w:1)
	// Proof: `DutyPayments::Debts` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
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
	// Proof: `Declarations::Declarations` (`max_values`: None, `max_size`: Some(95), added: 2570, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Versions` (r:0 w:1)
	// Proof: `Declarations::Versions` (`max_values`: None, `max_size`: Some(58100), added: 60575, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:5)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Postings` (r:0 w:1)
	// Proof: `DutyPayments::Postings` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Assessments` (r:0 w:1)
	// Proof: `DutyPayments::Assessments` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::TaxLines` (r:0 w:99)
	// Proof: `DutyPayments::TaxLines` (`max_values`: None, `max_size`: Some(5059), added: 7534, mode: `MaxEncodedLen`)
	// Fastest: 1_206_439_000 ps.
	fn lodge(i: u32) -> Weight {
		Weight::from_parts(1_210_245_000, 191544)
			.saturating_add(Weight::from_parts(992_132_404, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(27))
			.saturating_add(T::DbWeight::get().writes(16))
			.saturating_add(T::DbWeight::get().writes(1).saturating_mul(i.into()))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Declarations` (r:1 w:1)
	// Proof: `Declarations::Declarations` (`max_values`: None, `max_size`: Some(95), added: 2570, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 39_229_000 ps.
	fn reject() -> Weight {
		Weight::from_parts(40_641_000, 3560)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Declarations` (r:1 w:1)
	// Proof: `Declarations::Declarations` (`max_values`: None, `max_size`: Some(95), added: 2570, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:0)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 73_720_000 ps.
	fn request_cancellation() -> Weight {
		Weight::from_parts(80_581_000, 3564)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `Declarations::Declarations` (r:1 w:1)
	// Proof: `Declarations::Declarations` (`max_values`: None, `max_size`: Some(95), added: 2570, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Debts` (r:1 w:1)
	// Proof: `DutyPayments::Debts` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::PostingCount` (r:1 w:1)
	// Proof: `DutyPayments::PostingCount` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:3)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Postings` (r:0 w:1)
	// Proof: `DutyPayments::Postings` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Fastest: 101_852_000 ps.
	fn cancel() -> Weight {
		Weight::from_parts(108_983_000, 3564)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn reassign() -> Weight {
		Weight::from_parts(190_000_000, 61565)
			.saturating_add(T::DbWeight::get().reads(26))
			.saturating_add(T::DbWeight::get().writes(11))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn store(i: u32) -> Weight {
		Weight::from_parts(51_520_634, 6056)
			.saturating_add(Weight::from_parts(10_853_290, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(8))
			.saturating_add(ParityDbWeight::get().writes(6))
	}
	fn amend(i: u32) -> Weight {
		Weight::from_parts(1_473_754_569, 746856)
			.saturating_add(Weight::from_parts(984_341_676, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(125))
			.saturating_add(ParityDbWeight::get().writes(112))
	}
	fn register(i: u32) -> Weight {
		Weight::from_parts(1_828_041_904, 191544)
			.saturating_add(Weight::from_parts(976_420_194, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(27))
			.saturating_add(ParityDbWeight::get().writes(12))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(i.into()))
	}
	fn lodge(i: u32) -> Weight {
		Weight::from_parts(1_210_245_000, 191544)
			.saturating_add(Weight::from_parts(992_132_404, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(27))
			.saturating_add(ParityDbWeight::get().writes(16))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(i.into()))
	}
	fn reject() -> Weight {
		Weight::from_parts(40_641_000, 3560)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn request_cancellation() -> Weight {
		Weight::from_parts(80_581_000, 3564)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn cancel() -> Weight {
		Weight::from_parts(108_983_000, 3564)
			.saturating_add(ParityDbWeight::get().reads(8))
			.saturating_add(ParityDbWeight::get().writes(9))
	}
	fn reassign() -> Weight {
		Weight::from_parts(190_000_000, 61565)
			.saturating_add(ParityDbWeight::get().reads(26))
			.saturating_add(ParityDbWeight::get().writes(11))
	}
}
