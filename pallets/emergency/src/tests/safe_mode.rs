// SPDX-License-Identifier: Apache-2.0
//! Safe mode: entering, extending and leaving it, and when that is refused.

use frame_support::{assert_noop, assert_ok};
use frame_system::Error::CallFiltered;
use sp_runtime::{traits::Dispatchable, DispatchError::BadOrigin};
use tijara_mock::Trail;
use tijara_primitives::audit::Act;

use crate::{mock::*, Call, Error, Event};

fn enter(term: u64) -> Call<Test> {
	Call::enter_safe_mode { term, reason: 3 }
}

fn extend(term: u64) -> Call<Test> {
	Call::extend_safe_mode { term, reason: 4 }
}

fn leave() -> Call<Test> {
	Call::leave_safe_mode { reason: 5 }
}

#[test]
fn safe_mode_should_refuse_calls_until_its_term_is_over() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(dispatch(committee(), enter(3)));
		assert_eq!(last_event(), Event::SafeModeEntered { until: 4, reason: 3 });
		assert_eq!(last_act(Act::SafeModeEntered, 3).content, hash_of(4u64));

		for _ in 1..=4 {
			assert_noop!(attempt(transfer()), CallFiltered::<Test>);
			run(1);
		}
		assert_ok!(attempt(transfer()));
		assert!(!SafeMode::is_entered());
	});
}

#[test]
fn safe_mode_should_let_time_and_governance_pass() {
	ExtBuilder.build_and_execute(|| {
		// All that a committee can stop at once.
		for call in &PAUSABLE[..MAX_PAUSES as usize] {
			assert_ok!(dispatch(committee(), pause(call, 5)));
		}
		assert_ok!(dispatch(committee(), enter(3)));

		let time = RuntimeCall::from(pallet_timestamp::Call::set { now: 6_000 });
		assert_ok!(time.dispatch(RuntimeOrigin::none()));
		assert_ok!(attempt(frame_system::Call::remark { remark: vec![] }.into()));
		// The council's only member proposes, which carries the motion at once.
		let motion = pallet_collective::Call::<Test, pallet_collective::Instance1>::propose {
			threshold: 1,
			proposal: Box::new(RuntimeCall::Emergency(leave())),
			length_bound: 100,
		};
		assert_ok!(RuntimeCall::Council(motion).dispatch(RuntimeOrigin::signed(COUNCILLOR)));
		assert!(!SafeMode::is_entered());
		assert_eq!(last_event(), Event::SafeModeLeft { reason: 5 });
	});
}

#[test]
fn safe_mode_should_be_extended_by_the_council() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(dispatch(committee(), enter(3)));
		run(1);
		assert_ok!(dispatch(council(), extend(2)));
		assert_eq!(last_event(), Event::SafeModeExtended { until: 6, reason: 4 });
		assert_eq!(last_act(Act::SafeModeExtended, 4).content, hash_of(6u64));

		run(4);
		assert_noop!(attempt(transfer()), CallFiltered::<Test>);
		run(1);
		assert_ok!(attempt(transfer()));
	});
}

#[test]
fn extension_should_never_reach_beyond_the_longest_term_from_now() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(dispatch(committee(), enter(4)));
		let longest = MAX_SAFE_MODE_TERM - 4;
		assert_noop!(dispatch(council(), extend(longest + 1)), Error::<Test>::TermTooLong);
		assert_noop!(dispatch(council(), extend(u64::MAX)), Error::<Test>::TermTooLong);
		assert_ok!(dispatch(council(), extend(longest)));
		assert_noop!(dispatch(council(), extend(1)), Error::<Test>::TermTooLong);

		// Block by block the council may decide anew.
		run(1);
		assert_noop!(dispatch(council(), extend(2)), Error::<Test>::TermTooLong);
		assert_ok!(dispatch(council(), extend(1)));
		// In its last block, the whole term is free again.
		run(MAX_SAFE_MODE_TERM);
		assert_ok!(dispatch(council(), extend(MAX_SAFE_MODE_TERM)));
	});
}

