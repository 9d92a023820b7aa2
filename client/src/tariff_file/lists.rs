// SPDX-License-Identifier: Apache-2.0
//! The lists of a tariff: measures, reliefs, tariff quotas, required documents.

use std::collections::{BTreeMap, BTreeSet};

use tijara_primitives::{
	codes::{
		AdditionalCode, AdditionalProcedure, CommodityPrefix, CountryCode, DutyText, GroupCode,
		MeasureType, PreferenceCode, ProcedurePrefix, QuotaOrder, ReliefCode, TaxCode, UnitCode,
	},
	date::Date,
	tariff::{
		Measure, OriginScope, QuotaPeriod, Relief, ReliefEffect, Requirement, MAX_QUOTA_PERIODS,
		MAX_RELIEFS,
	},
};

use super::at::{At, Object};
use crate::{
	problem::{Gatherer, Place},
	wco::is_unit,
};

/// The kinds of agencies that give documents, as they are written.
const AGENCIES: &str = "a kind of organisation, such as trade-ministry, agriculture or standards";

/// What other parts of the file name.
pub(super) struct Named<'a> {
	pub taxes: BTreeSet<TaxCode>,
	pub groups: &'a BTreeMap<GroupCode, BTreeSet<CountryCode>>,
	pub quotas: BTreeSet<QuotaOrder>,
}

impl Named<'_> {
	fn tax(&self, at: &At<'_>, problems: &mut Gatherer) -> Option<TaxCode> {
		let tax: TaxCode = at.parse(problems)?;
		if !self.taxes.contains(&tax) {
			at.refuse(problems, "the code of a tax in taxes");
		}
		Some(tax)
	}

	fn quota(&self, at: &At<'_>, problems: &mut Gatherer) -> Option<QuotaOrder> {
		let order: QuotaOrder = at.parse(problems)?;
		if !self.quotas.contains(&order) {
			at.refuse(problems, "the order number of a quota in quotas");
		}
		Some(order)
	}

	fn origin(&self, at: &At<'_>, problems: &mut Gatherer) -> Option<OriginScope> {
		let text = at.text(problems)?;
		if text == "*" {
			return Some(OriginScope::Any);
		}
		if let Ok(country) = text.parse() {
			return Some(OriginScope::Country(country));
		}
		let group = text.parse().ok().filter(|group| self.groups.contains_key(group));
		if group.is_none() {
			at.refuse(
				problems,
				"*, a country code of two capital letters, or the name of a group in groups",
			);
		}
		group.map(OriginScope::Group)
	}
}

pub(super) fn measures(
	at: &At<'_>,
	named: &Named<'_>,
	problems: &mut Gatherer,
) -> BTreeMap<CommodityPrefix, Vec<Measure>> {
	let mut measures: BTreeMap<CommodityPrefix, Vec<Measure>> = BTreeMap::new();
	let mut places = BTreeMap::new();
	for at in at.list(problems) {
		if problems.is_full() {
			break;
		}
		let Some(measure) = measure(&at, named, problems) else { continue };
		// Two measures that only their duties tell apart would leave to chance which one is applied.
		if let Some(first) = places.insert(rank(&measure), at.path.clone()) {
			let expected = format!(
				"a measure that differs from {first} in tax, type, commodity, origin, preference, \
				 additional code, procedure, quota or from"
			);
			problems.add(Place::default(), at.path, None, expected);
			continue;
		}
		measures.entry(measure.commodity.clone()).or_default().push(measure);
	}
	measures
}

/// What tells a measure from every other.
pub(super) fn rank(measure: &Measure) -> String {
	format!(
		"{} {:?} {} {:?} {:?} {:?} {:?} {:?} {:?}",
		measure.tax,
		measure.kind,
		measure.commodity,
		measure.origin,
		measure.preference,
		measure.additional_code,
		measure.procedure,
		measure.quota,
		measure.from
	)
}

fn measure(at: &At<'_>, named: &Named<'_>, problems: &mut Gatherer) -> Option<Measure> {
	let known = [
		"tax",
		"type",
		"commodity",
		"origin",
		"preference",
		"additionalCode",
		"procedure",
		"quota",
		"duty",
		"from",
		"to",
	];
	let object = at.object(&known, problems)?;
	let tax = object.required("tax", problems).and_then(|at| named.tax(&at, problems));
	let kind = object.maybe("type", problems, |at, p| at.parse::<MeasureType>(p));
	let commodity = object.required("commodity", problems).and_then(|at| at.parse(problems));
	let origin = object.required("origin", problems).and_then(|at| named.origin(&at, problems));
	let preference = object.maybe("preference", problems, |at, p| at.parse::<PreferenceCode>(p));
	let additional_code =
		object.maybe("additionalCode", problems, |at, p| at.parse::<AdditionalCode>(p));
	let procedure = procedure(&object, problems);
	let quota = object.maybe("quota", problems, |at, p| named.quota(at, p));
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
		kind: kind?.unwrap_or_default(),
		commodity: commodity?,
		origin: origin?,
		preference: preference?,
		duty: duty?,
		from,
		to,
		additional_code: additional_code?,
		procedure: procedure?,
		quota: quota?,
	})
}

fn procedure(object: &Object<'_>, problems: &mut Gatherer) -> Option<Option<ProcedurePrefix>> {
	object.maybe("procedure", problems, |at, p| at.parse::<ProcedurePrefix>(p))
}

