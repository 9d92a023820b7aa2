// SPDX-License-Identifier: Apache-2.0
//! A country's chain, begun as `docs/ceremony.md` says: every agency makes its own keys, all write one file, and each
//! makes the specification from it.

use std::{
	fs::{self, OpenOptions, Permissions},
	io::Write,
	os::unix::fs::{OpenOptionsExt, PermissionsExt},
	path::{Path, PathBuf},
	process::{Command, Output, Stdio},
};

use serde_json::{json, Value};
use tempfile::TempDir;

use crate::{
	network::{turn, Peer, Turn},
	node::{binary, free_port, node_command},
	wait_for, Answer, Node, Tijara, PATIENCE,
};

/// Kind and name of the four agencies that validate from the first block on; the first three sit in both committees.
const FOUNDERS: [(&str, &str); 4] = [
	("customs", "General Directorate of Customs"),
	("revenue", "Revenue Authority"),
	("ports", "Ports Authority"),
	("trade-ministry", "Ministry of Trade"),
];

/// Founders with a seat: an odd number.
const SEATS: usize = 3;

/// Public session keys and the proof that their owner holds them, in hex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionKeys {
	/// Aura's key, then GRANDPA's.
	pub keys: String,
	/// Both signatures of the owner's account.
	pub proof: String,
}

/// An agency with its officer and its node. The node is killed when this is dropped.
pub struct Member {
	/// What it is, and the name of its node.
	pub kind: String,
	/// Address of its one officer, an administrator.
	pub officer: String,
	officer_key: String,
	officer_file: String,
	keystore: PathBuf,
	peer: Peer,
	folder: PathBuf,
	node: Option<Node>,
}

impl Member {
	/// An agency that has made the keys of its officer and of its node. Everything stays below `folder`.
	///
	/// # Panics
	/// When keys cannot be made.
	pub fn new(kind: &str, folder: &Path) -> Self {
		let folder = folder.join(kind);
		fs::create_dir(&folder).expect("a folder of the agency's own");
		let keystore = folder.join("keystore");
		fs::create_dir(&keystore).expect("a folder for keys");
		fs::set_permissions(&keystore, Permissions::from_mode(0o700)).expect("its owner's alone");
		let made = output(node_command().args(["key", "generate", "--scheme", "sr25519"]).args([
			"--words",
			"24",
			"--output-type",
			"json",
		]));
		let made: Value = serde_json::from_str(&made).expect("JSON");
		let text = |name: &str| made[name].as_str().expect("a text").to_string();
		let officer_file = secret(&folder, "officer", &text("secretPhrase"));
		let (officer, officer_key) = (text("ss58Address"), text("accountId"));
		let peer = Peer::new("node", &folder);
		let kind = kind.to_string();
		Self { kind, officer, officer_key, officer_file, keystore, peer, folder, node: None }
	}

	/// What `--as` takes: the file with the officer's secret.
	pub fn key(&self) -> &str {
		&self.officer_file
	}

	/// The account of its officer.
	///
	/// # Panics
	/// Never: the node made the account.
	pub fn account(&self) -> Vec<u8> {
		hex::decode(self.officer_key.trim_start_matches("0x")).expect("hex")
	}

	/// The identity of its node in the network.
	pub fn identity(&self) -> &str {
		&self.peer.id
	}

	/// Where its node listens.
	pub fn address(&self) -> String {
		self.peer.address()
	}

	/// The folder with its session keys.
	pub fn keystore(&self) -> &Path {
		&self.keystore
	}

