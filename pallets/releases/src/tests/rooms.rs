// SPDX-License-Identifier: Apache-2.0

use frame_support::{assert_noop, assert_ok};
use tijara_mock::{actor, officer, Trail};
use tijara_primitives::{
	actor::Role,
	audit::{Act, Entry, Subject},
	axes::{Axes, CargoAxis, ControlAxis, DocumentAxis, MoneyAxis, PermitsAxis, Step},
	rooms::ReleaseCase,
};

use crate::{mock::*, Case, Cases, Error, Event};

fn release() {
	let customs = RuntimeOrigin::signed(officer(CUSTOMS, Role::ReleaseOfficer));
	assert_ok!(Releases::release(customs, ID));
}

#[test]
fn case_should_open_when_the_declaration_is_registered() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(register(ID));

		assert_eq!(Cases::<Test>::get(ID), Some(Case::new(TRADER, BROKER, office())));
		System::assert_last_event(
			Event::CaseOpened { id: ID, trader: TRADER, declarant: BROKER }.into(),
		);
		assert_eq!(
			Trail::take(),
			[(
				Subject::Declaration(ID),
				Entry::new(Act::CaseOpened).by(broker()).on_behalf_of(TRADER).version(1)
			)]
		);
		assert_noop!(register(ID), Error::<Test>::AlreadyOpened);
	});
}

#[test]
fn case_should_close_when_the_declaration_is_cancelled() {
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_ok!(cancel(ID));

		let case = Cases::<Test>::get(ID).unwrap();
		assert!(case.closed);
		assert_eq!(case.axes.document, DocumentAxis::Cancelled);
		System::assert_last_event(Event::CaseClosed { id: ID }.into());
		assert_eq!(
			Trail::take(),
			[(
				Subject::Declaration(ID),
				Entry::new(Act::CaseClosed).by(actor(CUSTOMS, Role::Examiner))
			)]
		);
		assert_noop!(cancel(ID), Error::<Test>::Closed);
		assert_noop!(amend(ID), Error::<Test>::Closed);
		assert_noop!(register(ID), Error::<Test>::AlreadyOpened);
	});
}

#[test]
fn cancellation_should_be_refused_when_released() {
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_noop!(cancel(1), Error::<Test>::NoCase);
		release();
		assert_noop!(cancel(ID), Error::<Test>::AlreadyReleased);
	});
}

#[test]
fn amendment_should_be_refused_when_released() {
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_ok!(amend(ID));
		let axes = Cases::<Test>::get(ID).unwrap().axes;
		assert_eq!(axes.document, DocumentAxis::Registered, "it is to be assessed anew");
		assert!(Trail::take().is_empty());
		assert_ok!(Releases::reached(ID, Step::Document(DocumentAxis::AssessedFinal)));

		assert_noop!(amend(1), Error::<Test>::NoCase);
		release();
		assert_noop!(amend(ID), Error::<Test>::AlreadyReleased);
	});
}

#[test]
fn step_should_move_one_axis_when_reported() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(register(ID));
		let step = Step::Control(ControlAxis::Red);
		assert_ok!(Releases::reached(ID, step));

		let axes = Cases::<Test>::get(ID).unwrap().axes;
		assert_eq!(axes, Axes { control: ControlAxis::Red, ..Axes::default() });
		System::assert_last_event(Event::StepReached { id: ID, step }.into());
	});
}

#[test]
fn step_should_be_refused_when_it_is_not_the_rooms_own() {
	ExtBuilder::default().ready().build_and_execute(|| {
		for step in [
			Step::Cargo(CargoAxis::Expected),
			Step::Cargo(CargoAxis::Released),
			Step::Cargo(CargoAxis::Exited),
			Step::Document(DocumentAxis::Cancelled),
		] {
			assert_noop!(Releases::reached(ID, step), Error::<Test>::StepNotAllowed);
		}
	});
}

#[test]
fn step_should_be_refused_when_the_case_is_settled() {
	ExtBuilder::default().ready().build_and_execute(|| {
		let step = Step::Control(ControlAxis::Red);
		assert_noop!(Releases::reached(1, step), Error::<Test>::NoCase);
		release();
		assert_noop!(Releases::reached(ID, step), Error::<Test>::AlreadyReleased);
		let step = Step::Permits(PermitsAxis::Refused);
		assert_noop!(Releases::reached(ID, step), Error::<Test>::AlreadyReleased);
	});
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_ok!(cancel(ID));
		let step = Step::Money(MoneyAxis::Overdue);
		assert_noop!(Releases::reached(ID, step), Error::<Test>::Closed);
	});
}

#[test]
fn debt_should_move_without_rewriting_the_release_when_released() {
	ExtBuilder::default().ready().build_and_execute(|| {
		release();
		let released = Cases::<Test>::get(ID).unwrap();
		for step in [
			Step::Money(MoneyAxis::Notified),
			Step::Money(MoneyAxis::Paid),
			Step::Document(DocumentAxis::Finalised),
		] {
			assert_ok!(Releases::reached(ID, step));
			System::assert_last_event(Event::StepReached { id: ID, step }.into());
		}

		let case = Cases::<Test>::get(ID).unwrap();
		assert_eq!(case.release, released.release);
		assert_eq!(case.axes, Axes { document: DocumentAxis::Finalised, ..released.axes });
	});
}
