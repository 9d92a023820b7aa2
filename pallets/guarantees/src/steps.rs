// SPDX-License-Identifier: Apache-2.0
//! What the calls do, once their origin is known.

use frame_support::{dispatch::DispatchResult, ensure, traits::UnixTime};
use sp_runtime::traits::{BlakeTwo256, Hash};
use tijara_primitives::{
	actor::{Actor, Role},
	audit::{Act, AuditTrail, Entry, ReasonCode, Subject},
	codes::BankReference,
	date::Date,
	money::GuaranteeStatus,
	rooms::{AuthorisedOperators, Debts, Organisations},
	DeclarationId, GuaranteeId, Money, OrganisationId,
};

use crate::{
	pallet::{Config, Error, Event, Guarantees, NextId, Pallet, References, Reservations},
	types::Guarantee,
	MAX_AMOUNT,
};

impl<T: Config> Pallet<T> {
	/// The only place where the room tells what happened: the event, and the act in the chain of the
	/// guarantee and in that of the declaration, where there is one.
	pub(crate) fn note(
		id: GuaranteeId,
		declaration: Option<DeclarationId>,
		entry: Entry<T::AccountId>,
		event: Event<T>,
	) -> DispatchResult {
		Self::deposit_event(event);
		if let Some(declaration) = declaration {
			T::Audit::record(Subject::Declaration(declaration), entry.clone())?;
		}
		T::Audit::record(Subject::Guarantee(id), entry)
	}

	/// Today's date.
	pub(crate) fn today() -> Date {
		Date::from_millis(u64::try_from(T::Time::now().as_millis()).unwrap_or(u64::MAX))
	}

	/// The guarantee with this number.
	pub(crate) fn find(id: GuaranteeId) -> Result<Guarantee, Error<T>> {
		Guarantees::<T>::get(id).ok_or(Error::<T>::NotFound)
	}

	/// One that was offered and not decided yet.
	fn offered(id: GuaranteeId) -> Result<Guarantee, Error<T>> {
		let guarantee = Self::find(id)?;
		ensure!(guarantee.status == GuaranteeStatus::Offered, Error::<T>::AlreadyDecided);
		Ok(guarantee)
	}

	/// A bank speaks for its own guarantees; customs and revenue for each.
	fn ensure_party(actor: &Actor<T::AccountId>, guarantee: &Guarantee) -> Result<(), Error<T>> {
		let speaks = actor.role != Role::BankOfficer || actor.organisation == guarantee.guarantor;
		ensure!(speaks, Error::<T>::NotTheGuarantor);
		Ok(())
	}

	pub(crate) fn do_offer(
		actor: Actor<T::AccountId>,
		holder: OrganisationId,
		declaration: Option<DeclarationId>,
		provided: Money,
		until: Date,
		reference: BankReference,
	) -> DispatchResult {
		ensure!(reference.is_valid(), Error::<T>::ReferenceInvalid);
		ensure!(provided <= MAX_AMOUNT, Error::<T>::AmountTooLarge);
		// Whoever is waived needs no cover, and then only for what is comprehensive.
		ensure!(provided > 0 || declaration.is_none(), Error::<T>::ZeroAmount);
		ensure!(until >= Self::today(), Error::<T>::DateInPast);
		let guarantor = actor.organisation;
		ensure!(holder != guarantor, Error::<T>::OwnGuarantee);
		ensure!(T::Organisations::active_kind(holder).is_some(), Error::<T>::HolderNotActive);
		ensure!(!References::<T>::contains_key(guarantor, &reference), Error::<T>::AlreadyOffered);

		let id = NextId::<T>::get();
		NextId::<T>::put(id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?);
		References::<T>::insert(guarantor, &reference, id);
		let guarantee = Guarantee {
			holder,
			guarantor,
			declaration,
			reference,
			provided,
			amount: 0,
			reserved: 0,
			until,
			status: GuaranteeStatus::Offered,
		};
		Guarantees::<T>::insert(id, &guarantee);
		Self::note(
			id,
			None,
			Entry::new(Act::GuaranteeOffered)
				.by(actor)
				.on_behalf_of(holder)
				.content(content(id, &guarantee)),
			Event::GuaranteeOffered { id, holder, guarantor, declaration, provided, until },
		)
	}

