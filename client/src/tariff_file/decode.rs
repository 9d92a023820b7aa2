// SPDX-License-Identifier: Apache-2.0
//! From JSON to the tariff's types, with the place of everything that does not fit.

use std::{
	collections::{BTreeMap, BTreeSet},
	fmt::Display,
	str::FromStr,
};

use serde::{de::value::StrDeserializer, de::IntoDeserializer, Deserialize};
use tijara_primitives::{
	codes::{
		CommodityPrefix, CountryCode, CurrencyCode, DutyText, GroupCode, MeasureType,
		PreferenceCode, TaxCode,
	},
	date::Date,
	numbers::Decimal,
	tariff::{
		BaseTerm, ExchangeRate, Measure, OriginScope, Rounding, TariffHeader, Tax, MAX_BASE_TERMS,
		MAX_GROUP_MEMBERS, MAX_TAXES,
	},
};

use super::{json::Json, FileTariff};
use crate::{
	problem::{Gatherer, Place},
	wco::is_currency,
};

/// A value and where it stands.
struct At<'a> {
	json: &'a Json,
	path: String,
}

impl<'a> At<'a> {
	fn refuse(&self, problems: &mut Gatherer, expected: impl Into<String>) {
		let found = self.json.shown();
		problems.add(Place::default(), self.path.clone(), Some(&found), expected);
	}

	fn object(&self, known: &[&str], problems: &mut Gatherer) -> Option<Object<'a>> {
		let Json::Object(fields) = self.json else {
			self.refuse(problems, "an object");
			return None;
		};
		let object = Object { fields, path: self.path.clone() };
		for (name, _) in fields {
			if !known.contains(&name.as_str()) {
				let expected = format!("one of the fields {}", known.join(", "));
				problems.add(Place::default(), object.path(name), Some(name), expected);
			}
		}
		Some(object)
	}

	fn list(&self, problems: &mut Gatherer) -> Vec<At<'a>> {
		let Json::List(values) = self.json else {
			self.refuse(problems, "a list");
			return Vec::new();
		};
		let path = |index| format!("{}[{index}]", self.path);
		values.iter().enumerate().map(|(n, json)| At { json, path: path(n) }).collect()
	}

	fn text(&self, problems: &mut Gatherer) -> Option<&'a str> {
		let Json::Text(text) = self.json else {
			self.refuse(problems, "a text in quotation marks");
			return None;
		};
		Some(text)
	}

	/// A text of a type that says what it expected.
	fn parse<T: FromStr>(&self, problems: &mut Gatherer) -> Option<T>
	where
		T::Err: Display,
	{
		self.text(problems)?
			.parse()
			.map_err(|error: T::Err| {
				let text = error.to_string();
				self.refuse(problems, text.strip_prefix("expected ").unwrap_or(&text));
			})
			.ok()
	}

	/// One of the names of an enumeration.
	fn name<T: Deserialize<'a>>(&self, expected: &str, problems: &mut Gatherer) -> Option<T> {
		let text: StrDeserializer<'a, serde::de::value::Error> =
			self.text(problems)?.into_deserializer();
		T::deserialize(text).map_err(|_| self.refuse(problems, expected)).ok()
	}

	fn integer<T: TryFrom<i64>>(&self, expected: &str, problems: &mut Gatherer) -> Option<T> {
		let value = match self.json {
			Json::Integer(value) => T::try_from(*value).ok(),
			_ => None,
		};
		if value.is_none() {
			self.refuse(problems, expected);
		}
		value
	}
}

/// The fields of an object.
struct Object<'a> {
	fields: &'a [(String, Json)],
	path: String,
}

impl<'a> Object<'a> {
	fn path(&self, name: &str) -> String {
		match self.path.as_str() {
			"" => name.to_owned(),
			path => format!("{path}.{name}"),
		}
	}

	/// A field that may be missing or null.
	fn optional(&self, name: &str) -> Option<At<'a>> {
		let (_, json) = self.fields.iter().find(|(field, _)| field == name)?;
		match json {
			Json::Null => None,
			json => Some(At { json, path: self.path(name) }),
		}
	}

	fn required(&self, name: &str, problems: &mut Gatherer) -> Option<At<'a>> {
		let field = self.optional(name);
		if field.is_none() {
			problems.add(Place::default(), self.path(name), None, "this field");
		}
		field
	}

	/// First and last day.
	fn period(&self, problems: &mut Gatherer) -> (Option<Date>, Option<Date>) {
		let from = self.optional("from").and_then(|at| at.parse::<Date>(problems));
		let last = self.optional("to");
		let to = last.as_ref().and_then(|at| at.parse::<Date>(problems));
		if let (Some(from), Some(to), Some(at)) = (from, to, last) {
			if to < from {
				at.refuse(problems, format!("a day not before {from}"));
			}
		}
		(from, to)
	}
}

