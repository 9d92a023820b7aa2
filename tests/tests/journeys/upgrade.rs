// SPDX-License-Identifier: Apache-2.0
//! The rules change by announcement, and bad code never runs.

use std::{fs, path::PathBuf};

use codec::Encode;
use sp_version::RuntimeVersion;
use tijara_journeys::{motion::Body::Council, Agency, Network};

/// A WASM module that does nothing, and says that it is a runtime of this name and version.
fn module(spec_name: &str, spec_version: u32) -> Vec<u8> {
	let version = RuntimeVersion {
		spec_name: spec_name.to_owned().into(),
		impl_name: spec_name.to_owned().into(),
		spec_version,
		apis: Vec::new().into(),
		..Default::default()
	};
	let section = |name: &str, content: &[u8]| {
		let length =
			|bytes: usize| u8::try_from(bytes).ok().filter(|byte| *byte < 128).expect("short");
		let name = [&[length(name.len())], name.as_bytes()].concat();
		[&[0, length(name.len() + content.len())], &name[..], content].concat()
	};
	[
		b"\0asm\x01\0\0\0".to_vec(),
		section("runtime_version", &version.encode()),
		section("runtime_apis", &[]),
	]
	.concat()
}

struct World {
	chain: Network,
}

impl World {
	fn file(&self, name: &str, code: &[u8]) -> String {
		let file: PathBuf = self.chain.folder().join(name);
		fs::write(&file, code).expect("the code is written");
		file.display().to_string()
	}
}

#[test]
fn code_should_never_run_when_it_is_not_what_the_council_announced() {
	let world = World { chain: Network::development() };
	let node = world.chain.node(Agency::Customs);
	let tijara = world.chain.client(Agency::Customs);
	let apply = |file: &str| ["upgrade", "apply", "--as", "//PortsAdmin", file].map(str::to_owned);
	let announce = |file: &str, version: &str| -> u64 {
		let motion = ["announce-upgrade", file, "--spec-version", version, "--reason", "4"];
		Council.carry(&tijara, &motion);
		let shown = tijara.done(&["upgrade", "show"]);
		assert_eq!(shown["announced"], true);
		shown["fromBlock"].as_u64().expect("a block")
	};
	let withdraw = || Council.carry(&tijara, &["withdraw-upgrade", "--reason", "2"]);
	let running = tijara.done(&["upgrade", "show"])["running"].as_u64().expect("a version");
	let next = (running + 1).to_string();
	let number = |version: u64| u32::try_from(version).expect("small");

	// What the client finds before anything is sent.
	tijara.bad_input(&apply(&world.file("script.wasm", b"#!/bin/sh\n")));
	tijara
		.bad_input(&apply(&world.file("large.wasm", &[b"\0asm", &vec![0; 5 << 20][..]].concat())));

	let foreign = world.file("foreign.wasm", &module("other", number(running) + 1));
	tijara.refused(&apply(&foreign), "Upgrades::NothingAnnounced");
	let older = ["announce-upgrade", &foreign, "--spec-version", "1", "--reason", "4"];
	Council.carry_in_vain(&tijara, &older, "Upgrades::VersionNotHigher");

	let from = announce(&foreign, &next);
	tijara.refused(&apply(&foreign), "Upgrades::TooEarly");
	node.wait_for_finality_of(from);
	let good = world.file("good.wasm", &module("tijara", number(running) + 1));
	tijara.refused(&apply(&good), "Upgrades::OtherCode");
	tijara.refused(&["upgrade", "apply", "--as", "//Trader", &foreign], "BadOrigin");
	tijara.refused(&apply(&foreign), "Upgrades::OtherChain");
	withdraw();

	// The version that was announced is not that of the code.
	let later = world.file("later.wasm", &module("tijara", number(running) + 2));
	let from = announce(&later, &next);
	node.wait_for_finality_of(from);
	tijara.refused(&apply(&later), "Upgrades::OtherVersion");
	withdraw();

	let truncated = world.file("truncated.wasm", &module("tijara", number(running) + 1)[..20]);
	let from = announce(&truncated, &next);
	node.wait_for_finality_of(from);
	tijara.refused(&apply(&truncated), "Upgrades::NotARuntime");
	withdraw();

	let shown = tijara.done(&["upgrade", "show"]);
	assert_eq!(shown["announced"], false);
	assert_eq!(shown["running"], running);
	assert_eq!(tijara.done(&["trail", "runtime"])["verified"], true);
}
