// SPDX-License-Identifier: Apache-2.0
use super::{registered as run, *};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError, DispatchResult,
};

const REASON: u16 = 5;

fn reroute(role: Role, id: u64, lane: Lane) -> DispatchResult {
	Controls::reroute(signed(role), id, lane, REASON)
}

fn endorse(id: u64) -> DispatchResult {
	Controls::endorse_reroute(signed(Role::ChiefExaminer), id)
}

fn withdraw(role: Role, id: u64) -> DispatchResult {
	Controls::withdraw_reroute(signed(role), id)
}

fn entry(act: Act, lane: Lane) -> Entry<u64> {
	Entry::new(act).version(1).reason(REASON).content(BlakeTwo256::hash_of(&lane))
}

fn full() -> DispatchError {
	DispatchError::Other("the trail is full")
}

#[test]
fn reroute_should_raise_the_lane_at_once_when_it_is_stricter() {
	run(|| {
		let cases = [
			(Role::RiskOfficer, Lane::Blue),
			(Role::Examiner, Lane::Yellow),
			(Role::ChiefExaminer, Lane::Red),
		];
		for (role, lane) in cases {
			assert_ok!(reroute(role, 1, lane));
			assert_eq!((stands(1).lane, stands(1).rule_set), (lane, 1));
			assert_eq!(Steps::take(), vec![(1, Step::Control(lane.into()))]);
			assert_eq!(Controls::is_under_examination(1), lane >= Lane::Yellow);
			let event = Event::LaneRaised { id: 1, lane, reason: REASON };
			assert_told(1, event, entry(Act::LaneRaised, lane).by(actor(CUSTOMS, role)));
		}
	});
}

#[test]
fn reroute_should_keep_the_examiner_and_end_a_proposal_when_it_raises_the_lane() {
	run(|| {
		let examiner = officer(CUSTOMS, Role::Examiner);
		assert_ok!(Controls::take_examination(signed(Role::Examiner), 2));
		assert_ok!(reroute(Role::Examiner, 2, Lane::Green));
		assert_ok!(reroute(Role::RiskOfficer, 2, Lane::Red));
		assert_eq!((Downgrades::<Test>::get(2), stands(2).examiner), (None, Some(examiner)));
		assert_noop!(endorse(2), E::NoProposal);
	});
}

#[test]
fn reroute_should_propose_and_keep_the_lane_when_it_is_weaker() {
	run(|| {
		for (role, id, lane) in
			[(Role::RiskOfficer, 2, Lane::Green), (Role::Examiner, 3, Lane::Yellow)]
		{
			let before = stands(id);
			assert_ok!(reroute(role, id, lane));
			assert_eq!(stands(id), before);
			let proposal = Downgrades::<Test>::get(id).unwrap();
			assert_eq!(proposal.matter, Downgrade { lane, reason: REASON });
			assert_eq!((proposal.by, proposal.expires), (actor(CUSTOMS, role), 1 + PROPOSAL));
			let expires = 1 + PROPOSAL;
			let event = Event::DowngradeProposed { id, lane, reason: REASON, expires };
			assert_told(id, event, entry(Act::DowngradeProposed, lane).by(actor(CUSTOMS, role)));
		}
	});
}

#[test]
fn reroute_should_refuse_when_the_role_does_not_fit() {
	run(|| {
		for role in [Role::Assessor, Role::ReleaseOfficer, Role::Declarant] {
			assert_noop!(reroute(role, 3, Lane::Green), BadOrigin);
			assert_noop!(reroute(role, 1, Lane::Red), BadOrigin);
		}
		let root = RuntimeOrigin::root();
		assert_noop!(Controls::reroute(root, 1, Lane::Red, REASON), BadOrigin);
	});
}

