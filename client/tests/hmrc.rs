// SPDX-License-Identifier: Apache-2.0
//! The official scenarios: what customs computed, we compute, to the penny.

use std::collections::BTreeSet;

use tijara_client::{
	assess::{assess_granted, day},
	corpus::{folder, scenarios, ALLOCATED, EXCLUDED, RELIEFS, SPECIFIC_DUTIES},
	wco,
};

/// Every official answer that must come out.
const PASSING: &[&str] = &[
	"TT_FI001a",
	"TT_FI001b",
	"TT_IM001a",
	"TT_IM001c",
	"TT_IM013a",
	"TT_IM017a",
	"TT_IM017a, answer 2",
	"TT_IM017b, answer 2",
	"TT_IM031a",
	"TT_IM033a",
	"TT_IM033b",
	"TT_IM033b, answer 2",
	"TT_IM039a",
	"TT_IM039b",
	"TT_IM041a",
	"TT_IM055a",
	"TT_IM057a",
	"TT_IM059a",
	"TT_IM063a",
	"TT_IM065a",
	"TT_IM065a, answer 2",
	"TT_IM065a, answer 3",
	"TT_IM095a",
	"TT_IM097a",
	"TT_IM101a",
	"TT_IM109a",
	"TT_IM113a",
	"TT_IM115a",
	"TT_IM115a, answer 2",
	"TT_IM117a",
	"TT_IM119a",
	"TT_IM129a",
	"TT_IM131a",
	"TT_IM137a",
	"TT_IM155a",
	"TT_IM157a",
	"TT_IM181a",
	"TT_IM187a",
	"TT_IM189a",
	"TT_IM203a",
	"TT_IM209a",
	"TT_IM219a",
	"TT_IM223a",
	"TT_IM225a",
	"TT_IM227a",
];

#[test]
fn assess_should_give_the_official_answers_when_the_tariff_has_their_rates() {
	let folder = match folder() {
		Ok(folder) => folder,
		Err(reason) => return println!("official scenarios: {reason}"),
	};
	let scenarios = scenarios(&folder);
	let mut passing = Vec::new();
	let mut failing = Vec::new();
	let mut differences = Vec::new();
	let mut lines = 0;
	for scenario in &scenarios {
		let declaration =
			scenario.stated().unwrap_or_else(|error| panic!("{}: {error}", scenario.id()));
		let granted = scenario.granted();
		let wrong = match scenario.tariff() {
			Err(error) => vec![error],
			Ok(tariff) => {
				match assess_granted(&declaration, &tariff, day(&declaration, None), &granted) {
					Err(error) => vec![error.to_string()],
					Ok(assessed) => scenario.differences(&assessed),
				}
			}
		};
		if wrong.is_empty() {
			lines += scenario.answer.len();
			passing.push(scenario.id());
		} else {
			failing.push(scenario.id());
			differences.extend(wrong);
		}
	}
	println!("official answers: {} come out, with {lines} tax lines", passing.len());
	let excluded: Vec<_> = EXCLUDED.iter().map(|(name, _)| *name).collect();
	assert_eq!(failing, excluded, "{}", differences.join("\n"));
	assert_eq!(passing, PASSING);
}

#[test]
fn data_of_scenarios_should_belong_to_answers_that_come_out() {
	let duties = SPECIFIC_DUTIES.iter().map(|(name, ..)| *name);
	let reliefs = RELIEFS.iter().map(|relief| relief.scenario);
	let named: BTreeSet<_> =
		duties.chain(reliefs).chain(ALLOCATED.iter().map(|(name, ..)| *name)).collect();
	assert!(named.iter().all(|name| PASSING.contains(name)));
	assert!(EXCLUDED.iter().all(|(name, reason)| !PASSING.contains(name) && !reason.is_empty()));
}

/// Exports, amendments, notices and notes lie beside the declarations: what is not read says where and why.
#[test]
fn read_should_take_or_refuse_every_file_of_the_corpus_with_a_place() {
	let folder = match folder() {
		Ok(folder) => folder,
		Err(reason) => return println!("official files: {reason}"),
	};
	let mut folders = vec![folder];
	let (mut taken, mut refused) = (0, 0);
	while let Some(folder) = folders.pop() {
		for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
			if path.is_dir() {
				folders.push(path);
				continue;
			}
			match wco::read_file(&path) {
				Ok(_) => taken += 1,
				Err(problems) => {
					refused += 1;
					assert!(
						problems.list().iter().all(|problem| problem.place.line > 0),
						"{problems}"
					);
				}
			}
		}
	}
	println!("official files: {taken} declarations read, {refused} other files refused");
	assert!(taken >= 100, "{taken}");
}
