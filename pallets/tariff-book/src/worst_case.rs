// SPDX-License-Identifier: Apache-2.0
//! A tariff that costs as much as a tariff may be expected to cost, for benchmarks: of this room, and
//! of the rooms that have a declaration assessed.
//!
//! Every item that [`item`] makes gets the most tax lines (24): eight taxes with three measure types
//! each, whose bases name all taxes before them. For each there are two measures (one for a group of
//! 250 countries, a preference, an additional code, a procedure and a tariff quota, one for everything) under
//! seven prefix lengths, and a duty of eleven operators. Every tax has limits, so that its lines are shared out
//! anew where there are many. The quota is always critical, so that goods are assessed with their claims and
//! without them. There are as many reliefs as fit; all of them match, one applies, the others would draw on
//! exemptions. Measures and quota stand in a version on which the one in force builds, so that both are asked.
//!
//! The price is in a foreign currency with as many rates as fit. An item with another origin, in the
//! national currency or without quantities is assessed as well, as long as its commodity is [`COMMODITY`].

use alloc::{format, vec::Vec};

use frame_support::{
	sp_runtime::{DispatchError, DispatchResult},
	traits::ConstU32,
	BoundedVec,
};
use tijara_primitives::{
	codes::{CountryCode, Description, GroupCode},
	date::Date,
	declaration::{Adjustment, AdjustmentKind, Amount, Item, PerItem, MAX_PER_ITEM},
	numbers::Decimal,
	tariff::{
		Apportion, BaseTerm, ExchangeRate, Group, Measure, NomenclatureLine, OriginScope,
		QuotaPeriod, Relief, ReliefEffect, Rounding, RoundingMode, RoundingStage, TariffHeader,
		Tax, Terms, Valuation, ValueBasis, MAX_BASE_TERMS, MAX_GROUP_MEMBERS, MAX_LINES_PER_ITEM,
		MAX_RELIEFS,
	},
	TariffVersion,
};
use tijara_tariff::MAX_CURRENCIES;

use crate::{parts::GENESIS_BATCH, types::MAX_EXCHANGE, Config, Pallet};

/// Commodity code of the items that the tariff is made for: declared under the line of its first six digits, which is
/// found after all longer ones were asked for in vain.
pub const COMMODITY: &str = "999999000000";
/// Foreign currencies of the tariff: as many as one declaration may use.
pub const CURRENCIES: [&str; MAX_CURRENCIES] =
	["XTS", "XXA", "XXB", "XXC", "XXD", "XXE", "XXF", "XXG"];
/// National currency of the tariff.
pub const NATIONAL: &str = "GBP";
/// Origin of the items: the last member of the group.
pub const ORIGIN: &str = "ZZ";
/// The group of countries.
pub const GROUP: &str = "WORST";
/// The duty of every measure.
pub const DUTY: &str = "9.00 % + 3.00 % - 2.00 % MIN 1.00 % MAX 25.00 % MIN 1.00 % MAX 25.00 % MIN 1.00 % MAX 25.00 % MIN 1.00 % MAX 25.00 %";
/// The tariff quota that the items claim.
pub const QUOTA: &str = "WORST0";
/// The preference that the items claim.
pub const PREFERENCE: &str = "320";
/// The preference of the tariff for items without a claim.
pub const STANDARD_PREFERENCE: &str = "100";
/// The edition of the nomenclature.
pub const EDITION: &str = "WORST";
/// The procedure of the items.
pub const PROCEDURE: &str = "4000";
/// What a declaration owes of each tax at most: less than many worst items come to.
const MOST: u32 = 10_000;
/// The last day of quota, reliefs and measures: 2200-01-01. The first one is 1970-01-01.
const LAST_DAY: u32 = 84_006;
/// Lengths of the commodity prefixes.
const LENGTHS: [usize; 7] = [0, 2, 4, 6, 8, 10, 12];
const TAXES: u32 = 8;
/// The last additional code of the items.
const ADDITIONAL_CODE: &str = "W7";
/// The last additional procedure of the items.
const ADDITIONAL_PROCEDURE: &str = "0W7";
const RATES_PER_CURRENCY: usize = 32;

