// SPDX-License-Identifier: Apache-2.0
//! Random histories of a validator set.

use frame_support::{
	sp_runtime::traits::Dispatchable,
	traits::{Get, ValidatorRegistration},
};
use proptest::prelude::*;
use tijara_mock::officer;
use tijara_primitives::{actor::Role, OrganisationId};

use crate::{mock::*, Call, Config, Member, Members, Offences, Planned, Reports, SessionReportOf};

#[derive(Clone, Debug)]
enum Move {
	SetKeys(OrganisationId),
	PurgeKeys(OrganisationId),
	/// The agency and whose node it brings.
	Admit(OrganisationId, OrganisationId),
	Remove(OrganisationId),
	Suspend(OrganisationId),
	Reinstate(OrganisationId),
	Withdraw(OrganisationId),
	/// The agency, and how many sessions ago.
	Offend(OrganisationId, u32),
	/// So many slots after the last block, by the one whose turn it is.
	Author(u64),
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
		1 => organisation().prop_map(Move::Withdraw),
		2 => (organisation(), 0u32..4).prop_map(|(of, ago)| Move::Offend(of, ago)),
		12 => (1u64..9).prop_map(Move::Author),
		6 => Just(Move::Rotate),
	];
	proptest::collection::vec(one, 1..60)
}

fn govern(call: Call<Test>) -> bool {
	RuntimeCall::from(call).dispatch(RuntimeOrigin::root()).is_ok()
}

fn organisations() -> Vec<OrganisationId> {
	Members::<Test>::get().iter().map(|member| member.organisation).collect()
}

/// At least as many members as there must be.
fn enough() -> bool {
	let least: u32 = <Test as Config>::MinValidators::get();
	Members::<Test>::get().len() as u32 >= least
}

/// What happened in the current session, to be counted slot by slot.
#[derive(Default)]
struct Watch {
	/// The first slot of the session, once there is one.
	from: Option<u64>,
	/// Slots in which there was a block.
	used: Vec<u64>,
}

impl Watch {
	fn compare(&self, report: &SessionReportOf<Test>) {
		let to = Slot::get() + 1;
		let from = self.from.unwrap_or(to);
		assert_eq!((report.from, report.to), (from, to));
		let count = report.validators.len() as u64;
		for (index, one) in (0u64..).zip(&report.validators) {
			let turn = |slot: &u64| slot % count == index;
			let slots = (from..to).filter(turn).count() as u64;
			let authored = self.used.iter().copied().filter(turn).count() as u32;
			assert_eq!(one.authored, authored);
			assert_eq!(u64::from(one.authored) + one.missed, slots);
		}
	}
}

fn offence(of: OrganisationId, ago: u32) {
	let session = Session::current_index().saturating_sub(ago);
	let before = (organisations(), Offences::<Test>::get(of), enough());
	let known = before.1.as_ref().is_some_and(|last| session <= last.session);
	offend(&[of], session);
	if known {
		assert_eq!(before, (organisations(), Offences::<Test>::get(of), enough()));
	} else {
		let least: u32 = <Test as Config>::MinValidators::get();
		let stays = Members::<Test>::get().iter().any(|member| member.account == node(of));
		assert!(!stays || before.0.len() as u32 <= least);
		assert_eq!(Offences::<Test>::get(of).map(|offence| offence.session), Some(session));
	}
	let twice = (organisations(), Offences::<Test>::get(of), System::events());
	offend(&[of], session);
	assert_eq!(twice, (organisations(), Offences::<Test>::get(of), System::events()));
}

fn play(play: &Move, watch: &mut Watch) {
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
				assert!(enough());
			}
		}
		Move::Withdraw(of) => {
			let origin = RuntimeOrigin::signed(officer(of, Role::Administrator));
			let call = RuntimeCall::from(Call::withdraw_validator { reason: 1 });
			if call.dispatch(origin).is_ok() {
				assert!(enough() && !organisations().contains(&of));
			}
		}
		Move::Offend(of, ago) => offence(of, ago),
		// Without validators, all of whom purged their keys, there is no block.
		Move::Author(_) if Session::validators().is_empty() => {}
		Move::Author(after) => {
			let slot = Slot::get() + after;
			author(slot);
			watch.from.get_or_insert(slot);
			watch.used.push(slot);
			watch.compare(&Validators::current().1);
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
			let ending = Session::current_index();
			rotate();
			watch.compare(&Validators::report(ending).unwrap());
			*watch = Watch { from: Some(Slot::get() + 1), used: Vec::new() };
			let most: u32 = <Test as Config>::ReportedSessions::get();
			assert!(Reports::<Test>::iter_keys().count() as u32 <= most);
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
			let mut watch = Watch::default();
			for next in &history {
				play(next, &mut watch);
				assert!(enough());
				Validators::do_try_state().unwrap();
			}
		});
	}
}
