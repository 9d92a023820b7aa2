// SPDX-License-Identifier: Apache-2.0
//! Mandates.

use clap::{Args, Subcommand};
use tijara_primitives::{
	codes::{OfficeCode, ProcedureCode},
	date::Date,
	MandateId, OrganisationId,
};

use super::Signer;

/// What a mandate covers: what is absent is not limited.
#[derive(Debug, Args)]
pub struct TermsArgs {
	/// The agent declares in its own name on the trader's behalf; in the trader's name if absent
	#[arg(long)]
	pub indirect: bool,
	/// A procedure, such as 4000; may be given up to 8 times
	#[arg(long = "procedure")]
	pub procedures: Vec<ProcedureCode>,
	/// A customs office; may be given up to 8 times
	#[arg(long = "office")]
	pub offices: Vec<OfficeCode>,
	/// Duties and taxes that one declaration may cause, in the national currency
	#[arg(long, value_name = "AMOUNT")]
	pub per_declaration: Option<String>,
	/// Duties and taxes that all declarations together may cause, in the national currency
	#[arg(long, value_name = "AMOUNT")]
	pub in_total: Option<String>,
	/// Last day on which it can be used
	#[arg(long, value_name = "YYYY-MM-DD")]
	pub until: Option<Date>,
	/// The agent may pass it on to another agent
	#[arg(long)]
	pub sub_delegation: bool,
}

/// Acts on mandates, and questions about them.
#[derive(Debug, Subcommand)]
pub enum MandateCommand {
	/// Let an agent declare for the own organisation
	Grant {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The agent's organisation
		agent: OrganisationId,
		/// What it covers
		#[command(flatten)]
		terms: TermsArgs,
	},
	/// Pass a mandate on to another agent
	Delegate {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// Number of the mandate that is passed on
		parent: MandateId,
		/// The other agent's organisation
		agent: OrganisationId,
		/// What it covers: no more than the mandate that is passed on
		#[command(flatten)]
		terms: TermsArgs,
	},
	/// End a mandate, and all that pass it on
	Revoke {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// Its number
		id: MandateId,
	},
	/// Show a mandate
	Show {
		/// Its number
		id: MandateId,
	},
	/// List the mandates by which an agent may act for a trader
	List {
		/// The trader's organisation
		trader: OrganisationId,
		/// The agent's organisation
		agent: OrganisationId,
	},
}
