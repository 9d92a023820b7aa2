// SPDX-License-Identifier: Apache-2.0
use super::*;

/// A control as the rules selected it, without any benefit.
fn selected(lane: Lane, rule_set: u32, version: u32) -> Selection<AccountId> {
	Selection {
		lane,
		rule_set,
		reduced_controls: false,
		rerouted: false,
		examiner: None,
		finding: None,
		version,
		cancelled: false,
	}
}

fn lane_selected(id: u64, lane: Lane, rule_set: u32) -> Event<Test> {
	Event::LaneSelected { id, lane, rule_set, reduced_controls: false }
}

fn lane(id: u64) -> Lane {
	Selections::<Test>::get(id).unwrap().lane
}

#[test]
fn on_registered_should_select_by_the_rules_and_tell_the_case() {
	ExtBuilder::with_rules(sample()).run(|| {
		Trail::take();
		assert_ok!(register(7, &[("8507100000", "CN")]));
		assert_eq!(Selections::<Test>::get(7), Some(selected(Lane::Red, 1, 1)));
		assert_eq!(Steps::get(), vec![(7, Step::Control(ControlAxis::Red))]);
		assert_last_event(lane_selected(7, Lane::Red, 1));
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
		assert_eq!(Selections::<Test>::get(1), Some(selected(Lane::Yellow, 2, 2)));
		assert_eq!(Steps::get(), vec![(1, Step::Control(ControlAxis::Yellow))]);
		assert_last_event(lane_selected(1, Lane::Yellow, 2));
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
fn on_cancelled_should_keep_the_lane_and_end_what_waits_for_an_officer() {
	ExtBuilder::with_rules(sample()).run(|| {
		assert_ok!(cancel(1));
		assert_eq!(Selections::<Test>::get(1), None, "nothing was registered");
		assert_ok!(register(1, &[("850710", "CN")]));
		let examiner = person(0, CUSTOMS, Role::Examiner);
		assert_ok!(Controls::take_examination(signed(Role::Examiner), 1));
		assert_ok!(Controls::reroute(signed(Role::RiskOfficer), 1, Lane::Green, 3));
		assert_eq!(open_files(examiner), 1);
		Trail::take();
		assert_ok!(cancel(1));
		let cancelled = Selection { cancelled: true, ..selected(Lane::Red, 1, 1) };
		assert_eq!(Selections::<Test>::get(1), Some(cancelled));
		assert_eq!((open_files(examiner), Pending::<Test>::get(1)), (0, None));
		// The declarations and releases rooms record the cancellation.
		assert!(Trail::take().is_empty());

		let call = Controls::take_examination(signed(Role::Examiner), 1);
		assert_noop!(call, E::Cancelled);
		assert_noop!(Controls::reroute(signed(Role::Examiner), 1, Lane::Green, 3), E::Cancelled);
		let call = Controls::endorse_reroute(signed(Role::ChiefExaminer), 1);
		assert_noop!(call, E::Cancelled);
		let report = [1; 32].into();
		let call =
			Controls::record_examination(signed(Role::Examiner), 1, Finding::Conform, report);
		assert_noop!(call, E::Cancelled);
		let call = Controls::hand_over_examination(signed(Role::Examiner), 1, 10_100);
		assert_noop!(call, E::Cancelled);
		assert_noop!(amend(1, &[("010121", "CN")]), E::Cancelled);
	});
}

#[test]
fn on_released_should_end_what_waits_for_an_officer() {
	ExtBuilder::with_rules(sample()).run(|| {
		assert_ok!(register(1, &[("850710", "CN")]));
		let examiner = person(0, CUSTOMS, Role::Examiner);
		assert_ok!(Controls::take_examination(signed(Role::Examiner), 1));
		assert_ok!(Controls::reroute(signed(Role::RiskOfficer), 1, Lane::Green, 3));
		Trail::take();
		assert_ok!(release(1));
		assert_eq!(Selections::<Test>::get(1), Some(selected(Lane::Red, 1, 1)));
		assert_eq!((open_files(examiner), Pending::<Test>::get(1)), (0, None));
		assert!(Trail::take().is_empty());
		assert_ok!(release(2));
		assert_eq!(Selections::<Test>::get(2), None, "nothing was registered");
	});
}

#[test]
fn on_amended_should_end_what_waits_for_an_officer() {
	ExtBuilder::with_rules(sample()).run(|| {
		assert_ok!(register(1, &[("851090", "JO")]));
		let examiner = person(0, CUSTOMS, Role::Examiner);
		assert_ok!(Controls::take_examination(signed(Role::Examiner), 1));
		assert_ok!(Controls::reroute(signed(Role::RiskOfficer), 1, Lane::Green, 3));
		assert_ok!(amend(1, &[("850710", "CN")]));
		assert_eq!(Selections::<Test>::get(1), Some(selected(Lane::Red, 1, 2)));
		assert_eq!((open_files(examiner), Pending::<Test>::get(1)), (0, None));
	});
}

#[test]
fn on_amended_should_keep_a_lane_that_an_officer_raised_and_not_one_that_was_weakened() {
	ExtBuilder::with_rules(sample()).run(|| {
		let chief = || signed(Role::ChiefExaminer);
		assert_ok!(register(1, &[("010121", "CN")]));
		assert_ok!(Controls::reroute(signed(Role::RiskOfficer), 1, Lane::Blue, 3));
		assert_ok!(amend(1, &[("010129", "CN")]));
		let raised = Selection { rerouted: true, ..selected(Lane::Blue, 1, 2) };
		assert_eq!(Selections::<Test>::get(1), Some(raised));
		assert_ok!(amend(1, &[("851090", "JO")]));
		assert_eq!(Selections::<Test>::get(1), Some(selected(Lane::Yellow, 1, 2)));

		assert_ok!(register(2, &[("850710", "CN")]));
		assert_ok!(Controls::reroute(signed(Role::RiskOfficer), 2, Lane::Green, 3));
		assert_ok!(Controls::endorse_reroute(chief(), 2));
		assert_ok!(amend(2, &[("850710", "CN")]));
		assert_eq!(Selections::<Test>::get(2), Some(selected(Lane::Red, 1, 2)));
	});
}

#[test]
fn on_registered_should_select_the_trusted_lane_for_operators_with_reduced_controls() {
	ExtBuilder::with_rules(trusting(Lane::Yellow, Lane::Green)).run(|| {
		let trusted = Selection { reduced_controls: true, ..selected(Lane::Green, 1, 1) };
		assert_ok!(register(1, &[("010121", "CN")]));
		assert_eq!(Selections::<Test>::get(1), Some(selected(Lane::Yellow, 1, 1)));

		Authorised::set(vec![TRADER]);
		assert_ok!(register(2, &[("010121", "CN")]));
		assert_eq!(Selections::<Test>::get(2), Some(trusted.clone()));
		let reduced_controls = true;
		let lane = Lane::Green;
		assert_last_event(Event::LaneSelected { id: 2, lane, rule_set: 1, reduced_controls });

		// Another's benefit brings nothing, and the benefit ends for the next declaration.
		Authorised::set(vec![OTHER_TRADER]);
		assert_ok!(register(3, &[("010121", "CN")]));
		assert_eq!(Selections::<Test>::get(3), Some(selected(Lane::Yellow, 1, 1)));

		assert_ok!(register_with(4, &[("010121", "CN")], PARTNER));
		assert_eq!(Selections::<Test>::get(4), Some(trusted));
		assert_ok!(register_with(5, &[("010121", "CN")], "GBAEOS00002"));
		assert_eq!(Selections::<Test>::get(5), Some(selected(Lane::Yellow, 1, 1)));
	});
}

#[test]
fn on_registered_should_apply_rules_to_operators_with_reduced_controls_too() {
	let rules =
		RuleSet { trusted: Lane::Green, ..set(vec![rule("85", "", None, Lane::Red)], Lane::Blue) };
	ExtBuilder::with_rules(rules).run(|| {
		Authorised::set(vec![TRADER]);
		assert_ok!(register(1, &[("850710", "CN"), ("010121", "CN")]));
		assert_eq!(Selections::<Test>::get(1), Some(selected(Lane::Red, 1, 1)));
	});
}

#[test]
fn on_amended_should_ask_for_the_benefit_of_that_moment() {
	ExtBuilder::with_rules(trusting(Lane::Yellow, Lane::Green)).run(|| {
		Authorised::set(vec![TRADER]);
		assert_ok!(register(1, &[("010121", "CN")]));
		assert_ok!(amend(1, &[("010129", "CN")]));
		let trusted = Selection { reduced_controls: true, ..selected(Lane::Green, 1, 2) };
		assert_eq!(Selections::<Test>::get(1), Some(trusted));
		Authorised::set(vec![]);
		assert_ok!(amend(1, &[("010121", "CN")]));
		assert_eq!(Selections::<Test>::get(1), Some(selected(Lane::Yellow, 1, 2)));
	});
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
