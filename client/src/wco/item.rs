// SPDX-License-Identifier: Apache-2.0
//! One goods item of a declaration.

use sp_core::{bounded::BoundedVec, ConstU32, Get};
use tijara_primitives::{
	codes::{
		AdditionalCode, AdditionalProcedure, CommodityCode, CountryCode, PreferenceCode,
		ProcedureCode, QuotaOrder, UnitCode,
	},
	declaration::{Item, Measured},
};

use super::{codes, element::Element, header::adjustments};
use crate::problem::Gatherer;

/// The transaction value, which is what a declaration that names no method states.
const TRANSACTION_VALUE: u8 = 1;

/// Code of the statement for how long goods under temporary admission will be used.
const DURATION: &str = "GEN28";

/// What the header says about every item.
pub(super) struct Around {
	/// Country of export, which stands for the origin where an export states none.
	pub exported_from: Option<CountryCode>,
	/// Does the delivery term say that prices hold the freight?
	pub freight_in_price: bool,
}

pub(super) fn read(
	item: &Element<'_, '_>,
	expected: u16,
	around: &Around,
	problems: &mut Gatherer,
) -> Option<Item> {
	sequence(item, expected, problems);
	let Some(commodity) = item.one("Commodity", problems) else {
		item.missing("Commodity", problems, "what the goods are");
		return None;
	};
	let code = commodity_code(&commodity, problems);
	let additional_codes = additional_codes(&commodity, problems);
	let (origin, preferential_origin) = origins(item, around.exported_from.as_ref(), problems);
	let taxes = taxes(&commodity, problems);
	let (procedure, additional_procedures) = procedures(item, problems);
	let valuation = item.one("CustomsValuation", problems);
	let valuation_method = match valuation.as_ref().and_then(|v| v.one("MethodCode", problems)) {
		None => Some(TRANSACTION_VALUE),
		Some(method) => {
			let known = method.text().parse().ok().filter(|method| (1..=6).contains(method));
			if known.is_none() {
				method.refuse(problems, "a valuation method from 1 to 6");
			}
			known
		}
	};
	let adjustments = valuation
		.map(|valuation| (adjustments(&valuation, around.freight_in_price, problems), valuation));
	let price = commodity
		.at(&["InvoiceLine", "ItemChargeAmount"], problems)
		.and_then(|element| element.amount(problems));
	let customs_value =
		item.one("CustomsValueAmount", problems).and_then(|element| element.amount(problems));
	let statistical_value =
		item.one("StatisticalValueAmount", problems).and_then(|element| element.amount(problems));
	let measure = commodity.one("GoodsMeasure", problems);
	let mass = |name: &str, problems: &mut Gatherer| {
		measure.as_ref()?.one(name, problems)?.kilograms(problems)
	};
	let gross_mass = mass("GrossMassMeasure", problems);
	let net_mass = mass("NetNetWeightMeasure", problems);
	let tariff_quantity = measure.as_ref().and_then(|m| m.one("TariffQuantity", problems));
	let supplementary = tariff_quantity.as_ref().and_then(|element| element.value(problems));
	let quantities = quantities(&taxes.elements, tariff_quantity.as_ref(), problems);
	let adjustments = match adjustments {
		Some((list, valuation)) => bounded(list, &valuation, problems),
		None => BoundedVec::default(),
	};
	Some(Item {
		sequence: expected,
		commodity: code?,
		additional_codes: bounded(additional_codes, &commodity, problems),
		origin: origin?,
		preferential_origin,
		preference: taxes.preference,
		quota: taxes.quota,
		procedure: procedure?,
		additional_procedures: bounded(additional_procedures, item, problems),
		valuation_method: valuation_method?,
		price,
		customs_value,
		statistical_value,
		adjustments,
		gross_mass,
		net_mass,
		supplementary,
		quantities: bounded(quantities, &commodity, problems),
		months: months(item, problems),
	})
}

/// Months or parts of months of temporary admission, where a statement begins with them or with days, such as
/// `28 days duration` or `6 months`. Thirty days are a month.
fn months(item: &Element<'_, '_>, problems: &mut Gatherer) -> Option<u8> {
	item.all("AdditionalInformation").iter().find_map(|statement| {
		let code = statement.one("StatementCode", problems)?;
		if code.text() != DURATION {
			return None;
		}
		duration(&statement.one("StatementDescription", problems)?.text())
	})
}

fn duration(text: &str) -> Option<u8> {
	let mut words = text.split_whitespace();
	let number: u32 = words.next()?.parse().ok()?;
	let unit = words.next()?.to_ascii_lowercase();
	let months = match unit.trim_end_matches(|c: char| !c.is_ascii_alphabetic()) {
		"month" | "months" => number,
		"day" | "days" => number.div_ceil(30),
		_ => return None,
	};
	u8::try_from(months).ok().filter(|months| *months > 0)
}

