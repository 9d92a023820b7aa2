// SPDX-License-Identifier: Apache-2.0
//! The header of a declaration.

use std::str::FromStr as _;

use sp_core::{bounded::BoundedVec, ConstU32};
use tijara_primitives::{
	codes::{DeclarationType, Incoterm, Lrn, OfficeCode},
	date::Date,
	declaration::{Adjustment, AdjustmentKind, Items, MAX_CHARGES, MAX_ITEMS, MAX_PER_ITEM},
	numbers::Decimal,
};

use super::{
	element::{place, Element},
	item, Totals, WcoDeclaration,
};
use crate::problem::Gatherer;

/// Terms under which the price leaves the main carriage out.
const WITHOUT_FREIGHT: [&str; 4] = ["EXW", "FCA", "FAS", "FOB"];
/// Terms under which the price includes the main carriage (Incoterms 2020, and those of earlier editions).
const WITH_FREIGHT: [&str; 12] =
	["CPT", "CIP", "CFR", "CIF", "DAP", "DPU", "DDP", "DAT", "DAF", "DES", "DEQ", "DDU"];
/// Terms of earlier editions, and what the edition of 2010 put in their place.
const REPLACED: [(&str, &str); 4] =
	[("DAF", "DAP"), ("DES", "DAP"), ("DDU", "DAP"), ("DEQ", "DAT")];
/// Terms that are none of the Incoterms.
const OTHER_TERMS: &str = "XXX";

pub(super) fn read(
	declaration: &Element<'_, '_>,
	file: &str,
	document: &[u8],
	problems: &mut Gatherer,
) -> Option<WcoDeclaration> {
	if !is_original(declaration, problems) {
		return None;
	}
	let lrn = declaration.required(&["FunctionalReferenceID"], Lrn::EXPECTED, problems);
	let kind: Option<DeclarationType> =
		declaration.required(&["TypeCode"], DeclarationType::EXPECTED, problems);
	let acceptance = acceptance(declaration, problems);
	let invoice = declaration.one("InvoiceAmount", problems).and_then(|e| e.amount(problems));
	let identified = |names: &[&str], problems: &mut Gatherer| {
		let element = declaration.at(names, problems)?;
		Some(element.text()).filter(|text| !text.is_empty())
	};
	let importer = identified(&["GoodsShipment", "Importer", "ID"], problems);
	let exporter = identified(&["GoodsShipment", "Exporter", "ID"], problems)
		.or_else(|| identified(&["Exporter", "ID"], problems));
	let declarant = identified(&["Declarant", "ID"], problems);
	let totals = Totals {
		items: declaration.optional(&["GoodsItemQuantity"], problems),
		packages: declaration.optional(&["TotalPackageQuantity"], problems),
		gross_mass: declaration
			.one("TotalGrossMassMeasure", problems)
			.and_then(|element| element.kilograms(problems)),
	};
	let Some(shipment) = declaration.one("GoodsShipment", problems) else {
		declaration.missing("GoodsShipment", problems, "the goods of the declaration");
		return None;
	};
	let office = office(declaration, &shipment, problems);
	let terms = terms(&shipment, problems);
	let incoterm = incoterm(terms.as_deref());
	let freight_in_price = incoterm.as_ref().is_some_and(Incoterm::includes_freight);
	let charges = charges(&shipment, freight_in_price, problems);
	let elements = shipment.all("GovernmentAgencyGoodsItem");
	let counted = u32::try_from(elements.len()).unwrap_or(u32::MAX);
	if totals.items.is_some_and(|stated| stated != counted) {
		if let Some(element) = declaration.one("GoodsItemQuantity", problems) {
			element.refuse(problems, format!("{counted}, the number of items in the file"));
		}
	}
	// An export may leave the origin out; the country of export then stands for it.
	let is_export = kind.as_ref().is_some_and(|kind| kind.as_str().starts_with("EX"));
	let exported_from =
		is_export.then(|| shipment.optional(&["ExportCountry", "ID"], problems)).flatten();
	let around = item::Around { exported_from, freight_in_price };
	let items = items(&shipment, &elements, &around, problems)?;
	// A lone item's price may stand as the amount of the invoice only.
	let mut items = items.into_inner();
	if let [item] = items.as_mut_slice() {
		if item.price.is_none() && item.customs_value.is_none() {
			item.price = invoice.clone();
		}
	}
	Some(WcoDeclaration {
		file: file.to_owned(),
		lrn: lrn?,
		kind: kind?,
		acceptance,
		office,
		importer,
		exporter,
		declarant,
		terms,
		incoterm,
		invoice,
		totals,
		charges,
		items: Items::try_from(items).ok()?,
		places: elements.iter().map(Element::place).collect(),
		document: document.to_vec(),
	})
}

