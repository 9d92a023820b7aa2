// SPDX-License-Identifier: Apache-2.0
//! Lanes that officers set. The story of an examiner who would weaken a lane alone is the one that a
//! chief must endorse.

use super::*;
use sp_runtime::traits::{BlakeTwo256, Hash};

const REASON: u16 = 6;

fn reroute(role: Role, id: u64, lane: Lane) -> sp_runtime::DispatchResult {
	Controls::reroute(signed(role), id, lane, REASON)
}

fn endorse() -> sp_runtime::DispatchResult {
	Controls::endorse_reroute(signed(Role::ChiefExaminer), 3)
}

fn withdraw(origin: RuntimeOrigin) -> sp_runtime::DispatchResult {
	Controls::withdraw_reroute(origin, 3)
}

fn lane(id: u64) -> Lane {
	Selections::<Test>::get(id).unwrap().lane
}

fn entry(act: Act, from: Lane, to: Lane) -> Entry<u64> {
	Entry::new(act).version(1).reason(REASON).content(BlakeTwo256::hash_of(&(from, to)))
}

#[test]
fn reroute_should_set_a_stricter_lane_at_once_and_announce_an_examination() {
	run(|| {
		assert!(!Controls::is_under_examination(1));
		assert_ok!(reroute(Role::RiskOfficer, 1, Lane::Red));
		let selection = Selections::<Test>::get(1).unwrap();
		assert_eq!((selection.lane, selection.rerouted), (Lane::Red, true));
		assert!(Controls::is_under_examination(1));
		assert_eq!(Steps::take(), vec![(1, Step::Control(ControlAxis::Red))]);
		let (from, lane) = (Lane::Green, Lane::Red);
		assert_last_event(Event::LaneRaised { id: 1, from, lane, reason: REASON });
		let entry = entry(Act::LaneRaised, from, lane).by(actor(CUSTOMS, Role::RiskOfficer));
		assert_eq!(Trail::take(), vec![(Subject::Declaration(1), entry)]);
		assert_ok!(Controls::take_examination(signed(Role::Examiner), 1));
	});
}

#[test]
fn reroute_should_keep_the_examiner_when_the_lane_becomes_stricter() {
	run(|| {
		assert_ok!(Controls::take_examination(signed(Role::Examiner), 2));
		assert_ok!(reroute(Role::ChiefExaminer, 2, Lane::Red));
		let examiner = officer(CUSTOMS, Role::Examiner);
		assert_eq!(Selections::<Test>::get(2).unwrap().examiner, Some(examiner));
	});
}

#[test]
fn reroute_should_only_propose_a_weaker_lane() {
	run(|| {
		assert_ok!(reroute(Role::Examiner, 3, Lane::Green));
		assert_eq!(lane(3), Lane::Red);
		assert!(Steps::get().is_empty());
		let proposal = Pending::<Test>::get(3).unwrap();
		assert_eq!(proposal.matter, Downgrade { lane: Lane::Green, reason: REASON });
		assert_eq!(proposal.by, actor(CUSTOMS, Role::Examiner));
		let (from, lane, expires) = (Lane::Red, Lane::Green, 1 + TERM);
		assert_last_event(Event::DowngradeProposed { id: 3, from, lane, reason: REASON, expires });
		let entry = entry(Act::DowngradeProposed, from, lane).by(actor(CUSTOMS, Role::Examiner));
		assert_eq!(Trail::take(), vec![(Subject::Declaration(3), entry)]);
	});
}

#[test]
fn reroute_should_refuse_when_the_signer_may_not() {
	run(|| {
		for origin in [signed(Role::ReleaseOfficer), signed(Role::Assessor), RuntimeOrigin::root()]
		{
			assert_noop!(Controls::reroute(origin, 1, Lane::Red, REASON), BadOrigin);
		}
	});
}

#[test]
fn reroute_should_refuse_when_the_lane_cannot_change() {
	run(|| {
		let risk = || signed(Role::RiskOfficer);
		assert_noop!(Controls::reroute(risk(), 1, Lane::Red, 0), E::ReasonMissing);
		assert_noop!(reroute(Role::RiskOfficer, 4, Lane::Red), E::NotFound);
		assert_noop!(reroute(Role::RiskOfficer, 1, Lane::Green), E::SameLane);
		assert_ok!(release(1));
		assert_noop!(reroute(Role::RiskOfficer, 1, Lane::Red), E::AlreadyReleased);
		let report = [1; 32].into();
		let finding = Finding::NonConform;
		assert_ok!(Controls::record_examination(signed(Role::Examiner), 2, finding, report));
		for lane in [Lane::Green, Lane::Red] {
			assert_noop!(reroute(Role::RiskOfficer, 2, lane), E::AlreadyExamined);
		}
	});
}

