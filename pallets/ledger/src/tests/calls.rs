// SPDX-License-Identifier: Apache-2.0
//! Each call: what it does, what it refuses, and to whom.

use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;
use tijara_mock::Trail;
use tijara_primitives::{
	actor::Role,
	audit::{Act, Subject},
	codes::BankReference,
	date::Date,
	money::LedgerAccount,
	rooms::Ledger as _,
	Money,
};

use crate::{mock::*, pallet::*, MAX_DAYS, MAX_PAYMENT};

const ORGANISATION: Subject = Subject::Organisation(TRADER);

fn deposit(reference: &str, amount: Money) -> Call<Test> {
	let (reference, currency) = (text(reference), currency());
	Call::confirm_deposit { organisation: TRADER, reference, currency, amount }
}

fn payout(reference: &str, amount: Money) -> Call<Test> {
	Call::confirm_payout { organisation: TRADER, reference: text(reference), amount }
}

fn remit(reference: &str, amount: Money) -> Call<Test> {
	Call::remit { bank: BANK, reference: text(reference), amount }
}

/// What the trader deferred in this month.
fn deferred(amount: Money) {
	Ledger::set_deferred_account(cashier(), TRADER, 1_000, 15).unwrap();
	Ledger::defer(TRADER, ID, amount, Date::from_days(TODAY)).unwrap();
	acts();
}

#[test]
fn confirm_deposit_should_fill_the_fund_when_a_bank_confirms() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(dispatch(bank(), deposit("R-1", 500)));
		assert_eq!(Ledger::fund(TRADER), 500);
		assert_eq!((Deposits::<Test>::get(), BankBalances::<Test>::get(BANK)), (500, 500));
		let [posting] = Ledger::postings(TRADER, 0, 9).try_into().unwrap();
		assert_eq!(posting.debit, LedgerAccount::Bank(BANK));
		assert_eq!(posting.credit, LedgerAccount::Fund(TRADER));
		assert_eq!((posting.index, posting.declaration, posting.amount), (0, None, 500));
		assert_eq!((posting.block, posting.day), (1, Date::from_days(TODAY)));
		let expected = Event::DepositConfirmed {
			organisation: TRADER,
			bank: BANK,
			reference: text("R-1"),
			declaration: None,
			amount: 500,
		};
		assert_eq!(last_event(), expected);
		assert_eq!(acts(), [(ORGANISATION, Act::DepositConfirmed)]);
		assert_ok!(dispatch(bank(), deposit("R-2", MAX_PAYMENT)));
		assert_eq!(Ledger::fund(TRADER), 500 + MAX_PAYMENT);
	});
}

#[test]
fn confirm_deposit_should_be_refused_when_it_cannot_count() {
	ExtBuilder.build_and_execute(|| {
		let mut malformed = deposit("R-1", 5);
		if let Call::confirm_deposit { reference, .. } = &mut malformed {
			*reference = BankReference::default();
		}
		assert_noop!(dispatch(bank(), malformed), Error::<Test>::ReferenceInvalid);
		assert_noop!(dispatch(bank(), deposit("R-1", 0)), Error::<Test>::ZeroAmount);
		for amount in [MAX_PAYMENT + 1, Money::MAX] {
			let refused = dispatch(bank(), deposit("R-1", amount));
			assert_noop!(refused, Error::<Test>::AmountTooLarge);
		}
		let mut foreign = deposit("R-1", 5);
		if let Call::confirm_deposit { currency, .. } = &mut foreign {
			*currency = "EUR".parse().unwrap();
		}
		assert_noop!(dispatch(bank(), foreign), Error::<Test>::WrongCurrency);
		for unknown in [0, 99] {
			let mut call = deposit("R-1", 5);
			if let Call::confirm_deposit { organisation, .. } = &mut call {
				*organisation = unknown;
			}
			assert_noop!(dispatch(bank(), call), Error::<Test>::OrganisationNotActive);
		}
		assert_ok!(dispatch(bank(), deposit("R-1", 5)));
		assert_noop!(dispatch(bank(), deposit("R-1", 6)), Error::<Test>::AlreadyCounted);
		let other = by(OTHER_BANK, Role::BankOfficer);
		assert_noop!(dispatch(other, deposit("R-1", 5)), Error::<Test>::ReferenceOfAnotherBank);
		PostingCount::<Test>::insert(TRADER, u32::MAX);
		assert_noop!(dispatch(bank(), deposit("R-2", 5)), Error::<Test>::LedgerFull);
		PostingCount::<Test>::insert(TRADER, 1);
		Trail::set_full(true);
		assert_noop!(dispatch(bank(), deposit("R-2", 5)), "the trail is full");
	});
}

