// SPDX-License-Identifier: Apache-2.0
//! `confirm_payment`, `settle`, `defer`, `secure` and `charge_back`.
use super::*;
use crate::types::Debt as Owed;
use tijara_primitives::rooms::Debts as _;

#[test]
fn state_should_follow_from_the_parts_of_the_debt() {
	let owed = |due, paid, deferred, security| Owed {
		debtor: TRADER,
		due,
		interest: 0,
		penalties: 0,
		reclaimed: 0,
		paid,
		deferred,
		security,
		drawback: 0,
		relieved: 0,
		payable_by: Date::from_days(10),
		provisional: None,
		stated: false,
		finalised: false,
		withdrawn: false,
		export: false,
		reported: MoneyAxis::None,
	};
	let (early, late) = (Date::from_days(10), Date::from_days(11));
	let cases = [
		(owed(10, 0, 0, 0), 0, early, MoneyAxis::Notified),
		(owed(10, 9, 0, 0), 0, early, MoneyAxis::Notified),
		(owed(10, 0, 0, 0), 9, early, MoneyAxis::Notified),
		(owed(10, 0, 0, 0), 0, late, MoneyAxis::Overdue),
		(owed(10, 0, 0, 0), 10, early, MoneyAxis::Secured),
		(owed(10, 0, 0, 5), 10, early, MoneyAxis::Notified),
		(owed(10, 0, 0, 5), 15, late, MoneyAxis::Secured),
		(owed(10, 10, 0, 5), 5, late, MoneyAxis::Secured),
		(owed(10, 10, 0, 5), 0, late, MoneyAxis::Notified),
		(owed(10, 10, 0, 0), 0, late, MoneyAxis::Paid),
		(owed(10, 12, 0, 0), 0, late, MoneyAxis::Paid),
		(owed(10, 0, 10, 0), 0, late, MoneyAxis::Deferred),
		(owed(0, 0, 0, 0), 0, early, MoneyAxis::Paid),
		(Owed { withdrawn: true, ..owed(0, 0, 0, 0) }, 0, late, MoneyAxis::None),
	];
	for (debt, reserved, today, expected) in cases {
		assert_eq!(debt.state(reserved, today), expected, "{debt:?} {reserved}");
	}
}

#[test]
fn payment_should_settle_the_debt_and_leave_the_rest_in_the_fund() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		Trail::take();
		assert_ok!(pay(ID, "ONE", 1_000));
		assert_eq!((state(ID), debt(ID).paid), (MoneyAxis::Notified, 0));
		assert_eq!(Books::fund(TRADER), 1_000);
		assert_eq!(acts(), [Act::PaymentConfirmed]);
		assert_ok!(pay(ID, "TWO", due(100)));
		assert_eq!((state(ID), debt(ID).paid), (MoneyAxis::Paid, due(100)));
		assert_eq!((Books::fund(TRADER), Books::treasury()), (1_000, due(100)));
		assert_eq!(last_event(), Event::Settled { id: ID, amount: due(100) });
		assert_eq!(acts(), [Act::PaymentConfirmed, Act::DebtSettled]);
		assert_eq!(Steps::get().last(), Some(&(ID, Step::Money(MoneyAxis::Paid))));
		check_ledger(ID);
	});
}

