// SPDX-License-Identifier: Apache-2.0
//! What the calls do, once their origin is known.

use crate::{
	chain::Chain,
	pallet::{Between, Config, Error, Event, Mandates, NextId, Pallet},
};
use alloc::{collections::BTreeSet, vec::Vec};
use frame_support::{ensure, traits::Time};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchResult,
};
use tijara_primitives::{
	actor::{Actor, OrganisationKind},
	audit::{Act, AuditTrail, Entry, Subject},
	date::Date,
	mandate::{Mandate, MandateTerms, MAX_CHAIN},
	rooms::Organisations,
	MandateId, OrganisationId,
};

impl<T: Config> Pallet<T> {
	/// The only place where the room tells what happened: the event, and the act in the chain of each
	/// organisation that the mandate concerns.
	fn note(
		id: MandateId,
		mandate: &Mandate,
		event: Event<T>,
		entry: Entry<T::AccountId>,
	) -> DispatchResult {
		Self::deposit_event(event);
		let entry = entry.under(Some(id)).content(content(id, mandate));
		// A set: the trader is the grantor of its own mandates and is told once.
		BTreeSet::from([mandate.grantor, mandate.agent, mandate.trader])
			.into_iter()
			.try_for_each(|party| T::Audit::record(Subject::Organisation(party), entry.clone()))
	}

	/// Today's date.
	pub(crate) fn today() -> Date {
		Date::from_millis(T::Time::now())
	}

	fn ensure_agent(agent: OrganisationId) -> DispatchResult {
		let kind = T::Organisations::active_kind(agent);
		ensure!(kind.is_some_and(may_be_agent), Error::<T>::NotAnAgent);
		Ok(())
	}

	fn ensure_terms(terms: &MandateTerms) -> DispatchResult {
		ensure!(terms.is_valid(), Error::<T>::TermsMalformed);
		ensure!(terms.until.is_none_or(|until| until >= Self::today()), Error::<T>::AlreadyExpired);
		Ok(())
	}

	/// Store a mandate under the next number.
	pub(crate) fn insert(mandate: &Mandate) -> Result<MandateId, Error<T>> {
		let id = NextId::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		Between::<T>::try_mutate(mandate.trader, mandate.agent, |ids| ids.try_push(id))
			.map_err(|_| Error::<T>::TooManyMandates)?;
		NextId::<T>::put(next);
		Mandates::<T>::insert(id, mandate);
		Ok(id)
	}

	/// By an administrator, or by nobody at genesis.
	pub(crate) fn do_grant(
		actor: Option<Actor<T::AccountId>>,
		trader: OrganisationId,
		agent: OrganisationId,
		terms: MandateTerms,
	) -> DispatchResult {
		ensure!(agent != trader, Error::<T>::SelfMandate);
		let kind = T::Organisations::active_kind(trader);
		ensure!(kind.is_some_and(may_grant), Error::<T>::NotATrader);
		Self::ensure_agent(agent)?;
		Self::ensure_terms(&terms)?;

		let mandate = Mandate {
			grantor: trader,
			agent,
			trader,
			parent: None,
			terms,
			used: 0,
			revoked_by: None,
		};
		let id = Self::insert(&mandate)?;
		Self::note(
			id,
			&mandate,
			Event::MandateGranted { id, trader, agent },
			Entry::new(Act::MandateGranted).by_maybe(actor),
		)
	}

	pub(crate) fn do_delegate(
		actor: Actor<T::AccountId>,
		parent: MandateId,
		agent: OrganisationId,
		terms: MandateTerms,
	) -> DispatchResult {
		let above = Chain::<T>::from(parent)?;
		let passed_on = above.leaf();
		let (grantor, trader) = (actor.organisation, passed_on.trader);
		ensure!(passed_on.agent == grantor, Error::<T>::NotTheAgent);
		above.ensure_alive(Self::today())?;
		ensure!(passed_on.terms.sub_delegation, Error::<T>::NotDelegable);
		ensure!(above.len() < MAX_CHAIN, Error::<T>::ChainTooLong);
		ensure!(agent != grantor, Error::<T>::SelfMandate);
		ensure!(!above.has_party(agent), Error::<T>::CircularMandate);
		Self::ensure_agent(agent)?;
		Self::ensure_terms(&terms)?;
		ensure!(terms.is_within(&passed_on.terms), Error::<T>::BeyondParent);

		let mandate = Mandate {
			grantor,
			agent,
			trader,
			parent: Some(parent),
			terms,
			used: 0,
			revoked_by: None,
		};
		let id = Self::insert(&mandate)?;
		Self::note(
			id,
			&mandate,
			Event::MandateDelegated { id, parent, trader, grantor, agent },
			Entry::new(Act::MandateDelegated).by(actor).on_behalf_of(trader),
		)
	}

	pub(crate) fn do_revoke(actor: Actor<T::AccountId>, id: MandateId) -> DispatchResult {
		let mut mandate = Mandates::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let by = actor.organisation;
		let parties = [mandate.grantor, mandate.agent, mandate.trader];
		ensure!(parties.contains(&by), Error::<T>::NotAParty);
		ensure!(mandate.revoked_by.is_none(), Error::<T>::AlreadyRevoked);

		mandate.revoked_by = Some(by);
		Mandates::<T>::insert(id, &mandate);
		Between::<T>::mutate_exists(mandate.trader, mandate.agent, |stored| {
			let mut ids = stored.take().unwrap_or_default();
			ids.retain(|other| *other != id);
			*stored = (!ids.is_empty()).then_some(ids);
		});
		Self::note(
			id,
			&mandate,
			Event::MandateRevoked { id, by },
			Entry::new(Act::MandateRevoked).by(actor),
		)
	}

	/// The mandates of this trader and this agent that are not revoked, the oldest first; at most
	/// [`MAX_BETWEEN`](crate::MAX_BETWEEN). Whether one can be used now is another question.
	pub fn between(trader: OrganisationId, agent: OrganisationId) -> Vec<(MandateId, Mandate)> {
		Between::<T>::get(trader, agent)
			.into_iter()
			.filter_map(|id| Some((id, Mandates::<T>::get(id)?)))
			.collect()
	}
}

/// What the records of a mandate commit to: all that never changes of it.
///
/// Parties and terms are in clear in the room's storage, so this hash hides nothing and needs no salt.
pub(crate) fn content(id: MandateId, mandate: &Mandate) -> sp_core::H256 {
	let Mandate { grantor, agent, trader, parent, terms, .. } = mandate;
	BlakeTwo256::hash_of(&(id, grantor, agent, trader, parent, terms))
}

/// May an organisation of this kind grant mandates?
fn may_grant(kind: OrganisationKind) -> bool {
	kind == OrganisationKind::Trader
}

/// May an organisation of this kind declare for others?
fn may_be_agent(kind: OrganisationKind) -> bool {
	matches!(kind, OrganisationKind::Broker | OrganisationKind::Carrier)
}
