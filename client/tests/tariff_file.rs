// SPDX-License-Identifier: Apache-2.0
//! What TARIFF.json may say beside measures: valuation, terms, limits, quotas, reliefs, documents. Each field is
//! read, and each that does not fit is refused with its place.

use serde_json::{json, Value};
use tijara_client::tariff_file::{
	diff::{diff, Change},
	FileTariff,
};
use tijara_primitives::{
	actor::OrganisationKind,
	rooms::TariffView,
	tariff::{Apportion, BaseTerm, OriginScope, ReliefEffect, Terms, Valuation, ValueBasis},
};

fn whole() -> Value {
	json!({
		"currency": "GBP",
		"rounding": { "stage": "tax-line", "decimals": 2, "mode": "down" },
		"valuation": { "basis": "fob", "freightBy": "mass" },
		"terms": { "paymentDays": 10, "interest": "8.5", "drawback": "99" },
		"standardPreference": "100",
		"taxes": [
			{ "code": "A00", "order": 10, "base": ["value"] },
			{ "code": "F00", "order": 20, "base": ["value"], "least": "5.00", "most": "500.00" },
			{ "code": "B00", "order": 90, "base": ["value", "*", "transport"] }
		],
		"measures": [
			{ "tax": "A00", "commodity": "2009", "origin": "*", "preference": "320", "quota": "051867",
			  "duty": "5.80 %" },
			{ "tax": "A00", "commodity": "2009", "origin": "MX", "additionalCode": "2500", "procedure": "40",
			  "duty": "14.00 %" }
		],
		"exchange": [{ "currency": "JPY", "units": "100", "per": "0.53" }],
		"groups": { "GAFTA": ["JO", "EG"] },
		"reliefs": [
			{ "code": "1RD", "tax": "A00", "commodity": "20", "procedure": "40", "additionalProcedure": "1RD",
			  "share": "50", "effect": "exempt", "limited": true, "from": "2024-01-01", "to": "2024-12-31" },
			{ "code": "53", "procedure": "53", "share": "3", "effect": "per-month" }
		],
		"quotas": [
			{ "order": "051867", "from": "2024-01-01", "to": "2024-06-30", "unit": "KGM", "volume": "1000",
			  "critical": "10" },
			{ "order": "051867", "from": "2024-07-01", "to": "2024-12-31", "unit": "KGM", "volume": "2000",
			  "critical": "0" }
		],
		"requirements": [
			{ "commodity": "2009", "origin": "GAFTA", "procedure": "40", "document": "851",
			  "agency": "agriculture", "from": "2024-01-01" }
		]
	})
}

fn read(json: &Value) -> Result<FileTariff, String> {
	FileTariff::read("tariff.json", json.to_string().as_bytes()).map_err(|error| error.to_string())
}

#[test]
fn tariff_should_say_all_that_the_file_says() {
	let tariff = read(&whole()).unwrap();
	let header = tariff.header();
	assert_eq!(header.valuation, Valuation { basis: ValueBasis::Fob, freight_by: Apportion::Mass });
	let terms = Terms {
		payment_days: 10,
		interest: "8.5".parse().unwrap(),
		drawback: "99".parse().unwrap(),
	};
	assert_eq!(header.terms, terms);
	assert_eq!(header.standard_preference, "100".parse().ok());
	assert_eq!(
		(header.taxes[1].least, header.taxes[1].most),
		("5".parse().ok(), "500".parse().ok())
	);
	assert_eq!(header.taxes[2].base[2], BaseTerm::Transport);
	let code = "2009419220".parse().unwrap();
	let measures = TariffView::measures(&tariff, &code);
	assert_eq!(measures[0].quota, "051867".parse().ok());
	assert_eq!(measures[1].additional_code, "2500".parse().ok());
	assert_eq!(measures[1].procedure, "40".parse().ok());
	assert_eq!(tariff.exchange()[0].per, "0.53".parse().unwrap());
	let reliefs = tariff.reliefs();
	assert_eq!((reliefs[0].effect, reliefs[0].limited), (ReliefEffect::Exempt, true));
	assert_eq!(reliefs[0].additional_procedure, "1RD".parse().ok());
	assert_eq!((reliefs[1].effect, reliefs[1].limited), (ReliefEffect::PerMonth, false));
	assert_eq!((reliefs[1].tax.clone(), reliefs[1].commodity.as_str()), (None, ""));
	let order = "051867".parse().unwrap();
	let volume = |day: &str| {
		let period = tariff.quota(&order, day.parse().unwrap());
		period.map(|period| period.volume.to_string())
	};
	assert_eq!(volume("2024-06-30").as_deref(), Some("1000"));
	assert_eq!(volume("2024-07-01").as_deref(), Some("2000"));
	assert_eq!(volume("2025-01-01"), None);
	let requirement = &tariff.requirements()[0];
	assert_eq!(requirement.agency, OrganisationKind::Agriculture);
	assert_eq!(requirement.origin, OriginScope::Group("GAFTA".parse().unwrap()));
}

