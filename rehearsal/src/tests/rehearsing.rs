// SPDX-License-Identifier: Apache-2.0
//! Rehearsals that pass, and each way to fail.

use log::LevelFilter;
use tijara_blob::{compress, Blob};

use super::{runtime::Fixture, snapshot, snapshot_with};
use crate::{logger, rehearse, Candidate, Error, Report};

fn run(rehearsed: &Fixture, release: Option<&Fixture>) -> Result<Report, Error> {
	let candidate = Candidate::new(rehearsed.blob(), release.map(Fixture::blob), 9)?;
	rehearse(&candidate, snapshot())
}

fn release() -> Fixture {
	Fixture { try_runtime: false, ..Fixture::default() }
}

#[test]
fn rehearsal_should_report_when_all_passes() {
	let report = run(&Fixture::default(), None).unwrap();
	assert_eq!((report.old_spec_version, report.new_spec_version), (1, 2));
	assert_eq!((report.keys, report.block_number), (2, 41));
	assert_eq!(report.block_hash, snapshot().header.hash());
	let weights = &report.migrations;
	assert_eq!((weights.ref_time, weights.block_limit, weights.per_mill), (250, 1_000, 250));
	assert_eq!(report.multi_block.blocks, 0);
	assert!(report.try_state_passed && report.release.is_none());
}

#[test]
fn report_should_name_its_fields_when_written_as_json() {
	let report = run(&Fixture::default(), Some(&release())).unwrap();
	let json = serde_json::to_value(report).unwrap();
	assert_eq!(json["chain"], "Tijara test");
	assert_eq!(json["block_hash"], format!("{:?}", snapshot().header.hash()));
	assert_eq!(json["migrations"]["ref_time"], 250);
	assert_eq!(json["multi_block"]["blocks"], 0);
	assert_eq!(json["try_state_passed"], true);
	assert_eq!(json["proof_of_validity"], "not needed");
	assert_eq!(json["release"]["blocks"], 0);
}

#[test]
fn rehearsal_should_pass_when_code_is_compressed() {
	let code = compress(&Fixture::default().code()).unwrap();
	let candidate = Candidate::new(Blob::read(code).unwrap(), None, 0).unwrap();
	assert_eq!(rehearse(&candidate, snapshot()).unwrap().new_spec_version, 2);
}

#[test]
fn rehearsal_should_be_refused_when_of_another_chain() {
	let other = Fixture { name: "other", ..Fixture::default() };
	let error = run(&other, None).unwrap_err();
	assert_eq!(error.exit_code(), 1);
	let Error::OtherChain { chain, code } = error else { panic!("{error}") };
	assert_eq!((chain.as_str(), code.as_str()), ("tijara", "other"));
}

#[test]
fn rehearsal_should_be_refused_when_version_is_not_above() {
	for version in [0, 1] {
		let result = run(&Fixture { version, ..Fixture::default() }, None);
		let Err(Error::VersionNotAbove { chain: 1, code }) = result else { panic!("refused") };
		assert_eq!(code, version);
	}
}

#[test]
fn rehearsal_should_be_refused_when_without_try_runtime() {
	let error = run(&release(), None).unwrap_err();
	assert!(matches!(error, Error::NoTryRuntime));
	assert!(error.to_string().contains("scripts/build-runtime --try-runtime"));
}

#[test]
fn rehearsal_should_fail_with_the_runtimes_words_when_a_migration_fails() {
	logger::install(LevelFilter::Off);
	let result = run(&Fixture { migration_fails: true, ..Fixture::default() }, None);
	let Err(Error::Call { method, reason }) = result else { panic!("fails") };
	assert_eq!(method, "TryRuntime_on_runtime_upgrade");
	assert_eq!(reason, "the migration lost a guarantee");
}

