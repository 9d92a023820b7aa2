// SPDX-License-Identifier: Apache-2.0
//! What is wrong with a file, and where.

use serde::Serialize;
use std::fmt;

/// Problems that a report shows, at most; the others are counted.
pub const MAX_SHOWN: usize = 100;

/// The longest piece of a value that a problem shows, in characters.
const MAX_FOUND: usize = 80;

/// What kind of problem it is, for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
	/// The file cannot be read, is too long or is no UTF-8.
	Unreadable,
	/// The text is no TOML; a key that stands twice is such a problem.
	Syntax,
	/// A field that this program does not know.
	UnknownField,
	/// A field that must be there.
	Missing,
	/// A number where a text belongs, and the like.
	WrongType,
	/// A value that cannot be right on its own.
	BadValue,
	/// A value that stands elsewhere already.
	Duplicate,
	/// A value that the kind of the organisation does not allow, or that needs another one that is not there.
	NotAllowed,
	/// An address of another network.
	WrongNetwork,
	/// A key whose secret is public.
	DevelopmentKey,
	/// A proof that does not show that the validator holds the session keys.
	BadProof,
	/// Another value than the one that is fixed in the runtime.
	FixedByRuntime,
	/// Too few, too many, or an even number.
	BadCount,
	/// The tariff cannot be taken.
	Tariff,
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
	/// What kind of problem it is.
	pub kind: Kind,
	/// The file, as it was named.
	pub file: String,
	/// The line, from 1.
	pub line: usize,
	/// The column in characters, from 1.
	pub column: usize,
	/// The field, such as `organisations[2].officers[0].account`; empty for the file as a whole.
	pub path: String,
	/// What stands there, shortened; `None` where nothing does.
	pub found: Option<String>,
	/// What was expected, and what to do.
	pub expected: String,
}

impl fmt::Display for Problem {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let Self { file, line, column, path, found, expected, .. } = self;
		write!(f, "{file}:{line}:{column}: ")?;
		if !path.is_empty() {
			write!(f, "{path}: ")?;
		}
		match found {
			Some(found) => write!(f, "found {found}, ")?,
			None => f.write_str("missing, ")?,
		}
		write!(f, "expected {expected}")
	}
}

/// All problems of a file, in the order of their places. An error only if there is at least one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{}", self.text())]
pub struct Report {
	/// The first [`MAX_SHOWN`] problems that were found.
	pub problems: Vec<Problem>,
	/// How many more there are.
	pub more: usize,
}

impl Report {
	/// Is nothing wrong?
	pub fn is_empty(&self) -> bool {
		self.problems.is_empty()
	}

	fn text(&self) -> String {
		let mut lines: Vec<String> = self.problems.iter().map(Problem::to_string).collect();
		if self.more > 0 {
			lines.push(format!("and {} more", self.more));
		}
		lines.join("\n")
	}
}

/// The place of a value: where in the text, and under which name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At {
	/// Bytes before it.
	pub offset: usize,
	/// The name of the field.
	pub path: String,
}

/// A value with its place.
#[derive(Clone, Debug)]
pub struct Located<T> {
	/// The value.
	pub value: T,
	/// Its place.
	pub at: At,
}

/// A text with the problems that were found in it so far.
pub struct Source<'s> {
	file: &'s str,
	text: &'s str,
	lines: Vec<usize>,
	report: Report,
}

impl<'s> Source<'s> {
	/// `text` of the file that is called `file`.
	pub fn new(file: &'s str, text: &'s str) -> Self {
		let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
		let lines = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
		Self { file, text, lines, report: Report::default() }
	}

	/// Line and column, from 1, of what stands after `offset` bytes.
	pub fn position(&self, offset: usize) -> (usize, usize) {
		let mut offset = offset.min(self.text.len());
		while !self.text.is_char_boundary(offset) {
			offset -= 1;
		}
		let line = self.lines.partition_point(|start| *start <= offset);
		let start = self.lines.get(line - 1).copied().unwrap_or_default();
		(line, self.text[start..offset].chars().count() + 1)
	}

	/// Notes a problem. `found` is shown as it is given, shortened.
	pub fn add(&mut self, kind: Kind, at: &At, found: Option<String>, expected: impl Into<String>) {
		if self.report.problems.len() >= MAX_SHOWN {
			self.report.more += 1;
			return;
		}
		let (line, column) = self.position(at.offset);
		self.report.problems.push(Problem {
			kind,
			file: self.file.into(),
			line,
			column,
			path: at.path.clone(),
			found: found.map(|text| shortened(&text)),
			expected: expected.into(),
		});
	}

	/// Notes that a value is wrong.
	pub fn refuse<T: fmt::Debug>(
		&mut self,
		kind: Kind,
		found: &Located<T>,
		expected: impl Into<String>,
	) {
		self.add(kind, &found.at, Some(format!("{:?}", found.value)), expected);
	}

	/// Has nothing been found so far?
	pub fn is_clean(&self) -> bool {
		self.report.is_empty()
	}

	/// The problems, in the order of their places.
	pub fn into_report(mut self) -> Report {
		self.report.problems.sort_by_key(|problem| (problem.line, problem.column));
		self.report
	}
}

fn shortened(text: &str) -> String {
	match text.char_indices().nth(MAX_FOUND) {
		Some((end, _)) => format!("{}…", &text[..end]),
		None => text.into(),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn position_should_count_characters_when_the_line_has_letters_of_several_bytes() {
		let source = Source::new("f", "a\r\nتجارة = 1\n");
		assert_eq!(source.position(0), (1, 1));
		assert_eq!(source.position(3), (2, 1));
		assert_eq!(source.position(3 + "تجارة ".len()), (2, 7));
		assert_eq!(source.position(4), (2, 1), "the middle of a letter is its beginning");
		assert_eq!(source.position(usize::MAX), (3, 1));
	}

	#[test]
	fn report_should_count_when_there_are_more_problems_than_it_shows() {
		let mut source = Source::new("f", "");
		let at = At { offset: 0, path: "a".into() };
		for _ in 0..MAX_SHOWN + 7 {
			source.add(Kind::BadValue, &at, Some("x".repeat(1_000)), "y");
		}
		let report = source.into_report();
		assert_eq!((report.problems.len(), report.more), (MAX_SHOWN, 7));
		assert!(report.to_string().ends_with("and 7 more"));
		assert!(report.to_string().len() < 200 * MAX_SHOWN);
	}
}
