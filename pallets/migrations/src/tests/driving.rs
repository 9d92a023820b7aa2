// SPDX-License-Identifier: Apache-2.0
//! Migrations that end.

use frame_support::{
	migrations::MultiStepMigrator,
	traits::Get,
	weights::{RuntimeDbWeight, Weight},
};
use frame_system::{limits::BlockWeights, CanSetCodeResult};
use sp_runtime::traits::{BlakeTwo256, Hash};
use tijara_mock::Trail;
use tijara_primitives::audit::Act;

use crate::{mock::*, Event, Position, Progress};

#[test]
fn chain_should_take_transactions_when_it_was_not_upgraded() {
	on_chain(|| {
		assert!(block());
		assert!(!Driver::ongoing());
		assert_eq!((events(), acts(), marked(0)), (vec![], vec![], 0));
		let db: RuntimeDbWeight = <Test as frame_system::Config>::DbWeight::get();
		assert_eq!(Driver::step(), db.reads(1), "a step without migrations reads the cursor");
	});
}

#[test]
fn upgrade_should_write_nothing_when_there_are_no_migrations() {
	on_chain(|| {
		Count::set(0);
		upgrade();
		assert!(block());
		assert_eq!((progress(), events(), acts()), (None, vec![], vec![]));
	});
}

#[test]
fn migrations_should_begin_in_the_first_block_of_the_new_runtime() {
	on_chain(|| {
		upgrade();
		assert!(!block(), "transactions wait");
		assert_eq!(marked(0), 3, "as many entries as the weight allows");
		let inner = Some(vec![3, 0, 0, 0].try_into().unwrap());
		let at = Position { index: 0, inner, steps: 1, began: 2 };
		assert_eq!(progress(), Some(Progress::Active(at)));
		assert_eq!(
			events(),
			[Event::MigrationsBegun { count: 2 }, Event::MigrationAdvanced { index: 0, steps: 1 }]
		);
		assert_eq!(acts(), [Act::MigrationsBegun]);
	});
}

#[test]
fn migrations_should_complete_over_several_blocks_in_order() {
	on_chain(|| {
		upgrade();
		for expected in [(3, 0), (6, 0), (9, 0)] {
			assert!(!block());
			assert_eq!((marked(0), marked(1)), expected);
		}
		// The first one ends, and the second one begins with what is left of the weight.
		assert!(!block());
		assert_eq!((marked(0), marked(1)), (10, 2));
		assert!(is_done(0));
		assert_eq!(
			events(),
			[
				Event::MigrationFinished { index: 0, steps: 4 },
				Event::MigrationAdvanced { index: 1, steps: 1 }
			]
		);
		assert_eq!(blocks_without_transactions(), 3);
		assert_eq!((marked(1), is_done(1), progress()), (10, true, None));
		let ends = [Act::MigrationFinished, Act::MigrationFinished, Act::MigrationsCompleted];
		assert_eq!(acts(), [&[Act::MigrationsBegun], &ends[..]].concat());
		assert!(FailuresHandled::get().is_empty());
	});
}

#[test]
fn acts_should_name_the_migration_by_its_identifier() {
	on_chain(|| {
		upgrade();
		blocks_without_transactions();
		let named: Vec<_> =
			Trail::take().into_iter().filter_map(|(_, entry)| entry.content).collect();
		assert_eq!(named, [BlakeTwo256::hash(b"m\0"), BlakeTwo256::hash(b"m\x01")]);
	});
}

#[test]
fn last_block_should_tell_when_the_migrations_began() {
	on_chain(|| {
		block();
		upgrade();
		while progress().is_some() || !is_done(1) {
			block();
		}
		assert_eq!(
			events(),
			[
				Event::MigrationFinished { index: 1, steps: 4 },
				Event::MigrationsCompleted { began: 3 }
			]
		);
	});
}

#[test]
fn migrations_should_end_in_one_block_when_their_versions_are_there_already() {
	on_chain(|| {
		upgrade();
		blocks_without_transactions();
		upgrade();
		assert_eq!(blocks_without_transactions(), 1);
		assert_eq!(progress(), None);
	});
}

#[test]
fn migrations_should_begin_anew_when_another_upgrade_comes() {
	on_chain(|| {
		upgrade();
		for _ in 0..5 {
			block();
		}
		assert!(is_done(0) && !is_done(1));
		acts();
		upgrade();
		assert!(!block());
		assert_eq!(
			events(),
			[
				Event::MigrationsBegun { count: 2 },
				Event::MigrationFinished { index: 0, steps: 1 },
				Event::MigrationAdvanced { index: 1, steps: 1 }
			]
		);
		blocks_without_transactions();
		assert!(is_done(1));
	});
}

#[test]
fn migrations_should_be_abandoned_when_a_runtime_without_any_comes() {
	on_chain(|| {
		upgrade();
		block();
		acts();
		Count::set(0);
		upgrade();
		assert!(!block());
		assert_eq!((progress(), events()), (None, vec![Event::MigrationsAbandoned]));
		assert_eq!(acts(), [Act::MigrationsAbandoned]);
		assert!(block());
	});
}

#[test]
fn runtime_should_not_be_replaced_while_migrations_are_under_way() {
	on_chain(|| {
		let asked = || matches!(System::can_set_code(&[], false), CanSetCodeResult::Ok);
		assert!(asked());
		upgrade();
		block();
		assert!(!asked());
		blocks_without_transactions();
		assert!(asked());
	});
}

#[test]
fn steps_should_be_weighed_and_stay_within_their_share() {
	on_chain(|| {
		upgrade();
		block();
		let block_weight = || System::block_weight().total();
		assert!(block_weight().all_gte(ENTRY * 3), "the entries are weighed");
		let weights: BlockWeights = <Test as frame_system::Config>::BlockWeights::get();
		assert!(block_weight().all_lte(SERVICE.saturating_add(weights.base_block * 2)));
		let own = Driver::own_weight();
		assert!(block_weight().all_gte((ENTRY * 3).saturating_add(own)), "and the driver");
	});
}

/// What others must use of a block so that so much is left of it.
fn all_but(left: Weight) -> Weight {
	Weight::from_parts(whole_block().saturating_sub(left).ref_time(), 0)
}

#[test]
fn steps_should_take_what_others_left_of_the_block() {
	on_chain(|| {
		upgrade();
		block_with(all_but(ENTRY.saturating_add(ENTRY.div(2))));
		assert_eq!(marked(0), 1);
	});
}

#[test]
fn migrations_should_stay_due_when_others_left_nothing_of_the_block() {
	on_chain(|| {
		upgrade();
		assert!(!block_with(whole_block()));
		assert_eq!((progress(), events()), (Some(Progress::Due), vec![]));
		assert!(!block());
		assert_eq!((marked(0), acts()), (3, vec![Act::MigrationsBegun]));
	});
}

#[test]
fn migration_should_wait_when_others_left_too_little_of_the_block() {
	on_chain(|| {
		upgrade();
		block();
		let before = progress();
		for used in [whole_block(), all_but(ENTRY.div(2))] {
			assert!(!block_with(used));
			assert_eq!((progress(), marked(0), events()), (before.clone(), 3, vec![]));
		}
		assert!(!block());
		assert_eq!(marked(0), 6);
	});
}

#[test]
fn migrations_should_go_on_when_the_trail_is_full() {
	on_chain(|| {
		Trail::set_full(true);
		upgrade();
		assert_eq!(blocks_without_transactions(), 7);
		assert!(is_done(0) && is_done(1));
	});
}
