// SPDX-License-Identifier: Apache-2.0
//! What must be true of this room's storage between any two calls.

use alloc::collections::{BTreeMap, BTreeSet};
use frame_support::{ensure, traits::fungible::Inspect};
use sp_runtime::TryRuntimeError;
use tijara_primitives::{money::LedgerAccount, DeclarationId, Money, OrganisationId};

use crate::{
	pallet::{
		BankBalances, ByDeclaration, Config, Confirmations, DeclarationCount, DeferredAccounts,
		Deposits, Pallet, PayoutReferences, PayoutRequests, Payouts, PostingCount, Postings,
	},
	types::DeferredAccount,
	MAX_PAYMENT,
};

/// Debits and credits of each account.
type Sums = BTreeMap<LedgerAccount, (Money, Money)>;

fn add(sum: &mut Money, amount: Money) -> Result<(), TryRuntimeError> {
	*sum = sum.checked_add(amount).ok_or("amounts can be added up")?;
	Ok(())
}

impl<T: Config> Pallet<T> {
	/// Check the room's invariants.
	///
	/// # Errors
	/// A sentence that names the first invariant that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let issuance = T::Funds::total_issuance();
		let left = Deposits::<T>::get().checked_sub(Payouts::<T>::get());
		ensure!(left == Some(issuance), "what there is came in and has not left");
		let (sums, about) = Self::try_postings()?;
		Self::try_declarations(about)?;
		Self::try_references()?;
		Self::try_accounts(issuance, &sums)
	}

	/// Every ledger is without a gap; answers the sums of what moves money and of what is deferred, and how
	/// many postings there are about each declaration.
	fn try_postings() -> Result<(Sums, BTreeMap<DeclarationId, u32>), TryRuntimeError> {
		let mut sums = Sums::new();
		let mut about = BTreeMap::<DeclarationId, u32>::new();
		let mut counted = BTreeMap::<OrganisationId, u32>::new();
		for (organisation, index, posting) in Postings::<T>::iter() {
			ensure!(index < PostingCount::<T>::get(organisation), "postings are counted");
			let count = counted.entry(organisation).or_default();
			*count = count.saturating_add(1);
			ensure!(posting.amount > 0, "nothing is posted for nothing");
			ensure!(posting.debit != posting.credit, "a posting has two accounts");
			if let Some(id) = posting.declaration {
				let count = about.entry(id).or_default();
				*count = count.saturating_add(1);
			}
			let is_counted = |account: &LedgerAccount| {
				account.is_money() || matches!(account, LedgerAccount::Deferred(_))
			};
			if is_counted(&posting.debit) {
				add(&mut sums.entry(posting.debit).or_default().0, posting.amount)?;
			}
			if is_counted(&posting.credit) {
				add(&mut sums.entry(posting.credit).or_default().1, posting.amount)?;
			}
		}
		for (organisation, count) in PostingCount::<T>::iter() {
			let found = counted.get(&organisation).copied();
			ensure!(found == Some(count), "a ledger has no gap");
		}
		Ok((sums, about))
	}

	/// Every posting about a declaration is found by it, once.
	fn try_declarations(mut about: BTreeMap<DeclarationId, u32>) -> Result<(), TryRuntimeError> {
		let mut seen = BTreeSet::new();
		for (id, place, (organisation, index)) in ByDeclaration::<T>::iter() {
			ensure!(
				place < DeclarationCount::<T>::get(id),
				"postings of a declaration are counted"
			);
			ensure!(seen.insert((organisation, index)), "a posting is found once");
			let posting = Postings::<T>::get(organisation, index);
			let right = posting.is_some_and(|posting| posting.declaration == Some(id));
			ensure!(right, "a declaration leads to its own postings");
		}
		for (id, count) in DeclarationCount::<T>::iter() {
			ensure!(about.remove(&id) == Some(count), "all postings of a declaration are found");
		}
		ensure!(about.is_empty(), "every declaration with postings is known");
		let pointed = u32::try_from(seen.len()).ok();
		let counts = DeclarationCount::<T>::iter_values()
			.try_fold(0u32, |sum, count| sum.checked_add(count));
		ensure!(pointed == counts, "the postings of a declaration have no gap");
		Ok(())
	}

	/// What came in and what left are the sums of what banks stated.
	fn try_references() -> Result<(), TryRuntimeError> {
		let (mut deposits, mut payouts) = (0, 0);
		for (reference, confirmation) in Confirmations::<T>::iter() {
			ensure!(reference.is_valid(), "a reference is well-formed");
			let amount = confirmation.amount;
			ensure!((1..=MAX_PAYMENT).contains(&amount), "a payment is in its bounds");
			add(&mut deposits, amount)?;
			if confirmation.charged_back {
				add(&mut payouts, amount)?;
			}
		}
		for (reference, payout) in PayoutReferences::<T>::iter() {
			ensure!(reference.is_valid(), "a reference is well-formed");
			ensure!(payout.amount > 0, "nothing is not paid out");
			add(&mut payouts, payout.amount)?;
		}
		ensure!(deposits == Deposits::<T>::get(), "deposits are the sum of the confirmations");
		ensure!(payouts == Payouts::<T>::get(), "payouts are the sum of all that left");
		Ok(())
	}

	/// The accounts of money hold what their postings say, and all there is is in them.
	fn try_accounts(issuance: Money, sums: &Sums) -> Result<(), TryRuntimeError> {
		let balance = |account| sums.get(&account).copied().unwrap_or_default();

		let mut held = T::Funds::balance(&Self::treasury_account());
		for organisation in PostingCount::<T>::iter_keys() {
			let fund = Self::in_fund(organisation);
			add(&mut held, fund)?;
			let (debit, credit) = balance(LedgerAccount::Fund(organisation));
			ensure!(credit.checked_sub(debit) == Some(fund), "a fund holds what is posted");
		}
		ensure!(held == issuance, "all money is in the treasury and the funds");

		let mut at_banks = 0;
		for (bank, held) in BankBalances::<T>::iter() {
			add(&mut at_banks, held)?;
			let (debit, credit) = balance(LedgerAccount::Bank(bank));
			ensure!(debit.checked_sub(credit) == Some(held), "a bank holds what is posted");
		}
		ensure!(at_banks == issuance, "banks hold all the money that there is");

		for (organisation, amount) in PayoutRequests::<T>::iter() {
			ensure!(amount > 0, "nothing is not asked for");
			let covered = amount <= Self::in_fund(organisation);
			ensure!(covered, "what is to be paid out is in the fund");
		}
		for (organisation, account) in DeferredAccounts::<T>::iter() {
			Self::try_deferred(&account)?;
			let (debit, credit) = balance(LedgerAccount::Deferred(organisation));
			let owed = debit.checked_sub(credit);
			ensure!(owed == account.owed(), "open statements are what is posted as deferred");
		}
		for (account, (debit, credit)) in sums {
			if let LedgerAccount::Deferred(organisation) = account {
				let open = DeferredAccounts::<T>::contains_key(organisation);
				ensure!(open || debit == credit, "a closed account owes nothing");
			}
		}
		Ok(())
	}

	fn try_deferred(account: &DeferredAccount) -> Result<(), TryRuntimeError> {
		ensure!((1..=MAX_PAYMENT).contains(&account.limit), "a limit is in its bounds");
		ensure!(account.owed().is_some(), "statements can be added up");
		let mut last = None;
		for statement in &account.open {
			ensure!(statement.amount > 0, "no statement is of nothing");
			ensure!(last < Some(statement.month), "statements stand in the order of months");
			last = Some(statement.month);
		}
		Ok(())
	}
}
