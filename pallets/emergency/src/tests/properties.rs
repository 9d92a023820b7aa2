// SPDX-License-Identifier: Apache-2.0
//! Whatever the order: everything that was stopped goes on again, by itself and in time.

#![allow(clippy::arithmetic_side_effects)]

use frame_support::{assert_ok, traits::SafeMode as _};
use proptest::prelude::*;

use crate::{mock::*, Call, Pauses};

/// One step: which kind, which call, how many blocks.
type Step = (u8, usize, u64);

fn step((kind, which, blocks): Step) {
	let call = PAUSABLE[which];
	let taken = match kind {
		0..=3 => dispatch(committee(), pause(call, blocks)),
		4 => dispatch(council(), resume(call)),
		5 => dispatch(committee(), Call::enter_safe_mode { term: blocks, reason: 3 }),
		6 | 7 => dispatch(council(), Call::extend_safe_mode { term: blocks, reason: 4 }),
		8 => dispatch(council(), Call::leave_safe_mode { reason: 5 }),
		_ => {
			run(blocks / 3);
			return;
		}
	};
	if kind < 4 && taken.is_ok() {
		assert!((1..=MAX_PAUSE_TERM).contains(&blocks));
	}
}

/// No stop reaches further from now than its longest term.
fn assert_bounded() {
	let now = System::block_number();
	for paused in Pauses::<Test>::get() {
		assert!((now..=now + MAX_PAUSE_TERM).contains(&paused.until));
	}
	assert!(SafeMode::remaining().is_none_or(|left| left <= MAX_SAFE_MODE_TERM));
	assert_eq!(held(), Pauses::<Test>::get().len(), "nothing is paused past this room");
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn nothing_should_be_stopped_when_nobody_called_for_the_longest_terms(
		steps in proptest::collection::vec(
			(0u8..12, 0..PAUSABLE.len(), 0u64..MAX_PAUSE_TERM + 3),
			1..60,
		),
	) {
		ExtBuilder.build_and_execute(|| {
			for next in steps {
				step(next);
				Emergency::do_try_state().unwrap();
				assert_bounded();
			}
			run(MAX_PAUSE_TERM + MAX_SAFE_MODE_TERM);
			assert_eq!((Pauses::<Test>::get().len(), held()), (0, 0));
			assert!(!<SafeMode as frame_support::traits::SafeMode>::is_entered());
			assert_ok!(attempt(transfer()));
		});
	}
}
