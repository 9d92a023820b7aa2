// SPDX-License-Identifier: Apache-2.0
//! The agencies' node: authors, votes, keeps the chain and answers its users.
// The large error types are the SDK's.
#![allow(clippy::result_large_err)]

mod chain_spec;
mod cli;
mod command;
mod database;
mod metrics;
mod pool;
mod rpc;
mod service;

fn main() -> sc_cli::Result<()> {
	command::run()
}
