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
	fn reduced_controls_should_only_count_where_no_rule_matches(
		(rules, otherwise) in sets(), trusted in lanes(), items in items(),
	) {
		let set = RuleSet { trusted: trusted.min(otherwise), ..set(rules, otherwise) };
		prop_assert!(set.validate().is_ok());
		let (with, without) = (set.lane(TRADER, &items, true), set.lane(TRADER, &items, false));
		let matches = set.rules.iter().any(|rule| items.iter().any(|item| rule.matches(TRADER, item)));
		prop_assert_eq!(with, if matches { without } else { set.trusted });
		prop_assert!(with <= without);
	}
}

#[derive(Clone, Debug)]
enum Move {
	Amend,
	Cancel,
	Release,
	Take(u64),
	HandOver(u64, u64),
	ChiefHandsOver(u64),
	Record(u64, Finding),
	Reroute(Role, Lane),
	Endorse(u64),
	Withdraw(Role),
	Pass(u64),
}

fn moves() -> impl Strategy<Value = Vec<(u64, Move)>> {
	let who = 0..3u64;
	let role = prop::sample::select(&[Role::Examiner, Role::ChiefExaminer, Role::RiskOfficer][..]);
	let finding = prop::sample::select(&[Finding::Conform, Finding::NonConform][..]);
	let one = prop_oneof![
		2 => Just(Move::Amend),
		1 => Just(Move::Cancel),
		1 => Just(Move::Release),
		8 => who.clone().prop_map(Move::Take),
		4 => (who.clone(), who.clone()).prop_map(|(from, to)| Move::HandOver(from, to)),
		4 => who.clone().prop_map(Move::ChiefHandsOver),
		1 => (who.clone(), finding).prop_map(|(who, finding)| Move::Record(who, finding)),
		12 => (role.clone(), lanes()).prop_map(|(role, lane)| Move::Reroute(role, lane)),
		8 => who.prop_map(Move::Endorse),
		2 => role.prop_map(Move::Withdraw),
		2 => (1..=TERM).prop_map(Move::Pass),
	];
	prop::collection::vec((1..=3u64, one), 20..80)
}

fn play(id: u64, next: &Move) -> sp_runtime::DispatchResult {
	let examiner = |number| by(number, CUSTOMS, Role::Examiner);
	let to = |number| person(number, CUSTOMS, Role::Examiner);
	let report = [1; 32].into();
	frame_support::storage::with_storage_layer(|| match next.clone() {
		// The declarations room refuses to amend what is under examination.
		Move::Amend if Controls::is_under_examination(id) => Ok(()),
		Move::Amend => amend(id, &[("010121", "CN")]),
		Move::Cancel => cancel(id),
		Move::Release => release(id),
		Move::Take(number) => Controls::take_examination(examiner(number), id),
		Move::HandOver(from, other) => {
			Controls::hand_over_examination(examiner(from), id, to(other))
		}
		Move::ChiefHandsOver(other) => {
			Controls::hand_over_examination(signed(Role::ChiefExaminer), id, to(other))
		}
		Move::Record(number, finding) => {
			Controls::record_examination(examiner(number), id, finding, report)
		}
		Move::Reroute(role, lane) => Controls::reroute(signed(role), id, lane, 1),
		Move::Endorse(number) => {
			Controls::endorse_reroute(by(number, CUSTOMS, Role::ChiefExaminer), id)
		}
		Move::Withdraw(role) => Controls::withdraw_reroute(signed(role), id),
		Move::Pass(blocks) => {
			System::set_block_number(System::block_number() + blocks);
			Ok(())
		}
	})
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	/// Nothing is left behind, and no lane becomes weaker but by two officers.
	#[test]
	fn controls_should_keep_their_invariants_when_anything_happens(story in moves()) {
		run(|| {
			for (id, next) in &story {
				let before = Selections::<Test>::get(id).unwrap();
				let proposed = Pending::<Test>::get(id);
				let outcome = play(*id, next);
				let after = Selections::<Test>::get(id).unwrap();
				if outcome.is_err() {
					assert_eq!(before, after, "a refused {next:?} changed something");
				}
				if after.lane < before.lane {
					let acts = Trail::take();
					let (_, entry) = acts.last().unwrap();
					let (by, co_signer) = (entry.actor.clone().unwrap(), entry.co_signer.clone().unwrap());
					assert_eq!(entry.act, Act::LaneDowngraded);
					assert_ne!(by.account, co_signer.account);
					assert_eq!(by.role, Role::ChiefExaminer);
					assert_eq!(Some(co_signer), proposed.map(|proposal| proposal.by));
				}
				if before.finding.is_some() || before.cancelled {
					assert_eq!((after.lane, after.finding), (before.lane, before.finding));
				}
				Controls::do_try_state().unwrap();
				check_open_files();
			}
		});
	}
}
