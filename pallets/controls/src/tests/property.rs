// SPDX-License-Identifier: Apache-2.0
use super::*;
use crate::Rule;
use proptest::prelude::*;
use tijara_primitives::declaration::Item;

const LANES: [Lane; 4] = [Lane::Green, Lane::Blue, Lane::Yellow, Lane::Red];

fn lanes() -> impl Strategy<Value = Lane> {
	prop::sample::select(&LANES[..])
}

/// Few digits, countries and traders, so that rules match often.
fn rules() -> impl Strategy<Value = Rule> {
	let origin = prop::option::of(prop::sample::select(&["CN", "JO"][..]));
	let trader = prop::option::of(prop::sample::select(&[TRADER, OTHER_TRADER][..]));
	("[12]{0,4}", origin, trader, lanes()).prop_map(|(commodity, origin, trader, lane)| {
		rule(&commodity, origin.unwrap_or_default(), trader, lane)
	})
}

fn items() -> impl Strategy<Value = Vec<Item>> {
	let origin = prop::sample::select(&["CN", "JO", "US"][..]);
	prop::collection::vec(("[12]{6}", origin), 1..6).prop_map(|all| {
		all.iter().zip(1u16..).map(|((code, origin), n)| item(n, code, origin)).collect()
	})
}

/// A valid set: rules weaker than `otherwise` are not accepted.
fn sets() -> impl Strategy<Value = (Vec<Rule>, Lane)> {
	(prop::collection::vec(rules(), 0..20), lanes()).prop_map(|(mut rules, otherwise)| {
		rules.iter_mut().for_each(|rule| rule.lane = rule.lane.max(otherwise));
		(rules, otherwise)
	})
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	#[test]
	fn lane_should_not_become_weaker_when_a_rule_is_added(
		(mut rules, otherwise) in sets(), extra in rules(), at in any::<prop::sample::Index>(),
		items in items(),
	) {
		let before = set(rules.clone(), otherwise);
		rules.insert(at.index(rules.len() + 1), extra);
		let after = set(rules, otherwise);
		// Even where the set would be refused for the rule.
		prop_assert!(after.lane(TRADER, &items) >= before.lane(TRADER, &items));
	}

	#[test]
	fn lane_should_not_become_weaker_when_an_item_is_added(
		(rules, otherwise) in sets(), items in items(),
	) {
		let set = set(rules, otherwise);
		let (_, fewer) = items.split_last().unwrap();
		prop_assert!(set.lane(TRADER, &items) >= set.lane(TRADER, fewer));
	}

	#[test]
	fn lane_should_be_the_same_when_rules_and_items_are_in_another_order(
		((rules, otherwise), shuffled) in sets().prop_flat_map(|(rules, otherwise)| {
			let shuffled = Just(rules.clone()).prop_shuffle();
			(Just((rules, otherwise)), shuffled)
		}),
		(items, other_order) in items().prop_flat_map(|items| {
			(Just(items.clone()), Just(items).prop_shuffle())
		}),
	) {
		let lane = set(rules, otherwise).lane(TRADER, &items);
		prop_assert_eq!(set(shuffled, otherwise).lane(TRADER, &other_order), lane);
	}

	#[test]
	fn lane_should_be_the_strictest_of_the_matching_rules_or_else_otherwise(
		(rules, otherwise) in sets(), items in items(),
	) {
		let matching = rules.iter().filter(|rule| {
			items.iter().any(|item| {
				item.commodity.as_str().starts_with(rule.commodity.as_str())
					&& (rule.origin.is_none() || rule.origin.as_ref() == Some(&item.origin))
					&& (rule.trader.is_none() || rule.trader == Some(TRADER))
			})
		});
		let expected = matching.map(|rule| rule.lane).max().unwrap_or(otherwise);
		let set = set(rules, otherwise);
		prop_assert!(set.validate().is_ok());
		prop_assert_eq!(set.lane(TRADER, &items), expected);
	}
}
