// SPDX-License-Identifier: Apache-2.0
//! What a command prints: JSON for programs, a few aligned lines for a person.

use core::fmt;

use chrono::{DateTime, SecondsFormat};
use serde::{Serialize, Serializer};
use serde_json::{json, Value};
use tijara_primitives::{
	numbers::money_text,
	tariff::TaxLine,
	views::{DebtView, DeclarationView},
	Money,
};

use crate::{
	assess::AssessedTax,
	chain::{events::Receipt, failure::Failure},
};

/// Named values in the order in which a person reads them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record(Vec<(&'static str, Value)>);

impl Record {
	/// The same record with one value more.
	#[must_use]
	pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
		self.0.push((name, value.into()));
		self
	}

	/// The same record with those of another after its own.
	#[must_use]
	pub fn and(mut self, other: Record) -> Self {
		self.0.extend(other.0);
		self
	}
}

impl Serialize for Record {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
	}
}

/// `name  value` lines; lists of objects become tables; what is not there is left out.
impl fmt::Display for Record {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let width = self.0.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
		let mut tables = String::new();
		for (name, value) in &self.0 {
			match value {
				Value::Null => {}
				Value::Array(rows) if rows.is_empty() => {}
				Value::Array(rows) if rows.iter().any(Value::is_object) => {
					tables.push_str(&format!("\n{name}\n{}", table(rows)));
				}
				value => writeln!(f, "{name:<width$}  {}", plain(value))?,
			}
		}
		f.write_str(&tables)
	}
}

/// What a command prints, and whether it nevertheless ends with a failure.
#[derive(Clone, Debug)]
pub struct Report {
	/// For programs.
	pub json: String,
	/// For a person.
	pub text: String,
	/// A failure that the report describes.
	pub failure: Option<Failure>,
}

impl Report {
	/// A report with this JSON and these lines for a person.
	pub fn new(json: &impl Serialize, text: impl Into<String>) -> Self {
		let json = serde_json::to_string(json).unwrap_or_default();
		Self { json, text: text.into(), failure: None }
	}
}

impl Report {
	/// A report that is the same text for a program and for a person: lines that end with a line feed.
	pub fn plain(text: String) -> Self {
		// What prints the report ends the text for programs itself.
		let json = text.strip_suffix('\n').unwrap_or(&text).to_owned();
		Self { json, text, failure: None }
	}
}

impl From<Record> for Report {
	fn from(record: Record) -> Self {
		Self::new(&record, record.to_string())
	}
}

fn plain(value: &Value) -> String {
	match value {
		Value::String(text) => text.clone(),
		Value::Null => String::new(),
		Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join(", "),
		Value::Object(fields) => fields
			.iter()
			.filter(|(_, value)| !value.is_null())
			.map(|(name, value)| format!("{name} {}", plain(value)))
			.collect::<Vec<_>>()
			.join(", "),
		value => value.to_string(),
	}
}

/// Columns of tables, from left to right; others follow.
const COLUMNS: [&str; 52] = [
	"index",
	"posting",
	"day",
	"id",
	"mandate",
	"mrn",
	"lrn",
	"account",
	"roles",
	"time",
	"block",
	"act",
	"item",
	"part",
	"tax",
	"base",
	"quantity",
	"unit",
	"duty",
	"debit",
	"credit",
	"amount",
	"payable",
	"owed",
	"fund",
	"deferred",
	"hash",
	"motion",
	"organisation",
	"declarant",
	"handler",
	"trader",
	"grantor",
	"agent",
	"parent",
	"role",
	"proposedBy",
	"onBehalfOf",
	"state",
	"status",
	"ayes",
	"nays",
	"threshold",
	"reason",
	"lane",
	"waitsFor",
	"document",
	"control",
	"money",
	"cargo",
	"permits",
	"holds",
];

