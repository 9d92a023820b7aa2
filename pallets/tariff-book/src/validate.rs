// SPDX-License-Identifier: Apache-2.0
//! What a tariff must be like, apart from storage: the calls and genesis check it the same way.

use alloc::collections::{btree_map::BTreeMap, btree_set::BTreeSet};
use core::fmt;

use tijara_primitives::{
	codes::{CommodityPrefix, CountryCode, GroupCode, PreferenceCode},
	date::Date,
	tariff::{BaseTerm, ExchangeRate, Group, Measure, OriginScope, TariffHeader, Tax},
};
use tijara_tariff::{currency::minor_units, expression};

use crate::types::{GenesisTariff, MAX_EXCHANGE, MAX_GROUPS, MAX_PER_CURRENCY, MAX_PER_PREFIX};

/// Decimals of a rounding, at least: whole millions.
pub const MIN_ROUNDING_DECIMALS: i8 = -6;

/// What is wrong with a tariff; the number is the place in the list that was given, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
	/// The national currency is not a currency code, or its decimals are not those of ISO 4217.
	Currency,
	/// The rounding's decimals are out of bounds.
	Rounding,
	/// There is no tax.
	NoTaxes,
	/// The tax's code is not well-formed.
	TaxCode(u16),
	/// The tax's code stands above already.
	DuplicateTax(u16),
	/// The tax's base names a tax that is unknown or not of a lower order.
	TaxBase(u16),
	/// The rate's currency is not well-formed, or is the national one.
	ExchangeCurrency(u16),
	/// The rate's units are zero or out of bounds.
	ExchangeUnits(u16),
	/// The rate ends before it starts.
	ExchangePeriod(u16),
	/// There are too many rates, of the currency or in all.
	TooManyRates(u16),
	/// The group's name or a member is not well-formed.
	GroupCode(u16),
	/// The group's name stands above already.
	DuplicateGroup(u16),
	/// There are too many groups.
	TooManyGroups,
	/// There is no measure.
	NoMeasures,
	/// A code of the measure is not well-formed.
	MeasureCode(u16),
	/// The measure's tax is not in the header.
	UnknownTax(u16),
	/// The measure's group of countries is not in the tariff.
	UnknownGroup(u16),
	/// The measure's duty cannot be read.
	DutyUnreadable(u16),
	/// The measure ends before it starts.
	MeasurePeriod(u16),
	/// Too many measures have the same commodity prefix.
	TooManyMeasures(u16),
}

impl fmt::Display for Fault {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Currency => {
				f.write_str("header: expected a currency and its decimals after ISO 4217")
			}
			Self::Rounding => write!(
				f,
				"header: expected rounding decimals from {MIN_ROUNDING_DECIMALS} to the currency's"
			),
			Self::NoTaxes => f.write_str("header: expected at least one tax"),
			Self::TaxCode(i) => write!(f, "taxes[{i}]: the code is not well-formed"),
			Self::DuplicateTax(i) => write!(f, "taxes[{i}]: the code stands above already"),
			Self::TaxBase(i) => {
				write!(f, "taxes[{i}]: the base names a tax that is not one of a lower order")
			}
			Self::ExchangeCurrency(i) => {
				write!(f, "exchange[{i}]: expected the code of a foreign currency")
			}
			Self::ExchangeUnits(i) => write!(f, "exchange[{i}]: expected units above zero"),
			Self::ExchangePeriod(i) => write!(f, "exchange[{i}]: ends before it starts"),
			Self::TooManyRates(i) => write!(
				f,
				"exchange[{i}]: at most {MAX_EXCHANGE} rates, {MAX_PER_CURRENCY} of one currency"
			),
			Self::GroupCode(i) => write!(f, "groups[{i}]: the name or a member is not well-formed"),
			Self::DuplicateGroup(i) => write!(f, "groups[{i}]: the name stands above already"),
			Self::TooManyGroups => write!(f, "groups: at most {MAX_GROUPS}"),
			Self::NoMeasures => f.write_str("measures: expected at least one"),
			Self::MeasureCode(i) => write!(f, "measures[{i}]: a code is not well-formed"),
			Self::UnknownTax(i) => write!(f, "measures[{i}]: the tax is not in the header"),
			Self::UnknownGroup(i) => {
				write!(f, "measures[{i}]: there is no such group of countries")
			}
			Self::DutyUnreadable(i) => write!(f, "measures[{i}]: the duty cannot be read"),
			Self::MeasurePeriod(i) => write!(f, "measures[{i}]: ends before it starts"),
			Self::TooManyMeasures(i) => {
				write!(f, "measures[{i}]: at most {MAX_PER_PREFIX} with one commodity prefix")
			}
		}
	}
}

fn ensure(condition: bool, fault: Fault) -> Result<(), Fault> {
	condition.then_some(()).ok_or(fault)
}

/// A period that has no end before its start.
fn in_order(from: Option<Date>, to: Option<Date>) -> bool {
	!matches!((from, to), (Some(from), Some(to)) if from > to)
}

