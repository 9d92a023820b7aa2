// SPDX-License-Identifier: Apache-2.0
//! The invariants of the README, checked over the whole storage.

use alloc::collections::BTreeSet;

use frame_support::{ensure, sp_runtime::TryRuntimeError};
use frame_system::pallet_prelude::BlockNumberFor;
use tijara_primitives::axes::{CargoAxis, DocumentAxis, Step};

use crate::{types::Case, Cases, Config, NextRelease, Pallet, Pending};

impl<T: Config> Pallet<T> {
	/// Checks every case and every release number.
	///
	/// # Errors
	/// A sentence that names the invariant which does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let next = NextRelease::<T>::get();
		let mut numbers = BTreeSet::new();
		for case in Cases::<T>::iter_values() {
			Self::check_case(&case)?;
			if let Some(release) = &case.release {
				ensure!(
					(1..next).contains(&release.number),
					"a release has a number that was never given"
				);
				ensure!(numbers.insert(release.number), "two releases have the same number");
			}
		}
		for (id, proposal) in Pending::<T>::iter() {
			let open =
				Cases::<T>::get(id).is_some_and(|case| !case.closed && case.release.is_none());
			ensure!(open, "a manual release is proposed where no case is open");
			ensure!(proposal.matter != 0, "a manual release is proposed without a reason");
			ensure!(proposal.by.via.is_none(), "a manual release was not proposed in person");
		}
		let given = next.checked_sub(1).ok_or("release numbers begin with 1")?;
		ensure!(
			u64::try_from(numbers.len()) == Ok(given),
			"a release number was given and no case has it"
		);
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
				let allowed = match release.manual {
					None => release.guard.guard().is_ok(),
					Some(reason) => reason != 0 && Self::ensure_manual(&release.guard).is_ok(),
				};
				ensure!(allowed, "a stored guard does not allow a release");
				ensure!(left_customs(cargo), "a released case has cargo that is not released");
				ensure!(
					release.guard.after(Step::Cargo(cargo)) == case.axes,
					"a released case changed after its release"
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