/// A list within its bound.
fn bounded<T, const N: u32>(
	list: Vec<T>,
	holder: &Element<'_, '_>,
	problems: &mut Gatherer,
) -> BoundedVec<T, ConstU32<N>> {
	let found = list.len().to_string();
	BoundedVec::try_from(list).unwrap_or_else(|_| {
		let most = <ConstU32<N> as Get<u32>>::get();
		let expected =
			format!("at most {most} values of one kind (codes, procedures, adjustments, units)");
		problems.add(holder.place(), holder.path(), Some(&found), expected);
		BoundedVec::default()
	})
}

fn sequence(item: &Element<'_, '_>, expected: u16, problems: &mut Gatherer) {
	let numbering = format!("{expected}: items are numbered 1, 2, 3, ... in their order");
	match item.one("SequenceNumeric", problems) {
		None => item.missing("SequenceNumeric", problems, numbering),
		Some(element) => {
			let stated = element.text().parse::<u16>().ok();
			if stated == Some(expected) {
				return;
			}
			match stated.filter(|stated| (1..expected).contains(stated)) {
				Some(twice) => element
					.refuse(problems, format!("{numbering}; there is an item {twice} already")),
				None => element.refuse(problems, numbering),
			}
		}
	}
}

/// HS and national digits (TSP), and those of the integrated tariff (TRC) behind them.
fn commodity_code(commodity: &Element<'_, '_>, problems: &mut Gatherer) -> Option<CommodityCode> {
	let mut digits = String::new();
	for kind in ["TSP", "TRC"] {
		let found: Vec<_> = classifications(commodity, kind, problems);
		match found.as_slice() {
			[] if kind == "TSP" => {
				let expected = "a classification with the type TSP (commodity code)";
				commodity.missing("Classification", problems, expected);
				return None;
			}
			[] => {}
			[id] => {
				let text = id.text();
				let fits = match kind {
					"TSP" => (6..=10).contains(&text.len()),
					_ => text.len() == 2,
				};
				if !fits || !text.bytes().all(|byte| byte.is_ascii_digit()) {
					let expected = match kind {
						"TSP" => "a commodity code of 6 to 10 digits, usually 8",
						_ => "the two digits of the integrated tariff",
					};
					id.refuse(problems, expected);
					return None;
				}
				digits.push_str(&text);
			}
			[_, second, ..] => {
				let expected = format!("one classification with the type {kind}");
				second.refuse(problems, expected);
				return None;
			}
		}
	}
	digits.parse().ok()
}

fn additional_codes(commodity: &Element<'_, '_>, problems: &mut Gatherer) -> Vec<AdditionalCode> {
	let mut codes = Vec::new();
	for kind in ["TRA", "GN"] {
		for id in classifications(commodity, kind, problems) {
			if let Some(code) = id.value(problems) {
				if !codes.contains(&code) {
					codes.push(code);
				}
			}
		}
	}
	codes
}

/// The identifiers of one type of classification.
fn classifications<'a, 'input>(
	commodity: &Element<'a, 'input>,
	kind: &str,
	problems: &mut Gatherer,
) -> Vec<Element<'a, 'input>> {
	let mut found = Vec::new();
	for classification in commodity.all("Classification") {
		let stated = classification.one("IdentificationTypeCode", problems);
		if stated.is_some_and(|stated| stated.text() == kind) {
			match classification.one("ID", problems) {
				Some(id) => found.push(id),
				None => classification.missing("ID", problems, format!("the code of type {kind}")),
			}
		}
	}
	found
}

/// Origin (type 1) and preferential origin (type 2). Where only the latter is stated, it is both.
fn origins(
	item: &Element<'_, '_>,
	exported_from: Option<&CountryCode>,
	problems: &mut Gatherer,
) -> (Option<CountryCode>, Option<CountryCode>) {
	let (mut origin, mut preferential) = (None, None);
	for element in item.all("Origin") {
		let country =
			element.required::<CountryCode>(&["CountryCode"], CountryCode::EXPECTED, problems);
		let kind = element.one("TypeCode", problems);
		let slot = match kind.as_ref().map(|kind| kind.text()).as_deref() {
			None | Some("1") => &mut origin,
			Some("2") => &mut preferential,
			Some(_) => {
				if let Some(kind) = kind {
					kind.refuse(problems, "1 (origin) or 2 (preferential origin)");
				}
				continue;
			}
		};
		if slot.is_some() {
			problems.add(element.place(), element.path(), None, "one origin of each type");
		}
		*slot = Some(country);
	}
	if origin.is_none() && preferential.is_none() {
		if exported_from.is_some() {
			return (exported_from.cloned(), None);
		}
		item.missing("Origin", problems, "the country of origin");
	}
	let preferential = preferential.flatten();
	(origin.flatten().or_else(|| preferential.clone()), preferential)
}

