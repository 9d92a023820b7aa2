// SPDX-License-Identifier: Apache-2.0
//! Manual release: two officers pass over a control that is not finished, or that ended against the
//! declaration.

use frame_support::{dispatch::DispatchResult, ensure, traits::Get};
use tijara_primitives::{
	actor::Actor,
	audit::{Act, Entry, ReasonCode},
	axes::{Axes, ControlAxis, Step},
	four_eyes::Proposal,
	DeclarationId,
};

use crate::{types::RULE, Config, Error, Event, Pallet, Pending};

/// May the control axis be passed over from here? Not before a lane was chosen, and not where goods are
/// detained or seized: that is lifted by whoever did so.
const fn can_be_passed_over(control: ControlAxis) -> bool {
	matches!(
		control,
		ControlAxis::Yellow | ControlAxis::Red | ControlAxis::Queried | ControlAxis::NonConform
	)
}

impl<T: Config> Pallet<T> {
	/// Does the control axis alone stand in the way of a release? Asked of the proposal, and again of
	/// the endorsement.
	///
	/// # Errors
	/// `NotNeeded` where nothing does; else what the guard answers without the control.
	pub(crate) fn ensure_manual(axes: &Axes) -> Result<(), Error<T>> {
		ensure!(axes.guard().is_err(), Error::NotNeeded);
		let without_control = match axes.control {
			control if can_be_passed_over(control) => {
				axes.after(Step::Control(ControlAxis::Conform))
			}
			_ => *axes,
		};
		without_control.guard().map_err(Error::from)
	}

	pub(crate) fn do_propose_manual_release(
		id: DeclarationId,
		reason: ReasonCode,
		actor: Actor<T::AccountId>,
	) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		let case = Self::open_case(id)?;
		Self::ensure_manual(&case.axes)?;
		let now = frame_system::Pallet::<T>::block_number();
		let standing = Pending::<T>::get(id).is_some_and(|proposal| !proposal.has_expired(now));
		ensure!(!standing, Error::<T>::AlreadyProposed);
		let proposal = Proposal::new(reason, actor.clone(), now, T::ProposalTerm::get())
			.map_err(Error::<T>::from)?;
		let event = Event::ManualReleaseProposed { id, reason, expires: proposal.expires };
		Pending::<T>::insert(id, proposal);
		Self::note(id, Entry::new(Act::ManualReleaseProposed).by(actor).reason(reason), event)
	}

	pub(crate) fn do_endorse_manual_release(
		id: DeclarationId,
		actor: Actor<T::AccountId>,
	) -> DispatchResult {
		let case = Self::open_case(id)?;
		let proposal = Pending::<T>::get(id).ok_or(Error::<T>::NoProposal)?;
		let now = frame_system::Pallet::<T>::block_number();
		proposal.endorse(&actor, &RULE, now).map_err(Error::<T>::from)?;
		Self::ensure_manual(&case.axes)?;
		let reason = proposal.matter;
		let entry = Entry::new(Act::ConsignmentReleasedManually)
			.by(actor)
			.proposed_by(proposal.by)
			.reason(reason);
		Self::let_go(id, case, Some(reason), entry)
	}

	pub(crate) fn do_withdraw_manual_release(
		id: DeclarationId,
		actor: Actor<T::AccountId>,
	) -> DispatchResult {
		Self::open_case(id)?;
		let proposal = Pending::<T>::get(id).ok_or(Error::<T>::NoProposal)?;
		proposal.withdraw(&actor, &RULE).map_err(Error::<T>::from)?;
		Pending::<T>::remove(id);
		let entry = Entry::new(Act::ManualReleaseWithdrawn).by(actor);
		Self::note(id, entry, Event::ManualReleaseWithdrawn { id })
	}
}
