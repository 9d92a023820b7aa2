// SPDX-License-Identifier: Apache-2.0
//! Lines of the nomenclature: from TARIFF.json, and from CSV.

use std::{
	collections::{BTreeMap, BTreeSet},
	path::Path,
};

use tijara_primitives::{
	codes::{CodeError, CommodityPrefix, Description, Edition, UnitCode},
	tariff::NomenclatureLine,
};

use super::{at::At, MAX_FILE_BYTES};
use crate::{
	problem::{read_bounded, utf8, Gatherer, Place, Problems},
	wco::is_unit,
};

/// Lines by their digits.
pub(super) type Lines = BTreeMap<CommodityPrefix, NomenclatureLine>;

/// Digits of the shortest line under which goods are declared.
const SUBHEADING: usize = 6;
/// Digits of the shortest line: a chapter.
const CHAPTER: usize = 2;
const DIGITS: &str = "2 to 12 digits";

/// A nomenclature that was read from a CSV.
///
/// The first row names the columns: `code` (or `hscode`), and where they are known `description`, `unit` (UN/ECE Rec
/// 20) and `declarable` (`true` or `false`). Without the last one goods are declared under every line of six and
/// more digits that has no subdivision. A row whose code is `TOTAL` is left out: so public data sets mark their sum.
/// Other columns are not read.
#[derive(Clone, Debug)]
pub struct Nomenclature {
	pub(super) edition: Edition,
	pub(super) lines: Lines,
}

impl Nomenclature {
	/// Read a nomenclature from a file.
	///
	/// # Errors
	/// Everything that is wrong with the file, up to a bound.
	pub fn read_file(path: &Path, edition: Edition) -> Result<Self, Problems> {
		Self::read(&path.display().to_string(), &read_bounded(path, MAX_FILE_BYTES)?, edition)
	}

	/// Read a nomenclature from bytes; `file` is how problems name it.
	///
	/// # Errors
	/// Everything that is wrong with the text, up to a bound.
	pub fn read(file: &str, bytes: &[u8], edition: Edition) -> Result<Self, Problems> {
		let text = utf8(file, bytes)?;
		let mut problems = Gatherer::new(file);
		let lines = csv_lines(text.trim_start_matches('\u{feff}'), &mut problems);
		problems.finish(lines.map(|lines| Self { edition, lines }))
	}
}

/// Where the columns stand.
struct Columns {
	code: usize,
	description: Option<usize>,
	unit: Option<usize>,
	declarable: Option<usize>,
}

impl Columns {
	fn of(header: &csv::StringRecord, problems: &mut Gatherer) -> Option<Self> {
		let find = |names: &[&str]| {
			header.iter().position(|column| names.iter().any(|name| column.trim() == *name))
		};
		let Some(code) = find(&["code", "hscode"]) else {
			let place = Place { line: 1, column: 1 };
			problems.add(
				place,
				"",
				None,
				"a first row that names the columns, with code or hscode",
			);
			return None;
		};
		Some(Self {
			code,
			description: find(&["description"]),
			unit: find(&["unit"]),
			declarable: find(&["declarable"]),
		})
	}
}

fn csv_lines(text: &str, problems: &mut Gatherer) -> Option<Lines> {
	let mut reader = csv::Reader::from_reader(text.as_bytes());
	let columns = match reader.headers() {
		Ok(header) => Columns::of(&header.clone(), problems)?,
		Err(error) => {
			problems.add(place_of(error.position()), "", None, format!("CSV: {error}"));
			return None;
		}
	};
	let mut lines = Lines::new();
	// Those whose row says whether goods are declared under them.
	let mut stated = BTreeSet::new();
	for row in reader.records() {
		if problems.is_full() {
			break;
		}
		let row = match row {
			Ok(row) => row,
			Err(error) => {
				problems.add(place_of(error.position()), "", None, format!("CSV: {error}"));
				continue;
			}
		};
		let Some((line, says)) = csv_line(&row, &columns, problems) else { continue };
		if says {
			stated.insert(line.code.clone());
		}
		let digits = line.code.to_string();
		if lines.insert(line.code.clone(), line).is_some() {
			let place = place_of(row.position());
			problems.add(place, "code", Some(&digits), "digits that stand only once");
		}
	}
	if lines.is_empty() {
		problems.add(Place::default(), "", None, "at least one line of the nomenclature");
	}
	let subdivided = subdivided(&lines);
	for line in lines.values_mut().filter(|line| !stated.contains(&line.code)) {
		line.declarable =
			line.code.as_str().len() >= SUBHEADING && !subdivided.contains(&line.code);
	}
	Some(lines)
}

