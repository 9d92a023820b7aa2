// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_emergency`: estimates, until `scripts/weights` measures them.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_emergency` cost, and its part of every block.
pub trait WeightInfo {
	/// Weight of `pause_call`.
	fn pause_call() -> Weight;
	/// Weight of `resume_call`.
	fn resume_call() -> Weight;
	/// Weight of `enter_safe_mode`.
	fn enter_safe_mode() -> Weight;
	/// Weight of `extend_safe_mode`.
	fn extend_safe_mode() -> Weight;
	/// Weight of `leave_safe_mode`.
	fn leave_safe_mode() -> Weight;
	/// Weight of `on_initialize` when `e` pauses expire.
	fn on_initialize(e: u32) -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn pause_call() -> Weight {
		Weight::from_parts(40_000_000, 6_000)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn resume_call() -> Weight {
		Weight::from_parts(40_000_000, 6_000)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn enter_safe_mode() -> Weight {
		Weight::from_parts(40_000_000, 6_000)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn extend_safe_mode() -> Weight {
		Weight::from_parts(40_000_000, 6_000)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn leave_safe_mode() -> Weight {
		Weight::from_parts(40_000_000, 6_000)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn on_initialize(e: u32) -> Weight {
		Weight::from_parts(10_000_000, 6_000)
			.saturating_add(Weight::from_parts(10_000_000, 3_000).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().reads_writes(1, 2).saturating_mul(e.into()))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn pause_call() -> Weight {
		Weight::from_parts(40_000_000, 6_000)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(5))
	}
	fn resume_call() -> Weight {
		Weight::from_parts(40_000_000, 6_000)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(5))
	}
	fn enter_safe_mode() -> Weight {
		Weight::from_parts(40_000_000, 6_000)
			.saturating_add(ParityDbWeight::get().reads(4))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn extend_safe_mode() -> Weight {
		Weight::from_parts(40_000_000, 6_000)
			.saturating_add(ParityDbWeight::get().reads(4))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn leave_safe_mode() -> Weight {
		Weight::from_parts(40_000_000, 6_000)
			.saturating_add(ParityDbWeight::get().reads(4))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn on_initialize(e: u32) -> Weight {
		Weight::from_parts(10_000_000, 6_000)
			.saturating_add(Weight::from_parts(10_000_000, 3_000).saturating_mul(e.into()))
			.saturating_add(ParityDbWeight::get().reads(1))
			.saturating_add(ParityDbWeight::get().reads_writes(1, 2).saturating_mul(e.into()))
	}
}
