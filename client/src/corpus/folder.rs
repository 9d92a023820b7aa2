// SPDX-License-Identifier: Apache-2.0
//! Reads the folder of a scenario: the declaration, the answers to it, and what was amended.

use std::{
	cmp::Reverse,
	ffi::OsStr,
	fs,
	ops::Range,
	path::{Path, PathBuf},
};

use roxmltree::{Document, Node};

use super::AnswerLine;
use crate::wco;

/// What a scenario's folder holds.
pub(super) struct Folder {
	/// The declaration as it was lodged.
	pub declaration: PathBuf,
	/// The answers with taxes, one after the other.
	pub answers: Vec<Vec<AnswerLine>>,
	/// What was amended between the first answer and the second.
	pub amendments: Vec<Amendment>,
}

/// A change of the declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Amendment {
	/// The price of an item.
	Price(String, String),
	/// An item is taken out.
	Removed(String),
}

pub(super) fn entries(folder: &Path) -> Vec<PathBuf> {
	let mut paths: Vec<PathBuf> =
		fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
	paths.sort_by_key(|path| (number(path), path.clone()));
	paths
}

/// The number with which the name of a file begins: they count the messages.
fn number(path: &Path) -> u32 {
	let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
	let digits: String = name.chars().take_while(char::is_ascii_digit).collect();
	digits.parse().unwrap_or(u32::MAX)
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

pub(super) fn read(folder: &Path) -> Option<Folder> {
	let mut files = Vec::new();
	xml_files(folder, &mut files);
	let mut declaration = None;
	let (mut answers, mut amendments) = (Vec::new(), Vec::new());
	for file in files {
		let Ok(text) = fs::read_to_string(&file) else { continue };
		let Ok(document) = Document::parse(&text) else { continue };
		if is_original(&document) {
			declaration.get_or_insert(file);
			continue;
		}
		answers.extend(below(document.root(), "Response").and_then(answer));
		if amendments.is_empty() {
			amendments = amendments_in(&document);
		}
	}
	Some(Folder { declaration: declaration?, answers, amendments })
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
	all(node, name).into_iter().next()
}

/// The answers come with and without a namespace.
fn all<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Vec<Node<'a, 'input>> {
	node.descendants().filter(|node| node.is_element() && node.tag_name().name() == name).collect()
}

fn child<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
	node.children().find(|node| node.is_element() && node.tag_name().name() == name)
}

fn text(node: Node<'_, '_>, names: &[&str]) -> Option<String> {
	let node = names.iter().try_fold(node, |node, name| child(node, name))?;
	Some(node.text()?.trim().to_owned())
}

/// What an answer says, if it is one with taxes.
fn answer(response: Node<'_, '_>) -> Option<Vec<AnswerLine>> {
	if text(response, &["FunctionCode"])? != "13" {
		return None;
	}
	let mut lines: Vec<_> =
		all(response, "DutyTaxFee").into_iter().filter_map(answer_line).collect();
	lines.sort();
	(!lines.is_empty()).then_some(lines)
}

/// A line without an amount to be paid is a note (statistics, deductions), not a tax.
fn answer_line(line: Node<'_, '_>) -> Option<AnswerLine> {
	let item = line
		.ancestors()
		.find(|node| node.is_element() && node.tag_name().name() == "GovernmentAgencyGoodsItem")?;
	Some(AnswerLine {
		item: text(item, &["SequenceNumeric"])?,
		beyond_quota: false,
		tax: text(line, &["TypeCode"])?,
		base: text(line, &["AdValoremTaxBaseAmount"]),
		rate: text(line, &["TaxRateNumeric"]),
		amount: text(line, &["Payment", "TaxAssessedAmount"])?,
		payable: text(line, &["Payment", "PaymentAmount"])?,
		deducted: text(line, &["DeductAmount"]).filter(|amount| amount != "0.00"),
	})
}

