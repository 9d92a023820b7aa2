// SPDX-License-Identifier: Apache-2.0
//! What this room answers to duty payments.

use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{fungible::Mutate, Get},
};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	ArithmeticError, DispatchError,
};
use tijara_primitives::{
	actor::Actor,
	audit::{Act, Entry, Subject},
	codes::BankReference,
	date::Date,
	money::LedgerAccount,
	rooms::{AuthorisedOperators, Ledger, Organisations, Receipt, TakenBack},
	DeclarationId, Money, OrganisationId,
};

use crate::{
	pallet::{
		BankBalances, Config, Confirmations, DeferredAccounts, Deposits, Error, Event, Pallet,
		PayoutRequests,
	},
	types::{days_after, month_of, Confirmation, Statement},
	MAX_PAYMENT,
};

impl<T: Config> Ledger<T::AccountId> for Pallet<T> {
	fn fund(organisation: OrganisationId) -> Money {
		Self::spendable(organisation)
	}

	fn post(
		organisation: OrganisationId,
		id: DeclarationId,
		debit: LedgerAccount,
		credit: LedgerAccount,
		amount: Money,
	) -> DispatchResult {
		let allowed = |account: LedgerAccount| match account {
			LedgerAccount::Debtor(debtor) => debtor == organisation,
			// What is deferred stands on a statement too.
			LedgerAccount::Deferred(_) => false,
			other => !other.is_money(),
		};
		ensure!(allowed(debit) && allowed(credit), Error::<T>::AccountNotAllowed);
		ensure!(debit != credit, Error::<T>::AccountNotAllowed);
		Self::append(organisation, Some(id), debit, credit, amount)
	}

	fn receive(
		bank: &Actor<T::AccountId>,
		receipt: &Receipt<'_>,
		organisation: OrganisationId,
		id: Option<DeclarationId>,
	) -> DispatchResult {
		let Receipt { reference, currency, amount } = *receipt;
		ensure!(reference.is_valid(), Error::<T>::ReferenceInvalid);
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		ensure!(amount <= MAX_PAYMENT, Error::<T>::AmountTooLarge);
		ensure!(*currency == T::NationalCurrency::get(), Error::<T>::WrongCurrency);
		// Who owes for a declaration is known, and pays also while it is suspended.
		let known = id.is_some() || T::Organisations::active_kind(organisation).is_some();
		ensure!(known, Error::<T>::OrganisationNotActive);
		let (actor, bank) = (bank.clone(), bank.organisation);
		if let Some(counted) = Confirmations::<T>::get(reference) {
			ensure!(counted.bank == bank, Error::<T>::ReferenceOfAnotherBank);
			return Err(Error::<T>::AlreadyCounted.into());
		}
		let confirmation = Confirmation {
			bank,
			organisation,
			declaration: id,
			amount,
			block: frame_system::Pallet::<T>::block_number(),
			charged_back: false,
		};
		Confirmations::<T>::insert(reference, confirmation);
		let deposits = Deposits::<T>::get().checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		Deposits::<T>::put(deposits);
		let held =
			BankBalances::<T>::get(bank).checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		BankBalances::<T>::insert(bank, held);
		T::Funds::mint_into(&Self::fund_account(organisation), amount)?;
		let debit = LedgerAccount::Bank(bank);
		Self::append(organisation, id, debit, LedgerAccount::Fund(organisation), amount)?;
		let subject = id.map_or(Subject::Organisation(organisation), Subject::Declaration);
		let entry = Entry::new(Act::DepositConfirmed)
			.by(actor)
			.on_behalf_of(organisation)
			.content(BlakeTwo256::hash_of(&(bank, reference, amount)));
		let reference = reference.clone();
		let event =
			Event::DepositConfirmed { organisation, bank, reference, declaration: id, amount };
		Self::note(subject, entry, event)
	}

	fn collect(organisation: OrganisationId, id: DeclarationId, amount: Money) -> DispatchResult {
		Self::pay(organisation, Some(id), LedgerAccount::Debtor(organisation), amount)
	}

