// SPDX-License-Identifier: Apache-2.0
//! The example, changed.
#![allow(dead_code)]

use std::path::Path;
use tijara_chain_spec::{parse, Kind, Problem, Report, World};

/// The example that this folder ships.
pub const EXAMPLE: &str = include_str!("../../production.example.toml");

/// The world of a text.
pub fn world(text: &str) -> Result<World, Report> {
	parse("chain.toml", text.as_bytes(), Path::new(""))
}

/// The example with the first `from` replaced.
pub fn changed(from: &str, to: &str) -> String {
	replaced(EXAMPLE, from, to)
}

/// `text` with the first `from` replaced.
pub fn replaced(text: &str, from: &str, to: &str) -> String {
	assert!(text.contains(from), "the example has no {from:?}");
	text.replacen(from, to, 1)
}

/// The only problem of a text.
pub fn only_problem(text: &str) -> Problem {
	let report = world(text).expect_err("refused");
	assert_eq!((report.problems.len(), report.more), (1, 0), "{report}");
	report.problems.into_iter().next().expect("one")
}

/// The only problem of a text, of this kind at this field.
pub fn refused(text: &str, kind: Kind, path: &str) -> Problem {
	let problem = only_problem(text);
	assert_eq!((problem.kind, problem.path.as_str()), (kind, path), "{problem}");
	problem
}

/// What stands at the place of a problem.
pub fn at<'t>(text: &'t str, problem: &Problem) -> &'t str {
	let line = text.lines().nth(problem.line - 1).unwrap_or_default();
	let start = line.char_indices().nth(problem.column - 1).map_or(line.len(), |(start, _)| start);
	&line[start..]
}

/// The value of the `n`th field of this name, from 0, without its quotation marks.
pub fn field(name: &str, n: usize) -> String {
	let begin = format!("{name} = \"");
	let mut lines = EXAMPLE.lines().filter_map(|line| line.strip_prefix(&begin));
	lines.nth(n).expect("a field").trim_end_matches('"').into()
}
