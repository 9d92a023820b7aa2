// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_upgrades`: estimates, until `scripts/weights` measures them.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_upgrades` cost.
pub trait WeightInfo {
	/// Weight of `announce`.
	fn announce() -> Weight;
	/// Weight of `apply` with `c` bytes of code, without reading and writing a runtime.
	fn apply(c: u32) -> Weight;
	/// Weight of `withdraw`.
	fn withdraw() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn announce() -> Weight {
		Weight::from_parts(30_000_000, 3546)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn apply(c: u32) -> Weight {
		Weight::from_parts(60_000_000, 3587)
			.saturating_add(Weight::from_parts(2_000, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(30_000_000, 3546)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn announce() -> Weight {
		Weight::from_parts(30_000_000, 3546)
			.saturating_add(ParityDbWeight::get().reads(3))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn apply(c: u32) -> Weight {
		Weight::from_parts(60_000_000, 3587)
			.saturating_add(Weight::from_parts(2_000, 0).saturating_mul(c.into()))
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(5))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(30_000_000, 3546)
			.saturating_add(ParityDbWeight::get().reads(3))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
}
