// SPDX-License-Identifier: Apache-2.0
//! The grammar of duty expressions.

use crate::expression::{parse, Bound, Expression, Limit, Per, Sign, Sum, Term};

fn shown(expression: &Expression) -> String {
	let per = |per: &Per| format!("/{}{}", per.count, per.unit);
	let term = |(sign, term): &(Sign, Term)| {
		let sign = if *sign == Sign::Plus { "+" } else { "-" };
		match term {
			Term::Free => format!("{sign}0"),
			Term::AdValorem(rate) => format!("{sign}{rate}%"),
			Term::Band { rate, from, to } => {
				let bound = |word: &str, bound: &Option<Bound>| {
					let shown = |bound: &Bound| format!("{word}{}{}", bound.amount, bound.currency);
					bound.as_ref().map(shown).unwrap_or_default()
				};
				format!("{sign}{rate}%{}{}", bound(" from ", from), bound(" to ", to))
			}
			Term::Specific { amount, currency, per: all } => {
				format!("{sign}{amount}{currency}{}", all.iter().map(per).collect::<String>())
			}
		}
	};
	let sum = |sum: &Sum| sum.0.iter().map(term).collect::<String>();
	// the last limit is the outermost
	expression.limits.iter().fold(sum(&expression.first), |left, (limit, right)| match limit {
		Limit::Min => format!("larger({left},{})", sum(right)),
		Limit::Max => format!("smaller({left},{})", sum(right)),
	})
}

#[test]
fn parse_should_read_what_tariffs_publish() {
	for (text, meaning) in [
		("NIHIL", "+0"),
		("2.00 %", "+2%"),
		("2.00%", "+2%"),
		("  2 %  ", "+2%"),
		("0.3464 %", "+0.3464%"),
		("325.53 GBP / KTC", "+325.53GBP/1KTC"),
		("35.10 EUR / 100 KGM", "+35.1EUR/100KGM"),
		("35.10 EUR/100 KGM", "+35.1EUR/100KGM"),
		("0.30 EUR / 100 KGM / % sugar", "+0.3EUR/100KGM/1BRX"),
		("0.30 EUR / 100 KGM / %sacchar.", "+0.3EUR/100KGM/1BRX"),
		("28.50 GBP / LTR / ASV", "+28.5GBP/1LTR/1ASV"),
		("1.75 EUR / % vol / HLT + 13.10 EUR / HLT", "+1.75EUR/1ASV/1HLT+13.1EUR/1HLT"),
		("198.33 GBP / TNE#I", "+198.33GBP/1TNE#I"),
		("1 GBP / 2N", "+1GBP/12N"),
		("1 GBP / MIN", "+1GBP/1MIN"),
		("1 GBP / 0.5 LTR", "+1GBP/0.5LTR"),
		("100 % TO 200 HKD + 10 % FROM 200 HKD", "+100% to 200HKD+10% from 200HKD"),
		("5 % FROM 1 GBP TO 2.5 EUR MIN 1 %", "larger(+5% from 1GBP to 2.5EUR,+1%)"),
		("10.00 % + 35.10 EUR / 100 KGM", "+10%+35.1EUR/100KGM"),
		("10 % + 2 % - 1 EUR / KGM", "+10%+2%-1EUR/1KGM"),
		("9 % MIN 6.50 EUR / DTN", "larger(+9%,+6.5EUR/1DTN)"),
		("9 % MIN 6 EUR / DTN MAX 15 %", "smaller(larger(+9%,+6EUR/1DTN),+15%)"),
		(
			"9 % + 1 % MAX 5 % + 2 EUR / KGM MIN 1 % - 3 %",
			"larger(smaller(+9%+1%,+5%+2EUR/1KGM),+1%-3%)",
		),
		("NIHIL + 2 %", "+0+2%"),
		("9999999999999999.999999 %", "+9999999999999999.999999%"),
	] {
		let expression = parse(text).unwrap_or_else(|e| panic!("{text}: {e}"));
		assert_eq!(shown(&expression), meaning, "{text}");
		assert_eq!(text.trim().parse::<Expression>(), Ok(expression));
	}
}

