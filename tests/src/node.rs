// SPDX-License-Identifier: Apache-2.0
//! One node as a process.

use std::{
	borrow::Cow,
	env, fs,
	fs::{File, OpenOptions},
	net::{Ipv4Addr, TcpListener},
	os::unix::process::CommandExt,
	path::{Path, PathBuf},
	process::{Child, Command, ExitStatus, Stdio},
	thread,
	time::Duration,
};

use serde_json::{json, Value};
use sp_crypto_hashing::twox_128;

use crate::{rpc, wait_for, PATIENCE};

/// Lines of a node's log that are shown when a journey fails.
const LOG_LINES: usize = 40;

/// A binary of the project, from the folder in which this test was built.
///
/// # Panics
/// When it was not built.
pub fn binary(name: &str) -> PathBuf {
	let test = env::current_exe().expect("a test knows its own file");
	let folder = test.ancestors().nth(2).expect("a test lies in target/PROFILE/deps");
	let file = folder.join(name);
	assert!(
		file.is_file(),
		"{} is missing: cargo build --release --workspace, or ./scripts/test",
		file.display()
	);
	file
}

/// The node's command, which dies with this thread: a test that is killed leaves no node behind.
pub fn node_command() -> Command {
	let mut command = Command::new(binary("tijara-node"));
	command.process_group(0);
	// SAFETY: between fork and exec only prctl is called, which is safe there.
	unsafe {
		command.pre_exec(|| match libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL) {
			0 => Ok(()),
			_ => Err(std::io::Error::last_os_error()),
		});
	}
	command
}

/// What makes a process see another time. `faketime` knows where it is; as a wrapper it would stand between us and the
/// node, which then outlives it when it is killed.
fn faketime_library() -> String {
	let shown =
		Command::new("faketime").args(["-f", "+0s", "sh", "-c", "echo $LD_PRELOAD"]).output();
	let shown = shown.expect("faketime is installed (a package)");
	String::from_utf8_lossy(&shown.stdout).trim().to_owned()
}

/// A port that is free now.
pub(crate) fn free_port() -> u16 {
	let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
	listener.local_addr().expect("a bound address").port()
}

/// Which chain a node runs.
#[derive(Clone, Debug)]
pub enum Chain {
	/// The development chain: one validator.
	Development,
	/// The local network: four agencies.
	Local,
	/// The local network from a specification of its own.
	File(PathBuf),
}

impl Chain {
	/// Its name on the command line.
	pub fn id(&self) -> Cow<'_, str> {
		match self {
			Self::Development => "dev".into(),
			Self::Local => "local".into(),
			Self::File(path) => path.to_string_lossy(),
		}
	}
}

/// A node that runs, or ran. It is killed when this is dropped.
pub struct Node {
	name: String,
	base: PathBuf,
	arguments: Vec<String>,
	clock: Option<String>,
	log: PathBuf,
	rpc_port: u16,
	metrics_port: u16,
	child: Option<Child>,
}

impl Node {
	/// A node of `chain` that signs as `key` and keeps everything below `folder`; not started yet.
	pub(crate) fn new(chain: &Chain, key: &str, folder: &Path, peer_port: u16) -> Self {
		let mut arguments = vec![format!("--{key}")];
		if matches!(chain, Chain::Development) {
			arguments.push("--force-authoring".into());
		}
		Self::of(&chain.id(), key, folder, peer_port).with(&arguments)
	}

	/// A node without keys of the chain that `chain` names, or whose specification is there; it keeps everything below
	/// `folder` and is not started yet.
	pub(crate) fn of(chain: &str, name: &str, folder: &Path, peer_port: u16) -> Self {
		let rpc_port = free_port();
		let metrics_port = free_port();
		let base = folder.join(name);
		let arguments: Vec<String> = [
			"--chain",
			chain,
			"--name",
			name,
			"--base-path",
			&base.display().to_string(),
			"--rpc-port",
			&rpc_port.to_string(),
			"--prometheus-port",
			&metrics_port.to_string(),
			"--listen-addr",
			&format!("/ip4/127.0.0.1/tcp/{peer_port}"),
			"--no-mdns",
			"--no-telemetry",
		]
		.map(str::to_owned)
		.to_vec();
		let log = folder.join(format!("{name}.log"));
		Self {
			name: name.into(),
			base,
			arguments,
			clock: None,
			log,
			rpc_port,
			metrics_port,
			child: None,
		}
	}