pub(super) fn reliefs(at: &At<'_>, named: &Named<'_>, problems: &mut Gatherer) -> Vec<Relief> {
	let list = at.list(problems);
	if list.len() > MAX_RELIEFS as usize {
		at.refuse(problems, format!("at most {MAX_RELIEFS} reliefs"));
	}
	list.iter().filter_map(|at| relief(at, named, problems)).collect()
}

fn relief(at: &At<'_>, named: &Named<'_>, problems: &mut Gatherer) -> Option<Relief> {
	let known = [
		"code",
		"tax",
		"commodity",
		"procedure",
		"additionalProcedure",
		"share",
		"effect",
		"limited",
		"from",
		"to",
	];
	let object = at.object(&known, problems)?;
	let code = object.required("code", problems).and_then(|at| at.parse::<ReliefCode>(problems));
	let tax = object.maybe("tax", problems, |at, p| named.tax(at, p));
	let commodity = object.maybe("commodity", problems, |at, p| at.parse::<CommodityPrefix>(p));
	let procedure = procedure(&object, problems);
	let additional =
		object.maybe("additionalProcedure", problems, |at, p| at.parse::<AdditionalProcedure>(p));
	let share = object.required("share", problems).and_then(|at| at.share(problems));
	let effect = object
		.required("effect", problems)
		.and_then(|at| at.name::<ReliefEffect>("exempt, suspend or per-month", problems));
	let limited = object.maybe("limited", problems, |at, p| at.truth(p));
	let (from, to) = object.period(problems);
	Some(Relief {
		code: code?,
		tax: tax?,
		commodity: commodity?.unwrap_or_default(),
		procedure: procedure?,
		additional_procedure: additional?,
		share: share?,
		effect: effect?,
		limited: limited?.unwrap_or_default(),
		from,
		to,
	})
}

pub(super) fn quotas(at: &At<'_>, problems: &mut Gatherer) -> Vec<QuotaPeriod> {
	let mut quotas: Vec<QuotaPeriod> = Vec::new();
	for at in at.list(problems) {
		if problems.is_full() {
			break;
		}
		let Some(quota) = quota(&at, problems) else { continue };
		let same = |other: &&QuotaPeriod| other.order == quota.order;
		if let Some(other) = quotas
			.iter()
			.filter(same)
			.find(|other| other.from <= quota.to && quota.from <= other.to)
		{
			let expected =
				format!("a period that does not overlap that from {} to {}", other.from, other.to);
			problems.add(Place::default(), at.path, None, expected);
		} else if quotas.iter().filter(same).count() >= MAX_QUOTA_PERIODS as usize {
			let expected = format!("at most {MAX_QUOTA_PERIODS} periods of one quota");
			problems.add(Place::default(), at.path, None, expected);
		}
		quotas.push(quota);
	}
	quotas
}

fn quota(at: &At<'_>, problems: &mut Gatherer) -> Option<QuotaPeriod> {
	let object = at.object(&["order", "from", "to", "unit", "volume", "critical"], problems)?;
	let order = object.required("order", problems).and_then(|at| at.parse::<QuotaOrder>(problems));
	for name in ["from", "to"] {
		object.required(name, problems);
	}
	let (from, to) = object.period(problems);
	let unit = object.required("unit", problems).and_then(|at| {
		let unit: UnitCode = at.parse(problems)?;
		if !is_unit(&unit) {
			at.refuse(problems, "a unit of UN/ECE Rec 20 or of the tariff, such as KGM");
			return None;
		}
		Some(unit)
	});
	let volume =
		object.required("volume", problems).and_then(|at| at.positive("the volume", problems));
	let critical = object.required("critical", problems).and_then(|at| at.share(problems));
	let (from, to): (Date, Date) = from.zip(to)?;
	Some(QuotaPeriod { order: order?, from, to, unit: unit?, volume: volume?, critical: critical? })
}

pub(super) fn requirements(
	at: &At<'_>,
	named: &Named<'_>,
	problems: &mut Gatherer,
) -> Vec<Requirement> {
	let mut requirements: Vec<Requirement> = Vec::new();
	for at in at.list(problems) {
		if problems.is_full() {
			break;
		}
		let Some(requirement) = requirement(&at, named, problems) else { continue };
		if requirements.contains(&requirement) {
			problems.add(Place::default(), at.path, None, "a document that stands only once");
		}
		requirements.push(requirement);
	}
	requirements
}

fn requirement(at: &At<'_>, named: &Named<'_>, problems: &mut Gatherer) -> Option<Requirement> {
	let known = ["commodity", "origin", "procedure", "document", "agency", "from", "to"];
	let object = at.object(&known, problems)?;
	let commodity = object.required("commodity", problems).and_then(|at| at.parse(problems));
	let origin = object.required("origin", problems).and_then(|at| named.origin(&at, problems));
	let procedure = procedure(&object, problems);
	let document = object.required("document", problems).and_then(|at| at.parse(problems));
	let agency = object.required("agency", problems).and_then(|at| at.name(AGENCIES, problems));
	let (from, to) = object.period(problems);
	Some(Requirement {
		commodity: commodity?,
		origin: origin?,
		procedure: procedure?,
		document: document?,
		agency: agency?,
		from,
		to,
	})
}
