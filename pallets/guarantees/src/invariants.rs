// SPDX-License-Identifier: Apache-2.0
//! What must be true of this room's storage between any two calls.

use alloc::collections::BTreeMap;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;
use tijara_primitives::{money::GuaranteeStatus, GuaranteeId, Money};

use crate::{
	pallet::{Config, Guarantees, NextId, Pallet, References, Reservations},
	types::Guarantee,
	MAX_AMOUNT,
};

impl<T: Config> Pallet<T> {
	/// Check the room's invariants.
	///
	/// # Errors
	/// A sentence that names the first invariant that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let next = NextId::<T>::get();
		ensure!(next >= 1, "numbers start at 1");

		let mut reserved = BTreeMap::<GuaranteeId, Money>::new();
		for (declaration, reservation) in Reservations::<T>::iter() {
			ensure!(reservation.amount > 0, "nothing is not reserved");
			ensure!(reservation.called != Some(0), "nothing is not called for");
			let guarantee = Guarantees::<T>::get(reservation.guarantee)
				.ok_or("something is reserved from a guarantee that there is")?;
			ensure!(
				guarantee.declaration.is_none_or(|only| only == declaration),
				"an individual guarantee secures its own declaration only"
			);
			let sum = reserved.entry(reservation.guarantee).or_default();
			*sum = sum.checked_add(reservation.amount).ok_or("reservations can be added up")?;
		}

		let (mut count, mut references) = (0u64, 0u64);
		for (id, guarantee) in Guarantees::<T>::iter() {
			count = count.saturating_add(1);
			ensure!((1..next).contains(&id), "a guarantee's number is below the next one");
			let sum = reserved.get(&id).copied().unwrap_or(0);
			ensure!(guarantee.reserved == sum, "what is reserved is the sum of the reservations");
			Self::try_guarantee(&guarantee)?;
			let named = References::<T>::get(guarantee.guarantor, &guarantee.reference);
			if !guarantee.was_refused() {
				references = references.saturating_add(1);
				ensure!(named == Some(id), "a bank's reference leads to one guarantee");
			}
		}
		ensure!(next.saturating_sub(1) == count, "no guarantee was ever removed");
		let listed = References::<T>::iter().fold(0u64, |sum, _| sum.saturating_add(1));
		ensure!(listed == references, "every reference leads to a guarantee");
		Ok(())
	}

	/// What must be true of one guarantee.
	fn try_guarantee(guarantee: &Guarantee) -> Result<(), TryRuntimeError> {
		let Guarantee { provided, amount, reserved, status, declaration, .. } = guarantee;
		ensure!(reserved <= amount, "no more is reserved than the reference amount");
		ensure!(*provided <= MAX_AMOUNT && *amount <= MAX_AMOUNT, "amounts are bounded");
		ensure!(
			(*amount == 0) == (*status == GuaranteeStatus::Offered || guarantee.was_refused()),
			"what was accepted has a reference amount, and nothing else has"
		);
		ensure!(
			declaration.is_none() || amount <= provided,
			"an individual guarantee is provided whole"
		);
		ensure!(guarantee.holder != guarantee.guarantor, "nobody stands for itself");
		Ok(())
	}
}
