// SPDX-License-Identifier: Apache-2.0
//! Transactions by the thousand, over several connections, as fast as a node takes them.

use std::{
	collections::BTreeMap,
	sync::{
		atomic::{AtomicUsize, Ordering},
		Arc, Mutex, PoisonError,
	},
	time::{Duration, Instant},
};

use serde_json::{json, Value};
use subxt::rpcs::{rpc_params, RpcClient};
use tokio::task::JoinHandle;

use crate::extrinsic::{words, Signing};

/// WebSocket connections of a flood.
const CONNECTIONS: usize = 4;
/// Requests that wait for their answers on each connection.
const IN_FLIGHT: usize = 16;

/// What became of the transactions of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
	/// Taken into the pool.
	pub accepted: u64,
	/// Refused by the pool, by what it said: `Custom(1)`, ...
	pub refused: BTreeMap<String, u64>,
}

impl Tally {
	/// How many were sent.
	pub fn sent(&self) -> u64 {
		self.accepted.saturating_add(self.refused.values().sum())
	}

	/// How many the pool refused with this number of a custom invalidity.
	pub fn refused_with(&self, number: u8) -> u64 {
		self.refused.get(&format!("Custom({number})")).copied().unwrap_or_default()
	}

	/// For a report.
	pub fn json(&self) -> Value {
		json!({ "sent": self.sent(), "accepted": self.accepted, "refused": self.refused })
	}
}

/// A transaction that is ready to be sent, and its kind.
pub type Ready = (&'static str, String);

/// What a flood has done so far.
#[derive(Default)]
struct Progress {
	next: AtomicUsize,
	tallies: Mutex<BTreeMap<&'static str, Tally>>,
}

/// A flood that runs until everything is sent.
pub struct Flood<'a> {
	signing: &'a Signing,
	started: Instant,
	progress: Arc<Progress>,
	workers: Vec<JoinHandle<()>>,
}

impl<'a> Flood<'a> {
	/// Send all of this, in this order, to the node for which it was signed.
	///
	/// # Panics
	/// When the node does not answer.
	pub fn start(signing: &'a Signing, all: Vec<Ready>) -> Self {
		let all: Arc<[Ready]> = all.into();
		let progress = Arc::<Progress>::default();
		let mut workers = Vec::new();
		for _ in 0..CONNECTIONS {
			let connecting = RpcClient::from_insecure_url(&signing.url);
			let rpc = signing.runtime.block_on(connecting).expect("a connection");
			for _ in 0..IN_FLIGHT {
				let (rpc, all, progress) = (rpc.clone(), all.clone(), progress.clone());
				workers.push(signing.runtime.spawn(async move {
					while let Some((kind, extrinsic)) =
						all.get(progress.next.fetch_add(1, Ordering::Relaxed))
					{
						let sent = rpc
							.request::<String>("author_submitExtrinsic", rpc_params![extrinsic])
							.await;
						let mut tallies =
							progress.tallies.lock().unwrap_or_else(PoisonError::into_inner);
						let tally = tallies.entry(kind).or_default();
						match sent {
							Ok(_) => tally.accepted += 1,
							Err(error) => *tally.refused.entry(words(&error)).or_default() += 1,
						}
					}
				}));
			}
		}
		Self { signing, started: Instant::now(), progress, workers }
	}

	/// Is there still something to send?
	pub fn is_running(&self) -> bool {
		self.workers.iter().any(|worker| !worker.is_finished())
	}

	/// Wait until everything is sent; what became of it by kind, and how long it took.
	///
	/// # Panics
	/// When a connection broke.
	pub fn end(self) -> (BTreeMap<&'static str, Tally>, Duration) {
		for worker in self.workers {
			self.signing.runtime.block_on(worker).expect("a worker ends");
		}
		let took = self.started.elapsed();
		let tallies = self.progress.tallies.lock().unwrap_or_else(PoisonError::into_inner);
		(tallies.clone(), took)
	}
}
