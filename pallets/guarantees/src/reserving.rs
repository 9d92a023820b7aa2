// SPDX-License-Identifier: Apache-2.0
//! What duty payments asks and tells: reservations for declarations.

use frame_support::{dispatch::DispatchResult, ensure};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError,
};
use tijara_primitives::{
	actor::Actor,
	audit::{Act, Entry},
	money::GuaranteeStatus,
	rooms::Securities,
	views::GuaranteeView,
	DeclarationId, GuaranteeId, Money, OrganisationId,
};

use crate::{
	pallet::{Config, Error, Event, Guarantees, Pallet, Reservations},
	types::{Guarantee, Reservation},
};

impl<T: Config> Pallet<T> {
	/// A guarantee as it stands at this moment.
	pub fn guarantee(id: GuaranteeId) -> Option<GuaranteeView> {
		let guarantee = Guarantees::<T>::get(id)?;
		let usable = guarantee.is_usable(Self::today());
		let left = if usable {
			Self::live_limit(&guarantee).saturating_sub(guarantee.reserved)
		} else {
			0
		};
		let over = guarantee.status == GuaranteeStatus::InForce && !usable;
		Some(GuaranteeView {
			id,
			holder: guarantee.holder,
			guarantor: guarantee.guarantor,
			declaration: guarantee.declaration,
			reference: guarantee.amount,
			provided: guarantee.provided,
			reserved: guarantee.reserved,
			left,
			until: guarantee.until,
			status: if over { GuaranteeStatus::Ended } else { guarantee.status },
		})
	}

	/// Keep `amount` reserved for the declaration in place of what is, and tell of it.
	fn set_reserved(
		declaration: DeclarationId,
		mut guarantee: Guarantee,
		before: Option<Reservation>,
		id: GuaranteeId,
		amount: Money,
		actor: Option<&Actor<T::AccountId>>,
	) -> DispatchResult {
		let old = before.as_ref().map_or(0, |reservation| reservation.amount);
		guarantee.reserved = guarantee
			.reserved
			.checked_sub(old)
			.and_then(|others| others.checked_add(amount))
			.filter(|reserved| *reserved <= guarantee.amount)
			.ok_or(Error::<T>::NotEnoughLeft)?;
		let holder = guarantee.holder;
		Guarantees::<T>::insert(id, guarantee);
		let (act, event) = if amount == 0 {
			Reservations::<T>::remove(declaration);
			(Act::GuaranteeDischarged, Event::GuaranteeDischarged { id, declaration })
		} else {
			let called = before.and_then(|reservation| reservation.called);
			let reservation = Reservation { guarantee: id, amount, called };
			Reservations::<T>::insert(declaration, reservation);
			(Act::GuaranteeReserved, Event::GuaranteeReserved { id, declaration, amount })
		};
		Self::note(
			id,
			Some(declaration),
			Entry::new(act)
				.by_maybe(actor.cloned())
				.on_behalf_of(holder)
				.content(BlakeTwo256::hash_of(&(id, declaration, amount))),
			event,
		)
	}
}

impl<T: Config> Securities<T::AccountId> for Pallet<T> {
	fn reserved(id: DeclarationId) -> Money {
		Reservations::<T>::get(id).map_or(0, |reservation| reservation.amount)
	}

	fn reserve(
		declaration: DeclarationId,
		id: GuaranteeId,
		holder: OrganisationId,
		amount: Money,
		actor: &Actor<T::AccountId>,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let guarantee = Self::find(id)?;
		ensure!(guarantee.holder == holder, Error::<T>::OtherHolder);
		ensure!(
			guarantee.declaration.is_none_or(|only| only == declaration),
			Error::<T>::OtherDeclaration
		);
		let before = Reservations::<T>::get(declaration);
		let old = match &before {
			Some(reservation) => {
				ensure!(reservation.guarantee == id, Error::<T>::OtherGuarantee);
				reservation.amount
			}
			None => 0,
		};
		if amount == old {
			return Ok(());
		}
		// Less may always be kept; more takes a guarantee that gives more today.
		if amount > old {
			ensure!(guarantee.status == GuaranteeStatus::InForce, Error::<T>::NotInForce);
			ensure!(guarantee.is_usable(Self::today()), Error::<T>::Expired);
			let left = Self::live_limit(&guarantee).saturating_sub(guarantee.reserved);
			ensure!(amount.saturating_sub(old) <= left, Error::<T>::NotEnoughLeft);
		}
		Self::set_reserved(declaration, guarantee, before, id, amount, Some(actor))
	}

	fn lower(
		declaration: DeclarationId,
		amount: Money,
		actor: Option<&Actor<T::AccountId>>,
	) -> DispatchResult {
		let Some(before) = Reservations::<T>::get(declaration) else { return Ok(()) };
		if before.amount <= amount {
			return Ok(());
		}
		let id = before.guarantee;
		let guarantee = Self::find(id).map_err(DispatchError::from)?;
		Self::set_reserved(declaration, guarantee, Some(before), id, amount, actor)
	}
}
