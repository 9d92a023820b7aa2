// SPDX-License-Identifier: Apache-2.0
//! What the declarations room and the releases room push down.
use super::*;

#[test]
fn declaration_should_be_assessed_when_it_is_registered() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(push_of(TRADER, ID, 1, &[item(1, 100), item(2, 50)]));
		let total = due(150);
		let header = Assessments::<Test>::get(ID).unwrap();
		assert_eq!((header.tariff, header.version, header.lines), (1, 1, 4));
		assert_eq!((header.total, header.relieved), (total, 0));
		assert_eq!(header.accepted, Date::from_days(TODAY));
		let values: Vec<_> = DutyPayments::items(ID)
			.iter()
			.map(|(sequence, item)| (*sequence, item.customs_value, item.lines.len()))
			.collect();
		assert_eq!(values, [(1, 10_000, 2), (2, 5_000, 2)]);
		let view = DutyPayments::debt(ID).unwrap();
		assert_eq!((view.debtor, view.due, view.paid), (TRADER, total, 0));
		assert_eq!(view.payable_by, Date::from_days(TODAY + 10));
		assert_eq!((view.state, view.provisional), (MoneyAxis::Notified, false));
		assert_eq!(DutyPayments::owed(ID), total);
		assert_eq!(Claimed::<Test>::get(ID), None);
		let debtor = LedgerAccount::Debtor(TRADER);
		assert_eq!(Books::postings(), [(TRADER, ID, debtor, LedgerAccount::Revenue, total)]);
		assert_eq!(
			events(),
			[Event::Assessed { id: ID, version: 1, tariff: 1, total, security: 0 }]
		);
		assert_eq!(
			Steps::get(),
			[
				(ID, Step::Money(MoneyAxis::Notified)),
				(ID, Step::Document(DocumentAxis::AssessedFinal))
			]
		);
		let [(subject, entry)] = Trail::take().try_into().unwrap();
		assert_eq!((subject, entry.act), (Subject::Declaration(ID), Act::DutyAssessed));
		assert_eq!(entry.actor, Some(actor(BROKER, Role::Declarant)));
		assert_eq!((entry.on_behalf_of, entry.version, entry.rules), (Some(TRADER), 1, Some(1)));
		assert!(entry.content.is_some());
	});
}

#[test]
fn registration_should_be_undone_when_it_cannot_be_assessed_or_recorded() {
	ExtBuilder.build_and_execute(|| {
		let mut bad = item(2, 100);
		bad.commodity = "010101".parse().unwrap();
		let refused = push_of(TRADER, ID, 1, &[item(1, 100), bad]);
		assert_eq!(refused, Err(Error::CommodityNotInTariff(2).into()));
		let unpriced = Item { price: None, ..item(1, 100) };
		assert_eq!(push_of(TRADER, ID, 1, &[unpriced]), Err(Error::NoPrice(1).into()));
		let unmeasured = Item { quantities: BoundedVec::new(), ..quota_item(100) };
		assert_eq!(push_of(TRADER, ID, 1, &[unmeasured]), Err(Error::QuotaUnitNotStated(1).into()));
		let line =
			|code: &str, unit: &str, declarable| tijara_primitives::tariff::NomenclatureLine {
				code: code.parse().unwrap(),
				description: "goods".parse().unwrap(),
				unit: unit.parse().ok(),
				declarable,
			};
		let goods = item(1, 100);
		let digits = goods.commodity.as_str();
		for (lines, error) in [
			(vec![line("010101", "", true)], Error::CommodityNotInNomenclature(1)),
			(vec![line(digits, "", false)], Error::CommodityNotDeclarable(1)),
			(vec![line(digits, "NAR", true)], Error::SupplementaryUnitNotStated(1)),
		] {
			let mut book = tariff("10.00 %");
			book.header.nomenclature = Some("HS2022".parse().unwrap());
			Book::publish(Memory { lines, ..book });
			assert_eq!(push_of(TRADER, ID, 1, std::slice::from_ref(&goods)), Err(error.into()));
		}
		Book::publish(tariff("10.00 %"));
		CaseClosed::set(true);
		assert!(register(ID, 100).is_err());
		CaseClosed::set(false);
		Trail::set_full(true);
		assert!(register(ID, 100).is_err());
		Trail::set_full(false);
		assert_eq!(Debts::<Test>::get(ID), None);
		assert!(Books::postings().is_empty());
		assert_ok!(register(ID, 100));
		assert_eq!(register(ID, 100), Err(Error::AlreadyAssessed.into()));
	});
}

