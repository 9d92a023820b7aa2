// SPDX-License-Identifier: Apache-2.0
//! What the calls do, once their origin is known.

use frame_support::{dispatch::DispatchResult, ensure};
use sp_runtime::traits::{BlakeTwo256, Hash};
use tijara_primitives::{
	actor::{Actor, OrganisationKind},
	audit::{Act, AuditTrail, Entry, Subject},
	codes::{BankReference, CurrencyCode},
	money::LedgerAccount,
	rooms::{Ledger, Organisations, Receipt},
	Money, OrganisationId,
};

use crate::{
	pallet::{
		BankBalances, Config, DeferredAccounts, Error, Event, Pallet, PayoutReferences,
		PayoutRequests,
	},
	types::{DeferredAccount, Payout},
	MAX_DAYS, MAX_PAYMENT,
};

impl<T: Config> Pallet<T> {
	/// The only place where the room tells what happened: the event, and the act.
	pub(crate) fn note(
		subject: Subject,
		entry: Entry<T::AccountId>,
		event: Event<T>,
	) -> DispatchResult {
		Self::deposit_event(event);
		T::Audit::record(subject, entry)
	}

	pub(crate) fn do_confirm_deposit(
		actor: Actor<T::AccountId>,
		organisation: OrganisationId,
		reference: BankReference,
		currency: CurrencyCode,
		amount: Money,
	) -> DispatchResult {
		let receipt = Receipt { reference: &reference, currency: &currency, amount };
		Self::receive(&actor, &receipt, organisation, None)
	}

	pub(crate) fn do_set_deferred_account(
		actor: Actor<T::AccountId>,
		organisation: OrganisationId,
		limit: Money,
		days: u16,
	) -> DispatchResult {
		let found = DeferredAccounts::<T>::get(organisation);
		if limit == 0 {
			let account = found.ok_or(Error::<T>::NoDeferredAccount)?;
			ensure!(account.open.is_empty(), Error::<T>::StatementsOpen);
			DeferredAccounts::<T>::remove(organisation);
		} else {
			ensure!(limit <= MAX_PAYMENT, Error::<T>::AmountTooLarge);
			ensure!(days <= MAX_DAYS, Error::<T>::TermTooLong);
			let active = T::Organisations::active_kind(organisation).is_some();
			ensure!(active, Error::<T>::OrganisationNotActive);
			let open = found.map(|account| account.open).unwrap_or_default();
			DeferredAccounts::<T>::insert(organisation, DeferredAccount { limit, days, open });
		}
		Self::note(
			Subject::Organisation(organisation),
			Entry::new(Act::DeferredAccountSet).by(actor).content(BlakeTwo256::hash_of(&(
				organisation,
				limit,
				days,
			))),
			Event::DeferredAccountSet { organisation, limit, days },
		)
	}

	pub(crate) fn do_pay_statement(actor: Actor<T::AccountId>, month: u32) -> DispatchResult {
		let organisation = actor.organisation;
		let mut account =
			DeferredAccounts::<T>::get(organisation).ok_or(Error::<T>::NoDeferredAccount)?;
		let known = account.open.iter().any(|statement| statement.month == month);
		ensure!(known, Error::<T>::NoStatement);
		let oldest = *account.open.first().ok_or(Error::<T>::NoStatement)?;
		ensure!(oldest.month == month, Error::<T>::NotTheOldest);
		let amount = oldest.amount;
		account.open.retain(|statement| statement.month != month);
		DeferredAccounts::<T>::insert(organisation, account);
		Self::pay(organisation, None, LedgerAccount::Deferred(organisation), amount)?;
		Self::note(
			Subject::Organisation(organisation),
			Entry::new(Act::StatementPaid).by(actor).content(BlakeTwo256::hash_of(&(
				organisation,
				month,
				amount,
			))),
			Event::StatementPaid { organisation, month, amount },
		)
	}

