// SPDX-License-Identifier: Apache-2.0
//! What the declarations room pushes down: registration, amendment, cancellation.
use super::*;
use tijara_primitives::declaration::AdjustmentKind;

#[test]
fn declaration_should_be_assessed_when_it_is_registered() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(push(ID, 1, &[item(1, 100), item(2, 50)], &[], false));
		let total = due(150);
		assert_eq!(
			Assessments::<Test>::get(ID),
			Some(AssessmentHeader {
				currency: "GBP".parse().unwrap(),
				currency_decimals: 2,
				tariff: 1,
				accepted: "2024-01-15".parse().unwrap(),
				version: 1,
				lines: 4,
				total,
			})
		);
		let items = DutyPayments::items(ID);
		let shown: Vec<_> = items
			.iter()
			.map(|(sequence, item)| {
				let payable: Vec<_> = item.lines.iter().map(|line| line.payable).collect();
				(*sequence, item.customs_value, payable)
			})
			.collect();
		assert_eq!(shown, [(1, 10_000, vec![1_000, 2_200]), (2, 5_000, vec![500, 1_100])]);
		let state = MoneyAxis::Notified;
		assert_eq!(debt(ID), Debt { debtor: TRADER, due: total, paid: 0, state });
		assert_eq!(postings(ID), [(LedgerAccount::Debtor(TRADER), LedgerAccount::Revenue, total)]);
		assert_eq!(events(), [Event::Assessed { id: ID, version: 1, tariff: 1, total }]);
		assert_eq!(
			Steps::get(),
			[
				(ID, Step::Document(DocumentAxis::AssessedFinal)),
				(ID, Step::Money(MoneyAxis::Notified))
			]
		);
		let lines: Vec<_> = items.iter().flat_map(|(_, item)| item.lines.to_vec()).collect();
		let [(subject, entry)] = Trail::take().try_into().unwrap();
		assert_eq!((subject, entry.act), (Subject::Declaration(ID), Act::DutyAssessed));
		assert_eq!(entry.actor, Some(tijara_mock::actor(BROKER, Role::Declarant)));
		assert_eq!((entry.on_behalf_of, entry.version, entry.rules), (Some(TRADER), 1, Some(1)));
		assert_eq!(entry.content, Some(BlakeTwo256::hash_of(&lines)));
	});
}

#[test]
fn debt_should_be_paid_at_once_when_nothing_is_due() {
	ExtBuilder.build_and_execute(|| {
		Book::publish(free_tariff());
		assert_ok!(register(ID, 100));
		assert_eq!((debt(ID).due, debt(ID).state), (0, MoneyAxis::Paid));
		assert!(postings(ID).is_empty());
		assert_eq!(Steps::get().last(), Some(&(ID, Step::Money(MoneyAxis::Paid))));
		assert_noop!(DutyPayments::settle(declarant(TRADER), ID), Error::AlreadyPaid);
		assert_ok!(amend(ID, 200));
		assert_ok!(cancel(ID));
	});
}

#[test]
fn registration_should_be_undone_with_the_item_when_it_cannot_be_assessed() {
	type Change = fn(&mut Item);
	let cases: Vec<(&str, Change, Error)> = vec![
		(
			"commodity",
			|item| item.commodity = "010101".parse().unwrap(),
			Error::CommodityNotInTariff(2),
		),
		(
			"currency",
			|item| item.price.as_mut().unwrap().currency = "JOD".parse().unwrap(),
			Error::CurrencyNotInTariff(2),
		),
		("price", |item| item.price = None, Error::NoPrice(2)),
		(
			"deduction",
			|item| {
				let kind = AdjustmentKind::Deduction;
				let amount =
					Amount { currency: "GBP".parse().unwrap(), value: Decimal::from_whole(1_000) };
				item.adjustments.try_push(Adjustment { kind, amount }).unwrap();
			},
			Error::NegativeValue(2),
		),
	];
	ExtBuilder.build_and_execute(|| {
		for (name, change, error) in cases {
			let mut bad = item(2, 100);
			change(&mut bad);
			assert_eq!(push(ID, 1, &[item(1, 100), bad], &[], false), Err(error.into()), "{name}");
			assert_eq!(Debts::<Test>::get(ID), None, "{name}");
		}
		Book::publish(tariff("1.00 GBP / NAR"));
		assert_eq!(register(ID, 100), Err(Error::UnitNotStated(1).into()));
		Book::publish(tariff("much"));
		assert_eq!(register(ID, 100), Err(Error::DutyUnreadable(1).into()));
	});
}

#[test]
fn registration_should_be_refused_when_the_declaration_was_assessed_before() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		assert_eq!(register(ID, 100), Err(Error::AlreadyAssessed.into()));
	});
}

#[test]
fn registration_should_be_undone_when_the_case_refuses_or_the_trail_is_full() {
	ExtBuilder.build_and_execute(|| {
		CaseClosed::set(true);
		assert!(register(ID, 100).is_err());
		CaseClosed::set(false);
		Trail::set_full(true);
		assert!(register(ID, 100).is_err());
		assert_eq!(Debts::<Test>::get(ID), None);
		assert_eq!(TaxLines::<Test>::iter().count(), 0);
	});
}

