// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_registry`. To be measured by `scripts/weights`.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_registry` cost.
pub trait WeightInfo {
	/// Weight of `admit_organisation`.
	fn admit_organisation() -> Weight;
	/// Weight of `suspend_organisation`.
	fn suspend_organisation() -> Weight;
	/// Weight of `reinstate_organisation`.
	fn reinstate_organisation() -> Weight;
	/// Weight of `appoint_officer`.
	fn appoint_officer() -> Weight;
	/// Weight of `reassign_officer`.
	fn reassign_officer() -> Weight;
	/// Weight of `dismiss_officer`.
	fn dismiss_officer() -> Weight;
	/// Weight of `close_organisation`.
	fn close_organisation() -> Weight;
	/// Weight of `appoint_administrator`.
	fn appoint_administrator() -> Weight;
	/// Weight of `recover_key`.
	fn recover_key() -> Weight;
	/// Weight of `endorse`.
	fn endorse() -> Weight;
	/// Weight of `withdraw_proposal`.
	fn withdraw_proposal() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn admit_organisation() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	fn suspend_organisation() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	fn reinstate_organisation() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	fn appoint_officer() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	fn reassign_officer() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	fn dismiss_officer() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	fn close_organisation() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	fn appoint_administrator() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	fn recover_key() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	fn endorse() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	fn withdraw_proposal() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(14))
	}
}

impl WeightInfo for () {
	fn admit_organisation() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(14))
	}
	fn suspend_organisation() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(14))
	}
	fn reinstate_organisation() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(14))
	}
	fn appoint_officer() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(14))
	}
	fn reassign_officer() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(14))
	}
	fn dismiss_officer() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(14))
	}
	fn close_organisation() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(14))
	}
	fn appoint_administrator() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(14))
	}
	fn recover_key() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(14))
	}
	fn endorse() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(14))
	}
	fn withdraw_proposal() -> Weight {
		Weight::from_parts(70_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(14))
	}
}
