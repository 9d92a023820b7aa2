// SPDX-License-Identifier: Apache-2.0
//! Figures that somebody else published: answers of customs offices and worked examples.

use super::*;

const DUTY_VAT: &[(&str, u16, &[&str])] = &[("A00", 10, &["value"]), ("B00", 90, &["value", "*"])];

struct Case {
	name: &'static str,
	book: Book,
	items: Vec<Item>,
	owed: &'static [&'static str],
}

fn check(cases: Vec<Case>) {
	for case in cases {
		let assessment =
			run(&case.book, &case.items).unwrap_or_else(|e| panic!("{}: {e}", case.name));
		assert_eq!(owed(&assessment), case.owed, "{}", case.name);
	}
}

/// Answers of HMRC to its published sample declarations (`TT_...`). Ad-valorem rates are in the answers; rates of
/// specific duties are not, and stand here as they follow from the amounts and the quantities.
#[test]
fn assess_should_give_the_official_figures_of_hmrc() {
	let duty_vat = |a00: &str| book(DUTY_VAT, &[("A00", "", a00), ("B00", "", "20.00 %")]);
	let northern: &[(&str, u16, &[&str])] = &[
		("A50", 10, &["value"]),
		("A80", 11, &["value"]),
		("A90", 12, &["value"]),
		("522", 20, &["value"]),
		("B05", 30, &["A50", "A80", "A90"]),
		("B00", 40, &["value", "522"]),
	];
	let vat: &[(&str, &str, &str)] = &[("B05", "", "20.00 %"), ("B00", "", "20.00 %")];
	let with_vat = |own: &[(&str, &str, &str)]| book(northern, &[own, vat].concat());
	check(vec![
		Case {
			name: "IM001a: plain ad valorem",
			book: duty_vat("2.00 %"),
			items: vec![item(1, "8510900000", "1000 GBP")],
			owed: &["A00 20.00", "B00 204.00", "total 224.00"],
		},
		Case {
			name: "IM017a: three items",
			book: duty_vat("2.00 %"),
			items: vec![
				item(1, "8510900000", "1000 GBP"),
				item(2, "8510100000", "100 GBP"),
				item(3, "8510200000", "100 GBP"),
			],
			owed: &[
				"A00 20.00",
				"B00 204.00",
				"A00 2.00",
				"B00 20.40",
				"A00 2.00",
				"B00 20.40",
				"total 268.80",
			],
		},
		Case {
			name: "IM031a: wine by its litres of pure alcohol",
			book: book(
				&[("A00", 10, &["value"]), ("333", 20, &["value"]), ("B00", 90, &["value", "*"])],
				&[
					("A00", "", "4.50 GBP / 100 KGM"),
					("333", "", "28.50 GBP / LTR / ASV"),
					("B00", "", "20.00 %"),
				],
			),
			items: vec![item(1, "2204109400", "2000 GBP")
				.net("100")
				.supplementary("85")
				.quantity("ASV", "16")],
			owed: &["A00 4.50", "333 387.60", "B00 478.42", "total 870.52"],
		},
		Case {
			name: "IM033a: duty, countervailing duty and two kinds of VAT",
			book: with_vat(&[("A50", "", "2.70 %"), ("A80", "", "50.70 %")]),
			items: vec![item(1, "7202998030", "5000 GBP")],
			owed: &["A50 135.00", "A80 2535.00", "B05 534.00", "B00 1000.00", "total 4204.00"],
		},
		Case {
			name: "IM033b: before the amendment",
			book: duty_vat("2.00 %"),
			items: vec![item(1, "8510900000", "1000 GBP")],
			owed: &["A00 20.00", "B00 204.00", "total 224.00"],
		},
		Case {
			name: "IM033b: after it",
			book: duty_vat("2.00 %"),
			items: vec![item(1, "8510900000", "998 GBP")],
			owed: &["A00 19.96", "B00 203.59", "total 223.55"],
		},
		Case {
			name: "IM059a: VAT on the duty alone",
			book: with_vat(&[("A50", "", "19.20 %")]),
			items: vec![item(1, "1302201015", "1200 GBP")],
			owed: &["A50 230.40", "B05 46.08", "B00 240.00", "total 516.48"],
		},
		Case {
			name: "IM065a: a quota that ran out splits the item",
			book: {
				let mut book = duty_vat("14.00 %");
				let mut within = measure("A00", "", "5.80 %");
				within.preference = Some("320".parse().unwrap());
				book.measures.push(within);
				book
			},
			items: vec![
				Item {
					preference: Some("320".parse().unwrap()),
					preferential_origin: Some("MX".parse().unwrap()),
					..item(1, "2009419220", "280 GBP")
				},
				item(2, "2009419220", "1120 GBP"),
			],
			owed: &["A00 16.24", "B00 59.24", "A00 156.80", "B00 255.36", "total 487.64"],
		},
		Case {
			name: "IM101a: excise per litre is part of one VAT's base and not of the other's",
			book: with_vat(&[("A50", "", "4.60 %"), ("522", "", "0.5295 GBP / LTR")]),
			items: vec![item(1, "3403192000", "15900 GBP").net("10000").quantity("LTR", "10000")],
			owed: &["A50 731.40", "522 5295.00", "B05 146.28", "B00 4239.00", "total 10411.68"],
		},
		Case {
			name: "IM119a: a compound duty; VAT that only truncation gives",
			book: duty_vat("8.00 % + 22.00 GBP / 100 KGM"),
			items: vec![item(1, "0403909900", "111 GBP").net("100")],
			owed: &["A00 30.88", "B00 28.37", "total 59.25"],
		},
		Case {
			name: "IM129a: supplementary litres, effective strength",
			book: book(
				&[("A00", 10, &["value"]), ("333", 20, &["value"]), ("B00", 90, &["value", "*"])],
				&[
					("A00", "", "26.00 GBP / HLT"),
					("333", "", "28.50 GBP / LTR / EAS"),
					("B00", "", "20.00 %"),
				],
			),
			items: vec![item(1, "2204109490", "4000 GBP")
				.net("2000")
				.supplementary("2000")
				.quantity("ASV", "13")
				.quantity("EAS", "12.5")
				.quantity("LPA", "260")],
			owed: &["A00 520.00", "333 7125.00", "B00 2329.00", "total 9974.00"],
		},
		Case {
			name: "IM157a: a national qualifier of a unit",
			book: with_vat(&[
				("A50", "", "10.90 %"),
				("A90", "", "198.33 GBP / TNE#I"),
				("A80", "", "144.10 GBP / TNE#I"),
			]),
			items: vec![item(1, "1516209821", "20 GBP")
				.net("209")
				.supplementary("1")
				.quantity("TNE#I", "1")],
			owed: &[
				"A50 2.18",
				"A80 144.10",
				"A90 198.33",
				"B05 68.92",
				"B00 4.00",
				"total 417.53",
			],
		},
		Case {
			name: "IM189a: kilograms of tobacco, which the net mass does not state",
			book: book(
				&[("A00", 10, &["value"]), ("633", 20, &["value"]), ("B00", 90, &["value", "*"])],
				&[("A00", "", "2.00 %"), ("633", "", "325.53 GBP / KTC"), ("B00", "", "20.00 %")],
			),
			items: vec![item(1, "8543400000", "2000 GBP")
				.net("10")
				.supplementary("5")
				.quantity("KTC", "1")],
			owed: &["A00 40.00", "633 325.53", "B00 473.10", "total 838.63"],
		},
	]);
}

