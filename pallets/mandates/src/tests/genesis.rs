// SPDX-License-Identifier: Apache-2.0
use super::*;
use crate::{genesis::check as check_genesis, GenesisMandate, MAX_BETWEEN};
use serde_json::{from_value, json, Value};

fn granted_at_genesis(grantor: OrganisationId, agent: OrganisationId) -> GenesisMandate {
	GenesisMandate { grantor, agent, terms: Default::default() }
}

/// The mandates of a chain spec's section, or why they are refused.
fn read(mandates: Value) -> Result<Vec<GenesisMandate>, String> {
	from_value::<crate::GenesisConfig<Test>>(json!({ "mandates": mandates }))
		.map(|config| config.mandates)
		.map_err(|error| error.to_string())
}

#[test]
fn genesis_should_grant_in_order_and_record_the_acts() {
	let list = vec![
		granted_at_genesis(TRADER, BROKER),
		granted_at_genesis(OTHER_TRADER, BROKER),
		granted_at_genesis(TRADER, CARRIER),
	];
	let mut ext = ExtBuilder::mandates(list).build();
	ext.execute_with(|| {
		let told: Vec<_> = acts().into_iter().map(|(party, entry)| (party, entry.act)).collect();
		let act = Act::MandateGranted;
		assert_eq!(
			told,
			[BROKER, TRADER, BROKER, OTHER_TRADER, CARRIER, TRADER].map(|party| (party, act))
		);
		assert_eq!(mandate(2).trader, OTHER_TRADER);
		assert_ok!(check(1, BROKER));
		assert_ok!(check(3, CARRIER));
		assert_eq!(granted(BROKER_TWO, open_terms()), 4);
		Mandates::do_try_state().unwrap();
	});
}

#[test]
fn genesis_should_be_read_with_and_without_terms() {
	let terms = json!({
		"representation": "indirect",
		"procedures": ["4000"],
		"inTotal": 5,
		"until": "2027-12-31",
		"subDelegation": true,
	});
	let read = read(json!([
		{ "grantor": 11, "agent": 9 },
		{ "grantor": 11, "agent": 9, "terms": terms },
	]))
	.unwrap();
	assert_eq!(read[0].terms, MandateTerms::default());
	assert_eq!(read[1].terms.in_total, Some(5));
	assert_eq!(read[1].terms.until, Some("2027-12-31".parse().unwrap()));
	assert!(read[1].terms.sub_delegation && read[1].terms.offices.is_empty());
	let written = serde_json::to_value(&read).unwrap();
	assert_eq!(self::read(written), Ok(read));
}

#[test]
fn genesis_should_be_refused_with_the_place_when_malformed() {
	let good = json!({ "grantor": 11, "agent": 9 });
	let cases = [
		(json!({ "grantor": 11, "agent": 11 }), "mandates[1]: 11 cannot be its own agent"),
		(json!({ "grantor": 0, "agent": 9 }), "mandates[1]: 0 is not the number"),
		(json!({ "grantor": 12, "agent": 11 }), "mandates[1].agent: 11 grants a mandate too"),
		(json!({ "grantor": 9, "agent": 10 }), "mandates[0].agent: 9 grants a mandate too"),
		(json!({ "grantor": 11 }), "mandates[1]: missing field `agent`"),
		(json!({ "grantor": 11, "agent": 9, "agents": 9 }), "mandates[1]: unknown field `agents`"),
		(
			json!({ "grantor": 11, "agent": 9, "terms": { "representation": "none" } }),
			"mandates[1]: unknown variant `none`",
		),
		(
			json!({ "grantor": 11, "agent": 9, "terms": {
				"representation": "direct", "procedures": ["40"]
			} }),
			"mandates[1]: ",
		),
	];
	for (bad, message) in cases {
		let error = read(json!([good, bad])).expect_err(message);
		assert!(error.starts_with(message), "{error}");
	}
	let many = vec![good; MAX_BETWEEN as usize + 1];
	let error = read(json!(many)).expect_err("too many");
	assert!(error.starts_with("mandates[16]: more than 16"), "{error}");
	assert!(read(json!({})).is_err());
	assert_eq!(read(json!([])), Ok(vec![]));
}

#[test]
fn genesis_made_in_rust_should_be_checked_too() {
	use codec::{Decode, Encode};
	let mut bad = granted_at_genesis(TRADER, BROKER);
	let office = Decode::decode(&mut &b"?".to_vec().encode()[..]).unwrap();
	bad.terms.offices = vec![office].try_into().unwrap();
	let error = check_genesis(&[bad]).expect_err("no code");
	assert!(error.starts_with("mandates[0].terms"), "{error}");
}

#[test]
#[should_panic(expected = "a mandate of genesis is refused")]
fn genesis_should_be_refused_when_the_grantor_is_no_trader() {
	ExtBuilder::mandates(vec![granted_at_genesis(CUSTOMS, BROKER)]).build();
}

#[test]
#[should_panic(expected = "a mandate of genesis is refused")]
fn genesis_should_be_refused_when_the_agent_is_no_broker_or_carrier() {
	ExtBuilder::mandates(vec![granted_at_genesis(TRADER, CUSTOMS)]).build();
}
