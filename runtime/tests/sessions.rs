// SPDX-License-Identifier: Apache-2.0
//! Sessions change, and an admitted validator takes its seat at the second change.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod common;

use common::{account, acts, call, on_chain, on_chain_from, preset_json};
use finality_grandpa::Prevote;
use frame_support::{
	assert_noop, assert_ok,
	traits::{DisabledValidators, KeyOwnerProofSystem},
};
use pallet_collective::RawOrigin;
use sp_consensus_grandpa::{
	localized_payload, AuthorityId, Equivocation, EquivocationProof, KEY_TYPE,
};
use sp_core::{ed25519, Pair, H256};
use tijara_primitives::audit::{Act, Subject};
use tijara_runtime::{
	genesis, Historical, Runtime, RuntimeCall, RuntimeOrigin, Session, SessionKeys,
};

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

#[test]
fn history_should_be_kept_for_a_day_of_sessions() {
	on_chain(|| {
		for _ in 0..200 {
			Session::rotate_session();
		}
		let kept = pallet_session::historical::StoredRange::<Runtime>::get().unwrap();
		let current = Session::current_index();
		assert!(kept.0 + 145 >= current, "{kept:?} at {current}");
		assert!(kept.0 + 144 <= current, "{kept:?} at {current}: an offence of a day is proven");
		let stored = pallet_session::historical::HistoricalSessions::<Runtime>::iter().count();
		assert_eq!(stored, (kept.1 - kept.0) as usize);
	});
}

/// Two votes of this validator in one round, for two blocks.
fn two_votes(name: &str) -> (AuthorityId, RuntimeCall) {
	let pair = ed25519::Pair::from_string(&format!("//{name}"), None).unwrap();
	let id = AuthorityId::from(pair.public());
	let vote = |fill: u8| {
		let prevote = Prevote { target_hash: H256::repeat_byte(fill), target_number: 9 };
		let message = finality_grandpa::Message::Prevote(prevote.clone());
		let signature = pair.sign(&localized_payload(7, 0, &message)).into();
		(prevote, signature)
	};
	let equivocation = finality_grandpa::Equivocation {
		round_number: 7,
		identity: id.clone(),
		first: vote(1),
		second: vote(2),
	};
	let call = pallet_grandpa::Call::report_equivocation_unsigned {
		equivocation_proof: Box::new(EquivocationProof::new(
			0,
			Equivocation::Prevote(equivocation),
		)),
		key_owner_proof: Historical::prove((KEY_TYPE, id.clone())).unwrap(),
	};
	(id, call.into())
}

#[test]
fn validator_should_be_disabled_and_removed_when_it_votes_twice() {
	on_chain_from(preset_json(genesis::LOCAL), || {
		// The proof is checked against the sets that the sessions have noted.
		Session::rotate_session();
		Session::rotate_session();
		let (_, report) = two_votes("Bob");
		assert_ok!(call(RuntimeOrigin::none(), report.clone()));

		let bob = account("Bob");
		let offence =
			pallet_validators::Offences::<Runtime>::get(2).expect("an offence of revenue");
		assert_eq!(offence.count, 1);
		let index = Session::validators().iter().position(|one| *one == bob).unwrap();
		assert!(Session::is_disabled(index as u32), "it authors no more in this session");
		assert!(acts(Subject::ValidatorSet).contains(&Act::ValidatorOffended));
		assert!(call(RuntimeOrigin::none(), report).is_err(), "one offence counts once");

		Session::rotate_session();
		Session::rotate_session();
		assert!(!Session::validators().contains(&bob));
	});
}
