// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_tariff_book`, measured by `scripts/weights`. Do not edit.
//!
//! Date: 2026-11-23, CPU: AMD EPYC, steps: 20, repeat: 5, tool: 64.0.0

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
	/// `r` was measured from 0 to 64.
	fn open_draft(e: u32, g: u32, r: u32) -> Weight;
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
	/// Weight of `add_quotas`.
	/// `n` was measured from 1 to 64.
	fn add_quotas(n: u32) -> Weight;
	/// Weight of `add_requirements`.
	/// `n` was measured from 1 to 256.
	fn add_requirements(n: u32) -> Weight;
	/// Weight of `add_lines`.
	/// `n` was measured from 1 to 256.
	fn add_lines(n: u32) -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Status` (r:1 w:1)
	// Proof: `TariffBook::Status` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::BasedOn` (r:1 w:1)
	// Proof: `TariffBook::BasedOn` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Headers` (r:1 w:1)
	// Proof: `TariffBook::Headers` (`max_values`: None, `max_size`: Some(1503), added: 3978, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Groups` (r:33 w:32)
	// Proof: `TariffBook::Groups` (`max_values`: None, `max_size`: Some(791), added: 3266, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::NextVersion` (r:1 w:1)
	// Proof: `TariffBook::NextVersion` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Editors` (r:1 w:1)
	// Proof: `TariffBook::Editors` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Exchange` (r:0 w:8)
	// Proof: `TariffBook::Exchange` (`max_values`: None, `max_size`: Some(2978), added: 5453, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Reliefs` (r:0 w:1)
	// Proof: `TariffBook::Reliefs` (`max_values`: None, `max_size`: Some(4302), added: 6777, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 299_096_000 ps.
	fn open_draft(e: u32, g: u32, r: u32) -> Weight {
		Weight::from_parts(299_827_000, 4256)
			.saturating_add(Weight::from_parts(252_514, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(47_354_317, 0).saturating_mul(g.into()))
			.saturating_add(Weight::from_parts(107_809, 0).saturating_mul(r.into()))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(0, 3266).saturating_mul(g.into()))
			.saturating_add(Weight::from_parts(0, 3).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(g.into()))
			.saturating_add(T::DbWeight::get().writes(8))
			.saturating_add(T::DbWeight::get().writes(1).saturating_mul(g.into()))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Status` (r:1 w:1)
	// Proof: `TariffBook::Status` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Editors` (r:1 w:1)
	// Proof: `TariffBook::Editors` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Headers` (r:1 w:0)
	// Proof: `TariffBook::Headers` (`max_values`: None, `max_size`: Some(1503), added: 3978, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Groups` (r:1 w:0)
	// Proof: `TariffBook::Groups` (`max_values`: None, `max_size`: Some(791), added: 3266, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::PrefixLengths` (r:1 w:1)
	// Proof: `TariffBook::PrefixLengths` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Measures` (r:256 w:256)
	// Proof: `TariffBook::Measures` (`max_values`: None, `max_size`: Some(27307), added: 29782, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 210_254_000 ps.
	fn add_measures(n: u32) -> Weight {
		Weight::from_parts(215_371_000, 4968)
			.saturating_add(Weight::from_parts(162_438_414, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 29782).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1).saturating_mul(n.into()))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Status` (r:1 w:1)
	// Proof: `TariffBook::Status` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Submissions` (r:1 w:1)
	// Proof: `TariffBook::Submissions` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Editors` (r:1 w:1)
	// Proof: `TariffBook::Editors` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Pending` (r:1 w:1)
	// Proof: `TariffBook::Pending` (`max_values`: Some(1), `max_size`: Some(65), added: 560, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::HistoryLength` (r:1 w:1)
	// Proof: `TariffBook::HistoryLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::History` (r:0 w:9)
	// Proof: `TariffBook::History` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 90_024_000 ps.
	fn publish() -> Weight {
		Weight::from_parts(100_410_000, 3734)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(16))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Status` (r:1 w:1)
	// Proof: `TariffBook::Status` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Measures` (r:214 w:213)
	// Proof: `TariffBook::Measures` (`max_values`: None, `max_size`: Some(27307), added: 29782, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Exchange` (r:9 w:8)
	// Proof: `TariffBook::Exchange` (`max_values`: None, `max_size`: Some(2978), added: 5453, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Groups` (r:33 w:32)
	// Proof: `TariffBook::Groups` (`max_values`: None, `max_size`: Some(791), added: 3266, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Quotas` (r:2 w:1)
	// Proof: `TariffBook::Quotas` (`max_values`: None, `max_size`: Some(468), added: 2943, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Requirements` (r:2 w:1)
	// Proof: `TariffBook::Requirements` (`max_values`: None, `max_size`: Some(3051), added: 5526, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Editors` (r:0 w:1)
	// Proof: `TariffBook::Editors` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Headers` (r:0 w:1)
	// Proof: `TariffBook::Headers` (`max_values`: None, `max_size`: Some(1503), added: 3978, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::PrefixLengths` (r:0 w:1)
	// Proof: `TariffBook::PrefixLengths` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::BasedOn` (r:0 w:1)
	// Proof: `TariffBook::BasedOn` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Reliefs` (r:0 w:1)
	// Proof: `TariffBook::Reliefs` (`max_values`: None, `max_size`: Some(4302), added: 6777, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 872_050_000 ps.
	fn discard() -> Weight {
		Weight::from_parts(876_627_000, 6374338)
			.saturating_add(T::DbWeight::get().reads(265))
			.saturating_add(T::DbWeight::get().writes(263))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Submissions` (r:1 w:1)
	// Proof: `TariffBook::Submissions` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Status` (r:1 w:1)
	// Proof: `TariffBook::Status` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 47_561_000 ps.
	fn submit() -> Weight {
		Weight::from_parts(52_518_000, 3556)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Status` (r:1 w:1)
	// Proof: `TariffBook::Status` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Submissions` (r:1 w:1)
	// Proof: `TariffBook::Submissions` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 38_968_000 ps.
	fn return_draft() -> Weight {
		Weight::from_parts(41_011_000, 3556)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Status` (r:1 w:0)
	// Proof: `TariffBook::Status` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Editors` (r:1 w:1)
	// Proof: `TariffBook::Editors` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Quotas` (r:64 w:64)
	// Proof: `TariffBook::Quotas` (`max_values`: None, `max_size`: Some(468), added: 2943, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 45_267_000 ps.
	fn add_quotas(n: u32) -> Weight {
		Weight::from_parts(35_295_303, 3734)
			.saturating_add(Weight::from_parts(8_243_461, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2943).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(1).saturating_mul(n.into()))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Status` (r:1 w:0)
	// Proof: `TariffBook::Status` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Editors` (r:1 w:1)
	// Proof: `TariffBook::Editors` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Groups` (r:1 w:0)
	// Proof: `TariffBook::Groups` (`max_values`: None, `max_size`: Some(791), added: 3266, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Requirements` (r:256 w:256)
	// Proof: `TariffBook::Requirements` (`max_values`: None, `max_size`: Some(3051), added: 5526, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Fastest: 45_989_000 ps.
	fn add_requirements(n: u32) -> Weight {
		Weight::from_parts(30_900_076, 4256)
			.saturating_add(Weight::from_parts(6_912_097, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 5526).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(1).saturating_mul(n.into()))
	}
	fn add_lines(n: u32) -> Weight {
		Weight::from_parts(30_900_076, 4256)
			.saturating_add(Weight::from_parts(6_912_097, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 5526).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(1).saturating_mul(n.into()))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn open_draft(e: u32, g: u32, r: u32) -> Weight {
		Weight::from_parts(299_827_000, 4256)
			.saturating_add(Weight::from_parts(252_514, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(47_354_317, 0).saturating_mul(g.into()))
			.saturating_add(Weight::from_parts(107_809, 0).saturating_mul(r.into()))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(0, 3266).saturating_mul(g.into()))
			.saturating_add(Weight::from_parts(0, 3).saturating_mul(r.into()))
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().reads(1).saturating_mul(g.into()))
			.saturating_add(ParityDbWeight::get().writes(8))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(g.into()))
	}
	fn add_measures(n: u32) -> Weight {
		Weight::from_parts(215_371_000, 4968)
			.saturating_add(Weight::from_parts(162_438_414, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 29782).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().writes(5))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(n.into()))
	}
	fn publish() -> Weight {
		Weight::from_parts(100_410_000, 3734)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(16))
	}
	fn discard() -> Weight {
		Weight::from_parts(876_627_000, 6374338)
			.saturating_add(ParityDbWeight::get().reads(265))
			.saturating_add(ParityDbWeight::get().writes(263))
	}
	fn submit() -> Weight {
		Weight::from_parts(52_518_000, 3556)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn return_draft() -> Weight {
		Weight::from_parts(41_011_000, 3556)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn add_quotas(n: u32) -> Weight {
		Weight::from_parts(35_295_303, 3734)
			.saturating_add(Weight::from_parts(8_243_461, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2943).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().writes(3))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(n.into()))
	}
	fn add_requirements(n: u32) -> Weight {
		Weight::from_parts(30_900_076, 4256)
			.saturating_add(Weight::from_parts(6_912_097, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 5526).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().writes(3))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(n.into()))
	}
	fn add_lines(n: u32) -> Weight {
		Weight::from_parts(30_900_076, 4256)
			.saturating_add(Weight::from_parts(6_912_097, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 5526).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().writes(3))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(n.into()))
	}
}
