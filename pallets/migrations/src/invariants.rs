// SPDX-License-Identifier: Apache-2.0
//! What must be true of this room's storage between any two blocks.

use frame_support::{ensure, migrations::SteppedMigrations};
use sp_runtime::TryRuntimeError;

use crate::{
	pallet::{Config, Cursor, Pallet},
	types::Progress,
};

impl<T: Config> Pallet<T> {
	/// Check the room's invariants.
	///
	/// # Errors
	/// A sentence that names the first invariant that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let Some(Progress::Active(at)) = Cursor::<T>::get() else { return Ok(()) };
		ensure!(at.index < T::Migrations::len(), "the migration under way is one of the runtime's");
		let longest = T::Migrations::cursor_max_encoded_len();
		ensure!(
			at.inner.as_ref().is_none_or(|inner| inner.len() <= longest),
			"the cursor is one that a migration can have"
		);
		ensure!((at.steps == 0) == at.inner.is_none(), "only a step gives a cursor");
		let allowed = T::Migrations::nth_max_steps(at.index).flatten();
		ensure!(
			allowed.is_none_or(|allowed| at.steps <= allowed),
			"no migration has taken more steps than it may"
		);
		let now = frame_system::Pallet::<T>::block_number();
		ensure!(at.began <= now, "migrations that are under way have begun");
		Ok(())
	}
}