#[test]
fn calls_should_be_refused_when_the_role_is_wrong() {
	ExtBuilder.build_and_execute(|| {
		funded(TRADER, "R-1", 50);
		for origin in [payer(), cashier(), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(dispatch(origin.clone(), deposit("R-2", 5)), BadOrigin);
			assert_noop!(dispatch(origin, payout("P-1", 5)), BadOrigin);
		}
		let account = Call::set_deferred_account { organisation: TRADER, limit: 5, days: 5 };
		let compared = Call::reconcile { bank: BANK, reference: text("S-1"), balance: 50 };
		for origin in [payer(), bank(), by(CUSTOMS, Role::Assessor), RuntimeOrigin::root()] {
			assert_noop!(dispatch(origin.clone(), account.clone()), BadOrigin);
			assert_noop!(dispatch(origin.clone(), compared.clone()), BadOrigin);
			assert_noop!(dispatch(origin, remit("M-1", 5)), BadOrigin);
		}
		for origin in [bank(), cashier(), RuntimeOrigin::root()] {
			assert_noop!(dispatch(origin.clone(), Call::pay_statement { month: MONTH }), BadOrigin);
			assert_noop!(dispatch(origin, Call::request_payout { amount: 5 }), BadOrigin);
		}
	});
}

#[test]
fn deferred_account_should_open_change_and_close_when_a_cashier_says_so() {
	ExtBuilder.build_and_execute(|| {
		let set = |limit, days| Call::set_deferred_account { organisation: TRADER, limit, days };
		assert_noop!(dispatch(cashier(), set(0, 0)), Error::<Test>::NoDeferredAccount);
		assert_noop!(dispatch(cashier(), set(MAX_PAYMENT + 1, 9)), Error::<Test>::AmountTooLarge);
		assert_noop!(dispatch(cashier(), set(9, MAX_DAYS + 1)), Error::<Test>::TermTooLong);
		Inactive::set(vec![TRADER]);
		assert_noop!(dispatch(cashier(), set(9, 9)), Error::<Test>::OrganisationNotActive);
		Inactive::set(vec![]);

		assert_ok!(dispatch(by(REVENUE, Role::Cashier), set(MAX_PAYMENT, MAX_DAYS)));
		assert_eq!(
			last_event(),
			Event::DeferredAccountSet { organisation: TRADER, limit: MAX_PAYMENT, days: MAX_DAYS }
		);
		assert_eq!(acts(), [(ORGANISATION, Act::DeferredAccountSet)]);
		assert_ok!(dispatch(cashier(), set(0, 0)));
		assert_eq!(Ledger::account(TRADER).limit, None);

		deferred(400);
		assert_noop!(dispatch(cashier(), set(0, 0)), Error::<Test>::StatementsOpen);
		assert_ok!(dispatch(cashier(), set(300, 1)));
		let view = Ledger::account(TRADER);
		assert_eq!(view.limit, Some(300));
		// The terms of what is open stay: fifteen days after November.
		assert_eq!(view.statements[0].payable_by.to_string(), "2026-12-15");
		let refused = Ledger::defer(TRADER, ID, 1, Date::from_days(TODAY));
		assert_eq!(refused, Err(Error::<Test>::LimitPassed.into()));
	});
}

