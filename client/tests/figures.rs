// SPDX-License-Identifier: Apache-2.0
//! Figures that authorities published, as tables: they hold where the official files are not at hand.

mod common;

use common::{assessed, declaration, item, lines, plain_item, tariff};

const GREAT_BRITAIN: &str = r#"{"code": "A00", "order": 10, "base": ["value"]},
	{"code": "333", "order": 50, "base": ["value"]}, {"code": "633", "order": 50, "base": ["value"]},
	{"code": "B00", "order": 90, "base": ["value", "*"]}"#;
const NORTHERN_IRELAND: &str = r#"{"code": "A50", "order": 10, "base": ["value"]},
	{"code": "A80", "order": 10, "base": ["value"]}, {"code": "A90", "order": 10, "base": ["value"]},
	{"code": "522", "order": 50, "base": ["value"]}, {"code": "B00", "order": 90, "base": ["value", "522"]},
	{"code": "B05", "order": 91, "base": ["A50", "A80", "A90"]}"#;

fn measure(tax: &str, duty: &str) -> String {
	format!(r#"{{"tax": "{tax}", "commodity": "", "origin": "*", "duty": "{duty}"}}"#)
}

fn measures(list: &[(&str, &str)]) -> String {
	list.iter().map(|(tax, duty)| measure(tax, duty)).collect::<Vec<_>>().join(",")
}

fn quantity(unit: &str, quantity: &str) -> String {
	format!(
		"<DutyTaxFee><SpecificTaxBaseQuantity unitCode=\"{unit}\">{quantity}</SpecificTaxBaseQuantity></DutyTaxFee>"
	)
}

/// HMRC scenario, price, duty in per cent; customs duty, base of the value added tax, value added tax.
#[test]
fn assess_should_give_the_published_amounts_when_duty_is_ad_valorem() {
	for (scenario, price, rate, duty, base, vat) in [
		("TT_IM001a", "1000", "2.00", "20.00", "1020.00", "204.00"),
		("TT_IM017a, item 2", "100", "2.00", "2.00", "102.00", "20.40"),
		("TT_IM033b, as amended", "998", "2.00", "19.96", "1017.96", "203.59"),
		("TT_IM065a, on security", "1400", "5.20", "72.80", "1472.80", "294.56"),
		("TT_IM065a, within the quota", "280", "5.80", "16.24", "296.24", "59.24"),
		("TT_IM065a, beyond the quota", "1120", "14.00", "156.80", "1276.80", "255.36"),
		("TT_IM115a", "250", "22.40", "56.00", "306.00", "61.20"),
		("TT_IM095a", "300", "10.00", "30.00", "330.00", "66.00"),
		("TT_IM137a", "2500", "4.00", "100.00", "2600.00", "520.00"),
	] {
		let xml = declaration(&[plain_item(1, "8510900000", &format!("GBP {price}"))]);
		let rate = format!("{rate} %");
		let tariff = tariff(GREAT_BRITAIN, &measures(&[("A00", &rate), ("B00", "20.00 %")]));
		let expected =
			[format!("1 A00 {}.00 {duty}", price), format!("1 B00 {base} {vat}")].to_vec();
		assert_eq!(lines(&assessed(&xml, &tariff)), expected, "{scenario}");
	}
}

/// TT_IM189a: tobacco for heating. The value added tax is 473.106, of which 473.10 is due.
#[test]
fn assess_should_cut_off_fractions_of_a_penny_when_the_tariff_rounds_down() {
	let xml = declaration(&[item(1, "8543400000", "US", "GBP 2000", &quantity("KTC", "1"), "")]);
	let duties = [("A00", "2.00 %"), ("633", "325.53 GBP / KTC"), ("B00", "20.00 %")];
	let assessed = assessed(&xml, &tariff(GREAT_BRITAIN, &measures(&duties)));
	assert_eq!(lines(&assessed), ["1 A00 2000.00 40.00", "1 633 - 325.53", "1 B00 2365.53 473.10"]);
	assert_eq!(assessed.total, "838.63");
	let excise = &assessed.items[0].taxes[1];
	assert_eq!((excise.quantity.as_deref(), excise.unit.as_deref()), (Some("1"), Some("KTC")));
}

/// TT_IM031a and TT_IM129a: wine, by litre and strength.
#[test]
fn assess_should_give_the_published_excise_when_it_is_per_litre_of_alcohol() {
	let bottles =
		"<NetNetWeightMeasure>100</NetNetWeightMeasure><TariffQuantity>85</TariffQuantity>";
	let xml =
		declaration(&[item(1, "2204109400", "TN", "GBP 2000", &quantity("ASV", "16"), bottles)]);
	for excise in ["28.50 GBP / LPA", "28.50 GBP / LTR / ASV"] {
		let duties = [("A00", "4.50 GBP / 100 KGM"), ("333", excise), ("B00", "20.00 %")];
		assert_eq!(
			lines(&assessed(&xml, &tariff(GREAT_BRITAIN, &measures(&duties)))),
			["1 A00 - 4.50", "1 333 - 387.60", "1 B00 2392.10 478.42"]
		);
	}
	let tank = "<TariffQuantity>2000</TariffQuantity>";
	let xml =
		declaration(&[item(1, "2204109490", "US", "GBP 4000", &quantity("EAS", "12.5"), tank)]);
	let duties = [("A00", "26.00 GBP / HLT"), ("333", "28.50 GBP / LTR / EAS"), ("B00", "20.00 %")];
	assert_eq!(
		lines(&assessed(&xml, &tariff(GREAT_BRITAIN, &measures(&duties)))),
		["1 A00 - 520.00", "1 333 - 7125.00", "1 B00 11645.00 2329.00"]
	);
}

/// TT_IM033a, TT_IM101a and TT_IM157a: Northern Ireland, where the tax on the duties is a tax of its own.
#[test]
fn assess_should_give_the_published_amounts_when_bases_name_single_taxes() {
	let xml = declaration(&[plain_item(1, "7202998030", "GBP 5000")]);
	let duties = [("A50", "2.70 %"), ("A80", "50.70 %"), ("B00", "20.00 %"), ("B05", "20.00 %")];
	assert_eq!(
		lines(&assessed(&xml, &tariff(NORTHERN_IRELAND, &measures(&duties)))),
		[
			"1 A50 5000.00 135.00",
			"1 A80 5000.00 2535.00",
			"1 B00 5000.00 1000.00",
			"1 B05 2670.00 534.00"
		]
	);
	let xml =
		declaration(&[item(1, "3403192000", "US", "GBP 15900", &quantity("LTR", "10000"), "")]);
	let duties =
		[("A50", "4.60 %"), ("522", "0.5295 GBP / LTR"), ("B00", "20.00 %"), ("B05", "20.00 %")];
	assert_eq!(
		lines(&assessed(&xml, &tariff(NORTHERN_IRELAND, &measures(&duties)))),
		[
			"1 A50 15900.00 731.40",
			"1 522 - 5295.00",
			"1 B00 21195.00 4239.00",
			"1 B05 731.40 146.28"
		]
	);
	let xml = declaration(&[item(1, "1516209821", "CA", "GBP 20", &quantity("TNE#I", "1"), "")]);
	let duties = [
		("A50", "10.90 %"),
		("A80", "144.10 GBP / TNE#I"),
		("A90", "198.33 GBP / TNE#I"),
		("B00", "20.00 %"),
		("B05", "20.00 %"),
	];
	assert_eq!(
		lines(&assessed(&xml, &tariff(NORTHERN_IRELAND, &measures(&duties)))),
		[
			"1 A50 20.00 2.18",
			"1 A80 - 144.10",
			"1 A90 - 198.33",
			"1 B00 20.00 4.00",
			"1 B05 344.61 68.92"
		]
	);
}

/// The Irish Revenue's example: 600 at 2.5 %, other goods of 500, value added tax of 23 %: 271.45 in all.
#[test]
fn assess_should_give_the_published_total_when_items_bear_different_duties() {
	let xml = declaration(&[
		plain_item(1, "8510900000", "GBP 600"),
		plain_item(2, "4901990000", "GBP 500"),
	]);
	let measures = r#"{"tax": "A00", "commodity": "8510", "origin": "*", "duty": "2.50 %"},
		{"tax": "B00", "commodity": "", "origin": "*", "duty": "23.00 %"}"#;
	let assessed = assessed(&xml, &tariff(GREAT_BRITAIN, measures));
	assert_eq!(
		lines(&assessed),
		["1 A00 600.00 15.00", "1 B00 615.00 141.45", "2 B00 500.00 115.00"]
	);
	assert_eq!(assessed.total, "271.45");
}

#[test]
fn assess_should_share_charges_by_price_and_convert_currencies() {
	let charges =
		"<CustomsValuation><FreightChargeAmount currencyID=\"USD\">127</FreightChargeAmount>\
		<ChargeDeduction><ChargesTypeCode>BA</ChargesTypeCode>\
		<OtherChargeDeductionAmount currencyID=\"GBP\">40</OtherChargeDeductionAmount></ChargeDeduction>\
		</CustomsValuation>";
	let xml = declaration(&[
		plain_item(1, "8510900000", "USD 1270"),
		plain_item(2, "8510900000", "GBP 500"),
	]);
	let xml = xml.replace("<GoodsShipment>", &format!("<GoodsShipment>{charges}"));
	let tariff = tariff(GREAT_BRITAIN, &measures(&[("A00", "10.00 %")]));
	// 1,000 and 500; of 100 freight less 40 inland, two thirds and one third.
	let fob = xml.replace("CIF", "FOB");
	assert_eq!(lines(&assessed(&fob, &tariff)), ["1 A00 1040.00 104.00", "2 A00 520.00 52.00"]);
	// Delivered with freight in the price: only the deduction counts.
	assert_eq!(lines(&assessed(&xml, &tariff)), ["1 A00 973.33 97.33", "2 A00 486.66 48.66"]);
}

#[test]
fn assess_should_print_the_shape_of_the_contract() {
	let xml = declaration(&[plain_item(1, "8510900000", "GBP 1000")]);
	let tariff = tariff(GREAT_BRITAIN, &measures(&[("A00", "2.00 %"), ("B00", "20.00 %")]));
	let assessed = assessed(&xml, &tariff);
	assert_eq!(
		serde_json::to_string(&assessed).unwrap(),
		concat!(
			r#"{"lrn":"TEST-1","type":"IMA","currency":"GBP","items":[{"sequence":1,"commodity":"8510900000","#,
			r#""origin":"US","customsValue":"1000.00","taxes":[{"tax":"A00","base":"1000.00","duty":"2.00 %","#,
			r#""amount":"20.00","payable":"20.00"},{"tax":"B00","base":"1020.00","duty":"20.00 %","#,
			r#""amount":"204.00","payable":"204.00"}]}],"total":"224.00"}"#
		)
	);
	let table = assessed.to_string();
	assert!(table.contains("item 1: 8510900000 from US, customs value 1000.00"), "{table}");
	assert!(table.contains("A00  1000.00  2.00 %    20.00    20.00"), "{table}");
	assert!(table.ends_with("total 224.00 GBP"), "{table}");
}
