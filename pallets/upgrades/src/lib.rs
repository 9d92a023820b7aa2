// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
#[cfg(test)]
mod mock;
mod steps;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

pub use pallet::*;
pub use types::Announcement;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::pallet_prelude::*;
	use frame_system::{pallet_prelude::*, WeightInfo as _};
	use sp_core::H256;
	use sp_runtime::traits::Zero;
	use tijara_primitives::{
		actor::Actor,
		audit::{AuditTrail, ReasonCode},
		OrganisationId,
	};

	/// The upgrades room.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the runtime sets.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Governance, which announces and withdraws.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Whoever may send the announced code.
		type ApplyOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Blocks between an announcement and the first block in which it can be applied: time for every
		/// agency to read the code, to build it and to object. A genesis can set another number.
		#[pallet::constant]
		type Delay: Get<BlockNumberFor<Self>>;

		/// Blocks, from then on, in which it can be applied; at least 1.
		#[pallet::constant]
		type Term: Get<BlockNumberFor<Self>>;

		/// The longest code, in bytes as it is sent. Must fit a block.
		#[pallet::constant]
		type MaxCodeSize: Get<u32>;

		/// Told of every act.
		type Audit: AuditTrail<Self::AccountId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// The runtime that is announced. One that has lapsed stays until another one takes its place.
	#[pallet::storage]
	pub type Announced<T: Config> = StorageValue<_, Announcement<BlockNumberFor<T>>>;

	/// The delay that the genesis set in place of `Config::Delay`, in blocks.
	#[pallet::storage]
	pub type GenesisDelay<T: Config> = StorageValue<_, BlockNumberFor<T>>;

	/// What the chain starts with.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Blocks between an announcement and the first block in which it can be applied; without it, as many
		/// as the runtime says. Meant for chains that try upgrades out.
		pub delay: Option<BlockNumberFor<T>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			GenesisDelay::<T>::set(self.delay);
		}
	}

	/// What happened to the announced runtime. Times are block numbers.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A new runtime was announced.
		UpgradeAnnounced {
			/// BLAKE2-256 of the code.
			code_hash: H256,
			/// The version that the code must have.
			spec_version: u32,
			/// The first block in which it can be applied.
			from: BlockNumberFor<T>,
			/// The last block in which it can be applied.
			until: BlockNumberFor<T>,
			/// Why.
			reason: ReasonCode,
		},
		/// The announced runtime was applied: the next block is the first one under it.
		UpgradeApplied {
			/// BLAKE2-256 of the code.
			code_hash: H256,
			/// Its version.
			spec_version: u32,
			/// Whose officer sent the code.
			by: OrganisationId,
		},
		/// The announcement was withdrawn.
		UpgradeWithdrawn {
			/// BLAKE2-256 of the code.
			code_hash: H256,
			/// The version that was announced.
			spec_version: u32,
			/// Why.
			reason: ReasonCode,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	#[derive(PartialEq)]
	pub enum Error<T> {
		/// No reason is given. State a number of the code list of reasons.
		ReasonMissing,
		/// The version is not above the chain's own. Raise `spec_version` and build the code again.
		VersionNotHigher,
		/// Another runtime is announced and can still be applied. Withdraw it first, or let it lapse.
		AlreadyAnnounced,
		/// No runtime is announced. Let governance announce one.
		NothingAnnounced,
		/// The delay after the announcement is not over. Send the code in the first block that the
		/// announcement names, or later.
		TooEarly,
		/// The last block of the announcement is over. Let governance announce the runtime anew.
		Lapsed,
		/// The code is longer than the longest one. Send it compressed.
		CodeTooLarge,
		/// The code has another hash than the announced one. Send the announced code, byte for byte.
		OtherCode,
		/// The last upgrade is still migrating the state. Send the code again when that is done.
		MigrationsOngoing,
		/// No version can be read from the code: it is no runtime. Withdraw it and announce another one.
		NotARuntime,
		/// The code is a runtime of another chain. Withdraw it and announce one of this chain.
		OtherChain,
		/// The code has another version than the announced one. Withdraw it and announce it with its own.
		OtherVersion,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(!T::Term::get().is_zero(), "what is announced can be applied in no block");
			let longest = *T::BlockLength::get().max.get(DispatchClass::Operational);
			assert!(T::MaxCodeSize::get() < longest, "the longest code does not fit a block");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Announce a new runtime: after the delay, any officer who may can apply it.
		///
		/// May be called by governance.
		///
		/// `code_hash` is BLAKE2-256 of the code as it will be sent, and `spec_version` the version in it,
		/// above the chain's own; both are checked against the code when it is applied. One runtime is
		/// announced at a time, and the place of one that has lapsed is free.
		///
		/// # Errors
		/// `ReasonMissing`, `VersionNotHigher`, `AlreadyAnnounced`.
		///
		/// # Events
		/// `UpgradeAnnounced`.
		#[pallet::call_index(0)]
		#[pallet::weight((T::WeightInfo::announce(), DispatchClass::Operational))]
		pub fn announce(
			origin: OriginFor<T>,
			code_hash: H256,
			spec_version: u32,
			reason: ReasonCode,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_announce(code_hash, spec_version, reason)
		}

		/// Apply the announced runtime: the next block is the first one under it.
		///
		/// May be called by whoever the runtime lets send the code (`ApplyOrigin`).
		///
		/// `code` is the announced code, byte for byte, at most `MaxCodeSize` bytes. It is only taken
		/// between the first and the last block of its announcement, when it is a runtime of this chain with
		/// the announced version, and when no migration is under way. A refusal leaves the announcement.
		///
		/// # Errors
		/// `NothingAnnounced`, `TooEarly`, `Lapsed`, `CodeTooLarge`, `OtherCode`, `MigrationsOngoing`,
		/// `NotARuntime`, `OtherChain`, `VersionNotHigher`, `OtherVersion`.
		///
		/// # Events
		/// `UpgradeApplied`, and `CodeUpdated` of `frame_system`.
		#[pallet::call_index(1)]
		// Reading the version of a real runtime and writing it is what frame_system has measured.
		#[pallet::weight((
			T::WeightInfo::apply(u32::try_from(code.len()).unwrap_or(u32::MAX))
				.saturating_add(T::SystemWeightInfo::apply_authorized_upgrade()),
			DispatchClass::Operational,
		))]
		pub fn apply(origin: OriginFor<T>, code: Vec<u8>) -> DispatchResult {
			let actor = T::ApplyOrigin::ensure_origin(origin)?;
			Self::do_apply(actor, code)
		}

		/// Withdraw the announced runtime: it cannot be applied any more.
		///
		/// May be called by governance.
		///
		/// One that has lapsed can be withdrawn too. The same code can be announced anew.
		///
		/// # Errors
		/// `ReasonMissing`, `NothingAnnounced`.
		///
		/// # Events
		/// `UpgradeWithdrawn`.
		#[pallet::call_index(2)]
		#[pallet::weight((T::WeightInfo::withdraw(), DispatchClass::Operational))]
		pub fn withdraw(origin: OriginFor<T>, reason: ReasonCode) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_withdraw(reason)
		}
	}
}
