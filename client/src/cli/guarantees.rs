// SPDX-License-Identifier: Apache-2.0
//! Guarantees.

use clap::{value_parser, Args, Subcommand};
use tijara_primitives::{
	audit::ReasonCode, codes::BankReference, date::Date, GuaranteeId, OrganisationId,
};

use super::{parse::reference, ActWithReason, Reference, Signer};

/// A guarantee, and who signs.
#[derive(Debug, Args)]
pub struct OfGuarantee {
	/// Who signs
	#[command(flatten)]
	pub signer: Signer,
	/// Number of the guarantee
	pub id: GuaranteeId,
}

/// Acts on guarantees, and questions about them.
#[derive(Debug, Subcommand)]
pub enum GuaranteeCommand {
	/// Offer a guarantee, as the bank that stands for it
	Offer {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// Organisation whose declarations it secures
		#[arg(value_name = "HOLDER")]
		holder: OrganisationId,
		/// The one declaration that it secures, by MRN or number; all of the holder's if absent
		#[arg(long, value_name = "MRN", value_parser = reference)]
		declaration: Option<Reference>,
		/// What the bank provides, in the national currency
		#[arg(long, value_name = "A")]
		amount: String,
		/// Last day on which something can be secured with it
		#[arg(long, value_name = "YYYY-MM-DD")]
		until: Date,
		/// The bank's own reference
		#[arg(long, value_name = "R")]
		reference: BankReference,
	},
	/// Accept an offered guarantee: it is in force
	Accept {
		/// Who signs, and on what
		#[command(flatten)]
		of: OfGuarantee,
		/// Reference amount, in the national currency: what can be secured at most
		#[arg(long, value_name = "A")]
		reference_amount: String,
	},
	/// Refuse an offered guarantee; its bank takes the offer back
	Refuse {
		/// Who signs, and on what
		#[command(flatten)]
		of: OfGuarantee,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
	/// End a guarantee: what it secures stays secured, nothing new is
	End(OfGuarantee),
	/// Call the guarantee of an overdue debt: its bank pays
	Call(ActWithReason),
	/// Show a guarantee
	Show {
		/// Its number
		id: GuaranteeId,
	},
}
