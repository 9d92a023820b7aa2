// SPDX-License-Identifier: Apache-2.0
//! Manual release: two officers answer for what the control axis does not allow.

use frame_support::{
	dispatch::DispatchResult,
	ensure,
	sp_runtime::traits::{BlakeTwo256, Hash},
	traits::Get,
};
use frame_system::pallet_prelude::BlockNumberFor;
use tijara_primitives::{
	actor::{Actor, Role},
	audit::{Act, Entry, ReasonCode},
	axes::{Axes, ControlAxis},
	four_eyes::{Fault, Proposal, Rule},
	DeclarationId,
};

use crate::{Config, Error, Event, Pallet, Proposals};

/// Who endorses what a release officer proposes: a chief of the same customs administration.
const RULE: Rule = Rule { endorsers: &[Role::ChiefExaminer], same_organisation: true };

impl<T> From<Fault> for Error<T> {
	fn from(fault: Fault) -> Self {
		match fault {
			Fault::NotInPerson => Self::NotInPerson,
			Fault::SamePerson => Self::SamePerson,
			Fault::OtherOrganisation => Self::OtherOrganisation,
			Fault::Subordinate => Self::Subordinate,
			Fault::Expired => Self::ProposalExpired,
			Fault::NotProposer => Self::NotProposer,
		}
	}
}

/// The axes with a control axis that lets pass: what a manual release is judged by.
pub(crate) fn without_control(axes: &Axes) -> Axes {
	Axes { control: ControlAxis::Green, ..*axes }
}

impl<T: Config> Pallet<T> {
	/// Is it the control axis, and it alone, that stands in the way?
	fn only_control_open(axes: &Axes) -> Result<(), Error<T>> {
		ensure!(axes.guard().is_err(), Error::<T>::NotNeeded);
		let seized = matches!(axes.control, ControlAxis::Detained | ControlAxis::Seized);
		ensure!(!seized, Error::<T>::ControlOpen);
		without_control(axes).guard().map_err(Error::<T>::from)
	}

	pub(crate) fn do_propose_manual_release(
		id: DeclarationId,
		reason: ReasonCode,
		actor: Actor<T::AccountId>,
	) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		let case = Self::open_case(id)?;
		let now = Self::now();
		let standing = Proposals::<T>::get(id).is_some_and(|proposal| !proposal.has_expired(now));
		ensure!(!standing, Error::<T>::AlreadyProposed);
		Self::only_control_open(&case.axes)?;
		let proposal = Proposal::new(reason, actor.clone(), now, T::ProposalTerm::get())
			.map_err(Error::<T>::from)?;
		let expires = proposal.expires;
		Proposals::<T>::insert(id, proposal);
		// What the proposer saw, so that it can be compared with what the endorser let pass.
		let content = BlakeTwo256::hash_of(&case.axes);
		Self::note(
			id,
			Entry::new(Act::ManualReleaseProposed).by(actor).reason(reason).content(content),
			Event::ManualReleaseProposed { id, reason, expires },
		)
	}

	/// The axes are looked at again: since the proposal any of them may have moved.
	pub(crate) fn do_endorse_manual_release(
		id: DeclarationId,
		actor: Actor<T::AccountId>,
	) -> DispatchResult {
		let case = Self::open_case(id)?;
		let proposal = Proposals::<T>::get(id).ok_or(Error::<T>::NoProposal)?;
		proposal.endorse(&actor, &RULE, Self::now()).map_err(Error::<T>::from)?;
		Self::only_control_open(&case.axes)?;
		let reason = proposal.matter;
		let entry = Entry::new(Act::ConsignmentReleasedManually)
			.by(actor)
			.proposed_by(proposal.by)
			.reason(reason);
		Self::let_go(id, case, Some(reason), entry)
	}

	/// Proposals stand on open cases only, so the case need not be read.
	pub(crate) fn do_withdraw_manual_release(
		id: DeclarationId,
		actor: Actor<T::AccountId>,
	) -> DispatchResult {
		let proposal = Proposals::<T>::get(id).ok_or(Error::<T>::NoProposal)?;
		proposal.withdraw(&actor, &RULE).map_err(Error::<T>::from)?;
		Proposals::<T>::remove(id);
		Self::note(
			id,
			Entry::new(Act::ManualReleaseWithdrawn).by(actor),
			Event::ManualReleaseWithdrawn { id },
		)
	}

	pub(crate) fn now() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}
}
