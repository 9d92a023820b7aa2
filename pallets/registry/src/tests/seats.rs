// SPDX-License-Identifier: Apache-2.0
//! What the committees of agencies are told.

use crate::{mock::*, Call, Officers, Organisations};
use frame_support::assert_ok;
use tijara_primitives::{
	actor::{Role, Standing},
	audit::Act,
};

fn suspend() -> Call<Test> {
	Call::suspend_organisation { organisation: CUSTOMS, reason: 4 }
}

fn reinstate() -> Call<Test> {
	Call::reinstate_organisation { organisation: CUSTOMS, reason: 4 }
}

fn close() -> Call<Test> {
	Call::close_organisation { organisation: CUSTOMS, reason: 4 }
}

fn dismiss() -> Call<Test> {
	Call::dismiss_officer { account: EXAMINER, reason: 3 }
}

#[test]
fn committees_should_be_told_when_an_organisation_may_not_act_any_more() {
	ExtBuilder::default().build_and_execute(|| {
		for (call, told) in [
			(suspend(), vec![Vacated::Organisation(CUSTOMS)]),
			(reinstate(), vec![]),
			(close(), vec![Vacated::Organisation(CUSTOMS)]),
		] {
			assert_ok!(dispatch(RuntimeOrigin::root(), call));
			assert_eq!(Committees::told(), told);
		}
	});
}

#[test]
fn committees_should_be_told_when_an_officer_is_dismissed() {
	ExtBuilder::default().build_and_execute(|| {
		let reassign = Call::reassign_officer {
			account: BROKER_OFFICER,
			roles: roles(&[Role::Declarant, Role::Administrator]),
		};
		assert_ok!(dispatch(by(BROKER_ADMIN), reassign));
		assert_eq!(Committees::told(), []);
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), dismiss()));
		assert_eq!(Committees::told(), [Vacated::Officer(EXAMINER)]);
		assert_eq!(acts().pop().unwrap().1.act, Act::OfficerDismissed);
	});
}

#[test]
fn committees_should_be_told_of_the_lost_key_when_it_is_replaced() {
	ExtBuilder::default().build_and_execute(|| {
		let recover = Call::recover_key { lost: EXAMINER, new: STRANGER };
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), recover));
		assert_eq!(Committees::told(), []);
		assert_ok!(dispatch(by(CUSTOMS_ADMIN_TWO), Call::endorse { account: EXAMINER }));
		assert_eq!(Committees::told(), [Vacated::Officer(EXAMINER)]);
	});
}

#[test]
fn decisions_should_be_undone_when_the_committees_refuse_them() {
	ExtBuilder::default().build_and_execute(|| {
		let recover = Call::recover_key { lost: EXAMINER, new: STRANGER };
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), recover));
		Deaf::set(true);
		assert!(dispatch(RuntimeOrigin::root(), suspend()).is_err());
		assert!(dispatch(RuntimeOrigin::root(), close()).is_err());
		assert!(dispatch(by(CUSTOMS_ADMIN), dismiss()).is_err());
		assert!(dispatch(by(CUSTOMS_ADMIN_TWO), Call::endorse { account: EXAMINER }).is_err());
		assert_eq!(Organisations::<Test>::get(CUSTOMS).unwrap().standing, Standing::Active);
		assert!(Officers::<Test>::contains_key(EXAMINER));
		assert!(!Officers::<Test>::contains_key(STRANGER));
	});
}
