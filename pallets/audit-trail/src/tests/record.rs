// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Event, Head, Heads, Links, MAX_LINKS_READ};
use codec::Encode;
use frame_support::{assert_err, assert_storage_noop};
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	StateVersion,
};
use std::collections::BTreeMap;
use tijara_mock::actor;
use tijara_primitives::{
	actor::Role,
	audit::{first_broken_link, Act, AuditTrail as _, Entry, Link, Subject},
};

const SUBJECT: Subject = Subject::Declaration(7);

/// Every key of the storage with its value's hash.
fn stored() -> BTreeMap<Vec<u8>, Vec<u8>> {
	let mut all = BTreeMap::new();
	let mut key = Vec::new();
	while let Some(next) = sp_io::storage::next_key(&key) {
		all.insert(next.clone(), sp_io::storage::get(&next).unwrap().to_vec());
		key = next;
	}
	all
}

#[test]
fn record_should_store_the_link_and_tell_its_hash() {
	ExtBuilder.build_and_execute(|| {
		let entry = Entry::new(Act::DeclarationStored)
			.by(actor(3, Role::Declarant))
			.on_behalf_of(4)
			.version(1);
		record(SUBJECT, entry.clone());

		// Written out, so that a change of the hashed content cannot pass unseen.
		let preimage =
			(H256::zero(), SUBJECT, 0u32, entry.clone(), 1u64, 1_700_000_000_000u64).encode();
		let hash = BlakeTwo256::hash(&preimage);
		assert_eq!(
			Links::<Test>::get(SUBJECT, 0),
			Some(Link { entry, block: 1, time: 1_700_000_000_000, hash })
		);
		assert_eq!(Heads::<Test>::get(SUBJECT), Head { links: 1, hash });
		assert_eq!(
			events(),
			[Event::Recorded { subject: SUBJECT, index: 0, act: Act::DeclarationStored, hash }]
		);
	});
}

#[test]
fn record_should_write_exactly_one_link_and_one_head() {
	ExtBuilder.build_and_execute(|| {
		for round in 0..3u32 {
			// Events of block 0 are not stored: what is left is the pallet's own writing.
			System::set_block_number(0);
			let before = stored();
			record(SUBJECT, Entry::new(Act::DeclarationAmended).version(round));
			let after = stored();
			let written: Vec<_> =
				after.iter().filter(|(key, value)| before.get(*key) != Some(*value)).collect();
			let link = Links::<Test>::hashed_key_for(SUBJECT, round);
			let head = Heads::<Test>::hashed_key_for(SUBJECT);
			assert_eq!(written.len(), 2);
			assert!(written.iter().any(|(key, _)| **key == link));
			assert!(written.iter().any(|(key, _)| **key == head));
			assert!(before.keys().all(|key| after.contains_key(key)));
		}
	});
}

#[test]
fn record_should_be_written_at_genesis_though_events_are_skipped() {
	ExtBuilder.build_and_execute(|| {
		System::set_block_number(0);
		record(Subject::Organisation(1), Entry::new(Act::OrganisationAdmitted));
		assert!(events().is_empty());
		let links = AuditTrail::links(Subject::Organisation(1), 0, 10);
		assert_eq!(links.len(), 1);
		assert_eq!((links[0].block, links[0].entry.act), (0, Act::OrganisationAdmitted));
	});
}

#[test]
fn record_should_keep_subjects_apart() {
	ExtBuilder.build_and_execute(|| {
		let subjects = [
			Subject::Declaration(1),
			Subject::Organisation(1),
			Subject::Tariff(1),
			Subject::RuleSet(1),
			Subject::ValidatorSet,
		];
		for (round, subject) in (1u64..).zip(subjects.into_iter().cycle().take(15)) {
			System::set_block_number(round);
			Now::set(round * 6_000);
			record(subject, Entry::new(Act::LaneSelected));
		}
		for subject in subjects {
			let links = AuditTrail::links(subject, 0, 10);
			assert_eq!(links.len(), 3);
			assert_eq!(first_broken_link(subject, &links), None);
		}
	});
}

#[test]
fn record_should_be_refused_when_the_chain_is_full() {
	ExtBuilder.build_and_execute(|| {
		Heads::<Test>::insert(SUBJECT, Head { links: u32::MAX, hash: H256::zero() });
		assert_storage_noop!(assert_err!(
			AuditTrail::record(SUBJECT, Entry::new(Act::LaneSelected)),
			Error::<Test>::TrailFull
		));
		Heads::<Test>::remove(SUBJECT);
	});
}

#[test]
fn links_should_give_pages_and_never_more_than_the_most() {
	ExtBuilder.build_and_execute(|| {
		for version in 0..300 {
			record(SUBJECT, Entry::new(Act::DeclarationAmended).version(version));
		}
		let versions = |from, count| -> Vec<u32> {
			let links = AuditTrail::links(SUBJECT, from, count);
			links.into_iter().map(|link| link.entry.version).collect()
		};
		assert_eq!(versions(0, 3), [0, 1, 2]);
		assert_eq!(versions(298, 10), [298, 299]);
		assert_eq!(versions(0, u32::MAX), (0..MAX_LINKS_READ).collect::<Vec<_>>());
		assert_eq!(versions(290, u32::MAX), (290..300).collect::<Vec<_>>());
		for (from, count) in [(300, 1), (u32::MAX, u32::MAX), (0, 0)] {
			assert!(versions(from, count).is_empty());
		}
		assert!(AuditTrail::links(Subject::ValidatorSet, 0, 1).is_empty());
	});
}

#[test]
fn the_state_root_should_cover_every_record() {
	ExtBuilder.build_and_execute(|| {
		System::set_block_number(0);
		let before = sp_io::storage::root(StateVersion::V1);
		record(SUBJECT, Entry::new(Act::LaneSelected));
		assert_ne!(before, sp_io::storage::root(StateVersion::V1));
	});
}
