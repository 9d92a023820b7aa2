// SPDX-License-Identifier: Apache-2.0
//! Which agencies may take a seat.

use frame_support::{assert_noop, assert_ok, dispatch::DispatchResultWithPostInfo, BoundedVec};
use pallet_collective::RawOrigin;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError::BadOrigin,
};
use tijara_primitives::{
	audit::{Act, Subject},
	OrganisationId,
};

use crate::{mock::*, Call, Error, Event, Listed, Outcome, Share};

fn list(agencies: &[OrganisationId]) -> Call<Test, CouncilInstance> {
	Call::list_agencies { list: Some(BoundedVec::truncate_from(agencies.to_vec())) }
}

/// More than half of the council.
fn council() -> RuntimeOrigin {
	RawOrigin::<_, CouncilInstance>::Members(2, 3).into()
}

fn emergency(agencies: &[OrganisationId]) -> DispatchResultWithPostInfo {
	let list = Some(BoundedVec::truncate_from(agencies.to_vec()));
	dispatch(council(), Call::<Test, EmergencyInstance>::list_agencies { list })
}

#[test]
fn list_agencies_should_vacate_the_seats_of_those_who_are_not_on_it() {
	ExtBuilder::seats(&[CUSTOMS, REVENUE, AGRICULTURE, PORTS]).build_and_execute(|| {
		let motion = put(&remark(1));
		assert_ok!(vote(PORTS, motion, true));
		acts();
		assert_ok!(dispatch(council(), list(&[HEALTH, AGRICULTURE, CUSTOMS])));

		assert_eq!(seated(), [CUSTOMS, AGRICULTURE]);
		assert_eq!(ballot(motion.0).ayes, [delegate(CUSTOMS)]);
		let stored = Listed::<Test, CouncilInstance>::get();
		assert_eq!(stored.as_ref().unwrap()[..], [CUSTOMS, AGRICULTURE, HEALTH]);
		let told: Vec<_> = events().split_off(3);
		assert_eq!(
			told,
			[
				Event::AgenciesListed { list: stored.clone() },
				Event::SeatVacated { organisation: REVENUE, account: delegate(REVENUE), reason: 0 },
				Event::SeatVacated { organisation: PORTS, account: delegate(PORTS), reason: 0 },
			]
		);
		let acts = acts();
		assert!(acts.iter().all(|(subject, _)| *subject == Subject::Seats(0)));
		let told: Vec<_> = acts.iter().map(|(_, entry)| (entry.act, entry.on_behalf_of)).collect();
		assert_eq!(
			told,
			[
				(Act::SeatsListed, None),
				(Act::SeatVacated, Some(REVENUE)),
				(Act::SeatVacated, Some(PORTS)),
			]
		);
		assert_eq!(acts[0].1.content, Some(BlakeTwo256::hash_of(&stored)));
	});
}

#[test]
fn list_agencies_should_let_all_take_seats_when_there_is_none() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(dispatch(council(), list(&[CUSTOMS, REVENUE, AGRICULTURE])));
		let take = || {
			let call = Call::<Test, CouncilInstance>::take_seat { delegate: delegate(HEALTH) };
			dispatch(by(administrator(HEALTH)), call)
		};
		assert_noop!(take(), Error::<Test, CouncilInstance>::NotListed);
		let none = Call::<Test, CouncilInstance>::list_agencies { list: None };
		assert_ok!(dispatch(council(), none));
		assert_eq!(events().pop(), Some(Event::AgenciesListed { list: None }));
		assert_ok!(take());
	});
}

#[test]
fn list_agencies_should_be_the_only_way_in_when_not_all_may_sit() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(emergency(&[REVENUE, CUSTOMS]));
		for organisation in [CUSTOMS, REVENUE] {
			let call =
				Call::<Test, EmergencyInstance>::take_seat { delegate: delegate(organisation) };
			assert_ok!(dispatch(by(administrator(organisation)), call));
		}
		assert_eq!(acts().pop().unwrap().0, Subject::Seats(1));
		let none = Call::<Test, EmergencyInstance>::list_agencies { list: None };
		assert_noop!(dispatch(council(), none), Error::<Test, EmergencyInstance>::TooFewListed);
		// The council's seats are others.
		assert_eq!(seated().len(), 3);
	});
}

#[test]
fn list_agencies_should_be_refused_when_it_cannot_be_meant() {
	ExtBuilder::default().build_and_execute(|| {
		let refused = |agencies: &[OrganisationId], error: Error<Test, CouncilInstance>| {
			assert_noop!(dispatch(council(), list(agencies)), error);
		};
		refused(&[], Error::TooFewListed);
		refused(&[CUSTOMS], Error::TooFewListed);
		refused(&[CUSTOMS, REVENUE, CUSTOMS], Error::ListedTwice);
		refused(&[CUSTOMS, REVENUE, BANK], Error::NotAnAgency);
		refused(&[CUSTOMS, REVENUE, 99], Error::NotAnAgency);
		refused(&[CUSTOMS, REVENUE, 0], Error::NotAnAgency);
		// Two could sit, and only one of them does.
		refused(&[CUSTOMS, HEALTH], Error::TooFewSeats);
		refused(&[PORTS, HEALTH], Error::TooFewSeats);
		Inactive::set(vec![HEALTH]);
		refused(&[CUSTOMS, REVENUE, HEALTH], Error::NotAnAgency);
		assert_ok!(dispatch(council(), list(&[CUSTOMS, REVENUE])));
	});
}

#[test]
fn list_agencies_should_be_taken_when_few_sit_and_nobody_loses_a_seat() {
	ExtBuilder::seats(&[]).build_and_execute(|| {
		assert_ok!(dispatch(council(), list(&[CUSTOMS, REVENUE])));
		assert_eq!(bare_acts(), [(Subject::Seats(0), Act::SeatsListed)]);
	});
}

#[test]
fn list_agencies_should_be_refused_when_others_decide_it() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [
			by(administrator(CUSTOMS)),
			by(delegate(CUSTOMS)),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
			RawOrigin::<_, CouncilInstance>::Members(1, 3).into(),
			RawOrigin::<_, EmergencyInstance>::Members(3, 3).into(),
		] {
			assert_noop!(dispatch(origin, list(&[CUSTOMS, REVENUE])), BadOrigin);
		}
	});
}

#[test]
fn list_agencies_should_be_carried_out_when_the_council_decides_it() {
	ExtBuilder::default().build_and_execute(|| {
		let decided = list(&[REVENUE, AGRICULTURE]).into();
		assert_ok!(dispatch(by(delegate(CUSTOMS)), motion(&decided, Share::Majority)));
		let motion = (hash(&decided), 0);
		assert_ok!(vote(REVENUE, motion, true));
		acts();
		assert_ok!(close(motion));

		// Customs has voted itself out, and the motion that decides it was carried all the same.
		assert_eq!(seated(), [REVENUE, AGRICULTURE]);
		assert_eq!(
			events().pop(),
			Some(Event::MotionClosed { motion: motion.0, index: 0, outcome: Outcome::Carried })
		);
		assert_eq!(
			bare_acts(),
			[
				(Subject::Seats(0), Act::SeatsListed),
				(Subject::Seats(0), Act::SeatVacated),
				(Subject::Motion(0, 0), Act::MotionCarried),
			]
		);
	});
}
