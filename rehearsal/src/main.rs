// SPDX-License-Identifier: Apache-2.0
//! Rehearses an upgrade of the runtime on the state of a live chain.

use std::{
	cell::Cell,
	fs,
	io::{self, IsTerminal, Write},
	path::{Path, PathBuf},
	process::ExitCode,
	time::{Duration, Instant},
};

use clap::Parser;
use log::LevelFilter;
use sp_core::H256;
use tijara_blob::Blob;
use tijara_rehearsal::{
	fetch::Node, logger, rehearse, snapshot::Snapshot, Candidate, Error, Report,
};

/// Rehearses an upgrade of the runtime on the state of a live chain: migrations, and every pallet's invariants.
/// Nothing is sent to the chain. On a pipe the report is JSON.
#[derive(Parser)]
#[command(name = "tijara-rehearse", version)]
struct Args {
	/// The new runtime with the checks, as `scripts/build-runtime --try-runtime` writes it
	wasm: PathBuf,
	/// RPC of a node, like ws://127.0.0.1:9944; with --from it is optional, and asked whether it has the snapshot's block
	#[arg(required_unless_present = "from")]
	url: Option<String>,
	/// The runtime without the checks, as the chain will get it: its blocks are made on the same state
	#[arg(long, value_name = "WASM")]
	release: Option<PathBuf>,
	/// Hash of the block whose state is used; default: the newest that is finalised
	#[arg(long, value_name = "HASH", conflicts_with = "from")]
	at: Option<H256>,
	/// Also write the state to this file
	#[arg(long, value_name = "FILE", conflicts_with = "from")]
	save: Option<PathBuf>,
	/// Use the state of a file that --save wrote
	#[arg(long, value_name = "FILE")]
	from: Option<PathBuf>,
	/// Refuse a chain whose first block has another hash
	#[arg(long, value_name = "HASH")]
	genesis: Option<H256>,
	/// Most blocks that migrations over several blocks may take
	#[arg(long, value_name = "N", default_value_t = 1_000)]
	max_blocks: u32,
	/// What to show of the runtime's log: error, warn, info, debug or trace
	#[arg(long, value_name = "LEVEL", default_value_t = LevelFilter::Off, hide_default_value = true)]
	log: LevelFilter,
}

/// Tells how many keys were read: in place on a terminal, now and then elsewhere.
struct Progress {
	told: Cell<Instant>,
	terminal: bool,
}

impl Progress {
	fn new() -> Self {
		Self { told: Cell::new(Instant::now()), terminal: io::stderr().is_terminal() }
	}

	fn tell(&self, keys: usize) {
		let pause = Duration::from_millis(if self.terminal { 200 } else { 10_000 });
		if self.told.get().elapsed() < pause {
			return;
		}
		self.told.set(Instant::now());
		if self.terminal {
			eprint!("\r==> {keys} keys read");
			// What cannot be shown is no reason to stop.
			let _shown = io::stderr().flush();
		} else {
			say(&format!("{keys} keys read"));
		}
	}
}

fn say(text: &str) {
	eprintln!("==> {text}");
}

fn read_blob(file: &Path) -> Result<Blob, Error> {
	let code = fs::read(file).map_err(|reason| Error::file(file, reason))?;
	Blob::read(code).map_err(|reason| Error::Blob { file: file.display().to_string(), reason })
}

async fn obtain(args: &Args) -> Result<Snapshot, Error> {
	let node = match &args.url {
		Some(url) => Some(Node::connect(url).await?),
		None => None,
	};
	if let (Some(node), Some(expected)) = (&node, args.genesis) {
		let found = node.genesis().await?;
		if found != expected {
			return Err(Error::OtherGenesis { expected, found });
		}
	}
	let snapshot = match (&args.from, node) {
		(Some(file), node) => {
			let snapshot = Snapshot::load(file)?;
			if let Some(node) = node {
				node.expect_on_chain(&snapshot).await?;
			}
			snapshot
		}
		(None, Some(node)) => {
			say("Reading the chain's state");
			let progress = Progress::new();
			let snapshot = node.snapshot(args.at, &|keys| progress.tell(keys)).await?;
			if progress.terminal {
				eprint!("\r\x1b[K");
			}
			say(&format!("{} keys read at block {}", snapshot.state.len(), snapshot.header.number));
			snapshot
		}
		(None, None) => unreachable!("clap asks for the one or the other"),
	};
	if let Some(genesis) = args.genesis {
		snapshot.expect_genesis(genesis)?;
	}
	if let Some(file) = &args.save {
		snapshot.save(file)?;
		say(&format!("State written to {}", file.display()));
	}
	Ok(snapshot)
}

fn run(args: &Args) -> Result<Report, Error> {
	let release = args.release.as_deref().map(read_blob).transpose()?;
	let candidate = Candidate::new(read_blob(&args.wasm)?, release, args.max_blocks)?;
	let snapshot = tokio::runtime::Builder::new_current_thread()
		.enable_all()
		.build()
		.map_err(|reason| Error::file(Path::new("tokio"), reason))?
		.block_on(obtain(args))?;
	say("Running the migrations and the checks");
	rehearse(&candidate, snapshot)
}

fn show(report: &Report) -> String {
	let Report { migrations, multi_block, .. } = report;
	let mut lines = vec![
		format!("chain            {} (genesis {:?})", report.chain, report.genesis),
		format!(
			"state            {} keys, block {} ({:?})",
			report.keys, report.block_number, report.block_hash
		),
		format!(
			"runtime          {} {} -> {}",
			report.spec_name, report.old_spec_version, report.new_spec_version
		),
		format!("rehearsed code   {}", report.rehearsed_code),
		format!(
			"migrations       {} ps of {} ps that a block takes ({}.{} %)",
			migrations.ref_time,
			migrations.block_limit,
			migrations.per_mill / 10,
			migrations.per_mill % 10,
		),
		format!("multi-block      {} blocks in which transactions wait", multi_block.blocks),
		"try_state        passed, every pallet".into(),
		format!("proofs (PoV)     {}", report.proof_of_validity),
	];
	if let Some(release) = &report.release {
		lines.push(format!("release          {}, {} bytes", release.code, release.size));
		lines.push(format!(
			"                 first block initialised in {} ms, {} blocks in which transactions wait",
			release.initialised_in_ms, release.blocks,
		));
	}
	lines.push("The upgrade passed its rehearsal.".into());
	lines.join("\n")
}

fn main() -> ExitCode {
	let args = Args::parse();
	logger::install(args.log);
	let report = run(&args).and_then(|report| {
		if io::stdout().is_terminal() {
			return Ok(show(&report));
		}
		serde_json::to_string_pretty(&report)
			.map_err(|reason| Error::file(Path::new("report"), reason.into()))
	});
	match report {
		Ok(text) => {
			println!("{text}");
			ExitCode::SUCCESS
		}
		Err(error) => {
			eprintln!("error: {error}");
			ExitCode::from(error.exit_code())
		}
	}
}
