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
	axes::{Axes, CargoAxis, ControlAxis, DocumentAxis, MoneyAxis, PermitsAxis, Step},
	rooms::{ReleaseCase, Releases as _},
};

use crate::{mock::*, Cases, Error, Event, NextRelease, Release};

fn customs() -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(CUSTOMS, Role::ReleaseOfficer))
}

#[test]
fn consignment_should_be_released_when_the_guard_allows_it() {
	ExtBuilder::default().ready().build_and_execute(|| {
		let before = Cases::<Test>::get(ID).unwrap();
		System::set_block_number(9);
		assert!(!Releases::is_released(ID));
		assert_ok!(Releases::release(customs(), ID));

		let case = Cases::<Test>::get(ID).unwrap();
		let release = Release {
			number: 1,
			guard: Axes {
				document: DocumentAxis::AssessedFinal,
				control: ControlAxis::Green,
				money: MoneyAxis::Paid,
				cargo: CargoAxis::Presented,
				permits: PermitsAxis::NotRequired,
				held: false,
			},
			manual: None,
			block: 9,
		};
		assert_eq!(release.guard, before.axes);
		assert_eq!(case.axes, before.axes.after(Step::Cargo(CargoAxis::Released)));
		assert_eq!(case.release.as_ref(), Some(&release));
		assert!(Releases::is_released(ID));
		assert_eq!(WrittenOff::get(), [ID]);
		System::assert_last_event(
			Event::ConsignmentReleased { id: ID, number: 1, manual: None }.into(),
		);
		assert_eq!(
			Trail::take(),
			[(
				Subject::Declaration(ID),
				Entry::new(Act::ConsignmentReleased)
					.by(actor(CUSTOMS, Role::ReleaseOfficer))
					.on_behalf_of(TRADER)
					.content(BlakeTwo256::hash_of(&release))
			)]
		);
	});
}

#[test]
fn release_numbers_should_follow_each_other_when_cases_are_released() {
	ExtBuilder::default().build_and_execute(|| {
		for (id, number) in [(7, 1), (3, 2), (5, 3)] {
			open_assessed_and_paid(id);
			let port = RuntimeOrigin::signed(officer(PORTS, Role::CarrierAgent));
			assert_ok!(Releases::record_presentation(port, id));
			assert_ok!(Releases::release(customs(), id));
			assert_eq!(Cases::<Test>::get(id).unwrap().release.unwrap().number, number);
		}
	});
}

#[test]
fn release_should_name_what_is_missing_when_the_guard_refuses() {
	ExtBuilder::default().build_and_execute(|| {
		// In the order in which the guard asks: each row repairs what the row before was refused for.
		assert_ok!(register(ID));
		for (refused, repair) in [
			(Error::<Test>::NotAssessed, Some(Step::Document(DocumentAxis::AssessedProvisional))),
			(Error::<Test>::NotPresented, None),
			(Error::<Test>::ControlOpen, Some(Step::Control(ControlAxis::Red))),
			(Error::<Test>::ControlOpen, Some(Step::Control(ControlAxis::Conform))),
		] {
			assert_noop!(Releases::release(customs(), ID), refused);
			match repair {
				Some(step) => {
					assert_ok!(Releases::reached(ID, step));
				}
				None => {
					let port = RuntimeOrigin::signed(officer(PORTS, Role::CarrierAgent));
					assert_ok!(Releases::record_presentation(port, ID));
				}
			}
		}
		assert_ok!(Releases::reached(ID, Step::Permits(PermitsAxis::Open)));
		let agency = || RuntimeOrigin::signed(officer(HEALTH, Role::PermitOfficer));
		assert_ok!(Releases::place_hold(agency(), ID, 1));
		for (refused, repair) in [
			(Error::<Test>::PermitsOpen, Step::Permits(PermitsAxis::Refused)),
			(Error::<Test>::PermitsOpen, Step::Permits(PermitsAxis::Approved)),
			(Error::<Test>::NotPaid, Step::Money(MoneyAxis::Notified)),
			(Error::<Test>::NotPaid, Step::Money(MoneyAxis::Secured)),
		] {
			assert_noop!(Releases::release(customs(), ID), refused);
			assert_ok!(Releases::reached(ID, repair));
		}
		assert_noop!(Releases::release(customs(), ID), Error::<Test>::Held);
		assert_ok!(Releases::lift_hold(agency(), ID, 1));
		assert_ok!(Releases::release(customs(), ID));
	});
}

#[test]
fn release_should_be_refused_when_there_is_no_open_case() {
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_noop!(Releases::release(customs(), 1), Error::<Test>::NoCase);
		assert!(!Releases::is_released(1));
		assert_ok!(Releases::release(customs(), ID));
		assert_noop!(Releases::release(customs(), ID), Error::<Test>::AlreadyReleased);
	});
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_ok!(cancel(ID));
		assert_noop!(Releases::release(customs(), ID), Error::<Test>::Closed);
		assert!(!Releases::is_released(ID));
	});
}

#[test]
fn release_should_be_refused_when_the_role_is_wrong() {
	ExtBuilder::default().ready().build_and_execute(|| {
		for role in [Role::Examiner, Role::Assessor, Role::CarrierAgent, Role::Declarant] {
			let origin = RuntimeOrigin::signed(officer(CUSTOMS, role));
			assert_noop!(Releases::release(origin, ID), DispatchError::BadOrigin);
		}
		assert_noop!(Releases::release(RuntimeOrigin::root(), ID), DispatchError::BadOrigin);
	});
}

#[test]
fn release_should_be_undone_when_a_room_cannot_write_off() {
	ExtBuilder::default().ready().build_and_execute(|| {
		let before = Cases::<Test>::get(ID);
		let call = RuntimeCall::from(crate::Call::release { id: ID });

		RefuseWriteOff::set(true);
		assert!(call.clone().dispatch(customs()).is_err());
		assert_eq!(Cases::<Test>::get(ID), before);
		assert_eq!(NextRelease::<Test>::get(), 1);
		assert!(System::events().is_empty());

		RefuseWriteOff::set(false);
		assert_ok!(call.dispatch(customs()));
	});
}

#[test]
fn release_should_be_undone_when_it_cannot_be_recorded() {
	ExtBuilder::default().ready().build_and_execute(|| {
		Trail::set_full(true);
		let call = RuntimeCall::from(crate::Call::release { id: ID });
		assert!(call.dispatch(customs()).is_err());
		assert!(!Releases::is_released(ID));
		assert!(WrittenOff::get().is_empty());
	});
}

#[test]
fn release_should_be_refused_when_the_numbers_are_exhausted() {
	new_ext().execute_with(|| {
		open_assessed_and_paid(ID);
		let port = RuntimeOrigin::signed(officer(PORTS, Role::CarrierAgent));
		assert_ok!(Releases::record_presentation(port, ID));
		NextRelease::<Test>::put(u64::MAX);
		assert_noop!(Releases::release(customs(), ID), Error::<Test>::NumbersExhausted);
	});
}
