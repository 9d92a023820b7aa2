// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod faults;
mod manual;
#[cfg(test)]
mod mock;
mod rooms;
mod steps;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod try_state;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::{Case, Hold, Release, MAX_HOLDS};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{pallet_prelude::*, traits::EitherOf};
	use frame_system::pallet_prelude::*;
	use tijara_primitives::{
		actor::Actor,
		audit::{AuditTrail, ReasonCode},
		axes::Step,
		four_eyes::Proposal,
		rooms::OnReleased,
		DeclarationId, OrganisationId,
	};

	/// What the runtime says about this room.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who may release consignments, and propose a manual release.
		type ReleaseOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Who may endorse a manual release: chief examiners.
		type ChiefOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// For how many blocks a manual release can be endorsed.
		#[pallet::constant]
		type ProposalTerm: Get<BlockNumberFor<Self>>;

		/// Who may say that goods were presented or that they left: carriers and ports.
		type CargoOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Who may hold a consignment for its agency.
		type HoldOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// The rooms that write off, or end what they have open, when a consignment is released.
		type Below: OnReleased;

		/// Where acts are recorded.
		type Audit: AuditTrail<Self::AccountId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Makes the rooms below ready for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper;
	}

	/// The releases room.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// The case of each registered declaration. Never removed.
	#[pallet::storage]
	pub type Cases<T: Config> =
		StorageMap<_, Twox64Concat, DeclarationId, Case<BlockNumberFor<T>>, OptionQuery>;

	/// A manual release that is proposed, with its reason.
	pub type ProposalOf<T> =
		Proposal<<T as frame_system::Config>::AccountId, BlockNumberFor<T>, ReasonCode>;

	/// The manual releases that wait for a chief examiner. One whose term is over stays until another
	/// takes its place, or the case ends.
	#[pallet::storage]
	pub type Pending<T: Config> =
		StorageMap<_, Twox64Concat, DeclarationId, ProposalOf<T>, OptionQuery>;

	/// The number that the next release gets; the first is 1.
	#[pallet::storage]
	pub type NextRelease<T: Config> =
		StorageValue<_, u64, ValueQuery, frame_support::traits::ConstU64<1>>;

	/// What happened to a case.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A declaration was registered; its case is open.
		CaseOpened {
			/// The declaration.
			id: DeclarationId,
			/// Who owes.
			trader: OrganisationId,
			/// The organisation that registered it.
			declarant: OrganisationId,
		},
		/// Another room reported a step on one axis.
		StepReached {
			/// The declaration.
			id: DeclarationId,
			/// The axis and where it stands now.
			step: Step,
		},
		/// The goods were presented to customs.
		GoodsPresented {
			/// The declaration.
			id: DeclarationId,
			/// The carrier or port that said so.
			by: OrganisationId,
		},
		/// A hold was placed.
		HoldPlaced {
			/// The declaration.
			id: DeclarationId,
			/// The organisation that holds.
			by: OrganisationId,
			/// Why.
			reason: ReasonCode,
		},
		/// A hold was lifted.
		HoldLifted {
			/// The declaration.
			id: DeclarationId,
			/// The organisation that held.
			by: OrganisationId,
			/// Why it was lifted.
			reason: ReasonCode,
		},
		/// The consignment was released.
		ConsignmentReleased {
			/// The declaration.
			id: DeclarationId,
			/// The release number.
			number: u64,
			/// Why two officers passed over the control; `None` where it allowed the release.
			manual: Option<ReasonCode>,
		},
		/// An officer proposed to release the consignment manually.
		ManualReleaseProposed {
			/// The declaration.
			id: DeclarationId,
			/// Why.
			reason: ReasonCode,
			/// Last block in which it can be endorsed.
			expires: BlockNumberFor<T>,
		},
		/// The proposal of a manual release was withdrawn.
		ManualReleaseWithdrawn {
			/// The declaration.
			id: DeclarationId,
		},
		/// The released goods left the port.
		GoodsExited {
			/// The declaration.
			id: DeclarationId,
			/// The carrier or port that said so.
			by: OrganisationId,
		},
		/// The declaration was cancelled; its case is closed for good.
		CaseClosed {
			/// The declaration.
			id: DeclarationId,
		},
	}

	/// Why something was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// There is no case. Cases are opened when a declaration is registered: look whether the
		/// number is right and whether the declarant has registered it.
		NoCase,
		/// There is a case already. A declaration is registered once.
		AlreadyOpened,
		/// The declaration was cancelled. The declarant can lodge a new one.
		Closed,
		/// The consignment was released before. Nothing to do; what is found afterwards is a matter
		/// of post-clearance.
		AlreadyReleased,
		/// Duties and taxes are not assessed. They are when the declaration is registered under a
		/// published tariff.
		NotAssessed,
		/// The goods were not presented. The carrier or the port records presentation.
		NotPresented,
		/// No lane was chosen, or an examination is open or ended against the declaration. An
		/// examiner of customs records the result.
		ControlOpen,
		/// A permit is undecided or refused. The agency that grants it decides.
		PermitsOpen,
		/// What is owed is neither paid, deferred nor secured. The bank confirms a payment, or the
		/// debtor settles from its fund account.
		NotPaid,
		/// An agency holds the consignment. The agency that placed the hold can lift it.
		Held,
		/// The goods were presented before. Nothing to do.
		AlreadyPresented,
		/// The organisation holds this consignment already. Lift that hold before placing another.
		AlreadyHeld,
		/// The organisation has no hold on this consignment. Only the organisation that placed a
		/// hold can lift it.
		NoHold,
		/// Eight organisations hold the consignment. Wait until one lifts its hold: as long as any
		/// stands, the consignment is not released.
		TooManyHolds,
		/// The reason is 0. Give a reason of the national code list.
		ReasonMissing,
		/// The consignment is not released, so the goods cannot have left. A release officer
		/// releases it first.
		NotReleased,
		/// The goods left before. Nothing to do.
		AlreadyExited,
		/// Another room reported a step that is not its own: the cargo axis is moved by this room's
		/// calls, and "cancelled" is told by the declarations room.
		StepNotAllowed,
		/// All release numbers are given away.
		NumbersExhausted,
		/// Nothing stands in the way of the release. A release officer releases it; it takes no second
		/// officer.
		NotNeeded,
		/// A proposal that can still be endorsed stands. Endorse or withdraw it first.
		AlreadyProposed,
		/// No manual release is proposed, or an amendment ended the proposal. A release officer
		/// proposes it first.
		NoProposal,
		/// A proxy or a multisig signed. Both officers sign a manual release in person.
		NotInPerson,
		/// The proposer would endorse its own proposal. Another officer endorses it.
		SamePerson,
		/// The officer is of another organisation than the proposer. A chief examiner of the same one
		/// endorses.
		OtherOrganisation,
		/// A chief examiner endorses, and this officer does not act as one.
		Subordinate,
		/// The proposal's term is over. Propose it again.
		ProposalExpired,
		/// Only the proposer, or a chief examiner of its organisation, withdraws.
		NotProposer,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(
			_: BlockNumberFor<T>,
		) -> Result<(), frame_support::sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Records that the goods were presented to customs.
		///
		/// For carriers and ports (`CargoOrigin`).
		///
		/// `id`: the declaration's number. Presentation is recorded once.
		///
		/// # Errors
		/// [`NoCase`](Error::NoCase), [`Closed`](Error::Closed),
		/// [`AlreadyReleased`](Error::AlreadyReleased), [`AlreadyPresented`](Error::AlreadyPresented).
		///
		/// # Events
		/// [`GoodsPresented`](Event::GoodsPresented).
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::record_presentation())]
		pub fn record_presentation(origin: OriginFor<T>, id: DeclarationId) -> DispatchResult {
			let actor = T::CargoOrigin::ensure_origin(origin)?;
			Self::do_record_presentation(id, actor)
		}

		/// Holds the consignment for the officer's agency.
		///
		/// For agencies that may hold (`HoldOrigin`).
		///
		/// `id`: the declaration's number; `reason`: why, not 0. While any hold stands there is no
		/// release. An organisation has at most one hold on a case.
		///
		/// # Errors
		/// [`ReasonMissing`](Error::ReasonMissing), [`NoCase`](Error::NoCase),
		/// [`Closed`](Error::Closed), [`AlreadyReleased`](Error::AlreadyReleased),
		/// [`AlreadyHeld`](Error::AlreadyHeld), [`TooManyHolds`](Error::TooManyHolds).
		///
		/// # Events
		/// [`HoldPlaced`](Event::HoldPlaced).
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::place_hold())]
		pub fn place_hold(
			origin: OriginFor<T>,
			id: DeclarationId,
			reason: ReasonCode,
		) -> DispatchResult {
			let actor = T::HoldOrigin::ensure_origin(origin)?;
			Self::do_place_hold(id, reason, actor)
		}

		/// Lifts the hold of the officer's agency.
		///
		/// For agencies that may hold (`HoldOrigin`), each its own hold.
		///
		/// `id`: the declaration's number; `reason`: why it is lifted, not 0. Any officer of the
		/// organisation who may hold can lift it, not only the one who placed it.
		///
		/// # Errors
		/// [`ReasonMissing`](Error::ReasonMissing), [`NoCase`](Error::NoCase),
		/// [`Closed`](Error::Closed), [`AlreadyReleased`](Error::AlreadyReleased),
		/// [`NoHold`](Error::NoHold).
		///
		/// # Events
		/// [`HoldLifted`](Event::HoldLifted).
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::lift_hold())]
		pub fn lift_hold(
			origin: OriginFor<T>,
			id: DeclarationId,
			reason: ReasonCode,
		) -> DispatchResult {
			let actor = T::HoldOrigin::ensure_origin(origin)?;
			Self::do_lift_hold(id, reason, actor)
		}

		/// Releases the consignment.
		///
		/// For release officers (`ReleaseOrigin`).
		///
		/// `id`: the declaration's number. All five axes must allow it and no hold may stand; the
		/// axes are stored with the release number as evidence.
		///
		/// # Errors
		/// [`NoCase`](Error::NoCase), [`Closed`](Error::Closed),
		/// [`AlreadyReleased`](Error::AlreadyReleased); then the first of
		/// [`NotAssessed`](Error::NotAssessed), [`NotPresented`](Error::NotPresented),
		/// [`ControlOpen`](Error::ControlOpen), [`PermitsOpen`](Error::PermitsOpen),
		/// [`NotPaid`](Error::NotPaid), [`Held`](Error::Held) that applies; and whatever a room that
		/// writes off answers.
		///
		/// # Events
		/// [`ConsignmentReleased`](Event::ConsignmentReleased).
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::release())]
		pub fn release(origin: OriginFor<T>, id: DeclarationId) -> DispatchResult {
			let actor = T::ReleaseOrigin::ensure_origin(origin)?;
			Self::do_release(id, actor)
		}

		/// Records that the released goods left the port.
		///
		/// For carriers and ports (`CargoOrigin`).
		///
		/// `id`: the declaration's number. Exit is recorded once, after release.
		///
		/// # Errors
		/// [`NoCase`](Error::NoCase), [`Closed`](Error::Closed),
		/// [`NotReleased`](Error::NotReleased), [`AlreadyExited`](Error::AlreadyExited).
		///
		/// # Events
		/// [`GoodsExited`](Event::GoodsExited).
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::record_exit())]
		pub fn record_exit(origin: OriginFor<T>, id: DeclarationId) -> DispatchResult {
			let actor = T::CargoOrigin::ensure_origin(origin)?;
			Self::do_record_exit(id, actor)
		}

		/// Proposes to release a consignment although its control does not allow it.
		///
		/// For release officers (`ReleaseOrigin`), in person.
		///
		/// `id`: the declaration's number; `reason`: why, not 0. Only the control may stand in the way,
		/// as an open examination or a finding that is not as declared: all else of the guard must hold,
		/// now and when it is endorsed.
		///
		/// # Errors
		/// [`ReasonMissing`](Error::ReasonMissing), [`NoCase`](Error::NoCase),
		/// [`Closed`](Error::Closed), [`AlreadyReleased`](Error::AlreadyReleased),
		/// [`NotNeeded`](Error::NotNeeded); the errors of `release` for all else of the guard, with
		/// [`ControlOpen`](Error::ControlOpen) where no lane was chosen or the goods are detained or
		/// seized; [`AlreadyProposed`](Error::AlreadyProposed), [`NotInPerson`](Error::NotInPerson).
		///
		/// # Events
		/// [`ManualReleaseProposed`](Event::ManualReleaseProposed).
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::propose_manual_release())]
		pub fn propose_manual_release(
			origin: OriginFor<T>,
			id: DeclarationId,
			reason: ReasonCode,
		) -> DispatchResult {
			let actor = T::ReleaseOrigin::ensure_origin(origin)?;
			Self::do_propose_manual_release(id, reason, actor)
		}

		/// Endorses a manual release: the consignment is released.
		///
		/// For chief examiners (`ChiefOrigin`) of the proposer's organisation, not the proposer, in
		/// person.
		///
		/// `id`: the declaration's number. The axes are stored as they are, with the reason.
		///
		/// # Errors
		/// [`NoCase`](Error::NoCase), [`Closed`](Error::Closed),
		/// [`AlreadyReleased`](Error::AlreadyReleased), [`NoProposal`](Error::NoProposal),
		/// [`NotInPerson`](Error::NotInPerson), [`SamePerson`](Error::SamePerson),
		/// [`OtherOrganisation`](Error::OtherOrganisation), [`Subordinate`](Error::Subordinate),
		/// [`ProposalExpired`](Error::ProposalExpired); then as the proposal, and whatever a room that
		/// writes off answers.
		///
		/// # Events
		/// [`ConsignmentReleased`](Event::ConsignmentReleased).
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::endorse_manual_release())]
		pub fn endorse_manual_release(origin: OriginFor<T>, id: DeclarationId) -> DispatchResult {
			let actor = T::ChiefOrigin::ensure_origin(origin)?;
			Self::do_endorse_manual_release(id, actor)
		}

		/// Withdraws the proposal of a manual release.
		///
		/// For the proposer, and for chief examiners of its organisation, who so refuse.
		///
		/// `id`: the declaration's number.
		///
		/// # Errors
		/// [`NoCase`](Error::NoCase), [`Closed`](Error::Closed),
		/// [`AlreadyReleased`](Error::AlreadyReleased), [`NoProposal`](Error::NoProposal),
		/// [`NotProposer`](Error::NotProposer).
		///
		/// # Events
		/// [`ManualReleaseWithdrawn`](Event::ManualReleaseWithdrawn).
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::withdraw_manual_release())]
		pub fn withdraw_manual_release(origin: OriginFor<T>, id: DeclarationId) -> DispatchResult {
			let actor = EitherOf::<T::ChiefOrigin, T::ReleaseOrigin>::ensure_origin(origin)?;
			Self::do_withdraw_manual_release(id, actor)
		}
	}
}
