// SPDX-License-Identifier: Apache-2.0
//! Weights of this room's calls.

#![allow(missing_docs)]

use core::marker::PhantomData;

use frame_support::{traits::Get, weights::Weight};

/// Weight functions needed for `pallet_releases`.
pub trait WeightInfo {
	fn record_presentation() -> Weight;
	fn place_hold() -> Weight;
	fn lift_hold() -> Weight;
	fn release() -> Weight;
	fn record_exit() -> Weight;
}

/// Weights for `pallet_releases` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn record_presentation() -> Weight {
		Weight::from_parts(40_000_000, 5_000).saturating_add(T::DbWeight::get().reads_writes(4, 3))
	}
	fn place_hold() -> Weight {
		Weight::from_parts(40_000_000, 5_000).saturating_add(T::DbWeight::get().reads_writes(4, 3))
	}
	fn lift_hold() -> Weight {
		Weight::from_parts(40_000_000, 5_000).saturating_add(T::DbWeight::get().reads_writes(4, 3))
	}
	fn release() -> Weight {
		Weight::from_parts(50_000_000, 5_000).saturating_add(T::DbWeight::get().reads_writes(5, 4))
	}
	fn record_exit() -> Weight {
		Weight::from_parts(40_000_000, 5_000).saturating_add(T::DbWeight::get().reads_writes(4, 3))
	}
}

impl WeightInfo for () {
	fn record_presentation() -> Weight {
		Weight::from_parts(40_000_000, 5_000)
	}
	fn place_hold() -> Weight {
		Weight::from_parts(40_000_000, 5_000)
	}
	fn lift_hold() -> Weight {
		Weight::from_parts(40_000_000, 5_000)
	}
	fn release() -> Weight {
		Weight::from_parts(50_000_000, 5_000)
	}
	fn record_exit() -> Weight {
		Weight::from_parts(40_000_000, 5_000)
	}
}
