// SPDX-License-Identifier: Apache-2.0
use super::*;

#[test]
fn debt_should_be_settled_when_the_payment_is_exact() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		Trail::take();
		events();
		Steps::take();
		assert_ok!(confirm(ID, "R-1", due(100)));
		assert_eq!(debt(ID).paid, due(100));
		assert_eq!(debt(ID).state, MoneyAxis::Paid);
		assert_eq!((treasury(), DutyPayments::fund(TRADER)), (due(100), 0));
		assert!(!System::account_exists(&DutyPayments::fund_account(TRADER)));
		assert_eq!(Deposits::<Test>::get(), due(100));
		assert_eq!(
			Confirmations::<Test>::get(BANK, reference("R-1")),
			Some(Confirmation { id: ID, amount: due(100), block: 1 })
		);
		assert_eq!(
			events(),
			[
				Event::PaymentConfirmed {
					id: ID,
					bank: BANK,
					reference: reference("R-1"),
					amount: due(100)
				},
				Event::Settled { id: ID, amount: due(100) },
			]
		);
		assert_eq!(Steps::get(), [(ID, Step::Money(MoneyAxis::Paid))]);
		let [(subject, confirmed), (_, settled)] = Trail::take().try_into().unwrap();
		assert_eq!((subject, confirmed.act), (Subject::Declaration(ID), Act::PaymentConfirmed));
		assert_eq!(confirmed.actor, Some(tijara_mock::actor(BANK, Role::BankOfficer)));
		assert_eq!(confirmed.on_behalf_of, Some(TRADER));
		assert!(confirmed.content.is_some());
		assert_eq!(settled.act, Act::DebtSettled);
		use LedgerAccount::*;
		assert_eq!(
			postings(ID),
			[
				(Debtor(TRADER), Revenue, due(100)),
				(Bank(BANK), Fund(TRADER), due(100)),
				(Fund(TRADER), Debtor(TRADER), due(100)),
			]
		);
	});
}

#[test]
fn debt_should_stay_notified_when_the_payment_is_short() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		Steps::take();
		assert_ok!(confirm(ID, "R-1", due(100) - 1));
		assert_eq!((debt(ID).paid, debt(ID).state), (0, MoneyAxis::Notified));
		assert_eq!((treasury(), DutyPayments::fund(TRADER)), (0, due(100) - 1));
		assert!(Steps::get().is_empty());
		assert_ok!(confirm(ID, "R-2", 1));
		assert_eq!(debt(ID).state, MoneyAxis::Paid);
		assert_eq!((treasury(), DutyPayments::fund(TRADER)), (due(100), 0));
	});
}

#[test]
fn rest_should_stay_in_the_fund_when_the_payment_is_over() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		assert_ok!(confirm(ID, "R-1", due(100) + 7));
		assert_eq!(debt(ID).paid, due(100));
		assert_eq!((treasury(), DutyPayments::fund(TRADER)), (due(100), 7));
		assert_ok!(confirm(ID, "R-2", 5));
		assert_eq!((treasury(), DutyPayments::fund(TRADER)), (due(100), 12));
		assert_ok!(confirm(ID, "R-3", MAX_PAYMENT));
		assert_eq!(DutyPayments::fund(TRADER), MAX_PAYMENT + 12);
	});
}

#[test]
fn payment_should_count_once_when_the_bank_repeats_its_reference() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		assert_ok!(register(2, 100));
		assert_ok!(confirm(ID, "R-1", 1));
		assert_noop!(confirm(ID, "R-1", 1), Error::AlreadyCounted);
		assert_noop!(confirm(2, "R-1", 5), Error::AlreadyCounted);
		let other_bank = RuntimeOrigin::signed(officer(BANK + 20, Role::BankOfficer));
		assert_ok!(DutyPayments::confirm_payment(other_bank, ID, reference("R-1"), 1));
		assert_eq!(DutyPayments::fund(TRADER), 2);
	});
}

#[test]
fn payment_should_be_refused_when_it_is_not_in_order() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(confirm(ID, "R-1", 1), Error::NotFound);
		assert_ok!(register(ID, 100));
		assert_noop!(confirm(ID, "R-1", 0), Error::ZeroAmount);
		assert_noop!(confirm(ID, "R-1", MAX_PAYMENT + 1), Error::AmountTooLarge);
		let malformed: BankReference =
			codec::Decode::decode(&mut &codec::Encode::encode(&vec![b' '])[..]).unwrap();
		assert_noop!(
			DutyPayments::confirm_payment(bank(), ID, malformed, 1),
			Error::ReferenceInvalid
		);
		assert_ok!(cancel(ID));
		assert_noop!(confirm(ID, "R-1", 1), Error::DebtWithdrawn);
	});
}

#[test]
fn payment_should_be_refused_when_the_signer_is_no_bank_officer() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		for origin in [
			RuntimeOrigin::signed(officer(BANK, Role::Administrator)),
			declarant(TRADER),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
		] {
			assert_noop!(
				DutyPayments::confirm_payment(origin, ID, reference("R-1"), 1),
				DispatchError::BadOrigin
			);
		}
	});
}

#[test]
fn payment_should_be_undone_when_it_cannot_be_recorded_or_the_case_refuses() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		Trail::set_full(true);
		assert!(with_storage_layer(|| confirm(ID, "R-1", due(100))).is_err());
		Trail::set_full(false);
		CaseClosed::set(true);
		assert!(with_storage_layer(|| confirm(ID, "R-1", due(100))).is_err());
		assert_eq!((treasury(), Deposits::<Test>::get()), (0, 0));
		assert_eq!(debt(ID).state, MoneyAxis::Notified);
	});
}
