// SPDX-License-Identifier: Apache-2.0
//! The invariants of the room, checked over its whole state.

use frame_support::{ensure, sp_runtime::TryRuntimeError};
use tijara_primitives::{axes::MoneyAxis, rooms::Releases, DeclarationId};

use crate::{
	Assessments, Claimed, Config, Debt, Debts, Drawbacks, Pallet, Proposals, TaxLines, MAX_AMOUNT,
};

const OVERFLOW: &str = "a sum overflows";

impl<T: Config> Pallet<T> {
	/// Check the invariants that the crate's documentation lists.
	///
	/// # Errors
	/// The first invariant that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		for (id, debt) in Debts::<T>::iter() {
			Self::check_debt(id, &debt)?;
			Self::check_state(id, &debt)?;
		}
		ensure!(
			Assessments::<T>::iter_keys().all(Debts::<T>::contains_key),
			"an assessment without a debt"
		);
		ensure!(
			TaxLines::<T>::iter_keys().all(|(id, _)| Debts::<T>::contains_key(id)),
			"tax lines without a debt"
		);
		for id in Claimed::<T>::iter_keys() {
			let debt = Debts::<T>::get(id).ok_or("goods without a debt")?;
			ensure!(!debt.withdrawn && !debt.finalised, "goods of an assessment that is closed");
			ensure!(
				debt.provisional.is_some() || !T::Releases::is_released(id),
				"goods that nobody doubts any more"
			);
		}
		for id in Proposals::<T>::iter_keys() {
			let debt = Debts::<T>::get(id).ok_or("a proposal without a debt")?;
			ensure!(!debt.withdrawn, "a proposal about a debt that was withdrawn");
		}
		Ok(())
	}

	/// A debt, its assessment and its tax lines agree.
	fn check_debt(id: DeclarationId, debt: &Debt) -> Result<(), TryRuntimeError> {
		let header = Assessments::<T>::get(id).ok_or("a debt without an assessment")?;
		let (mut lines, mut payable, mut relieved) = (0u32, 0u128, 0u128);
		for (sequence, item) in TaxLines::<T>::iter_prefix(id) {
			for line in item.lines {
				ensure!(line.item == sequence, "a tax line is stored under another item");
				lines = lines.checked_add(1).ok_or(OVERFLOW)?;
				payable = payable.checked_add(line.payable).ok_or(OVERFLOW)?;
				relieved = relieved.checked_add(line.relieved).ok_or(OVERFLOW)?;
			}
		}
		ensure!(lines == header.lines, "the count of tax lines is wrong");
		ensure!(payable == header.total, "the tax lines do not add up to the total");
		ensure!(relieved == header.relieved, "the reliefs do not add up");
		ensure!(debt.relieved == header.relieved, "a debt shows other reliefs");
		ensure!(
			debt.withdrawn || debt.stated || debt.due == header.total,
			"what is due is neither the total of the tax lines nor an officer's amount"
		);
		ensure!(!debt.stated || debt.finalised, "an officer's amount that is not final");
		ensure!(debt.security == 0 || debt.provisional.is_some(), "security of a final assessment");
		ensure!(
			!debt.finalised || debt.provisional.is_none(),
			"an assessment that is final and provisional"
		);
		let granted = Drawbacks::<T>::iter_prefix_values(id)
			.try_fold(0u128, |sum, amount| sum.checked_add(amount))
			.ok_or(OVERFLOW)?;
		ensure!(granted == debt.drawback, "drawback is not what was granted");
		ensure!(
			!debt.withdrawn || (debt.charged() == 0 && debt.settled() == 0),
			"something is left of a debt that was withdrawn"
		);
		let bound = MAX_AMOUNT.checked_mul(MAX_AMOUNT).ok_or(OVERFLOW)?;
		ensure!(debt.charged() < bound && debt.settled() < bound, "amounts are out of all bounds");
		Ok(())
	}

	/// The state that was reported is the state that the debt has, but for the passing of days.
	fn check_state(id: DeclarationId, debt: &Debt) -> Result<(), TryRuntimeError> {
		let now = Self::state(id, debt);
		let became_overdue = now == MoneyAxis::Overdue && debt.reported == MoneyAxis::Notified;
		ensure!(now == debt.reported || became_overdue, "the state is not what was reported");
		Ok(())
	}
}
