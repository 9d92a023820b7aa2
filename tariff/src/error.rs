// SPDX-License-Identifier: Apache-2.0
//! Why a declaration cannot be assessed.

use core::fmt;
use tijara_primitives::codes::{CommodityCode, CurrencyCode, ReliefCode, TaxCode, UnitCode};

use crate::{assess::MAX_CURRENCIES, expression::ExpressionError};

/// Why a declaration cannot be assessed, and where. Its text names the item and the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessError {
	/// Sequence number of the item; 0 where the fault is in the declaration as a whole.
	pub item: u16,
	/// What is wrong.
	pub fault: Fault,
}

/// What is wrong. Each says who can mend it: the declarant, or the editor of the tariff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
	/// No measure of any tax applies to this commodity code, origin, preference and day. The declarant
	/// corrects the commodity code, or the editor publishes the measure.
	NotInTariff(CommodityCode),
	/// The nomenclature has no line for this commodity code. The declarant corrects the code.
	NotInNomenclature(CommodityCode),
	/// The line of this commodity code has subdivisions, or is closed. The declarant states a subdivision.
	NotDeclarable(CommodityCode),
	/// Goods of this commodity code are stated in this unit beside their mass, and the item does not. The declarant
	/// states the supplementary quantity.
	SupplementaryUnitNotStated(UnitCode),
	/// A duty is per this unit, and the item does not state it. The declarant states the quantity.
	UnitNotStated(UnitCode),
	/// No rate of this currency covers the day of acceptance. The declarant corrects the currency, or
	/// the editor publishes the rate.
	CurrencyNotInTariff(CurrencyCode),
	/// The declaration states amounts in more than [`MAX_CURRENCIES`] currencies. The declarant converts.
	TooManyCurrencies,
	/// The duty of a measure of this tax is no duty expression. The editor corrects the measure.
	BadDuty(TaxCode, ExpressionError),
	/// The base of this tax names a tax that does not come before it. The editor corrects the orders.
	BadBase(TaxCode),
	/// The item states neither a price nor a customs value. The declarant states one of them.
	NoPrice,
	/// Freight is shared out by gross mass, and the item states none. The declarant states it.
	MassNotStated,
	/// The relief of temporary admission is by the month, and the item states no months. The declarant
	/// states them.
	MonthsNotStated(ReliefCode),
	/// A tariff quota is counted in this unit, and the item does not state it. The declarant states the quantity.
	QuotaUnitNotStated(UnitCode),
	/// Deductions take more off than the value has. The declarant corrects them.
	NegativeValue,
	/// An amount does not fit 128 bits of minor units, or a quantity not sixteen digits.
	Overflow,
	/// More tax lines than one item may have. The editor joins measure types.
	TooManyLines,
	/// More items than one declaration may have. The declarant splits the declaration.
	TooManyItems,
}

impl AssessError {
	pub(crate) fn new(item: u16, fault: Fault) -> Self {
		Self { item, fault }
	}
}

impl fmt::Display for AssessError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self.item {
			0 => write!(f, "the declaration: {}", self.fault),
			item => write!(f, "item {item}: {}", self.fault),
		}
	}
}

impl core::error::Error for AssessError {}

impl fmt::Display for Fault {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::NotInTariff(code) => write!(
				f,
				"commodity code {code}: no measure of the tariff applies to it with its origin and preference on that day"
			),
			Self::NotInNomenclature(code) => {
				write!(f, "commodity code {code}: the nomenclature has no such line")
			}
			Self::NotDeclarable(code) => write!(
				f,
				"commodity code {code}: nothing is declared under this line; expected one of its subdivisions"
			),
			Self::SupplementaryUnitNotStated(unit) => write!(
				f,
				"supplementary quantity: goods of this code are stated in {unit}, and the item does not state it"
			),
			Self::UnitNotStated(unit) => {
				write!(f, "quantity in {unit}: a duty is per {unit}, and the item does not state it")
			},
			Self::CurrencyNotInTariff(currency) => {
				write!(f, "currency {currency}: the tariff has no exchange rate for that day")
			},
			Self::TooManyCurrencies => {
				write!(f, "currencies: at most {MAX_CURRENCIES} different foreign ones in a declaration")
			},
			Self::BadDuty(tax, error) => write!(f, "tax {tax}: the duty of its measure: {error}"),
			Self::BadBase(tax) => {
				write!(f, "tax {tax}: its base names a tax that is not computed before it")
			},
			Self::NoPrice => f.write_str("price: the item states neither a price nor a customs value"),
			Self::MassNotStated => {
				f.write_str("gross mass: freight is shared out by it, and the item does not state it")
			}
			Self::MonthsNotStated(relief) => {
				write!(f, "months: relief {relief} is by the month, and the item states none")
			}
			Self::QuotaUnitNotStated(unit) => {
				write!(f, "quantity in {unit}: the tariff quota is counted in it, and the item does not state it")
			}
			Self::NegativeValue => {
				f.write_str("customs value: the deductions are more than the price and the additions")
			},
			Self::Overflow => f.write_str("amount: too large to be computed"),
			Self::TooManyLines => f.write_str("tax lines: more than an item may have"),
			Self::TooManyItems => f.write_str("items: more than a declaration may have"),
		}
	}
}
