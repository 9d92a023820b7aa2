// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod automatic;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod manual;
pub mod migrations;
#[cfg(test)]
mod mock;
mod rooms;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod try_state;
mod types;
pub mod weights;
mod worklist;

pub use pallet::*;
pub use types::{Case, Hold, Release, MAX_HOLDS};
pub use weights::WeightInfo;
pub use worklist::MAX_PAGE;

use frame_support::{
	dispatch::DispatchResult,
	ensure,
	sp_runtime::{
		traits::{BlakeTwo256, Hash},
		DispatchError,
	},
};
use frame_system::pallet_prelude::BlockNumberFor;
use tijara_primitives::{
	actor::Actor,
	audit::{Act, AuditTrail, Entry, ReasonCode, Subject},
	axes::{CargoAxis, Step, Unmet},
	rooms::{AuthorisedOperators, OnReleased},
	DeclarationId,
};

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{pallet_prelude::*, traits::EitherOf};
	use frame_system::pallet_prelude::*;
	use tijara_primitives::{codes::OfficeCode, four_eyes::Proposal, OrganisationId};

	/// The layout of this room's storage. Version 1 keeps the office in each case, and [`Worklist`].
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// What the runtime says about this room.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who may release consignments.
		type ReleaseOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Who endorses manual releases: chief examiners of customs.
		type ChiefOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Blocks for which a proposed manual release can be endorsed.
		type ProposalTerm: Get<BlockNumberFor<Self>>;

		/// Who may say that goods were presented or that they left: carriers and ports.
		type CargoOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Who may hold a consignment for its agency.
		type HoldOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// The rooms that write off when a consignment is released.
		type Below: OnReleased;

		/// Asked: does the trader have an authorised operator's reduced controls at this moment?
		type Operators: AuthorisedOperators;

		/// Where acts are recorded.
		type Audit: AuditTrail<Self::AccountId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// The releases room.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The case of each registered declaration. Never removed.
	#[pallet::storage]
	pub type Cases<T: Config> =
		StorageMap<_, Twox64Concat, DeclarationId, Case<BlockNumberFor<T>>, OptionQuery>;

	/// The cases that each office has still something to do with, until the goods left or the declaration was
	/// cancelled: bounded by what is open, not by what ever was.
	// Whoever declares chooses the office's text, so that hash must resist.
	#[pallet::storage]
	pub type Worklist<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		OfficeCode,
		Twox64Concat,
		DeclarationId,
		(),
		OptionQuery,
	>;

	/// Manual releases that wait for a chief, each with its reason. They stand on open cases only.
	#[pallet::storage]
	pub type Proposals<T: Config> = StorageMap<
		_,
		Twox64Concat,
		DeclarationId,
		Proposal<T::AccountId, BlockNumberFor<T>, ReasonCode>,
		OptionQuery,
	>;

	/// Release officers who let a consignment go as soon as the guard is met. They stand on open cases only.
	#[pallet::storage]
	pub type Authorisations<T: Config> =
		StorageMap<_, Twox64Concat, DeclarationId, Actor<T::AccountId>, OptionQuery>;

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
		},
		/// A release officer let the consignment go as soon as the guard is met.
		ReleaseAuthorised {
			/// The declaration.
			id: DeclarationId,
		},
		/// A release officer proposed to release although the control axis does not allow it.
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
		/// The consignment was released by two officers, although the control axis did not allow it.
		ConsignmentReleasedManually {
			/// The declaration.
			id: DeclarationId,
			/// The release number.
			number: u64,
			/// Why.
			reason: ReasonCode,
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
		/// A release officer has let the consignment go already, as soon as the guard is met. Nothing to do.
		AlreadyAuthorised,
		/// Another room reported a step that is not its own: the cargo axis is moved by this room's
		/// calls, and "cancelled" is told by the declarations room.
		StepNotAllowed,
		/// All release numbers are given away.
		NumbersExhausted,
		/// All axes allow the release. Use `release`: nothing needs to be passed over.
		NotNeeded,
		/// A manual release of this consignment waits for endorsement. Withdraw it first, or wait until
		/// its term is over.
		AlreadyProposed,
		/// No manual release of this consignment is proposed. A release officer proposes one; an
		/// amendment of the declaration ends a proposal.
		NoProposal,
		/// A proxy or a multisig signed. Sign with the officer's own key.
		NotInPerson,
		/// The proposer cannot endorse. A chief who did not propose must.
		SamePerson,
		/// The endorser is another organisation's officer. A chief of the proposer's must endorse.
		OtherOrganisation,
		/// The endorser's role does not endorse manual releases. A chief examiner must.
		Subordinate,
		/// The proposal's term is over. Propose anew.
		ProposalExpired,
		/// Only the proposer, or a chief of its organisation, withdraws a proposal.
		NotProposer,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(
			_: BlockNumberFor<T>,
		) -> Result<(), frame_support::sp_runtime::TryRuntimeError> {
			// A migration is under way: what it checks at its end does not hold yet.
			if Self::on_chain_storage_version() < Self::in_code_storage_version() {
				return Ok(());
			}
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

		/// Proposes to release the consignment although the control axis does not allow it.
		///
		/// For release officers (`ReleaseOrigin`), signed in person.
		///
		/// `id`: the declaration's number; `reason`: why, not 0. Every other axis must allow the
		/// release and no hold may stand; nothing passes over a detention or a seizure. A chief endorses within the term; a proposal whose term is
		/// over is replaced. An amendment of the declaration ends the proposal.
		///
		/// # Errors
		/// [`ReasonMissing`](Error::ReasonMissing), [`NoCase`](Error::NoCase),
		/// [`Closed`](Error::Closed), [`AlreadyReleased`](Error::AlreadyReleased),
		/// [`AlreadyProposed`](Error::AlreadyProposed), [`NotNeeded`](Error::NotNeeded),
		/// [`ControlOpen`](Error::ControlOpen) when the goods are detained or seized; then those of
		/// the guard as for [`release`](Pallet::release), without the control axis;
		/// [`NotInPerson`](Error::NotInPerson).
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
		/// For chiefs (`ChiefOrigin`) of the proposer's organisation, signed in person, and not by the
		/// proposer.
		///
		/// `id`: the declaration's number. Everything that the proposal needed must still be so. The
		/// release is stored with its reason and with the axes as they stand, the open control included.
		///
		/// # Errors
		/// [`NoCase`](Error::NoCase), [`Closed`](Error::Closed),
		/// [`AlreadyReleased`](Error::AlreadyReleased), [`NoProposal`](Error::NoProposal),
		/// [`NotInPerson`](Error::NotInPerson), [`SamePerson`](Error::SamePerson),
		/// [`OtherOrganisation`](Error::OtherOrganisation), [`Subordinate`](Error::Subordinate),
		/// [`ProposalExpired`](Error::ProposalExpired), [`NotNeeded`](Error::NotNeeded),
		/// [`ControlOpen`](Error::ControlOpen) when the goods are detained or seized; then those of
		/// the guard, without the control axis; and whatever a room that writes off answers.
		///
		/// # Events
		/// [`ConsignmentReleasedManually`](Event::ConsignmentReleasedManually).
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::endorse_manual_release())]
		pub fn endorse_manual_release(origin: OriginFor<T>, id: DeclarationId) -> DispatchResult {
			let actor = T::ChiefOrigin::ensure_origin(origin)?;
			Self::do_endorse_manual_release(id, actor)
		}

		/// Withdraws the proposal of a manual release.
		///
		/// For the release officer who proposed it (`ReleaseOrigin`), and for chiefs of its
		/// organisation (`ChiefOrigin`).
		///
		/// `id`: the declaration's number.
		///
		/// # Errors
		/// [`NoProposal`](Error::NoProposal), [`NotProposer`](Error::NotProposer).
		///
		/// # Events
		/// [`ManualReleaseWithdrawn`](Event::ManualReleaseWithdrawn).
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::withdraw_manual_release())]
		pub fn withdraw_manual_release(origin: OriginFor<T>, id: DeclarationId) -> DispatchResult {
			// The chief first: who holds both roles withdraws as a chief.
			let actor = EitherOf::<T::ChiefOrigin, T::ReleaseOrigin>::ensure_origin(origin)?;
			Self::do_withdraw_manual_release(id, actor)
		}

		/// Lets the consignment go as soon as the guard is met: with the payment or the presentation that it
		/// still lacks, in the same transaction.
		///
		/// For release officers (`ReleaseOrigin`).
		///
		/// `id`: the declaration's number. Only the debt and the presentation may be open. The authorisation
		/// ends with an amendment, and with whatever control or a permit says afterwards; a hold stops it
		/// while it stands.
		///
		/// # Errors
		/// [`NoCase`](Error::NoCase), [`Closed`](Error::Closed),
		/// [`AlreadyReleased`](Error::AlreadyReleased), [`AlreadyAuthorised`](Error::AlreadyAuthorised),
		/// [`NotNeeded`](Error::NotNeeded) when nothing is open; then those of the guard as for
		/// [`release`](Pallet::release), without presentation and money.
		///
		/// # Events
		/// [`ReleaseAuthorised`](Event::ReleaseAuthorised); later
		/// [`ConsignmentReleased`](Event::ConsignmentReleased).
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::authorise_release())]
		pub fn authorise_release(origin: OriginFor<T>, id: DeclarationId) -> DispatchResult {
			let actor = T::ReleaseOrigin::ensure_origin(origin)?;
			Self::do_authorise(id, actor)
		}
	}
}

