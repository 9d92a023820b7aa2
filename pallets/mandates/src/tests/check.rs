// SPDX-License-Identifier: Apache-2.0
use super::*;

#[test]
fn mandate_should_hold_for_its_agent_and_its_trader_only() {
	ExtBuilder::default().build_and_execute(|| {
		let first = granted(BROKER, open_terms());
		let second = delegated(first, BROKER_TWO, open_terms());
		assert_ok!(check(first, BROKER));
		assert_noop!(check(77, BROKER), E::NotFound);
		assert_eq!(Mandates::agent(77), None);
		for agent in [BROKER_TWO, TRADER, CUSTOMS, 0] {
			assert_noop!(check(first, agent), E::NotTheAgent);
		}
		// Neither by the mandate above nor in the name of the agent that passed it on.
		assert_noop!(check(second, BROKER), E::NotTheAgent);
		for trader in [OTHER_TRADER, BROKER] {
			let asked = MandateUse {
				mandate: second,
				trader,
				agent: BROKER_TWO,
				office: &"XTABC".parse().unwrap(),
				items: &[],
			};
			assert_noop!(Mandates::check(&asked), E::OtherTrader);
		}
	});
}

#[test]
fn mandate_should_cover_the_named_offices_and_procedures_only() {
	ExtBuilder::default().build_and_execute(|| {
		let terms = MandateTerms {
			offices: vec!["XTABC".parse().unwrap(), "XTDEF".parse().unwrap()].try_into().unwrap(),
			procedures: vec!["4000".parse().unwrap(), "1000".parse().unwrap()].try_into().unwrap(),
			..open_terms()
		};
		let first = granted(BROKER, terms.clone());
		assert_ok!(check_items(first, BROKER, "XTDEF", &["1000", "4000"]));
		assert_noop!(check_items(first, BROKER, "XTXYZ", &["4000"]), E::OfficeNotCovered);
		assert_noop!(
			check_items(first, BROKER, "XTABC", &["4000", "1000", "5100", "7100"]),
			E::ProcedureNotCovered(3)
		);
		let narrow = MandateTerms {
			offices: vec!["XTDEF".parse().unwrap()].try_into().unwrap(),
			procedures: vec!["1000".parse().unwrap()].try_into().unwrap(),
			..terms
		};
		let second = delegated(first, BROKER_TWO, narrow);
		assert_ok!(check_items(second, BROKER_TWO, "XTDEF", &["1000"]));
		assert_noop!(check_items(second, BROKER_TWO, "XTABC", &["1000"]), E::OfficeNotCovered);
		assert_noop!(
			check_items(second, BROKER_TWO, "XTDEF", &["4000"]),
			E::ProcedureNotCovered(1)
		);
	});
}

#[test]
fn mandate_should_end_with_its_last_day() {
	ExtBuilder::default().build_and_execute(|| {
		let until = |days| MandateTerms { until: Some(Date::from_days(days)), ..open_terms() };
		let first = granted(BROKER, until(TODAY + 10));
		let second = delegated(first, BROKER_TWO, until(TODAY + 3));
		Day::set(TODAY + 3);
		assert_ok!(check(second, BROKER_TWO));
		Day::set(TODAY + 4);
		assert_noop!(check(second, BROKER_TWO), E::MandateExpired);
		assert_ok!(check(first, BROKER));
		Day::set(TODAY + 11);
		assert_noop!(check(first, BROKER), E::MandateExpired);
	});
}

#[test]
fn whole_chain_should_be_unusable_when_one_above_is_revoked() {
	ExtBuilder::default().build_and_execute(|| {
		let [first, second, third] = chain_of_three();
		assert_ok!(dispatch(by(TRADER), revoke(first)));
		for (id, agent) in [(first, BROKER), (second, BROKER_TWO), (third, BROKER_THREE)] {
			assert_noop!(check(id, agent), E::MandateRevoked);
		}
		assert_eq!(mandate(third).revoked_by, None, "only its own parties revoke a mandate");
	});
}

#[test]
fn whole_chain_should_rest_when_one_party_is_not_active() {
	ExtBuilder::default().build_and_execute(|| {
		let [first, second, third] = chain_of_three();
		for party in [TRADER, BROKER, BROKER_TWO, BROKER_THREE] {
			Inactive::set(vec![party]);
			assert_noop!(check(third, BROKER_THREE), E::PartyNotActive);
		}
		// What stands below does not matter to what stands above.
		assert_ok!(check(second, BROKER_TWO));
		assert_ok!(check(first, BROKER));
		Inactive::set(vec![]);
		assert_ok!(check(third, BROKER_THREE));
	});
}