/// Examples that other administrations publish.
#[test]
fn assess_should_give_the_figures_of_worked_examples() {
	let one = |duty: &str| book(&[("A00", 10, &["value"])], &[("A00", "", duty)]);
	check(vec![
		Case {
			name: "Australia: value and duty",
			book: one("5.00 %").currency("AUD", 2).rate("USD", "0.91"),
			items: vec![item(1, "950300", "1274 USD")],
			owed: &["A00 70.00", "total 70.00"],
		},
		Case {
			name: "Singapore: stout by its alcohol, duty and excise",
			book: book(
				&[("C", 10, &["value"]), ("E", 20, &["value"])],
				&[("C", "", "16.00 SGD / LPA"), ("E", "", "60.00 SGD / LPA")],
			)
			.currency("SGD", 2),
			items: vec![item(1, "220300", "100 SGD").quantity("LTR", "75").quantity("ASV", "5")],
			owed: &["C 60.00", "E 225.00", "total 285.00"],
		},
		Case {
			name: "Hong Kong: the whole of the first 200, a tenth of the rest",
			book: one("100.00 % MAX 10.00 % + 180.00 HKD / NAR").currency("HKD", 2),
			items: vec![item(1, "220830", "306 HKD").quantity("NAR", "1").quantity("LTR", "0.7")],
			owed: &["A00 210.60", "total 210.60"],
		},
		Case {
			name: "Hong Kong: nothing above the first 200",
			book: one("100.00 % MAX 10.00 % + 180.00 HKD / NAR").currency("HKD", 2),
			items: vec![item(1, "220830", "150 HKD").quantity("NAR", "1")],
			owed: &["A00 150.00", "total 150.00"],
		},
		Case {
			name: "Ireland: two items, one of them free",
			book: book(
				DUTY_VAT,
				&[("A00", "61", "2.50 %"), ("A00", "49", "NIHIL"), ("B00", "", "23.00 %")],
			)
			.currency("EUR", 2),
			items: vec![item(1, "610910", "600 EUR"), item(2, "490199", "500 EUR")],
			owed: &["A00 15.00", "B00 141.45", "A00 0.00", "B00 115.00", "total 271.45"],
		},
		Case {
			name: "United Kingdom: euro per hundred kilograms",
			book: one("35.10 EUR / 100 KGM").rate("EUR", "1.166725"),
			items: vec![item(1, "100630", "1 GBP").net("10000")],
			owed: &["A00 3008.42", "total 3008.42"],
		},
		Case {
			name: "United Kingdom: sugar content",
			book: one("0.30 GBP / 100 KGM / % sugar"),
			items: vec![item(1, "170290", "1000 GBP").net("16320").quantity("BRX", "80")],
			owed: &["A00 3916.80", "total 3916.80"],
		},
		Case {
			name: "Albania: the sum of the unrounded products, in whole lek",
			book: one("100.00 %").currency("ALL", 2).rounding(
				RoundingStage::Declaration,
				0,
				RoundingMode::HalfUp,
			),
			// EUR 14,643 at 137.33 and USD 1,608 at 122.74
			items: vec![item(1, "870323", "2010923.19 ALL"), item(2, "870323", "197365.92 ALL")],
			owed: &["A00 2010923.00", "A00 197366.00", "total 2208289.00"],
		},
	]);
}

