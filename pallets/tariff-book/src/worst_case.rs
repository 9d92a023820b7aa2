// SPDX-License-Identifier: Apache-2.0
//! A tariff that costs as much as a tariff may be expected to cost, for benchmarks: of this room, and
//! of the rooms that have a declaration assessed.
//!
//! Every item that [`item`] makes gets the most tax lines (24): eight taxes with three measure types
//! each, whose bases name all taxes before them. For each there are two measures (one for a group of
//! 250 countries, one for every origin) under seven prefix lengths, and a duty of eleven operators.
//! The price is in a foreign currency with as many rates as fit. An item with another origin, in the
//! national currency or without quantities is assessed as well, as long as its commodity is [`COMMODITY`].

use alloc::{format, vec::Vec};

use frame_support::{
	sp_runtime::{DispatchError, DispatchResult},
	traits::ConstU32,
	BoundedVec,
};
use tijara_primitives::{
	audit::{Act, Entry},
	codes::{CountryCode, GroupCode},
	declaration::{Adjustment, AdjustmentKind, Amount, Item, PerItem},
	numbers::Decimal,
	tariff::{
		BaseTerm, ExchangeRate, Group, Measure, OriginScope, Rounding, RoundingMode, RoundingStage,
		TariffHeader, Tax, MAX_BASE_TERMS, MAX_GROUP_MEMBERS, MAX_LINES_PER_ITEM,
	},
	TariffVersion,
};
use tijara_tariff::MAX_CURRENCIES;

use crate::{types::MAX_EXCHANGE, Config, Pallet, GENESIS_BATCH};

/// Commodity code of the items that the tariff is made for.
pub const COMMODITY: &str = "999999999999";
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
/// Lengths of the commodity prefixes.
const LENGTHS: [usize; 7] = [0, 2, 4, 6, 8, 10, 12];
const TAXES: u32 = 8;
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
	};
	for number in 1..=TAXES {
		let mut base = BoundedVec::<_, ConstU32<MAX_BASE_TERMS>>::new();
		base.try_push(BaseTerm::Value).map_err(|_| UNREADABLE)?;
		for tax in &header.taxes {
			base.try_push(BaseTerm::Tax(tax.code.clone())).map_err(|_| UNREADABLE)?;
		}
		let order = u16::try_from(number).unwrap_or(u16::MAX);
		let tax = Tax { code: code(&format!("T{number}"))?, order, base };
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
			Ok(ExchangeRate { currency: code(currency)?, units, from: None, to: None })
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
	})
}

/// All measures of the tariff.
pub fn measures() -> Result<Vec<Measure>, DispatchError> {
	let kinds = MAX_LINES_PER_ITEM.checked_div(TAXES).unwrap_or(1);
	let mut measures = Vec::new();
	for prefix in LENGTHS.iter().filter_map(|length| COMMODITY.get(..*length)) {
		for number in 1..=TAXES {
			for kind in 0..kinds {
				measures.push(measure(number, kind, prefix, OriginScope::Group(code(GROUP)?))?);
				measures.push(measure(number, kind, prefix, OriginScope::Any)?);
			}
		}
	}
	Ok(measures)
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
	Ok(Item {
		sequence,
		commodity: code(COMMODITY)?,
		additional_codes: BoundedVec::new(),
		origin: code(ORIGIN)?,
		preferential_origin: None,
		preference: None,
		quota: None,
		procedure: code("4000")?,
		additional_procedures: BoundedVec::new(),
		valuation_method: 1,
		price: Some(amount("XTS", 1_000)?),
		customs_value: None,
		statistical_value: None,
		adjustments,
		gross_mass: Some(Decimal::from_whole(12)),
		net_mass: Some(Decimal::from_whole(10)),
		supplementary: None,
		quantities: BoundedVec::new(),
	})
}

impl<T: Config> Pallet<T> {
	/// Write and publish the worst-case tariff, without any officer; it is in force afterwards.
	///
	/// # Errors
	/// Never, unless the audit trail is full.
	pub fn publish_worst_case() -> Result<TariffVersion, DispatchError> {
		let version = Self::open_worst_case(MAX_EXCHANGE, 1)?;
		Self::add_worst_case(version, &measures()?)?;
		Self::put_in_force(version, Entry::new(Act::TariffPublished))?;
		Ok(version)
	}

	/// Open a draft with the worst-case header, `e` rates and `g` groups.
	pub(crate) fn open_worst_case(e: u32, g: u32) -> Result<TariffVersion, DispatchError> {
		Self::do_open(None, &header()?, &exchange(e)?, &groups(g)?)
	}

	/// Add measures to a draft, however many.
	pub(crate) fn add_worst_case(version: TariffVersion, measures: &[Measure]) -> DispatchResult {
		measures
			.chunks(usize::from(GENESIS_BATCH))
			.try_for_each(|batch| Self::do_add(None, version, batch))
	}
}
