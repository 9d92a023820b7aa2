// SPDX-License-Identifier: Apache-2.0

use frame_support::sp_runtime::BuildStorage;
use tijara_primitives::OrganisationId;

use crate::{mock::*, GenesisConfig};

/// Name of the case, members, expected refusal.
type Row<'a> = (&'a str, &'a [(u64, OrganisationId)], &'a str);

fn read(members: &[(u64, OrganisationId)]) -> Result<GenesisConfig<Test>, String> {
	let json = serde_json::json!({ "members": members });
	serde_json::from_value(json).map_err(|error| error.to_string())
}

#[test]
fn genesis_should_be_read_as_it_was_written_when_sound() {
	let written =
		GenesisConfig::<Test> { members: vec![(1_000, 1), (2_000, 2)], session_length: Some(30) };
	let json = serde_json::to_value(&written).unwrap();
	assert_eq!(
		json,
		serde_json::json!({ "members": [[1_000, 1], [2_000, 2]], "sessionLength": 30 })
	);
	let read: GenesisConfig<Test> = serde_json::from_value(json).unwrap();
	assert_eq!(read.members, written.members);
	assert_eq!(read.session_length, Some(30));
	assert!(read.build_storage().is_ok());
}

#[test]
fn genesis_should_be_refused_when_a_session_has_no_blocks() {
	let json = serde_json::json!({ "members": [[1_000, 1]], "sessionLength": 0 });
	let refused = serde_json::from_value::<GenesisConfig<Test>>(json).err().unwrap().to_string();
	assert!(refused.contains("sessionLength: 0 blocks"), "{refused}");
}

#[test]
fn genesis_should_be_refused_with_the_place_when_the_members_contradict_each_other() {
	let rows: [Row; 4] = [
		(
			"same account",
			&[(7, 1), (8, 2), (7, 3)],
			"members[2]: this account stands in members[0] already",
		),
		(
			"same organisation",
			&[(7, 1), (8, 2), (9, 2)],
			"members[2]: organisation 2 has a validator in members[1] already",
		),
		(
			"organisation 0",
			&[(7, 1), (8, 0)],
			"members[1]: organisation 0 does not exist, numbers begin with 1",
		),
		(
			"too many",
			&[(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6)],
			"members[5]: this runtime allows at most 5 validators",
		),
	];
	for (name, members, expected) in rows {
		assert_eq!(read(members).err().as_deref(), Some(expected), "{name}");
	}
}

#[test]
fn genesis_should_be_refused_when_a_field_is_unknown() {
	let json = serde_json::json!({ "members": [], "validators": [] });
	assert!(serde_json::from_value::<GenesisConfig<Test>>(json).is_err());
}

#[test]
fn genesis_should_be_refused_by_the_whole_runtime_when_members_contradict_each_other() {
	let mut json = serde_json::to_value(RuntimeGenesisConfig::default()).unwrap();
	json["validators"]["members"] = serde_json::json!([[1, 1], [1, 2]]);
	let refused = serde_json::from_value::<RuntimeGenesisConfig>(json).err().unwrap().to_string();
	assert!(refused.contains("members[1]"), "{refused}");
}
