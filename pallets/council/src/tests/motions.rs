// SPDX-License-Identifier: Apache-2.0
//! Putting motions and voting on them.

use frame_support::{assert_noop, assert_ok};
use pallet_collective::{Error as Refused, ProposalOf, RawOrigin};
use sp_runtime::DispatchError::BadOrigin;
use tijara_mock::{actor, officer, Signer, Trail};
use tijara_primitives::{
	actor::Role,
	audit::{Act, Subject},
};

use crate::{mock::*, Call, Error, Event, Share, MAX_MOTION_LENGTH};

type Failed = Refused<Test, CouncilInstance>;

fn ballot_call(
	(motion, index): (sp_core::H256, u32),
	approve: bool,
	reason: u16,
) -> Call<Test, CouncilInstance> {
	Call::vote { motion, index, approve, reason }
}

#[test]
fn share_should_be_more_than_half_or_two_thirds_of_the_seats() {
	let rows = [(1, 1, 1), (2, 2, 2), (3, 2, 2), (4, 3, 3), (5, 3, 4), (6, 4, 4), (7, 4, 5)];
	for (seats, majority, two_thirds) in rows {
		assert_eq!(Share::Majority.of(seats), majority, "{seats}");
		assert_eq!(Share::TwoThirds.of(seats), two_thirds, "{seats}");
	}
}

#[test]
fn propose_should_put_the_motion_and_count_the_proposers_vote() {
	ExtBuilder::seats(&[CUSTOMS, REVENUE, AGRICULTURE, HEALTH, PORTS]).build_and_execute(|| {
		let call = remark(1);
		assert_ok!(dispatch(by(delegate(REVENUE)), motion(&call, Share::TwoThirds)));

		let hash = hash(&call);
		assert_eq!(ProposalOf::<Test, CouncilInstance>::get(hash), Some(call));
		let votes = ballot(hash);
		assert_eq!((votes.index, votes.threshold, votes.end), (0, 4, 1 + DURATION));
		assert_eq!((votes.ayes, votes.nays), (vec![delegate(REVENUE)], vec![]));
		assert_eq!(
			events(),
			[
				Event::MotionProposed {
					motion: hash,
					index: 0,
					organisation: REVENUE,
					threshold: 4,
					seats: 5,
					reason: 7,
				},
				Event::MotionVoted {
					motion: hash,
					index: 0,
					organisation: REVENUE,
					approve: true,
					reason: 7,
				},
			]
		);
		let acts = acts();
		let told: Vec<_> = acts.iter().map(|(_, entry)| entry.act).collect();
		assert_eq!(told, [Act::MotionProposed, Act::MotionSupported]);
		for (subject, entry) in acts {
			assert_eq!(subject, Subject::Motion(0, 0));
			assert_eq!(entry.actor, Some(actor(REVENUE, Role::Certifier)));
			assert_eq!((entry.reason, entry.content), (7, Some(hash)));
		}
	});
}

#[test]
fn propose_should_be_refused_when_the_signer_is_not_a_delegate() {
	ExtBuilder::default().build_and_execute(|| {
		let propose = || motion(&remark(1), Share::Majority);
		// No seat; another officer of an agency that has one; a bank.
		for account in [delegate(HEALTH), administrator(CUSTOMS), officer(BANK, Role::BankOfficer)]
		{
			assert_noop!(
				dispatch(by(account), propose()),
				Error::<Test, CouncilInstance>::NotAMember
			);
		}
	});
}

#[test]
fn calls_on_motions_should_be_refused_when_no_officer_signs() {
	ExtBuilder::default().build_and_execute(|| {
		let open = put(&remark(1));
		for origin in [
			by(7),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
			RawOrigin::<_, CouncilInstance>::Member(delegate(CUSTOMS)).into(),
			RawOrigin::<_, CouncilInstance>::Members(3, 3).into(),
		] {
			let propose = motion(&remark(2), Share::Majority);
			assert_noop!(dispatch(origin.clone(), propose), BadOrigin);
			assert_noop!(dispatch(origin.clone(), ballot_call(open, true, 0)), BadOrigin);
			let close = Call::<Test, CouncilInstance>::close {
				motion: open.0,
				index: open.1,
				proposal_weight_bound: HeaviestMotion::get(),
				length_bound: 1_000,
			};
			assert_noop!(dispatch(origin, close), BadOrigin);
		}
	});
}

