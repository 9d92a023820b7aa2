// SPDX-License-Identifier: Apache-2.0

use crate::{
	mock::*, Call, Error, Event, FormerNonces, Officer, Officers, Organisations, MAX_OFFICERS,
	MAX_PAGE,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{
	traits::{BadOrigin, BlakeTwo256, Hash},
	DispatchError,
};
use tijara_mock::Trail;
use tijara_primitives::{
	actor::{Role, RoleSet},
	audit::{Act, Entry},
	rooms::OpenFiles,
};

fn appoint(account: AccountId, held: &[Role]) -> Call<Test> {
	Call::appoint_officer { account, roles: roles(held) }
}

fn reassign(account: AccountId, held: &[Role]) -> Call<Test> {
	Call::reassign_officer { account, roles: roles(held) }
}

fn dismiss(account: AccountId) -> Call<Test> {
	Call::dismiss_officer { account, reason: 3 }
}

/// A set with a bit that stands for no role, as a hostile client may send it.
fn unknown_role() -> RoleSet {
	codec::Decode::decode(&mut &codec::Encode::encode(&(1u32 << 31))[..]).unwrap()
}

#[test]
fn appoint_officer_should_store_the_officer_of_the_callers_organisation() {
	ExtBuilder::default().build_and_execute(|| {
		let held = roles(&[Role::Assessor, Role::RiskOfficer]);
		assert_ok!(dispatch(
			by(CUSTOMS_ADMIN),
			appoint(STRANGER, &[Role::Assessor, Role::RiskOfficer])
		));
		assert_eq!(
			Officers::<Test>::get(STRANGER),
			Some(Officer { organisation: CUSTOMS, roles: held, since: 1, open_files: 0 })
		);
		let organisation = Organisations::<Test>::get(CUSTOMS).unwrap();
		assert_eq!((organisation.officers, organisation.administrators), (4, 2));
		assert_eq!(System::providers(&STRANGER), 1);
		assert_eq!(
			events(),
			[Event::OfficerAppointed { organisation: CUSTOMS, account: STRANGER, roles: held }]
		);
		assert_eq!(
			acts(),
			[(
				CUSTOMS,
				Entry::new(Act::OfficerAppointed)
					.by(administrator(CUSTOMS_ADMIN, CUSTOMS))
					.content(BlakeTwo256::hash_of(&(STRANGER, held)))
			)]
		);
	});
}

#[test]
fn calls_on_officers_should_be_refused_when_the_caller_is_not_an_administrator() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [by(EXAMINER), by(STRANGER), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			for call in [
				appoint(55, &[Role::Examiner]),
				reassign(EXAMINER, &[Role::Assessor]),
				dismiss(EXAMINER),
			] {
				assert_noop!(dispatch(origin.clone(), call), BadOrigin);
			}
		}
	});
}

#[test]
fn roles_should_be_refused_when_empty_or_not_for_the_kind() {
	ExtBuilder::default().build_and_execute(|| {
		for call in [appoint(STRANGER, &[]), reassign(EXAMINER, &[])] {
			assert_noop!(dispatch(by(CUSTOMS_ADMIN), call), Error::<Test>::NoRoles);
		}
		for call in [
			appoint(STRANGER, &[Role::Examiner, Role::Declarant]),
			reassign(EXAMINER, &[Role::Examiner, Role::Declarant]),
			Call::appoint_officer { account: STRANGER, roles: unknown_role() },
			Call::reassign_officer { account: EXAMINER, roles: unknown_role() },
		] {
			assert_noop!(dispatch(by(CUSTOMS_ADMIN), call), Error::<Test>::RoleNotAllowed);
		}
	});
}

#[test]
fn appoint_officer_should_be_refused_when_the_account_acts_already() {
	ExtBuilder::default().build_and_execute(|| {
		for account in [EXAMINER, BROKER_ADMIN, CUSTOMS_ADMIN] {
			assert_noop!(
				dispatch(by(CUSTOMS_ADMIN), appoint(account, &[Role::Examiner])),
				Error::<Test>::AlreadyAnOfficer
			);
		}
	});
}

