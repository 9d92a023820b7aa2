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
	// Proof: `TariffBook::Headers` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
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
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 313_658_000 ps.
	fn open_draft(e: u32, g: u32, r: u32) -> Weight {
		Weight::from_parts(316_612_000, 4256)
			.saturating_add(Weight::from_parts(466_918, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(49_811_503, 0).saturating_mul(g.into()))
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
	// Proof: `TariffBook::Headers` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
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
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 226_848_000 ps.
	fn add_measures(n: u32) -> Weight {
		Weight::from_parts(235_150_000, 4986)
			.saturating_add(Weight::from_parts(181_455_283, 0).saturating_mul(n.into()))
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
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 111_186_000 ps.
	fn publish() -> Weight {
		Weight::from_parts(116_454_000, 3734)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(16))
	}
	// Storage: `Registry::Officers` (r:1 w:0)
	// Proof: `Registry::Officers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	// Storage: `Registry::Organisations` (r:1 w:0)
	// Proof: `Registry::Organisations` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Status` (r:1 w:1)
	// Proof: `TariffBook::Status` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Measures` (r:213 w:212)
	// Proof: `TariffBook::Measures` (`max_values`: None, `max_size`: Some(27307), added: 29782, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Exchange` (r:9 w:8)
	// Proof: `TariffBook::Exchange` (`max_values`: None, `max_size`: Some(2978), added: 5453, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Groups` (r:33 w:32)
	// Proof: `TariffBook::Groups` (`max_values`: None, `max_size`: Some(791), added: 3266, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Quotas` (r:2 w:1)
	// Proof: `TariffBook::Quotas` (`max_values`: None, `max_size`: Some(468), added: 2943, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Requirements` (r:2 w:1)
	// Proof: `TariffBook::Requirements` (`max_values`: None, `max_size`: Some(3051), added: 5526, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Lines` (r:2 w:1)
	// Proof: `TariffBook::Lines` (`max_values`: None, `max_size`: Some(564), added: 3039, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Editors` (r:0 w:1)
	// Proof: `TariffBook::Editors` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Headers` (r:0 w:1)
	// Proof: `TariffBook::Headers` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::PrefixLengths` (r:0 w:1)
	// Proof: `TariffBook::PrefixLengths` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::BasedOn` (r:0 w:1)
	// Proof: `TariffBook::BasedOn` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Reliefs` (r:0 w:1)
	// Proof: `TariffBook::Reliefs` (`max_values`: None, `max_size`: Some(4302), added: 6777, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 953_472_000 ps.
	fn discard() -> Weight {
		Weight::from_parts(987_073_000, 6344556)
			.saturating_add(T::DbWeight::get().reads(266))
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
	// Storage: `TariffBook::Headers` (r:1 w:0)
	// Proof: `TariffBook::Headers` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Lines` (r:1 w:0)
	// Proof: `TariffBook::Lines` (`max_values`: None, `max_size`: Some(564), added: 3039, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 75_593_000 ps.
	fn submit() -> Weight {
		Weight::from_parts(95_412_000, 4986)
			.saturating_add(T::DbWeight::get().reads(8))
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
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 42_774_000 ps.
	fn return_draft() -> Weight {
		Weight::from_parts(43_836_000, 3556)
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
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 49_544_000 ps.
	fn add_quotas(n: u32) -> Weight {
		Weight::from_parts(31_254_036, 3734)
			.saturating_add(Weight::from_parts(9_021_736, 0).saturating_mul(n.into()))
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
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 49_334_000 ps.
	fn add_requirements(n: u32) -> Weight {
		Weight::from_parts(41_688_567, 4256)
			.saturating_add(Weight::from_parts(7_116_498, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 5526).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(7))
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
	// Storage: `TariffBook::Headers` (r:1 w:0)
	// Proof: `TariffBook::Headers` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	// Storage: `TariffBook::Lines` (r:256 w:256)
	// Proof: `TariffBook::Lines` (`max_values`: None, `max_size`: Some(564), added: 3039, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 61_051_000 ps.
	fn add_lines(n: u32) -> Weight {
		Weight::from_parts(26_610_885, 4986)
			.saturating_add(Weight::from_parts(7_615_199, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 3039).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(1).saturating_mul(n.into()))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn open_draft(e: u32, g: u32, r: u32) -> Weight {
		Weight::from_parts(316_612_000, 4256)
			.saturating_add(Weight::from_parts(466_918, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(49_811_503, 0).saturating_mul(g.into()))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(0, 3266).saturating_mul(g.into()))
			.saturating_add(Weight::from_parts(0, 3).saturating_mul(r.into()))
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().reads(1).saturating_mul(g.into()))
			.saturating_add(ParityDbWeight::get().writes(8))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(g.into()))
	}
	fn add_measures(n: u32) -> Weight {
		Weight::from_parts(235_150_000, 4986)
			.saturating_add(Weight::from_parts(181_455_283, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 29782).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().writes(5))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(n.into()))
	}
	fn publish() -> Weight {
		Weight::from_parts(116_454_000, 3734)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(16))
	}
	fn discard() -> Weight {
		Weight::from_parts(987_073_000, 6344556)
			.saturating_add(ParityDbWeight::get().reads(266))
			.saturating_add(ParityDbWeight::get().writes(263))
	}
	fn submit() -> Weight {
		Weight::from_parts(95_412_000, 4986)
			.saturating_add(ParityDbWeight::get().reads(8))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn return_draft() -> Weight {
		Weight::from_parts(43_836_000, 3556)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn add_quotas(n: u32) -> Weight {
		Weight::from_parts(31_254_036, 3734)
			.saturating_add(Weight::from_parts(9_021_736, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2943).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().writes(3))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(n.into()))
	}
	fn add_requirements(n: u32) -> Weight {
		Weight::from_parts(41_688_567, 4256)
			.saturating_add(Weight::from_parts(7_116_498, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 5526).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().writes(3))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(n.into()))
	}
	fn add_lines(n: u32) -> Weight {
		Weight::from_parts(26_610_885, 4986)
			.saturating_add(Weight::from_parts(7_615_199, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 3039).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().writes(3))
			.saturating_add(ParityDbWeight::get().writes(1).saturating_mul(n.into()))
	}
}
