// SPDX-License-Identifier: Apache-2.0
//! The command line.

use clap::{Parser, Subcommand};
use serde_json::{json, Value};
use std::{
	io::{self, Write},
	path::{Path, PathBuf},
	process::ExitCode,
};
use tijara_chain_spec::{
	bytes, genesis, keys, keystore,
	problem::{At, Located, Report, Source},
	World,
};

/// The longest runtime, in bytes: what the node takes at most.
const MAX_CODE: usize = 50 << 20;

/// What a compressed runtime begins with, and a plain one.
const CODE_BEGINS: [&[u8]; 2] = [&[82, 188, 83, 118, 70, 219, 142, 5], b"\0asm"];

/// Turns one file about a country's agencies into the genesis of its chain.
///
/// Exit codes: 0 done, 1 the output could not be written, 2 the input is refused.
#[derive(Parser)]
#[command(version)]
struct Cli {
	/// Write findings as JSON
	#[arg(long, global = true)]
	json: bool,

	#[command(subcommand)]
	command: Command,
}

#[derive(Subcommand)]
enum Command {
	/// Check the file, and show what a chain made from it is like
	Check {
		/// The file about the agencies
		file: PathBuf,
	},
	/// Write the genesis values as JSON, to be merged over the runtime's default
	Genesis {
		/// The file about the agencies
		file: PathBuf,
	},
	/// Write a whole chain specification with values by name; the node makes the raw form from it
	Spec {
		/// The file about the agencies
		file: PathBuf,
		/// The runtime, such as tijara_runtime.compact.compressed.wasm
		#[arg(long)]
		runtime: PathBuf,
	},
	/// Show the public session keys of a keystore with the proof that they are held, for a machine without a network
	Prove {
		/// The address of the officer who will own the keys
		#[arg(long)]
		owner: String,
		/// The folder with the keys, one of the type aura and one of the type gran
		#[arg(long)]
		keystore: PathBuf,
	},
}

