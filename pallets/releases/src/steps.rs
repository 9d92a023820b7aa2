// SPDX-License-Identifier: Apache-2.0
//! Presentation, holds, release and exit.

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
	axes::{CargoAxis, Step},
	rooms::OnReleased,
	DeclarationId,
};

use crate::{Case, Cases, Config, Error, Event, Hold, NextRelease, Pallet, Pending, Release};

/// A case, as it is stored.
pub(crate) type CaseOf<T> = Case<BlockNumberFor<T>>;

impl<T: Config> Pallet<T> {
	/// The only way by which this room says what it did: the event and its record go together.
	pub(crate) fn note(
		id: DeclarationId,
		entry: Entry<T::AccountId>,
		event: Event<T>,
	) -> DispatchResult {
		T::Audit::record(Subject::Declaration(id), entry)?;
		Self::deposit_event(event);
		Ok(())
	}

	/// The case, if it can still change.
	pub(crate) fn open_case(id: DeclarationId) -> Result<CaseOf<T>, DispatchError> {
		let case = Cases::<T>::get(id).ok_or(Error::<T>::NoCase)?;
		ensure!(!case.closed, Error::<T>::Closed);
		ensure!(case.release.is_none(), Error::<T>::AlreadyReleased);
		Ok(case)
	}

	pub(crate) fn do_record_presentation(
		id: DeclarationId,
		actor: Actor<T::AccountId>,
	) -> DispatchResult {
		let mut case = Self::open_case(id)?;
		ensure!(case.axes.cargo == CargoAxis::Expected, Error::<T>::AlreadyPresented);
		case.axes = case.axes.after(Step::Cargo(CargoAxis::Presented));
		Cases::<T>::insert(id, case);
		let by = actor.organisation;
		Self::note(id, Entry::new(Act::GoodsPresented).by(actor), Event::GoodsPresented { id, by })
	}

	pub(crate) fn do_place_hold(
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

	pub(crate) fn do_lift_hold(
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
		)
	}

	pub(crate) fn do_release(id: DeclarationId, actor: Actor<T::AccountId>) -> DispatchResult {
		let case = Self::open_case(id)?;
		case.axes.guard().map_err(Error::<T>::from)?;
		Self::let_go(id, case, None, Entry::new(Act::ConsignmentReleased).by(actor))
	}

	/// Release a case that may be released, and keep what was evaluated.
	pub(crate) fn let_go(
		id: DeclarationId,
		mut case: CaseOf<T>,
		manual: Option<ReasonCode>,
		entry: Entry<T::AccountId>,
	) -> DispatchResult {
		let number = NextRelease::<T>::get();
		let next = number.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		let block = frame_system::Pallet::<T>::block_number();
		let release = Release { number, guard: case.axes, manual, block };
		let content = BlakeTwo256::hash_of(&release);
		let trader = case.trader;
		case.axes = case.axes.after(Step::Cargo(CargoAxis::Released));
		case.release = Some(release);
		NextRelease::<T>::put(next);
		Cases::<T>::insert(id, case);
		Pending::<T>::remove(id);

		let event = Event::ConsignmentReleased { id, number, manual };
		Self::note(id, entry.on_behalf_of(trader).content(content), event)?;
		T::Below::on_released(id)
	}

	pub(crate) fn do_record_exit(id: DeclarationId, actor: Actor<T::AccountId>) -> DispatchResult {
		let mut case = Cases::<T>::get(id).ok_or(Error::<T>::NoCase)?;
		ensure!(!case.closed, Error::<T>::Closed);
		ensure!(case.release.is_some(), Error::<T>::NotReleased);
		ensure!(case.axes.cargo == CargoAxis::Released, Error::<T>::AlreadyExited);
		case.axes = case.axes.after(Step::Cargo(CargoAxis::Exited));
		Cases::<T>::insert(id, case);
		let by = actor.organisation;
		Self::note(id, Entry::new(Act::GoodsExited).by(actor), Event::GoodsExited { id, by })
	}
}
