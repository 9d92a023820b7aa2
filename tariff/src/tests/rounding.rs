// SPDX-License-Identifier: Apache-2.0
//! The stages of the rounding policy.

use super::*;
use RoundingMode::*;
use RoundingStage::*;

/// Two kinds of duty and a VAT on both, for two items of 33.33 and 66.67.
fn shared(stage: RoundingStage, decimals: i8, mode: RoundingMode) -> Vec<String> {
	let mut book = book(
		&[("A00", 1, &["value"]), ("B00", 2, &["value", "*"])],
		&[("A00", "", "2.5 %"), ("B00", "", "20 %")],
	)
	.rounding(stage, decimals, mode);
	let mut other = measure("A00", "", "1.7 %");
	other.kind = "extra".parse().unwrap();
	book.measures.push(other);
	let items = [item(1, "850110", "33.33 GBP"), item(2, "850110", "66.67 GBP")];
	owed(&run(&book, &items).unwrap())
}

#[test]
fn amounts_should_be_rounded_where_the_tariff_says() {
	for (stage, decimals, mode, expected) in [
		// 0.83325 0.56661 and 1.66675 1.13339; bases of VAT 34.72 and 69.46
		(TaxLine, 2, Down, ["0.83", "0.56", "6.94", "1.66", "1.13", "13.89", "25.01"]),
		(TaxLine, 2, HalfUp, ["0.83", "0.57", "6.95", "1.67", "1.13", "13.89", "25.04"]),
		(TaxLine, 0, HalfUp, ["1.00", "1.00", "7.00", "2.00", "1.00", "14.00", "26.00"]),
		// 1.39986 and 2.80014 as sums; bases 34.72 and 69.47
		(Item, 2, Down, ["0.83", "0.56", "6.94", "1.66", "1.14", "13.89", "25.02"]),
		(Item, 0, Down, ["0.00", "1.00", "6.00", "1.00", "1.00", "13.00", "22.00"]),
		// 4.2 over the whole declaration; VAT 6.945972 and 13.894028, together 20.84
		(Declaration, 2, Down, ["0.83", "0.56", "6.94", "1.67", "1.14", "13.90", "25.04"]),
		(Declaration, 0, Down, ["0.00", "1.00", "6.00", "2.00", "1.00", "14.00", "24.00"]),
		// bases of whole pounds: 33 and 66; VAT of 34 and 68
		(Base, 0, Down, ["0.82", "0.56", "6.80", "1.65", "1.12", "13.80", "24.75"]),
		(Base, -1, HalfUp, ["0.75", "0.51", "6.00", "1.75", "1.19", "14.00", "24.20"]),
	] {
		let amounts: Vec<String> = shared(stage, decimals, mode)
			.iter()
			.map(|line| line.split_once(' ').unwrap().1.to_string())
			.collect();
		assert_eq!(amounts, expected, "{stage:?} {decimals} {mode:?}");
	}
}

#[test]
fn amounts_should_never_be_finer_than_the_minor_unit() {
	let book = book(&[("A00", 1, &["value"])], &[("A00", "", "33.3333 %")])
		.rounding(TaxLine, 6, HalfUp)
		.currency("JOD", 3);
	let assessment = run(&book, &[item(1, "850110", "1.001 JOD")]).unwrap();
	assert_eq!(owed(&assessment), ["A00 0.334", "total 0.334"]);
}

/// A third of a currency's unit, three times over, is the whole unit again: no digit is lost before rounding.
#[test]
fn truncation_should_not_eat_a_penny_that_exact_sums_give() {
	let book = book(&[("A00", 1, &["value"])], &[("A00", "", "3 %")]).rate("USD", "3");
	let assessment = run(&book, &[item(1, "850110", "100 USD")]).unwrap();
	assert_eq!(owed(&assessment), ["A00 1.00", "total 1.00"]);
	assert_eq!(assessment.customs_values[0], 3333);
}