#[test]
fn pay_statement_should_pay_the_oldest_whole_when_the_fund_covers_it() {
	ExtBuilder.build_and_execute(|| {
		let pay = |month| Call::pay_statement { month };
		assert_noop!(dispatch(payer(), pay(MONTH)), Error::<Test>::NoDeferredAccount);
		deferred(400);
		Day::set(TODAY + 10);
		assert_ok!(Ledger::defer(TRADER, ID, 100, Date::from_days(TODAY + 10)));
		assert_noop!(dispatch(payer(), pay(MONTH - 1)), Error::<Test>::NoStatement);
		assert_noop!(dispatch(payer(), pay(u32::MAX)), Error::<Test>::NoStatement);
		assert_noop!(dispatch(payer(), pay(MONTH + 1)), Error::<Test>::NotTheOldest);
		funded(TRADER, "R-1", 399);
		assert_noop!(dispatch(payer(), pay(MONTH)), Error::<Test>::FundTooSmall);
		funded(TRADER, "R-2", 1);
		Ledger::request_payout(payer(), 1).unwrap();
		assert_noop!(dispatch(payer(), pay(MONTH)), Error::<Test>::FundTooSmall);
		Ledger::request_payout(payer(), 0).unwrap();
		acts();

		assert_ok!(dispatch(by(TRADER, Role::Administrator), pay(MONTH)));
		let paid = Event::StatementPaid { organisation: TRADER, month: MONTH, amount: 400 };
		assert_eq!(last_event(), paid);
		assert_eq!(acts(), [(ORGANISATION, Act::StatementPaid)]);
		let view = Ledger::account(TRADER);
		assert_eq!((view.fund, view.statements.len(), view.statements[0].amount), (0, 1, 100));
		let last = Ledger::postings(TRADER, view.postings - 1, 1).pop().unwrap();
		assert_eq!(last.debit, LedgerAccount::Fund(TRADER));
		assert_eq!(last.credit, LedgerAccount::Deferred(TRADER));
		assert_noop!(dispatch(payer(), pay(MONTH)), Error::<Test>::NoStatement);
	});
}

#[test]
fn payout_should_be_held_in_the_fund_when_it_is_requested() {
	ExtBuilder.build_and_execute(|| {
		let request = |amount| Call::request_payout { amount };
		assert_noop!(dispatch(payer(), request(1)), Error::<Test>::FundTooSmall);
		assert_noop!(dispatch(payer(), request(0)), Error::<Test>::NoPayoutRequest);
		funded(TRADER, "R-1", 500);
		for amount in [501, Money::MAX] {
			assert_noop!(dispatch(payer(), request(amount)), Error::<Test>::FundTooSmall);
		}
		assert_ok!(dispatch(payer(), request(200)));
		let asked = |amount| Event::PayoutRequested { organisation: TRADER, amount };
		assert_eq!(last_event(), asked(200));
		assert_eq!(acts(), [(ORGANISATION, Act::PayoutRequested)]);
		let view = Ledger::account(TRADER);
		assert_eq!((view.fund, view.payout, Ledger::fund(TRADER)), (500, 200, 300));
		// Another takes its place.
		assert_ok!(dispatch(payer(), request(500)));
		assert_eq!(Ledger::fund(TRADER), 0);
		let refused = within_call(|| Ledger::collect(TRADER, ID, 1));
		assert_eq!(refused, Err(Error::<Test>::FundTooSmall.into()));
		assert_ok!(dispatch(payer(), request(0)));
		assert_eq!((last_event(), Ledger::fund(TRADER)), (asked(0), 500));
	});
}

#[test]
fn confirm_payout_should_burn_when_it_is_what_was_asked_for() {
	ExtBuilder.build_and_execute(|| {
		funded(TRADER, "R-1", 500);
		assert_noop!(dispatch(bank(), payout("P-1", 200)), Error::<Test>::NoPayoutRequest);
		Ledger::request_payout(payer(), 200).unwrap();
		acts();
		for amount in [0, 199, 201, Money::MAX] {
			assert_noop!(dispatch(bank(), payout("P-1", amount)), Error::<Test>::OtherAmount);
		}
		let malformed = Call::confirm_payout {
			organisation: TRADER,
			reference: BankReference::default(),
			amount: 200,
		};
		assert_noop!(dispatch(bank(), malformed), Error::<Test>::ReferenceInvalid);
		let other = by(OTHER_BANK, Role::BankOfficer);
		assert_noop!(dispatch(other.clone(), payout("P-1", 200)), Error::<Test>::BankTooSmall);

		assert_ok!(dispatch(bank(), payout("P-1", 200)));
		let (organisation, reference) = (TRADER, text("P-1"));
		let paid = Event::PayoutConfirmed { organisation, bank: BANK, reference, amount: 200 };
		assert_eq!(last_event(), paid);
		assert_eq!(acts(), [(ORGANISATION, Act::PayoutConfirmed)]);
		assert_eq!((Ledger::fund(TRADER), Payouts::<Test>::get()), (300, 200));
		assert_eq!(BankBalances::<Test>::get(BANK), 300);
		assert_noop!(dispatch(bank(), payout("P-2", 200)), Error::<Test>::NoPayoutRequest);
		Ledger::request_payout(payer(), 300).unwrap();
		assert_noop!(dispatch(bank(), payout("P-1", 300)), Error::<Test>::AlreadyCounted);
		assert_noop!(dispatch(other, payout("P-1", 300)), Error::<Test>::ReferenceOfAnotherBank);
		assert_ok!(dispatch(bank(), payout("P-2", 300)));
		assert_eq!(Balances::total_issuance(), 0);
	});
}