#[test]
fn debt_should_be_paid_at_once_when_nothing_is_due() {
	ExtBuilder.build_and_execute(|| {
		let mut free = tariff("0.00 %");
		free.measures.truncate(1);
		Book::publish(free);
		assert_ok!(register(ID, 100));
		assert_eq!((debt(ID).due, state(ID)), (0, MoneyAxis::Paid));
		assert_eq!(settle(ID), Err(Error::AlreadyPaid.into()));
		assert_ok!(cancel(ID));
	});
}

#[test]
fn quota_should_be_drawn_for_good_when_it_is_not_critical() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(push_of(TRADER, ID, 1, &[quota_item(800)]));
		assert_eq!((debt(ID).due, debt(ID).provisional), (at(4, 800), None));
		assert_eq!(Quotas::allocated(ID).len(), 1);
		assert_eq!(debt(ID).security, 0);
		// 200 kg are left: more than the critical 100, and less than is claimed: the item is split.
		assert_ok!(push_of(TRADER, EXPORT, 1, &[quota_item(400)]));
		assert_eq!(debt(EXPORT).due, at(4, 200) + at(10, 200));
		assert_eq!(debt(EXPORT).provisional, None);
	});
}

#[test]
fn assessment_should_be_provisional_on_security_when_the_quota_is_critical() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(push_of(TRADER, EXPORT, 1, &[quota_item(950)]));
		assert_ok!(push_of(TRADER, ID, 1, &[quota_item(400)]));
		let debt = debt(ID);
		assert_eq!((debt.due, debt.security), (at(4, 400), at(10, 400) - at(4, 400)));
		assert_eq!(debt.provisional, Some(Ground::CriticalQuota));
		let step = Step::Document(DocumentAxis::AssessedProvisional);
		assert_eq!(Steps::get().last(), Some(&(ID, step)));
		assert_eq!(
			DutyPayments::estimate(TRADER, &draft(quota_item(400)), Date::from_days(TODAY))
				.unwrap()
				.total,
			at(4, 400)
		);
	});
}

fn draft(item: Item) -> tijara_primitives::declaration::Draft {
	tijara_primitives::declaration::Draft {
		lrn: "L".parse().unwrap(),
		kind: "IMA".parse().unwrap(),
		office: "XTAAA".parse().unwrap(),
		trader: TRADER,
		commitment: Default::default(),
		charges: BoundedVec::new(),
		incoterm: None,
		items: vec![item].try_into().unwrap(),
		mandate: None,
		partner: None,
	}
}

#[test]
fn exemption_should_be_drawn_and_given_back_when_the_declaration_is_cancelled() {
	ExtBuilder.build_and_execute(|| {
		let exempt = Item {
			additional_procedures: vec!["1EX".parse().unwrap()].try_into().unwrap(),
			..item(1, 100)
		};
		assert_ok!(push_of(TRADER, EXPORT, 1, core::slice::from_ref(&exempt)));
		assert_eq!(debt(EXPORT).due, due(100), "no exemption was granted");
		Quotas::grant_exemption(TRADER, "EX1", 700);
		assert_ok!(push_of(TRADER, ID, 1, &[exempt]));
		// 10.00 of duty, of which 7.00 are relieved.
		assert_eq!((debt(ID).due, debt(ID).relieved), (300 + (10_000 + 300) / 5, 700));
		let relief = "EX1".parse().unwrap();
		assert_eq!(Quotas::exemption_left(TRADER, &relief, Date::default()), 0);
		assert_ok!(cancel(ID));
		assert_eq!(Quotas::exemption_left(TRADER, &relief, Date::default()), 700);
	});
}

#[test]
fn amendment_should_post_only_the_difference_by_the_first_tariff() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		assert_ok!(pay(ID, "ONE", due(100)));
		Book::publish(tariff("50.00 %"));
		assert_ok!(amend(ID, &[item(1, 150)]));
		assert_eq!((debt(ID).due, debt(ID).paid), (due(150), due(100)));
		assert_eq!(state(ID), MoneyAxis::Notified);
		let (debtor, revenue) = (LedgerAccount::Debtor(TRADER), LedgerAccount::Revenue);
		assert_eq!(Books::postings().last(), Some(&(TRADER, ID, debtor, revenue, due(50))));
		check_ledger(ID);
		assert_ok!(amend(ID, &[item(1, 50)]));
		assert_eq!(debt(ID).overpaid(), due(50));
		assert_eq!(state(ID), MoneyAxis::Paid);
		assert_eq!(Books::postings().last(), Some(&(TRADER, ID, revenue, debtor, due(100))));
		check_ledger(ID);
		assert_eq!(Assessments::<Test>::get(ID).unwrap().tariff, 1);
	});
}

