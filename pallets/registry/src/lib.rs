// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod genesis;
mod history;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
#[cfg(test)]
mod mock;
mod officers;
mod organisations;
mod origin;
mod questions;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

pub use genesis::{Genesis, GenesisOfficer, GenesisOrganisation};
pub use history::MAX_PAGE;
pub use origin::EnsureOfficer;
pub use pallet::*;
pub use types::{Matter, Officer, Organisation, Term, MAX_OFFICERS};
pub use weights::WeightInfo;

/// The pallet.
#[frame_support::pallet]
pub mod pallet {
	use super::{Genesis, Matter, Officer, Organisation, Term, WeightInfo};
	use crate::EnsureOfficer;
	use frame_support::{pallet_prelude::*, traits::EnsureOrigin, DefaultNoBound};
	use frame_system::pallet_prelude::*;
	use tijara_primitives::{
		actor::{roles::Administrator, OrganisationKind, RoleSet, Standing},
		audit::{AuditTrail, ReasonCode},
		codes::{CountryCode, NationalId},
		four_eyes::Proposal,
		identifier::Identifier,
		rooms::{Seats, SignedBy},
		OrganisationId,
	};

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Governance: decides on every organisation.
		type AdmissionOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The country of this chain, whose identifiers are checked by their check digits.
		type Country: Get<CountryCode>;

		/// Blocks in which what one administrator proposes can be endorsed by another.
		#[pallet::constant]
		type ProposalTerm: Get<BlockNumberFor<Self>>;

		/// Asked: who signed the transaction that is being carried out?
		type SignedBy: SignedBy<Self::AccountId>;

		/// Told who may not sit in a committee of agencies any more.
		type Seats: Seats<Self::AccountId>;

		/// Where acts are recorded.
		type Audit: AuditTrail<Self::AccountId>;

		/// Measured weights of the calls.
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

	/// Every public national identifier of an organisation that is not closed: each stands once.
	#[pallet::storage]
	pub type PublicIdentifiers<T: Config> =
		StorageMap<_, Blake2_128Concat, NationalId, OrganisationId, OptionQuery>;

	/// What waits for a second administrator, by the account that it is about. One whose term is over
	/// stays until it is withdrawn or another takes its place.
	#[pallet::storage]
	pub type Proposals<T: Config> = StorageMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		Proposal<T::AccountId, BlockNumberFor<T>, Matter<T::AccountId>>,
		OptionQuery,
	>;

	/// What each account was, from 0. Append-only.
	#[pallet::storage]
	pub type Terms<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		Twox64Concat,
		u32,
		Term<BlockNumberFor<T>>,
		OptionQuery,
	>;

	/// How many terms each account has had.
	#[pallet::storage]
	pub type TermCount<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

	/// The standings of each organisation and the block from which each held, from 0. Append-only.
	#[pallet::storage]
	pub type Standings<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganisationId,
		Twox64Concat,
		u32,
		(Standing, BlockNumberFor<T>),
		OptionQuery,
	>;

	/// All whom each organisation ever appointed, each once, from 0. Append-only.
	#[pallet::storage]
	pub type Appointees<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganisationId,
		Twox64Concat,
		u32,
		T::AccountId,
		OptionQuery,
	>;