	/// Session keys made by the agency's own node, on a development chain that it runs alone.
	///
	/// # Panics
	/// When the node does not make them.
	pub fn make_keys_on_a_node(&self) -> SessionKeys {
		let mut node = Node::of("dev", "keys-only", &self.folder, free_port()).with(&[
			"--keystore-path".into(),
			self.keystore.display().to_string(),
			"--rpc-methods".into(),
			"unsafe".into(),
			"--reserved-only".into(),
		]);
		node.start();
		let asked = json!([self.officer_key]);
		let made = node.ask("author_rotateKeysWithOwner", asked).expect("session keys");
		let text = |name: &str| made[name].as_str().expect("hex").to_string();
		SessionKeys { keys: text("keys"), proof: text("proof") }
	}

	/// Session keys made without a node.
	///
	/// # Panics
	/// When they cannot be made.
	pub fn make_keys_offline(&self) -> SessionKeys {
		for (key_type, scheme) in [("aura", "sr25519"), ("gran", "ed25519")] {
			let made = output(
				node_command()
					.args(["key", "generate", "--output-type", "json"])
					.args(["--scheme", scheme]),
			);
			let made: Value = serde_json::from_str(&made).expect("JSON");
			let phrase = made["secretPhrase"].as_str().expect("a phrase");
			let file = secret(&self.folder, key_type, phrase);
			output(node_command().args(["key", "insert", "--chain", "dev", "--suri", &file]).args(
				[
					"--keystore-path".as_ref(),
					self.keystore.as_os_str(),
					"--key-type".as_ref(),
					key_type.as_ref(),
					"--scheme".as_ref(),
					scheme.as_ref(),
				],
			));
		}
		self.prove(&self.officer)
	}

	/// The proof that this agency's keystore gives for an owner.
	///
	/// # Panics
	/// When the keystore does not have one key of each type.
	pub fn prove(&self, owner: &str) -> SessionKeys {
		let said = output(
			Command::new(binary("tijara-chain-spec"))
				.args(["prove", "--json", "--owner", owner, "--keystore"])
				.arg(&self.keystore),
		);
		let made: Value = serde_json::from_str(&said).expect("JSON");
		let text = |name: &str| made[name].as_str().expect("hex").to_string();
		SessionKeys { keys: text("keys"), proof: text("proof") }
	}

	/// Start its validator as the guide says.
	///
	/// # Panics
	/// When it does not answer.
	pub fn validate(&mut self, specification: &Path) {
		let keystore = self.keystore.display().to_string();
		let arguments = ["--validator".into(), "--keystore-path".into(), keystore];
		self.start(specification, &arguments);
	}

	/// Start a node that follows the chain and signs nothing.
	///
	/// # Panics
	/// When it does not answer.
	pub fn follow(&mut self, specification: &Path, more: &[&str]) {
		let more: Vec<String> = more.iter().map(|argument| (*argument).to_string()).collect();
		self.start(specification, &more);
	}

	fn start(&mut self, specification: &Path, more: &[String]) {
		// With the default a node that is unlisted stays connected: docs/adr/0020.
		let network = ["--network-backend", "libp2p", "--node-key-file", &self.peer.key_file];
		let key = network.map(str::to_owned);
		let chain = specification.display().to_string();
		let node = Node::of(&chain, &self.kind, &self.folder, self.peer.port);
		self.node.insert(node.with(&key).with(more)).start();
	}

	/// Its node.
	///
	/// # Panics
	/// When it was never started.
	pub fn node(&self) -> &Node {
		self.node.as_ref().expect("a node that was started")
	}

	/// The same, to stop and start it.
	///
	/// # Panics
	/// When it was never started.
	pub fn node_mut(&mut self) -> &mut Node {
		self.node.as_mut().expect("a node that was started")
	}

	/// The client, connected to its node.
	pub fn client(&self) -> Tijara {
		Tijara::new(self.node().url())
	}

