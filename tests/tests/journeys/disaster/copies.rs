// SPDX-License-Identifier: Apache-2.0
//! `scripts/backup` and `scripts/restore`, as an administrator uses them.

use std::{
	path::{Path, PathBuf},
	process::{Command, Output},
};

use serde_json::Value;
use tijara_journeys::binary;

/// How a script ended.
pub struct Said(Output);

impl Said {
	fn error(&self) -> String {
		String::from_utf8_lossy(&self.0.stderr).into_owned()
	}

	/// It must have succeeded.
	pub fn done_quietly(self) {
		assert!(self.0.status.success(), "{}", self.error());
	}

	/// It must have succeeded; the manifest that it shows.
	pub fn done(self) -> Value {
		assert!(self.0.status.success(), "{}", self.error());
		serde_json::from_slice(&self.0.stdout).expect("a manifest")
	}

	/// It must have refused, for this reason.
	pub fn refused(self, why: &str) {
		let error = self.error();
		assert!(!self.0.status.success(), "not refused: {error}");
		assert!(error.contains(why), "not because {why}: {error}");
	}
}

fn script(name: &str, arguments: &[&str]) -> Said {
	let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate is in a folder");
	let mut command = Command::new(root.join("scripts").join(name));
	Said(command.args(arguments).output().expect("the script starts"))
}

fn node() -> PathBuf {
	binary("tijara-node")
}

/// Make an archive.
pub fn backup(arguments: &[&str]) -> Said {
	let node = node();
	let node = ["--node", node.to_str().expect("a path")];
	script("backup", &[arguments, &node].concat())
}

/// Restore from archives.
pub fn restore(arguments: &[&str]) -> Said {
	let node = node();
	let node = ["--node", node.to_str().expect("a path")];
	script("restore", &[&node, arguments].concat())
}

/// Pack an archive again, after a change to what it holds.
pub fn repack(archive: &Path, folder: &Path, change: &str) -> PathBuf {
	let changed = folder.join(format!("{change}.tar.gz"));
	let status = Command::new("bash")
		.args(["-euc", "d=$(mktemp -d \"$1/repack.XXXX\"); tar -C \"$d\" -xzf \"$0\"; cd \"$d\"; eval \"$3\"; tar -czf \"$2\" ."])
		.args([archive, folder, &changed])
		.arg(match change {
			"damaged" => "printf x >>blocks.jsonl.gz",
			"longer" => "touch more",
			"foreign" => {
				"sed -i 's/\"genesis\": \"0x..../\"genesis\": \"0x0000/' manifest.json
				grep -v manifest SHA256SUMS >sums || true; sha256sum ./manifest.json >>sums; mv sums SHA256SUMS"
			}
			other => panic!("no such change: {other}"),
		})
		.status()
		.expect("bash starts");
	assert!(status.success(), "the archive could not be packed again");
	changed
}