	/// Is the account listed in [`Appointees`] of the organisation?
	#[pallet::storage]
	pub type Appointed<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganisationId,
		Blake2_128Concat,
		T::AccountId,
		(),
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
			/// Its national identifier, sealed or public.
			identifier: Identifier,
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
		/// An organisation was closed: its officers may never act again.
		OrganisationClosed {
			/// Its number.
			organisation: OrganisationId,
			/// Why, from the national list of reasons.
			reason: ReasonCode,
		},
		/// An appointment, or other roles, wait for a second administrator.
		RolesProposed {
			/// The organisation.
			organisation: OrganisationId,
			/// The account that gets the roles.
			account: T::AccountId,
			/// What it may do from then on.
			roles: RoleSet,
		},
		/// A new key in place of a lost one waits for a second administrator.
		RecoveryProposed {
			/// The organisation.
			organisation: OrganisationId,
			/// The account whose key is lost.
			lost: T::AccountId,
			/// The account in its place.
			new: T::AccountId,
		},
		/// An officer has a new key: the old account may not act any more.
		KeyRecovered {
			/// The organisation.
			organisation: OrganisationId,
			/// The account whose key was lost.
			lost: T::AccountId,
			/// The account in its place, with the same roles.
			new: T::AccountId,
		},
		/// A proposal was withdrawn.
		ProposalWithdrawn {
			/// The organisation.
			organisation: OrganisationId,
			/// The account that it was about.
			account: T::AccountId,
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
		/// The organisation is closed for good. Admit it anew; it gets another number.
		OrganisationClosed,
		/// The caller's agency is not in charge of organisations of this kind. Customs is of traders and
		/// brokers, ports of carriers, revenue of banks; agencies are governance's matter.
		NotInCharge,
		/// The identifier has not 3 to 17 capital letters or digits.
		IdentifierShape,
		/// The identifier does not begin with the two letters of a country.
		IdentifierCountry,
		/// The identifier's check digits do not fit (ISO/IEC 7064 MOD 97-10). Look for a slip of the pen.
		IdentifierCheckDigits,
		/// Another organisation has this identifier. One that was closed gives it free.
		IdentifierTaken,
		/// Nobody changes its own roles. Ask another administrator.
		OwnRoles,
		/// Nobody dismisses itself. Ask another administrator.
		OwnDismissal,
		/// Nobody proposes or endorses what is about its own account. Ask other administrators.
		OwnProposal,
		/// The officer has open files. Hand them over to a colleague first.
		OpenFiles,
		/// A room closed more files of the officer than it opened.
		OpenFilesMiscounted,
		/// Nothing is proposed for this account.
		NoProposal,
		/// Something is proposed for this account. Endorse it or withdraw it first.
		AlreadyProposed,
		/// The proposer is no administrator of the organisation any more. Withdraw it and propose anew.
		ProposerLeft,
		/// It is signed in person only, neither by a proxy nor by a multisig.
		NotInPerson,
		/// The proposer cannot endorse its own proposal. Ask another administrator.
		SamePerson,
		/// The role may not endorse this.
		Subordinate,
		/// The proposal's term is over. Propose it again.
		ProposalExpired,
		/// Only the proposer, or another administrator of the organisation, withdraws it.
		NotProposer,
		/// All numbers of organisations are used up.
		NumbersExhausted,
	}

	/// The organisations and officers that the chain starts with.
	///
	/// In JSON the list of [`Genesis`] stands in the pallet's section directly:
	/// `"registry": { "organisations": [...] }`.
	#[pallet::genesis_config]
	#[derive(DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The list. It is one value because accounts are checked across the organisations.
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
		/// Governance may call it, and an administrator of the agency in charge.
		///
		/// The organisation gets the next number. Its administrator has that one role and appoints
		/// everybody else. A sealed `identifier` is a salted commitment and the national identifier stays
		/// off the chain; a public one is checked, and stands once.
		///
		/// # Errors
		/// `NotInCharge`, `IdentifierShape`, `IdentifierCountry`, `IdentifierCheckDigits`,
		/// `IdentifierTaken`, `AlreadyAnOfficer`, `NumbersExhausted`.
		///
		/// # Events
		/// `OrganisationAdmitted`, `OfficerAppointed`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::admit_organisation())]
		pub fn admit_organisation(
			origin: OriginFor<T>,
			kind: OrganisationKind,
			identifier: Identifier,
			administrator: T::AccountId,
		) -> DispatchResult {
			let authority = Self::ensure_authority(origin)?;
			Self::do_admit(authority, kind, identifier, administrator)
		}

