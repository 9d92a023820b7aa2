// SPDX-License-Identifier: Apache-2.0
//! The official scenarios of HMRC's Customs Declaration Service as a yardstick: declarations with the taxes
//! that customs computed for them. Used by tests only; the files are not part of this project.

use std::{
	collections::BTreeSet,
	ffi::OsStr,
	fs,
	path::{Path, PathBuf},
};

use roxmltree::{Document, Node};
use serde_json::json;

use crate::{assess::Assessed, tariff_file::FileTariff, wco};

/// Names the folder of the scenarios.
pub const FOLDER_VARIABLE: &str = "WCO_SCENARIOS";

/// Duties that the answers give no rate for, as published or as the official amount implies: scenario, tax,
/// duty. A tax that stands twice has two measures.
pub const SPECIFIC_DUTIES: &[(&str, &str, &str)] = &[
	// 100 kg of table wine: 4.50.
	("TT_IM031a", "A00", "4.50 GBP / 100 KGM"),
	// Wine of 16 % vol: per litre of alcohol in it.
	("TT_IM031a", "333", "28.50 GBP / LTR / ASV"),
	("TT_IM101a", "522", "0.5295 GBP / LTR"),
	// 100 kg: 30.88.
	("TT_IM119a", "A00", "30.88 GBP / 100 KGM"),
	("TT_IM129a", "A00", "26.00 GBP / HLT"),
	// The same excise by the effective strength.
	("TT_IM129a", "333", "28.50 GBP / LTR / EAS"),
	// 1,000 kg of biscuits with the agricultural component of code 7200.
	("TT_IM131a", "A50", "NIHIL"),
	("TT_IM131a", "A50", "32.713 GBP / 100 KGM"),
	// Biodiesel: anti-dumping and countervailing duty per tonne of biodiesel content.
	("TT_IM157a", "A90", "198.33 GBP / TNE#I"),
	("TT_IM157a", "A80", "144.10 GBP / TNE#I"),
	("TT_IM189a", "633", "325.53 GBP / KTC"),
	("TT_IM209a", "A50", "NIHIL"),
	("TT_IM209a", "A50", "32.713 GBP / 100 KGM"),
	// 500 kg of poultry: 67.78.
	("TT_IM219a", "A00", "13.556 GBP / 100 KGM"),
];

/// Scenarios whose answer does not follow from the declaration and a tariff, and why.
pub const EXCLUDED: &[(&str, &str)] = &[
	("TT_FI001a", "duty and a deduction of the same amount: a suspension that an officer decided"),
	("TT_FI001b", "duty and a deduction of the same amount: a suspension that an officer decided"),
	(
		"TT_IM017b",
		"computed on a price of 10,000.00 that the declaration, at 3,000, does not state",
	),
	("TT_IM041a", "procedure 61 22 relieves returned goods of the duty"),
	("TT_IM063a", "additional procedure 1PP deducts the duty"),
	("TT_IM181a", "procedure 53 00 (temporary admission) relieves of the payment"),
	("TT_IM203a", "additional procedure 1RD relieves of the duty"),
];

/// One line of an official answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AnswerLine {
	/// Sequence number of the item.
	pub item: String,
	/// The tax.
	pub tax: String,
	/// Ad-valorem base.
	pub base: Option<String>,
	/// Per cent of the base.
	pub rate: Option<String>,
	/// Assessed.
	pub amount: String,
	/// Of it to be paid.
	pub payable: String,
}

/// A declaration and its official answer.
#[derive(Clone, Debug)]
pub struct Scenario {
	/// Name of its folder.
	pub name: String,
	/// The declaration.
	pub declaration: PathBuf,
	/// The taxes that customs computed for it.
	pub answer: Vec<AnswerLine>,
}

/// The folder of the scenarios, or why there is none.
///
/// # Errors
/// A sentence for the person who runs the tests.
pub fn folder() -> Result<PathBuf, String> {
	let path = std::env::var_os(FOLDER_VARIABLE).filter(|path| !path.is_empty());
	let Some(path) = path.map(PathBuf::from) else {
		return Err(format!(
			"not run: {FOLDER_VARIABLE} does not name the folder of HMRC's annotated XML samples"
		));
	};
	if !path.is_dir() {
		return Err(format!("not run: {FOLDER_VARIABLE} names {}, no folder", path.display()));
	}
	Ok(path)
}

