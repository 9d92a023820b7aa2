// SPDX-License-Identifier: Apache-2.0
//! What a declaration would owe, computed off the chain with the chain's own arithmetic.

use std::{fmt, path::Path};

use serde::Serialize;
use tijara_primitives::{
	date::Date,
	numbers::money_text,
	tariff::{Assessment, TaxBase, TaxLine},
};
use tijara_tariff::AssessError;

use crate::{
	problem::{Problem, Problems},
	tariff_file::FileTariff,
	wco::{self, WcoDeclaration},
};

/// One line of tax. An ad-valorem line has a base, a specific one a quantity and its unit, a compound one
/// both, and a free one neither.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AssessedTax {
	/// The tax.
	pub tax: String,
	/// Ad-valorem base, in the national currency.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub base: Option<String>,
	/// Quantity of a specific duty.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub quantity: Option<String>,
	/// Unit of the quantity.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub unit: Option<String>,
	/// The duty, as published.
	pub duty: String,
	/// What it comes to.
	pub amount: String,
	/// What of it is to be paid.
	pub payable: String,
}

impl AssessedTax {
	/// From a tax line, with the decimals of the national currency.
	pub fn new(line: &TaxLine, decimals: u8) -> Self {
		let (base, quantity) = match &line.base {
			TaxBase::Value(base) => (Some(base), None),
			TaxBase::Quantity(quantity, unit) => (None, Some((quantity, unit))),
			TaxBase::Both(base, quantity, unit) => (Some(base), Some((quantity, unit))),
			TaxBase::Free => (None, None),
		};
		Self {
			tax: line.tax.to_string(),
			base: base.map(|base| money_text(*base, decimals)),
			quantity: quantity.map(|(quantity, _)| quantity.to_string()),
			unit: quantity.map(|(_, unit)| unit.to_string()),
			duty: line.duty.to_string(),
			amount: money_text(line.amount, decimals),
			payable: money_text(line.payable, decimals),
		}
	}
}

/// One item with its taxes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AssessedItem {
	/// Sequence number.
	pub sequence: u16,
	/// Commodity code.
	pub commodity: String,
	/// Country of origin.
	pub origin: String,
	/// Customs value, in the national currency.
	pub customs_value: String,
	/// The taxes, in their order.
	pub taxes: Vec<AssessedTax>,
}

/// What a declaration owes: the answer of `tijara assess`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Assessed {
	/// Local reference number.
	pub lrn: String,
	/// Kind of declaration.
	#[serde(rename = "type")]
	pub kind: String,
	/// The national currency.
	pub currency: String,
	/// The items.
	pub items: Vec<AssessedItem>,
	/// Sum of what is payable.
	pub total: String,
}

impl Assessed {
	/// Join a declaration and what was computed for it.
	pub fn new(declaration: &WcoDeclaration, assessment: &Assessment) -> Self {
		let decimals = assessment.currency_decimals;
		let items = declaration
			.items
			.iter()
			.zip(assessment.customs_values.iter())
			.map(|(item, value)| AssessedItem {
				sequence: item.sequence,
				commodity: item.commodity.to_string(),
				origin: item.origin.to_string(),
				customs_value: money_text(*value, decimals),
				taxes: assessment
					.lines
					.iter()
					.filter(|line| line.item == item.sequence)
					.map(|line| AssessedTax::new(line, decimals))
					.collect(),
			})
			.collect();
		Self {
			lrn: declaration.lrn.to_string(),
			kind: declaration.kind.to_string(),
			currency: assessment.currency.to_string(),
			items,
			total: money_text(assessment.total, decimals),
		}
	}
}

/// Assess one file with another. The day is that of acceptance if the declaration states it, else `on`,
/// else today.
///
/// # Errors
/// What is wrong with one of the files, or why they do not fit.
pub fn assess_files(
	tariff: &Path,
	declaration: &Path,
	on: Option<Date>,
) -> Result<Assessed, Problems> {
	let tariff = FileTariff::read_file(tariff)?;
	let declaration = wco::read_file(declaration)?;
	assess(&declaration, &tariff, day(&declaration, on))
}

