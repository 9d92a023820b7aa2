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

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::{BenchmarkHelper, Ready};
pub use pallet::*;
pub use steps::MAX_PAGE;
pub use tijara_primitives::declaration::DeclarationState;
pub use types::Declaration;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{
		pallet_prelude::*,
		traits::{ConstU64, Time},
	};
	use frame_system::pallet_prelude::*;
	use tijara_primitives::{
		actor::Actor,
		audit::{AuditTrail, ReasonCode},
		codes::{CountryCode, Lrn},
		declaration::{Draft, DraftFault, MAX_ITEMS},
		rooms::{Controls, Duties, Mandates, OnDeclaration, Releases},
		DeclarationId, MandateId, OrganisationId,
	};
	use tijara_tariff::mrn::Mrn;

	/// The declarations room.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the runtime sets.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Officers who declare for a trader.
		type DeclarantOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Customs officers who reject and cancel.
		type CustomsOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Asked whether a mandate covers what is declared under it; told what that owes.
		type Mandates: Mandates;

		/// Asked: what is owed for a declaration?
		type Duties: Duties;

		/// Asked: is the consignment released?
		type Releases: Releases;

		/// Asked: was an examination announced or recorded?
		type Controls: Controls;

		/// Told of registration, amendment and cancellation, in the order of the tuple.
		type Below: OnDeclaration<Self::AccountId>;

		/// Told of every act.
		type Audit: AuditTrail<Self::AccountId>;

		/// The chain's time, in milliseconds since 1970.
		type Time: Time<Moment = u64>;

		/// The country in the MRNs. It must never change once a declaration is registered: MRNs are
		/// computed from it.
		type Country: Get<CountryCode>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Makes the neighbours ready for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// The number of the next declaration, from 1.
	#[pallet::storage]
	pub type NextId<T> = StorageValue<_, DeclarationId, ValueQuery, ConstU64<1>>;

	/// The records. None is ever removed.
	#[pallet::storage]
	pub type Declarations<T> = StorageMap<_, Twox64Concat, DeclarationId, Declaration, OptionQuery>;

	/// What was stated, by declaration and version (from 1). Append-only.
	#[pallet::storage]
	pub type Versions<T> =
		StorageDoubleMap<_, Twox64Concat, DeclarationId, Twox64Concat, u32, Draft, OptionQuery>;

	/// The declaration of each local reference number of a declaring organisation.
	#[pallet::storage]
	pub type Lrns<T> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganisationId,
		Blake2_128Concat,
		Lrn,
		DeclarationId,
		OptionQuery,
	>;

	/// The declarations of each trader, in the order in which they were stored, from 0. Append-only: a
	/// trader sees every file in its name, whoever handles it.
	#[pallet::storage]
	pub type FilesOf<T> = StorageDoubleMap<
		_,
		Twox64Concat,
		OrganisationId,
		Twox64Concat,
		u64,
		DeclarationId,
		OptionQuery,
	>;

	/// How many declarations each trader has.
	#[pallet::storage]
	pub type FileCount<T> = StorageMap<_, Twox64Concat, OrganisationId, u64, ValueQuery>;

	/// What happened to a declaration.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A declaration was stored. It binds nobody yet.
		Stored {
			/// Its number.
			id: DeclarationId,
			/// The organisation that declares.
			declarant: OrganisationId,
			/// The organisation that will owe.
			trader: OrganisationId,
			/// Its local reference number.
			lrn: Lrn,
		},
		/// A declaration has a new version.
		Amended {
			/// Its number.
			id: DeclarationId,
			/// The new version.
			version: u32,
		},
		/// A declaration was accepted and binds its declarant.
		Registered {
			/// Its number.
			id: DeclarationId,
			/// Its public reference.
			mrn: Mrn,
			/// The version that was accepted.
			version: u32,
			/// Time of acceptance, in milliseconds since 1970.
			accepted: u64,
		},
		/// Customs rejected a stored declaration. Final.
		Rejected {
			/// Its number.
			id: DeclarationId,
			/// Why.
			reason: ReasonCode,
		},
		/// The declarant asks customs to cancel a registered declaration.
		CancellationRequested {
			/// Its number.
			id: DeclarationId,
			/// Why.
			reason: ReasonCode,
		},
		/// Customs cancelled a declaration before release. Final.
		Cancelled {
			/// Its number.
			id: DeclarationId,
			/// Why.
			reason: ReasonCode,
		},
		/// The trader gave the file to another agent, or took it over.
		Reassigned {
			/// Its number.
			id: DeclarationId,
			/// The organisation that handled it.
			from: OrganisationId,
			/// The organisation that handles it from now on.
			to: OrganisationId,
			/// The mandate under which it does; `None` where it is the trader.
			mandate: Option<MandateId>,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// There is no declaration with this number. Take the number from the event `Stored` or from the MRN.
		NotFound,
		/// Another organisation handles the file. Only an officer of the handler may amend the declaration,
		/// register it or ask for its cancellation; the trader can take the file over.
		NotHandler,
		/// The declaring organisation is not the trader. Name the mandate under which it declares.
		MandateMissing,
		/// The declaring organisation is the trader itself and needs no mandate. Name none.
		MandateNotNeeded,
		/// Only an officer of the trader reassigns a file.
		NotTrader,
		/// The file is handled like that already; nothing is left to do.
		AlreadyAssigned,
		/// A declaration that was rejected or cancelled is not handled any more.
		NotReassignable,
		/// The organisation already used this local reference number, in whatever state that declaration is.
		/// Give a new one.
		AlreadyExists,
		/// Only a stored or registered declaration is amended. One whose cancellation is requested, and one
		/// that was rejected or cancelled, is not.
		NotAmendable,
		/// Only a stored declaration can be registered or rejected.
		NotStored,
		/// Only a registered declaration whose cancellation is not yet requested can be asked to be cancelled.
		NotRegistered,
		/// Customs cancels only what the declarant asked to have cancelled. Call `request_cancellation` first.
		NotRequested,
		/// An examination was announced or recorded, so the declaration stays as it is. Ask for its
		/// cancellation instead.
		UnderExamination,
		/// The consignment is released, so its declaration stays as it is.
		AlreadyReleased,
		/// An amendment keeps the local reference number. To change it, store a new declaration.
		LrnFixed,
		/// An amendment keeps the customs office. To change it, store a new declaration.
		OfficeFixed,
		/// An amendment keeps the trader. To change it, store a new declaration.
		TraderFixed,
		/// An amendment keeps the mandate under which the file is handled. The trader changes it by
		/// reassigning the file.
		MandateFixed,
		/// An amendment keeps the direction (import, export or other), because the MRN tells it. To change
		/// it, store a new declaration.
		DirectionFixed,
		/// A reason must be given: a number above 0 of the national code list of reasons.
		ReasonMissing,
		/// The LRN, the kind, the office, the partner or a charge in the header is not a value of its code list or out of
		/// bounds.
		HeaderMalformed,
		/// A declaration has at least one item.
		NoItems,
		/// Items are numbered 1, 2, 3, … in their order; this sequence number breaks it.
		ItemOutOfSequence(u16),
		/// A code of the item with this sequence number is not a value of its code list.
		ItemCodeMalformed(u16),
		/// A number of the item with this sequence number is out of bounds, or its valuation method is not 1
		/// to 6.
		ItemNumberOutOfBounds(u16),
		/// The item with this sequence number states a quantity twice in the same unit.
		UnitStatedTwice(u16),
		/// The twelve digits of the serial numbers, or the versions of the declaration, are used up.
		NumbersExhausted,
		/// No MRN can be made from the chain's time and country. Only an operator of the chain can mend this.
		MrnUnavailable,
	}

	impl<T> From<DraftFault> for Error<T> {
		fn from(fault: DraftFault) -> Self {
			match fault {
				DraftFault::Header => Self::HeaderMalformed,
				DraftFault::NoItems => Self::NoItems,
				DraftFault::Sequence(item) => Self::ItemOutOfSequence(item),
				DraftFault::ItemCode(item) => Self::ItemCodeMalformed(item),
				DraftFault::ItemNumber(item) => Self::ItemNumberOutOfBounds(item),
				DraftFault::DuplicateUnit(item) => Self::UnitStatedTwice(item),
			}
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
		/// Store a draft as a declaration that binds nobody yet.
		///
		/// May be called by a declarant of the draft's trader, which then names no mandate; or by one of an
		/// agent that has the mandate which the draft names.
		///
		/// The declaration gets the next number. Its local reference number is used up for the
		/// organisation, whatever becomes of the declaration.
		///
		/// # Errors
		/// `AlreadyExists`, `MandateMissing`, `MandateNotNeeded`, why the mandate does not cover the draft,
		/// the faults of a draft (`HeaderMalformed`, `NoItems`, `ItemOutOfSequence`, `ItemCodeMalformed`,
		/// `ItemNumberOutOfBounds`, `UnitStatedTwice`), `NumbersExhausted`.
		///
		/// # Events
		/// `Stored`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::store(Pallet::<T>::items(draft)))]
		pub fn store(origin: OriginFor<T>, draft: Draft) -> DispatchResult {
			let actor = T::DeclarantOrigin::ensure_origin(origin)?;
			Self::do_store(&actor, &draft).map(|_| ())
		}

		/// Give a declaration a new version.
		///
		/// May be called by a declarant of the handler, while its mandate holds and covers the new version.
		///
		/// Possible while the declaration is stored; and while it is registered, as long as no examination
		/// was announced or recorded and the consignment is not released. LRN, office, trader,
		/// mandate and direction stay, and so does the time of acceptance. After registration the rooms
		/// below work on the new version in the same call, and any of them may refuse; then the difference
		/// in duties and taxes is drawn from the mandate.
		///
		/// # Errors
		/// `NotFound`, `NotHandler`, why the mandate does not cover it, `NotAmendable`, `UnderExamination`,
		/// `AlreadyReleased`, `LrnFixed`, `OfficeFixed`, `TraderFixed`, `MandateFixed`, `DirectionFixed`,
		/// the faults of a draft, `NumbersExhausted`, what the rooms below answer, and the ceilings of the
		/// mandate.
		///
		/// # Events
		/// `Amended`, and those of the rooms below.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::amend(Pallet::<T>::items(draft)))]
		pub fn amend(origin: OriginFor<T>, id: DeclarationId, draft: Draft) -> DispatchResult {
			let actor = T::DeclarantOrigin::ensure_origin(origin)?;
			Self::do_amend(&actor, id, &draft)
		}

		/// Register a stored declaration: it is accepted now and binds its declarant.
		///
		/// May be called by a declarant of the handler, while its mandate holds and covers the declaration.
		///
		/// The time of acceptance fixes the year of the MRN, the tariff and the exchange rates. The rooms
		/// below open the case, select the lane and assess in the same call, and any of them may refuse;
		/// then the duties and taxes are drawn from the mandate.
		/// The weight is that of the longest declaration; the rest is given back.
		///
		/// # Errors
		/// `NotFound`, `NotHandler`, why the mandate does not cover it, `NotStored`, `MrnUnavailable`, what
		/// the rooms below answer, and the ceilings of the mandate.
		///
		/// # Events
		/// `Registered`, and those of the rooms below.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::register(MAX_ITEMS))]
		pub fn register(origin: OriginFor<T>, id: DeclarationId) -> DispatchResultWithPostInfo {
			let actor = T::DeclarantOrigin::ensure_origin(origin)?;
			let items = Self::do_register(&actor, id)?;
			Ok(Some(T::WeightInfo::register(items)).into())
		}

		/// Store a draft and register it at once.
		///
		/// May be called by whoever may `store` the draft.
		///
		/// Does what `store` and then `register` do, or nothing.
		///
		/// # Errors
		/// Those of `store` and `register`.
		///
		/// # Events
		/// `Stored`, `Registered`, and those of the rooms below.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::lodge(Pallet::<T>::items(draft)))]
		pub fn lodge(origin: OriginFor<T>, draft: Draft) -> DispatchResult {
			let actor = T::DeclarantOrigin::ensure_origin(origin)?;
			let id = Self::do_store(&actor, &draft)?;
			Self::do_register(&actor, id).map(|_| ())
		}

		/// Reject a stored declaration for good.
		///
		/// May be called by a customs officer who decides on declarations.
		///
		/// # Errors
		/// `NotFound`, `NotStored`, `ReasonMissing`.
		///
		/// # Events
		/// `Rejected`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::reject())]
		pub fn reject(
			origin: OriginFor<T>,
			id: DeclarationId,
			reason: ReasonCode,
		) -> DispatchResult {
			let actor = T::CustomsOrigin::ensure_origin(origin)?;
			Self::do_reject(&actor, id, reason)
		}

		/// Ask customs to cancel a registered declaration.
		///
		/// May be called by a declarant of the handler, while its mandate holds.
		///
		/// # Errors
		/// `NotFound`, `NotHandler`, why the mandate does not cover it, `NotRegistered`, `AlreadyReleased`, `ReasonMissing`.
		///
		/// # Events
		/// `CancellationRequested`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::request_cancellation())]
		pub fn request_cancellation(
			origin: OriginFor<T>,
			id: DeclarationId,
			reason: ReasonCode,
		) -> DispatchResult {
			let actor = T::DeclarantOrigin::ensure_origin(origin)?;
			Self::do_request_cancellation(&actor, id, reason)
		}

		/// Cancel a declaration for good, as its declarant asked.
		///
		/// May be called by a customs officer who decides on declarations.
		///
		/// The rooms below close the case and withdraw the debt in the same call, and any of them may
		/// refuse; then what was drawn is given back to the mandate, whatever that has become.
		///
		/// # Errors
		/// `NotFound`, `NotRequested`, `AlreadyReleased`, `ReasonMissing`, and what the rooms below answer.
		///
		/// # Events
		/// `Cancelled`, and those of the rooms below.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::cancel())]
		pub fn cancel(
			origin: OriginFor<T>,
			id: DeclarationId,
			reason: ReasonCode,
		) -> DispatchResult {
			let actor = T::CustomsOrigin::ensure_origin(origin)?;
			Self::do_cancel(&actor, id, reason)
		}

		/// Give a declaration's file to the agent of another mandate, or take it over.
		///
		/// May be called by a declarant of the trader.
		///
		/// `to` names the mandate under which its agent handles the file from now on; `None`: the trader
		/// handles it itself. This is how a file goes on whose mandate is revoked or has expired. What is
		/// owed moves with it from the old mandate's use to the new one's. The declaration stays as it is:
		/// a stored one is not registered by this, and a registered one keeps MRN and lane.
		///
		/// # Errors
		/// `NotFound`, `NotTrader`, `NotReassignable`, `AlreadyReleased`, `AlreadyAssigned`, why the new
		/// mandate does not cover the declaration, and its ceilings.
		///
		/// # Events
		/// `Reassigned`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::reassign())]
		pub fn reassign(
			origin: OriginFor<T>,
			id: DeclarationId,
			to: Option<MandateId>,
		) -> DispatchResult {
			let actor = T::DeclarantOrigin::ensure_origin(origin)?;
			Self::do_reassign(&actor, id, to)
		}
	}
}
