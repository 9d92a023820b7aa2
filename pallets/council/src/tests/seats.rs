// SPDX-License-Identifier: Apache-2.0
//! Taking and leaving seats.

use frame_support::{assert_noop, assert_ok};
use pallet_collective::{Members, RawOrigin};
use sp_runtime::DispatchError::BadOrigin;
use tijara_mock::{actor, officer, Trail};
use tijara_primitives::{
	actor::Role,
	audit::{Act, Subject},
	OrganisationId,
};

use crate::{mock::*, Call, Error, Event, Seats};

fn take(account: AccountId) -> Call<Test, CouncilInstance> {
	Call::take_seat { delegate: account }
}

fn take_own(organisation: OrganisationId) -> frame_support::dispatch::DispatchResultWithPostInfo {
	dispatch(by(administrator(organisation)), take(delegate(organisation)))
}

fn leave(reason: u16) -> Call<Test, CouncilInstance> {
	Call::leave_seat { reason }
}

#[test]
fn take_seat_should_seat_the_delegate_in_the_order_of_the_agencies() {
	ExtBuilder::seats(&[CUSTOMS, AGRICULTURE]).build_and_execute(|| {
		assert_ok!(take_own(REVENUE));

		assert_eq!(seated(), [CUSTOMS, REVENUE, AGRICULTURE]);
		let members = [CUSTOMS, REVENUE, AGRICULTURE].map(delegate);
		assert_eq!(Members::<Test, CouncilInstance>::get(), members);
		assert_eq!(
			events(),
			[Event::SeatTaken { organisation: REVENUE, account: delegate(REVENUE), before: None }]
		);
		let (subject, entry) = acts().pop().unwrap();
		assert_eq!((subject, entry.act), (Subject::Seats(0), Act::SeatTaken));
		assert_eq!(entry.actor, Some(actor(REVENUE, Role::Administrator)));
		let seats = Seats::<Test, CouncilInstance>::get();
		assert_eq!(entry.content, Some(crate::seats::content(&seats)));
	});
}

#[test]
fn take_seat_should_be_taken_when_the_administrator_is_the_delegate() {
	ExtBuilder::default().build_and_execute(|| {
		let account = administrator(HEALTH);
		assert_ok!(dispatch(by(account), take(account)));
		assert!(Members::<Test, CouncilInstance>::get().contains(&account));
	});
}

#[test]
fn take_seat_should_void_the_former_delegates_votes_when_a_motion_is_open() {
	ExtBuilder::default().build_and_execute(|| {
		let motion = put(&remark(1));
		assert_ok!(vote(REVENUE, motion, false));
		assert_eq!(ballot(motion.0).nays, [delegate(REVENUE)]);
		let successor = officer(REVENUE, Role::Cashier);

		assert_ok!(dispatch(by(administrator(REVENUE)), take(successor)));

		assert_eq!(
			events().pop(),
			Some(Event::SeatTaken {
				organisation: REVENUE,
				account: successor,
				before: Some(delegate(REVENUE)),
			})
		);
		assert!(ballot(motion.0).nays.is_empty());
		assert_eq!(ballot(motion.0).ayes, [delegate(CUSTOMS)]);
		assert_noop!(vote(REVENUE, motion, true), Error::<Test, CouncilInstance>::NotAMember);
		let call = Call::<Test, CouncilInstance>::vote {
			motion: motion.0,
			index: motion.1,
			approve: true,
			reason: 0,
		};
		assert_ok!(dispatch(by(successor), call));
		// One agency, one vote: two of three are for it, and one of them is the successor.
		assert_eq!(ballot(motion.0).ayes, [delegate(CUSTOMS), successor]);
		assert_ok!(close(motion));
	});
}

#[test]
fn take_seat_should_be_refused_when_the_organisation_may_not_sit() {
	ExtBuilder::default().build_and_execute(|| {
		let refused = |organisation, error: Error<Test, CouncilInstance>| {
			assert_noop!(take_own(organisation), error);
		};
		refused(BANK, Error::NotAnAgency);
		refused(99, Error::NotAnAgency);
		Inactive::set(vec![HEALTH]);
		refused(HEALTH, Error::NotAnAgency);
		Inactive::set(vec![]);
		crate::Listed::<Test, CouncilInstance>::put(frame_support::BoundedVec::truncate_from(
			vec![CUSTOMS, REVENUE, AGRICULTURE],
		));
		refused(HEALTH, Error::NotListed);
	});
}

