// SPDX-License-Identifier: Apache-2.0
//! The official scenarios of HMRC's Customs Declaration Service as a yardstick: declarations with the taxes
//! that customs computed for them. Used by tests only; the files are not part of this project.

mod folder;

use std::{
	collections::BTreeSet,
	fs,
	path::{Path, PathBuf},
};

use serde_json::{json, Value};
use tijara_primitives::{
	declaration::Item,
	tariff::{Allocation, Part},
};

use self::folder::{amended, entries, renumbered, Amendment};
use crate::{
	assess::{Assessed, AssessedTax, Granted},
	tariff_file::FileTariff,
	wco::{self, WcoDeclaration},
};

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
	// 800 litres that the quota did not allocate: 216.00.
	("TT_IM115a", "A00", "27.00 GBP / HLT"),
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

/// A relief that customs granted in a scenario.
#[derive(Clone, Copy, Debug)]
pub struct Relieved {
	/// The scenario.
	pub scenario: &'static str,
	/// The relief, by the additional procedure or procedure that gives it.
	pub code: &'static str,
	/// The tax; `None` where it is every tax.
	pub tax: Option<&'static str>,
	/// The procedure.
	pub procedure: Option<&'static str>,
	/// The additional procedure.
	pub additional: Option<&'static str>,
	/// `exempt` or `suspend`; of the whole tax.
	pub effect: &'static str,
}

/// Reliefs as the answers show them. The tariff publishes them, and the declarations claim them: nothing has to
/// be granted beside.
pub const RELIEFS: &[Relieved] = &[
	// An additional procedure of the declaration, by which customs deduct the whole duty.
	exempt("TT_FI001a", "C28", "A00", None, Some("C28")),
	exempt("TT_FI001b", "C28", "A00", None, Some("C28")),
	// Goods that return.
	exempt("TT_IM041a", "61", "A50", Some("61"), None),
	exempt("TT_IM063a", "1PP", "A50", None, Some("1PP")),
	// Temporary admission: assessed, and not paid while it lasts.
	Relieved {
		scenario: "TT_IM181a",
		code: "53",
		tax: None,
		procedure: Some("53"),
		additional: None,
		effect: "suspend",
	},
	exempt("TT_IM203a", "1RD", "A50", None, Some("1RD")),
];

const fn exempt(
	scenario: &'static str,
	code: &'static str,
	tax: &'static str,
	procedure: Option<&'static str>,
	additional: Option<&'static str>,
) -> Relieved {
	Relieved { scenario, code, tax: Some(tax), procedure, additional, effect: "exempt" }
}

/// What tariff quotas allocated where that was less than an item claimed: scenario, item, kilograms. It is 20 per
/// cent of 2,000 kg, as the notes of the scenarios say.
pub const ALLOCATED: &[(&str, u16, &str)] = &[("TT_IM065a", 1, "400"), ("TT_IM115a", 1, "400")];

/// Answers that do not follow from the declaration and a tariff, and why.
pub const EXCLUDED: &[(&str, &str)] = &[(
	"TT_IM017b",
	"computed on a price of 10,000.00 that the declaration, at 3,000, does not state; \
	 the answer after the amendment, without that item, follows",
)];

/// The volume of a quota that has enough for every claim.
const PLENTY: &str = "1000000";
/// The preference of goods that claim none.
const STANDARD: &str = "100";

/// One line of an official answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AnswerLine {
	/// Sequence number of the item in the declaration. Where a quota splits an item, customs number the part
	/// beyond the quota behind the others; here it keeps its item's number.
	pub item: String,
	/// Is it on the part of the item that a tariff quota did not allocate?
	pub beyond_quota: bool,
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
	/// What customs say that a relief took off, where they say so.
	pub deducted: Option<String>,
}

