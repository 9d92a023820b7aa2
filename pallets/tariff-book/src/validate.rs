// SPDX-License-Identifier: Apache-2.0
//! What a tariff must be like, apart from storage: the calls and genesis check it the same way.

use alloc::{
	collections::{btree_map::BTreeMap, btree_set::BTreeSet},
	vec::Vec,
};
use core::fmt;

use tijara_primitives::{
	codes::{
		AdditionalCode, AdditionalProcedure, CommodityPrefix, CountryCode, Edition, GroupCode,
		PreferenceCode, ProcedurePrefix, QuotaOrder, UnitCode,
	},
	date::Date,
	numbers::Decimal,
	tariff::{
		BaseTerm, ExchangeRate, Group, Measure, NomenclatureLine, OriginScope, QuotaPeriod, Relief,
		Requirement, TariffHeader, Tax, MAX_QUOTA_PERIODS, MAX_RELIEFS,
	},
};
use tijara_tariff::{currency::minor_units, expression};

use crate::types::{
	GenesisTariff, MAX_EXCHANGE, MAX_GROUPS, MAX_PER_CURRENCY, MAX_PER_PREFIX, MAX_REQUIREMENTS,
};

/// Days for payment, at most.
pub const MAX_PAYMENT_DAYS: u16 = 365;
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
	/// Two measures rank equal: nobody could say which one applies.
	OverlappingMeasures(u16),
	/// The tax's least is above its most, or one of them is out of bounds.
	TaxLimits(u16),
	/// The terms of payment are out of bounds.
	Terms,
	/// The standard preference is not well-formed.
	StandardPreference,
	/// A code of the relief is not well-formed, or its tax is not in the header.
	ReliefCode(u16),
	/// The relief's share is above 100.
	ReliefShare(u16),
	/// The relief ends before it starts.
	ReliefPeriod(u16),
	/// There are too many reliefs.
	TooManyReliefs,
	/// A code of the tariff quota is not well-formed.
	QuotaCode(u16),
	/// The quota's volume is zero or out of bounds, or its critical share above 100.
	QuotaVolume(u16),
	/// The quota's period ends before it starts.
	QuotaPeriod(u16),
	/// Two periods of one quota overlap.
	OverlappingQuotas(u16),
	/// Too many periods of one quota.
	TooManyQuotas(u16),
	/// A code of the required document is not well-formed.
	RequirementCode(u16),
	/// The requirement ends before it starts.
	RequirementPeriod(u16),
	/// Too many required documents have the same commodity prefix.
	TooManyRequirements(u16),
	/// The line's digits, description or unit are not well-formed.
	LineCode(u16),
	/// The line's digits stand above already.
	DuplicateLine(u16),
	/// There are lines, and the header names no edition.
	NoNomenclature,
	/// The header names an edition, and there are no lines.
	NoLines,
	/// The edition is not well-formed.
	Edition,
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
			Self::OverlappingMeasures(i) => {
				write!(f, "measures[{i}]: another one of equal rank applies to the same goods from the same day")
			}
			Self::TaxLimits(i) => write!(f, "taxes[{i}]: expected `least` not above `most`"),
			Self::Terms => f.write_str(
				"header: expected at most 365 days for payment, and rates of at most 100 %",
			),
			Self::StandardPreference => {
				f.write_str("header: the standard preference is not well-formed")
			}
			Self::ReliefCode(i) => {
				write!(
					f,
					"reliefs[{i}]: a code is not well-formed, or the tax is not in the header"
				)
			}
			Self::ReliefShare(i) => write!(f, "reliefs[{i}]: expected a share of at most 100"),
			Self::ReliefPeriod(i) => write!(f, "reliefs[{i}]: ends before it starts"),
			Self::TooManyReliefs => write!(f, "reliefs: at most {MAX_RELIEFS}"),
			Self::QuotaCode(i) => write!(f, "quotas[{i}]: a code is not well-formed"),
			Self::QuotaVolume(i) => {
				write!(
					f,
					"quotas[{i}]: expected a volume above zero and a critical share of at most 100"
				)
			}
			Self::QuotaPeriod(i) => write!(f, "quotas[{i}]: ends before it starts"),
			Self::OverlappingQuotas(i) => {
				write!(f, "quotas[{i}]: overlaps another period of the same quota")
			}
			Self::TooManyQuotas(i) => {
				write!(f, "quotas[{i}]: at most {MAX_QUOTA_PERIODS} periods of one quota")
			}
			Self::RequirementCode(i) => write!(f, "requirements[{i}]: a code is not well-formed"),
			Self::RequirementPeriod(i) => write!(f, "requirements[{i}]: ends before it starts"),
			Self::TooManyRequirements(i) => {
				write!(f, "requirements[{i}]: at most {MAX_REQUIREMENTS} with one commodity prefix")
			}
			Self::LineCode(i) => write!(
				f,
				"lines[{i}]: expected 2 to 12 digits, a unit of UN/ECE Rec 20, and a description without control characters"
			),
			Self::DuplicateLine(i) => write!(f, "lines[{i}]: the digits stand above already"),
			Self::NoNomenclature => f.write_str("header: expected the edition of the nomenclature"),
			Self::NoLines => f.write_str("lines: expected those of the nomenclature"),
			Self::Edition => f.write_str("header: the edition of the nomenclature is not well-formed"),
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
		BaseTerm::Value | BaseTerm::AllBefore | BaseTerm::Transport => true,
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
		let limits = tax.least.iter().chain(&tax.most).all(|limit| limit.is_valid())
			&& !matches!((tax.least, tax.most), (Some(least), Some(most)) if least > most);
		ensure(limits, Fault::TaxLimits(i))?;
	}
	let terms = &header.terms;
	let terms = terms.payment_days <= MAX_PAYMENT_DAYS
		&& is_percent(terms.interest)
		&& is_percent(terms.drawback);
	ensure(terms, Fault::Terms)?;
	let standard = header.standard_preference.iter().all(PreferenceCode::is_valid);
	ensure(standard, Fault::StandardPreference)?;
	ensure(header.nomenclature.iter().all(Edition::is_valid), Fault::Edition)
}

