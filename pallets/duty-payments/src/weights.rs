// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_duty_payments`. A bootstrap until `scripts/weights` measures them.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_duty_payments` cost.
pub trait WeightInfo {
	/// Weight of `confirm_payment`.
	fn confirm_payment() -> Weight;
	/// Weight of `settle`.
	fn settle() -> Weight;
	/// Weight of `defer`.
	fn defer() -> Weight;
	/// Weight of `secure`.
	fn secure() -> Weight;
	/// Weight of `assess_provisionally`.
	/// `i` was measured from 1 to 99.
	fn assess_provisionally(i: u32) -> Weight;
	/// Weight of `propose`.
	fn propose() -> Weight;
	/// Weight of `endorse`.
	/// `i` was measured from 1 to 99.
	fn endorse(i: u32) -> Weight;
	/// Weight of `withdraw_proposal`.
	fn withdraw_proposal() -> Weight;
	/// Weight of `charge_back`.
	fn charge_back() -> Weight;
	/// Weight of `on_registered`.
	/// `i` was measured from 1 to 99.
	fn on_registered(i: u32) -> Weight;
	/// Weight of `on_amended`.
	/// `i` was measured from 1 to 99.
	fn on_amended(i: u32) -> Weight;
	/// Weight of `on_cancelled`.
	fn on_cancelled() -> Weight;
	/// Weight of `on_released`.
	fn on_released() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn confirm_payment() -> Weight {
		Weight::from_parts(260_000_000, 12_000)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(18))
	}
	fn settle() -> Weight {
		Weight::from_parts(220_000_000, 12_000)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	fn defer() -> Weight {
		Weight::from_parts(220_000_000, 12_000)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	fn secure() -> Weight {
		Weight::from_parts(200_000_000, 12_000)
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn assess_provisionally(i: u32) -> Weight {
		Weight::from_parts(200_000_000, 12_000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(6))
			.saturating_add(Weight::from_parts(900_000_000, 30_000).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(u64::from(i).saturating_mul(6)))
	}
	fn propose() -> Weight {
		Weight::from_parts(90_000_000, 12_000)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn endorse(i: u32) -> Weight {
		Weight::from_parts(300_000_000, 12_000)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(12))
			.saturating_add(Weight::from_parts(950_000_000, 30_000).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(u64::from(i).saturating_mul(7)))
			.saturating_add(T::DbWeight::get().writes(u64::from(i).saturating_mul(1)))
	}
	fn withdraw_proposal() -> Weight {
		Weight::from_parts(70_000_000, 12_000)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn charge_back() -> Weight {
		Weight::from_parts(240_000_000, 12_000)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	fn on_registered(i: u32) -> Weight {
		Weight::from_parts(250_000_000, 12_000)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(14))
			.saturating_add(Weight::from_parts(1_900_000_000, 30_000).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(u64::from(i).saturating_mul(8)))
			.saturating_add(T::DbWeight::get().writes(u64::from(i).saturating_mul(1)))
	}
	fn on_amended(i: u32) -> Weight {
		Weight::from_parts(300_000_000, 12_000)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(14))
			.saturating_add(Weight::from_parts(1_950_000_000, 30_000).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(u64::from(i).saturating_mul(9)))
			.saturating_add(T::DbWeight::get().writes(u64::from(i).saturating_mul(1)))
	}
	fn on_cancelled() -> Weight {
		Weight::from_parts(160_000_000, 12_000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	fn on_released() -> Weight {
		Weight::from_parts(20_000_000, 12_000)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

/// Weights with the costs of ParityDB, for tests.
impl WeightInfo for () {
	fn confirm_payment() -> Weight {
		Weight::from_parts(260_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads(20))
			.saturating_add(ParityDbWeight::get().writes(18))
	}
	fn settle() -> Weight {
		Weight::from_parts(220_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads(15))
			.saturating_add(ParityDbWeight::get().writes(12))
	}
	fn defer() -> Weight {
		Weight::from_parts(220_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads(15))
			.saturating_add(ParityDbWeight::get().writes(12))
	}
	fn secure() -> Weight {
		Weight::from_parts(200_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads(14))
			.saturating_add(ParityDbWeight::get().writes(9))
	}
	fn assess_provisionally(i: u32) -> Weight {
		Weight::from_parts(200_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads(12))
			.saturating_add(ParityDbWeight::get().writes(6))
			.saturating_add(Weight::from_parts(900_000_000, 30_000).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(u64::from(i).saturating_mul(6)))
	}
	fn propose() -> Weight {
		Weight::from_parts(90_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads(8))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn endorse(i: u32) -> Weight {
		Weight::from_parts(300_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads(16))
			.saturating_add(ParityDbWeight::get().writes(12))
			.saturating_add(Weight::from_parts(950_000_000, 30_000).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(u64::from(i).saturating_mul(7)))
			.saturating_add(ParityDbWeight::get().writes(u64::from(i).saturating_mul(1)))
	}
	fn withdraw_proposal() -> Weight {
		Weight::from_parts(70_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn charge_back() -> Weight {
		Weight::from_parts(240_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads(18))
			.saturating_add(ParityDbWeight::get().writes(14))
	}
	fn on_registered(i: u32) -> Weight {
		Weight::from_parts(250_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads(16))
			.saturating_add(ParityDbWeight::get().writes(14))
			.saturating_add(Weight::from_parts(1_900_000_000, 30_000).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(u64::from(i).saturating_mul(8)))
			.saturating_add(ParityDbWeight::get().writes(u64::from(i).saturating_mul(1)))
	}
	fn on_amended(i: u32) -> Weight {
		Weight::from_parts(300_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads(18))
			.saturating_add(ParityDbWeight::get().writes(14))
			.saturating_add(Weight::from_parts(1_950_000_000, 30_000).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(u64::from(i).saturating_mul(9)))
			.saturating_add(ParityDbWeight::get().writes(u64::from(i).saturating_mul(1)))
	}
	fn on_cancelled() -> Weight {
		Weight::from_parts(160_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads(12))
			.saturating_add(ParityDbWeight::get().writes(8))
	}
	fn on_released() -> Weight {
		Weight::from_parts(20_000_000, 12_000)
			.saturating_add(ParityDbWeight::get().reads(1))
			.saturating_add(ParityDbWeight::get().writes(1))
	}
}