#[test]
fn payment_should_be_refused_when_it_does_not_count() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(pay(ID, "ONE", 1), Err(Error::NotFound.into()));
		assert_ok!(register(ID, 100));
		let teller = by(BANK, Role::BankOfficer);
		let dinars = "JOD".parse().unwrap();
		assert!(DutyPayments::confirm_payment(teller, ID, reference("ONE"), dinars, 1).is_err());
		assert_ok!(pay(ID, "ONE", 1));
		assert!(pay(ID, "ONE", 1).is_err());
		assert!(pay(ID, "TWO", 0).is_err());
		assert_ok!(pay(ID, "TWO", due(100)));
		assert_eq!(pay(ID, "THREE", 1), Err(Error::AlreadyPaid.into()));
		let declarant = by(TRADER, Role::Declarant);
		assert_noop!(
			DutyPayments::confirm_payment(declarant, ID, reference("FOUR"), gbp(), 1),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn payment_should_take_interest_first_when_it_is_late() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 1_000));
		// Due 320.00; 10 days to pay, then 73 days late: 8 % a year of it is 5.12.
		Day::set(TODAY + 10);
		assert_eq!(DutyPayments::overdue(ID), None);
		Day::set(TODAY + 83);
		assert_eq!(state(ID), MoneyAxis::Overdue);
		assert_eq!(DutyPayments::overdue(ID), Some((TRADER, 32_512)));
		assert_ok!(pay(ID, "ONE", 32_000));
		assert_eq!((state(ID), debt(ID).interest), (MoneyAxis::Overdue, 0));
		assert_eq!(Steps::get().last(), Some(&(ID, Step::Money(MoneyAxis::Overdue))));
		Trail::take();
		assert_ok!(pay(ID, "TWO", 512));
		let debt = debt(ID);
		assert_eq!((debt.interest, debt.paid, debt.due), (512, 32_512, 32_000));
		assert_eq!(acts(), [Act::PaymentConfirmed, Act::InterestCharged, Act::DebtSettled]);
		assert!(events().contains(&Event::InterestCharged { id: ID, amount: 512 }));
		assert_eq!(DutyPayments::overdue(ID), None);
		check_ledger(ID);
	});
}

#[test]
fn debt_should_be_settled_from_the_fund_when_its_debtor_or_handler_asks() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(settle(ID), Err(Error::NotFound.into()));
		assert_ok!(register(ID, 100));
		assert_ok!(register(EXPORT, 100));
		assert_eq!(settle(ID), Err(Error::FundTooSmall.into()));
		Books::set_fund(TRADER, 2 * due(100));
		let other = by(OTHER_TRADER, Role::Declarant);
		assert_noop!(DutyPayments::settle(other, ID), Error::NotAuthorized);
		assert_noop!(
			DutyPayments::settle(by(BANK, Role::BankOfficer), ID),
			DispatchError::BadOrigin
		);
		assert_ok!(settle(ID));
		assert_eq!(state(ID), MoneyAxis::Paid);
		MandateHolds::set(false);
		assert_noop!(
			DutyPayments::settle(by(BROKER, Role::Declarant), EXPORT),
			Error::NotAuthorized
		);
		MandateHolds::set(true);
		assert_ok!(DutyPayments::settle(by(BROKER, Role::Declarant), EXPORT));
		assert_eq!(Books::fund(TRADER), 0);
		assert_eq!(settle(ID), Err(Error::AlreadyPaid.into()));
	});
}

#[test]
fn debt_should_be_deferred_when_the_account_allows_it() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(defer(ID), Err(Error::NotFound.into()));
		assert_ok!(register(ID, 100));
		assert!(defer(ID).is_err(), "no account");
		Books::set_limit(TRADER, due(100));
		let other = by(OTHER_TRADER, Role::Declarant);
		assert_noop!(DutyPayments::defer(other, ID), Error::NotAuthorized);
		assert_noop!(DutyPayments::defer(by(CUSTOMS, Role::Cashier), ID), DispatchError::BadOrigin);
		Trail::take();
		assert_ok!(defer(ID));
		assert_eq!((state(ID), debt(ID).deferred), (MoneyAxis::Deferred, due(100)));
		assert_eq!(last_event(), Event::Deferred { id: ID, amount: due(100) });
		assert_eq!(acts(), [Act::DebtDeferred]);
		assert_eq!(defer(ID), Err(Error::AlreadyPaid.into()));
		assert_eq!(cancel(ID), Err(Error::AlreadyPaid.into()));
		check_ledger(ID);
	});
}

