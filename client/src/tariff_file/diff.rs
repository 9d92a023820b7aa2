// SPDX-License-Identifier: Apache-2.0
//! What one tariff says otherwise than another.

use std::{collections::BTreeMap, fmt};

use serde::Serialize;
use tijara_primitives::{
	date::Date,
	tariff::{BaseTerm, Measure, OriginScope, Relief, Requirement, Tax},
};

use super::FileTariff;

/// What happened to an entry between two tariffs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
	/// Only the new tariff has it.
	Added,
	/// Only the old tariff has it.
	Removed,
	/// Both have it, with other values.
	Changed,
}

/// One entry that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
	/// What happened to it.
	pub change: Change,
	/// What it is: `header`, `tax`, `measure`, `exchange`, `group`, `relief`, `quota`, `requirement` or `line`.
	pub what: &'static str,
	/// What tells it from others of its list.
	pub key: String,
	/// What the old tariff says; absent where it has none.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub old: Option<String>,
	/// What the new tariff says; absent where it has none.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub new: Option<String>,
}

/// Everything in which two tariffs differ, list by list, in the order of the keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Differences {
	/// Entries of the new tariff only.
	pub added: usize,
	/// Entries of the old tariff only.
	pub removed: usize,
	/// Entries with other values.
	pub changed: usize,
	/// The entries.
	pub differences: Vec<Difference>,
}

/// Compare two tariffs.
pub fn diff(old: &FileTariff, new: &FileTariff) -> Differences {
	let (mut before, after) = (entries(old), entries(new));
	let mut differences = Vec::new();
	for ((rank, what, key), value) in after {
		let was = before.remove(&(rank, what, key.clone()));
		if was.as_ref() == Some(&value) {
			continue;
		}
		let change = if was.is_some() { Change::Changed } else { Change::Added };
		differences.push((rank, Difference { change, what, key, old: was, new: Some(value) }));
	}
	for ((rank, what, key), value) in before {
		let gone = Difference { change: Change::Removed, what, key, old: Some(value), new: None };
		differences.push((rank, gone));
	}
	differences.sort_by(|(one, a), (other, b)| (one, &a.key).cmp(&(other, &b.key)));
	let differences: Vec<Difference> = differences.into_iter().map(|(_, entry)| entry).collect();
	let count = |change| differences.iter().filter(|entry| entry.change == change).count();
	Differences {
		added: count(Change::Added),
		removed: count(Change::Removed),
		changed: count(Change::Changed),
		differences,
	}
}

