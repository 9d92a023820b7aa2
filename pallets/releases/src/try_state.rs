// SPDX-License-Identifier: Apache-2.0
//! The invariants of the README, checked over the whole storage.

use alloc::collections::BTreeSet;

use frame_support::{ensure, sp_runtime::TryRuntimeError};
use frame_system::pallet_prelude::BlockNumberFor;
use tijara_primitives::axes::{Axes, CargoAxis, DocumentAxis, Step, Unmet};

use crate::{
	manual::without_control, types::Case, Authorisations, Cases, Config, NextRelease, Pallet,
	Proposals, Worklist,
};

impl<T: Config> Pallet<T> {
	/// Checks every case and every release number.
	///
	/// # Errors
	/// A sentence that names the invariant which does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let next = NextRelease::<T>::get();
		let mut numbers = BTreeSet::new();
		let mut open = 0usize;
		for (id, case) in Cases::<T>::iter() {
			Self::check_case(&case)?;
			ensure!(
				Worklist::<T>::contains_key(&case.office, id) == case.is_open(),
				"a case is on its office's worklist exactly while it is open"
			);
			open = open.saturating_add(case.is_open().into());
			if let Some(release) = &case.release {
				ensure!(
					(1..next).contains(&release.number),
					"a release has a number that was never given"
				);
				ensure!(numbers.insert(release.number), "two releases have the same number");
			}
		}
		let given = next.checked_sub(1).ok_or("release numbers begin with 1")?;
		ensure!(
			u64::try_from(numbers.len()) == Ok(given),
			"a release number was given and no case has it"
		);
		// With the check above: every entry is that of an open case, at its own office.
		ensure!(
			Worklist::<T>::iter_keys().count() == open,
			"a worklist has an entry that is no open case of the office"
		);
		for (id, proposal) in Proposals::<T>::iter() {
			let case = Cases::<T>::get(id).ok_or("a manual release is proposed without a case")?;
			ensure!(
				!case.closed && case.release.is_none(),
				"a manual release is proposed on a settled case"
			);
			ensure!(proposal.matter != 0, "a proposed manual release has no reason");
			ensure!(proposal.by.via.is_none(), "a manual release was not proposed in person");
		}
		for id in Authorisations::<T>::iter_keys() {
			let case = Cases::<T>::get(id).ok_or("a release is authorised without a case")?;
			ensure!(
				!case.closed && case.release.is_none(),
				"a release is authorised on a settled case"
			);
		}
		Ok(())
	}

	fn check_case(case: &Case<BlockNumberFor<T>>) -> Result<(), TryRuntimeError> {
		ensure!(
			case.axes.held != case.holds.is_empty(),
			"a case is held exactly while a hold stands"
		);
		let holders: BTreeSet<_> = case.holds.iter().map(|hold| hold.by).collect();
		ensure!(holders.len() == case.holds.len(), "an organisation has two holds on one case");
		ensure!(case.holds.iter().all(|hold| hold.reason != 0), "a hold has no reason");

		let cargo = case.axes.cargo;
		match &case.release {
			Some(release) => {
				match release.manual {
					None => ensure!(
						release.guard.guard().is_ok(),
						"a stored guard does not allow a release"
					),
					Some(reason) => {
						ensure!(reason != 0, "a manual release has no reason");
						ensure!(
							release.guard.guard() == Err(Unmet::Control)
								&& without_control(&release.guard).guard().is_ok(),
							"a manual release passed over more or less than the control axis"
						);
					}
				}
				ensure!(left_customs(cargo), "a released case has cargo that is not released");
				let Axes { document, money, .. } = case.axes;
				let since = [Step::Cargo(cargo), Step::Document(document), Step::Money(money)];
				ensure!(
					since.into_iter().fold(release.guard, Axes::after) == case.axes,
					"a released case changed in more than cargo, document and money"
				);
			}
			None => ensure!(!left_customs(cargo), "cargo is released without a stored guard"),
		}

		ensure!(
			case.closed == (case.axes.document == DocumentAxis::Cancelled),
			"a case is closed exactly when its document is cancelled"
		);
		ensure!(!(case.closed && case.release.is_some()), "a released case is closed");
		Ok(())
	}
}

/// Only a release lets cargo into these states.
fn left_customs(cargo: CargoAxis) -> bool {
	matches!(cargo, CargoAxis::Released | CargoAxis::Exited)
}