#[test]
fn reroute_should_refuse_a_weaker_lane_when_one_is_proposed_or_not_in_person() {
	run(|| {
		Signer::set(Some(7));
		assert_noop!(reroute(Role::Examiner, 3, Lane::Green), E::NotInPerson);
		// A stricter lane takes no second officer.
		assert_ok!(reroute(Role::Examiner, 2, Lane::Red));
		Signer::set(None);
		assert_ok!(reroute(Role::Examiner, 3, Lane::Green));
		System::set_block_number(1 + TERM);
		assert_noop!(reroute(Role::RiskOfficer, 3, Lane::Blue), E::AlreadyProposed);
		System::set_block_number(2 + TERM);
		assert_ok!(reroute(Role::RiskOfficer, 3, Lane::Blue));
		let proposal = Pending::<Test>::get(3).unwrap();
		assert_eq!((proposal.matter.lane, proposal.expires), (Lane::Blue, 2 + 2 * TERM));
	});
}

#[test]
fn reroute_should_end_a_proposal_when_it_sets_a_stricter_lane() {
	run(|| {
		assert_ok!(reroute(Role::Examiner, 2, Lane::Green));
		assert_ok!(reroute(Role::RiskOfficer, 2, Lane::Red));
		assert_eq!(Pending::<Test>::get(2), None);
		let call = Controls::endorse_reroute(signed(Role::ChiefExaminer), 2);
		assert_noop!(call, E::NoProposal);
	});
}

#[test]
fn reroute_should_forget_the_benefit_when_an_officer_sets_another_lane() {
	ExtBuilder::with_rules(trusting(Lane::Yellow, Lane::Green)).run(|| {
		Authorised::set(vec![TRADER]);
		assert_ok!(register(1, &[("010121", "CN")]));
		assert_ok!(reroute(Role::RiskOfficer, 1, Lane::Blue));
		let selection = Selections::<Test>::get(1).unwrap();
		assert_eq!((selection.reduced_controls, selection.rerouted), (false, true));
	});
}

#[test]
fn endorse_reroute_should_set_the_weaker_lane_with_both_officers_in_the_trail() {
	run(|| {
		assert_ok!(reroute(Role::Examiner, 3, Lane::Yellow));
		assert_ok!(Controls::take_examination(signed(Role::Examiner), 3));
		Trail::take();
		System::set_block_number(1 + TERM);
		assert_ok!(endorse());
		assert_eq!((lane(3), Pending::<Test>::get(3)), (Lane::Yellow, None));
		assert_eq!(Steps::take(), vec![(3, Step::Control(ControlAxis::Yellow))]);
		let (from, lane) = (Lane::Red, Lane::Yellow);
		assert_last_event(Event::LaneDowngraded { id: 3, from, lane, reason: REASON });
		let entry = entry(Act::LaneDowngraded, from, lane)
			.by(actor(CUSTOMS, Role::ChiefExaminer))
			.proposed_by(actor(CUSTOMS, Role::Examiner));
		assert_eq!(Trail::take(), vec![(Subject::Declaration(3), entry)]);
		// Documents are still examined, by the same examiner.
		let examiner = officer(CUSTOMS, Role::Examiner);
		assert_eq!(Selections::<Test>::get(3).unwrap().examiner, Some(examiner));
	});
}

#[test]
fn endorse_reroute_should_end_the_examination_when_the_new_lane_has_none() {
	for to in [Lane::Green, Lane::Blue] {
		run(|| {
			assert_ok!(Controls::take_examination(signed(Role::Examiner), 3));
			assert_ok!(reroute(Role::RiskOfficer, 3, to));
			assert_ok!(endorse());
			assert_eq!((lane(3), Selections::<Test>::get(3).unwrap().examiner), (to, None));
			assert_eq!(open_files(officer(CUSTOMS, Role::Examiner)), 0);
			assert!(!Controls::is_under_examination(3));
		});
	}
}

#[test]
fn endorse_reroute_should_refuse_when_the_signer_is_no_chief() {
	run(|| {
		assert_ok!(reroute(Role::RiskOfficer, 3, Lane::Green));
		for origin in
			[signed(Role::RiskOfficer), signed(Role::ReleaseOfficer), RuntimeOrigin::root()]
		{
			assert_noop!(Controls::endorse_reroute(origin, 3), BadOrigin);
		}
	});
}

