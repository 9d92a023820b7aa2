// SPDX-License-Identifier: Apache-2.0
//! Worst cases of the calls.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use alloc::format;

use frame_benchmarking::v2::*;
use frame_support::{traits::EnsureOrigin, BoundedVec};
use tijara_primitives::{
	actor::Role,
	codes::GroupCode,
	tariff::{Measure, OriginScope},
};

use crate::{
	types::{MAX_BATCH, MAX_DISCARDED, MAX_EDITORS, MAX_EXCHANGE, MAX_GROUPS},
	worst_case, *,
};

/// As many editors of a draft, none of whom an origin of a benchmark acts for.
fn editors<T: Config>(version: TariffVersion, n: u32) {
	let editors: alloc::vec::Vec<T::AccountId> = (0..n).map(|i| account("editor", i, 0)).collect();
	Editors::<T>::insert(version, BoundedVec::try_from(editors).unwrap());
}

/// A draft of one measure and all editors, submitted by another than whoever `actor` is.
fn submitted<T: Config>(actor: Actor<T::AccountId>) -> TariffVersion {
	let version = Pallet::<T>::open_worst_case(0, 1).unwrap();
	Pallet::<T>::add_worst_case(version, &distinct_measures(1)).unwrap();
	editors::<T>(version, MAX_EDITORS);
	Pallet::<T>::do_submit(actor, version).unwrap();
	version
}

/// Measures under as many prefixes, each naming a group.
fn distinct_measures(n: u32) -> alloc::vec::Vec<Measure> {
	let group: GroupCode = worst_case::GROUP.parse().unwrap();
	(0..n)
		.map(|i| {
			let prefix = format!("9999{i:0>8}");
			worst_case::measure(8, 1, &prefix, OriginScope::Group(group.clone())).unwrap()
		})
		.collect()
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// Every group has 250 members; every currency has 32 rates.
	#[benchmark]
	fn open_draft(e: Linear<0, MAX_EXCHANGE>, g: Linear<0, MAX_GROUPS>) {
		let origin = T::EditorOrigin::try_successful_origin().unwrap();
		let header = worst_case::header().unwrap();
		let exchange = worst_case::exchange(e).unwrap().try_into().unwrap();
		let groups = worst_case::groups(g).unwrap().try_into().unwrap();
		let version = NextVersion::<T>::get();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, header, exchange, groups);

		assert_eq!(Status::<T>::get(version), Some(VersionStatus::Drafted { measures: 0 }));
	}

	/// Every measure has a prefix of its own, so that each is one more storage entry.
	#[benchmark]
	fn add_measures(n: Linear<1, MAX_BATCH>) {
		let origin = T::EditorOrigin::try_successful_origin().unwrap();
		let version = Pallet::<T>::open_worst_case(0, 1).unwrap();
		editors::<T>(version, MAX_EDITORS - 1);
		let measures = distinct_measures(n).try_into().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, version, measures);

		assert_eq!(Status::<T>::get(version), Some(VersionStatus::Drafted { measures: n }));
	}

	#[benchmark]
	fn publish() {
		let origin = T::ApproverOrigin::try_successful_origin().unwrap();
		let actor = T::ApproverOrigin::ensure_origin(origin.clone()).map_err(|_| "origin").unwrap();
		let account = account("proposer", 0, 0);
		let version = submitted::<T>(Actor { account, role: Role::TariffEditor, ..actor });

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, version);

		assert_eq!(Current::<T>::get(), Some(version));
	}

	/// One entry less than a call removes at most, so that it also looks at the other maps.
	#[benchmark]
	fn discard() {
		let origin = T::EditorOrigin::try_successful_origin().unwrap();
		let version = Pallet::<T>::open_worst_case(MAX_EXCHANGE, MAX_GROUPS).unwrap();
		let currencies = types::count(&worst_case::CURRENCIES);
		let prefixes = MAX_DISCARDED - currencies - MAX_GROUPS - 1;
		Pallet::<T>::add_worst_case(version, &distinct_measures(prefixes)).unwrap();
		editors::<T>(version, MAX_EDITORS);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, version);

		assert_eq!(Status::<T>::get(version), None);
	}

	/// A submission whose term is over is replaced.
	#[benchmark]
	fn submit() {
		let origin = T::EditorOrigin::try_successful_origin().unwrap();
		let actor = T::EditorOrigin::ensure_origin(origin.clone()).map_err(|_| "origin").unwrap();
		let version = submitted::<T>(actor);
		let over = Submissions::<T>::get(version).unwrap().expires + 1u32.into();
		frame_system::Pallet::<T>::set_block_number(over);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, version);

		assert!(Submissions::<T>::get(version).unwrap().expires > over);
	}

	/// By the proposer: the approver's origin is asked first, in vain.
	#[benchmark]
	fn return_draft() {
		let origin = T::EditorOrigin::try_successful_origin().unwrap();
		let actor = T::EditorOrigin::ensure_origin(origin.clone()).map_err(|_| "origin").unwrap();
		let version = submitted::<T>(actor);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, version);

		assert_eq!(Status::<T>::get(version), Some(VersionStatus::Drafted { measures: 1 }));
	}

	#[cfg(test)]
	mod tests {
		use super::*;
		use crate::mock::{ExtBuilder, Test};

		#[test]
		fn benchmarks_should_run_when_the_neighbours_are_mocks() {
			for name in
				["open_draft", "add_measures", "publish", "discard", "submit", "return_draft"]
			{
				ExtBuilder::default().build_and_execute(|| {
					let outcome = Pallet::<Test>::test_bench_by_name(name.as_bytes());
					assert!(outcome.is_ok(), "{name}: {outcome:?}");
				});
			}
		}
	}
}
