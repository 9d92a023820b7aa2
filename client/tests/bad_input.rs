// SPDX-License-Identifier: Apache-2.0
//! Files that must be refused, each with its place and what was expected; and that none brings the reader down.

mod common;

use common::{declaration, plain_item, problems, sound};
use proptest::prelude::*;
use tijara_client::{
	problem::MAX_PROBLEMS,
	tariff_file::FileTariff,
	wco::{self, MAX_FILE_BYTES},
};

/// What is changed in a sound declaration: from, to, and what the refusal says.
const CHANGES: &[(&str, &str, &str)] = &[
	(
		"<SequenceNumeric>2<",
		"<SequenceNumeric>1<",
		"GoodsShipment/GovernmentAgencyGoodsItem[2]/SequenceNumeric: found \"1\", expected 2: items are \
		 numbered 1, 2, 3, ... in their order; there is an item 1 already",
	),
	("<SequenceNumeric>2<", "<SequenceNumeric>3<", "found \"3\", expected 2: items are numbered"),
	("<SequenceNumeric>2</SequenceNumeric>", "", "SequenceNumeric: expected 2: items are numbered"),
	(
		"\"LTR\"",
		"\"XYZ\"",
		"GovernmentAgencyGoodsItem[1]/Commodity/DutyTaxFee/SpecificTaxBaseQuantity/@unitCode: found \"XYZ\", \
		 expected a unit of UN/ECE Rec 20",
	),
	("unitCode=\"LTR\"", "", "SpecificTaxBaseQuantity/@unitCode: expected a unit code"),
	(
		"currencyID=\"GBP\">1000",
		"currencyID=\"QQQ\">1000",
		"InvoiceLine/ItemChargeAmount/@currencyID: found \"QQQ\", expected a currency of ISO 4217",
	),
	("currencyID=\"GBP\">1000", ">1000", "ItemChargeAmount/@currencyID: expected a currency code"),
	(">1000<", ">-1000<", "ItemChargeAmount: found \"-1000\", expected a non-negative decimal number"),
	(
		">1000<",
		">1234567890123456789012345678901234567890<",
		"found \"1234567890123456789012345678901234567890\", expected at most 16 digits before the decimal point",
	),
	(">1000<", ">a thousand<", "found \"a thousand\", expected a non-negative decimal number"),
	(">1000<", ">1,000.00<", "found \"1,000.00\", expected a non-negative decimal number"),
	(">1000<", "><", "ItemChargeAmount: found \"\", expected a non-negative decimal number"),
	(">20<", ">20.1234567<", "expected at most 6 digits after the decimal point"),
	("<NetNetWeightMeasure>10", "<NetNetWeightMeasure unitCode=\"LBR\">10", "found \"LBR\", expected KGM"),
	("WCO:DEC-DMS:2", "WCO:DEC-DMS:3", "Declaration: found \"urn:wco:datamodel:WCO:DEC-DMS:3\", expected the namespace urn:wco:datamodel:WCO:DEC-DMS:2"),
	("DocumentMetaData-DMS:2", "DocumentMetaData-DMS:1", "MetaData: found \"urn:wco:datamodel:WCO:DocumentMetaData-DMS:1\", expected the namespace"),
	("VersionCode>3.6", "VersionCode>2.0", "MetaData/WCODataModelVersionCode: found \"2.0\", expected 3.6 or 3.7"),
	("TypeName>DEC", "TypeName>RES", "MetaData/WCOTypeName: found \"RES\", expected DEC"),
	("<FunctionCode>9", "<FunctionCode>13", "FunctionCode: found \"13\", expected 9, an original declaration"),
	("<FunctionalReferenceID>TEST-1</FunctionalReferenceID>", "", "FunctionalReferenceID: expected a local reference number"),
	("TEST-1", "TEST-1</FunctionalReferenceID><FunctionalReferenceID>TEST-2", "FunctionalReferenceID[2]: expected this element only once"),
	("<TypeCode>IMA", "<TypeCode>import", "TypeCode: found \"import\", expected a declaration type of three capital letters"),
	("<GoodsItemQuantity>2", "<GoodsItemQuantity>3", "GoodsItemQuantity: found \"3\", expected 2, the number of items in the file"),
	("<ID>85109000<", "<ID>8510900X<", "Classification[1]/ID: found \"8510900X\", expected a commodity code of 6 to 10 digits"),
	("<ID>00<", "<ID>0<", "Classification[2]/ID: found \"0\", expected the two digits"),
	("TSP<", "GN<", "Commodity/Classification: expected a classification with the type TSP"),
	("<CountryCode>US<", "<CountryCode>USA<", "Origin/CountryCode: found \"USA\", expected a country code of two capital letters"),
	("<CountryCode>US</CountryCode><TypeCode>1<", "<CountryCode>US</CountryCode><TypeCode>7<", "Origin/TypeCode: found \"7\", expected 1 (origin) or 2"),
	("<MethodCode>1<", "<MethodCode>9<", "CustomsValuation/MethodCode: found \"9\", expected a valuation method from 1 to 6"),
	("<PreviousCode>00<", "<PreviousCode>0<", "GovernmentProcedure[1]/CurrentCode: found \"40\", expected two characters"),
	("CIF", "C&amp;F", "TradeTerms/ConditionCode: found \"C&F\", expected delivery terms of the Incoterms"),
	("<GoodsShipment>", "<GoodsShipment><CustomsValuation><ChargeDeduction><ChargesTypeCode>ZZ</ChargesTypeCode></ChargeDeduction></CustomsValuation>", "ChargesTypeCode: found \"ZZ\", expected a code of two letters: AA to AZ for additions"),
	("<FunctionCode>9", "<AcceptanceDateTime><DateTimeString>20240230</DateTimeString></AcceptanceDateTime><FunctionCode>9", "AcceptanceDateTime/DateTimeString: found \"20240230\", expected a day"),
	("<Declaration>", "<Declarations>", "expected well-formed XML"),
];

