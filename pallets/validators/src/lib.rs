// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod genesis;
#[cfg(test)]
mod mock;
mod session;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

pub use pallet::*;
pub use session::OrganisationOf;
#[cfg(feature = "runtime-benchmarks")]
pub use types::BenchmarkHelper;
pub use types::Member;
pub use weights::WeightInfo;

use frame_support::{
	dispatch::DispatchResult,
	ensure,
	sp_runtime::traits::{BlakeTwo256, Hash},
	traits::{Get, ValidatorRegistration},
};
use tijara_primitives::{
	actor::OrganisationKind,
	audit::{Act, AuditTrail, Entry, ReasonCode, Subject},
	rooms::Organisations,
	OrganisationId,
};

#[frame_support::pallet]
pub mod pallet {
	use super::{Member, *};
	use alloc::vec::Vec;
	use frame_support::{defensive, pallet_prelude::*};
	use frame_system::pallet_prelude::*;

	/// What the runtime says about this room.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who admits and removes validators.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Where it is known which organisations are active agencies.
		type Organisations: Organisations;

		/// Where it is known which accounts have session keys: pallet-session.
		type Keys: ValidatorRegistration<Self::AccountId>;

		/// A removal never leaves fewer members than this; at least 1.
		#[pallet::constant]
		type MinValidators: Get<u32>;

		/// There are never more members than this.
		#[pallet::constant]
		type MaxValidators: Get<u32>;

		/// Where acts are recorded.
		type Audit: AuditTrail<Self::AccountId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// What benchmarks need from the neighbours.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// The validators room.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// The validators that governance has admitted, in the order of their admission.
	#[pallet::storage]
	pub type Members<T: Config> =
		StorageValue<_, BoundedVec<Member<T::AccountId>, T::MaxValidators>, ValueQuery>;

	/// The set that pallet-session was given last: validators of the next session.
	#[pallet::storage]
	pub type Planned<T: Config> =
		StorageValue<_, BoundedVec<Member<T::AccountId>, T::MaxValidators>, ValueQuery>;

	/// The validators of the current session, with the organisations that they had when planned.
	#[pallet::storage]
	pub type Seated<T: Config> =
		StorageValue<_, BoundedVec<Member<T::AccountId>, T::MaxValidators>, ValueQuery>;

