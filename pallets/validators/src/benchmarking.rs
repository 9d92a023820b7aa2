// SPDX-License-Identifier: Apache-2.0
//! Benchmarks of this room's calls.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;

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

	#[cfg(test)]
	mod tests {
		use super::*;
		use crate::mock::Test;

		#[test]
		fn benchmarks_should_run_when_the_neighbours_are_mocks() {
			for name in ["admit_validator", "remove_validator"] {
				let outcome = crate::mock::ExtBuilder::default()
					.members(Vec::new())
					.build()
					.execute_with(|| Pallet::<Test>::test_bench_by_name(name.as_bytes()));
				assert!(outcome.is_ok(), "{name}: {outcome:?}");
			}
		}
	}
}