type Entries = BTreeMap<(u8, &'static str, String), String>;

/// Every entry of a tariff: which list, what tells it from others, what it says.
fn entries(tariff: &FileTariff) -> Entries {
	let mut all = Entries::new();
	let header = &tariff.header;
	let rounding = header.rounding;
	let terms = header.terms;
	let preference = header.standard_preference.as_ref();
	for (key, value) in [
		("currency", header.currency.to_string()),
		(
			"rounding",
			format!(
				"{} {} decimals {}",
				word(&rounding.stage),
				rounding.decimals,
				word(&rounding.mode)
			),
		),
		(
			"valuation",
			format!(
				"{}, freight by {}",
				word(&header.valuation.basis),
				word(&header.valuation.freight_by)
			),
		),
		(
			"terms",
			format!(
				"{} days, interest {} %, drawback {} %",
				terms.payment_days, terms.interest, terms.drawback
			),
		),
		("standard preference", preference.map(ToString::to_string).unwrap_or_default()),
		("nomenclature", header.nomenclature.as_ref().map(ToString::to_string).unwrap_or_default()),
	] {
		all.insert((0, "header", key.into()), value);
	}
	for tax in &header.taxes {
		all.insert((1, "tax", tax.code.to_string()), tax_text(tax));
	}
	for measure in tariff.measures() {
		let until = period(None, measure.to);
		all.insert((2, "measure", measure_key(measure)), format!("{}{until}", measure.duty));
	}
	for rate in &tariff.exchange {
		let key = format!("{}{}", rate.currency, period(rate.from, rate.to));
		all.insert((3, "exchange", key), format!("{} for {}", rate.units, rate.per));
	}
	for (code, members) in &tariff.groups {
		let members: Vec<_> = members.iter().map(ToString::to_string).collect();
		all.insert((4, "group", code.to_string()), members.join(" "));
	}
	for relief in &tariff.reliefs {
		let (key, value) = relief_texts(relief);
		all.insert((5, "relief", key), value);
	}
	for quota in &tariff.quotas {
		let key = format!("{} from {}", quota.order, quota.from);
		let value = format!(
			"{} {} to {}, critical at {} %",
			quota.volume, quota.unit, quota.to, quota.critical
		);
		all.insert((6, "quota", key), value);
	}
	for line in tariff.lines() {
		let unit = stated("in", line.unit.as_ref());
		let declarable = if line.declarable { "" } else { ", not declarable" };
		let value = format!("{}{unit}{declarable}", line.description);
		all.insert((8, "line", line.code.to_string()), value);
	}
	for requirement in &tariff.requirements {
		let (key, value) = requirement_texts(requirement);
		all.insert((7, "requirement", key), value);
	}
	all
}

/// A word of a closed list, as a tariff writes it.
fn word(value: &impl Serialize) -> String {
	let word = serde_json::to_value(value).unwrap_or_default();
	word.as_str().unwrap_or_default().to_owned()
}

fn period(from: Option<Date>, to: Option<Date>) -> String {
	let from = from.map(|day| format!(" from {day}")).unwrap_or_default();
	let to = to.map(|day| format!(" to {day}")).unwrap_or_default();
	from + &to
}

fn origin(scope: &OriginScope) -> String {
	match scope {
		OriginScope::Any => "*".into(),
		OriginScope::Group(group) => group.to_string(),
		OriginScope::Country(country) => country.to_string(),
	}
}

/// `name value`, for what is stated.
fn stated(name: &str, value: Option<&impl fmt::Display>) -> String {
	value.map(|value| format!(" {name} {value}")).unwrap_or_default()
}

fn tax_text(tax: &Tax) -> String {
	let base: Vec<_> = tax
		.base
		.iter()
		.map(|term| match term {
			BaseTerm::Value => "value".into(),
			BaseTerm::AllBefore => "*".into(),
			BaseTerm::Transport => "transport".into(),
			BaseTerm::Tax(code) => code.to_string(),
		})
		.collect();
	let limits = stated("least", tax.least.as_ref()) + &stated("most", tax.most.as_ref());
	format!("order {}, on {}{limits}", tax.order, base.join(" + "))
}

fn measure_key(measure: &Measure) -> String {
	let kind = Some(&measure.kind).filter(|kind| !kind.as_str().is_empty());
	let commodity = match measure.commodity.as_str() {
		"" => "*",
		prefix => prefix,
	};
	[
		format!("{} {commodity} origin {}", measure.tax, origin(&measure.origin)),
		stated("type", kind),
		stated("preference", measure.preference.as_ref()),
		stated("additional code", measure.additional_code.as_ref()),
		stated("procedure", measure.procedure.as_ref()),
		stated("quota", measure.quota.as_ref()),
		period(measure.from, None),
	]
	.concat()
}

fn relief_texts(relief: &Relief) -> (String, String) {
	let commodity = Some(&relief.commodity).filter(|prefix| !prefix.as_str().is_empty());
	let key = [
		relief.code.to_string(),
		stated("tax", relief.tax.as_ref()),
		stated("commodity", commodity),
		stated("procedure", relief.procedure.as_ref()),
		stated("additional procedure", relief.additional_procedure.as_ref()),
		period(relief.from, None),
	]
	.concat();
	let limited = if relief.limited { ", limited" } else { "" };
	let value =
		format!("{} {} %{limited}{}", word(&relief.effect), relief.share, period(None, relief.to));
	(key, value)
}

fn requirement_texts(requirement: &Requirement) -> (String, String) {
	let key = [
		format!(
			"{} {} origin {}",
			requirement.document,
			requirement.commodity,
			origin(&requirement.origin)
		),
		stated("procedure", requirement.procedure.as_ref()),
		period(requirement.from, None),
	]
	.concat();
	(key, format!("{}{}", word(&requirement.agency), period(None, requirement.to)))
}

/// A table for a terminal.
impl fmt::Display for Differences {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let width = |cell: fn(&Difference) -> usize| {
			self.differences.iter().map(cell).max().unwrap_or_default()
		};
		let what = width(|entry| entry.what.len());
		let key = width(|entry| entry.key.chars().count());
		for Difference { change, what: list, key: name, old, new } in &self.differences {
			let sign = match change {
				Change::Added => '+',
				Change::Removed => '-',
				Change::Changed => '~',
			};
			let value = match (old, new) {
				(Some(old), Some(new)) => format!("{old} -> {new}"),
				(Some(value), None) | (None, Some(value)) => value.clone(),
				(None, None) => String::new(),
			};
			writeln!(f, "{sign} {list:<what$}  {name:<key$}  {value}")?;
		}
		writeln!(f, "{} added, {} removed, {} changed", self.added, self.removed, self.changed)
	}
}
