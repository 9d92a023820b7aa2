// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_tariff_book`, measured by `scripts/weights`. Do not edit.
//!
//! Date: 2026-11-22, CPU: AMD EPYC, steps: 20, repeat: 5, tool: 64.0.0

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_tariff_book` cost.
pub trait WeightInfo {
	/// Weight of `open_draft`.
	/// `e` was measured from 0 to 256.
	/// `g` was measured from 0 to 32.
	fn open_draft(e: u32, g: u32) -> Weight;
	/// Weight of `add_measures`.
	/// `n` was measured from 1 to 256.
	fn add_measures(n: u32) -> Weight;
	/// Weight of `publish`.
	fn publish() -> Weight;
	/// Weight of `discard`.
	fn discard() -> Weight;
	/// Weight of `submit`.
	fn submit() -> Weight;
	/// Weight of `return_draft`.
	fn return_draft() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::NextVersion` (r:1 w:1)
	// Proof: `TariffBook::NextVersion` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Status` (r:0 w:1)
	// Proof: `TariffBook::Status` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Groups` (r:0 w:32)
	// Proof: `TariffBook::Groups` (`max_values`: None, `max_size`: Some(791), added: 3266, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Exchange` (r:0 w:8)
	// Proof: `TariffBook::Exchange` (`max_values`: None, `max_size`: Some(1954), added: 4429, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Headers` (r:0 w:1)
	// Proof: `TariffBook::Headers` (`max_values`: None, `max_size`: Some(917), added: 3392, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 182_221_000 ps.
	fn open_draft(e: u32, g: u32) -> Weight {
		Weight::from_parts(166_170_889, 3526)
			.saturating_add(Weight::from_parts(112_090, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(43_205_530, 0).saturating_mul(g.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1).saturating_mul(g.into()))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Status` (r:1 w:1)
	// Proof: `TariffBook::Status` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Headers` (r:1 w:0)
	// Proof: `TariffBook::Headers` (`max_values`: None, `max_size`: Some(917), added: 3392, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Groups` (r:1 w:0)
	// Proof: `TariffBook::Groups` (`max_values`: None, `max_size`: Some(791), added: 3266, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::PrefixLengths` (r:1 w:1)
	// Proof: `TariffBook::PrefixLengths` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Measures` (r:256 w:256)
	// Proof: `TariffBook::Measures` (`max_values`: None, `max_size`: Some(24747), added: 27222, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 60_761_000 ps.
	fn add_measures(n: u32) -> Weight {
		Weight::from_parts(51_158_624, 4382)
			.saturating_add(Weight::from_parts(10_542_673, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 27222).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes(1).saturating_mul(n.into()))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Status` (r:1 w:1)
	// Proof: `TariffBook::Status` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Current` (r:0 w:1)
	// Proof: `TariffBook::Current` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 32_228_000 ps.
	fn publish() -> Weight {
		Weight::from_parts(42_789_000, 3800)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(58), added: 2533, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Status` (r:1 w:1)
	// Proof: `TariffBook::Status` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Measures` (r:216 w:215)
	// Proof: `TariffBook::Measures` (`max_values`: None, `max_size`: Some(24747), added: 27222, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Exchange` (r:9 w:8)
	// Proof: `TariffBook::Exchange` (`max_values`: None, `max_size`: Some(1954), added: 4429, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Groups` (r:33 w:32)
	// Proof: `TariffBook::Groups` (`max_values`: None, `max_size`: Some(791), added: 3266, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Headers` (r:0 w:1)
	// Proof: `TariffBook::Headers` (`max_values`: None, `max_size`: Some(917), added: 3392, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::PrefixLengths` (r:0 w:1)
	// Proof: `TariffBook::PrefixLengths` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	// Fastest: 826_262_000 ps.
	fn discard() -> Weight {
		Weight::from_parts(838_070_000, 5880942)
			.saturating_add(T::DbWeight::get().reads(263))
			.saturating_add(T::DbWeight::get().writes(260))
	}
	fn submit() -> Weight {
		Weight::from_parts(34_000_000, 3600)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn return_draft() -> Weight {
		Weight::from_parts(33_000_000, 3600)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn open_draft(e: u32, g: u32) -> Weight {
		Weight::from_parts(166_170_889, 3526)
			.saturating_add(Weight::from_parts(112_090, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(43_205_530, 0).saturating_mul(g.into()))
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(5))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(g.into()))
	}
	fn add_measures(n: u32) -> Weight {
		Weight::from_parts(51_158_624, 4382)
			.saturating_add(Weight::from_parts(10_542_673, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 27222).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(8))
			.saturating_add(ParityDbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().writes(4))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(n.into()))
	}
	fn publish() -> Weight {
		Weight::from_parts(42_789_000, 3800)
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().writes(6))
	}
	fn discard() -> Weight {
		Weight::from_parts(838_070_000, 5880942)
			.saturating_add(ParityDbWeight::get().reads(263))
			.saturating_add(ParityDbWeight::get().writes(260))
	}
	fn submit() -> Weight {
		Weight::from_parts(34_000_000, 3600)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn return_draft() -> Weight {
		Weight::from_parts(33_000_000, 3600)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
}
