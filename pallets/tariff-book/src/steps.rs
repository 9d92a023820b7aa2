// SPDX-License-Identifier: Apache-2.0
//! From a draft to the version in force, or to nothing.

use alloc::{collections::btree_map::BTreeMap, vec::Vec};
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	sp_runtime::{
		traits::{BlakeTwo256, Hash},
		ArithmeticError, DispatchError,
	},
	traits::Get,
};
use tijara_primitives::{
	actor::Actor,
	audit::{Act, AuditTrail, Entry, Subject},
	four_eyes::Proposal,
	tariff::{ExchangeRate, Group, Measure, TariffHeader},
	TariffVersion,
};

use crate::{
	length_bit,
	types::{self, count, MAX_DISCARDED, RULE},
	validate, Config, Current, Editors, Error, Event, Exchange, GenesisTariff, Groups, Headers,
	Measures, NextVersion, Pallet, PrefixLengths, Status, Submitted, VersionStatus, GENESIS_BATCH,
};

impl<T: Config> Pallet<T> {
	/// Open a draft; `actor` is `None` at genesis.
	pub(crate) fn do_open(
		actor: Option<Actor<T::AccountId>>,
		header: &TariffHeader,
		exchange: &[ExchangeRate],
		groups: &[Group],
	) -> Result<TariffVersion, DispatchError> {
		validate::header(header).map_err(Error::<T>::from)?;
		validate::exchange(exchange, header).map_err(Error::<T>::from)?;
		validate::groups(groups).map_err(Error::<T>::from)?;
		let version = NextVersion::<T>::get();
		NextVersion::<T>::put(version.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		Headers::<T>::insert(version, header);
		Status::<T>::insert(version, VersionStatus::Drafted { measures: 0 });
		let mut by_currency = BTreeMap::<_, types::Rates>::new();
		for (rate, i) in exchange.iter().zip(0u16..) {
			by_currency
				.entry(&rate.currency)
				.or_default()
				.try_push(rate.clone())
				.map_err(|_| Error::<T>::TooManyRates(i))?;
		}
		for (currency, rates) in by_currency {
			Exchange::<T>::insert(version, currency, rates);
		}
		for group in groups {
			Groups::<T>::insert(version, &group.code, &group.members);
		}
		Self::remember(version, actor.as_ref())?;
		let content = BlakeTwo256::hash_of(&(header, exchange, groups));
		Self::note(
			version,
			Event::Drafted { version },
			Entry::new(Act::TariffDrafted).by_maybe(actor).content(content),
		)?;
		Ok(version)
	}

	/// Add measures to a draft; `actor` is `None` at genesis.
	pub(crate) fn do_add(
		actor: Option<Actor<T::AccountId>>,
		version: TariffVersion,
		measures: &[Measure],
	) -> DispatchResult {
		let had = Self::measures_of_draft(version)?;
		ensure!(!Submitted::<T>::contains_key(version), Error::<T>::AlreadySubmitted);
		ensure!(!measures.is_empty(), Error::<T>::NoMeasures);
		let header = Headers::<T>::get(version).ok_or(Error::<T>::NotFound)?;
		validate::measures(measures, &header, |group| Groups::<T>::contains_key(version, group))
			.map_err(Error::<T>::from)?;
		let mut lengths = PrefixLengths::<T>::get(version);
		for (measure, i) in measures.iter().zip(0u16..) {
			lengths |= length_bit(&measure.commodity);
			// Appended without reading what is there: a batch costs its own length.
			Measures::<T>::try_append(version, &measure.commodity, measure)
				.map_err(|()| Error::<T>::TooManyMeasures(i))?;
		}
		PrefixLengths::<T>::insert(version, lengths);
		Self::remember(version, actor.as_ref())?;
		let added = count(measures);
		let measures_now = had.checked_add(added).ok_or(ArithmeticError::Overflow)?;
		Status::<T>::insert(version, VersionStatus::Drafted { measures: measures_now });
		Self::note(
			version,
			Event::MeasuresAdded { version, added, measures: measures_now },
			Entry::new(Act::MeasuresAdded).by_maybe(actor).content(BlakeTwo256::hash_of(&measures)),
		)
	}

	pub(crate) fn do_submit(actor: Actor<T::AccountId>, version: TariffVersion) -> DispatchResult {
		let measures = Self::measures_of_draft(version)?;
		ensure!(measures > 0, Error::<T>::NoMeasures);
		let now = frame_system::Pallet::<T>::block_number();
		let stands = Submitted::<T>::get(version).is_some_and(|before| !before.has_expired(now));
		ensure!(!stands, Error::<T>::AlreadySubmitted);
		let proposal = Proposal::new((), actor.clone(), now, T::ProposalTerm::get())
			.map_err(Error::<T>::from)?;
		let event = Event::Submitted { version, measures, expires: proposal.expires };
		Submitted::<T>::insert(version, proposal);
		Self::note(version, event, Entry::new(Act::TariffSubmitted).by(actor))
	}

	pub(crate) fn do_return(actor: Actor<T::AccountId>, version: TariffVersion) -> DispatchResult {
		Self::measures_of_draft(version)?;
		let proposal = Submitted::<T>::get(version).ok_or(Error::<T>::NotSubmitted)?;
		// Any approver refuses, as any approver publishes: also one of another organisation.
		if !RULE.endorsers.contains(&actor.role) {
			proposal.withdraw(&actor, &RULE).map_err(Error::<T>::from)?;
		}
		Submitted::<T>::remove(version);
		Self::note(version, Event::Returned { version }, Entry::new(Act::TariffReturned).by(actor))
	}

	/// An approver who wrote a part of the draft would approve its own work.
	pub(crate) fn do_approve(actor: Actor<T::AccountId>, version: TariffVersion) -> DispatchResult {
		Self::measures_of_draft(version)?;
		let proposal = Submitted::<T>::get(version).ok_or(Error::<T>::NotSubmitted)?;
		let now = frame_system::Pallet::<T>::block_number();
		proposal.endorse(&actor, &RULE, now).map_err(Error::<T>::from)?;
		let wrote = Editors::<T>::get(version).contains(&actor.account);
		ensure!(!wrote, Error::<T>::SamePerson);
		let entry = Entry::new(Act::TariffPublished).by(actor).proposed_by(proposal.by);
		Self::put_in_force(version, entry)
	}

	/// Put a draft in force; a second officer approved it, or it is the one of genesis.
	pub(crate) fn put_in_force(
		version: TariffVersion,
		entry: Entry<T::AccountId>,
	) -> DispatchResult {
		let measures = Self::measures_of_draft(version)?;
		ensure!(measures > 0, Error::<T>::NoMeasures);
		let at = frame_system::Pallet::<T>::block_number();
		Status::<T>::insert(version, VersionStatus::Published { at, measures });
		Submitted::<T>::remove(version);
		Editors::<T>::remove(version);
		Current::<T>::put(version);
		Self::note(version, Event::Published { version }, entry)
	}

	/// Remember who writes a draft: the officer, and whoever signed for it.
	fn remember(version: TariffVersion, actor: Option<&Actor<T::AccountId>>) -> DispatchResult {
		let Some(actor) = actor else { return Ok(()) };
		Editors::<T>::try_mutate(version, |editors| {
			for account in core::iter::once(&actor.account).chain(&actor.via) {
				if !editors.contains(account) {
					editors
						.try_push(account.clone())
						.map_err(|_| DispatchError::from(Error::<T>::TooManyEditors))?;
				}
			}
			Ok(())
		})
	}

	pub(crate) fn do_discard(actor: Actor<T::AccountId>, version: TariffVersion) -> DispatchResult {
		let measures = match Status::<T>::get(version).ok_or(Error::<T>::NotFound)? {
			VersionStatus::Drafted { measures } | VersionStatus::Discarded { measures } => measures,
			VersionStatus::Published { .. } => return Err(Error::<T>::AlreadyPublished.into()),
		};
		ensure!(!Submitted::<T>::contains_key(version), Error::<T>::AlreadySubmitted);
		Editors::<T>::remove(version);
		let complete = Self::remove_some(version);
		if complete {
			Headers::<T>::remove(version);
			PrefixLengths::<T>::remove(version);
			Status::<T>::remove(version);
		} else {
			Status::<T>::insert(version, VersionStatus::Discarded { measures });
		}
		Self::note(
			version,
			Event::Discarded { version, complete },
			Entry::new(Act::TariffDiscarded).by(actor),
		)
	}

	/// Remove at most [`MAX_DISCARDED`] entries of a version; is nothing left?
	///
	/// Keys are listed and removed one by one: `clear_prefix` does not count, and so does not bound,
	/// the keys that were written in the same block.
	fn remove_some(version: TariffVersion) -> bool {
		let mut left = usize::try_from(MAX_DISCARDED).unwrap_or(usize::MAX);
		let prefixes: Vec<_> = Measures::<T>::iter_key_prefix(version).take(left).collect();
		left = left.saturating_sub(prefixes.len());
		let currencies: Vec<_> = Exchange::<T>::iter_key_prefix(version).take(left).collect();
		left = left.saturating_sub(currencies.len());
		let groups: Vec<_> = Groups::<T>::iter_key_prefix(version).take(left).collect();
		left = left.saturating_sub(groups.len());
		prefixes.iter().for_each(|prefix| Measures::<T>::remove(version, prefix));
		currencies.iter().for_each(|currency| Exchange::<T>::remove(version, currency));
		groups.iter().for_each(|group| Groups::<T>::remove(version, group));
		left > 0
	}

	/// Publish a whole tariff at genesis.
	pub(crate) fn do_genesis(tariff: &GenesisTariff) -> DispatchResult {
		let version = Self::do_open(None, &tariff.header, &tariff.exchange, &tariff.groups)?;
		for batch in tariff.measures.chunks(usize::from(GENESIS_BATCH)) {
			Self::do_add(None, version, batch)?;
		}
		Self::put_in_force(version, Entry::new(Act::TariffPublished))
	}

	/// How many measures a draft has.
	fn measures_of_draft(version: TariffVersion) -> Result<u32, Error<T>> {
		match Status::<T>::get(version) {
			Some(VersionStatus::Drafted { measures }) => Ok(measures),
			Some(VersionStatus::Published { .. }) => Err(Error::AlreadyPublished),
			Some(VersionStatus::Discarded { .. }) => Err(Error::AlreadyDiscarded),
			None => Err(Error::NotFound),
		}
	}

	/// Deposit the event and record the act: the one way out of every state-changing call.
	pub(crate) fn note(
		version: TariffVersion,
		event: Event<T>,
		entry: Entry<T::AccountId>,
	) -> DispatchResult {
		Self::deposit_event(event);
		T::Audit::record(Subject::Tariff(version), entry)
	}
}
