// SPDX-License-Identifier: Apache-2.0
//! Who may call what: every role against every call of every room, exactly as `docs/roles.md` says.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod common;

use codec::Decode;
use common::{account, on_chain_from, preset_json};
use frame_support::{
	storage::{with_transaction, TransactionOutcome},
	traits::{GetCallIndex, GetCallName, PalletInfoAccess, UnfilteredDispatchable},
};
use pallet_collective::RawOrigin;
use serde_json::{json, Value};
use sp_runtime::{traits::TrailingZeroInput, DispatchError};
use tijara_primitives::actor::{OrganisationKind, Role};
use tijara_runtime::{genesis, RuntimeCall, RuntimeOrigin};

const PAGE: &str = include_str!("../../docs/roles.md");

/// A room: its name, its index, and the names and indices of its calls.
struct Room(&'static str, usize, &'static [&'static str], &'static [u8]);

macro_rules! room {
	($name:ident, $pallet:ident $(, $instance:ident)?) => {{
		type Call = $pallet::Call<tijara_runtime::Runtime $(, pallet_collective::$instance)?>;
		let index = <tijara_runtime::$name as PalletInfoAccess>::index();
		Room(stringify!($name), index, Call::get_call_names(), Call::get_call_indices())
	}};
}

fn rooms() -> Vec<Room> {
	vec![
		room!(Registry, pallet_registry),
		room!(Access, pallet_access),
		room!(Mandates, pallet_mandates),
		room!(AeoIdentity, pallet_aeo_identity),
		room!(TariffBook, pallet_tariff_book),
		room!(Declarations, pallet_declarations),
		room!(Controls, pallet_controls),
		room!(DutyPayments, pallet_duty_payments),
		room!(Releases, pallet_releases),
		room!(Ledger, pallet_ledger),
		room!(Guarantees, pallet_guarantees),
		room!(Allocations, pallet_allocations),
		room!(Validators, pallet_validators),
		room!(Council, pallet_council, Instance1),
		room!(EmergencyCommittee, pallet_council, Instance2),
		room!(Upgrades, pallet_upgrades),
		room!(Emergency, pallet_emergency),
	]
}

fn word<T: serde::Serialize>(value: T) -> String {
	serde_json::to_value(value).unwrap().as_str().unwrap().to_string()
}

/// The account of the officer who holds this role alone.
fn only(role: Role) -> String {
	format!("Only/{}", word(role))
}

/// The presets' world, and for each role one officer who holds nothing else.
fn world() -> Value {
	let mut json = preset_json(genesis::DEVELOPMENT);
	for role in Role::ALL {
		let organisations = json["registry"]["organisations"].as_array_mut().unwrap();
		let home = organisations.iter_mut().find(|organisation| {
			let kind: OrganisationKind =
				serde_json::from_value(organisation["kind"].clone()).unwrap();
			role.allowed_in(kind)
		});
		let officer = json!({ "account": account(&only(*role)), "roles": [role] });
		home.unwrap()["officers"].as_array_mut().unwrap().push(officer);
	}
	json
}

/// Is the origin let in? The arguments are all zeros: whoever is let in is refused for another reason.
fn let_in(origin: RuntimeOrigin, call: RuntimeCall) -> bool {
	let outcome = with_transaction(|| {
		let result = call.dispatch_bypass_filter(origin).map(drop).map_err(|e| e.error);
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(result))
	});
	outcome.unwrap() != Err(DispatchError::BadOrigin)
}