#[test]
fn safe_mode_should_be_left_by_the_committee_or_the_council() {
	for origin in [committee(), council()] {
		ExtBuilder.build_and_execute(|| {
			assert_ok!(dispatch(committee(), enter(3)));
			assert_ok!(dispatch(origin, leave()));
			assert_ok!(attempt(transfer()));
			assert_eq!(last_event(), Event::SafeModeLeft { reason: 5 });
			assert_eq!(last_act(Act::SafeModeLeft, 5).content, None);
		});
	}
}

#[test]
fn paused_calls_should_stay_paused_when_safe_mode_is_left() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(dispatch(committee(), pause(PAUSABLE[0], 5)));
		assert_ok!(dispatch(committee(), enter(3)));
		assert_ok!(dispatch(committee(), leave()));
		assert_noop!(attempt(transfer()), CallFiltered::<Test>);
	});
}

#[test]
fn safe_mode_should_be_refused_when_its_term_or_reason_cannot_be_meant() {
	ExtBuilder.build_and_execute(|| {
		let refused = |term, reason| dispatch(committee(), Call::enter_safe_mode { term, reason });
		assert_noop!(refused(0, 3), Error::<Test>::ZeroTerm);
		assert_noop!(refused(MAX_SAFE_MODE_TERM + 1, 3), Error::<Test>::TermTooLong);
		assert_noop!(refused(3, 0), Error::<Test>::ReasonMissing);
		assert_ok!(refused(MAX_SAFE_MODE_TERM, 3));
		assert_noop!(refused(3, 3), Error::<Test>::AlreadyInSafeMode);

		let refused = |term, reason| dispatch(council(), Call::extend_safe_mode { term, reason });
		assert_noop!(refused(0, 4), Error::<Test>::ZeroTerm);
		assert_noop!(refused(1, 0), Error::<Test>::ReasonMissing);
		let unexplained = Call::leave_safe_mode { reason: 0 };
		assert_noop!(dispatch(council(), unexplained), Error::<Test>::ReasonMissing);
	});
}

#[test]
fn safe_mode_should_not_be_extended_or_left_when_it_is_not_entered() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(dispatch(council(), extend(1)), Error::<Test>::NotInSafeMode);
		assert_noop!(dispatch(council(), leave()), Error::<Test>::NotInSafeMode);
		assert_ok!(dispatch(committee(), enter(1)));
		run(2);
		assert_noop!(dispatch(council(), extend(1)), Error::<Test>::NotInSafeMode);
		assert_noop!(dispatch(committee(), leave()), Error::<Test>::NotInSafeMode);
	});
}

#[test]
fn safe_mode_should_be_refused_when_another_origin_asks() {
	ExtBuilder.build_and_execute(|| {
		for origin in outsiders().into_iter().chain([council()]) {
			assert_noop!(dispatch(origin, enter(3)), BadOrigin);
		}
		assert_ok!(dispatch(committee(), enter(3)));
		for origin in outsiders().into_iter().chain([committee()]) {
			assert_noop!(dispatch(origin, extend(1)), BadOrigin);
		}
		for origin in outsiders() {
			assert_noop!(dispatch(origin, leave()), BadOrigin);
		}
	});
}

#[test]
fn safe_mode_should_be_undone_when_it_cannot_be_recorded() {
	ExtBuilder.build_and_execute(|| {
		Trail::set_full(true);
		assert!(dispatch(committee(), enter(3)).is_err());
		assert!(!SafeMode::is_entered());
		Trail::set_full(false);

		assert_ok!(dispatch(committee(), enter(3)));
		Trail::set_full(true);
		assert!(dispatch(council(), extend(2)).is_err());
		assert!(dispatch(council(), leave()).is_err());
		assert_eq!(pallet_safe_mode::EnteredUntil::<Test>::get(), Some(4));
	});
}
