// SPDX-License-Identifier: Apache-2.0
//! What ends without anybody.

use frame_support::{assert_noop, assert_ok, traits::Hooks};
use frame_system::Error::CallFiltered;
use tijara_mock::Trail;

use crate::{mock::*, weights::WeightInfo, Event, Pauses};

fn expired(call: &str) -> Event<Test> {
	Event::PauseExpired { pallet: name("Balances"), call: name(call) }
}

#[test]
fn pause_should_expire_after_its_last_block() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(dispatch(committee(), pause(PAUSABLE[0], 3)));
		Trail::take();
		for _ in 1..=4 {
			assert_noop!(attempt(transfer()), CallFiltered::<Test>);
			run(1);
		}
		assert_ok!(attempt(transfer()));
		assert_eq!((Pauses::<Test>::get().len(), held()), (0, 0));
		assert_eq!(last_event(), expired(PAUSABLE[0]));
		assert_eq!(Trail::take(), vec![], "nobody did it");
	});
}

#[test]
fn pauses_should_expire_each_in_its_own_block() {
	ExtBuilder.build_and_execute(|| {
		for (call, term) in PAUSABLE.iter().zip([3, 1, 4, 2]) {
			assert_ok!(dispatch(committee(), pause(call, term)));
		}
		run(1);
		for call in [PAUSABLE[1], PAUSABLE[3], PAUSABLE[0], PAUSABLE[2]] {
			run(1);
			assert_eq!(last_event(), expired(call));
		}
		assert_eq!((Pauses::<Test>::get().len(), held()), (0, 0));
	});
}

#[test]
fn pauses_should_all_expire_when_they_end_in_the_same_block() {
	ExtBuilder.build_and_execute(|| {
		let paused = &PAUSABLE[..MAX_PAUSES as usize];
		for call in paused {
			assert_ok!(dispatch(committee(), pause(call, 2)));
		}
		run(2);
		assert_eq!(held(), paused.len());
		run(1);
		assert_eq!((Pauses::<Test>::get().len(), held()), (0, 0));
		let last: Vec<_> = events().split_off(paused.len());
		assert_eq!(last, paused.iter().map(|call| expired(call)).collect::<Vec<_>>());
	});
}

#[test]
fn pause_should_expire_when_blocks_were_missed() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(dispatch(committee(), pause(PAUSABLE[0], 3)));
		System::set_block_number(100);
		run(1);
		assert_ok!(attempt(transfer()));
	});
}

#[test]
fn pause_should_not_expire_when_it_was_resumed_and_made_anew() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(dispatch(committee(), pause(PAUSABLE[0], 2)));
		assert_ok!(dispatch(committee(), resume(PAUSABLE[0])));
		assert_ok!(dispatch(committee(), pause(PAUSABLE[0], 6)));
		run(6);
		assert_noop!(attempt(transfer()), CallFiltered::<Test>);
		run(1);
		assert_ok!(attempt(transfer()));
	});
}

#[test]
fn pause_should_leave_the_list_when_an_upgrade_makes_it_impossible() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(dispatch(committee(), pause(PAUSABLE[0], 2)));
		AlsoUnpausable::set(b"Balances");
		assert_ok!(attempt(transfer()));
		run(3);
		assert_eq!(Pauses::<Test>::get().len(), 0);

		// Another upgrade takes that back: pallet-tx-pause remembers, and it can be resumed.
		AlsoUnpausable::set(b"");
		assert_noop!(attempt(transfer()), CallFiltered::<Test>);
		assert_ok!(dispatch(council(), resume(PAUSABLE[0])));
		assert_ok!(attempt(transfer()));
	});
}

#[test]
fn pause_should_stay_listed_when_it_cannot_be_resumed() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(dispatch(committee(), pause(PAUSABLE[0], 2)));
		Stuck::set(true);
		run(5);
		assert_eq!((Pauses::<Test>::get().len(), held()), (1, 1));
		assert_ne!(last_event(), expired(PAUSABLE[0]));
		Stuck::set(false);
		run(1);
		assert_eq!((Pauses::<Test>::get().len(), held()), (0, 0));
	});
}

#[test]
fn block_should_weigh_what_expires_in_it() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(Emergency::on_initialize(1), <() as WeightInfo>::on_initialize(0));
		for call in &PAUSABLE[..3] {
			assert_ok!(dispatch(committee(), pause(call, 2)));
		}
		assert_ok!(dispatch(committee(), pause(PAUSABLE[3], 5)));
		System::set_block_number(3);
		assert_eq!(Emergency::on_initialize(3), <() as WeightInfo>::on_initialize(0));
		System::set_block_number(4);
		assert_eq!(Emergency::on_initialize(4), <() as WeightInfo>::on_initialize(3));
	});
}