#[test]
fn take_seat_should_be_refused_when_no_list_is_set_and_not_all_may() {
	ExtBuilder::default().build_and_execute(|| {
		let call = Call::<Test, EmergencyInstance>::take_seat { delegate: delegate(CUSTOMS) };
		assert_noop!(
			dispatch(by(administrator(CUSTOMS)), call),
			Error::<Test, EmergencyInstance>::NotListed
		);
	});
}

#[test]
fn take_seat_should_be_refused_when_the_delegate_is_not_the_agencys_or_sits() {
	ExtBuilder::default().build_and_execute(|| {
		let origin = || by(administrator(HEALTH));
		for stranger in [delegate(PORTS), delegate(CUSTOMS), 7, officer(99, Role::Examiner)] {
			assert_noop!(
				dispatch(origin(), take(stranger)),
				Error::<Test, CouncilInstance>::NotAnOfficer
			);
		}
		assert_ok!(take_own(HEALTH));
		assert_noop!(take_own(HEALTH), Error::<Test, CouncilInstance>::AlreadySeated);
	});
}

#[test]
fn take_seat_should_be_refused_when_no_seat_is_free() {
	ExtBuilder::seats(&[CUSTOMS, REVENUE, AGRICULTURE, HEALTH, PORTS]).build_and_execute(|| {
		assert_noop!(take_own(STANDARDS), Error::<Test, CouncilInstance>::TooManySeats);
		// To send another delegate takes no seat more.
		assert_ok!(dispatch(by(administrator(PORTS)), take(officer(PORTS, Role::CarrierAgent))));
	});
}

#[test]
fn leave_seat_should_vacate_it_and_void_votes() {
	ExtBuilder::default().build_and_execute(|| {
		let motion = put(&remark(1));
		assert_ok!(dispatch(by(administrator(CUSTOMS)), leave(5)));

		assert_eq!(seated(), [REVENUE, AGRICULTURE]);
		assert!(ballot(motion.0).ayes.is_empty());
		assert_eq!(
			events().pop(),
			Some(Event::SeatVacated {
				organisation: CUSTOMS,
				account: delegate(CUSTOMS),
				reason: 5,
			})
		);
		let (subject, entry) = acts().pop().unwrap();
		assert_eq!((subject, entry.act), (Subject::Seats(0), Act::SeatVacated));
		assert_eq!(entry.actor, Some(actor(CUSTOMS, Role::Administrator)));
		assert_eq!(entry.reason, 5);
		// It can be taken again.
		assert_ok!(take_own(CUSTOMS));
	});
}

#[test]
fn leave_seat_should_be_refused_when_there_is_none_or_too_few_are_left() {
	ExtBuilder::default().build_and_execute(|| {
		let refused = |organisation, reason, error: Error<Test, CouncilInstance>| {
			assert_noop!(dispatch(by(administrator(organisation)), leave(reason)), error);
		};
		refused(CUSTOMS, 0, Error::ReasonMissing);
		refused(HEALTH, 5, Error::NoSeat);
		assert_ok!(dispatch(by(administrator(CUSTOMS)), leave(5)));
		refused(CUSTOMS, 5, Error::NoSeat);
		refused(REVENUE, 5, Error::TooFewSeats);
	});
}

#[test]
fn calls_on_seats_should_be_refused_when_no_administrator_signs() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [
			by(delegate(CUSTOMS)),
			by(7),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
			RawOrigin::<_, CouncilInstance>::Member(administrator(CUSTOMS)).into(),
			RawOrigin::<_, CouncilInstance>::Members(3, 3).into(),
		] {
			assert_noop!(dispatch(origin.clone(), take(administrator(CUSTOMS))), BadOrigin);
			assert_noop!(dispatch(origin, leave(5)), BadOrigin);
		}
	});
}

#[test]
fn seats_should_stay_when_what_happens_to_them_cannot_be_recorded() {
	ExtBuilder::default().build_and_execute(|| {
		Trail::set_full(true);
		assert!(take_own(HEALTH).is_err());
		assert!(dispatch(by(administrator(CUSTOMS)), leave(5)).is_err());
		assert_eq!(seated(), [CUSTOMS, REVENUE, AGRICULTURE]);
		assert_eq!(Members::<Test, CouncilInstance>::get().len(), 3);
	});
}
