// SPDX-License-Identifier: Apache-2.0
//! What duty payments asks for.

use frame_support::assert_ok;
use sp_runtime::{DispatchError, DispatchResult};
use tijara_mock::Trail;
use tijara_primitives::{
	actor::Role,
	audit::{Act, Subject},
	date::Date,
	money::{
		LedgerAccount::{self, *},
		Movement,
	},
	rooms::{Ledger as _, TakenBack},
	Money, OrganisationId,
};

use crate::{mock::*, pallet::*, MAX_PAGE, MAX_PAYMENT, MAX_STATEMENTS};

fn refused<R>(error: Error<Test>) -> Result<R, DispatchError> {
	Err(error.into())
}

fn post(debit: LedgerAccount, credit: LedgerAccount, amount: Money) -> DispatchResult {
	within_call(|| Ledger::post(TRADER, ID, debit, credit, amount))
}

fn defer(amount: Money, on: u32) -> DispatchResult {
	within_call(|| Ledger::defer(TRADER, ID, amount, Date::from_days(on)))
}

fn take_back(bank: OrganisationId, reference: &str) -> Result<TakenBack, DispatchError> {
	let actor = actor(bank, Role::BankOfficer);
	within_call(|| Ledger::take_back(&actor, &text(reference), ID))
}

fn last_posting() -> (LedgerAccount, LedgerAccount, Money) {
	let last = PostingCount::<Test>::get(TRADER) - 1;
	let posting = Ledger::postings(TRADER, last, 1).pop().unwrap();
	(posting.debit, posting.credit, posting.amount)
}

#[test]
fn post_should_append_and_move_nothing() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(post(Debtor(TRADER), Revenue, 0));
		assert_eq!(Ledger::account(TRADER).postings, 0);
		for amount in [5, Money::MAX, Money::MAX] {
			assert_ok!(post(Debtor(TRADER), Revenue, amount));
			assert_eq!(last_posting(), (Debtor(TRADER), Revenue, amount));
		}
		assert_eq!(Balances::total_issuance(), 0);
		let about = Ledger::of_declaration(ID, 1, 9);
		assert_eq!(about, Ledger::postings(TRADER, 1, 9));
		assert_eq!((about.len(), about[0].declaration), (2, Some(ID)));
	});
}

#[test]
fn posting_should_stand_in_the_trail_of_its_ledger() {
	ExtBuilder.build_and_execute(|| {
		posted();
		assert_ok!(post(Debtor(TRADER), Revenue, 5));
		let movement =
			Movement { declaration: Some(ID), debit: Debtor(TRADER), credit: Revenue, amount: 5 };
		assert_eq!(posted(), [(Subject::Ledger(TRADER), movement)]);
		// Nothing is posted for nothing, and what cannot be recorded is not posted.
		assert_ok!(post(Debtor(TRADER), Revenue, 0));
		assert_eq!(posted(), []);
		Trail::set_full(true);
		assert!(post(Debtor(TRADER), Revenue, 5).is_err());
		Trail::set_full(false);
		assert_eq!(PostingCount::<Test>::get(TRADER), 1);
	});
}

#[test]
fn post_should_be_refused_when_the_accounts_are_of_money_or_of_others() {
	ExtBuilder.build_and_execute(|| {
		for account in [Fund(TRADER), Bank(BANK), Remitted, Deferred(TRADER), Debtor(OTHER_TRADER)]
		{
			assert_eq!(post(account, Revenue, 5), refused(Error::AccountNotAllowed));
			assert_eq!(post(Revenue, account, 5), refused(Error::AccountNotAllowed));
		}
		assert_eq!(post(Revenue, Revenue, 5), refused(Error::AccountNotAllowed));
		PostingCount::<Test>::insert(TRADER, u32::MAX);
		assert_eq!(post(Debtor(TRADER), Revenue, 5), refused(Error::LedgerFull));
		PostingCount::<Test>::remove(TRADER);
		DeclarationCount::<Test>::insert(ID, u32::MAX);
		assert_eq!(post(Debtor(TRADER), Revenue, 5), refused(Error::LedgerFull));
		DeclarationCount::<Test>::remove(ID);
	});
}

