// SPDX-License-Identifier: Apache-2.0
//! The command line.

use sc_cli::RunCmd;

/// A node of the Tijara trade chain.
#[derive(Debug, clap::Parser)]
pub struct Cli {
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	#[clap(flatten)]
	pub run: RunCmd,
}

/// What the node can do beside running.
#[derive(Debug, clap::Subcommand)]
pub enum Subcommand {
	/// Make, inspect and insert keys
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),

	/// Write a chain's specification as JSON
	ExportChainSpec(sc_cli::ExportChainSpecCmd),

	/// Check blocks again
	CheckBlock(sc_cli::CheckBlockCmd),

	/// Write blocks to a file
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Write the state of a block as a chain specification
	ExportState(sc_cli::ExportStateCmd),

	/// Read blocks from a file
	ImportBlocks(sc_cli::ImportBlocksCmd),

	/// Remove the whole chain from this node
	PurgeChain(sc_cli::PurgeChainCmd),

	/// Take the chain back by blocks that are not finalised
	Revert(sc_cli::RevertCmd),

	/// Show the database's newest and finalised blocks
	ChainInfo(sc_cli::ChainInfoCmd),
}
