// SPDX-License-Identifier: Apache-2.0
//! How seats follow the registry.

use frame_support::{assert_noop, assert_ok, BoundedVec};
use pallet_collective::Members;
use tijara_mock::Trail;
use tijara_primitives::{
	audit::{Act, Subject},
	rooms::Seats as Told,
};

use crate::{mock::*, Error, Event, Outcome};

#[test]
fn vote_should_disappear_when_its_agency_is_suspended() {
	ExtBuilder::default().build_and_execute(|| {
		let motion = put(&remark(1));
		assert_ok!(vote(REVENUE, motion, true));
		Inactive::set(vec![REVENUE]);
		acts();
		assert_ok!(<Council as Told<_>>::closed(REVENUE));

		assert_eq!(seated(), [CUSTOMS, AGRICULTURE]);
		assert_eq!(ballot(motion.0).ayes, [delegate(CUSTOMS)]);
		assert_noop!(close(motion), pallet_collective::Error::<Test, CouncilInstance>::TooEarly);
		assert_noop!(vote(REVENUE, motion, true), Error::<Test, CouncilInstance>::NotAMember);
		let vacated =
			Event::SeatVacated { organisation: REVENUE, account: delegate(REVENUE), reason: 0 };
		assert_eq!(events().pop(), Some(vacated));
		let (subject, entry) = acts().pop().unwrap();
		assert_eq!((subject, entry.act), (Subject::Seats(0), Act::SeatVacated));
		assert_eq!((entry.actor, entry.on_behalf_of), (None, Some(REVENUE)));
	});
}

#[test]
fn seat_should_be_vacated_when_its_delegate_is_no_officer_any_more() {
	ExtBuilder::default().build_and_execute(|| {
		let motion = put(&remark(1));
		assert_ok!(vote(REVENUE, motion, false));
		// Colleagues who leave change nothing.
		assert_ok!(<Council as Told<_>>::left(&administrator(REVENUE)));
		assert_eq!(seated(), [CUSTOMS, REVENUE, AGRICULTURE]);
		assert_ok!(<Council as Told<_>>::left(&delegate(REVENUE)));
		assert_eq!(seated(), [CUSTOMS, AGRICULTURE]);
		assert!(ballot(motion.0).nays.is_empty());
	});
}

#[test]
fn seats_should_be_vacated_when_too_few_are_left() {
	ExtBuilder::default().build_and_execute(|| {
		for organisation in [CUSTOMS, REVENUE, AGRICULTURE] {
			assert_ok!(<Council as Told<_>>::closed(organisation));
			check();
		}
		assert!(Members::<Test, CouncilInstance>::get().is_empty());
		// Nobody is left to be told of.
		acts();
		assert_ok!(<Council as Told<_>>::closed(CUSTOMS));
		assert_ok!(<Council as Told<_>>::left(&delegate(CUSTOMS)));
		assert_eq!(acts(), []);
		// Agencies take their seats again without anybody's decision.
		for organisation in [CUSTOMS, REVENUE] {
			let call = crate::Call::<Test, CouncilInstance>::take_seat {
				delegate: delegate(organisation),
			};
			assert_ok!(dispatch(by(administrator(organisation)), call));
		}
		put(&remark(1));
	});
}

#[test]
fn motion_should_be_rejected_when_too_few_are_left_to_carry_it() {
	ExtBuilder::default().build_and_execute(|| {
		let motion = put(&remark(1));
		for organisation in [REVENUE, AGRICULTURE] {
			assert_ok!(<Council as Told<_>>::closed(organisation));
		}
		// One of one is for it, and two were to be.
		assert_ok!(close(motion));
		let Some(Event::MotionClosed { outcome, .. }) = events().pop() else { panic!("open") };
		assert_eq!(outcome, Outcome::Rejected);
	});
}

#[test]
fn both_committees_should_be_told_when_they_are_a_pair() {
	type Both = (Council, Emergency);
	ExtBuilder::default().build_and_execute(|| {
		crate::Listed::<Test, EmergencyInstance>::put(BoundedVec::truncate_from(vec![
			CUSTOMS, REVENUE,
		]));
		for told in [Both::left(&7), Both::closed(99)] {
			assert_ok!(told);
		}
		assert_eq!(acts(), []);
		let expected = [Subject::Seats(0), Subject::Seats(1)];

		let seat = || vec![(CUSTOMS, delegate(CUSTOMS))];
		Emergency::seat(BoundedVec::truncate_from(seat()));
		assert_ok!(Both::left(&delegate(CUSTOMS)));
		assert_eq!(acts().into_iter().map(|act| act.0).collect::<Vec<_>>(), expected);

		Emergency::seat(BoundedVec::truncate_from(seat()));
		Council::seat(BoundedVec::truncate_from(seat()));
		assert_ok!(Both::closed(CUSTOMS));
		assert_eq!(acts().into_iter().map(|act| act.0).collect::<Vec<_>>(), expected);
		assert!(crate::Seats::<Test, EmergencyInstance>::get().is_empty());
	});
}

#[test]
fn registry_should_be_refused_when_what_it_tells_cannot_be_recorded() {
	ExtBuilder::default().build_and_execute(|| {
		Trail::set_full(true);
		assert_noop!(
			frame_support::storage::with_storage_layer(|| <Council as Told<_>>::closed(CUSTOMS)),
			sp_runtime::DispatchError::Other("the trail is full")
		);
	});
}
