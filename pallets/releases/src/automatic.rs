// SPDX-License-Identifier: Apache-2.0
//! Releases that no officer makes at the moment when the guard is met.

use frame_support::{dispatch::DispatchResult, ensure};
use tijara_primitives::{
	actor::Actor,
	audit::{Act, Entry},
	axes::{Axes, CargoAxis, ControlAxis, MoneyAxis},
	rooms::AuthorisedOperators,
	DeclarationId,
};

use crate::{Authorisations, Cases, Config, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_authorise(id: DeclarationId, actor: Actor<T::AccountId>) -> DispatchResult {
		let case = Self::open_case(id)?;
		ensure!(!Authorisations::<T>::contains_key(id), Error::<T>::AlreadyAuthorised);
		ensure!(case.axes.guard().is_err(), Error::<T>::NotNeeded);
		let settled = Axes { money: MoneyAxis::Paid, cargo: CargoAxis::Presented, ..case.axes };
		settled.guard().map_err(Error::<T>::from)?;
		Authorisations::<T>::insert(id, actor.clone());
		Self::note(
			id,
			Entry::new(Act::ReleaseAuthorised).by(actor),
			Event::ReleaseAuthorised { id },
		)
	}

	/// Release an open case whose guard is met, if a release officer has authorised that, or if it is on the
	/// green lane and its trader has an authorised operator's reduced controls at this moment.
	pub(crate) fn release_by_itself(id: DeclarationId) -> DispatchResult {
		let Some(case) = Cases::<T>::get(id) else { return Ok(()) };
		if case.closed || case.release.is_some() || case.axes.guard().is_err() {
			return Ok(());
		}
		let officer = Authorisations::<T>::get(id);
		let trusted = case.axes.control == ControlAxis::Green
			&& T::Operators::benefits(case.trader).reduced_controls;
		if officer.is_none() && !trusted {
			return Ok(());
		}
		let entry = Entry::new(Act::ConsignmentReleased).by_maybe(officer);
		Self::let_go(id, case, None, entry)
	}
}
