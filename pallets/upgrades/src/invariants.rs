// SPDX-License-Identifier: Apache-2.0
//! What must be true of this room's storage between any two calls.

use frame_support::ensure;
use sp_runtime::TryRuntimeError;

use crate::pallet::{Announced, Config, Pallet};

impl<T: Config> Pallet<T> {
	/// Check the room's invariants.
	///
	/// Nothing here depends on the runtime's constants or version: the state must also pass under the
	/// runtime that is about to be applied.
	///
	/// # Errors
	/// A sentence that names the first invariant that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let Some(announcement) = Announced::<T>::get() else { return Ok(()) };
		ensure!(announcement.reason != 0, "an announcement says why");
		ensure!(announcement.spec_version > 0, "a version is above another one");
		ensure!(
			announcement.announced_at <= frame_system::Pallet::<T>::block_number(),
			"what is announced was announced before"
		);
		ensure!(
			announcement.announced_at <= announcement.from
				&& announcement.from <= announcement.until,
			"what is announced can be applied for a time after its announcement"
		);
		Ok(())
	}
}
