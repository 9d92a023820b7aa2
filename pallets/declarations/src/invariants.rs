// SPDX-License-Identifier: Apache-2.0
//! What must be true of this room's storage between any two calls.

use frame_support::ensure;
use sp_runtime::TryRuntimeError;
use tijara_primitives::MAX_DECLARATION_ID;

use crate::{
	pallet::{Config, Declarations, FileCount, FilesOf, Lrns, NextId, Pallet, Versions},
	DeclarationState,
};

impl<T: Config> Pallet<T> {
	/// Check the room's invariants.
	///
	/// # Errors
	/// A sentence that names the first invariant that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let next = NextId::<T>::get();
		ensure!(next >= 1, "numbers start at 1");
		ensure!(next <= MAX_DECLARATION_ID.saturating_add(1), "numbers fit twelve digits");

		let mut records = 0u64;
		let mut versions = 0u64;
		for (id, record) in Declarations::<T>::iter() {
			records = records.saturating_add(1);
			versions = versions.saturating_add(record.version.into());
			ensure!((1..next).contains(&id), "a declaration's number is below the next one");
			ensure!(record.version >= 1, "versions start at 1");
			for version in 1..=record.version {
				let Some(draft) = Versions::<T>::get(id, version) else {
					return Err("a version is missing".into());
				};
				ensure!(draft.validate().is_ok(), "every version is well-formed");
				ensure!(
					draft.lrn == record.lrn
						&& draft.office == record.office
						&& draft.trader == record.trader,
					"LRN, office and trader stay through all versions"
				);
				ensure!(
					version < record.version || draft.kind == record.kind,
					"the record has the kind of the latest version"
				);
			}
			ensure!(
				record.mandate.is_none() == (record.handler == record.trader),
				"whoever is not the trader handles a file under a mandate"
			);
			let stored = Versions::<T>::get(id, 1).map(|draft| draft.mandate.is_none());
			ensure!(
				stored == Some(record.declarant == record.trader),
				"whoever is not the trader declared under a mandate"
			);
			ensure!(
				Lrns::<T>::get(record.declarant, &record.lrn) == Some(id),
				"every declaration is found by its LRN"
			);
			let registered = matches!(
				record.state,
				DeclarationState::Registered
					| DeclarationState::CancellationRequested
					| DeclarationState::Cancelled
			);
			ensure!(
				record.accepted.is_some() == registered,
				"what was registered has a time of acceptance, and nothing else has"
			);
			if registered {
				let Some(mrn) = Self::mrn(id) else {
					return Err("what was registered has an MRN".into());
				};
				ensure!(Self::by_mrn(&mrn) == Some(id), "every MRN leads back to its declaration");
			}
		}
		ensure!(next.saturating_sub(1) == records, "no declaration was ever removed");
		let count = |entries: usize| u64::try_from(entries).unwrap_or(u64::MAX);
		ensure!(count(Lrns::<T>::iter_keys().count()) == records, "every LRN has its declaration");
		ensure!(
			count(Versions::<T>::iter_keys().count()) == versions,
			"every version has its declaration"
		);
		Self::try_files(records)
	}

	/// Every declaration stands once among the files of its trader, in the order of the numbers.
	fn try_files(records: u64) -> Result<(), TryRuntimeError> {
		let mut files = 0u64;
		for (trader, count) in FileCount::<T>::iter() {
			let mut last = 0;
			for place in 0..count {
				let Some(id) = FilesOf::<T>::get(trader, place) else {
					return Err("the files of a trader have no gap".into());
				};
				ensure!(id > last, "the files of a trader stand in their order, each once");
				ensure!(
					Declarations::<T>::get(id).is_some_and(|record| record.trader == trader),
					"the files of a trader are its own"
				);
				last = id;
			}
			files = files.saturating_add(count);
		}
		ensure!(files == records, "every declaration is among its trader's files");
		let places = u64::try_from(FilesOf::<T>::iter_keys().count()).unwrap_or(u64::MAX);
		ensure!(places == files, "no file stands beyond the count");
		Ok(())
	}
}