/// Why a command ended early.
#[derive(Debug, thiserror::Error)]
enum Failure {
	#[error(transparent)]
	Refused(#[from] Report),
	#[error("{0}")]
	Input(String),
	#[error("the output cannot be written: {0}")]
	Output(#[from] io::Error),
}

impl Failure {
	fn json(&self) -> Value {
		match self {
			Self::Refused(report) => {
				json!({ "ok": false, "problems": report.problems, "more": report.more })
			}
			other => json!({ "ok": false, "error": other.to_string() }),
		}
	}

	fn exit_code(&self) -> ExitCode {
		match self {
			Self::Refused(_) | Self::Input(_) => ExitCode::from(2),
			Self::Output(_) => ExitCode::from(1),
		}
	}
}

fn main() -> ExitCode {
	let cli = Cli::parse();
	let Err(failure) = run(&cli) else { return ExitCode::SUCCESS };
	let text = if cli.json { failure.json().to_string() } else { failure.to_string() };
	// There is no third place to say that standard error is closed.
	let _ = writeln!(io::stderr(), "{text}");
	failure.exit_code()
}

fn run(cli: &Cli) -> Result<(), Failure> {
	match &cli.command {
		Command::Check { file } => {
			let world = tijara_chain_spec::read(file)?;
			let summary = Summary::of(&world);
			print(&if cli.json { summary.json() } else { summary.text() })
		}
		Command::Genesis { file } => {
			print(&genesis::written(&genesis::patch(&tijara_chain_spec::read(file)?)))
		}
		Command::Spec { file, runtime } => {
			let world = tijara_chain_spec::read(file);
			let code = code(runtime);
			print(&genesis::written(&genesis::specification(&world?, &code?)))
		}
		Command::Prove { owner, keystore } => prove(owner, keystore, cli.json),
	}
}

fn prove(owner: &str, folder: &Path, as_json: bool) -> Result<(), Failure> {
	let mut source = Source::new("--owner", owner);
	let at = At { offset: 0, path: String::new() };
	let owner = keys::account(&Located { value: owner.to_string(), at }, &mut source);
	let owner = owner.ok_or_else(|| source.into_report())?;
	let (keys, proof) = keystore::prove(folder, &owner).map_err(Failure::Input)?;
	let [keys, proof] = [keys.to_bytes(), proof].map(|bytes| format!("0x{}", hex::encode(bytes)));
	print(&if as_json {
		genesis::written(&json!({ "keys": keys, "proof": proof }))
	} else {
		format!("keys = \"{keys}\"\nproof = \"{proof}\"\n")
	})
}

fn print(text: &str) -> Result<(), Failure> {
	let mut out = io::stdout().lock();
	out.write_all(text.as_bytes())?;
	Ok(out.flush()?)
}

fn code(path: &Path) -> Result<Vec<u8>, Failure> {
	let refused = |why: String| Failure::Input(format!("{}: {why}", path.display()));
	let code =
		bytes(path, MAX_CODE).map_err(|why| refused(format!("found {why}, expected a runtime")))?;
	if !CODE_BEGINS.iter().any(|begin| code.starts_with(begin)) {
		return Err(refused("found no WASM, expected a runtime as the build writes it".into()));
	}
	Ok(code)
}

/// What people compare before a chain starts.
struct Summary {
	chain: String,
	organisations: usize,
	officers: usize,
	validators: usize,
	nodes: usize,
	council: usize,
	emergency: usize,
	session: Option<u32>,
	upgrade_delay: Option<u32>,
	currency: String,
	tariff: bool,
	sha256: String,
}

impl Summary {
	fn of(world: &World) -> Self {
		let all = &world.organisations;
		Self {
			chain: format!("{} ({})", world.name, world.id),
			organisations: all.len(),
			officers: all.iter().map(|one| one.officers.len()).sum(),
			validators: all.iter().filter(|one| one.validator.is_some()).count(),
			nodes: all.iter().map(|one| one.nodes.len()).sum(),
			council: all.iter().filter(|one| one.council_seat.is_some()).count(),
			emergency: all.iter().filter(|one| one.emergency_seat.is_some()).count(),
			session: world.session,
			upgrade_delay: world.upgrade_delay,
			currency: format!("{} with {} decimals", world.currency, world.decimals),
			tariff: world.tariff.is_some(),
			sha256: genesis::sha256(genesis::written(&genesis::patch(world)).as_bytes()),
		}
	}

	/// Validators that may fail or lie while the others go on.
	fn borne(&self) -> usize {
		self.validators.saturating_sub(1) / 3
	}

	fn json(&self) -> String {
		let summary = json!({
			"ok": true,
			"chain": self.chain,
			"organisations": self.organisations,
			"officers": self.officers,
			"validators": self.validators,
			"faultsBorne": self.borne(),
			"nodes": self.nodes,
			"councilSeats": self.council,
			"emergencySeats": self.emergency,
			"sessionBlocks": self.session,
			"upgradeDelayBlocks": self.upgrade_delay,
			"currency": self.currency,
			"tariff": self.tariff,
			"genesisSha256": self.sha256,
		});
		genesis::written(&summary)
	}

	fn text(&self) -> String {
		let Self { chain, organisations, officers, validators, nodes, council, emergency, .. } =
			self;
		let blocks = |set: Option<u32>| match set {
			Some(blocks) => format!("{blocks} blocks"),
			None => "as many blocks as the runtime says".into(),
		};
		let (session, delay) = (blocks(self.session), blocks(self.upgrade_delay));
		let tariff = if self.tariff { "one" } else { "none; officers publish the first" };
		format!(
			"{chain}\n\
			organisations   {organisations} with {officers} officers\n\
			validators      {validators}; {} of them may fail or lie\n\
			nodes           {nodes} may connect to the validators'\n\
			council         {council} seats\n\
			emergency       {emergency} seats\n\
			session         {session}\n\
			upgrade delay   {delay}\n\
			currency        {}\n\
			tariff          {tariff}\n\
			genesis SHA-256 {}\n",
			self.borne(),
			self.currency,
			self.sha256
		)
	}
}
