// SPDX-License-Identifier: Apache-2.0
//! Payments.

use clap::Subcommand;
use tijara_primitives::codes::BankReference;

use super::Act;

/// Acts on what is owed.
#[derive(Debug, Subcommand)]
pub enum PaymentCommand {
	/// Confirm a payment, as the bank that received it
	Pay {
		/// Who signs, and on what
		#[command(flatten)]
		act: Act,
		/// The bank's reference of the payment; counts once for each bank
		#[arg(long, value_name = "R")]
		reference: BankReference,
		/// Amount in the national currency, such as 224.00
		#[arg(long, value_name = "A")]
		amount: String,
	},
	/// Settle a debt from the organisation's fund account
	Settle(Act),
}
