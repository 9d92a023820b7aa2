// SPDX-License-Identifier: Apache-2.0
//! Whoever changes a chain is found out: by the chain itself, or, where every later hash was made
//! anew, by the head.

use crate::{mock::*, Heads, LinkOf, Links};
use proptest::prelude::*;
use sp_core::H256;
use tijara_primitives::{
	actor::{Actor, Role},
	audit::{first_broken_link, link_hash, Act, Entry, Subject},
	money::{LedgerAccount, Movement},
};

const SUBJECT: Subject = Subject::Declaration(12);

fn act() -> impl Strategy<Value = Act> {
	prop::sample::select(vec![
		Act::DeclarationStored,
		Act::DeclarationAmended,
		Act::DeclarationRegistered,
		Act::LaneSelected,
		Act::PaymentConfirmed,
		Act::ConsignmentReleased,
	])
}

fn entry() -> impl Strategy<Value = Entry<u64>> {
	let actor = (any::<u64>(), any::<u32>(), prop::sample::select(Role::ALL))
		.prop_map(|(account, organisation, role)| Actor { account, organisation, role, via: None });
	(
		act(),
		proptest::option::of(actor),
		any::<Option<u32>>(),
		any::<Option<u64>>(),
		any::<u32>(),
		any::<Option<u32>>(),
		any::<u16>(),
		any::<Option<[u8; 32]>>(),
	)
		.prop_map(|(act, actor, on_behalf_of, mandate, version, rules, reason, content)| Entry {
			act,
			co_signer: actor.clone().filter(|actor| actor.account % 2 == 0),
			actor,
			on_behalf_of,
			mandate,
			version,
			rules,
			reason,
			movement: content.map(|bytes| Movement {
				declaration: mandate,
				debit: LedgerAccount::Revenue,
				credit: LedgerAccount::Fund(version),
				amount: u128::from(bytes[0]),
			}),
			content: content.map(H256),
		})
}

/// A chain of entries, each with the step in time and blocks from the one before.
fn chain() -> impl Strategy<Value = Vec<(Entry<u64>, u64)>> {
	proptest::collection::vec((entry(), 0..1_000u64), 2..24)
}

/// Changes one field of a link, and that one only.
fn change(link: &mut LinkOf<Test>, field: usize) {
	let entry = &mut link.entry;
	match field {
		0 => {
			entry.act =
				if entry.act == Act::GoodsExited { Act::CaseClosed } else { Act::GoodsExited }
		}
		1 => match &mut entry.actor {
			Some(actor) => actor.account = actor.account.wrapping_add(1),
			none => {
				*none = Some(Actor { account: 0, organisation: 0, role: Role::Examiner, via: None })
			}
		},
		2 => match &mut entry.actor {
			Some(actor) => actor.organisation = actor.organisation.wrapping_add(1),
			none => {
				*none = Some(Actor { account: 0, organisation: 0, role: Role::Assessor, via: None })
			}
		},
		3 => {
			entry.actor = entry.actor.take().map_or_else(
				|| Some(Actor { account: 1, organisation: 1, role: Role::Cashier, via: None }),
				|_| None,
			)
		}
		4 => entry.on_behalf_of = entry.on_behalf_of.map_or(Some(1), |id| id.checked_add(1)),
		5 => entry.version = entry.version.wrapping_add(1),
		6 => entry.rules = entry.rules.map_or(Some(1), |rules| rules.checked_add(1)),
		7 => entry.reason = entry.reason.wrapping_add(1),
		8 => entry.content = entry.content.map_or(Some(H256::zero()), |_| None),
		9 => link.block += 1,
		10 => link.time += 1,
		11 => entry.mandate = entry.mandate.map_or(Some(1), |_| None),
		12 => {
			entry.co_signer = entry.co_signer.take().map_or_else(
				|| Some(Actor { account: 1, organisation: 1, role: Role::Cashier, via: Some(2) }),
				|_| None,
			)
		}
		13 => match &mut entry.movement {
			Some(movement) => movement.amount += 1,
			none => {
				*none = Some(Movement {
					declaration: None,
					debit: LedgerAccount::Interest,
					credit: LedgerAccount::Penalties,
					amount: 0,
				})
			}
		},
		_ => link.hash.0[0] ^= 1,
	}
}

const FIELDS: usize = 15;

