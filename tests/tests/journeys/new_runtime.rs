// SPDX-License-Identifier: Apache-2.0
//! Four agencies take the next runtime while traders lodge: its migration runs, nobody's declaration is lost, and clients
//! go on.

use std::{
	fs,
	path::{Path, PathBuf},
	sync::atomic::{AtomicBool, Ordering},
	thread,
};

use serde_json::Value;
use tijara_journeys::{
	code_of_the_node, import_as, motion::Body::Council, wait_for, Agency, Network, Tijara, PATIENCE,
};

/// The office of the sample declaration.
const OFFICE: &str = "XTHAV001";
/// Each trader lodges at the node of one agency, as one signer: a pool knows the nonces of its own node alone.
const TRADERS: [(Agency, &[&str]); 2] = [
	(Agency::Revenue, &["--as", "//Broker", "--for", "11"]),
	(Agency::Ports, &["--as", "//Trader"]),
];
/// Declarations that each trader lodges at the same time.
const AT_ONCE: usize = 2;
/// Blocks for which traders go on after the upgrade.
const AFTERWARDS: u64 = 10;

/// The runtime of the first release.
fn released() -> PathBuf {
	let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a crate in a folder");
	root.join("releases/1/tijara_runtime.wasm")
}

/// Lodges one declaration after the other, and fails if one is refused. What was lodged, as the client answered.
fn lodge_until(
	done: &AtomicBool,
	client: &Tijara,
	signer: &[&str],
	name: &str,
	folder: &Path,
) -> Vec<Value> {
	let mut lodged = Vec::new();
	while !done.load(Ordering::Relaxed) {
		let file = import_as(&format!("{name}-{}", lodged.len()), folder);
		let file = file.to_str().expect("a path");
		lodged.push(client.done(&[&["lodge"], signer, &[file]].concat()));
	}
	lodged
}

fn version(of: &Tijara) -> u64 {
	of.done(&["upgrade", "show"])["running"].as_u64().expect("a version")
}

/// Announces and applies the runtime in `code`: the version before, and the one after.
fn upgrade(chain: &Network, code: &str) -> (u64, u64) {
	let tijara = chain.client(Agency::Customs);
	let before = version(&tijara);
	let next = (before + 1).to_string();
	let motion = ["announce-upgrade", code, "--spec-version", &next, "--reason", "4"];
	Council.carry(&tijara, &motion);
	let from = tijara.done(&["upgrade", "show"])["fromBlock"].as_u64().expect("a block");
	chain.node(Agency::Customs).wait_for_finality_of(from);
	tijara.done(&["upgrade", "apply", "--as", "//PortsAdmin", code]);
	for agency in Agency::ALL {
		let client = chain.client(agency);
		wait_for("the new version", PATIENCE, || Some(version(&client)).filter(|v| *v > before));
	}
	(before, version(&tijara))
}

#[test]
fn chain_should_take_the_next_runtime_under_load_and_keep_every_declaration() {
	let chain = Network::of_four_agencies_on(&released());
	let code = chain.folder().join("next.wasm");
	fs::write(&code, code_of_the_node()).expect("the code is written");
	let code = code.to_str().expect("a path");
	let customs = chain.client(Agency::Customs);
	// The release before had no worklists: the client says so.
	customs.refused(&["worklist", OFFICE], "ChainTooOld");

	let done = AtomicBool::new(false);
	let (versions, lodged) = thread::scope(|scope| {
		let (chain, done) = (&chain, &done);
		let traders: Vec<_> = TRADERS
			.iter()
			.flat_map(|(agency, signer)| (0..AT_ONCE).map(move |n| (agency, signer, n)))
			.map(|(agency, signer, n)| {
				let name = format!("LIVE-{agency:?}-{n}");
				scope.spawn(move || {
					lodge_until(done, &chain.client(*agency), signer, &name, chain.folder())
				})
			})
			.collect();
		let versions = upgrade(chain, code);
		let node = chain.node(Agency::Customs);
		let upgraded = wait_for("a height", PATIENCE, || node.finalised());
		node.wait_for_finality_of(upgraded + AFTERWARDS);
		done.store(true, Ordering::Relaxed);
		let lodged = traders.into_iter().map(|trader| trader.join().expect("all were lodged"));
		(versions, lodged.collect::<Vec<_>>())
	});
	assert_eq!(versions.1, versions.0 + 1);

	// Each trader lodged before and after, and every declaration is there, on every node, with its trail.
	let last = lodged.iter().flatten().filter_map(|one| one["block"].as_u64()).max();
	for agency in Agency::ALL {
		chain.node(agency).wait_for_finality_of(last.expect("something was lodged"));
	}
	chain.assert_nodes_agree();
	for of_one in &lodged {
		assert!(of_one.len() > 2, "a trader stood still: {of_one:?}");
	}
	for (one, agency) in lodged.iter().flatten().zip(Agency::ALL.iter().cycle()) {
		let mrn = one["mrn"].as_str().expect("an MRN");
		let client = chain.client(*agency);
		assert_eq!(client.done(&["show", mrn])["mrn"], one["mrn"]);
		assert_eq!(client.done(&["trail", mrn])["verified"], true);
	}

	// The migration gave every case its office, those from before too.
	let open = customs.done(&["worklist", OFFICE]);
	assert_eq!(open["open"].as_u64(), Some(lodged.iter().flatten().count() as u64));
	let cases = open["cases"].as_array().expect("a list");
	for one in lodged.iter().flatten() {
		assert!(cases.iter().any(|case| case["mrn"] == one["mrn"]), "{one} is on no worklist");
	}
	assert_eq!(customs.done(&["trail", "runtime"])["verified"], true);
}
