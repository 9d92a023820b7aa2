// SPDX-License-Identifier: Apache-2.0
//! The invariants of the room, checked over its whole state.

use alloc::collections::{btree_map::BTreeMap, btree_set::BTreeSet};

use codec::Encode;
use frame_support::{ensure, sp_runtime::TryRuntimeError};
use tijara_primitives::TariffVersion;

use crate::{
	length_bit, types::count, validate, Config, Current, Editors, Exchange, Groups, Headers,
	Measures, NextVersion, Pallet, PrefixLengths, Status, Submitted, VersionStatus,
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
			let of_version = found.entry(version).or_default();
			of_version.measures = of_version.measures.saturating_add(count(&measures));
			of_version.lengths |= length_bit(&prefix);
		}
		for (version, status) in Status::<T>::iter() {
			ensure!(version > 0 && version < NextVersion::<T>::get(), "a version was never opened");
			let header = Headers::<T>::get(version).ok_or("a version has no header")?;
			validate::header(&header).map_err(|_| "a stored header is not valid")?;
			let found = found.remove(&version).unwrap_or_default();
			match status {
				VersionStatus::Drafted { measures } | VersionStatus::Published { measures, .. } => {
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
		for (version, proposal) in Submitted::<T>::iter() {
			ensure!(
				matches!(Status::<T>::get(version), Some(VersionStatus::Drafted { measures }) if measures > 0),
				"what is submitted is not a draft with measures"
			);
			ensure!(proposal.by.via.is_none(), "a draft was not submitted in person");
		}
		for (version, editors) in Editors::<T>::iter() {
			ensure!(
				matches!(Status::<T>::get(version), Some(VersionStatus::Drafted { .. })),
				"editors are remembered of what is no draft"
			);
			let each: BTreeSet<_> = editors.iter().map(Encode::encode).collect();
			ensure!(each.len() == editors.len(), "an editor is remembered twice");
		}
		if let Some(version) = Current::<T>::get() {
			ensure!(
				matches!(Status::<T>::get(version), Some(VersionStatus::Published { measures, .. }) if measures > 0),
				"the version in force is not published"
			);
		}
		Ok(())
	}

	fn is_discarded(version: TariffVersion) -> bool {
		matches!(Status::<T>::get(version), Some(VersionStatus::Discarded { .. }))
	}
}
