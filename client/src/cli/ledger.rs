// SPDX-License-Identifier: Apache-2.0
//! Organisations' accounts with the treasury, banks, statements.

use clap::{Args, Subcommand};
use tijara_primitives::{codes::BankReference, date::Date, OrganisationId};

use super::{parse::month, payments::Sum, Signer};

/// Acts on an organisation's account with the treasury, and questions about it.
#[derive(Debug, Subcommand)]
pub enum AccountCommand {
	/// Confirm money for an organisation's fund, as the bank that received it
	Deposit {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The organisation's number
		organisation: OrganisationId,
		/// The bank's reference of the payment; counts once
		#[arg(long, value_name = "R")]
		reference: BankReference,
		/// What was paid in
		#[command(flatten)]
		sum: Sum,
	},
	/// Show fund, deferred account and open statements of an organisation
	Show {
		/// Its number
		organisation: OrganisationId,
	},
	/// Open, change or close an organisation's deferred account
	SetDeferred {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The organisation's number
		organisation: OrganisationId,
		/// What may be open at once, in the national currency; 0 closes the account
		#[arg(long, value_name = "A")]
		limit: String,
		/// Days after the end of a month in which its statement is to be paid
		#[arg(long, value_name = "N", default_value_t = 15)]
		days: u16,
	},
	/// Pay a statement of the own deferred account from the fund; the oldest first
	PayStatement {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// Its month
		#[arg(value_name = "YYYY-MM", value_parser = month)]
		month: u32,
	},
	/// Ask for a payment out of the own fund
	RequestPayout {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// How much, in the national currency; 0 takes the request back
		#[arg(long, value_name = "A")]
		amount: String,
	},
	/// Confirm a payment out of an organisation's fund, as the bank that made it
	ConfirmPayout {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The organisation's number
		organisation: OrganisationId,
		/// The bank's reference of the payment; counts once
		#[arg(long, value_name = "R")]
		reference: BankReference,
		/// How much, in the national currency: what was asked for
		#[arg(long, value_name = "A")]
		amount: String,
	},
}

/// Acts on what a bank holds for the treasury.
#[derive(Debug, Subcommand)]
pub enum BankCommand {
	/// Compare the chain's account of a bank with the bank's statement
	Reconcile {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The bank's organisation
		#[arg(value_name = "BANK")]
		bank: OrganisationId,
		/// Reference of the bank's statement
		#[arg(long, value_name = "R")]
		reference: BankReference,
		/// Balance that it states, in the national currency
		#[arg(long, value_name = "A")]
		balance: String,
	},
	/// Send money on from the treasury to the state's own account
	Remit {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The bank's organisation
		#[arg(value_name = "BANK")]
		bank: OrganisationId,
		/// Reference of the transfer
		#[arg(long, value_name = "R")]
		reference: BankReference,
		/// How much, in the national currency
		#[arg(long, value_name = "A")]
		amount: String,
	},
}

/// Which postings of an organisation's ledger.
#[derive(Debug, Args)]
pub struct Statement {
	/// The organisation's number
	pub organisation: OrganisationId,
	/// First day; all before it goes into the opening balance
	#[arg(long, value_name = "YYYY-MM-DD")]
	pub from: Option<Date>,
	/// Last day
	#[arg(long, value_name = "YYYY-MM-DD")]
	pub to: Option<Date>,
	/// Print CSV with a header line, also on a pipe
	#[arg(long)]
	pub csv: bool,
}
