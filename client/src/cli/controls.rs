// SPDX-License-Identifier: Apache-2.0
//! Selection rules, lanes and examinations.

use std::path::PathBuf;

use clap::{value_parser, Args, Subcommand};
use sp_core::crypto::AccountId32;
use tijara_primitives::{audit::ReasonCode, axes::Lane};

use super::{
	parse::{account, word},
	Act, Signer,
};
use crate::chain::calls::Finding;

/// Acts on controls.
#[derive(Debug, Subcommand)]
pub enum ControlCommand {
	/// Publish selection rules
	#[command(subcommand)]
	Rules(RulesCommand),
	/// Give a declaration another lane; a weaker one must be endorsed by a chief
	#[command(subcommand)]
	Reroute(RerouteCommand),
	/// Take an examination, or hand it over
	#[command(subcommand)]
	Examination(ExaminationCommand),
	/// Record what an examination found
	Examine(Examine),
}

/// What an examination found.
#[derive(Debug, Args)]
pub struct Examine {
	/// Who signs, and on what
	#[command(flatten)]
	pub act: Act,
	/// What it found
	#[arg(long)]
	pub finding: Finding,
	/// The examiner's report; only a salted commitment to it goes on the chain
	#[arg(long, value_name = "FILE")]
	pub report: Option<PathBuf>,
	/// File that keeps the commitment's salt: read if it exists, else written for its owner only
	#[arg(long)]
	pub salt_file: Option<PathBuf>,
}

/// Acts on the selection rules.
#[derive(Debug, Subcommand)]
pub enum RulesCommand {
	/// Publish selection rules from a file
	Publish {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The rules: {"rules":[{"commodity":"8510","origin":"US","lane":"red"}],"otherwise":"blue",
		/// "trusted":"green"}; `trusted` is the lane of authorised operators where no rule matches, and the
		/// same as `otherwise` if absent
		#[arg(value_name = "RULES.json")]
		file: PathBuf,
	},
}

/// The steps of a re-routing.
#[derive(Debug, Subcommand)]
pub enum RerouteCommand {
	/// Give a stricter lane at once, or propose a weaker one
	Propose {
		/// Who signs, and on what
		#[command(flatten)]
		act: Act,
		/// The lane: green, blue, yellow or red
		#[arg(long, value_parser = word::<Lane>)]
		lane: Lane,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
	/// Endorse a weaker lane
	Endorse(Act),
	/// Take the proposal back, or refuse it
	Withdraw(Act),
}

/// Who examines.
#[derive(Debug, Subcommand)]
pub enum ExaminationCommand {
	/// Take an examination
	Take(Act),
	/// Hand an examination over to another examiner
	HandOver {
		/// Who signs, and on what
		#[command(flatten)]
		act: Act,
		/// The other examiner
		#[arg(long, value_name = "ACCOUNT", value_parser = account)]
		to: AccountId32,
	},
}
