// SPDX-License-Identifier: Apache-2.0
//! `assess_provisionally`, `propose`, `endorse` and `withdraw_proposal`.
use super::*;

#[test]
fn assessment_should_be_provisional_when_an_assessor_doubts_it() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(doubt(ID, Ground::Value, 0), Err(Error::NotFound.into()));
		assert_ok!(push_of(TRADER, ID, 1, &[preferential(100)]));
		let most = due(100) - at(0, 100);
		assert_eq!(doubt(ID, Ground::Origin, most + 1), Err(Error::SecurityTooHigh.into()));
		assert_eq!(doubt(ID, Ground::Value, at(0, 100) + 1), Err(Error::SecurityTooHigh.into()));
		assert_eq!(doubt(ID, Ground::CriticalQuota, 0), Err(Error::GroundNotAllowed.into()));
		assert_noop!(
			DutyPayments::assess_provisionally(by(CUSTOMS, Role::Cashier), ID, Ground::Value, 0),
			DispatchError::BadOrigin
		);
		Trail::take();
		assert_ok!(doubt(ID, Ground::Origin, most));
		assert_eq!((debt(ID).provisional, debt(ID).security), (Some(Ground::Origin), most));
		assert_eq!(
			last_event(),
			Event::AssessedProvisionally { id: ID, ground: Ground::Origin, security: most }
		);
		assert_eq!(acts(), [Act::AssessedProvisionally]);
		let step = Step::Document(DocumentAxis::AssessedProvisional);
		assert_eq!(Steps::get().last(), Some(&(ID, step)));
		assert_eq!(doubt(ID, Ground::Value, 0), Err(Error::AlreadyProvisional.into()));
		assert_ok!(register(EXPORT, 100));
		assert_eq!(doubt(EXPORT, Ground::Origin, 1), Err(Error::SecurityTooHigh.into()));
		assert_ok!(Case::release(EXPORT));
		assert_eq!(doubt(EXPORT, Ground::Value, 0), Err(Error::Released.into()));
		assert_eq!(cancel(EXPORT), Err(Error::Released.into()));
		assert_ok!(register(3, 100));
		assert_ok!(cancel(3));
		assert_eq!(doubt(3, Ground::Value, 0), Err(Error::DebtWithdrawn.into()));
	});
}

#[test]
fn refused_origin_should_be_due_after_release_with_a_new_last_day() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(push_of(TRADER, ID, 1, &[preferential(100)]));
		let more = due(100) - at(0, 100);
		assert_ok!(doubt(ID, Ground::Origin, more));
		Guarantees::accept(GUARANTEE, TRADER, due(100));
		assert_ok!(secure(ID));
		assert_ok!(pay(ID, "ONE", at(0, 100)));
		assert_ok!(Case::release(ID));
		Day::set(TODAY + 60);
		Trail::take();
		assert_ok!(decide(ID, Decision::Finalise { grant: false }));
		let debt = debt(ID);
		assert_eq!((debt.due, debt.security, debt.finalised), (due(100), 0, true));
		assert_eq!(debt.payable_by, Date::from_days(TODAY + 70));
		assert_eq!((state(ID), Guarantees::reserved(ID)), (MoneyAxis::Secured, more));
		assert_eq!(last_event(), Event::Finalised { id: ID, before: at(0, 100), due: due(100) });
		let [(_, proposed), (_, done)] = Trail::take().try_into().unwrap();
		assert_eq!(proposed.act, Act::MoneyDecisionProposed);
		assert_eq!(done.act, Act::AssessmentFinalised);
		assert_eq!(done.actor, Some(actor(CUSTOMS, Role::ChiefExaminer)));
		assert_eq!(done.co_signer, Some(actor(CUSTOMS, Role::Cashier)));
		let step = Step::Document(DocumentAxis::Finalised);
		assert_eq!(Steps::get().last(), Some(&(ID, step)));
		check_ledger(ID);
		// The guarantor pays: the guarantee is discharged.
		assert_ok!(pay(ID, "TWO", more));
		assert_eq!((state(ID), Guarantees::reserved(ID)), (MoneyAxis::Paid, 0));
	});
}

#[test]
fn critical_quota_should_be_split_as_allocated_when_it_is_final() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(push_of(TRADER, EXPORT, 1, &[quota_item(950)]));
		assert_ok!(push_of(TRADER, ID, 1, &[quota_item(400)]));
		assert_ok!(decide(ID, Decision::Finalise { grant: true }));
		assert_eq!(debt(ID).due, at(4, 50) + at(10, 350));
		// Not released: the guard of the release asks for a final assessment.
		let step = Step::Document(DocumentAxis::AssessedFinal);
		assert_eq!(Steps::get().last(), Some(&(ID, step)));
		check_ledger(ID);
	});
}

