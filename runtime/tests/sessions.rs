// SPDX-License-Identifier: Apache-2.0
//! Sessions change, and an admitted validator takes its seat at the second change.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod common;

use common::{account, call, on_chain};
use frame_support::{assert_noop, assert_ok};
use pallet_collective::RawOrigin;
use tijara_runtime::{Runtime, RuntimeOrigin, Session, SessionKeys};

fn council(in_favour: u32) -> RuntimeOrigin {
	RawOrigin::<_, pallet_collective::Instance1>::Members(in_favour, 7).into()
}

fn aura() -> usize {
	pallet_aura::Authorities::<Runtime>::get().len()
}

#[test]
fn sessions_should_change_without_a_change_of_the_set() {
	on_chain(|| {
		let seated = Session::validators();
		for _ in 0..5 {
			Session::rotate_session();
			assert_eq!(Session::validators(), seated);
		}
		assert_eq!(tijara_runtime::Grandpa::current_set_id(), 0);
	});
}

#[test]
fn validator_should_be_seated_at_the_second_session_change_when_it_is_admitted() {
	on_chain(|| {
		let bob = account("Bob");
		let admit: tijara_runtime::RuntimeCall =
			pallet_validators::Call::admit_validator { organisation: 2, account: bob.clone() }
				.into();
		assert_noop!(
			call(council(7), admit.clone()),
			pallet_validators::Error::<Runtime>::NoSessionKeys
		);
		let keys = SessionKeys {
			aura: sp_core::sr25519::Public::from_raw([9; 32]).into(),
			grandpa: sp_core::ed25519::Public::from_raw([9; 32]).into(),
		};
		pallet_session::NextKeys::<Runtime>::insert(&bob, keys);
		// Four of seven are a majority, but not two thirds.
		assert_noop!(call(council(4), admit.clone()), sp_runtime::DispatchError::BadOrigin);
		assert_ok!(call(council(5), admit));

		Session::rotate_session();
		assert!(!Session::validators().contains(&bob));
		Session::rotate_session();
		assert!(Session::validators().contains(&bob));
		assert_eq!(aura(), 2);

		let remove = pallet_validators::Call::remove_validator { account: bob.clone(), reason: 1 };
		assert_ok!(call(council(5), remove));
		Session::rotate_session();
		Session::rotate_session();
		assert!(!Session::validators().contains(&bob));
		assert_eq!(aura(), 1);
	});
}
