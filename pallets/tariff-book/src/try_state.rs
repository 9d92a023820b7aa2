// SPDX-License-Identifier: Apache-2.0
//! The invariants of the room, checked over its whole state.

use alloc::collections::{btree_map::BTreeMap, btree_set::BTreeSet};

use frame_support::{ensure, sp_runtime::TryRuntimeError};
use tijara_primitives::{tariff::NomenclatureLine, TariffVersion};

use crate::{
	length_bit,
	types::{count, Line},
	validate, BasedOn, Config, Editors, Exchange, Groups, Headers, History, HistoryLength, Lines,
	Measures, NextVersion, Pallet, Pending, PrefixLengths, Quotas, Reliefs, Requirements, Status,
	Submissions, VersionStatus,
};

/// What the measures of one version add up to.
#[derive(Default)]
struct Found {
	measures: u32,
	lengths: u16,
}

impl<T: Config> Pallet<T> {
	/// Check the invariants that the crate's documentation lists.
	///
	/// # Errors
	/// The first invariant that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut found: BTreeMap<TariffVersion, Found> = BTreeMap::new();
		for (version, prefix, measures) in Measures::<T>::iter() {
			ensure!(!measures.is_empty(), "a commodity prefix without measures is stored");
			ensure!(
				measures.iter().all(|measure| measure.commodity == prefix),
				"a measure is stored under another commodity prefix than its own"
			);
			let header = Headers::<T>::get(version).ok_or("measures of an unknown version")?;
			validate::measures(&measures, &header, |group| {
				// A discarded draft may have lost its groups before its last measures.
				Groups::<T>::contains_key(version, group) || Self::is_discarded(version)
			})
			.map_err(|_| "a stored measure is not valid")?;
			validate::no_equals(&measures).map_err(|_| "two measures rank equal")?;
			let of_version = found.entry(version).or_default();
			of_version.measures = of_version.measures.saturating_add(count(&measures));
			of_version.lengths |= length_bit(&prefix);
		}
		for (version, status) in Status::<T>::iter() {
			ensure!(version > 0 && version < NextVersion::<T>::get(), "a version was never opened");
			let header = Headers::<T>::get(version).ok_or("a version has no header")?;
			validate::header(&header).map_err(|_| "a stored header is not valid")?;
			let found = found.remove(&version).unwrap_or_default();
			let says = |measures| measures > 0 || BasedOn::<T>::contains_key(version);
			let submitted =
				matches!(status, VersionStatus::Submitted { measures } if says(measures));
			ensure!(
				submitted == Submissions::<T>::contains_key(version),
				"a draft waits for approval exactly while its submission stands"
			);
			match status {
				VersionStatus::Drafted { measures }
				| VersionStatus::Submitted { measures }
				| VersionStatus::Published { measures, .. } => {
					ensure!(measures == found.measures, "the count of measures is wrong");
					ensure!(
						found.lengths == PrefixLengths::<T>::get(version),
						"the prefix lengths in use are wrong"
					);
				}
				VersionStatus::Discarded { measures } => {
					ensure!(found.measures <= measures, "a discarded draft has grown");
				}
			}
		}
		ensure!(found.is_empty(), "measures of a version without status");
		for (version, proposal) in Submissions::<T>::iter() {
			ensure!(Status::<T>::contains_key(version), "a submission of an unknown version");
			ensure!(proposal.by.via.is_none(), "a draft was not submitted in person");
		}
		for (version, editors) in Editors::<T>::iter() {
			let status = Status::<T>::get(version).ok_or("editors of an unknown version")?;
			let published = matches!(status, VersionStatus::Published { .. });
			ensure!(!published, "a published version has editors");
			let once = editors
				.iter()
				.zip(1..)
				.all(|(one, next)| editors.iter().skip(next).all(|other| other != one));
			ensure!(once, "an editor is remembered twice");
		}
		for (version, currency, rates) in Exchange::<T>::iter() {
			let header = Headers::<T>::get(version).ok_or("rates of an unknown version")?;
			let own = rates.iter().all(|rate| rate.currency == currency);
			ensure!(own, "a rate is stored under another currency than its own");
			validate::exchange(&rates, &header).map_err(|_| "a stored rate is not valid")?;
		}
		for (version, ..) in Groups::<T>::iter() {
			ensure!(Status::<T>::contains_key(version), "a group of an unknown version");
		}
		for (version, _) in Headers::<T>::iter() {
			ensure!(Status::<T>::contains_key(version), "a header of an unknown version");
		}
		Self::check_parts()?;
		Self::check_lines()?;
		Self::check_schedule()
	}

	/// Bases, reliefs, quotas and required documents.
	fn check_parts() -> Result<(), TryRuntimeError> {
		for (version, base) in BasedOn::<T>::iter() {
			ensure!(Status::<T>::contains_key(version), "a base of an unknown version");
			let published = matches!(Status::<T>::get(base), Some(VersionStatus::Published { .. }));
			ensure!(published && !BasedOn::<T>::contains_key(base), "a base is not whole");
		}
		for (version, reliefs) in Reliefs::<T>::iter() {
			let header = Headers::<T>::get(version).ok_or("reliefs of an unknown version")?;
			ensure!(!reliefs.is_empty(), "no reliefs are stored");
			validate::reliefs(&reliefs, &header).map_err(|_| "a stored relief is not valid")?;
		}
		for (version, order, periods) in Quotas::<T>::iter() {
			ensure!(Status::<T>::contains_key(version), "quotas of an unknown version");
			validate::quotas(&periods).map_err(|_| "a stored quota is not valid")?;
			for (place, period) in periods.iter().enumerate() {
				let before = periods.get(..place).unwrap_or_default();
				ensure!(period.order == order, "a quota is stored under another order number");
				ensure!(!validate::overlaps(period, before), "two periods of a quota overlap");
			}
		}
		for (version, prefix, requirements) in Requirements::<T>::iter() {
			ensure!(Status::<T>::contains_key(version), "documents of an unknown version");
			let own = requirements.iter().all(|requirement| requirement.commodity == prefix);
			ensure!(
				own && !requirements.is_empty(),
				"a document under another prefix than its own"
			);
		}
		Ok(())
	}

	/// Lines of the nomenclature.
	fn check_lines() -> Result<(), TryRuntimeError> {
		for (version, code, line) in Lines::<T>::iter() {
			let header = Headers::<T>::get(version).ok_or("lines of an unknown version")?;
			let Line { description, unit, declarable } = line;
			let line = NomenclatureLine { code, description, unit, declarable };
			validate::lines(&[line], &header).map_err(|_| "a stored line is not valid")?;
		}
		for (version, status) in Status::<T>::iter() {
			let header = Headers::<T>::get(version).ok_or("a version has no header")?;
			let settled =
				matches!(status, VersionStatus::Submitted { .. } | VersionStatus::Published { .. });
			let lines = Lines::<T>::iter_key_prefix(version).next().is_some()
				|| BasedOn::<T>::get(version)
					.is_some_and(|base| Lines::<T>::iter_key_prefix(base).next().is_some());
			ensure!(
				!settled || header.nomenclature.is_none() || lines,
				"a nomenclature has no lines"
			);
		}
		Ok(())
	}

	/// Every published version comes into force once, on rising days.
	fn check_schedule() -> Result<(), TryRuntimeError> {
		let length = HistoryLength::<T>::get();
		let mut scheduled = BTreeSet::new();
		let mut last = None;
		let history = (0..length).map(History::<T>::get);
		for entry in history.chain(Pending::<T>::get().into_iter().map(Some)) {
			let (day, version) = entry.ok_or("the history has a gap")?;
			ensure!(last.is_none_or(|last| last <= day), "the history goes back in time");
			ensure!(scheduled.insert(version), "a version came into force twice");
			last = Some(day);
		}
		ensure!(History::<T>::iter_keys().all(|index| index < length), "history beyond its length");
		for (version, status) in Status::<T>::iter() {
			let published = matches!(status, VersionStatus::Published { .. });
			ensure!(
				published == scheduled.remove(&version),
				"a version is scheduled exactly when it is published"
			);
		}
		ensure!(scheduled.is_empty(), "an unknown version is scheduled");
		Ok(())
	}

	fn is_discarded(version: TariffVersion) -> bool {
		matches!(Status::<T>::get(version), Some(VersionStatus::Discarded { .. }))
	}
}