#[test]
fn read_should_name_place_value_and_expectation_when_a_declaration_is_wrong() {
	for (from, to, refusal) in CHANGES {
		let xml = sound();
		assert!(xml.contains(from), "{from}");
		let problems = problems(xml.replacen(from, to, 1).as_bytes());
		let text = problems.to_string();
		assert!(text.contains(refusal), "{from} -> {to}: {text}");
		for problem in problems.list() {
			assert!(problem.place.line > 0 && problem.place.column > 0, "{text}");
			assert!(text
				.contains(&format!("decl.xml:{}:{}: ", problem.place.line, problem.place.column)));
		}
	}
}

#[test]
fn read_should_point_at_the_line_of_the_element() {
	let xml = sound();
	let line = xml.lines().position(|line| line.contains("<SequenceNumeric>2<")).unwrap() + 1;
	let text = problems(xml.replace("Numeric>2<", "Numeric>1<").as_bytes()).to_string();
	assert!(text.starts_with(&format!("decl.xml:{line}:1: ")), "{text}");
}

#[test]
fn read_should_report_all_problems_together_up_to_a_bound() {
	let xml = sound().replace(">1000<", ">-1<").replace("\"LTR\"", "\"XYZ\"").replace("CIF", "BAD");
	assert_eq!(problems(xml.as_bytes()).list().len(), 3);
	let items: Vec<_> = (1..=40).map(|n| plain_item(n, "8510900000", "GBP x")).collect();
	let problems = problems(declaration(&items).as_bytes());
	assert_eq!(problems.list().len(), MAX_PROBLEMS);
	assert!(problems.to_string().ends_with("(the first 20 problems; there may be more)"));
}

#[test]
fn read_should_name_the_limit_when_there_are_too_many_items() {
	let items: Vec<_> = (1..=1_000).map(|n| plain_item(n, "8510900000", "GBP 1")).collect();
	let text = problems(declaration(&items).as_bytes()).to_string();
	assert!(text.contains("found \"1000 items\", expected at most 99 items; split"), "{text}");
	assert_eq!(common::read(&declaration(&items[..99])).items.len(), 99);
	assert!(problems(declaration(&[]).as_bytes()).to_string().contains("at least one goods item"));
}

