// SPDX-License-Identifier: Apache-2.0
//! Bases of lines, quantities, and what cannot be assessed.

use super::*;
use crate::{expression::ExpressionError, Fault, MAX_CURRENCIES};
use tijara_primitives::tariff::TaxBase;

fn one(duty: &str) -> Book {
	book(&[("A00", 1, &["value"])], &[("A00", "", duty)]).rate("EUR", "1.25")
}

fn decimal(text: &str) -> tijara_primitives::numbers::Decimal {
	text.parse().unwrap()
}

#[test]
fn lines_should_say_what_they_were_computed_from() {
	let unit = |code: &str| code.parse().unwrap();
	for (duty, base, amount) in [
		("NIHIL", TaxBase::Free, 0),
		("0.00 %", TaxBase::Value(10050), 0),
		("10 %", TaxBase::Value(10050), 1005),
		("2 GBP / KGM", TaxBase::Quantity(decimal("3.5"), unit("KGM")), 700),
		("10 % + 2 GBP / KGM", TaxBase::Both(10050, decimal("3.5"), unit("KGM")), 1705),
		("10 % - 2 GBP / KGM", TaxBase::Both(10050, decimal("3.5"), unit("KGM")), 305),
		("1 % - 2 GBP / KGM", TaxBase::Both(10050, decimal("3.5"), unit("KGM")), 0),
		("10 % MIN 4 EUR / KGM", TaxBase::Both(10050, decimal("3.5"), unit("KGM")), 1120),
		("10 % MAX 4 EUR / KGM", TaxBase::Both(10050, decimal("3.5"), unit("KGM")), 1005),
		// split at the last: (10 % MIN 11.20) MAX 5 %
		("10 % MIN 4 EUR / KGM MAX 5 %", TaxBase::Both(10050, decimal("3.5"), unit("KGM")), 502),
		("5 % MAX 10 % MIN 4 EUR / KGM", TaxBase::Both(10050, decimal("3.5"), unit("KGM")), 1120),
	] {
		let goods = item(1, "850110", "100.50 GBP").net("3.5");
		let assessment = run(&one(duty), &[goods]).expect(duty);
		let line = &assessment.lines[0];
		assert_eq!((&line.base, line.amount, line.payable), (&base, amount, amount), "{duty}");
		assert_eq!(line.duty.as_str(), duty);
	}
}

#[test]
fn quantities_should_be_converted_where_that_is_exact() {
	let goods = |with: fn(Item) -> Item| with(item(1, "850110", "1 GBP"));
	for (name, duty, goods, amount) in [
		("tonnes from the net mass", "1000 GBP / TNE", goods(|i| i.net("12.345")), 1234),
		("hundreds of kilograms", "100 GBP / DTN", goods(|i| i.net("12.345")), 1234),
		("kilograms from stated grams", "1 GBP / KGM", goods(|i| i.quantity("GRM", "500")), 50),
		("stated before net mass", "1 GBP / KGM", goods(|i| i.net("9").quantity("KGM", "2")), 200),
		(
			"the unit itself before others",
			"1 GBP / LTR",
			goods(|i| i.quantity("HLT", "1").quantity("LTR", "7")),
			700,
		),
		("hectolitres from litres", "1 GBP / HLT", goods(|i| i.quantity("LTR", "250")), 250),
		("supplementary", "1 GBP / NAR", goods(|i| i.supplementary("3")), 300),
		("supplementary thousands", "1 GBP / MIL", goods(|i| i.supplementary("3")), 300),
		("supplementary litres of alcohol", "1 GBP / LPA", goods(|i| i.supplementary("3")), 300),
		(
			"alcohol from supplementary litres",
			"1 GBP / LPA",
			goods(|i| i.supplementary("50").quantity("ASV", "40")),
			2000,
		),
		(
			"alcohol as stated",
			"1 GBP / LPA",
			goods(|i| i.quantity("LPA", "3").quantity("ASV", "40").quantity("LTR", "9")),
			300,
		),
		(
			"litres and strength",
			"1 GBP / LTR / ASV",
			goods(|i| i.quantity("LTR", "50").quantity("ASV", "40")),
			2000,
		),
		(
			"strength and litres",
			"1 GBP / ASV / LTR",
			goods(|i| i.quantity("LTR", "50").quantity("ASV", "40")),
			2000,
		),
		(
			"hectolitres and strength",
			"1 GBP / % vol / HLT",
			goods(|i| i.quantity("LTR", "50").quantity("ASV", "40")),
			2000,
		),
		(
			"a hundred litres and strength",
			"1 GBP / 100 LTR / ASV",
			goods(|i| i.quantity("LTR", "50").quantity("ASV", "40")),
			2000,
		),
		("one kind twice", "1 GBP / NAR + 1 GBP / CEN", goods(|i| i.supplementary("300")), 30300),
	] {
		let assessment = run(&one(duty), &[goods]).unwrap_or_else(|e| panic!("{name}: {e}"));
		assert_eq!(assessment.total, amount, "{name}");
	}
}

