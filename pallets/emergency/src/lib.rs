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
pub use types::{NameOf, Paused, PausedOf};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{
		pallet_prelude::*,
		traits::{EitherOfDiverse, GetCallMetadata, TransactionPause},
	};
	use frame_system::pallet_prelude::*;
	use sp_runtime::traits::Zero;
	use tijara_primitives::audit::{AuditTrail, ReasonCode};

	/// The emergency room.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the runtime sets.
	#[pallet::config]
	pub trait Config:
		frame_system::Config<RuntimeCall: GetCallMetadata, RuntimeEvent: From<Event<Self>>>
	{
		/// The emergency committee, which pauses calls and enters safe mode.
		type CommitteeOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The council, which extends safe mode. It resumes calls and leaves safe mode as the committee does.
		type CouncilOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What keeps paused calls from being dispatched: pallet-tx-pause. It must know the calls of this
		/// pallet, of governance, of consensus and of time as calls that cannot be paused, and nobody else
		/// may pause through it.
		type Pause: TransactionPause<CallIdentifier = (NameOf<Self>, NameOf<Self>)>;

		/// What keeps nearly all calls from being dispatched: pallet-safe-mode. It must let pass the same
		/// calls, it must leave safe mode by itself, and nobody else may enter it.
		type SafeMode: frame_support::traits::SafeMode<BlockNumber = BlockNumberFor<Self>>;

		/// For how many blocks a call can be paused, at most; at least 1.
		#[pallet::constant]
		type MaxPauseTerm: Get<BlockNumberFor<Self>>;

		/// For how many blocks from now safe mode can last, at most, extended or not; at least 1.
		#[pallet::constant]
		type MaxSafeModeTerm: Get<BlockNumberFor<Self>>;

		/// How many calls can be paused at a time; at least 1. An upgrade may lower it only while no call
		/// is paused.
		#[pallet::constant]
		type MaxPauses: Get<u32>;

		/// Bytes of the longest name of a pallet or a call: pallet-tx-pause's own `MaxNameLen`, which takes
		/// longer names as paused.
		#[pallet::constant]
		type MaxNameLen: Get<u32>;

		/// Told of every act.
		type Audit: AuditTrail<Self::AccountId>;

		/// Weights of the calls, and of what expires.
		type WeightInfo: WeightInfo;
	}

	/// The calls that are paused, the earlier pause first.
	#[pallet::storage]
	pub type Pauses<T: Config> = StorageValue<_, BoundedVec<PausedOf<T>, T::MaxPauses>, ValueQuery>;

	/// What was stopped and what goes on again. Times are block numbers.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A call was paused.
		CallPaused {
			/// The pallet's name.
			pallet: NameOf<T>,
			/// The call's name.
			call: NameOf<T>,
			/// The last block in which it is paused.
			until: BlockNumberFor<T>,
			/// Why.
			reason: ReasonCode,
		},
		/// A paused call was resumed before its time.
		CallResumed {
			/// The pallet's name.
			pallet: NameOf<T>,
			/// The call's name.
			call: NameOf<T>,
			/// Why.
			reason: ReasonCode,
		},
		/// The time of a pause is over, and the call can be made again.
		PauseExpired {
			/// The pallet's name.
			pallet: NameOf<T>,
			/// The call's name.
			call: NameOf<T>,
		},
		/// Safe mode was entered.
		SafeModeEntered {
			/// Its last block.
			until: BlockNumberFor<T>,
			/// Why.
			reason: ReasonCode,
		},
		/// Safe mode was extended.
		SafeModeExtended {
			/// Its last block.
			until: BlockNumberFor<T>,
			/// Why.
			reason: ReasonCode,
		},
		/// Safe mode was left before its time.
		SafeModeLeft {
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
		/// The term is zero. State for how many blocks.
		ZeroTerm,
		/// The term, with what is left of safe mode, is above the longest one. State a shorter one, and
		/// extend or pause again when it is nearly over.
		TermTooLong,
		/// The runtime has no such call. State the names of pallet and call as the metadata has them.
		UnknownCall,
		/// The call cannot be paused: it is one by which emergencies end, or blocks are made.
		Unpausable,
		/// The call is paused already. For another term, resume it first.
		AlreadyPaused,
		/// As many calls are paused as can be. Resume one, or enter safe mode.
		TooManyPauses,
		/// The call is not paused. Look up which ones are.
		NotPaused,
		/// Safe mode is entered already. Let the council extend it.
		AlreadyInSafeMode,
		/// Safe mode is not entered, or it is over.
		NotInSafeMode,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(now: BlockNumberFor<T>) -> Weight {
			T::WeightInfo::on_initialize(Self::resume_expired(now))
		}

		fn integrity_test() {
			assert!(!T::MaxPauseTerm::get().is_zero(), "no call can be paused for no block");
			assert!(!T::MaxSafeModeTerm::get().is_zero(), "safe mode cannot last for no block");
			assert!(T::MaxPauses::get() > 0, "no call can be paused");
			let fits = |name: &str| name.len() <= T::MaxNameLen::get() as usize;
			for pallet in T::RuntimeCall::get_module_names() {
				assert!(fits(pallet), "{pallet}: a name that is too long counts as paused");
				for call in T::RuntimeCall::get_call_names(pallet) {
					assert!(fits(call), "{call}: a name that is too long counts as paused");
				}
			}
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Pause a call: until its term is over, it is refused to everybody, inside of other calls too.
		///
		/// May be called by the emergency committee.
		///
		/// `pallet` and `call` are names as the metadata has them; longer ones than `MaxNameLen` cannot be
		/// decoded. The runtime's metadata says whether there is such a call, and `Config::Pause` whether
		/// it can be paused. `term` is in blocks after this one, 1 to `MaxPauseTerm`; then the call is
		/// resumed without anybody.
		///
		/// # Errors
		/// `ReasonMissing`, `ZeroTerm`, `TermTooLong`, `UnknownCall`, `AlreadyPaused`, `Unpausable`,
		/// `TooManyPauses`.
		///
		/// # Events
		/// `CallPaused`.
		#[pallet::call_index(0)]
		#[pallet::weight((T::WeightInfo::pause_call(), DispatchClass::Operational))]
		pub fn pause_call(
			origin: OriginFor<T>,
			pallet: NameOf<T>,
			call: NameOf<T>,
			term: BlockNumberFor<T>,
			reason: ReasonCode,
		) -> DispatchResult {
			T::CommitteeOrigin::ensure_origin(origin)?;
			Self::do_pause_call(pallet, call, term, reason)
		}

		/// Resume a paused call before its time.
		///
		/// May be called by the emergency committee and by the council.
		///
		/// # Errors
		/// `ReasonMissing`, `NotPaused`.
		///
		/// # Events
		/// `CallResumed`.
		#[pallet::call_index(1)]
		#[pallet::weight((T::WeightInfo::resume_call(), DispatchClass::Operational))]
		pub fn resume_call(
			origin: OriginFor<T>,
			pallet: NameOf<T>,
			call: NameOf<T>,
			reason: ReasonCode,
		) -> DispatchResult {
			Self::ensure_either(origin)?;
			Self::do_resume_call(pallet, call, reason)
		}

		/// Enter safe mode: until its term is over, all calls are refused but those that it lets pass.
		///
		/// May be called by the emergency committee.
		///
		/// `term` is in blocks after this one, 1 to `MaxSafeModeTerm`; then safe mode ends without
		/// anybody.
		///
		/// # Errors
		/// `ReasonMissing`, `ZeroTerm`, `TermTooLong`, `AlreadyInSafeMode`.
		///
		/// # Events
		/// `SafeModeEntered`.
		#[pallet::call_index(2)]
		#[pallet::weight((T::WeightInfo::enter_safe_mode(), DispatchClass::Operational))]
		pub fn enter_safe_mode(
			origin: OriginFor<T>,
			term: BlockNumberFor<T>,
			reason: ReasonCode,
		) -> DispatchResult {
			T::CommitteeOrigin::ensure_origin(origin)?;
			Self::do_enter_safe_mode(term, reason)
		}

		/// Extend safe mode.
		///
		/// May be called by the council.
		///
		/// `term` is in blocks after its last one, at least 1. With what is left it lasts `MaxSafeModeTerm`
		/// blocks from now, at most: for longer, the council decides again.
		///
		/// # Errors
		/// `ReasonMissing`, `ZeroTerm`, `NotInSafeMode`, `TermTooLong`.
		///
		/// # Events
		/// `SafeModeExtended`.
		#[pallet::call_index(3)]
		#[pallet::weight((T::WeightInfo::extend_safe_mode(), DispatchClass::Operational))]
		pub fn extend_safe_mode(
			origin: OriginFor<T>,
			term: BlockNumberFor<T>,
			reason: ReasonCode,
		) -> DispatchResult {
			T::CouncilOrigin::ensure_origin(origin)?;
			Self::do_extend_safe_mode(term, reason)
		}

		/// Leave safe mode before its time. Paused calls stay paused.
		///
		/// May be called by the emergency committee and by the council.
		///
		/// # Errors
		/// `ReasonMissing`, `NotInSafeMode`.
		///
		/// # Events
		/// `SafeModeLeft`.
		#[pallet::call_index(4)]
		#[pallet::weight((T::WeightInfo::leave_safe_mode(), DispatchClass::Operational))]
		pub fn leave_safe_mode(origin: OriginFor<T>, reason: ReasonCode) -> DispatchResult {
			Self::ensure_either(origin)?;
			Self::do_leave_safe_mode(reason)
		}
	}

	impl<T: Config> Pallet<T> {
		/// The committee or the council: whoever may end what an emergency has stopped.
		fn ensure_either(origin: OriginFor<T>) -> DispatchResult {
			EitherOfDiverse::<T::CommitteeOrigin, T::CouncilOrigin>::ensure_origin(origin)?;
			Ok(())
		}
	}
}
