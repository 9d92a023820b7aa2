// SPDX-License-Identifier: Apache-2.0
//! Tests, one file for each call or subject.

#![allow(clippy::arithmetic_side_effects)]

mod calls;
mod check;
mod draw;
mod genesis;
mod hostile;
mod property;

use crate::{
	mock::*,
	pallet::{Call, Error, Event, NextId},
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{traits::BadOrigin, DispatchError, DispatchResult};
use tijara_mock::{actor, officer, Trail};
use tijara_primitives::{
	actor::Role,
	audit::{Act, Entry},
	date::Date,
	mandate::{Mandate, MandateTerms, MAX_CHAIN},
	rooms::{MandateUse, Mandates as _},
	MandateId, Money, OrganisationId,
};

type E = Error<Test>;

fn grant(agent: OrganisationId, terms: MandateTerms) -> Call<Test> {
	Call::grant { agent, terms }
}

fn delegate(parent: MandateId, agent: OrganisationId, terms: MandateTerms) -> Call<Test> {
	Call::delegate { parent, agent, terms }
}

fn revoke(id: MandateId) -> Call<Test> {
	Call::revoke { id }
}

/// The trader grants a mandate.
fn granted(agent: OrganisationId, terms: MandateTerms) -> MandateId {
	assert_ok!(dispatch(by(TRADER), grant(agent, terms)));
	NextId::<Test>::get() - 1
}

/// The agent of a mandate passes it on.
fn delegated(parent: MandateId, agent: OrganisationId, terms: MandateTerms) -> MandateId {
	assert_ok!(dispatch(by(mandate(parent).agent), delegate(parent, agent, terms)));
	NextId::<Test>::get() - 1
}

/// Mandates 1 to 3: the trader's to the first broker, passed on to the second, and to the third.
fn chain_of_three() -> [MandateId; 3] {
	let first = granted(BROKER, open_terms());
	let second = delegated(first, BROKER_TWO, open_terms());
	[first, second, delegated(second, BROKER_THREE, open_terms())]
}

/// May the agent declare for the trader, one item of procedure 4000 at the office XTABC?
fn check(mandate: MandateId, agent: OrganisationId) -> DispatchResult {
	check_items(mandate, agent, "XTABC", &["4000"])
}

fn check_items(
	mandate: MandateId,
	agent: OrganisationId,
	office: &str,
	procedures: &[&str],
) -> DispatchResult {
	let items: Vec<_> =
		procedures.iter().zip(1u16..).map(|(procedure, n)| item(n, procedure)).collect();
	Mandates::check(&MandateUse {
		mandate,
		trader: TRADER,
		agent,
		office: &office.parse().unwrap(),
		items: &items,
	})
}

/// As the declarations room does it: within a call that is undone when it fails.
fn draw(mandate: MandateId, before: Money, after: Money) -> DispatchResult {
	frame_support::storage::with_storage_layer(|| Mandates::draw(mandate, before, after))
}

fn used(ids: &[MandateId]) -> Vec<Money> {
	ids.iter().map(|id| mandate(*id).used).collect()
}

fn administrator(organisation: OrganisationId) -> tijara_primitives::actor::Actor<AccountId> {
	actor(organisation, Role::Administrator)
}
