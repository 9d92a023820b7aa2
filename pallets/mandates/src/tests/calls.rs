// SPDX-License-Identifier: Apache-2.0
use super::*;
use crate::{rules::content, Between, MAX_BETWEEN};

#[test]
fn grant_should_let_the_agent_declare() {
	ExtBuilder::default().build_and_execute(|| {
		let terms = MandateTerms { in_total: Some(5), ..Default::default() };
		assert_ok!(dispatch(by(TRADER), grant(BROKER, terms.clone())));
		let expected = Mandate {
			grantor: TRADER,
			agent: BROKER,
			trader: TRADER,
			parent: None,
			terms,
			used: 0,
			revoked_by: None,
		};
		assert_eq!(mandate(1), expected);
		assert_eq!(Mandates::agent(1), Some(BROKER));
		assert_eq!(Mandates::between(TRADER, BROKER), [(1, expected.clone())]);
		assert_ok!(check(1, BROKER));
		assert_eq!(events(), [Event::MandateGranted { id: 1, trader: TRADER, agent: BROKER }]);
		let entry = Entry::new(Act::MandateGranted)
			.by(administrator(TRADER))
			.under(Some(1))
			.content(content(1, &expected));
		assert_eq!(acts(), [(BROKER, entry.clone()), (TRADER, entry)]);
	});
}

#[test]
fn grant_should_be_refused_when_the_caller_is_no_traders_administrator() {
	ExtBuilder::default().build_and_execute(|| {
		let declarant = RuntimeOrigin::signed(officer(TRADER, Role::Declarant));
		for origin in [declarant, RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(dispatch(origin, grant(BROKER, open_terms())), BadOrigin);
		}
		for organisation in [CUSTOMS, BROKER_TWO, CARRIER] {
			assert_noop!(dispatch(by(organisation), grant(BROKER, open_terms())), E::NotATrader);
		}
	});
}

#[test]
fn grant_should_be_refused_when_the_agent_is_no_active_broker_or_carrier() {
	ExtBuilder::default().build_and_execute(|| {
		Inactive::set(vec![CARRIER]);
		for agent in [CUSTOMS, OTHER_TRADER, CARRIER, 0, 77] {
			assert_noop!(dispatch(by(TRADER), grant(agent, open_terms())), E::NotAnAgent);
		}
	});
}

#[test]
fn grant_should_be_refused_when_the_terms_are_over_or_malformed() {
	use codec::{Decode, Encode};
	ExtBuilder::default().build_and_execute(|| {
		let until = |days| MandateTerms { until: Some(Date::from_days(days)), ..open_terms() };
		assert_noop!(dispatch(by(TRADER), grant(BROKER, until(TODAY - 1))), E::AlreadyExpired);
		assert_ok!(dispatch(by(TRADER), grant(BROKER, until(TODAY))));

		let office = Decode::decode(&mut &b"xt\xff".to_vec().encode()[..]).unwrap();
		let offices = vec![office].try_into().unwrap();
		let terms = MandateTerms { offices, ..open_terms() };
		assert_noop!(dispatch(by(TRADER), grant(BROKER, terms)), E::TermsMalformed);
		let procedure = Decode::decode(&mut &b"4 00".to_vec().encode()[..]).unwrap();
		let procedures = vec![procedure].try_into().unwrap();
		let terms = MandateTerms { procedures, ..open_terms() };
		assert_noop!(dispatch(by(TRADER), grant(BROKER, terms)), E::TermsMalformed);
	});
}

#[test]
fn grant_should_be_refused_when_sixteen_stand_until_one_is_revoked() {
	ExtBuilder::default().build_and_execute(|| {
		for _ in 0..MAX_BETWEEN {
			granted(BROKER, open_terms());
		}
		assert_noop!(dispatch(by(TRADER), grant(BROKER, open_terms())), E::TooManyMandates);
		granted(CARRIER, open_terms());
		assert_ok!(dispatch(by(TRADER), revoke(3)));
		assert_eq!(granted(BROKER, open_terms()), 18);
		let numbers: Vec<_> =
			Mandates::between(TRADER, BROKER).into_iter().map(|(id, _)| id).collect();
		assert_eq!(numbers.len(), 16);
		assert!(!numbers.contains(&3) && numbers.is_sorted());
	});
}

