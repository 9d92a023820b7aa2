// SPDX-License-Identifier: Apache-2.0
//! Closing motions.

use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchResultWithPostInfo, GetDispatchInfo},
	weights::Weight,
};
use pallet_collective::{Error as Refused, Event as CollectiveEvent, ProposalOf};
use sp_core::H256;
use sp_runtime::DispatchError::{self, BadOrigin};
use tijara_mock::{actor, Trail};
use tijara_primitives::{
	actor::Role,
	audit::{Act, Subject},
};

use crate::{mock::*, Call, Event, Outcome, Share};

type Failed = Refused<Test, CouncilInstance>;

/// What the motion that was closed last was told to be: by the room, in the trail, by the collective.
fn ended(motion: (H256, u32)) -> (Outcome, Act, Option<Result<(), DispatchError>>) {
	let Some(Event::MotionClosed { outcome, .. }) = events().pop() else { panic!("none closed") };
	let (subject, entry) = acts().pop().unwrap();
	assert_eq!(subject, Subject::Motion(0, motion.1));
	assert_eq!(entry.actor, Some(actor(HEALTH, Role::Certifier)));
	assert_eq!(entry.content, Some(motion.0));
	let executed = System::events().into_iter().rev().find_map(|record| match record.event {
		RuntimeEvent::CouncilMotions(CollectiveEvent::Executed { proposal_hash, result })
			if proposal_hash == motion.0 =>
		{
			Some(result)
		}
		_ => None,
	});
	assert_eq!(ProposalOf::<Test, CouncilInstance>::get(motion.0), None);
	(outcome, entry.act, executed)
}

fn close_with(
	(motion, index): (H256, u32),
	proposal_weight_bound: Weight,
	length_bound: u32,
) -> DispatchResultWithPostInfo {
	let call =
		Call::<Test, CouncilInstance>::close { motion, index, proposal_weight_bound, length_bound };
	dispatch(by(delegate(HEALTH)), call)
}

#[test]
fn close_should_carry_the_motion_out_when_enough_are_for_it() {
	ExtBuilder::default().build_and_execute(|| {
		let motion = put(&remark(1));
		assert_noop!(close(motion), Failed::TooEarly);
		assert_ok!(vote(REVENUE, motion, true));
		assert_ok!(close(motion));
		assert_eq!(ended(motion), (Outcome::Carried, Act::MotionCarried, Some(Ok(()))));
		assert_noop!(close(motion), Failed::ProposalMissing);
	});
}

#[test]
fn close_should_say_so_when_what_was_carried_cannot_be_done() {
	ExtBuilder::default().build_and_execute(|| {
		// The council is not root.
		let motion = put(&frame_system::Call::set_heap_pages { pages: 1 }.into());
		assert_ok!(vote(REVENUE, motion, true));
		assert_ok!(close(motion));
		assert_eq!(ended(motion), (Outcome::Failed, Act::MotionFailed, Some(Err(BadOrigin))));
	});
}

#[test]
fn close_should_reject_when_too_many_are_against_it() {
	ExtBuilder::default().build_and_execute(|| {
		let motion = put(&remark(1));
		assert_ok!(vote(REVENUE, motion, false));
		assert_ok!(vote(AGRICULTURE, motion, false));
		assert_ok!(close(motion));
		assert_eq!(ended(motion), (Outcome::Rejected, Act::MotionRejected, None));
	});
}

#[test]
fn close_should_tell_each_end_apart_when_several_are_closed_in_one_block() {
	ExtBuilder::default().build_and_execute(|| {
		let carried = put(&remark(1));
		let failed = put(&frame_system::Call::set_heap_pages { pages: 1 }.into());
		let rejected = put(&remark(2));
		for motion in [carried, failed] {
			assert_ok!(vote(REVENUE, motion, true));
		}
		assert_ok!(vote(REVENUE, rejected, false));
		assert_ok!(vote(AGRICULTURE, rejected, false));
		for (motion, outcome) in
			[(failed, Outcome::Failed), (carried, Outcome::Carried), (rejected, Outcome::Rejected)]
		{
			assert_ok!(close(motion));
			assert_eq!(ended(motion).0, outcome);
		}
	});
}

