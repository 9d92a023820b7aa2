// SPDX-License-Identifier: Apache-2.0
//! How changes reach the consensus through the real pallet-session.

use frame_support::{
	assert_ok,
	sp_runtime::{testing::UintAuthorityId, traits::Convert, RuntimeAppPublic},
	traits::KeyOwnerProofSystem,
};
use pallet_session::historical::HistoricalSessions;
use tijara_mock::AccountId;
use tijara_primitives::OrganisationId;

use crate::{mock::*, OrganisationOf};

fn nodes(organisations: &[OrganisationId]) -> Vec<AccountId> {
	organisations.iter().map(|organisation| node(*organisation)).collect()
}

fn admit(organisation: OrganisationId) {
	set_keys(node(organisation));
	assert_ok!(Validators::admit_validator(
		RuntimeOrigin::root(),
		organisation,
		node(organisation)
	));
}

fn remove(organisation: OrganisationId) {
	assert_ok!(Validators::remove_validator(RuntimeOrigin::root(), node(organisation), 1));
}

#[test]
fn members_should_validate_from_the_first_session_when_given_at_genesis() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Session::validators(), nodes(&[1, 2, 3]));
		assert_eq!(Authorities::get(), nodes(&[1, 2, 3]));
		// Without these no evidence could be brought about the first sessions.
		assert!(HistoricalSessions::<Test>::contains_key(0));
		assert!(HistoricalSessions::<Test>::contains_key(1));
	});
}

#[test]
fn consensus_should_hear_of_no_change_when_there_is_none() {
	ExtBuilder::default().build_and_execute(|| {
		for _ in 0..5 {
			rotate();
			assert_eq!(Session::validators(), nodes(&[1, 2, 3]));
		}
		assert!(!new_set_queued());
		assert_eq!(Changes::get(), 0);
	});
}

#[test]
fn admission_should_show_when_the_session_after_next_begins() {
	ExtBuilder::default().build_and_execute(|| {
		admit(4);
		assert_eq!(Session::validators(), nodes(&[1, 2, 3]));
		rotate();
		assert_eq!(Session::validators(), nodes(&[1, 2, 3]));
		assert!(new_set_queued());
		rotate();
		assert_eq!(Session::validators(), nodes(&[1, 2, 3, 4]));
		assert_eq!(Authorities::get(), nodes(&[1, 2, 3, 4]));
		rotate();
		rotate();
		assert_eq!(Changes::get(), 1);
	});
}

#[test]
fn removal_should_show_when_the_session_after_next_begins() {
	ExtBuilder::default().build_and_execute(|| {
		remove(2);
		rotate();
		assert_eq!(Session::validators(), nodes(&[1, 2, 3]));
		rotate();
		assert_eq!(Session::validators(), nodes(&[1, 3]));
		assert_eq!(Authorities::get(), nodes(&[1, 3]));
		assert_eq!(Changes::get(), 1);
	});
}

#[test]
fn consensus_should_hear_of_no_change_when_an_admission_is_taken_back_in_time() {
	ExtBuilder::default().build_and_execute(|| {
		admit(4);
		remove(4);
		for _ in 0..3 {
			rotate();
		}
		assert!(!new_set_queued());
		assert_eq!(Session::validators(), nodes(&[1, 2, 3]));
	});
}

#[test]
fn validator_should_stay_when_its_organisation_is_suspended() {
	ExtBuilder::default().build_and_execute(|| {
		Active::mutate(|active| active.remove(&2));
		for _ in 0..3 {
			rotate();
		}
		assert_eq!(Session::validators(), nodes(&[1, 2, 3]));
		assert!(!new_set_queued());
	});
}

#[test]
fn validator_should_come_back_when_it_purged_its_keys_and_set_them_again() {
	ExtBuilder::default().build_and_execute(|| {
		purge_keys(node(3));
		rotate();
		rotate();
		assert_eq!(Session::validators(), nodes(&[1, 2]));
		assert_eq!(Authorities::get(), nodes(&[1, 2]));
		set_keys(node(3));
		rotate();
		rotate();
		assert_eq!(Session::validators(), nodes(&[1, 2, 3]));
		assert_eq!(Authorities::get(), nodes(&[1, 2, 3]));
	});
}

#[test]
fn validators_should_come_back_when_all_had_purged_their_keys() {
	ExtBuilder::default().build_and_execute(|| {
		for organisation in 1..=3 {
			purge_keys(node(organisation));
		}
		rotate();
		rotate();
		for organisation in 1..=3 {
			set_keys(node(organisation));
		}
		rotate();
		rotate();
		assert_eq!(Session::validators(), nodes(&[1, 2, 3]));
	});
}

#[test]
fn seated_validator_should_go_on_when_no_member_has_keys() {
	ExtBuilder::default().build_and_execute(|| {
		remove(3);
		purge_keys(node(1));
		purge_keys(node(2));
		for _ in 0..3 {
			rotate();
			assert_lists_agree();
		}
		// Removed, but the only one that can keep the chain going.
		assert_eq!(Session::validators(), nodes(&[3]));
		set_keys(node(1));
		rotate();
		rotate();
		assert_eq!(Session::validators(), nodes(&[1]));
	});
}

#[test]
fn validator_should_be_named_when_it_was_removed_but_is_still_seated() {
	ExtBuilder::default().build_and_execute(|| {
		let key = (UintAuthorityId::ID, UintAuthorityId(node(2)));
		let named = Some((node(2), 2));
		remove(2);
		let during_0 = Historical::prove(key.clone()).unwrap();
		assert_eq!(Historical::check_proof(key.clone(), during_0.clone()), named);
		assert_eq!(OrganisationOf::<Test>::convert(node(2)), Some(2));

		rotate();
		let during_1 = Historical::prove(key.clone()).unwrap();
		assert_eq!(Historical::check_proof(key.clone(), during_1.clone()), named);

		rotate();
		// Gone, but what it did before can still be proven against it.
		assert_eq!(OrganisationOf::<Test>::convert(node(2)), None);
		assert_eq!(Historical::check_proof(key.clone(), during_0), named);
		assert_eq!(Historical::check_proof(key, during_1), named);
	});
}

#[test]
fn session_should_use_its_own_keys_when_there_are_no_members() {
	let mut ext = ExtBuilder::default().members(Vec::new()).build();
	ext.execute_with(|| {
		rotate();
		assert!(!new_set_queued());
		assert_ok!(Validators::do_try_state());
	});
}