#[test]
fn propose_should_be_refused_when_it_cannot_be_put() {
	ExtBuilder::default().build_and_execute(|| {
		let propose = |call: RuntimeCall, reason| {
			let proposal = Box::new(call);
			let call =
				Call::<Test, CouncilInstance>::propose { share: Share::Majority, proposal, reason };
			dispatch(by(delegate(CUSTOMS)), call)
		};
		assert_noop!(propose(remark(1), 0), Error::<Test, CouncilInstance>::ReasonMissing);
		let long = |length| frame_system::Call::remark { remark: vec![0; length] }.into();
		// Two bytes name the call, two state the length of the text.
		let longest = MAX_MOTION_LENGTH as usize - 4;
		assert_noop!(propose(long(longest + 1), 7), Error::<Test, CouncilInstance>::MotionTooLong);
		assert_ok!(propose(long(longest), 7));
		let heavy = frame_system::Call::set_code { code: vec![] }.into();
		assert_noop!(propose(heavy, 7), Failed::WrongProposalWeight);
		for nth in 1..MAX_MOTIONS as u8 {
			assert_ok!(propose(remark(nth), 7));
		}
		assert_noop!(propose(remark(99), 7), Failed::TooManyProposals);
	});
}

#[test]
fn propose_should_be_refused_when_one_agency_alone_would_decide() {
	ExtBuilder::seats(&[CUSTOMS, REVENUE]).build_and_execute(|| {
		assert_ok!(<Council as tijara_primitives::rooms::Seats<_>>::closed(REVENUE));
		assert_noop!(
			dispatch(by(delegate(CUSTOMS)), motion(&remark(1), Share::Majority)),
			Error::<Test, CouncilInstance>::TooFewSeats
		);
	});
}

#[test]
fn propose_should_carry_it_out_at_once_when_one_vote_is_enough() {
	ExtBuilder::seats(&[CUSTOMS, REVENUE]).build_and_execute(|| {
		Least::set(1);
		let leave = Call::<Test, CouncilInstance>::leave_seat { reason: 5 };
		assert_ok!(dispatch(by(administrator(REVENUE)), leave));
		let beyond = frame_system::Call::set_heap_pages { pages: 1 }.into();
		// What is done, what fails, and the number after: none is given twice.
		for (index, call, act) in
			[(0, remark(1), Act::MotionCarried), (1, beyond, Act::MotionFailed)]
		{
			acts();
			assert_ok!(dispatch(by(delegate(CUSTOMS)), motion(&call, Share::Majority)));
			let subject = Subject::Motion(0, index);
			assert_eq!(
				bare_acts(),
				[(subject, Act::MotionProposed), (subject, Act::MotionSupported), (subject, act),]
			);
			assert_eq!(ProposalOf::<Test, CouncilInstance>::get(hash(&call)), None);
		}
	});
}

#[test]
fn propose_should_be_refused_when_the_same_call_is_open() {
	ExtBuilder::default().build_and_execute(|| {
		let first = put(&remark(1));
		let again = || dispatch(by(delegate(REVENUE)), motion(&remark(1), Share::TwoThirds));
		assert_noop!(again(), Failed::DuplicateProposal);
		// Another call is another motion.
		assert_eq!(put(&remark(2)).1, 1);
		assert_ok!(vote(REVENUE, first, true));
		assert_ok!(close(first));

		assert_ok!(again());
		assert_eq!(ballot(first.0).index, 2);
		// A vote that was meant for the first one.
		assert_noop!(vote(AGRICULTURE, first, true), Failed::WrongIndex);
	});
}

#[test]
fn motions_should_be_the_committees_own() {
	ExtBuilder::default().build_and_execute(|| {
		let (motion, index) = put(&remark(1));
		let call =
			Call::<Test, EmergencyInstance>::vote { motion, index, approve: true, reason: 0 };
		assert_noop!(
			dispatch(by(delegate(CUSTOMS)), call),
			Error::<Test, EmergencyInstance>::NotAMember
		);
	});
}

