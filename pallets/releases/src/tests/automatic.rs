// SPDX-License-Identifier: Apache-2.0

use frame_support::{assert_noop, assert_ok, sp_runtime::DispatchError};
use tijara_mock::{actor, officer, Trail};
use tijara_primitives::{
	actor::{Actor, Role},
	audit::{Act, Entry, Subject},
	axes::{CargoAxis, ControlAxis, DocumentAxis, MoneyAxis, PermitsAxis, Step},
	rooms::{ReleaseCase, Releases as _},
};

use crate::{mock::*, Authorisations, Cases, Error, Event};

fn releaser() -> Actor<tijara_mock::AccountId> {
	actor(CUSTOMS, Role::ReleaseOfficer)
}

fn authorise() -> frame_support::dispatch::DispatchResult {
	Releases::authorise_release(RuntimeOrigin::signed(releaser().account), ID)
}

fn present() {
	let port = RuntimeOrigin::signed(officer(PORTS, Role::CarrierAgent));
	assert_ok!(Releases::record_presentation(port, ID));
}

fn reach(step: Step) {
	assert_ok!(Releases::reached(ID, step));
}

/// A case that lacks the payment alone.
fn unpaid(test: impl FnOnce()) {
	ExtBuilder::default().ready().build_and_execute(|| {
		reach(Step::Money(MoneyAxis::Notified));
		forget();
		test();
	});
}

fn released() -> bool {
	Releases::is_released(ID)
}

#[test]
fn payment_should_release_when_a_release_officer_has_authorised_it() {
	unpaid(|| {
		assert_ok!(authorise());
		System::assert_last_event(Event::ReleaseAuthorised { id: ID }.into());
		let acts = Trail::take();
		assert_eq!(
			acts,
			[(Subject::Declaration(ID), Entry::new(Act::ReleaseAuthorised).by(releaser()))]
		);
		assert!(!released());
		assert_noop!(authorise(), Error::<Test>::AlreadyAuthorised);

		reach(Step::Money(MoneyAxis::Paid));
		assert!(released());
		System::assert_last_event(Event::ConsignmentReleased { id: ID, number: 1 }.into());
		let (_, entry) = Trail::take().pop().unwrap();
		assert_eq!((entry.act, entry.actor), (Act::ConsignmentReleased, Some(releaser())));
		assert_eq!(WrittenOff::get(), [ID]);
		assert!(!Authorisations::<Test>::contains_key(ID));
	});
}

#[test]
fn presentation_should_release_when_it_is_the_last_thing() {
	ExtBuilder::default().ready_but_not_presented().build_and_execute(|| {
		assert_ok!(authorise());
		present();
		assert!(released());
	});
}

#[test]
fn payment_should_release_without_an_officer_when_the_trader_is_trusted_and_the_lane_green() {
	unpaid(|| {
		Trusted::set(true);
		reach(Step::Money(MoneyAxis::Secured));
		assert!(released());
		let (_, entry) = Trail::take().pop().unwrap();
		assert_eq!((entry.act, entry.actor), (Act::ConsignmentReleased, None));
		assert_eq!(entry.on_behalf_of, Some(TRADER));
	});
	for lane in [ControlAxis::Blue, ControlAxis::Conform] {
		unpaid(|| {
			Trusted::set(true);
			reach(Step::Control(lane));
			reach(Step::Money(MoneyAxis::Paid));
			assert!(!released(), "{lane:?}: an officer releases");
		});
	}
}

#[test]
fn trusted_trader_should_wait_for_an_officer_when_it_is_suspended_meanwhile() {
	unpaid(|| {
		Trusted::set(true);
		reach(Step::Document(DocumentAxis::AssessedFinal));
		Trusted::set(false);
		reach(Step::Money(MoneyAxis::Paid));
		assert!(!released());
	});
}

#[test]
fn nothing_should_be_released_by_itself_when_control_or_amendment_came_between() {
	unpaid(|| {
		assert_ok!(authorise());
		reach(Step::Control(ControlAxis::Green));
		reach(Step::Money(MoneyAxis::Paid));
		assert!(!released(), "control spoke after the officer");
	});
	unpaid(|| {
		assert_ok!(authorise());
		reach(Step::Permits(PermitsAxis::Approved));
		reach(Step::Money(MoneyAxis::Paid));
		assert!(!released(), "a permit was decided after the officer");
	});
	unpaid(|| {
		Trusted::set(true);
		assert_ok!(amend(ID));
		reach(Step::Control(ControlAxis::Green));
		reach(Step::Money(MoneyAxis::Paid));
		assert!(!released(), "the amended declaration is not assessed yet");
		reach(Step::Document(DocumentAxis::AssessedFinal));
		assert!(released());
	});
}

#[test]
fn hold_should_stop_a_release_by_itself_while_it_stands() {
	unpaid(|| {
		assert_ok!(authorise());
		let health = || RuntimeOrigin::signed(officer(HEALTH, Role::PermitOfficer));
		assert_ok!(Releases::place_hold(health(), ID, 4));
		reach(Step::Money(MoneyAxis::Paid));
		assert!(!released());
		assert_ok!(Releases::lift_hold(health(), ID, 4));
		assert!(released());
	});
}

#[test]
fn payment_should_be_refused_when_a_room_below_cannot_write_off() {
	unpaid(|| {
		assert_ok!(authorise());
		RefuseWriteOff::set(true);
		let paid = frame_support::storage::with_storage_layer(|| {
			Releases::reached(ID, Step::Money(MoneyAxis::Paid))
		});
		assert_eq!(paid, Err(DispatchError::Other("the permit is exhausted")));
		assert_eq!(Cases::<Test>::get(ID).unwrap().axes.money, MoneyAxis::Notified);
	});
}

#[test]
fn authorisation_should_be_refused_when_more_is_open_than_money_and_presentation() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(authorise(), Error::<Test>::NoCase);
	});
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_noop!(authorise(), Error::<Test>::NotNeeded);
	});
	for (step, error) in [
		(Step::Document(DocumentAxis::Registered), Error::<Test>::NotAssessed),
		(Step::Control(ControlAxis::Red), Error::ControlOpen),
		(Step::Permits(PermitsAxis::Open), Error::PermitsOpen),
	] {
		unpaid(|| {
			reach(step);
			assert_noop!(authorise(), error);
		});
	}
	unpaid(|| {
		let health = RuntimeOrigin::signed(officer(HEALTH, Role::PermitOfficer));
		assert_ok!(Releases::place_hold(health, ID, 4));
		assert_noop!(authorise(), Error::<Test>::Held);
	});
	unpaid(|| {
		reach(Step::Money(MoneyAxis::Paid));
		let customs = RuntimeOrigin::signed(releaser().account);
		assert_ok!(Releases::release(customs, ID));
		assert_noop!(authorise(), Error::<Test>::AlreadyReleased);
	});
	unpaid(|| {
		assert_ok!(cancel(ID));
		assert_noop!(authorise(), Error::<Test>::Closed);
		assert!(Cases::<Test>::get(ID).unwrap().axes.cargo == CargoAxis::Presented);
	});
}

#[test]
fn authorisation_should_be_refused_when_the_role_is_wrong() {
	unpaid(|| {
		for role in [Role::Examiner, Role::ChiefExaminer, Role::Declarant, Role::CarrierAgent] {
			let origin = RuntimeOrigin::signed(officer(CUSTOMS, role));
			assert_noop!(Releases::authorise_release(origin, ID), DispatchError::BadOrigin);
		}
	});
}
