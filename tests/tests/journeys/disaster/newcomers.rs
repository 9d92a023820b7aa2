// SPDX-License-Identifier: Apache-2.0
//! Nodes that come to a chain that runs: one that keeps evidence, one that prunes, one that takes the short way by warp
//! sync, one from a hot backup.

use std::{path::Path, time::Duration};

use serde_json::json;
use tijara_journeys::{wait_for, Agency, Network, Node, PATIENCE};

use super::{
	copies::{backup, repack, restore},
	lodge, Final,
};

/// Blocks that the pruning node keeps.
const KEPT: u64 = 16;
/// The first block whose finality every node keeps the proof of.
const PROVEN: u64 = 32;
const CATCHING_UP: Duration = Duration::from_secs(240);

/// Can the node still read the state at the end of this block?
fn has_state(node: &Node, height: u64) -> bool {
	let hash = wait_for("the block's hash", PATIENCE, || node.block_at(height));
	// The runtime's code stands under this key in every block's state.
	node.ask("state_getStorageSize", json!(["0x3a636f6465", hash]))
		.is_some_and(|size| size.is_u64())
}

fn reach_the_head(node: &Node, chain: &Network) {
	let head = Final::of(chain.node(Agency::Customs));
	node.wait_for_finality_within(head.height, CATCHING_UP);
	head.assert_kept(node);
}

#[test]
fn newcomer_should_reach_the_head_with_evidence_by_warp_and_from_a_hot_backup() {
	let chain = Network::of_four_agencies();
	let lodged = lodge(&chain.client(Agency::Customs), "NEW-1", chain.folder());
	chain.node(Agency::Customs).wait_for_finality_within(2 * KEPT + 8, CATCHING_UP);

	let all = ["--state-pruning", "archive", "--blocks-pruning", "archive"];
	let few = KEPT.to_string();
	let mut archive = chain.observer("archive", &all);
	let mut lean = chain
		.observer("lean", &["--state-pruning", few.as_str(), "--blocks-pruning", few.as_str()]);
	archive.start();
	lean.start();
	for node in [&archive, &lean] {
		reach_the_head(node, &chain);
	}
	assert!(has_state(&archive, 1), "the archive has no state of block 1");
	assert!(!has_state(&lean, 1), "the pruning node keeps all states: this test shows nothing");
	let first = wait_for("block 1", PATIENCE, || archive.block_at(1));
	let read = archive.ask("state_getReadProof", json!([["0x3a636f6465"], first]));
	let proof = read.expect("a proof of what block 1's state holds");
	assert!(proof["proof"].as_array().is_some_and(|nodes| !nodes.is_empty()), "{proof}");
	// GRANDPA's proof stands in every block of this period, and in the last of each set of validators.
	let proven = wait_for("the hash of a proven block", PATIENCE, || archive.block_at(PROVEN));
	let finality = wait_for("the proof that the block is final", PATIENCE, || {
		let block = archive.ask("chain_getBlock", json!([proven]))?;
		Some(block["justifications"].clone()).filter(|proofs| !proofs.is_null())
	});
	assert!(finality.to_string().len() > 100, "{finality}");
	lean.stop();

	come_back_from_a_hot_backup(&chain, &archive);
	archive.stop();
	take_the_short_way(&chain);
	let mrn = lodged["mrn"].as_str().expect("an MRN");
	assert_eq!(chain.client(Agency::Ports).done(&["show", mrn])["mrn"], lodged["mrn"]);
}

fn take_the_short_way(chain: &Network) {
	let mut short = chain.observer("short", &["--sync", "warp"]);
	short.start();
	reach_the_head(&short, chain);
	let log = short.log();
	assert!(log.contains("Warp sync is complete"), "the node did not take the short way");
	assert!(!has_state(&short, 1), "the node executed block 1");
	short.stop();
}

fn come_back_from_a_hot_backup(chain: &Network, archive: &Node) {
	let folder = chain.folder();
	let file = |name: &str| folder.join(name).to_str().expect("a path").to_string();
	let rpc = archive.url().replace("ws://", "http://");
	let (one, two) = (file("one.tar.gz"), file("two.tar.gz"));
	backup(&["hot", "--rpc", &rpc, "--to", &one, "--from", "100000"]).refused("is not final yet");
	let manifest = backup(&["hot", "--rpc", &rpc, "--to", &one]).done();
	let last = manifest["final"]["number"].as_u64().expect("a height");
	archive.wait_for_finality_of(last + 2);
	let next = (last + 1).to_string();
	backup(&["hot", "--rpc", &rpc, "--to", &two, "--from", &next]).done();

	let mut back = chain.observer("back", &[]);
	let base = back.base().to_str().expect("a path").to_string();
	let bring = |chain: &str, archives: &[&str]| {
		restore(&[&["--chain", chain, "--base-path", &base], archives].concat())
	};
	bring("local", &[&two]).refused("block 1 is next");
	bring("local", &[&file("three.tar.gz")]).refused("is no file");
	let changed = |change: &str| {
		repack(Path::new(&one), folder, change).to_str().expect("a path").to_string()
	};
	bring("local", &[&changed("damaged")]).refused("is damaged");
	bring("local", &[&changed("longer")]).refused("is damaged");
	bring("local", &[&changed("foreign")]).refused("is of another chain");
	bring("local", &[&one, &two]).done_quietly();
	bring("local", &[&one]).refused("holds a chain already");
	back.start();
	reach_the_head(&back, chain);
	assert!(has_state(&back, 1), "what was executed is there");
	back.stop();
}