#[test]
fn refused_quota_should_be_given_back_before_release() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(push_of(TRADER, EXPORT, 1, &[quota_item(950)]));
		assert_ok!(push_of(TRADER, ID, 1, &[quota_item(400)]));
		assert_ok!(decide(ID, Decision::Finalise { grant: false }));
		assert_eq!(debt(ID).due, due(400));
		assert!(Quotas::allocated(ID).is_empty());
		let decision = Decision::Finalise { grant: false };
		assert_eq!(propose(ID, decision), Err(Error::NotProvisional.into()));
		assert_eq!(doubt(ID, Ground::Value, 0), Err(Error::Finalised.into()));
	});
}

#[test]
fn final_amount_should_be_an_officers_when_the_value_was_doubted() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		assert_eq!(propose(ID, Decision::FinaliseAt { due: 1 }), Err(Error::NotProvisional.into()));
		assert_ok!(doubt(ID, Ground::Value, 800));
		let grant = Decision::Finalise { grant: true };
		assert_eq!(propose(ID, grant), Err(Error::OtherGround.into()));
		let above = Decision::FinaliseAt { due: due(100) + 801 };
		assert_eq!(propose(ID, above), Err(Error::AmountTooHigh.into()));
		assert_ok!(decide(ID, Decision::FinaliseAt { due: due(100) + 800 }));
		assert_eq!((debt(ID).due, debt(ID).stated), (due(100) + 800, true));
		assert_ok!(push_of(TRADER, EXPORT, 1, &[preferential(100)]));
		assert_ok!(doubt(EXPORT, Ground::Origin, 0));
		assert_eq!(
			propose(EXPORT, Decision::FinaliseAt { due: 1 }),
			Err(Error::OtherGround.into())
		);
		check_ledger(ID);
	});
}

#[test]
fn overpaid_amount_should_be_refunded_by_two_officers() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		assert_ok!(pay(ID, "ONE", due(100)));
		let refund = |amount| Decision::Refund { amount };
		assert_eq!(propose(ID, refund(1)), Err(Error::MoreThanOverpaid.into()));
		assert_eq!(propose(ID, refund(0)), Err(Error::ZeroAmount.into()));
		assert_ok!(amend(ID, &[item(1, 40)]));
		assert_eq!(propose(ID, refund(due(60) + 1)), Err(Error::MoreThanOverpaid.into()));
		Trail::take();
		assert_ok!(decide(ID, refund(due(60))));
		assert_eq!((debt(ID).paid, debt(ID).overpaid()), (due(40), 0));
		assert_eq!((Books::fund(TRADER), Books::treasury()), (due(60), due(40)));
		assert_eq!(last_event(), Event::Refunded { id: ID, amount: due(60) });
		assert_eq!(acts(), [Act::MoneyDecisionProposed, Act::RefundGranted]);
		check_ledger(ID);
	});
}

#[test]
fn drawback_should_be_granted_once_for_an_export_that_is_released() {
	ExtBuilder.build_and_execute(|| {
		let kilograms = Decimal::from_whole;
		let drawback = |exported, imported| Decision::Drawback {
			export: EXPORT,
			exported: kilograms(exported),
			imported: kilograms(imported),
		};
		assert_ok!(register(ID, 100));
		assert_ok!(pay(ID, "ONE", due(100)));
		assert_eq!(propose(ID, drawback(1, 2)), Err(Error::NotFound.into()));
		assert_ok!(register(3, 1));
		let import =
			Decision::Drawback { export: 3, exported: kilograms(1), imported: kilograms(2) };
		assert_eq!(propose(ID, import), Err(Error::NotAnExport.into()));
		assert_ok!(push_of(OTHER_TRADER, OTHER_EXPORT, 1, &[item(1, 1)]));
		let others = Decision::Drawback {
			export: OTHER_EXPORT,
			exported: kilograms(1),
			imported: kilograms(2),
		};
		assert_eq!(propose(ID, others), Err(Error::OtherDebtor.into()));
		assert_ok!(register(EXPORT, 1));
		assert_ok!(Case::release(ID));
		assert_eq!(propose(ID, drawback(1, 2)), Err(Error::NotReleased.into()));
		assert_ok!(Case::release(EXPORT));
		for (exported, imported) in [(0, 1), (2, 1), (0, 0)] {
			let refused = propose(ID, drawback(exported, imported));
			assert_eq!(refused, Err(Error::QuantityInvalid.into()));
		}
		Trail::take();
		assert_ok!(decide(ID, drawback(1, 4)));
		// 99 % of a quarter of 32.00.
		let amount = 792;
		assert_eq!(debt(ID).drawback, amount);
		assert_eq!(Books::fund(TRADER), amount);
		assert_eq!(last_event(), Event::DrawbackGranted { id: ID, export: EXPORT, amount });
		assert_eq!(acts(), [Act::MoneyDecisionProposed, Act::DrawbackGranted]);
		assert_eq!(propose(ID, drawback(1, 4)), Err(Error::AlreadyDrawnBack.into()));
		check_ledger(ID);
		assert_ok!(register(4, 1));
		assert_ok!(Case::release(4));
		let unpaid =
			Decision::Drawback { export: EXPORT, exported: kilograms(1), imported: kilograms(1) };
		assert_eq!(propose(4, unpaid), Err(Error::NothingToRefund.into()));
		assert_ok!(register(5, 1));
		assert_ok!(doubt(5, Ground::Value, 0));
		assert_eq!(propose(5, unpaid), Err(Error::StillProvisional.into()));
	});
}

