// SPDX-License-Identifier: Apache-2.0
//! Admission, suspension, reinstatement and closure, once their origin is known.

use crate::{
	pallet::{Config, Error, Event, NextOrganisation, Organisations, Pallet, PublicIdentifiers},
	EnsureOfficer, Organisation,
};
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{EnsureOrigin, Get},
};
use frame_system::pallet_prelude::OriginFor;
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError,
};
use tijara_primitives::{
	actor::{roles::Administrator, Actor, OrganisationKind, Role, RoleSet, Standing},
	audit::{Act, AuditTrail, Entry, ReasonCode, Subject},
	identifier::{Identifier, IdentifierFault},
	rooms::{Organisations as _, Seats as _},
	OrganisationId,
};

/// Who decides on an organisation.
pub(crate) enum Authority<AccountId> {
	/// Governance: on every organisation.
	Governance,
	/// An administrator of an agency: on organisations that the agency is in charge of.
	Agency(Actor<AccountId>),
}

impl<AccountId: Clone> Authority<AccountId> {
	/// The officer who decides; `None` for governance.
	pub(crate) fn actor(&self) -> Option<Actor<AccountId>> {
		match self {
			Self::Governance => None,
			Self::Agency(actor) => Some(actor.clone()),
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The only place where the registry tells what happened: the event, and the act in the chain of
	/// the organisation.
	pub(crate) fn note(
		event: Event<T>,
		entry: Entry<T::AccountId>,
		organisation: OrganisationId,
	) -> DispatchResult {
		Self::deposit_event(event);
		T::Audit::record(Subject::Organisation(organisation), entry)
	}

	/// Governance, or an administrator.
	pub(crate) fn ensure_authority(
		origin: OriginFor<T>,
	) -> Result<Authority<T::AccountId>, DispatchError> {
		match T::AdmissionOrigin::try_origin(origin) {
			Ok(_) => Ok(Authority::Governance),
			Err(origin) => {
				let actor = EnsureOfficer::<T, Administrator>::ensure_origin(origin)?;
				Ok(Authority::Agency(actor))
			}
		}
	}

	fn ensure_in_charge(
		authority: &Authority<T::AccountId>,
		kind: OrganisationKind,
	) -> DispatchResult {
		if let Authority::Agency(actor) = authority {
			let agency = Self::active_kind(actor.organisation);
			ensure!(agency.is_some_and(|own| own.is_in_charge_of(kind)), Error::<T>::NotInCharge);
		}
		Ok(())
	}

	pub(crate) fn do_admit(
		authority: Authority<T::AccountId>,
		kind: OrganisationKind,
		identifier: Identifier,
		administrator: T::AccountId,
	) -> DispatchResult {
		Self::ensure_in_charge(&authority, kind)?;
		let id = NextOrganisation::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		NextOrganisation::<T>::put(next);
		let roles = RoleSet::EMPTY.with(Role::Administrator);
		Self::insert_organisation(id, kind, identifier, [(administrator, roles)], authority.actor())
	}

	/// Store an organisation with its first officers, and tell. The number must be a new one.
	pub(crate) fn insert_organisation(
		id: OrganisationId,
		kind: OrganisationKind,
		identifier: Identifier,
		officers: impl IntoIterator<Item = (T::AccountId, RoleSet)>,
		actor: Option<Actor<T::AccountId>>,
	) -> DispatchResult {
		let content = match &identifier {
			Identifier::Sealed(commitment) => *commitment,
			Identifier::Public(public) => {
				public.check(&T::Country::get()).map_err(Error::<T>::from)?;
				ensure!(!PublicIdentifiers::<T>::contains_key(public), Error::<T>::IdentifierTaken);
				PublicIdentifiers::<T>::insert(public, id);
				BlakeTwo256::hash_of(public)
			}
		};
		let now = frame_system::Pallet::<T>::block_number();
		let mut organisation = Organisation::new(kind, identifier.clone(), now);
		Self::begin_standing(id, &mut organisation, Standing::Active);
		Self::note(
			Event::OrganisationAdmitted { organisation: id, kind, identifier },
			Entry::new(Act::OrganisationAdmitted).by_maybe(actor.clone()).content(content),
			id,
		)?;
		for (account, roles) in officers {
			Self::add_officer(id, &mut organisation, account, roles, appointed(actor.clone()))?;
		}
		Organisations::<T>::insert(id, organisation);
		Ok(())
	}

	pub(crate) fn do_change_standing(
		authority: Authority<T::AccountId>,
		id: OrganisationId,
		to: Standing,
		reason: ReasonCode,
	) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		let mut organisation =
			Organisations::<T>::get(id).ok_or(Error::<T>::UnknownOrganisation)?;
		Self::ensure_in_charge(&authority, organisation.kind)?;
		ensure!(organisation.standing != Standing::Closed, Error::<T>::OrganisationClosed);
		let (act, event, refusal) = match to {
			Standing::Suspended => (
				Act::OrganisationSuspended,
				Event::OrganisationSuspended { organisation: id, reason },
				Error::<T>::AlreadySuspended,
			),
			Standing::Active => (
				Act::OrganisationReinstated,
				Event::OrganisationReinstated { organisation: id, reason },
				Error::<T>::NotSuspended,
			),
			Standing::Closed => (
				Act::OrganisationClosed,
				Event::OrganisationClosed { organisation: id, reason },
				Error::<T>::OrganisationClosed,
			),
		};
		ensure!(organisation.standing != to, refusal);
		if let (Standing::Closed, Identifier::Public(public)) = (to, &organisation.identifier) {
			// Whoever has this identifier can be admitted anew, under another number.
			PublicIdentifiers::<T>::remove(public);
		}
		Self::begin_standing(id, &mut organisation, to);
		Organisations::<T>::insert(id, organisation);
		Self::note(event, Entry::new(act).by_maybe(authority.actor()).reason(reason), id)?;
		if to == Standing::Active {
			return Ok(());
		}
		T::Seats::closed(id)
	}

	pub(crate) fn do_appoint_administrator(
		id: OrganisationId,
		account: T::AccountId,
	) -> DispatchResult {
		let mut organisation =
			Organisations::<T>::get(id).ok_or(Error::<T>::UnknownOrganisation)?;
		ensure!(organisation.standing != Standing::Closed, Error::<T>::OrganisationClosed);
		let roles = RoleSet::EMPTY.with(Role::Administrator);
		Self::add_officer(id, &mut organisation, account, roles, appointed(None))?;
		Organisations::<T>::insert(id, organisation);
		Ok(())
	}
}

/// The record of an appointment by this officer, or by governance.
pub(crate) fn appointed<AccountId>(actor: Option<Actor<AccountId>>) -> Entry<AccountId> {
	Entry::new(Act::OfficerAppointed).by_maybe(actor)
}

/// What the record of an officer's appointment, reassignment or dismissal commits to.
///
/// Accounts and roles are in clear in the event, so this hash hides nothing and needs no salt.
pub(crate) fn content<AccountId: codec::Encode>(account: &AccountId, roles: RoleSet) -> H256 {
	BlakeTwo256::hash_of(&(account, roles))
}

impl<T> From<IdentifierFault> for Error<T> {
	fn from(fault: IdentifierFault) -> Self {
		match fault {
			IdentifierFault::Shape => Self::IdentifierShape,
			IdentifierFault::Country => Self::IdentifierCountry,
			IdentifierFault::CheckDigits => Self::IdentifierCheckDigits,
		}
	}
}
