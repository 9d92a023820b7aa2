// SPDX-License-Identifier: Apache-2.0
//! Declarations and their trails.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use tijara_primitives::{
	audit::Subject,
	codes::{Lrn, MraId, MrnText},
	date::Date,
	MandateId, OrganisationId,
};

use super::{
	parse::{months, mrn, trail_of},
	Act, ActWithReason, GrantArgs, Signer,
};

/// Where a declaration's document and its salt come from, and for whom it is declared.
#[derive(Debug, Args)]
pub struct Document {
	/// The declaration: WCO Data Model XML
	#[arg(value_name = "DECLARATION.xml")]
	pub file: PathBuf,
	/// Organisation that owes, for which the signer's organisation declares under the newest mandate
	/// that holds; its own if absent
	#[arg(long = "for", value_name = "ORG")]
	pub trader: Option<OrganisationId>,
	/// Mandate under which the signer's organisation declares, in place of --for
	#[arg(long, value_name = "ID", conflicts_with = "trader")]
	pub mandate: Option<MandateId>,
	/// The foreign partner's AEO MRA identification, where it is an authorised operator
	#[arg(long, value_name = "MRA")]
	pub partner: Option<MraId>,
	/// Months or parts of months for which temporary admission is asked, for every item
	#[arg(long, value_name = "N", value_parser = months)]
	pub months: Option<u8>,
	/// File that keeps the commitment's salt: read if it exists, else written for its owner only
	#[arg(long)]
	pub salt_file: Option<PathBuf>,
}

/// Acts on declarations, and questions about them.
#[derive(Debug, Subcommand)]
pub enum DeclarationCommand {
	/// Say offline what a declaration would owe
	Assess {
		/// The tariff
		#[arg(long, value_name = "TARIFF.json")]
		tariff: PathBuf,
		/// Day of acceptance, if the declaration states none; today if absent
		#[arg(long, value_name = "YYYY-MM-DD")]
		on: Option<Date>,
		/// What customs granted
		#[command(flatten)]
		granted: GrantArgs,
		/// The declaration: WCO Data Model XML
		#[arg(value_name = "DECLARATION.xml")]
		file: PathBuf,
	},
	/// Lodge a declaration: store and register it
	Lodge {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// What is lodged
		#[command(flatten)]
		document: Document,
	},
	/// Store a declaration without registering it
	Store {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// What is stored
		#[command(flatten)]
		document: Document,
	},
	/// Register a stored declaration
	Register(Act),
	/// Amend a declaration: a new version; trader and mandate are the file's own if none is given
	Amend {
		/// Who signs, and on what
		#[command(flatten)]
		act: Act,
		/// The new version
		#[command(flatten)]
		document: Document,
	},
	/// Reject a stored declaration
	Reject(ActWithReason),
	/// Cancel a declaration before release
	#[command(subcommand)]
	Cancel(CancelCommand),
	/// Give a file to the agent of another mandate, or take it over, as its trader
	Reassign {
		/// Who signs, and on what
		#[command(flatten)]
		act: Act,
		/// The agent's mandate; the trader itself takes the file over if absent
		#[arg(long, value_name = "ID")]
		mandate: Option<MandateId>,
	},
	/// List the declarations that were lodged in a trader's name, by whomever
	Files {
		/// The trader's number
		organisation: OrganisationId,
		/// Place in the list from which to show, at most 256
		#[arg(long, default_value_t = 0, value_name = "N")]
		from: u64,
	},
	/// Show a declaration with its lane, money, cargo and release
	Show {
		/// MRN of the declaration
		#[arg(value_name = "MRN", value_parser = mrn, required_unless_present = "lrn")]
		mrn: Option<MrnText>,
		/// Local reference number, in place of the MRN
		#[arg(long, requires = "declarant", conflicts_with = "mrn")]
		lrn: Option<Lrn>,
		/// Organisation that declared under this local reference number
		#[arg(long, value_name = "ORG")]
		declarant: Option<OrganisationId>,
	},
	/// Show and verify an audit chain, link by link
	Trail {
		/// An MRN, or declaration:N, organisation:N, tariff:N, rules:N, aeo:N, guarantee:N, ledger:N,
		/// seats:COMMITTEE, motion:COMMITTEE:N, validators, quotas, partners, runtime, emergency
		#[arg(value_name = "MRN|SUBJECT", value_parser = trail_of)]
		of: TrailOf,
	},
}

/// Whose audit chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrailOf {
	/// A declaration's, by MRN.
	Mrn(MrnText),
	/// Of this subject.
	Subject(Subject),
}

/// The two steps of a cancellation.
#[derive(Debug, Subcommand)]
pub enum CancelCommand {
	/// The declarant asks for it
	Request(ActWithReason),
	/// Customs grants it
	Grant(ActWithReason),
}