#[test]
fn amendment_should_draw_anew_and_drop_what_was_proposed() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(push_of(TRADER, ID, 1, &[quota_item(800)]));
		assert_ok!(propose(ID, Decision::Penalty { amount: 1, reason: 1 }));
		assert_ok!(amend(ID, &[quota_item(900)]));
		assert_eq!(debt(ID).due, at(4, 900));
		assert_eq!(Quotas::draws().len(), 1);
		assert_eq!(endorse(ID), Err(Error::NoProposal.into()));
		assert!(acts().contains(&Act::MoneyDecisionWithdrawn));
	});
}

#[test]
fn amendment_should_keep_an_officers_doubt() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(push_of(TRADER, ID, 1, &[preferential(100)]));
		assert_ok!(doubt(ID, Ground::Origin, 1_200));
		assert_ok!(amend(ID, &[preferential(50)]));
		assert_eq!(debt(ID).provisional, Some(Ground::Origin));
		assert_eq!(debt(ID).security, due(50) - at(0, 50));
		assert_ok!(amend(ID, &[item(1, 50)]));
		assert_eq!(debt(ID).security, 0, "nothing is claimed any more");
	});
}

#[test]
fn amendment_should_be_refused_when_goods_are_released_or_the_assessment_is_closed() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(amend(ID, &[item(1, 1)]), Err(Error::NotFound.into()));
		assert_ok!(register(ID, 100));
		assert_ok!(doubt(ID, Ground::Value, 0));
		assert_ok!(decide(ID, Decision::FinaliseAt { due: 1 }));
		assert_eq!(amend(ID, &[item(1, 1)]), Err(Error::Finalised.into()));
		assert_ok!(Case::release(ID));
		assert_eq!(amend(ID, &[item(1, 1)]), Err(Error::Released.into()));
	});
}

#[test]
fn debt_should_be_withdrawn_when_the_declaration_is_cancelled() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		Guarantees::accept(GUARANTEE, TRADER, due(100));
		assert_ok!(secure(ID));
		Trail::take();
		assert_ok!(cancel(ID));
		assert_eq!((DutyPayments::owed(ID), state(ID)), (0, MoneyAxis::None));
		assert_eq!(Guarantees::reserved(ID), 0);
		assert_eq!(last_event(), Event::Withdrawn { id: ID, amount: due(100) });
		assert_eq!(acts(), [Act::DebtWithdrawn]);
		check_ledger(ID);
		assert_eq!(pay(ID, "ONE", 1), Err(Error::DebtWithdrawn.into()));
		assert_eq!(cancel(ID), Err(Error::DebtWithdrawn.into()));
		assert_eq!(cancel(EXPORT), Err(Error::NotFound.into()));
	});
}

#[test]
fn cancellation_should_be_refused_when_something_was_paid_or_is_owed_beside_the_duty() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		assert_ok!(register(EXPORT, 100));
		assert_ok!(decide(EXPORT, Decision::Penalty { amount: 5, reason: 1 }));
		assert_eq!(cancel(EXPORT), Err(Error::ChargesStand.into()));
		assert_ok!(pay(ID, "ONE", due(100)));
		assert_eq!(cancel(ID), Err(Error::AlreadyPaid.into()));
	});
}

#[test]
fn goods_should_be_kept_only_as_long_as_a_claim_can_be_doubted() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(push_of(TRADER, ID, 1, &[preferential(100)]));
		assert_ok!(push_of(TRADER, EXPORT, 1, &[preferential(100)]));
		assert_ok!(doubt(ID, Ground::Origin, 1));
		assert!(Claimed::<Test>::contains_key(EXPORT));
		assert_ok!(Case::release(ID));
		assert_ok!(Case::release(EXPORT));
		assert!(Claimed::<Test>::contains_key(ID));
		assert!(!Claimed::<Test>::contains_key(EXPORT));
		assert_ok!(decide(ID, Decision::Finalise { grant: true }));
		assert!(!Claimed::<Test>::contains_key(ID));
	});
}
