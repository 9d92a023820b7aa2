// SPDX-License-Identifier: Apache-2.0

use crate::{
	mock::*, Genesis, GenesisConfig, NextOrganisation, Officers, Organisations, MAX_OFFICERS,
};
use frame_support::traits::BuildGenesisConfig;
use serde_json::{from_str, from_value, json, to_value, Value};
use tijara_mock::Trail;
use tijara_primitives::{
	actor::{Role, Standing},
	audit::{Act, Subject},
};

/// A good genesis as it stands in a chain spec.
fn good() -> Value {
	json!({
		"organisations": [
			{ "id": 1, "kind": "customs", "identifier": format!("0x{}", "01".repeat(32)), "officers": [
				{ "account": 10, "roles": ["administrator"] },
				{ "account": 11, "roles": ["examiner", "assessor"] },
			] },
			{ "id": 9, "kind": "broker", "identifier": format!("0x{}", "09".repeat(32)), "officers": [
				{ "account": 20, "roles": ["declarant", "administrator"] },
			] },
			{ "id": 7, "kind": "trader", "identifier": format!("0x{}", "07".repeat(32)), "officers": [
				{ "account": 30, "roles": ["administrator"] },
				{ "account": 31, "roles": ["declarant"] },
			] },
		],
	})
}

/// The message with which a genesis is refused when `value` stands at `pointer`: the same from a
/// value as from a text, whole or within a runtime's genesis.
fn refusal(pointer: &str, value: Value) -> String {
	let mut genesis = good();
	*genesis.pointer_mut(pointer).unwrap() = value;
	let message = from_value::<GenesisConfig<Test>>(genesis.clone()).err().unwrap().to_string();
	let from_text = from_str::<GenesisConfig<Test>>(&genesis.to_string()).err().unwrap();
	assert!(from_text.to_string().starts_with(&message), "{from_text} / {message}");
	let runtime = json!({ "system": {}, "registry": genesis });
	let from_runtime = from_str::<RuntimeGenesisConfig>(&runtime.to_string()).err().unwrap();
	assert!(from_runtime.to_string().starts_with(&message), "{from_runtime} / {message}");
	message
}

#[test]
fn genesis_should_be_read_from_json_and_written_back() {
	let config: GenesisConfig<Test> = from_str(&good().to_string()).unwrap();
	assert_eq!(config.genesis.organisations.len(), 3);
	let written = to_value(&config).unwrap();
	assert_eq!(from_value::<GenesisConfig<Test>>(written).unwrap().genesis, config.genesis);
	let empty: GenesisConfig<Test> =
		from_value(to_value(GenesisConfig::<Test>::default()).unwrap()).unwrap();
	assert_eq!(empty.genesis, Genesis::default());
}

#[test]
fn genesis_should_be_built_as_the_calls_would_have_done() {
	let config: GenesisConfig<Test> = from_value(good()).unwrap();
	ExtBuilder::empty().build_and_execute(|| {
		System::set_block_number(0);
		config.build();
		assert_eq!(NextOrganisation::<Test>::get(), 10);
		let customs = Organisations::<Test>::get(1).unwrap();
		assert_eq!((customs.officers, customs.administrators), (2, 1));
		assert_eq!(customs.standing, Standing::Active);
		let examiner = Officers::<Test>::get(11).unwrap();
		assert_eq!(examiner.organisation, 1);
		assert_eq!(examiner.roles, roles(&[Role::Examiner, Role::Assessor]));
		assert_eq!(System::providers(&11), 1);
	});
}

#[test]
fn genesis_should_record_its_acts_though_it_has_no_events() {
	let config: GenesisConfig<Test> = from_value(good()).unwrap();
	ExtBuilder::empty().build_and_execute(|| {
		System::set_block_number(0);
		config.build();
		assert!(events().is_empty());
		let acts: Vec<_> =
			Trail::take().into_iter().map(|(subject, entry)| (subject, entry.act)).collect();
		use Act::{OfficerAppointed, OrganisationAdmitted};
		use Subject::Organisation as Of;
		assert_eq!(
			acts,
			[
				(Of(1), OrganisationAdmitted),
				(Of(1), OfficerAppointed),
				(Of(1), OfficerAppointed),
				(Of(9), OrganisationAdmitted),
				(Of(9), OfficerAppointed),
				(Of(7), OrganisationAdmitted),
				(Of(7), OfficerAppointed),
				(Of(7), OfficerAppointed),
			]
		);
	});
}

#[test]
fn genesis_should_be_refused_when_the_number_is_zero() {
	assert_eq!(
		refusal("/organisations/1/id", json!(0)),
		"organisations[1].id: 0 is not the number of an organisation; count from 1"
	);
}

#[test]
fn genesis_should_be_refused_when_an_organisation_stands_twice() {
	assert_eq!(
		refusal("/organisations/2/id", json!(1)),
		"organisations[2].id: another organisation before it has the number 1"
	);
}