/// Amendments as the declarant asked for them, or as customs took them. Only prices and items change what is owed;
/// sums over all items follow from the items.
fn amendments_in(document: &Document<'_>) -> Vec<Amendment> {
	let root = document.root();
	let mut amendments = Vec::new();
	let amended = all(root, "Amendment");
	for amendment in &amended {
		let pointer = amendment.children().rfind(|node| node.is_element());
		let Some(pointer) = pointer else { continue };
		let is_item = text(pointer, &["DocumentSectionCode"]).as_deref() == Some("68A");
		if is_item && child(pointer, "TagID").is_none() {
			amendments.extend(text(pointer, &["SequenceNumeric"]).map(Amendment::Removed));
		}
	}
	if !amended.is_empty() {
		for item in all(root, "GovernmentAgencyGoodsItem") {
			let price = text(item, &["Commodity", "InvoiceLine", "ItemChargeAmount"]);
			let number = text(item, &["SequenceNumeric"]);
			amendments
				.extend(number.zip(price).map(|(number, price)| Amendment::Price(number, price)));
		}
	}
	amendments
}

/// The declaration as it stands after the amendments.
///
/// # Errors
/// When it is no XML.
pub(super) fn amended(xml: &str, amendments: &[Amendment]) -> Result<String, String> {
	let document = Document::parse(xml).map_err(|error| error.to_string())?;
	let removed: Vec<&str> = amendments
		.iter()
		.filter_map(|amendment| match amendment {
			Amendment::Removed(number) => Some(number.as_str()),
			Amendment::Price(..) => None,
		})
		.collect();
	let mut edits: Vec<(Range<usize>, String)> = Vec::new();
	let mut left = 0usize;
	for item in all(document.root(), "GovernmentAgencyGoodsItem") {
		let Some(number) = text(item, &["SequenceNumeric"]) else { continue };
		if removed.contains(&number.as_str()) {
			edits.push((item.range(), String::new()));
			continue;
		}
		left = left.saturating_add(1);
		edits.extend(inside(child(item, "SequenceNumeric"), left.to_string()));
		for amendment in amendments {
			match amendment {
				Amendment::Price(of, price) if *of == number => {
					edits.extend(inside(below(item, "ItemChargeAmount"), price.clone()));
				}
				_ => {}
			}
		}
	}
	edits.extend(inside(below(document.root(), "GoodsItemQuantity"), left.to_string()));
	edits.sort_by_key(|(range, _)| Reverse(range.start));
	let mut amended = xml.to_owned();
	for (range, text) in edits {
		amended.replace_range(range, &text);
	}
	Ok(amended)
}

/// Puts another text into an element.
fn inside(element: Option<Node<'_, '_>>, text: String) -> Option<(Range<usize>, String)> {
	let node = element?.children().find(|node| node.is_text())?;
	Some((node.range(), text))
}

/// The number that an item has after the amendments; `None` where it was taken out.
pub(super) fn renumbered(item: &str, amendments: &[Amendment]) -> Option<String> {
	let number: usize = item.parse().ok()?;
	let mut before = 0usize;
	for amendment in amendments {
		let Amendment::Removed(removed) = amendment else { continue };
		let removed: usize = removed.parse().ok()?;
		if removed == number {
			return None;
		}
		before = before.saturating_add(usize::from(removed < number));
	}
	Some(number.saturating_sub(before).to_string())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn amended_should_change_prices_and_renumber_what_stays() {
		let item = |number: u8, price: u8| {
			format!(
				"<GovernmentAgencyGoodsItem><SequenceNumeric>{number}</SequenceNumeric><Commodity>\
				 <InvoiceLine><ItemChargeAmount>{price}</ItemChargeAmount></InvoiceLine></Commodity>\
				 </GovernmentAgencyGoodsItem>"
			)
		};
		let xml = |count: u8, items: &[String]| {
			format!("<D><GoodsItemQuantity>{count}</GoodsItemQuantity>{}</D>", items.concat())
		};
		let amendments = [Amendment::Removed("2".into()), Amendment::Price("3".into(), "9".into())];
		assert_eq!(
			amended(&xml(3, &[item(1, 5), item(2, 6), item(3, 7)]), &amendments),
			Ok(xml(2, &[item(1, 5), item(2, 9)]))
		);
		assert_eq!(renumbered("1", &amendments).as_deref(), Some("1"));
		assert_eq!(renumbered("2", &amendments), None);
		assert_eq!(renumbered("3", &amendments).as_deref(), Some("2"));
	}
}