#[test]
fn debt_should_be_secured_and_discharged_when_it_is_paid() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(secure(ID), Err(Error::NotFound.into()));
		assert_ok!(register(ID, 100));
		assert!(secure(ID).is_err(), "no guarantee");
		Guarantees::accept(GUARANTEE, TRADER, due(100) + 50);
		let other = by(OTHER_TRADER, Role::Declarant);
		assert_noop!(DutyPayments::secure(other, ID, GUARANTEE), Error::NotAuthorized);
		assert_noop!(
			DutyPayments::secure(by(CUSTOMS, Role::Cashier), ID, GUARANTEE),
			DispatchError::BadOrigin
		);
		Trail::take();
		assert_ok!(doubt(ID, Ground::Value, 50));
		assert_ok!(secure(ID));
		let amount = due(100) + 50;
		assert_eq!(last_event(), Event::Secured { id: ID, guarantee: GUARANTEE, amount });
		assert_eq!(acts(), [Act::AssessedProvisionally, Act::DebtSecured]);
		assert_eq!((state(ID), Guarantees::reserved(ID)), (MoneyAxis::Secured, amount));
		assert_ok!(pay(ID, "ONE", due(100)));
		assert_eq!((state(ID), Guarantees::reserved(ID)), (MoneyAxis::Secured, 50));
		assert_ok!(decide(ID, Decision::FinaliseAt { due: due(100) }));
		assert_eq!((state(ID), Guarantees::reserved(ID)), (MoneyAxis::Paid, 0));
		assert_eq!(secure(ID), Err(Error::AlreadyPaid.into()));
	});
}

#[test]
fn payment_should_be_charged_back_and_open_the_debt_again() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(charge_back(ID, "ONE"), Err(Error::NotFound.into()));
		assert_ok!(register(ID, 100));
		assert_ok!(pay(ID, "ONE", due(100)));
		assert_ok!(Case::release(ID));
		Day::set(TODAY + 30);
		Trail::take();
		let other = by(OTHER_BANK, Role::BankOfficer);
		assert!(DutyPayments::charge_back(other, ID, reference("ONE")).is_err());
		assert!(charge_back(ID, "TWO").is_err());
		assert_noop!(
			DutyPayments::charge_back(by(CUSTOMS, Role::Cashier), ID, reference("ONE")),
			DispatchError::BadOrigin
		);
		assert_ok!(charge_back(ID, "ONE"));
		assert_eq!((state(ID), debt(ID).paid), (MoneyAxis::Notified, 0));
		assert_eq!(debt(ID).payable_by, Date::from_days(TODAY + 40));
		let amount = due(100);
		assert_eq!(
			last_event(),
			Event::PaymentChargedBack {
				id: ID,
				bank: BANK,
				reference: reference("ONE"),
				amount,
				short: amount
			}
		);
		assert_eq!(acts(), [Act::PaymentChargedBack]);
		check_ledger(ID);
		assert!(charge_back(ID, "ONE").is_err(), "once");
		assert_ok!(pay(ID, "TWO", due(100)));
		assert_eq!(state(ID), MoneyAxis::Paid);
	});
}

#[test]
fn charge_back_should_not_make_the_paid_amount_negative_when_more_had_left_the_fund() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		assert_ok!(push_of(OTHER_TRADER, EXPORT, 1, &[item(1, 100)]));
		assert_ok!(pay(ID, "ONE", due(100) + 500));
		assert_eq!(charge_back(EXPORT, "ONE"), Err(Error::OtherDebtor.into()));
		// The rest was paid out meanwhile, and others have paid.
		Books::set_fund(TRADER, 0);
		Books::set_treasury(due(100) + 10_000);
		assert_ok!(charge_back(ID, "ONE"));
		assert_eq!((debt(ID).paid, debt(ID).reclaimed), (0, 500));
		assert_eq!(debt(ID).outstanding(), due(100) + 500);
		check_ledger(ID);
		assert_ok!(pay(ID, "TWO", due(100) + 500));
		assert_eq!(state(ID), MoneyAxis::Paid);
		let shown = DutyPayments::debt(ID).unwrap();
		assert_eq!((shown.paid, shown.reclaimed), (due(100) + 500, 500));
	});
}

#[test]
fn charge_back_should_leave_the_debt_alone_when_the_fund_holds_the_money() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		assert_ok!(pay(ID, "ONE", 10));
		assert_ok!(cancel(ID));
		assert_ok!(charge_back(ID, "ONE"));
		assert_eq!(Books::fund(TRADER), 0);
		assert_ok!(register(EXPORT, 100));
		assert_ok!(pay(EXPORT, "TWO", 10));
		Books::set_fund(TRADER, 0);
		Books::set_treasury(100);
		assert_eq!(charge_back(ID, "TWO"), Err(Error::DebtWithdrawn.into()));
	});
}
