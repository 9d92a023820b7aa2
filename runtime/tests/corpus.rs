// SPDX-License-Identifier: Apache-2.0
//! The chain gives the official amounts: every HMRC scenario with a tax answer is lodged on a chain that
//! publishes the rates of the answer.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod common;

use common::{call, on_chain, signed, TRADER};
use frame_support::assert_ok;
use tijara_client::{
	assess::Assessed,
	corpus::{folder, scenarios},
	tariff_file::FileTariff,
	wco,
};
use tijara_primitives::{rooms::TariffView, tariff::Measure};
use tijara_runtime::{views_for_tests::declaration, Runtime};

/// Official answers that must come out: all but those in `corpus::EXCLUDED`.
const EXPECTED: usize = 45;

fn publish(tariff: &FileTariff) {
	use pallet_tariff_book::Call;
	let open = Call::open_draft {
		header: Box::new(tariff.header().clone()),
		exchange: tariff.exchange().to_vec().try_into().unwrap(),
		groups: tariff.groups().try_into().unwrap(),
		reliefs: tariff.reliefs().try_into().unwrap(),
		based_on: None,
	};
	let version = pallet_tariff_book::NextVersion::<Runtime>::get();
	assert_ok!(call(signed("RevenueOfficer"), open));
	for batch in tariff.quotas().chunks(64) {
		let quotas = batch.to_vec().try_into().unwrap();
		assert_ok!(call(signed("RevenueOfficer"), Call::add_quotas { version, quotas }));
	}
	let measures: Vec<Measure> = tariff.measures().cloned().collect();
	for batch in measures.chunks(256) {
		let measures = batch.to_vec().try_into().unwrap();
		assert_ok!(call(signed("RevenueOfficer"), Call::add_measures { version, measures }));
	}
	assert_ok!(call(signed("RevenueOfficer"), Call::submit { version, from: None }));
	assert_ok!(call(signed("RevenueApprover"), Call::publish { version }));
}

#[test]
fn chain_should_give_the_official_amounts_of_the_scenarios() {
	let folder = match folder() {
		Ok(folder) => folder,
		Err(reason) => return println!("{reason}"),
	};
	let (mut same, mut differences) = (0, Vec::new());
	for scenario in scenarios(&folder) {
		if scenario.is_excluded() {
			continue;
		}
		on_chain(|| {
			publish(&scenario.tariff().unwrap());
			let stated = scenario.stated().unwrap();
			let mut draft = stated.clone().into_draft(TRADER, [7; 32]).unwrap();
			draft.office = "XTPRT001".parse().unwrap();
			let lodge = pallet_declarations::Call::lodge { draft };
			if let Err(error) = call(signed("Trader"), lodge) {
				return differences.push(format!("{}: {error:?}", scenario.id()));
			}
			let (_, assessment) = declaration(1).unwrap().assessment.unwrap();
			let found = scenario.differences(&Assessed::new(&stated, &assessment));
			same += usize::from(found.is_empty());
			differences.extend(found);
		});
	}
	assert!(differences.is_empty(), "{}", differences.join("\n"));
	assert_eq!(same, EXPECTED);
}

#[test]
fn sample_should_owe_the_same_on_the_chain_and_off_it() {
	let samples = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../client/samples");
	let tariff = FileTariff::read_file(&samples.join("tariff.json")).unwrap();
	let stated = wco::read_file(&samples.join("import.xml")).unwrap();
	on_chain(|| {
		// The tariff of the presets is the sample's: no publishing here.
		let mut draft = stated.clone().into_draft(TRADER, [7; 32]).unwrap();
		draft.mandate = Some(common::MANDATE);
		assert_ok!(call(signed("Broker"), pallet_declarations::Call::lodge { draft }));
		let (version, assessment) = declaration(1).unwrap().assessment.unwrap();
		assert_eq!(version, 1);
		let on = tijara_primitives::date::Date::from_millis(common::NOW);
		let offline = tijara_client::assess::assess(&stated, &tariff, on).unwrap();
		assert_eq!(Assessed::new(&stated, &assessment), offline);
	});
}

#[test]
fn tariff_of_the_presets_should_be_the_sample() {
	let path =
		std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../client/samples/tariff.json");
	let sample = FileTariff::read_file(&path).unwrap();
	let json = common::preset_json(tijara_runtime::genesis::DEVELOPMENT);
	let genesis: pallet_tariff_book::GenesisTariff =
		serde_json::from_value(json["tariffBook"]["tariff"].clone()).unwrap();
	assert_eq!(genesis.header, *sample.header());
	assert_eq!(genesis.exchange, sample.exchange());
	assert_eq!(genesis.groups, sample.groups());
	let key = |measure: &Measure| format!("{measure:?}");
	let mut ours = genesis.measures;
	let mut theirs: Vec<Measure> = sample.measures().cloned().collect();
	ours.sort_by_key(key);
	theirs.sort_by_key(key);
	assert_eq!(ours, theirs);
}
