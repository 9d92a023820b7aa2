// SPDX-License-Identifier: Apache-2.0

use crate::{
	mock::*, Call, Error, Event, NextOrganisation, Officer, Officers, Organisation, Organisations,
	Standing,
};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::{
	traits::{BadOrigin, BlakeTwo256, Hash},
	DispatchError,
};
use tijara_mock::Trail;
use tijara_primitives::{
	actor::{OrganisationKind, Role},
	audit::{Act, Entry},
};

const IDENTIFIER: H256 = H256::repeat_byte(7);

fn admit(administrator: AccountId) -> Call<Test> {
	Call::admit_organisation { kind: OrganisationKind::Bank, identifier: IDENTIFIER, administrator }
}

#[test]
fn admit_organisation_should_store_it_with_its_administrator() {
	ExtBuilder::default().build_and_execute(|| {
		let number = next();
		assert_ok!(dispatch(RuntimeOrigin::root(), admit(STRANGER)));

		let held = roles(&[Role::Administrator]);
		assert_eq!(
			Organisations::<Test>::get(number),
			Some(Organisation {
				kind: OrganisationKind::Bank,
				identifier: IDENTIFIER,
				standing: Standing::Active,
				since: 1,
				officers: 1,
				administrators: 1,
			})
		);
		assert_eq!(
			Officers::<Test>::get(STRANGER),
			Some(Officer { organisation: number, roles: held, since: 1 })
		);
		assert_eq!(next(), number + 1);
		assert_eq!(System::providers(&STRANGER), 1);
		assert_eq!(
			events(),
			[
				Event::OrganisationAdmitted {
					organisation: number,
					kind: OrganisationKind::Bank,
					identifier: IDENTIFIER
				},
				Event::OfficerAppointed { organisation: number, account: STRANGER, roles: held },
			]
		);
		assert_eq!(
			acts(),
			[
				(number, Entry::new(Act::OrganisationAdmitted).content(IDENTIFIER)),
				(
					number,
					Entry::new(Act::OfficerAppointed)
						.content(BlakeTwo256::hash_of(&(STRANGER, held)))
				),
			]
		);
	});
}

#[test]
fn admit_organisation_should_be_refused_when_the_caller_is_not_governance() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [by(CUSTOMS_ADMIN), RuntimeOrigin::none()] {
			assert_noop!(dispatch(origin, admit(STRANGER)), BadOrigin);
		}
	});
}

#[test]
fn admit_organisation_should_be_refused_when_the_administrator_is_an_officer() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			dispatch(RuntimeOrigin::root(), admit(EXAMINER)),
			Error::<Test>::AlreadyAnOfficer
		);
	});
}

#[test]
fn admit_organisation_should_be_refused_when_numbers_are_used_up() {
	ExtBuilder::default().build_and_execute(|| {
		NextOrganisation::<Test>::put(u32::MAX);
		assert_noop!(
			dispatch(RuntimeOrigin::root(), admit(STRANGER)),
			Error::<Test>::NumbersExhausted
		);
	});
}

#[test]
fn admit_organisation_should_be_undone_when_the_act_cannot_be_recorded() {
	ExtBuilder::default().build_and_execute(|| {
		Trail::set_full(true);
		assert_noop!(
			dispatch(RuntimeOrigin::root(), admit(STRANGER)),
			DispatchError::Other("the trail is full")
		);
	});
}

fn suspend(organisation: u32, reason: u16) -> Call<Test> {
	Call::suspend_organisation { organisation, reason }
}

fn reinstate(organisation: u32, reason: u16) -> Call<Test> {
	Call::reinstate_organisation { organisation, reason }
}

#[test]
fn suspend_organisation_should_stop_its_officers_until_reinstatement() {
	ExtBuilder::default().build_and_execute(|| {
		let appoint = Call::appoint_officer { account: STRANGER, roles: roles(&[Role::Declarant]) };
		assert_ok!(dispatch(RuntimeOrigin::root(), suspend(TRADER, 5)));
		assert_eq!(Registry::standing(&TRADER_ADMIN), Some(Standing::Suspended));
		assert_noop!(dispatch(by(TRADER_ADMIN), appoint.clone()), BadOrigin);

		assert_ok!(dispatch(RuntimeOrigin::root(), reinstate(TRADER, 6)));
		assert_eq!(Registry::standing(&TRADER_ADMIN), Some(Standing::Active));
		assert_eq!(
			events(),
			[
				Event::OrganisationSuspended { organisation: TRADER, reason: 5 },
				Event::OrganisationReinstated { organisation: TRADER, reason: 6 },
			]
		);
		assert_eq!(
			acts(),
			[
				(TRADER, Entry::new(Act::OrganisationSuspended).reason(5)),
				(TRADER, Entry::new(Act::OrganisationReinstated).reason(6)),
			]
		);
		assert_ok!(dispatch(by(TRADER_ADMIN), appoint));
	});
}

#[test]
fn suspend_and_reinstate_should_be_refused_when_the_caller_is_not_governance() {
	ExtBuilder::default().build_and_execute(|| {
		for call in [suspend(TRADER, 5), reinstate(TRADER, 5)] {
			assert_noop!(dispatch(by(CUSTOMS_ADMIN), call), BadOrigin);
		}
	});
}

#[test]
fn suspend_and_reinstate_should_be_refused_when_no_reason_is_given() {
	ExtBuilder::default().build_and_execute(|| {
		for call in [suspend(TRADER, 0), reinstate(TRADER, 0)] {
			assert_noop!(dispatch(RuntimeOrigin::root(), call), Error::<Test>::ReasonMissing);
		}
	});
}

#[test]
fn suspend_and_reinstate_should_be_refused_when_the_organisation_is_unknown() {
	ExtBuilder::default().build_and_execute(|| {
		for call in [suspend(0, 5), reinstate(77, 5)] {
			assert_noop!(dispatch(RuntimeOrigin::root(), call), Error::<Test>::UnknownOrganisation);
		}
	});
}

#[test]
fn suspend_and_reinstate_should_be_refused_when_nothing_would_change() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			dispatch(RuntimeOrigin::root(), reinstate(TRADER, 5)),
			Error::<Test>::NotSuspended
		);
		assert_ok!(dispatch(RuntimeOrigin::root(), suspend(TRADER, 5)));
		assert_noop!(
			dispatch(RuntimeOrigin::root(), suspend(TRADER, 5)),
			Error::<Test>::AlreadySuspended
		);
	});
}
