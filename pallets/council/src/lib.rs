// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod genesis;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
#[cfg(test)]
mod mock;
mod motions;
mod seats;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use genesis::Fault;
pub use pallet::*;
pub use types::{AbstentionIsNo, Outcome, Share};
pub use weights::WeightInfo;

/// The longest call that a motion may decide, in bytes. Longer ones are noted as a preimage first.
pub const MAX_MOTION_LENGTH: u32 = 16 * 1024;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{boxed::Box, vec::Vec};
	use core::marker::PhantomData;
	use frame_support::{
		dispatch::DispatchResultWithPostInfo, pallet_prelude::*, traits::InitializeMembers,
	};
	use frame_system::pallet_prelude::*;
	use pallet_collective::{MemberCount, ProposalIndex};
	use sp_core::H256;
	use tijara_primitives::{
		actor::Actor,
		audit::{AuditTrail, ReasonCode},
		rooms::{Officers, Organisations},
		OrganisationId,
	};

	/// A committee of agencies. Each instance is one committee.
	#[pallet::pallet]
	pub struct Pallet<T, I = ()>(_);

	/// What the runtime sets.
	#[pallet::config]
	pub trait Config<I: 'static = ()>:
		frame_system::Config<RuntimeEvent: From<Event<Self, I>>, Hash = H256>
		+ pallet_collective::Config<I>
	{
		/// Administrators, who give and leave the seat of their own agency.
		type DelegateOrigin: EnsureOrigin<
			<Self as frame_system::Config>::RuntimeOrigin,
			Success = Actor<Self::AccountId>,
		>;

		/// Officers. Only those who have a seat propose and vote; each closes.
		type MemberOrigin: EnsureOrigin<
			<Self as frame_system::Config>::RuntimeOrigin,
			Success = Actor<Self::AccountId>,
		>;

		/// Who decides which agencies may take a seat.
		type ListOrigin: EnsureOrigin<<Self as frame_system::Config>::RuntimeOrigin>;

		/// Asked: is an organisation an active agency?
		type Organisations: Organisations;

		/// Asked: whose officer is an account?
		type Officers: Officers<Self::AccountId>;

		/// There are never more seats than this; at most the collective's `MaxMembers`.
		#[pallet::constant]
		type MaxSeats: Get<u32>;

		/// With fewer seats than this nothing is proposed; at least 1. Agencies do not leave below it.
		#[pallet::constant]
		type MinSeats: Get<u32>;

		/// The committee's number in the audit trail, another one for each instance.
		#[pallet::constant]
		type Committee: Get<u8>;

		/// While no list is set: may every active agency take a seat (true), or none (false)?
		#[pallet::constant]
		type OpenToAll: Get<bool>;

		/// Told of every act.
		type Audit: AuditTrail<Self::AccountId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Makes the neighbours ready for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// Seats, each an agency and its delegate's account.
	pub(crate) type SeatsOf<T, I> = BoundedVec<
		(OrganisationId, <T as frame_system::Config>::AccountId),
		<T as Config<I>>::MaxSeats,
	>;

	/// What a motion decides.
	pub(crate) type ProposalOf<T, I> = <T as pallet_collective::Config<I>>::Proposal;

	/// Who sits: one delegate for each agency, in the order of the agencies' numbers. The members of the
	/// collective are the same accounts.
	#[pallet::storage]
	pub type Seats<T: Config<I>, I: 'static = ()> = StorageValue<_, SeatsOf<T, I>, ValueQuery>;

	/// The agencies that may take a seat, in the order of their numbers; `None`: no list is set.
	#[pallet::storage]
	pub type Listed<T: Config<I>, I: 'static = ()> =
		StorageValue<_, BoundedVec<OrganisationId, T::MaxSeats>, OptionQuery>;

	/// What happened in the committee.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config<I>, I: 'static = ()> {
		/// An agency took its seat, or gave it to another of its officers.
		SeatTaken {
			/// The agency.
			organisation: OrganisationId,
			/// Its delegate.
			account: T::AccountId,
			/// Its former delegate, whose votes on open motions are void.
			before: Option<T::AccountId>,
		},
		/// A seat was vacated; what its delegate voted on open motions is void.
		SeatVacated {
			/// The agency.
			organisation: OrganisationId,
			/// Who was its delegate.
			account: T::AccountId,
			/// Why; 0 where it follows from a decision of the registry or on the list.
			reason: ReasonCode,
		},
		/// It was decided which agencies may take a seat.
		AgenciesListed {
			/// They; `None`: every active agency may.
			list: Option<BoundedVec<OrganisationId, T::MaxSeats>>,
		},
		/// A motion was put.
		MotionProposed {
			/// Hash of what it decides.
			motion: T::Hash,
			/// Its number.
			index: ProposalIndex,
			/// The agency that put it.
			organisation: OrganisationId,
			/// How many votes it needs.
			threshold: MemberCount,
			/// How many seats there are.
			seats: MemberCount,
			/// Why it was put.
			reason: ReasonCode,
		},
		/// A member voted; its former vote on the motion, if any, is void.
		MotionVoted {
			/// Hash of what the motion decides.
			motion: T::Hash,
			/// Its number.
			index: ProposalIndex,
			/// The agency that voted.
			organisation: OrganisationId,
			/// For the motion?
			approve: bool,
			/// Why; 0 where none was given.
			reason: ReasonCode,
		},
		/// A motion was closed.
		MotionClosed {
			/// Hash of what it decides.
			motion: T::Hash,
			/// Its number.
			index: ProposalIndex,
			/// How it ended.
			outcome: Outcome,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	#[derive(PartialEq)]
	pub enum Error<T, I = ()> {
		/// The organisation is unknown, suspended, closed, or no agency of the state. Look up its standing
		/// in the registry.
		NotAnAgency,
		/// The agency is not among those that may take a seat. Ask whoever decides on the list.
		NotListed,
		/// The account is not an officer of the caller's agency. Appoint it first, or name another.
		NotAnOfficer,
		/// The account has the seat already; nothing is left to do.
		AlreadySeated,
		/// All seats are taken. Wait until one is vacated.
		TooManySeats,
		/// The agency has no seat. Take it first.
		NoSeat,
		/// Fewer seats would be left, or there are fewer, than it takes to decide. Let other agencies take
		/// their seats first.
		TooFewSeats,
		/// Fewer agencies would be able to take a seat than it takes to decide. List more.
		TooFewListed,
		/// The list names an agency twice. Name each once.
		ListedTwice,
		/// No reason is given. State a number of the code list of reasons.
		ReasonMissing,
		/// The signer is not its agency's delegate. Let the delegate sign, or give it the seat.
		NotAMember,
		/// What is proposed is longer than a motion may be. Note it as a preimage, and propose that it be
		/// dispatched.
		MotionTooLong,
		/// The time to vote on the motion is over. Close it; it can be put anew.
		MotionOver,
	}

	/// The seats that the committee starts with.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config<I>, I: 'static = ()> {
		/// Organisation and delegate's account of each; every organisation and every account once. None,
		/// or at least `MinSeats`. Where not every agency may take a seat, these are also the list.
		#[serde(deserialize_with = "crate::genesis::seats::<T, I, _>")]
		pub seats: Vec<(OrganisationId, T::AccountId)>,
		/// Which committee it is.
		#[serde(skip)]
		pub instance: PhantomData<I>,
	}

	#[pallet::genesis_build]
	impl<T: Config<I>, I: 'static> BuildGenesisConfig for GenesisConfig<T, I> {
		fn build(&self) {
			// What came from JSON was checked when it was read; this is for values made in Rust. A chain
			// that starts without its council must not start.
			let checked = crate::genesis::checked::<T, I>(&self.seats);
			assert!(checked.is_ok(), "the seats of genesis are refused: {:?}", checked.err());
			let seats = checked.unwrap_or_default();
			if !T::OpenToAll::get() && !seats.is_empty() {
				let list = seats.iter().map(|(organisation, _)| *organisation).collect();
				Listed::<T, I>::put(BoundedVec::<_, T::MaxSeats>::truncate_from(list));
			}
			let accounts: Vec<_> = seats.iter().map(|(_, account)| account.clone()).collect();
			pallet_collective::Pallet::<T, I>::initialize_members(&accounts);
			Seats::<T, I>::put(seats);
		}
	}

	#[pallet::hooks]
	impl<T: Config<I>, I: 'static> Hooks<BlockNumberFor<T>> for Pallet<T, I> {
		fn integrity_test() {
			assert!(T::MinSeats::get() > 0, "nobody would decide");
			assert!(
				T::MinSeats::get() <= T::MaxSeats::get(),
				"the least number of seats is above the greatest"
			);
			assert!(
				T::MaxSeats::get() <= T::MaxMembers::get(),
				"there are more seats than the collective has members"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config<I>, I: 'static> Pallet<T, I> {
		/// Take the caller's agency's seat, or give it to another of its officers.
		///
		/// May be called by an administrator of the agency.
		///
		/// `delegate` speaks for the agency from now on. What a former delegate voted on open motions is
		/// void; the new one may vote on them.
		///
		/// # Errors
		/// `NotAnAgency`, `NotListed`, `NotAnOfficer`, `AlreadySeated`, `TooManySeats`.
		///
		/// # Events
		/// `SeatTaken`.
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config<I>>::WeightInfo::take_seat())]
		pub fn take_seat(origin: OriginFor<T>, delegate: T::AccountId) -> DispatchResult {
			let actor = T::DelegateOrigin::ensure_origin(origin)?;
			Self::do_take_seat(actor, delegate)
		}

		/// Leave the caller's agency's seat.
		///
		/// May be called by an administrator of the agency.
		///
		/// `reason`: why, not 0. Votes on open motions are void. The seat can be taken again. At least
		/// `MinSeats` seats must be left; an agency that may not vote loses its seat without this call.
		///
		/// # Errors
		/// `ReasonMissing`, `NoSeat`, `TooFewSeats`.
		///
		/// # Events
		/// `SeatVacated`.
		#[pallet::call_index(1)]
		#[pallet::weight(<T as Config<I>>::WeightInfo::leave_seat())]
		pub fn leave_seat(origin: OriginFor<T>, reason: ReasonCode) -> DispatchResult {
			let actor = T::DelegateOrigin::ensure_origin(origin)?;
			Self::do_leave_seat(actor, reason)
		}

		/// Decide which agencies may take a seat.
		///
		/// May be called by whom the runtime names (`ListOrigin`).
		///
		/// `list`: active agencies, each once, in any order, at least `MinSeats`; `None`: no list, so that
		/// every active agency may, where `OpenToAll` allows that. Seats of agencies that are not listed
		/// are vacated; at least `MinSeats` must be left, unless none is vacated.
		///
		/// # Errors
		/// `TooFewListed`, `ListedTwice`, `NotAnAgency`, `TooFewSeats`.
		///
		/// # Events
		/// `AgenciesListed`, `SeatVacated` for each seat.
		#[pallet::call_index(2)]
		#[pallet::weight(<T as Config<I>>::WeightInfo::list_agencies(
			list.as_ref().map_or(0, |list| u32::try_from(list.len()).unwrap_or(u32::MAX))
		))]
		pub fn list_agencies(
			origin: OriginFor<T>,
			list: Option<BoundedVec<OrganisationId, T::MaxSeats>>,
		) -> DispatchResult {
			T::ListOrigin::ensure_origin(origin)?;
			Self::do_list_agencies(list)
		}

		/// Put a motion, and vote for it.
		///
		/// May be called by a delegate who has a seat.
		///
		/// `share` says how many of the seats there are now must be for it; whether that is enough for what
		/// it decides, the decided call's own origin says. `proposal`: at most `MAX_MOTION_LENGTH` bytes,
		/// no heavier than the collective's `MaxProposalWeight`, and not open already. `reason`: why, not
		/// 0. Where one vote is enough, the motion is closed and carried out at once.
		///
		/// # Errors
		/// `ReasonMissing`, `NotAMember`, `TooFewSeats`, `MotionTooLong`; of the collective:
		/// `DuplicateProposal`, `TooManyProposals`, `WrongProposalWeight`.
		///
		/// # Events
		/// `MotionProposed`, `MotionVoted`; `MotionClosed`, where it is closed at once. Of the collective:
		/// `Proposed`, `Voted`; then those of `close`.
		#[pallet::call_index(3)]
		#[pallet::weight((
			Pallet::<T, I>::propose_weight(
				u32::try_from(proposal.encoded_size()).unwrap_or(u32::MAX),
				proposal.get_dispatch_info().call_weight,
			),
			DispatchClass::Operational,
		))]
		pub fn propose(
			origin: OriginFor<T>,
			share: Share,
			proposal: Box<ProposalOf<T, I>>,
			reason: ReasonCode,
		) -> DispatchResultWithPostInfo {
			let actor = T::MemberOrigin::ensure_origin(origin)?;
			Self::do_propose(actor, share, proposal, reason)
		}

		/// Vote on a motion, or change one's vote.
		///
		/// May be called by a delegate who has a seat.
		///
		/// `motion` and `index`: hash and number of the motion, as its event states them. `reason`: why;
		/// not 0 for a vote against. Votes are taken until the motion is closed or its time is over.
		///
		/// # Errors
		/// `ReasonMissing`, `NotAMember`, `MotionOver`; of the collective: `ProposalMissing`, `WrongIndex`,
		/// `DuplicateVote`.
		///
		/// # Events
		/// `MotionVoted`; of the collective: `Voted`.
		#[pallet::call_index(4)]
		#[pallet::weight((<T as Config<I>>::WeightInfo::vote(), DispatchClass::Operational))]
		pub fn vote(
			origin: OriginFor<T>,
			motion: T::Hash,
			index: ProposalIndex,
			approve: bool,
			reason: ReasonCode,
		) -> DispatchResult {
			let actor = T::MemberOrigin::ensure_origin(origin)?;
			Self::do_vote(actor, motion, index, approve, reason)
		}

		/// Close a motion: carry it out where enough are for it.
		///
		/// May be called by an officer.
		///
		/// Possible as soon as enough are for it or too many against it, and for every motion once its time
		/// is over; who has not voted then counts as against. `proposal_weight_bound` and `length_bound`:
		/// what is decided may weigh and, as stored, be as long at most; `length_bound` in bytes. They
		/// decide what this call weighs before it is known.
		///
		/// # Errors
		/// Of the collective: `ProposalMissing`, `WrongIndex`, `TooEarly`, `WrongProposalLength`,
		/// `WrongProposalWeight`.
		///
		/// # Events
		/// `MotionClosed`; of the collective: `Closed`, then `Approved` and `Executed`, or `Disapproved`.
		#[pallet::call_index(5)]
		#[pallet::weight((
			Pallet::<T, I>::close_weight(*length_bound).saturating_add(*proposal_weight_bound),
			DispatchClass::Operational,
		))]
		pub fn close(
			origin: OriginFor<T>,
			motion: T::Hash,
			index: ProposalIndex,
			proposal_weight_bound: Weight,
			length_bound: u32,
		) -> DispatchResultWithPostInfo {
			let actor = T::MemberOrigin::ensure_origin(origin)?;
			Self::do_close(actor, motion, index, proposal_weight_bound, length_bound)
		}
	}
}
