// SPDX-License-Identifier: Apache-2.0
//! What customs grant and what delivery terms say: quotas, reliefs, months, exemptions, freight.

mod common;

use common::{declaration, item, lines, plain_item, read};
use serde_json::Value;
use tijara_client::{
	assess::{assess_files, Asked, Assessed},
	tariff_file::FileTariff,
};
use tijara_primitives::declaration::AdjustmentKind;

/// A tariff in pounds with a quota, reliefs and, where it is asked for, other rules of valuation.
fn tariff_json(valuation: &str) -> String {
	format!(
		r#"{{"currency": "GBP", "rounding": {{"stage": "tax-line", "decimals": 2, "mode": "down"}},
		"valuation": {valuation}, "standardPreference": "100",
		"taxes": [{{"code": "A00", "order": 10, "base": ["value"]}},
			{{"code": "B00", "order": 90, "base": ["value", "*", "transport"]}}],
		"measures": [
			{{"tax": "A00", "commodity": "2009", "origin": "*", "preference": "320", "quota": "051867", "duty": "5.80 %"}},
			{{"tax": "A00", "commodity": "2009", "origin": "*", "preference": "100", "duty": "14.00 %"}},
			{{"tax": "A00", "commodity": "85", "origin": "*", "duty": "10.00 %"}},
			{{"tax": "B00", "commodity": "", "origin": "*", "duty": "20.00 %"}}],
		"quotas": [{{"order": "051867", "from": "2024-01-01", "to": "2024-12-31", "unit": "KGM", "volume": "9000", "critical": "10"}}],
		"reliefs": [
			{{"code": "1RD", "tax": "A00", "additionalProcedure": "1RD", "share": "100", "effect": "exempt", "limited": true}},
			{{"code": "53", "tax": "A00", "procedure": "53", "share": "3", "effect": "per-month"}}]}}"#
	)
}

const CIF: &str = r#"{"basis": "cif"}"#;
const FOB: &str = r#"{"basis": "fob"}"#;

/// Through files, as the command does it.
fn assessed(xml: &str, tariff: &str, asked: &Asked) -> Result<Assessed, String> {
	let folder = tempfile::tempdir().unwrap();
	let files = ["tariff.json", "decl.xml"].map(|name| folder.path().join(name));
	std::fs::write(&files[0], tariff).unwrap();
	std::fs::write(&files[1], xml).unwrap();
	let day = "2024-07-10".parse().ok();
	assess_files(&files[0], &files[1], day, asked).map_err(|problems| problems.to_string())
}

fn allocated(list: &[(u16, &str)]) -> Asked {
	let allocated = list.iter().map(|(item, quantity)| (*item, quantity.parse().unwrap()));
	Asked { allocated: allocated.collect(), ..Asked::default() }
}

fn juice() -> String {
	let claim = "<DutyTaxFee><DutyRegimeCode>320</DutyRegimeCode><QuotaOrderID>051867</QuotaOrderID></DutyTaxFee>";
	let mass =
		"<GrossMassMeasure>2100</GrossMassMeasure><NetNetWeightMeasure>2000</NetNetWeightMeasure>";
	declaration(&[item(1, "2009419220", "MX", "GBP 1400", claim, mass)])
}

/// TT_IM065a: 400 of 2,000 kg.
#[test]
fn assess_should_split_an_item_when_a_quota_allocates_a_part() {
	let tariff = tariff_json(CIF);
	let split = assessed(&juice(), &tariff, &allocated(&[(1, "400")])).unwrap();
	assert_eq!(split.total, "487.64");
	let json: Value = serde_json::to_value(&split).unwrap();
	let mut found: Vec<String> = json["items"][0]["taxes"]
		.as_array()
		.unwrap()
		.iter()
		.map(|tax| ["part", "tax", "base", "amount"].map(|f| tax[f].as_str().unwrap()).join(" "))
		.collect();
	found.sort();
	assert_eq!(
		found,
		[
			"outside-quota A00 1120.00 156.80",
			"outside-quota B00 1276.80 255.36",
			"within-quota A00 280.00 16.24",
			"within-quota B00 296.24 59.24",
		]
	);
	assert!(split.to_string().contains("beyond the quota"), "{split}");
	for (allocation, duty) in [(None, "81.20"), (Some("2000"), "81.20"), (Some("0"), "196.00")] {
		let asked = allocation.map(|quantity| allocated(&[(1, quantity)])).unwrap_or_default();
		let whole = assessed(&juice(), &tariff, &asked).unwrap();
		assert_eq!(whole.items[0].taxes[0].amount, duty, "{allocation:?}");
		assert_eq!(whole.items[0].taxes.len(), 2);
	}
}