#[test]
fn grant_should_be_refused_when_the_numbers_are_used_up() {
	ExtBuilder::default().build_and_execute(|| {
		NextId::<Test>::put(MandateId::MAX);
		assert_noop!(dispatch(by(TRADER), grant(BROKER, open_terms())), E::NumbersExhausted);
		NextId::<Test>::put(1);
	});
}

#[test]
fn delegate_should_let_the_other_agent_declare_within_its_terms() {
	ExtBuilder::default().build_and_execute(|| {
		let first = granted(BROKER, open_terms());
		acts();
		System::reset_events();
		let terms = MandateTerms { per_declaration: Some(7), ..Default::default() };
		assert_ok!(dispatch(by(BROKER), delegate(first, BROKER_TWO, terms.clone())));
		let expected = Mandate {
			grantor: BROKER,
			agent: BROKER_TWO,
			trader: TRADER,
			parent: Some(first),
			terms,
			used: 0,
			revoked_by: None,
		};
		assert_eq!(mandate(2), expected);
		assert_eq!(Mandates::between(TRADER, BROKER_TWO), [(2, expected.clone())]);
		assert!(Mandates::between(BROKER, BROKER_TWO).is_empty());
		assert_ok!(check(2, BROKER_TWO));
		assert_ok!(check(1, BROKER));
		assert_eq!(
			events(),
			[Event::MandateDelegated {
				id: 2,
				parent: 1,
				trader: TRADER,
				grantor: BROKER,
				agent: BROKER_TWO
			}]
		);
		let entry = Entry::new(Act::MandateDelegated)
			.by(administrator(BROKER))
			.on_behalf_of(TRADER)
			.under(Some(2))
			.content(content(2, &expected));
		let told = [BROKER, TRADER, BROKER_TWO].map(|party| (party, entry.clone()));
		assert_eq!(acts(), told);
	});
}

#[test]
fn delegate_should_be_refused_when_the_caller_is_not_the_agent() {
	ExtBuilder::default().build_and_execute(|| {
		let first = granted(BROKER, open_terms());
		let call = |parent| delegate(parent, BROKER_THREE, open_terms());
		for organisation in [TRADER, BROKER_TWO, CUSTOMS] {
			assert_noop!(dispatch(by(organisation), call(first)), E::NotTheAgent);
		}
		assert_noop!(dispatch(by(BROKER), call(77)), E::NotFound);
		let declarant = RuntimeOrigin::signed(officer(BROKER, Role::Declarant));
		assert_noop!(dispatch(declarant, call(first)), BadOrigin);
	});
}

#[test]
fn delegate_should_be_refused_when_the_mandate_may_not_be_passed_on() {
	ExtBuilder::default().build_and_execute(|| {
		let first = granted(BROKER, MandateTerms::default());
		let call = delegate(first, BROKER_TWO, MandateTerms::default());
		assert_noop!(dispatch(by(BROKER), call), E::NotDelegable);
	});
}

#[test]
fn delegate_should_be_refused_when_the_other_agent_is_none_or_the_terms_are_over() {
	ExtBuilder::default().build_and_execute(|| {
		let first = granted(BROKER, open_terms());
		for agent in [CUSTOMS, OTHER_TRADER, 0, 77] {
			let call = delegate(first, agent, open_terms());
			assert_noop!(dispatch(by(BROKER), call), E::NotAnAgent);
		}
		let terms = MandateTerms { until: Some(Date::from_days(TODAY - 1)), ..open_terms() };
		let call = delegate(first, BROKER_TWO, terms);
		assert_noop!(dispatch(by(BROKER), call), E::AlreadyExpired);
	});
}

