// SPDX-License-Identifier: Apache-2.0
use super::*;

fn lane(id: u64) -> Lane {
	Selections::<Test>::get(id).unwrap().lane
}

fn selection(lane: Lane, rule_set: u32, version: u32) -> Selection<u64> {
	Selection { lane, rule_set, finding: None, version, reduced_controls: false, examiner: None }
}

/// The sample, where operators with reduced controls go green instead of blue.
fn reducing() -> RuleSet {
	RuleSet { otherwise: Lane::Blue, trusted: Lane::Green, ..sample() }
}

#[test]
fn on_registered_should_select_by_the_rules_and_tell_the_case() {
	ExtBuilder::with_rules(sample()).run(|| {
		Trail::take();
		assert_ok!(register(7, &[("8507100000", "CN")]));
		assert_eq!(Selections::<Test>::get(7), Some(selection(Lane::Red, 1, 1)));
		assert_eq!(Steps::get(), vec![(7, Step::Control(ControlAxis::Red))]);
		assert_last_event(Event::LaneSelected { id: 7, lane: Lane::Red, rule_set: 1 });
		let entry = Entry::new(Act::LaneSelected).version(1).rules(1);
		assert_eq!(Trail::take(), vec![(Subject::Declaration(7), entry)]);
	});
}

#[test]
fn on_registered_should_take_the_strictest_lane_of_all_items_and_rules() {
	ExtBuilder::with_rules(sample()).run(|| {
		let cases: &[(&[(&str, &str)], Lane)] = &[
			(&[("010121", "CN")], Lane::Green),
			(&[("8507100000", "JO")], Lane::Yellow),
			(&[("8510900000", "CN")], Lane::Yellow),
			(&[("850710", "CN")], Lane::Red),
			(&[("010121", "CN"), ("851090", "JO"), ("020110", "BR")], Lane::Yellow),
			(&[("850710", "CN"), ("851090", "JO")], Lane::Red),
		];
		for ((items, expected), id) in cases.iter().zip(1u64..) {
			assert_ok!(register(id, items));
			assert_eq!(lane(id), *expected, "{items:?}");
		}
	});
}

#[test]
fn on_registered_should_apply_a_rule_about_a_trader_to_that_trader_only() {
	let of = |trader| set(vec![rule("", "", Some(trader), Lane::Red)], Lane::Blue);
	ExtBuilder::with_rules(of(TRADER)).run(|| {
		assert_ok!(register(1, &[("010121", "CN")]));
		assert_eq!(lane(1), Lane::Red);
	});
	ExtBuilder::with_rules(of(OTHER_TRADER)).run(|| {
		assert_ok!(register(1, &[("010121", "CN")]));
		assert_eq!(lane(1), Lane::Blue);
	});
}

#[test]
fn on_registered_should_refuse_when_no_rules_were_published() {
	ExtBuilder::default().run(|| {
		assert_noop!(register(1, &[("010121", "CN")]), E::NoRuleSet);
	});
}

#[test]
fn on_registered_should_refuse_when_a_lane_was_selected_before() {
	ExtBuilder::with_rules(sample()).run(|| {
		assert_ok!(register(1, &[("850710", "CN")]));
		assert_noop!(register(1, &[("010121", "CN")]), E::AlreadySelected);
	});
}

#[test]
fn on_registered_should_be_undone_when_the_case_or_the_trail_refuses() {
	ExtBuilder::with_rules(sample()).run(|| {
		CaseRefuses::set(true);
		assert_noop!(register(1, &[("010121", "CN")]), REFUSAL);
		CaseRefuses::set(false);
		Trail::set_full(true);
		let error = sp_runtime::DispatchError::Other("the trail is full");
		assert_noop!(register(1, &[("010121", "CN")]), error);
	});
}

#[test]
fn on_amended_should_select_again_by_the_rules_in_force() {
	ExtBuilder::with_rules(sample()).run(|| {
		assert_ok!(register(1, &[("010121", "CN")]));
		let stricter = set(vec![rule("01", "", None, Lane::Yellow)], Lane::Green);
		assert_ok!(Controls::publish_rules(signed(Role::RiskOfficer), stricter));
		assert_eq!(lane(1), Lane::Green);
		Steps::take();
		Trail::take();
		assert_ok!(amend(1, &[("010129", "CN")]));
		assert_eq!(Selections::<Test>::get(1), Some(selection(Lane::Yellow, 2, 2)));
		assert_eq!(Steps::get(), vec![(1, Step::Control(ControlAxis::Yellow))]);
		assert_last_event(Event::LaneSelected { id: 1, lane: Lane::Yellow, rule_set: 2 });
		let entry = Entry::new(Act::LaneSelected).version(2).rules(2);
		assert_eq!(Trail::take(), vec![(Subject::Declaration(1), entry)]);
	});
}

#[test]
fn on_amended_should_keep_the_lane_when_the_new_version_would_get_a_weaker_one() {
	ExtBuilder::with_rules(sample()).run(|| {
		assert_ok!(register(1, &[("850710", "CN")]));
		assert_ok!(amend(1, &[("010121", "CN")]));
		assert_eq!(lane(1), Lane::Red);
	});
}