	/// Its part of the file.
	fn part(&self, number: usize, name: &str, keys: &SessionKeys, more: &[&Member]) -> String {
		let Self { kind, officer, .. } = self;
		let seats = if number <= SEATS {
			format!("council-seat = \"{officer}\"\nemergency-seat = \"{officer}\"\n")
		} else {
			String::new()
		};
		let nodes: Vec<&str> =
			[self].into_iter().chain(more.iter().copied()).map(Member::identity).collect();
		let SessionKeys { keys, proof } = keys;
		format!(
			"[[organisations]]\nnumber = {number}\nname = \"{name}\"\nkind = \"{kind}\"\n\
			identifier = \"0x{:064x}\"\n{seats}nodes = {nodes:?}\n\
			[[organisations.officers]]\naccount = \"{officer}\"\nroles = [\"administrator\"]\n\
			[organisations.validator]\naccount = \"{officer}\"\nkeys = \"{keys}\"\nproof = \"{proof}\"\n",
			0xface + number
		)
	}
}

/// Four agencies that are about to begin a chain.
pub struct Ceremony {
	/// The agencies, in the order of their numbers, from 1.
	pub founders: Vec<Member>,
	/// The file that all have written.
	pub file: PathBuf,
	/// The runtime, taken out of the node.
	pub runtime: PathBuf,
	folder: TempDir,
	_turn: Turn,
}

impl Ceremony {
	/// Keys are made, two agencies' in each of the two ways, and the file is written. `readers` are more nodes of
	/// the first agency: their names.
	///
	/// # Panics
	/// When anything of it fails.
	pub fn prepared(readers: &[&str]) -> (Self, Vec<Member>) {
		let turn = turn();
		let folder = tempfile::tempdir().expect("a temporary folder");
		let founders = FOUNDERS.map(|(kind, _)| Member::new(kind, folder.path()));
		let readers: Vec<Member> =
			readers.iter().map(|name| Member::new(name, folder.path())).collect();
		let addresses: Vec<String> = founders.iter().map(Member::address).collect();
		let mut text = format!(
			"[chain]\nname = \"Chain of a Journey\"\nid = \"journey\"\nprotocol-id = \"journey\"\ncountry = \"XT\"\n\
			slot-milliseconds = 2000\nboot-nodes = {addresses:?}\n[currency]\ncode = \"JOD\"\ndecimals = 3\n"
		);
		for (i, founder) in founders.iter().enumerate() {
			let keys = if i % 2 == 0 {
				founder.make_keys_on_a_node()
			} else {
				founder.make_keys_offline()
			};
			let more: Vec<&Member> = readers.iter().filter(|_| i == 0).collect();
			text += &founder.part(i + 1, FOUNDERS[i].1, &keys, &more);
		}
		let file = folder.path().join("chain.toml");
		fs::write(&file, text).expect("the file is written");
		let runtime = folder.path().join("runtime.wasm");
		fs::write(&runtime, code_of_the_node()).expect("the runtime is written");
		let founders = founders.into();
		(Self { founders, file, runtime, folder, _turn: turn }, readers)
	}

	/// What an agency does that makes the specification on its own, in a new folder: the folder, and the hashes that
	/// `scripts/build-spec` shows.
	///
	/// # Panics
	/// When the file is refused.
	pub fn build(&self, agency: &str) -> (PathBuf, Value) {
		let folder = self.folder.path().join(format!("spec-of-{agency}"));
		let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a crate in a folder");
		let programs = binary("tijara-node");
		let said = output(
			Command::new(root.join("scripts/build-spec"))
				.arg(&self.file)
				.arg("--runtime")
				.arg(&self.runtime)
				.arg("--programs")
				.arg(programs.parent().expect("a folder of programs"))
				.arg("--output")
				.arg(&folder),
		);
		(folder, serde_json::from_str(&said).expect("hashes as JSON"))
	}

