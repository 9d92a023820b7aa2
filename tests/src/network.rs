// SPDX-License-Identifier: Apache-2.0
//! The chains of the journeys: one node, or four agencies.

use std::{
	fs,
	path::{Path, PathBuf},
	sync::{
		atomic::{AtomicUsize, Ordering},
		Mutex, MutexGuard, PoisonError,
	},
};

use serde_json::{json, Value};
use tempfile::TempDir;

use crate::{
	node::{free_port, node_command},
	wait_for, Chain, Node, Tijara, PATIENCE,
};

/// Two networks of several nodes at a time; single nodes run beside them and each other.
static SEVERAL_NODES: [Mutex<()>; 2] = [Mutex::new(()), Mutex::new(())];
static NEXT: AtomicUsize = AtomicUsize::new(0);

/// The turn of a network of several nodes, for as long as it runs.
pub(crate) type Turn = MutexGuard<'static, ()>;

/// Wait for the turn. A journey that failed in its own gives it on.
pub(crate) fn turn() -> Turn {
	let place = NEXT.fetch_add(1, Ordering::Relaxed) % SEVERAL_NODES.len();
	SEVERAL_NODES[place].lock().unwrap_or_else(PoisonError::into_inner)
}

/// The agencies of the local network, in the order of its nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agency {
	/// Customs, `--alice`.
	Customs,
	/// The revenue authority, `--bob`.
	Revenue,
	/// The ports, `--charlie`.
	Ports,
	/// The ministry of trade, `--dave`.
	TradeMinistry,
}

impl Agency {
	/// All four.
	pub const ALL: [Agency; 4] =
		[Agency::Customs, Agency::Revenue, Agency::Ports, Agency::TradeMinistry];

	const fn key(self) -> &'static str {
		match self {
			Self::Customs => "alice",
			Self::Revenue => "bob",
			Self::Ports => "charlie",
			Self::TradeMinistry => "dave",
		}
	}
}

/// A running chain. Dropping it kills its nodes and removes their data.
pub struct Network {
	chain: Chain,
	nodes: Vec<Node>,
	peers: Vec<Peer>,
	folder: TempDir,
	_turn: Option<Turn>,
}

impl Network {
	/// A development chain that has finalised its first blocks.
	///
	/// # Panics
	/// When it does not come up.
	pub fn development() -> Self {
		Self::start(&Chain::Development, &[Agency::Customs], folder())
	}

	/// Four agencies that have finalised their first blocks together.
	///
	/// # Panics
	/// When they do not come up.
	pub fn of_four_agencies() -> Self {
		Self::start(&Chain::Local, &Agency::ALL, folder())
	}

	/// The same on a chain that began with this runtime.
	///
	/// # Panics
	/// When the runtime cannot be read, or they do not come up.
	pub fn of_four_agencies_on(runtime: &Path) -> Self {
		let folder = folder();
		let chain = Chain::File(local_specification(runtime, folder.path()));
		Self::start(&chain, &Agency::ALL, folder)
	}

	fn start(chain: &Chain, agencies: &[Agency], folder: TempDir) -> Self {
		let turn = (agencies.len() > 1).then(turn);
		let peers: Vec<Peer> =
			agencies.iter().map(|agency| Peer::new(agency.key(), folder.path())).collect();
		let mut nodes = Vec::new();
		for (agency, me) in agencies.iter().zip(&peers) {
			let node = Node::new(chain, agency.key(), folder.path(), me.port);
			nodes.push(node.with(&me.introduction(&peers)));
		}
		let mut network = Self { chain: chain.clone(), nodes, peers, folder, _turn: turn };
		for node in &mut network.nodes {
			node.start();
		}
		let others = network.nodes.len().saturating_sub(1) as u64;
		for node in &network.nodes {
			let what = format!("{} to find {others} peers", node.name());
			wait_for(&what, PATIENCE, || node.peers().filter(|peers| *peers >= others));
			node.wait_for_finality_of(2);
		}
		network
	}

	/// The node of an agency.
	///
	/// # Panics
	/// When the chain has no such node.
	pub fn node(&self, agency: Agency) -> &Node {
		&self.nodes[agency as usize]
	}