const UNREADABLE: DispatchError = DispatchError::Other("the worst case is not well-formed");

fn code<C: core::str::FromStr>(text: &str) -> Result<C, DispatchError> {
	text.parse().map_err(|_| UNREADABLE)
}

/// `n` different country codes, from `AA` on.
fn countries(n: u32) -> impl Iterator<Item = Result<CountryCode, DispatchError>> {
	let letters = 'A'..='Z';
	letters
		.clone()
		.flat_map(move |first| letters.clone().map(move |second| format!("{first}{second}")))
		.map(|text| code(&text))
		.take(usize::try_from(n).unwrap_or_default())
}

/// A header of eight taxes, each based on all before it.
pub fn header() -> Result<TariffHeader, DispatchError> {
	let mut header = TariffHeader {
		currency: code(NATIONAL)?,
		currency_decimals: 2,
		rounding: Rounding {
			stage: RoundingStage::TaxLine,
			decimals: 2,
			mode: RoundingMode::HalfEven,
		},
		taxes: BoundedVec::new(),
		valuation: Valuation { basis: ValueBasis::Cif, freight_by: Apportion::Mass },
		terms: Terms {
			payment_days: 10,
			interest: Decimal::from_whole(9),
			drawback: Decimal::from_whole(99),
		},
		standard_preference: Some(code(STANDARD_PREFERENCE)?),
		nomenclature: Some(code(EDITION)?),
	};
	for number in 1..=TAXES {
		let mut base = BoundedVec::<_, ConstU32<MAX_BASE_TERMS>>::new();
		base.try_push(BaseTerm::Value).map_err(|_| UNREADABLE)?;
		for tax in &header.taxes {
			base.try_push(BaseTerm::Tax(tax.code.clone())).map_err(|_| UNREADABLE)?;
		}
		let order = u16::try_from(number).unwrap_or(u16::MAX);
		let code = code(&format!("T{number}"))?;
		let (least, most) = (Some(Decimal::from_whole(1)), Some(Decimal::from_whole(MOST)));
		let tax = Tax { code, order, base, least, most };
		header.taxes.try_push(tax).map_err(|_| UNREADABLE)?;
	}
	Ok(header)
}

/// `n` exchange rates, 32 of each currency; all of them cover every day.
pub fn exchange(n: u32) -> Result<Vec<ExchangeRate>, DispatchError> {
	let units = |number: u128| Decimal::from_millionths(number.saturating_add(1_234_567));
	let all = CURRENCIES.iter().zip(0u128..).flat_map(|(currency, number)| {
		core::iter::repeat_n((*currency, number), RATES_PER_CURRENCY)
	});
	all.take(usize::try_from(n).unwrap_or_default())
		.map(|(currency, number)| {
			let units = units(number).ok_or(UNREADABLE)?;
			let per = Decimal::from_millionths(1_000_007).ok_or(UNREADABLE)?;
			Ok(ExchangeRate { currency: code(currency)?, units, from: None, to: None, per })
		})
		.collect()
}

/// `n` groups of as many members as fit; the first is [`GROUP`], with [`ORIGIN`] as its last member.
pub fn groups(n: u32) -> Result<Vec<Group>, DispatchError> {
	let mut members: Vec<_> =
		countries(MAX_GROUP_MEMBERS.saturating_sub(1)).collect::<Result<_, _>>()?;
	members.push(code(ORIGIN)?);
	let members = BoundedVec::try_from(members).map_err(|_| UNREADABLE)?;
	(0..n)
		.map(|i| {
			let name: GroupCode = if i == 0 { code(GROUP)? } else { code(&format!("GROUP{i}"))? };
			Ok(Group { code: name, members: members.clone() })
		})
		.collect()
}

