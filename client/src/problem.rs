// SPDX-License-Identifier: Apache-2.0
//! What is wrong with a file, and where.

use std::fmt;

/// Problems of one file that are reported together, at most.
pub const MAX_PROBLEMS: usize = 20;
/// Characters of a found value that are shown.
const SHOWN: usize = 60;

/// A place in a file: line and column count from 1; 0 where the place has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
	/// Line.
	pub line: u32,
	/// Column, in characters.
	pub column: u32,
}

/// One thing that is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
	/// The file, as it was named.
	pub file: String,
	/// Where in the text.
	pub place: Place,
	/// The element or field; empty for the file as a whole.
	pub path: String,
	/// The value that was found; `None` where something is missing.
	pub found: Option<String>,
	/// What was expected there; empty where `found` is a sentence that says it all.
	pub expected: String,
}

impl fmt::Display for Problem {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{}:", self.file)?;
		if self.place.line > 0 {
			write!(f, "{}:{}:", self.place.line, self.place.column)?;
		}
		if !self.path.is_empty() {
			write!(f, " {}:", self.path)?;
		}
		match &self.found {
			Some(found) if self.expected.is_empty() => write!(f, " {found}"),
			Some(found) => write!(f, " found \"{}\", expected {}", shown(found), self.expected),
			None => write!(f, " expected {}", self.expected),
		}
	}
}

impl std::error::Error for Problem {}

/// A found value, short and safe for a terminal.
fn shown(found: &str) -> String {
	let mut text: String = found.chars().take(SHOWN).flat_map(escaped).collect();
	if found.chars().nth(SHOWN).is_some() {
		text.push_str("...");
	}
	text
}

fn escaped(c: char) -> Vec<char> {
	if c.is_control() {
		c.escape_debug().collect()
	} else {
		vec![c]
	}
}

/// Everything that is wrong with a file, in the order of the file, at most [`MAX_PROBLEMS`]; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
	/// The problems.
	pub fn list(&self) -> &[Problem] {
		&self.0
	}
}

impl From<Problem> for Problems {
	fn from(problem: Problem) -> Self {
		Self(vec![problem])
	}
}

impl fmt::Display for Problems {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		for (number, problem) in self.0.iter().enumerate() {
			if number > 0 {
				f.write_str("\n")?;
			}
			problem.fmt(f)?;
		}
		if self.0.len() >= MAX_PROBLEMS {
			write!(f, "\n(the first {MAX_PROBLEMS} problems; there may be more)")?;
		}
		Ok(())
	}
}

impl std::error::Error for Problems {}

/// Gathers the problems of one file.
#[derive(Debug)]
pub(crate) struct Gatherer {
	file: String,
	found: Vec<Problem>,
}

impl Gatherer {
	pub(crate) fn new(file: &str) -> Self {
		Self { file: file.to_owned(), found: Vec::new() }
	}

	pub(crate) fn is_full(&self) -> bool {
		self.found.len() >= MAX_PROBLEMS
	}

	pub(crate) fn add(
		&mut self,
		place: Place,
		path: impl Into<String>,
		found: Option<&str>,
		expected: impl Into<String>,
	) {
		if !self.is_full() {
			self.found.push(Problem {
				file: self.file.clone(),
				place,
				path: path.into(),
				found: found.map(str::to_owned),
				expected: expected.into(),
			});
		}
	}

	/// The value, if nothing was wrong.
	pub(crate) fn finish<T>(mut self, value: Option<T>) -> Result<T, Problems> {
		match value {
			Some(value) if self.found.is_empty() => Ok(value),
			_ => {
				if self.found.is_empty() {
					self.add(Place::default(), "", None, "a complete file");
				}
				self.found.sort_by_key(|problem| (problem.place.line, problem.place.column));
				Err(Problems(self.found))
			}
		}
	}
}

/// Read a whole file, unless it is larger than `limit` bytes.
pub(crate) fn read_bounded(path: &std::path::Path, limit: u64) -> Result<Vec<u8>, Problems> {
	use std::io::Read as _;

	let file = path.display().to_string();
	let refuse = |found: Option<String>, expected: String| {
		Problems::from(Problem {
			file: file.clone(),
			place: Place::default(),
			path: String::new(),
			found,
			expected,
		})
	};
	let unreadable =
		|error: std::io::Error| refuse(Some(error.to_string()), "a readable file".into());
	let mut bytes = Vec::new();
	let reader = std::fs::File::open(path).map_err(unreadable)?;
	// One byte more than allowed tells a file that is too large, whatever its metadata say.
	reader.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(unreadable)?;
	if bytes.len() as u64 > limit {
		let size = std::fs::metadata(path).map_or(0, |data| data.len()).max(bytes.len() as u64);
		return Err(refuse(
			Some(format!("{size} bytes")),
			format!("a file of at most {limit} bytes ({} MB)", limit / 1_000_000),
		));
	}
	Ok(bytes)
}

/// The text of a file, or the place of the first byte that is no UTF-8.
pub(crate) fn utf8<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Problems> {
	std::str::from_utf8(bytes).map_err(|error| {
		let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
		let byte = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
		Problems::from(Problem {
			file: file.to_owned(),
			place: end_of(&String::from_utf8_lossy(good)),
			path: String::new(),
			found: Some(format!("byte 0x{byte:02x}")),
			expected: "text in UTF-8".into(),
		})
	})
}

/// The place just after a text.
pub(crate) fn end_of(text: &str) -> Place {
	let line = text.bytes().filter(|byte| *byte == b'\n').count().saturating_add(1);
	let column = text.rsplit('\n').next().unwrap_or_default().chars().count().saturating_add(1);
	Place {
		line: u32::try_from(line).unwrap_or(u32::MAX),
		column: u32::try_from(column).unwrap_or(u32::MAX),
	}
}
