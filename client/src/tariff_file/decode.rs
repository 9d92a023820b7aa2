// SPDX-License-Identifier: Apache-2.0
//! From JSON to the tariff's types: the header, the exchange rates and the groups.

use std::collections::{BTreeMap, BTreeSet};

use tijara_primitives::{
	codes::{CountryCode, CurrencyCode, GroupCode, PreferenceCode, TaxCode},
	numbers::Decimal,
	tariff::{
		BaseTerm, ExchangeRate, Rounding, TariffHeader, Tax, Terms, Valuation, MAX_BASE_TERMS,
		MAX_GROUP_MEMBERS, MAX_TAXES,
	},
};

use super::{
	at::{At, Object},
	json::Json,
	lists, nomenclature, FileTariff,
};
use crate::{
	problem::{Gatherer, Place},
	wco::is_currency,
};

const FIELDS: [&str; 13] = [
	"currency",
	"rounding",
	"valuation",
	"terms",
	"standardPreference",
	"taxes",
	"measures",
	"exchange",
	"groups",
	"reliefs",
	"quotas",
	"requirements",
	"nomenclature",
];

pub(super) fn tariff(json: &Json, problems: &mut Gatherer) -> Option<FileTariff> {
	let whole = At { json, path: String::new() };
	let object = whole.object(&FIELDS, problems)?;
	let currency = object.required("currency", problems).and_then(|at| currency(&at, problems));
	let decimals = currency.as_ref().map(tijara_tariff::currency::minor_units);
	let rounding =
		object.required("rounding", problems).and_then(|at| rounding(&at, decimals, problems));
	let valuation = object.maybe("valuation", problems, valuation);
	let terms = object.maybe("terms", problems, terms);
	let standard_preference =
		object.maybe("standardPreference", problems, |at, p| at.parse::<PreferenceCode>(p));
	let taxes = object.required("taxes", problems).map(|at| taxes(&at, problems));
	let groups = object.optional("groups").map(|at| groups(&at, problems)).unwrap_or_default();
	let exchange = object
		.optional("exchange")
		.map(|at| exchange(&at, currency.as_ref(), problems))
		.unwrap_or_default();
	let quotas =
		object.optional("quotas").map(|at| lists::quotas(&at, problems)).unwrap_or_default();
	let named = lists::Named {
		taxes: taxes.iter().flatten().map(|tax| tax.code.clone()).collect(),
		groups: &groups,
		quotas: quotas.iter().map(|period| period.order.clone()).collect(),
	};
	let measures =
		object.required("measures", problems).map(|at| lists::measures(&at, &named, problems));
	let reliefs = object
		.optional("reliefs")
		.map(|at| lists::reliefs(&at, &named, problems))
		.unwrap_or_default();
	let requirements = object
		.optional("requirements")
		.map(|at| lists::requirements(&at, &named, problems))
		.unwrap_or_default();
	let nomenclature = object.maybe("nomenclature", problems, nomenclature::nomenclature)?;
	let (edition, lines) =
		nomenclature.map_or((None, Default::default()), |(edition, lines)| (Some(edition), lines));
	let header = TariffHeader {
		currency: currency?,
		currency_decimals: decimals?,
		rounding: rounding?,
		taxes: taxes?.try_into().ok()?,
		valuation: valuation?.unwrap_or_default(),
		terms: terms?.unwrap_or_default(),
		standard_preference: standard_preference?,
		nomenclature: edition,
	};
	Some(FileTariff {
		header,
		measures: measures?,
		exchange,
		groups,
		reliefs,
		quotas,
		requirements,
		lines,
	})
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

fn valuation(at: &At<'_>, problems: &mut Gatherer) -> Option<Valuation> {
	let object = at.object(&["basis", "freightBy"], problems)?;
	let basis = object.maybe("basis", problems, |at, p| at.name("cif or fob", p));
	let freight_by = object.maybe("freightBy", problems, |at, p| at.name("value or mass", p));
	Some(Valuation {
		basis: basis?.unwrap_or_default(),
		freight_by: freight_by?.unwrap_or_default(),
	})
}

/// What is not stated stays as the law of no tariff has it: see [`Terms`].
fn terms(at: &At<'_>, problems: &mut Gatherer) -> Option<Terms> {
	let object = at.object(&["paymentDays", "interest", "drawback"], problems)?;
	let payment_days = object
		.maybe("paymentDays", problems, |at, p| at.integer("a whole number from 0 to 65535", p));
	let interest = object.maybe("interest", problems, |at, p| at.parse(p));
	let drawback = object.maybe("drawback", problems, |at, p| at.share(p));
	let usual = Terms::default();
	Some(Terms {
		payment_days: payment_days?.unwrap_or(usual.payment_days),
		interest: interest?.unwrap_or(usual.interest),
		drawback: drawback?.unwrap_or(usual.drawback),
	})
}

fn taxes(at: &At<'_>, problems: &mut Gatherer) -> Vec<Tax> {
	let mut bases = Vec::new();
	let mut taxes: Vec<Tax> = Vec::new();
	for at in at.list(problems) {
		let known = ["code", "order", "base", "least", "most"];
		let Some(object) = at.object(&known, problems) else { continue };
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
				Some("transport") => Some(BaseTerm::Transport),
				Some("*") => Some(BaseTerm::AllBefore),
				Some(_) => at.parse(problems).map(BaseTerm::Tax),
				None => None,
			};
			base.extend(term.clone());
			bases.extend(term.zip(order).map(|(term, order)| (term, order, at)));
		}
		let at_most = format!("at most {MAX_BASE_TERMS} terms");
		let base = base.try_into().map_err(|_| at.refuse(problems, at_most)).ok();
		let limits = limits(&object, problems);
		if let (Some(code), Some(order), Some(base), Some((least, most))) =
			(code, order, base, limits)
		{
			taxes.push(Tax { code, order, base, least, most });
		}
	}
	for (term, order, at) in bases {
		let BaseTerm::Tax(code) = term else { continue };
		if !taxes.iter().any(|tax| tax.code == code && tax.order < order) {
			at.refuse(problems, "value, transport, * or the code of a tax of a lower order");
		}
	}
	if taxes.len() > MAX_TAXES as usize {
		at.refuse(problems, format!("at most {MAX_TAXES} taxes"));
	}
	taxes
}