#[test]
fn reroute_should_refuse_when_state_or_content_do_not_fit() {
	run(|| {
		assert_noop!(reroute(Role::Examiner, 9, Lane::Red), E::NotFound);
		for lane in [Lane::Green, Lane::Red] {
			let origin = signed(Role::Examiner);
			assert_noop!(Controls::reroute(origin, 2, lane, 0), E::ReasonMissing);
		}
		for (id, lane) in [(1, Lane::Green), (2, Lane::Yellow), (3, Lane::Red)] {
			assert_noop!(reroute(Role::ChiefExaminer, id, lane), E::SameLane);
		}
		Released::set(vec![1]);
		assert_noop!(reroute(Role::Examiner, 1, Lane::Red), E::AlreadyReleased);
		let (origin, found) = (signed(Role::Examiner), Finding::Conform);
		assert_ok!(Controls::record_examination(origin, 2, found, Default::default()));
		for lane in [Lane::Green, Lane::Red] {
			assert_noop!(reroute(Role::Examiner, 2, lane), E::AlreadyExamined);
		}
	});
}

#[test]
fn reroute_should_refuse_a_second_proposal_until_the_term_of_the_first_is_over() {
	run(|| {
		assert_ok!(reroute(Role::Examiner, 3, Lane::Yellow));
		System::set_block_number(1 + PROPOSAL);
		assert_noop!(reroute(Role::RiskOfficer, 3, Lane::Green), E::AlreadyProposed);
		System::set_block_number(2 + PROPOSAL);
		assert_ok!(reroute(Role::RiskOfficer, 3, Lane::Green));
		assert_eq!(Downgrades::<Test>::get(3).unwrap().matter.lane, Lane::Green);
	});
}

#[test]
fn reroute_should_ask_for_the_person_when_the_lane_is_weaker_only() {
	run(|| {
		let proxy = 7;
		Signer::set(Some(proxy));
		assert_noop!(reroute(Role::Examiner, 3, Lane::Green), E::NotInPerson);
		assert_ok!(reroute(Role::Examiner, 2, Lane::Red));
		let by = Actor { via: Some(proxy), ..actor(CUSTOMS, Role::Examiner) };
		assert_eq!(Trail::take().pop().unwrap().1.actor, Some(by));
	});
}

#[test]
fn reroute_should_be_undone_when_the_case_or_the_trail_refuses() {
	run(|| {
		for lane in [Lane::Green, Lane::Red] {
			CaseRefuses::set(true);
			assert_noop!(reroute(Role::Examiner, 2, lane), REFUSAL);
			CaseRefuses::set(false);
			Trail::set_full(true);
			assert_noop!(reroute(Role::Examiner, 2, lane), full());
			Trail::set_full(false);
		}
	});
}

#[test]
fn endorse_reroute_should_give_the_weaker_lane_and_name_both_officers() {
	run(|| {
		assert_ok!(Controls::take_examination(signed(Role::Examiner), 3));
		for (lane, role) in [(Lane::Yellow, Role::Examiner), (Lane::Blue, Role::RiskOfficer)] {
			assert_ok!(reroute(role, 3, lane));
			Steps::take();
			Trail::take();
			assert_ok!(endorse(3));
			assert_eq!((stands(3).lane, Downgrades::<Test>::get(3)), (lane, None));
			assert_eq!(Steps::take(), vec![(3, Step::Control(lane.into()))]);
			let entry = entry(Act::LaneDowngraded, lane)
				.by(actor(CUSTOMS, Role::ChiefExaminer))
				.proposed_by(actor(CUSTOMS, role));
			assert_told(3, Event::LaneDowngraded { id: 3, lane, reason: REASON }, entry);
			// The yellow lane still has an examination; the blue one has none.
			let open = u32::from(lane == Lane::Yellow);
			assert_eq!(open_files(officer(CUSTOMS, Role::Examiner)), open);
			assert_eq!(stands(3).examiner.is_some(), open == 1);
		}
		assert!(!Controls::is_under_examination(3));
	});
}

#[test]
fn endorse_reroute_should_refuse_when_the_role_does_not_fit() {
	run(|| {
		assert_ok!(reroute(Role::Examiner, 3, Lane::Green));
		for origin in [signed(Role::Examiner), signed(Role::RiskOfficer), RuntimeOrigin::root()] {
			assert_noop!(Controls::endorse_reroute(origin, 3), BadOrigin);
		}
		// Whom the origin of a runtime lets pass is one thing, the rule another.
		let subordinate = Controls::endorse_reroute(signed(Role::PcaOfficer), 3);
		assert_noop!(subordinate, E::Subordinate);
	});
}