/// Lines with subdivisions: in the order of the digits the next one begins with them.
fn subdivided(lines: &Lines) -> BTreeSet<CommodityPrefix> {
	let codes: Vec<&CommodityPrefix> = lines.keys().collect();
	let pairs = codes.iter().zip(codes.iter().skip(1));
	let begins = pairs.filter(|(one, next)| next.as_str().starts_with(one.as_str()));
	begins.map(|(one, _)| (*one).clone()).collect()
}

fn place_of(position: Option<&csv::Position>) -> Place {
	let line = position.map_or(0, |position| u32::try_from(position.line()).unwrap_or(u32::MAX));
	Place { line, column: 1 }
}

/// A line, and whether its row says if goods are declared under it. Missing where the row has none or is wrong.
fn csv_line(
	row: &csv::StringRecord,
	columns: &Columns,
	problems: &mut Gatherer,
) -> Option<(NomenclatureLine, bool)> {
	let place = place_of(row.position());
	let field =
		|column: Option<usize>| column.and_then(|at| row.get(at)).unwrap_or_default().trim();
	let digits = field(Some(columns.code));
	if digits == "TOTAL" {
		return None;
	}
	let refuse = |problems: &mut Gatherer, name: &str, found: &str, expected: &str| {
		problems.add(place, name, Some(found), expected);
	};
	let code = code_of(digits).map_err(|expected| refuse(problems, "code", digits, expected)).ok();
	let text = field(columns.description);
	let description = text
		.parse::<Description>()
		.map_err(|CodeError { expected }| refuse(problems, "description", text, expected))
		.ok();
	let unit = match field(columns.unit) {
		"" => Some(None),
		unit => unit_of(unit).map(Some).map_err(|why| refuse(problems, "unit", unit, why)).ok(),
	};
	let declarable = match field(columns.declarable) {
		"" => Some(None),
		"true" => Some(Some(true)),
		"false" => Some(Some(false)),
		other => {
			refuse(problems, "declarable", other, "true or false");
			None
		}
	};
	let (code, description, unit, declarable) = (code?, description?, unit?, declarable?);
	let says = declarable.is_some();
	let declarable = declarable.unwrap_or_default();
	Some((NomenclatureLine { code, description, unit, declarable }, says))
}

fn code_of(text: &str) -> Result<CommodityPrefix, &'static str> {
	let code: CommodityPrefix = text.parse().map_err(|_| DIGITS)?;
	if code.as_str().len() < CHAPTER {
		return Err(DIGITS);
	}
	Ok(code)
}

fn unit_of(text: &str) -> Result<UnitCode, &'static str> {
	text.parse().ok().filter(is_unit).ok_or(UnitCode::EXPECTED)
}

/// The field `nomenclature` of TARIFF.json.
pub(super) fn nomenclature(at: &At<'_>, problems: &mut Gatherer) -> Option<(Edition, Lines)> {
	let object = at.object(&["edition", "lines"], problems)?;
	let edition = object.required("edition", problems).and_then(|at| at.parse(problems));
	let mut lines = Lines::new();
	let all = object.optional("lines").map(|at| at.list(problems)).unwrap_or_default();
	for at in all {
		if problems.is_full() {
			break;
		}
		let Some(line) = json_line(&at, problems) else { continue };
		let digits = line.code.to_string();
		if lines.insert(line.code.clone(), line).is_some() {
			let path = format!("{}.code", at.path);
			problems.add(Place::default(), path, Some(&digits), "digits that stand only once");
		}
	}
	Some((edition?, lines))
}