pub(super) fn tariff(json: &Json, problems: &mut Gatherer) -> Option<FileTariff> {
	let whole = At { json, path: String::new() };
	let known = ["currency", "rounding", "taxes", "measures", "exchange", "groups"];
	let object = whole.object(&known, problems)?;
	let currency = object.required("currency", problems).and_then(|at| currency(&at, problems));
	let decimals = currency.as_ref().map(tijara_tariff::currency::minor_units);
	let rounding =
		object.required("rounding", problems).and_then(|at| rounding(&at, decimals, problems));
	let taxes = object.required("taxes", problems).map(|at| taxes(&at, problems));
	let groups = object.optional("groups").map(|at| groups(&at, problems)).unwrap_or_default();
	let exchange = object
		.optional("exchange")
		.map(|at| exchange(&at, currency.as_ref(), problems))
		.unwrap_or_default();
	let names = taxes.as_ref().map(|taxes| taxes.iter().map(|tax| tax.code.clone()).collect());
	let measures = object
		.required("measures", problems)
		.map(|at| measures(&at, &names.unwrap_or_default(), &groups, problems));
	let header = TariffHeader {
		currency: currency?,
		currency_decimals: decimals?,
		rounding: rounding?,
		taxes: taxes?.try_into().ok()?,
	};
	Some(FileTariff { header, measures: measures?, exchange, groups })
}

fn currency(at: &At<'_>, problems: &mut Gatherer) -> Option<CurrencyCode> {
	let code: CurrencyCode = at.parse(problems)?;
	if !is_currency(&code) {
		at.refuse(problems, "a currency of ISO 4217");
		return None;
	}
	Some(code)
}

fn rounding(at: &At<'_>, currency: Option<u8>, problems: &mut Gatherer) -> Option<Rounding> {
	let object = at.object(&["stage", "decimals", "mode"], problems)?;
	let stage = object
		.required("stage", problems)
		.and_then(|at| at.name("tax-line, item, declaration or base", problems));
	let mode = object
		.required("mode", problems)
		.and_then(|at| at.name("down, half-up or half-even", problems));
	let most = currency.and_then(|decimals| i8::try_from(decimals).ok()).unwrap_or(4);
	let decimals = object.required("decimals", problems).and_then(|at| {
		let expected = format!("a whole number from -6 to {most}, the decimals of the currency");
		let decimals = at.integer::<i8>(&expected, problems)?;
		if !(-6..=most).contains(&decimals) {
			at.refuse(problems, expected);
			return None;
		}
		Some(decimals)
	});
	Some(Rounding { stage: stage?, decimals: decimals?, mode: mode? })
}

fn taxes(at: &At<'_>, problems: &mut Gatherer) -> Vec<Tax> {
	let mut bases = Vec::new();
	let mut taxes: Vec<Tax> = Vec::new();
	for at in at.list(problems) {
		let Some(object) = at.object(&["code", "order", "base"], problems) else { continue };
		let code = object.required("code", problems).and_then(|at| {
			let code: TaxCode = at.parse(problems)?;
			if taxes.iter().any(|tax| tax.code == code) {
				at.refuse(problems, "a tax that stands only once");
			}
			Some(code)
		});
		let order = object
			.required("order", problems)
			.and_then(|at| at.integer("a whole number from 0 to 65535", problems));
		let mut base = Vec::new();
		for at in object.required("base", problems).map(|at| at.list(problems)).unwrap_or_default()
		{
			let term = match at.text(problems) {
				Some("value") => Some(BaseTerm::Value),
				Some("*") => Some(BaseTerm::AllBefore),
				Some(_) => at.parse(problems).map(BaseTerm::Tax),
				None => None,
			};
			base.extend(term.clone());
			bases.extend(term.zip(order).map(|(term, order)| (term, order, at)));
		}
		let most = format!("at most {MAX_BASE_TERMS} terms");
		let base = base.try_into().map_err(|_| at.refuse(problems, most)).ok();
		if let (Some(code), Some(order), Some(base)) = (code, order, base) {
			taxes.push(Tax { code, order, base });
		}
	}
	for (term, order, at) in bases {
		let BaseTerm::Tax(code) = term else { continue };
		if !taxes.iter().any(|tax| tax.code == code && tax.order < order) {
			at.refuse(problems, "value, * or the code of a tax of a lower order");
		}
	}
	if taxes.len() > MAX_TAXES as usize {
		at.refuse(problems, format!("at most {MAX_TAXES} taxes"));
	}
	taxes
}

fn groups(at: &At<'_>, problems: &mut Gatherer) -> BTreeMap<GroupCode, BTreeSet<CountryCode>> {
	let Json::Object(fields) = at.json else {
		at.refuse(problems, "an object of group names and their countries");
		return BTreeMap::new();
	};
	let mut groups = BTreeMap::new();
	for (name, json) in fields {
		let at = At { json, path: format!("{}.{name}", at.path) };
		let Ok(code) = name.parse::<GroupCode>() else {
			problems.add(Place::default(), at.path, Some(name), GroupCode::EXPECTED);
			continue;
		};
		let members: BTreeSet<CountryCode> =
			at.list(problems).iter().filter_map(|at| at.parse(problems)).collect();
		if members.len() > MAX_GROUP_MEMBERS as usize {
			at.refuse(problems, format!("at most {MAX_GROUP_MEMBERS} countries"));
		}
		groups.insert(code, members);
	}
	groups
}

