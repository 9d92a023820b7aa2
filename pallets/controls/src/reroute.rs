// SPDX-License-Identifier: Apache-2.0
//! Changes of lane by officers: a stricter one at once, a weaker one by two of them.

use core::cmp::Ordering;
use frame_support::{ensure, traits::Get};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchResult,
};
use tijara_primitives::{
	audit::{Act, Entry, Subject},
	axes::Step,
	four_eyes::Proposal,
	rooms::ReleaseCase,
	DeclarationId,
};

use crate::{
	pallet::{Config, Downgrades, Error, Event, Pallet, Selections},
	ActorOf, Downgrade, SelectionOf, DOWNGRADE,
};

impl<T: Config> Pallet<T> {
	/// An act on a lane: its record commits to the lane that is given or proposed.
	fn entry(act: Act, selection: &SelectionOf<T>, to: &Downgrade) -> Entry<T::AccountId> {
		Entry::new(act)
			.version(selection.version)
			.reason(to.reason)
			.content(BlakeTwo256::hash_of(&to.lane))
	}

	pub(crate) fn do_reroute(
		actor: ActorOf<T>,
		id: DeclarationId,
		to: Downgrade,
	) -> DispatchResult {
		let selection = Self::undecided(id)?;
		let order = to.lane.cmp(&selection.lane);
		ensure!(order != Ordering::Equal, Error::<T>::SameLane);
		ensure!(to.reason != 0, Error::<T>::ReasonMissing);
		if order == Ordering::Greater {
			Self::raise(actor, id, selection, to)
		} else {
			Self::propose(actor, id, &selection, to)
		}
	}

	fn raise(
		actor: ActorOf<T>,
		id: DeclarationId,
		mut selection: SelectionOf<T>,
		to: Downgrade,
	) -> DispatchResult {
		let Downgrade { lane, reason } = to;
		selection.lane = lane;
		Selections::<T>::insert(id, &selection);
		// Whoever proposed a weaker lane did not know what is known now.
		Downgrades::<T>::remove(id);
		let entry = Self::entry(Act::LaneRaised, &selection, &to).by(actor);
		let event = Event::LaneRaised { id, lane, reason };
		Self::note(Subject::Declaration(id), event, entry)?;
		T::Case::reached(id, Step::Control(lane.into()))
	}

	fn propose(
		actor: ActorOf<T>,
		id: DeclarationId,
		selection: &SelectionOf<T>,
		to: Downgrade,
	) -> DispatchResult {
		let now = frame_system::Pallet::<T>::block_number();
		let standing = Downgrades::<T>::get(id).is_some_and(|before| !before.has_expired(now));
		ensure!(!standing, Error::<T>::AlreadyProposed);
		Self::ensure_case_is_open(id, selection)?;
		let proposal = Proposal::new(to, actor.clone(), now, T::ProposalTerm::get())
			.map_err(Error::<T>::from)?;
		let Downgrade { lane, reason } = to;
		let event = Event::DowngradeProposed { id, lane, reason, expires: proposal.expires };
		Downgrades::<T>::insert(id, proposal);
		let entry = Self::entry(Act::DowngradeProposed, selection, &to).by(actor);
		Self::note(Subject::Declaration(id), event, entry)
	}

	pub(crate) fn do_endorse_reroute(actor: ActorOf<T>, id: DeclarationId) -> DispatchResult {
		let mut selection = Self::undecided(id)?;
		let proposal = Downgrades::<T>::get(id).ok_or(Error::<T>::NoProposal)?;
		let now = frame_system::Pallet::<T>::block_number();
		proposal.endorse(&actor, &DOWNGRADE, now).map_err(Error::<T>::from)?;

		Downgrades::<T>::remove(id);
		let Downgrade { lane, reason } = proposal.matter;
		selection.lane = lane;
		if !selection.is_examined_before_release() {
			Self::end_examination(&mut selection)?;
		}
		Selections::<T>::insert(id, &selection);
		let entry = Self::entry(Act::LaneDowngraded, &selection, &proposal.matter)
			.by(actor)
			.proposed_by(proposal.by);
		let event = Event::LaneDowngraded { id, lane, reason };
		Self::note(Subject::Declaration(id), event, entry)?;
		T::Case::reached(id, Step::Control(lane.into()))
	}

	pub(crate) fn do_withdraw_reroute(actor: ActorOf<T>, id: DeclarationId) -> DispatchResult {
		let selection = Selections::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let proposal = Downgrades::<T>::get(id).ok_or(Error::<T>::NoProposal)?;
		proposal.withdraw(&actor, &DOWNGRADE).map_err(Error::<T>::from)?;
		Downgrades::<T>::remove(id);
		let entry = Entry::new(Act::DowngradeWithdrawn).by(actor).version(selection.version);
		Self::note(Subject::Declaration(id), Event::DowngradeWithdrawn { id }, entry)
	}
}
