// SPDX-License-Identifier: Apache-2.0
//! Benchmarks of this room's calls.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use alloc::vec::Vec;

use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;
use pallet_authorship::EventHandler;
use sp_staking::offence::{OffenceDetails, OnOffenceHandler};

use super::*;

/// Fills the set up to `count` members, none of an organisation that the registry knows.
fn fill<T: Config>(count: u32) {
	Members::<T>::kill();
	for nth in 0..count {
		let account = account("member", nth, 0);
		let member = Member { account, organisation: OrganisationId::MAX - nth };
		Members::<T>::try_append(member).unwrap();
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn admit_validator() {
		fill::<T>(T::MaxValidators::get() - 1);
		let organisation = T::BenchmarkHelper::agency();
		let candidate: T::AccountId = account("candidate", 0, 0);
		T::BenchmarkHelper::set_session_keys(&candidate);
		let origin = T::GovernanceOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, organisation, candidate);

		assert_eq!(Members::<T>::get().len() as u32, T::MaxValidators::get());
	}

	#[benchmark]
	fn remove_validator() {
		fill::<T>(T::MaxValidators::get());
		let last = Members::<T>::get().last().unwrap().account.clone();
		let origin = T::GovernanceOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, last, 1);

		assert_eq!(Members::<T>::get().len() as u32, T::MaxValidators::get() - 1);
	}

	/// The last of a full list, whose administrator is known to the registry.
	#[benchmark]
	fn withdraw_validator() {
		let origin = T::AdministratorOrigin::try_successful_origin().unwrap();
		let actor = T::AdministratorOrigin::ensure_origin(origin.clone()).unwrap();
		fill::<T>(T::MaxValidators::get() - 1);
		let member = Member { account: actor.account, organisation: actor.organisation };
		Members::<T>::try_append(member).unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 1);

		assert_eq!(Members::<T>::get().len() as u32, T::MaxValidators::get() - 1);
	}

	/// For one offender: the last of a full set, which is removed and disabled.
	#[benchmark]
	fn on_offence() {
		fill::<T>(T::MaxValidators::get());
		let members = Members::<T>::get();
		T::BenchmarkHelper::seat(members.iter().map(|member| member.account.clone()).collect());
		let last = members.last().unwrap().clone();
		let offender = (last.account, last.organisation);
		let details = [OffenceDetails { offender, reporters: Vec::new() }];

		#[block]
		{
			<Pallet<T> as OnOffenceHandler<_, _, _>>::on_offence(&details, &[], 1);
		}

		assert_eq!(Members::<T>::get().len() as u32, T::MaxValidators::get() - 1);
		assert!(Offences::<T>::contains_key(last.organisation));
	}

	/// The first block that is counted.
	#[benchmark]
	fn note_author() {
		let author: T::AccountId = account("author", 0, 0);
		Current::<T>::kill();

		#[block]
		{
			<Pallet<T> as EventHandler<_, _>>::note_author(author.clone());
		}

		assert_eq!(Authored::<T>::get(author), 1);
		assert!(Current::<T>::get().from.is_some());
	}

	/// Each validator authored; another report is forgotten.
	#[benchmark]
	fn end_session(n: Linear<1, { T::MaxValidators::get() }>) {
		fill::<T>(n);
		let members = Members::<T>::get();
		for member in &members {
			Authored::<T>::insert(&member.account, 1);
		}
		Seated::<T>::put(members);
		let session = T::ReportedSessions::get();
		Current::<T>::put(Counting { session: 0, from: Some(0) });
		Pallet::<T>::close_session(0);
		for member in Members::<T>::get() {
			Authored::<T>::insert(member.account, 1);
		}

		#[block]
		{
			Pallet::<T>::close_session(session);
		}

		assert!(!Reports::<T>::contains_key(0));
		assert_eq!(Reports::<T>::get(session).unwrap().blocks, n);
	}

	#[cfg(test)]
	mod tests {
		use super::*;
		use crate::mock::Test;

		#[test]
		fn benchmarks_should_run_when_the_neighbours_are_mocks() {
			for name in [
				"admit_validator",
				"remove_validator",
				"withdraw_validator",
				"on_offence",
				"note_author",
				"end_session",
			] {
				let outcome = crate::mock::ExtBuilder::default()
					.members(Vec::new())
					.build()
					.execute_with(|| Pallet::<Test>::test_bench_by_name(name.as_bytes()));
				assert!(outcome.is_ok(), "{name}: {outcome:?}");
			}
		}
	}
}