#[test]
fn penalty_should_be_owed_beside_the_duty_and_bear_no_interest() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		assert_ok!(pay(ID, "ONE", due(100)));
		let penalty = |amount, reason| Decision::Penalty { amount, reason };
		assert_eq!(propose(ID, penalty(0, 1)), Err(Error::ZeroAmount.into()));
		assert_eq!(propose(ID, penalty(1, 0)), Err(Error::ReasonMissing.into()));
		assert_eq!(propose(ID, penalty(MAX_AMOUNT + 1, 1)), Err(Error::AmountTooLarge.into()));
		Day::set(TODAY + 5);
		Trail::take();
		assert_ok!(decide(ID, penalty(5_000, 7)));
		assert_eq!((debt(ID).penalties, state(ID)), (5_000, MoneyAxis::Notified));
		assert_eq!(debt(ID).payable_by, Date::from_days(TODAY + 15));
		let event = Event::PenaltyImposed { id: ID, amount: 5_000, reason: 7 };
		assert_eq!(last_event(), event);
		let imposed = Trail::take().pop().unwrap().1;
		assert_eq!((imposed.act, imposed.reason), (Act::PenaltyImposed, 7));
		Day::set(TODAY + 400);
		assert_ok!(pay(ID, "TWO", 5_000));
		assert_eq!((state(ID), debt(ID).interest), (MoneyAxis::Paid, 0));
		check_ledger(ID);
	});
}

#[test]
fn decision_should_take_two_officers_in_time() {
	ExtBuilder.build_and_execute(|| {
		let penalty = Decision::Penalty { amount: 1, reason: 1 };
		assert_eq!(propose(ID, penalty), Err(Error::NotFound.into()));
		assert_ok!(register(ID, 100));
		assert_eq!(endorse(ID), Err(Error::NoProposal.into()));
		let declarant = || by(TRADER, Role::Declarant);
		assert_noop!(DutyPayments::propose(declarant(), ID, penalty), DispatchError::BadOrigin);
		tijara_mock::Signer::set(Some(1));
		assert_eq!(propose(ID, penalty), Err(Error::NotInPerson.into()));
		tijara_mock::Signer::set(None);
		assert_ok!(propose(ID, penalty));
		assert_eq!(last_event(), Event::DecisionProposed { id: ID, decision: penalty });
		assert_eq!(propose(ID, penalty), Err(Error::AlreadyProposed.into()));
		assert_noop!(DutyPayments::endorse(declarant(), ID), DispatchError::BadOrigin);
		assert_noop!(DutyPayments::endorse(by(CUSTOMS, Role::Cashier), ID), Error::SamePerson);
		System::set_block_number(12);
		assert_eq!(endorse(ID), Err(Error::Expired.into()));
		assert_ok!(propose(ID, penalty));
		assert_ok!(endorse(ID));
		assert_eq!(endorse(ID), Err(Error::NoProposal.into()));
	});
}

#[test]
fn decision_should_be_refused_when_the_debt_has_moved_since() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(register(ID, 100));
		assert_ok!(pay(ID, "ONE", due(100)));
		assert_ok!(amend(ID, &[item(1, 90)]));
		assert_ok!(propose(ID, Decision::Refund { amount: due(10) }));
		assert_ok!(pay_back_by_another_way());
		assert_eq!(endorse(ID), Err(Error::MoreThanOverpaid.into()));
	});
}

/// The bank takes half of it back meanwhile.
fn pay_back_by_another_way() -> DispatchResult {
	charge_back(ID, "ONE")
}

#[test]
fn proposal_should_be_withdrawn_by_its_proposer_or_a_colleague_who_endorses() {
	ExtBuilder.build_and_execute(|| {
		let withdraw = |origin| DutyPayments::withdraw_proposal(origin, ID);
		assert_ok!(register(ID, 100));
		assert_noop!(withdraw(by(CUSTOMS, Role::Cashier)), Error::NoProposal);
		let penalty = Decision::Penalty { amount: 1, reason: 1 };
		for colleague in [Role::Cashier, Role::ChiefExaminer] {
			assert_ok!(propose(ID, penalty));
			assert_noop!(withdraw(by(2, Role::Cashier)), Error::NotEntitled);
			assert_noop!(withdraw(by(TRADER, Role::Declarant)), DispatchError::BadOrigin);
			Trail::take();
			assert_ok!(withdraw(by(CUSTOMS, colleague)));
			assert_eq!(last_event(), Event::DecisionWithdrawn { id: ID });
			assert_eq!(acts(), [Act::MoneyDecisionWithdrawn]);
		}
	});
}
