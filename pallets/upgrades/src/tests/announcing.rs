// SPDX-License-Identifier: Apache-2.0
//! Announcing and withdrawing: what they do, and when they are refused.

use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchClass, GetDispatchInfo},
};
use sp_core::H256;
use sp_runtime::DispatchError::BadOrigin;
use tijara_mock::Trail;
use tijara_primitives::{actor::Role, audit::Act};

use crate::{mock::*, Announcement, Call, Error, Event};

const HASH: H256 = H256::repeat_byte(7);

fn announcement(spec_version: u32, reason: u16) -> Call<Test> {
	Call::announce { code_hash: HASH, spec_version, reason }
}

#[test]
fn announcement_should_name_the_blocks_in_which_it_can_be_applied() {
	ExtBuilder.build_and_execute(|| {
		System::set_block_number(10);
		assert_ok!(dispatch(council(), announcement(CURRENT + 1, 3)));

		let (from, until) = (10 + DELAY, 10 + DELAY + TERM - 1);
		let stored = Announcement {
			code_hash: HASH,
			announced_at: 10,
			from,
			until,
			spec_version: CURRENT + 1,
			reason: 3,
		};
		assert_eq!(announced(), Some(stored));
		assert_eq!(
			last_event(),
			Event::UpgradeAnnounced {
				code_hash: HASH,
				spec_version: CURRENT + 1,
				from,
				until,
				reason: 3
			}
		);
		let entry = last_act(Act::UpgradeAnnounced);
		assert_eq!((entry.version, entry.reason), (CURRENT + 1, 3));
		assert_eq!((entry.content, entry.actor), (Some(HASH), None));
		assert_eq!(stored_code(), b"", "nothing is applied yet");
	});
}

#[test]
fn announcement_should_be_refused_when_it_gives_no_reason() {
	ExtBuilder.build_and_execute(|| {
		let call = announcement(CURRENT + 1, 0);
		assert_noop!(dispatch(council(), call), Error::<Test>::ReasonMissing);
	});
}

#[test]
fn announcement_should_be_refused_when_its_version_is_not_higher() {
	ExtBuilder.build_and_execute(|| {
		for spec_version in [0, CURRENT - 1, CURRENT] {
			let call = announcement(spec_version, 3);
			assert_noop!(dispatch(council(), call), Error::<Test>::VersionNotHigher);
		}
		assert_ok!(dispatch(council(), announcement(u32::MAX, 3)));
	});
}

#[test]
fn announcement_should_be_refused_when_another_one_can_still_be_applied() {
	ExtBuilder.build_and_execute(|| {
		announce(b"earlier", CURRENT + 1);
		let until = announced().unwrap().until;
		for block in [1, announced().unwrap().from, until] {
			System::set_block_number(block);
			let call = announcement(CURRENT + 2, 3);
			assert_noop!(dispatch(council(), call), Error::<Test>::AlreadyAnnounced);
		}
		System::set_block_number(until + 1);
		assert_ok!(dispatch(council(), announcement(CURRENT + 2, 3)));
		assert_eq!(announced().unwrap().code_hash, HASH);
	});
}

#[test]
fn announcement_should_stay_in_bounds_when_blocks_are_nearly_used_up() {
	ExtBuilder.build_and_execute(|| {
		System::set_block_number(u64::MAX - 1);
		assert_ok!(dispatch(council(), announcement(CURRENT + 1, 3)));
		assert_eq!((announced().unwrap().from, announced().unwrap().until), (u64::MAX, u64::MAX));
	});
}

#[test]
fn withdrawal_should_make_room_for_the_next_announcement() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(dispatch(council(), announcement(CURRENT + 1, 3)));
		assert_ok!(dispatch(council(), Call::withdraw { reason: 4 }));

		assert_eq!(announced(), None);
		assert_eq!(
			last_event(),
			Event::UpgradeWithdrawn { code_hash: HASH, spec_version: CURRENT + 1, reason: 4 }
		);
		let entry = last_act(Act::UpgradeWithdrawn);
		assert_eq!((entry.version, entry.reason), (CURRENT + 1, 4));
		assert_eq!((entry.content, entry.actor), (Some(HASH), None));
		assert_ok!(dispatch(council(), announcement(CURRENT + 1, 3)));
	});
}

#[test]
fn withdrawal_should_be_taken_when_the_announcement_has_lapsed() {
	ExtBuilder.build_and_execute(|| {
		announce(b"earlier", CURRENT + 1);
		System::set_block_number(announced().unwrap().until + 1);
		assert_ok!(dispatch(council(), Call::withdraw { reason: 4 }));
		assert_eq!(announced(), None);
	});
}

#[test]
fn withdrawal_should_be_refused_when_there_is_nothing_or_no_reason() {
	ExtBuilder.build_and_execute(|| {
		let withdraw = |reason| dispatch(council(), Call::withdraw { reason });
		assert_noop!(withdraw(4), Error::<Test>::NothingAnnounced);
		announce(b"earlier", CURRENT + 1);
		assert_noop!(withdraw(0), Error::<Test>::ReasonMissing);
	});
}

#[test]
fn governance_calls_should_be_refused_when_others_sign() {
	ExtBuilder.build_and_execute(|| {
		announce(b"earlier", CURRENT + 1);
		let officers = [administrator(), by(TRADER, Role::Declarant)];
		for origin in officers.into_iter().chain([RuntimeOrigin::root(), RuntimeOrigin::none()]) {
			assert_noop!(dispatch(origin.clone(), announcement(CURRENT + 2, 3)), BadOrigin);
			assert_noop!(dispatch(origin, Call::withdraw { reason: 4 }), BadOrigin);
		}
	});
}

#[test]
fn governance_calls_should_be_undone_when_they_cannot_be_recorded() {
	ExtBuilder.build_and_execute(|| {
		Trail::set_full(true);
		assert!(dispatch(council(), announcement(CURRENT + 1, 3)).is_err());
		assert_eq!(announced(), None);
		Trail::set_full(false);

		announce(b"earlier", CURRENT + 1);
		Trail::set_full(true);
		assert!(dispatch(council(), Call::withdraw { reason: 4 }).is_err());
		assert!(announced().is_some());
	});
}

#[test]
fn calls_should_be_operational_and_charge_each_byte_of_the_code() {
	let info = |call: Call<Test>| call.get_dispatch_info();
	let apply = |bytes| info(Call::apply { code: vec![0; bytes] });
	for info in [info(announcement(1, 1)), info(Call::withdraw { reason: 1 }), apply(0)] {
		assert_eq!(info.class, DispatchClass::Operational);
	}
	let (short, long) = (apply(0).call_weight, apply(4_096).call_weight);
	assert!(long.ref_time() > short.ref_time());
	let read = <() as frame_system::WeightInfo>::apply_authorized_upgrade();
	assert!(short.all_gt(read), "reading a runtime is part of it");
}
