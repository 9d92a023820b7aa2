// SPDX-License-Identifier: Apache-2.0
//! What must be true of this room's storage between any two transactions.

use frame_support::ensure;
use sp_runtime::TryRuntimeError;

use crate::pallet::{Config, DefaultLimits, OwnLimits, Pallet, Quotas, Signer};

impl<T: Config> Pallet<T> {
	/// Check the room's invariants.
	///
	/// # Errors
	/// A sentence that names the first invariant that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		ensure!(Signer::<T>::get().is_none(), "nobody signs between transactions");
		for limit in OwnLimits::<T>::iter_values().chain(DefaultLimits::<T>::iter_values()) {
			ensure!(Self::ensure_limit(limit).is_ok(), "every limit is within its bounds");
		}
		let now = frame_system::Pallet::<T>::block_number();
		for spent in Quotas::<T>::iter_values() {
			ensure!(spent.amount <= Self::max_limit(), "nobody spent more than any quota");
			ensure!(spent.at <= now, "nobody spent in a block to come");
		}
		Ok(())
	}
}
