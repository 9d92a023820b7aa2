// SPDX-License-Identifier: Apache-2.0
//! What a declaration would owe, computed off the chain with the chain's own arithmetic.

use std::{fmt, path::Path};

use serde::Serialize;
use tijara_primitives::{
	codes::ReliefCode,
	date::Date,
	numbers::{money_from_text, money_text, Decimal},
	rooms::TariffView,
	tariff::{Allocation, Assessment, Exempted, Part, TaxBase, TaxLine},
};
use tijara_tariff::{AssessError, Goods, Grants};

use crate::{
	problem::{Place, Problem, Problems},
	tariff_file::FileTariff,
	wco::{self, WcoDeclaration},
};

/// One line of tax. An ad-valorem line has a base, a specific one a quantity and its unit, a compound one
/// both, and a free one neither.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AssessedTax {
	/// The tax.
	pub tax: String,
	/// Which part of the item, where a tariff quota splits it or covers it.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub part: Option<Part>,
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
	/// What a relief took off: revenue forgone.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub relieved: Option<String>,
	/// The relief that applies.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub relief: Option<String>,
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
			part: Some(line.part).filter(|part| *part != Part::Whole),
			base: base.map(|base| money_text(*base, decimals)),
			quantity: quantity.map(|(quantity, _)| quantity.to_string()),
			unit: quantity.map(|(_, unit)| unit.to_string()),
			duty: line.duty.to_string(),
			amount: money_text(line.amount, decimals),
			payable: money_text(line.payable, decimals),
			relieved: Some(line.relieved)
				.filter(|relieved| *relieved > 0)
				.map(|relieved| money_text(relieved, decimals)),
			relief: line.relief.as_ref().map(ToString::to_string),
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
	/// Sum of what reliefs took off, where they did.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub relieved: Option<String>,
}

/// What customs granted, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Granted {
	/// What tariff quotas allocated, item by item; an item that claims a quota and is not named has all that it
	/// claims.
	pub allocations: Vec<Allocation>,
	/// What is left of the importer's exemptions; nothing of one that is not named.
	pub exemptions: Vec<Exempted>,
}

impl Granted {
	/// Allocations for every claim, or why they do not fit the declaration.
	fn allocations(
		&self,
		goods: &Goods<'_>,
		tariff: &FileTariff,
	) -> Result<Option<Vec<Allocation>>, Refused> {
		if self.allocations.is_empty() {
			return Ok(None);
		}
		let claims = tijara_tariff::claims(goods, tariff).map_err(Refused::Assessment)?;
		let refused = |allocation: &Allocation, expected| {
			let found = format!("{}={}", allocation.item, allocation.quantity);
			Err(Refused::Allocation(found, expected))
		};
		for allocation in &self.allocations {
			let same = |other: &&Allocation| other.item == allocation.item;
			if self.allocations.iter().filter(same).count() > 1 {
				return refused(allocation, "one allocation of each item".to_owned());
			}
			match claims.iter().find(|claim| claim.item == allocation.item) {
				None => {
					let expected = "the number of an item that claims a quota of the tariff";
					return refused(allocation, expected.to_owned());
				}
				Some(claim) if allocation.quantity > claim.quantity => {
					let most = format!(
						"at most {} {}, what the item claims",
						claim.quantity, claim.quota.unit
					);
					return refused(allocation, most);
				}
				Some(_) => {}
			}
		}
		let of = |item| self.allocations.iter().find(|allocation| allocation.item == item);
		let all = claims.iter().map(|claim| Allocation {
			item: claim.item,
			quantity: of(claim.item).map_or(claim.quantity, |allocation| allocation.quantity),
		});
		Ok(Some(all.collect()))
	}
}

/// Why nothing is assessed.
enum Refused {
	Assessment(AssessError),
	Allocation(String, String),
}

/// What customs granted, as arguments state it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
	/// Item and quantity that a tariff quota allocated.
	pub allocated: Vec<(u16, Decimal)>,
	/// Relief and amount that an exemption has left, in the national currency.
	pub exempt: Vec<(ReliefCode, String)>,
	/// Months of temporary admission, for every item.
	pub months: Option<u8>,
}

impl Asked {
	fn granted(&self, tariff: &FileTariff) -> Result<Granted, Problem> {
		let decimals = tariff.header().currency_decimals;
		let allocation =
			|(item, quantity): &(u16, Decimal)| Allocation { item: *item, quantity: *quantity };
		let mut exemptions: Vec<Exempted> = Vec::new();
		for (relief, amount) in &self.exempt {
			let refused =
				|expected: String| option("--exempt", format!("{relief}={amount}"), expected);
			let left = money_from_text(amount, decimals)
				.ok_or_else(|| refused(format!("an amount with at most {decimals} decimals")))?;
			if !tariff.reliefs().iter().any(|known| known.limited && known.code == *relief) {
				return Err(refused("a limited relief of the tariff".into()));
			}
			if exemptions.iter().any(|other| other.relief == *relief) {
				return Err(refused("one amount of each relief".into()));
			}
			exemptions.push(Exempted { relief: relief.clone(), left });
		}
		let allocations = self.allocated.iter().map(allocation).collect();
		Ok(Granted { allocations, exemptions })
	}
}

