// SPDX-License-Identifier: Apache-2.0
//! The rules of the house that a compiler does not check: see ARCHITECTURE.md.

use std::{
	collections::{BTreeMap, BTreeSet},
	fs,
	path::{Path, PathBuf},
	process::Command,
};

use serde_json::Value;

/// The crates that are compiled into the runtime, beside the pallets.
const RUNTIME_CRATES: [&str; 3] = ["tijara-primitives", "tijara-runtime", "tijara-tariff"];

fn root() -> PathBuf {
	Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate is in a folder").into()
}

fn metadata(arguments: &[&str]) -> Value {
	let output = Command::new(env!("CARGO"))
		.args(["metadata", "--format-version", "1", "--locked"])
		.args(arguments)
		.current_dir(root())
		.output()
		.expect("cargo starts");
	assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
	serde_json::from_slice(&output.stdout).expect("cargo writes JSON")
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
	value[field].as_str().unwrap_or_default()
}

fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
	value[field].as_array().map_or(&[], Vec::as_slice)
}

fn is_pallet(package: &Value) -> bool {
	Path::new(text(package, "manifest_path")).starts_with(root().join("pallets"))
}

/// The files below `folder`, without what builds leave behind and what git keeps.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
	for entry in fs::read_dir(folder).expect("the folder can be read") {
		let path = entry.expect("the entry can be read").path();
		let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default().to_owned();
		if path.is_dir() {
			if !["target", ".git", "node_modules"].contains(&name.as_str()) {
				files(&path, found);
			}
		} else {
			found.push(path);
		}
	}
}

#[test]
fn pallet_should_depend_on_no_other_pallet_of_ours() {
	let metadata = metadata(&["--no-deps"]);
	let pallets: BTreeSet<&str> = list(&metadata, "packages")
		.iter()
		.filter(|p| is_pallet(p))
		.map(|p| text(p, "name"))
		.collect();
	assert_eq!(pallets.len(), fs::read_dir(root().join("pallets")).expect("pallets").count());

	let offences: Vec<String> = list(&metadata, "packages")
		.iter()
		.filter(|package| is_pallet(package))
		.flat_map(|package| {
			list(package, "dependencies")
				.iter()
				.map(|dependency| text(dependency, "name"))
				.filter(|name| pallets.contains(name))
				.map(|name| format!("{} depends on {name}", text(package, "name")))
		})
		.collect();
	assert!(offences.is_empty(), "{offences:#?}");
}

#[test]
fn crate_should_inherit_the_lints_when_it_is_compiled_into_the_runtime() {
	let metadata = metadata(&["--no-deps"]);
	let without: Vec<&str> = list(&metadata, "packages")
		.iter()
		.filter(|p| is_pallet(p) || RUNTIME_CRATES.contains(&text(p, "name")))
		.filter(|p| {
			let manifest = fs::read_to_string(text(p, "manifest_path")).expect("a manifest");
			!manifest.contains("[lints]\nworkspace = true\n")
		})
		.map(|p| text(p, "name"))
		.collect();
	assert!(without.is_empty(), "no [lints] workspace = true: {without:?}");
}

#[test]
fn source_file_should_name_its_licence() {
	let root = root();
	let mut found = Vec::new();
	files(&root, &mut found);
	let without: Vec<&PathBuf> = found
		.iter()
		.filter(|path| {
			let inside = path.strip_prefix(&root).unwrap_or(path);
			let tool = ["scripts", ".ci", "docker"].iter().any(|folder| inside.starts_with(folder));
			match path.extension().and_then(|e| e.to_str()) {
				Some("rs" | "sh" | "hbs" | "yaml" | "yml") => true,
				None => tool,
				_ => false,
			}
		})
		.filter(|path| {
			let content = fs::read_to_string(path).expect("a text");
			!content
				.lines()
				.take(3)
				.any(|line| line.contains("SPDX-License-Identifier: Apache-2.0"))
		})
		.collect();
	assert!(without.is_empty(), "no SPDX line: {without:#?}");
}

#[test]
fn runtime_should_reach_no_crate_under_the_gpl_alone() {
	let metadata = metadata(&[]);
	let packages: BTreeMap<&str, &Value> =
		list(&metadata, "packages").iter().map(|p| (text(p, "id"), p)).collect();
	let nodes: BTreeMap<&str, &Value> =
		list(&metadata["resolve"], "nodes").iter().map(|n| (text(n, "id"), n)).collect();

	let runtime = packages.iter().find(|(_, p)| text(p, "name") == "tijara-runtime");
	let mut open = vec![*runtime.expect("the runtime is in the workspace").0];
	let mut reached = BTreeSet::new();
	while let Some(id) = open.pop() {
		if !reached.insert(id) {
			continue;
		}
		// A kind of null is an ordinary dependency; others are for builds and tests.
		open.extend(
			list(nodes[id], "deps")
				.iter()
				.filter(|d| list(d, "dep_kinds").iter().any(|kind| kind["kind"].is_null()))
				.map(|d| text(d, "pkg")),
		);
	}
	let offences: Vec<&str> = reached
		.iter()
		.map(|id| packages[id])
		.filter(|p| {
			text(p, "license").split(" OR ").flat_map(|l| l.split('/')).all(|l| l.contains("GPL"))
		})
		.map(|p| text(p, "name"))
		.collect();
	assert!(reached.len() > 50, "the graph was not read");
	assert!(offences.is_empty(), "{offences:?}");
}