impl<T> From<Unmet> for Error<T> {
	fn from(unmet: Unmet) -> Self {
		match unmet {
			Unmet::Document => Self::NotAssessed,
			Unmet::Cargo => Self::NotPresented,
			Unmet::Control => Self::ControlOpen,
			Unmet::Permits => Self::PermitsOpen,
			Unmet::Money => Self::NotPaid,
			Unmet::Hold => Self::Held,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The only way by which this room says what it did: the event and its record go together.
	fn note(id: DeclarationId, entry: Entry<T::AccountId>, event: Event<T>) -> DispatchResult {
		T::Audit::record(Subject::Declaration(id), entry)?;
		Self::deposit_event(event);
		Ok(())
	}

	/// The case, if it can still change.
	fn open_case(id: DeclarationId) -> Result<Case<BlockNumberFor<T>>, DispatchError> {
		let case = Cases::<T>::get(id).ok_or(Error::<T>::NoCase)?;
		ensure!(!case.closed, Error::<T>::Closed);
		ensure!(case.release.is_none(), Error::<T>::AlreadyReleased);
		Ok(case)
	}

	fn do_record_presentation(id: DeclarationId, actor: Actor<T::AccountId>) -> DispatchResult {
		let mut case = Self::open_case(id)?;
		ensure!(case.axes.cargo == CargoAxis::Expected, Error::<T>::AlreadyPresented);
		case.axes = case.axes.after(Step::Cargo(CargoAxis::Presented));
		Cases::<T>::insert(id, case);
		let by = actor.organisation;
		let entry = Entry::new(Act::GoodsPresented).by(actor);
		Self::note(id, entry, Event::GoodsPresented { id, by })?;
		Self::release_by_itself(id)
	}

	fn do_place_hold(
		id: DeclarationId,
		reason: ReasonCode,
		actor: Actor<T::AccountId>,
	) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		let mut case = Self::open_case(id)?;
		let by = actor.organisation;
		ensure!(case.holds.iter().all(|hold| hold.by != by), Error::<T>::AlreadyHeld);
		case.holds.try_push(Hold { by, reason }).map_err(|_| Error::<T>::TooManyHolds)?;
		case.axes.held = true;
		Cases::<T>::insert(id, case);
		Self::note(
			id,
			Entry::new(Act::HoldPlaced).by(actor).reason(reason),
			Event::HoldPlaced { id, by, reason },
		)
	}

	fn do_lift_hold(
		id: DeclarationId,
		reason: ReasonCode,
		actor: Actor<T::AccountId>,
	) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		let mut case = Self::open_case(id)?;
		let by = actor.organisation;
		ensure!(case.holds.iter().any(|hold| hold.by == by), Error::<T>::NoHold);
		case.holds.retain(|hold| hold.by != by);
		case.axes.held = !case.holds.is_empty();
		Cases::<T>::insert(id, case);
		Self::note(
			id,
			Entry::new(Act::HoldLifted).by(actor).reason(reason),
			Event::HoldLifted { id, by, reason },
		)?;
		Self::release_by_itself(id)
	}

