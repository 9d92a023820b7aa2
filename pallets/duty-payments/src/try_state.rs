// SPDX-License-Identifier: Apache-2.0
//! The invariants of the room, checked over its whole state.

use alloc::collections::btree_map::BTreeMap;

use frame_support::{ensure, sp_runtime::TryRuntimeError, traits::fungible::Inspect};
use tijara_primitives::{axes::MoneyAxis, DeclarationId, Money, OrganisationId};

use crate::{
	Assessments, Config, Confirmations, Debt, Debts, Deposits, LedgerAccount, Pallet, Payouts,
	PostingCount, Postings, TaxLines,
};

const OVERFLOW: &str = "a sum overflows";

/// Debits and credits of one account.
#[derive(Default)]
struct Sides {
	debits: Money,
	credits: Money,
}

impl Sides {
	fn debit(&mut self, amount: Money) -> Result<(), TryRuntimeError> {
		self.debits = self.debits.checked_add(amount).ok_or(OVERFLOW)?;
		Ok(())
	}

	fn credit(&mut self, amount: Money) -> Result<(), TryRuntimeError> {
		self.credits = self.credits.checked_add(amount).ok_or(OVERFLOW)?;
		Ok(())
	}

	/// Is it exactly `amount` on the debit side?
	fn is_debit_of(&self, amount: Money) -> bool {
		self.credits.checked_add(amount) == Some(self.debits)
	}

	/// Is it exactly `amount` on the credit side?
	fn is_credit_of(&self, amount: Money) -> bool {
		self.debits.checked_add(amount) == Some(self.credits)
	}
}

impl<T: Config> Pallet<T> {
	/// Check the invariants that the crate's documentation lists.
	///
	/// # Errors
	/// The first invariant that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_issuance()?;
		let (mut treasury, mut due) = (0u128, 0u128);
		for (id, debt) in Debts::<T>::iter() {
			Self::check_debt(id, &debt)?;
			treasury = treasury.checked_add(debt.paid).ok_or(OVERFLOW)?;
			due = due.checked_add(debt.due).ok_or(OVERFLOW)?;
		}
		ensure!(
			treasury.checked_sub(Payouts::<T>::get())
				== Some(T::Funds::total_balance(&Self::treasury_account())),
			"the treasury does not hold what was paid"
		);
		ensure!(
			Assessments::<T>::iter_keys().all(Debts::<T>::contains_key),
			"an assessment without a debt"
		);
		ensure!(
			TaxLines::<T>::iter_keys().all(|(id, _)| Debts::<T>::contains_key(id)),
			"tax lines without a debt"
		);
		Self::check_postings(due)
	}

	/// What is issued is what was deposited and not paid out.
	fn check_issuance() -> Result<(), TryRuntimeError> {
		let deposits = Deposits::<T>::get();
		ensure!(
			deposits.checked_sub(Payouts::<T>::get()) == Some(T::Funds::total_issuance()),
			"issuance is not deposits less payouts"
		);
		let mut confirmed = 0u128;
		for (_, _, confirmation) in Confirmations::<T>::iter() {
			ensure!(Debts::<T>::contains_key(confirmation.id), "a payment for no debt");
			confirmed = confirmed.checked_add(confirmation.amount).ok_or(OVERFLOW)?;
		}
		ensure!(confirmed == deposits, "deposits are not the sum of the confirmations");
		Ok(())
	}

	/// A debt, its assessment, its tax lines and its ledger agree.
	fn check_debt(id: DeclarationId, debt: &Debt) -> Result<(), TryRuntimeError> {
		let header = Assessments::<T>::get(id).ok_or("a debt without an assessment")?;
		let (mut lines, mut payable) = (0u32, 0u128);
		for (sequence, item) in TaxLines::<T>::iter_prefix(id) {
			for line in item.lines {
				ensure!(line.item == sequence, "a tax line is stored under another item");
				lines = lines.checked_add(1).ok_or(OVERFLOW)?;
				payable = payable.checked_add(line.payable).ok_or(OVERFLOW)?;
			}
		}
		ensure!(lines == header.lines, "the count of tax lines is wrong");
		ensure!(payable == header.total, "the tax lines do not add up to the total");
		let agrees = match debt.state {
			MoneyAxis::None => debt.due == 0 && debt.paid == 0,
			MoneyAxis::Notified => debt.due == header.total && debt.due > 0 && debt.paid == 0,
			MoneyAxis::Paid => debt.due == header.total && debt.paid == debt.due,
			_ => false,
		};
		ensure!(agrees, "a debt does not agree with its assessment and state");
		let mut owed = Sides::default();
		for (_, posting) in Postings::<T>::iter_prefix(id) {
			let debtor = LedgerAccount::Debtor(debt.debtor);
			if posting.debit == debtor {
				owed.debit(posting.amount)?;
			}
			if posting.credit == debtor {
				owed.credit(posting.amount)?;
			}
		}
		ensure!(owed.is_debit_of(debt.outstanding()), "the debtor's balance is not due less paid");
		Ok(())
	}

	/// The ledgers are without gaps and agree with the debts and the accounts on the chain. They balance,
	/// since each posting has one amount and two accounts.
	fn check_postings(due: Money) -> Result<(), TryRuntimeError> {
		let mut counts: BTreeMap<DeclarationId, u32> = BTreeMap::new();
		let mut funds: BTreeMap<OrganisationId, Sides> = BTreeMap::new();
		let (mut revenue, mut banks) = (Sides::default(), Sides::default());
		for (id, index, posting) in Postings::<T>::iter() {
			ensure!(index < PostingCount::<T>::get(id), "a posting beyond the count");
			ensure!(posting.amount > 0, "a posting of nothing");
			ensure!(posting.debit != posting.credit, "a posting on one account");
			let count = counts.entry(id).or_default();
			*count = count.checked_add(1).ok_or(OVERFLOW)?;
			match posting.debit {
				LedgerAccount::Fund(of) => funds.entry(of).or_default().debit(posting.amount)?,
				LedgerAccount::Bank(_) => banks.debit(posting.amount)?,
				LedgerAccount::Revenue => revenue.debit(posting.amount)?,
				LedgerAccount::Debtor(_) => {}
			}
			match posting.credit {
				LedgerAccount::Fund(of) => funds.entry(of).or_default().credit(posting.amount)?,
				LedgerAccount::Bank(_) => banks.credit(posting.amount)?,
				LedgerAccount::Revenue => revenue.credit(posting.amount)?,
				LedgerAccount::Debtor(_) => {}
			}
		}
		for (id, count) in PostingCount::<T>::iter() {
			ensure!(counts.remove(&id) == Some(count), "a ledger has a gap");
			ensure!(Debts::<T>::contains_key(id), "a ledger without a debt");
		}
		ensure!(counts.is_empty(), "postings without a count");
		ensure!(revenue.is_credit_of(due), "the revenue is not what is due");
		ensure!(
			banks.is_debit_of(Deposits::<T>::get()),
			"the banks' accounts are not the deposits"
		);
		for (organisation, sides) in funds {
			let held = T::Funds::total_balance(&Self::fund_account(organisation));
			ensure!(sides.is_credit_of(held), "a fund does not hold what the ledgers say");
		}
		Ok(())
	}
}
