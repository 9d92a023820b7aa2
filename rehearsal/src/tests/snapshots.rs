// SPDX-License-Identifier: Apache-2.0
//! Snapshots and their files.

use std::fs;

use sp_core::{
	storage::well_known_keys::{DEFAULT_CHILD_STORAGE_KEY_PREFIX, PENDING_CODE},
	H256,
};
use tempfile::tempdir;

use super::{seal, snapshot, snapshot_with};
use crate::{chain::State, snapshot::Snapshot, Error};

#[test]
fn snapshot_should_be_the_same_when_saved_and_loaded() {
	let folder = tempdir().unwrap();
	let file = folder.path().join("state");
	snapshot().save(&file).unwrap();
	assert_eq!(Snapshot::load(&file).unwrap(), snapshot());
}

#[test]
fn snapshot_should_be_refused_when_cut_short() {
	let folder = tempdir().unwrap();
	let file = folder.path().join("state");
	snapshot().save(&file).unwrap();
	let whole = fs::read(&file).unwrap();
	for length in [16, 17, 40, whole.len() / 2, whole.len() - 1] {
		fs::write(&file, &whole[..length]).unwrap();
		assert!(matches!(Snapshot::load(&file), Err(Error::DamagedSnapshot { .. })));
	}
}

#[test]
fn snapshot_should_be_refused_when_changed() {
	let folder = tempdir().unwrap();
	let file = folder.path().join("state");
	snapshot().save(&file).unwrap();
	let mut bytes = fs::read(&file).unwrap();
	let middle = bytes.len() / 2;
	bytes[middle] ^= 1;
	fs::write(&file, &bytes).unwrap();
	assert!(matches!(Snapshot::load(&file), Err(Error::DamagedSnapshot { .. })));
}

#[test]
fn snapshot_should_be_refused_when_another_kind_of_file() {
	let folder = tempdir().unwrap();
	let file = folder.path().join("state");
	for content in ["", "{}", "tijara-snapshot"] {
		fs::write(&file, content).unwrap();
		assert!(matches!(Snapshot::load(&file), Err(Error::NotASnapshot { .. })));
	}
}

#[test]
fn snapshot_should_name_the_file_when_there_is_none() {
	let folder = tempdir().unwrap();
	let error = Snapshot::load(&folder.path().join("missing")).unwrap_err();
	assert!(matches!(&error, Error::File { file, .. } if file.ends_with("missing")));
}

#[test]
fn snapshot_should_be_refused_when_of_another_genesis() {
	snapshot().expect_genesis(H256::repeat_byte(7)).unwrap();
	let result = snapshot().expect_genesis(H256::repeat_byte(9));
	assert!(
		matches!(result, Err(Error::OtherGenesis { found, .. }) if found == snapshot().genesis)
	);
}

#[test]
fn state_should_be_refused_when_it_has_child_tries() {
	let key = [DEFAULT_CHILD_STORAGE_KEY_PREFIX, b"child"].concat();
	let result = State::prove(snapshot_with([(key, vec![0; 32])]));
	assert!(matches!(result, Err(Error::ChildState)));
}

#[test]
fn state_should_be_refused_when_another_code_is_pending() {
	let result = State::prove(snapshot_with([(PENDING_CODE.to_vec(), vec![1])]));
	assert!(matches!(result, Err(Error::UpgradeUnderWay)));
}

#[test]
fn state_should_be_refused_when_its_code_is_missing_or_unreadable() {
	let mut without = snapshot();
	without.state.remove(0);
	seal(&mut without);
	assert!(matches!(State::prove(without), Err(Error::ChainCode(_))));
	let mut unreadable = snapshot();
	unreadable.state[0].1 = b"code".to_vec();
	seal(&mut unreadable);
	assert!(matches!(State::prove(unreadable), Err(Error::ChainCode(_))));
}