	/// The same, to stop and start it.
	///
	/// # Panics
	/// When the chain has no such node.
	pub fn node_mut(&mut self, agency: Agency) -> &mut Node {
		&mut self.nodes[agency as usize]
	}

	/// Another node, which signs nothing and knows the agencies' nodes; not started yet.
	pub fn observer(&self, name: &str, arguments: &[&str]) -> Node {
		let me = Peer::new(name, self.folder.path());
		let node = Node::of(&self.chain.id(), name, self.folder.path(), me.port);
		let arguments: Vec<String> = arguments.iter().map(|a| (*a).to_string()).collect();
		node.with(&me.introduction(&self.peers)).with(&arguments)
	}

	/// The nodes that run.
	pub fn running(&self) -> impl Iterator<Item = &Node> {
		self.nodes.iter().filter(|node| node.is_running())
	}

	/// The client, connected to the node of this agency.
	pub fn client(&self, agency: Agency) -> Tijara {
		Tijara::new(self.node(agency).url())
	}

	/// A folder for the journey's own files.
	pub fn folder(&self) -> &Path {
		self.folder.path()
	}

	/// No two running nodes hold different blocks at a height that both have finalised.
	///
	/// # Panics
	/// When they do.
	pub fn assert_nodes_agree(&self) {
		let nodes: Vec<&Node> = self.running().collect();
		let finalised = |node: &Node| {
			wait_for(&format!("{} to answer", node.name()), PATIENCE, || node.finalised())
		};
		let common = nodes.iter().map(|node| finalised(node)).min().unwrap_or_default();
		for height in 0..=common {
			let mut blocks: Vec<(Option<String>, &str)> =
				nodes.iter().map(|node| (node.block_at(height), node.name())).collect();
			blocks.dedup_by(|(one, _), (other, _)| one == other);
			assert!(
				blocks.len() == 1 && blocks[0].0.is_some(),
				"finalised blocks differ at height {height}: {blocks:?}"
			);
		}
	}
}

fn folder() -> TempDir {
	tempfile::tempdir().expect("a temporary folder")
}

/// The raw specification of the local network whose genesis is made by this runtime.
fn local_specification(runtime: &Path, folder: &Path) -> PathBuf {
	let code = fs::read(runtime).expect("the runtime can be read");
	let export = |arguments: &[&str]| {
		let made = node_command().arg("export-chain-spec").args(arguments).output();
		let made = made.expect("the node starts");
		let said = String::from_utf8_lossy(&made.stderr);
		assert!(made.status.success(), "no specification: {said}");
		made.stdout
	};
	let mut specification: Value =
		serde_json::from_slice(&export(&["--chain", "local"])).expect("JSON");
	specification["genesis"]["runtimeGenesis"]["code"] = json!(format!("0x{}", hex::encode(code)));
	let plain = folder.join("local-plain.json");
	fs::write(&plain, specification.to_string()).expect("written");
	let file = folder.join("local.json");
	fs::write(&file, export(&["--raw", "--chain", &plain.to_string_lossy()])).expect("written");
	file
}

/// How a node is known to others.
pub(crate) struct Peer {
	pub(crate) key_file: String,
	pub(crate) port: u16,
	pub(crate) id: String,
}

impl Peer {
	pub(crate) fn new(name: &str, folder: &Path) -> Self {
		let key_file = folder.join(format!("{name}.key")).display().to_string();
		let made = node_command()
			.args(["key", "generate-node-key", "--file", &key_file])
			.output()
			.expect("the node starts");
		let said = String::from_utf8_lossy(&made.stderr);
		// The peer's name is the last thing that the command says.
		let id = said.lines().last().unwrap_or_default().trim().to_string();
		assert!(made.status.success() && id.starts_with("12D3Koo"), "no node key: {said}");
		Self { key_file, port: free_port(), id }
	}

	/// The arguments by which this node has its own identity and finds others.
	fn introduction(&self, others: &[Peer]) -> Vec<String> {
		let mut arguments = vec!["--node-key-file".to_string(), self.key_file.clone()];
		for peer in others.iter().filter(|peer| peer.id != self.id) {
			arguments.extend(["--bootnodes".to_string(), peer.address()]);
		}
		arguments
	}

	pub(crate) fn address(&self) -> String {
		format!("/ip4/127.0.0.1/tcp/{}/p2p/{}", self.port, self.id)
	}
}