#[test]
fn assess_should_name_the_unit_when_the_item_does_not_state_it() {
	let goods = |with: fn(Item) -> Item| with(item(1, "850110", "1 GBP"));
	for (name, duty, goods, missing) in [
		("nothing is stated", "1 GBP / LTR", goods(|i| i), "LTR"),
		("supplementary is no mass", "1 GBP / KGM", goods(|i| i.supplementary("3")), "KGM"),
		(
			"nor a qualified mass",
			"1 GBP / TNE#I",
			goods(|i| i.supplementary("3").net("5")),
			"TNE#I",
		),
		("nor tobacco", "1 GBP / KTC", goods(|i| i.supplementary("3").net("5")), "KTC"),
		("nor a strength", "1 GBP / LTR / ASV", goods(|i| i.supplementary("3")), "ASV"),
		(
			"nor a content of sugar",
			"1 GBP / 100 KGM / % sugar",
			goods(|i| i.supplementary("3").net("5")),
			"BRX",
		),
		(
			"it serves one kind of unit",
			"1 GBP / NAR + 1 GBP / LTR",
			goods(|i| i.supplementary("3")),
			"LTR",
		),
		("a limit needs it too", "5 % MAX 1 GBP / NAR", goods(|i| i), "NAR"),
		(
			"gross mass is no net mass",
			"1 GBP / KGM",
			Item { gross_mass: Some(decimal("5")), ..goods(|i| i) },
			"KGM",
		),
	] {
		let error = run(&one(duty), &[goods]).unwrap_err();
		assert_eq!(error.fault, Fault::UnitNotStated(missing.parse().unwrap()), "{name}");
		assert!(
			error.to_string().starts_with(&format!("item 1: quantity in {missing}")),
			"{error}"
		);
	}
}

#[test]
fn assess_should_say_what_is_wrong_and_where() {
	let goods = item(2, "850110", "1 GBP");
	let first = item(1, "850110", "1 GBP");
	let free = one("NIHIL");
	let elsewhere = book(&[("A00", 1, &["value"])], &[("A00", "01", "NIHIL")]);
	let bad = one("5");
	let bad_base = book(&[("A00", 1, &["B00"]), ("B00", 1, &["value"])], &[("A00", "", "1 %")]);
	let no_price = Item { price: None, ..goods.clone() };
	let negative = goods.clone().adjusted(AdjustmentKind::Deduction, "1.01 GBP");
	let dollars = item(2, "850110", "1 USD");
	let large = one("9999999999999999 % + 9999999999999999 GBP / NAR").currency("GBP", 24);
	let rich = item(2, "850110", "9999999999999999 GBP").supplementary("9999999999999999");
	let much = one("1 GBP / GRM");
	let heavy = goods.clone().net("9999999999999999");
	for (book, second, fault, text) in [
		(
			&elsewhere,
			&goods,
			Fault::NotInTariff("850110".parse().unwrap()),
			"item 1: commodity code 850110",
		),
		(&free, &no_price, Fault::NoPrice, "item 2: price"),
		(&free, &negative, Fault::NegativeValue, "item 2: customs value"),
		(
			&free,
			&dollars,
			Fault::CurrencyNotInTariff("USD".parse().unwrap()),
			"item 2: currency USD",
		),
		(
			&bad,
			&goods,
			Fault::BadDuty(
				"A00".parse().unwrap(),
				ExpressionError {
					position: 1,
					expected: "%, or a currency of three capital letters",
				},
			),
			"item 1: tax A00: the duty of its measure: at character 2: expected %",
		),
		(&bad_base, &goods, Fault::BadBase("A00".parse().unwrap()), "item 1: tax A00: its base"),
		(&large, &rich, Fault::Overflow, "item 2: amount"),
		(&much, &heavy, Fault::Overflow, "item 2: amount"),
	] {
		let first = first.clone().supplementary("0").net("0");
		let error = run(book, &[first, second.clone()]).unwrap_err();
		assert_eq!(error.fault, fault);
		assert!(error.to_string().starts_with(text), "{error}");
	}
}

#[test]
fn assess_should_bound_currencies_lines_and_items() {
	let names = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH", "III"];
	assert_eq!(names.len(), MAX_CURRENCIES + 1);
	let book = names.iter().fold(one("1 %"), |book, name| book.rate(name, "3"));
	let items: Vec<Item> = names
		.iter()
		.zip(1u16..)
		.map(|(name, sequence)| item(sequence, "850110", &format!("3 {name}")))
		.collect();
	assert_eq!(run(&book, &items[..MAX_CURRENCIES]).unwrap().total, 8);
	assert_eq!(
		run(&book, &items).unwrap_err(),
		AssessError { item: 9, fault: Fault::TooManyCurrencies }
	);

	let mut book = one("1 %");
	for kind in 1..25 {
		let mut other = measure("A00", "", "1 %");
		other.kind = format!("{kind}").parse().unwrap();
		book.measures.push(other);
	}
	let error = run(&book, &[item(1, "850110", "1 GBP")]).unwrap_err();
	assert_eq!(error, AssessError { item: 1, fault: Fault::TooManyLines });

	let hundred: Vec<Item> = (1..=100).map(|n| item(n, "850110", "1 GBP")).collect();
	let error = run(&one("1 %"), &hundred).unwrap_err();
	assert_eq!(error, AssessError { item: 0, fault: Fault::TooManyItems });
	assert_eq!(run(&one("1 %"), &hundred[..99]).unwrap().total, 99);
}

#[test]
fn assess_should_refuse_a_rate_of_zero() {
	let book = book(&[("A00", 1, &["value"])], &[("A00", "", "1 %")]).rate("USD", "0");
	let error = run(&book, &[item(1, "850110", "1 USD")]).unwrap_err();
	assert_eq!(error.fault, Fault::CurrencyNotInTariff("USD".parse().unwrap()));
}

#[test]
fn a_tax_without_a_measure_for_the_item_should_have_no_line() {
	let book = book(
		&[("A00", 1, &["value"]), ("B00", 2, &["value", "A00"])],
		&[("A00", "84", "5 %"), ("B00", "", "10 %")],
	);
	let assessment = run(&book, &[item(1, "850110", "10 GBP")]).unwrap();
	assert_eq!(owed(&assessment), ["B00 1.00", "total 1.00"]);
}

#[test]
fn nothing_should_be_owed_for_nothing() {
	let assessment = run(&one("1 %"), &[]).unwrap();
	assert_eq!((assessment.total, assessment.lines.len()), (0, 0));
}
