// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_allocations`, estimated until `scripts/weights` measures them.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_allocations` cost.
pub trait WeightInfo {
	/// Weight of `grant_exemption`.
	fn grant_exemption() -> Weight;
	/// Weight of `endorse_exemption`.
	fn endorse_exemption() -> Weight;
	/// Weight of `withdraw_exemption_proposal`.
	fn withdraw_exemption_proposal() -> Weight;
	/// Weight of `end_exemption`.
	fn end_exemption() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn grant_exemption() -> Weight {
		Weight::from_parts(70_000_000, 12500)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn endorse_exemption() -> Weight {
		Weight::from_parts(90_000_000, 13600)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn withdraw_exemption_proposal() -> Weight {
		Weight::from_parts(50_000_000, 6100)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn end_exemption() -> Weight {
		Weight::from_parts(120_000_000, 12500)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(11))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn grant_exemption() -> Weight {
		Weight::from_parts(70_000_000, 12500)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(1))
	}
	fn endorse_exemption() -> Weight {
		Weight::from_parts(90_000_000, 13600)
			.saturating_add(ParityDbWeight::get().reads(13))
			.saturating_add(ParityDbWeight::get().writes(6))
	}
	fn withdraw_exemption_proposal() -> Weight {
		Weight::from_parts(50_000_000, 6100)
			.saturating_add(ParityDbWeight::get().reads(4))
			.saturating_add(ParityDbWeight::get().writes(1))
	}
	fn end_exemption() -> Weight {
		Weight::from_parts(120_000_000, 12500)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(11))
	}
}
