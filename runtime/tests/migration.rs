// SPDX-License-Identifier: Apache-2.0
//! The storage of the first runtime, brought to that of the second while blocks are made.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod common;

use codec::Encode;
use common::{call, check_invariants, mandated, on_chain, signed, NOW};
use frame_support::{
	assert_ok,
	migrations::{MultiStepMigrator, SteppedMigration, SteppedMigrations as _},
	storage::unhashed,
	traits::{GetStorageVersion, StorageVersion},
};
use pallet_collective::{Instance1, RawOrigin};
use pallet_releases::{
	migrations::v1::{OldCase, ToV1},
	Case, Cases, Worklist,
};
use pallet_stepped_migrations::{Cursor, Position, Progress};
use sp_runtime::{
	traits::{Dispatchable, Header as _},
	Digest, DigestItem, ExtrinsicInclusionMode,
};
use tijara_primitives::{
	audit::{Act, Subject},
	axes::Lane,
	codes::OfficeCode,
	DeclarationId,
};
use tijara_runtime::{
	configs::trade::OfficeOfDeclaration, views_for_tests::worklist, AuditTrail, BlockNumber,
	Executive, Header, Migrator, Releases, Runtime, RuntimeCall, RuntimeEvent, SafeMode,
	SteppedMigrations, System, UncheckedExtrinsic, VERSION,
};

type Migration = ToV1<Runtime, OfficeOfDeclaration>;

fn office() -> OfficeCode {
	"XTPRT001".parse().unwrap()
}

fn old(case: Case<BlockNumber>) -> OldCase<BlockNumber> {
	let Case { trader, declarant, axes, holds, release, closed, .. } = case;
	OldCase { trader, declarant, axes, holds, release, closed }
}

fn put_old(id: DeclarationId, case: Case<BlockNumber>) {
	unhashed::put_raw(&Cases::<Runtime>::hashed_key_for(id), &old(case).encode());
}

/// As the first runtime would have left the releases room, and itself.
fn back_to_the_first_runtime() {
	let cases: Vec<_> = Cases::<Runtime>::iter().collect();
	for (id, case) in cases {
		put_old(id, case);
	}
	let _ = Worklist::<Runtime>::clear(u32::MAX, None);
	StorageVersion::new(0).put::<Releases>();
	let first = sp_version::RuntimeVersion { spec_version: 1, ..VERSION };
	frame_system::LastRuntimeUpgrade::<Runtime>::put(frame_system::LastRuntimeUpgradeInfo::from(
		first,
	));
}

/// Makes the next block with nothing in it but the time, and says what it might have held.
fn next_block() -> ExtrinsicInclusionMode {
	let number = System::block_number() + 1;
	let slot = sp_consensus_aura::Slot::from(NOW / 2_000 + u64::from(number));
	let digest = DigestItem::PreRuntime(sp_consensus_aura::AURA_ENGINE_ID, slot.encode());
	let parent = System::parent_hash();
	let header = Header::new(
		number,
		Default::default(),
		Default::default(),
		parent,
		Digest { logs: vec![digest] },
	);
	let mode = Executive::initialize_block(&header);
	let set = pallet_timestamp::Call::set { now: *slot * 2_000 };
	assert_ok!(Executive::apply_extrinsic(UncheckedExtrinsic::new_bare(set.into())).unwrap());
	Executive::finalize_block();
	mode
}

/// Makes blocks until the migration is done; how many it took, the one of the upgrade included.
fn migrate() -> u32 {
	let mut blocks = 0;
	while blocks == 0 || Migrator::ongoing() {
		assert_eq!(next_block(), ExtrinsicInclusionMode::OnlyInherents, "transactions wait");
		blocks += 1;
		assert!(blocks < 100, "the migration does not end");
	}
	blocks
}

/// Are the migrations completed, in one block, and does the runtime's trail say so?
fn completed_in_one_block() -> bool {
	let began = System::block_number();
	let completed = pallet_stepped_migrations::Event::MigrationsCompleted { began };
	let wanted = RuntimeEvent::Migrator(completed);
	let acts = AuditTrail::links(Subject::Runtime, 0, 256);
	let acts: Vec<Act> = acts.into_iter().map(|link| link.entry.act).collect();
	let expected = [Act::MigrationsBegun, Act::MigrationFinished, Act::MigrationsCompleted];
	System::events().into_iter().any(|record| record.event == wanted) && acts == expected
}