#[test]
fn delegate_should_be_refused_when_the_chain_is_full() {
	ExtBuilder::default().build_and_execute(|| {
		let [.., third] = chain_of_three();
		let fourth = delegated(third, BROKER_FOUR, open_terms());
		assert_eq!(MAX_CHAIN, 4);
		assert_ok!(check(fourth, BROKER_FOUR));
		let call = delegate(fourth, CARRIER, open_terms());
		assert_noop!(dispatch(by(BROKER_FOUR), call), E::ChainTooLong);
	});
}

#[test]
fn delegate_should_be_refused_when_the_chain_is_not_alive() {
	ExtBuilder::default().build_and_execute(|| {
		let until = MandateTerms { until: Some(Date::from_days(TODAY)), ..open_terms() };
		let first = granted(BROKER, until.clone());
		let second = delegated(first, BROKER_TWO, until.clone());
		let call = || delegate(second, BROKER_THREE, until.clone());
		Inactive::set(vec![BROKER]);
		assert_noop!(dispatch(by(BROKER_TWO), call()), E::PartyNotActive);
		Inactive::set(vec![]);
		Day::set(TODAY + 1);
		assert_noop!(dispatch(by(BROKER_TWO), call()), E::MandateExpired);
		Day::set(TODAY);
		assert_ok!(dispatch(by(TRADER), revoke(first)));
		assert_noop!(dispatch(by(BROKER_TWO), call()), E::MandateRevoked);
	});
}

#[test]
fn revoke_should_work_from_each_party() {
	for party in [BROKER, BROKER_TWO, TRADER] {
		ExtBuilder::default().build_and_execute(|| {
			let [_, second, third] = chain_of_three();
			acts();
			System::reset_events();
			assert_ok!(dispatch(by(party), revoke(second)));
			assert_eq!(mandate(second).revoked_by, Some(party));
			assert!(Mandates::between(TRADER, BROKER_TWO).is_empty());
			assert!(!Between::<Test>::contains_key(TRADER, BROKER_TWO));
			assert_eq!(events(), [Event::MandateRevoked { id: second, by: party }]);
			let entry = Entry::new(Act::MandateRevoked)
				.by(administrator(party))
				.under(Some(second))
				.content(content(second, &mandate(second)));
			assert_eq!(acts(), [BROKER, TRADER, BROKER_TWO].map(|party| (party, entry.clone())));
			assert_noop!(check(second, BROKER_TWO), E::MandateRevoked);
			assert_noop!(check(third, BROKER_THREE), E::MandateRevoked);
			assert_ok!(check(1, BROKER));
		});
	}
}

#[test]
fn revoke_should_be_refused_when_the_caller_is_no_party() {
	ExtBuilder::default().build_and_execute(|| {
		let [first, _, third] = chain_of_three();
		for organisation in [CUSTOMS, OTHER_TRADER, CARRIER, BROKER] {
			assert_noop!(dispatch(by(organisation), revoke(third)), E::NotAParty);
		}
		let declarant = RuntimeOrigin::signed(officer(TRADER, Role::Declarant));
		for origin in [declarant, RuntimeOrigin::root()] {
			assert_noop!(dispatch(origin, revoke(first)), BadOrigin);
		}
	});
}

#[test]
fn revoke_should_be_refused_when_there_is_nothing_to_revoke() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(dispatch(by(TRADER), revoke(1)), E::NotFound);
		let first = granted(BROKER, open_terms());
		assert_ok!(dispatch(by(BROKER), revoke(first)));
		assert_noop!(dispatch(by(TRADER), revoke(first)), E::AlreadyRevoked);
		assert_eq!(mandate(first).revoked_by, Some(BROKER));
	});
}

#[test]
fn every_call_should_be_undone_when_the_act_cannot_be_recorded() {
	ExtBuilder::default().build_and_execute(|| {
		let first = granted(BROKER, open_terms());
		Trail::set_full(true);
		let error = DispatchError::Other("the trail is full");
		assert_noop!(dispatch(by(TRADER), grant(BROKER, open_terms())), error);
		assert_noop!(dispatch(by(BROKER), delegate(first, BROKER_TWO, open_terms())), error);
		assert_noop!(dispatch(by(TRADER), revoke(first)), error);
	});
}
