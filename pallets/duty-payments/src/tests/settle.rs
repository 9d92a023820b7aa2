// SPDX-License-Identifier: Apache-2.0
use super::*;

/// Two debts, and a fund that covers the second.
fn fund_and_debt() {
	assert_ok!(register(ID, 100));
	assert_ok!(confirm(ID, "R-1", due(300)));
	assert_ok!(register(2, 200));
	assert_eq!(debt(2).state, MoneyAxis::Notified);
	Trail::take();
	events();
	Steps::take();
}

#[test]
fn debt_should_be_settled_from_the_fund_when_the_debtor_asks() {
	ExtBuilder.build_and_execute(|| {
		fund_and_debt();
		assert_ok!(DutyPayments::settle(declarant(TRADER), 2));
		assert_eq!((debt(2).paid, debt(2).state), (due(200), MoneyAxis::Paid));
		assert_eq!((treasury(), DutyPayments::fund(TRADER)), (due(300), 0));
		assert_eq!(events(), [Event::Settled { id: 2, amount: due(200) }]);
		assert_eq!(Steps::get(), [(2, Step::Money(MoneyAxis::Paid))]);
		let [(subject, entry)] = Trail::take().try_into().unwrap();
		assert_eq!((subject, entry.act), (Subject::Declaration(2), Act::DebtSettled));
		assert_eq!(entry.actor, Some(tijara_mock::actor(TRADER, Role::Declarant)));
		assert_noop!(DutyPayments::settle(declarant(TRADER), 2), Error::AlreadyPaid);
	});
}

#[test]
fn debt_should_be_settled_from_the_fund_when_the_declaring_organisation_asks() {
	ExtBuilder.build_and_execute(|| {
		fund_and_debt();
		assert_ok!(DutyPayments::settle(declarant(BROKER), 2));
		assert_eq!(debt(2).state, MoneyAxis::Paid);
	});
}

#[test]
fn settlement_should_be_refused_when_the_signer_has_no_part_in_the_debt() {
	ExtBuilder.build_and_execute(|| {
		fund_and_debt();
		assert_noop!(DutyPayments::settle(declarant(OTHER_TRADER), 2), Error::NotAuthorized);
		// Whose mandate is revoked does not dispose of the trader's fund.
		MandateHolds::set(false);
		assert_noop!(DutyPayments::settle(declarant(BROKER), 2), Error::NotAuthorized);
		MandateHolds::set(true);
		for origin in [bank(), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(DutyPayments::settle(origin, 2), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn settlement_should_be_refused_when_there_is_nothing_to_settle_or_to_settle_with() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(DutyPayments::settle(declarant(TRADER), ID), Error::NotFound);
		assert_ok!(register(ID, 100));
		assert_noop!(DutyPayments::settle(declarant(TRADER), ID), Error::FundTooSmall);
		assert_ok!(confirm(ID, "R-1", due(100) - 1));
		assert_noop!(DutyPayments::settle(declarant(TRADER), ID), Error::FundTooSmall);
		assert_ok!(cancel(ID));
		assert_noop!(DutyPayments::settle(declarant(TRADER), ID), Error::DebtWithdrawn);
	});
}

#[test]
fn fund_should_pay_only_its_own_organisation_when_another_one_owes() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		Debts::<Test>::mutate(ID, |debt| debt.as_mut().unwrap().debtor = OTHER_TRADER);
		assert_ok!(register(2, 100));
		assert_ok!(confirm(2, "R-1", due(500)));
		assert_noop!(DutyPayments::settle(declarant(BROKER), ID), Error::FundTooSmall);
		Debts::<Test>::mutate(ID, |debt| debt.as_mut().unwrap().debtor = TRADER);
	});
}
