// SPDX-License-Identifier: Apache-2.0
//! A chain of real blocks with two migrations, each of which marks so many entries and counts its runs.

#![allow(clippy::arithmetic_side_effects)]

use codec::Encode;
use frame_support::{
	derive_impl,
	migrations::{
		FailedMigrationHandler, FailedMigrationHandling, SteppedMigration, SteppedMigrationError,
		SteppedMigrations,
	},
	parameter_types,
	storage::unhashed,
	weights::{Weight, WeightMeter},
};
use frame_system::limits::BlockWeights;
use sp_runtime::{
	testing::TestSignature,
	traits::{Get, Header as _},
	BuildStorage, Digest, ExtrinsicInclusionMode,
};
use sp_version::RuntimeVersion;
use tijara_mock::Trail;
use tijara_primitives::audit::{Act, Subject};

use crate::{self as pallet_stepped_migrations, Event, Pallet, Progress};

/// Entries that each migration marks.
pub const ENTRIES: u32 = 10;
/// Weight of one entry; three of them fit the weight of a block's steps.
pub const ENTRY: Weight = Weight::from_parts(100_000_000_000, 0);
/// What the steps of a block may weigh.
pub const SERVICE: Weight = Weight::from_parts(310_000_000_000, u64::MAX / 2);

/// When the second migration fails.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fault {
	None,
	/// In the step that marks this entry, after marking it.
	At(u32),
	/// It cannot read its cursor.
	Cursor,
}

parameter_types! {
	/// The version of the chain.
	pub static SpecVersion: u32 = 1;
	pub Version: RuntimeVersion =
		RuntimeVersion { spec_name: "test".into(), spec_version: SpecVersion::get(), ..Default::default() };
	/// The migrations of the runtime.
	pub static Count: u32 = 2;
	pub static SecondFault: Fault = Fault::None;
	pub static SecondMaxSteps: Option<u32> = None;
	/// Weight of an entry of the second migration.
	pub static SecondEntry: Weight = ENTRY;
	pub static Handling: FailedMigrationHandling = FailedMigrationHandling::ForceUnstuck;
	pub static FailuresHandled: Vec<Option<u32>> = Vec::new();
	pub const MaxServiceWeight: Weight = SERVICE;
}

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Migrator: pallet_stepped_migrations,
	}
);

pub type Block = frame_system::mocking::MockBlock<Test, TestSignature>;
pub type Executive = frame_executive::Executive<
	Test,
	Block,
	frame_system::ChainContext<Test>,
	Test,
	AllPalletsWithSystem,
>;

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type MultiBlockMigrator = Migrator;
	type Version = Version;
}

impl pallet_stepped_migrations::Config for Test {
	type Audit = Trail;
	type Failed = Handler;
	type MaxServiceWeight = MaxServiceWeight;
	type Migrations = Release;
	type WeightInfo = ();
}

pub struct Handler;
impl FailedMigrationHandler for Handler {
	fn failed(migration: Option<u32>) -> FailedMigrationHandling {
		FailuresHandled::mutate(|handled| handled.push(migration));
		Handling::get()
	}
}

/// Marks the entries 0 to [`ENTRIES`], unless its version says that it has.
pub struct Marks<const N: u8>;

fn done_key(migration: u8) -> Vec<u8> {
	(b"done", migration).encode()
}

fn entry_key(migration: u8, entry: u32) -> Vec<u8> {
	(b"entry", migration, entry).encode()
}

/// The entries that a migration has marked.
pub fn marked(migration: u8) -> u32 {
	(0..ENTRIES).map(|entry| u32::from(unhashed::exists(&entry_key(migration, entry)))).sum()
}

pub fn is_done(migration: u8) -> bool {
	unhashed::exists(&done_key(migration))
}

impl<const N: u8> SteppedMigration for Marks<N> {
	/// The next entry.
	type Cursor = u32;
	type Identifier = [u8; 2];

	fn id() -> Self::Identifier {
		[b'm', N]
	}

	fn max_steps() -> Option<u32> {
		if N == 1 {
			SecondMaxSteps::get()
		} else {
			None
		}
	}

	fn step(
		cursor: Option<u32>,
		meter: &mut WeightMeter,
	) -> Result<Option<u32>, SteppedMigrationError> {
		let (required, fault) =
			if N == 1 { (SecondEntry::get(), SecondFault::get()) } else { (ENTRY, Fault::None) };
		if is_done(N) {
			return Ok(None);
		}
		if fault == Fault::Cursor {
			return Err(SteppedMigrationError::InvalidCursor);
		}
		if !meter.can_consume(required) {
			return Err(SteppedMigrationError::InsufficientWeight { required });
		}
		let mut entry = cursor.unwrap_or_default();
		while entry < ENTRIES {
			if meter.try_consume(required).is_err() {
				return Ok(Some(entry));
			}
			unhashed::put(&entry_key(N, entry), &());
			if fault == Fault::At(entry) {
				return Err(SteppedMigrationError::Failed);
			}
			entry += 1;
		}
		unhashed::put(&done_key(N), &());
		Ok(None)
	}
}

