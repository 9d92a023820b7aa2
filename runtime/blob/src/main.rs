// SPDX-License-Identifier: Apache-2.0
//! Packs the WASM that the compiler wrote into the file that is published, and writes what agencies compare beside it.

use std::{error::Error, fs, path::PathBuf, process::ExitCode};

use clap::Parser;
use serde_json::json;
use tijara_blob::{compress, Blob};

/// Packs a runtime's WASM and writes its hashes.
#[derive(Parser)]
#[command(name = "tijara-blob", version)]
struct Args {
	/// The WASM as the compiler wrote it
	wasm: PathBuf,
	/// Where to write the packed code; its description goes beside it, with `.json` added to the name
	output: PathBuf,
	/// Commit that the source was at
	#[arg(long)]
	commit: String,
	/// The compiler, as `rustc --version` names it
	#[arg(long)]
	rustc: String,
}

fn pack(args: &Args) -> Result<String, Box<dyn Error>> {
	let blob = Blob::read(compress(&fs::read(&args.wasm)?)?)?;
	fs::write(&args.output, &blob.code)?;
	let description = serde_json::to_string_pretty(&json!({
		"spec_name": blob.spec_name,
		"spec_version": blob.spec_version,
		"blake2_256": format!("0x{}", hex::encode(blob.blake2_256())),
		"sha_256": hex::encode(blob.sha_256()),
		"size": blob.code.len(),
		"unpacked_size": blob.unpacked_size,
		"try_runtime": blob.has_api("TryRuntime"),
		"commit": args.commit,
		"rustc": args.rustc,
	}))?;
	let mut beside = args.output.clone().into_os_string();
	beside.push(".json");
	fs::write(beside, format!("{description}\n"))?;
	Ok(description)
}

fn main() -> ExitCode {
	match pack(&Args::parse()) {
		Ok(description) => {
			println!("{description}");
			ExitCode::SUCCESS
		}
		Err(error) => {
			eprintln!("error: {error}");
			ExitCode::FAILURE
		}
	}
}