#[test]
fn close_should_count_who_has_not_voted_as_against_when_the_time_is_over() {
	ExtBuilder::seats(&[CUSTOMS, REVENUE, AGRICULTURE, PORTS, STANDARDS]).build_and_execute(|| {
		let motion = put(&remark(1));
		assert_ok!(vote(REVENUE, motion, true));
		// Two of five are for it, nobody is against it.
		System::set_block_number(DURATION);
		assert_noop!(close(motion), Failed::TooEarly);
		System::set_block_number(1 + DURATION);
		assert_ok!(close(motion));
		assert_eq!(ended(motion), (Outcome::Rejected, Act::MotionRejected, None));
	});
}

#[test]
fn close_should_carry_it_out_after_its_end_when_enough_voted_in_time() {
	ExtBuilder::default().build_and_execute(|| {
		let motion = put(&remark(1));
		assert_ok!(vote(REVENUE, motion, true));
		System::set_block_number(100 * DURATION);
		assert_ok!(close(motion));
		assert_eq!(ended(motion).0, Outcome::Carried);
	});
}

#[test]
fn close_should_fail_the_motion_when_the_seats_have_become_so_many_that_it_lacks_its_share() {
	ExtBuilder::default().build_and_execute(|| {
		let list = crate::Call::<Test, CouncilInstance>::list_agencies { list: None };
		let decided = list.into();
		assert_ok!(dispatch(by(delegate(CUSTOMS)), motion(&decided, Share::Majority)));
		let motion = (hash(&decided), 0);
		assert_ok!(vote(REVENUE, motion, true));
		for organisation in [PORTS, STANDARDS] {
			let call =
				Call::<Test, CouncilInstance>::take_seat { delegate: delegate(organisation) };
			assert_ok!(dispatch(by(administrator(organisation)), call));
		}
		// Two of three were enough; two of five are not more than half.
		assert_ok!(close(motion));
		assert_eq!(ended(motion), (Outcome::Failed, Act::MotionFailed, Some(Err(BadOrigin))));
	});
}

#[test]
fn close_should_be_refused_when_another_motion_is_meant() {
	ExtBuilder::default().build_and_execute(|| {
		let (motion, index) = put(&remark(1));
		assert_noop!(close((hash(&remark(9)), index)), Failed::ProposalMissing);
		assert_noop!(close((motion, 9)), Failed::WrongIndex);
	});
}

#[test]
fn close_should_be_refused_when_the_bounds_are_below_what_was_decided() {
	ExtBuilder::default().build_and_execute(|| {
		let call = remark(1);
		let motion = put(&call);
		assert_ok!(vote(REVENUE, motion, true));
		let weight = call.get_dispatch_info().call_weight;
		let length = codec::Encode::encoded_size(&call) as u32;
		assert_noop!(close_with(motion, weight, 0), Failed::WrongProposalLength);
		assert_noop!(close_with(motion, weight, length - 1), Failed::WrongProposalLength);
		assert_noop!(close_with(motion, Weight::zero(), length), Failed::WrongProposalWeight);
		let less = weight.saturating_sub(Weight::from_parts(1, 0));
		assert_noop!(close_with(motion, less, length), Failed::WrongProposalWeight);
		assert_ok!(close_with(motion, weight, length));
	});
}

#[test]
fn close_should_be_undone_when_it_cannot_be_recorded() {
	ExtBuilder::default().build_and_execute(|| {
		let motion = put(&remark(1));
		assert_ok!(vote(REVENUE, motion, true));
		Trail::set_full(true);
		assert!(close(motion).is_err());
		assert_eq!(ballot(motion.0).ayes.len(), 2);
	});
}
