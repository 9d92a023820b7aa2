// SPDX-License-Identifier: Apache-2.0
//! Chain specifications: those that ship with the node are sound, and bad ones are refused with the place.

use std::{fs, process::Output};

use serde_json::{json, Value};
use tijara_journeys::node_command;

fn export(chain: &str) -> Value {
	let output = node_command().args(["export-chain-spec", "--chain", chain]).output();
	let output = output.expect("the node starts");
	assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
	serde_json::from_slice(&output.stdout).expect("a specification is JSON")
}

/// The genesis that a specification patches over the default.
fn patch(spec: &mut Value) -> &mut Value {
	let genesis = &mut spec["genesis"]["runtimeGenesis"];
	for form in ["patch", "config"] {
		if genesis.get(form).is_some() {
			return &mut genesis[form];
		}
	}
	panic!("the specification has neither a patch nor a configuration: {genesis}");
}

/// Turn a specification into its raw form, which builds the genesis state.
fn build(spec: &Value) -> Output {
	let folder = tempfile::tempdir().expect("a folder");
	let file = folder.path().join("spec.json");
	fs::write(&file, spec.to_string()).expect("written");
	let chain = file.to_str().expect("a path");
	node_command()
		.args(["export-chain-spec", "--raw", "--chain", chain])
		.output()
		.expect("the node starts")
}

fn refused(spec: &Value, words: &[&str]) {
	let output = build(spec);
	let said = String::from_utf8_lossy(&output.stderr);
	assert!(!output.status.success(), "the node took a bad specification");
	assert!(!said.contains("panicked"), "{said}");
	for word in words {
		assert!(said.contains(word), "no \"{word}\" in: {said}");
	}
}

#[test]
fn specification_should_build_when_it_ships_with_the_node() {
	for chain in ["dev", "local"] {
		let spec = export(chain);
		let output = build(&spec);
		assert!(output.status.success(), "{chain}: {}", String::from_utf8_lossy(&output.stderr));
		let again = build(&spec);
		assert_eq!(output.stdout, again.stdout, "{chain}: one specification, one genesis");
	}
}

#[test]
fn specification_should_be_refused_with_the_place_when_the_registry_is_bad() {
	let sound = with_preset_written_out();

	let mut twice = sound.clone();
	let organisations = &mut patch(&mut twice)["registry"]["organisations"];
	let account = organisations[0]["officers"][0]["account"].clone();
	organisations[1]["officers"][0]["account"] = account;
	refused(&twice, &["organisations[1].officers[0].account"]);

	let mut unknown = sound.clone();
	patch(&mut unknown)["registry"]["organisations"][0]["officers"][0]["roles"] = json!(["king"]);
	refused(&unknown, &["king"]);

	let mut misplaced = sound.clone();
	patch(&mut misplaced)["registry"]["organisations"][0]["officers"][0]["roles"] =
		json!(["administrator", "bank-officer"]);
	refused(&misplaced, &["organisations[0].officers[0].roles", "bank-officer"]);

	let mut numbered_twice = sound.clone();
	patch(&mut numbered_twice)["registry"]["organisations"][1]["id"] = json!(1);
	refused(&numbered_twice, &["organisations[1].id"]);

	let mut misspelt = sound.clone();
	patch(&mut misspelt)["registry"]["organisations"][0]["identifier"] =
		json!({ "public": "XT000000000199" });
	refused(&misspelt, &["organisations[0].identifier"]);

	let mut headless = sound;
	let officers = &mut patch(&mut headless)["registry"]["organisations"][11]["officers"];
	officers.as_array_mut().expect("officers").retain(|officer| {
		!officer["roles"].as_array().is_some_and(|roles| roles.contains(&json!("administrator")))
	});
	refused(&headless, &["organisations[11].officers", "administrator"]);
}

#[test]
fn specification_should_be_refused_with_the_place_when_a_mandate_is_bad() {
	let sound = with_preset_written_out();
	for (field, value) in
		[("agent", 11), ("agent", 0), ("grantor", 9), ("agent", 1), ("grantor", 77)]
	{
		let mut bad = sound.clone();
		patch(&mut bad)["mandates"]["mandates"][0][field] = json!(value);
		refused(&bad, &["mandates[0]"]);
	}
}

#[test]
fn specification_should_be_refused_with_the_place_when_validators_or_tariff_are_bad() {
	let sound = with_preset_written_out();

	let mut twice = sound.clone();
	let members = &mut patch(&mut twice)["validators"]["members"];
	let first = members[0].clone();
	members.as_array_mut().expect("members").push(first);
	refused(&twice, &["members[1]"]);

	let mut duty = sound;
	patch(&mut duty)["tariffBook"]["tariff"]["measures"][0]["duty"] = json!("two per cent");
	refused(&duty, &["tariff"]);
}

/// The development chain with its genesis written out, so that it can be changed: what the node exports names a
/// preset only.
fn with_preset_written_out() -> Value {
	let mut spec = export("dev");
	if spec["genesis"]["runtimeGenesis"].get("patch").is_none() {
		patch(&mut spec);
	}
	spec
}
