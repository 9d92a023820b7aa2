// SPDX-License-Identifier: Apache-2.0
//! What becomes of a file that is taken.

mod common;

use common::{changed, field, world, EXAMPLE};
use proptest::prelude::*;
use serde_json::{json, Value};
use sp_core::{crypto::AccountId32, OpaquePeerId};
use std::fs;
use tijara_chain_spec::{
	genesis::{patch, specification, written},
	keys::address,
	read, Kind, World,
};

fn genesis(text: &str) -> String {
	written(&patch(&world(text).expect("the example, changed")))
}

#[test]
fn genesis_should_have_the_form_of_the_runtime_when_made_from_the_example() {
	let world = world(EXAMPLE).expect("the example");
	let patch = patch(&world);
	let names: Vec<_> = patch.as_object().expect("an object").keys().collect();
	assert_eq!(
		names,
		[
			"council",
			"emergencyCommittee",
			"nodeAuthorization",
			"registry",
			"session",
			"upgrades",
			"validators"
		]
	);

	let first = &patch["registry"]["organisations"][0];
	assert_eq!(first["id"], 1);
	assert_eq!(first["kind"], "customs");
	assert_eq!(first["identifier"], field("identifier", 0));
	assert_eq!(first["officers"].as_array().map(Vec::len), Some(9));
	let registry =
		serde_json::from_value::<pallet_registry::Genesis<AccountId32>>(patch["registry"].clone());
	let registry = registry.expect("the registry takes it");
	assert_eq!(registry.organisations.len(), 6);
	assert_eq!(registry.check_identifiers(&world.country), Ok(()));
	let port = &patch["registry"]["organisations"][2];
	assert_eq!(port["identifier"], json!({ "public": "XT000000000391" }));
	let ministry = &patch["registry"]["organisations"][3];
	let roles = |officer: &Value| officer["roles"] == json!(["certifier", "permit-officer"]);
	assert!(ministry["officers"].as_array().is_some_and(|all| all.iter().any(roles)));

	assert_eq!(patch["council"]["seats"][2], json!([4, field("council-seat", 2)]));
	assert_eq!(patch["council"]["seats"].as_array().map(Vec::len), Some(5));
	assert_eq!(patch["emergencyCommittee"]["seats"][2], json!([3, field("emergency-seat", 2)]));

	let validator = world.organisations[0].validator.as_ref().expect("customs validates");
	assert_eq!(format!("0x{}", hex::encode(validator.keys.to_bytes())), field("keys", 0));
	let owner = field("account", 0);
	assert_eq!(patch["validators"]["members"][0], json!([owner, 1]));
	let keys = &patch["session"]["keys"][0];
	assert_eq!((&keys[0], &keys[1]), (&json!(owner), &json!(owner)));
	let aura: sp_core::sr25519::Public = read_key(&keys[2]["aura"]);
	let grandpa: sp_core::ed25519::Public = read_key(&keys[2]["grandpa"]);
	assert_eq!((aura, grandpa), (validator.keys.aura, validator.keys.grandpa));
}

#[test]
fn nodes_should_be_in_the_genesis_with_their_owners_when_they_are_listed() {
	let genesis = patch(&world(EXAMPLE).expect("the example"));
	// As the SDK's pallet reads it.
	let nodes: Vec<(OpaquePeerId, AccountId32)> =
		serde_json::from_value(genesis["nodeAuthorization"]["nodes"].clone()).expect("nodes");
	let nodes: Vec<(String, String)> = nodes
		.into_iter()
		.map(|(node, owner)| {
			let node = libp2p_identity::PeerId::from_bytes(&node.0).expect("an identity");
			(node.to_string(), address(owner.as_ref()))
		})
		.collect();
	assert_eq!(nodes.len(), 6);
	let owner = |node: &str| {
		nodes.iter().find(|(one, _)| one.ends_with(node)).map(|(_, owner)| owner.as_str())
	};
	// The owners of the validators; for the ministry of agriculture the first of its administrators' accounts.
	assert_eq!(owner("DP1dzK3"), Some(field("account", 0).as_str()));
	assert_eq!(owner("7d2Qs6J"), Some(field("account", 0).as_str()));
	let administrator = Some("5FnF3QLKMooCrAuayVUfSz9kE4396eeSVRepFWx1PYsp4YQq");
	assert_eq!(owner("1rxn6La1"), administrator);
}

#[test]
fn genesis_should_be_the_same_when_nodes_stand_in_another_order() {
	let one = "\t\"12D3KooWMNRdXe1nFEJiTFF8jN6uLLKDpeWQKdU15ks27DP1dzK3\",\n";
	let other = "\t\"12D3KooWEkAgbTBXpiXDKwxf6cKxKkxuFAqxkDLh2PJuw7d2Qs6J\",\n";
	let turned = changed(&format!("{one}{other}"), &format!("{other}{one}"));
	assert_eq!(genesis(&turned), genesis(EXAMPLE));
}

#[test]
fn delay_of_upgrades_should_be_in_blocks_and_absent_when_the_file_does_not_say_one() {
	let delay = |text: &str| {
		let genesis: Value = serde_json::from_str(&genesis(text)).expect("JSON");
		genesis.pointer("/upgrades/delay").cloned()
	};
	assert_eq!(delay(EXAMPLE), Some(json!(72 * 1_800)));
	assert_eq!(delay(&changed("delay-hours = 72", "delay-hours = 24")), Some(json!(43_200)));
	assert_eq!(delay(&changed("delay-hours = 72", "delay-hours = 720")), Some(json!(1_296_000)));
	assert_eq!(delay(&changed("upgrade-delay-hours = 72\n", "")), None);
}

