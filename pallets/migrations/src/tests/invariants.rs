// SPDX-License-Identifier: Apache-2.0
//! What `do_try_state` and `integrity_test` find.

use frame_support::traits::Hooks;

use crate::{mock::*, Cursor, Position, Progress};

fn broken(at: Position<u64>) -> bool {
	Cursor::<Test>::put(Progress::Active(at));
	let found = Driver::do_try_state().is_err();
	Cursor::<Test>::kill();
	found
}

#[test]
fn invariants_should_be_broken_when_the_cursor_is_none_that_a_migration_can_have() {
	on_chain(|| {
		SecondMaxSteps::set(Some(3));
		let inner = |length: usize| Some(vec![0; length].try_into().unwrap());
		let good = Position { index: 1, inner: inner(4), steps: 3, began: 1 };
		assert!(!broken(good.clone()));
		assert!(!broken(Position::start(1)));
		assert!(broken(Position { index: 2, ..good.clone() }), "no such migration");
		assert!(broken(Position { inner: inner(5), ..good.clone() }), "a cursor too long");
		assert!(broken(Position { inner: None, ..good.clone() }), "steps without a cursor");
		assert!(broken(Position { steps: 0, ..good.clone() }), "a cursor without steps");
		assert!(broken(Position { steps: 4, ..good.clone() }), "too many steps");
		assert!(broken(Position { began: 2, ..good }), "begun later");
	});
}

#[test]
fn invariants_should_hold_when_migrations_are_due_or_stuck() {
	on_chain(|| {
		for progress in [Progress::Due, Progress::Stuck] {
			Cursor::<Test>::put(progress);
			assert!(Driver::do_try_state().is_ok());
		}
	});
}

#[test]
fn configuration_should_be_whole() {
	ext().execute_with(<Driver as Hooks<u64>>::integrity_test);
}