/// The table as the runtime answers it.
fn answered() -> String {
	let council = || RawOrigin::<_, pallet_collective::Instance1>::Members(7, 7).into();
	let committee = || RawOrigin::<_, pallet_collective::Instance2>::Members(3, 3).into();
	let stranger = || RuntimeOrigin::signed(account("Stranger"));
	let mut rows = vec![header(), rule()];
	for Room(room, index, names, indices) in rooms() {
		for (name, call_index) in names.iter().zip(indices) {
			let start = [u8::try_from(index).unwrap(), *call_index];
			let bytes = [&start[..], &[0; 4096]].concat();
			let call = RuntimeCall::decode(&mut TrailingZeroInput::new(&bytes)).unwrap();
			assert!(!let_in(stranger(), call.clone()), "a stranger may {room}.{name}");
			assert!(!let_in(RuntimeOrigin::none(), call.clone()), "nobody may {room}.{name}");
			let mut cells: Vec<&str> = Role::ALL
				.iter()
				.map(|role| RuntimeOrigin::signed(account(&only(*role))))
				.map(|origin| if let_in(origin, call.clone()) { "x" } else { "" })
				.collect();
			cells.push(if let_in(council(), call.clone()) { "x" } else { "" });
			cells.push(if let_in(committee(), call) { "x" } else { "" });
			rows.push(row(&format!("{room}.{name}"), &cells));
		}
	}
	rows.join("\n")
}

/// Short names of the roles, as the table's page explains them, the council and the emergency committee.
const COLUMNS: [&str; 18] = [
	"Ex",
	"Ch",
	"As",
	"Re",
	"Ri",
	"Pc",
	"Ae",
	"Te",
	"Ta",
	"Ca",
	"Ce",
	"Pe",
	"De",
	"Cg",
	"Ba",
	"Ad",
	"Council",
	"Committee",
];

fn row(name: &str, cells: &[&str]) -> String {
	let cells: Vec<String> = cells
		.iter()
		.zip(COLUMNS)
		.map(|(cell, column)| format!("{cell:<width$}", width = column.len()))
		.collect();
	format!("| {name:<40} | {} |", cells.join(" | "))
}

fn header() -> String {
	row("call", &COLUMNS)
}

fn rule() -> String {
	let cells: Vec<String> = COLUMNS.iter().map(|column| "-".repeat(column.len())).collect();
	let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
	row(&"-".repeat(40), &cells)
}

/// The table of the page that starts with this heading row.
fn stated(first: &str) -> String {
	let lines = PAGE.lines().skip_while(|line| *line != first);
	lines.take_while(|line| line.starts_with('|')).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_role_should_be_let_in_exactly_where_the_table_says() {
	on_chain_from(world(), || {
		let answered = answered();
		assert_eq!(stated(&header()), answered, "docs/roles.md differs; it should say\n{answered}");
	});
}

#[test]
fn every_room_with_calls_should_be_in_the_table() {
	use frame_support::traits::GetCallMetadata;
	let sdk = [
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
	let mut ours: Vec<&str> = RuntimeCall::get_module_names().to_vec();
	ours.retain(|name| !sdk.contains(name));
	let mut listed: Vec<&str> = rooms().iter().map(|room| room.0).collect();
	ours.sort_unstable();
	listed.sort_unstable();
	assert_eq!(ours, listed);
}

const KINDS: [OrganisationKind; 11] = [
	OrganisationKind::Customs,
	OrganisationKind::Revenue,
	OrganisationKind::Agriculture,
	OrganisationKind::Health,
	OrganisationKind::Standards,
	OrganisationKind::TradeMinistry,
	OrganisationKind::Ports,
	OrganisationKind::Carrier,
	OrganisationKind::Bank,
	OrganisationKind::Broker,
	OrganisationKind::Trader,
];

#[test]
fn roles_should_be_held_only_in_the_kinds_that_the_table_says() {
	let mut rows =
		vec!["| role | short | organisations |".to_string(), "| --- | --- | --- |".to_string()];
	for (role, short) in Role::ALL.iter().zip(COLUMNS) {
		let kinds: Vec<String> =
			KINDS.iter().filter(|kind| role.allowed_in(**kind)).map(word).collect();
		let kinds = if kinds.len() == KINDS.len() { "all".into() } else { kinds.join(", ") };
		rows.push(format!("| {} | {short} | {kinds} |", word(role)));
	}
	let held = rows.join("\n");
	assert_eq!(stated(&rows[0]), held, "docs/roles.md differs; it should say\n{held}");
}
