// SPDX-License-Identifier: Apache-2.0
use super::*;
use codec::{Decode, Encode};
use sp_runtime::traits::{BlakeTwo256, Hash};

fn publish(set: RuleSet) -> sp_runtime::DispatchResult {
	Controls::publish_rules(signed(Role::RiskOfficer), set)
}

fn act(version: u32, set: &RuleSet) -> (Subject, Entry<u64>) {
	let entry =
		Entry::new(Act::RuleSetPublished).version(version).content(BlakeTwo256::hash_of(set));
	(Subject::RuleSet(version), entry)
}

#[test]
fn publish_rules_should_put_the_next_version_in_force() {
	ExtBuilder::default().run(|| {
		for version in 1..=2 {
			assert_ok!(publish(sample()));
			assert_eq!(Current::<Test>::get(), version);
			assert_eq!(RuleSets::<Test>::get(version), Some(sample()));
			assert_last_event(Event::RulesPublished { version, rules: 3 });
			let (subject, entry) = act(version, &sample());
			let entry = entry.by(actor(CUSTOMS, Role::RiskOfficer));
			assert_eq!(Trail::take(), vec![(subject, entry)]);
		}
	});
}

#[test]
fn publish_rules_should_accept_none_and_sixty_four() {
	ExtBuilder::default().run(|| {
		assert_ok!(publish(set(vec![], Lane::Red)));
		assert_ok!(publish(set(vec![rule("85", "CN", None, Lane::Red); 64], Lane::Green)));
	});
}

#[test]
fn publish_rules_should_refuse_when_the_signer_is_no_risk_officer() {
	ExtBuilder::default().run(|| {
		for origin in [signed(Role::Examiner), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Controls::publish_rules(origin, sample()), BadOrigin);
		}
	});
}

#[test]
fn publish_rules_should_name_the_rule_when_a_set_is_malformed() {
	ExtBuilder::default().run(|| {
		let mut commodity = sample();
		commodity.rules[1].commodity = Decode::decode(&mut &b"85x".to_vec().encode()[..]).unwrap();
		assert_noop!(publish(commodity), E::CommodityMalformed(1));

		let mut origin = sample();
		origin.rules[2].origin = Some(Decode::decode(&mut &b"c".to_vec().encode()[..]).unwrap());
		assert_noop!(publish(origin), E::OriginMalformed(2));

		let mut lane = sample();
		lane.otherwise = Lane::Red;
		assert_noop!(publish(lane), E::WeakerThanOtherwise(0));

		assert_noop!(publish(trusting(Lane::Green, Lane::Blue)), E::TrustedStricter);
		assert_ok!(publish(trusting(Lane::Blue, Lane::Green)));
	});
}

#[test]
fn publish_rules_should_refuse_when_the_versions_are_used_up() {
	ExtBuilder::default().run(|| {
		Current::<Test>::put(u32::MAX);
		assert_noop!(publish(sample()), E::NumbersExhausted);
		Current::<Test>::put(0);
	});
}

#[test]
fn publish_rules_should_be_undone_when_the_act_cannot_be_recorded() {
	ExtBuilder::default().run(|| {
		Trail::set_full(true);
		let error = sp_runtime::DispatchError::Other("the trail is full");
		assert_noop!(publish(sample()), error);
	});
}

#[test]
fn genesis_should_publish_its_rules_as_version_one() {
	ExtBuilder::with_rules(sample()).run(|| {
		assert_eq!(Current::<Test>::get(), 1);
		assert_eq!(RuleSets::<Test>::get(1), Some(sample()));
		assert_eq!(Trail::take(), vec![act(1, &sample())]);
	});
}

#[test]
fn genesis_should_read_rules_from_json_and_name_the_place_when_they_are_malformed() {
	type Genesis = crate::GenesisConfig<Test>;
	let read = |rules: &str| serde_json::from_str::<Genesis>(&format!("{{\"rules\":{rules}}}"));

	let stated = r#"{"rules":[{"commodity":"8507","origin":"CN","lane":"red"},{"lane":"blue"}],
		"otherwise":"green"}"#;
	let expected =
		set(vec![rule("8507", "CN", None, Lane::Red), rule("", "", None, Lane::Blue)], Lane::Green);
	assert_eq!(read(stated).unwrap().rules, Some(expected));
	assert_eq!(read("null").unwrap().rules, None);
	let stated = r#"{"rules":[],"otherwise":"yellow","trusted":"green"}"#;
	assert_eq!(read(stated).unwrap().rules, Some(trusting(Lane::Yellow, Lane::Green)));

	for (wrong, message) in [
		(r#"{"rules":[{"lane":"green"}],"otherwise":"red"}"#, "rules[0].lane: expected a lane"),
		(r#"{"rules":[{"commodity":"x","lane":"red"}],"otherwise":"red"}"#, "\"x\": expected"),
		(
			r#"{"rules":[],"otherwise":"green","trusted":"blue"}"#,
			"trusted: expected a lane not stricter",
		),
		(r#"{"rules":[{"lane":"pink"}],"otherwise":"red"}"#, "pink"),
	] {
		let error = read(wrong).err().unwrap().to_string();
		assert!(error.contains(message), "{error}");
	}
}