fn lodge(lrn: &str, commodity: &str) {
	let draft = mandated(lrn, commodity, "US");
	assert_ok!(call(signed("Broker"), pallet_declarations::Call::lodge { draft }));
}

/// Five declarations: open, held, yellow, released and gone, cancelled; and one that is not registered.
fn some_trade() {
	for (lrn, commodity) in
		[("M-1", "8510900000"), ("M-2", "8510900000"), ("M-3", "2201100000"), ("M-4", "8510900000")]
	{
		lodge(lrn, commodity);
	}
	lodge("M-5", "8510900000");
	let draft = mandated("M-6", "8510900000", "US");
	assert_ok!(call(signed("Broker"), pallet_declarations::Call::store { draft }));

	let hold = pallet_releases::Call::place_hold { id: 2, reason: 1 };
	assert_ok!(call(signed("CustomsOfficer"), hold));
	let present = pallet_releases::Call::record_presentation { id: 4 };
	assert_ok!(call(signed("PortsOfficer"), present));
	let amount = pallet_duty_payments::Debts::<Runtime>::get(4).unwrap().due;
	let (reference, currency) = ("BANK-M".parse().unwrap(), "GBP".parse().unwrap());
	let pay = pallet_duty_payments::Call::confirm_payment { id: 4, reference, currency, amount };
	assert_ok!(call(signed("BankOfficer"), pay));
	assert_ok!(call(signed("CustomsOfficer"), pallet_releases::Call::release { id: 4 }));
	assert_ok!(call(signed("PortsOfficer"), pallet_releases::Call::record_exit { id: 4 }));
	let ask = pallet_declarations::Call::request_cancellation { id: 5, reason: 7 };
	assert_ok!(call(signed("Broker"), ask));
	let cancel = pallet_declarations::Call::cancel { id: 5, reason: 7 };
	assert_ok!(call(signed("CustomsAssessor"), cancel));
}

#[test]
fn trade_should_be_as_before_when_the_second_runtime_has_migrated_it() {
	on_chain(|| {
		some_trade();
		let cases: Vec<_> = (1..=6).map(Cases::<Runtime>::get).collect();
		back_to_the_first_runtime();
		assert_eq!(worklist(&office(), None, 256), None, "half a list is none");
		let expected = Migration::expected();

		assert_eq!(migrate(), 1);
		assert_ok!(Migration::check(&expected));
		let migrated: Vec<_> = (1..=6).map(Cases::<Runtime>::get).collect();
		assert_eq!(migrated, cases);
		check_invariants();
		assert!(completed_in_one_block());

		assert_eq!(next_block(), ExtrinsicInclusionMode::AllExtrinsics);
		assert_ok!(call(
			signed("CustomsOfficer"),
			pallet_releases::Call::lift_hold { id: 2, reason: 1 }
		));
		lodge("M-7", "8510900000");
		assert_eq!(worklist(&office(), None, 256).unwrap().len(), 4);
	});
}

#[test]
fn worklist_should_show_what_is_open_with_lane_and_holds() {
	on_chain(|| {
		some_trade();
		let mut open = worklist(&office(), None, 256).unwrap();
		open.sort_by_key(|case| case.id);
		let shown: Vec<_> = open.iter().map(|case| (case.id, case.lane, case.holds)).collect();
		assert_eq!(
			shown,
			[(1, Some(Lane::Green), 0), (2, Some(Lane::Green), 1), (3, Some(Lane::Yellow), 0)]
		);
		for case in open {
			let view = tijara_runtime::views_for_tests::declaration(case.id).unwrap();
			assert_eq!((case.mrn, Some(case.axes)), (view.mrn, view.axes));
		}
		assert_eq!(worklist(&office(), None, 2).unwrap().len(), 2);
		assert_eq!(worklist(&"XTPRT002".parse().unwrap(), None, 256), Some(vec![]));
	});
}

/// Adds cases of one open import each, until there are so many declarations.
fn copies_of_the_first(until: DeclarationId) {
	let record = pallet_declarations::Declarations::<Runtime>::get(1).unwrap();
	let case = Cases::<Runtime>::get(1).unwrap();
	for id in 2..=until {
		pallet_declarations::Declarations::<Runtime>::insert(id, &record);
		Cases::<Runtime>::insert(id, &case);
	}
}