	/// A raw specification of the same chain with sessions of so many blocks: those of a production chain last
	/// longer than a journey should.
	///
	/// # Panics
	/// When the runtime refuses it.
	pub fn with_sessions_of(&self, blocks: u32) -> PathBuf {
		let said = output(
			Command::new(binary("tijara-chain-spec"))
				.arg("spec")
				.arg(&self.file)
				.arg("--runtime")
				.arg(&self.runtime),
		);
		let mut specification: Value = serde_json::from_str(&said).expect("JSON");
		specification["genesis"]["runtimeGenesis"]["patch"]["validators"]["sessionLength"] =
			json!(blocks);
		let plain = self.folder.path().join("short-plain.json");
		fs::write(&plain, specification.to_string()).expect("written");
		let raw =
			output(node_command().args(["export-chain-spec", "--raw", "--chain"]).arg(&plain));
		let file = self.folder.path().join("short.json");
		fs::write(&file, raw).expect("written");
		file
	}

	/// Start the validators of all founders, and wait until they have found each other and finalised a block.
	///
	/// # Panics
	/// When they do not in time.
	pub fn begin(&mut self, specification: &Path) {
		for founder in &mut self.founders {
			founder.validate(specification);
		}
		let others = self.founders.len() as u64 - 1;
		for founder in &self.founders {
			let what = format!("{} to find the others", founder.kind);
			wait_for(&what, PATIENCE, || founder.node().peers().filter(|peers| *peers >= others));
			founder.node().wait_for_finality_of(2);
		}
	}

	/// A folder for the journey's own files.
	pub fn folder(&self) -> &Path {
		self.folder.path()
	}

	/// Have the council decide: the first founder proposes, the second votes for it, and the third closes it.
	/// The block in which it was carried out.
	///
	/// # Panics
	/// When one of them is refused, or the motion is not carried.
	pub fn decide(&self, motion: &[&str]) -> u64 {
		let closed = self.closing(motion);
		assert_eq!(closed.code, 0, "{}: {}", closed.command, closed.said);
		assert_eq!(closed.json["passed"], true, "{}: {}", closed.command, closed.json);
		closed.json["block"].as_u64().expect("a block")
	}

	/// The same, of a motion that may fail: what the closing said.
	///
	/// # Panics
	/// When it cannot be put or voted on.
	pub fn closing(&self, motion: &[&str]) -> Answer {
		let [first, second, third, ..] = self.founders.as_slice() else {
			panic!("a council of three");
		};
		let propose = ["council", "propose", "--as", first.key(), "--why", "7"];
		let put = first.client().done(&[&propose[..], motion].concat());
		let hash = put["hash"].as_str().expect("a hash").to_string();
		let seen = put["block"].as_u64().expect("a block");
		second.node().wait_for_finality_of(seen);
		let voted = second.client().done(&["council", "vote", "--as", second.key(), &hash]);
		third.node().wait_for_finality_of(voted["block"].as_u64().expect("a block"));
		third.client().run(&["council", "close", "--as", third.key(), &hash])
	}
}

/// The runtime that the node was built with.
///
/// # Panics
/// When the node does not give it.
pub fn code_of_the_node() -> Vec<u8> {
	let raw = output(node_command().args(["export-chain-spec", "--chain", "dev", "--raw"]));
	let raw: Value = serde_json::from_str(&raw).expect("JSON");
	// The key `:code`.
	let code = raw["genesis"]["raw"]["top"]["0x3a636f6465"].as_str().expect("a runtime");
	hex::decode(code.trim_start_matches("0x")).expect("hex")
}

/// Writes a secret into a file that only its owner may read.
fn secret(folder: &Path, name: &str, secret: &str) -> String {
	let path = folder.join(format!("{name}.secret"));
	let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path);
	file.and_then(|mut file| file.write_all(secret.as_bytes())).expect("the secret is written");
	path.display().to_string()
}

/// Standard output of a command that must succeed.
fn output(command: &mut Command) -> String {
	let output: Output = command.stdin(Stdio::null()).output().expect("the command starts");
	let said = String::from_utf8_lossy(&output.stderr);
	assert!(output.status.success(), "{command:?}: {said}");
	String::from_utf8(output.stdout).expect("text")
}
