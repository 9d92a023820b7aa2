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

use crate::{mock::*, Error, Event, Members};

#[test]
fn validator_should_be_removed_when_the_minimum_remains() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Validators::remove_validator(RuntimeOrigin::root(), node(2), 5));

		let members = Members::<Test>::get();
		let left: Vec<_> = members.iter().map(|member| member.organisation).collect();
		assert_eq!(left, [1, 3]);
		System::assert_last_event(
			Event::ValidatorRemoved { account: node(2), organisation: 2, reason: 5 }.into(),
		);
		assert_eq!(
			Trail::take(),
			[(
				Subject::ValidatorSet,
				Entry::new(Act::ValidatorRemoved)
					.on_behalf_of(2)
					.reason(5)
					.content(BlakeTwo256::hash_of(&members))
			)]
		);
	});
}

#[test]
fn removal_should_be_refused_when_too_few_would_remain() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Validators::remove_validator(RuntimeOrigin::root(), node(2), 1));
		assert_noop!(
			Validators::remove_validator(RuntimeOrigin::root(), node(1), 1),
			Error::<Test>::TooFewValidators
		);
	});
}

#[test]
fn removal_should_be_refused_when_the_account_is_no_validator() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Validators::remove_validator(RuntimeOrigin::root(), node(4), 1),
			Error::<Test>::NotFound
		);
	});
}

#[test]
fn removal_should_be_refused_when_no_reason_is_given() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Validators::remove_validator(RuntimeOrigin::root(), node(1), 0),
			Error::<Test>::ReasonMissing
		);
	});
}

#[test]
fn removal_should_be_refused_when_the_origin_is_not_governance() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Validators::remove_validator(RuntimeOrigin::signed(node(1)), node(1), 1),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn removal_should_be_undone_when_it_cannot_be_recorded() {
	ExtBuilder::default().build_and_execute(|| {
		Trail::set_full(true);
		let call = crate::Call::remove_validator { account: node(1), reason: 1 };
		assert!(RuntimeCall::from(call).dispatch(RuntimeOrigin::root()).is_err());
		assert_eq!(Members::<Test>::get().len(), 3);
	});
}