#[test]
fn read_should_refuse_what_is_no_xml_with_line_and_column() {
	let xml = sound();
	let truncated = problems(&xml.as_bytes()[..xml.len() / 2]).to_string();
	let line = xml[..xml.len() / 2].lines().count();
	assert!(truncated.starts_with(&format!("decl.xml:{line}:")), "{truncated}");
	assert!(truncated.contains("the file ends before its elements do"), "{truncated}");

	let mut bytes = xml.clone().into_bytes();
	let at = xml.find("TEST-1").unwrap();
	bytes[at] = 0xff;
	let line = xml[..at].lines().count();
	let text = problems(&bytes).to_string();
	assert!(text.starts_with(&format!("decl.xml:{line}:")), "{text}");
	assert!(text.contains("found \"byte 0xff\", expected text in UTF-8"), "{text}");

	assert!(problems(b"").to_string().contains("there is no element"));
	assert!(problems(b"\x1f\x8b\x00").to_string().contains("UTF-8"));
	assert!(problems(b"{\"json\": 1}").to_string().contains("well-formed XML"));
	let text = problems(b"<html xmlns=\"http://www.w3.org/1999/xhtml\"/>").to_string();
	assert!(text.contains("found \"html\", expected MetaData, Declaration or"), "{text}");
}

#[test]
fn read_should_refuse_document_types_so_that_entities_cannot_grow() {
	let entities: String = (1..10)
		.map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10)))
		.collect();
	let xml = sound().replace(
		"<md:MetaData",
		&format!("<!DOCTYPE x [<!ENTITY l0 \"ha\">{entities}]>\n<md:MetaData"),
	);
	let xml = xml.replace("TEST-1", "&l9;");
	let text = problems(xml.as_bytes()).to_string();
	assert_eq!(text, "decl.xml:2:1: expected a document without a document type definition");
	let xml = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
	assert!(problems(xml.as_bytes()).to_string().contains("document type definition"));
}

#[test]
fn read_should_refuse_large_deep_and_missing_files() {
	let folder = tempfile::tempdir().unwrap();
	let path = folder.path().join("large.xml");
	std::fs::File::create(&path).unwrap().set_len(50_000_000).unwrap();
	let text = wco::read_file(&path).unwrap_err().to_string();
	assert!(text
		.contains("found \"50000000 bytes\", expected a file of at most 10000000 bytes (10 MB)"));
	let deep = "<a>".repeat(MAX_FILE_BYTES as usize / 7);
	let deep = format!("{deep}{}", "</a>".repeat(MAX_FILE_BYTES as usize / 7));
	assert!(wco::read("deep.xml", deep.as_bytes()).is_err());
	let missing = wco::read_file(&folder.path().join("none.xml")).unwrap_err().to_string();
	assert!(missing.contains("none.xml: found") && missing.contains("expected a readable file"));
	assert!(wco::read_file(folder.path()).is_err());
}

#[test]
fn read_should_take_any_prefix_comments_and_envelopes() {
	let plain = common::read(&sound());
	let mut prefixed = sound().replace("xmlns=", "xmlns:x=");
	for first in 'A'..='Z' {
		prefixed = prefixed
			.replace(&format!("<{first}"), &format!("<x:{first}"))
			.replace(&format!("</{first}"), &format!("</x:{first}"));
	}
	assert!(prefixed.contains("<x:Declaration>"), "{prefixed}");
	assert_eq!(common::read(&prefixed).items, plain.items);

	let commented =
		sound().replace("1000<", "10<!-- price -->00<").replace("TEST-1", "\n TEST-1 <!-- LRN -->");
	assert_eq!(common::read(&commented).items, plain.items);
	assert_eq!(common::read(&commented).lrn, plain.lrn);

	let body = sound().replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "");
	let request = format!(
		"<r:submitDeclarationRequest xmlns:r=\"http://example.org/gateway\"><r:requestDetail>{body}\
		 </r:requestDetail></r:submitDeclarationRequest>"
	);
	assert_eq!(common::read(&request).items, plain.items);
	let begin = body.find("<Declaration>").unwrap();
	let end = body.find("</md:MetaData>").unwrap();
	let bare = body[begin..end]
		.replace("<Declaration>", "<Declaration xmlns=\"urn:wco:datamodel:WCO:DEC-DMS:2\">");
	assert_eq!(common::read(&format!("\u{feff}{bare}")).items, plain.items);
}

#[test]
fn read_should_use_the_invoice_amount_when_a_lone_item_has_no_price() {
	let xml = declaration(&[plain_item(1, "8510900000", "GBP 7")])
		.replace(
			"<InvoiceLine><ItemChargeAmount currencyID=\"GBP\">7</ItemChargeAmount></InvoiceLine>",
			"",
		)
		.replace(
			"<GoodsItemQuantity>",
			"<InvoiceAmount currencyID=\"USD\">9</InvoiceAmount><GoodsItemQuantity>",
		);
	let declaration = common::read(&xml);
	assert_eq!(declaration.items[0].price, declaration.invoice);
	assert_eq!(declaration.invoice.unwrap().value.to_string(), "9");
}