#[test]
fn receive_should_be_told_of_the_declaration_when_one_is_named() {
	ExtBuilder.build_and_execute(|| {
		// Who owes pays also while it is suspended.
		Inactive::set(vec![TRADER]);
		assert_ok!(receive(BANK, &text("R-1"), TRADER, Some(ID), 300));
		assert_eq!(acts(), [(Subject::Declaration(ID), Act::DepositConfirmed)]);
		assert_eq!(last_posting(), (Bank(BANK), Fund(TRADER), 300));
		assert_eq!(Ledger::of_declaration(ID, 0, 9).len(), 1);
		// Another organisation does not make it count again.
		let again = receive(BANK, &text("R-1"), OTHER_TRADER, None, 300);
		assert_eq!(again, refused(Error::AlreadyCounted));
		let deposit = receive(BANK, &text("R-2"), TRADER, None, 300);
		assert_eq!(deposit, refused(Error::OrganisationNotActive));
	});
}

#[test]
fn collect_and_repay_should_move_between_fund_and_treasury() {
	ExtBuilder.build_and_execute(|| {
		funded(TRADER, "R-1", 500);
		let collect = |amount| within_call(|| Ledger::collect(TRADER, ID, amount));
		let repay = |amount| within_call(|| Ledger::repay(TRADER, ID, amount));
		assert_eq!(collect(501), refused(Error::FundTooSmall));
		assert_eq!(collect(Money::MAX), refused(Error::FundTooSmall));
		assert_eq!(repay(1), refused(Error::TreasuryTooSmall));
		assert_ok!(collect(0));
		assert_ok!(repay(0));
		assert_eq!(Ledger::account(TRADER).postings, 1);
		assert_ok!(collect(500));
		assert_eq!(last_posting(), (Fund(TRADER), Debtor(TRADER), 500));
		assert_eq!(Balances::free_balance(Ledger::treasury_account()), 500);
		assert_eq!(repay(501), refused(Error::TreasuryTooSmall));
		assert_ok!(repay(200));
		assert_eq!(last_posting(), (Debtor(TRADER), Fund(TRADER), 200));
		assert_eq!(Ledger::fund(TRADER), 200);
	});
}

#[test]
fn accounts_should_be_distinct_when_numbers_are_hostile() {
	ExtBuilder.build_and_execute(|| {
		let treasury = Ledger::treasury_account();
		for organisation in [0, 1, OrganisationId::MAX] {
			assert_ne!(Ledger::fund_account(organisation), treasury);
		}
		funded(TRADER, "R-1", 500);
		Ledger::collect(TRADER, ID, 500).unwrap();
		assert_eq!(Ledger::fund(0), 0);
		assert_eq!(within_call(|| Ledger::collect(0, ID, 1)), refused(Error::FundTooSmall));
	});
}

#[test]
fn defer_should_charge_the_month_of_the_day() {
	ExtBuilder.build_and_execute(|| {
		Ledger::set_deferred_account(cashier(), TRADER, 1_000, 15).unwrap();
		assert_ok!(defer(300, TODAY));
		assert_eq!(last_posting(), (Deferred(TRADER), Debtor(TRADER), 300));
		assert_eq!(
			last_event(),
			Event::Deferred { organisation: TRADER, declaration: ID, month: MONTH, amount: 300 }
		);
		assert_ok!(defer(200, TODAY + 8));
		assert_ok!(defer(0, TODAY));
		Day::set(TODAY + 9);
		assert_ok!(defer(500, TODAY + 9));
		let statements = Ledger::account(TRADER).statements;
		let amounts: Vec<_> = statements.iter().map(|open| (open.month, open.amount)).collect();
		assert_eq!(amounts, [(MONTH, 500), (MONTH + 1, 500)]);
		assert_eq!(statements[0].payable_by.to_string(), "2026-12-15");
		assert_eq!(defer(1, TODAY + 9), refused(Error::LimitPassed));
		assert_eq!(defer(Money::MAX, TODAY + 9), refused(Error::LimitPassed));
	});
}

