// SPDX-License-Identifier: Apache-2.0
//! How a debt is paid, deferred, secured, and opened again.

use frame_support::{
	dispatch::DispatchResult,
	ensure,
	sp_runtime::{
		traits::{BlakeTwo256, Hash},
		DispatchError,
	},
	traits::UnixTime,
};
use tijara_primitives::{
	actor::Actor,
	audit::{Act, Entry},
	axes::{MoneyAxis, Step},
	codes::{BankReference, CurrencyCode},
	date::Date,
	money::LedgerAccount,
	rooms::{Handlers, Ledger, Receipt, ReleaseCase, Securities, TariffBook, TariffView},
	tariff::{Rounding, Terms},
	DeclarationId, GuaranteeId, Money,
};

use crate::{Assessments, Config, Debt, Debts, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	/// Today, by the chain's time.
	pub(crate) fn today() -> Date {
		Date::from_millis(u64::try_from(T::Time::now().as_millis()).unwrap_or(u64::MAX))
	}

	/// The debt of a declaration that was not cancelled.
	pub(crate) fn live(id: DeclarationId) -> Result<Debt, DispatchError> {
		let debt = Debts::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		ensure!(!debt.withdrawn, Error::<T>::DebtWithdrawn);
		Ok(debt)
	}

	/// Late payment and rounding, by the tariff of the assessment.
	pub(crate) fn terms(id: DeclarationId) -> Result<(Terms, Rounding), DispatchError> {
		let assessment = Assessments::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let tariff = T::Tariff::version(assessment.tariff)?;
		Ok((tariff.header().terms, tariff.header().rounding))
	}

	/// The last day for what becomes payable today.
	pub(crate) fn last_day(terms: &Terms) -> Date {
		Date::from_days(Self::today().days().saturating_add(u32::from(terms.payment_days)))
	}

	/// Interest on the outstanding duty from its last day to today.
	pub(crate) fn accrued(id: DeclarationId, debt: &Debt) -> Result<Money, DispatchError> {
		let days = Self::today().days().saturating_sub(debt.payable_by.days());
		let duty = debt.outstanding_duty();
		if debt.withdrawn || days == 0 || duty == 0 {
			return Ok(0);
		}
		let (terms, rounding) = Self::terms(id)?;
		tijara_tariff::interest(duty, days, terms.interest, rounding.mode)
			.ok_or_else(|| Error::<T>::Overflow(0).into())
	}

	/// Charge the interest to today, if there is any.
	pub(crate) fn charge_interest(
		id: DeclarationId,
		debt: &mut Debt,
		actor: &Actor<T::AccountId>,
	) -> DispatchResult {
		let amount = Self::accrued(id, debt)?;
		if amount == 0 {
			return Ok(());
		}
		debt.interest = debt.interest.checked_add(amount).ok_or(Error::<T>::Overflow(0))?;
		let debtor = LedgerAccount::Debtor(debt.debtor);
		T::Ledger::post(debt.debtor, id, debtor, LedgerAccount::Interest, amount)?;
		Self::note(
			id,
			Event::InterestCharged { id, amount },
			Self::entry(Act::InterestCharged, debt, actor)
				.content(BlakeTwo256::hash_of(&(amount, Self::today()))),
		)
	}

	/// Something is owed anew: charge the interest of what is late, and set a new last day.
	///
	/// To be called before the debt grows, so that the old interest is on the old duty.
	pub(crate) fn renew(
		id: DeclarationId,
		debt: &mut Debt,
		actor: &Actor<T::AccountId>,
	) -> DispatchResult {
		Self::charge_interest(id, debt, actor)?;
		let (terms, _) = Self::terms(id)?;
		debt.payable_by = Self::last_day(&terms);
		Ok(())
	}

	/// An entry about a debt by this officer.
	pub(crate) fn entry(act: Act, debt: &Debt, actor: &Actor<T::AccountId>) -> Entry<T::AccountId> {
		Entry::new(act).by(actor.clone()).on_behalf_of(debt.debtor)
	}

	/// Store a changed debt: a guarantee secures no more than it must, and the release case hears of the new
	/// state, if it is one.
	pub(crate) fn save(
		id: DeclarationId,
		mut debt: Debt,
		actor: &Actor<T::AccountId>,
	) -> DispatchResult {
		T::Securities::lower(id, debt.exposure(), Some(actor))?;
		let state = Self::state(id, &debt);
		let changed = state != debt.reported;
		debt.reported = state;
		// The goods of a withdrawn debt have no case any more.
		let report = changed && !debt.withdrawn;
		// Stored first: the case may release at once, and the rooms below then ask.
		Debts::<T>::insert(id, debt);
		if report {
			T::Case::reached(id, Step::Money(state))?;
		}
		Ok(())
	}

	/// Pay everything that is outstanding from the debtor's fund, which covers it, with interest to today.
	fn pay(id: DeclarationId, mut debt: Debt, actor: &Actor<T::AccountId>) -> DispatchResult {
		Self::charge_interest(id, &mut debt, actor)?;
		let amount = debt.outstanding();
		T::Ledger::collect(debt.debtor, id, amount)?;
		debt.paid = debt.paid.checked_add(amount).ok_or(Error::<T>::Overflow(0))?;
		Self::note(
			id,
			Event::Settled { id, amount },
			Self::entry(Act::DebtSettled, &debt, actor).content(BlakeTwo256::hash_of(&amount)),
		)?;
		Self::save(id, debt, actor)
	}

	/// What it takes to pay the debt today.
	pub(crate) fn payable(id: DeclarationId, debt: &Debt) -> Result<Money, DispatchError> {
		let interest = Self::accrued(id, debt)?;
		debt.outstanding().checked_add(interest).ok_or_else(|| Error::<T>::Overflow(0).into())
	}

	pub(crate) fn do_confirm(
		bank: Actor<T::AccountId>,
		id: DeclarationId,
		reference: BankReference,
		currency: CurrencyCode,
		amount: Money,
	) -> DispatchResult {
		let debt = Self::live(id)?;
		ensure!(debt.outstanding() > 0, Error::<T>::AlreadyPaid);
		let receipt = Receipt { reference: &reference, currency: &currency, amount };
		T::Ledger::receive(&bank, &receipt, debt.debtor, Some(id))?;
		let content = BlakeTwo256::hash_of(&(&reference, &currency, amount));
		let entry = Self::entry(Act::PaymentConfirmed, &debt, &bank).content(content);
		let of = bank.organisation;
		Self::note(id, Event::PaymentConfirmed { id, bank: of, reference, amount }, entry)?;
		if T::Ledger::fund(debt.debtor) >= Self::payable(id, &debt)? {
			return Self::pay(id, debt, &bank);
		}
		// A debt that became overdue since the last change is reported.
		Self::save(id, debt, &bank)
	}

	/// The debt, if this officer may act on it for the debtor.
	fn payer(payer: &Actor<T::AccountId>, id: DeclarationId) -> Result<Debt, DispatchError> {
		let debt = Debts::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		ensure!(
			payer.organisation == debt.debtor || T::Handlers::may_act(id, payer.organisation),
			Error::<T>::NotAuthorized
		);
		ensure!(!debt.withdrawn, Error::<T>::DebtWithdrawn);
		Ok(debt)
	}

	pub(crate) fn do_settle(payer: Actor<T::AccountId>, id: DeclarationId) -> DispatchResult {
		let debt = Self::payer(&payer, id)?;
		ensure!(debt.outstanding() > 0, Error::<T>::AlreadyPaid);
		ensure!(
			T::Ledger::fund(debt.debtor) >= Self::payable(id, &debt)?,
			Error::<T>::FundTooSmall
		);
		Self::pay(id, debt, &payer)
	}

	pub(crate) fn do_defer(payer: Actor<T::AccountId>, id: DeclarationId) -> DispatchResult {
		let mut debt = Self::payer(&payer, id)?;
		ensure!(debt.outstanding() > 0, Error::<T>::AlreadyPaid);
		Self::charge_interest(id, &mut debt, &payer)?;
		let amount = debt.outstanding();
		T::Ledger::defer(debt.debtor, id, amount, Self::today())?;
		debt.deferred = debt.deferred.checked_add(amount).ok_or(Error::<T>::Overflow(0))?;
		Self::note(
			id,
			Event::Deferred { id, amount },
			Self::entry(Act::DebtDeferred, &debt, &payer).content(BlakeTwo256::hash_of(&amount)),
		)?;
		Self::save(id, debt, &payer)
	}

	pub(crate) fn do_secure(
		payer: Actor<T::AccountId>,
		id: DeclarationId,
		guarantee: GuaranteeId,
	) -> DispatchResult {
		let debt = Self::payer(&payer, id)?;
		let amount = debt.exposure();
		ensure!(amount > 0, Error::<T>::AlreadyPaid);
		T::Securities::reserve(id, guarantee, debt.debtor, amount, &payer)?;
		Self::note(
			id,
			Event::Secured { id, guarantee, amount },
			Self::entry(Act::DebtSecured, &debt, &payer)
				.content(BlakeTwo256::hash_of(&(guarantee, amount))),
		)?;
		Self::save(id, debt, &payer)
	}

	pub(crate) fn do_charge_back(
		bank: Actor<T::AccountId>,
		id: DeclarationId,
		reference: BankReference,
	) -> DispatchResult {
		let mut debt = Debts::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let taken = T::Ledger::take_back(&bank, &reference, id)?;
		ensure!(taken.organisation == debt.debtor, Error::<T>::OtherDebtor);
		let short = taken.short;
		if short > 0 {
			ensure!(!debt.withdrawn, Error::<T>::DebtWithdrawn);
			Self::renew(id, &mut debt, &bank)?;
			// What had been paid is open again; what had left the fund otherwise is owed as well.
			let reopened = short.min(debt.paid);
			let reclaimed = short.saturating_sub(reopened);
			debt.paid = debt.paid.saturating_sub(reopened);
			debt.reclaimed =
				debt.reclaimed.checked_add(reclaimed).ok_or(Error::<T>::Overflow(0))?;
		}
		let entry = Self::entry(Act::PaymentChargedBack, &debt, &bank)
			.content(BlakeTwo256::hash_of(&(&reference, taken.amount, short)));
		let (of, amount) = (bank.organisation, taken.amount);
		let event = Event::PaymentChargedBack { id, bank: of, reference, amount, short };
		Self::note(id, event, entry)?;
		Self::save(id, debt, &bank)
	}
}

impl<T: Config> tijara_primitives::rooms::Debts for Pallet<T> {
	/// What is outstanding after its last day, with interest to today.
	fn overdue(id: DeclarationId) -> Option<(tijara_primitives::OrganisationId, Money)> {
		let debt = Debts::<T>::get(id).filter(|debt| debt.is_overdue(Self::today()))?;
		Some((debt.debtor, Self::payable(id, &debt).ok()?))
	}
}

impl<T: Config> tijara_primitives::rooms::Duties for Pallet<T> {
	/// Duties and taxes as last assessed, paid or not; 0 before the first assessment and after withdrawal.
	fn owed(id: DeclarationId) -> Money {
		Debts::<T>::get(id).map_or(0, |debt| debt.due)
	}
}

impl Debt {
	/// The state that a new debt has before anything is reported.
	pub(crate) const UNREPORTED: MoneyAxis = MoneyAxis::None;
}