	fn repay(organisation: OrganisationId, id: DeclarationId, amount: Money) -> DispatchResult {
		Self::pay_back(organisation, id, amount)
	}

	fn defer(
		organisation: OrganisationId,
		id: DeclarationId,
		amount: Money,
		on: Date,
	) -> DispatchResult {
		let mut account =
			DeferredAccounts::<T>::get(organisation).ok_or(Error::<T>::NoDeferredAccount)?;
		let granted = T::Operators::benefits(organisation).deferred_payment;
		ensure!(granted, Error::<T>::DeferralNotGranted);
		let today = Self::today();
		let overdue = |statement: &Statement| statement.payable_by < today;
		ensure!(!account.open.iter().any(overdue), Error::<T>::StatementOverdue);
		let owed = account.owed().and_then(|owed| owed.checked_add(amount));
		ensure!(owed.is_some_and(|owed| owed <= account.limit), Error::<T>::LimitPassed);
		let month = month_of(on).ok_or(Error::<T>::DateOutOfRange)?;
		match account.open.binary_search_by_key(&month, |statement| statement.month) {
			_ if amount == 0 => (),
			Ok(place) => {
				let open = account.open.get_mut(place).ok_or(Error::<T>::NoStatement)?;
				open.amount = open.amount.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
			}
			Err(place) => {
				let payable_by =
					days_after(month, account.days).ok_or(Error::<T>::DateOutOfRange)?;
				let statement = Statement { month, amount, payable_by };
				// A month that is long past takes nothing more.
				ensure!(!overdue(&statement), Error::<T>::StatementOverdue);
				account
					.open
					.try_insert(place, statement)
					.map_err(|_| Error::<T>::TooManyStatements)?;
			}
		}
		if amount == 0 {
			return Ok(());
		}
		DeferredAccounts::<T>::insert(organisation, account);
		let debit = LedgerAccount::Deferred(organisation);
		let credit = LedgerAccount::Debtor(organisation);
		Self::append(organisation, Some(id), debit, credit, amount)?;
		// Who defers records the act: it knows the officer.
		Self::deposit_event(Event::Deferred { organisation, declaration: id, month, amount });
		Ok(())
	}

	fn take_back(
		bank: &Actor<T::AccountId>,
		reference: &BankReference,
		id: DeclarationId,
	) -> Result<TakenBack, DispatchError> {
		let (actor, bank) = (bank.clone(), bank.organisation);
		let mut confirmation =
			Confirmations::<T>::get(reference).ok_or(Error::<T>::PaymentUnknown)?;
		ensure!(confirmation.bank == bank, Error::<T>::ReferenceOfAnotherBank);
		ensure!(!confirmation.charged_back, Error::<T>::AlreadyChargedBack);
		let Confirmation { organisation, amount, .. } = confirmation;
		confirmation.charged_back = true;
		Confirmations::<T>::insert(reference, confirmation);

		// What waits to be paid out is taken too: it may be this very money.
		let held = Self::in_fund(organisation).min(amount);
		let short = amount.saturating_sub(held);
		Self::leave_fund(organisation, Some(id), bank, held)?;
		let debtor = LedgerAccount::Debtor(organisation);
		Self::leave_treasury(organisation, Some(id), debtor, bank, short)?;
		let requested = PayoutRequests::<T>::get(organisation).unwrap_or(0);
		let subject = Subject::Organisation(organisation);
		if requested > Self::in_fund(organisation) {
			PayoutRequests::<T>::remove(organisation);
			let entry =
				Entry::new(Act::PayoutRequested).by(actor.clone()).on_behalf_of(organisation);
			Self::note(subject, entry, Event::PayoutRequested { organisation, amount: 0 })?;
		}
		let entry = Entry::new(Act::PaymentChargedBack)
			.by(actor)
			.on_behalf_of(organisation)
			.content(BlakeTwo256::hash_of(&(bank, reference, amount, short)));
		let reference = reference.clone();
		let event =
			Event::ChargedBack { organisation, bank, reference, declaration: id, amount, short };
		Self::note(subject, entry, event)?;
		Ok(TakenBack { organisation, amount, short })
	}
}
