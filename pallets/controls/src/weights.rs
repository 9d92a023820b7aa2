// SPDX-License-Identifier: Apache-2.0
//! Weights of the calls: bounds to start from, overwritten by those that are measured.

#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::weights::{constants::RocksDbWeight, Weight};
use sp_runtime::traits::Get;

/// Weight functions needed for `pallet_controls`.
pub trait WeightInfo {
	fn publish_rules(r: u32) -> Weight;
	fn record_examination() -> Weight;
	fn on_registered(i: u32) -> Weight;
}

/// Weights with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

macro_rules! weights {
	($db:expr) => {
		fn publish_rules(r: u32) -> Weight {
			Weight::from_parts(40_000_000, 6_000)
				.saturating_add(Weight::from_parts(400_000, 0).saturating_mul(r.into()))
				.saturating_add($db.reads_writes(5, 5))
		}
		fn record_examination() -> Weight {
			Weight::from_parts(70_000_000, 10_000).saturating_add($db.reads_writes(6, 5))
		}
		fn on_registered(i: u32) -> Weight {
			Weight::from_parts(70_000_000, 12_000)
				.saturating_add(Weight::from_parts(2_000_000, 0).saturating_mul(i.into()))
				.saturating_add($db.reads_writes(7, 5))
		}
	};
}

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	weights!(T::DbWeight::get());
}

impl WeightInfo for () {
	weights!(RocksDbWeight::get());
}