/// Rows of objects as aligned columns.
pub fn table(rows: &[Value]) -> String {
	let mut columns: Vec<&String> =
		rows.iter().filter_map(Value::as_object).flat_map(|row| row.keys()).collect();
	let rank =
		|name: &str| COLUMNS.iter().position(|column| *column == name).unwrap_or(COLUMNS.len());
	columns.sort_by_key(|name| (rank(name), name.as_str()));
	columns.dedup();
	let cell = |row: &Value, name: &str| row.get(name).map(plain).unwrap_or_default();
	let width = |name: &str| {
		let cells = rows.iter().map(|row| cell(row, name).chars().count());
		cells.chain([name.len()]).max().unwrap_or_default()
	};
	let line = |cells: Vec<(String, usize)>| {
		let padded = cells.into_iter().map(|(text, width)| format!("{text:<width$}"));
		format!("  {}", padded.collect::<Vec<_>>().join("  ")).trim_end().to_string() + "\n"
	};
	let header = columns.iter().map(|name| (name.to_string(), width(name))).collect();
	let body = rows
		.iter()
		.map(|row| line(columns.iter().map(|name| (cell(row, name), width(name))).collect()));
	line(header) + &body.collect::<String>()
}

/// A word of a closed list, as the chain's JSON writes it.
pub fn word<T: Serialize>(value: &T) -> Value {
	serde_json::to_value(value).unwrap_or_default()
}

/// A time in milliseconds since 1970, as text in UTC.
pub fn time_text(millis: u64) -> String {
	i64::try_from(millis)
		.ok()
		.and_then(DateTime::from_timestamp_millis)
		.map(|time| time.to_rfc3339_opts(SecondsFormat::Secs, true))
		.unwrap_or_else(|| format!("{millis} ms"))
}

/// A tax line as `assess` prints it, with the item's number.
pub fn tax_line_json(line: &TaxLine, decimals: u8) -> Value {
	let mut json = word(&AssessedTax::new(line, decimals));
	if let Value::Object(fields) = &mut json {
		fields.insert("item".into(), line.item.into());
	}
	json
}

/// What a finalised transaction did.
pub fn receipt_record(receipt: &Receipt) -> Record {
	Record::default()
		.with("block", receipt.block)
		.with("blockHash", format!("{:?}", receipt.block_hash))
		.with("events", receipt.names())
}

/// What is owed for a declaration, and how it is settled.
fn debt_json(debt: &DebtView, decimals: u8) -> Value {
	let text = |minor| money_text(minor, decimals);
	let charged = [debt.interest, debt.penalties, debt.reclaimed]
		.into_iter()
		.fold(debt.due, Money::saturating_add);
	let settled = debt.paid.saturating_add(debt.deferred);
	json!({
		"debtor": debt.debtor,
		"state": word(&debt.state),
		"due": text(debt.due),
		"interest": text(debt.interest),
		"penalties": text(debt.penalties),
		"reclaimed": text(debt.reclaimed),
		"paid": text(debt.paid),
		"deferred": text(debt.deferred),
		"outstanding": text(charged.saturating_sub(settled)),
		"overpaid": text(settled.saturating_sub(charged)),
		"security": text(debt.security),
		"secured": text(debt.secured),
		"relieved": text(debt.relieved),
		"drawback": text(debt.drawback),
		"payableBy": debt.payable_by.to_string(),
		"provisional": debt.provisional,
	})
}

