// SPDX-License-Identifier: Apache-2.0
//! The presets build, and a genesis with a mistake in it is refused by name.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod common;

use common::{account, check_invariants, on_chain_from, preset_json};
use serde_json::{json, Value};
use tijara_primitives::actor::Role;
use tijara_runtime::{genesis, views_for_tests::officer, RuntimeGenesisConfig};

fn refused(json: Value) -> String {
	match serde_json::from_value::<RuntimeGenesisConfig>(json) {
		Ok(_) => panic!("the genesis was accepted"),
		Err(error) => error.to_string(),
	}
}

#[test]
fn presets_should_build_with_every_invariant() {
	for name in genesis::preset_names() {
		let name: &str = name.as_ref();
		on_chain_from(preset_json(name), check_invariants);
	}
}

#[test]
fn preset_accounts_should_be_the_development_accounts_of_their_names() {
	on_chain_from(preset_json(genesis::LOCAL), || {
		for (name, organisation, role) in [
			("Alice", 1, Role::Administrator),
			("CustomsOfficer", 1, Role::Examiner),
			("CustomsOfficer", 1, Role::ReleaseOfficer),
			("CustomsChief", 1, Role::ChiefExaminer),
			("RevenueOfficer", 2, Role::TariffEditor),
			("RevenueApprover", 2, Role::TariffApprover),
			("PortsOfficer", 3, Role::CarrierAgent),
			("TradeOfficer", 4, Role::PermitOfficer),
			("AgricultureOfficer", 5, Role::PermitOfficer),
			("HealthOfficer", 6, Role::PermitOfficer),
			("StandardsOfficer", 7, Role::PermitOfficer),
			("BankOfficer", 8, Role::BankOfficer),
			("Broker", 9, Role::Declarant),
			("Carrier", 10, Role::CarrierAgent),
			("Trader", 11, Role::Declarant),
			("TraderTwo", 12, Role::Declarant),
			("BrokerTwo", 13, Role::Declarant),
			("CustomsAeo", 1, Role::AeoOfficer),
			("CustomsAeoTwo", 1, Role::AeoOfficer),
			("CustomsAssessorTwo", 1, Role::Assessor),
			("RevenueCashier", 2, Role::Cashier),
			("RevenueCashierTwo", 2, Role::Cashier),
			("TradeOfficerTwo", 4, Role::PermitOfficer),
		] {
			let found = officer(&account(name)).expect(name);
			assert_eq!(found.organisation, organisation, "{name}");
			assert!(found.roles.contains(role), "{name} should be {role:?}");
		}
	});
}

#[test]
fn genesis_should_be_refused_when_an_officer_stands_twice() {
	let mut json = preset_json(genesis::DEVELOPMENT);
	let officers = json["registry"]["organisations"][1]["officers"].as_array_mut().unwrap();
	let again = officers[0].clone();
	officers.push(again);
	let error = refused(json);
	assert!(error.contains("organisations[1].officers[6]"), "{error}");
}

#[test]
fn genesis_should_be_refused_when_a_role_is_unknown() {
	let mut json = preset_json(genesis::DEVELOPMENT);
	json["registry"]["organisations"][0]["officers"][2]["roles"] = json!(["examiner", "king"]);
	let error = refused(json);
	assert!(error.contains("unknown variant `king`") && error.contains("examiner"), "{error}");
}

#[test]
fn genesis_should_be_refused_when_a_field_is_unknown() {
	let mut json = preset_json(genesis::DEVELOPMENT);
	json["controls"]["rulez"] = json!(1);
	assert!(refused(json).contains("rulez"));
}
