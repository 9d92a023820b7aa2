// SPDX-License-Identifier: Apache-2.0
//! Weights of the calls: estimates until the benchmarks of the runtime replace them.
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

pub trait WeightInfo {
	fn confirm_payment() -> Weight;
	fn settle() -> Weight;
	fn on_registered(i: u32) -> Weight;
	fn on_amended(i: u32) -> Weight;
	fn on_cancelled() -> Weight;
}

pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn confirm_payment() -> Weight {
		Weight::from_parts(150_000_000, 8_000)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	fn settle() -> Weight {
		Weight::from_parts(110_000_000, 8_000)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn on_registered(i: u32) -> Weight {
		Weight::from_parts(200_000_000, 300_000)
			.saturating_add(Weight::from_parts(3_000_000_000, 4_000).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(22))
			.saturating_add(T::DbWeight::get().writes(9))
			.saturating_add(T::DbWeight::get().writes(i.into()))
	}
	fn on_amended(i: u32) -> Weight {
		Weight::from_parts(220_000_000, 300_000)
			.saturating_add(Weight::from_parts(3_100_000_000, 8_000).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(23))
			.saturating_add(T::DbWeight::get().reads(i.into()))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(i.into()))
	}
	fn on_cancelled() -> Weight {
		Weight::from_parts(60_000_000, 6_000)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
}

impl WeightInfo for () {
	fn confirm_payment() -> Weight {
		Weight::from_parts(150_000_000, 8_000)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(13))
	}
	fn settle() -> Weight {
		Weight::from_parts(110_000_000, 8_000)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn on_registered(i: u32) -> Weight {
		Weight::from_parts(200_000_000, 300_000)
			.saturating_add(Weight::from_parts(3_000_000_000, 4_000).saturating_mul(i.into()))
			.saturating_add(RocksDbWeight::get().reads(22))
			.saturating_add(RocksDbWeight::get().writes(9))
			.saturating_add(RocksDbWeight::get().writes(i.into()))
	}
	fn on_amended(i: u32) -> Weight {
		Weight::from_parts(220_000_000, 300_000)
			.saturating_add(Weight::from_parts(3_100_000_000, 8_000).saturating_mul(i.into()))
			.saturating_add(RocksDbWeight::get().reads(23))
			.saturating_add(RocksDbWeight::get().reads(i.into()))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(i.into()))
	}
	fn on_cancelled() -> Weight {
		Weight::from_parts(60_000_000, 6_000)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
}
