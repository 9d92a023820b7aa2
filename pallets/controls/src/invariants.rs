// SPDX-License-Identifier: Apache-2.0
//! What must be true of this room's storage between any two calls.

use frame_support::ensure;
use sp_runtime::TryRuntimeError;

use crate::pallet::{Config, Current, Pallet, RuleSets, Selections};

impl<T: Config> Pallet<T> {
	/// Check the room's invariants.
	///
	/// # Errors
	/// A sentence that names the first invariant that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let current = Current::<T>::get();
		for version in 1..=current {
			let Some(set) = RuleSets::<T>::get(version) else {
				return Err("a published set of rules is missing".into());
			};
			ensure!(set.validate().is_ok(), "every published set of rules is valid");
		}
		let sets = u32::try_from(RuleSets::<T>::iter_keys().count()).unwrap_or(u32::MAX);
		ensure!(sets == current, "there is no set of rules beyond the one in force");

		for (_, selection) in Selections::<T>::iter() {
			let Some(set) = RuleSets::<T>::get(selection.rule_set) else {
				return Err("a lane was selected by rules that were published".into());
			};
			ensure!(selection.lane >= set.otherwise, "no lane is weaker than its rules allow");
			ensure!(selection.version >= 1, "versions of declarations start at 1");
			ensure!(
				selection.finding.is_none() || selection.is_examined_before_release(),
				"only yellow and red lanes have a finding"
			);
		}
		Ok(())
	}
}
