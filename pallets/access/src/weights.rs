// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_access`, measured by `scripts/weights`. Do not edit.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_access` cost.
pub trait WeightInfo {
	/// Weight of `set_quota`.
	fn set_quota() -> Weight;
	/// Weight of `set_default_quota`.
	fn set_default_quota() -> Weight;
	/// Weight of `check_officer`.
	/// `n` was measured from 0 to 64.
	fn check_officer(n: u32) -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn set_quota() -> Weight {
		Weight::from_parts(20_000_000, 3526)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn set_default_quota() -> Weight {
		Weight::from_parts(20_000_000, 3526)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn check_officer(n: u32) -> Weight {
		Weight::from_parts(15_000_000, 3523)
			.saturating_add(Weight::from_parts(3_000_000, 2535).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn set_quota() -> Weight {
		Weight::from_parts(20_000_000, 3526)
			.saturating_add(ParityDbWeight::get().reads(2))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn set_default_quota() -> Weight {
		Weight::from_parts(20_000_000, 3526)
			.saturating_add(ParityDbWeight::get().reads(2))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn check_officer(n: u32) -> Weight {
		Weight::from_parts(15_000_000, 3523)
			.saturating_add(Weight::from_parts(3_000_000, 2535).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1))
	}
}
