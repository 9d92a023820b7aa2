// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod attendance;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod genesis;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
#[cfg(test)]
mod mock;
mod offences;
mod session;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

pub use pallet::*;
pub use session::OrganisationOf;
#[cfg(feature = "runtime-benchmarks")]
pub use types::BenchmarkHelper;
pub use types::{Attendance, Counting, Disabling, Member, Offence, SessionReport, SessionReportOf};
pub use weights::WeightInfo;

use frame_support::{
	dispatch::DispatchResult,
	ensure,
	sp_runtime::traits::{BlakeTwo256, Hash},
	traits::{Get, ValidatorRegistration},
};
use sp_staking::SessionIndex;
use tijara_primitives::{
	actor::{Actor, OrganisationKind},
	audit::{Act, AuditTrail, Entry, ReasonCode, Subject},
	rooms::Organisations,
	OrganisationId,
};

#[frame_support::pallet]
pub mod pallet {
	use super::{Counting, Member, Offence, SessionReportOf, *};
	use alloc::vec::Vec;
	use frame_support::{defensive, pallet_prelude::*};
	use frame_system::pallet_prelude::*;

	/// What the runtime says about this room.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who admits and removes validators.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Administrators of organisations: each withdraws its own organisation's validator.
		type AdministratorOrigin: EnsureOrigin<
			Self::RuntimeOrigin,
			Success = Actor<Self::AccountId>,
		>;

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

		/// How a validator is kept from validating for the rest of the session: pallet-session.
		type Disabling: Disabling<Self::AccountId>;

		/// The slot of the block that is being executed, as its header says it, already while the block
		/// is initialised; after a block, the slot of that block. In round robin the slot modulo the
		/// number of validators is the place of the one whose turn it is.
		type Slots: Get<u64>;

		/// How many sessions' reports are kept; at least 1. To lower it takes a migration that removes the
		/// older ones.
		#[pallet::constant]
		type ReportedSessions: Get<u32>;

		/// Where acts are recorded.
		type Audit: AuditTrail<Self::AccountId>;

		/// Weights of the calls, and of what the consensus brings about.
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

	/// The last proven offence of an agency's validators, and how many there were. One entry at most for
	/// each agency that ever offended.
	#[pallet::storage]
	pub type Offences<T: Config> =
		StorageMap<_, Blake2_128Concat, OrganisationId, Offence<BlockNumberFor<T>>>;

	/// Blocks of the current session by author; at most as many entries as the session has validators.
	#[pallet::storage]
	pub type Authored<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

	/// The session whose blocks are being counted.
	#[pallet::storage]
	pub type Current<T: Config> = StorageValue<_, Counting, ValueQuery>;

	/// Who authored what in the last sessions that ended; at most `ReportedSessions`.
	#[pallet::storage]
	pub type Reports<T: Config> = StorageMap<_, Blake2_128Concat, SessionIndex, SessionReportOf<T>>;

	/// Blocks of a session, where the genesis has set them.
	#[pallet::storage]
	pub type SessionLength<T: Config> = StorageValue<_, BlockNumberFor<T>>;

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
		/// An agency withdrew its own validator; it validates until the session after next begins.
		ValidatorWithdrawn {
			/// The account that owns the session keys.
			account: T::AccountId,
			/// The agency.
			organisation: OrganisationId,
			/// Why.
			reason: ReasonCode,
		},
		/// It was proven that a validator equivocated.
		ValidatorOffended {
			/// The account that owns the session keys.
			account: T::AccountId,
			/// The agency that ran it.
			organisation: OrganisationId,
			/// The session in which it did.
			session: SessionIndex,
			/// Was it removed? `false` where it was no member any more, or where too few would remain: the
			/// council then admits another validator and removes this one.
			removed: bool,
			/// Is it kept from authoring now? `false` where it is not seated, or where as many are disabled
			/// as the chain can bear.
			disabled: bool,
		},
		/// An offence had its consequences, but the audit trail refused its record.
		OffenceNotRecorded {
			/// The account that owns the session keys.
			account: T::AccountId,
			/// The agency that ran it.
			organisation: OrganisationId,
			/// What the audit trail said.
			error: DispatchError,
		},
		/// A session ended; its report can be read for the next `ReportedSessions` sessions.
		SessionReported {
			/// The session that ended.
			session: SessionIndex,
			/// Those on whom slots fell, and who authored nothing, in their order in the set.
			missed_validators: BoundedVec<T::AccountId, T::MaxValidators>,
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
		/// The caller's organisation has no validator. Only an agency with one can withdraw it.
		AgencyHasNoValidator,
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
		/// Blocks of a session, from 1; without it, as many as the runtime says. For good: sessions are counted
		/// from the first block.
		#[serde(default, deserialize_with = "crate::genesis::session_length::<T, _>")]
		pub session_length: Option<BlockNumberFor<T>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			SessionLength::<T>::set(self.session_length);
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
			assert!(T::ReportedSessions::get() > 0, "the last session's report must be kept");
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

		/// Withdraws the validator of the caller's own organisation.
		///
		/// For an administrator (`AdministratorOrigin`).
		///
		/// `reason`: why, not 0. It validates until the session after next begins. Its session keys stay;
		/// governance can admit the agency again.
		///
		/// # Errors
		/// [`ReasonMissing`](Error::ReasonMissing), [`AgencyHasNoValidator`](Error::AgencyHasNoValidator),
		/// [`TooFewValidators`](Error::TooFewValidators).
		///
		/// # Events
		/// [`ValidatorWithdrawn`](Event::ValidatorWithdrawn).
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::withdraw_validator())]
		pub fn withdraw_validator(origin: OriginFor<T>, reason: ReasonCode) -> DispatchResult {
			let actor = T::AdministratorOrigin::ensure_origin(origin)?;
			Self::do_withdraw_validator(actor, reason)
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
		let organisation = Members::<T>::get()
			.iter()
			.find(|member| member.account == account)
			.map(|member| member.organisation)
			.ok_or(Error::<T>::NotFound)?;
		ensure!(Self::take_out(&account), Error::<T>::TooFewValidators);
		Self::note(
			Entry::new(Act::ValidatorRemoved).on_behalf_of(organisation).reason(reason),
			Event::ValidatorRemoved { account, organisation, reason },
		)
	}

	fn do_withdraw_validator(actor: Actor<T::AccountId>, reason: ReasonCode) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		let organisation = actor.organisation;
		let account = Members::<T>::get()
			.into_iter()
			.find(|member| member.organisation == organisation)
			.map(|member| member.account)
			.ok_or(Error::<T>::AgencyHasNoValidator)?;
		ensure!(Self::take_out(&account), Error::<T>::TooFewValidators);
		Self::note(
			Entry::new(Act::ValidatorWithdrawn).by(actor).reason(reason),
			Event::ValidatorWithdrawn { account, organisation, reason },
		)
	}

	/// Takes a member out; `false`, with nothing changed, where it is none or where too few would remain.
	fn take_out(account: &T::AccountId) -> bool {
		let mut members = Members::<T>::get();
		let before = members.len();
		members.retain(|member| member.account != *account);
		let left = u32::try_from(members.len()).unwrap_or(u32::MAX);
		if members.len() == before || left < T::MinValidators::get() {
			return false;
		}
		Members::<T>::put(members);
		true
	}
}
