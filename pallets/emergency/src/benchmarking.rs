// SPDX-License-Identifier: Apache-2.0
//! Benchmarks, with the longest names that the runtime has and as many pauses as there can be.

#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects)]

use alloc::vec::Vec;
use core::cmp::Reverse;
use frame_benchmarking::v2::*;
use frame_support::traits::{
	EnsureOrigin, Get, GetCallMetadata, Hooks, SafeMode, TransactionPause,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::{Bounded, One};

use crate::{
	pallet::{Call, Config, Pallet, Pauses},
	types::{NameOf, Paused},
};

const REASON: u16 = 9;

/// The names of this many calls that can be paused, the longest first.
fn names<T: Config>(count: u32) -> Vec<(NameOf<T>, NameOf<T>)> {
	let name = |name: &str| NameOf::<T>::try_from(name.as_bytes().to_vec()).unwrap();
	let mut found: Vec<_> = T::RuntimeCall::get_module_names()
		.iter()
		.flat_map(|pallet| {
			T::RuntimeCall::get_call_names(pallet).iter().map(|call| (name(pallet), name(call)))
		})
		.filter(|names| T::Pause::can_pause(names.clone()))
		.collect();
	found.sort_by_key(|(pallet, call)| Reverse(pallet.len() + call.len()));
	found.truncate(count.try_into().unwrap());
	assert_eq!(found.len(), usize::try_from(count).unwrap(), "so many calls can be paused");
	found
}

/// This call, paused up to this block.
fn pause<T: Config>((pallet, call): (NameOf<T>, NameOf<T>), until: BlockNumberFor<T>) {
	assert!(T::Pause::pause((pallet.clone(), call.clone())).is_ok());
	let paused = Paused { pallet, call, until, reason: REASON };
	Pauses::<T>::try_append(paused).unwrap();
}

fn committee<T: Config>() -> T::RuntimeOrigin {
	T::CommitteeOrigin::try_successful_origin().unwrap()
}

/// The council, whose origin is tried after the committee's.
fn council<T: Config>() -> T::RuntimeOrigin {
	T::CouncilOrigin::try_successful_origin().unwrap()
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn pause_call() {
		let mut names = names::<T>(T::MaxPauses::get());
		let (pallet, call) = names.remove(0);
		for other in names {
			pause::<T>(other, BlockNumberFor::<T>::max_value());
		}
		let origin = committee::<T>();
		let term = T::MaxPauseTerm::get();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, pallet.clone(), call.clone(), term, REASON);

		assert!(T::Pause::is_paused((pallet, call)));
	}

	#[benchmark]
	fn resume_call() {
		let names = names::<T>(T::MaxPauses::get());
		for paused in names.clone() {
			pause::<T>(paused, BlockNumberFor::<T>::max_value());
		}
		let (pallet, call) = names.into_iter().next().unwrap();
		let origin = council::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, pallet.clone(), call.clone(), REASON);

		assert!(!T::Pause::is_paused((pallet, call)));
	}

	#[benchmark]
	fn enter_safe_mode() {
		let origin = committee::<T>();
		let term = T::MaxSafeModeTerm::get();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, term, REASON);

		assert!(T::SafeMode::is_entered());
	}

	#[benchmark]
	fn extend_safe_mode() {
		// In its last block, so that the longest extension fits.
		assert!(T::SafeMode::enter(BlockNumberFor::<T>::min_value()).is_ok());
		let origin = council::<T>();
		let term = T::MaxSafeModeTerm::get();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, term, REASON);

		// A benchmark is prepared in one block and measured in the next.
		assert!(T::SafeMode::remaining().is_some_and(|left| left + One::one() >= term));
	}

	#[benchmark]
	fn leave_safe_mode() {
		assert!(T::SafeMode::enter(T::MaxSafeModeTerm::get()).is_ok());
		let origin = council::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, REASON);

		assert!(!T::SafeMode::is_entered());
	}

	/// A block in which `e` of the pauses expire.
	#[benchmark]
	fn on_initialize(e: Linear<0, { T::MaxPauses::get() }>) {
		let names = names::<T>(T::MaxPauses::get());
		for (paused, index) in names.into_iter().zip(0..) {
			let expires = index < e;
			let until = if expires {
				BlockNumberFor::<T>::min_value()
			} else {
				BlockNumberFor::<T>::max_value()
			};
			pause::<T>(paused, until);
		}
		let now = BlockNumberFor::<T>::one();

		#[block]
		{
			Pallet::<T>::on_initialize(now);
		}

		let left = usize::try_from(T::MaxPauses::get() - e).unwrap();
		assert_eq!(Pauses::<T>::get().len(), left);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ext(), crate::mock::Test);
}