		/// Suspend an organisation: from this block on none of its officers may act.
		///
		/// Governance may call it, and an administrator of the agency in charge.
		///
		/// Officers and mandates stay as they are and work again after reinstatement. Seats in committees of
		/// agencies are vacated, and are taken anew after it.
		///
		/// # Errors
		/// `ReasonMissing`, `UnknownOrganisation`, `NotInCharge`, `OrganisationClosed`, `AlreadySuspended`.
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
			let authority = Self::ensure_authority(origin)?;
			Self::do_change_standing(authority, organisation, Standing::Suspended, reason)
		}

		/// Reinstate a suspended organisation.
		///
		/// Governance may call it, and an administrator of the agency in charge.
		///
		/// Its officers have the roles, and its mandates the parties, that they had before.
		///
		/// # Errors
		/// `ReasonMissing`, `UnknownOrganisation`, `NotInCharge`, `OrganisationClosed`, `NotSuspended`.
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
			let authority = Self::ensure_authority(origin)?;
			Self::do_change_standing(authority, organisation, Standing::Active, reason)
		}

		/// Appoint an account as an officer of the caller's organisation.
		///
		/// An administrator may call it.
		///
		/// The account needs no tokens: the appointment itself lets it send transactions. Where one of the
		/// roles takes two administrators (roles that endorse, and administrators of agencies), the
		/// appointment is proposed, and another administrator endorses it.
		///
		/// # Errors
		/// `NoRoles`, `RoleNotAllowed`, `AlreadyAnOfficer`, `TooManyOfficers`; for a proposal
		/// `AlreadyProposed`, `NotInPerson`.
		///
		/// # Events
		/// `OfficerAppointed`, or `RolesProposed`.
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
		/// `roles` are all the roles that the officer has from now on. Where a new one of them takes two
		/// administrators, they are proposed, and another administrator endorses them. An officer with
		/// open files keeps the roles that it has.
		///
		/// # Errors
		/// `NotAnOfficer`, `OtherOrganisation`, `OwnRoles`, `NoRoles`, `RoleNotAllowed`, `OpenFiles`,
		/// `LastAdministrator`; for a proposal `AlreadyProposed`, `NotInPerson`.
		///
		/// # Events
		/// `OfficerReassigned`, or `RolesProposed`.
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
		/// An administrator may call it, but not for itself.
		///
		/// What the officer did stays on record under its account and organisation. Open files are handed
		/// over first. A seat that it has in a committee of agencies is vacated.
		///
		/// # Errors
		/// `ReasonMissing`, `NotAnOfficer`, `OtherOrganisation`, `OwnDismissal`, `OpenFiles`,
		/// `LastAdministrator`, `AccountInUse`.
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

		/// Close an organisation for good: from this block on none of its officers may act.
		///
		/// Governance may call it, and an administrator of the agency in charge.
		///
		/// Everything that its officers did stays attributable. A public identifier becomes free, so that
		/// whoever has it can be admitted anew under another number. Seats in committees of agencies are
		/// vacated.
		///
		/// # Errors
		/// `ReasonMissing`, `UnknownOrganisation`, `NotInCharge`, `OrganisationClosed`.
		///
		/// # Events
		/// `OrganisationClosed`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::close_organisation())]
		pub fn close_organisation(
			origin: OriginFor<T>,
			organisation: OrganisationId,
			reason: ReasonCode,
		) -> DispatchResult {
			let authority = Self::ensure_authority(origin)?;
			Self::do_change_standing(authority, organisation, Standing::Closed, reason)
		}

		/// Give an organisation one administrator more.
		///
		/// Governance may call it.
		///
		/// For an agency's second administrator, and for an organisation whose administrators have all lost
		/// their keys.
		///
		/// # Errors
		/// `UnknownOrganisation`, `OrganisationClosed`, `AlreadyAnOfficer`, `TooManyOfficers`.
		///
		/// # Events
		/// `OfficerAppointed`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::appoint_administrator())]
		pub fn appoint_administrator(
			origin: OriginFor<T>,
			organisation: OrganisationId,
			account: T::AccountId,
		) -> DispatchResult {
			T::AdmissionOrigin::ensure_origin(origin)?;
			Self::do_appoint_administrator(organisation, account)
		}

		/// Propose a new key in place of an officer's lost one.
		///
		/// An administrator may call it, but not for its own key.
		///
		/// Once another administrator endorses it, the new account has the officer's roles and the old
		/// one none. A seat in a committee of agencies is vacated: the new account does not take it over.
		///
		/// # Errors
		/// `NotAnOfficer`, `OtherOrganisation`, `OwnProposal`, `OpenFiles`, `AlreadyAnOfficer`,
		/// `AlreadyProposed`, `NotInPerson`.
		///
		/// # Events
		/// `RecoveryProposed`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::recover_key())]
		pub fn recover_key(
			origin: OriginFor<T>,
			lost: T::AccountId,
			new: T::AccountId,
		) -> DispatchResult {
			let actor = EnsureOfficer::<T, Administrator>::ensure_origin(origin)?;
			Self::do_recover(actor, lost, new)
		}

		/// Endorse what another administrator of the organisation proposed for this account, and carry it
		/// out.
		///
		/// An administrator may call it: another one than the proposer, in person.
		///
		/// `account` is the one that gets roles, or whose key is lost. What the proposal needs is checked
		/// again now.
		///
		/// # Errors
		/// `NoProposal`, `NotInPerson`, `SamePerson`, `OtherOrganisation`, `ProposalExpired`,
		/// `OwnProposal`, `ProposerLeft`; then those of the appointment, reassignment or recovery, and
		/// `AccountInUse`.
		///
		/// # Events
		/// `OfficerAppointed`, `OfficerReassigned` or `KeyRecovered`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::endorse())]
		pub fn endorse(origin: OriginFor<T>, account: T::AccountId) -> DispatchResult {
			let actor = EnsureOfficer::<T, Administrator>::ensure_origin(origin)?;
			Self::do_endorse(actor, account)
		}

		/// Withdraw what was proposed for this account.
		///
		/// An administrator of the proposer's organisation may call it.
		///
		/// # Errors
		/// `NoProposal`, `NotProposer`.
		///
		/// # Events
		/// `ProposalWithdrawn`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::withdraw_proposal())]
		pub fn withdraw_proposal(origin: OriginFor<T>, account: T::AccountId) -> DispatchResult {
			let actor = EnsureOfficer::<T, Administrator>::ensure_origin(origin)?;
			Self::do_withdraw(actor, account)
		}
	}
}