#[test]
fn rehearsal_should_fail_with_the_runtimes_words_when_an_invariant_is_broken() {
	logger::install(LevelFilter::Off);
	let result = run(&Fixture { invariant_fails: true, ..Fixture::default() }, None);
	let Err(Error::Call { method, reason }) = result else { panic!("fails") };
	assert_eq!(method, "TryRuntime_execute_block");
	assert_eq!(reason, "an invariant is broken");
}

#[test]
fn rehearsal_should_fail_when_migrations_are_heavier_than_a_block() {
	assert!(run(&Fixture { weight: 1_000, ..Fixture::default() }, None).is_ok());
	let result = run(&Fixture { weight: 1_001, ..Fixture::default() }, None);
	assert!(matches!(result, Err(Error::TooHeavy { weight: 1_001, limit: 1_000 })));
}

#[test]
fn rehearsal_should_drive_migrations_to_their_end_when_they_take_several_blocks() {
	let report = run(
		&Fixture { blocks: 9, ..Fixture::default() },
		Some(&Fixture { blocks: 9, ..release() }),
	)
	.unwrap();
	assert_eq!(report.multi_block.blocks, 9);
	assert_eq!(report.release.unwrap().blocks, 9);
}

#[test]
fn rehearsal_should_fail_with_the_runtimes_words_when_migrations_over_several_blocks_end_badly() {
	logger::install(LevelFilter::Off);
	let result = run(&Fixture { blocks: 2, leaves_a_mess: true, ..Fixture::default() }, None);
	let Err(Error::Call { method, reason }) = result else { panic!("fails") };
	assert_eq!(method, "TryRuntime_on_runtime_upgrade");
	assert_eq!(reason, "a storage version was not set");
}

#[test]
fn rehearsal_should_fail_when_migrations_do_not_end() {
	let stuck = Fixture { blocks: 10, ..Fixture::default() };
	assert!(matches!(run(&stuck, None), Err(Error::NotFinished { blocks: 9 })));
	let stuck = Fixture { blocks: 10, ..release() };
	let result = run(&Fixture::default(), Some(&stuck));
	assert!(matches!(result, Err(Error::NotFinished { .. })));
}

#[test]
fn rehearsal_should_fail_when_an_empty_block_is_refused() {
	let result = run(&Fixture { refuses_inherents: true, ..Fixture::default() }, None);
	assert!(matches!(result, Err(Error::Inherent(_))));
}

#[test]
fn release_should_be_reported_when_it_makes_a_block() {
	let report = run(&Fixture::default(), Some(&release())).unwrap();
	let done = report.release.unwrap();
	assert_eq!((done.size, done.blocks), (release().code().len(), 0));
	assert_eq!(done.code, format!("0x{}", hex::encode(release().blob().blake2_256())));
	assert_ne!(done.code, report.rehearsed_code);
}

#[test]
fn release_should_be_refused_when_of_another_version() {
	for other in [Fixture { version: 3, ..release() }, Fixture { name: "other", ..release() }] {
		let result = run(&Fixture::default(), Some(&other));
		assert!(matches!(result, Err(Error::ReleaseDiffers { .. })));
	}
}

#[test]
fn release_should_be_refused_when_it_tells_another_version_than_it_carries() {
	let result = run(&Fixture::default(), Some(&Fixture { tells: Some(3), ..release() }));
	assert!(matches!(result, Err(Error::ReleaseDiffers { .. })));
}

#[test]
fn release_should_be_refused_when_it_has_try_runtime() {
	let result = run(&Fixture::default(), Some(&Fixture::default()));
	assert!(matches!(result, Err(Error::ReleaseHasTryRuntime)));
}

#[test]
fn state_should_be_refused_when_a_key_is_missing() {
	let candidate = Candidate::new(Fixture::default().blob(), None, 0).unwrap();
	let mut snapshot = snapshot_with([(b"last".to_vec(), vec![1])]);
	snapshot.state.pop();
	let expected = snapshot.header.state_root;
	let result = rehearse(&candidate, snapshot);
	assert!(
		matches!(result, Err(Error::StateRoot { expected: root, keys: 2, .. }) if root == expected)
	);
}