	pub(crate) fn do_request_payout(actor: Actor<T::AccountId>, amount: Money) -> DispatchResult {
		let organisation = actor.organisation;
		if amount == 0 {
			let request = PayoutRequests::<T>::take(organisation);
			ensure!(request.is_some(), Error::<T>::NoPayoutRequest);
		} else {
			ensure!(amount <= Self::in_fund(organisation), Error::<T>::FundTooSmall);
			PayoutRequests::<T>::insert(organisation, amount);
		}
		Self::note(
			Subject::Organisation(organisation),
			Entry::new(Act::PayoutRequested)
				.by(actor)
				.content(BlakeTwo256::hash_of(&(organisation, amount))),
			Event::PayoutRequested { organisation, amount },
		)
	}

	pub(crate) fn do_confirm_payout(
		actor: Actor<T::AccountId>,
		organisation: OrganisationId,
		reference: BankReference,
		amount: Money,
	) -> DispatchResult {
		let bank = actor.organisation;
		let request = PayoutRequests::<T>::get(organisation).ok_or(Error::<T>::NoPayoutRequest)?;
		ensure!(request == amount, Error::<T>::OtherAmount);
		Self::count_payout(bank, &reference, Some(organisation), amount)?;
		PayoutRequests::<T>::remove(organisation);
		Self::leave_fund(organisation, None, bank, amount)?;
		Self::note(
			Subject::Organisation(organisation),
			Entry::new(Act::PayoutConfirmed)
				.by(actor)
				.on_behalf_of(organisation)
				.content(BlakeTwo256::hash_of(&(bank, &reference, amount))),
			Event::PayoutConfirmed { organisation, bank, reference, amount },
		)
	}

	pub(crate) fn do_reconcile(
		actor: Actor<T::AccountId>,
		bank: OrganisationId,
		reference: BankReference,
		stated: Money,
	) -> DispatchResult {
		ensure!(reference.is_valid(), Error::<T>::ReferenceInvalid);
		// One that was suspended or closed still holds the treasury's money.
		let is_bank = BankBalances::<T>::contains_key(bank)
			|| T::Organisations::active_kind(bank) == Some(OrganisationKind::Bank);
		ensure!(is_bank, Error::<T>::NotABank);
		let expected = BankBalances::<T>::get(bank);
		Self::note(
			Subject::Organisation(bank),
			Entry::new(Act::BankReconciled)
				.by(actor)
				.content(BlakeTwo256::hash_of(&(bank, &reference, expected, stated))),
			Event::Reconciled { bank, reference, expected, stated },
		)
	}

	pub(crate) fn do_remit(
		actor: Actor<T::AccountId>,
		bank: OrganisationId,
		reference: BankReference,
		amount: Money,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		ensure!(amount <= MAX_PAYMENT, Error::<T>::AmountTooLarge);
		Self::count_payout(bank, &reference, None, amount)?;
		Self::leave_treasury(bank, None, LedgerAccount::Remitted, bank, amount)?;
		Self::note(
			Subject::Organisation(bank),
			Entry::new(Act::TreasuryRemitted)
				.by(actor)
				.content(BlakeTwo256::hash_of(&(bank, &reference, amount))),
			Event::Remitted { bank, reference, amount },
		)
	}

	/// Each reference of what a bank paid counts once.
	fn count_payout(
		bank: OrganisationId,
		reference: &BankReference,
		organisation: Option<OrganisationId>,
		amount: Money,
	) -> DispatchResult {
		ensure!(reference.is_valid(), Error::<T>::ReferenceInvalid);
		if let Some(counted) = PayoutReferences::<T>::get(reference) {
			ensure!(counted.bank == bank, Error::<T>::ReferenceOfAnotherBank);
			return Err(Error::<T>::AlreadyCounted.into());
		}
		let block = frame_system::Pallet::<T>::block_number();
		PayoutReferences::<T>::insert(reference, Payout { bank, organisation, amount, block });
		Ok(())
	}
}