#[test]
fn transactions_should_wait_while_twenty_thousand_cases_are_migrated_over_many_blocks() {
	const CASES: u64 = 20_000;
	on_chain(|| {
		lodge("M-1", "8510900000");
		// What the copies lack elsewhere is not this test's matter; they go at its end.
		copies_of_the_first(CASES);
		back_to_the_first_runtime();
		let expected = Migration::expected();

		let per_block = tijara_runtime::configs::upgrades::MaxMigrationWeight::get()
			.checked_div_per_component(&Migration::weight_of_one())
			.unwrap();
		let blocks = migrate();
		let least = u32::try_from(CASES.div_ceil(per_block)).unwrap();
		assert!((least..=least + 1).contains(&blocks), "{blocks} blocks of {per_block} cases");
		assert!(blocks > 2, "this is to take many blocks");
		assert_ok!(Migration::check(&expected));
		assert_eq!(Worklist::<Runtime>::iter_key_prefix(office()).count() as u64, CASES);
		assert_eq!(next_block(), ExtrinsicInclusionMode::AllExtrinsics);

		for id in 2..=CASES {
			pallet_declarations::Declarations::<Runtime>::remove(id);
			Cases::<Runtime>::remove(id);
			Worklist::<Runtime>::remove(office(), id);
		}
	});
}

#[test]
fn chain_should_go_on_when_a_case_has_no_declaration() {
	on_chain(|| {
		lodge("M-1", "8510900000");
		let case = Cases::<Runtime>::get(1).unwrap();
		Cases::<Runtime>::insert(77, &case);
		back_to_the_first_runtime();
		assert_eq!(migrate(), 1);
		assert!(completed_in_one_block());
		let lost = worklist(&OfficeCode::default(), None, 256).unwrap();
		assert_eq!(lost.len(), 1);
		assert_eq!((lost[0].id, &lost[0].mrn), (77, &None));
		Cases::<Runtime>::remove(77);
		Worklist::<Runtime>::remove(OfficeCode::default(), 77);
	});
}

#[test]
fn council_should_go_on_and_trade_stop_when_a_migration_failed() {
	on_chain(|| {
		lodge("M-1", "8510900000");
		back_to_the_first_runtime();
		// The driver finds a cursor that no migration gave.
		let inner = Some(vec![1].try_into().unwrap());
		let began = System::block_number();
		let position = Position { index: 0, inner, steps: 1, began };
		Cursor::<Runtime>::put(Progress::Active(position));
		frame_system::LastRuntimeUpgrade::<Runtime>::put(
			frame_system::LastRuntimeUpgradeInfo::from(VERSION),
		);
		assert_eq!(next_block(), ExtrinsicInclusionMode::OnlyInherents);

		assert!(<SafeMode as frame_support::traits::SafeMode>::is_entered());
		assert_eq!(next_block(), ExtrinsicInclusionMode::AllExtrinsics);
		assert_eq!(worklist(&office(), None, 256), None, "it is not migrated");
		let failed = AuditTrail::links(Subject::Runtime, 0, 256).pop().unwrap().entry;
		assert_eq!(failed.act, Act::MigrationFailed);
		let draft = mandated("M-2", "8510900000", "US");
		let lodge = RuntimeCall::from(pallet_declarations::Call::lodge { draft });
		let refused = lodge.dispatch(signed("Broker")).unwrap_err().error;
		assert_eq!(refused, frame_system::Error::<Runtime>::CallFiltered.into());

		// The council announces a runtime that mends it.
		let announce = pallet_upgrades::Call::announce {
			code_hash: Default::default(),
			spec_version: VERSION.spec_version + 1,
			reason: 4,
		};
		let council = RawOrigin::<_, Instance1>::Members(5, 7).into();
		assert_ok!(RuntimeCall::from(announce).dispatch(council));
		back_to_the_first_runtime();
		assert_eq!(migrate(), 1);
		assert_eq!(worklist(&office(), None, 256).unwrap().len(), 1);
	});
}

#[test]
fn new_chain_should_start_at_version_1_and_have_nothing_to_migrate() {
	on_chain(|| {
		assert_eq!(Releases::on_chain_storage_version(), 1);
		assert_eq!(next_block(), ExtrinsicInclusionMode::AllExtrinsics);
		assert!(!Migrator::ongoing());
	});
}

#[test]
fn migrations_should_name_themselves() {
	assert_ok!(SteppedMigrations::integrity_test());
	assert_eq!(SteppedMigrations::len(), 1);
	assert_eq!(SteppedMigrations::nth_id(0), Some(Migration::id().encode()));
}