/// Every scenario that has an official answer with taxes, by name.
pub fn scenarios(folder: &Path) -> Vec<Scenario> {
	let mut found: Vec<Scenario> = entries(folder)
		.into_iter()
		.filter(|path| path.is_dir())
		.filter_map(|path| scenario(&path))
		.collect();
	found.sort_by(|one, other| one.name.cmp(&other.name));
	found
}

fn entries(folder: &Path) -> Vec<PathBuf> {
	let mut paths: Vec<PathBuf> =
		fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
	paths.sort();
	paths
}

fn xml_files(folder: &Path, files: &mut Vec<PathBuf>) {
	for path in entries(folder) {
		if path.is_dir() {
			xml_files(&path, files);
		} else if path.extension().is_some_and(|ext| ext.eq_ignore_ascii_case(OsStr::new("xml"))) {
			files.push(path);
		}
	}
}

fn scenario(folder: &Path) -> Option<Scenario> {
	let mut files = Vec::new();
	xml_files(folder, &mut files);
	let mut declaration = None;
	let mut answers = Vec::new();
	for file in files {
		let Ok(text) = fs::read_to_string(&file) else { continue };
		let Ok(document) = Document::parse(&text) else { continue };
		if let Some(response) = below(document.root(), "Response") {
			answers.extend(answer(response));
		} else if is_original(&document) && declaration.is_none() {
			declaration = Some(file);
		}
	}
	// The first answer is the one to the declaration as it was lodged; later ones follow amendments,
	// allocated quotas or the final settlement.
	answers.sort_by(|(one, _), (other, _)| one.cmp(other));
	let (_, answer) = answers.into_iter().next()?;
	Some(Scenario {
		name: folder.file_name()?.to_string_lossy().into_owned(),
		declaration: declaration?,
		answer,
	})
}

fn is_original(document: &Document<'_>) -> bool {
	let root = document.root_element().tag_name().name();
	matches!(root, "MetaData" | "submitDeclarationRequest")
		&& document
			.descendants()
			.find(|node| node.has_tag_name((wco::NAMESPACE, "Declaration")))
			.and_then(|declaration| text(declaration, &["FunctionCode"]))
			.is_some_and(|function| function == "9")
}

fn below<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
	node.descendants().find(|node| node.is_element() && node.tag_name().name() == name)
}

/// The answers come with and without a namespace.
fn child<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
	node.children().find(|node| node.is_element() && node.tag_name().name() == name)
}

fn text(node: Node<'_, '_>, names: &[&str]) -> Option<String> {
	let node = names.iter().try_fold(node, |node, name| child(node, name))?;
	Some(node.text()?.trim().to_owned())
}

/// When the answer was given and what it says, if it is one with taxes. Preliminary ones (status 67) come before
/// the final (4) of the same second.
fn answer(response: Node<'_, '_>) -> Option<((String, bool), Vec<AnswerLine>)> {
	if text(response, &["FunctionCode"])? != "13" {
		return None;
	}
	let issued = text(response, &["IssueDateTime", "DateTimeString"]).unwrap_or_default();
	let is_final = text(response, &["Status", "NameCode"]).is_some_and(|status| status != "67");
	let lines: Vec<_> = response
		.descendants()
		.filter(|node| node.has_tag_name_in_any("DutyTaxFee"))
		.filter_map(answer_line)
		.collect();
	(!lines.is_empty()).then_some(((issued, is_final), lines))
}

/// A line without an amount to be paid is a note (statistics, deductions), not a tax.
fn answer_line(line: Node<'_, '_>) -> Option<AnswerLine> {
	let item =
		line.ancestors().find(|node| node.has_tag_name_in_any("GovernmentAgencyGoodsItem"))?;
	Some(AnswerLine {
		item: text(item, &["SequenceNumeric"])?,
		tax: text(line, &["TypeCode"])?,
		base: text(line, &["AdValoremTaxBaseAmount"]),
		rate: text(line, &["TaxRateNumeric"]),
		amount: text(line, &["Payment", "TaxAssessedAmount"])?,
		payable: text(line, &["Payment", "PaymentAmount"])?,
	})
}

trait AnyNamespace {
	fn has_tag_name_in_any(&self, name: &str) -> bool;
}