/// A declaration and an official answer to it.
#[derive(Clone, Debug)]
pub struct Scenario {
	/// Name of its folder.
	pub name: String,
	/// Which of the different answers in the folder, from 1.
	pub step: usize,
	/// The declaration as it was lodged.
	pub declaration: PathBuf,
	/// The taxes that customs computed.
	pub answer: Vec<AnswerLine>,
	/// The lines on what quotas did not allocate, in whichever answer they stand.
	beyond: Vec<AnswerLine>,
	/// What was amended before the answer.
	amendments: Vec<Amendment>,
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

/// Every different official answer with taxes, by scenario, in the order in which they were given.
pub fn scenarios(folder: &Path) -> Vec<Scenario> {
	let mut found: Vec<Scenario> = entries(folder)
		.iter()
		.filter(|path| path.is_dir())
		.flat_map(|path| of_folder(path))
		.collect();
	found.sort_by(|one, other| (&one.name, one.step).cmp(&(&other.name, other.step)));
	found
}

/// The first answer is on the declaration as it was lodged; later ones are on the declaration as amended, where it
/// was, or follow what a quota allocated.
fn of_folder(path: &Path) -> Vec<Scenario> {
	let Some(found) = folder::read(path) else { return Vec::new() };
	let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
	let mut answers = found.answers;
	answers.dedup();
	let count = wco::read_file(&found.declaration).map_or(0, |stated| stated.items.len());
	let mut beyond = Vec::new();
	for line in answers.iter_mut().flatten() {
		if line.item.parse::<usize>().is_ok_and(|item| item > count) {
			let split = ALLOCATED.iter().find(|(scenario, ..)| *scenario == name);
			line.item = split.map_or(String::new(), |(_, item, _)| item.to_string());
			line.beyond_quota = true;
			beyond.push(line.clone());
		}
	}
	let scenario = |(answer, step): (Vec<AnswerLine>, usize)| {
		let amendments = if step > 1 { found.amendments.clone() } else { Vec::new() };
		let renumber = |line: AnswerLine| {
			let item = renumbered(&line.item, &amendments).unwrap_or_default();
			AnswerLine { item, ..line }
		};
		Scenario {
			name: name.clone(),
			step,
			declaration: found.declaration.clone(),
			answer: answer.into_iter().map(renumber).collect(),
			beyond: beyond.clone(),
			amendments,
		}
	};
	answers.into_iter().zip(1usize..).map(scenario).collect()
}

impl Scenario {
	/// The name of the scenario, with the number of the answer where it is not the first.
	pub fn id(&self) -> String {
		match self.step {
			1 => self.name.clone(),
			step => format!("{}, answer {step}", self.name),
		}
	}

	/// Is it one of [`EXCLUDED`]?
	pub fn is_excluded(&self) -> bool {
		EXCLUDED.iter().any(|(id, _)| *id == self.id())
	}

	/// The declaration on which the answer is: as lodged, or as amended.
	///
	/// # Errors
	/// What is wrong with it.
	pub fn stated(&self) -> Result<WcoDeclaration, String> {
		let file = self.declaration.display().to_string();
		let xml =
			fs::read_to_string(&self.declaration).map_err(|error| format!("{file}: {error}"))?;
		let xml = match self.amendments.is_empty() {
			true => xml,
			false => amended(&xml, &self.amendments)?,
		};
		wco::read(&file, xml.as_bytes()).map_err(|problems| problems.to_string())
	}

	/// What customs granted. On a chain nothing has to be done for it: the volume of the quota in the tariff is
	/// what was allocated.
	pub fn granted(&self) -> Granted {
		let split = self.answer.iter().any(|line| line.beyond_quota);
		let allocations = ALLOCATED
			.iter()
			.filter(|(scenario, ..)| split && *scenario == self.name)
			.filter_map(|(_, item, quantity)| {
				Some(Allocation { item: *item, quantity: quantity.parse().ok()? })
			});
		Granted { allocations: allocations.collect(), exemptions: Vec::new() }
	}

	/// TARIFF.json with the rates of the answer, for the items of the declaration.
	///
	/// # Errors
	/// When the answer has a line without a rate that [`SPECIFIC_DUTIES`] does not name.
	pub fn tariff_json(&self) -> Result<String, String> {
		let declaration = self.stated()?;
		let within = self.answer.iter().filter(|line| !line.beyond_quota);
		let lines: Vec<&AnswerLine> = within.chain(&self.beyond).collect();
		let taxes: BTreeSet<&str> = lines.iter().map(|line| line.tax.as_str()).collect();
		let mut measures: Vec<Value> = Vec::new();
		let mut seen = Vec::new();
		for line in lines {
			let key = (&line.item, line.beyond_quota, &line.tax);
			let nth = seen.iter().filter(|other| **other == key).count();
			seen.push(key);
			let item = declaration
				.items
				.iter()
				.find(|item| item.sequence.to_string() == line.item)
				.ok_or(format!("{}: no item {}", self.id(), line.item))?;
			measures.push(self.measure(line, nth, item)?);
		}
		if !self.beyond.is_empty() {
			// Both parts of an item bear the same value added tax: one measure.
			measures.sort_by_key(Value::to_string);
			measures.dedup();
		}
		let taxes: Vec<_> = taxes
			.iter()
			.map(|tax| json!({ "code": tax, "order": order(tax), "base": base(tax, &taxes) }))
			.collect();
		let rounding = json!({ "stage": "tax-line", "decimals": 2, "mode": "down" });
		Ok(json!({
			"currency": "GBP",
			"rounding": rounding,
			"standardPreference": STANDARD,
			"taxes": taxes,
			"measures": measures,
			"reliefs": self.reliefs(),
			"quotas": self.quotas(&declaration),
		})
		.to_string())
	}