#[test]
fn genesis_should_be_refused_when_an_officer_stands_twice() {
	assert_eq!(
		refusal("/organisations/2/officers/1/account", json!(11)),
		"organisations[2].officers[1].account: the account is an officer before"
	);
	assert_eq!(
		refusal("/organisations/0/officers/1/account", json!(10)),
		"organisations[0].officers[1].account: the account is an officer before"
	);
}

#[test]
fn genesis_should_be_refused_when_a_role_or_kind_is_unknown() {
	let message = refusal("/organisations/2/officers/1/roles/0", json!("king"));
	assert!(
		message
			.starts_with("organisations[2].officers[1]: unknown variant `king`, expected one of"),
		"{message}"
	);
	let message = refusal("/organisations/2/kind", json!("guild"));
	assert!(
		message.starts_with("organisations[2]: unknown variant `guild`, expected one of"),
		"{message}"
	);
}

#[test]
fn genesis_should_be_refused_when_a_role_is_not_for_the_kind() {
	assert_eq!(
		refusal("/organisations/2/officers/1/roles", json!(["declarant", "examiner"])),
		"organisations[2].officers[1].roles: \"examiner\" cannot be held in an organisation of the kind \"trader\""
	);
}

#[test]
fn genesis_should_be_refused_when_an_officer_has_no_role() {
	assert_eq!(
		refusal("/organisations/2/officers/1/roles", json!([])),
		"organisations[2].officers[1].roles: name at least one role"
	);
}

#[test]
fn genesis_should_be_refused_when_an_organisation_has_no_administrator() {
	assert_eq!(
		refusal("/organisations/1/officers/0/roles", json!(["declarant"])),
		"organisations[1].officers: none of them is an administrator"
	);
	assert_eq!(
		refusal("/organisations/1/officers", json!([])),
		"organisations[1].officers: none of them is an administrator"
	);
}

#[test]
fn genesis_should_be_refused_when_an_organisation_has_too_many_officers() {
	let officers: Vec<Value> = (0..=MAX_OFFICERS)
		.map(|n| json!({ "account": 1_000 + n, "roles": ["administrator"] }))
		.collect();
	let mut genesis = good();
	genesis["organisations"][1]["officers"] = json!(officers[1..]);
	assert!(from_value::<GenesisConfig<Test>>(genesis).is_ok());
	assert_eq!(
		refusal("/organisations/1/officers", json!(officers)),
		"organisations[1].officers: more than 10000"
	);
}

#[test]
fn genesis_should_be_refused_when_a_public_identifier_stands_twice() {
	let public = json!({ "public": "XT000000001167" });
	let mut genesis = good();
	genesis["organisations"][0]["identifier"] = public.clone();
	assert!(from_value::<GenesisConfig<Test>>(genesis.clone()).is_ok());
	genesis["organisations"][2]["identifier"] = public;
	let message = from_value::<GenesisConfig<Test>>(genesis).err().unwrap().to_string();
	assert_eq!(message, "organisations[2].identifier: another organisation before it has it");
	let message = refusal("/organisations/1/identifier", json!({ "public": "x" }));
	assert!(
		message.starts_with("organisations[1]: identifier: expected a commitment"),
		"{message}"
	);
}

#[test]
#[should_panic = "the registry of genesis is refused: organisations[0].identifier: its last two digits"]
fn genesis_should_not_start_when_check_digits_are_wrong() {
	let mut genesis = good();
	genesis["organisations"][0]["identifier"] = json!({ "public": "XT000000001168" });
	let config: GenesisConfig<Test> = from_value(genesis).unwrap();
	ExtBuilder::empty().build_and_execute(|| config.build());
}

#[test]
fn genesis_should_be_refused_with_its_place_when_a_value_has_the_wrong_form() {
	for (pointer, value, place) in [
		("/organisations/1/officers/0/account", json!("x"), "organisations[1].officers[0]: "),
		("/organisations/1/officers/0", json!({}), "organisations[1].officers[0]: missing field"),
		("/organisations/1/identifier", json!("0x00"), "organisations[1]: "),
		("/organisations/1/id", json!(-1), "organisations[1]: "),
		("/organisations", json!(5), "invalid type: integer `5`, expected the list organisations"),
	] {
		let message = refusal(pointer, value);
		assert!(message.starts_with(place), "{message}");
	}
}

#[test]
fn genesis_should_be_refused_when_a_field_is_unknown() {
	let mut genesis = good();
	genesis["officers"] = json!([]);
	let message = from_value::<GenesisConfig<Test>>(genesis).err().unwrap().to_string();
	assert!(message.contains("unknown field `officers`"), "{message}");

	let mut genesis = good();
	genesis["organisations"][0]["name"] = json!("Customs");
	let message = from_value::<GenesisConfig<Test>>(genesis).err().unwrap().to_string();
	assert!(message.starts_with("organisations[0]: unknown field `name`"), "{message}");
}
