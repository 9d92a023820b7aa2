// SPDX-License-Identifier: Apache-2.0
//! The seats that a chain starts with.

use pallet_collective::Members;
use sp_runtime::BuildStorage;
use tijara_primitives::OrganisationId;

use crate::{mock::*, GenesisConfig, Listed};

/// Name of the case, seats, expected refusal.
type Row<'a> = (&'a str, &'a [(OrganisationId, AccountId)], &'a str);

fn read(
	seats: &[(OrganisationId, AccountId)],
) -> Result<GenesisConfig<Test, CouncilInstance>, String> {
	let json = serde_json::json!({ "seats": seats });
	serde_json::from_value(json).map_err(|error| error.to_string())
}

#[test]
fn genesis_should_be_read_as_it_was_written_when_sound() {
	let written = GenesisConfig::<Test, CouncilInstance> {
		seats: vec![(2, 200), (1, 300)],
		..Default::default()
	};
	let json = serde_json::to_value(&written).unwrap();
	assert_eq!(json, serde_json::json!({ "seats": [[2, 200], [1, 300]] }));
	assert_eq!(read(&written.seats).unwrap().seats, written.seats);
	assert_eq!(read(&[]).unwrap().seats, []);
}

#[test]
fn genesis_should_seat_the_members_of_the_collective_in_their_order() {
	let genesis = RuntimeGenesisConfig {
		council: read(&[(AGRICULTURE, 301), (CUSTOMS, 109), (REVENUE, 205)]).unwrap(),
		..Default::default()
	};
	sp_io::TestExternalities::new(genesis.build_storage().unwrap()).execute_with(|| {
		assert_eq!(seated(), [CUSTOMS, REVENUE, AGRICULTURE]);
		assert_eq!(Members::<Test, CouncilInstance>::get(), [109, 205, 301]);
		assert_eq!(Listed::<Test, CouncilInstance>::get(), None);
		check();
	});
}

#[test]
fn genesis_should_list_the_seated_agencies_when_not_all_may_sit() {
	let genesis = RuntimeGenesisConfig {
		emergency: GenesisConfig { seats: vec![(2, 200), (1, 100)], ..Default::default() },
		..Default::default()
	};
	sp_io::TestExternalities::new(genesis.build_storage().unwrap()).execute_with(|| {
		assert_eq!(Listed::<Test, EmergencyInstance>::get().unwrap()[..], [1, 2]);
		check();
	});
}

#[test]
fn genesis_should_be_refused_with_the_place_when_the_seats_contradict_each_other() {
	let rows: [Row; 5] = [
		(
			"same account",
			&[(1, 7), (2, 8), (3, 7)],
			"seats[2]: this account stands in seats[0] already",
		),
		(
			"same organisation",
			&[(1, 7), (2, 8), (2, 9)],
			"seats[2]: organisation 2 has a seat in seats[1] already",
		),
		(
			"organisation 0",
			&[(1, 7), (0, 8)],
			"seats[1]: organisation 0 does not exist, numbers begin with 1",
		),
		(
			"too many",
			&[(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6)],
			"seats[5]: this runtime allows at most 5 seats",
		),
		(
			"a council of one",
			&[(1, 7)],
			"seats: a committee of 1 cannot decide, this runtime asks for at least 2; leave the list \
			 empty to let agencies take their seats later",
		),
	];
	for (name, seats, expected) in rows {
		assert_eq!(read(seats).err().as_deref(), Some(expected), "{name}");
	}
}

#[test]
fn genesis_should_be_refused_when_a_field_is_unknown() {
	let json = serde_json::json!({ "seats": [], "members": [] });
	assert!(serde_json::from_value::<GenesisConfig<Test, CouncilInstance>>(json).is_err());
}

#[test]
#[should_panic(expected = "the seats of genesis are refused: Some(TooFew { found: 1, least: 2 })")]
fn genesis_should_not_start_a_chain_when_rust_code_made_a_council_of_one() {
	ExtBuilder::seats(&[CUSTOMS]).build();
}

#[test]
fn genesis_should_be_refused_by_the_whole_runtime_when_seats_contradict_each_other() {
	let mut json = serde_json::to_value(RuntimeGenesisConfig::default()).unwrap();
	json["emergency"]["seats"] = serde_json::json!([[1, 1], [1, 2]]);
	let refused = serde_json::from_value::<RuntimeGenesisConfig>(json).err().unwrap().to_string();
	assert!(refused.contains("seats[1]"), "{refused}");
}
