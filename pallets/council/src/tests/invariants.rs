// SPDX-License-Identifier: Apache-2.0
//! What is wrong with the storage is found.

use frame_support::BoundedVec;
use pallet_collective::Members;
use tijara_primitives::OrganisationId;

use crate::{mock::*, Listed, Seats};

/// What is wrong when these sit, and the collective has these members.
fn fault(seats: &[(OrganisationId, AccountId)], members: &[AccountId]) -> String {
	Seats::<Test, CouncilInstance>::put(BoundedVec::truncate_from(seats.to_vec()));
	Members::<Test, CouncilInstance>::put(members);
	match Council::do_try_state() {
		Ok(()) => String::new(),
		Err(fault) => {
			let fault: &str = fault.into();
			fault.into()
		}
	}
}

#[test]
fn try_state_should_name_the_fault_when_the_seats_contradict_each_other_or_the_collective() {
	ExtBuilder::default().build().execute_with(|| {
		assert_eq!(fault(&[(1, 7), (2, 5)], &[5, 7]), "");
		for (seats, members, expected) in [
			(vec![(2, 5), (1, 7)], vec![5, 7], "in the order of their organisations"),
			(vec![(1, 5), (1, 7)], vec![5, 7], "in the order of their organisations"),
			(vec![(0, 5), (1, 7)], vec![5, 7], "every seat has an organisation"),
			(vec![(1, 5), (2, 5)], vec![5], "an account has one seat"),
			(vec![(1, 5)], vec![5, 7], "the members of the collective"),
			(vec![(1, 5), (2, 7)], vec![5, 8], "the members of the collective"),
			(vec![(1, 5), (2, 7)], vec![7, 5], "the members of the collective"),
		] {
			let found = fault(&seats, &members);
			assert!(found.contains(expected), "{seats:?} {members:?}: {found}");
		}
	});
}

#[test]
fn try_state_should_name_the_fault_when_the_list_does_not_fit() {
	ExtBuilder::default().build().execute_with(|| {
		for (list, expected) in [
			(vec![1, 2], ""),
			(vec![1, 2, 3], ""),
			(vec![2, 1], "listed agencies stand in their order"),
			(vec![1, 1, 2], "listed agencies stand in their order"),
			(vec![1, 3], "whoever has a seat is listed"),
		] {
			Listed::<Test, CouncilInstance>::put(BoundedVec::truncate_from(list.clone()));
			let found = fault(&[(1, 5), (2, 7)], &[5, 7]);
			assert!(
				found.contains(expected) && found.is_empty() == expected.is_empty(),
				"{list:?}"
			);
		}
		Emergency::seat(BoundedVec::truncate_from(vec![(1, 5)]));
		assert!(Emergency::do_try_state().is_err(), "nobody may sit in the emergency committee");
	});
}
