// SPDX-License-Identifier: Apache-2.0
//! Lanes that officers set: stricter ones alone, weaker ones with a chief examiner.

use core::cmp::Ordering;

use frame_support::{ensure, traits::Get};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchResult,
};
use tijara_primitives::{
	audit::{Act, Entry, ReasonCode, Subject},
	axes::{Lane, Step},
	four_eyes::Proposal,
	rooms::ReleaseCase,
	DeclarationId,
};

use crate::{
	pallet::{Config, Error, Event, Pallet, Pending, Selections},
	steps::{ActorOf, SelectionOf},
	types::{Downgrade, RULE},
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_reroute(
		actor: ActorOf<T>,
		id: DeclarationId,
		lane: Lane,
		reason: ReasonCode,
	) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		let selection = Self::open(id)?;
		match lane.cmp(&selection.lane) {
			Ordering::Equal => Err(Error::<T>::SameLane.into()),
			Ordering::Greater => Self::raise(actor, id, selection, lane, reason),
			Ordering::Less => Self::propose_downgrade(actor, id, selection, lane, reason),
		}
	}

	fn raise(
		actor: ActorOf<T>,
		id: DeclarationId,
		selection: SelectionOf<T>,
		lane: Lane,
		reason: ReasonCode,
	) -> DispatchResult {
		// It was proposed against a lane that is no more.
		Pending::<T>::remove(id);
		let from = selection.lane;
		let entry = Entry::new(Act::LaneRaised).by(actor).reason(reason);
		Self::set_lane(id, selection, lane, Event::LaneRaised { id, from, lane, reason }, entry)
	}

	fn propose_downgrade(
		actor: ActorOf<T>,
		id: DeclarationId,
		selection: SelectionOf<T>,
		lane: Lane,
		reason: ReasonCode,
	) -> DispatchResult {
		let now = frame_system::Pallet::<T>::block_number();
		let standing = Pending::<T>::get(id).is_some_and(|proposal| !proposal.has_expired(now));
		ensure!(!standing, Error::<T>::AlreadyProposed);
		let downgrade = Downgrade { lane, reason };
		let proposal = Proposal::new(downgrade, actor.clone(), now, T::ProposalTerm::get())
			.map_err(Error::<T>::from)?;
		let (from, expires) = (selection.lane, proposal.expires);
		Pending::<T>::insert(id, proposal);
		let entry = Entry::new(Act::DowngradeProposed).by(actor).reason(reason);
		let event = Event::DowngradeProposed { id, from, lane, reason, expires };
		let entry = entry.version(selection.version).content(BlakeTwo256::hash_of(&(from, lane)));
		Self::note(Subject::Declaration(id), event, entry)
	}

	/// The lane is still the one of the proposal, since whatever changes it ends the proposal.
	pub(crate) fn do_endorse_reroute(actor: ActorOf<T>, id: DeclarationId) -> DispatchResult {
		let mut selection = Self::open(id)?;
		let proposal = Pending::<T>::get(id).ok_or(Error::<T>::NoProposal)?;
		let now = frame_system::Pallet::<T>::block_number();
		proposal.endorse(&actor, &RULE, now).map_err(Error::<T>::from)?;
		let Downgrade { lane, reason } = proposal.matter;
		if lane < Lane::Yellow {
			Self::end(id, &mut selection)?;
		} else {
			Pending::<T>::remove(id);
		}
		let from = selection.lane;
		let entry =
			Entry::new(Act::LaneDowngraded).by(actor).proposed_by(proposal.by).reason(reason);
		Self::set_lane(id, selection, lane, Event::LaneDowngraded { id, from, lane, reason }, entry)
	}

	pub(crate) fn do_withdraw_reroute(actor: ActorOf<T>, id: DeclarationId) -> DispatchResult {
		let selection = Selections::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let proposal = Pending::<T>::get(id).ok_or(Error::<T>::NoProposal)?;
		proposal.withdraw(&actor, &RULE).map_err(Error::<T>::from)?;
		Pending::<T>::remove(id);
		let entry = Entry::new(Act::DowngradeWithdrawn).by(actor).version(selection.version);
		Self::note(Subject::Declaration(id), Event::DowngradeWithdrawn { id }, entry)
	}

	/// Set the lane as officers decided, and note it; the entry commits to both lanes.
	fn set_lane(
		id: DeclarationId,
		mut selection: SelectionOf<T>,
		lane: Lane,
		event: Event<T>,
		entry: Entry<T::AccountId>,
	) -> DispatchResult {
		let content = BlakeTwo256::hash_of(&(selection.lane, lane));
		selection.lane = lane;
		selection.rerouted = true;
		selection.reduced_controls = false;
		let entry = entry.version(selection.version).content(content);
		Selections::<T>::insert(id, selection);
		Self::note(Subject::Declaration(id), event, entry)?;
		T::Case::reached(id, Step::Control(lane.into()))
	}
}