/// An argument that does not fit the files.
fn option(name: &str, found: String, expected: String) -> Problem {
	Problem {
		file: name.into(),
		place: Place::default(),
		path: String::new(),
		found: Some(found),
		expected,
	}
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
			relieved: Some(assessment.relieved)
				.filter(|relieved| *relieved > 0)
				.map(|relieved| money_text(relieved, decimals)),
		}
	}
}

/// Assess one file with another, with what customs granted. The day is that of acceptance if the declaration states it, else `on`,
/// else today.
///
/// # Errors
/// What is wrong with one of the files or arguments, or why they do not fit.
pub fn assess_files(
	tariff: &Path,
	declaration: &Path,
	on: Option<Date>,
	asked: &Asked,
) -> Result<Assessed, Problems> {
	let tariff = FileTariff::read_file(tariff)?;
	let mut declaration = wco::read_file(declaration)?;
	if let Some(months) = asked.months {
		declaration.set_months(months);
	}
	let granted = asked.granted(&tariff)?;
	assess_granted(&declaration, &tariff, day(&declaration, on), &granted)
}

/// The day that fixes measures and exchange rates: that of acceptance if the declaration states it, else
/// the one that is asked for, else today (UTC).
pub fn day(declaration: &WcoDeclaration, asked: Option<Date>) -> Date {
	declaration.acceptance.or(asked).unwrap_or_else(|| {
		let now = chrono::Utc::now().timestamp_millis();
		Date::from_millis(u64::try_from(now).unwrap_or_default())
	})
}

/// Assess a declaration with a tariff on a day, as an importer estimates it: every claim on a tariff quota is
/// granted whole, and no exemption has anything left.
///
/// # Errors
/// Why the declaration cannot be assessed, with the place of the item.
pub fn assess(
	declaration: &WcoDeclaration,
	tariff: &FileTariff,
	on: Date,
) -> Result<Assessed, Problems> {
	assess_granted(declaration, tariff, on, &Granted::default())
}

/// Assess a declaration with a tariff on a day and with what customs granted.
///
/// # Errors
/// Why the declaration cannot be assessed, with the place of the item, or what of the grants does not fit it.
pub fn assess_granted(
	declaration: &WcoDeclaration,
	tariff: &FileTariff,
	on: Date,
	granted: &Granted,
) -> Result<Assessed, Problems> {
	let goods = Goods {
		items: &declaration.items,
		charges: &declaration.charges,
		incoterm: declaration.incoterm.as_ref(),
		on,
	};
	let assessed = granted.allocations(&goods, tariff).and_then(|allocations| {
		let exemptions = &granted.exemptions;
		let grants = Grants { allocations: allocations.as_deref(), exemptions };
		tijara_tariff::assess(&goods, &grants, tariff).map_err(Refused::Assessment)
	});
	match assessed {
		Ok(assessment) => Ok(Assessed::new(declaration, &assessment)),
		Err(Refused::Assessment(error)) => Err(refusal(declaration, on, &error).into()),
		Err(Refused::Allocation(found, expected)) => {
			Err(option("--allocated", found, expected).into())
		}
	}
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
			write!(f, "  {a:<tax$}  {b:>base$}  {c:<duty$}  {d:>amount$}  {e:>payable$}")
		};
		line(f, &head)?;
		writeln!(f)?;
		for (item, rows) in self.items.iter().zip(&rows) {
			let AssessedItem { sequence, commodity, origin, customs_value, .. } = item;
			writeln!(
				f,
				"item {sequence}: {commodity} from {origin}, customs value {customs_value}"
			)?;
			for (row, tax) in rows.iter().zip(&item.taxes) {
				line(f, row)?;
				writeln!(f, "{}", note(tax))?;
			}
		}
		if let Some(relieved) = &self.relieved {
			writeln!(f, "relieved {relieved} {}", self.currency)?;
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

/// What a line says beside its numbers.
fn note(tax: &AssessedTax) -> String {
	let part = tax.part.map(|part| match part {
		Part::Whole => String::new(),
		Part::WithinQuota => "within the quota".to_owned(),
		Part::OutsideQuota => "beyond the quota".to_owned(),
	});
	let relief = tax.relief.as_ref().map(|code| match &tax.relieved {
		Some(relieved) => format!("relief {code}: {relieved}"),
		None => format!("relief {code}"),
	});
	let notes: Vec<String> = part.into_iter().chain(relief).collect();
	if notes.is_empty() {
		String::new()
	} else {
		format!("  {}", notes.join("; "))
	}
}