fn is_percent(share: Decimal) -> bool {
	share <= Decimal::from_whole(100)
}

/// Check the exchange rates against the header.
pub fn exchange(rates: &[ExchangeRate], header: &TariffHeader) -> Result<(), Fault> {
	let mut counts = BTreeMap::new();
	for (rate, i) in rates.iter().zip(places()) {
		let foreign = rate.currency.is_valid() && rate.currency != header.currency;
		ensure(foreign, Fault::ExchangeCurrency(i))?;
		let units = [rate.units, rate.per]
			.iter()
			.all(|number| number.is_valid() && number.millionths() > 0);
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
			&& measure.preference.iter().all(PreferenceCode::is_valid)
			&& measure.additional_code.iter().all(AdditionalCode::is_valid)
			&& measure.procedure.iter().all(ProcedurePrefix::is_valid)
			&& measure.quota.iter().all(QuotaOrder::is_valid);
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

/// Do two measures rank equal, so that the arithmetic could not tell which one applies?
pub fn rank_equal(one: &Measure, other: &Measure) -> bool {
	one.commodity == other.commodity
		&& one.tax == other.tax
		&& one.kind == other.kind
		&& one.origin == other.origin
		&& one.preference == other.preference
		&& one.additional_code == other.additional_code
		&& one.procedure == other.procedure
		&& one.quota == other.quota
		&& one.from == other.from
}

/// Check that no two measures of one commodity prefix rank equal. The answer is the place of the second one.
pub fn no_equals(measures: &[Measure]) -> Result<(), usize> {
	for (place, measure) in measures.iter().enumerate() {
		if measures.iter().take(place).any(|earlier| rank_equal(earlier, measure)) {
			return Err(place);
		}
	}
	Ok(())
}

/// Check reliefs against the header.
pub fn reliefs(reliefs: &[Relief], header: &TariffHeader) -> Result<(), Fault> {
	for (relief, i) in reliefs.iter().zip(places()) {
		let codes = relief.code.is_valid()
			&& relief.commodity.is_valid()
			&& relief.procedure.iter().all(ProcedurePrefix::is_valid)
			&& relief.additional_procedure.iter().all(AdditionalProcedure::is_valid)
			&& relief.tax.iter().all(|code| header.taxes.iter().any(|tax| tax.code == *code));
		ensure(codes, Fault::ReliefCode(i))?;
		ensure(is_percent(relief.share), Fault::ReliefShare(i))?;
		ensure(in_order(relief.from, relief.to), Fault::ReliefPeriod(i))?;
		ensure(u32::from(i) < MAX_RELIEFS, Fault::TooManyReliefs)?;
	}
	Ok(())
}

/// Check periods of tariff quotas, each for itself.
pub fn quotas(quotas: &[QuotaPeriod]) -> Result<(), Fault> {
	for (quota, i) in quotas.iter().zip(places()) {
		ensure(quota.order.is_valid() && quota.unit.is_valid(), Fault::QuotaCode(i))?;
		let volume = quota.volume.is_valid() && quota.volume.millionths() > 0;
		ensure(volume && is_percent(quota.critical), Fault::QuotaVolume(i))?;
		ensure(quota.from <= quota.to, Fault::QuotaPeriod(i))?;
	}
	Ok(())
}

/// Does a period of a quota overlap one of these?
pub fn overlaps(quota: &QuotaPeriod, others: &[QuotaPeriod]) -> bool {
	others.iter().any(|other| quota.from <= other.to && other.from <= quota.to)
}

/// Check required documents.
pub fn requirements(
	requirements: &[Requirement],
	is_group: impl Fn(&GroupCode) -> bool,
) -> Result<(), Fault> {
	for (requirement, i) in requirements.iter().zip(places()) {
		let origin = match &requirement.origin {
			OriginScope::Any => true,
			OriginScope::Group(group) => group.is_valid() && is_group(group),
			OriginScope::Country(country) => country.is_valid(),
		};
		let codes = origin
			&& requirement.commodity.is_valid()
			&& requirement.document.is_valid()
			&& requirement.procedure.iter().all(ProcedurePrefix::is_valid);
		ensure(codes, Fault::RequirementCode(i))?;
		ensure(in_order(requirement.from, requirement.to), Fault::RequirementPeriod(i))?;
	}
	Ok(())
}

/// Check lines of the nomenclature.
pub fn lines(lines: &[NomenclatureLine], header: &TariffHeader) -> Result<(), Fault> {
	ensure(header.nomenclature.is_some(), Fault::NoNomenclature)?;
	let mut known = BTreeSet::new();
	for (line, i) in lines.iter().zip(places()) {
		let text = &line.description;
		let codes = line.code.is_valid()
			&& line.code.as_bytes().len() >= 2
			&& line.unit.iter().all(UnitCode::is_valid)
			&& text.is_valid()
			// Text that is not UTF-8 shows as none.
			&& text.as_str().len() == text.as_bytes().len();
		ensure(codes, Fault::LineCode(i))?;
		ensure(known.insert(&line.code), Fault::DuplicateLine(i))?;
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
	let most = usize::try_from(MAX_PER_PREFIX).unwrap_or(usize::MAX);
	let mut by_prefix: BTreeMap<&CommodityPrefix, Vec<&Measure>> = BTreeMap::new();
	for (measure, i) in tariff.measures.iter().zip(places()) {
		let of_prefix = by_prefix.entry(&measure.commodity).or_default();
		ensure(of_prefix.len() < most, Fault::TooManyMeasures(i))?;
		let equal = of_prefix.iter().any(|other| rank_equal(other, measure));
		ensure(!equal, Fault::OverlappingMeasures(i))?;
		of_prefix.push(measure);
	}
	reliefs(&tariff.reliefs, &tariff.header)?;
	quotas(&tariff.quotas)?;
	let mut of_order: BTreeMap<&QuotaOrder, Vec<QuotaPeriod>> = BTreeMap::new();
	for (quota, i) in tariff.quotas.iter().zip(places()) {
		let periods = of_order.entry(&quota.order).or_default();
		ensure(!overlaps(quota, periods), Fault::OverlappingQuotas(i))?;
		let most = usize::try_from(MAX_QUOTA_PERIODS).unwrap_or(usize::MAX);
		ensure(periods.len() < most, Fault::TooManyQuotas(i))?;
		periods.push(quota.clone());
	}
	requirements(&tariff.requirements, |code| {
		tariff.groups.iter().any(|group| group.code == *code)
	})?;
	let mut counts: BTreeMap<&CommodityPrefix, u32> = BTreeMap::new();
	for (requirement, i) in tariff.requirements.iter().zip(places()) {
		let of_prefix = counts.entry(&requirement.commodity).or_default();
		*of_prefix = of_prefix.saturating_add(1);
		ensure(*of_prefix <= MAX_REQUIREMENTS, Fault::TooManyRequirements(i))?;
	}
	if tariff.lines.is_empty() {
		return ensure(tariff.header.nomenclature.is_none(), Fault::NoLines);
	}
	lines(&tariff.lines, &tariff.header)
}
