// SPDX-License-Identifier: Apache-2.0
//! Benchmarks of what the driver itself does around a step. What a migration answers is given: its steps weigh
//! themselves.

#![allow(clippy::unwrap_used)]

use alloc::{vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::migrations::{
	FailedMigrationHandler, FailedMigrationHandling, MultiStepMigrator, SteppedMigrationError,
	SteppedMigrations,
};

use crate::{
	driver::PositionOf,
	pallet::{Config, Cursor, Pallet},
	types::{InnerCursor, Position, Progress, MAX_CURSOR},
};

fn longest() -> Vec<u8> {
	vec![0xff; MAX_CURSOR as usize]
}

/// The last migration is under way, with the longest cursor.
fn under_way<T: Config>() {
	let inner = InnerCursor::try_from(longest()).unwrap();
	let index = T::Migrations::len().saturating_sub(1);
	let began = frame_system::Pallet::<T>::block_number();
	Cursor::<T>::put(Progress::Active(Position { index, inner: Some(inner), steps: 1, began }));
}

/// The position as a step reads it.
fn stored<T: Config>() -> PositionOf<T> {
	match Cursor::<T>::get() {
		Some(Progress::Active(at)) => Some(at),
		_ => None,
	}
	.unwrap()
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn on_runtime_upgrade() {
		under_way::<T>();

		#[block]
		{
			Pallet::<T>::upgraded();
		}

		assert_eq!(Cursor::<T>::get(), Some(Progress::Due));
	}

	#[benchmark]
	fn begin() {
		Cursor::<T>::put(Progress::Due);

		#[block]
		{
			if let Some(at) = Pallet::<T>::begin() {
				Cursor::<T>::put(Progress::Active(at));
			}
		}

		assert_ne!(Cursor::<T>::get(), Some(Progress::Due));
	}

	#[benchmark]
	fn advance() {
		under_way::<T>();

		#[block]
		{
			Pallet::<T>::settle(stored::<T>(), Some(Ok(Some(longest()))), true);
		}

		assert!(Pallet::<T>::ongoing());
	}

	#[benchmark]
	fn finish() {
		under_way::<T>();

		#[block]
		{
			Pallet::<T>::settle(stored::<T>(), Some(Ok(None)), true);
		}

		assert!(!Pallet::<T>::ongoing());
	}

	#[benchmark]
	fn fail() {
		under_way::<T>();
		let answer = Some(Err(SteppedMigrationError::Failed));

		#[block]
		{
			Pallet::<T>::settle(stored::<T>(), answer, true);
		}

		let unstuck = T::Failed::failed(None) == FailedMigrationHandling::ForceUnstuck;
		assert_eq!(Pallet::<T>::ongoing(), !unstuck);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ext(), crate::mock::Test);
}
