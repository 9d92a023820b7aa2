// SPDX-License-Identifier: Apache-2.0
//! What must be true of this room's storage between any two calls.

use frame_support::ensure;
use sp_runtime::TryRuntimeError;
use tijara_primitives::{rooms::Releases, DeclarationId};

use crate::{
	pallet::{Config, Current, Pallet, Pending, RuleSets, Selections},
	steps::SelectionOf,
};

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

		for (id, selection) in Selections::<T>::iter() {
			Self::check_selection(id, &selection)?;
		}
		for (id, proposal) in Pending::<T>::iter() {
			let Some(selection) = Selections::<T>::get(id) else {
				return Err("a weaker lane is proposed where no lane was selected".into());
			};
			ensure!(Self::can_change(id, &selection), "a proposal outlived what it is about");
			ensure!(
				proposal.matter.lane < selection.lane,
				"what is proposed is weaker than the lane that there is"
			);
			ensure!(proposal.matter.reason != 0, "a proposal has no reason");
			ensure!(proposal.by.via.is_none(), "a proposal was not made in person");
		}
		Ok(())
	}

	fn check_selection(
		id: DeclarationId,
		selection: &SelectionOf<T>,
	) -> Result<(), TryRuntimeError> {
		let Some(set) = RuleSets::<T>::get(selection.rule_set) else {
			return Err("a lane was selected by rules that were published".into());
		};
		ensure!(
			selection.lane >= set.trusted || selection.rerouted,
			"no lane is weaker than its rules allow, unless officers decided so"
		);
		ensure!(
			!selection.reduced_controls || selection.lane < set.otherwise,
			"a benefit leads to a weaker lane"
		);
		ensure!(selection.version >= 1, "versions of declarations start at 1");
		ensure!(
			selection.finding.is_none() || selection.is_examined_before_release(),
			"only yellow and red lanes have a finding"
		);
		ensure!(
			selection.examiner.is_none()
				|| (selection.is_examined_before_release() && Self::can_change(id, selection)),
			"an examination is open that nobody has to do any more"
		);
		Ok(())
	}

	fn can_change(id: DeclarationId, selection: &SelectionOf<T>) -> bool {
		selection.finding.is_none() && !selection.cancelled && !T::Releases::is_released(id)
	}
}
