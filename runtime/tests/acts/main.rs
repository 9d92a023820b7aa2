// SPDX-License-Identifier: Apache-2.0
//! No act without its record: every call of every room is made once, and its acts are looked for.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod authority;
mod committees;
#[path = "../common/mod.rs"]
mod common;
mod money;
mod operators;
mod stops;
mod tariff;
mod trade;

use std::collections::BTreeSet;

use common::{account, call, mandated, on_chain, signed, BROKER_TWO, TRADER};
use frame_support::traits::GetCallMetadata;
use pallet_collective::RawOrigin;
use sp_core::H256;
use tijara_primitives::{
	actor::{OrganisationKind, Role, RoleSet},
	aeo::{AeoStatus, Criterion, GuaranteeShare, MraRecord, PartyRole, Programme},
	audit::{Act, Subject},
	axes::Lane,
	date::Date,
	identifier::Identifier,
	mandate::MandateTerms,
};
use tijara_runtime::{AuditTrail, Runtime, RuntimeCall, RuntimeOrigin, System};

const ROOMS: [&str; 17] = [
	"Registry",
	"Access",
	"Mandates",
	"AeoIdentity",
	"TariffBook",
	"Declarations",
	"Controls",
	"DutyPayments",
	"Releases",
	"Validators",
	"Ledger",
	"Guarantees",
	"Allocations",
	"Council",
	"EmergencyCommittee",
	"Upgrades",
	"Emergency",
];

/// Pallets of the SDK; the rooms behind proxies, multisigs and batches record what these carry out.
const SDK: [&str; 11] = [
	"System",
	"Timestamp",
	"Session",
	"Grandpa",
	"NodeAuthorization",
	"Preimage",
	"Scheduler",
	"Utility",
	"Proxy",
	"Multisig",
	"TxPause",
];

/// The whole council in favour.
fn council() -> RuntimeOrigin {
	RawOrigin::<_, pallet_collective::Instance1>::Members(7, 7).into()
}

fn count(subject: Subject) -> u32 {
	pallet_audit_trail::Heads::<Runtime>::get(subject).links
}

/// One step: who calls what, on which subject's chain which acts must appear.
struct Step(RuntimeOrigin, RuntimeCall, Subject, &'static [Act]);

fn roles(roles: &[Role]) -> RoleSet {
	roles.iter().copied().collect()
}

/// The organisation that the council admits here.
const NEWCOMER: u32 = 14;

fn play(steps: Vec<Step>, made: &mut BTreeSet<(String, String)>) {
	for Step(origin, made_call, subject, expected) in steps {
		let name = made_call.get_call_metadata();
		let from = count(subject);
		let outcome = call(origin, made_call);
		assert_eq!(outcome, Ok(()), "{name:?}");
		let found: Vec<Act> = AuditTrail::links(subject, from, 256)
			.into_iter()
			.map(|link| {
				let now = pallet_timestamp::Now::<Runtime>::get();
				assert_eq!(link.time, now, "{name:?} is recorded at the block's time");
				link.entry.act
			})
			.collect();
		let mut sorted = (found.clone(), expected.to_vec());
		sorted.0.sort_by_key(|act| *act as u8);
		sorted.1.sort_by_key(|act| *act as u8);
		assert_eq!(sorted.0, sorted.1, "{name:?}");
		made.insert((name.pallet_name.into(), name.function_name.into()));
	}
}

/// Give Bob the session keys that a validator must have.
fn set_keys(name: &str) {
	let keys = tijara_runtime::SessionKeys {
		aura: sp_core::sr25519::Public::from_raw([9; 32]).into(),
		grandpa: sp_core::ed25519::Public::from_raw([9; 32]).into(),
	};
	pallet_session::NextKeys::<Runtime>::insert(account(name), keys);
}

#[test]
fn every_call_of_every_room_should_record_its_acts() {
	on_chain(|| {
		let mut made = BTreeSet::new();
		set_keys("Bob");
		play(authority::registry(), &mut made);
		play(authority::approvers(), &mut made);
		play(authority::mandates(), &mut made);
		play(authority::access(), &mut made);
		play(operators::aeo(), &mut made);
		play(trade::trade(), &mut made);
		play(trade::after_payment(), &mut made);
		play(money::money(), &mut made);
		play(operators::aeo_end(), &mut made);
		play(tariff::tariff_book(), &mut made);
		play(authority::validators(), &mut made);
		play(committees::council_of_agencies(), &mut made);
		play(committees::emergency_committee(), &mut made);
		play(stops::emergency(), &mut made);
		play(stops::announcements(), &mut made);
		System::set_block_number(System::block_number() + 10);
		play(stops::upgrade(), &mut made);
		pallet_timestamp::Now::<Runtime>::mutate(|now| *now += 40 * 86_400_000);
		play(money::overdue(), &mut made);
		let all: BTreeSet<(String, String)> = ROOMS
			.iter()
			.flat_map(|room| {
				RuntimeCall::get_call_names(room)
					.iter()
					.map(|name| (room.to_string(), name.to_string()))
			})
			.collect();
		assert_eq!(made, all, "every call of every room is made above");
	});
}

#[test]
fn every_pallet_of_ours_should_be_walked() {
	let ours: BTreeSet<&str> = RuntimeCall::get_module_names()
		.iter()
		.copied()
		.filter(|name| !SDK.contains(name))
		.collect();
	assert_eq!(ours, ROOMS.into_iter().collect(), "a new room needs its steps above");
}
