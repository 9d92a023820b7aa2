// SPDX-License-Identifier: Apache-2.0
//! Begins the migrations with an upgrade, and takes their steps block by block.

use alloc::vec::Vec;
use frame_support::{
	migrations::{
		FailedMigrationHandler, FailedMigrationHandling, MultiStepMigrator, SteppedMigrationError,
		SteppedMigrations,
	},
	traits::Get,
	weights::{Weight, WeightMeter},
	BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::{BlakeTwo256, Hash};
use tijara_primitives::audit::{Act, AuditTrail, Entry, Subject};

use crate::{
	pallet::{Config, Cursor, Event, Pallet},
	types::{Failure, InnerCursor, Position, Progress},
	weights::WeightInfo,
};

/// What a migration answers to a step; `None`: there is no such migration.
pub(crate) type Answer = Option<Result<Option<Vec<u8>>, SteppedMigrationError>>;
/// A position in this runtime.
pub(crate) type PositionOf<T> = Position<BlockNumberFor<T>>;

impl<T: Config> Pallet<T> {
	/// The only place where the room tells what was done: the event, and the act in the chain of the runtime,
	/// with the runtime's version and the hash of the migration's identifier.
	fn note(act: Act, migration: Option<u32>, event: Event<T>) {
		Self::deposit_event(event);
		let entry = Entry::new(act).version(T::Version::get().spec_version);
		let id = migration.and_then(T::Migrations::nth_id);
		let entry = match id {
			Some(id) => entry.content(BlakeTwo256::hash(&id)),
			None => entry,
		};
		if let Err(error) = T::Audit::record(Subject::Runtime, entry) {
			// A migration half done is worse than an act that the event alone tells.
			log::error!(target: "runtime::migrations", "{act:?} is not recorded: {error:?}");
		}
	}

	/// The runtime was upgraded: its migrations are due, from the first one on, whatever was under way before.
	/// They begin after the inherents, since this block has neither its number nor its time yet.
	pub(crate) fn upgraded() -> Weight {
		if T::Migrations::len() > 0 || Cursor::<T>::exists() {
			Cursor::<T>::put(Progress::Due);
		}
		T::WeightInfo::on_runtime_upgrade()
	}

	/// Gives where the first migration begins, if there is one.
	pub(crate) fn begin() -> Option<PositionOf<T>> {
		let count = T::Migrations::len();
		if count == 0 {
			Cursor::<T>::kill();
			Self::note(Act::MigrationsAbandoned, None, Event::MigrationsAbandoned);
			return None;
		}
		Self::note(Act::MigrationsBegun, None, Event::MigrationsBegun { count });
		Some(Position::start(frame_system::Pallet::<T>::block_number()))
	}

	/// What this pallet itself needs for a step, whatever the migration answers.
	pub(crate) fn own_weight() -> Weight {
		T::WeightInfo::advance().max(T::WeightInfo::finish()).max(T::WeightInfo::fail())
	}

	/// What the steps of this block may weigh: `MaxServiceWeight`, or what others have left of the block.
	fn budget() -> Weight {
		let block = T::BlockWeights::get().max_block;
		let used = frame_system::Pallet::<T>::block_weight().total();
		T::MaxServiceWeight::get().min(block.saturating_sub(used))
	}

	/// Takes one step of each migration in turn, until one is not done or the weight is used up. `in_full`: is all
	/// the weight there that a step can ever get?
	fn run(mut at: PositionOf<T>, meter: &mut WeightMeter, mut in_full: bool) {
		while meter.try_consume(Self::own_weight()).is_ok() {
			let allowed = T::Migrations::nth_max_steps(at.index).flatten();
			if allowed.is_some_and(|allowed| at.steps >= allowed) {
				return Self::fail(at, Failure::TooManySteps);
			}
			#[cfg(feature = "try-runtime")]
			Self::note_before(&at);
			let inner = at.inner.clone().map(BoundedVec::into_inner);
			let answer = T::Migrations::nth_transactional_step(at.index, inner, meter);
			match Self::settle(at, answer, in_full) {
				Some(next) => at = next,
				None => return,
			}
			in_full = false;
		}
		Cursor::<T>::put(Progress::Active(at));
	}

	/// Does what follows from a migration's answer. Gives the migration that can begin in this block, if any.
	pub(crate) fn settle(
		mut at: PositionOf<T>,
		answer: Answer,
		in_full: bool,
	) -> Option<PositionOf<T>> {
		match answer {
			Some(Ok(Some(inner))) => {
				let Ok(inner) = InnerCursor::try_from(inner) else {
					Self::fail(at, Failure::BadCursor);
					return None;
				};
				at.inner = Some(inner);
				at.steps = at.steps.saturating_add(1);
				let Position { index, steps, .. } = at;
				Self::deposit_event(Event::MigrationAdvanced { index, steps });
				Cursor::<T>::put(Progress::Active(at));
			}
			Some(Ok(None)) => return Self::finish(at),
			Some(Err(SteppedMigrationError::InsufficientWeight { .. })) if !in_full => {
				Cursor::<T>::put(Progress::Active(at));
			}
			Some(Err(SteppedMigrationError::InsufficientWeight { .. })) => {
				Self::fail(at, Failure::TooHeavy);
			}
			Some(Err(SteppedMigrationError::InvalidCursor)) => Self::fail(at, Failure::BadCursor),
			Some(Err(SteppedMigrationError::Failed)) => Self::fail(at, Failure::Refused),
			// No position is ever behind the last migration.
			None => Self::complete(at),
		}
		None
	}

	/// A migration is done. Gives the next one, if there is one.
	fn finish(at: PositionOf<T>) -> Option<PositionOf<T>> {
		#[cfg(feature = "try-runtime")]
		Self::check_after(&at);
		let Position { index, steps, began, .. } = at;
		let steps = steps.saturating_add(1);
		let event = Event::MigrationFinished { index, steps };
		Self::note(Act::MigrationFinished, Some(index), event);
		let next = Position { index: index.saturating_add(1), ..Position::start(began) };
		if next.index < T::Migrations::len() {
			return Some(next);
		}
		Self::complete(next);
		None
	}

	fn complete(at: PositionOf<T>) {
		Cursor::<T>::kill();
		let event = Event::MigrationsCompleted { began: at.began };
		Self::note(Act::MigrationsCompleted, None, event);
	}

	/// A migration failed: the runtime says how the chain goes on. Its handler finds the cursor where it failed.
	fn fail(at: PositionOf<T>, failure: Failure) {
		let index = at.index;
		log::error!(target: "runtime::migrations", "migration {index} failed: {failure:?}");
		Cursor::<T>::put(Progress::Active(at));
		Self::note(Act::MigrationFailed, Some(index), Event::MigrationFailed { index, failure });
		match T::Failed::failed(Some(index)) {
			FailedMigrationHandling::ForceUnstuck => Cursor::<T>::kill(),
			FailedMigrationHandling::KeepStuck => Cursor::<T>::put(Progress::Stuck),
			FailedMigrationHandling::Ignore => {}
		}
	}
}

impl<T: Config> MultiStepMigrator for Pallet<T> {
	/// Do transactions wait?
	fn ongoing() -> bool {
		Cursor::<T>::exists()
	}

	/// Takes the steps of this block; gives what they weighed.
	fn step() -> Weight {
		let mut meter = WeightMeter::with_limit(Self::budget());
		match Cursor::<T>::get() {
			Some(Progress::Due) => {
				// Without the weight to begin they stay due.
				if meter.try_consume(T::WeightInfo::begin()).is_ok() {
					if let Some(at) = Self::begin() {
						Self::run(at, &mut meter, false);
					}
				}
			}
			Some(Progress::Active(at)) => {
				let in_full = meter.limit() == T::MaxServiceWeight::get();
				Self::run(at, &mut meter, in_full);
			}
			Some(Progress::Stuck) | None => {}
		}
		meter.consumed().max(T::DbWeight::get().reads(1))
	}
}

/// A rehearsal checks each migration by what it noted before its first step; a chain never does.
#[cfg(feature = "try-runtime")]
#[allow(clippy::expect_used)]
impl<T: Config> Pallet<T> {
	fn note_before(at: &PositionOf<T>) {
		if at.steps == 0 {
			let noted = T::Migrations::nth_pre_upgrade(at.index).unwrap_or_else(|| Ok(Vec::new()));
			crate::Noted::<T>::put(noted.expect("the state can be migrated"));
		}
	}

	fn check_after(at: &PositionOf<T>) {
		let noted = crate::Noted::<T>::take().unwrap_or_default();
		let checked = T::Migrations::nth_post_upgrade(at.index, noted).unwrap_or(Ok(()));
		checked.expect("the state is migrated as it should be");
	}
}