	/// More arguments for the node's command line.
	pub(crate) fn with(mut self, arguments: &[String]) -> Self {
		self.arguments.extend_from_slice(arguments);
		self
	}

	/// More arguments from the next start on.
	pub fn add_arguments(&mut self, arguments: &[&str]) {
		self.arguments.extend(arguments.iter().map(|argument| (*argument).to_string()));
	}

	/// From the next start on the node's clock is wrong by so much, as `faketime` writes it (`+30s`); `None` is right.
	pub fn set_clock(&mut self, offset: Option<&str>) {
		self.clock = offset.map(str::to_owned);
	}

	/// Start the node, or start it again, and wait until it answers.
	///
	/// # Panics
	/// When it stops or does not answer in time.
	pub fn start(&mut self) {
		self.launch();
		let what = format!("{} to answer", self.name);
		wait_for(&what, PATIENCE, || {
			if let Some(status) = self.ended() {
				panic!("{} stopped: {status}", self.name);
			}
			self.ask("system_health", json!([]))
		});
	}

	/// Start the node, or start it again, and wait for nothing.
	///
	/// # Panics
	/// When it runs already or cannot be started.
	pub fn launch(&mut self) {
		assert!(self.child.is_none(), "{} runs already", self.name);
		let log = |file: &Path| -> File {
			let opened = OpenOptions::new().create(true).append(true).open(file);
			opened.expect("the log can be written")
		};
		let mut command = node_command();
		if let Some(offset) = &self.clock {
			command.env("LD_PRELOAD", faketime_library());
			command.envs([("FAKETIME", offset.as_str()), ("DONT_FAKE_MONOTONIC", "1")]);
		}
		let child = command
			.args(&self.arguments)
			.stdin(Stdio::null())
			.stdout(log(&self.log))
			.stderr(log(&self.log))
			.spawn();
		self.child = Some(child.expect("the node starts"));
	}

	/// How the process ended, if it did by itself.
	pub fn ended(&mut self) -> Option<ExitStatus> {
		self.child.as_mut()?.try_wait().ok().flatten()
	}

	/// Kill the node at once, as a loss of power would: no signal that it could handle.
	pub fn kill(&mut self) {
		let Some(mut child) = self.child.take() else { return };
		// The node is the leader of its own process group.
		let group = i32::try_from(child.id()).expect("process numbers are positive");
		// SAFETY: the group is that of a child that was not waited for yet, so it is no one else's.
		unsafe { libc::kill(-group, libc::SIGKILL) };
		child.wait().expect("a killed child can be waited for");
	}

	/// Ask the node to end, as an administrator would, and wait until it has.
	///
	/// # Panics
	/// When it does not in time.
	pub fn stop(&mut self) {
		let Some(child) = &self.child else { return };
		let process = i32::try_from(child.id()).expect("process numbers are positive");
		// SAFETY: the process is a child that was not waited for yet, so it is no one else's.
		unsafe { libc::kill(process, libc::SIGTERM) };
		self.wait_for_end();
	}

	/// Wait until the process has ended, and say how.
	///
	/// # Panics
	/// When it does not in time, or does not run.
	pub fn wait_for_end(&mut self) -> ExitStatus {
		assert!(self.child.is_some(), "{} does not run", self.name);
		let status = wait_for(&format!("{} to end", self.name), PATIENCE, || self.ended());
		self.child = None;
		status
	}

	/// The folder of all that it keeps.
	pub fn base(&self) -> &Path {
		&self.base
	}

	/// The folder of its database.
	pub fn database(&self) -> PathBuf {
		let chains = fs::read_dir(self.base.join("chains")).expect("the node has run");
		let mut folders = chains.map(|chain| chain.expect("a chain's folder").path());
		folders.next().expect("a chain's folder").join("paritydb/full")
	}

	/// Does it run?
	pub fn is_running(&self) -> bool {
		self.child.is_some()
	}

	/// Its name.
	pub fn name(&self) -> &str {
		&self.name
	}