#[test]
fn draft_should_be_bound_to_the_file_and_the_salt() {
	let one = common::read(&sound());
	assert_ne!(one.commitment(&[1; 32]), one.commitment(&[2; 32]));
	let other = common::read(&format!("{} ", sound()));
	assert_ne!(one.commitment(&[1; 32]), other.commitment(&[1; 32]));
	assert_ne!(wco::new_salt(), wco::new_salt());
	let commitment = one.commitment(&[1; 32]);
	let draft = one.into_draft(11, [1; 32]).unwrap();
	assert_eq!((draft.commitment, draft.trader, draft.validate()), (commitment, 11, Ok(())));
	let xml = sound().replace("<DeclarationOfficeID>XTHAV001</DeclarationOfficeID>", "");
	let problem = common::read(&xml).into_draft(11, [1; 32]).unwrap_err().to_string();
	assert_eq!(problem, "decl.xml: DeclarationOfficeID: expected an office code of 3 to 8 capital letters or digits");
}

const TARIFF: &str = r#"{"currency": "GBP", "rounding": {"stage": "tax-line", "decimals": 2, "mode": "down"},
"taxes": [{"code": "A00", "order": 10, "base": ["value"]}, {"code": "B00", "order": 90, "base": ["value", "*"]}],
"measures": [{"tax": "A00", "commodity": "85", "origin": "*", "preference": "100", "duty": "2.00 %", "from": "2024-01-01", "to": null},
	{"tax": "B00", "commodity": "", "origin": "AGADIR", "duty": "20.00 %"}],
"exchange": [{"currency": "USD", "units": "1.2700", "from": "2024-01-01", "to": "2024-01-31"}],
"groups": {"AGADIR": ["JO", "EG"]}}"#;

/// What is changed in a sound tariff: from, to, and what the refusal says.
const TARIFF_CHANGES: &[(&str, &str, &str)] = &[
	("\"2.00 %\"", "\"2.00 percent\"", "tariff.json: measures[0].duty: found \"2.00 percent\", expected a duty expression; at character"),
	("\"2.00 %\"", "2.0", "measures[0].duty: found \"a number with a decimal point\", expected a text in quotation marks"),
	("\"tax\": \"B00\"", "\"tax\": \"C00\"", "measures[1].tax: found \"C00\", expected the code of a tax in taxes"),
	("\"origin\": \"AGADIR\"", "\"origin\": \"GAFTA\"", "measures[1].origin: found \"GAFTA\", expected *, a country code"),
	("\"origin\": \"*\"", "\"country\": \"*\"", "measures[0].country: found \"country\", expected one of the fields tax, type"),
	("\"origin\": \"*\", ", "", "measures[0].origin: expected this field"),
	("\"commodity\": \"85\"", "\"commodity\": \"85.10\"", "measures[0].commodity: found \"85.10\", expected the first 0 to 12 digits"),
	("\"from\": \"2024-01-01\", \"to\": null", "\"from\": \"01/01/2024\"", "measures[0].from: found \"01/01/2024\", expected a day from 1970 on, as YYYY-MM-DD"),
	("\"to\": null", "\"to\": \"2023-12-31\"", "measures[0].to: found \"2023-12-31\", expected a day not before 2024-01-01"),
	("\"1.2700\"", "\"0\"", "exchange[0].units: found \"0\", expected more than zero"),
	("\"USD\"", "\"QQQ\"", "exchange[0].currency: found \"QQQ\", expected a currency of ISO 4217"),
	("\"USD\"", "\"GBP\"", "exchange[0].currency: found \"GBP\", expected a foreign currency"),
	("[\"value\"]", "[\"B00\"]", "taxes[0].base[0]: found \"B00\", expected value, transport, * or the code of a tax of a lower order"),
	("\"code\": \"B00\"", "\"code\": \"A00\"", "taxes[1].code: found \"A00\", expected a tax that stands only once"),
	("\"order\": 10", "\"order\": -1", "taxes[0].order: found \"-1\", expected a whole number from 0 to 65535"),
	("\"tax-line\"", "\"line\"", "rounding.stage: found \"line\", expected tax-line, item, declaration or base"),
	("\"decimals\": 2", "\"decimals\": 3", "rounding.decimals: found \"3\", expected a whole number from -6 to 2"),
	("\"down\"", "\"up\"", "rounding.mode: found \"up\", expected down, half-up or half-even"),
	("\"JO\", \"EG\"", "\"JOR\"", "groups.AGADIR[0]: found \"JOR\", expected a country code"),
	("\"currency\": \"GBP\", ", "", "tariff.json: currency: expected this field"),
	("\"currency\": \"GBP\", ", "\"currency\": \"GBP\", \"currency\": \"USD\", ", "tariff.json:1:"),
	("\"groups\"", "\"group\"", "group: found \"group\", expected one of the fields currency, rounding"),
	("]}}", "", "tariff.json:"),
];