#[test]
fn endorse_reroute_should_refuse_when_four_eyes_are_not_met() {
	run(|| {
		assert_ok!(reroute(Role::ChiefExaminer, 3, Lane::Green));
		assert_noop!(endorse(3), E::SamePerson);
		let foreign = RuntimeOrigin::signed(officer(OTHER_CUSTOMS, Role::ChiefExaminer));
		assert_noop!(Controls::endorse_reroute(foreign, 3), E::OtherOrganisation);
		let other = || by(1, Role::ChiefExaminer);
		Signer::set(Some(7));
		assert_noop!(Controls::endorse_reroute(other(), 3), E::NotInPerson);
		Signer::set(None);
		System::set_block_number(2 + PROPOSAL);
		assert_noop!(Controls::endorse_reroute(other(), 3), E::ProposalExpired);
		System::set_block_number(1 + PROPOSAL);
		assert_ok!(Controls::endorse_reroute(other(), 3));
	});
}

#[test]
fn endorse_reroute_should_refuse_when_state_does_not_fit() {
	run(|| {
		assert_noop!(endorse(9), E::NotFound);
		assert_noop!(endorse(3), E::NoProposal);
		assert_ok!(reroute(Role::Examiner, 3, Lane::Green));
		Released::set(vec![3]);
		assert_noop!(endorse(3), E::AlreadyReleased);
		Released::set(vec![]);
		let (origin, found) = (signed(Role::Examiner), Finding::NonConform);
		assert_ok!(Controls::record_examination(origin, 3, found, Default::default()));
		assert_noop!(endorse(3), E::AlreadyExamined);
	});
}

#[test]
fn endorse_reroute_should_be_undone_when_the_case_or_the_trail_refuses() {
	run(|| {
		assert_ok!(reroute(Role::Examiner, 3, Lane::Green));
		CaseRefuses::set(true);
		assert_noop!(endorse(3), REFUSAL);
		CaseRefuses::set(false);
		Trail::set_full(true);
		assert_noop!(endorse(3), full());
	});
}

#[test]
fn withdraw_reroute_should_end_the_proposal_by_its_proposer_or_a_chief() {
	run(|| {
		for role in [Role::Examiner, Role::ChiefExaminer] {
			assert_ok!(reroute(Role::Examiner, 3, Lane::Green));
			Trail::take();
			assert_ok!(withdraw(role, 3));
			assert_eq!((Downgrades::<Test>::get(3), stands(3).lane), (None, Lane::Red));
			let entry = Entry::new(Act::DowngradeWithdrawn).by(actor(CUSTOMS, role)).version(1);
			assert_told(3, Event::DowngradeWithdrawn { id: 3 }, entry);
		}
		assert_ok!(reroute(Role::Examiner, 3, Lane::Green));
		System::set_block_number(2 + PROPOSAL);
		assert_ok!(withdraw(Role::Examiner, 3));
	});
}

#[test]
fn withdraw_reroute_should_refuse_when_role_state_or_person_do_not_fit() {
	run(|| {
		assert_noop!(withdraw(Role::Examiner, 9), E::NotFound);
		assert_noop!(withdraw(Role::Examiner, 3), E::NoProposal);
		assert_ok!(reroute(Role::Examiner, 3, Lane::Green));
		assert_noop!(withdraw(Role::Assessor, 3), BadOrigin);
		assert_noop!(Controls::withdraw_reroute(RuntimeOrigin::root(), 3), BadOrigin);
		assert_noop!(withdraw(Role::RiskOfficer, 3), E::NotProposer);
		assert_noop!(Controls::withdraw_reroute(by(1, Role::Examiner), 3), E::NotProposer);
		let foreign = RuntimeOrigin::signed(officer(OTHER_CUSTOMS, Role::ChiefExaminer));
		assert_noop!(Controls::withdraw_reroute(foreign, 3), E::NotProposer);
		Trail::set_full(true);
		assert_noop!(withdraw(Role::Examiner, 3), full());
	});
}