#[test]
fn assess_should_refuse_allocations_that_do_not_fit_the_declaration() {
	let tariff = tariff_json(CIF);
	for (list, refusal) in [
		(
			&[(2, "400")][..],
			"--allocated: found \"2=400\", expected the number of an item that claims a quota",
		),
		(
			&[(1, "2001")],
			"--allocated: found \"1=2001\", expected at most 2000 KGM, what the item claims",
		),
		(&[(1, "1"), (1, "2")], "--allocated: found \"1=1\", expected one allocation of each item"),
	] {
		let text = assessed(&juice(), &tariff, &allocated(list)).unwrap_err();
		assert!(text.contains(refusal), "{text}");
	}
}

fn under(procedure: &str, additional: &str) -> String {
	let item = plain_item(1, "8510900000", "GBP 1000")
		.replace("<CurrentCode>40<", &format!("<CurrentCode>{procedure}<"))
		.replace("<CurrentCode>000<", &format!("<CurrentCode>{additional}<"));
	declaration(&[item])
}

#[test]
fn assess_should_relieve_as_much_as_an_exemption_has_left() {
	let tariff = tariff_json(CIF);
	let exempt = |amount: &str| Asked {
		exempt: vec![("1RD".parse().unwrap(), amount.into())],
		..Asked::default()
	};
	let xml = under("40", "1RD");
	for (left, duty, relieved) in [("60.00", "40.00", "60.00"), ("500", "0.00", "100.00")] {
		let assessed = assessed(&xml, &tariff, &exempt(left)).unwrap();
		let line = &assessed.items[0].taxes[0];
		assert_eq!((line.amount.as_str(), line.relieved.as_deref()), (duty, Some(relieved)));
		assert_eq!(line.relief.as_deref(), Some("1RD"));
		assert_eq!(assessed.relieved.as_deref(), Some(relieved));
		assert!(assessed.to_string().contains(&format!("relief 1RD: {relieved}")), "{assessed}");
	}
	let none = assessed(&xml, &tariff, &Asked::default()).unwrap();
	assert_eq!((none.items[0].taxes[0].amount.as_str(), none.relieved), ("100.00", None));
	let text = assessed(&xml, &tariff, &exempt("5.005")).unwrap_err();
	assert!(
		text.contains("--exempt: found \"1RD=5.005\", expected an amount with at most 2"),
		"{text}"
	);
	let other = Asked { exempt: vec![("53".parse().unwrap(), "5".into())], ..Asked::default() };
	let text = assessed(&xml, &tariff, &other).unwrap_err();
	assert!(
		text.contains("--exempt: found \"53=5\", expected a limited relief of the tariff"),
		"{text}"
	);
}

#[test]
fn assess_should_count_months_of_temporary_admission_as_stated_or_as_asked() {
	let tariff = tariff_json(CIF);
	let xml = under("53", "D51");
	let text = assessed(&xml, &tariff, &Asked::default()).unwrap_err();
	assert!(text.contains("GovernmentAgencyGoodsItem: ") && text.contains("month"), "{text}");
	let asked = |months| Asked { months: Some(months), ..Asked::default() };
	for (months, duty, relieved) in
		[(1, "3.00", Some("97.00")), (24, "72.00", Some("28.00")), (40, "100.00", None)]
	{
		let assessed = assessed(&xml, &tariff, &asked(months)).unwrap();
		let line = &assessed.items[0].taxes[0];
		assert_eq!((line.amount.as_str(), line.relieved.as_deref()), (duty, relieved), "{months}");
	}
	let stated = xml.replace(
		"<Commodity>",
		"<AdditionalInformation><StatementCode>GEN28</StatementCode>\
		 <StatementDescription>6 months</StatementDescription></AdditionalInformation><Commodity>",
	);
	assert_eq!(read(&stated).items[0].months, Some(6));
	let draft = read(&stated).into_draft(11, [1; 32]).unwrap();
	assert_eq!(draft.items[0].months, Some(6));
	let six = assessed(&stated, &tariff, &Asked::default()).unwrap();
	assert_eq!(six.items[0].taxes[0].amount, "18.00");
	let two = assessed(&stated, &tariff, &asked(2)).unwrap();
	assert_eq!(two.items[0].taxes[0].amount, "6.00");
}