/// Make every hash anew from `from` on, as somebody would who can write the storage.
fn forge(links: &mut [LinkOf<Test>], from: usize) {
	for at in from..links.len() {
		let before = at.checked_sub(1).map_or(H256::zero(), |before| links[before].hash);
		let link = &links[at];
		links[at].hash = link_hash(before, SUBJECT, at as u32, &link.entry, &link.block, link.time);
	}
}

fn recorded(chain: &[(Entry<u64>, u64)]) -> Vec<LinkOf<Test>> {
	for (entry, step) in chain {
		System::set_block_number(System::block_number() + step);
		Now::mutate(|now| *now += step * 6_000);
		record(SUBJECT, entry.clone());
	}
	AuditTrail::links(SUBJECT, 0, u32::MAX)
}

/// Put the links into storage in place of those that are there.
fn store(links: &[LinkOf<Test>]) {
	let _ = Links::<Test>::clear_prefix(SUBJECT, u32::MAX, None);
	for (index, link) in (0u32..).zip(links) {
		Links::<Test>::insert(SUBJECT, index, link);
	}
}

proptest! {
	#[test]
	fn a_chain_should_be_whole_when_nobody_touched_it(chain in chain()) {
		ExtBuilder.build_and_execute(|| {
			let links = recorded(&chain);
			assert_eq!(links.len(), chain.len());
			assert_eq!(first_broken_link(SUBJECT, &links), None);
			assert_eq!(links.last().map(|link| link.hash), Some(Heads::<Test>::get(SUBJECT).hash));
			// The same links say nothing of another subject.
			assert_eq!(first_broken_link(Subject::Declaration(13), &links), Some(0));
		});
	}

	#[test]
	fn a_changed_field_should_be_found_at_its_link(
		chain in chain(), at in any::<prop::sample::Index>(), field in 0..FIELDS
	) {
		ExtBuilder.build_and_execute(|| {
			let links = recorded(&chain);
			let at = at.index(links.len());
			let mut changed = links.clone();
			change(&mut changed[at], field);
			assert_ne!(changed, links);
			assert_eq!(first_broken_link(SUBJECT, &changed), Some(at as u32));
			store(&changed);
			assert!(AuditTrail::do_try_state().is_err());
			store(&links);
		});
	}

	#[test]
	fn swapped_links_should_be_found_at_the_first_of_them(
		chain in chain(), one in any::<prop::sample::Index>(), other in any::<prop::sample::Index>()
	) {
		ExtBuilder.build_and_execute(|| {
			let links = recorded(&chain);
			let (one, other) = (one.index(links.len()), other.index(links.len()));
			let mut swapped = links.clone();
			swapped.swap(one, other);
			let found = (one != other).then_some(one.min(other) as u32);
			assert_eq!(first_broken_link(SUBJECT, &swapped), found);
			store(&swapped);
			assert_eq!(AuditTrail::do_try_state().is_err(), found.is_some());
			store(&links);
		});
	}

	#[test]
	fn a_dropped_or_added_link_should_be_found(
		chain in chain(), at in any::<prop::sample::Index>(), drop in any::<bool>()
	) {
		ExtBuilder.build_and_execute(|| {
			let links = recorded(&chain);
			let at = at.index(links.len());
			let mut changed = links.clone();
			if drop {
				changed.remove(at);
			} else {
				changed.insert(at, links[at].clone());
			}
			// A chain that is cut at its end follows from itself, but not to its head.
			let found = match (drop, at + 1 == links.len()) {
				(true, true) => None,
				(true, false) => Some(at as u32),
				(false, _) => Some(at as u32 + 1),
			};
			assert_eq!(first_broken_link(SUBJECT, &changed), found);
			store(&changed);
			assert!(AuditTrail::do_try_state().is_err());
			store(&links);
		});
	}

	#[test]
	fn a_forged_chain_should_not_reach_the_head(
		chain in chain(), at in any::<prop::sample::Index>(), field in 0..FIELDS - 1
	) {
		ExtBuilder.build_and_execute(|| {
			let links = recorded(&chain);
			let at = at.index(links.len());
			let mut forged = links.clone();
			change(&mut forged[at], field);
			forge(&mut forged, at);
			assert_eq!(first_broken_link(SUBJECT, &forged), None);
			assert_ne!(forged.last().map(|link| link.hash), Some(Heads::<Test>::get(SUBJECT).hash));
			store(&forged);
			assert!(AuditTrail::do_try_state().is_err());
			store(&links);
		});
	}
}