#[test]
fn appoint_officer_should_be_refused_when_the_organisation_is_full() {
	ExtBuilder::default().build_and_execute(|| {
		// Proposed while there was room.
		let chief = appoint(STRANGER, &[Role::ChiefExaminer]);
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), chief));
		let free = MAX_OFFICERS - Organisations::<Test>::get(CUSTOMS).unwrap().officers;
		for n in 0..u64::from(free) {
			assert_ok!(dispatch(by(CUSTOMS_ADMIN), appoint(1_000 + n, &[Role::Examiner])));
		}
		let endorse = Call::endorse { account: STRANGER };
		assert_noop!(
			dispatch(by(CUSTOMS_ADMIN), appoint(98, &[Role::Examiner])),
			Error::<Test>::TooManyOfficers
		);
		assert_noop!(
			dispatch(by(CUSTOMS_ADMIN_TWO), endorse.clone()),
			Error::<Test>::TooManyOfficers
		);
		let help = Call::appoint_administrator { organisation: CUSTOMS, account: 98 };
		assert_noop!(dispatch(RuntimeOrigin::root(), help), Error::<Test>::TooManyOfficers);

		// A new key for an officer takes no further place; a dismissal makes one.
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), Call::recover_key { lost: EXAMINER, new: 98 }));
		assert_ok!(dispatch(by(CUSTOMS_ADMIN_TWO), Call::endorse { account: EXAMINER }));
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), dismiss(1_000)));
		assert_ok!(dispatch(by(CUSTOMS_ADMIN_TWO), endorse));
		assert_eq!(Organisations::<Test>::get(CUSTOMS).unwrap().officers, MAX_OFFICERS);
		assert_eq!(Registry::officers_at(CUSTOMS, 1, 0, u32::MAX).len(), MAX_PAGE as usize - 2);
	});
}

#[test]
fn reassign_officer_should_replace_the_roles() {
	ExtBuilder::default().build_and_execute(|| {
		let held = roles(&[Role::Assessor, Role::RiskOfficer]);
		assert_ok!(dispatch(
			by(CUSTOMS_ADMIN),
			reassign(EXAMINER, &[Role::Assessor, Role::RiskOfficer])
		));
		assert_eq!(Officers::<Test>::get(EXAMINER).unwrap().roles, held);
		assert_eq!(
			events(),
			[Event::OfficerReassigned { organisation: CUSTOMS, account: EXAMINER, roles: held }]
		);
		assert_eq!(
			acts(),
			[(
				CUSTOMS,
				Entry::new(Act::OfficerReassigned)
					.by(administrator(CUSTOMS_ADMIN, CUSTOMS))
					.content(BlakeTwo256::hash_of(&(EXAMINER, held)))
			)]
		);
	});
}

#[test]
fn reassign_and_dismiss_should_be_refused_when_the_officer_is_not_a_colleague() {
	ExtBuilder::default().build_and_execute(|| {
		for call in [reassign(BROKER_OFFICER, &[Role::Examiner]), dismiss(BROKER_OFFICER)] {
			assert_noop!(dispatch(by(CUSTOMS_ADMIN), call), Error::<Test>::OtherOrganisation);
		}
		for call in [reassign(STRANGER, &[Role::Examiner]), dismiss(STRANGER)] {
			assert_noop!(dispatch(by(CUSTOMS_ADMIN), call), Error::<Test>::NotAnOfficer);
		}
	});
}

#[test]
fn nobody_should_change_its_own_roles_or_dismiss_itself() {
	ExtBuilder::default().build_and_execute(|| {
		let own = reassign(TRADER_ADMIN, &[Role::Administrator, Role::Declarant]);
		assert_noop!(dispatch(by(TRADER_ADMIN), own), Error::<Test>::OwnRoles);
		// So an organisation never loses its last administrator.
		let dismissal = dismiss(TRADER_ADMIN);
		assert_noop!(dispatch(by(TRADER_ADMIN), dismissal.clone()), Error::<Test>::OwnDismissal);
		assert_ok!(dispatch(by(TRADER_ADMIN), appoint(STRANGER, &[Role::Administrator])));
		assert_ok!(dispatch(by(STRANGER), dismissal));
		assert_eq!(Organisations::<Test>::get(TRADER).unwrap().administrators, 1);
	});
}

#[test]
fn the_last_administrator_should_stay_even_if_another_account_could_ask() {
	ExtBuilder::default().build_and_execute(|| {
		// No call leads here: whoever calls is an administrator besides. The count is wrong on purpose.
		let before = Organisations::<Test>::get(CUSTOMS).unwrap();
		Organisations::<Test>::mutate(CUSTOMS, |o| o.as_mut().unwrap().administrators = 1);
		for call in [reassign(CUSTOMS_ADMIN_TWO, &[Role::Examiner]), dismiss(CUSTOMS_ADMIN_TWO)] {
			assert_noop!(dispatch(by(CUSTOMS_ADMIN), call), Error::<Test>::LastAdministrator);
		}
		Organisations::<Test>::insert(CUSTOMS, before);
	});
}

