// SPDX-License-Identifier: Apache-2.0
//! What must be true of this room's storage between any two calls.

use alloc::collections::BTreeSet;
use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

use crate::{
	live::is_over,
	pallet::{Config, Current, Files, HolderCount, Holders, NextId, Pallet, Partners, Pending},
	types::is_well_formed,
	FileOf, Stage,
};

impl<T: Config> Pallet<T> {
	/// Check the room's invariants.
	///
	/// # Errors
	/// A sentence that names the first invariant that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let next = NextId::<T>::get();
		ensure!(next >= 1, "files are numbered from 1");
		for id in 1..next {
			let Some(file) = Files::<T>::get(id) else {
				return Err("a file is missing".into());
			};
			Self::try_file(&file)?;
			let current = Current::<T>::get(file.holder);
			ensure!(current >= Some(id), "the last file of a holder is its current one");
			ensure!(
				current == Some(id) || is_over(Self::status(&file)),
				"an organisation has one live file"
			);
		}
		let files = Files::<T>::iter_keys().count();
		ensure!(u32::try_from(files).ok() == next.checked_sub(1), "no number is left out");
		for (holder, id) in Current::<T>::iter() {
			let own = Files::<T>::get(id).is_some_and(|file| file.holder == holder);
			ensure!(own, "a holder's current file is its own");
		}
		for (id, proposal) in Pending::<T>::iter() {
			ensure!(Files::<T>::contains_key(id), "what is proposed concerns a file");
			ensure!(proposal.by.via.is_none(), "who proposes signs in person");
		}
		Self::try_register()?;
		let home = T::Country::get();
		for (mra_id, record) in Partners::<T>::iter() {
			ensure!(record.mra_id == mra_id, "a partner's record stands under its identification");
			ensure!(record.country != home, "a partner is another country");
			ensure!(is_well_formed(&record, &home), "a partner's record is well-formed");
		}
		Ok(())
	}

	fn try_file(file: &FileOf<T>) -> Result<(), TryRuntimeError> {
		ensure!(file.version >= 1, "every file begins with an act");
		let criteria = file.programme.criteria();
		let stated: BTreeSet<_> = file.evidence.iter().map(|(criterion, _)| *criterion).collect();
		ensure!(
			stated.len() == file.evidence.len() && stated == criteria.iter().copied().collect(),
			"a file has evidence of each criterion of its programme, once"
		);
		if let Some(validation) = &file.validation {
			ensure!(
				file.validators.contains(&validation.officer),
				"who validates is remembered as validator"
			);
		}
		let granted =
			matches!(file.stage, Stage::Granted | Stage::Suspended { .. } | Stage::Revoked);
		ensure!(!granted || file.grant.is_some(), "what is suspended or revoked was granted");
		let before =
			matches!(file.stage, Stage::Applied { .. } | Stage::Accepted { .. } | Stage::Refused);
		ensure!(!before || file.grant.is_none(), "what is not decided or refused was not granted");
		let over = matches!(file.stage, Stage::Revoked | Stage::Withdrawn | Stage::Refused);
		ensure!(!over || file.validation.is_none(), "what is over is not validated");
		ensure!(file.hearing.is_none() || file.grant.is_some(), "only holders are heard");
		if let Some(grant) = file.grant {
			ensure!(grant.effective < grant.until, "the days of a grant are in order");
		}
		Ok(())
	}

	fn try_register() -> Result<(), TryRuntimeError> {
		let count = HolderCount::<T>::get();
		let mut seen = BTreeSet::new();
		for place in 0..count {
			let granted = Holders::<T>::get(place)
				.filter(|id| seen.insert(*id))
				.and_then(Files::<T>::get)
				.is_some_and(|file| file.grant.is_some());
			ensure!(granted, "each place of the register is one file that was granted");
		}
		let places = Holders::<T>::iter_keys().count();
		ensure!(u32::try_from(places).ok() == Some(count), "the register has no gap");
		let granted = Files::<T>::iter_values().filter(|file| file.grant.is_some()).count();
		ensure!(granted == seen.len(), "every file that was granted is in the register");
		Ok(())
	}
}
