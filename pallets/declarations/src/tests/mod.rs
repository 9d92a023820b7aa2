// SPDX-License-Identifier: Apache-2.0
//! Tests, one file for each call or pair of calls.

#![allow(clippy::arithmetic_side_effects)]

mod amend;
mod customs;
mod mrn;
mod property;
mod reassign;
mod register;
mod store;

use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;
use tijara_mock::{actor, officer, Trail};
use tijara_primitives::{
	actor::Role,
	audit::{Act, Entry, Subject},
	declaration::Draft,
	DeclarationId, OrganisationId,
};

use crate::{
	mock::*,
	pallet::{Error, Event, Lrns, NextId, Versions},
	DeclarationState,
};

type E = Error<Test>;

/// A declarant of the organisation, signing.
fn declarant(organisation: OrganisationId) -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(organisation, Role::Declarant))
}

fn assessor() -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(CUSTOMS, Role::Assessor))
}

fn examiner() -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(CUSTOMS, Role::Examiner))
}

/// The broker stores a declaration of one item for the trader.
fn stored(lrn: &str) -> DeclarationId {
	let id = NextId::<Test>::get();
	assert_ok!(Declarations::store(declarant(BROKER), draft(lrn, TRADER, 1)));
	id
}

/// The broker lodges a declaration of one item for the trader.
fn registered(lrn: &str) -> DeclarationId {
	let id = NextId::<Test>::get();
	assert_ok!(Declarations::lodge(declarant(BROKER), draft(lrn, TRADER, 1)));
	id
}

fn requested(lrn: &str) -> DeclarationId {
	let id = registered(lrn);
	assert_ok!(Declarations::request_cancellation(declarant(BROKER), id, 7));
	id
}

fn rejected(lrn: &str) -> DeclarationId {
	let id = stored(lrn);
	assert_ok!(Declarations::reject(assessor(), id, 7));
	id
}

fn cancelled(lrn: &str) -> DeclarationId {
	let id = requested(lrn);
	assert_ok!(Declarations::cancel(assessor(), id, 7));
	id
}

fn state(id: DeclarationId) -> DeclarationState {
	crate::Declarations::<Test>::get(id).unwrap().state
}

fn assert_last_event(event: Event<Test>) {
	System::assert_last_event(event.into());
}

/// Exactly this act was recorded since the acts were last taken.
fn assert_act(id: DeclarationId, entry: Entry<u64>) {
	assert_eq!(Trail::take(), vec![(Subject::Declaration(id), entry)]);
}

/// The entry of an act that the broker does for the trader.
fn by_broker(act: Act, version: u32) -> Entry<u64> {
	Entry::new(act)
		.by(actor(BROKER, Role::Declarant))
		.on_behalf_of(TRADER)
		.under(Some(1))
		.version(version)
}

/// A draft with a hundred faults would say little: each of these has one.
fn faulty_drafts(lrn: &str, trader: OrganisationId) -> Vec<(Draft, E)> {
	use codec::{Decode, Encode};
	use tijara_primitives::declaration::Measured;

	let good = || draft(lrn, trader, 3);
	let hostile = |bytes: &[u8]| Decode::decode(&mut &bytes.to_vec().encode()[..]).unwrap();
	let with = |change: &dyn Fn(&mut Draft)| {
		let mut draft = good();
		change(&mut draft);
		draft
	};
	vec![
		(
			with(&|d| d.kind = Decode::decode(&mut &b"IM!".to_vec().encode()[..]).unwrap()),
			E::HeaderMalformed,
		),
		(
			with(&|d| d.partner = Some(Decode::decode(&mut &b"U?".to_vec().encode()[..]).unwrap())),
			E::HeaderMalformed,
		),
		(with(&|d| d.items = Default::default()), E::NoItems),
		(with(&|d| d.items[1].sequence = 3), E::ItemOutOfSequence(3)),
		(with(&|d| d.items[1].origin = hostile(b"\xff\0")), E::ItemCodeMalformed(2)),
		(with(&|d| d.items[2].valuation_method = 7), E::ItemNumberOutOfBounds(3)),
		(
			with(&|d| {
				let kilograms =
					Measured { unit: "KGM".parse().unwrap(), quantity: "1".parse().unwrap() };
				d.items[0].quantities = vec![kilograms.clone(), kilograms].try_into().unwrap();
			}),
			E::UnitStatedTwice(1),
		),
	]
}
