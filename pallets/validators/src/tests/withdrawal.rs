// SPDX-License-Identifier: Apache-2.0

use frame_support::{
	assert_noop, assert_ok,
	sp_runtime::{
		traits::{BlakeTwo256, Dispatchable, Hash},
		DispatchError,
	},
};
use tijara_mock::{actor, officer, Trail};
use tijara_primitives::{
	actor::Role,
	audit::{Act, Entry, Subject},
	OrganisationId,
};

use crate::{mock::*, Error, Event, Members};

fn administrator(organisation: OrganisationId) -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(organisation, Role::Administrator))
}

#[test]
fn validator_should_be_withdrawn_when_its_own_administrator_says_so() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Validators::withdraw_validator(administrator(2), 5));

		let members = Members::<Test>::get();
		let left: Vec<_> = members.iter().map(|member| member.organisation).collect();
		assert_eq!(left, [1, 3]);
		System::assert_last_event(
			Event::ValidatorWithdrawn { account: node(2), organisation: 2, reason: 5 }.into(),
		);
		assert_eq!(
			Trail::take(),
			[(
				Subject::ValidatorSet,
				Entry::new(Act::ValidatorWithdrawn)
					.by(actor(2, Role::Administrator))
					.reason(5)
					.content(BlakeTwo256::hash_of(&members))
			)]
		);
		rotate();
		rotate();
		assert_eq!(Session::validators(), [node(1), node(3)]);
	});
}

#[test]
fn withdrawal_should_be_refused_when_too_few_would_remain() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Validators::withdraw_validator(administrator(2), 1));
		assert_noop!(
			Validators::withdraw_validator(administrator(1), 1),
			Error::<Test>::TooFewValidators
		);
	});
}

#[test]
fn withdrawal_should_be_refused_when_the_organisation_has_no_validator() {
	ExtBuilder::default().build_and_execute(|| {
		for organisation in [4, BANK] {
			assert_noop!(
				Validators::withdraw_validator(administrator(organisation), 1),
				Error::<Test>::AgencyHasNoValidator
			);
		}
	});
}

#[test]
fn withdrawal_should_be_refused_when_no_reason_is_given() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Validators::withdraw_validator(administrator(1), 0),
			Error::<Test>::ReasonMissing
		);
	});
}

#[test]
fn withdrawal_should_be_refused_when_the_caller_is_no_administrator() {
	ExtBuilder::default().build_and_execute(|| {
		let examiner = RuntimeOrigin::signed(officer(1, Role::Examiner));
		for origin in [examiner, RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Validators::withdraw_validator(origin, 1), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn withdrawal_should_be_undone_when_it_cannot_be_recorded() {
	ExtBuilder::default().build_and_execute(|| {
		Trail::set_full(true);
		let call = crate::Call::withdraw_validator { reason: 1 };
		assert!(RuntimeCall::from(call).dispatch(administrator(1)).is_err());
		assert_eq!(Members::<Test>::get().len(), 3);
	});
}