impl AnyNamespace for Node<'_, '_> {
	fn has_tag_name_in_any(&self, name: &str) -> bool {
		self.is_element() && self.tag_name().name() == name
	}
}

impl Scenario {
	/// TARIFF.json with the rates of the answer, for the items of the declaration.
	///
	/// # Errors
	/// When the answer has a line without a rate that [`SPECIFIC_DUTIES`] does not name.
	pub fn tariff_json(&self) -> Result<String, String> {
		let declaration = wco::read_file(&self.declaration).map_err(|error| error.to_string())?;
		let taxes: BTreeSet<&str> = self.answer.iter().map(|line| line.tax.as_str()).collect();
		let mut measures = Vec::new();
		let mut seen = Vec::new();
		for line in &self.answer {
			let nth = seen.iter().filter(|other| **other == (&line.item, &line.tax)).count();
			seen.push((&line.item, &line.tax));
			let duty = match &line.rate {
				Some(rate) => format!("{rate} %"),
				None => SPECIFIC_DUTIES
					.iter()
					.filter(|(scenario, tax, _)| *scenario == self.name && *tax == line.tax)
					.nth(nth)
					.map(|(_, _, duty)| (*duty).to_owned())
					.ok_or(format!("{}: no duty for tax {}", self.name, line.tax))?,
			};
			let item = declaration
				.items
				.iter()
				.find(|item| item.sequence.to_string() == line.item)
				.ok_or(format!("{}: no item {}", self.name, line.item))?;
			measures.push(json!({
				"tax": line.tax, "type": nth.to_string(), "commodity": item.commodity, "origin": "*", "duty": duty,
			}));
		}
		let taxes: Vec<_> = taxes
			.iter()
			.map(|tax| json!({ "code": tax, "order": order(tax), "base": base(tax, &taxes) }))
			.collect();
		let rounding = json!({ "stage": "tax-line", "decimals": 2, "mode": "down" });
		Ok(json!({ "currency": "GBP", "rounding": rounding, "taxes": taxes, "measures": measures })
			.to_string())
	}

	/// The tariff, read from its JSON.
	///
	/// # Errors
	/// As for [`tariff_json`](Self::tariff_json), and what is wrong with the JSON.
	pub fn tariff(&self) -> Result<FileTariff, String> {
		let file = format!("{}/tariff.json", self.name);
		FileTariff::read(&file, self.tariff_json()?.as_bytes()).map_err(|error| error.to_string())
	}

	/// What differs between the official answer and ours; empty if nothing does.
	pub fn differences(&self, assessed: &Assessed) -> Vec<String> {
		let mut official: Vec<_> =
			self.answer.iter().map(|line| AnswerLine { rate: None, ..line.clone() }).collect();
		let mut differences = Vec::new();
		for item in &assessed.items {
			for tax in &item.taxes {
				let line = AnswerLine {
					item: item.sequence.to_string(),
					tax: tax.tax.clone(),
					base: tax.base.clone(),
					rate: None,
					amount: tax.amount.clone(),
					payable: tax.payable.clone(),
				};
				match official.iter().position(|other| *other == line) {
					Some(index) => drop(official.swap_remove(index)),
					None => differences.push(format!("{}: ours only: {line:?}", self.name)),
				}
			}
		}
		let missed = official.iter().map(|line| format!("{}: official only: {line:?}", self.name));
		differences.extend(missed);
		differences
	}
}

/// Customs duties come first, then excise, then value added tax.
fn order(tax: &str) -> u16 {
	match tax.as_bytes() {
		[b'A', ..] => 10,
		[b'B', ..] => 90,
		_ => 50,
	}
}

/// Value added tax on an import into Great Britain is on the value and everything before it; in Northern
/// Ireland it is split: B05 on the duties of the European Union, B00 on the value and the excise.
fn base<'a>(tax: &str, taxes: &BTreeSet<&'a str>) -> Vec<&'a str> {
	let is_duty = |tax: &&str| tax.starts_with('A');
	let (duties, others): (Vec<_>, Vec<_>) = taxes.iter().copied().partition(is_duty);
	match tax {
		"B05" => duties,
		"B00" if taxes.contains("A50") => {
			let excise = others.into_iter().filter(|tax| !tax.starts_with('B'));
			["value"].into_iter().chain(excise).collect()
		}
		"B00" => vec!["value", "*"],
		_ => vec!["value"],
	}
}
