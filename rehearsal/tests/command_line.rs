// SPDX-License-Identifier: Apache-2.0
//! The program as it is called: what it refuses, where it says so, and what it exits with.

use std::{
	fs,
	path::Path,
	process::{Command, Output},
};

use tempfile::tempdir;

fn rehearse(folder: &Path, arguments: &[&str]) -> Output {
	Command::new(env!("CARGO_BIN_EXE_tijara-rehearse"))
		.args(arguments)
		.current_dir(folder)
		.output()
		.expect("the program starts")
}

/// A module with a version and the API of a rehearsal: enough to be taken for a runtime.
fn runtime() -> Vec<u8> {
	runtime_with("TryRuntime")
}

fn runtime_with(api: &str) -> Vec<u8> {
	use codec::Encode;
	let section = |name: &str, data: &[u8]| {
		let length = |bytes: &[u8]| u8::try_from(bytes.len()).expect("short");
		let body = [&[length(name.as_bytes())], name.as_bytes(), data].concat();
		[&[0, length(&body)], &body[..]].concat()
	};
	let api = [&sp_crypto_hashing::blake2_64(api.as_bytes())[..], &1u32.to_le_bytes()].concat();
	let version = ("tijara", "tijara", 1u32, 2u32).encode();
	[&b"\0asm\x01\0\0\0"[..], &section("runtime_version", &version), &section("runtime_apis", &api)]
		.concat()
}

#[track_caller]
fn assert_refused(output: &Output, code: i32, words: &str) {
	let said = String::from_utf8_lossy(&output.stderr);
	assert_eq!(output.status.code(), Some(code), "{said}");
	assert!(said.contains(words), "{said}");
	assert!(output.stdout.is_empty(), "what is refused has no report");
}

#[test]
fn program_should_exit_with_2_when_the_file_is_no_runtime() {
	let folder = tempdir().unwrap();
	fs::write(folder.path().join("text"), "text").unwrap();
	let output = rehearse(folder.path(), &["text", "ws://127.0.0.1:9"]);
	assert_refused(&output, 2, "text: this is not WASM");
	let output = rehearse(folder.path(), &["missing", "ws://127.0.0.1:9"]);
	assert_refused(&output, 2, "missing: No such file");
}

#[test]
fn program_should_not_ask_a_node_when_the_code_has_no_checks() {
	let folder = tempdir().unwrap();
	fs::write(folder.path().join("wasm"), runtime_with("Core")).unwrap();
	let output = rehearse(folder.path(), &["wasm", "ws://127.0.0.1:9"]);
	assert_refused(&output, 2, "scripts/build-runtime --try-runtime");
}

#[test]
fn program_should_exit_with_2_when_neither_node_nor_file_is_named() {
	let folder = tempdir().unwrap();
	fs::write(folder.path().join("wasm"), runtime()).unwrap();
	assert_refused(&rehearse(folder.path(), &["wasm"]), 2, "<URL>");
	let output = rehearse(folder.path(), &["wasm", "--from", "s", "--save", "t"]);
	assert_refused(&output, 2, "cannot be used with");
}

#[test]
fn program_should_exit_with_2_when_the_snapshot_is_none() {
	let folder = tempdir().unwrap();
	fs::write(folder.path().join("wasm"), runtime()).unwrap();
	fs::write(folder.path().join("state"), "tijara-snapshot\u{1}").unwrap();
	assert_refused(&rehearse(folder.path(), &["wasm", "--from", "state"]), 2, "state is cut short");
	assert_refused(&rehearse(folder.path(), &["wasm", "--from", "wasm"]), 2, "wasm is no snapshot");
}

#[test]
fn program_should_exit_with_3_when_no_node_answers() {
	let folder = tempdir().unwrap();
	fs::write(folder.path().join("wasm"), runtime()).unwrap();
	let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
	let url = format!("ws://{}", listener.local_addr().unwrap());
	drop(listener);
	assert_refused(&rehearse(folder.path(), &["wasm", &url]), 3, "cannot be reached");
}