/// The day that fixes measures and exchange rates: that of acceptance if the declaration states it, else
/// the one that is asked for, else today (UTC).
pub fn day(declaration: &WcoDeclaration, asked: Option<Date>) -> Date {
	declaration.acceptance.or(asked).unwrap_or_else(|| {
		let now = chrono::Utc::now().timestamp_millis();
		Date::from_millis(u64::try_from(now).unwrap_or_default())
	})
}

/// Assess a declaration with a tariff on a day.
///
/// # Errors
/// Why the declaration cannot be assessed, with the place of the item.
pub fn assess(
	declaration: &WcoDeclaration,
	tariff: &FileTariff,
	on: Date,
) -> Result<Assessed, Problems> {
	tijara_tariff::assess(&declaration.items, &declaration.charges, on, tariff)
		.map(|assessment| Assessed::new(declaration, &assessment))
		.map_err(|error| refusal(declaration, on, &error).into())
}

fn refusal(declaration: &WcoDeclaration, on: Date, error: &AssessError) -> Problem {
	let index = usize::from(error.item).checked_sub(1);
	let place = index.and_then(|index| declaration.places.get(index)).copied();
	let path = match (error.item, declaration.items.len()) {
		(0, _) => "Declaration".into(),
		(_, 1) => "GoodsShipment/GovernmentAgencyGoodsItem".into(),
		(item, _) => format!("GoodsShipment/GovernmentAgencyGoodsItem[{item}]"),
	};
	Problem {
		file: declaration.file.clone(),
		place: place.unwrap_or_default(),
		path,
		found: Some(format!("{} (assessed on {on})", error.fault)),
		expected: String::new(),
	}
}

/// A table for a terminal.
impl fmt::Display for Assessed {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		writeln!(f, "{} {} (amounts in {})", self.kind, self.lrn, self.currency)?;
		let head = ["tax", "base", "duty", "amount", "payable"].map(str::to_owned);
		let rows: Vec<Vec<[String; 5]>> =
			self.items.iter().map(|item| item.taxes.iter().map(row).collect()).collect();
		let width = |column: usize| {
			let cells = rows.iter().flatten().chain([&head]);
			cells
				.filter_map(|row| row.get(column))
				.map(|cell| cell.chars().count())
				.max()
				.unwrap_or(0)
		};
		let (tax, base, duty, amount, payable) = (width(0), width(1), width(2), width(3), width(4));
		let line = |f: &mut fmt::Formatter<'_>, [a, b, c, d, e]: &[String; 5]| {
			writeln!(f, "  {a:<tax$}  {b:>base$}  {c:<duty$}  {d:>amount$}  {e:>payable$}")
		};
		line(f, &head)?;
		for (item, rows) in self.items.iter().zip(&rows) {
			let AssessedItem { sequence, commodity, origin, customs_value, .. } = item;
			writeln!(
				f,
				"item {sequence}: {commodity} from {origin}, customs value {customs_value}"
			)?;
			rows.iter().try_for_each(|row| line(f, row))?;
		}
		write!(f, "total {} {}", self.total, self.currency)
	}
}

fn row(tax: &AssessedTax) -> [String; 5] {
	let quantity =
		tax.quantity.as_ref().zip(tax.unit.as_ref()).map(|(q, unit)| format!("{q} {unit}"));
	let base = match (&tax.base, quantity) {
		(Some(base), Some(quantity)) => format!("{base}; {quantity}"),
		(Some(base), None) => base.clone(),
		(None, quantity) => quantity.unwrap_or_default(),
	};
	[tax.tax.clone(), base, tax.duty.clone(), tax.amount.clone(), tax.payable.clone()]
}
