// SPDX-License-Identifier: Apache-2.0
//! What the other rooms tell this one and ask of it.

use frame_support::{ensure, sp_runtime::DispatchResult};
use tijara_primitives::{
	actor::Actor,
	audit::{Act, Entry},
	axes::{DocumentAxis, Step},
	rooms::{OnDeclaration, Registered, ReleaseCase, Releases},
	DeclarationId,
};

use crate::{Authorisations, Case, Cases, Config, Error, Event, Pallet, Worklist};

impl<T: Config> OnDeclaration<T::AccountId> for Pallet<T> {
	fn on_registered(declaration: &Registered<'_, T::AccountId>) -> DispatchResult {
		let id = declaration.id;
		ensure!(!Cases::<T>::contains_key(id), Error::<T>::AlreadyOpened);
		let trader = declaration.trader;
		let declarant = declaration.actor.organisation;
		Cases::<T>::insert(id, Case::new(trader, declarant, declaration.office.clone()));
		Worklist::<T>::insert(declaration.office, id, ());

		let mut entry =
			Entry::new(Act::CaseOpened).by(declaration.actor.clone()).version(declaration.version);
		if trader != declarant {
			entry = entry.on_behalf_of(trader);
		}
		Self::note(id, entry, Event::CaseOpened { id, trader, declarant })
	}

	/// The office stays: no amendment changes it. The document has to be assessed anew; until that is reported nothing is released by itself. What
	/// officers had prepared ends: it was about the declaration as it stood before.
	fn on_amended(declaration: &Registered<'_, T::AccountId>) -> DispatchResult {
		let id = declaration.id;
		let mut case = Self::open_case(id)?;
		case.axes = case.axes.after(Step::Document(DocumentAxis::Registered));
		Cases::<T>::insert(id, case);
		Self::forget(id);
		Ok(())
	}

	fn on_cancelled(id: DeclarationId, actor: &Actor<T::AccountId>) -> DispatchResult {
		let mut case = Self::open_case(id)?;
		case.axes = case.axes.after(Step::Document(DocumentAxis::Cancelled));
		case.closed = true;
		Worklist::<T>::remove(&case.office, id);
		Cases::<T>::insert(id, case);
		Self::forget(id);
		Self::note(id, Entry::new(Act::CaseClosed).by(actor.clone()), Event::CaseClosed { id })
	}
}

impl<T: Config> ReleaseCase for Pallet<T> {
	fn reached(id: DeclarationId, step: Step) -> DispatchResult {
		// A room that could move the cargo or cancel from outside could get round the guard or leave a
		// cancelled case open.
		ensure!(
			!matches!(step, Step::Cargo(_) | Step::Document(DocumentAxis::Cancelled)),
			Error::<T>::StepNotAllowed
		);
		let mut case = Cases::<T>::get(id).ok_or(Error::<T>::NoCase)?;
		ensure!(!case.closed, Error::<T>::Closed);
		// The debt of released goods still moves: it is secured, paid, overdue, charged back. The guard that
		// was stored with the release does not.
		let of_money = matches!(step, Step::Money(_) | Step::Document(_));
		ensure!(case.release.is_none() || of_money, Error::<T>::AlreadyReleased);
		case.axes = case.axes.after(step);
		Cases::<T>::insert(id, case);
		Self::deposit_event(Event::StepReached { id, step });
		match step {
			// Whoever reports on control is in the middle of its own work: an officer releases.
			Step::Control(_) => {
				Authorisations::<T>::remove(id);
				Ok(())
			}
			Step::Permits(_) => {
				Authorisations::<T>::remove(id);
				Self::release_by_itself(id)
			}
			_ => Self::release_by_itself(id),
		}
	}
}

impl<T: Config> Releases for Pallet<T> {
	fn is_released(id: DeclarationId) -> bool {
		Cases::<T>::get(id).is_some_and(|case| case.release.is_some())
	}
}