/// Places in a list, from 0; the last one repeats beyond `u16`.
fn places() -> impl Iterator<Item = u16> {
	(0..=u16::MAX).chain(core::iter::repeat(u16::MAX))
}

fn is_lower(term: &BaseTerm, tax: &Tax, header: &TariffHeader) -> bool {
	match term {
		BaseTerm::Value | BaseTerm::AllBefore => true,
		BaseTerm::Tax(code) => {
			header.taxes.iter().any(|other| other.code == *code && other.order < tax.order)
		}
	}
}

/// Check currency, rounding and taxes.
pub fn header(header: &TariffHeader) -> Result<(), Fault> {
	let decimals = header.currency_decimals;
	let currency = header.currency.is_valid() && decimals == minor_units(&header.currency);
	ensure(currency, Fault::Currency)?;
	let finest = i8::try_from(decimals).unwrap_or(i8::MAX);
	ensure((MIN_ROUNDING_DECIMALS..=finest).contains(&header.rounding.decimals), Fault::Rounding)?;
	ensure(!header.taxes.is_empty(), Fault::NoTaxes)?;
	let mut known = BTreeSet::new();
	for (tax, i) in header.taxes.iter().zip(places()) {
		ensure(tax.code.is_valid(), Fault::TaxCode(i))?;
		ensure(known.insert(&tax.code), Fault::DuplicateTax(i))?;
		ensure(tax.base.iter().all(|term| is_lower(term, tax, header)), Fault::TaxBase(i))?;
	}
	Ok(())
}

/// Check the exchange rates against the header.
pub fn exchange(rates: &[ExchangeRate], header: &TariffHeader) -> Result<(), Fault> {
	let mut counts = BTreeMap::new();
	for (rate, i) in rates.iter().zip(places()) {
		let foreign = rate.currency.is_valid() && rate.currency != header.currency;
		ensure(foreign, Fault::ExchangeCurrency(i))?;
		let units = rate.units.is_valid() && rate.units.millionths() > 0;
		ensure(units, Fault::ExchangeUnits(i))?;
		ensure(in_order(rate.from, rate.to), Fault::ExchangePeriod(i))?;
		let of_currency: &mut u32 = counts.entry(&rate.currency).or_default();
		*of_currency = of_currency.saturating_add(1);
		let fits = *of_currency <= MAX_PER_CURRENCY && u32::from(i) < MAX_EXCHANGE;
		ensure(fits, Fault::TooManyRates(i))?;
	}
	Ok(())
}

/// Check the groups of countries.
pub fn groups(groups: &[Group]) -> Result<(), Fault> {
	let mut known = BTreeSet::new();
	for (group, i) in groups.iter().zip(places()) {
		let codes = group.code.is_valid() && group.members.iter().all(CountryCode::is_valid);
		ensure(codes, Fault::GroupCode(i))?;
		ensure(known.insert(&group.code), Fault::DuplicateGroup(i))?;
		ensure(u32::from(i) < MAX_GROUPS, Fault::TooManyGroups)?;
	}
	Ok(())
}

/// Check measures against the header and the known groups.
pub fn measures(
	measures: &[Measure],
	header: &TariffHeader,
	is_group: impl Fn(&GroupCode) -> bool,
) -> Result<(), Fault> {
	for (measure, i) in measures.iter().zip(places()) {
		let origin = match &measure.origin {
			OriginScope::Any => true,
			OriginScope::Group(group) => group.is_valid(),
			OriginScope::Country(country) => country.is_valid(),
		};
		let codes = origin
			&& measure.kind.is_valid()
			&& measure.commodity.is_valid()
			&& measure.preference.iter().all(PreferenceCode::is_valid);
		ensure(codes, Fault::MeasureCode(i))?;
		ensure(header.taxes.iter().any(|tax| tax.code == measure.tax), Fault::UnknownTax(i))?;
		if let OriginScope::Group(group) = &measure.origin {
			ensure(is_group(group), Fault::UnknownGroup(i))?;
		}
		let duty = measure.duty.is_valid() && expression::parse(measure.duty.as_str()).is_ok();
		ensure(duty, Fault::DutyUnreadable(i))?;
		ensure(in_order(measure.from, measure.to), Fault::MeasurePeriod(i))?;
	}
	Ok(())
}

/// Check a whole tariff.
pub fn whole(tariff: &GenesisTariff) -> Result<(), Fault> {
	header(&tariff.header)?;
	exchange(&tariff.exchange, &tariff.header)?;
	groups(&tariff.groups)?;
	ensure(!tariff.measures.is_empty(), Fault::NoMeasures)?;
	measures(&tariff.measures, &tariff.header, |code| {
		tariff.groups.iter().any(|group| group.code == *code)
	})?;
	let mut counts: BTreeMap<&CommodityPrefix, u32> = BTreeMap::new();
	for (measure, i) in tariff.measures.iter().zip(places()) {
		let of_prefix = counts.entry(&measure.commodity).or_default();
		*of_prefix = of_prefix.saturating_add(1);
		ensure(*of_prefix <= MAX_PER_PREFIX, Fault::TooManyMeasures(i))?;
	}
	Ok(())
}