fn charged(terms: &str, charges: &[(&str, &str)], freight: Option<&str>) -> String {
	let freight = freight.map(|amount| {
		format!("<FreightChargeAmount currencyID=\"GBP\">{amount}</FreightChargeAmount>")
	});
	let charges: String = charges
		.iter()
		.map(|(code, amount)| {
			format!(
				"<ChargeDeduction><ChargesTypeCode>{code}</ChargesTypeCode>\
				 <OtherChargeDeductionAmount currencyID=\"GBP\">{amount}</OtherChargeDeductionAmount></ChargeDeduction>"
			)
		})
		.collect();
	let valuation = format!(
		"<GoodsShipment><CustomsValuation>{}{charges}</CustomsValuation>",
		freight.unwrap_or_default()
	);
	declaration(&[plain_item(1, "8510900000", "GBP 1000")])
		.replace("<GoodsShipment>", &valuation)
		.replace("CIF", terms)
}

#[test]
fn read_should_know_the_delivery_term_and_what_charges_are() {
	for (stated, known) in [
		("CIF", Some("CIF")),
		("FOB", Some("FOB")),
		("DDU", Some("DAP")),
		("DAF", Some("DAP")),
		("DES", Some("DAP")),
		("DEQ", Some("DAT")),
		("XXX", None),
	] {
		let read = read(&charged(stated, &[], None));
		assert_eq!(read.incoterm.as_ref().map(|term| term.as_str()), known);
		assert_eq!(read.terms.as_deref(), Some(stated));
		let draft = read.into_draft(11, [1; 32]).unwrap();
		assert_eq!(draft.incoterm.as_ref().map(|term| term.as_str()), known);
	}
	use AdjustmentKind::{Addition, Deduction, Freight, Onward};
	let kinds = |terms: &str| -> Vec<AdjustmentKind> {
		let charges = [("AK", "1"), ("AB", "2"), ("BA", "3"), ("BT", "4")];
		read(&charged(terms, &charges, Some("5")))
			.charges
			.iter()
			.map(|charge| charge.kind)
			.collect()
	};
	assert_eq!(kinds("FOB"), [Freight, Freight, Addition, Deduction, Onward, Deduction]);
	assert_eq!(kinds("CIF"), [Freight, Addition, Addition, Deduction, Onward, Deduction]);
}

#[test]
fn read_should_add_charges_of_one_kind_up_when_they_are_many() {
	let charges: Vec<_> = (0..8).map(|_| ("BA", "5.00")).collect();
	let amounts: Vec<_> = read(&charged("CIF", &charges, None))
		.charges
		.iter()
		.map(|charge| (charge.kind, charge.amount.value.to_string()))
		.collect();
	let forty = || "40".to_owned();
	assert_eq!(amounts, [(AdjustmentKind::Deduction, forty()), (AdjustmentKind::Onward, forty())]);
}

#[test]
fn assess_should_value_by_delivery_term_and_basis() {
	let tariff = |basis: &str| {
		let json = tariff_json(basis);
		FileTariff::read("tariff.json", json.as_bytes()).unwrap();
		json
	};
	for (terms, basis, value, base) in [
		// Freight of 100 is not in the price.
		("FOB", CIF, "1100.00", "1210.00"),
		("FOB", FOB, "1000.00", "1200.00"),
		// It is in the price.
		("CIF", CIF, "1000.00", "1100.00"),
		("CIF", FOB, "900.00", "1090.00"),
	] {
		let xml = charged(terms, &[], Some("100"));
		let assessed = assessed(&xml, &tariff(basis), &Asked::default()).unwrap();
		assert_eq!(assessed.items[0].customs_value, value, "{terms} {basis}");
		let vat = lines(&assessed)[1].clone();
		assert!(vat.starts_with(&format!("1 B00 {base} ")), "{terms} {basis}: {vat}");
	}
	// 40 of the price are for transport behind the border: off the value, but value added tax is on them.
	let xml = charged("DAP", &[("BA", "40")], None);
	let inland = assessed(&xml, &tariff(CIF), &Asked::default()).unwrap();
	assert_eq!(lines(&inland), ["1 A00 960.00 96.00", "1 B00 1096.00 219.20"]);
}