/// A chain in which each tax is charged on the ones before it, as in Ethiopia.
#[test]
fn assess_should_chain_taxes_on_taxes() {
	let book = book(
		&[
			("D", 1, &["value"]),
			("E", 2, &["value", "D"]),
			("V", 3, &["value", "D", "E"]),
			("S", 4, &["value", "*"]),
			("W", 5, &["value"]),
		],
		&[
			("D", "", "35 %"),
			("E", "", "30 %"),
			("V", "", "15 %"),
			("S", "", "10 %"),
			("W", "", "3 %"),
		],
	);
	let assessment = run(&book, &[item(1, "870323", "1000 GBP")]).unwrap();
	assert_eq!(
		owed(&assessment),
		["D 350.00", "E 405.00", "V 263.25", "S 201.82", "W 30.00", "total 1250.07"]
	);
}

#[test]
fn customs_values_should_follow_price_adjustments_and_charges() {
	use AdjustmentKind::*;
	let charge = |kind, by: &str| Adjustment { kind, amount: amount(by) };
	let book = book(&[("A00", 1, &["value"])], &[("A00", "", "1 %")])
		.rate("USD", "1.25")
		.rate("JPY", "190");
	let stated = |sequence, value: &str| Item {
		customs_value: Some(amount(value)),
		price: None,
		..item(sequence, "850110", "1 GBP")
	};
	type Row = (&'static str, Vec<Item>, Vec<Adjustment>, &'static [u128]);
	let cases: Vec<Row> = vec![
		("price", vec![item(1, "850110", "100 GBP")], vec![], &[10000]),
		("foreign price", vec![item(1, "850110", "100 USD")], vec![], &[8000]),
		("not a finite fraction", vec![item(1, "850110", "100 JPY")], vec![], &[52]),
		(
			"additions and deductions of the item",
			vec![item(1, "850110", "100 GBP")
				.adjusted(Addition, "25 USD")
				.adjusted(Deduction, "5 GBP")],
			vec![],
			&[11500],
		),
		(
			"charges by price",
			vec![item(1, "850110", "300 GBP"), item(2, "850110", "125 USD")],
			vec![charge(Addition, "50 GBP"), charge(Deduction, "10 GBP")],
			&[33000, 11000],
		),
		(
			"a stated value takes no charge, but its share is not left to the others",
			vec![stated(1, "300 GBP"), item(2, "850110", "100 GBP")],
			vec![charge(Addition, "40 GBP")],
			&[30000, 11000],
		),
		(
			"a stated value goes before a price",
			vec![Item { customs_value: Some(amount("7 GBP")), ..item(1, "850110", "100 GBP") }],
			vec![],
			&[700],
		),
		(
			"equal parts where nothing has a price",
			vec![item(1, "850110", "0 GBP"), item(2, "850110", "0 GBP")],
			vec![charge(Addition, "10 GBP")],
			&[500, 500],
		),
	];
	for (name, items, charges, expected) in cases {
		let assessment = assess(&goods(&items, &charges), &Grants::default(), &book).expect(name);
		assert_eq!(&assessment.customs_values[..], expected, "{name}");
	}
}
