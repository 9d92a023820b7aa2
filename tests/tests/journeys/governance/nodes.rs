// SPDX-License-Identifier: Apache-2.0
//! From one file to a running chain, and who may connect to it.

use std::time::Duration;

use serde_json::Value;
use tijara_journeys::{
	ceremony::{Ceremony, Member},
	wait_for, PATIENCE,
};

/// Blocks for which a stranger tries in vain: twenty seconds.
const IN_VAIN: u64 = 10;
/// Finality of a network whose votes come late waits for GRANDPA's next round.
const RECOVERY: Duration = Duration::from_secs(240);

/// Hashes that agencies compare: all that the script shows, but for where it wrote and from which state of the sources.
fn compared(mut hashes: Value) -> Value {
	for other in ["output", "commit"] {
		let removed = hashes.as_object_mut().and_then(|hashes| hashes.remove(other));
		assert!(removed.is_some(), "the script does not name its {other}");
	}
	hashes
}

/// The highest finalised block of the first founder.
fn height(chain: &Ceremony) -> u64 {
	let node = chain.founders[0].node();
	wait_for("customs to answer", PATIENCE, || node.finalised())
}

/// No validator is connected to this node.
fn assert_unknown_to_validators(chain: &Ceremony, outsider: &Member) {
	for founder in &chain.founders {
		let peers = founder.node().peer_identities().expect("a list of peers");
		assert!(peers.len() >= 3, "{} lost the others: {peers:?}", founder.kind);
		assert!(
			!peers.iter().any(|peer| peer == outsider.identity()),
			"{} let {} in",
			founder.kind,
			outsider.kind
		);
	}
}

#[test]
fn chain_should_begin_from_one_file_and_its_validators_let_listed_nodes_in_alone() {
	let (mut chain, mut readers) = Ceremony::prepared(&["reader"]);
	let reader = &mut readers[0];

	// Two agencies make the specification, each for itself, and compare.
	let (folder, of_customs) = chain.build("customs");
	let (other_folder, of_revenue) = chain.build("revenue");
	assert_ne!(folder, other_folder);
	let hashes = compared(of_customs);
	assert_eq!(hashes, compared(of_revenue));
	let specification = folder.join("chain.json");
	chain.begin(&specification);
	for founder in &chain.founders {
		assert_eq!(founder.node().block_at(0).as_deref(), hashes["genesisHash"].as_str());
		let listed = founder.client().done(&["council", "nodes"]);
		assert_eq!(listed["nodes"].as_array().map(Vec::len), Some(5));
		assert_eq!(listed["openToAll"], false);
	}

	// A stranger has the specification with the validators' addresses, and gets nothing.
	let mut stranger = Member::new("stranger", chain.folder());
	stranger.follow(&specification, &[]);
	let before = height(&chain);
	for founder in &chain.founders {
		founder.node().wait_for_finality_of(before + IN_VAIN);
	}
	assert_eq!(stranger.node().best(), Some(0), "a stranger follows the chain");
	assert_eq!(stranger.node().peers(), Some(0), "a stranger has peers");
	assert_unknown_to_validators(&chain, &stranger);

	// A listed node that does not validate follows the chain, and lets everybody follow through it.
	reader.follow(&specification, &[]);
	reader.node().wait_for_finality_of(before + IN_VAIN);
	stranger.node_mut().kill();
	stranger.follow(&specification, &["--bootnodes", &reader.address()]);
	let now = height(&chain);
	stranger.node().wait_for_finality_of(now + 2);
	assert_eq!(
		stranger.node().peer_identities(),
		Some(vec![reader.identity().to_string()]),
		"a stranger follows through another node than the public one"
	);
	assert_unknown_to_validators(&chain, &stranger);

	// Three of four lose their power. Nothing is final until they are back; then everything goes on.
	for founder in &mut chain.founders[1..] {
		founder.node_mut().kill();
	}
	let stopped_at = height(&chain);
	for founder in &mut chain.founders[1..] {
		founder.node_mut().start();
	}
	for node in chain.founders.iter().chain([&*reader, &stranger]).map(Member::node) {
		node.wait_for_finality_within(stopped_at + 5, RECOVERY);
	}
	let common = stopped_at + 5;
	let block = chain.founders[0].node().block_at(common);
	assert!(block.is_some());
	for node in chain.founders.iter().chain([&*reader, &stranger]).map(Member::node) {
		assert_eq!(node.block_at(common), block, "{} has another block", node.name());
	}
	assert_unknown_to_validators(&chain, &stranger);
}
