// SPDX-License-Identifier: Apache-2.0
//! Whatever the order: only who sits has a vote, each agency has one, and a motion is carried only by as
//! many as it needs.

#![allow(clippy::arithmetic_side_effects)]

use frame_support::{dispatch::DispatchResultWithPostInfo, BoundedVec};
use pallet_collective::{Members, Proposals, RawOrigin};
use proptest::prelude::*;
use sp_core::H256;
use tijara_mock::officer;
use tijara_primitives::{actor::Role, rooms::Seats as Told, OrganisationId};

use crate::{mock::*, Call, Event, Outcome, Share};

/// One step: which kind, of which agency, about which motion, and a choice.
type Step = (u8, OrganisationId, u8, bool);

fn open(nth: u8) -> (H256, u32) {
	let motion = hash(&remark(nth));
	(motion, Council::ballot(motion).map_or(0, |votes| votes.index))
}

fn step((kind, agency, nth, choice): Step) -> DispatchResultWithPostInfo {
	let one = if choice { delegate(agency) } else { officer(agency, Role::Cashier) };
	match kind {
		0..=2 => {
			let take = Call::<Test, CouncilInstance>::take_seat { delegate: one };
			dispatch(by(administrator(agency)), take)
		}
		3 => {
			let leave = Call::<Test, CouncilInstance>::leave_seat { reason: 1 };
			dispatch(by(administrator(agency)), leave)
		}
		4 => {
			let list = (agency..=6).collect();
			let list = choice.then(|| BoundedVec::truncate_from(list));
			let call = Call::<Test, CouncilInstance>::list_agencies { list };
			dispatch(RawOrigin::<_, CouncilInstance>::Members(2, 3).into(), call)
		}
		5 if choice => Council::closed(agency).map(Into::into).map_err(Into::into),
		5 => Council::left(&officer(agency, Role::Cashier)).map(Into::into).map_err(Into::into),
		6 | 7 => {
			let share = if choice { Share::Majority } else { Share::TwoThirds };
			dispatch(by(delegate(agency)), motion(&remark(nth), share))
		}
		8..=11 => vote(agency, open(nth), choice),
		12 => close(open(nth)),
		_ => {
			System::set_block_number(System::block_number() + 3);
			Ok(().into())
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn motions_should_be_decided_by_who_sits_when_steps_come_in_any_order(
		steps in proptest::collection::vec((0u8..14, 1u32..7, 0u8..4, any::<bool>()), 1..80),
	) {
		ExtBuilder::default().build_and_execute(|| {
			for next in steps {
				let before = Council::ballot(hash(&remark(next.2))).ok();
				let seats = seated();
				let told = events().len();
				let taken = step(next);
				check();
				if taken.is_err() {
					assert_eq!(seated(), seats, "what is refused changes nothing");
					assert_eq!(events().len(), told);
				}
				for motion in Proposals::<Test, CouncilInstance>::get() {
					let votes = ballot(motion);
					let mut voters = [votes.ayes, votes.nays].concat();
					let members = Members::<Test, CouncilInstance>::get();
					assert!(voters.iter().all(|voter| members.contains(voter)));
					voters.sort_unstable();
					voters.dedup_by_key(|voter| *voter / 100);
					assert_eq!(voters.len(), ballot(motion).ayes.len() + ballot(motion).nays.len());
				}
				if let (12, Ok(_), Some(before)) = (next.0, taken, before) {
					let Some(Event::MotionClosed { outcome, .. }) = events().pop() else {
						panic!("a closed motion is told of");
					};
					let enough = before.ayes.len() >= before.threshold as usize;
					assert_eq!(outcome == Outcome::Carried, enough);
					assert_ne!(outcome, Outcome::Failed);
				}
			}
		});
	}
}
