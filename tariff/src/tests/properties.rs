// SPDX-License-Identifier: Apache-2.0
//! Properties of the arithmetic.

use super::*;
use crate::expression::parse;
use proptest::{collection::vec, prelude::*, sample::select};
use tijara_primitives::numbers::Decimal;

fn decimal() -> impl Strategy<Value = Decimal> {
	let edges =
		[0, 1, 999_999, 1_000_000, Decimal::MAX.millionths() - 1, Decimal::MAX.millionths()];
	prop_oneof![select(edges.to_vec()), 0..=10_000_000_000u128, 0..=Decimal::MAX.millionths()]
		.prop_map(|millionths| Decimal::from_millionths(millionths).unwrap())
}

fn stage() -> impl Strategy<Value = RoundingStage> {
	use RoundingStage::*;
	select(vec![TaxLine, Item, Declaration, Base])
}

fn mode() -> impl Strategy<Value = RoundingMode> {
	use RoundingMode::*;
	select(vec![Down, HalfUp, HalfEven])
}

const DUTIES: [&str; 6] = [
	"7.3 %",
	"0.333333 % + 1.01 USD / KGM",
	"12.5 % MIN 2.40 EUR / NAR MAX 80 %",
	"100 % MAX 10 % + 180 GBP / NAR",
	"9999999999999999.999999 % + 9999999999999999.999999 USD / 0.000001 KGM / NAR",
	"5 % - 3 EUR / 100 KGM",
];

fn sample(duty: &str, rounding: Rounding, decimals: u8, rate: Decimal) -> Book {
	let mut book = book(
		&[("A00", 1, &["value"]), ("E", 2, &["value", "A00"]), ("B00", 3, &["value", "*"])],
		&[("A00", "", duty), ("E", "85", "3.3 %"), ("B00", "", "20 %")],
	)
	.currency("GBP", decimals)
	.rate("USD", "1.27");
	book.header.rounding = rounding;
	book.exchange.push(ExchangeRate {
		currency: "EUR".parse().unwrap(),
		units: rate,
		from: None,
		to: None,
		per: "1".parse().unwrap(),
	});
	book
}

fn piece(sequence: u16, price: Decimal, currency: &str, quantity: Decimal) -> Item {
	let mut goods = item(sequence, "850110", "0 GBP");
	goods.price = Some(Amount { currency: currency.parse().unwrap(), value: price });
	goods.net_mass = Some(quantity);
	goods.supplementary = Some(quantity);
	goods
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	#[test]
	fn parse_should_not_panic_on_any_text(text in "\\PC{0,140}") {
		let _ = parse(&text);
	}

	#[test]
	fn parse_should_not_panic_on_nearly_right_text(tokens in vec(select(vec![
		"5", "2.00", "%", "EUR", "/", "100", "KGM", "ASV", "sugar", "vol", "+", "-", "MIN", "MAX", "NIHIL", ".", "#", "é",
	]), 0..24), space in select(vec!["", " ", "  "])) {
		let text = tokens.join(space);
		if let Err(error) = parse(&text) {
			prop_assert!(error.position <= text.len());
			prop_assert!(text.is_char_boundary(error.position) || error.position == 128);
		}
	}

	/// Any numbers within their bounds: an answer or a fault, never a panic; and the lines add up to the total.
	#[test]
	fn assess_should_add_up_at_every_edge(
		prices in vec((decimal(), select(vec!["GBP", "USD", "EUR"]), decimal()), 1..5),
		charges in vec((any::<bool>(), decimal()), 0..3),
		duty in select(DUTIES.to_vec()),
		stage in stage(),
		mode in mode(),
		decimals in any::<i8>(),
		currency_decimals in prop_oneof![0..5u8, any::<u8>()],
		rate in decimal(),
	) {
		let book = sample(duty, Rounding { stage, decimals, mode }, currency_decimals, rate);
		let items: Vec<Item> = prices
			.iter()
			.zip(1u16..)
			.map(|((price, currency, quantity), n)| piece(n, *price, currency, *quantity))
			.collect();
		let charges: Vec<Adjustment> = charges
			.iter()
			.map(|(add, value)| Adjustment {
				kind: if *add { AdjustmentKind::Addition } else { AdjustmentKind::Deduction },
				amount: Amount { currency: "USD".parse().unwrap(), value: *value },
			})
			.collect();
		if let Ok(assessment) = assess(&super::goods(&items, &charges), &Grants::default(), &book) {
			prop_assert_eq!(assessment.lines.iter().map(|l| l.payable).sum::<u128>(), assessment.total);
			prop_assert!(assessment.lines.iter().all(|l| l.payable == l.amount));
			prop_assert_eq!(assessment.customs_values.len(), items.len());
		}
	}

	/// Goods that are worth more never owe less, whatever the stage and the mode.
	#[test]
	fn assess_should_be_monotone_in_the_value(
		low in 0..10_000_000_000u128,
		more in 0..10_000_000_000u128,
		duty in select(DUTIES.to_vec()),
		stage in stage(),
		mode in mode(),
		decimals in -3..=2i8,
	) {
		let one = Decimal::from_whole(1);
		let book = sample(duty, Rounding { stage, decimals, mode }, 2, one);
		let total = |millionths| {
			let price = Decimal::from_millionths(millionths).unwrap();
			run(&book, &[piece(1, price, "GBP", one), piece(2, one, "GBP", one)]).unwrap().total
		};
		prop_assert!(total(low) <= total(low + more));
	}

	/// The truncated sum over a declaration, reckoned with whole numbers.
	#[test]
	fn assess_should_round_the_exact_sum_of_a_declaration(prices in vec(0..10_000_000_000u128, 1..10)) {
		let book = book(&[("A00", 1, &["value"])], &[("A00", "", "7.77 %")]).rounding(
			RoundingStage::Declaration, 2, RoundingMode::Down,
		);
		let items: Vec<Item> = prices
			.iter()
			.zip(1u16..)
			.map(|(price, n)| piece(n, Decimal::from_millionths(*price).unwrap(), "GBP", Decimal::from_whole(1)))
			.collect();
		// millionths times 777 / 10 000, in pennies of 10 000 millionths
		let expected = prices.iter().sum::<u128>() * 777 / 100_000_000;
		prop_assert_eq!(run(&book, &items).unwrap().total, expected);
	}
}