	fn do_release(id: DeclarationId, actor: Actor<T::AccountId>) -> DispatchResult {
		let case = Self::open_case(id)?;
		case.axes.guard().map_err(Error::<T>::from)?;
		Self::let_go(id, case, None, Entry::new(Act::ConsignmentReleased).by(actor))
	}

	/// Ends what officers have prepared for a case.
	pub(crate) fn forget(id: DeclarationId) {
		Proposals::<T>::remove(id);
		Authorisations::<T>::remove(id);
	}

	/// Releases, after whoever asks has looked at the guard; `manual` is the reason of a manual release.
	fn let_go(
		id: DeclarationId,
		mut case: Case<BlockNumberFor<T>>,
		manual: Option<ReasonCode>,
		entry: Entry<T::AccountId>,
	) -> DispatchResult {
		let number = NextRelease::<T>::get();
		let next = number.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		let release = Release { number, guard: case.axes, manual, block: Self::now() };
		let content = BlakeTwo256::hash_of(&release);
		let trader = case.trader;
		case.axes = case.axes.after(Step::Cargo(CargoAxis::Released));
		case.release = Some(release);
		NextRelease::<T>::put(next);
		Cases::<T>::insert(id, case);
		Self::forget(id);

		let event = match manual {
			None => Event::ConsignmentReleased { id, number },
			Some(reason) => Event::ConsignmentReleasedManually { id, number, reason },
		};
		Self::note(id, entry.on_behalf_of(trader).content(content), event)?;
		T::Below::on_released(id)
	}

	fn do_record_exit(id: DeclarationId, actor: Actor<T::AccountId>) -> DispatchResult {
		let mut case = Cases::<T>::get(id).ok_or(Error::<T>::NoCase)?;
		ensure!(!case.closed, Error::<T>::Closed);
		ensure!(case.release.is_some(), Error::<T>::NotReleased);
		ensure!(case.axes.cargo == CargoAxis::Released, Error::<T>::AlreadyExited);
		case.axes = case.axes.after(Step::Cargo(CargoAxis::Exited));
		Worklist::<T>::remove(&case.office, id);
		Cases::<T>::insert(id, case);
		let by = actor.organisation;
		Self::note(id, Entry::new(Act::GoodsExited).by(actor), Event::GoodsExited { id, by })
	}
}
