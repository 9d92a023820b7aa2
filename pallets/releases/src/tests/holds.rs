// SPDX-License-Identifier: Apache-2.0

use frame_support::{assert_noop, assert_ok, sp_runtime::DispatchError};
use tijara_mock::{actor, officer, Trail};
use tijara_primitives::{
	actor::Role,
	audit::{Act, Entry, Subject},
	OrganisationId,
};

use crate::{mock::*, Cases, Error, Event, Hold, MAX_HOLDS};

fn holder(organisation: OrganisationId) -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(organisation, Role::PermitOfficer))
}

fn release() -> frame_support::dispatch::DispatchResult {
	Releases::release(RuntimeOrigin::signed(officer(CUSTOMS, Role::ReleaseOfficer)), ID)
}

#[test]
fn hold_should_stand_when_placed() {
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_ok!(Releases::place_hold(holder(HEALTH), ID, 17));

		let case = Cases::<Test>::get(ID).unwrap();
		assert!(case.axes.held);
		assert_eq!(case.holds.to_vec(), [Hold { by: HEALTH, reason: 17 }]);
		System::assert_last_event(Event::HoldPlaced { id: ID, by: HEALTH, reason: 17 }.into());
		assert_eq!(
			Trail::take(),
			[(
				Subject::Declaration(ID),
				Entry::new(Act::HoldPlaced).by(actor(HEALTH, Role::PermitOfficer)).reason(17)
			)]
		);
		assert_noop!(release(), Error::<Test>::Held);
	});
}

#[test]
fn hold_should_be_gone_when_its_organisation_lifts_it() {
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_ok!(Releases::place_hold(holder(HEALTH), ID, 17));
		forget();
		// Another officer of the same organisation.
		let colleague = RuntimeOrigin::signed(officer(HEALTH, Role::Examiner));
		assert_ok!(Releases::lift_hold(colleague, ID, 18));

		let case = Cases::<Test>::get(ID).unwrap();
		assert!(!case.axes.held);
		assert!(case.holds.is_empty());
		System::assert_last_event(Event::HoldLifted { id: ID, by: HEALTH, reason: 18 }.into());
		assert_eq!(
			Trail::take(),
			[(
				Subject::Declaration(ID),
				Entry::new(Act::HoldLifted).by(actor(HEALTH, Role::Examiner)).reason(18)
			)]
		);
		assert_ok!(release());
	});
}

#[test]
fn case_should_stay_held_when_one_of_two_holds_is_lifted() {
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_ok!(Releases::place_hold(holder(HEALTH), ID, 1));
		assert_ok!(Releases::place_hold(holder(CUSTOMS), ID, 2));
		assert_ok!(Releases::lift_hold(holder(HEALTH), ID, 3));
		assert_noop!(release(), Error::<Test>::Held);
		assert_ok!(Releases::lift_hold(holder(CUSTOMS), ID, 3));
		assert_ok!(release());
	});
}

#[test]
fn hold_should_not_be_lifted_when_another_organisation_placed_it() {
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_noop!(Releases::lift_hold(holder(CUSTOMS), ID, 1), Error::<Test>::NoHold);
		assert_ok!(Releases::place_hold(holder(HEALTH), ID, 1));
		assert_noop!(Releases::lift_hold(holder(CUSTOMS), ID, 1), Error::<Test>::NoHold);
	});
}

#[test]
fn hold_should_be_refused_when_the_organisation_holds_already() {
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_ok!(Releases::place_hold(holder(HEALTH), ID, 1));
		assert_noop!(Releases::place_hold(holder(HEALTH), ID, 2), Error::<Test>::AlreadyHeld);
	});
}

#[test]
fn hold_should_be_refused_when_eight_stand() {
	ExtBuilder::default().ready().build_and_execute(|| {
		for organisation in 1..=MAX_HOLDS {
			assert_ok!(Releases::place_hold(holder(organisation), ID, 1));
		}
		assert_noop!(
			Releases::place_hold(holder(MAX_HOLDS + 1), ID, 1),
			Error::<Test>::TooManyHolds
		);
	});
}

#[test]
fn hold_should_be_refused_when_no_reason_is_given() {
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_noop!(Releases::place_hold(holder(HEALTH), ID, 0), Error::<Test>::ReasonMissing);
		assert_ok!(Releases::place_hold(holder(HEALTH), ID, 1));
		assert_noop!(Releases::lift_hold(holder(HEALTH), ID, 0), Error::<Test>::ReasonMissing);
	});
}

#[test]
fn hold_should_be_refused_when_there_is_no_open_case() {
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_noop!(Releases::place_hold(holder(HEALTH), 1, 1), Error::<Test>::NoCase);
		assert_noop!(Releases::lift_hold(holder(HEALTH), 1, 1), Error::<Test>::NoCase);

		assert_ok!(release());
		assert_noop!(Releases::place_hold(holder(HEALTH), ID, 1), Error::<Test>::AlreadyReleased);
		assert_noop!(Releases::lift_hold(holder(HEALTH), ID, 1), Error::<Test>::AlreadyReleased);

		assert_ok!(register(2));
		assert_ok!(Releases::place_hold(holder(HEALTH), 2, 1));
		assert_ok!(cancel(2));
		assert_noop!(Releases::place_hold(holder(CUSTOMS), 2, 1), Error::<Test>::Closed);
		assert_noop!(Releases::lift_hold(holder(HEALTH), 2, 1), Error::<Test>::Closed);
	});
}

#[test]
fn hold_should_be_refused_when_the_role_is_wrong() {
	ExtBuilder::default().ready().build_and_execute(|| {
		for role in [Role::ReleaseOfficer, Role::CarrierAgent, Role::Declarant] {
			let origin = RuntimeOrigin::signed(officer(CUSTOMS, role));
			assert_noop!(Releases::place_hold(origin.clone(), ID, 1), DispatchError::BadOrigin);
			assert_noop!(Releases::lift_hold(origin, ID, 1), DispatchError::BadOrigin);
		}
	});
}