/// One measure of the tax `number` (from 1) under a prefix.
pub fn measure(
	number: u32,
	kind: u32,
	prefix: &str,
	origin: OriginScope,
) -> Result<Measure, DispatchError> {
	Ok(Measure {
		tax: code(&format!("T{number}"))?,
		kind: code(&format!("measure type {kind}"))?,
		commodity: code(prefix)?,
		origin,
		preference: None,
		duty: code(DUTY)?,
		from: None,
		to: None,
		additional_code: None,
		procedure: None,
		quota: None,
	})
}

/// `n` reliefs, all of which match the items. The last one applies; the others draw on exemptions.
pub fn reliefs(n: u32) -> Result<Vec<Relief>, DispatchError> {
	(0..n)
		.map(|number| {
			let last = number.saturating_add(1) == n;
			Ok(Relief {
				code: code(&format!("R{number}"))?,
				tax: None,
				commodity: code(COMMODITY)?,
				procedure: Some(code(if last { PROCEDURE } else { "400" })?),
				additional_procedure: Some(code(ADDITIONAL_PROCEDURE)?),
				share: Decimal::from_whole(25),
				effect: if last { ReliefEffect::PerMonth } else { ReliefEffect::Exempt },
				limited: !last,
				from: Some(Date::from_days(0)),
				to: Some(Date::from_days(LAST_DAY)),
			})
		})
		.collect()
}

/// The quota that the items claim: always critical, and large enough for all of them.
pub fn quota() -> Result<QuotaPeriod, DispatchError> {
	Ok(QuotaPeriod {
		order: code(QUOTA)?,
		from: Date::from_days(0),
		to: Date::from_days(LAST_DAY),
		unit: code("KGM")?,
		volume: Decimal::MAX,
		critical: Decimal::from_whole(100),
	})
}

/// A measure that asks of an item everything that a measure can ask.
pub fn narrow_measure(number: u32, kind: u32, prefix: &str) -> Result<Measure, DispatchError> {
	Ok(Measure {
		preference: Some(code(PREFERENCE)?),
		additional_code: Some(code(ADDITIONAL_CODE)?),
		procedure: Some(code(PROCEDURE)?),
		quota: Some(code(QUOTA)?),
		from: Some(Date::from_days(0)),
		to: Some(Date::from_days(LAST_DAY)),
		..measure(number, kind, prefix, OriginScope::Group(code(GROUP)?))?
	})
}

/// Measures of other commodities, with prefixes as long: with them a look-up asks the version that states them
/// in vain before it asks the base.
fn elsewhere() -> Result<Vec<Measure>, DispatchError> {
	let zeros = "000000000000";
	let prefixes = LENGTHS.iter().filter(|length| **length > 0).filter_map(|to| zeros.get(..*to));
	prefixes.map(|prefix| measure(1, 0, prefix, OriginScope::Any)).collect()
}

/// All measures of the tariff.
pub fn measures() -> Result<Vec<Measure>, DispatchError> {
	let kinds = MAX_LINES_PER_ITEM.checked_div(TAXES).unwrap_or(1);
	let mut measures = Vec::new();
	for prefix in LENGTHS.iter().filter_map(|length| COMMODITY.get(..*length)) {
		for number in 1..=TAXES {
			for kind in 0..kinds {
				measures.push(narrow_measure(number, kind, prefix)?);
				measures.push(measure(number, kind, prefix, OriginScope::Any)?);
			}
		}
	}
	Ok(measures)
}

/// `n` lines with the longest descriptions, from these digits on.
pub fn lines(first: &str, n: u32) -> Result<Vec<NomenclatureLine>, DispatchError> {
	let digits: u64 = first.parse().map_err(|_| UNREADABLE)?;
	let description: Description = code(&"x".repeat(Description::MAX_LEN as usize))?;
	(0..u64::from(n))
		.map(|i| {
			Ok(NomenclatureLine {
				code: code(&format!("{}", digits.saturating_add(i)))?,
				description: description.clone(),
				unit: Some(code("KGM")?),
				declarable: true,
			})
		})
		.collect()
}

