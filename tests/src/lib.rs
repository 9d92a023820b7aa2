// SPDX-License-Identifier: Apache-2.0
//! Journeys on real nodes: starts `tijara-node` and `tijara` as a person would and watches them from outside.
//!
//! The binaries are taken from the folder in which the tests were built; build them first with
//! `cargo build --release --workspace`, as `scripts/test` does.

pub mod ceremony;
mod client;
pub mod extrinsic;
pub mod flood;
pub mod motion;
mod network;
mod node;
mod rpc;

pub use ceremony::code_of_the_node;
pub use client::{Answer, Tijara};
pub use network::{Agency, Network};
pub use node::{binary, node_command, Chain, Node};

use std::{
	path::{Path, PathBuf},
	thread::sleep,
	time::{Duration, Instant},
};

/// How long anything that a journey waits for may take, unless it says otherwise.
pub const PATIENCE: Duration = Duration::from_secs(120);

/// Ask until there is an answer.
///
/// # Panics
/// When there is none in time; `what` says what was waited for.
pub fn wait_for<T>(what: &str, patience: Duration, mut ask: impl FnMut() -> Option<T>) -> T {
	let deadline = Instant::now() + patience;
	loop {
		if let Some(answer) = ask() {
			return answer;
		}
		assert!(Instant::now() < deadline, "waited {} s in vain for {what}", patience.as_secs());
		sleep(Duration::from_millis(200));
	}
}

/// A file of the samples that ship with the client.
pub fn sample(name: &str) -> PathBuf {
	let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate is in a folder");
	root.join("client/samples").join(name)
}

/// A sample declaration under another local reference number, so that it can be lodged again.
///
/// # Panics
/// When the sample cannot be read or the copy not written.
pub fn import_as(lrn: &str, folder: &Path) -> PathBuf {
	let text = std::fs::read_to_string(sample("import.xml")).expect("the sample can be read");
	let copy = folder.join(format!("{lrn}.xml"));
	let open = "<FunctionalReferenceID>";
	let (before, rest) = text.split_once(open).expect("the sample has a reference");
	let (_, after) = rest.split_once('<').expect("the element ends");
	std::fs::write(&copy, format!("{before}{open}{lrn}<{after}")).expect("the copy is written");
	copy
}
