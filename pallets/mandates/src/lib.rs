// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod chain;
mod genesis;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
#[cfg(test)]
mod mock;
mod rules;
#[cfg(test)]
mod tests;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use genesis::GenesisMandate;
pub use pallet::*;
pub use weights::WeightInfo;

/// Mandates between one trader and one agent that are not revoked, at most.
pub const MAX_BETWEEN: u32 = 16;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{ConstU64, Time},
	};
	use frame_system::pallet_prelude::*;
	use tijara_primitives::{
		actor::Actor,
		audit::AuditTrail,
		mandate::{Mandate, MandateTerms},
		rooms::Organisations,
		MandateId, OrganisationId,
	};

	/// The mandates room.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the runtime sets.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Administrators, who grant, pass on and revoke for their organisation.
		type AdministratorOrigin: EnsureOrigin<
			Self::RuntimeOrigin,
			Success = Actor<Self::AccountId>,
		>;

		/// Asked: is the organisation active, and of which kind?
		type Organisations: Organisations;

		/// The chain's time, in milliseconds since 1970.
		type Time: Time<Moment = u64>;

		/// Told of every act.
		type Audit: AuditTrail<Self::AccountId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Makes organisations for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// The number of the next mandate, from 1.
	#[pallet::storage]
	pub type NextId<T> = StorageValue<_, MandateId, ValueQuery, ConstU64<1>>;

	/// Every mandate that was ever given. None is ever removed.
	#[pallet::storage]
	pub type Mandates<T> = StorageMap<_, Twox64Concat, MandateId, Mandate, OptionQuery>;

	/// The mandates of a trader and an agent that are not revoked, the oldest first.
	#[pallet::storage]
	pub type Between<T> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganisationId,
		Twox64Concat,
		OrganisationId,
		BoundedVec<MandateId, ConstU32<MAX_BETWEEN>>,
		ValueQuery,
	>;

	/// The mandates at the start of the chain.
	///
	/// In JSON: `"mandates": { "mandates": [ { "grantor": 11, "agent": 9, "terms": { … } } ] }`. They are
	/// numbered from 1 in their order. A malformed one is refused when the file is read, with its place.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// What traders grant, in the order of the numbers.
		#[serde(deserialize_with = "crate::genesis::read")]
		pub mandates: Vec<GenesisMandate>,
		/// Nothing.
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::build_genesis(&self.mandates);
		}
	}

	/// What happened to mandates.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A trader granted a mandate.
		MandateGranted {
			/// Its number.
			id: MandateId,
			/// Who granted it, and in whose name the agent may declare.
			trader: OrganisationId,
			/// Who may declare.
			agent: OrganisationId,
		},
		/// An agent passed a mandate on to another agent.
		MandateDelegated {
			/// The number of the new mandate.
			id: MandateId,
			/// The mandate that it passes on.
			parent: MandateId,
			/// In whose name the agent may declare.
			trader: OrganisationId,
			/// Who passed it on.
			grantor: OrganisationId,
			/// Who may declare.
			agent: OrganisationId,
		},
		/// A mandate was revoked, and with it all that pass it on. Final.
		MandateRevoked {
			/// Its number.
			id: MandateId,
			/// The party that revoked it.
			by: OrganisationId,
		},
	}

	/// Why a call, or the use of a mandate, was refused.
	#[pallet::error]
	#[derive(PartialEq)]
	pub enum Error<T> {
		/// There is no mandate with this number. Take it from the event or ask for those between the two
		/// parties.
		NotFound,
		/// Nobody gives a mandate to itself. An organisation needs none to declare for itself.
		SelfMandate,
		/// Only a trader grants mandates. An agent passes on what it has.
		NotATrader,
		/// The agent is no active broker or carrier. Check its number and its standing.
		NotAnAgent,
		/// The agent stands in the chain already. Nobody gets back what it passed on.
		CircularMandate,
		/// The mandate may not be passed on. Ask the trader for one that allows sub-delegation.
		NotDelegable,
		/// The terms cover more than those of the mandate that is passed on. State every limit that it
		/// states, and none wider; the representation stays.
		BeyondParent,
		/// The chain of sub-delegation has four mandates, and that is the most.
		ChainTooLong,
		/// The mandate is revoked. That is final; ask for a new one.
		AlreadyRevoked,
		/// The caller's organisation is neither the grantor, the agent nor the trader of this mandate. Ask
		/// an administrator of one of them.
		NotAParty,
		/// A procedure or an office in the terms is not a value of its code list.
		TermsMalformed,
		/// The last day of the terms is over already. State today or a later day.
		AlreadyExpired,
		/// Sixteen mandates between the trader and the agent stand. Revoke one that is not needed.
		TooManyMandates,
		/// The numbers of mandates are used up.
		NumbersExhausted,
		/// The mandate is another organisation's. Use one whose agent is the caller's own.
		NotTheAgent,
		/// The mandate is another trader's. Use one of the trader for whom is declared.
		OtherTrader,
		/// The mandate, or one that it passes on, is revoked. The trader takes the file over or gives it to
		/// another agent.
		MandateRevoked,
		/// The last day of the mandate, or of one that it passes on, is over. Ask for a new one.
		MandateExpired,
		/// The trader or an agent of the chain is suspended or closed, so the mandate rests.
		PartyNotActive,
		/// The mandate does not cover this customs office.
		OfficeNotCovered,
		/// The mandate does not cover the procedure of the item with this sequence number.
		ProcedureNotCovered(u16),
		/// The duties and taxes of the declaration are above what the mandate, or one that it passes on,
		/// allows for one declaration.
		CeilingPerDeclaration,
		/// The duties and taxes of all declarations together would be above what the mandate, or one that
		/// it passes on, allows in total.
		CeilingInTotal,
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
		/// Grant a mandate: from now on the agent may declare for the caller's organisation.
		///
		/// May be called by an administrator of a trader.
		///
		/// Terms never change: to give more or less, grant another mandate and revoke this one.
		///
		/// # Errors
		/// `SelfMandate`, `NotATrader`, `NotAnAgent`, `TermsMalformed`, `AlreadyExpired`,
		/// `TooManyMandates`, `NumbersExhausted`.
		///
		/// # Events
		/// `MandateGranted`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::grant())]
		pub fn grant(
			origin: OriginFor<T>,
			agent: OrganisationId,
			terms: MandateTerms,
		) -> DispatchResult {
			let actor = T::AdministratorOrigin::ensure_origin(origin)?;
			let grantor = actor.organisation;
			Self::do_grant(Some(actor), grantor, agent, terms)
		}

		/// Pass a mandate on: from now on the other agent may declare for the trader too, within terms
		/// that cover nothing that the mandate does not.
		///
		/// May be called by an administrator of the agent of `parent`.
		///
		/// The caller keeps its mandate. What either of them uses counts against the ceilings of
		/// `parent` and of all above it.
		///
		/// # Errors
		/// `NotFound`, `NotTheAgent`, `MandateRevoked`, `MandateExpired`, `PartyNotActive`,
		/// `NotDelegable`, `ChainTooLong`, `SelfMandate`, `CircularMandate`, `NotAnAgent`,
		/// `TermsMalformed`, `AlreadyExpired`, `BeyondParent`, `TooManyMandates`, `NumbersExhausted`.
		///
		/// # Events
		/// `MandateDelegated`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::delegate())]
		pub fn delegate(
			origin: OriginFor<T>,
			parent: MandateId,
			agent: OrganisationId,
			terms: MandateTerms,
		) -> DispatchResult {
			let actor = T::AdministratorOrigin::ensure_origin(origin)?;
			Self::do_delegate(actor, parent, agent, terms)
		}

		/// Revoke a mandate, at once and for good.
		///
		/// May be called by an administrator of its grantor, of its agent, or of the trader.
		///
		/// Every mandate that passes it on is unusable from now on too. Declarations under any of them
		/// stay as they are until the trader takes them over or gives them to another agent.
		///
		/// # Errors
		/// `NotFound`, `NotAParty`, `AlreadyRevoked`.
		///
		/// # Events
		/// `MandateRevoked`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::revoke())]
		pub fn revoke(origin: OriginFor<T>, id: MandateId) -> DispatchResult {
			let actor = T::AdministratorOrigin::ensure_origin(origin)?;
			Self::do_revoke(actor, id)
		}
	}
}
