// SPDX-License-Identifier: Apache-2.0
//! What the chain survives: kills, wrong clocks, full disks, damaged databases; and how a node comes back from a copy.

use std::path::Path;

use serde_json::Value;
use tijara_journeys::{import_as, wait_for, Node, Tijara, PATIENCE};

mod clock;
mod copies;
mod database;
mod disk;
mod kills;
mod newcomers;
mod random;

/// A block that a node has finalised.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Final {
	height: u64,
	hash: String,
}

impl Final {
	/// The newest.
	fn of(node: &Node) -> Self {
		let height = wait_for("a final block", PATIENCE, || node.finalised());
		let hash = wait_for("its hash", PATIENCE, || node.block_at(height));
		Self { height, hash }
	}

	/// Does this node, which answers, still hold it as final?
	fn assert_kept(&self, node: &Node) {
		let height = wait_for("a final block", PATIENCE, || node.finalised());
		assert!(height >= self.height, "{} forgot block {}: {height}", node.name(), self.height);
		assert_eq!(node.block_at(self.height).as_ref(), Some(&self.hash), "{}", node.name());
	}
}

/// Lodges a declaration under this reference and waits until it is final.
fn lodge(client: &Tijara, lrn: &str, folder: &Path) -> Value {
	client.done(&lodging(&file(lrn, folder)))
}

fn file(lrn: &str, folder: &Path) -> String {
	import_as(lrn, folder).to_str().expect("a path").to_string()
}

fn lodging(file: &str) -> [&str; 6] {
	["lodge", "--as", "//Broker", "--for", "11", file]
}
