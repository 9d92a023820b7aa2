// SPDX-License-Identifier: Apache-2.0
//! From version 0 to 1, over the bytes that the first runtime wrote.

use codec::Encode;
use frame_support::{
	assert_ok,
	migrations::{SteppedMigration, SteppedMigrationError},
	parameter_types,
	sp_runtime::{traits::Convert, StateVersion},
	storage::unhashed,
	traits::{GetStorageVersion, StorageVersion},
	weights::{Weight, WeightMeter},
};
use tijara_primitives::{
	axes::{Axes, CargoAxis, ControlAxis, DocumentAxis, MoneyAxis, PermitsAxis, Step},
	codes::OfficeCode,
	DeclarationId,
};

use crate::{
	migrations::v1::{OldCase, ToV1},
	mock::*,
	Case, Cases, Hold, NextRelease, Release, Worklist,
};

parameter_types! {
	/// How often the migration asked for an office.
	pub static Asked: u64 = 0;
	/// The declaration that is missing.
	pub static Missing: Option<DeclarationId> = None;
}

/// Ten offices in turn.
struct Offices;
impl Convert<DeclarationId, Option<OfficeCode>> for Offices {
	fn convert(id: DeclarationId) -> Option<OfficeCode> {
		Asked::mutate(|asked| *asked += 1);
		(Missing::get() != Some(id)).then(|| nth_office(id))
	}
}

type Migration = ToV1<Test, Offices>;

fn nth_office(id: DeclarationId) -> OfficeCode {
	format!("XT{:04}", id % 10).parse().unwrap()
}

fn ready() -> Axes {
	Axes {
		document: DocumentAxis::AssessedFinal,
		control: ControlAxis::Green,
		money: MoneyAxis::Paid,
		cargo: CargoAxis::Presented,
		permits: PermitsAxis::NotRequired,
		held: false,
	}
}

/// A case of every kind in turn: open, held, released, gone, cancelled.
fn old_case(id: DeclarationId) -> OldCase<u64> {
	let mut old = OldCase {
		trader: TRADER,
		declarant: BROKER,
		axes: ready(),
		holds: Default::default(),
		release: None,
		closed: false,
	};
	match id % 5 {
		0 => old.axes = Axes::default(),
		1 => {
			old.holds.try_push(Hold { by: HEALTH, reason: 3 }).unwrap();
			old.axes.held = true;
		}
		2 | 3 => {
			let number = NextRelease::<Test>::get();
			NextRelease::<Test>::put(number + 1);
			old.release = Some(Release { number, guard: ready(), manual: None, block: id });
			let to = if id % 5 == 2 { CargoAxis::Released } else { CargoAxis::Exited };
			old.axes = old.axes.after(Step::Cargo(to));
		}
		_ => {
			old.closed = true;
			old.axes = old.axes.after(Step::Document(DocumentAxis::Cancelled));
		}
	}
	old
}

fn put(id: DeclarationId, bytes: &[u8]) {
	unhashed::put_raw(&Cases::<Test>::hashed_key_for(id), bytes);
}

/// A chain of version 0 with so many cases.
fn chain_of_version_0(cases: u64) -> sp_io::TestExternalities {
	let mut ext = new_ext();
	Asked::set(0);
	Missing::set(None);
	ext.execute_with(|| {
		StorageVersion::new(0).put::<Releases>();
		for id in 1..=cases {
			put(id, &old_case(id).encode());
		}
	});
	ext
}

fn weight_of(cases: u64) -> WeightMeter {
	WeightMeter::with_limit(Migration::weight_of_one() * cases)
}

/// Steps of so many cases each until the migration is done; how many it took.
fn run(cases_per_step: u64) -> u64 {
	let mut cursor = None;
	let mut steps = 0;
	loop {
		let mut meter = weight_of(cases_per_step);
		cursor = Migration::transactional_step(cursor, &mut meter).unwrap();
		steps += 1;
		if cursor.is_none() {
			return steps;
		}
		assert!(steps < 10_000, "the migration does not end");
	}
}

fn root() -> Vec<u8> {
	sp_io::storage::root(StateVersion::V1)
}

#[test]
fn old_layout_should_be_the_bytes_that_version_0_wrote() {
	let old = OldCase {
		trader: 11,
		declarant: 9,
		axes: Axes { held: true, ..ready() },
		holds: vec![Hold { by: 6, reason: 0x0102 }].try_into().unwrap(),
		release: Some(Release { number: 5, guard: ready(), manual: Some(3), block: 7u32 }),
		closed: false,
	};
	let bytes = [
		"0b00000009000000",
		"010104010001",
		"04060000000201",
		"010500000000000000",
		"010104010000",
		"010300",
		"07000000",
		"00",
	];
	let hex: String = old.encode().iter().map(|byte| format!("{byte:02x}")).collect();
	assert_eq!(hex, bytes.concat());
}

#[test]
fn every_case_should_be_translated_once_when_the_weight_is_tiny() {
	for cases_per_step in [1, 2, 7, 500, 501, 10_000] {
		chain_of_version_0(500).execute_with(|| {
			let expected = Migration::expected();
			Asked::set(0);
			let steps = run(cases_per_step);

			assert_eq!(Asked::get(), 500, "each case is translated once");
			// The end is found where a key is looked for and there is none.
			assert_eq!(steps, 500 / cases_per_step + 1, "{cases_per_step} in each step");
			assert_ok!(Migration::check(&expected));
			for id in 1..=500 {
				let case = Cases::<Test>::get(id).unwrap();
				let open = Worklist::<Test>::contains_key(nth_office(id), id);
				assert_eq!(case.office, nth_office(id));
				assert_eq!(open, !matches!(id % 5, 3 | 4), "case {id}");
			}
			assert_eq!(Worklist::<Test>::iter().count(), 300);
			assert_eq!(Releases::on_chain_storage_version(), 1);
		});
	}
}