fn json_line(at: &At<'_>, problems: &mut Gatherer) -> Option<NomenclatureLine> {
	let object = at.object(&["code", "description", "unit", "declarable"], problems)?;
	let code = object.required("code", problems).and_then(|at| {
		let text = at.text(problems)?;
		code_of(text).map_err(|expected| at.refuse(problems, expected)).ok()
	});
	let description = object.maybe("description", problems, |at, p| at.parse::<Description>(p));
	let unit = object.maybe("unit", problems, |at, p| {
		let text = at.text(p)?;
		unit_of(text).map_err(|expected| at.refuse(p, expected)).ok()
	});
	let declarable = object.required("declarable", problems).and_then(|at| at.truth(problems));
	Some(NomenclatureLine {
		code: code?,
		description: description?.unwrap_or_default(),
		unit: unit?,
		declarable: declarable?,
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	fn read(text: &str) -> Result<Nomenclature, String> {
		let edition = "HS2022".parse().expect("an edition");
		Nomenclature::read("hs.csv", text.as_bytes(), edition).map_err(|error| error.to_string())
	}

	fn declarable(nomenclature: &Nomenclature) -> Vec<&str> {
		let lines = nomenclature.lines.values().filter(|line| line.declarable);
		lines.map(|line| line.code.as_str()).collect()
	}

	#[test]
	fn csv_should_be_read_when_it_is_like_the_public_data_set() {
		let text = "section,hscode,description,parent,level\n\
			I,01,Animals; live,TOTAL,2\n\
			I,0101,\"Horses, asses, mules and hinnies; live\",01,4\n\
			I,010121,\"Horses; live, pure-bred\",0101,6\n\
			I,010129,\"Horses; other\",0101,6\n\
			TOTAL,TOTAL,Total of all commodities,TOTAL,5\n";
		let nomenclature = read(text).expect("a nomenclature");
		assert_eq!(nomenclature.lines.len(), 4);
		assert_eq!(declarable(&nomenclature), ["010121", "010129"]);
		let heading = &nomenclature.lines[&"0101".parse().expect("digits")];
		assert_eq!(heading.description.as_str(), "Horses, asses, mules and hinnies; live");
	}

	#[test]
	fn csv_should_say_what_is_declarable_when_it_has_that_column() {
		let text = "\u{feff}code,unit,declarable\r\n950300,NAR,\r\n95030010,NAR,false\r\n\
			95030020,,true\r\n9504,,true\r\n";
		let nomenclature = read(text).expect("a nomenclature");
		assert_eq!(declarable(&nomenclature), ["95030020", "9504"]);
	}

	#[test]
	fn csv_should_be_refused_with_its_place_when_a_row_does_not_fit() {
		for (text, expected) in [
			("", "columns"),
			("a,b\n1,2\n", "columns"),
			("code\n", "at least one line"),
			("code\n8510\n85A1\n", "hs.csv:3:1: code: found \"85A1\", expected 2 to 12 digits"),
			("code\n8\n", "hs.csv:2:1: code: found \"8\", expected 2 to 12 digits"),
			(
				"code\n8510\n8510\n",
				"hs.csv:3:1: code: found \"8510\", expected digits that stand only once",
			),
			("code,unit\n8510,pieces\n", "hs.csv:2:1: unit: found \"pieces\""),
			(
				"code,declarable\n8510,yes\n",
				"hs.csv:2:1: declarable: found \"yes\", expected true or false",
			),
			("code,description\n8510\n", "hs.csv"),
			("code,description\n8510,\"a\u{7}b\"\n", "hs.csv:2:1: description"),
		] {
			let error = read(text).expect_err(text);
			assert!(error.contains(expected), "{text:?}: {error}");
		}
		let long = format!("code,description\n8510,{}\n", "x".repeat(513));
		assert!(read(&long).expect_err("too long").contains("at most 512 bytes"));
	}
}
