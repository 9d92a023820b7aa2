// SPDX-License-Identifier: Apache-2.0
//! What must hold after every block.

use alloc::collections::BTreeSet;

use frame_support::{
	ensure,
	sp_runtime::{traits::Zero, TryRuntimeError},
	traits::Get,
};

use crate::{
	attendance, Authored, Config, Current, Members, Offences, Pallet, Planned, Reports, Seated,
	SessionLength,
};

impl<T: Config> Pallet<T> {
	/// Checks the lists of validators, the offences and the reports.
	///
	/// # Errors
	/// A sentence that names the invariant which does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_sets()?;
		Self::check_reports()?;
		ensure!(
			SessionLength::<T>::get().is_none_or(|length| !length.is_zero()),
			"a session of no blocks never ends"
		);
		for (organisation, offence) in Offences::<T>::iter() {
			ensure!(organisation != 0, "nobody's validator offended");
			ensure!(offence.count > 0, "an offence that never happened");
		}
		Ok(())
	}

	fn check_sets() -> Result<(), TryRuntimeError> {
		for set in [Members::<T>::get(), Planned::<T>::get(), Seated::<T>::get()] {
			let accounts: BTreeSet<_> = set.iter().map(|member| &member.account).collect();
			ensure!(accounts.len() == set.len(), "an account validates twice");
			let organisations: BTreeSet<_> = set.iter().map(|member| member.organisation).collect();
			ensure!(organisations.len() == set.len(), "an agency has two validators");
			ensure!(!organisations.contains(&0), "a validator has no agency");
		}
		Ok(())
	}

	fn check_reports() -> Result<(), TryRuntimeError> {
		let current = Current::<T>::get();
		for (session, report) in Reports::<T>::iter() {
			ensure!(session < current.session, "a session was reported before its end");
			let age = current.session.saturating_sub(session);
			ensure!(age <= T::ReportedSessions::get(), "a report outlived its term");
			ensure!(report.from <= report.to, "a session ended before it began");
			ensure!(current.from.is_some_and(|from| report.to <= from), "slots are counted twice");
			ensure!(u64::from(report.blocks) <= report.slots(), "more blocks than slots");
			let count = report.validators.len();
			for (index, one) in report.validators.iter().enumerate() {
				ensure!(
					one.slots() == attendance::turns(report.from, report.to, index, count),
					"a validator's slots do not add up"
				);
			}
			let authored =
				report.validators.iter().fold(0u32, |sum, one| sum.saturating_add(one.authored));
			ensure!(count == 0 || authored == report.blocks, "a block has no author");
		}
		let seated = Seated::<T>::get();
		ensure!(
			seated.is_empty()
				|| Authored::<T>::iter_keys()
					.all(|author| seated.iter().any(|member| member.account == author)),
			"an author is not seated"
		);
		Ok(())
	}
}