#[test]
fn defer_should_be_refused_when_it_is_not_granted_at_this_moment() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(defer(1, TODAY), refused(Error::NoDeferredAccount));
		Ledger::set_deferred_account(cashier(), TRADER, 1_000, 15).unwrap();
		assert_ok!(defer(1, TODAY));
		// The authorisation is suspended: at once nothing is deferred any more.
		MayDefer::set(false);
		assert_eq!(defer(1, TODAY), refused(Error::DeferralNotGranted));
		MayDefer::set(true);
		assert_ok!(defer(1, TODAY));
		// 2026-12-15 is the last day for November, to its end.
		Day::set(TODAY + 23);
		assert_ok!(defer(1, TODAY + 23));
		Day::set(TODAY + 24);
		assert_eq!(defer(1, TODAY + 24), refused(Error::StatementOverdue));
		funded(TRADER, "R-1", 9);
		Ledger::pay_statement(payer(), MONTH).unwrap();
		assert_ok!(defer(1, TODAY + 24));
		// A month that is long past takes nothing.
		assert_eq!(defer(1, TODAY), refused(Error::StatementOverdue));
		assert_eq!(defer(1, u32::MAX), refused(Error::DateOutOfRange));
	});
}

#[test]
fn defer_should_have_room_for_every_month_when_the_term_is_the_longest() {
	ExtBuilder.build_and_execute(|| {
		Ledger::set_deferred_account(cashier(), TRADER, 1_000, crate::MAX_DAYS).unwrap();
		for month in 0..40 {
			// Some day of each month, over two leap years.
			let day = TODAY + month * 365 / 12;
			Day::set(day);
			match defer(1, day) {
				Ok(()) => (),
				Err(error) => {
					assert_eq!(error, Error::<Test>::StatementOverdue.into());
					let reference = format!("R-{month}");
					funded(TRADER, &reference, 1);
					let oldest = Ledger::account(TRADER).statements[0].month;
					Ledger::pay_statement(payer(), oldest).unwrap();
					assert_ok!(defer(1, day));
				}
			}
		}
		assert!(Ledger::account(TRADER).statements.len() <= MAX_STATEMENTS as usize);
		// Days that have not come are no way round.
		let errors: Vec<_> = (40..60).filter_map(|m| defer(1, TODAY + m * 31).err()).collect();
		assert!(errors.contains(&Error::<Test>::TooManyStatements.into()));
	});
}

#[test]
fn take_back_should_take_the_fund_when_it_holds_the_payment() {
	ExtBuilder.build_and_execute(|| {
		receive(BANK, &text("R-1"), TRADER, Some(ID), 300).unwrap();
		funded(TRADER, "R-2", 50);
		assert_eq!(
			take_back(BANK, "R-1"),
			Ok(TakenBack { organisation: TRADER, amount: 300, short: 0 })
		);
		assert_eq!(last_posting(), (Fund(TRADER), Bank(BANK), 300));
		assert_eq!(acts(), [(Subject::Organisation(TRADER), Act::PaymentChargedBack)]);
		let event = Event::ChargedBack {
			organisation: TRADER,
			bank: BANK,
			reference: text("R-1"),
			declaration: ID,
			amount: 300,
			short: 0,
		};
		assert_eq!(last_event(), event);
		assert_eq!((Ledger::fund(TRADER), BankBalances::<Test>::get(BANK)), (50, 50));
		// Once, and its reference stays used.
		assert_eq!(take_back(BANK, "R-1"), refused(Error::AlreadyChargedBack));
		let again = receive(BANK, &text("R-1"), TRADER, Some(ID), 300);
		assert_eq!(again, refused(Error::AlreadyCounted));
	});
}

#[test]
fn take_back_should_take_the_rest_from_the_treasury_when_the_fund_is_short() {
	ExtBuilder.build_and_execute(|| {
		receive(BANK, &text("R-1"), TRADER, Some(ID), 300).unwrap();
		Ledger::collect(TRADER, ID, 250).unwrap();
		acts();
		assert_eq!(
			take_back(BANK, "R-1"),
			Ok(TakenBack { organisation: TRADER, amount: 300, short: 250 })
		);
		let count = Ledger::account(TRADER).postings;
		let postings = Ledger::postings(TRADER, count - 2, 2);
		assert_eq!((postings[0].debit, postings[0].amount), (Fund(TRADER), 50));
		assert_eq!((postings[1].debit, postings[1].amount), (Debtor(TRADER), 250));
		assert_eq!(Balances::total_issuance(), 0);
	});
}