#[test]
fn reconcile_should_record_both_amounts_and_change_none() {
	ExtBuilder.build_and_execute(|| {
		funded(TRADER, "R-1", 500);
		let compare = |bank, reference, balance| Call::reconcile { bank, reference, balance };
		let malformed = compare(BANK, BankReference::default(), 500);
		assert_noop!(dispatch(cashier(), malformed), Error::<Test>::ReferenceInvalid);
		let trader = compare(TRADER, text("S-1"), 500);
		assert_noop!(dispatch(cashier(), trader), Error::<Test>::NotABank);
		// A bank that was closed still holds the money.
		Inactive::set(vec![BANK]);
		for stated in [500, 0, Money::MAX] {
			assert_ok!(dispatch(cashier(), compare(BANK, text("S-1"), stated)));
			let reference = text("S-1");
			let reconciled = Event::Reconciled { bank: BANK, reference, expected: 500, stated };
			assert_eq!(last_event(), reconciled);
			assert_eq!(acts(), [(Subject::Organisation(BANK), Act::BankReconciled)]);
		}
		assert_ok!(dispatch(cashier(), compare(OTHER_BANK, text("S-1"), 0)));
		assert_eq!(BankBalances::<Test>::get(BANK), 500);
	});
}

#[test]
fn remit_should_burn_when_treasury_and_bank_hold_it() {
	ExtBuilder.build_and_execute(|| {
		funded(TRADER, "R-1", 500);
		receive(OTHER_BANK, &text("R-2"), TRADER, Some(ID), 100).unwrap();
		assert_noop!(dispatch(cashier(), remit("M-1", 1)), Error::<Test>::TreasuryTooSmall);
		Ledger::collect(TRADER, ID, 600).unwrap();
		acts();
		assert_noop!(dispatch(cashier(), remit("M-1", 0)), Error::<Test>::ZeroAmount);
		let huge = dispatch(cashier(), remit("M-1", Money::MAX));
		assert_noop!(huge, Error::<Test>::AmountTooLarge);
		assert_noop!(dispatch(cashier(), remit("M-1", 601)), Error::<Test>::TreasuryTooSmall);
		assert_noop!(dispatch(cashier(), remit("M-1", 501)), Error::<Test>::BankTooSmall);
		let malformed = Call::remit { bank: BANK, reference: BankReference::default(), amount: 5 };
		assert_noop!(dispatch(cashier(), malformed), Error::<Test>::ReferenceInvalid);

		assert_ok!(dispatch(cashier(), remit("M-1", 500)));
		let reference = text("M-1");
		assert_eq!(last_event(), Event::Remitted { bank: BANK, reference, amount: 500 });
		assert_eq!(acts(), [(Subject::Organisation(BANK), Act::TreasuryRemitted)]);
		let [posting] = Ledger::postings(BANK, 0, 9).try_into().unwrap();
		assert_eq!(posting.debit, LedgerAccount::Remitted);
		assert_eq!(posting.credit, LedgerAccount::Bank(BANK));
		assert_eq!((BankBalances::<Test>::get(BANK), Balances::total_issuance()), (0, 100));
		let call = |bank| Call::remit { bank, reference: text("M-1"), amount: 1 };
		assert_noop!(dispatch(cashier(), call(BANK)), Error::<Test>::AlreadyCounted);
		assert_noop!(dispatch(cashier(), call(OTHER_BANK)), Error::<Test>::ReferenceOfAnotherBank);
	});
}
