// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Call, Error, Event, Mandates};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{
	traits::{BadOrigin, BlakeTwo256, Hash},
	DispatchError,
};
use tijara_mock::Trail;
use tijara_primitives::{
	audit::{Act, Entry},
	rooms::Organisations as _,
	OrganisationId,
};

fn grant(agent: OrganisationId) -> Call<Test> {
	Call::grant_mandate { agent }
}

fn revoke(grantor: OrganisationId, agent: OrganisationId) -> Call<Test> {
	Call::revoke_mandate { grantor, agent }
}

fn suspend(organisation: OrganisationId) {
	assert_ok!(dispatch(
		RuntimeOrigin::root(),
		Call::suspend_organisation { organisation, reason: 1 }
	));
}

#[test]
fn grant_mandate_should_let_the_agent_declare() {
	ExtBuilder::default().build_and_execute(|| {
		assert!(!Registry::may_declare_for(TRADER, CARRIER));
		assert_ok!(dispatch(by(TRADER_ADMIN), grant(CARRIER)));
		assert!(Registry::may_declare_for(TRADER, CARRIER));
		assert!(!Registry::may_declare_for(CARRIER, TRADER));
		assert_eq!(Mandates::<Test>::get(TRADER, CARRIER), Some(1));
		assert_eq!(events(), [Event::MandateGranted { grantor: TRADER, agent: CARRIER }]);
		let entry = Entry::new(Act::MandateGranted)
			.by(administrator(TRADER_ADMIN, TRADER))
			.content(BlakeTwo256::hash_of(&(TRADER, CARRIER)));
		assert_eq!(acts(), [(TRADER, entry.clone()), (CARRIER, entry)]);
	});
}

#[test]
fn grant_mandate_should_be_refused_when_the_caller_is_no_traders_administrator() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [by(TRADER_OFFICER), by(STRANGER), RuntimeOrigin::root()] {
			assert_noop!(dispatch(origin, grant(CARRIER)), BadOrigin);
		}
		for account in [BROKER_ADMIN, CARRIER_ADMIN, CUSTOMS_ADMIN] {
			assert_noop!(dispatch(by(account), grant(CARRIER)), Error::<Test>::NotATrader);
		}
	});
}

#[test]
fn grant_mandate_should_be_refused_when_the_agent_is_no_active_broker_or_carrier() {
	ExtBuilder::default().build_and_execute(|| {
		suspend(CARRIER);
		for agent in [CUSTOMS, TRADER, CARRIER, 0, 77] {
			assert_noop!(dispatch(by(TRADER_ADMIN), grant(agent)), Error::<Test>::NotAnAgent);
		}
	});
}

#[test]
fn grant_mandate_should_be_refused_when_it_stands() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(dispatch(by(TRADER_ADMIN), grant(BROKER)), Error::<Test>::AlreadyMandated);
	});
}

#[test]
fn revoke_mandate_should_work_from_either_side() {
	for (account, organisation) in [(TRADER_ADMIN, TRADER), (BROKER_ADMIN, BROKER)] {
		ExtBuilder::default().build_and_execute(|| {
			assert!(Registry::may_declare_for(TRADER, BROKER));
			assert_ok!(dispatch(by(account), revoke(TRADER, BROKER)));
			assert!(!Registry::may_declare_for(TRADER, BROKER));
			assert_eq!(Mandates::<Test>::get(TRADER, BROKER), None);
			assert_eq!(events(), [Event::MandateRevoked { grantor: TRADER, agent: BROKER }]);
			let entry = Entry::new(Act::MandateRevoked)
				.by(administrator(account, organisation))
				.content(BlakeTwo256::hash_of(&(TRADER, BROKER)));
			assert_eq!(acts(), [(TRADER, entry.clone()), (BROKER, entry)]);
		});
	}
}

#[test]
fn revoke_mandate_should_be_refused_when_the_caller_is_no_party() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(dispatch(by(CARRIER_ADMIN), revoke(TRADER, BROKER)), Error::<Test>::NotAParty);
		assert_noop!(dispatch(by(BROKER_OFFICER), revoke(TRADER, BROKER)), BadOrigin);
		assert_noop!(dispatch(RuntimeOrigin::root(), revoke(TRADER, BROKER)), BadOrigin);
	});
}

#[test]
fn revoke_mandate_should_be_refused_when_there_is_none() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(dispatch(by(TRADER_ADMIN), revoke(TRADER, CARRIER)), Error::<Test>::NoMandate);
		assert_noop!(dispatch(by(TRADER_ADMIN), revoke(BROKER, TRADER)), Error::<Test>::NoMandate);
	});
}

#[test]
fn calls_on_mandates_should_be_undone_when_the_act_cannot_be_recorded() {
	ExtBuilder::default().build_and_execute(|| {
		Trail::set_full(true);
		for call in [grant(CARRIER), revoke(TRADER, BROKER)] {
			assert_noop!(
				dispatch(by(TRADER_ADMIN), call),
				DispatchError::Other("the trail is full")
			);
		}
	});
}

#[test]
fn mandate_should_rest_when_one_side_is_suspended() {
	for suspended in [TRADER, BROKER] {
		ExtBuilder::default().build_and_execute(|| {
			suspend(suspended);
			assert!(!Registry::may_declare_for(TRADER, BROKER));
			assert!(!Registry::may_declare_for(suspended, suspended));
			assert_eq!(Registry::active_kind(suspended), None);
			assert_ok!(dispatch(
				RuntimeOrigin::root(),
				Call::reinstate_organisation { organisation: suspended, reason: 1 }
			));
			assert!(Registry::may_declare_for(TRADER, BROKER));
			assert!(Registry::may_declare_for(suspended, suspended));
		});
	}
}

#[test]
fn nobody_should_declare_for_organisations_that_do_not_exist() {
	ExtBuilder::default().build_and_execute(|| {
		assert!(!Registry::may_declare_for(0, 0));
		assert!(!Registry::may_declare_for(77, BROKER));
		assert!(!Registry::may_declare_for(TRADER, 77));
	});
}
