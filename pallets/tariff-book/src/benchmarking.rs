// SPDX-License-Identifier: Apache-2.0
//! Worst cases of the calls.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use alloc::format;

use frame_benchmarking::v2::*;
use frame_support::{traits::EnsureOrigin, BoundedVec};
use tijara_primitives::{
	actor::{OrganisationKind, Role},
	codes::GroupCode,
	date::Date,
	numbers::Decimal,
	tariff::{Measure, OriginScope, QuotaPeriod, Requirement, MAX_QUOTA_PERIODS, MAX_RELIEFS},
};

use crate::{
	types::{
		MAX_BATCH, MAX_DISCARDED, MAX_EDITORS, MAX_EXCHANGE, MAX_GROUPS, MAX_PENDING,
		MAX_PER_PREFIX, MAX_QUOTA_BATCH,
	},
	worst_case, *,
};

/// As many editors of a draft, none of whom an origin of a benchmark acts for.
fn editors<T: Config>(version: TariffVersion, n: u32) {
	let editors: alloc::vec::Vec<T::AccountId> = (0..n).map(|i| account("editor", i, 0)).collect();
	Editors::<T>::insert(version, BoundedVec::try_from(editors).unwrap());
}

/// A draft of one measure and all editors, submitted by another than whoever `actor` is.
fn submitted<T: Config>(actor: Actor<T::AccountId>) -> TariffVersion {
	let version = Pallet::<T>::open_worst_case(0, 1, 0).unwrap();
	Pallet::<T>::add_worst_case(version, &distinct_measures(1)).unwrap();
	editors::<T>(version, MAX_EDITORS);
	Pallet::<T>::do_submit(actor, version, None).unwrap();
	version
}

/// Periods of as many quotas, none of which has another one.
fn quotas(n: u32) -> alloc::vec::Vec<QuotaPeriod> {
	let quota = |i: u32| QuotaPeriod {
		order: format!("{i:0>6}").parse().unwrap(),
		from: Date::from_days(100),
		to: Date::from_days(200),
		unit: "KGM".parse().unwrap(),
		volume: Decimal::from_whole(1_000),
		critical: Decimal::from_whole(10),
	};
	(0..n).map(quota).collect()
}