#[test]
fn tariff_should_be_usual_where_the_file_says_nothing() {
	let mut json = whole();
	for name in ["valuation", "standardPreference", "exchange", "reliefs", "requirements"] {
		json.as_object_mut().unwrap().remove(name);
	}
	json["terms"] = json!({ "interest": "8.5" });
	let tariff = read(&json).unwrap();
	assert_eq!(tariff.header().valuation, Valuation::default());
	let terms = tariff.header().terms;
	assert_eq!((terms.payment_days, terms.interest), (30, "8.5".parse().unwrap()));
	assert!(tariff.reliefs().is_empty() && tariff.requirements().is_empty());
	json["exchange"] = json!([{ "currency": "USD", "units": "1.27" }]);
	assert_eq!(read(&json).unwrap().exchange()[0].per, "1".parse().unwrap());
}

/// What is put where in the file, and what the refusal says.
fn changes() -> Vec<(&'static str, Value, &'static str)> {
	vec![
		("/valuation/basis", json!("exw"), "valuation.basis: found \"exw\", expected cif or fob"),
		(
			"/valuation/freightBy",
			json!("size"),
			"valuation.freightBy: found \"size\", expected value or mass",
		),
		("/valuation", json!("fob"), "valuation: found \"fob\", expected an object"),
		(
			"/terms/paymentDays",
			json!(-1),
			"terms.paymentDays: found \"-1\", expected a whole number from 0",
		),
		(
			"/terms/interest",
			json!(8.5),
			"terms.interest: found \"a number with a decimal point\", expected a text",
		),
		(
			"/terms/drawback",
			json!("101"),
			"terms.drawback: found \"101\", expected per cent, at most 100",
		),
		(
			"/standardPreference",
			json!("1 0"),
			"standardPreference: found \"1 0\", expected a preference code",
		),
		(
			"/taxes/1/least",
			json!("-5"),
			"taxes[1].least: found \"-5\", expected a non-negative decimal",
		),
		(
			"/taxes/1/most",
			json!("4.99"),
			"taxes[1].most: found \"4.99\", expected an amount not below 5, the least",
		),
		("/taxes/2/base/2", json!("freight"), "taxes[2].base[2]: found \"freight\", expected"),
		(
			"/measures/0/quota",
			json!("051868"),
			"measures[0].quota: found \"051868\", expected the order number of a quota in quotas",
		),
		(
			"/measures/1/additionalCode",
			json!("25000"),
			"measures[1].additionalCode: found \"25000\", expected an additional code",
		),
		(
			"/measures/1/procedure",
			json!("4000A"),
			"measures[1].procedure: found \"4000A\", expected the first 1 to 4",
		),
		(
			"/measures/1",
			json!({ "tax": "A00", "commodity": "2009", "origin": "*", "preference": "320", "quota": "051867", "duty": "6 %" }),
			"measures[1]: expected a measure that differs from measures[0] in tax, type",
		),
		("/exchange/0/per", json!("0"), "exchange[0].per: found \"0\", expected more than zero"),
		("/reliefs/0/code", json!("lower"), "reliefs[0].code: found \"lower\", expected a relief"),
		(
			"/reliefs/0/tax",
			json!("C00"),
			"reliefs[0].tax: found \"C00\", expected the code of a tax in taxes",
		),
		(
			"/reliefs/0/commodity",
			json!("2A"),
			"reliefs[0].commodity: found \"2A\", expected the first 0 to 12 digits",
		),
		(
			"/reliefs/0/procedure",
			json!(""),
			"reliefs[0].procedure: found \"\", expected the first 1 to 4",
		),
		(
			"/reliefs/0/additionalProcedure",
			json!("1R"),
			"reliefs[0].additionalProcedure: found \"1R\", expected an additional procedure",
		),
		(
			"/reliefs/0/share",
			json!("100.01"),
			"reliefs[0].share: found \"100.01\", expected per cent, at most 100",
		),
		(
			"/reliefs/0/effect",
			json!("waive"),
			"reliefs[0].effect: found \"waive\", expected exempt, suspend or per-month",
		),
		(
			"/reliefs/0/limited",
			json!("yes"),
			"reliefs[0].limited: found \"yes\", expected true or false",
		),
		(
			"/reliefs/0/to",
			json!("2023-12-31"),
			"reliefs[0].to: found \"2023-12-31\", expected a day not before",
		),
		(
			"/reliefs/1/amount",
			json!("5"),
			"reliefs[1].amount: found \"amount\", expected one of the fields code, tax",
		),
		(
			"/quotas/0/order",
			json!("0518671"),
			"quotas[0].order: found \"0518671\", expected a quota order number",
		),
		("/quotas/0/from", Value::Null, "quotas[0].from: expected this field"),
		(
			"/quotas/0/to",
			json!("2024-07-01"),
			"quotas[1]: expected a period that does not overlap that from 2024-01-01 to 2024-07-01",
		),
		("/quotas/0/unit", json!("XXX"), "quotas[0].unit: found \"XXX\", expected a unit"),
		("/quotas/0/volume", json!("0"), "quotas[0].volume: found \"0\", expected more than zero"),
		(
			"/quotas/0/critical",
			json!("110"),
			"quotas[0].critical: found \"110\", expected per cent",
		),
		(
			"/requirements/0/commodity",
			json!("X"),
			"requirements[0].commodity: found \"X\", expected the first",
		),
		(
			"/requirements/0/origin",
			json!("COMESA"),
			"requirements[0].origin: found \"COMESA\", expected *, a country code",
		),
		(
			"/requirements/0/document",
			json!("85100"),
			"requirements[0].document: found \"85100\", expected a document code",
		),
		(
			"/requirements/0/agency",
			json!("police"),
			"requirements[0].agency: found \"police\", expected a kind of organisation",
		),
		(
			"/requirements/0/why",
			json!(1),
			"requirements[0].why: found \"why\", expected one of the fields commodity",
		),
		("/permits", json!([]), "permits: found \"permits\", expected one of the fields currency"),
	]
}

