// SPDX-License-Identifier: Apache-2.0
//! Which measure is taken.

use super::*;

/// A measure as a table row: prefix, origin, preference, from, to. Its duty is its number.
type Row = (&'static str, &'static str, &'static str, &'static str, &'static str);

fn tariff(rows: &[Row]) -> Book {
	let mut book = book(&[("A00", 1, &["value"])], &[]);
	for (row, number) in rows.iter().zip(1u32..) {
		let (prefix, origin, preference, from, to) = row;
		book.measures.push(Measure {
			origin: match *origin {
				"*" => OriginScope::Any,
				code if code.len() == 2 => OriginScope::Country(code.parse().unwrap()),
				group => OriginScope::Group(group.parse().unwrap()),
			},
			preference: preference.parse().ok(),
			from: from.parse().ok(),
			to: to.parse().ok(),
			..measure("A00", prefix, &format!("{number} %"))
		});
	}
	book.groups.push(Group {
		code: "GAFTA".parse().unwrap(),
		members: ["JO", "EG"].map(|c| c.parse().unwrap()).to_vec().try_into().unwrap(),
	});
	book
}

/// The number of the row that was taken; 0 for none. The order of the rows must not matter.
fn taken(rows: &[Row], goods: &Item) -> u128 {
	let mut book = tariff(rows);
	let result = run(&book, std::slice::from_ref(goods)).map_or(0, |a| a.total);
	book.measures.reverse();
	let reversed = run(&book, std::slice::from_ref(goods)).map_or(0, |a| a.total);
	assert_eq!(result, reversed);
	result
}

fn goods(origin: &str, preference: &str, preferential: &str) -> Item {
	Item {
		origin: origin.parse().unwrap(),
		preference: preference.parse().ok(),
		preferential_origin: preferential.parse().ok(),
		..item(1, "2204109400", "1 GBP")
	}
}

#[test]
fn select_should_take_the_most_specific_measure() {
	let jordan = goods("JO", "300", "");
	let us = goods("US", "100", "");
	let tunisian = goods("US", "300", "JO");
	let cases: &[(&str, &[Row], &Item, u128)] = &[
		(
			"longest prefix",
			&[("", "*", "", "", ""), ("2204", "*", "", "", ""), ("22", "JO", "", "", "")],
			&jordan,
			2,
		),
		(
			"prefix before preference",
			&[("2204", "*", "", "", ""), ("22", "*", "300", "", "")],
			&jordan,
			1,
		),
		(
			"country before group",
			&[("22", "GAFTA", "", "", ""), ("22", "JO", "", "", ""), ("22", "*", "", "", "")],
			&jordan,
			2,
		),
		("group before any", &[("22", "GAFTA", "", "", ""), ("22", "*", "", "", "")], &jordan, 1),
		("not in the group", &[("22", "GAFTA", "", "", ""), ("22", "*", "", "", "")], &us, 2),
		(
			"later start",
			&[
				("22", "*", "", "2024-01-01", ""),
				("22", "*", "", "", ""),
				("22", "*", "", "2024-06-01", ""),
			],
			&us,
			3,
		),
		(
			"origin before start",
			&[("22", "US", "", "2024-01-01", ""), ("22", "*", "", "2024-06-01", "")],
			&us,
			1,
		),
		(
			"earlier end, if all else is equal",
			&[("22", "*", "", "", ""), ("22", "*", "", "", "2024-12-31")],
			&us,
			2,
		),
		(
			"the claimed preference",
			&[("22", "*", "", "", ""), ("22", "*", "300", "", ""), ("22", "*", "100", "", "")],
			&jordan,
			2,
		),
		(
			"preference before origin",
			&[("22", "JO", "", "", ""), ("22", "GAFTA", "300", "", "")],
			&jordan,
			2,
		),
		("no preference, whatever is claimed", &[("22", "*", "", "", "")], &jordan, 1),
		("another preference", &[("22", "*", "100", "", "")], &jordan, 0),
		(
			"preferential origin",
			&[("22", "US", "300", "", ""), ("22", "JO", "300", "", "")],
			&tunisian,
			2,
		),
		(
			"preferential origin in a group",
			&[("22", "GAFTA", "300", "", ""), ("22", "*", "", "", "")],
			&tunisian,
			1,
		),
		(
			"origin, where no preference is asked",
			&[("22", "JO", "", "", ""), ("22", "US", "", "", "")],
			&tunisian,
			2,
		),
		("first day", &[("22", "*", "", TODAY, "")], &us, 1),
		("last day", &[("22", "*", "", "", TODAY)], &us, 1),
		("the day before", &[("22", "*", "", "2024-07-11", "")], &us, 0),
		("the day after", &[("22", "*", "", "", "2024-07-09")], &us, 0),
		("whole code", &[("2204109400", "*", "", "", ""), ("22041094", "*", "", "", "")], &us, 1),
		("another code", &[("2205", "*", "", "", "")], &us, 0),
		("longer than the code", &[("220410940000", "*", "", "", "")], &us, 0),
	];
	for (name, rows, goods, expected) in cases {
		assert_eq!(taken(rows, goods), *expected, "{name}");
	}
}

#[test]
fn select_should_take_one_measure_for_each_type() {
	let mut book =
		tariff(&[("22", "*", "", "", ""), ("2204", "*", "", "", ""), ("22", "*", "", "", "")]);
	book.measures[2].kind = "antidumping".parse().unwrap();
	let assessment = run(&book, &[goods("US", "", "")]).unwrap();
	assert_eq!(owed(&assessment), ["A00 0.02", "A00 0.03", "total 0.05"]);
}

#[test]
fn select_should_keep_taxes_apart() {
	let mut book = tariff(&[("22", "*", "", "", "")]);
	book.measures[0].tax = "C00".parse().unwrap();
	let error = run(&book, &[goods("US", "", "")]).unwrap_err();
	assert_eq!(error.fault, crate::Fault::NotInTariff("2204109400".parse().unwrap()));
}
