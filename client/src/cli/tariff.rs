// SPDX-License-Identifier: Apache-2.0
//! The tariff.

use std::path::PathBuf;

use clap::{value_parser, Args, Subcommand};
use tijara_primitives::{
	codes::{CommodityCode, Edition, ReliefCode},
	date::Date,
	numbers::Decimal,
	TariffVersion,
};

use super::Signer;
use crate::assess::Asked;

/// What customs granted, where a declaration is assessed offline.
#[derive(Clone, Debug, Args)]
pub struct GrantArgs {
	/// What a tariff quota allocated to an item, in the quota's unit; items not named have all that they claim
	#[arg(long, value_name = "ITEM=QUANTITY", value_parser = allocated)]
	pub allocated: Vec<(u16, Decimal)>,
	/// What an exemption of the importer has left for a limited relief, in the national currency
	#[arg(long, value_name = "RELIEF=AMOUNT", value_parser = exempt)]
	pub exempt: Vec<(ReliefCode, String)>,
	/// Months or parts of months for which temporary admission is asked, for every item
	#[arg(long, value_name = "N", value_parser = value_parser!(u8).range(1..))]
	pub months: Option<u8>,
}

impl From<GrantArgs> for Asked {
	fn from(GrantArgs { allocated, exempt, months }: GrantArgs) -> Self {
		Self { allocated, exempt, months }
	}
}

fn allocated(text: &str) -> Result<(u16, Decimal), String> {
	let expected = || "expected an item and a quantity, such as 1=400".to_owned();
	let (item, quantity) = text.split_once('=').ok_or_else(expected)?;
	let item = item.parse().ok().filter(|item| *item > 0).ok_or_else(expected)?;
	Ok((item, quantity.parse().map_err(|error| format!("{quantity}: {error}"))?))
}

fn exempt(text: &str) -> Result<(ReliefCode, String), String> {
	let expected = "expected a relief and an amount, such as 1RD=500.00";
	let (relief, amount) = text.split_once('=').ok_or(expected)?;
	Ok((relief.parse().map_err(|error| format!("{relief}: {error}"))?, amount.to_owned()))
}

/// A version of the tariff, and who signs.
#[derive(Debug, Args)]
pub struct OfVersion {
	/// Who signs
	#[command(flatten)]
	pub signer: Signer,
	/// The draft's version
	pub version: TariffVersion,
}

/// A tariff to be drafted.
#[derive(Debug, Args)]
pub struct TariffDraft {
	/// Published version whose measures, quotas and documents stay in force where the file states none; the file
	/// states header, exchange rates, groups and reliefs as a whole
	#[arg(long, value_name = "VERSION")]
	pub based_on: Option<TariffVersion>,
	/// Lines of the nomenclature, in place of the file's: columns code (or hscode), description, unit, declarable
	#[arg(long, value_name = "CSV", requires = "edition")]
	pub nomenclature: Option<PathBuf>,
	/// Edition of that nomenclature, such as HS2022
	#[arg(long, requires = "nomenclature")]
	pub edition: Option<Edition>,
	/// The tariff
	#[arg(value_name = "TARIFF.json")]
	pub file: PathBuf,
}

/// Acts on the tariff.
#[derive(Debug, Subcommand)]
pub enum TariffCommand {
	/// Draft the tariff from a file, submit it, and have it approved by a second officer
	Publish {
		/// Who drafts and submits
		#[command(flatten)]
		signer: Signer,
		/// Key of the officer who approves; on a development chain the public key //RevenueApprover if absent
		#[arg(long, value_name = "KEY")]
		approve_as: Option<String>,
		/// First day in force, after today; from its approval on if absent
		#[arg(long, value_name = "YYYY-MM-DD")]
		from: Option<Date>,
		/// What is drafted
		#[command(flatten)]
		draft: TariffDraft,
	},
	/// Draft the tariff from a file
	Draft {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// What is drafted
		#[command(flatten)]
		draft: TariffDraft,
	},
	/// Submit a draft for approval; it cannot change any more
	Submit {
		/// Who signs, and which draft
		#[command(flatten)]
		of: OfVersion,
		/// First day in force, after today; from its approval on if absent
		#[arg(long, value_name = "YYYY-MM-DD")]
		from: Option<Date>,
	},
	/// Return a submitted draft to its editors
	Return(OfVersion),
	/// Publish a submitted draft
	Approve(OfVersion),
	/// Discard a draft
	Discard(OfVersion),
	/// Show a tariff's header, or what it says of a commodity code
	Show {
		/// A published version; the one in force if absent
		version: Option<TariffVersion>,
		/// The version in force on this day
		#[arg(long, value_name = "YYYY-MM-DD", conflicts_with = "version")]
		on: Option<Date>,
		/// A commodity code: its lines of the nomenclature, measures, reliefs and required documents
		#[arg(long)]
		commodity: Option<CommodityCode>,
	},
	/// Say offline what a tariff adds to another, leaves out, and changes
	Diff {
		/// The earlier tariff
		#[arg(value_name = "OLD.json")]
		old: PathBuf,
		/// The later tariff
		#[arg(value_name = "NEW.json")]
		new: PathBuf,
	},
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn allocated_should_be_an_item_and_a_quantity() {
		assert_eq!(allocated("1=400.5"), Ok((1, "400.5".parse().expect("a number"))));
		for text in ["400", "0=400", "x=400", "1=", "1=-4", "1=4=5"] {
			assert!(allocated(text).is_err(), "{text}");
		}
	}

	#[test]
	fn exempt_should_be_a_relief_and_an_amount() {
		assert_eq!(exempt("1RD=500.00"), Ok(("1RD".parse().expect("a relief"), "500.00".into())));
		for text in ["1RD", "=500", "lower=500"] {
			assert!(exempt(text).is_err(), "{text}");
		}
	}
}