#[test]
fn endorse_reroute_should_refuse_when_a_rule_of_four_eyes_is_broken() {
	run(|| {
		assert_noop!(endorse(), E::NoProposal);
		assert_ok!(reroute(Role::ChiefExaminer, 3, Lane::Green));
		assert_noop!(endorse(), E::SamePerson);
		let by = |number, organisation, role| {
			Controls::endorse_reroute(by(number, organisation, role), 3)
		};
		assert_noop!(by(0, OTHER_CUSTOMS, Role::ChiefExaminer), E::OtherOrganisation);
		assert_noop!(by(0, CUSTOMS, Role::Examiner), E::Subordinate);
		Signer::set(Some(officer(CUSTOMS, Role::ChiefExaminer)));
		assert_noop!(by(1, CUSTOMS, Role::ChiefExaminer), E::NotInPerson);
		Signer::set(None);
		System::set_block_number(2 + TERM);
		assert_noop!(by(1, CUSTOMS, Role::ChiefExaminer), E::ProposalExpired);
		System::set_block_number(1 + TERM);
		assert_ok!(by(1, CUSTOMS, Role::ChiefExaminer));
	});
}

#[test]
fn endorse_reroute_should_refuse_when_the_control_is_over() {
	run(|| {
		let chief = || signed(Role::ChiefExaminer);
		assert_noop!(Controls::endorse_reroute(chief(), 4), E::NotFound);
		assert_ok!(reroute(Role::Examiner, 3, Lane::Green));
		let report = [1; 32].into();
		let finding = Finding::NonConform;
		assert_ok!(Controls::record_examination(signed(Role::Examiner), 3, finding, report));
		assert_noop!(endorse(), E::AlreadyExamined);
		assert_ok!(reroute(Role::Examiner, 2, Lane::Green));
		assert_ok!(release(2));
		assert_noop!(Controls::endorse_reroute(chief(), 2), E::AlreadyReleased);
	});
}

#[test]
fn withdraw_reroute_should_take_the_proposal_back() {
	run(|| {
		for withdrawer in [Role::RiskOfficer, Role::ChiefExaminer] {
			assert_ok!(reroute(Role::RiskOfficer, 3, Lane::Green));
			Trail::take();
			assert_ok!(withdraw(signed(withdrawer)));
			assert_eq!((Pending::<Test>::get(3), lane(3)), (None, Lane::Red));
			assert_last_event(Event::DowngradeWithdrawn { id: 3 });
			let entry =
				Entry::new(Act::DowngradeWithdrawn).by(actor(CUSTOMS, withdrawer)).version(1);
			assert_eq!(Trail::take(), vec![(Subject::Declaration(3), entry)]);
			assert_noop!(withdraw(signed(withdrawer)), E::NoProposal);
		}
	});
}

#[test]
fn withdraw_reroute_should_refuse_when_the_signer_is_neither_the_proposer_nor_a_chief() {
	run(|| {
		assert_noop!(Controls::withdraw_reroute(signed(Role::Examiner), 4), E::NotFound);
		assert_ok!(reroute(Role::RiskOfficer, 3, Lane::Green));
		assert_noop!(withdraw(signed(Role::Assessor)), BadOrigin);
		assert_noop!(withdraw(RuntimeOrigin::root()), BadOrigin);
		assert_noop!(withdraw(signed(Role::Examiner)), E::NotProposer);
		let other = by(0, OTHER_CUSTOMS, Role::ChiefExaminer);
		assert_noop!(withdraw(other), E::NotProposer);
	});
}

#[test]
fn reroutes_should_be_undone_when_the_case_or_the_trail_refuses() {
	run(|| {
		assert_ok!(reroute(Role::Examiner, 3, Lane::Green));
		CaseRefuses::set(true);
		assert_noop!(reroute(Role::RiskOfficer, 1, Lane::Red), REFUSAL);
		assert_noop!(endorse(), REFUSAL);
		CaseRefuses::set(false);
		Trail::set_full(true);
		let error = sp_runtime::DispatchError::Other("the trail is full");
		assert_noop!(reroute(Role::RiskOfficer, 1, Lane::Red), error);
		assert_noop!(reroute(Role::RiskOfficer, 2, Lane::Green), error);
		assert_noop!(endorse(), error);
		assert_noop!(withdraw(signed(Role::Examiner)), error);
	});
}