/// Puts a value at a place, whether a field of that name is there or not.
fn put(json: &mut Value, place: &str, value: Value) {
	let (above, name) = place.rsplit_once('/').unwrap();
	match json.pointer_mut(above).unwrap() {
		Value::Object(fields) => drop(fields.insert(name.to_owned(), value)),
		Value::Array(list) => list[name.parse::<usize>().unwrap()] = value,
		other => panic!("{other}"),
	}
}

#[test]
fn tariff_should_name_the_place_when_a_field_does_not_fit() {
	for (place, value, refusal) in changes() {
		let mut json = whole();
		put(&mut json, place, value.clone());
		let text = read(&json).map(|_| ()).unwrap_err();
		assert!(text.contains(refusal), "{place} = {value}: {text}");
	}
}

#[test]
fn tariff_should_name_the_bound_when_a_list_is_too_long() {
	let mut json = whole();
	let relief = json["reliefs"][1].clone();
	json["reliefs"] = Value::Array(vec![relief; 65]);
	assert!(read(&json)
		.unwrap_err()
		.contains("reliefs: found \"a list\", expected at most 64 reliefs"));
	let mut json = whole();
	let year = |year: u32| {
		json!({ "order": "051867", "from": format!("{year}-01-01"), "to": format!("{year}-12-31"),
			"unit": "KGM", "volume": "1", "critical": "0" })
	};
	json["quotas"] = (2020..2029).map(year).collect();
	let text = read(&json).unwrap_err();
	assert!(text.contains("quotas[8]: expected at most 8 periods of one quota"), "{text}");
	let twice = json!([whole()["requirements"][0], whole()["requirements"][0]]);
	let mut json = whole();
	json["requirements"] = twice;
	let text = read(&json).unwrap_err();
	assert!(text.contains("requirements[1]: expected a document that stands only once"), "{text}");
}

#[test]
fn diff_should_name_what_was_added_removed_and_changed() {
	let old = read(&whole()).unwrap();
	assert!(diff(&old, &old).differences.is_empty());
	let mut json = whole();
	put(&mut json, "/measures/0/duty", json!("5.20 %"));
	put(&mut json, "/taxes/1/most", json!("600.00"));
	put(&mut json, "/quotas/1/volume", json!("3000"));
	put(&mut json, "/terms/interest", json!("9"));
	json["measures"].as_array_mut().unwrap().remove(1);
	json["requirements"] = json!([]);
	json["reliefs"].as_array_mut().unwrap().push(json!(
		{ "code": "C28", "additionalProcedure": "C28", "share": "100", "effect": "suspend" }
	));
	let found = diff(&old, &read(&json).unwrap());
	assert_eq!((found.added, found.removed, found.changed), (1, 2, 4));
	let lines: Vec<String> = found
		.differences
		.iter()
		.map(|entry| {
			let text = |side: &Option<String>| side.clone().unwrap_or_default();
			format!("{} {}: {} > {}", entry.what, entry.key, text(&entry.old), text(&entry.new))
		})
		.collect();
	assert_eq!(
		lines,
		[
			"header terms: 10 days, interest 8.5 %, drawback 99 % > 10 days, interest 9 %, drawback 99 %",
			"tax F00: order 20, on value least 5 most 500 > order 20, on value least 5 most 600",
			"measure A00 2009 origin * preference 320 quota 051867: 5.80 % > 5.20 %",
			"measure A00 2009 origin MX additional code 2500 procedure 40: 14.00 % > ",
			"relief C28 additional procedure C28:  > suspend 100 %",
			"quota 051867 from 2024-07-01: 2000 KGM to 2024-12-31, critical at 0 % > \
			 3000 KGM to 2024-12-31, critical at 0 %",
			"requirement 851 2009 origin GAFTA procedure 40 from 2024-01-01: agriculture > ",
		]
	);
	assert_eq!(found.differences[4].change, Change::Added);
	let table = found.to_string();
	assert!(table.contains("~ measure"), "{table}");
	assert!(table.contains("5.80 % -> 5.20 %"), "{table}");
	assert!(table.ends_with("1 added, 2 removed, 4 changed\n"), "{table}");
	let json = serde_json::to_value(&found).unwrap();
	assert_eq!(json["differences"][3]["change"], "removed");
	assert!(json["differences"][3].get("new").is_none());
}
