// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod driver;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

pub use pallet::*;
pub use types::{Failure, InnerCursor, Position, Progress, ProgressOf, MAX_CURSOR};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{
		migrations::{FailedMigrationHandler, SteppedMigrations},
		pallet_prelude::*,
	};
	use frame_system::pallet_prelude::*;
	use tijara_primitives::audit::AuditTrail;

	/// The driver of migrations. It has no calls: nobody can begin, skip or end a migration by hand.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the runtime sets.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The migrations of the runtime, in the order in which they are carried out. Each must be idempotent
		/// and must end at once when its version is there already: all begin anew with every upgrade.
		type Migrations: SteppedMigrations;

		/// Says how the chain goes on when a migration has failed.
		type Failed: FailedMigrationHandler;

		/// What the steps of one block may weigh, with what this pallet itself needs for them; below the
		/// weight of a block, and no step of a migration may need more.
		#[pallet::constant]
		type MaxServiceWeight: Get<Weight>;

		/// Told of every act.
		type Audit: AuditTrail<Self::AccountId>;

		/// Weights of what this pallet itself does; the steps weigh themselves.
		type WeightInfo: WeightInfo;
	}

	/// Where the migrations stand. There is a value exactly while transactions wait.
	#[pallet::storage]
	pub type Cursor<T: Config> = StorageValue<_, ProgressOf<T>>;

	/// In a rehearsal: what the migration under way noted before its first step.
	#[cfg(feature = "try-runtime")]
	#[pallet::storage]
	#[pallet::unbounded]
	pub type Noted<T: Config> = StorageValue<_, alloc::vec::Vec<u8>>;

	/// What became of the migrations. Indices count from 0, in the order of the runtime.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The migrations of an upgrade began: transactions wait.
		MigrationsBegun {
			/// How many there are, at least 1.
			count: u32,
		},
		/// A step was taken and another one follows in the next block.
		MigrationAdvanced {
			/// Which migration.
			index: u32,
			/// Its steps so far, one for each block.
			steps: u32,
		},
		/// A migration is done.
		MigrationFinished {
			/// Which one.
			index: u32,
			/// The steps that it took.
			steps: u32,
		},
		/// All migrations are done: transactions are taken from the next block on.
		MigrationsCompleted {
			/// The block in which they began.
			began: BlockNumberFor<T>,
		},
		/// A migration failed. What this step had changed is undone, earlier steps stay. `Config::Failed` says
		/// whether transactions are taken again.
		MigrationFailed {
			/// Which one.
			index: u32,
			/// Why.
			failure: Failure,
		},
		/// A runtime without migrations took the place of one whose migrations were not done.
		MigrationsAbandoned,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_runtime_upgrade() -> Weight {
			Self::upgraded()
		}

		fn integrity_test() {
			let ours = T::MaxServiceWeight::get();
			let block = T::BlockWeights::get().max_block;
			assert!(ours.all_lt(block), "the steps of a block fill the block");
			let own = T::WeightInfo::begin().saturating_add(Self::own_weight());
			assert!(own.all_lt(ours), "no weight is left for a step");
			let longest = T::Migrations::cursor_max_encoded_len();
			assert!(
				longest <= MAX_CURSOR as usize,
				"a migration's cursor is longer than MAX_CURSOR"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