/// Documents under as many prefixes, each naming a group.
fn requirements(n: u32) -> alloc::vec::Vec<Requirement> {
	let requirement = |i: u32| Requirement {
		commodity: format!("9999{i:0>8}").parse().unwrap(),
		origin: OriginScope::Group(worst_case::GROUP.parse().unwrap()),
		procedure: Some("4000".parse().unwrap()),
		document: "851".parse().unwrap(),
		agency: OrganisationKind::Agriculture,
		from: Some(Date::from_days(1)),
		to: Some(Date::from_days(9)),
	};
	(0..n).map(requirement).collect()
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
	fn open_draft(e: Linear<0, MAX_EXCHANGE>, g: Linear<0, MAX_GROUPS>, r: Linear<0, MAX_RELIEFS>) {
		let origin = T::EditorOrigin::try_successful_origin().unwrap();
		let header = alloc::boxed::Box::new(worst_case::header().unwrap());
		let exchange = worst_case::exchange(e).unwrap().try_into().unwrap();
		let mut groups = worst_case::groups(g).unwrap();
		let reliefs = worst_case::reliefs(r).unwrap().try_into().unwrap();
		// A whole version to build on, all of whose groups have to be there.
		let base = Pallet::<T>::open_worst_case(0, g.max(1), 0).unwrap();
		Pallet::<T>::add_worst_case(base, &distinct_measures(1)).unwrap();
		Pallet::<T>::publish_unsigned(base).unwrap();
		let based_on = if groups.is_empty() { None } else { Some(base) };
		let groups = core::mem::take(&mut groups).try_into().unwrap();
		let version = NextVersion::<T>::get();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, header, exchange, groups, reliefs, based_on);

		assert_eq!(Status::<T>::get(version), Some(VersionStatus::Drafted { measures: 0 }));
	}

	/// Every measure has a prefix of its own, under which there are as many measures as fit beside it.
	#[benchmark]
	fn add_measures(n: Linear<1, MAX_BATCH>) {
		let origin = T::EditorOrigin::try_successful_origin().unwrap();
		let version = Pallet::<T>::open_worst_case(0, 1, 0).unwrap();
		editors::<T>(version, MAX_EDITORS - 1);
		let measures = distinct_measures(n);
		for measure in &measures {
			let there = (1..MAX_PER_PREFIX)
				.map(|day| Measure { from: Some(Date::from_days(day)), ..measure.clone() })
				.collect::<alloc::vec::Vec<_>>();
			Pallet::<T>::add_worst_case(version, &there).unwrap();
		}
		let had = types::count(&measures) * (MAX_PER_PREFIX - 1);
		let measures = measures.try_into().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, version, measures);

		let measures = had + n;
		assert_eq!(Status::<T>::get(version), Some(VersionStatus::Drafted { measures }));
	}

	#[benchmark]
	fn publish() {
		let origin = T::ApproverOrigin::try_successful_origin().unwrap();
		let actor = T::ApproverOrigin::ensure_origin(origin.clone()).map_err(|_| "origin").unwrap();
		let account = account("proposer", 0, 0);
		let version = submitted::<T>(Actor { account, role: Role::TariffEditor, ..actor });
		// All that waits has come into force.
		let today = Pallet::<T>::today();
		let mut pending = alloc::vec::Vec::new();
		for _ in 0..MAX_PENDING {
			let waits = Pallet::<T>::open_worst_case(0, 1, 0).unwrap();
			Pallet::<T>::add_worst_case(waits, &distinct_measures(1)).unwrap();
			Pallet::<T>::publish_unsigned(waits).unwrap();
			pending.push((today, waits));
		}
		let _ = History::<T>::clear(u32::MAX, None);
		HistoryLength::<T>::kill();
		Pending::<T>::put::<types::Pending>(pending.try_into().unwrap());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, version);

		assert_eq!(Pallet::<T>::version_on(today), Some(version));
	}

	/// One entry less than a call removes at most, so that it also looks at the other maps.
	#[benchmark]
	fn discard() {
		let origin = T::EditorOrigin::try_successful_origin().unwrap();
		let version = Pallet::<T>::open_worst_case(MAX_EXCHANGE, MAX_GROUPS, MAX_RELIEFS).unwrap();
		let currencies = types::count(&worst_case::CURRENCIES);
		let prefixes = MAX_DISCARDED - currencies - MAX_GROUPS - 4;
		Pallet::<T>::add_worst_case(version, &distinct_measures(prefixes)).unwrap();
		Pallet::<T>::do_add_quotas(None, version, &quotas(1)).unwrap();
		Pallet::<T>::do_add_requirements(None, version, &requirements(1)).unwrap();
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
		let from = Some(Date::from_days(u32::MAX));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, version, from);

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

	#[benchmark]
	fn add_quotas(n: Linear<1, MAX_QUOTA_BATCH>) {
		let origin = T::EditorOrigin::try_successful_origin().unwrap();
		let version = Pallet::<T>::open_worst_case(0, 1, 0).unwrap();
		editors::<T>(version, MAX_EDITORS - 1);
		let quotas: types::QuotaBatch = quotas(n).try_into().unwrap();
		for quota in &quotas {
			let there = (1..MAX_QUOTA_PERIODS)
				.map(|i| QuotaPeriod {
					from: Date::from_days(1_000 * i),
					to: Date::from_days(1_000 * i + 1),
					..quota.clone()
				})
				.collect::<alloc::vec::Vec<_>>();
			let there: types::Periods = there.try_into().unwrap();
			Quotas::<T>::insert(version, &quota.order, there);
		}

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, version, quotas);

		assert_eq!(Quotas::<T>::iter_prefix(version).count() as u32, n);
	}

	#[benchmark]
	fn add_requirements(n: Linear<1, MAX_BATCH>) {
		let origin = T::EditorOrigin::try_successful_origin().unwrap();
		let version = Pallet::<T>::open_worst_case(0, 1, 0).unwrap();
		editors::<T>(version, MAX_EDITORS - 1);
		let requirements = requirements(n).try_into().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, version, requirements);

		assert_eq!(Requirements::<T>::iter_prefix(version).count() as u32, n);
	}

	/// Lines with the longest descriptions.
	#[benchmark]
	fn add_lines(n: Linear<1, MAX_BATCH>) {
		let origin = T::EditorOrigin::try_successful_origin().unwrap();
		let version = Pallet::<T>::open_worst_case(0, 1, 0).unwrap();
		editors::<T>(version, MAX_EDITORS - 1);
		let lines = worst_case::lines("100000000000", n).unwrap().try_into().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, version, lines);

		// The draft has one of its own.
		assert_eq!(Lines::<T>::iter_prefix(version).count() as u32, n + 1);
	}

	#[cfg(test)]
	mod tests {
		use super::*;
		use crate::mock::{ExtBuilder, Test};

		#[test]
		fn benchmarks_should_run_when_the_neighbours_are_mocks() {
			for name in [
				"open_draft",
				"add_measures",
				"publish",
				"discard",
				"submit",
				"return_draft",
				"add_quotas",
				"add_requirements",
				"add_lines",
			] {
				ExtBuilder::default().build_and_execute(|| {
					let outcome = Pallet::<Test>::test_bench_by_name(name.as_bytes());
					assert!(outcome.is_ok(), "{name}: {outcome:?}");
				});
			}
		}
	}
}