/// What the elements of the taxes state about the item as a whole.
struct Taxes<'a, 'input> {
	elements: Vec<Element<'a, 'input>>,
	preference: Option<PreferenceCode>,
	quota: Option<QuotaOrder>,
}

fn taxes<'a, 'input>(
	commodity: &Element<'a, 'input>,
	problems: &mut Gatherer,
) -> Taxes<'a, 'input> {
	let elements = commodity.all("DutyTaxFee");
	let preference = same(&elements, "DutyRegimeCode", "one preference for the item", problems);
	let quota = same(&elements, "QuotaOrderID", "one quota for the item", problems);
	Taxes { elements, preference, quota }
}

/// The value of a child that each element may repeat but not contradict.
fn same<T>(
	elements: &[Element<'_, '_>],
	name: &str,
	expected: &str,
	problems: &mut Gatherer,
) -> Option<T>
where
	T: std::str::FromStr<Err = tijara_primitives::codes::CodeError> + PartialEq,
{
	let mut first = None;
	for element in elements {
		let Some(child) = element.one(name, problems) else { continue };
		let value: Option<T> = child.value(problems);
		match (&first, value) {
			(None, value) => first = value,
			(Some(first), Some(value)) if *first != value => child.refuse(problems, expected),
			_ => {}
		}
	}
	first
}

/// Quantities in named units. A unit may be repeated with the same quantity only.
fn quantities(
	taxes: &[Element<'_, '_>],
	tariff_quantity: Option<&Element<'_, '_>>,
	problems: &mut Gatherer,
) -> Vec<Measured> {
	let stated: Vec<_> =
		taxes.iter().filter_map(|tax| tax.one("SpecificTaxBaseQuantity", problems)).collect();
	let mut quantities: Vec<Measured> = Vec::new();
	let named = tariff_quantity.filter(|element| element.attribute("unitCode").is_some());
	for element in stated.iter().chain(named) {
		let path = format!("{}/@unitCode", element.path());
		let Some(text) = element.attribute("unitCode") else {
			problems.add(element.place(), path, None, UnitCode::EXPECTED);
			continue;
		};
		let unit = match text.parse::<UnitCode>() {
			Ok(unit) if codes::is_unit(&unit) => unit,
			_ => {
				let expected =
					"a unit of UN/ECE Rec 20 or of the tariff, such as KGM, LTR or TNE#I";
				problems.add(element.place(), path, Some(text), expected);
				continue;
			}
		};
		let Some(quantity) = element.value(problems) else { continue };
		match quantities.iter().find(|other| other.unit == unit) {
			None => quantities.push(Measured { unit, quantity }),
			Some(other) if other.quantity == quantity => {}
			Some(other) => {
				element.refuse(problems, format!("{} {unit}, as stated before", other.quantity));
			}
		}
	}
	quantities
}

/// Current and previous procedure, and the additional procedures.
fn procedures(
	item: &Element<'_, '_>,
	problems: &mut Gatherer,
) -> (Option<ProcedureCode>, Vec<AdditionalProcedure>) {
	let mut procedure = None;
	let mut additional = Vec::new();
	for element in item.all("GovernmentProcedure") {
		let Some(current) = element.one("CurrentCode", problems) else {
			element.missing("CurrentCode", problems, "a procedure code");
			continue;
		};
		match element.one("PreviousCode", problems) {
			None => additional.extend(current.value::<AdditionalProcedure>(problems)),
			Some(previous) => {
				let code = format!("{}{}", current.text(), previous.text());
				match code.parse() {
					Ok(code) if procedure.is_none() => procedure = Some(code),
					Ok(_) => current.refuse(problems, "one procedure and previous procedure"),
					Err(_) => {
						let expected = "two characters, with two of the previous procedure";
						current.refuse(problems, expected);
						return (None, additional);
					}
				}
			}
		}
	}
	if procedure.is_none() {
		let expected = "a procedure code and a previous procedure code, such as 40 and 00";
		item.missing("GovernmentProcedure", problems, expected);
	}
	(procedure, additional)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn duration_should_be_months_begun_when_a_statement_begins_with_it() {
		for (text, months) in [
			("28 days duration to be re exported on 30112022", Some(1)),
			("30 days", Some(1)),
			("31 days.", Some(2)),
			("1 month", Some(1)),
			("24 Months, then re-exported", Some(24)),
			("0 months", None),
			("300 months", None),
			("6 weeks", None),
			("until 2030", None),
			("6", None),
			("", None),
		] {
			assert_eq!(duration(text), months, "{text}");
		}
	}
}