#[test]
fn session_should_be_in_blocks_and_absent_when_the_file_does_not_say_its_length() {
	let length = |text: &str| {
		let genesis: Value = serde_json::from_str(&genesis(text)).expect("JSON");
		genesis.pointer("/validators/sessionLength").cloned()
	};
	assert_eq!(length(EXAMPLE), None);
	assert_eq!(length(&changed("# session-minutes = 10", "session-minutes = 1")), Some(json!(30)));
	assert_eq!(
		length(&changed("# session-minutes = 10", "session-minutes = 60")),
		Some(json!(1_800))
	);
}

fn read_key<K: serde::de::DeserializeOwned>(json: &Value) -> K {
	serde_json::from_value(json.clone()).expect("a key as the runtime reads it")
}

#[test]
fn genesis_should_tell_neither_names_nor_proofs() {
	let text = genesis(EXAMPLE);
	for secret in ["Directorate", "Ministry", "Exampleland", &field("proof", 0)[2..66]] {
		assert!(!text.contains(secret), "{secret}");
	}
}

#[test]
fn specification_should_be_what_the_node_reads() {
	let world = world(EXAMPLE).expect("the example");
	let spec = specification(&world, b"\0asm");
	assert_eq!(spec["chainType"], "Live");
	assert_eq!(spec["id"], "exampleland");
	assert_eq!(spec["protocolId"], "exampleland");
	assert_eq!(spec["telemetryEndpoints"], Value::Null);
	assert_eq!(
		spec["properties"],
		json!({ "ss58Format": 42, "tokenDecimals": 3, "tokenSymbol": "JOD" })
	);
	assert_eq!(spec["genesis"]["runtimeGenesis"]["code"], "0x0061736d");
	assert_eq!(spec["genesis"]["runtimeGenesis"]["patch"], patch(&world));
}

#[test]
fn tariff_should_be_in_the_genesis_when_the_file_names_one() {
	let folder = tempfile::tempdir().expect("a folder");
	let path = folder.path().join("chain.toml");
	let tariff = include_str!("../../runtime/src/genesis/tariff.json");
	let euro =
		|text: &str| text.replace("\"JOD\"", "\"GBP\"").replace("decimals = 3", "decimals = 2");
	let text = changed("# [tariff]\n# file = \"tariff.json\"", "[tariff]\nfile = \"tariff.json\"");
	fs::write(&path, euro(&text)).expect("written");
	fs::write(folder.path().join("tariff.json"), tariff).expect("written");
	let patch = patch(&read(&path).expect("a tariff in the currency of the file"));
	let expected: Value = serde_json::from_str(tariff).expect("JSON");
	assert_eq!(patch["tariffBook"]["tariff"], expected);

	let refused = |chain: &str, tariff: &str, said: &str| {
		fs::write(&path, chain).expect("written");
		fs::write(folder.path().join("tariff.json"), tariff).expect("written");
		let report = read(&path).expect_err("refused");
		assert!(report.to_string().contains(said), "{report}");
		assert!(report.problems.iter().all(|problem| problem.kind == Kind::Tariff), "{report}");
		assert!(report.problems.iter().all(|problem| problem.path == "tariff.file"), "{report}");
	};
	refused(&text, tariff, "a tariff in JOD; its header.currency is \"GBP\"");
	refused(&text, tariff, "currency_decimals is 3, as ISO 4217 has it; it is 2");
	refused(&euro(&text), "{}", "a tariff with header.currency");
	refused(&euro(&text), "{", "JSON in");
	refused(&euro(&text), &"[".repeat(100_000), "JSON in");
	refused(
		&euro(&text),
		&tariff.replace("\"rounding\": {", "\"rounding\": { \"x\": [1, 0.5],"),
		"header.rounding.x[1]",
	);
	fs::remove_file(folder.path().join("tariff.json")).expect("removed");
	let report = read(&path).expect_err("no tariff");
	assert!(report.to_string().contains("cannot be opened"), "{report}");
}

/// The parts of the example: what stands before the organisations, and each organisation.
fn parts() -> (String, Vec<String>) {
	let mut parts = EXAMPLE.split("\n[[organisations]]\n").map(String::from);
	(parts.next().expect("the chain"), parts.collect())
}

/// An organisation whose officers stand in another order, from the `first`.
fn turned(organisation: &str, first: usize) -> String {
	let mut parts: Vec<&str> = organisation.split("[[organisations.officers]]\n").collect();
	let head = parts.remove(0);
	let mut validator = "";
	if let Some(last) = parts.last_mut() {
		if let Some(at) = last.find("[organisations.validator]") {
			(*last, validator) = last.split_at(at);
		}
	}
	let count = parts.len().max(1);
	parts.rotate_left(first % count);
	let officers = parts.iter().map(|officer| format!("[[organisations.officers]]\n{officer}\n"));
	format!("{head}{}{validator}", officers.collect::<String>())
}

fn in_order(order: &[usize], first: usize) -> World {
	let (chain, organisations) = parts();
	let organisations =
		order.iter().map(|i| format!("\n[[organisations]]\n{}", turned(&organisations[*i], first)));
	world(&format!("{chain}{}", organisations.collect::<String>())).expect("the example, reordered")
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(32))]

	#[test]
	fn genesis_should_be_the_same_when_agencies_and_officers_stand_in_another_order(
		order in Just(vec![0usize, 1, 2, 3, 4, 5]).prop_shuffle(),
		first in 0..9usize,
	) {
		prop_assert_eq!(written(&patch(&in_order(&order, first))), genesis(EXAMPLE));
	}
}