	pub(crate) fn do_accept(
		actor: Actor<T::AccountId>,
		id: GuaranteeId,
		amount: Money,
	) -> DispatchResult {
		let mut guarantee = Self::offered(id)?;
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		ensure!(amount <= MAX_AMOUNT, Error::<T>::AmountTooLarge);
		ensure!(Self::today() <= guarantee.until, Error::<T>::Expired);
		let holder = guarantee.holder;
		ensure!(T::Organisations::active_kind(holder).is_some(), Error::<T>::HolderNotActive);
		let needed = if guarantee.declaration.is_some() {
			amount
		} else {
			let share = Money::from(T::Operators::benefits(holder).guarantee.percent());
			amount.saturating_mul(share).div_ceil(100)
		};
		ensure!(guarantee.provided >= needed, Error::<T>::NotEnoughProvided);

		guarantee.amount = amount;
		guarantee.status = GuaranteeStatus::InForce;
		Guarantees::<T>::insert(id, &guarantee);
		Self::note(
			id,
			None,
			Entry::new(Act::GuaranteeAccepted).by(actor).content(content(id, &guarantee)),
			Event::GuaranteeAccepted { id, holder, amount },
		)
	}

	pub(crate) fn do_refuse(
		actor: Actor<T::AccountId>,
		id: GuaranteeId,
		reason: ReasonCode,
	) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		let mut guarantee = Self::offered(id)?;
		Self::ensure_party(&actor, &guarantee)?;
		guarantee.status = GuaranteeStatus::Ended;
		Guarantees::<T>::insert(id, &guarantee);
		References::<T>::remove(guarantee.guarantor, &guarantee.reference);
		let by = actor.organisation;
		Self::note(
			id,
			None,
			Entry::new(Act::GuaranteeRefused).by(actor).reason(reason),
			Event::GuaranteeRefused { id, by, reason },
		)
	}

	pub(crate) fn do_end(actor: Actor<T::AccountId>, id: GuaranteeId) -> DispatchResult {
		let mut guarantee = Self::find(id)?;
		ensure!(guarantee.status == GuaranteeStatus::InForce, Error::<T>::NotInForce);
		Self::ensure_party(&actor, &guarantee)?;
		guarantee.status = GuaranteeStatus::Ended;
		Guarantees::<T>::insert(id, &guarantee);
		let (by, reserved) = (actor.organisation, guarantee.reserved);
		Self::note(
			id,
			None,
			Entry::new(Act::GuaranteeEnded).by(actor).content(content(id, &guarantee)),
			Event::GuaranteeEnded { id, by, reserved },
		)
	}

	pub(crate) fn do_call_in(
		actor: Actor<T::AccountId>,
		declaration: DeclarationId,
		reason: ReasonCode,
	) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		let mut reservation =
			Reservations::<T>::get(declaration).ok_or(Error::<T>::NothingReserved)?;
		ensure!(reservation.called.is_none(), Error::<T>::AlreadyCalled);
		let (debtor, overdue) = T::Debts::overdue(declaration).ok_or(Error::<T>::NotOverdue)?;
		ensure!(overdue > 0, Error::<T>::NotOverdue);
		let id = reservation.guarantee;
		let guarantee = Self::find(id)?;
		ensure!(debtor == guarantee.holder, Error::<T>::OtherHolder);

		let amount = reservation.amount.min(overdue);
		reservation.called = Some(amount);
		Reservations::<T>::insert(declaration, reservation);
		Self::note(
			id,
			Some(declaration),
			Entry::new(Act::GuaranteeCalled)
				.by(actor)
				.on_behalf_of(debtor)
				.reason(reason)
				.content(BlakeTwo256::hash_of(&(id, declaration, amount))),
			Event::GuaranteeCalled {
				id,
				declaration,
				guarantor: guarantee.guarantor,
				amount,
				reason,
			},
		)
	}

	/// What can be reserved in all today, were the guarantee usable: by the holder's benefits of this
	/// moment.
	pub(crate) fn live_limit(guarantee: &Guarantee) -> Money {
		guarantee.limit(T::Operators::benefits(guarantee.holder).guarantee)
	}
}

/// What the records of a guarantee commit to: all of it but what is reserved, which its own acts state.
/// It stands in clear in storage, so this hash hides nothing and needs no salt.
pub(crate) fn content(id: GuaranteeId, guarantee: &Guarantee) -> sp_core::H256 {
	let unreserved = Guarantee { reserved: 0, ..guarantee.clone() };
	BlakeTwo256::hash_of(&(id, unreserved))
}
