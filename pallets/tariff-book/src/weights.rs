// SPDX-License-Identifier: Apache-2.0
//! Weights of the calls: estimates until the benchmarks of the runtime replace them.
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

pub trait WeightInfo {
	fn open_draft(e: u32, g: u32) -> Weight;
	fn add_measures(n: u32) -> Weight;
	fn publish() -> Weight;
	fn discard() -> Weight;
}

pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn open_draft(e: u32, g: u32) -> Weight {
		Weight::from_parts(60_000_000, 6_000)
			.saturating_add(Weight::from_parts(2_000_000, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(g.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(e.into()))
			.saturating_add(T::DbWeight::get().writes(g.into()))
	}
	fn add_measures(n: u32) -> Weight {
		Weight::from_parts(60_000_000, 6_000)
			.saturating_add(Weight::from_parts(20_000_000, 30_000).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(n.into()))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes(n.into()))
	}
	fn publish() -> Weight {
		Weight::from_parts(60_000_000, 6_000)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn discard() -> Weight {
		Weight::from_parts(2_000_000_000, 8_000_000)
			.saturating_add(T::DbWeight::get().reads(262))
			.saturating_add(T::DbWeight::get().writes(262))
	}
}

impl WeightInfo for () {
	fn open_draft(e: u32, g: u32) -> Weight {
		Weight::from_parts(60_000_000, 6_000)
			.saturating_add(Weight::from_parts(2_000_000, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(g.into()))
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(e.into()))
			.saturating_add(RocksDbWeight::get().writes(g.into()))
	}
	fn add_measures(n: u32) -> Weight {
		Weight::from_parts(60_000_000, 6_000)
			.saturating_add(Weight::from_parts(20_000_000, 30_000).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().reads(n.into()))
			.saturating_add(RocksDbWeight::get().writes(4))
			.saturating_add(RocksDbWeight::get().writes(n.into()))
	}
	fn publish() -> Weight {
		Weight::from_parts(60_000_000, 6_000)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn discard() -> Weight {
		Weight::from_parts(2_000_000_000, 8_000_000)
			.saturating_add(RocksDbWeight::get().reads(262))
			.saturating_add(RocksDbWeight::get().writes(262))
	}
}
