// SPDX-License-Identifier: Apache-2.0
use super::*;
use serde_json::json;

fn tariff() -> serde_json::Value {
	json!({
		"header": {
			"currency": "GBP",
			"currency_decimals": 2,
			"rounding": { "stage": "tax-line", "decimals": 2, "mode": "down" },
			"taxes": [{ "code": "A00", "order": 10, "base": ["Value"], "most": "5" }],
		},
		"exchange": [{ "currency": "USD", "units": "1.27", "from": "2024-01-01", "to": null }],
		"groups": [{ "code": "GAFTA", "members": ["JO"] }],
		"measures": [{
			"tax": "A00", "kind": "", "commodity": "8510", "origin": { "Group": "GAFTA" },
			"preference": null, "duty": "2.00 %", "from": null, "to": null,
		}],
		"reliefs": [{
			"code": "R1", "tax": "A00", "commodity": "", "procedure": "53",
			"additional_procedure": null, "share": "100", "effect": "exempt", "limited": false,
			"from": null, "to": null,
		}],
		"quotas": [{
			"order": "094001", "from": "2024-01-01", "to": "2024-12-31", "unit": "KGM",
			"volume": "100", "critical": "10",
		}],
		"requirements": [{
			"commodity": "02", "origin": "Any", "procedure": null, "document": "853",
			"agency": "agriculture", "from": "2000-01-01", "to": null,
		}],
	})
}

/// The same measure of so many types.
fn of_types(measure: &serde_json::Value, n: u32) -> Vec<serde_json::Value> {
	let of_type = |i| {
		let mut one = measure.clone();
		one["kind"] = json!(format!("{i}"));
		one
	};
	(0..n).map(of_type).collect()
}

/// The same quota in so many years.
fn of_years(quota: &serde_json::Value, n: usize) -> Vec<serde_json::Value> {
	let of_year = |year| {
		let mut one = quota.clone();
		one["from"] = json!(format!("{year}-01-01"));
		one["to"] = json!(format!("{year}-12-31"));
		one
	};
	(2024..).take(n).map(of_year).collect()
}

fn read(tariff: serde_json::Value) -> Result<GenesisTariff, String> {
	serde_json::from_value(tariff).map_err(|error| error.to_string())
}

#[test]
fn tariff_should_be_in_force_from_the_first_block_when_genesis_brings_it() {
	let builder = ExtBuilder { tariff: Some(read(tariff()).unwrap()) };
	builder.build_and_execute(|| {
		assert_eq!(TariffBook::version_on(TariffBook::today()), Some(1));
		assert_eq!(Status::<Test>::get(1), Some(VersionStatus::Published { at: 0, measures: 1 }));
		let recorded = Trail::take();
		let acts: Vec<_> = recorded.iter().map(|(_, entry)| entry.act).collect();
		assert_eq!(
			acts,
			[
				Act::TariffDrafted,
				Act::MeasuresAdded,
				Act::TariffQuotasAdded,
				Act::RequirementsAdded,
				Act::TariffPublished
			]
		);
		assert_eq!(TariffBook::history(0), Some((tijara_primitives::date::Date::from_days(0), 1)));
		assert!(recorded.iter().all(|(_, entry)| entry.actor.is_none()));
	});
}

#[test]
fn tariff_should_be_in_force_when_genesis_brings_more_than_one_batch() {
	let mut many = tariff();
	let one = many["measures"][0].clone();
	let all: Vec<_> = (0..700)
		.map(|i| {
			let mut measure = one.clone();
			measure["commodity"] = json!(format!("{i:0>6}"));
			measure
		})
		.collect();
	many["measures"] = json!(all);
	ExtBuilder { tariff: Some(read(many).unwrap()) }.build_and_execute(|| {
		assert_eq!(Status::<Test>::get(1), Some(VersionStatus::Published { at: 0, measures: 700 }));
	});
}

#[test]
fn tariff_should_be_read_when_it_says_nothing_of_the_newer_lists() {
	let mut old = tariff();
	for list in ["reliefs", "quotas", "requirements"] {
		old.as_object_mut().unwrap().remove(list);
	}
	let read = read(old).unwrap();
	assert_eq!((read.reliefs.len(), read.quotas.len(), read.requirements.len()), (0, 0, 0));
}