/// Only original declarations are read: an amendment is lodged as a whole new version.
fn is_original(declaration: &Element<'_, '_>, problems: &mut Gatherer) -> bool {
	let stated = declaration.one("FunctionCode", problems);
	let other = stated.filter(|function| function.text() != "9");
	if let Some(function) = &other {
		function.refuse(problems, "9, an original declaration (amend with a whole new version)");
	}
	other.is_none()
}

/// The day, as written: customs accept on their local day.
fn acceptance(declaration: &Element<'_, '_>, problems: &mut Gatherer) -> Option<Date> {
	let element = declaration.one("AcceptanceDateTime", problems)?;
	// The schema puts the text into another namespace.
	let node = element.descendant("DateTimeString")?;
	let text = node.text().unwrap_or_default().trim();
	let day = match (text.get(..4), text.get(4..6), text.get(6..8)) {
		(Some(year), Some(month), Some(day)) => {
			Date::from_str(&format!("{year}-{month}-{day}")).ok()
		}
		_ => None,
	};
	if day.is_none() {
		let path = "AcceptanceDateTime/DateTimeString";
		let expected = "a day from 1970 on that begins YYYYMMDD (format 102, 203 or 304)";
		problems.add(place(node), path, Some(text), expected);
	}
	day
}

fn office(
	declaration: &Element<'_, '_>,
	shipment: &Element<'_, '_>,
	problems: &mut Gatherer,
) -> Option<OfficeCode> {
	for names in [
		&["DeclarationOfficeID"][..],
		&["PresentationOffice", "ID"],
		&["SupervisingOffice", "ID"],
		&["ExitOffice", "ID"],
	] {
		if let Some(element) = declaration.at(names, problems) {
			return element.value(problems);
		}
	}
	// The UN/LOCODE of the place of the goods: the country, and three letters that begin its name.
	let location = shipment.at(&["Consignment", "GoodsLocation"], problems)?;
	let country = location.at(&["Address", "CountryCode"], problems)?.text();
	let name = location.one("Name", problems)?.text();
	format!("{country}{}", name.get(..3)?).parse().ok()
}

fn terms(shipment: &Element<'_, '_>, problems: &mut Gatherer) -> Option<String> {
	let element = shipment.at(&["TradeTerms", "ConditionCode"], problems)?;
	let code = element.text();
	let known = WITH_FREIGHT.contains(&code.as_str())
		|| WITHOUT_FREIGHT.contains(&code.as_str())
		|| code == OTHER_TERMS;
	if !known {
		element.refuse(problems, "delivery terms of the Incoterms, such as CIF, or XXX for others");
		return None;
	}
	Some(code)
}

/// The term as the arithmetic knows it.
fn incoterm(terms: Option<&str>) -> Option<Incoterm> {
	let code = terms.filter(|code| *code != OTHER_TERMS)?;
	let replaced = REPLACED.iter().find(|(old, _)| *old == code);
	replaced.map_or(code, |(_, new)| new).parse().ok()
}

/// Freight is stated as such, in the price or not; additions and deductions count as stated.
fn charges(
	shipment: &Element<'_, '_>,
	freight_in_price: bool,
	problems: &mut Gatherer,
) -> BoundedVec<Adjustment, ConstU32<MAX_CHARGES>> {
	let Some(valuation) = shipment.one("CustomsValuation", problems) else {
		return BoundedVec::default();
	};
	let mut charges = Vec::new();
	if let Some(element) = valuation.one("FreightChargeAmount", problems) {
		let amount = element.amount(problems);
		charges.extend(amount.map(|amount| Adjustment { kind: AdjustmentKind::Freight, amount }));
	}
	charges.extend(adjustments(&valuation, freight_in_price, problems));
	BoundedVec::try_from(charges).unwrap_or_else(|charges| {
		let expected = format!("at most {MAX_CHARGES} charges of the whole declaration");
		let found = charges.len().to_string();
		problems.add(valuation.place(), valuation.path(), Some(&found), expected);
		BoundedVec::default()
	})
}

