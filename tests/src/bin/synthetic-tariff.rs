// SPDX-License-Identifier: Apache-2.0
//! Writes a tariff of the size of a nation's as TARIFF.json on standard output, for measurements.
//!
//! `synthetic-tariff MEASURES [NOMENCLATURE.csv]`: so many measures on the six-digit codes of the nomenclature (a
//! CSV with the code in its second column, as the public Harmonized System data set has it), each with two national
//! subdivisions as declarable lines; without one, on made-up codes and without a nomenclature. The rates mean nothing.

use std::{env, fs, process::ExitCode};

use serde_json::{json, Value};

const USAGE: &str = "usage: synthetic-tariff MEASURES [NOMENCLATURE.csv]";

fn main() -> ExitCode {
	let arguments: Vec<String> = env::args().skip(1).collect();
	let (count, file) = match arguments.as_slice() {
		[count] => (count, None),
		[count, file] => (count, Some(file)),
		_ => return refuse(USAGE),
	};
	let count = match count.parse::<usize>() {
		Ok(count) if count > 0 => count,
		_ => return refuse(&format!("MEASURES: {count}: expected a number above 0\n{USAGE}")),
	};
	let codes = match file.map(|path| codes_of(path)).unwrap_or_else(|| Ok(made_up())) {
		Ok(codes) => codes,
		Err(why) => return refuse(&why),
	};
	let most = codes.len().saturating_mul(4);
	if count > most {
		return refuse(&format!("MEASURES: {count}: these codes carry {most} at most"));
	}
	let mut tariff = tariff(count, &codes);
	if file.is_some() {
		tariff["nomenclature"] = json!({ "edition": "SYNTHETIC", "lines": lines(&codes) });
	}
	println!("{tariff}");
	ExitCode::SUCCESS
}

fn refuse(why: &str) -> ExitCode {
	eprintln!("{why}");
	ExitCode::from(2)
}

/// The six-digit codes of the second column.
fn codes_of(path: &str) -> Result<Vec<String>, String> {
	let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
	let column = text.lines().filter_map(|line| line.split(',').nth(1));
	let is_code = |code: &&str| code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit());
	let codes: Vec<String> = column.filter(is_code).map(str::to_owned).collect();
	if codes.is_empty() {
		return Err(format!("{path}: expected six-digit codes in the second column"));
	}
	Ok(codes)
}

fn made_up() -> Vec<String> {
	(0..5_000).map(|n: u32| (100_000 + n * 179).to_string()).collect()
}

/// Each code, and two declarable subdivisions of it.
fn lines(codes: &[String]) -> Vec<Value> {
	let of_code = |code: &String| {
		let line = |digits: String, declarable| json!({ "code": digits, "description": format!("goods of {digits}"), "declarable": declarable });
		[
			line(code.clone(), false),
			line(format!("{code}00"), true),
			line(format!("{code}94"), true),
		]
	};
	codes.iter().flat_map(of_code).collect()
}

/// One measure of customs duty for each code; when the codes are used up, a preference for each, then a duty on a
/// national subdivision, then an excise.
fn tariff(count: usize, codes: &[String]) -> Value {
	let vat = json!({ "tax": "B00", "commodity": "", "origin": "*", "duty": "20.00 %" });
	let measures = (0..count.saturating_sub(1)).map(|n| {
		let (round, place) = (n / codes.len(), n % codes.len());
		let code = &codes[place];
		let rate = place % 40;
		let duty = match round {
			0 => format!("{rate}.00 %"),
			1 => format!("{}.00 %", rate / 4),
			2 => format!("{rate}.00 % + {}.50 GBP / 100 KGM", place % 9),
			_ => format!("{}.25 GBP / LTR", place % 30),
		};
		let national = format!("{code}94");
		match round {
			0 => json!({ "tax": "A00", "commodity": code, "origin": "*", "duty": duty }),
			1 => json!({
				"tax": "A00", "commodity": code, "origin": "GAFTA", "preference": "300", "duty": duty,
			}),
			2 => json!({ "tax": "A00", "commodity": national, "origin": "*", "duty": duty }),
			_ => json!({ "tax": "333", "commodity": national, "origin": "*", "duty": duty }),
		}
	});
	json!({
		"currency": "GBP",
		"rounding": { "stage": "tax-line", "decimals": 2, "mode": "down" },
		"taxes": [
			{ "code": "A00", "order": 10, "base": ["value"] },
			{ "code": "333", "order": 50, "base": ["value"] },
			{ "code": "B00", "order": 90, "base": ["value", "*"] },
		],
		"measures": std::iter::once(vat).chain(measures).collect::<Vec<_>>(),
		"exchange": [{ "currency": "USD", "units": "1.2700" }, { "currency": "EUR", "units": "1.1700" }],
		"groups": { "GAFTA": ["AE", "EG", "JO", "MA", "SA", "TN"] },
	})
}