#[test]
fn parse_should_name_the_place_of_what_it_cannot_read() {
	let number = "NIHIL, or a number such as 12.5";
	let currency = "%, or a currency of three capital letters";
	let unit = "a unit of 1 to 6 capital letters, digits or #";
	let more = "+, -, MIN, MAX or the end";
	for (text, position, expected) in [
		("", 0, number),
		("   ", 3, number),
		("free", 0, number),
		("nihil", 0, number),
		("- 5 %", 0, number),
		("+ 5 %", 0, number),
		(".5 %", 0, number),
		("5. %", 0, number),
		("1.2.3 %", 0, number),
		("1,5 %", 1, currency),
		("5EUR / KGM", 0, number),
		("1e3 %", 0, number),
		("0.0000001 %", 0, number),
		("12345678901234567 %", 0, number),
		("٣ %", 0, number),
		("5", 1, currency),
		("5 eur / KGM", 2, currency),
		("5 EURO / KGM", 2, currency),
		("5 EUR", 5, "/ and a unit"),
		("5 EUR + 2 %", 6, "/ and a unit"),
		("5 EUR KGM", 6, "/ and a unit"),
		("5 EUR /", 7, unit),
		("5 EUR / kg", 8, unit),
		("5 EUR / 100", 11, unit),
		("5 EUR / 100 200", 12, unit),
		("5 EUR / 100KGM2", 8, unit),
		("5 EUR / KILOGRAM", 8, unit),
		("5 EUR / 0 KGM", 8, "a number above zero"),
		("5 EUR / 0.00 KGM", 8, "a number above zero"),
		("5 EUR / % salt", 10, "vol or sugar"),
		("5 EUR / % / KGM", 10, "vol or sugar"),
		("5 % %", 4, more),
		("5 % 5 %", 4, more),
		("5 % / KGM", 4, more),
		("5 % min 3 %", 4, more),
		("5 % * 2", 4, more),
		("5 % TO", 6, "a number such as 200"),
		("5 % TO 200", 10, "a currency of three capital letters"),
		("5 % TO 200 GBP FROM 100 GBP", 15, more),
		("5 % FROM 200 GBP / KGM", 17, more),
		("5 % +", 5, number),
		("5 % + + 5 %", 6, number),
		("5 % MIN", 7, number),
		("5 % MIN MAX 3 %", 8, number),
		("MIN 5 %", 0, number),
		("NIHIL NIHIL", 6, more),
		("5\t%", 1, currency),
		("5 % é", 4, more),
	] {
		let error = parse(text).expect_err(text);
		assert_eq!((error.position, error.expected), (position, expected), "{text}");
	}
	let long = format!("{}1 %", "1 % + ".repeat(30));
	assert_eq!(parse(&long).unwrap_err().position, 128);
}

#[test]
fn expressions_should_list_their_units_and_currencies() {
	let expression = parse("5 % + 1 EUR / 100 KGM / % sugar MIN 2 USD / NAR").unwrap();
	let units: Vec<_> = expression.units().map(|unit| unit.as_str()).collect();
	let currencies: Vec<_> = expression.currencies().map(|code| code.as_str()).collect();
	assert_eq!((&units[..], &currencies[..]), (&["KGM", "BRX", "NAR"][..], &["EUR", "USD"][..]));
	assert_eq!(expression.terms().count(), 3);
	let banded = parse("5 % FROM 1 GBP TO 2 EUR").unwrap();
	let currencies: Vec<_> = banded.currencies().map(|code| code.as_str()).collect();
	assert_eq!((banded.units().count(), &currencies[..]), (0, &["GBP", "EUR"][..]));
}
