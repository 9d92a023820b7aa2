// SPDX-License-Identifier: Apache-2.0
//! The `tijara` command line: see the crate's README for its commands and exit codes.

use std::{
	io::{stdout, IsTerminal, Write},
	process::ExitCode,
};

use clap::Parser;
use tijara_client::{cli::Cli, commands};

#[tokio::main]
async fn main() -> ExitCode {
	let cli = Cli::parse();
	let json = cli.json || !stdout().is_terminal();
	let failure = match commands::run(cli).await {
		Ok(report) => {
			let text = if json { format!("{}\n", report.json) } else { report.text };
			// A reader that went away is no failure of the command.
			let _ = stdout().write_all(text.as_bytes());
			report.failure
		}
		Err(failure) => Some(failure),
	};
	match failure {
		None => ExitCode::SUCCESS,
		Some(failure) => {
			eprintln!("tijara: {failure}");
			ExitCode::from(failure.exit_code())
		}
	}
}
