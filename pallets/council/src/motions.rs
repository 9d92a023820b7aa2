// SPDX-License-Identifier: Apache-2.0
//! What the calls on motions do, once their origin is known. The collective counts and carries out.

use alloc::{boxed::Box, vec, vec::Vec};

use codec::{Decode, Encode};
use frame_support::{
	dispatch::{DispatchResult, DispatchResultWithPostInfo},
	ensure,
	storage::storage_prefix,
	traits::{Get, PalletInfoAccess},
	weights::Weight,
};
use frame_system::pallet_prelude::BlockNumberFor;
use pallet_collective::{
	Event as CollectiveEvent, Pallet as Collective, ProposalCount, ProposalIndex, Voting,
	WeightInfo as _,
};
use sp_runtime::{traits::Hash, DispatchError};
use tijara_primitives::{
	actor::Actor,
	audit::{Act, Entry, ReasonCode, Subject},
};

use crate::{
	pallet::{Config, Error, Event, Pallet, ProposalOf, Seats, SeatsOf},
	types::{Ballot, Outcome, Share},
	weights::WeightInfo,
	MAX_MOTION_LENGTH,
};

/// What the collective weighs its own work by.
type CollectiveWeight<T, I> = <T as pallet_collective::Config<I>>::WeightInfo;

