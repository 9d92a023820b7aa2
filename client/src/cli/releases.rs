// SPDX-License-Identifier: Apache-2.0
//! Presentation, holds, release and exit.

use clap::Subcommand;

use super::{Act, ActWithReason};

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
