// SPDX-License-Identifier: Apache-2.0
//! Bad input, through the command line: exit code 2, with the place; and 3 where no node answers.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use tijara_journeys::{import_as, sample, Tijara};

/// Nobody listens on the discard port of a test machine.
const NOWHERE: &str = "ws://127.0.0.1:9";

fn write(folder: &Path, name: &str, content: &[u8]) -> String {
	let file = folder.join(name);
	fs::write(&file, content).expect("written");
	file.display().to_string()
}

fn assess(file: &str) -> [String; 4] {
	let tariff = sample("tariff.json").display().to_string();
	["assess".into(), "--tariff".into(), tariff, file.into()]
}

#[test]
fn declaration_should_be_refused_with_its_place_when_it_is_bad() {
	let folder = tempfile::tempdir().expect("a folder");
	let sound = fs::read_to_string(sample("import.xml")).expect("the sample can be read");
	let changed = |from: &str, to: &str| {
		assert!(sound.contains(from), "the sample has no {from}");
		sound.replacen(from, to, 1).into_bytes()
	};
	let cut = sound.len() / 2;
	let cases: [(&str, Vec<u8>, &str); 7] = [
		("cut", sound.as_bytes()[..cut].to_vec(), "well-formed XML"),
		("empty", Vec::new(), "expected"),
		("bytes", vec![0xff, 0xfe, 0x00], "UTF-8"),
		("price", changed(">1270.00<", ">-1270.00<"), "1270.00"),
		("currency", changed("currencyID=\"USD\">1270", "currencyID=\"usd\">1270"), "usd"),
		("code", changed(">85109000<", ">8510X000<"), "8510X000"),
		("namespace", changed("urn:wco:datamodel:WCO:DEC-DMS:2", "urn:other"), "namespace"),
	];
	let tijara = Tijara::new(NOWHERE);
	for (name, content, words) in cases {
		let file = write(folder.path(), &format!("{name}.xml"), &content);
		let said = tijara.bad_input(&assess(&file));
		assert!(said.contains(&file) && said.contains(words), "{name}: {said}");
		// The same words before a node is asked.
		let lodging = ["lodge", "--as", "//Broker", "--for", "11", &file];
		assert_eq!(tijara.bad_input(&lodging), said, "{name}");
	}
	let missing = folder.path().join("none.xml").display().to_string();
	assert!(tijara.bad_input(&assess(&missing)).contains("none.xml"));
}

#[test]
fn tariff_should_be_refused_with_its_place_when_it_is_bad() {
	let folder = tempfile::tempdir().expect("a folder");
	let sound = fs::read_to_string(sample("tariff.json")).expect("the sample can be read");
	let tijara = Tijara::new(NOWHERE);
	for (name, from, to) in [
		("duty", "2.00 %", "two per cent"),
		("mode", "\"down\"", "\"sideways\""),
		("json", "{", "["),
		("date", "2024-01-01", "2024-13-01"),
	] {
		let bad = sound.replacen(from, to, 1);
		let file = write(folder.path(), &format!("{name}.json"), bad.as_bytes());
		let publishing = ["tariff", "publish", "--as", "//RevenueOfficer", &file];
		let said = tijara.bad_input(&publishing);
		assert!(said.contains(&file), "{name}: {said}");
	}
}

#[test]
fn arguments_should_be_refused_when_they_name_nothing() {
	let folder = tempfile::tempdir().expect("a folder");
	let tijara = Tijara::new(NOWHERE);
	let key = write(folder.path(), "key", b"//Broker\n");
	fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).expect("mode set");
	let rules = write(folder.path(), "rules.json", br#"{"rules":[{"lane":"purple"}]}"#);
	for (arguments, words) in [
		(vec!["release", "--as", "//CustomsRelease", "26XTNOTANMRN"], "26XTNOTANMRN"),
		(vec!["release", "1"], "--as"),
		(vec!["present", "--as", &key, "1"], "mode is 644"),
		(vec!["present", "--as", "no-such-file", "1"], "no-such-file"),
		(vec!["officer", "appoint", "--as", "//A", "5Grw", "--role", "examiner"], "5Grw"),
		(vec!["officer", "appoint", "--as", "//A", "//B", "--role", "king"], "king"),
		(vec!["hold", "--as", "//CustomsOfficer", "1", "--reason", "0"], "reason"),
		(vec!["rules", "publish", "--as", "//CustomsRisk", &rules], "purple"),
		(vec!["trail", "ship:1"], "ship:1"),
		(vec!["dance"], "dance"),
	] {
		let said = tijara.bad_input(&arguments);
		assert!(said.contains(words), "{arguments:?}: {said}");
	}
	let wrong = Tijara::new("http://127.0.0.1:9").bad_input(&["trail", "validators"]);
	assert!(wrong.contains("ws://"), "{wrong}");
}

#[test]
fn command_should_say_so_when_no_node_answers() {
	let folder = tempfile::tempdir().expect("a folder");
	let import = import_as("NOWHERE-1", folder.path());
	let import = import.to_str().expect("a path");
	let tijara = Tijara::new(NOWHERE);
	for arguments in [
		vec!["lodge", "--as", "//Broker", "--for", "11", import],
		vec!["release", "--as", "//CustomsRelease", "1"],
		vec!["trail", "validators"],
	] {
		let answer = tijara.run(&arguments);
		assert_eq!(answer.code, 3, "{}: {}", answer.command, answer.said);
		assert!(answer.said.contains(NOWHERE), "{}", answer.said);
	}
}
