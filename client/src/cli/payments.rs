// SPDX-License-Identifier: Apache-2.0
//! What a declaration owes: paying, deferring, securing, deciding about it.

use clap::{value_parser, ArgGroup, Args, Subcommand};
use tijara_primitives::{
	audit::ReasonCode,
	codes::{BankReference, CurrencyCode},
	numbers::Decimal,
	GuaranteeId,
};

use super::{parse::reference, Act, Reference};
use crate::chain::calls::ProvisionalGround;

/// Acts on what is owed.
#[derive(Debug, Subcommand)]
pub enum PaymentCommand {
	/// Confirm a payment, as the bank that received it
	Pay {
		/// Who signs, and on what
		#[command(flatten)]
		act: Act,
		/// The bank's reference of the payment; counts once
		#[arg(long, value_name = "R")]
		reference: BankReference,
		/// What was paid
		#[command(flatten)]
		sum: Sum,
	},
	/// Settle a debt from the organisation's fund account
	Settle(Act),
	/// Put a debt on the organisation's deferred account
	Defer(Act),
	/// Secure a debt, and what a provisional assessment leaves open, with a guarantee
	Secure {
		/// Who signs, and on what
		#[command(flatten)]
		act: Act,
		/// Number of the guarantee
		#[arg(long, value_name = "N")]
		guarantee: GuaranteeId,
	},
	/// Make an assessment provisional before release
	AssessProvisionally {
		/// Who signs, and on what
		#[command(flatten)]
		act: Act,
		/// What is in doubt
		#[arg(long)]
		ground: ProvisionalGround,
		/// What may be due beyond what was assessed, in the national currency; must be secured before release
		#[arg(long, value_name = "A")]
		security: String,
	},
	/// Propose to make a provisional assessment final; another officer endorses it
	Finalise(Finalise),
	/// Propose to pay back what was paid too much; another officer endorses it
	Refund {
		/// Who signs, and on what
		#[command(flatten)]
		act: Act,
		/// How much, in the national currency
		#[arg(long, value_name = "A")]
		amount: String,
	},
	/// Propose to pay duty back because goods were exported again; another officer endorses it
	Drawback {
		/// Who signs, and on which import
		#[command(flatten)]
		act: Act,
		/// MRN of the export declaration, or its number
		#[arg(long, value_name = "MRN", value_parser = reference)]
		export: Reference,
		/// How much was exported
		#[arg(long, value_name = "Q")]
		exported: Decimal,
		/// How much had been imported, in the same unit
		#[arg(long, value_name = "Q")]
		imported: Decimal,
	},
	/// Propose a penalty; another officer endorses it
	Penalty {
		/// Who signs, and on what
		#[command(flatten)]
		act: Act,
		/// How much, in the national currency
		#[arg(long, value_name = "A")]
		amount: String,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
	/// Endorse or withdraw what was proposed: a final assessment, a refund, a drawback, a penalty
	#[command(subcommand)]
	MoneyDecision(MoneyDecisionCommand),
	/// Charge a payment back, as the bank that confirmed it
	ChargeBack {
		/// Who signs, and on what
		#[command(flatten)]
		act: Act,
		/// The bank's reference of the payment
		#[arg(long, value_name = "R")]
		reference: BankReference,
	},
}

/// An amount that a bank states, and its currency.
#[derive(Debug, Args)]
pub struct Sum {
	/// Amount, such as 224.00, with at most the decimals of the national currency
	#[arg(long, value_name = "A")]
	pub amount: String,
	/// Its currency; the national one if absent, and only that is taken
	#[arg(long, value_name = "CUR")]
	pub currency: Option<CurrencyCode>,
}

/// How a provisional assessment becomes final.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("how").required(true))]
pub struct Finalise {
	/// Who signs, and on what
	#[command(flatten)]
	pub act: Act,
	/// What was claimed is granted
	#[arg(long, group = "how")]
	pub grant: bool,
	/// What was claimed is refused
	#[arg(long, group = "how")]
	pub refuse: bool,
	/// Duties and taxes come to this, in the national currency
	#[arg(long, value_name = "A", group = "how")]
	pub due: Option<String>,
}

/// The second step of a decision about money.
#[derive(Debug, Subcommand)]
pub enum MoneyDecisionCommand {
	/// Endorse what another officer proposed, which carries it out
	Endorse(Act),
	/// Take the proposal back, or refuse it
	Withdraw(Act),
}
