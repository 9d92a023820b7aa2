// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod extension;
mod genesis;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
#[cfg(test)]
mod mock;
mod origin;
mod questions;
mod rules;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

pub use extension::{CheckOfficer, NOT_AN_OFFICER, ORGANISATION_SUSPENDED};
pub use genesis::{Genesis, GenesisOfficer, GenesisOrganisation};
pub use origin::EnsureOfficer;
pub use pallet::*;
pub use types::{Officer, Organisation, Standing, MAX_OFFICERS};
pub use weights::WeightInfo;

/// The pallet.
#[frame_support::pallet]
pub mod pallet {
	use super::{Genesis, Officer, Organisation, Standing, WeightInfo};
	use crate::EnsureOfficer;
	use frame_support::{pallet_prelude::*, traits::EnsureOrigin, DefaultNoBound};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;
	use tijara_primitives::{
		actor::{roles::Administrator, OrganisationKind, RoleSet},
		audit::{AuditTrail, ReasonCode},
		OrganisationId,
	};

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Governance: admits, suspends and reinstates organisations.
		type AdmissionOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Where acts are recorded.
		type Audit: AuditTrail<Self::AccountId>;

		/// Measured weights of the calls and of [`CheckOfficer`](crate::CheckOfficer).
		type WeightInfo: WeightInfo;
	}

	/// The pallet's state and calls.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// The number that the next admitted organisation gets. Numbers are never given twice; 0 never.
	#[pallet::storage]
	pub type NextOrganisation<T> = StorageValue<_, OrganisationId, ValueQuery, FirstOrganisation>;

	/// Numbers start at 1.
	#[pallet::type_value]
	pub fn FirstOrganisation() -> OrganisationId {
		1
	}

	/// Every organisation that was ever admitted, by its number.
	#[pallet::storage]
	pub type Organisations<T: Config> =
		StorageMap<_, Twox64Concat, OrganisationId, Organisation<BlockNumberFor<T>>, OptionQuery>;

	/// Every officer, by account: one account acts for one organisation.
	#[pallet::storage]
	pub type Officers<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Officer<BlockNumberFor<T>>, OptionQuery>;

	/// Who may declare for whom: (trader, its broker or carrier) to the block of the grant.
	#[pallet::storage]
	pub type Mandates<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganisationId,
		Twox64Concat,
		OrganisationId,
		BlockNumberFor<T>,
		OptionQuery,
	>;

	/// The next nonce of each dismissed officer's account, where it is not 0.
	///
	/// Without its provider reference the account is forgotten and its nonce with it. A new
	/// appointment puts the nonce back, so that nobody can send the account's old transactions again.
	#[pallet::storage]
	pub type FormerNonces<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, T::Nonce, OptionQuery>;

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An organisation was admitted.
		OrganisationAdmitted {
			/// Its number.
			organisation: OrganisationId,
			/// What it is.
			kind: OrganisationKind,
			/// Salted commitment to its national identifier.
			identifier: H256,
		},
		/// An organisation was suspended: its officers may not act.
		OrganisationSuspended {
			/// Its number.
			organisation: OrganisationId,
			/// Why, from the national list of reasons.
			reason: ReasonCode,
		},
		/// An organisation was reinstated: its officers may act again.
		OrganisationReinstated {
			/// Its number.
			organisation: OrganisationId,
			/// Why, from the national list of reasons.
			reason: ReasonCode,
		},
		/// An officer was appointed.
		OfficerAppointed {
			/// The organisation that it acts for.
			organisation: OrganisationId,
			/// Its account.
			account: T::AccountId,
			/// What it may do.
			roles: RoleSet,
		},
		/// An officer's roles were changed.
		OfficerReassigned {
			/// The organisation that it acts for.
			organisation: OrganisationId,
			/// Its account.
			account: T::AccountId,
			/// What it may do from now on.
			roles: RoleSet,
		},
		/// An officer was dismissed: its account may not act any more.
		OfficerDismissed {
			/// The organisation that it acted for.
			organisation: OrganisationId,
			/// Its account.
			account: T::AccountId,
			/// Why, from the national list of reasons.
			reason: ReasonCode,
		},
		/// A trader lets a broker or carrier declare for it.
		MandateGranted {
			/// The trader.
			grantor: OrganisationId,
			/// The broker or carrier.
			agent: OrganisationId,
		},
		/// A broker or carrier may not declare for a trader any more.
		MandateRevoked {
			/// The trader.
			grantor: OrganisationId,
			/// The broker or carrier.
			agent: OrganisationId,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// No organisation has this number. Read the numbers from `Organisations`.
		UnknownOrganisation,
		/// The organisation is suspended already; nothing is left to do.
		AlreadySuspended,
		/// The organisation is not suspended, so it cannot be reinstated.
		NotSuspended,
		/// No reason was given. Give a number of the national list of reasons; 0 is none.
		ReasonMissing,
		/// The account is not an officer. Appoint it first.
		NotAnOfficer,
		/// The account is an officer already, here or elsewhere. Change its roles with
		/// `reassign_officer`, or use another account: one account acts for one organisation.
		AlreadyAnOfficer,
		/// The officer is another organisation's. Ask an administrator of that organisation.
		OtherOrganisation,
		/// The set of roles is empty. Name at least one role, or dismiss the officer.
		NoRoles,
		/// A role cannot be held in an organisation of this kind, or is not a role at all. See the
		/// list of roles for the kinds that each is for.
		RoleNotAllowed,
		/// The organisation would be left without an administrator. Make another officer an
		/// administrator first.
		LastAdministrator,
		/// The organisation has as many officers as one may have. Dismiss one first.
		TooManyOfficers,
		/// Something on the chain still depends on the account, such as session keys. Remove that
		/// first (`session.purge_keys`).
		AccountInUse,
		/// Only a trader grants mandates; any other organisation declares for itself or not at all.
		NotATrader,
		/// The agent is not an active broker or carrier. Check its kind and its standing.
		NotAnAgent,
		/// The agent has this mandate already; nothing is left to do.
		AlreadyMandated,
		/// There is no such mandate. Check the order: first the trader, then its agent.
		NoMandate,
		/// The caller's organisation is neither the trader nor the agent of this mandate. Ask an
		/// administrator of one of the two.
		NotAParty,
		/// All numbers of organisations are used up.
		NumbersExhausted,
	}

	/// The organisations, officers and mandates that the chain starts with.
	///
	/// In JSON the two lists of [`Genesis`] stand in the pallet's section directly:
	/// `"registry": { "organisations": [...], "mandates": [...] }`.
	#[pallet::genesis_config]
	#[derive(DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Both lists. They are one value because mandates are checked against the organisations.
		#[serde(flatten)]
		pub genesis: Genesis<T::AccountId>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::build_genesis(&self.genesis);
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Admit an organisation and appoint its first administrator.
		///
		/// Governance may call it.
		///
		/// The organisation gets the next number. Its administrator has that one role and appoints
		/// everybody else. `identifier` is a salted commitment; the national identifier stays off
		/// the chain.
		///
		/// # Errors
		/// `AlreadyAnOfficer`, `NumbersExhausted`.
		///
		/// # Events
		/// `OrganisationAdmitted`, `OfficerAppointed`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::admit_organisation())]
		pub fn admit_organisation(
			origin: OriginFor<T>,
			kind: OrganisationKind,
			identifier: H256,
			administrator: T::AccountId,
		) -> DispatchResult {
			T::AdmissionOrigin::ensure_origin(origin)?;
			Self::do_admit(kind, identifier, administrator)
		}

		/// Suspend an organisation: from this block on none of its officers may act.
		///
		/// Governance may call it.
		///
		/// Officers and mandates stay as they are and work again after reinstatement.
		///
		/// # Errors
		/// `ReasonMissing`, `UnknownOrganisation`, `AlreadySuspended`.
		///
		/// # Events
		/// `OrganisationSuspended`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::suspend_organisation())]
		pub fn suspend_organisation(
			origin: OriginFor<T>,
			organisation: OrganisationId,
			reason: ReasonCode,
		) -> DispatchResult {
			T::AdmissionOrigin::ensure_origin(origin)?;
			Self::do_change_standing(organisation, Standing::Suspended, reason)
		}

		/// Reinstate a suspended organisation.
		///
		/// Governance may call it.
		///
		/// Its officers have the roles, and its mandates the parties, that they had before.
		///
		/// # Errors
		/// `ReasonMissing`, `UnknownOrganisation`, `NotSuspended`.
		///
		/// # Events
		/// `OrganisationReinstated`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::reinstate_organisation())]
		pub fn reinstate_organisation(
			origin: OriginFor<T>,
			organisation: OrganisationId,
			reason: ReasonCode,
		) -> DispatchResult {
			T::AdmissionOrigin::ensure_origin(origin)?;
			Self::do_change_standing(organisation, Standing::Active, reason)
		}

		/// Appoint an account as an officer of the caller's organisation.
		///
		/// An administrator may call it.
		///
		/// The account needs no tokens: the appointment itself lets it send transactions.
		///
		/// # Errors
		/// `NoRoles`, `RoleNotAllowed`, `AlreadyAnOfficer`, `TooManyOfficers`.
		///
		/// # Events
		/// `OfficerAppointed`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::appoint_officer())]
		pub fn appoint_officer(
			origin: OriginFor<T>,
			account: T::AccountId,
			roles: RoleSet,
		) -> DispatchResult {
			let actor = EnsureOfficer::<T, Administrator>::ensure_origin(origin)?;
			Self::do_appoint(actor, account, roles)
		}

		/// Replace the roles of an officer of the caller's organisation.
		///
		/// An administrator may call it.
		///
		/// `roles` are all the roles that the officer has from now on.
		///
		/// # Errors
		/// `NotAnOfficer`, `OtherOrganisation`, `NoRoles`, `RoleNotAllowed`, `LastAdministrator`.
		///
		/// # Events
		/// `OfficerReassigned`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::reassign_officer())]
		pub fn reassign_officer(
			origin: OriginFor<T>,
			account: T::AccountId,
			roles: RoleSet,
		) -> DispatchResult {
			let actor = EnsureOfficer::<T, Administrator>::ensure_origin(origin)?;
			Self::do_reassign(actor, account, roles)
		}

		/// Dismiss an officer of the caller's organisation: its account may not act any more.
		///
		/// An administrator may call it, also for itself.
		///
		/// What the officer did stays on record under its account and organisation.
		///
		/// # Errors
		/// `ReasonMissing`, `NotAnOfficer`, `OtherOrganisation`, `LastAdministrator`, `AccountInUse`.
		///
		/// # Events
		/// `OfficerDismissed`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::dismiss_officer())]
		pub fn dismiss_officer(
			origin: OriginFor<T>,
			account: T::AccountId,
			reason: ReasonCode,
		) -> DispatchResult {
			let actor = EnsureOfficer::<T, Administrator>::ensure_origin(origin)?;
			Self::do_dismiss(actor, account, reason)
		}

		/// Let a broker or carrier declare for the caller's organisation.
		///
		/// An administrator of a trader may call it.
		///
		/// The mandate holds until either side revokes it. It rests while one side is suspended.
		///
		/// # Errors
		/// `NotATrader`, `NotAnAgent`, `AlreadyMandated`.
		///
		/// # Events
		/// `MandateGranted`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::grant_mandate())]
		pub fn grant_mandate(origin: OriginFor<T>, agent: OrganisationId) -> DispatchResult {
			let actor = EnsureOfficer::<T, Administrator>::ensure_origin(origin)?;
			Self::do_grant(actor, agent)
		}

		/// Revoke a mandate, at once.
		///
		/// An administrator of the trader or of its agent may call it.
		///
		/// Declarations that the agent lodged stay; it can change them no more.
		///
		/// # Errors
		/// `NotAParty`, `NoMandate`.
		///
		/// # Events
		/// `MandateRevoked`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::revoke_mandate())]
		pub fn revoke_mandate(
			origin: OriginFor<T>,
			grantor: OrganisationId,
			agent: OrganisationId,
		) -> DispatchResult {
			let actor = EnsureOfficer::<T, Administrator>::ensure_origin(origin)?;
			Self::do_revoke(actor, grantor, agent)
		}
	}
}
