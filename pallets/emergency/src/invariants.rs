// SPDX-License-Identifier: Apache-2.0
//! What must be true of this room's storage between any two calls.

use alloc::collections::BTreeSet;
use frame_support::{ensure, traits::TransactionPause};
use sp_runtime::TryRuntimeError;

use crate::pallet::{Config, Pallet, Pauses};

impl<T: Config> Pallet<T> {
	/// Check the room's invariants.
	///
	/// None of them depends on the longest terms: an upgrade may shorten them.
	///
	/// # Errors
	/// A sentence that names the first invariant that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let now = frame_system::Pallet::<T>::block_number();
		let pauses = Pauses::<T>::get();
		let names: BTreeSet<_> = pauses.iter().map(|paused| paused.names()).collect();
		ensure!(names.len() == pauses.len(), "no call is paused twice");
		for paused in &pauses {
			ensure!(paused.reason != 0, "a pause says why");
			ensure!(paused.until >= now, "what has expired is resumed");
			// An upgrade may have made it a call that cannot be paused.
			ensure!(
				T::Pause::is_paused(paused.names()) || !T::Pause::can_pause(paused.names()),
				"what is listed as paused is paused"
			);
		}
		Ok(())
	}
}
