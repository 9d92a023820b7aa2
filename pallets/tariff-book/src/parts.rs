// SPDX-License-Identifier: Apache-2.0
//! What a draft is made of: opening, filling and discarding it.

use alloc::{collections::btree_map::BTreeMap, vec::Vec};

use frame_support::{
	dispatch::DispatchResult,
	ensure,
	sp_runtime::{
		traits::{BlakeTwo256, Hash},
		ArithmeticError, DispatchError,
	},
};
use tijara_primitives::{
	actor::Actor,
	audit::{Act, Entry},
	tariff::{
		ExchangeRate, Group, Measure, NomenclatureLine, QuotaPeriod, Relief, Requirement,
		TariffHeader,
	},
	TariffVersion,
};

use crate::{
	length_bit,
	types::{self, count, GenesisTariff, MAX_DISCARDED},
	validate, BasedOn, Config, Editors, Error, Event, Exchange, Groups, Headers, Lines, Measures,
	NextVersion, Pallet, PrefixLengths, Quotas, Reliefs, Requirements, Status, VersionStatus,
};

/// Measures that genesis adds at once.
pub(crate) const GENESIS_BATCH: u16 = 256;

impl<T: Config> Pallet<T> {
	/// Open a draft; `actor` is `None` at genesis.
	pub(crate) fn do_open(
		actor: Option<Actor<T::AccountId>>,
		header: &TariffHeader,
		exchange: &[ExchangeRate],
		groups: &[Group],
		reliefs: &[Relief],
		based_on: Option<TariffVersion>,
	) -> Result<TariffVersion, DispatchError> {
		validate::header(header).map_err(Error::<T>::from)?;
		validate::exchange(exchange, header).map_err(Error::<T>::from)?;
		validate::groups(groups).map_err(Error::<T>::from)?;
		validate::reliefs(reliefs, header).map_err(Error::<T>::from)?;
		if let Some(base) = based_on {
			Self::ensure_base(base, header, groups)?;
		}
		let version = NextVersion::<T>::get();
		NextVersion::<T>::put(version.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		Headers::<T>::insert(version, header);
		Status::<T>::insert(version, VersionStatus::Drafted { measures: 0 });
		if let Some(actor) = &actor {
			Self::remember(actor, version)?;
		}
		if let Some(base) = based_on {
			BasedOn::<T>::insert(version, base);
		}
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
		if !reliefs.is_empty() {
			let reliefs = types::Reliefs::try_from(reliefs.to_vec());
			Reliefs::<T>::insert(version, reliefs.map_err(|_| Error::<T>::TooManyReliefs)?);
		}
		let content = BlakeTwo256::hash_of(&(header, exchange, groups, reliefs, based_on));
		Self::note(
			version,
			Event::Drafted { version },
			Entry::new(Act::TariffDrafted).by_maybe(actor).content(content),
		)?;
		Ok(version)
	}

	/// May a draft with this header and these groups build on this version? What it takes over must find its taxes
	/// and groups.
	fn ensure_base(
		base: TariffVersion,
		header: &TariffHeader,
		groups: &[Group],
	) -> Result<(), Error<T>> {
		let published = matches!(Status::<T>::get(base), Some(VersionStatus::Published { .. }));
		ensure!(published, Error::NotPublished);
		ensure!(!BasedOn::<T>::contains_key(base), Error::BaseNotWhole);
		let of_base = Headers::<T>::get(base).ok_or(Error::NotPublished)?;
		let mut taxes = of_base.taxes.iter();
		let kept = taxes.all(|tax| header.taxes.iter().any(|own| own.code == tax.code));
		ensure!(kept, Error::TaxOfBaseMissing);
		let mut known = Groups::<T>::iter_key_prefix(base);
		let kept = known.all(|code| groups.iter().any(|own| own.code == code));
		ensure!(kept, Error::GroupOfBaseMissing);
		let kept = of_base.nomenclature.is_none() || header.nomenclature.is_some();
		ensure!(kept, Error::NomenclatureOfBaseMissing);
		Ok(())
	}

	/// Add measures to a draft; `actor` is `None` at genesis.
	pub(crate) fn do_add(
		actor: Option<Actor<T::AccountId>>,
		version: TariffVersion,
		measures: &[Measure],
	) -> DispatchResult {
		let had = Self::measures_of_draft(version)?;
		if let Some(actor) = &actor {
			Self::remember(actor, version)?;
		}
		ensure!(!measures.is_empty(), Error::<T>::NoMeasures);
		let header = Headers::<T>::get(version).ok_or(Error::<T>::NotFound)?;
		validate::measures(measures, &header, |group| Groups::<T>::contains_key(version, group))
			.map_err(Error::<T>::from)?;
		let mut lengths = PrefixLengths::<T>::get(version);
		let mut changed = BTreeMap::<_, types::Measures>::new();
		for (measure, i) in measures.iter().zip(0u16..) {
			let prefix = &measure.commodity;
			lengths |= length_bit(prefix);
			let there =
				changed.entry(prefix).or_insert_with(|| Measures::<T>::get(version, prefix));
			let equal = there.iter().any(|other| validate::rank_equal(other, measure));
			ensure!(!equal, Error::<T>::OverlappingMeasures(i));
			there.try_push(measure.clone()).map_err(|_| Error::<T>::TooManyMeasures(i))?;
		}
		for (prefix, measures) in changed {
			Measures::<T>::insert(version, prefix, measures);
		}
		PrefixLengths::<T>::insert(version, lengths);
		let added = count(measures);
		let measures_now = had.checked_add(added).ok_or(ArithmeticError::Overflow)?;
		Status::<T>::insert(version, VersionStatus::Drafted { measures: measures_now });
		Self::note(
			version,
			Event::MeasuresAdded { version, added, measures: measures_now },
			Entry::new(Act::MeasuresAdded).by_maybe(actor).content(BlakeTwo256::hash_of(&measures)),
		)
	}

	/// Add tariff quotas to a draft; `actor` is `None` at genesis.
	pub(crate) fn do_add_quotas(
		actor: Option<Actor<T::AccountId>>,
		version: TariffVersion,
		quotas: &[QuotaPeriod],
	) -> DispatchResult {
		Self::measures_of_draft(version)?;
		if let Some(actor) = &actor {
			Self::remember(actor, version)?;
		}
		ensure!(!quotas.is_empty(), Error::<T>::NothingAdded);
		validate::quotas(quotas).map_err(Error::<T>::from)?;
		for (quota, i) in quotas.iter().zip(0u16..) {
			Quotas::<T>::try_mutate(version, &quota.order, |periods| {
				ensure!(!validate::overlaps(quota, periods), Error::<T>::OverlappingQuotas(i));
				periods.try_push(quota.clone()).map_err(|_| Error::<T>::TooManyQuotas(i))
			})?;
		}
		let content = BlakeTwo256::hash_of(&quotas);
		Self::note(
			version,
			Event::QuotasAdded { version, added: count(quotas) },
			Entry::new(Act::TariffQuotasAdded).by_maybe(actor).content(content),
		)
	}

	/// Add required documents to a draft; `actor` is `None` at genesis.
	pub(crate) fn do_add_requirements(
		actor: Option<Actor<T::AccountId>>,
		version: TariffVersion,
		requirements: &[Requirement],
	) -> DispatchResult {
		Self::measures_of_draft(version)?;
		if let Some(actor) = &actor {
			Self::remember(actor, version)?;
		}
		ensure!(!requirements.is_empty(), Error::<T>::NothingAdded);
		let is_group = |group: &_| Groups::<T>::contains_key(version, group);
		validate::requirements(requirements, is_group).map_err(Error::<T>::from)?;
		for (requirement, i) in requirements.iter().zip(0u16..) {
			Requirements::<T>::try_append(version, &requirement.commodity, requirement)
				.map_err(|()| Error::<T>::TooManyRequirements(i))?;
		}
		let content = BlakeTwo256::hash_of(&requirements);
		Self::note(
			version,
			Event::RequirementsAdded { version, added: count(requirements) },
			Entry::new(Act::RequirementsAdded).by_maybe(actor).content(content),
		)
	}

	/// Add lines of the nomenclature to a draft; `actor` is `None` at genesis.
	pub(crate) fn do_add_lines(
		actor: Option<Actor<T::AccountId>>,
		version: TariffVersion,
		lines: &[NomenclatureLine],
	) -> DispatchResult {
		Self::measures_of_draft(version)?;
		if let Some(actor) = &actor {
			Self::remember(actor, version)?;
		}
		ensure!(!lines.is_empty(), Error::<T>::NothingAdded);
		let header = Headers::<T>::get(version).ok_or(Error::<T>::NotFound)?;
		validate::lines(lines, &header).map_err(Error::<T>::from)?;
		for (line, i) in lines.iter().zip(0u16..) {
			let NomenclatureLine { code, description, unit, declarable } = line.clone();
			let known = Lines::<T>::contains_key(version, &code);
			ensure!(!known, Error::<T>::DuplicateLine(i));
			Lines::<T>::insert(version, code, types::Line { description, unit, declarable });
		}
		Self::note(
			version,
			Event::LinesAdded { version, added: count(lines) },
			Entry::new(Act::LinesAdded).by_maybe(actor).content(BlakeTwo256::hash_of(&lines)),
		)
	}

	pub(crate) fn do_discard(actor: Actor<T::AccountId>, version: TariffVersion) -> DispatchResult {
		let measures = match Status::<T>::get(version).ok_or(Error::<T>::NotFound)? {
			VersionStatus::Drafted { measures } | VersionStatus::Discarded { measures } => measures,
			VersionStatus::Submitted { .. } => return Err(Error::<T>::AlreadySubmitted.into()),
			VersionStatus::Published { .. } => return Err(Error::<T>::AlreadyPublished.into()),
		};
		let complete = Self::remove_some(version);
		if complete {
			Headers::<T>::remove(version);
			PrefixLengths::<T>::remove(version);
			BasedOn::<T>::remove(version);
			Reliefs::<T>::remove(version);
			Editors::<T>::remove(version);
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
		let quotas: Vec<_> = Quotas::<T>::iter_key_prefix(version).take(left).collect();
		left = left.saturating_sub(quotas.len());
		let documents: Vec<_> = Requirements::<T>::iter_key_prefix(version).take(left).collect();
		left = left.saturating_sub(documents.len());
		let lines: Vec<_> = Lines::<T>::iter_key_prefix(version).take(left).collect();
		left = left.saturating_sub(lines.len());
		prefixes.iter().for_each(|prefix| Measures::<T>::remove(version, prefix));
		currencies.iter().for_each(|currency| Exchange::<T>::remove(version, currency));
		groups.iter().for_each(|group| Groups::<T>::remove(version, group));
		quotas.iter().for_each(|order| Quotas::<T>::remove(version, order));
		documents.iter().for_each(|prefix| Requirements::<T>::remove(version, prefix));
		lines.iter().for_each(|digits| Lines::<T>::remove(version, digits));
		left > 0
	}

	/// Publish a whole tariff at genesis.
	pub(crate) fn do_genesis(tariff: &GenesisTariff) -> DispatchResult {
		let GenesisTariff { header, exchange, groups, reliefs, .. } = tariff;
		let version = Self::do_open(None, header, exchange, groups, reliefs, None)?;
		for batch in tariff.measures.chunks(usize::from(GENESIS_BATCH)) {
			Self::do_add(None, version, batch)?;
		}
		if !tariff.quotas.is_empty() {
			Self::do_add_quotas(None, version, &tariff.quotas)?;
		}
		for batch in tariff.requirements.chunks(usize::from(GENESIS_BATCH)) {
			Self::do_add_requirements(None, version, batch)?;
		}
		for batch in tariff.lines.chunks(usize::from(GENESIS_BATCH)) {
			Self::do_add_lines(None, version, batch)?;
		}
		Self::publish_unsigned(version)
	}
}
