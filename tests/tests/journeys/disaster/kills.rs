// SPDX-License-Identifier: Apache-2.0
//! Power cuts: the node is killed at random moments, in turn while it starts and while it serves.

use std::{
	env,
	thread::sleep,
	time::{Duration, Instant},
};

use serde_json::Value;
use tijara_journeys::{Agency, Network};

use super::{file, lodge, lodging, random::Random, Final};

/// How often the node is killed. `TIJARA_KILLS` asks for more, for a long soak.
const KILLS: u64 = 10;
/// What the node serves at most before it is killed: longer than a block and its finality.
const SERVICE: Duration = Duration::from_secs(4);
/// So often the newest declarations are read again in full; all of them at the end.
const AUDIT_EVERY: u64 = 10;
const NEWEST: usize = 4;
/// Words of a log that would tell of a damaged database, or of a node that gave up.
const ALARMS: [&str; 3] = ["corrupt", "panicked", "Essential task"];

fn assert_kept(chain: &Network, known: &[Value]) {
	let client = chain.client(Agency::Customs);
	for lodged in known {
		let mrn = lodged["mrn"].as_str().expect("an MRN");
		assert_eq!(client.done(&["show", mrn])["mrn"], lodged["mrn"]);
		assert_eq!(client.done(&["trail", mrn])["verified"], true);
	}
}

#[test]
fn node_should_lose_nothing_final_when_it_is_killed_at_random_moments() {
	let kills = env::var("TIJARA_KILLS").map_or(KILLS, |kills| kills.parse().expect("a number"));
	let mut random = Random::seeded();
	let mut chain = Network::development();
	let mut known = vec![lodge(&chain.client(Agency::Customs), "CUT-0", chain.folder())];
	let mut last = Final::of(chain.node(Agency::Customs));

	chain.node_mut(Agency::Customs).kill();
	let began = Instant::now();
	chain.node_mut(Agency::Customs).start();
	let start = began.elapsed();
	chain.node_mut(Agency::Customs).kill();

	for kill in 1..=kills {
		let node = chain.node_mut(Agency::Customs);
		if kill % 2 == 1 {
			node.launch();
			sleep(random.below(start));
			assert_eq!(node.ended(), None, "the node stopped at kill {kill}");
			node.kill();
		} else {
			node.start();
			last.assert_kept(node);
			// Under way while the node dies; what the client was told is final is never lost.
			let lrn = file(&format!("CUT-{kill}"), chain.folder());
			let under_way = chain.client(Agency::Customs).start(&lodging(&lrn));
			sleep(random.below(SERVICE));
			last = Final::of(chain.node(Agency::Customs));
			chain.node_mut(Agency::Customs).kill();
			let output = under_way.wait_with_output().expect("the client ends");
			match output.status.code() {
				Some(0) => known.push(serde_json::from_slice(&output.stdout).expect("JSON")),
				code => assert_eq!(code, Some(3), "{}", String::from_utf8_lossy(&output.stderr)),
			}
		}
		if kill % AUDIT_EVERY == 0 {
			let node = chain.node_mut(Agency::Customs);
			node.start();
			last.assert_kept(node);
			node.wait_for_finality_of(last.height + 1);
			last = Final::of(node);
			known.push(lodge(
				&chain.client(Agency::Customs),
				&format!("AUDIT-{kill}"),
				chain.folder(),
			));
			assert_kept(&chain, &known[known.len().saturating_sub(NEWEST)..]);
			chain.node_mut(Agency::Customs).kill();
		}
	}
	println!("{kills} kills, final block {}", last.height);

	let node = chain.node_mut(Agency::Customs);
	node.start();
	last.assert_kept(node);
	node.wait_for_finality_of(last.height + 3);
	assert_kept(&chain, &known);
	let log = chain.node(Agency::Customs).log();
	for alarm in ALARMS {
		assert!(!log.contains(alarm), "the log speaks of {alarm}");
	}
}
