// SPDX-License-Identifier: Apache-2.0
//! What must be true of this room's storage between any two calls.

use frame_support::ensure;
use sp_runtime::TryRuntimeError;

use crate::pallet::{Config, Current, Downgrades, Pallet, RuleSets, Selections};

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
			ensure!(
				(1..=current).contains(&selection.rule_set),
				"a lane was selected by rules that were published"
			);
			ensure!(selection.version >= 1, "versions of declarations start at 1");
			ensure!(
				selection.examiner.is_none() || selection.is_examined_before_release(),
				"only yellow and red lanes have an examiner"
			);
			ensure!(
				selection.finding.is_none() || selection.examiner.is_some(),
				"a finding has an examiner"
			);
		}

		for (id, proposal) in Downgrades::<T>::iter() {
			let Some(selection) = Selections::<T>::get(id) else {
				return Err("a weaker lane is proposed for what has a lane".into());
			};
			ensure!(proposal.matter.lane < selection.lane, "what is proposed is a weaker lane");
			ensure!(proposal.matter.reason != 0, "what is proposed has a reason");
			ensure!(selection.finding.is_none(), "a finding ends what is proposed");
			ensure!(proposal.by.via.is_none(), "who proposes signs in person");
		}
		Ok(())
	}
}
