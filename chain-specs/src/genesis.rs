// SPDX-License-Identifier: Apache-2.0
//! The JSON that the runtime starts from.

use serde_json::{json, Map, Value};
use sp_core::crypto::AccountId32;
use sp_crypto_hashing::sha2_256;

use crate::{
	check::{Identifier, Organisation, Validator, World},
	keys::address,
	organisation::text,
	SS58_PREFIX,
};

/// The names of the runtime's parts in its genesis.
pub mod section {
	/// The organisations and their officers.
	pub const REGISTRY: &str = "registry";
	/// The council of agencies.
	pub const COUNCIL: &str = "council";
	/// The emergency committee.
	pub const EMERGENCY_COMMITTEE: &str = "emergencyCommittee";
	/// In both of them: who sits for which organisation.
	pub const SEATS: &str = "seats";
	/// The agencies that validate.
	pub const VALIDATORS: &str = "validators";
	/// The validators' session keys.
	pub const SESSION: &str = "session";
	/// The nodes that may connect to the validators'.
	pub const NODE_AUTHORIZATION: &str = "nodeAuthorization";
	/// Changes of the runtime.
	pub const UPGRADES: &str = "upgrades";
	/// The tariff.
	pub const TARIFF_BOOK: &str = "tariffBook";
}

/// What the world changes in the runtime's default genesis. Every object has its fields in the order of their names.
pub fn patch(world: &World) -> Value {
	let organisations: Vec<Value> = world.organisations.iter().map(organisation).collect();
	let validating = || {
		let all = world.organisations.iter();
		all.filter_map(|one| one.validator.as_ref().map(|validator| (one, validator)))
	};
	let members: Vec<Value> = validating()
		.map(|(one, validator)| json!([account(&validator.account), one.number]))
		.collect();
	let keys: Vec<Value> = validating().map(|(_, validator)| session_keys(validator)).collect();
	let mut parts = Map::new();
	let mut part = |name: &str, value: Value| parts.insert(name.into(), value);
	part(section::REGISTRY, json!({ "organisations": organisations }));
	part(section::COUNCIL, seats(world, |one| one.council_seat.as_ref()));
	part(section::EMERGENCY_COMMITTEE, seats(world, |one| one.emergency_seat.as_ref()));
	let mut validators = json!({ "members": members });
	if let Some(length) = world.session {
		validators["sessionLength"] = json!(length);
	}
	part(section::VALIDATORS, validators);
	part(section::SESSION, json!({ "keys": keys }));
	let mut nodes: Vec<_> = world.organisations.iter().flat_map(|one| &one.nodes).collect();
	nodes.sort_unstable();
	let nodes: Vec<Value> =
		nodes.into_iter().map(|(node, owner)| json!([node.to_bytes(), account(owner)])).collect();
	part(section::NODE_AUTHORIZATION, json!({ "nodes": nodes }));
	if let Some(delay) = world.upgrade_delay {
		part(section::UPGRADES, json!({ "delay": delay }));
	}
	if let Some(tariff) = &world.tariff {
		part(section::TARIFF_BOOK, json!({ "tariff": tariff }));
	}
	sorted(Value::Object(parts))
}

/// A whole chain specification, in the form by names; `code` is the runtime's WASM.
pub fn specification(world: &World, code: &[u8]) -> Value {
	sorted(json!({
		"name": world.name,
		"id": world.id,
		"chainType": "Live",
		"bootNodes": world.boot_nodes,
		"telemetryEndpoints": null,
		"protocolId": world.protocol_id,
		"properties": {
			"ss58Format": SS58_PREFIX,
			"tokenDecimals": world.decimals,
			"tokenSymbol": world.currency,
		},
		"codeSubstitutes": {},
		"genesis": {
			"runtimeGenesis": {
				"code": format!("0x{}", hex::encode(code)),
				"patch": patch(world),
			},
		},
	}))
}

/// JSON as it is written to a file, with a line break at its end.
pub fn written(value: &Value) -> String {
	format!("{value:#}\n")
}

/// SHA-256 as `sha256sum` writes it.
pub fn sha256(bytes: &[u8]) -> String {
	hex::encode(sha2_256(bytes))
}

fn account(account: &AccountId32) -> String {
	address(account.as_ref())
}

fn organisation(one: &Organisation) -> Value {
	let identifier = match &one.identifier {
		Identifier::Sealed(commitment) => json!(format!("0x{}", hex::encode(commitment))),
		Identifier::Public(identifier) => json!({ "public": identifier }),
	};
	let officers = one.officers.iter().map(|(officer, roles)| {
		json!({ "account": account(officer), "roles": roles.iter().map(text).collect::<Vec<_>>() })
	});
	json!({
		"id": one.number,
		"kind": text(one.kind),
		"identifier": identifier,
		"officers": officers.collect::<Vec<_>>(),
	})
}

fn seats<'w>(
	world: &'w World,
	seat: impl Fn(&'w Organisation) -> Option<&'w AccountId32>,
) -> Value {
	let seats =
		world.organisations.iter().filter_map(|one| Some((one.number, account(seat(one)?))));
	json!({ section::SEATS: seats.collect::<Vec<_>>() })
}

/// Account, validator and keys: the account is the validator.
fn session_keys(validator: &Validator) -> Value {
	let owner = account(&validator.account);
	let aura = address(&validator.keys.aura.0);
	let grandpa = address(&validator.keys.grandpa.0);
	json!([owner, owner, { "aura": aura, "grandpa": grandpa }])
}

/// The fields of every object in the order of their names, whatever order another crate makes `serde_json` keep.
fn sorted(value: Value) -> Value {
	match value {
		Value::Array(list) => list.into_iter().map(sorted).collect(),
		Value::Object(fields) => {
			let mut fields: Vec<_> =
				fields.into_iter().map(|(name, value)| (name, sorted(value))).collect();
			fields.sort_by(|one, other| one.0.cmp(&other.0));
			Value::Object(fields.into_iter().collect())
		}
		other => other,
	}
}