/// A declaration with everything that followed from it.
pub fn declaration_record(view: &DeclarationView) -> Record {
	let assessment = view.assessment.as_ref();
	let decimals = assessment.map_or(0, |(_, assessment)| assessment.currency_decimals);
	let debt = view.debt.as_ref();
	let taxes: Vec<Value> = assessment
		.iter()
		.flat_map(|(_, assessment)| assessment.lines.iter())
		.map(|line| tax_line_json(line, decimals))
		.collect();
	let holds: Vec<Value> = view
		.holds
		.iter()
		.map(|(by, reason)| json!({ "organisation": by, "reason": reason }))
		.collect();
	let release = view.release.as_ref().map(|release| {
		json!({ "number": release.number, "block": release.block, "guard": word(&release.guard) })
	});
	Record::default()
		.with("mrn", word(&view.mrn))
		.with("lrn", view.lrn.as_str())
		.with("id", view.id)
		.with("type", view.kind.as_str())
		.with("office", view.office.as_str())
		.with("declarant", view.declarant)
		.with("trader", view.trader)
		.with("handler", view.handler)
		.with("mandate", view.mandate)
		.with("state", word(&view.state))
		.with("version", view.version)
		.with("accepted", view.accepted.map(time_text))
		.with("lane", word(&view.lane))
		.with("reducedControls", view.reduced_controls)
		.with(
			"finding",
			view.finding.map(|conform| if conform { "conform" } else { "non-conform" }),
		)
		.with("axes", word(&view.axes))
		.with("tariff", assessment.map(|(version, _)| *version))
		.with("currency", assessment.map(|(_, assessment)| assessment.currency.to_string()))
		.with("taxes", taxes)
		.with("total", assessment.map(|(_, assessment)| money_text(assessment.total, decimals)))
		.with("money", word(&debt.map(|debt| debt.state)))
		.with("due", debt.map(|debt| money_text(debt.due, decimals)))
		.with("paid", debt.map(|debt| money_text(debt.paid, decimals)))
		.with("debt", debt.map(|debt| debt_json(debt, decimals)))
		.with("holds", holds)
		.with("release", release)
}

#[cfg(test)]
mod tests {
	use super::*;
	use tijara_primitives::axes::MoneyAxis;

	#[test]
	fn record_should_align_in_its_order_and_leave_out_what_is_not_there() {
		let record = Record::default()
			.with("mrn", "26XT")
			.with("lane", Value::Null)
			.with("holds", Vec::<Value>::new())
			.with("block", 7)
			.with(
				"taxes",
				vec![
					json!({ "tax": "A00", "payable": "20.00" }),
					json!({ "tax": "B00", "payable": "204.00" }),
				],
			);
		assert_eq!(
			record.to_string(),
			"mrn    26XT\nblock  7\n\ntaxes\n  tax  payable\n  A00  20.00\n  B00  204.00\n"
		);
		assert_eq!(
			serde_json::to_string(&record).expect("JSON"),
			r#"{"mrn":"26XT","lane":null,"holds":[],"block":7,"taxes":[{"payable":"20.00","tax":"A00"},{"payable":"204.00","tax":"B00"}]}"#
		);
	}

	#[test]
	fn debt_should_show_what_is_outstanding_or_overpaid() {
		let mut debt = DebtView {
			debtor: 11,
			due: 22_400,
			interest: 100,
			penalties: 1_000,
			reclaimed: 0,
			paid: 20_000,
			deferred: 0,
			security: 5_000,
			secured: 8_500,
			relieved: 0,
			drawback: 0,
			payable_by: "2026-12-23".parse().expect("a day"),
			state: MoneyAxis::Secured,
			provisional: true,
		};
		let json = debt_json(&debt, 2);
		assert_eq!((&json["outstanding"], &json["overpaid"]), (&json!("35.00"), &json!("0.00")));
		assert_eq!((&json["state"], &json["payableBy"]), (&json!("secured"), &json!("2026-12-23")));
		debt.paid = 23_600;
		let json = debt_json(&debt, 2);
		assert_eq!((&json["outstanding"], &json["overpaid"]), (&json!("0.00"), &json!("1.00")));
	}

	#[test]
	fn plain_text_should_be_the_same_for_programs_and_people() {
		let report = Report::plain("a,b\n1,2\n".into());
		assert_eq!(format!("{}\n", report.json), report.text);
	}

	#[test]
	fn times_should_be_texts_in_utc() {
		assert_eq!(time_text(1_704_067_200_000), "2024-01-01T00:00:00Z");
		assert_eq!(time_text(u64::MAX), format!("{} ms", u64::MAX));
	}
}
