// SPDX-License-Identifier: Apache-2.0
//! Power cuts: the node is killed at random moments of its life, its start included.

use std::{
	env,
	thread::sleep,
	time::{Duration, Instant},
};

use serde_json::{json, Value};
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
	let life = began.elapsed() + SERVICE;
	chain.node_mut(Agency::Customs).kill();

	let mut served = 0;
	for kill in 1..=kills {
		let deadline = Instant::now() + random.below(life);
		let node = chain.node_mut(Agency::Customs);
		node.launch();
		let answers = loop {
			assert_eq!(node.ended(), None, "the node stopped at kill {kill}");
			if node.ask("system_health", json!([])).is_some() {
				break true;
			}
			if Instant::now() >= deadline {
				break false;
			}
			sleep(Duration::from_millis(50));
		};
		if answers {
			served += 1;
			last.assert_kept(chain.node(Agency::Customs));
			// Under way while the node dies; what the client was told is final is never lost.
			let reference = format!("CUT-{kill}");
			let lrn = file(&reference, chain.folder());
			let under_way = chain.client(Agency::Customs).start(&lodging(&lrn));
			sleep(deadline.saturating_duration_since(Instant::now()));
			last = Final::of(chain.node(Agency::Customs));
			chain.node_mut(Agency::Customs).kill();
			let output = under_way.wait_with_output().expect("the client ends");
			match output.status.code() {
				Some(0) => known.push(serde_json::from_slice(&output.stdout).expect("JSON")),
				code => assert_eq!(code, Some(3), "{}", String::from_utf8_lossy(&output.stderr)),
			}
		} else {
			chain.node_mut(Agency::Customs).kill();
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
	println!("{kills} kills, {served} of them while the node served; final block {}", last.height);
	assert!(served > 0, "no kill hit a node that served");

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
