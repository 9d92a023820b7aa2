// SPDX-License-Identifier: Apache-2.0
//! The tariff.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use tijara_primitives::TariffVersion;

use super::Signer;

/// A version of the tariff, and who signs.
#[derive(Debug, Args)]
pub struct OfVersion {
	/// Who signs
	#[command(flatten)]
	pub signer: Signer,
	/// The draft's version
	pub version: TariffVersion,
}

/// Acts on the tariff.
#[derive(Debug, Subcommand)]
pub enum TariffCommand {
	/// Draft the tariff from a file, submit it, and have it approved by a second officer
	Publish {
		/// Who drafts and submits
		#[command(flatten)]
		signer: Signer,
		/// Key of the officer who approves; on a development chain the public key //RevenueApprover if absent
		#[arg(long, value_name = "KEY")]
		approve_as: Option<String>,
		/// The tariff
		#[arg(value_name = "TARIFF.json")]
		file: PathBuf,
	},
	/// Draft the tariff from a file
	Draft {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The tariff
		#[arg(value_name = "TARIFF.json")]
		file: PathBuf,
	},
	/// Submit a draft for approval; it cannot change any more
	Submit(OfVersion),
	/// Return a submitted draft to its editors
	Return(OfVersion),
	/// Publish a submitted draft
	Approve(OfVersion),
	/// Discard a draft
	Discard(OfVersion),
	/// Show the header of the tariff in force
	Show,
}