#[test]
fn version_should_be_0_and_new_cases_readable_while_the_migration_is_under_way() {
	chain_of_version_0(100).execute_with(|| {
		let last = Migration::transactional_step(None, &mut weight_of(40)).unwrap();
		assert!(last.is_some());
		assert_eq!(Releases::on_chain_storage_version(), 0);
		let readable = (1..=100).filter(|id| Cases::<Test>::get(id).is_some()).count();
		assert_eq!(readable, 40, "what is not translated cannot be taken for a case");
		assert_eq!(Cases::<Test>::iter_keys().count(), 100);
	});
}

#[test]
fn state_should_be_the_same_when_the_migration_begins_anew_or_runs_twice() {
	let straight = chain_of_version_0(300).execute_with(|| {
		run(1_000);
		root()
	});
	chain_of_version_0(300).execute_with(|| {
		let expected = Migration::expected();
		for cases in [1, 50, 120] {
			assert_ok!(Migration::transactional_step(None, &mut weight_of(cases)));
		}
		assert_eq!(Migration::expected(), expected, "half-way, the same is expected");
		run(33);
		assert_eq!(root(), straight);

		let asked = Asked::get();
		assert_eq!(Migration::transactional_step(None, &mut weight_of(1_000)), Ok(None));
		assert_eq!(Migration::transactional_step(Some(7), &mut weight_of(1_000)), Ok(None));
		assert_eq!((root(), Asked::get()), (straight, asked), "a second run changes nothing");

		StorageVersion::new(0).put::<Releases>();
		run(33);
		assert_eq!(Asked::get(), asked, "a translated case is not translated again");
		assert_ok!(Migration::check(&expected));
	});
}

#[test]
fn step_should_ask_for_more_and_change_nothing_when_the_weight_is_too_small() {
	chain_of_version_0(10).execute_with(|| {
		let before = root();
		let required = Migration::weight_of_one();
		let mut meter = WeightMeter::with_limit(required.saturating_sub(Weight::from_parts(1, 0)));
		assert_eq!(
			Migration::transactional_step(None, &mut meter),
			Err(SteppedMigrationError::InsufficientWeight { required })
		);
		assert_eq!(root(), before);
		assert_eq!(meter.consumed(), Weight::zero());
	});
}

#[test]
fn step_should_never_use_more_weight_than_it_has() {
	chain_of_version_0(10).execute_with(|| {
		let mut meter = weight_of(3);
		assert_ok!(Migration::transactional_step(None, &mut meter));
		assert_eq!(meter.consumed(), Migration::weight_of_one() * 3);
		assert_eq!(Asked::get(), 3);
	});
}

#[test]
fn case_should_get_the_empty_office_when_its_declaration_is_missing() {
	chain_of_version_0(10).execute_with(|| {
		Missing::set(Some(5));
		let expected = Migration::expected();
		run(4);
		let case = Cases::<Test>::get(5).unwrap();
		assert_eq!(case, old_case(5).at(OfficeCode::default()));
		assert!(!case.office.is_valid(), "no declaration can have it");
		let lost = Releases::worklist(&OfficeCode::default(), None, 10);
		assert_eq!(lost.into_iter().map(|(id, _)| id).collect::<Vec<_>>(), [5]);
		assert_ok!(Migration::check(&expected));
	});
}

#[test]
fn bytes_should_stay_when_they_are_no_case() {
	chain_of_version_0(10).execute_with(|| {
		let odd = [old_case(5).encode(), vec![0xff; 3]].concat();
		put(5, &odd);
		let expected = Migration::expected();
		run(4);
		assert_eq!(unhashed::get_raw(&Cases::<Test>::hashed_key_for(5)), Some(odd));
		assert_eq!(Releases::on_chain_storage_version(), 1);
		assert_ok!(Migration::check(&expected));
	});
}

#[test]
fn migration_should_end_at_once_when_there_are_no_cases_or_the_chain_is_new() {
	chain_of_version_0(0).execute_with(|| {
		assert_eq!(run(1), 1);
		assert_eq!(Releases::on_chain_storage_version(), 1);
	});
	new_ext().execute_with(|| {
		assert_eq!(Releases::on_chain_storage_version(), 1, "a new chain starts there");
		assert_ok!(register(ID));
		let before = root();
		assert_eq!(run(1), 1);
		assert_eq!(root(), before);
	});
}

#[test]
fn check_should_fail_when_something_differs() {
	let fails = |spoil: &dyn Fn()| {
		chain_of_version_0(10).execute_with(|| {
			let expected = Migration::expected();
			run(10);
			spoil();
			assert!(Migration::check(&expected).is_err());
		});
	};
	fails(&|| StorageVersion::new(0).put::<Releases>());
	fails(&|| Cases::<Test>::remove(4));
	fails(&|| Cases::<Test>::insert(999, Case::new(TRADER, BROKER, office())));
	fails(&|| Cases::<Test>::mutate(5, |case| case.as_mut().unwrap().trader += 1));
	fails(&|| Worklist::<Test>::remove(nth_office(5), 5));
	fails(&|| Worklist::<Test>::insert(office(), 4, ()));
}
