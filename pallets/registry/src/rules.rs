// SPDX-License-Identifier: Apache-2.0
//! What the calls do, once their origin is known.

use crate::{
	pallet::{
		Config, Error, Event, FormerNonces, Mandates, NextOrganisation, Officers, Organisations,
		Pallet,
	},
	Officer, Organisation, Standing, MAX_OFFICERS,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError,
};
use tijara_primitives::{
	actor::{Actor, OrganisationKind, Role, RoleSet},
	audit::{Act, AuditTrail, Entry, ReasonCode, Subject},
	rooms::Organisations as _,
	OrganisationId,
};

type OfficerOf<T> = Officer<BlockNumberFor<T>>;
type OrganisationOf<T> = Organisation<BlockNumberFor<T>>;

impl<T: Config> Pallet<T> {
	/// The only place where the registry tells what happened: the event, and the act in the chain of
	/// each organisation that it concerns.
	fn note(
		event: Event<T>,
		entry: &Entry<T::AccountId>,
		organisations: &[OrganisationId],
	) -> DispatchResult {
		Self::deposit_event(event);
		organisations
			.iter()
			.try_for_each(|id| T::Audit::record(Subject::Organisation(*id), entry.clone()))
	}

	pub(crate) fn do_admit(
		kind: OrganisationKind,
		identifier: H256,
		administrator: T::AccountId,
	) -> DispatchResult {
		let id = NextOrganisation::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		NextOrganisation::<T>::put(next);
		let roles = RoleSet::EMPTY.with(Role::Administrator);
		Self::insert_organisation(id, kind, identifier, [(administrator, roles)])
	}

	/// Store an organisation with its first officers, and tell. The number must be a new one.
	pub(crate) fn insert_organisation(
		id: OrganisationId,
		kind: OrganisationKind,
		identifier: H256,
		officers: impl IntoIterator<Item = (T::AccountId, RoleSet)>,
	) -> DispatchResult {
		let now = frame_system::Pallet::<T>::block_number();
		let mut organisation = Organisation::new(kind, identifier, now);
		Self::note(
			Event::OrganisationAdmitted { organisation: id, kind, identifier },
			&Entry::new(Act::OrganisationAdmitted).content(identifier),
			&[id],
		)?;
		for (account, roles) in officers {
			Self::add_officer(id, &mut organisation, account, roles, None)?;
		}
		Organisations::<T>::insert(id, organisation);
		Ok(())
	}