#[test]
fn tariff_should_survive_json() {
	let read_once = read(tariff()).unwrap();
	assert_eq!(read(serde_json::to_value(&read_once).unwrap()).unwrap(), read_once);
}

#[test]
fn tariff_should_be_refused_with_its_place_when_a_rule_is_broken() {
	type Change = fn(&mut serde_json::Value);
	let cases: &[(Change, &str)] = &[
		(|t| t["header"]["currency_decimals"] = json!(3), "header: expected a currency"),
		(|t| t["header"]["rounding"]["decimals"] = json!(3), "header: expected rounding"),
		(|t| t["header"]["taxes"] = json!([]), "expected at least one tax"),
		(|t| t["header"]["taxes"][0]["base"] = json!([{ "Tax": "B00" }]), "taxes[0]: the base"),
		(|t| t["exchange"][0]["currency"] = json!("GBP"), "exchange[0]: expected the code"),
		(|t| t["exchange"][0]["units"] = json!("0"), "exchange[0]: expected units"),
		(|t| t["exchange"][0]["to"] = json!("2023-01-01"), "exchange[0]: ends before"),
		(|t| t["exchange"] = json!(vec![t["exchange"][0].clone(); 65]), "exchange[64]: at most"),
		(|t| t["groups"] = json!(vec![t["groups"][0].clone(); 2]), "groups[1]: the name"),
		(|t| t["measures"] = json!([]), "measures: expected at least one"),
		(|t| t["measures"][0]["tax"] = json!("B00"), "measures[0]: the tax"),
		(|t| t["measures"][0]["duty"] = json!("much"), "measures[0]: the duty"),
		(|t| t["groups"] = json!([]), "measures[0]: there is no such group"),
		(|t| t["measures"] = json!(of_types(&t["measures"][0], 129)), "measures[128]: at most"),
		(|t| t["measures"] = json!(vec![t["measures"][0].clone(); 2]), "measures[1]: another one"),
		(|t| t["measures"][0]["quota"] = json!("0-1"), "a quota order number"),
		(|t| t["exchange"][0]["per"] = json!("0"), "exchange[0]: expected units"),
		(|t| t["header"]["terms"] = json!({ "interest": "100.01" }), "header: expected at most"),
		(|t| t["header"]["taxes"][0]["least"] = json!("9"), "taxes[0]: expected `least`"),
		(|t| t["reliefs"][0]["tax"] = json!("B00"), "reliefs[0]: a code"),
		(|t| t["reliefs"][0]["share"] = json!("100.5"), "reliefs[0]: expected a share"),
		(|t| t["reliefs"] = json!(vec![t["reliefs"][0].clone(); 65]), "reliefs: at most 64"),
		(|t| t["quotas"][0]["to"] = json!("2023-12-31"), "quotas[0]: ends before"),
		(|t| t["quotas"][0]["volume"] = json!("0"), "quotas[0]: expected a volume"),
		(|t| t["quotas"] = json!(vec![t["quotas"][0].clone(); 2]), "quotas[1]: overlaps"),
		(|t| t["quotas"] = json!(of_years(&t["quotas"][0], 9)), "quotas[8]: at most 8"),
		(|t| t["requirements"][0]["origin"] = json!({ "Group": "EEA" }), "requirements[0]: a code"),
		(|t| t["requirements"][0]["to"] = json!("1999-01-01"), "requirements[0]: ends before"),
		(
			|t| t["requirements"] = json!(vec![t["requirements"][0].clone(); 65]),
			"requirements[64]: at most 64",
		),
		(|t| t["typo"] = json!(1), "unknown field `typo`"),
		(|t| t["measures"][0]["commodity"] = json!("85AB"), "the first 0 to 12 digits"),
	];
	for (change, part) in cases {
		let mut bad = tariff();
		change(&mut bad);
		let error = read(bad).unwrap_err();
		assert!(error.contains(part), "{error}: {part}");
	}
}

#[test]
fn groups_should_be_refused_when_there_are_more_than_a_version_may_have() {
	let mut many = tariff();
	let mut groups = vec![many["groups"][0].clone()];
	groups.extend((0..32).map(|i| json!({ "code": format!("GROUP{i}"), "members": [] })));
	many["groups"] = json!(groups);
	assert!(read(many).unwrap_err().contains("groups: at most 32"));
}