#[test]
fn officer_should_not_leave_or_lose_a_role_when_it_has_open_files() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Registry::opened(&EXAMINER));
		assert_ok!(Registry::opened(&EXAMINER));
		let recover = Call::recover_key { lost: EXAMINER, new: STRANGER };
		let promote = reassign(EXAMINER, &[Role::ChiefExaminer]);
		for call in [dismiss(EXAMINER), reassign(EXAMINER, &[Role::Assessor]), promote, recover] {
			assert_noop!(dispatch(by(CUSTOMS_ADMIN), call), Error::<Test>::OpenFiles);
		}
		let more = reassign(EXAMINER, &[Role::Examiner, Role::Assessor]);
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), more));
		assert_ok!(Registry::closed(&EXAMINER));
		assert_noop!(dispatch(by(CUSTOMS_ADMIN), dismiss(EXAMINER)), Error::<Test>::OpenFiles);
		assert_ok!(Registry::closed(&EXAMINER));
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), dismiss(EXAMINER)));
	});
}

#[test]
fn files_should_be_refused_when_they_are_miscounted_or_nobodys() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Registry::closed(&EXAMINER), Error::<Test>::OpenFilesMiscounted);
		assert_noop!(Registry::opened(&STRANGER), Error::<Test>::NotAnOfficer);
		assert_noop!(Registry::closed(&STRANGER), Error::<Test>::NotAnOfficer);
		Officers::<Test>::mutate(EXAMINER, |o| o.as_mut().unwrap().open_files = u32::MAX);
		assert_noop!(Registry::opened(&EXAMINER), Error::<Test>::OpenFilesMiscounted);
		Officers::<Test>::mutate(EXAMINER, |o| o.as_mut().unwrap().open_files = 0);
	});
}

#[test]
fn dismiss_officer_should_end_what_the_account_may_do() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), dismiss(EXAMINER)));
		assert_eq!(Officers::<Test>::get(EXAMINER), None);
		assert_eq!(Organisations::<Test>::get(CUSTOMS).unwrap().officers, 2);
		assert_eq!(System::providers(&EXAMINER), 0);
		assert_eq!(
			events(),
			[Event::OfficerDismissed { organisation: CUSTOMS, account: EXAMINER, reason: 3 }]
		);
		assert_eq!(
			acts(),
			[(
				CUSTOMS,
				Entry::new(Act::OfficerDismissed)
					.by(administrator(CUSTOMS_ADMIN, CUSTOMS))
					.reason(3)
					.content(BlakeTwo256::hash_of(&(EXAMINER, RoleSet::EMPTY)))
			)]
		);
	});
}

#[test]
fn dismiss_officer_should_be_refused_when_no_reason_is_given() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			dispatch(by(CUSTOMS_ADMIN), Call::dismiss_officer { account: EXAMINER, reason: 0 }),
			Error::<Test>::ReasonMissing
		);
	});
}

#[test]
fn dismiss_officer_should_be_refused_when_something_depends_on_the_account() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(System::inc_consumers(&EXAMINER));
		assert_noop!(dispatch(by(CUSTOMS_ADMIN), dismiss(EXAMINER)), Error::<Test>::AccountInUse);
		System::dec_consumers(&EXAMINER);
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), dismiss(EXAMINER)));
	});
}

#[test]
fn a_new_appointment_should_put_the_nonce_back() {
	ExtBuilder::default().build_and_execute(|| {
		System::inc_account_nonce(EXAMINER);
		System::inc_account_nonce(EXAMINER);
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), dismiss(EXAMINER)));
		assert_eq!(System::account_nonce(EXAMINER), 0);
		assert_eq!(FormerNonces::<Test>::get(EXAMINER), Some(2));

		// Elsewhere, too: an old transaction must not work for the new organisation.
		assert_ok!(dispatch(by(BROKER_ADMIN), appoint(EXAMINER, &[Role::Declarant])));
		assert_eq!(System::account_nonce(EXAMINER), 2);
		assert_eq!(FormerNonces::<Test>::get(EXAMINER), None);
	});
}

#[test]
fn calls_on_officers_should_be_undone_when_the_act_cannot_be_recorded() {
	ExtBuilder::default().build_and_execute(|| {
		Trail::set_full(true);
		for call in [
			appoint(STRANGER, &[Role::Examiner]),
			reassign(EXAMINER, &[Role::Assessor]),
			dismiss(EXAMINER),
		] {
			assert_noop!(
				dispatch(by(CUSTOMS_ADMIN), call),
				DispatchError::Other("the trail is full")
			);
		}
	});
}