	/// The measure of a line: within its quota where the item claims one and the tax is a customs duty.
	fn measure(&self, line: &AnswerLine, nth: usize, item: &Item) -> Result<Value, String> {
		let duty = match &line.rate {
			Some(rate) => format!("{rate} %"),
			None => SPECIFIC_DUTIES
				.iter()
				.filter(|(scenario, tax, _)| *scenario == self.name && *tax == line.tax)
				.nth(nth)
				.map(|(_, _, duty)| (*duty).to_owned())
				.ok_or(format!("{}: no duty for tax {}", self.id(), line.tax))?,
		};
		let order = item.quota.as_ref().filter(|_| line.tax.starts_with('A'));
		let (quota, preference) = match order {
			None => (None, None),
			Some(_) if line.beyond_quota => (None, Some(STANDARD)),
			Some(order) => (Some(order), item.preference.as_ref().map(|code| code.as_str())),
		};
		Ok(json!({
			"tax": line.tax,
			"type": nth.to_string(),
			"commodity": item.commodity,
			"origin": "*",
			"preference": preference,
			"quota": quota,
			"duty": duty,
		}))
	}

	fn reliefs(&self) -> Vec<Value> {
		let own = RELIEFS.iter().filter(|relief| relief.scenario == self.name);
		own.map(|relief| {
			json!({
				"code": relief.code,
				"tax": relief.tax,
				"procedure": relief.procedure,
				"additionalProcedure": relief.additional,
				"share": "100",
				"effect": relief.effect,
			})
		})
		.collect()
	}

	/// The quotas that the items claim, with as much as was allocated.
	fn quotas(&self, declaration: &WcoDeclaration) -> Vec<Value> {
		let granted = self.granted().allocations;
		let claimed = declaration.items.iter().filter_map(|item| {
			let order = item.quota.as_ref()?;
			let allocation = granted.iter().find(|allocation| allocation.item == item.sequence);
			let volume =
				allocation.map_or(PLENTY.to_owned(), |allocation| allocation.quantity.to_string());
			Some(json!({
				"order": order,
				"from": "2020-01-01",
				"to": "2099-12-31",
				"unit": "KGM",
				"volume": volume,
				"critical": "0",
			}))
		});
		claimed.collect()
	}

	/// The tariff, read from its JSON.
	///
	/// # Errors
	/// As for [`tariff_json`](Self::tariff_json), and what is wrong with the JSON.
	pub fn tariff(&self) -> Result<FileTariff, String> {
		let file = format!("{}/tariff.json", self.id());
		FileTariff::read(&file, self.tariff_json()?.as_bytes()).map_err(|error| error.to_string())
	}

	/// What differs between the official answer and ours; empty if nothing does.
	pub fn differences(&self, assessed: &Assessed) -> Vec<String> {
		let mut official: Vec<&AnswerLine> = self.answer.iter().collect();
		let mut differences = Vec::new();
		for item in &assessed.items {
			for tax in &item.taxes {
				let same = |line: &&AnswerLine| is_same(line, &item.sequence.to_string(), tax);
				match official.iter().position(same) {
					Some(index) => drop(official.swap_remove(index)),
					None => differences.push(format!(
						"{}: ours only: item {}: {tax:?}",
						self.id(),
						item.sequence
					)),
				}
			}
		}
		let missed = official.iter().map(|line| format!("{}: official only: {line:?}", self.id()));
		differences.extend(missed);
		differences
	}
}

/// Do they agree in everything that the official line states?
fn is_same(official: &AnswerLine, item: &str, ours: &AssessedTax) -> bool {
	official.item == item
		&& official.beyond_quota == (ours.part == Some(Part::OutsideQuota))
		&& official.tax == ours.tax
		&& official.base == ours.base
		&& official.amount == ours.amount
		&& official.payable == ours.payable
		&& (official.deducted.is_none() || official.deducted == ours.relieved)
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
