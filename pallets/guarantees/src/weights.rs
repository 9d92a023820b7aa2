// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_guarantees`, estimated until `scripts/weights` measures them.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_guarantees` cost.
pub trait WeightInfo {
	/// Weight of `offer`.
	fn offer() -> Weight;
	/// Weight of `accept`.
	fn accept() -> Weight;
	/// Weight of `refuse`.
	fn refuse() -> Weight;
	/// Weight of `end`.
	fn end() -> Weight;
	/// Weight of `call_in`.
	fn call_in() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn offer() -> Weight {
		Weight::from_parts(62_000_000, 6100)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn accept() -> Weight {
		Weight::from_parts(60_000_000, 6100)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn refuse() -> Weight {
		Weight::from_parts(58_000_000, 6100)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn end() -> Weight {
		Weight::from_parts(58_000_000, 6100)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn call_in() -> Weight {
		Weight::from_parts(80_000_000, 8600)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(5))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn offer() -> Weight {
		Weight::from_parts(62_000_000, 6100)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(5))
	}
	fn accept() -> Weight {
		Weight::from_parts(60_000_000, 6100)
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn refuse() -> Weight {
		Weight::from_parts(58_000_000, 6100)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn end() -> Weight {
		Weight::from_parts(58_000_000, 6100)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn call_in() -> Weight {
		Weight::from_parts(80_000_000, 8600)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(5))
	}
}
