// SPDX-License-Identifier: Apache-2.0

use frame_support::{
	assert_noop, assert_ok,
	sp_runtime::{
		traits::{BlakeTwo256, Dispatchable, Hash},
		DispatchError,
	},
};
use tijara_mock::Trail;
use tijara_primitives::audit::{Act, Entry, Subject};

use crate::{mock::*, Error, Event, Member, Members};

#[test]
fn validator_should_be_admitted_when_its_agency_is_active_and_it_has_keys() {
	ExtBuilder::default().build_and_execute(|| {
		set_keys(node(4));
		assert_ok!(Validators::admit_validator(RuntimeOrigin::root(), 4, node(4)));

		let members = Members::<Test>::get();
		assert_eq!(members.last(), Some(&Member { account: node(4), organisation: 4 }));
		System::assert_last_event(
			Event::ValidatorAdmitted { account: node(4), organisation: 4 }.into(),
		);
		assert_eq!(
			Trail::take(),
			[(
				Subject::ValidatorSet,
				Entry::new(Act::ValidatorAdmitted)
					.on_behalf_of(4)
					.content(BlakeTwo256::hash_of(&members))
			)]
		);
	});
}

#[test]
fn admission_should_be_refused_when_the_organisation_is_no_active_agency() {
	ExtBuilder::default().build_and_execute(|| {
		set_keys(node(4));
		for organisation in [BANK, 0, 99] {
			assert_noop!(
				Validators::admit_validator(RuntimeOrigin::root(), organisation, node(4)),
				Error::<Test>::NotAnAgency
			);
		}
		// Suspended.
		Active::mutate(|active| active.remove(&4));
		assert_noop!(
			Validators::admit_validator(RuntimeOrigin::root(), 4, node(4)),
			Error::<Test>::NotAnAgency
		);
	});
}

#[test]
fn admission_should_be_refused_when_the_account_has_no_session_keys() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Validators::admit_validator(RuntimeOrigin::root(), 4, node(4)),
			Error::<Test>::NoSessionKeys
		);
	});
}

#[test]
fn admission_should_be_refused_when_account_or_agency_validates_already() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Validators::admit_validator(RuntimeOrigin::root(), 4, node(1)),
			Error::<Test>::AlreadyAdmitted
		);
		set_keys(node(4));
		assert_noop!(
			Validators::admit_validator(RuntimeOrigin::root(), 1, node(4)),
			Error::<Test>::AgencyHasValidator
		);
	});
}

#[test]
fn admission_should_be_refused_when_the_set_is_full() {
	ExtBuilder::default().build_and_execute(|| {
		for organisation in 4..=5 {
			set_keys(node(organisation));
			assert_ok!(Validators::admit_validator(
				RuntimeOrigin::root(),
				organisation,
				node(organisation)
			));
		}
		set_keys(node(6));
		assert_noop!(
			Validators::admit_validator(RuntimeOrigin::root(), 6, node(6)),
			Error::<Test>::TooManyValidators
		);
	});
}

#[test]
fn admission_should_be_refused_when_the_origin_is_not_governance() {
	ExtBuilder::default().build_and_execute(|| {
		set_keys(node(4));
		for origin in [RuntimeOrigin::signed(node(1)), RuntimeOrigin::none()] {
			assert_noop!(Validators::admit_validator(origin, 4, node(4)), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn admission_should_be_undone_when_it_cannot_be_recorded() {
	ExtBuilder::default().build_and_execute(|| {
		set_keys(node(4));
		Trail::set_full(true);
		let call = crate::Call::admit_validator { organisation: 4, account: node(4) };
		assert!(RuntimeCall::from(call).dispatch(RuntimeOrigin::root()).is_err());
		assert_eq!(Members::<Test>::get().len(), 3);
	});
}
