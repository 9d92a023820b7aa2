// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_mandates`: to be measured by `scripts/weights`. Do not edit.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_mandates` cost.
pub trait WeightInfo {
	/// Weight of `grant`.
	fn grant() -> Weight;
	/// Weight of `delegate`.
	fn delegate() -> Weight;
	/// Weight of `revoke`.
	fn revoke() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn grant() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn delegate() -> Weight {
		Weight::from_parts(90_000_000, 6500)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn revoke() -> Weight {
		Weight::from_parts(70_000_000, 5000)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(8))
	}
}

impl WeightInfo for () {
	fn grant() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(7))
	}
	fn delegate() -> Weight {
		Weight::from_parts(90_000_000, 6500)
			.saturating_add(ParityDbWeight::get().reads(18))
			.saturating_add(ParityDbWeight::get().writes(9))
	}
	fn revoke() -> Weight {
		Weight::from_parts(70_000_000, 5000)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(8))
	}
}
