// SPDX-License-Identifier: Apache-2.0
//! Validators of the agencies.

use clap::{value_parser, Subcommand};
use sp_core::crypto::AccountId32;
use tijara_primitives::audit::ReasonCode;

use super::{parse::account, Signer};

/// Steps of an agency's validator.
#[derive(Debug, Subcommand)]
pub enum ValidatorCommand {
	/// Have the agency's own node make new session keys, and set them on the chain; the node behind `--url` must be that
	/// node, and allow unsafe calls to this machine
	RotateKeys {
		/// Who signs: the validator's account
		#[command(flatten)]
		signer: Signer,
	},
	/// Set session keys that were made elsewhere
	SetKeys {
		/// Who signs: the validator's account
		#[command(flatten)]
		signer: Signer,
		/// Public session keys, as the node that made them gave them
		#[arg(long, value_name = "HEX")]
		keys: String,
		/// Proof that their owner is the signer, as that node gave it
		#[arg(long, value_name = "HEX")]
		proof: String,
	},
	/// Take the own agency's validator out of the set
	Withdraw {
		/// Who signs: an administrator
		#[command(flatten)]
		signer: Signer,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
	/// Show the validators: admitted, in this session, and what they authored
	Show {
		/// One session's report; the current one if absent
		#[arg(long)]
		session: Option<u32>,
		/// One validator only
		#[arg(long, value_name = "ACCOUNT", value_parser = account)]
		account: Option<AccountId32>,
	},
}
