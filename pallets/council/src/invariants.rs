// SPDX-License-Identifier: Apache-2.0
//! What must be true of this room's storage between any two calls.

use alloc::{collections::BTreeSet, vec::Vec};

use frame_support::{ensure, traits::Get};
use pallet_collective::Members;
use sp_runtime::TryRuntimeError;

use crate::pallet::{Config, Listed, Pallet, Seats};

impl<T: Config<I>, I: 'static> Pallet<T, I> {
	/// Check the room's invariants.
	///
	/// # Errors
	/// A sentence that names the first invariant that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let seats = Seats::<T, I>::get();
		let most = usize::try_from(T::MaxSeats::get()).unwrap_or(usize::MAX);
		ensure!(seats.len() <= most, "there are no more seats than there may be");
		let organisations: BTreeSet<_> =
			seats.iter().map(|(organisation, _)| *organisation).collect();
		ensure!(
			seats.iter().map(|(organisation, _)| organisation).eq(organisations.iter()),
			"seats stand in the order of their organisations, each of which has one"
		);
		ensure!(!organisations.contains(&0), "every seat has an organisation");
		let accounts: BTreeSet<_> = seats.iter().map(|(_, account)| account).collect();
		ensure!(accounts.len() == seats.len(), "an account has one seat");
		ensure!(
			accounts.into_iter().eq(&Members::<T, I>::get()),
			"the members of the collective are those who have the seats"
		);

		match Listed::<T, I>::get() {
			Some(list) => {
				let listed: BTreeSet<_> = list.iter().copied().collect();
				ensure!(
					listed.iter().copied().eq(list.iter().copied()),
					"listed agencies stand in their order, each once"
				);
				let strangers: Vec<_> = organisations.difference(&listed).collect();
				ensure!(strangers.is_empty(), "whoever has a seat is listed");
			}
			None => ensure!(
				T::OpenToAll::get() || seats.is_empty(),
				"where nobody is listed and not all may, nobody has a seat"
			),
		}
		Ok(())
	}
}
