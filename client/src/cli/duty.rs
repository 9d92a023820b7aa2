// SPDX-License-Identifier: Apache-2.0
//! Questions about duty: what would be owed, what is left of a tariff quota.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use tijara_primitives::{codes::QuotaOrder, date::Date, OrganisationId};

use super::parse::months;

/// Questions about duty.
#[derive(Debug, Subcommand)]
pub enum DutyCommand {
	/// Ask the chain what a declaration would owe today; sends nothing
	Estimate(Estimate),
}

/// Which declaration, and whose.
#[derive(Debug, Args)]
pub struct Estimate {
	/// The declaration: WCO Data Model XML
	#[arg(value_name = "DECLARATION.xml")]
	pub file: PathBuf,
	/// Organisation that would owe; one without exemptions if absent
	#[arg(long = "for", value_name = "ORG", default_value_t = 0, hide_default_value = true)]
	pub trader: OrganisationId,
	/// Months or parts of months for which temporary admission would be asked
	#[arg(long, value_name = "N", value_parser = months)]
	pub months: Option<u8>,
}

/// A tariff quota on a day.
#[derive(Debug, Args)]
pub struct QuotaBalance {
	/// Order number of the quota
	#[arg(value_name = "ORDER")]
	pub order: QuotaOrder,
	/// The day; today if absent
	#[arg(long, value_name = "YYYY-MM-DD")]
	pub on: Option<Date>,
}
