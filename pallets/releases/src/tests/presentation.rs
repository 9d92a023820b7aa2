// SPDX-License-Identifier: Apache-2.0

use frame_support::{
	assert_noop, assert_ok,
	sp_runtime::{traits::Dispatchable, DispatchError},
};
use tijara_mock::{actor, officer, Trail};
use tijara_primitives::{
	actor::Role,
	audit::{Act, Entry, Subject},
	axes::CargoAxis,
};

use crate::{mock::*, Cases, Error, Event};

fn port() -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(PORTS, Role::CarrierAgent))
}

#[test]
fn presentation_should_be_recorded_when_the_case_is_open() {
	ExtBuilder::default().ready_but_not_presented().build_and_execute(|| {
		assert_ok!(Releases::record_presentation(port(), ID));

		assert_eq!(Cases::<Test>::get(ID).unwrap().axes.cargo, CargoAxis::Presented);
		System::assert_last_event(Event::GoodsPresented { id: ID, by: PORTS }.into());
		assert_eq!(
			Trail::take(),
			[(
				Subject::Declaration(ID),
				Entry::new(Act::GoodsPresented).by(actor(PORTS, Role::CarrierAgent))
			)]
		);
	});
}

#[test]
fn presentation_should_be_refused_when_there_is_no_case() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Releases::record_presentation(port(), ID), Error::<Test>::NoCase);
	});
}

#[test]
fn presentation_should_be_refused_when_the_case_is_closed() {
	ExtBuilder::default().ready_but_not_presented().build_and_execute(|| {
		assert_ok!(cancel(ID));
		assert_noop!(Releases::record_presentation(port(), ID), Error::<Test>::Closed);
	});
}

#[test]
fn presentation_should_be_refused_when_recorded_before() {
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_noop!(Releases::record_presentation(port(), ID), Error::<Test>::AlreadyPresented);
	});
}

#[test]
fn presentation_should_be_refused_when_the_consignment_is_released() {
	ExtBuilder::default().ready().build_and_execute(|| {
		let customs = officer(CUSTOMS, Role::ReleaseOfficer);
		assert_ok!(Releases::release(RuntimeOrigin::signed(customs), ID));
		assert_noop!(Releases::record_presentation(port(), ID), Error::<Test>::AlreadyReleased);
	});
}

#[test]
fn presentation_should_be_refused_when_the_role_is_wrong() {
	ExtBuilder::default().ready_but_not_presented().build_and_execute(|| {
		for role in [Role::ReleaseOfficer, Role::Examiner, Role::Declarant, Role::Administrator] {
			let origin = RuntimeOrigin::signed(officer(PORTS, role));
			assert_noop!(Releases::record_presentation(origin, ID), DispatchError::BadOrigin);
		}
		assert_noop!(
			Releases::record_presentation(RuntimeOrigin::root(), ID),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn presentation_should_be_undone_when_it_cannot_be_recorded() {
	ExtBuilder::default().ready_but_not_presented().build_and_execute(|| {
		Trail::set_full(true);
		let call = RuntimeCall::from(crate::Call::record_presentation { id: ID });
		assert!(call.dispatch(port()).is_err());
		assert_eq!(Cases::<Test>::get(ID).unwrap().axes.cargo, CargoAxis::Expected);
		assert!(System::events().is_empty());
	});
}
