// SPDX-License-Identifier: Apache-2.0
//! Weights of this room's calls.

#![allow(missing_docs)]

use core::marker::PhantomData;

use frame_support::{traits::Get, weights::Weight};

/// Weight functions needed for `pallet_validators`.
pub trait WeightInfo {
	fn admit_validator() -> Weight;
	fn remove_validator() -> Weight;
}

/// Weights for `pallet_validators` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn admit_validator() -> Weight {
		Weight::from_parts(40_000_000, 8_000).saturating_add(T::DbWeight::get().reads_writes(5, 3))
	}
	fn remove_validator() -> Weight {
		Weight::from_parts(40_000_000, 8_000).saturating_add(T::DbWeight::get().reads_writes(3, 3))
	}
}

impl WeightInfo for () {
	fn admit_validator() -> Weight {
		Weight::from_parts(40_000_000, 8_000)
	}
	fn remove_validator() -> Weight {
		Weight::from_parts(40_000_000, 8_000)
	}
}
