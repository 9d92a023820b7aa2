// SPDX-License-Identifier: Apache-2.0
//! The program: what it prints, and its exit codes.

mod common;

use common::{changed, EXAMPLE};
use serde_json::Value;
use sp_core::{ed25519, sr25519, Pair};
use std::{
	fs,
	path::{Path, PathBuf},
	process::{Command, Output},
};
use tempfile::TempDir;
use tijara_chain_spec::genesis::sha256;

fn run(arguments: &[&str]) -> Output {
	Command::new(env!("CARGO_BIN_EXE_tijara-chain-spec"))
		.args(arguments)
		.output()
		.expect("the program")
}

fn file(folder: &TempDir, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
	let path = folder.path().join(name);
	fs::write(&path, content).expect("written");
	path
}

fn text(path: &Path) -> &str {
	path.to_str().expect("a path in UTF-8")
}

fn json(bytes: &[u8]) -> Value {
	serde_json::from_slice(bytes).expect("JSON")
}

#[test]
fn check_should_show_the_hash_of_what_genesis_prints() {
	let folder = tempfile::tempdir().expect("a folder");
	let path = file(&folder, "chain.toml", EXAMPLE);
	let genesis = run(&["genesis", text(&path)]);
	assert_eq!(genesis.status.code(), Some(0));
	assert!(genesis.stderr.is_empty());
	let check = run(&["check", text(&path)]);
	assert_eq!(check.status.code(), Some(0));
	let shown = String::from_utf8(check.stdout).expect("text");
	assert!(shown.contains(&sha256(&genesis.stdout)), "{shown}");
	assert!(shown.contains("4; 1 of them may fail or lie"), "{shown}");
	assert!(shown.contains("nodes           6 may connect"), "{shown}");
	assert!(shown.contains("upgrade delay   129600 blocks"), "{shown}");
	assert!(shown.contains("session         as many blocks as the runtime says"), "{shown}");
	let check = json(&run(&["check", text(&path), "--json"]).stdout);
	assert_eq!(check["genesisSha256"], sha256(&genesis.stdout));
	assert_eq!(check["nodes"], 6);
	assert_eq!(check["upgradeDelayBlocks"], 129_600);
	assert_eq!(run(&["genesis", text(&path)]).stdout, genesis.stdout);
}

#[test]
fn program_should_end_with_2_and_print_no_genesis_when_the_file_is_refused() {
	let folder = tempfile::tempdir().expect("a folder");
	let path = file(&folder, "chain.toml", changed("decimals = 3", "decimals = 4"));
	for command in ["check", "genesis"] {
		let output = run(&[command, text(&path)]);
		assert_eq!(output.status.code(), Some(2));
		assert!(output.stdout.is_empty());
		let said = String::from_utf8(output.stderr).expect("text");
		assert!(
			said.contains("chain.toml:") && said.contains("currency.decimals: found 4"),
			"{said}"
		);
		let said = json(&run(&["--json", command, text(&path)]).stderr);
		assert_eq!(said["ok"], false);
		assert_eq!(said["problems"][0]["path"], "currency.decimals");
		assert_eq!(said["problems"][0]["kind"], "bad-value");
	}
	assert_eq!(run(&["check", text(&folder.path().join("none.toml"))]).status.code(), Some(2));
	assert_eq!(run(&["check", text(folder.path())]).status.code(), Some(2));
	assert_eq!(run(&["nothing"]).status.code(), Some(2));
}

#[test]
fn spec_should_wrap_the_genesis_and_refuse_what_is_no_runtime() {
	let folder = tempfile::tempdir().expect("a folder");
	let chain = file(&folder, "chain.toml", EXAMPLE);
	let code = file(&folder, "runtime.wasm", b"\0asm and more");
	let output = run(&["spec", text(&chain), "--runtime", text(&code)]);
	assert_eq!(output.status.code(), Some(0));
	let genesis = json(&run(&["genesis", text(&chain)]).stdout);
	assert_eq!(json(&output.stdout)["genesis"]["runtimeGenesis"]["patch"], genesis);
	for wrong in [&b""[..], b"{}", b"\x7fELF"] {
		let code = file(&folder, "wrong.wasm", wrong);
		let output = run(&["spec", text(&chain), "--runtime", text(&code)]);
		assert_eq!(output.status.code(), Some(2));
		assert!(output.stdout.is_empty());
	}
}

#[test]
fn prove_should_print_lines_for_the_file_and_refuse_an_empty_keystore() {
	let folder = tempfile::tempdir().expect("a folder");
	let owner = common::field("account", 0);
	let arguments = ["prove", "--owner", &owner, "--keystore", text(folder.path())];
	let output = run(&arguments);
	assert_eq!(output.status.code(), Some(2));
	assert!(String::from_utf8_lossy(&output.stderr).contains("of the type aura"));
	let secret = "0x0101010101010101010101010101010101010101010101010101010101010101";
	for (key_type, public) in [
		("aura", sr25519::Pair::from_seed(&[1; 32]).public().0),
		("gran", ed25519::Pair::from_seed(&[1; 32]).public().0),
	] {
		let name = format!("{}{}", hex::encode(key_type), hex::encode(public));
		file(&folder, &name, format!("\"{secret}\""));
	}
	let output = run(&arguments);
	assert_eq!(output.status.code(), Some(0));
	let lines = String::from_utf8(output.stdout).expect("text");
	let (keys, proof) = (common::field("keys", 0), common::field("proof", 0));
	let old = format!("keys = \"{keys}\"\nproof = \"{proof}\"\n");
	let path = file(&folder, "chain.toml", changed(&old, &lines));
	assert_eq!(run(&["check", text(&path)]).status.code(), Some(0));
	let wrong = run(&["prove", "--owner", "5Bad", "--keystore", text(folder.path())]);
	assert_eq!(wrong.status.code(), Some(2));
}
