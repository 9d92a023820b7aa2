// SPDX-License-Identifier: Apache-2.0

use frame_support::{assert_noop, assert_ok, sp_runtime::DispatchError};
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

fn release() {
	let customs = RuntimeOrigin::signed(officer(CUSTOMS, Role::ReleaseOfficer));
	assert_ok!(Releases::release(customs, ID));
	forget();
}

#[test]
fn exit_should_be_recorded_when_the_consignment_is_released() {
	ExtBuilder::default().ready().build_and_execute(|| {
		release();
		let before = Cases::<Test>::get(ID).unwrap();
		assert_ok!(Releases::record_exit(port(), ID));

		let case = Cases::<Test>::get(ID).unwrap();
		assert_eq!(case.axes.cargo, CargoAxis::Exited);
		assert_eq!(case.release, before.release);
		System::assert_last_event(Event::GoodsExited { id: ID, by: PORTS }.into());
		assert_eq!(
			Trail::take(),
			[(
				Subject::Declaration(ID),
				Entry::new(Act::GoodsExited).by(actor(PORTS, Role::CarrierAgent))
			)]
		);
		assert_noop!(Releases::record_exit(port(), ID), Error::<Test>::AlreadyExited);
	});
}

#[test]
fn exit_should_be_refused_when_the_consignment_is_not_released() {
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_noop!(Releases::record_exit(port(), 1), Error::<Test>::NoCase);
		assert_noop!(Releases::record_exit(port(), ID), Error::<Test>::NotReleased);
		assert_ok!(cancel(ID));
		assert_noop!(Releases::record_exit(port(), ID), Error::<Test>::Closed);
	});
}

#[test]
fn exit_should_be_refused_when_the_role_is_wrong() {
	ExtBuilder::default().ready().build_and_execute(|| {
		release();
		for role in [Role::ReleaseOfficer, Role::Examiner, Role::Declarant] {
			let origin = RuntimeOrigin::signed(officer(PORTS, role));
			assert_noop!(Releases::record_exit(origin, ID), DispatchError::BadOrigin);
		}
	});
}