	/// What happened to the validator set.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An agency's validator was admitted; it validates from the session after next.
		ValidatorAdmitted {
			/// The account that owns the session keys.
			account: T::AccountId,
			/// The agency.
			organisation: OrganisationId,
		},
		/// An agency's validator was removed; it validates until the session after next begins.
		ValidatorRemoved {
			/// The account that owns the session keys.
			account: T::AccountId,
			/// The agency.
			organisation: OrganisationId,
			/// Why.
			reason: ReasonCode,
		},
	}

	/// Why something was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// The organisation is unknown, suspended, or no agency of the state. Admit or reinstate it in the
		/// registry first.
		NotAnAgency,
		/// The account has no session keys. The agency sets them first, with `session.set_keys`.
		NoSessionKeys,
		/// The account is a validator already. Look whether another agency was meant.
		AlreadyAdmitted,
		/// The agency has a validator already. Remove that one before admitting another.
		AgencyHasValidator,
		/// There are as many validators as the runtime allows. Remove one first.
		TooManyValidators,
		/// There are as few validators as the runtime allows. Admit another one first.
		TooFewValidators,
		/// The account is no validator. Look the members up and give one of their accounts.
		NotFound,
		/// The reason is 0. Give a reason of the national code list.
		ReasonMissing,
	}

	/// The validators that the chain starts with.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Account and organisation of each; every account and every organisation once.
		#[serde(deserialize_with = "crate::genesis::members::<T, _>")]
		pub members: Vec<(T::AccountId, OrganisationId)>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			match crate::genesis::checked::<T>(&self.members) {
				Ok(members) => Members::<T>::put(members),
				// Deserialisation has checked the list; only Rust code can bring a bad one so far.
				Err(_) => {
					defensive!("the validators of the genesis contradict each other");
				}
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MinValidators::get() > 0, "a chain needs a validator");
			assert!(
				T::MinValidators::get() <= T::MaxValidators::get(),
				"the least number of validators is above the greatest"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(
			_: BlockNumberFor<T>,
		) -> Result<(), frame_support::sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Admits an agency's validator.
		///
		/// For governance (`GovernanceOrigin`).
		///
		/// `organisation`: an active agency without a validator; `account`: owner of session keys that are
		/// set already. It validates from the session after next.
		///
		/// # Errors
		/// [`NotAnAgency`](Error::NotAnAgency), [`AlreadyAdmitted`](Error::AlreadyAdmitted),
		/// [`AgencyHasValidator`](Error::AgencyHasValidator), [`NoSessionKeys`](Error::NoSessionKeys),
		/// [`TooManyValidators`](Error::TooManyValidators).
		///
		/// # Events
		/// [`ValidatorAdmitted`](Event::ValidatorAdmitted).
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::admit_validator())]
		pub fn admit_validator(
			origin: OriginFor<T>,
			organisation: OrganisationId,
			account: T::AccountId,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_admit_validator(organisation, account)
		}

		/// Removes an agency's validator.
		///
		/// For governance (`GovernanceOrigin`).
		///
		/// `account`: the validator's account; `reason`: why, not 0. It validates until the session after
		/// next begins. Its session keys stay; the agency can be admitted again.
		///
		/// # Errors
		/// [`ReasonMissing`](Error::ReasonMissing), [`NotFound`](Error::NotFound),
		/// [`TooFewValidators`](Error::TooFewValidators).
		///
		/// # Events
		/// [`ValidatorRemoved`](Event::ValidatorRemoved).
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::remove_validator())]
		pub fn remove_validator(
			origin: OriginFor<T>,
			account: T::AccountId,
			reason: ReasonCode,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_remove_validator(account, reason)
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The only way by which this room says what it did: the event and its record go together.
	fn note(entry: Entry<T::AccountId>, event: Event<T>) -> DispatchResult {
		let members = BlakeTwo256::hash_of(&Members::<T>::get());
		T::Audit::record(Subject::ValidatorSet, entry.content(members))?;
		Self::deposit_event(event);
		Ok(())
	}

	fn do_admit_validator(organisation: OrganisationId, account: T::AccountId) -> DispatchResult {
		ensure!(
			T::Organisations::active_kind(organisation).is_some_and(OrganisationKind::is_agency),
			Error::<T>::NotAnAgency
		);
		let mut members = Members::<T>::get();
		ensure!(
			members.iter().all(|member| member.account != account),
			Error::<T>::AlreadyAdmitted
		);
		ensure!(
			members.iter().all(|member| member.organisation != organisation),
			Error::<T>::AgencyHasValidator
		);
		ensure!(T::Keys::is_registered(&account), Error::<T>::NoSessionKeys);
		members
			.try_push(Member { account: account.clone(), organisation })
			.map_err(|_| Error::<T>::TooManyValidators)?;
		Members::<T>::put(members);
		Self::note(
			Entry::new(Act::ValidatorAdmitted).on_behalf_of(organisation),
			Event::ValidatorAdmitted { account, organisation },
		)
	}

	fn do_remove_validator(account: T::AccountId, reason: ReasonCode) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		let mut members = Members::<T>::get();
		let organisation = members
			.iter()
			.find(|member| member.account == account)
			.map(|member| member.organisation)
			.ok_or(Error::<T>::NotFound)?;
		members.retain(|member| member.account != account);
		let left = u32::try_from(members.len()).unwrap_or(u32::MAX);
		ensure!(left >= T::MinValidators::get(), Error::<T>::TooFewValidators);
		Members::<T>::put(members);
		Self::note(
			Entry::new(Act::ValidatorRemoved).on_behalf_of(organisation).reason(reason),
			Event::ValidatorRemoved { account, organisation, reason },
		)
	}

	/// Checks the lists of validators.
	///
	/// # Errors
	/// A sentence that names the invariant which does not hold.
	#[cfg(any(feature = "try-runtime", feature = "std"))]
	pub fn do_try_state() -> Result<(), frame_support::sp_runtime::TryRuntimeError> {
		use alloc::collections::BTreeSet;

		for set in [Members::<T>::get(), Planned::<T>::get(), Seated::<T>::get()] {
			let accounts: BTreeSet<_> = set.iter().map(|member| &member.account).collect();
			ensure!(accounts.len() == set.len(), "an account validates twice");
			let organisations: BTreeSet<_> = set.iter().map(|member| member.organisation).collect();
			ensure!(organisations.len() == set.len(), "an agency has two validators");
			ensure!(!organisations.contains(&0), "a validator has no agency");
		}
		Ok(())
	}
}
