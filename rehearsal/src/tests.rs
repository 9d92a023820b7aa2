// SPDX-License-Identifier: Apache-2.0
//! Tests without a node: runtimes are small modules that do one thing, states have a few keys.

mod fetching;
mod rehearsing;
mod runtime;
mod snapshots;

use runtime::Fixture;
use sp_core::{storage::well_known_keys::CODE, H256};
use sp_runtime::{traits::BlakeTwo256, StateVersion};
use sp_state_machine::InMemoryBackend;

use crate::{
	snapshot::{Pair, Snapshot},
	Header,
};

/// What the chain of the tests runs.
fn old() -> Fixture {
	Fixture { version: 1, ..Fixture::default() }
}

/// A snapshot of a chain that runs [`old`], with these keys besides.
fn snapshot_with(more: impl IntoIterator<Item = Pair>) -> Snapshot {
	let mut state = vec![(CODE.to_vec(), old().code()), (b"agency".to_vec(), b"customs".to_vec())];
	state.extend(more);
	let mut snapshot = Snapshot {
		chain: "Tijara test".into(),
		genesis: H256::repeat_byte(7),
		header: Header {
			parent_hash: H256::repeat_byte(8),
			number: 41,
			state_root: H256::zero(),
			extrinsics_root: H256::zero(),
			digest: Default::default(),
		},
		state,
	};
	seal(&mut snapshot);
	snapshot
}

fn snapshot() -> Snapshot {
	snapshot_with([])
}

/// Writes the root of the state into the header.
fn seal(snapshot: &mut Snapshot) {
	let pairs = snapshot.state.iter().cloned().map(|(key, value)| (key, Some(value))).collect();
	let backend = InMemoryBackend::<BlakeTwo256>::from((vec![(None, pairs)], StateVersion::V1));
	snapshot.header.state_root = *backend.root();
}