type Both = (Marks<0>, Marks<1>);

/// The first [`Count`] of both migrations.
pub struct Release;

fn inside<R>(n: u32, answer: impl FnOnce() -> Option<R>) -> Option<R> {
	(n < Count::get()).then(answer).flatten()
}

impl SteppedMigrations for Release {
	fn len() -> u32 {
		Count::get()
	}

	fn nth_id(n: u32) -> Option<Vec<u8>> {
		inside(n, || Both::nth_id(n))
	}

	fn nth_max_steps(n: u32) -> Option<Option<u32>> {
		inside(n, || Both::nth_max_steps(n))
	}

	fn nth_step(
		n: u32,
		cursor: Option<Vec<u8>>,
		meter: &mut WeightMeter,
	) -> Option<Result<Option<Vec<u8>>, SteppedMigrationError>> {
		inside(n, || Both::nth_step(n, cursor, meter))
	}

	fn nth_transactional_step(
		n: u32,
		cursor: Option<Vec<u8>>,
		meter: &mut WeightMeter,
	) -> Option<Result<Option<Vec<u8>>, SteppedMigrationError>> {
		inside(n, || Both::nth_transactional_step(n, cursor, meter))
	}

	fn nth_migrating_prefixes(n: u32) -> Option<Option<Vec<Vec<u8>>>> {
		inside(n, || Both::nth_migrating_prefixes(n))
	}

	#[cfg(feature = "try-runtime")]
	fn nth_pre_upgrade(n: u32) -> Option<Result<Vec<u8>, sp_runtime::TryRuntimeError>> {
		inside(n, || Both::nth_pre_upgrade(n))
	}

	#[cfg(feature = "try-runtime")]
	fn nth_post_upgrade(n: u32, state: Vec<u8>) -> Option<Result<(), sp_runtime::TryRuntimeError>> {
		inside(n, || Both::nth_post_upgrade(n, state))
	}

	fn cursor_max_encoded_len() -> usize {
		Both::cursor_max_encoded_len()
	}

	fn identifier_max_encoded_len() -> usize {
		Both::identifier_max_encoded_len()
	}
}

/// A chain in block 1, with two migrations that succeed, and no upgrade under way.
pub fn ext() -> sp_io::TestExternalities {
	SpecVersion::set(1);
	Count::set(2);
	SecondFault::set(Fault::None);
	SecondMaxSteps::set(None);
	SecondEntry::set(ENTRY);
	Handling::set(FailedMigrationHandling::ForceUnstuck);
	FailuresHandled::take();
	Trail::set_full(false);
	Trail::take();
	let mut ext: sp_io::TestExternalities =
		RuntimeGenesisConfig::default().build_storage().unwrap().into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Runs in block 1 and checks the invariants after each block, and at the end.
pub fn on_chain(test: impl FnOnce()) {
	ext().execute_with(|| {
		test();
		Migrator::do_try_state().unwrap();
	});
}

/// The next block is the first one under a new runtime.
pub fn upgrade() {
	SpecVersion::mutate(|version| *version += 1);
}

/// Makes a block of which others have used so much, and says whether transactions were let in.
pub fn block_with(used: Weight) -> bool {
	let number = System::block_number() + 1;
	let header = frame_system::pallet_prelude::HeaderFor::<Test>::new(
		number,
		Default::default(),
		Default::default(),
		System::parent_hash(),
		Digest::default(),
	);
	let mode = Executive::initialize_block(&header);
	let class = frame_support::dispatch::DispatchClass::Mandatory;
	System::register_extra_weight_unchecked(used, class);
	Executive::finalize_block();
	Migrator::do_try_state().unwrap();
	mode == ExtrinsicInclusionMode::AllExtrinsics
}

/// Makes an empty block, and says whether transactions were let in.
pub fn block() -> bool {
	block_with(Weight::zero())
}

/// Makes blocks until one lets transactions in; how many did not.
pub fn blocks_without_transactions() -> u32 {
	let blocks = (0..100).take_while(|_| !block()).count();
	assert!(blocks < 100, "the migrations do not end");
	blocks.try_into().unwrap()
}

/// What a block can weigh.
pub fn whole_block() -> Weight {
	let weights: BlockWeights = <Test as frame_system::Config>::BlockWeights::get();
	weights.max_block
}

pub fn progress() -> Option<Progress<u64>> {
	pallet_stepped_migrations::Cursor::<Test>::get()
}

/// The events of this pallet in the last block.
pub fn events() -> Vec<Event<Test>> {
	System::read_events_for_pallet()
}

/// The acts since the last look, which are all of the runtime.
pub fn acts() -> Vec<Act> {
	let all = Trail::take().into_iter();
	all.map(|(subject, entry)| {
		assert_eq!((subject, entry.version), (Subject::Runtime, SpecVersion::get()));
		entry.act
	})
	.collect()
}

/// The driver, by a name that no other trait has.
pub type Driver = Pallet<Test>;
