// SPDX-License-Identifier: Apache-2.0
//! Which measures apply to an item.
//!
//! A measure applies when all of these hold:
//! - its commodity prefix begins the item's code, and the day lies within its dates (both included);
//! - the item claims its preference, states its additional code, is under its procedure, and has an allocation from
//!   its tariff quota, each where the measure names one; an item that claims no preference has the tariff's standard
//!   one;
//! - the origin is in its scope: the preferential origin for a measure with a preference where the item claims one
//!   and states it, and the country of origin otherwise.
//!
//! Of the measures that apply, one is taken for each tax and measure type: the one with the quota (what a quota
//! allocated is under the quota's duty), then the longer procedure (so one line frees every export from import duties),
//! the longest prefix, the one with the preference, the additional code, then the narrower origin (country, group, any), then the later start. Where a tariff leaves
//! even that open: the earlier end, then the duty that comes first as text, so that the answer never depends on
//! the order in which measures are stored.

use alloc::vec::Vec;
use core::cmp::Reverse;
use tijara_primitives::{
	codes::TaxCode,
	date::Date,
	declaration::Item,
	rooms::TariffView,
	tariff::{Measure, OriginScope},
};

/// Does a measure apply to an item on a day?
pub fn applies(measure: &Measure, item: &Item, on: Date, tariff: &impl TariffView) -> bool {
	let claimed = item.preference.as_ref().or(tariff.header().standard_preference.as_ref());
	let origin = match (&measure.preference, &item.preference) {
		(Some(_), Some(_)) => item.preferential_origin.as_ref().unwrap_or(&item.origin),
		_ => &item.origin,
	};
	item.commodity.as_bytes().starts_with(measure.commodity.as_bytes())
		&& measure.from.is_none_or(|from| from <= on)
		&& measure.to.is_none_or(|to| on <= to)
		&& (measure.preference.is_none() || measure.preference.as_ref() == claimed)
		&& measure.additional_code.as_ref().is_none_or(|code| item.additional_codes.contains(code))
		&& measure
			.procedure
			.as_ref()
			.is_none_or(|begin| item.procedure.as_bytes().starts_with(begin.as_bytes()))
		&& (measure.quota.is_none() || measure.quota == item.quota)
		&& match &measure.origin {
			OriginScope::Any => true,
			OriginScope::Group(group) => tariff.in_group(group, origin),
			OriginScope::Country(country) => country == origin,
		}
}

/// What makes one measure go before another; the greater goes first.
fn rank(measure: &Measure) -> impl Ord + '_ {
	let origin = match measure.origin {
		OriginScope::Any => 0u8,
		OriginScope::Group(_) => 1,
		OriginScope::Country(_) => 2,
	};
	let end = measure.to.map_or(u32::MAX, Date::days);
	(
		measure.quota.is_some(),
		measure.procedure.as_ref().map_or(0, |begin| begin.as_bytes().len()),
		measure.commodity.as_bytes().len(),
		measure.preference.is_some(),
		measure.additional_code.is_some(),
		origin,
		measure.from,
		Reverse(end),
		Reverse(&measure.duty),
	)
}

/// The measures of a tax that apply to an item: one for each measure type, by the name of the type.
///
/// `candidates` are the tariff's measures for the item's commodity code, in any order.
pub fn select<'a>(
	item: &Item,
	tax: &TaxCode,
	on: Date,
	candidates: &'a [Measure],
	tariff: &impl TariffView,
) -> Vec<&'a Measure> {
	let mut chosen: Vec<&Measure> = Vec::new();
	for measure in candidates {
		if measure.tax != *tax || !applies(measure, item, on, tariff) {
			continue;
		}
		match chosen.iter_mut().find(|other| other.kind == measure.kind) {
			Some(other) if rank(other) < rank(measure) => *other = measure,
			Some(_) => {}
			None => chosen.push(measure),
		}
	}
	chosen.sort_by(|one, other| one.kind.cmp(&other.kind));
	chosen
}