	pub(crate) fn do_change_standing(
		id: OrganisationId,
		to: Standing,
		reason: ReasonCode,
	) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		let mut organisation =
			Organisations::<T>::get(id).ok_or(Error::<T>::UnknownOrganisation)?;
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
		};
		ensure!(organisation.standing != to, refusal);
		organisation.standing = to;
		Organisations::<T>::insert(id, organisation);
		Self::note(event, &Entry::new(act).reason(reason), &[id])
	}

	pub(crate) fn do_appoint(
		actor: Actor<T::AccountId>,
		account: T::AccountId,
		roles: RoleSet,
	) -> DispatchResult {
		let id = actor.organisation;
		let mut organisation =
			Organisations::<T>::get(id).ok_or(Error::<T>::UnknownOrganisation)?;
		Self::add_officer(id, &mut organisation, account, roles, Some(actor))?;
		Organisations::<T>::insert(id, organisation);
		Ok(())
	}

	/// Store an officer, count it in `organisation` (which the caller stores), and tell.
	pub(crate) fn add_officer(
		id: OrganisationId,
		organisation: &mut OrganisationOf<T>,
		account: T::AccountId,
		roles: RoleSet,
		actor: Option<Actor<T::AccountId>>,
	) -> DispatchResult {
		ensure!(!roles.is_empty(), Error::<T>::NoRoles);
		ensure!(roles.is_allowed_in(organisation.kind), Error::<T>::RoleNotAllowed);
		ensure!(!Officers::<T>::contains_key(&account), Error::<T>::AlreadyAnOfficer);
		ensure!(organisation.officers < MAX_OFFICERS, Error::<T>::TooManyOfficers);

		// Neither count can pass MAX_OFFICERS.
		organisation.officers = organisation.officers.saturating_add(1);
		if roles.contains(Role::Administrator) {
			organisation.administrators = organisation.administrators.saturating_add(1);
		}
		let since = frame_system::Pallet::<T>::block_number();
		Officers::<T>::insert(&account, Officer { organisation: id, roles, since });
		frame_system::Pallet::<T>::inc_providers(&account);
		if let Some(nonce) = FormerNonces::<T>::take(&account) {
			frame_system::Account::<T>::mutate(&account, |info| {
				info.nonce = info.nonce.max(nonce);
			});
		}
		Self::note(
			Event::OfficerAppointed { organisation: id, account: account.clone(), roles },
			&Entry::new(Act::OfficerAppointed).by_maybe(actor).content(content(&account, roles)),
			&[id],
		)
	}

	/// The officer and its organisation, if it is also the actor's.
	fn colleague(
		actor: &Actor<T::AccountId>,
		account: &T::AccountId,
	) -> Result<(OfficerOf<T>, OrganisationOf<T>), DispatchError> {
		let officer = Officers::<T>::get(account).ok_or(Error::<T>::NotAnOfficer)?;
		ensure!(officer.organisation == actor.organisation, Error::<T>::OtherOrganisation);
		let organisation =
			Organisations::<T>::get(officer.organisation).ok_or(Error::<T>::UnknownOrganisation)?;
		Ok((officer, organisation))
	}

	pub(crate) fn do_reassign(
		actor: Actor<T::AccountId>,
		account: T::AccountId,
		roles: RoleSet,
	) -> DispatchResult {
		let (mut officer, mut organisation) = Self::colleague(&actor, &account)?;
		ensure!(!roles.is_empty(), Error::<T>::NoRoles);
		ensure!(roles.is_allowed_in(organisation.kind), Error::<T>::RoleNotAllowed);
		organisation.administrators = organisation
			.administrators_after(officer.roles, roles)
			.ok_or(Error::<T>::LastAdministrator)?;
		officer.roles = roles;

		let id = actor.organisation;
		Organisations::<T>::insert(id, organisation);
		Officers::<T>::insert(&account, officer);
		Self::note(
			Event::OfficerReassigned { organisation: id, account: account.clone(), roles },
			&Entry::new(Act::OfficerReassigned).by(actor).content(content(&account, roles)),
			&[id],
		)
	}

	pub(crate) fn do_dismiss(
		actor: Actor<T::AccountId>,
		account: T::AccountId,
		reason: ReasonCode,
	) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		let (officer, mut organisation) = Self::colleague(&actor, &account)?;
		organisation.administrators = organisation
			.administrators_after(officer.roles, RoleSet::EMPTY)
			.ok_or(Error::<T>::LastAdministrator)?;
		organisation.officers = organisation.officers.saturating_sub(1);

		let nonce = frame_system::Pallet::<T>::account_nonce(&account);
		frame_system::Pallet::<T>::dec_providers(&account).map_err(|_| Error::<T>::AccountInUse)?;
		if nonce != Default::default() {
			FormerNonces::<T>::insert(&account, nonce);
		}

		let id = actor.organisation;
		Organisations::<T>::insert(id, organisation);
		Officers::<T>::remove(&account);
		let entry = Entry::new(Act::OfficerDismissed)
			.by(actor)
			.reason(reason)
			.content(content(&account, RoleSet::EMPTY));
		Self::note(Event::OfficerDismissed { organisation: id, account, reason }, &entry, &[id])
	}

	pub(crate) fn do_grant(actor: Actor<T::AccountId>, agent: OrganisationId) -> DispatchResult {
		let grantor = actor.organisation;
		ensure!(Self::active_kind(grantor).is_some_and(may_grant), Error::<T>::NotATrader);
		ensure!(Self::active_kind(agent).is_some_and(may_be_agent), Error::<T>::NotAnAgent);
		ensure!(!Mandates::<T>::contains_key(grantor, agent), Error::<T>::AlreadyMandated);
		Mandates::<T>::insert(grantor, agent, frame_system::Pallet::<T>::block_number());
		Self::note_grant(grantor, agent, Some(actor))
	}

	/// Tell of a new mandate. Both parties' chains keep it.
	pub(crate) fn note_grant(
		grantor: OrganisationId,
		agent: OrganisationId,
		actor: Option<Actor<T::AccountId>>,
	) -> DispatchResult {
		Self::note(
			Event::MandateGranted { grantor, agent },
			&Entry::new(Act::MandateGranted)
				.by_maybe(actor)
				.content(BlakeTwo256::hash_of(&(grantor, agent))),
			&[grantor, agent],
		)
	}

	pub(crate) fn do_revoke(
		actor: Actor<T::AccountId>,
		grantor: OrganisationId,
		agent: OrganisationId,
	) -> DispatchResult {
		ensure!([grantor, agent].contains(&actor.organisation), Error::<T>::NotAParty);
		Mandates::<T>::take(grantor, agent).ok_or(Error::<T>::NoMandate)?;
		Self::note(
			Event::MandateRevoked { grantor, agent },
			&Entry::new(Act::MandateRevoked)
				.by(actor)
				.content(BlakeTwo256::hash_of(&(grantor, agent))),
			&[grantor, agent],
		)
	}
}

/// What the record of an officer's appointment, reassignment or dismissal commits to.
///
/// Accounts and roles are in clear in the event, so this hash hides nothing and needs no salt.
fn content<AccountId: codec::Encode>(account: &AccountId, roles: RoleSet) -> H256 {
	BlakeTwo256::hash_of(&(account, roles))
}

/// May an organisation of this kind grant mandates?
pub(crate) fn may_grant(kind: OrganisationKind) -> bool {
	kind == OrganisationKind::Trader
}

/// May an organisation of this kind declare for others?
pub(crate) fn may_be_agent(kind: OrganisationKind) -> bool {
	matches!(kind, OrganisationKind::Broker | OrganisationKind::Carrier)
}