/// An item that costs the most to assess: many adjustments, all in the foreign currency.
pub fn item(sequence: u16) -> Result<Item, DispatchError> {
	let amount = |currency: &str, whole| -> Result<Amount, DispatchError> {
		Ok(Amount { currency: code(currency)?, value: Decimal::from_whole(whole) })
	};
	let mut adjustments = PerItem::new();
	for currency in CURRENCIES {
		let kind = AdjustmentKind::Addition;
		let adjustment = Adjustment { kind, amount: amount(currency, 7)? };
		adjustments.try_push(adjustment).map_err(|_| UNREADABLE)?;
	}
	let (mut additional_codes, mut additional_procedures) = (PerItem::new(), PerItem::new());
	for i in 0..MAX_PER_ITEM {
		additional_codes.try_push(code(&format!("W{i}"))?).map_err(|_| UNREADABLE)?;
		additional_procedures.try_push(code(&format!("0W{i}"))?).map_err(|_| UNREADABLE)?;
	}
	Ok(Item {
		sequence,
		commodity: code(COMMODITY)?,
		additional_codes,
		origin: code(ORIGIN)?,
		preferential_origin: Some(code(ORIGIN)?),
		preference: Some(code(PREFERENCE)?),
		quota: Some(code(QUOTA)?),
		procedure: code(PROCEDURE)?,
		additional_procedures,
		valuation_method: 1,
		price: Some(amount("XTS", 1_000)?),
		customs_value: None,
		statistical_value: None,
		adjustments,
		gross_mass: Some(Decimal::from_whole(12)),
		net_mass: Some(Decimal::from_whole(10)),
		supplementary: None,
		quantities: BoundedVec::new(),
		months: Some(3),
	})
}

impl<T: Config> Pallet<T> {
	/// Write and publish the worst-case tariff, without any officer; it is in force afterwards.
	///
	/// # Errors
	/// Never, unless the audit trail is full.
	pub fn publish_worst_case() -> Result<TariffVersion, DispatchError> {
		let base = Self::open_worst_case(0, 1, 0)?;
		Self::add_worst_case(base, &measures()?)?;
		Self::do_add_quotas(None, base, &[quota()?])?;
		Self::publish_unsigned(base)?;
		let (header, exchange) = (header()?, exchange(MAX_EXCHANGE)?);
		let (groups, reliefs) = (groups(1)?, reliefs(MAX_RELIEFS)?);
		let version = Self::do_open(None, &header, &exchange, &groups, &reliefs, Some(base))?;
		Self::add_worst_case(version, &elsewhere()?)?;
		Self::publish_unsigned(version)?;
		Ok(version)
	}

	/// Open a draft with the worst-case header, `e` rates, `g` groups, `r` reliefs and the line of the items.
	pub(crate) fn open_worst_case(e: u32, g: u32, r: u32) -> Result<TariffVersion, DispatchError> {
		let (header, exchange, groups) = (header()?, exchange(e)?, groups(g)?);
		let version = Self::do_open(None, &header, &exchange, &groups, &reliefs(r)?, None)?;
		// Items without quantities are assessed too.
		let line = lines(COMMODITY.get(..6).unwrap_or_default(), 1)?;
		let line = line.into_iter().map(|line| NomenclatureLine { unit: None, ..line });
		Self::do_add_lines(None, version, &line.collect::<Vec<_>>())?;
		Ok(version)
	}

	/// Add measures to a draft, however many.
	pub(crate) fn add_worst_case(version: TariffVersion, measures: &[Measure]) -> DispatchResult {
		measures
			.chunks(usize::from(GENESIS_BATCH))
			.try_for_each(|batch| Self::do_add(None, version, batch))
	}
}
