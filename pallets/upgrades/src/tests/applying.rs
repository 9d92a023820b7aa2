// SPDX-License-Identifier: Apache-2.0
//! Applying: what it does, and when it is refused.

use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;
use tijara_mock::{actor, Trail};
use tijara_primitives::{actor::Role, audit::Act};

use crate::{mock::*, Call, Error, Event};

const NEXT: u32 = CURRENT + 1;

fn apply(code: Vec<u8>) -> Call<Test> {
	Call::apply { code }
}

/// Announced under this version, and refused with this error when it is sent in time. The announcement
/// stays.
fn assert_refused(code: Vec<u8>, spec_version: u32, error: Error<Test>) {
	ExtBuilder.build_and_execute(|| {
		announce(&code, spec_version);
		after_delay();
		assert_noop!(dispatch(administrator(), apply(code)), error);
		assert!(announced().is_some());
	});
}

#[test]
fn code_should_become_the_runtime_when_it_is_the_announced_one() {
	ExtBuilder.build_and_execute(|| {
		let code = code("test", NEXT);
		announce(&code, NEXT);
		after_delay();
		assert_ok!(dispatch(by(PORTS, Role::CarrierAgent), apply(code.clone())));

		assert_eq!(stored_code(), code);
		assert_eq!(upgrades_in_digest(), 1);
		assert_eq!(announced(), None);
		assert_eq!(
			last_event(),
			Event::UpgradeApplied { code_hash: hash(&code), spec_version: NEXT, by: PORTS }
		);
		let entry = last_act(Act::UpgradeApplied);
		assert_eq!(entry.actor, Some(actor(PORTS, Role::CarrierAgent)));
		assert_eq!((entry.version, entry.content), (NEXT, Some(hash(&code))));
	});
}

#[test]
fn code_should_be_taken_in_every_block_of_its_term_and_in_no_other() {
	for block in 1..=1 + DELAY + TERM {
		ExtBuilder.build_and_execute(|| {
			let code = code("test", NEXT);
			announce(&code, NEXT);
			System::set_block_number(block);
			let call = apply(code);
			if block < 1 + DELAY {
				assert_noop!(dispatch(administrator(), call), Error::<Test>::TooEarly);
			} else if block < 1 + DELAY + TERM {
				assert_ok!(dispatch(administrator(), call));
			} else {
				assert_noop!(dispatch(administrator(), call), Error::<Test>::Lapsed);
			}
		});
	}
}

#[test]
fn code_should_be_refused_when_nothing_is_announced() {
	ExtBuilder.build_and_execute(|| {
		let code = code("test", NEXT);
		let refused = || dispatch(administrator(), apply(code.clone()));
		assert_noop!(refused(), Error::<Test>::NothingAnnounced);

		announce(&code, NEXT);
		after_delay();
		assert_ok!(dispatch(council(), Call::withdraw { reason: 4 }));
		assert_noop!(refused(), Error::<Test>::NothingAnnounced);

		announce(&code, NEXT);
		after_delay();
		assert_ok!(refused());
		assert_noop!(refused(), Error::<Test>::NothingAnnounced);
	});
}

#[test]
fn code_should_be_refused_when_it_is_not_the_announced_one() {
	ExtBuilder.build_and_execute(|| {
		announce(&code("test", NEXT), NEXT);
		after_delay();
		for other in [code("test", NEXT + 1), vec![], vec![0; MAX_CODE as usize]] {
			assert_noop!(dispatch(administrator(), apply(other)), Error::<Test>::OtherCode);
		}
	});
}

#[test]
fn code_should_be_refused_when_it_is_too_large() {
	let mut large = code("test", NEXT);
	large.resize(MAX_CODE as usize + 1, 0);
	assert_refused(large.clone(), NEXT, Error::CodeTooLarge);

	large.pop();
	ExtBuilder.build_and_execute(|| {
		announce(&large, NEXT);
		after_delay();
		assert_ok!(dispatch(administrator(), apply(large)));
	});
}

#[test]
fn code_should_be_refused_when_it_is_no_runtime() {
	assert_refused(b"#!/bin/sh".to_vec(), NEXT, Error::NotARuntime);
	assert_refused(b"\0asm\x01\0\0\0".to_vec(), NEXT, Error::NotARuntime);
	let mut cut = code("test", NEXT);
	cut.truncate(cut.len() - 8);
	assert_refused(cut, NEXT, Error::NotARuntime);
}

#[test]
fn code_should_be_refused_when_it_is_of_another_chain() {
	assert_refused(code("another", NEXT), NEXT, Error::OtherChain);
}

#[test]
fn code_should_be_refused_when_its_version_is_not_higher() {
	for spec_version in [0, CURRENT - 1, CURRENT] {
		assert_refused(code("test", spec_version), NEXT, Error::VersionNotHigher);
	}
}

#[test]
fn code_should_be_refused_when_its_version_is_not_the_announced_one() {
	assert_refused(code("test", NEXT + 1), NEXT, Error::OtherVersion);
	assert_refused(code("test", NEXT), NEXT + 1, Error::OtherVersion);
}

#[test]
fn code_should_be_refused_when_the_chain_has_its_version_by_now() {
	ExtBuilder.build_and_execute(|| {
		let code = code("test", NEXT);
		announce(&code, NEXT);
		after_delay();
		CurrentVersion::set(NEXT);
		assert_noop!(dispatch(administrator(), apply(code)), Error::<Test>::VersionNotHigher);
	});
}

#[test]
fn code_should_wait_until_migrations_are_done() {
	ExtBuilder.build_and_execute(|| {
		let code = code("test", NEXT);
		announce(&code, NEXT);
		after_delay();
		Migrating::set(true);
		let call = || apply(code.clone());
		assert_noop!(dispatch(administrator(), call()), Error::<Test>::MigrationsOngoing);
		Migrating::set(false);
		assert_ok!(dispatch(administrator(), call()));
	});
}

#[test]
fn code_should_be_refused_when_somebody_else_sends_it() {
	ExtBuilder.build_and_execute(|| {
		let code = code("test", NEXT);
		announce(&code, NEXT);
		after_delay();
		let others = [council(), by(TRADER, Role::Declarant)];
		for origin in others.into_iter().chain([RuntimeOrigin::root(), RuntimeOrigin::none()]) {
			assert_noop!(dispatch(origin, apply(code.clone())), BadOrigin);
		}
	});
}

#[test]
fn runtime_should_stay_when_the_upgrade_cannot_be_recorded() {
	ExtBuilder.build_and_execute(|| {
		let code = code("test", NEXT);
		announce(&code, NEXT);
		after_delay();
		Trail::set_full(true);
		assert!(dispatch(administrator(), apply(code)).is_err());
		assert_eq!((stored_code(), upgrades_in_digest()), (vec![], 0));
		assert!(announced().is_some());
	});
}
