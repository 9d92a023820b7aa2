// SPDX-License-Identifier: Apache-2.0
//! Reads TARIFF.json: what the revenue authority publishes, and what a declaration is assessed with off
//! the chain.
//!
//! Unknown and repeated fields are refused, and every problem names its place, such as
//! `measures[3].duty`. Amounts and rates are texts, because a JSON number would pass through a float.
//!
//! | field | what it holds |
//! |---|---|
//! | `currency`, `rounding` | national currency; `stage`, `decimals` and `mode` of the rounding policy |
//! | `valuation` | `basis` (`cif` or `fob`; `cif` if absent), `freightBy` (`value` or `mass`; `value` if absent) |
//! | `terms` | `paymentDays` (30 if absent), `interest` per cent a year, `drawback` per cent of the duty |
//! | `standardPreference` | under which goods stand that claim none, or whose claim is not granted |
//! | `taxes` | `code`, `order`, `base` of `value`, `transport`, `*` and tax codes; `least` and `most` for a declaration |
//! | `measures` | `tax`, `type`, `commodity`, `origin`, `duty`; only under `preference`, `additionalCode`, `procedure`, `quota`, where stated; `from`, `to` |
//! | `exchange` | `currency`: `units` of it for `per` (1 if absent) of the national one; `from`, `to` |
//! | `groups` | countries by the name of the group |
//! | `reliefs` | `code`, `share` per cent, `effect` (`exempt`, `suspend`, `per-month`); only for `tax`, `commodity`, `procedure`, `additionalProcedure`, where stated; `limited` to an importer's exemption; `from`, `to` |
//! | `quotas` | `order`, `from`, `to`, `unit`, `volume`, `critical` per cent of it |
//! | `nomenclature` | `edition`, and its `lines`: `code`, `description`, supplementary `unit`, `declarable` |
//! | `requirements` | `document` that goods take, and the kind of `agency` that gives it, by `commodity`, `origin`, `procedure`; `from`, `to` |
//!
//! Fields from `valuation` to `standardPreference`, and from `exchange` on, may be absent.

mod at;
mod decode;
pub mod diff;
mod json;
mod lists;
mod nomenclature;

use std::{
	collections::{BTreeMap, BTreeSet},
	path::Path,
};

use tijara_primitives::{
	codes::{CommodityCode, CommodityPrefix, CountryCode, CurrencyCode, GroupCode, QuotaOrder},
	date::Date,
	rooms::TariffView,
	tariff::{
		ExchangeRate, Group, Measure, NomenclatureLine, QuotaPeriod, Relief, Requirement,
		TariffHeader,
	},
};

use crate::problem::{read_bounded, utf8, Gatherer, Place, Problems};

/// Size of a file, at most, in bytes: holds a whole national tariff.
pub const MAX_FILE_BYTES: u64 = 100_000_000;

/// A tariff in memory, checked: duties parse, taxes and groups are known, rates are not zero.
#[derive(Clone, Debug)]
pub struct FileTariff {
	header: TariffHeader,
	measures: BTreeMap<CommodityPrefix, Vec<Measure>>,
	exchange: Vec<ExchangeRate>,
	groups: BTreeMap<GroupCode, BTreeSet<CountryCode>>,
	reliefs: Vec<Relief>,
	quotas: Vec<QuotaPeriod>,
	requirements: Vec<Requirement>,
	lines: nomenclature::Lines,
}

pub use nomenclature::Nomenclature;

impl FileTariff {
	/// Read a tariff from a file.
	///
	/// # Errors
	/// Everything that is wrong with the file, up to a bound.
	pub fn read_file(path: &Path) -> Result<Self, Problems> {
		Self::read(&path.display().to_string(), &read_bounded(path, MAX_FILE_BYTES)?)
	}

	/// Read a tariff from bytes; `file` is how problems name it.
	///
	/// # Errors
	/// Everything that is wrong with the text, up to a bound.
	pub fn read(file: &str, bytes: &[u8]) -> Result<Self, Problems> {
		let text = utf8(file, bytes)?;
		let mut problems = Gatherer::new(file);
		let tariff = match serde_json::from_str::<json::Json>(text) {
			Ok(json) => decode::tariff(&json, &mut problems),
			Err(error) => {
				let at = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
				let place = Place { line: at(error.line()), column: at(error.column()) };
				problems.add(place, "", None, format!("JSON: {error}"));
				None
			}
		};
		problems.finish(tariff)
	}

	/// The measures, by commodity prefix.
	pub fn measures(&self) -> impl Iterator<Item = &Measure> {
		self.measures.values().flatten()
	}

	/// The exchange rates, in the order of the file.
	pub fn exchange(&self) -> &[ExchangeRate] {
		&self.exchange
	}

	/// The periods of the tariff quotas, in the order of the file.
	pub fn quotas(&self) -> &[QuotaPeriod] {
		&self.quotas
	}

	/// The documents that goods take, in the order of the file.
	pub fn requirements(&self) -> &[Requirement] {
		&self.requirements
	}

	/// The lines of the nomenclature, by their digits.
	pub fn lines(&self) -> impl Iterator<Item = &NomenclatureLine> {
		self.lines.values()
	}

	/// The same tariff with this nomenclature in place of its own.
	#[must_use]
	pub fn with_nomenclature(mut self, nomenclature: Nomenclature) -> Self {
		self.header.nomenclature = Some(nomenclature.edition);
		self.lines = nomenclature.lines;
		self
	}

	/// The groups of countries, by name.
	pub fn groups(&self) -> Vec<Group> {
		self.groups
			.iter()
			.filter_map(|(code, members)| {
				let members = members.iter().cloned().collect::<Vec<_>>().try_into().ok()?;
				Some(Group { code: code.clone(), members })
			})
			.collect()
	}
}

impl TariffView for FileTariff {
	fn header(&self) -> &TariffHeader {
		&self.header
	}

	fn measures(&self, commodity: &CommodityCode) -> Vec<Measure> {
		let code = commodity.as_str();
		(0..=code.len())
			.filter_map(|length| code.get(..length)?.parse().ok())
			.filter_map(|prefix: CommodityPrefix| self.measures.get(&prefix))
			.flatten()
			.cloned()
			.collect()
	}

	fn in_group(&self, group: &GroupCode, country: &CountryCode) -> bool {
		self.groups.get(group).is_some_and(|members| members.contains(country))
	}

	fn exchange(&self, currency: &CurrencyCode, on: Date) -> Option<ExchangeRate> {
		self.exchange
			.iter()
			.filter(|rate| rate.currency == *currency)
			.filter(|rate| rate.from.is_none_or(|from| from <= on))
			.filter(|rate| rate.to.is_none_or(|to| on <= to))
			// Of two that cover the day, the one that was set later.
			.max_by_key(|rate| rate.from)
			.cloned()
	}

	fn reliefs(&self) -> Vec<Relief> {
		self.reliefs.clone()
	}

	fn quota(&self, order: &QuotaOrder, on: Date) -> Option<QuotaPeriod> {
		self.quotas
			.iter()
			.find(|period| period.order == *order && period.from <= on && on <= period.to)
			.cloned()
	}

	fn line(&self, code: &CommodityPrefix) -> Option<NomenclatureLine> {
		self.lines.get(code).cloned()
	}
}
