// SPDX-License-Identifier: Apache-2.0
//! What is open at a customs office.

use clap::ValueEnum;
use serde_json::{json, Value};
use tijara_primitives::views::OpenCaseView;

use super::{
	report::{word, Record, Report},
	Connection,
};
use crate::{
	chain::{failure::Outcome, read},
	cli::{WaitsFor, Worklist},
};

pub(super) async fn run(to: &Connection, asked: &Worklist) -> Outcome<Report> {
	let at = to.finalised().await?;
	let open = read::worklist(&at, &asked.office).await?;
	Ok(record(&open, asked).into())
}

/// What a case waits for; where that is nothing, a release officer has the word.
fn waits_for(case: &OpenCaseView) -> Vec<WaitsFor> {
	let waits: Vec<WaitsFor> = case.axes.waits_for().map(WaitsFor::from).collect();
	if waits.is_empty() {
		vec![WaitsFor::Release]
	} else {
		waits
	}
}

fn record(open: &[OpenCaseView], asked: &Worklist) -> Record {
	let wanted = |case: &&OpenCaseView| {
		asked.lane.is_none_or(|lane| case.lane == Some(lane))
			&& asked.waits_for.is_none_or(|what| waits_for(case).contains(&what))
	};
	let limit =
		asked.limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX));
	let matching: Vec<&OpenCaseView> = open.iter().filter(wanted).collect();
	let cases: Vec<Value> = matching.iter().take(limit).map(|case| row(case)).collect();
	Record::default()
		.with("office", asked.office.as_str())
		.with("open", open.len())
		.with("matching", matching.len())
		.with("cases", cases)
}

fn row(case: &OpenCaseView) -> Value {
	let waits: Vec<String> = waits_for(case)
		.iter()
		.filter_map(|what| Some(what.to_possible_value()?.get_name().to_owned()))
		.collect();
	json!({
		"id": case.id,
		"mrn": word(&case.mrn),
		"lane": word(&case.lane),
		"waitsFor": waits,
		"document": word(&case.axes.document),
		"control": word(&case.axes.control),
		"money": word(&case.axes.money),
		"cargo": word(&case.axes.cargo),
		"permits": word(&case.axes.permits),
		"holds": case.holds,
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use tijara_primitives::axes::{
		Axes, CargoAxis, ControlAxis, DocumentAxis, Lane, MoneyAxis, PermitsAxis,
	};

	fn ready() -> Axes {
		Axes {
			document: DocumentAxis::AssessedFinal,
			control: ControlAxis::Green,
			money: MoneyAxis::Paid,
			cargo: CargoAxis::Presented,
			permits: PermitsAxis::NotRequired,
			held: false,
		}
	}

	fn case(id: u64, lane: Lane, axes: Axes) -> OpenCaseView {
		OpenCaseView { id, mrn: None, axes, lane: Some(lane), holds: u32::from(axes.held) }
	}

	fn open() -> Vec<OpenCaseView> {
		vec![
			case(1, Lane::Green, ready()),
			case(
				2,
				Lane::Green,
				Axes { cargo: CargoAxis::Expected, money: MoneyAxis::None, ..ready() },
			),
			case(3, Lane::Red, Axes { control: ControlAxis::Red, held: true, ..ready() }),
			case(4, Lane::Red, Axes { permits: PermitsAxis::Open, ..ready() }),
			case(
				5,
				Lane::Blue,
				Axes { cargo: CargoAxis::Released, money: MoneyAxis::Overdue, ..ready() },
			),
			case(6, Lane::Yellow, Axes { document: DocumentAxis::Registered, ..ready() }),
		]
	}

	fn asked() -> Worklist {
		let office = "XTHAV001".parse().expect("an office");
		Worklist { office, lane: None, waits_for: None, limit: None }
	}

	fn ids(asked: &Worklist) -> Vec<u64> {
		let json = serde_json::to_value(record(&open(), asked)).expect("JSON");
		let cases = json["cases"].as_array().expect("a list").iter();
		cases.map(|case| case["id"].as_u64().expect("a number")).collect()
	}

	#[test]
	fn case_should_name_all_that_it_waits_for() {
		use WaitsFor::*;
		let waits: Vec<_> = open().iter().map(waits_for).collect();
		assert_eq!(
			waits,
			[
				vec![Release],
				vec![Cargo, Money],
				vec![Control, Hold],
				vec![Permits],
				vec![Cargo],
				vec![Document]
			]
		);
	}

	#[test]
	fn list_should_hold_what_was_asked_for() {
		assert_eq!(ids(&asked()), [1, 2, 3, 4, 5, 6]);
		assert_eq!(ids(&Worklist { limit: Some(2), ..asked() }), [1, 2]);
		assert_eq!(ids(&Worklist { lane: Some(Lane::Red), ..asked() }), [3, 4]);
		for (what, found) in [
			(WaitsFor::Document, vec![6]),
			(WaitsFor::Control, vec![3]),
			(WaitsFor::Money, vec![2]),
			(WaitsFor::Cargo, vec![2, 5]),
			(WaitsFor::Permits, vec![4]),
			(WaitsFor::Hold, vec![3]),
			(WaitsFor::Release, vec![1]),
		] {
			assert_eq!(ids(&Worklist { waits_for: Some(what), ..asked() }), found, "{what:?}");
		}
		let both =
			Worklist { lane: Some(Lane::Red), waits_for: Some(WaitsFor::Permits), ..asked() };
		assert_eq!(ids(&both), [4]);
	}

	#[test]
	fn list_should_say_how_many_there_are_beyond_those_shown() {
		let some = Worklist { lane: Some(Lane::Green), limit: Some(1), ..asked() };
		let record = record(&open(), &some);
		let json = serde_json::to_value(&record).expect("JSON");
		assert_eq!((&json["open"], &json["matching"]), (&json!(6), &json!(2)));
		assert_eq!(
			json["cases"][0],
			json!({
				"id": 1, "mrn": null, "lane": "green", "waitsFor": ["release"],
				"document": "assessed-final", "control": "green", "money": "paid",
				"cargo": "presented", "permits": "not-required", "holds": 0,
			})
		);
		let text = record.to_string();
		assert!(
			text.contains("id  mrn  lane   waitsFor  document        control  money  cargo"),
			"{text}"
		);
	}
}