/// What an amount with this code is, after the list of valuation codes of the single administrative document.
///
/// `AK`, transport and insurance to the border, is freight; where the delivery term says that the price holds the
/// freight, it is one that the price nevertheless leaves out, so an addition. `BA`, transport behind the border,
/// is in the price and comes off the value; but taxes whose base takes transport are on it.
fn kinds(code: &str, freight_in_price: bool) -> &'static [AdjustmentKind] {
	match code.as_bytes() {
		b"AK" if !freight_in_price => &[AdjustmentKind::Freight],
		[b'A', b'A'..=b'Z'] => &[AdjustmentKind::Addition],
		b"BA" => &[AdjustmentKind::Deduction, AdjustmentKind::Onward],
		[b'B', b'A'..=b'Z'] => &[AdjustmentKind::Deduction],
		_ => &[],
	}
}

/// Additions (codes that begin with A) and deductions (with B).
pub(super) fn adjustments(
	valuation: &Element<'_, '_>,
	freight_in_price: bool,
	problems: &mut Gatherer,
) -> Vec<Adjustment> {
	let mut adjustments = Vec::new();
	for charge in valuation.all("ChargeDeduction") {
		let kinds = match charge.one("ChargesTypeCode", problems) {
			None => {
				charge.missing("ChargesTypeCode", problems, "a code of an addition or a deduction");
				continue;
			}
			Some(element) => {
				let kinds = kinds(&element.text(), freight_in_price);
				if kinds.is_empty() {
					let expected =
						"a code of two letters: AA to AZ for additions, BA to BZ for deductions";
					element.refuse(problems, expected);
				}
				kinds
			}
		};
		match charge.one("OtherChargeDeductionAmount", problems) {
			None => charge.missing("OtherChargeDeductionAmount", problems, "the amount"),
			Some(element) => {
				if let Some(amount) = element.amount(problems) {
					let stated =
						|kind: &AdjustmentKind| Adjustment { kind: *kind, amount: amount.clone() };
					adjustments.extend(kinds.iter().map(stated));
				}
			}
		}
	}
	fitting(adjustments)
}

/// One amount may stand for two adjustments. Where they are too many then, those of one kind and currency are added
/// up, which changes no value.
fn fitting(adjustments: Vec<Adjustment>) -> Vec<Adjustment> {
	if adjustments.len() <= MAX_PER_ITEM as usize {
		return adjustments;
	}
	let mut sums: Vec<Adjustment> = Vec::new();
	for adjustment in adjustments {
		let same = sums.iter_mut().find(|other| {
			other.kind == adjustment.kind && other.amount.currency == adjustment.amount.currency
		});
		let millionths = adjustment.amount.value.millionths();
		let sum = same.and_then(|other| {
			let sum = other.amount.value.millionths().checked_add(millionths)?;
			other.amount.value = Decimal::from_millionths(sum)?;
			Some(())
		});
		if sum.is_none() {
			sums.push(adjustment);
		}
	}
	sums
}

fn items(
	shipment: &Element<'_, '_>,
	elements: &[Element<'_, '_>],
	around: &item::Around,
	problems: &mut Gatherer,
) -> Option<Items> {
	if elements.is_empty() {
		shipment.missing("GovernmentAgencyGoodsItem", problems, "at least one goods item");
		return None;
	}
	if let Some(over) = elements.get(MAX_ITEMS as usize) {
		let found = format!("{} items", elements.len());
		let expected = format!("at most {MAX_ITEMS} items; split the declaration");
		problems.add(
			over.place(),
			"GoodsShipment/GovernmentAgencyGoodsItem",
			Some(&found),
			expected,
		);
		return None;
	}
	let mut read = Vec::new();
	for (element, sequence) in elements.iter().zip(1u16..) {
		if problems.is_full() {
			return None;
		}
		read.extend(item::read(element, sequence, around, problems));
	}
	(read.len() == elements.len()).then(|| Items::try_from(read).ok()).flatten()
}