#[test]
fn on_amended_should_refuse_when_nothing_was_selected_or_the_examination_is_recorded() {
	ExtBuilder::with_rules(sample()).run(|| {
		assert_noop!(amend(1, &[("010121", "CN")]), E::NotFound);
		assert_ok!(register(1, &[("850710", "CN")]));
		let finding = Finding::Conform;
		let examiner = signed(Role::Examiner);
		assert_ok!(Controls::record_examination(examiner, 1, finding, [1; 32].into()));
		assert_noop!(amend(1, &[("010121", "CN")]), E::AlreadyExamined);
	});
}

#[test]
fn on_registered_should_reduce_controls_when_the_trader_or_the_partner_has_the_benefit() {
	ExtBuilder::with_rules(reducing()).run(|| {
		let items = &[("010121", "CN")];
		assert_ok!(register(1, items));
		assert_ok!(register_with(2, items, STRANGER));
		assert_ok!(register_with(3, items, PARTNER));
		Trusted::set(vec![OTHER_TRADER]);
		assert_ok!(register(4, items));
		Trusted::set(vec![TRADER]);
		assert_ok!(register(5, items));
		for (id, expected, reduced) in [
			(1, Lane::Blue, false),
			(2, Lane::Blue, false),
			(3, Lane::Green, true),
			(4, Lane::Blue, false),
			(5, Lane::Green, true),
		] {
			assert_eq!((lane(id), stands(id).reduced_controls), (expected, reduced), "{id}");
		}
	});
}

#[test]
fn on_registered_should_apply_rules_to_operators_with_reduced_controls_too() {
	ExtBuilder::with_rules(reducing()).run(|| {
		Trusted::set(vec![TRADER]);
		assert_ok!(register(1, &[("850710", "CN")]));
		assert_eq!((lane(1), stands(1).reduced_controls), (Lane::Red, true));
	});
}

#[test]
fn on_amended_should_ask_for_reduced_controls_again_and_end_a_proposal() {
	ExtBuilder::with_rules(reducing()).run(|| {
		let items = &[("010121", "CN")];
		assert_ok!(register(1, items));
		assert_ok!(Controls::reroute(signed(Role::Examiner), 1, Lane::Green, 1));
		Trusted::set(vec![TRADER]);
		assert_ok!(amend(1, items));
		assert_eq!((lane(1), stands(1).reduced_controls), (Lane::Blue, true));
		assert_eq!(Downgrades::<Test>::get(1), None);
	});
}

#[test]
fn on_amended_should_keep_who_has_the_examination() {
	registered(|| {
		assert_ok!(Controls::take_examination(signed(Role::Examiner), 3));
		assert_ok!(amend(3, &[("850710", "CN")]));
		assert_eq!(stands(3).examiner, Some(officer(CUSTOMS, Role::Examiner)));
	});
}

#[test]
fn on_cancelled_and_on_released_should_close_what_is_open_and_keep_the_rest() {
	use tijara_primitives::rooms::{OnDeclaration, OnReleased};
	let examiner = officer(CUSTOMS, Role::Examiner);
	let cancel = || Controls::on_cancelled(3, &actor(CUSTOMS, Role::Assessor));
	let release = || Controls::on_released(3);
	let ends: [&dyn Fn() -> sp_runtime::DispatchResult; 2] = [&cancel, &release];
	for end in ends {
		registered(|| {
			let before = stands(3);
			assert_ok!(Controls::take_examination(signed(Role::Examiner), 3));
			assert_ok!(Controls::reroute(signed(Role::Examiner), 3, Lane::Green, 1));
			assert_eq!(open_files(examiner), 1);
			Trail::take();
			assert_ok!(end());
			assert_eq!((stands(3), Downgrades::<Test>::get(3)), (before, None));
			assert_eq!(open_files(examiner), 0);
			// The act is of the room that tells.
			assert!(Trail::take().is_empty());
		});
		registered(|| {
			let report = Default::default();
			let examiner = signed(Role::Examiner);
			assert_ok!(Controls::record_examination(examiner, 3, Finding::Conform, report));
			let before = stands(3);
			assert_ok!(end());
			assert_eq!(stands(3), before);
		});
	}
}

#[test]
fn is_under_examination_should_be_true_when_the_lane_announces_one() {
	let by_code = set(
		vec![
			rule("02", "", None, Lane::Blue),
			rule("03", "", None, Lane::Yellow),
			rule("04", "", None, Lane::Red),
		],
		Lane::Green,
	);
	ExtBuilder::with_rules(by_code).run(|| {
		assert!(!Controls::is_under_examination(1));
		for (id, code, examined) in
			[(1, "010121", false), (2, "020110", false), (3, "030111", true), (4, "040110", true)]
		{
			assert_ok!(register(id, &[(code, "CN")]));
			assert_eq!(Controls::is_under_examination(id), examined, "{code}");
		}
	});
}
