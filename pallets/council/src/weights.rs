// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_council`, measured by `scripts/weights`. Do not edit.
//!
//! Not measured yet: these are estimates on the safe side until `scripts/weights council` has run.

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
	/// `n` was measured from 1 to 32.
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
	fn take_seat() -> Weight {
		Weight::from_parts(140_000_000, 6074)
			.saturating_add(T::DbWeight::get().reads(74))
			.saturating_add(T::DbWeight::get().writes(68))
	}
	fn leave_seat() -> Weight {
		Weight::from_parts(130_000_000, 6074)
			.saturating_add(T::DbWeight::get().reads(71))
			.saturating_add(T::DbWeight::get().writes(68))
	}
	fn list_agencies(n: u32) -> Weight {
		Weight::from_parts(420_000_000, 6074)
			.saturating_add(Weight::from_parts(3_500_000, 2542).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(70))
			.saturating_add(T::DbWeight::get().writes(135))
	}
	fn propose(b: u32) -> Weight {
		Weight::from_parts(110_000_000, 6074)
			.saturating_add(Weight::from_parts(1_600, 1).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	fn vote() -> Weight {
		Weight::from_parts(60_000_000, 6074)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn close() -> Weight {
		Weight::from_parts(45_000_000, 6074)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn take_seat() -> Weight {
		Weight::from_parts(140_000_000, 6074)
			.saturating_add(ParityDbWeight::get().reads(74))
			.saturating_add(ParityDbWeight::get().writes(68))
	}
	fn leave_seat() -> Weight {
		Weight::from_parts(130_000_000, 6074)
			.saturating_add(ParityDbWeight::get().reads(71))
			.saturating_add(ParityDbWeight::get().writes(68))
	}
	fn list_agencies(n: u32) -> Weight {
		Weight::from_parts(420_000_000, 6074)
			.saturating_add(Weight::from_parts(3_500_000, 2542).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(1).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(70))
			.saturating_add(ParityDbWeight::get().writes(135))
	}
	fn propose(b: u32) -> Weight {
		Weight::from_parts(110_000_000, 6074)
			.saturating_add(Weight::from_parts(1_600, 1).saturating_mul(b.into()))
			.saturating_add(ParityDbWeight::get().reads(11))
			.saturating_add(ParityDbWeight::get().writes(11))
	}
	fn vote() -> Weight {
		Weight::from_parts(60_000_000, 6074)
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn close() -> Weight {
		Weight::from_parts(45_000_000, 6074)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(2))
	}
}
