// SPDX-License-Identifier: Apache-2.0
//! Migrations that fail, and what the runtime makes of it.

use frame_support::{
	migrations::{FailedMigrationHandling, MultiStepMigrator, SteppedMigrationError},
	weights::Weight,
};
use tijara_primitives::audit::Act;

use crate::{mock::*, Event, Failure, Position, Progress, MAX_CURSOR};

/// Upgrades and makes blocks until the second migration fails, which this event tells.
fn until_failed() -> Failure {
	upgrade();
	for _ in 0..20 {
		assert!(!block());
		if let Some(Event::MigrationFailed { index, failure }) = events().pop() {
			assert_eq!(index, 1);
			assert_eq!(acts().pop(), Some(Act::MigrationFailed));
			return failure;
		}
	}
	panic!("nothing failed");
}

#[test]
fn chain_should_go_on_when_a_migration_fails_and_the_handler_says_so() {
	on_chain(|| {
		SecondFault::set(Fault::At(4));
		assert_eq!(until_failed(), Failure::Refused);
		assert_eq!(FailuresHandled::get(), [Some(1)]);
		assert_eq!(marked(1), 2, "the failed step is undone, the one before stays");
		assert_eq!((progress(), is_done(0), is_done(1)), (None, true, false));
		assert!(block());
	});
}

#[test]
fn mended_runtime_should_finish_what_failed() {
	on_chain(|| {
		SecondFault::set(Fault::At(4));
		until_failed();
		SecondFault::set(Fault::None);
		upgrade();
		assert!(blocks_without_transactions() > 1);
		assert!(is_done(1));
	});
}

#[test]
fn transactions_should_wait_for_another_runtime_when_the_handler_keeps_them_out() {
	on_chain(|| {
		Handling::set(FailedMigrationHandling::KeepStuck);
		SecondFault::set(Fault::At(0));
		until_failed();
		for _ in 0..3 {
			assert!(!block());
			assert_eq!((progress(), events()), (Some(Progress::Stuck), vec![]));
		}
		assert_eq!(FailuresHandled::get(), [Some(1)], "it failed once");

		SecondFault::set(Fault::None);
		upgrade();
		blocks_without_transactions();
		assert!(is_done(1));
	});
}

#[test]
fn migration_should_fail_again_when_the_handler_leaves_it() {
	on_chain(|| {
		Handling::set(FailedMigrationHandling::Ignore);
		SecondFault::set(Fault::At(4));
		until_failed();
		let left = progress();
		assert!(matches!(&left, Some(Progress::Active(Position { index: 1, steps: 1, .. }))));
		assert!(!block());
		assert_eq!(progress(), left);
		assert_eq!(FailuresHandled::get(), [Some(1), Some(1)]);
	});
}

#[test]
fn migration_should_fail_when_it_takes_more_steps_than_it_may() {
	on_chain(|| {
		SecondMaxSteps::set(Some(2));
		assert_eq!(until_failed(), Failure::TooManySteps);
		assert_eq!(marked(1), 5, "two entries in what the first one left, three in a step in full");
	});
}

#[test]
fn migration_should_not_fail_when_it_takes_all_the_steps_that_it_may() {
	on_chain(|| {
		SecondMaxSteps::set(Some(4));
		upgrade();
		assert_eq!(blocks_without_transactions(), 7);
		assert!(is_done(1) && FailuresHandled::get().is_empty());
	});
}

#[test]
fn migration_should_fail_when_no_block_has_the_weight_for_its_step() {
	on_chain(|| {
		SecondEntry::set(SERVICE);
		// It begins with what the first one has left, which says nothing; the next block does.
		assert_eq!(until_failed(), Failure::TooHeavy);
		assert_eq!(System::block_number(), 6);
		assert_eq!(marked(1), 0);
	});
}

#[test]
fn first_migration_should_fail_in_its_second_block_when_no_block_has_the_weight() {
	on_chain(|| {
		let heavy = Err(SteppedMigrationError::InsufficientWeight { required: Weight::MAX });
		let at = Position::start(1);
		assert_eq!(Driver::settle(at.clone(), Some(heavy), false), None);
		assert_eq!(progress(), Some(Progress::Active(at.clone())), "it waits");
		let heavy = Err(SteppedMigrationError::InsufficientWeight { required: Weight::MAX });
		assert_eq!(Driver::settle(at, Some(heavy), true), None);
		assert_eq!(FailuresHandled::get(), [Some(0)]);
		assert!(!Driver::ongoing());
	});
}

#[test]
fn migration_should_fail_when_it_cannot_read_its_cursor() {
	on_chain(|| {
		SecondFault::set(Fault::Cursor);
		assert_eq!(until_failed(), Failure::BadCursor);
	});
}

#[test]
fn migration_should_fail_when_its_cursor_is_too_long() {
	on_chain(|| {
		let long = vec![0; MAX_CURSOR as usize + 1];
		assert_eq!(Driver::settle(Position::start(1), Some(Ok(Some(long))), true), None);
		let failure = Failure::BadCursor;
		assert_eq!(events(), [Event::MigrationFailed { index: 0, failure }]);
		assert!(!Driver::ongoing());
	});
}

#[test]
fn migrations_should_be_complete_when_there_is_none_at_the_index() {
	on_chain(|| {
		let behind = Position { index: 2, ..Position::start(1) };
		assert_eq!(Driver::settle(behind, None, true), None);
		assert_eq!(events(), [Event::MigrationsCompleted { began: 1 }]);
	});
}
