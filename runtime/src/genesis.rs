// SPDX-License-Identifier: Apache-2.0
//! The worlds that a chain can start with.
//!
//! Both presets share seven agencies, a bank, two brokers, a carrier and two traders (`genesis/world.json`) and a
//! tariff (`genesis/tariff.json`). They differ in who validates: one agency, or four. Every account is
//! a development account: its secret is public. Organisation N has the national identifier `XT`, N in ten digits and
//! two check digits, sealed with the salt N (32 bytes, big-endian). A production chain is made from the agencies' own keys.

use alloc::{collections::BTreeMap, format, string::String, vec, vec::Vec};
use serde_json::Value;
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};

use tijara_primitives::{actor::OrganisationKind, OrganisationId};

use crate::{configs::trade::Country, RuntimeGenesisConfig};

/// One validator: customs.
pub const DEVELOPMENT: &str = DEV_RUNTIME_PRESET;
/// Four validators: customs, revenue, ports, trade ministry.
pub const LOCAL: &str = LOCAL_TESTNET_RUNTIME_PRESET;

const WORLD: &str = include_str!("genesis/world.json");
const TARIFF: &str = include_str!("genesis/tariff.json");

/// The names of the presets.
pub fn preset_names() -> Vec<PresetId> {
	vec![PresetId::from(DEVELOPMENT), PresetId::from(LOCAL)]
}

/// The genesis of a preset as JSON, to be merged over the default; `None` for a name that is none.
pub fn preset(id: &PresetId) -> Option<Vec<u8>> {
	let validators = match AsRef::<str>::as_ref(id) {
		DEVELOPMENT => include_str!("genesis/development.json"),
		LOCAL => include_str!("genesis/local.json"),
		_ => return None,
	};
	let mut genesis: Value = serde_json::from_str(WORLD).ok()?;
	let parts = genesis.as_object_mut()?;
	parts.extend(object(validators)?);
	parts.insert(String::from("tariffBook"), serde_json::json!({ "tariff": object(TARIFF)? }));
	serde_json::to_vec(&genesis).ok()
}

/// What reading a genesis cannot find, since it depends on how the runtime is set. A text that cannot be
/// read is no fault here: building it says what is wrong.
///
/// # Errors
/// The place of the first mistake, and what is wrong there.
pub fn check(config: &[u8]) -> Result<(), String> {
	let Ok(read) = serde_json::from_slice::<RuntimeGenesisConfig>(config) else { return Ok(()) };
	let registry = read.registry.genesis;
	registry
		.check_identifiers(&Country::get())
		.map_err(|mistake| format!("registry: {mistake}"))?;
	let kinds: BTreeMap<OrganisationId, OrganisationKind> =
		registry.organisations.iter().map(|one| (one.id, one.kind)).collect();
	for (i, mandate) in read.mandates.mandates.iter().enumerate() {
		let at = format!("mandates: mandates[{i}]");
		if kinds.get(&mandate.grantor) != Some(&OrganisationKind::Trader) {
			return Err(format!("{at}.grantor: {} is no trader of the registry", mandate.grantor));
		}
		let agent = kinds.get(&mandate.agent);
		if !matches!(agent, Some(OrganisationKind::Broker | OrganisationKind::Carrier)) {
			let agent = mandate.agent;
			return Err(format!("{at}.agent: {agent} is no broker or carrier of the registry"));
		}
	}
	let rooms =
		[("council", read.council.seats), ("emergencyCommittee", read.emergency_committee.seats)];
	for (room, seats) in rooms {
		for (i, (organisation, delegate)) in seats.iter().enumerate() {
			let at = format!("{room}: seats[{i}]");
			let Some(agency) = registry.organisations.iter().find(|one| one.id == *organisation)
			else {
				return Err(format!("{at}: {organisation} is no organisation of the registry"));
			};
			if !agency.kind.is_agency() {
				return Err(format!("{at}: {organisation} is no agency of the state"));
			}
			if !agency.officers.iter().any(|officer| officer.account == *delegate) {
				return Err(format!("{at}: the delegate is no officer of {organisation}"));
			}
		}
	}
	Ok(())
}

fn object(json: &str) -> Option<serde_json::Map<String, Value>> {
	serde_json::from_str(json).ok()
}
