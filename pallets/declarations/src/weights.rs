// SPDX-License-Identifier: Apache-2.0
//! Weights of the calls: bounds to start from, overwritten by those that are measured.

#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::weights::{constants::RocksDbWeight, Weight};
use sp_runtime::traits::Get;

/// Weight functions needed for `pallet_declarations`.
pub trait WeightInfo {
	fn store(i: u32) -> Weight;
	fn amend(i: u32) -> Weight;
	fn register(i: u32) -> Weight;
	fn lodge(i: u32) -> Weight;
	fn reject() -> Weight;
	fn request_cancellation() -> Weight;
	fn cancel() -> Weight;
}

/// Weights with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

macro_rules! weights {
	($db:expr) => {
		fn store(i: u32) -> Weight {
			Weight::from_parts(60_000_000, 12_000)
				.saturating_add(Weight::from_parts(4_000_000, 0).saturating_mul(i.into()))
				.saturating_add($db.reads_writes(8, 7))
		}
		fn amend(i: u32) -> Weight {
			Weight::from_parts(900_000_000, 250_000)
				.saturating_add(Weight::from_parts(80_000_000, 8_000).saturating_mul(i.into()))
				.saturating_add($db.reads_writes(130, 220))
				.saturating_add($db.reads_writes(4, 2).saturating_mul(i.into()))
		}
		fn register(i: u32) -> Weight {
			Weight::from_parts(600_000_000, 150_000)
				.saturating_add(Weight::from_parts(80_000_000, 8_000).saturating_mul(i.into()))
				.saturating_add($db.reads_writes(30, 20))
				.saturating_add($db.reads_writes(4, 1).saturating_mul(i.into()))
		}
		fn lodge(i: u32) -> Weight {
			Self::store(i).saturating_add(Self::register(i))
		}
		fn reject() -> Weight {
			Weight::from_parts(50_000_000, 8_000).saturating_add($db.reads_writes(5, 4))
		}
		fn request_cancellation() -> Weight {
			Weight::from_parts(60_000_000, 10_000).saturating_add($db.reads_writes(6, 4))
		}
		fn cancel() -> Weight {
			Weight::from_parts(900_000_000, 200_000).saturating_add($db.reads_writes(120, 120))
		}
	};
}

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	weights!(T::DbWeight::get());
}

impl WeightInfo for () {
	weights!(RocksDbWeight::get());
}