#[test]
fn debt_should_be_reversed_and_posted_anew_when_the_declaration_is_amended() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(push(ID, 1, &[item(1, 100), item(2, 50)], &[], false));
		events();
		Steps::take();
		assert_ok!(amend(ID, 60));
		assert_eq!((debt(ID).due, debt(ID).state), (due(60), MoneyAxis::Notified));
		assert_eq!(debt(ID).debtor, TRADER);
		let header = Assessments::<Test>::get(ID).unwrap();
		assert_eq!((header.version, header.lines, header.total), (2, 2, due(60)));
		assert_eq!(DutyPayments::items(ID).len(), 1, "the lines of the second item are gone");
		use LedgerAccount::*;
		assert_eq!(
			postings(ID),
			[
				(Debtor(TRADER), Revenue, due(150)),
				(Revenue, Debtor(TRADER), due(150)),
				(Debtor(TRADER), Revenue, due(60)),
			]
		);
		assert_eq!(events(), [Event::Assessed { id: ID, version: 2, tariff: 1, total: due(60) }]);
		assert_eq!(Steps::get().last(), Some(&(ID, Step::Money(MoneyAxis::Notified))));
	});
}

#[test]
fn amendment_should_keep_the_tariff_of_acceptance_when_another_was_published_since() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		Book::publish(tariff("50.00 %"));
		assert_ok!(amend(ID, 200));
		assert_eq!(debt(ID).due, due(200));
		assert_eq!(Assessments::<Test>::get(ID).unwrap().tariff, 1);
		assert_ok!(register(2, 200));
		assert_eq!(Assessments::<Test>::get(2).unwrap().tariff, 2);
		assert!(debt(2).due > due(200));
	});
}

#[test]
fn amendment_should_be_refused_when_something_is_paid_or_nothing_is_owed() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(amend(ID, 100), Err(Error::NotFound.into()));
		assert_ok!(register(ID, 100));
		assert_ok!(confirm(ID, "R-1", due(100)));
		assert_eq!(amend(ID, 100), Err(Error::AlreadyPaid.into()));
		assert_ok!(register(2, 100));
		assert_ok!(cancel(2));
		assert_eq!(amend(2, 100), Err(Error::DebtWithdrawn.into()));
	});
}

#[test]
fn amendment_should_be_allowed_when_a_payment_was_short() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		assert_ok!(confirm(ID, "R-1", due(60)));
		assert_ok!(amend(ID, 60));
		assert_eq!(debt(ID).state, MoneyAxis::Notified);
		assert_ok!(DutyPayments::settle(declarant(TRADER), ID));
		assert_eq!((debt(ID).state, treasury()), (MoneyAxis::Paid, due(60)));
	});
}

#[test]
fn debt_should_be_withdrawn_when_the_declaration_is_cancelled() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		assert_ok!(confirm(ID, "R-1", 5));
		Trail::take();
		events();
		Steps::take();
		assert_ok!(cancel(ID));
		let state = MoneyAxis::None;
		assert_eq!(debt(ID), Debt { debtor: TRADER, due: 0, paid: 0, state });
		assert_eq!(DutyPayments::fund(TRADER), 5, "the money stays the debtor's");
		assert_eq!(events(), [Event::Withdrawn { id: ID, amount: due(100) }]);
		assert!(Steps::get().is_empty());
		let [(subject, entry)] = Trail::take().try_into().unwrap();
		assert_eq!((subject, entry.act), (Subject::Declaration(ID), Act::DebtWithdrawn));
		assert_eq!(entry.actor, Some(tijara_mock::actor(CUSTOMS, Role::Assessor)));
		assert_eq!(cancel(ID), Err(Error::DebtWithdrawn.into()));
	});
}

#[test]
fn cancellation_should_be_refused_when_something_is_paid_or_nothing_was_assessed() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(cancel(ID), Err(Error::NotFound.into()));
		assert_ok!(register(ID, 100));
		assert_ok!(confirm(ID, "R-1", due(100)));
		assert_eq!(cancel(ID), Err(Error::AlreadyPaid.into()));
	});
}

#[test]
fn owed_should_follow_the_last_assessment_until_withdrawal() {
	use tijara_primitives::rooms::Duties;
	ExtBuilder.build_and_execute(|| {
		assert_eq!(DutyPayments::owed(ID), 0);
		assert_ok!(register(ID, 100));
		assert_eq!(DutyPayments::owed(ID), due(100));
		assert_ok!(amend(ID, 60));
		assert_eq!(DutyPayments::owed(ID), due(60));
		assert_ok!(register(2, 50));
		assert_ok!(confirm(2, "R-1", due(50)));
		assert_eq!(DutyPayments::owed(2), due(50), "what was paid was owed");
		assert_ok!(cancel(ID));
		assert_eq!(DutyPayments::owed(ID), 0);
	});
}