fn exchange(
	at: &At<'_>,
	national: Option<&CurrencyCode>,
	problems: &mut Gatherer,
) -> Vec<ExchangeRate> {
	let mut rates = Vec::new();
	for at in at.list(problems) {
		let Some(object) = at.object(&["currency", "units", "from", "to"], problems) else {
			continue;
		};
		let currency = object.required("currency", problems).and_then(|at| {
			let code = currency(&at, problems)?;
			if national == Some(&code) {
				at.refuse(problems, "a foreign currency");
			}
			Some(code)
		});
		let units = object.required("units", problems).and_then(|at| {
			let units: Decimal = at.parse(problems)?;
			if units.millionths() == 0 {
				at.refuse(
					problems,
					"more than zero: foreign currency for one unit of the national one",
				);
				return None;
			}
			Some(units)
		});
		let (from, to) = object.period(problems);
		if let (Some(currency), Some(units)) = (currency, units) {
			rates.push(ExchangeRate { currency, units, from, to });
		}
	}
	rates
}

fn measures(
	at: &At<'_>,
	taxes: &BTreeSet<TaxCode>,
	groups: &BTreeMap<GroupCode, BTreeSet<CountryCode>>,
	problems: &mut Gatherer,
) -> BTreeMap<CommodityPrefix, Vec<Measure>> {
	let mut measures: BTreeMap<CommodityPrefix, Vec<Measure>> = BTreeMap::new();
	let mut places = BTreeMap::new();
	for at in at.list(problems) {
		if problems.is_full() {
			break;
		}
		let Some(measure) = measure(&at, taxes, groups, problems) else { continue };
		// Two measures that only their duties tell apart would leave to chance which one is applied.
		let key = format!(
			"{} {:?} {} {:?} {:?} {:?}",
			measure.tax,
			measure.kind,
			measure.commodity,
			measure.origin,
			measure.preference,
			measure.from
		);
		if let Some(first) = places.insert(key, at.path.clone()) {
			let expected = format!(
				"a measure that differs from {first} in tax, type, commodity, origin, preference or from"
			);
			problems.add(Place::default(), at.path, None, expected);
			continue;
		}
		measures.entry(measure.commodity.clone()).or_default().push(measure);
	}
	measures
}

fn measure(
	at: &At<'_>,
	taxes: &BTreeSet<TaxCode>,
	groups: &BTreeMap<GroupCode, BTreeSet<CountryCode>>,
	problems: &mut Gatherer,
) -> Option<Measure> {
	let known = ["tax", "type", "commodity", "origin", "preference", "duty", "from", "to"];
	let object = at.object(&known, problems)?;
	let tax = object.required("tax", problems).and_then(|at| {
		let tax: TaxCode = at.parse(problems)?;
		if !taxes.contains(&tax) {
			at.refuse(problems, "the code of a tax in taxes");
		}
		Some(tax)
	});
	let kind = object.optional("type").map(|at| at.parse::<MeasureType>(problems));
	let commodity = object.required("commodity", problems).and_then(|at| at.parse(problems));
	let origin = object.required("origin", problems).and_then(|at| origin(&at, groups, problems));
	let preference = object.optional("preference").map(|at| at.parse::<PreferenceCode>(problems));
	let duty = object.required("duty", problems).and_then(|at| {
		let duty: DutyText = at.parse(problems)?;
		if let Err(error) = tijara_tariff::expression::parse(duty.as_str()) {
			at.refuse(problems, format!("a duty expression; {error}"));
			return None;
		}
		Some(duty)
	});
	let (from, to) = object.period(problems);
	Some(Measure {
		tax: tax?,
		kind: kind.unwrap_or_else(|| Some(MeasureType::default()))?,
		commodity: commodity?,
		origin: origin?,
		preference: preference.map_or(Some(None), |code| code.map(Some))?,
		duty: duty?,
		from,
		to,
	})
}

fn origin(
	at: &At<'_>,
	groups: &BTreeMap<GroupCode, BTreeSet<CountryCode>>,
	problems: &mut Gatherer,
) -> Option<OriginScope> {
	let text = at.text(problems)?;
	if text == "*" {
		return Some(OriginScope::Any);
	}
	if let Ok(country) = text.parse() {
		return Some(OriginScope::Country(country));
	}
	let group = text.parse().ok().filter(|group| groups.contains_key(group));
	if group.is_none() {
		at.refuse(
			problems,
			"*, a country code of two capital letters, or the name of a group in groups",
		);
	}
	group.map(OriginScope::Group)
}
