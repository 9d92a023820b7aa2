// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_duty_payments`, measured by `scripts/weights`. Do not edit.
//!
//! Date: 2026-11-22, CPU: AMD EPYC, steps: 20, repeat: 5, tool: 64.0.0

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_duty_payments` cost.
pub trait WeightInfo {
	/// Weight of `confirm_payment`.
	fn confirm_payment() -> Weight;
	/// Weight of `settle`.
	fn settle() -> Weight;
	/// Weight of `on_registered`.
	/// `i` was measured from 1 to 99.
	fn on_registered(i: u32) -> Weight;
	/// Weight of `on_amended`.
	/// `i` was measured from 1 to 99.
	fn on_amended(i: u32) -> Weight;
	/// Weight of `on_cancelled`.
	fn on_cancelled() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Debts` (r:1 w:1)
	// Proof: `DutyPayments::Debts` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Confirmations` (r:1 w:1)
	// Proof: `DutyPayments::Confirmations` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Deposits` (r:1 w:1)
	// Proof: `DutyPayments::Deposits` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::PostingCount` (r:1 w:1)
	// Proof: `DutyPayments::PostingCount` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:2)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Postings` (r:0 w:2)
	// Proof: `DutyPayments::Postings` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Fastest: 150_124_000 ps.
	fn confirm_payment() -> Weight {
		Weight::from_parts(163_184_000, 6196)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Debts` (r:1 w:1)
	// Proof: `DutyPayments::Debts` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::PostingCount` (r:1 w:1)
	// Proof: `DutyPayments::PostingCount` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Postings` (r:0 w:1)
	// Proof: `DutyPayments::Postings` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Fastest: 118_898_000 ps.
	fn settle() -> Weight {
		Weight::from_parts(120_610_000, 6196)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(8))
	}
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
	// Storage: `TariffBook::Exchange` (r:8 w:0)
	// Proof: `TariffBook::Exchange` (`max_values`: None, `max_size`: Some(1954), added: 4429, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Measures` (r:7 w:0)
	// Proof: `TariffBook::Measures` (`max_values`: None, `max_size`: Some(24747), added: 27222, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Groups` (r:1 w:0)
	// Proof: `TariffBook::Groups` (`max_values`: None, `max_size`: Some(791), added: 3266, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::PostingCount` (r:1 w:1)
	// Proof: `DutyPayments::PostingCount` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Postings` (r:0 w:1)
	// Proof: `DutyPayments::Postings` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Assessments` (r:0 w:1)
	// Proof: `DutyPayments::Assessments` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::TaxLines` (r:0 w:99)
	// Proof: `DutyPayments::TaxLines` (`max_values`: None, `max_size`: Some(5059), added: 7534, mode: `MaxEncodedLen`)
	// Fastest: 1_365_867_000 ps.
	fn on_registered(i: u32) -> Weight {
		Weight::from_parts(1_445_804_060, 191544)
			.saturating_add(Weight::from_parts(1_159_844_412, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(25))
			.saturating_add(T::DbWeight::get().writes(7))
			.saturating_add(T::DbWeight::get().writes(1).saturating_mul(i.into()))
	}
	// Storage: `DutyPayments::Debts` (r:1 w:1)
	// Proof: `DutyPayments::Debts` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
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
	// Storage: `TariffBook::Exchange` (r:8 w:0)
	// Proof: `TariffBook::Exchange` (`max_values`: None, `max_size`: Some(1954), added: 4429, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Measures` (r:7 w:0)
	// Proof: `TariffBook::Measures` (`max_values`: None, `max_size`: Some(24747), added: 27222, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Groups` (r:1 w:0)
	// Proof: `TariffBook::Groups` (`max_values`: None, `max_size`: Some(791), added: 3266, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Releases::Cases` (r:1 w:1)
	// Proof: `Releases::Cases` (`max_values`: None, `max_size`: Some(102), added: 2577, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Postings` (r:0 w:2)
	// Proof: `DutyPayments::Postings` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Fastest: 1_318_446_000 ps.
	fn on_amended(i: u32) -> Weight {
		Weight::from_parts(1_325_547_000, 191544)
			.saturating_add(Weight::from_parts(1_168_642_686, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(0, 7534).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(25))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes(8))
			.saturating_add(T::DbWeight::get().writes(1).saturating_mul(i.into()))
	}
	// Storage: `DutyPayments::Debts` (r:1 w:1)
	// Proof: `DutyPayments::Debts` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::PostingCount` (r:1 w:1)
	// Proof: `DutyPayments::PostingCount` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Storage: `DutyPayments::Postings` (r:0 w:1)
	// Proof: `DutyPayments::Postings` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Fastest: 46_920_000 ps.
	fn on_cancelled() -> Weight {
		Weight::from_parts(53_820_000, 3526)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn confirm_payment() -> Weight {
		Weight::from_parts(163_184_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(11))
			.saturating_add(ParityDbWeight::get().writes(12))
	}
	fn settle() -> Weight {
		Weight::from_parts(120_610_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(8))
	}
	fn on_registered(i: u32) -> Weight {
		Weight::from_parts(1_445_804_060, 191544)
			.saturating_add(Weight::from_parts(1_159_844_412, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(25))
			.saturating_add(ParityDbWeight::get().writes(7))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(i.into()))
	}
	fn on_amended(i: u32) -> Weight {
		Weight::from_parts(1_325_547_000, 191544)
			.saturating_add(Weight::from_parts(1_168_642_686, 0).saturating_mul(i.into()))
			.saturating_add(Weight::from_parts(0, 7534).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(25))
			.saturating_add(ParityDbWeight::get().reads(1).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().writes(8))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(i.into()))
	}
	fn on_cancelled() -> Weight {
		Weight::from_parts(53_820_000, 3526)
			.saturating_add(ParityDbWeight::get().reads(4))
			.saturating_add(ParityDbWeight::get().writes(5))
	}
}
