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
		prop_assert!(after.lane(TRADER, &items, false) >= before.lane(TRADER, &items, false));
	}

	#[test]
	fn lane_should_not_become_weaker_when_an_item_is_added(
		(rules, otherwise) in sets(), items in items(),
	) {
		let set = set(rules, otherwise);
		let (_, fewer) = items.split_last().unwrap();
		prop_assert!(set.lane(TRADER, &items, false) >= set.lane(TRADER, fewer, false));
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
		let lane = set(rules, otherwise).lane(TRADER, &items, false);
		prop_assert_eq!(set(shuffled, otherwise).lane(TRADER, &other_order, false), lane);
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
		prop_assert_eq!(set.lane(TRADER, &items, false), expected);
	}

	#[test]
	fn lane_should_be_reduced_only_where_no_rule_matches_and_never_be_stricter(
		(rules, otherwise) in sets(), trusted in lanes(), items in items(),
	) {
		let mut set = set(rules, otherwise);
		set.trusted = trusted.min(otherwise);
		prop_assert!(set.validate().is_ok());
		let (whole, reduced) = (set.lane(TRADER, &items, false), set.lane(TRADER, &items, true));
		let matched = set.rules.iter().any(|rule| items.iter().any(|item| rule.matches(TRADER, item)));
		prop_assert_eq!(reduced, if matched { whole } else { set.trusted });
		prop_assert!(reduced <= whole);
	}
}

/// What officers and the declarant try; any of it may be refused.
#[derive(Clone, Debug)]
enum Try {
	Take(u64),
	HandOver(u64, u64),
	Record(u64),
	Reroute(Role, Lane),
	Endorse(u64),
	Withdraw(Role),
	Amend,
	Cancel,
	Release,
	Wait,
}

fn tries() -> impl Strategy<Value = Try> {
	let role =
		|| prop::sample::select(&[Role::ChiefExaminer, Role::Examiner, Role::RiskOfficer][..]);
	prop_oneof![
		3 => (0..3u64).prop_map(Try::Take),
		3 => (0..3u64, 0..3u64).prop_map(|(from, to)| Try::HandOver(from, to)),
		1 => (0..3u64).prop_map(Try::Record),
		6 => (role(), lanes()).prop_map(|(role, lane)| Try::Reroute(role, lane)),
		4 => (0..2u64).prop_map(Try::Endorse),
		1 => role().prop_map(Try::Withdraw),
		1 => Just(Try::Amend),
		1 => Just(Try::Cancel),
		1 => Just(Try::Release),
		1 => Just(Try::Wait),
	]
}

fn attempt(what: &Try) -> sp_runtime::DispatchResult {
	use tijara_primitives::rooms::{OnDeclaration, OnReleased};
	let of = |number, role| RuntimeOrigin::signed(person(number, CUSTOMS, role));
	match *what {
		Try::Take(number) => Controls::take_examination(of(number, Role::Examiner), 1),
		Try::HandOver(from, to) => {
			let to = person(to, CUSTOMS, Role::Examiner);
			Controls::hand_over_examination(of(from, Role::Examiner), 1, to)
		}
		Try::Record(number) => {
			let (origin, found) = (of(number, Role::Examiner), Finding::Conform);
			Controls::record_examination(origin, 1, found, Default::default())
		}
		Try::Reroute(role, lane) => Controls::reroute(of(0, role), 1, lane, 1),
		Try::Endorse(number) => Controls::endorse_reroute(of(number, Role::ChiefExaminer), 1),
		Try::Withdraw(role) => Controls::withdraw_reroute(of(0, role), 1),
		Try::Amend => amend(1, &[("851090", "JO")]),
		Try::Cancel => {
			CaseRefuses::set(true);
			Controls::on_cancelled(1, &actor(CUSTOMS, Role::Assessor))
		}
		Try::Release => {
			Released::set(vec![1]);
			Controls::on_released(1)
		}
		Try::Wait => {
			System::set_block_number(System::block_number() + PROPOSAL + 1);
			Ok(())
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	#[test]
	fn lane_should_become_weaker_by_a_chief_only_whatever_is_tried(
		all in prop::collection::vec(tries(), 1..40),
	) {
		ExtBuilder::with_rules(sample()).run(|| {
			assert_ok!(register(1, &[("850710", "CN")]));
			for what in &all {
				let before = Selections::<Test>::get(1).unwrap();
				let proposed = Downgrades::<Test>::get(1);
				// As in a call: an error undoes everything.
				let done = frame_support::storage::with_storage_layer(|| attempt(what));
				let after = Selections::<Test>::get(1).unwrap();
				check();
				if done.is_err() {
					assert_eq!((after, Downgrades::<Test>::get(1)), (before, proposed));
				} else if after.lane < before.lane {
					let proposed = proposed.unwrap();
					let Try::Endorse(number) = what else { panic!("weaker by {what:?}") };
					assert_ne!(person(*number, CUSTOMS, Role::ChiefExaminer), proposed.by.account);
					assert_eq!(after.lane, proposed.matter.lane);
				}
			}
		});
	}
}
