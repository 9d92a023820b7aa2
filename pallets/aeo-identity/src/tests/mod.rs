// SPDX-License-Identifier: Apache-2.0
//! Tests, by step of a file's life.

#![allow(clippy::arithmetic_side_effects)]

mod application;
mod apply;
mod clocks;
mod decisions;
mod holder;
mod partner;
mod property;
mod reading;
mod suspension;
mod validation;

use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::{traits::BadOrigin, DispatchResult};
use tijara_mock::{Signer, Trail};
use tijara_primitives::{
	actor::{Actor, Role},
	aeo::{AeoStatus, Benefits, Criterion, GuaranteeShare, PartyRole, Programme},
	audit::{Act, Entry, Subject},
	date::Date,
	rooms::AuthorisedOperators,
	AeoId, OrganisationId,
};

use crate::{
	mock::*,
	pallet::{Current, Error, Event, Files, Holders, NextId, Partners, Pending},
	Decision, Evidence, EvidenceList, Findings, Ground, Stage, Validation, MAX_TERM_DAYS,
	MAX_VALIDATORS,
};

type E = Error<Test>;

const REASON: u16 = 4;
/// Days for which the evidence in these tests holds.
const EVIDENCE_DAYS: u32 = 400;
/// Days of the grants in these tests.
const GRANT_DAYS: u32 = 365;

fn aeo(number: u64) -> AccountId {
	person(number, CUSTOMS, Role::AeoOfficer)
}

fn signed(account: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account)
}

fn administrator(organisation: OrganisationId) -> RuntimeOrigin {
	signed(person(0, organisation, Role::Administrator))
}

fn by(account: AccountId, organisation: OrganisationId, role: Role) -> Actor<AccountId> {
	Actor { account, organisation, role, via: None }
}

fn by_aeo(number: u64) -> Actor<AccountId> {
	by(aeo(number), CUSTOMS, Role::AeoOfficer)
}

fn by_trader() -> Actor<AccountId> {
	by(person(0, TRADER, Role::Administrator), TRADER, Role::Administrator)
}

fn evidence(programme: Programme) -> EvidenceList {
	let paper = Evidence { commitment: SALT, until: day(EVIDENCE_DAYS) };
	programme.criteria().iter().map(|of| (*of, paper)).collect::<Vec<_>>().try_into().unwrap()
}

fn apply_as(organisation: OrganisationId, role: PartyRole) -> DispatchResult {
	let list = evidence(Programme::Full);
	let origin = administrator(organisation);
	AeoIdentity::apply(origin, Programme::Full, role, tin(organisation), SALT, list)
}

/// The trader's application.
fn applied() -> AeoId {
	let id = NextId::<Test>::get();
	assert_ok!(apply_as(TRADER, PartyRole::Importer));
	id
}

fn accepted() -> AeoId {
	let id = applied();
	assert_ok!(AeoIdentity::accept(signed(aeo(0)), id));
	id
}

/// Officer 1 validates with this result.
fn validate(id: AeoId, met: bool) {
	assert_ok!(AeoIdentity::take_validation(signed(aeo(1)), id));
	assert_ok!(AeoIdentity::record_validation(signed(aeo(1)), id, REPORT, met));
}

fn validated() -> AeoId {
	let id = accepted();
	validate(id, true);
	id
}

/// Officer 1 proposes.
fn propose(id: AeoId, decision: Decision) -> DispatchResult {
	AeoIdentity::propose_decision(signed(aeo(1)), id, decision)
}

/// Officer 2 endorses.
fn endorse(id: AeoId) -> DispatchResult {
	AeoIdentity::endorse_decision(signed(aeo(2)), id)
}

fn a_grant() -> Decision {
	Decision::Grant { until: day(GRANT_DAYS), guarantee: GuaranteeShare::ThirtyPercent }
}

fn decide(id: AeoId, decision: Decision) {
	assert_ok!(propose(id, decision));
	assert_ok!(endorse(id));
}

fn granted() -> AeoId {
	let id = validated();
	decide(id, a_grant());
	id
}

fn suspend(id: AeoId) -> DispatchResult {
	AeoIdentity::suspend(signed(aeo(0)), id, Ground::Compliance, REASON)
}

fn suspended() -> AeoId {
	let id = granted();
	assert_ok!(suspend(id));
	id
}

fn revoked() -> AeoId {
	let id = granted();
	assert_ok!(AeoIdentity::open_hearing(signed(aeo(0)), id, REASON, SALT));
	assert_ok!(AeoIdentity::answer_hearing(administrator(TRADER), id, SALT));
	decide(id, Decision::Revoke { reason: REASON });
	id
}

fn status(id: AeoId) -> AeoStatus {
	AeoIdentity::view(id).unwrap().status
}

fn benefits() -> Benefits {
	AeoIdentity::benefits(TRADER)
}

/// The trail since the last look has exactly this act on the file, and this is the last event.
fn assert_told(id: AeoId, event: Event<Test>, entry: Entry<AccountId>) {
	System::assert_last_event(event.into());
	let version = Files::<Test>::get(id).unwrap().version;
	assert_eq!(Trail::take(), vec![(Subject::Authorisation(id), entry.version(version))]);
}

/// Everyone who is no officer of the programme is refused.
fn assert_officers_only(call: impl Fn(RuntimeOrigin) -> DispatchResult) {
	let others = [
		RuntimeOrigin::root(),
		administrator(TRADER),
		administrator(CUSTOMS),
		signed(person(0, CUSTOMS, Role::RiskOfficer)),
	];
	for origin in others {
		assert_noop!(call(origin), BadOrigin);
	}
}

/// Everyone who is no administrator is refused, and so are those of other organisations.
fn assert_holder_only(call: impl Fn(RuntimeOrigin) -> DispatchResult) {
	for origin in
		[RuntimeOrigin::root(), signed(person(0, TRADER, Role::Declarant)), signed(aeo(0))]
	{
		assert_noop!(call(origin), BadOrigin);
	}
	assert_noop!(call(administrator(OTHER_TRADER)), E::NotHolder);
	assert_noop!(call(administrator(CUSTOMS)), E::NotHolder);
}
