// SPDX-License-Identifier: Apache-2.0
//! Exemptions granted to importers.

use std::path::PathBuf;

use clap::{value_parser, Args, Subcommand};
use tijara_primitives::{audit::ReasonCode, codes::ReliefCode, date::Date, OrganisationId};

use super::Signer;

/// An exemption: whose, and from which relief of the tariff it draws.
#[derive(Debug, Args)]
pub struct Exemption {
	/// The importer's organisation
	#[arg(value_name = "HOLDER")]
	pub holder: OrganisationId,
	/// The relief of the tariff
	#[arg(value_name = "RELIEF")]
	pub relief: ReliefCode,
}

/// An exemption, and who signs.
#[derive(Debug, Args)]
pub struct OfExemption {
	/// Who signs
	#[command(flatten)]
	pub signer: Signer,
	/// Which
	#[command(flatten)]
	pub exemption: Exemption,
}

/// Acts on exemptions, and questions about them.
#[derive(Debug, Subcommand)]
pub enum ExemptionCommand {
	/// Propose to grant an exemption; another officer endorses it
	Grant {
		/// Who signs, and on what
		#[command(flatten)]
		of: OfExemption,
		/// Its legal basis; only a salted commitment to it goes on the chain
		#[arg(long, value_name = "FILE")]
		legal_basis: PathBuf,
		/// File that keeps the commitment's salt: read if it exists, else written for its owner only
		#[arg(long)]
		salt_file: Option<PathBuf>,
		/// What it may relieve in all, in the national currency
		#[arg(long, value_name = "A")]
		ceiling: String,
		/// First day
		#[arg(long, value_name = "YYYY-MM-DD")]
		from: Date,
		/// Last day
		#[arg(long, value_name = "YYYY-MM-DD")]
		to: Date,
	},
	/// Endorse an exemption, which grants it
	Endorse(OfExemption),
	/// Take the proposal back, or refuse it
	Withdraw(OfExemption),
	/// End an exemption
	End {
		/// Who signs, and on what
		#[command(flatten)]
		of: OfExemption,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
	/// Show ceiling and rest of an exemption
	Show(Exemption),
}
