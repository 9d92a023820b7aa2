// SPDX-License-Identifier: Apache-2.0
//! Texts that nobody writes by mistake, and texts that break off: a report with a place, never a panic.

mod common;

use common::{changed, replaced, world, EXAMPLE};
use proptest::prelude::*;
use std::{path::Path, time::Instant};
use tijara_chain_spec::{model::MAX_FILE, parse, problem::MAX_SHOWN, Kind, Report};

/// The report on a text that is refused; each of its places is in the text.
fn report(bytes: &[u8]) -> Report {
	let report = parse("chain.toml", bytes, Path::new("")).expect_err("refused");
	assert!(!report.problems.is_empty());
	assert!(report.problems.len() <= MAX_SHOWN);
	let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
	for problem in &report.problems {
		assert!((1..=lines).contains(&problem.line) && problem.column > 0, "{problem}");
		assert!(problem.to_string().starts_with("chain.toml:"), "{problem}");
		assert!(problem.to_string().len() < 2_000, "{problem}");
	}
	report
}

#[test]
fn text_should_be_refused_when_it_breaks_off_anywhere() {
	for end in (0..EXAMPLE.trim_end().len()).step_by(50) {
		report(&EXAMPLE.as_bytes()[..end]);
	}
}

#[test]
fn text_should_be_refused_at_once_when_it_is_very_long() {
	let begin = Instant::now();
	let long = "x".repeat(5 << 20);
	for text in [long.clone(), format!("{EXAMPLE}\n# {long}"), format!("name = \"{long}\"")] {
		let report = report(text.as_bytes());
		assert_eq!(report.problems[0].kind, Kind::Unreadable);
		assert!(report.to_string().contains("at most 1048576 bytes"), "{report}");
	}
	assert!(begin.elapsed().as_secs() < 5);
}

#[test]
fn text_should_be_refused_in_time_when_it_is_as_long_as_allowed_and_full_of_mistakes() {
	let begin = Instant::now();
	let table = "[[organisations]]\n";
	let field = |i| format!("a{i} = 1\n");
	for text in [
		"=\n".repeat(MAX_FILE / 2),
		"\"".repeat(MAX_FILE),
		"a".repeat(MAX_FILE),
		table.repeat(MAX_FILE / table.len()),
		(0..MAX_FILE / 16).map(field).collect(),
		format!("a = \"{}\"", "\\u0000".repeat(MAX_FILE / 8)),
		format!("[[organisations]]\ncouncil-seat = \"{}\"", "1".repeat(MAX_FILE / 2)),
	] {
		report(text.as_bytes());
	}
	assert!(begin.elapsed().as_secs() < 60, "{:?}", begin.elapsed());
}

#[test]
fn text_should_be_refused_when_it_is_nested_deeply() {
	for (open, close) in [("[", "]"), ("{a=", "}"), ("[[", "]]")] {
		for depth in [100, 10_000, 100_000] {
			let nested = format!("{}{}", open.repeat(depth), close.repeat(depth));
			report(format!("a = {nested}").as_bytes());
			report(nested.as_bytes());
			report(format!("a = {}", open.repeat(depth)).as_bytes());
		}
	}
	report(format!("{} = 1", ["a"; 50_000].join(".")).as_bytes());
	report(format!("[{}]", ["a"; 50_000].join(".")).as_bytes());
}

#[test]
fn text_should_be_refused_at_the_place_when_it_has_a_nul() {
	let text = changed("decimals = 3", "decimals = 3\0");
	let report = report(text.as_bytes());
	let line = text.lines().position(|line| line.contains('\0')).expect("a line") + 1;
	assert!(report.problems.iter().any(|problem| problem.line == line), "{report}");
	self::report(changed("\"Revenue Authority\"", "\"Revenue\0Authority\"").as_bytes());
	self::report(&[0; 1_000]);
}

#[test]
fn text_should_be_refused_at_the_byte_when_it_is_no_utf_8() {
	let mut bytes = changed("\"Revenue Authority\"", "\"Revenue ? Authority\"").into_bytes();
	let at = bytes.iter().rposition(|byte| *byte == b'?').expect("a question mark");
	bytes[at] = 0xff;
	let report = report(&bytes);
	let problem = &report.problems[0];
	assert_eq!(problem.kind, Kind::Unreadable);
	assert_eq!(problem.found.as_deref(), Some("the byte 0xff"));
	assert_eq!(problem.column, "name = \"Revenue ".len() + 1, "{problem}");
	let utf_16: Vec<u8> = EXAMPLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
	self::report(&[&[0xff, 0xfe], &utf_16[..]].concat());
}

#[test]
fn text_should_be_taken_when_it_has_a_byte_order_mark_or_line_breaks_of_another_system() {
	let good = world(EXAMPLE).expect("the example");
	assert_eq!(world(&format!("\u{feff}{EXAMPLE}")), Ok(good.clone()));
	assert_eq!(world(&EXAMPLE.replace('\n', "\r\n")), Ok(good));
	let place = |text: &str| {
		let problem = common::only_problem(text);
		(problem.line, problem.column)
	};
	let bad = changed("decimals = 3", "decimals = 4");
	assert_eq!(place(&bad), place(&bad.replace('\n', "\r\n")));
	assert_eq!(place(&bad), place(&format!("\u{feff}{bad}")));
	let first = "chains = 1\n";
	assert_eq!(place(&format!("\u{feff}{first}{EXAMPLE}")), (1, 1));
}

#[test]
fn report_should_show_no_control_characters_when_the_text_has_them() {
	for to in ["\"\\u001b[2J\\u0007\"", "'\u{202e}'"] {
		let text = replaced(
			EXAMPLE,
			"\"Revenue Authority\"\nkind = \"revenue\"",
			&format!("\"R\"\nkind = {to}"),
		);
		let text = replaced(&text, "decimals = 3", "decimals = 3\n\"\\u001b[2J\" = 1");
		let shown = report(text.as_bytes()).to_string();
		assert!(
			!shown.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'),
			"{shown:?}"
		);
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(400))]

	#[test]
	fn text_should_never_panic_when_it_is_anything(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
		report(&bytes);
	}

	#[test]
	fn text_should_never_panic_when_bytes_of_the_example_are_changed(
		changes in proptest::collection::vec((0..EXAMPLE.len(), any::<u8>()), 1..6)
	) {
		let mut bytes = EXAMPLE.as_bytes().to_vec();
		for (at, byte) in changes {
			bytes[at] = byte;
		}
		if let Err(report) = parse("chain.toml", &bytes, Path::new("")) {
			prop_assert!(!report.is_empty());
		}
	}
}