impl<T: Config<I>, I: 'static> Pallet<T, I> {
	/// What happened to a motion.
	fn note_motion(
		(motion, index): (T::Hash, ProposalIndex),
		entry: Entry<T::AccountId>,
		event: Event<T, I>,
	) -> DispatchResult {
		// The call stands in clear in storage, so its hash hides nothing and needs no salt.
		Self::note(Subject::Motion(T::Committee::get(), index), entry.content(motion), event)
	}

	/// The seats, of which the signer's is one.
	fn ensure_member(actor: &Actor<T::AccountId>) -> Result<SeatsOf<T, I>, Error<T, I>> {
		let seats = Seats::<T, I>::get();
		let sits = seats.iter().any(|(organisation, account)| {
			*organisation == actor.organisation && *account == actor.account
		});
		ensure!(sits, Error::<T, I>::NotAMember);
		Ok(seats)
	}

	/// What `propose` weighs at most. A motion is carried out at once only where one seat can decide.
	pub(crate) fn propose_weight(length: u32, decided: Weight) -> Weight {
		let put = <T as Config<I>>::WeightInfo::propose(length.min(MAX_MOTION_LENGTH));
		if T::MinSeats::get() > 1 {
			return put;
		}
		put.saturating_add(Self::close_weight(MAX_MOTION_LENGTH)).saturating_add(decided)
	}

	/// What `close` weighs at most, without what the motion decides.
	pub(crate) fn close_weight(length_bound: u32) -> Weight {
		let (members, motions) = (T::MaxMembers::get(), T::MaxProposals::get());
		let early = CollectiveWeight::<T, I>::close_early_approved(length_bound, members, motions)
			.max(CollectiveWeight::<T, I>::close_early_disapproved(members, motions));
		let late = CollectiveWeight::<T, I>::close_approved(length_bound, members, motions)
			.max(CollectiveWeight::<T, I>::close_disapproved(members, motions));
		<T as Config<I>>::WeightInfo::close().saturating_add(early.max(late))
	}

	pub(crate) fn do_propose(
		actor: Actor<T::AccountId>,
		share: Share,
		proposal: Box<ProposalOf<T, I>>,
		reason: ReasonCode,
	) -> DispatchResultWithPostInfo {
		ensure!(reason != 0, Error::<T, I>::ReasonMissing);
		let seats = Self::count(&Self::ensure_member(&actor)?);
		ensure!(seats >= T::MinSeats::get(), Error::<T, I>::TooFewSeats);
		let length = u32::try_from(proposal.encoded_size()).unwrap_or(u32::MAX);
		ensure!(length <= MAX_MOTION_LENGTH, Error::<T, I>::MotionTooLong);

		let threshold = share.of(seats);
		let motion = T::Hashing::hash_of(&proposal);
		let index = ProposalCount::<T, I>::get();
		let account = actor.account.clone();
		Collective::<T, I>::do_propose_proposed(account, threshold, proposal, length)?;
		Self::note_motion(
			(motion, index),
			Entry::new(Act::MotionProposed).by(actor.clone()).reason(reason),
			Event::MotionProposed {
				motion,
				index,
				organisation: actor.organisation,
				threshold,
				seats,
				reason,
			},
		)?;
		Self::cast(actor.clone(), motion, index, true, reason)?;

		let put = <T as Config<I>>::WeightInfo::propose(length);
		if threshold > 1 {
			return Ok(Some(put).into());
		}
		let mut post = Self::do_close(actor, motion, index, Weight::MAX, u32::MAX)?;
		post.actual_weight = post.actual_weight.map(|closing| closing.saturating_add(put));
		Ok(post)
	}

	pub(crate) fn do_vote(
		actor: Actor<T::AccountId>,
		motion: T::Hash,
		index: ProposalIndex,
		approve: bool,
		reason: ReasonCode,
	) -> DispatchResult {
		ensure!(approve || reason != 0, Error::<T, I>::ReasonMissing);
		Self::ensure_member(&actor)?;
		let now = frame_system::Pallet::<T>::block_number();
		// The collective takes votes until somebody closes, however late that is.
		ensure!(now < Self::ballot(motion)?.end, Error::<T, I>::MotionOver);
		Self::cast(actor, motion, index, approve, reason)
	}

	/// The votes on an open motion.
	pub(crate) fn ballot(
		motion: T::Hash,
	) -> Result<Ballot<T::AccountId, BlockNumberFor<T>>, DispatchError> {
		let votes =
			Voting::<T, I>::get(motion).ok_or(pallet_collective::Error::<T, I>::ProposalMissing)?;
		Ballot::decode(&mut &votes.encode()[..]).map_err(|_| DispatchError::Corruption)
	}

	/// Count a member's vote and tell of it.
	fn cast(
		actor: Actor<T::AccountId>,
		motion: T::Hash,
		index: ProposalIndex,
		approve: bool,
		reason: ReasonCode,
	) -> DispatchResult {
		Collective::<T, I>::do_vote(actor.account.clone(), motion, index, approve)?;
		let organisation = actor.organisation;
		let act = if approve { Act::MotionSupported } else { Act::MotionOpposed };
		Self::note_motion(
			(motion, index),
			Entry::new(act).by(actor).reason(reason),
			Event::MotionVoted { motion, index, organisation, approve, reason },
		)
	}

	pub(crate) fn do_close(
		actor: Actor<T::AccountId>,
		motion: T::Hash,
		index: ProposalIndex,
		weight_bound: Weight,
		length_bound: u32,
	) -> DispatchResultWithPostInfo {
		let mut post = Collective::<T, I>::do_close(motion, index, weight_bound, length_bound)?;
		Self::note_end(actor, motion, index)?;
		let own = <T as Config<I>>::WeightInfo::close();
		post.actual_weight = post.actual_weight.map(|counted| counted.saturating_add(own));
		Ok(post)
	}

	/// Tell that the collective has closed a motion right now.
	pub(crate) fn note_end(
		actor: Actor<T::AccountId>,
		motion: T::Hash,
		index: ProposalIndex,
	) -> DispatchResult {
		let outcome = Self::outcome(motion);
		Self::note_motion(
			(motion, index),
			Entry::new(outcome.act()).by(actor),
			Event::MotionClosed { motion, index, outcome },
		)
	}

	/// How the collective has closed a motion right now. It says so by its last event alone.
	fn outcome(motion: T::Hash) -> Outcome {
		let proposal_hash = motion;
		if Self::was_last(CollectiveEvent::Executed { proposal_hash, result: Ok(()) }) {
			Outcome::Carried
		} else if Self::was_last(CollectiveEvent::Disapproved { proposal_hash }) {
			Outcome::Rejected
		} else {
			Outcome::Failed
		}
	}

	/// Was this the last event? Compares the end of the stored events: to decode them all would cost more
	/// with each event of the block.
	fn was_last(event: CollectiveEvent<T, I>) -> bool {
		let event = <T as pallet_collective::Config<I>>::RuntimeEvent::from(event);
		let event: <T as frame_system::Config>::RuntimeEvent = event.into();
		let expected = (event, Vec::<T::Hash>::new()).encode();
		let key = storage_prefix(frame_system::Pallet::<T>::name().as_bytes(), b"Events");
		let Some(stored) = sp_io::storage::read(&key, &mut [], 0) else { return false };
		let length = u32::try_from(expected.len()).unwrap_or(u32::MAX);
		let Some(start) = stored.checked_sub(length) else { return false };
		let mut end = vec![0; expected.len()];
		sp_io::storage::read(&key, &mut end, start);
		end == expected
	}
}