#[test]
fn tariff_should_name_the_place_when_a_field_is_wrong() {
	FileTariff::read("tariff.json", TARIFF.as_bytes())
		.unwrap_or_else(|problems| panic!("{problems}"));
	for (from, to, refusal) in TARIFF_CHANGES {
		assert!(TARIFF.contains(from), "{from}");
		let json = TARIFF.replacen(from, to, 1);
		let text = FileTariff::read("tariff.json", json.as_bytes()).unwrap_err().to_string();
		assert!(text.contains(refusal), "{from} -> {to}: {text}");
	}
	let twice = TARIFF.replace(
		"{\"tax\": \"B00\"",
		"{\"tax\": \"B00\", \"commodity\": \"\", \"origin\": \"AGADIR\", \"duty\": \"5.00 %\"}, {\"tax\": \"B00\"",
	);
	let text = FileTariff::read("tariff.json", twice.as_bytes()).unwrap_err().to_string();
	assert!(
		text.contains("measures[2]: expected a measure that differs from measures[1]"),
		"{text}"
	);
}

#[test]
fn assess_should_say_what_is_missing_when_the_tariff_does_not_fit() {
	use tijara_client::assess::assess;

	let tariff = |json: &str| FileTariff::read("tariff.json", json.as_bytes()).unwrap();
	let day = "2024-07-10".parse().unwrap();
	let refusal = |xml: &str, json: &str| {
		assess(&common::read(xml), &tariff(json), day).unwrap_err().to_string()
	};
	let per_litre_of_alcohol = TARIFF.replace("2.00 %", "28.50 GBP / LPA");
	let text = refusal(&sound(), &per_litre_of_alcohol);
	assert!(
		text.contains("GovernmentAgencyGoodsItem[1]: quantity in LPA: a duty is per LPA"),
		"{text}"
	);
	let text = refusal(&sound().replace("\"GBP\"", "\"USD\""), TARIFF);
	assert!(text.contains("currency USD: the tariff has no exchange rate"), "{text}");
	let text = refusal(&sound().replace("85109000", "01012100"), TARIFF);
	assert!(text.contains("commodity code 0101210000: no measure"), "{text}");
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	#[test]
	fn read_should_not_panic_when_bytes_are_changed(
		changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
		end in any::<prop::sample::Index>(),
		cut in any::<bool>(),
	) {
		let mut bytes = sound().into_bytes();
		for (index, byte) in changes {
			let at = index.index(bytes.len());
			bytes[at] = byte;
		}
		if cut {
			bytes.truncate(end.index(bytes.len()));
		}
		if let Err(problems) = wco::read("decl.xml", &bytes) {
			prop_assert!(!problems.list().is_empty());
			prop_assert!(!problems.to_string().is_empty());
		}
	}

	#[test]
	fn read_should_not_panic_when_elements_are_mixed_up(
		swaps in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..6),
	) {
		let xml = sound();
		let mut lines: Vec<&str> = xml.lines().collect();
		for (one, other) in swaps {
			let (one, other) = (one.index(lines.len()), other.index(lines.len()));
			lines.swap(one, other);
		}
		let _ = wco::read("decl.xml", lines.join("\n").as_bytes());
	}

	#[test]
	fn tariff_should_not_panic_when_bytes_are_changed(
		changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
	) {
		let mut bytes = TARIFF.as_bytes().to_vec();
		for (index, byte) in changes {
			let at = index.index(bytes.len());
			bytes[at] = byte;
		}
		let _ = FileTariff::read("tariff.json", &bytes);
	}
}