#[test]
fn take_back_should_be_refused_when_it_is_not_the_banks_to_take() {
	ExtBuilder.build_and_execute(|| {
		funded(TRADER, "R-1", 300);
		assert_eq!(take_back(BANK, "R-9"), refused(Error::PaymentUnknown));
		assert_eq!(take_back(OTHER_BANK, "R-1"), refused(Error::ReferenceOfAnotherBank));
		// The state has it already: neither treasury nor bank holds it any more.
		Ledger::collect(TRADER, ID, 300).unwrap();
		Ledger::remit(cashier(), BANK, text("M-1"), 300).unwrap();
		assert_eq!(take_back(BANK, "R-1"), refused(Error::TreasuryTooSmall));
		// Others' money at another bank does not make good for it.
		receive(OTHER_BANK, &text("R-2"), TRADER, Some(ID), 300).unwrap();
		assert_eq!(take_back(BANK, "R-1"), refused(Error::BankTooSmall));
		Trail::set_full(true);
		assert_eq!(take_back(OTHER_BANK, "R-2"), Err("the trail is full".into()));
		Trail::set_full(false);
		assert_eq!(Ledger::fund(TRADER), 300);
	});
}

#[test]
fn take_back_should_void_the_payout_when_the_money_was_asked_for() {
	ExtBuilder.build_and_execute(|| {
		funded(TRADER, "R-1", 300);
		funded(TRADER, "R-2", 100);
		Ledger::request_payout(payer(), 100).unwrap();
		acts();
		assert_eq!(take_back(BANK, "R-1").map(|taken| taken.short), Ok(0));
		assert_eq!(PayoutRequests::<Test>::get(TRADER), Some(100));
		acts();
		assert_eq!(take_back(BANK, "R-2").map(|taken| taken.short), Ok(0));
		assert_eq!(PayoutRequests::<Test>::get(TRADER), None);
		let organisation = Subject::Organisation(TRADER);
		assert_eq!(
			acts(),
			[(organisation, Act::PayoutRequested), (organisation, Act::PaymentChargedBack)]
		);
		let call =
			Call::confirm_payout { organisation: TRADER, reference: text("P-1"), amount: 100 };
		let error = dispatch(bank(), call).unwrap_err().error;
		assert_eq!(error, Error::<Test>::NoPayoutRequest.into());
	});
}

#[test]
fn take_back_should_cost_the_treasury_when_the_money_was_paid_out() {
	ExtBuilder.build_and_execute(|| {
		funded(TRADER, "R-1", 300);
		Ledger::request_payout(payer(), 300).unwrap();
		Ledger::confirm_payout(bank(), TRADER, text("P-1"), 300).unwrap();
		assert_eq!(take_back(BANK, "R-1"), refused(Error::TreasuryTooSmall));
		funded(OTHER_TRADER, "R-2", 500);
		Ledger::collect(OTHER_TRADER, ID + 1, 500).unwrap();
		assert_eq!(take_back(BANK, "R-1").map(|taken| taken.short), Ok(300));
		assert_eq!(last_posting(), (Debtor(TRADER), Bank(BANK), 300));
	});
}

#[test]
fn views_should_answer_pages_when_the_ledger_is_long() {
	ExtBuilder.build_and_execute(|| {
		for _ in 0..MAX_PAGE + 44 {
			assert_ok!(post(Debtor(TRADER), Revenue, MAX_PAYMENT));
		}
		let indices = |from, count| {
			let page = Ledger::postings(TRADER, from, count);
			(page.len(), page.first().map(|posting| posting.index))
		};
		assert_eq!(indices(0, u32::MAX), (MAX_PAGE as usize, Some(0)));
		assert_eq!(indices(MAX_PAGE, u32::MAX), (44, Some(MAX_PAGE)));
		assert_eq!(indices(5, 2), (2, Some(5)));
		for (from, count) in [(0, 0), (300, 9), (u32::MAX, u32::MAX)] {
			assert_eq!(indices(from, count), (0, None));
		}
		assert_eq!(Ledger::of_declaration(ID, 299, 9).len(), 1);
		assert!(Ledger::of_declaration(ID + 1, 0, 9).is_empty());
		let nobody = Ledger::account(99);
		assert_eq!((nobody.fund, nobody.limit, nobody.postings), (0, None, 0));
	});
}