/// What a declaration owes of a tax at least and at most.
fn limits(
	object: &Object<'_>,
	problems: &mut Gatherer,
) -> Option<(Option<Decimal>, Option<Decimal>)> {
	let least = object.maybe("least", problems, |at, p| at.parse::<Decimal>(p))?;
	let most = object.maybe("most", problems, |at, p| {
		let most: Decimal = at.parse(p)?;
		if let Some(least) = least.filter(|least| *least > most) {
			at.refuse(p, format!("an amount not below {least}, the least"));
			return None;
		}
		Some(most)
	})?;
	Some((least, most))
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
		let known = ["currency", "units", "per", "from", "to"];
		let Some(object) = at.object(&known, problems) else { continue };
		let currency = object.required("currency", problems).and_then(|at| {
			let code = currency(&at, problems)?;
			if national == Some(&code) {
				at.refuse(problems, "a foreign currency");
			}
			Some(code)
		});
		let units = object.required("units", problems).and_then(|at| {
			at.positive("foreign currency for one unit of the national one", problems)
		});
		let per = object.maybe("per", problems, |at, p| {
			at.positive("how much of the national currency the units are worth", p)
		});
		let (from, to) = object.period(problems);
		if let (Some(currency), Some(units), Some(per)) = (currency, units, per) {
			let per = per.unwrap_or(Decimal::from_whole(1));
			rates.push(ExchangeRate { currency, units, from, to, per });
		}
	}
	rates
}
