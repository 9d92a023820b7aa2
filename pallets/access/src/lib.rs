// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

#[cfg(feature = "runtime-benchmarks")]
extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
pub mod codes;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
#[cfg(test)]
mod mock;
mod mortality;
mod officer;
mod quota;
#[cfg(test)]
mod tests;
pub mod weights;
mod wrappers;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use codes::*;
pub use mortality::CheckMortality;
pub use officer::{Admission, CheckOfficer, LENGTH_COST};
pub use pallet::*;
pub use quota::{QuotaClass, Spent, MIN_LIMIT};
pub use weights::WeightInfo;
pub use wrappers::{Layer, Wrappers, MAX_ACCOUNTS, MAX_CALLS, MAX_LAYERS};

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;
	use sp_runtime::traits::Zero;
	use tijara_primitives::{
		audit::AuditTrail,
		rooms::{Officers, SignedBy},
		OrganisationId,
	};

	/// The access room.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the runtime sets.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who sets quotas.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Asked: of which organisation is this account an officer, and may it act?
		type Officers: Officers<Self::AccountId>;

		/// Takes apart the calls that carry others.
		type Wrappers: Wrappers<Self::RuntimeCall, Self::AccountId>;

		/// Told of every act.
		type Audit: AuditTrail<Self::AccountId>;

		/// Blocks in which an empty quota fills again; at least 1.
		#[pallet::constant]
		type Period: Get<BlockNumberFor<Self>>;

		/// What an agency may use in a period and at most at once, in picoseconds of a block's time,
		/// where governance sets nothing else. From [`MIN_LIMIT`] to what all blocks of a period compute.
		#[pallet::constant]
		type AgencyQuota: Get<u64>;

		/// The same for every other organisation.
		#[pallet::constant]
		type PrivateQuota: Get<u64>;

		/// Weights of the calls and of [`CheckOfficer`].
		type WeightInfo: WeightInfo;

		/// Makes officers and wrapped calls for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::RuntimeCall, Self::AccountId>;
	}

	/// What each organisation spent of its quota. An organisation that never sent a transaction has
	/// no entry.
	#[pallet::storage]
	pub type Quotas<T> =
		StorageMap<_, Twox64Concat, OrganisationId, Spent<BlockNumberFor<T>>, ValueQuery>;

	/// Quotas of single organisations, in picoseconds per period; they go before those of their class.
	#[pallet::storage]
	pub type OwnLimits<T> = StorageMap<_, Twox64Concat, OrganisationId, u64, OptionQuery>;

	/// Quotas of whole classes, in picoseconds per period, where governance set other ones than the
	/// runtime's.
	#[pallet::storage]
	pub type DefaultLimits<T> = StorageMap<_, Twox64Concat, QuotaClass, u64, OptionQuery>;

	/// Who signed the transaction that is being carried out; empty between two transactions.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type Signer<T: Config> = StorageValue<_, T::AccountId, OptionQuery>;

	/// What happened in the access room.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An organisation has a quota of its own, or the one of its class again.
		QuotaSet {
			/// The organisation.
			organisation: OrganisationId,
			/// Picoseconds per period; `None`: as its class.
			limit: Option<u64>,
		},
		/// A class of organisations has another quota.
		DefaultQuotaSet {
			/// The class.
			class: QuotaClass,
			/// Picoseconds per period.
			limit: u64,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// The limit is below 10 milliseconds (10,000,000,000), so its organisations could hardly send
		/// anything. Give more; suspend an organisation that shall send nothing.
		LimitTooLow,
		/// The limit is above what all blocks of a period compute together, so it would limit nothing.
		/// Give at most a block's time multiplied by the blocks of a period.
		LimitTooHigh,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Nobody signs what happens between transactions, whatever an extension left behind.
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			Signer::<T>::kill();
			T::DbWeight::get().writes(1)
		}

		fn integrity_test() {
			assert!(!T::Period::get().is_zero(), "a period has at least one block");
			assert!(
				Self::ensure_limit(T::AgencyQuota::get()).is_ok(),
				"the agencies' quota is within its bounds"
			);
			assert!(
				Self::ensure_limit(T::PrivateQuota::get()).is_ok(),
				"the private quota is within its bounds"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Set the quota of one organisation, or let it have the one of its class again.
		///
		/// May be called by governance.
		///
		/// Takes effect at once: what the organisation spent counts against the new limit, at most all of
		/// it. `limit` is in picoseconds per period; `None` takes the organisation's own quota away.
		///
		/// # Errors
		/// `LimitTooLow`, `LimitTooHigh`.
		///
		/// # Events
		/// `QuotaSet`.
		#[pallet::call_index(0)]
		#[pallet::weight((T::WeightInfo::set_quota(), DispatchClass::Operational))]
		pub fn set_quota(
			origin: OriginFor<T>,
			organisation: OrganisationId,
			limit: Option<u64>,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_set_quota(organisation, limit)
		}

		/// Set the quota of all agencies, or of all other organisations, but those with one of their own.
		///
		/// May be called by governance.
		///
		/// Takes effect at once, as for `set_quota`. `limit` is in picoseconds per period.
		///
		/// # Errors
		/// `LimitTooLow`, `LimitTooHigh`.
		///
		/// # Events
		/// `DefaultQuotaSet`.
		#[pallet::call_index(1)]
		#[pallet::weight((T::WeightInfo::set_default_quota(), DispatchClass::Operational))]
		pub fn set_default_quota(
			origin: OriginFor<T>,
			class: QuotaClass,
			limit: u64,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_set_default_quota(class, limit)
		}
	}

	impl<T: Config> SignedBy<T::AccountId> for Pallet<T> {
		fn signer() -> Option<T::AccountId> {
			Signer::<T>::get()
		}
	}
}
