// SPDX-License-Identifier: Apache-2.0
//! Random histories of a validator set.

use frame_support::{
	sp_runtime::traits::Dispatchable,
	traits::{Get, ValidatorRegistration},
};
use proptest::prelude::*;
use tijara_primitives::OrganisationId;

use crate::{mock::*, Call, Config, Member, Members, Planned};

#[derive(Clone, Debug)]
enum Move {
	SetKeys(OrganisationId),
	PurgeKeys(OrganisationId),
	/// The agency and whose node it brings.
	Admit(OrganisationId, OrganisationId),
	Remove(OrganisationId),
	Suspend(OrganisationId),
	Reinstate(OrganisationId),
	Rotate,
}

fn history() -> impl Strategy<Value = Vec<Move>> {
	let organisation = || 1u32..=7;
	let one = prop_oneof![
		4 => organisation().prop_map(Move::SetKeys),
		1 => organisation().prop_map(Move::PurgeKeys),
		4 => organisation().prop_map(|organisation| Move::Admit(organisation, organisation)),
		1 => (organisation(), organisation()).prop_map(|(agency, node)| Move::Admit(agency, node)),
		3 => organisation().prop_map(Move::Remove),
		1 => organisation().prop_map(Move::Suspend),
		1 => organisation().prop_map(Move::Reinstate),
		6 => Just(Move::Rotate),
	];
	proptest::collection::vec(one, 1..60)
}

fn govern(call: Call<Test>) -> bool {
	RuntimeCall::from(call).dispatch(RuntimeOrigin::root()).is_ok()
}

fn play(play: &Move) {
	match *play {
		Move::SetKeys(of) => set_keys(node(of)),
		Move::PurgeKeys(of) if Session::is_registered(&node(of)) => purge_keys(node(of)),
		Move::PurgeKeys(_) => {}
		Move::Admit(organisation, of) => {
			let had_keys = Session::is_registered(&node(of));
			let was_active = Active::get().contains_key(&organisation);
			if govern(Call::admit_validator { organisation, account: node(of) }) {
				assert!(had_keys && was_active);
			}
		}
		Move::Remove(of) => {
			if govern(Call::remove_validator { account: node(of), reason: 1 }) {
				let least: u32 = <Test as Config>::MinValidators::get();
				assert!(Members::<Test>::get().len() as u32 >= least);
			}
		}
		Move::Suspend(organisation) => Active::mutate(|active| {
			active.remove(&organisation);
		}),
		Move::Reinstate(organisation) => Active::mutate(|active| {
			active.insert(organisation, AGENCIES[organisation as usize - 1]);
		}),
		Move::Rotate => {
			System::reset_events();
			let planned = Planned::<Test>::get();
			rotate();
			let now = Planned::<Test>::get();
			let with_keys = |member: &Member<u64>| Session::is_registered(&member.account);
			assert!(now.iter().all(with_keys));
			let able: Vec<_> = Members::<Test>::get().into_iter().filter(with_keys).collect();
			if able.is_empty() {
				assert!(!new_set_queued());
			} else {
				assert_eq!(now.to_vec(), able);
				assert_eq!(new_set_queued(), now != planned);
			}
			assert_lists_agree();
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn validator_set_should_keep_its_invariants_when_anything_happens(history in history()) {
		ExtBuilder::default().build_and_execute(|| {
			for next in &history {
				play(next);
				Validators::do_try_state().unwrap();
			}
		});
	}
}