	/// Address for clients.
	pub fn url(&self) -> String {
		format!("ws://127.0.0.1:{}", self.rpc_port)
	}

	/// The result of a JSON-RPC request, or `None` when the node does not answer it.
	pub fn ask(&self, method: &str, parameters: Value) -> Option<Value> {
		rpc::ask(self.rpc_port, method, parameters)
	}

	/// Number of the newest finalised block.
	pub fn finalised(&self) -> Option<u64> {
		let hash = self.ask("chain_getFinalizedHead", json!([]))?;
		self.number(hash)
	}

	/// Number of the newest block.
	pub fn best(&self) -> Option<u64> {
		let header = self.ask("chain_getHeader", json!([]))?;
		from_hex(header.get("number")?)
	}

	fn number(&self, hash: Value) -> Option<u64> {
		from_hex(self.ask("chain_getHeader", json!([hash]))?.get("number")?)
	}

	/// Hash of the block at this height.
	pub fn block_at(&self, height: u64) -> Option<String> {
		self.ask("chain_getBlockHash", json!([height]))?.as_str().map(str::to_owned)
	}

	/// The transactions of the block at this height, in their order.
	pub fn extrinsics_at(&self, height: u64) -> Option<Vec<String>> {
		let block = self.ask("chain_getBlock", json!([self.block_at(height)?]))?;
		let extrinsics = block.get("block")?.get("extrinsics")?.as_array()?;
		extrinsics.iter().map(|extrinsic| extrinsic.as_str().map(str::to_owned)).collect()
	}

	/// Peers that the node is connected to.
	pub fn peers(&self) -> Option<u64> {
		self.ask("system_health", json!([]))?.get("peers")?.as_u64()
	}

	/// Identities of the nodes that it is connected to.
	pub fn peer_identities(&self) -> Option<Vec<String>> {
		let peers = self.ask("system_peers", json!([]))?;
		let identity = |peer: &Value| peer.get("peerId")?.as_str().map(str::to_owned);
		peers.as_array()?.iter().map(identity).collect()
	}

	/// What stands in a pallet's value after the block at this height, encoded.
	pub fn stored_at(&self, pallet: &str, item: &str, height: u64) -> Option<Vec<u8>> {
		let key = [twox_128(pallet.as_bytes()), twox_128(item.as_bytes())].concat();
		let key = format!("0x{}", hex::encode(key));
		let value = self.ask("state_getStorage", json!([key, self.block_at(height)?]))?;
		hex::decode(value.as_str()?.trim_start_matches("0x")).ok()
	}

	/// Number of the session in which the block at this height was made.
	pub fn session_at(&self, height: u64) -> Option<u32> {
		let bytes = self.stored_at("Session", "CurrentIndex", height)?;
		Some(u32::from_le_bytes(bytes.try_into().ok()?))
	}

	/// Wait until this block is finalised.
	///
	/// # Panics
	/// When it is not in time.
	pub fn wait_for_finality_of(&self, height: u64) {
		self.wait_for_finality_within(height, PATIENCE);
	}

	/// The same, with another patience.
	///
	/// # Panics
	/// When it is not in time.
	pub fn wait_for_finality_within(&self, height: u64, patience: Duration) {
		let what = format!("{} to finalise block {height}", self.name);
		wait_for(&what, patience, || self.finalised().filter(|number| *number >= height));
	}

	/// The node's metrics, in Prometheus' text form.
	pub fn metrics(&self) -> Option<String> {
		rpc::get(self.metrics_port, "/metrics")
	}

	/// What the node wrote so far.
	pub fn log(&self) -> String {
		fs::read_to_string(&self.log).unwrap_or_default()
	}
}

fn from_hex(number: &Value) -> Option<u64> {
	u64::from_str_radix(number.as_str()?.trim_start_matches("0x"), 16).ok()
}

impl Drop for Node {
	fn drop(&mut self) {
		if thread::panicking() {
			let log = self.log();
			let lines: Vec<&str> = log.lines().collect();
			let tail = lines.get(lines.len().saturating_sub(LOG_LINES)..).unwrap_or_default();
			eprintln!("--- end of the log of {} ---\n{}", self.name, tail.join("\n"));
		}
		self.kill();
	}
}