#[test]
fn vote_should_count_for_or_against_and_can_be_changed() {
	ExtBuilder::default().build_and_execute(|| {
		let (motion, index) = put(&remark(1));
		for (approve, reason, act) in
			[(false, 4, Act::MotionOpposed), (true, 0, Act::MotionSupported)]
		{
			let origin = by(delegate(REVENUE));
			assert_ok!(dispatch(origin, ballot_call((motion, index), approve, reason)));
			assert_eq!(ballot(motion).ayes.contains(&delegate(REVENUE)), approve);
			assert_eq!(ballot(motion).nays.contains(&delegate(REVENUE)), !approve);
			assert_eq!(
				events().pop(),
				Some(Event::MotionVoted { motion, index, organisation: REVENUE, approve, reason })
			);
			let (subject, entry) = acts().pop().unwrap();
			assert_eq!((subject, entry.act), (Subject::Motion(0, index), act));
			assert_eq!(entry.actor, Some(actor(REVENUE, Role::Certifier)));
			assert_eq!((entry.reason, entry.content), (reason, Some(motion)));
		}
	});
}

#[test]
fn vote_should_be_refused_when_it_cannot_count() {
	ExtBuilder::default().build_and_execute(|| {
		let (motion, index) = put(&remark(1));
		let against = ballot_call((motion, index), false, 0);
		assert_noop!(
			dispatch(by(delegate(REVENUE)), against),
			Error::<Test, CouncilInstance>::ReasonMissing
		);
		// A stranger, and another officer of an agency that has a seat.
		for account in [delegate(HEALTH), administrator(REVENUE)] {
			assert_noop!(
				dispatch(by(account), ballot_call((motion, index), true, 0)),
				Error::<Test, CouncilInstance>::NotAMember
			);
		}
		assert_noop!(vote(REVENUE, (hash(&remark(9)), index), true), Failed::ProposalMissing);
		assert_noop!(vote(REVENUE, (motion, 9), true), Failed::WrongIndex);
		// The proposer has voted by proposing.
		assert_noop!(vote(CUSTOMS, (motion, index), true), Failed::DuplicateVote);
		assert_ok!(vote(REVENUE, (motion, index), false));
		assert_noop!(vote(REVENUE, (motion, index), false), Failed::DuplicateVote);
	});
}

#[test]
fn calls_on_motions_should_be_refused_when_the_delegate_acts_for_another_agency_now() {
	ExtBuilder::default().build_and_execute(|| {
		let open = put(&remark(1));
		// The seat is health's, and who has it signs as an officer of revenue.
		let seats = vec![(CUSTOMS, delegate(CUSTOMS)), (HEALTH, delegate(REVENUE))];
		Council::seat(frame_support::BoundedVec::truncate_from(seats));
		assert_noop!(vote(REVENUE, open, true), Error::<Test, CouncilInstance>::NotAMember);
		assert_noop!(
			dispatch(by(delegate(REVENUE)), motion(&remark(2), Share::Majority)),
			Error::<Test, CouncilInstance>::NotAMember
		);
	});
}

#[test]
fn vote_should_be_refused_when_the_motions_time_is_over() {
	ExtBuilder::default().build_and_execute(|| {
		let motion = put(&remark(1));
		System::set_block_number(DURATION);
		assert_ok!(vote(REVENUE, motion, false));
		System::set_block_number(1 + DURATION);
		assert_noop!(vote(AGRICULTURE, motion, true), Error::<Test, CouncilInstance>::MotionOver);
		assert_noop!(vote(REVENUE, motion, true), Error::<Test, CouncilInstance>::MotionOver);
	});
}

#[test]
fn vote_should_be_on_record_with_who_signed_when_that_is_another_account() {
	ExtBuilder::default().build_and_execute(|| {
		let motion = put(&remark(1));
		Signer::set(Some(administrator(REVENUE)));
		assert_ok!(vote(REVENUE, motion, true));
		let signed = acts().pop().unwrap().1.actor.unwrap();
		assert_eq!((signed.account, signed.via), (delegate(REVENUE), Some(administrator(REVENUE))));
	});
}

#[test]
fn motions_should_be_undone_when_they_cannot_be_recorded() {
	ExtBuilder::default().build_and_execute(|| {
		let open = put(&remark(1));
		Trail::set_full(true);
		assert!(dispatch(by(delegate(CUSTOMS)), motion(&remark(2), Share::Majority)).is_err());
		assert_eq!(ProposalOf::<Test, CouncilInstance>::get(hash(&remark(2))), None);
		assert!(vote(REVENUE, open, true).is_err());
		assert_eq!(ballot(open.0).ayes.len(), 1);
	});
}
