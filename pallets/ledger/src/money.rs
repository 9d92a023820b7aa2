// SPDX-License-Identifier: Apache-2.0
//! Accounts, postings and the movement of money. Every movement is posted here, with the same amount.

use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{Fortitude, Precision, Preservation},
		Get,
	},
};
use sp_runtime::{traits::AccountIdConversion, ArithmeticError};
use tijara_primitives::{
	audit::{Act, Entry, Subject},
	money::{LedgerAccount, Movement},
	DeclarationId, Money, OrganisationId,
};

use crate::{
	pallet::{
		BankBalances, ByDeclaration, Config, DeclarationCount, Error, Event, Pallet,
		PayoutRequests, Payouts, PostingCount, Postings,
	},
	types::Posting,
};

/// An empty account may go: it comes back with the next money.
const EXPENDABLE: Preservation = Preservation::Expendable;

impl<T: Config> Pallet<T> {
	/// The account in which money of an organisation is held until it pays something.
	///
	/// Its seed has a word of its own, so that no number of an organisation gives the treasury's account.
	pub fn fund_account(organisation: OrganisationId) -> T::AccountId {
		T::PalletId::get().into_sub_account_truncating((*b"fund", organisation))
	}

	/// The account that debts are paid to.
	pub fn treasury_account() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// All that is in a fund, in minor units, also what waits to be paid out.
	pub(crate) fn in_fund(organisation: OrganisationId) -> Money {
		T::Funds::balance(&Self::fund_account(organisation))
	}

	/// What of a fund can pay something, in minor units.
	pub(crate) fn spendable(organisation: OrganisationId) -> Money {
		let requested = PayoutRequests::<T>::get(organisation).unwrap_or(0);
		Self::in_fund(organisation).saturating_sub(requested)
	}

	/// Append a posting. Nothing is posted for nothing. Who caused it stands in the act that goes with it.
	pub(crate) fn append(
		organisation: OrganisationId,
		declaration: Option<DeclarationId>,
		debit: LedgerAccount,
		credit: LedgerAccount,
		amount: Money,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let index = PostingCount::<T>::get(organisation);
		let next = index.checked_add(1).ok_or(Error::<T>::LedgerFull)?;
		PostingCount::<T>::insert(organisation, next);
		if let Some(id) = declaration {
			let place = DeclarationCount::<T>::get(id);
			let next = place.checked_add(1).ok_or(Error::<T>::LedgerFull)?;
			DeclarationCount::<T>::insert(id, next);
			ByDeclaration::<T>::insert(id, place, (organisation, index));
		}
		let block = frame_system::Pallet::<T>::block_number();
		let day = Self::today();
		let posting = Posting { declaration, debit, credit, amount, block, day };
		Postings::<T>::insert(organisation, index, posting);
		let event = Event::Posted { organisation, index, declaration, debit, credit, amount };
		let movement = Movement { declaration, debit, credit, amount };
		let entry = Entry::new(Act::Posted).movement(movement);
		Self::note(Subject::Ledger(organisation), entry, event)
	}

	/// From the fund to the treasury; `credit` is what it pays.
	pub(crate) fn pay(
		organisation: OrganisationId,
		declaration: Option<DeclarationId>,
		credit: LedgerAccount,
		amount: Money,
	) -> DispatchResult {
		ensure!(Self::spendable(organisation) >= amount, Error::<T>::FundTooSmall);
		if amount == 0 {
			return Ok(());
		}
		let fund = Self::fund_account(organisation);
		T::Funds::transfer(&fund, &Self::treasury_account(), amount, EXPENDABLE)?;
		let debit = LedgerAccount::Fund(organisation);
		Self::append(organisation, declaration, debit, credit, amount)
	}

	/// From the treasury to the fund: the debtor has it back.
	pub(crate) fn pay_back(
		organisation: OrganisationId,
		id: DeclarationId,
		amount: Money,
	) -> DispatchResult {
		let treasury = Self::treasury_account();
		ensure!(T::Funds::balance(&treasury) >= amount, Error::<T>::TreasuryTooSmall);
		if amount == 0 {
			return Ok(());
		}
		T::Funds::transfer(&treasury, &Self::fund_account(organisation), amount, EXPENDABLE)?;
		let debit = LedgerAccount::Debtor(organisation);
		let credit = LedgerAccount::Fund(organisation);
		Self::append(organisation, Some(id), debit, credit, amount)
	}

	/// Out of the fund and of the chain.
	pub(crate) fn leave_fund(
		organisation: OrganisationId,
		declaration: Option<DeclarationId>,
		bank: OrganisationId,
		amount: Money,
	) -> DispatchResult {
		ensure!(Self::in_fund(organisation) >= amount, Error::<T>::FundTooSmall);
		Self::leave(&Self::fund_account(organisation), bank, amount)?;
		let debit = LedgerAccount::Fund(organisation);
		Self::append(organisation, declaration, debit, LedgerAccount::Bank(bank), amount)
	}

	/// Out of the treasury and of the chain; `debit` is what it is for.
	pub(crate) fn leave_treasury(
		organisation: OrganisationId,
		declaration: Option<DeclarationId>,
		debit: LedgerAccount,
		bank: OrganisationId,
		amount: Money,
	) -> DispatchResult {
		let treasury = Self::treasury_account();
		ensure!(T::Funds::balance(&treasury) >= amount, Error::<T>::TreasuryTooSmall);
		Self::leave(&treasury, bank, amount)?;
		Self::append(organisation, declaration, debit, LedgerAccount::Bank(bank), amount)
	}

	/// Burn what a bank does not hold any more.
	fn leave(from: &T::AccountId, bank: OrganisationId, amount: Money) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let held = BankBalances::<T>::get(bank);
		let left = held.checked_sub(amount).ok_or(Error::<T>::BankTooSmall)?;
		BankBalances::<T>::insert(bank, left);
		let payouts = Payouts::<T>::get().checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		Payouts::<T>::put(payouts);
		T::Funds::burn_from(from, amount, EXPENDABLE, Precision::Exact, Fortitude::Polite)?;
		Ok(())
	}
}
