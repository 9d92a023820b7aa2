// SPDX-License-Identifier: Apache-2.0
//! What somebody who wants more than the trader gave would try.

use super::*;
use tijara_primitives::mandate::Representation;

#[test]
fn nobody_should_give_a_mandate_to_itself() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(dispatch(by(TRADER), grant(TRADER, open_terms())), E::SelfMandate);
		assert_noop!(dispatch(by(BROKER), grant(BROKER, open_terms())), E::SelfMandate);
		let first = granted(BROKER, open_terms());
		let call = delegate(first, BROKER, open_terms());
		assert_noop!(dispatch(by(BROKER), call), E::SelfMandate);
	});
}

#[test]
fn no_chain_should_come_back_to_a_party() {
	ExtBuilder::default().build_and_execute(|| {
		let [_, second, third] = chain_of_three();
		for agent in [BROKER, BROKER_TWO, TRADER] {
			let call = delegate(third, agent, open_terms());
			assert_noop!(dispatch(by(BROKER_THREE), call), E::CircularMandate);
		}
		let call = delegate(second, BROKER, open_terms());
		assert_noop!(dispatch(by(BROKER_TWO), call), E::CircularMandate);
	});
}

#[test]
fn revoked_number_should_stay_revoked_when_a_new_mandate_is_granted() {
	ExtBuilder::default().build_and_execute(|| {
		let old = granted(BROKER, open_terms());
		let below = delegated(old, BROKER_TWO, open_terms());
		assert_ok!(dispatch(by(TRADER), revoke(old)));
		let new = granted(BROKER, open_terms());
		assert_ne!(new, old);
		assert_ok!(check(new, BROKER));
		assert_noop!(check(old, BROKER), E::MandateRevoked);
		assert_noop!(check(below, BROKER_TWO), E::MandateRevoked);
		let call = delegate(old, BROKER_THREE, open_terms());
		assert_noop!(dispatch(by(BROKER), call), E::MandateRevoked);
	});
}

#[test]
fn nothing_should_be_passed_on_beyond_the_parent() {
	let procedures = |codes: &[&str]| codes.iter().map(|c| c.parse().unwrap()).collect::<Vec<_>>();
	ExtBuilder::default().build_and_execute(|| {
		let terms = MandateTerms {
			procedures: procedures(&["4000", "1000"]).try_into().unwrap(),
			offices: vec!["XTABC".parse().unwrap()].try_into().unwrap(),
			per_declaration: Some(100),
			in_total: Some(1_000),
			until: Some(Date::from_days(TODAY + 30)),
			..open_terms()
		};
		let first = granted(BROKER, terms.clone());
		let wider = [
			MandateTerms { procedures: Default::default(), ..terms.clone() },
			MandateTerms {
				procedures: procedures(&["4000", "5100"]).try_into().unwrap(),
				..terms.clone()
			},
			MandateTerms { offices: Default::default(), ..terms.clone() },
			MandateTerms { per_declaration: None, ..terms.clone() },
			MandateTerms { per_declaration: Some(101), ..terms.clone() },
			MandateTerms { in_total: None, ..terms.clone() },
			MandateTerms { in_total: Some(1_001), ..terms.clone() },
			MandateTerms { until: None, ..terms.clone() },
			MandateTerms { until: Some(Date::from_days(TODAY + 31)), ..terms.clone() },
			MandateTerms { representation: Representation::Indirect, ..terms.clone() },
		];
		for terms in wider {
			let call = delegate(first, BROKER_TWO, terms);
			assert_noop!(dispatch(by(BROKER), call), E::BeyondParent);
		}
		delegated(first, BROKER_TWO, terms);
	});
}

#[test]
fn sub_delegation_should_not_come_back_when_it_was_left_out_below() {
	ExtBuilder::default().build_and_execute(|| {
		let first = granted(BROKER, open_terms());
		let second = delegated(first, BROKER_TWO, MandateTerms::default());
		let call = delegate(second, BROKER_THREE, open_terms());
		assert_noop!(dispatch(by(BROKER_TWO), call), E::NotDelegable);
	});
}

#[test]
fn many_small_mandates_should_not_pass_the_ceiling_of_the_one_above() {
	ExtBuilder::default().build_and_execute(|| {
		let terms = MandateTerms { in_total: Some(100), ..open_terms() };
		let first = granted(BROKER, terms.clone());
		let ids = [BROKER_TWO, BROKER_THREE, BROKER_FOUR, CARRIER]
			.map(|agent| delegated(first, agent, terms.clone()));
		for id in ids {
			let drawn = draw(id, 0, 40);
			assert_eq!(drawn.is_ok(), mandate(id).used == 40);
		}
		assert_eq!(used(&[first]), [80]);
		assert_noop!(draw(ids[3], 0, 21), E::CeilingInTotal);
	});
}
