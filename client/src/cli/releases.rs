// SPDX-License-Identifier: Apache-2.0
//! Presentation, holds, release and exit.

use clap::{value_parser, Args, Subcommand, ValueEnum};
use tijara_primitives::{
	axes::{Lane, Unmet},
	codes::OfficeCode,
};

use super::{parse::word, Act, ActWithReason};

/// Acts on a declaration's case.
#[derive(Debug, Subcommand)]
pub enum ReleaseCommand {
	/// Record that the goods were presented
	Present(Act),
	/// Place a hold
	Hold(ActWithReason),
	/// Lift the own organisation's hold
	Lift(ActWithReason),
	/// Release the consignment
	Release(Act),
	/// Let the consignment go by itself as soon as debt and presentation allow it
	ReleaseWhenSettled(Act),
	/// Release although the control is not done: one officer proposes, a chief endorses
	#[command(subcommand)]
	ManualRelease(ManualReleaseCommand),
	/// Record that the goods left
	Exit(Act),
	/// List what is open at a customs office, and what each case waits for
	Worklist(Worklist),
}

/// Which cases of which office.
#[derive(Debug, Args)]
pub struct Worklist {
	/// Code of the office, as declarations name it
	#[arg(value_name = "OFFICE")]
	pub office: OfficeCode,
	/// Only those that were selected for this lane: green, blue, yellow or red
	#[arg(long, value_parser = word::<Lane>)]
	pub lane: Option<Lane>,
	/// Only those that wait for this, among others
	#[arg(long, value_enum)]
	pub waits_for: Option<WaitsFor>,
	/// So many at most, those with the lowest numbers
	#[arg(long, value_name = "N", value_parser = value_parser!(u32).range(1..))]
	pub limit: Option<u32>,
}

/// What an open case can wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum WaitsFor {
	/// Its assessment
	Document,
	/// A lane, an answer, or the result of an examination
	Control,
	/// Payment, deferment or security
	Money,
	/// Presentation before release, exit after it
	Cargo,
	/// A decision of an agency
	Permits,
	/// The lifting of a hold
	Hold,
	/// Nothing but the release officer's word
	Release,
}

impl From<Unmet> for WaitsFor {
	fn from(unmet: Unmet) -> Self {
		match unmet {
			Unmet::Document => Self::Document,
			Unmet::Cargo => Self::Cargo,
			Unmet::Control => Self::Control,
			Unmet::Permits => Self::Permits,
			Unmet::Money => Self::Money,
			Unmet::Hold => Self::Hold,
		}
	}
}

/// The steps of a manual release.
#[derive(Debug, Subcommand)]
pub enum ManualReleaseCommand {
	/// Propose it
	Propose(ActWithReason),
	/// Endorse it, which releases
	Endorse(Act),
	/// Take the proposal back, or refuse it
	Withdraw(Act),
}
