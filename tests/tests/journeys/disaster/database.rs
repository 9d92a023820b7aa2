// SPDX-License-Identifier: Apache-2.0
//! Databases that are damaged or in use, and how they come back from a cold backup.

use std::{
	fs,
	path::{Path, PathBuf},
};

use tijara_journeys::{Agency, Network, Node};

use super::{
	copies::{backup, restore, Said},
	lodge, Final,
};

/// Files of a database whose name begins so.
fn files(database: &Path, beginning: &str) -> Vec<PathBuf> {
	let entries = fs::read_dir(database).expect("the database's folder");
	let paths = entries.map(|entry| entry.expect("an entry").path());
	let of_kind = |path: &PathBuf| {
		let name = path.file_name().and_then(|name| name.to_str());
		name.is_some_and(|name| name.starts_with(beginning))
	};
	let files: Vec<_> = paths.filter(of_kind).collect();
	assert!(!files.is_empty(), "no {beginning}* in {}", database.display());
	files
}

fn cut(file: &Path, length: u64) {
	let file = fs::OpenOptions::new().write(true).open(file).expect("the file opens");
	file.set_len(length).expect("the file is cut");
}

/// What a node says that does not start.
fn refusal(node: &mut Node) -> String {
	let said = node.log().len();
	node.launch();
	assert!(!node.wait_for_end().success(), "the node takes a damaged database");
	node.log().get(said..).expect("the log grows").to_owned()
}

#[test]
fn node_should_refuse_a_damaged_database_and_come_back_from_a_cold_backup() {
	let mut chain = Network::development();
	let lodged = lodge(&chain.client(Agency::Customs), "COLD-1", chain.folder());
	let archive = chain.folder().join("cold.tar.gz");
	let copy = |chain: &Network| -> Said {
		let node = chain.node(Agency::Customs);
		let base = node.base().to_str().expect("a path");
		backup(&["cold", "--chain", "dev", "--base-path", base, "--to", text(&archive)])
	};

	copy(&chain).refused("the node runs");
	let kept = Final::of(chain.node(Agency::Customs));
	chain.node_mut(Agency::Customs).stop();
	let manifest = copy(&chain).done();
	assert!(manifest["final"]["number"].as_u64() >= Some(kept.height));
	copy(&chain).refused("is there already");

	let database = chain.node(Agency::Customs).database();
	let node = chain.node_mut(Agency::Customs);
	for table in files(&database, "table_") {
		cut(&table, 1000);
	}
	assert!(refusal(node).contains("cut short"));
	fs::write(database.join("metadata"), "none").expect("the description is spoilt");
	assert!(refusal(node).contains("If it is damaged"));
	fs::remove_file(database.join("metadata")).expect("the description is removed");
	let said = refusal(node);
	assert!(said.contains("metadata") && said.contains("restore"), "{said}");

	let node = chain.node(Agency::Customs);
	let base = node.base().to_path_buf();
	let bring_back = || restore(&["--chain", "dev", "--base-path", text(&base), text(&archive)]);
	bring_back().refused("holds a chain already");
	fs::rename(base.join("chains"), base.join("damaged")).expect("moved away");
	bring_back().done_quietly();
	let node = chain.node_mut(Agency::Customs);
	node.start();
	kept.assert_kept(node);
	node.wait_for_finality_of(kept.height + 2);
	let mrn = lodged["mrn"].as_str().expect("an MRN");
	assert_eq!(chain.client(Agency::Customs).done(&["trail", mrn])["verified"], true);
}

fn text(path: &Path) -> &str {
	path.to_str().expect("a path")
}
