// SPDX-License-Identifier: Apache-2.0
//! Worst cases of the calls.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use alloc::format;

use codec::Decode;
use frame_benchmarking::{account, v2::*};
use frame_support::{
	sp_runtime::traits::One,
	traits::{EnsureOrigin, Get},
	BoundedVec,
};
use tijara_primitives::{
	actor::{Actor, Role},
	codes::GroupCode,
	four_eyes::Proposal,
	tariff::{Measure, OriginScope},
};

use crate::{
	types::{MAX_BATCH, MAX_DISCARDED, MAX_EDITORS, MAX_EXCHANGE, MAX_GROUPS},
	worst_case, *,
};

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

/// A draft with a measure, written by as many editors as there can be but `spare`.
fn written<T: Config>(spare: u32) -> TariffVersion {
	let version = Pallet::<T>::open_worst_case(0, 1).unwrap();
	Pallet::<T>::add_worst_case(version, &distinct_measures(1)).unwrap();
	remember::<T>(version, spare);
	version
}

fn remember<T: Config>(version: TariffVersion, spare: u32) {
	let editors: alloc::vec::Vec<_> =
		(0..MAX_EDITORS - spare).map(|number| account("editor", number, 0)).collect();
	Editors::<T>::insert(version, BoundedVec::try_from(editors).unwrap());
}

fn editor<AccountId: Decode>() -> Actor<AccountId> {
	Actor {
		account: account("submitter", 0, 0),
		organisation: 1,
		role: Role::TariffEditor,
		via: None,
	}
}

/// Such a draft that waits for approval, by an editor who signs nothing else.
fn submitted<T: Config>() -> TariffVersion {
	let version = written::<T>(0);
	let now = frame_system::Pallet::<T>::block_number();
	let proposal = Proposal::new((), editor(), now, T::ProposalTerm::get()).ok().unwrap();
	Submitted::<T>::insert(version, proposal);
	version
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
		remember::<T>(version, 1);
		let measures = distinct_measures(n).try_into().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, version, measures);

		assert_eq!(Status::<T>::get(version), Some(VersionStatus::Drafted { measures: n }));
	}

	#[benchmark]
	fn publish() {
		let origin = T::ApproverOrigin::try_successful_origin().unwrap();
		let version = submitted::<T>();

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

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, version);

		assert_eq!(Status::<T>::get(version), None);
	}

	/// Anew, after the term of the first submission.
	#[benchmark]
	fn submit() {
		let origin = T::EditorOrigin::try_successful_origin().unwrap();
		let version = submitted::<T>();
		Submitted::<T>::mutate(version, |proposal| {
			proposal.as_mut().unwrap().expires = Default::default();
		});
		frame_system::Pallet::<T>::set_block_number(One::one());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, version);

		assert!(Submitted::<T>::get(version).unwrap().by != editor());
	}

	/// By an approver, who so refuses.
	#[benchmark]
	fn return_draft() {
		let origin = T::ApproverOrigin::try_successful_origin().unwrap();
		let version = submitted::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, version);

		assert!(Submitted::<T>::get(version).is_none());
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
