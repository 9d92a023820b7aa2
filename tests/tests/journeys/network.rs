// SPDX-License-Identifier: Apache-2.0
//! Four agencies on one machine: what survives when nodes are killed.

use std::{thread::sleep, time::Duration};

use tijara_journeys::{import_as, wait_for, Agency, Network, PATIENCE};

/// Long enough for several blocks of two seconds and their finality.
const SEVERAL_BLOCKS: Duration = Duration::from_secs(20);
/// Finality of a network whose votes come late waits for GRANDPA's next round.
const RECOVERY: Duration = Duration::from_secs(240);

fn lodging(file: &str) -> [&str; 6] {
	["lodge", "--as", "//Broker", "--for", "11", file]
}

#[test]
fn network_should_go_on_without_one_node_and_wait_without_two() {
	let mut chain = Network::of_four_agencies();
	let file = import_as("NETWORK-1", chain.folder());
	let file = file.to_str().expect("a path").to_string();
	let lodged = chain.client(Agency::Ports).done(&lodging(&file));
	let mrn = lodged["mrn"].as_str().expect("an MRN").to_string();
	let lodged_in = lodged["block"].as_u64().expect("a block");
	for agency in Agency::ALL {
		chain.node(agency).wait_for_finality_of(lodged_in);
		assert_eq!(chain.client(agency).done(&["show", &mrn])["mrn"], lodged["mrn"], "{agency:?}");
	}
	chain.assert_nodes_agree();

	// One of four is lost: three go on, and it catches up.
	chain.node_mut(Agency::TradeMinistry).kill();
	let before = chain.node(Agency::Customs).finalised().expect("a height");
	for agency in [Agency::Customs, Agency::Revenue, Agency::Ports] {
		chain.node(agency).wait_for_finality_of(before + 5);
	}
	chain.node_mut(Agency::TradeMinistry).start();
	chain.node(Agency::TradeMinistry).wait_for_finality_within(before + 6, RECOVERY);
	chain.assert_nodes_agree();
	let shown = chain.client(Agency::TradeMinistry).done(&["show", &mrn]);
	assert_eq!(shown["state"], "registered");

	// Two of four are lost: nothing is final any more, and nobody contradicts anybody.
	chain.node_mut(Agency::Ports).kill();
	chain.node_mut(Agency::TradeMinistry).kill();
	// Votes that were on their way may still finalise a block or two.
	sleep(SEVERAL_BLOCKS);
	let stopped_at = chain.node(Agency::Customs).finalised().expect("a height");
	let file = import_as("NETWORK-2", chain.folder());
	let file = file.to_str().expect("a path").to_string();
	let customs = chain.client(Agency::Customs);
	let waiting = customs.start(&[&["--wait", "400"], &lodging(&file)[..]].concat());
	sleep(SEVERAL_BLOCKS);
	assert_eq!(
		chain.node(Agency::Customs).finalised(),
		Some(stopped_at),
		"finality goes on without two"
	);
	chain.assert_nodes_agree();

	// They come back: the network finalises again, nothing is lost, and what waited comes in.
	chain.node_mut(Agency::Ports).start();
	chain.node_mut(Agency::TradeMinistry).start();
	for agency in Agency::ALL {
		chain.node(agency).wait_for_finality_within(stopped_at + 3, RECOVERY);
	}
	let output = waiting.wait_with_output().expect("the client ends");
	let said = String::from_utf8_lossy(&output.stderr);
	assert!(output.status.success(), "the declaration that waited: {said}");
	let second: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
	for agency in Agency::ALL {
		let node = chain.node(agency);
		node.wait_for_finality_of(second["block"].as_u64().expect("a block"));
		for expected in [&lodged["mrn"], &second["mrn"]] {
			let mrn = expected.as_str().expect("an MRN");
			assert_eq!(&chain.client(agency).done(&["show", mrn])["mrn"], expected, "{agency:?}");
			assert_eq!(chain.client(agency).done(&["trail", mrn])["verified"], true, "{agency:?}");
		}
	}
	chain.assert_nodes_agree();
}

#[test]
fn node_should_lose_nothing_final_when_it_is_killed_again_and_again() {
	let mut chain = Network::development();
	let mut known: Vec<(String, u64)> = Vec::new();
	for round in 0..4u64 {
		let file = import_as(&format!("KILL-{round}"), chain.folder());
		let file = file.to_str().expect("a path").to_string();
		let lodged = chain.client(Agency::Customs).done(&lodging(&file));
		let mrn = lodged["mrn"].as_str().expect("an MRN").to_string();
		known.push((mrn, lodged["block"].as_u64().expect("a block")));
		// Somewhere within a block, elsewhere in each round.
		sleep(Duration::from_millis(350 * (round + 1)));
		let node = chain.node_mut(Agency::Customs);
		let height = node.finalised().expect("a height");
		let hash = node.block_at(height).expect("a hash");
		node.kill();
		node.start();
		let again = wait_for("the block that was final", PATIENCE, || node.block_at(height));
		assert_eq!(again, hash, "a final block was replaced");
		node.wait_for_finality_of(height + 2);
		let tijara = chain.client(Agency::Customs);
		for (mrn, block) in &known {
			assert!(tijara.done(&["show", mrn])["block"].as_u64() >= Some(*block));
			assert_eq!(tijara.done(&["trail", mrn])["verified"], true);
		}
	}
}
