// SPDX-License-Identifier: Apache-2.0
//! Accounts, postings and the movement of funds.

use frame_support::{
	dispatch::DispatchResult,
	sp_runtime::{traits::AccountIdConversion, ArithmeticError},
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{Fortitude, Preservation},
		Get,
	},
};
use tijara_primitives::{
	actor::Actor,
	audit::{Act, Entry},
	axes::{MoneyAxis, Step},
	rooms::ReleaseCase,
	DeclarationId, Money, OrganisationId,
};

use crate::{Config, Debt, Debts, Event, LedgerAccount, Pallet, Posting, PostingCount, Postings};

impl<T: Config> Pallet<T> {
	/// The account in which confirmed money of an organisation is held until it pays a debt.
	pub fn fund_account(organisation: OrganisationId) -> T::AccountId {
		T::PalletId::get().into_sub_account_truncating(organisation)
	}

	/// The account that debts are paid to.
	pub fn treasury_account() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// What an organisation has in its fund, in minor units.
	pub fn fund(organisation: OrganisationId) -> Money {
		T::Funds::reducible_balance(
			&Self::fund_account(organisation),
			Preservation::Expendable,
			Fortitude::Polite,
		)
	}

	/// Append a posting to the ledger of a declaration. Nothing is posted for nothing.
	pub(crate) fn post(
		id: DeclarationId,
		debit: LedgerAccount,
		credit: LedgerAccount,
		amount: Money,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let index = PostingCount::<T>::get(id);
		PostingCount::<T>::insert(id, index.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		let block = frame_system::Pallet::<T>::block_number();
		Postings::<T>::insert(id, index, Posting { debit, credit, amount, block });
		Ok(())
	}

	/// Pay what is outstanding from the debtor's fund, which covers it.
	pub(crate) fn pay(actor: Actor<T::AccountId>, id: DeclarationId, debt: Debt) -> DispatchResult {
		let amount = debt.outstanding();
		let debtor = debt.debtor;
		// An empty fund may go: its account comes back with the next confirmation.
		T::Funds::transfer(
			&Self::fund_account(debtor),
			&Self::treasury_account(),
			amount,
			Preservation::Expendable,
		)?;
		Self::post(id, LedgerAccount::Fund(debtor), LedgerAccount::Debtor(debtor), amount)?;
		Debts::<T>::insert(id, Debt { paid: debt.due, state: MoneyAxis::Paid, ..debt });
		Self::note(
			id,
			Event::Settled { id, amount },
			Entry::new(Act::DebtSettled).by(actor).on_behalf_of(debtor),
		)?;
		T::Case::reached(id, Step::Money(MoneyAxis::Paid))
	}
}
