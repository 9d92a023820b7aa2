// SPDX-License-Identifier: Apache-2.0
//! Tariffs that are published on a chain give the figures that they give off it, and that customs gave.

use std::fs;

use serde_json::Value;
use tijara_client::corpus;
use tijara_journeys::{import_as, sample, Agency, Network, Tijara};

fn publish(tijara: &Tijara, file: &str) -> Value {
	tijara.done(&["tariff", "publish", "--as", "//RevenueOfficer", file])
}

/// Item, tax, base, quantity, amount and payable of every line.
fn figures<'a>(lines: impl Iterator<Item = (Value, &'a Value)>) -> Vec<String> {
	let mut figures: Vec<String> = lines
		.map(|(item, line)| {
			let fields = ["tax", "base", "quantity", "amount", "payable"].map(|name| &line[name]);
			format!("{item} {fields:?}")
		})
		.collect();
	figures.sort();
	figures
}

fn of_chain(lodged: &Value) -> Vec<String> {
	let lines = lodged["taxes"].as_array().into_iter().flatten();
	figures(lines.map(|line| (line["item"].clone(), line)))
}

fn of_client(assessed: &Value) -> Vec<String> {
	let items = assessed["items"].as_array().into_iter().flatten();
	figures(items.flat_map(|item| {
		let taxes = item["taxes"].as_array().into_iter().flatten();
		taxes.map(|line| (item["sequence"].clone(), line))
	}))
}

#[test]
fn tariff_should_be_in_force_from_the_block_that_publishes_it() {
	let chain = Network::development();
	let tijara = chain.client(Agency::Customs);
	let before = tijara.done(&["tariff", "show"])["version"].as_u64().expect("a version");

	// The rate of the first item, doubled.
	let text = fs::read_to_string(sample("tariff.json")).expect("the sample can be read");
	let doubled = chain.folder().join("tariff.json");
	fs::write(&doubled, text.replacen("2.00 %", "4.00 %", 1)).expect("written");
	let doubled = doubled.to_str().expect("a path");
	let published = publish(&tijara, doubled);
	assert_eq!(published["version"].as_u64(), Some(before + 1));
	assert_eq!(tijara.done(&["tariff", "show"])["version"], published["version"]);

	let import = import_as("TARIFF-1", chain.folder());
	let import = import.to_str().expect("a path");
	let assessed = tijara.done(&["assess", "--tariff", doubled, import]);
	let lodged = tijara.done(&["lodge", "--as", "//Broker", "--for", "11", import]);
	assert_eq!(of_chain(&lodged), of_client(&assessed));
	assert_eq!(lodged["tariff"], published["version"]);
	tijara.refused(&["tariff", "publish", "--as", "//Broker", doubled], "BadOrigin");
	let trail = tijara.done(&["trail", &format!("tariff:{}", published["version"])]);
	assert_eq!(trail["verified"], true);
}

#[test]
fn chain_should_give_the_official_answers_when_the_tariff_has_their_rates() {
	const SCENARIOS: [&str; 4] = ["TT_IM001a", "TT_IM031a", "TT_IM033b", "TT_IM189a"];
	let folder = match corpus::folder() {
		Ok(folder) => folder,
		Err(reason) => return println!("official scenarios on a chain: {reason}"),
	};
	let chain = Network::development();
	let tijara = chain.client(Agency::Customs);
	let scenarios = corpus::scenarios(&folder);
	for name in SCENARIOS {
		let scenario = scenarios.iter().find(|scenario| scenario.name == name);
		let scenario = scenario.unwrap_or_else(|| panic!("{name} is not in the folder"));
		let tariff = chain.folder().join(format!("{name}.json"));
		fs::write(&tariff, scenario.tariff_json().expect("rates")).expect("written");
		let tariff = tariff.to_str().expect("a path");
		let declaration = scenario.declaration.to_str().expect("a path");

		let assessed = tijara.done(&["assess", "--tariff", tariff, declaration]);
		publish(&tijara, tariff);
		let lodged = tijara.done(&["lodge", "--as", "//Broker", "--for", "11", declaration]);
		assert_eq!(of_chain(&lodged), of_client(&assessed), "{name}");

		let mut official: Vec<String> = scenario
			.answer
			.iter()
			.map(|line| format!("{} {} {} {}", line.item, line.tax, line.amount, line.payable))
			.collect();
		official.sort();
		let taxes = lodged["taxes"].as_array().expect("taxes");
		let word = |value: &Value| value.as_str().map_or(value.to_string(), str::to_owned);
		let mut ours: Vec<String> = taxes
			.iter()
			.map(|line| ["item", "tax", "amount", "payable"].map(|f| word(&line[f])).join(" "))
			.collect();
		ours.sort();
		assert_eq!(ours, official, "{name}");
	}
}
