// SPDX-License-Identifier: Apache-2.0
//! Random sequences of calls: whatever comes, no money is lost and none appears.

use proptest::prelude::*;
use tijara_primitives::{
	actor::Role, date::Date, money::LedgerAccount, rooms::Ledger as _, Money, OrganisationId,
};

use crate::{mock::*, pallet::*, MAX_PAYMENT};

/// Something that somebody tries.
#[derive(Clone, Debug)]
enum Step {
	Deposit { bank: OrganisationId, to: OrganisationId, reference: u8, amount: Money },
	Receive { bank: OrganisationId, to: OrganisationId, id: u64, reference: u8, amount: Money },
	SetDeferred { of: OrganisationId, limit: Money, days: u16 },
	PayStatement { of: OrganisationId, back: Option<u32> },
	Request { of: OrganisationId, amount: Money },
	Payout { bank: OrganisationId, of: OrganisationId, reference: u8, amount: Option<Money> },
	Reconcile { bank: OrganisationId, balance: Money },
	Remit { bank: OrganisationId, reference: u8, amount: Money },
	Assess { of: OrganisationId, id: u64, amount: Money },
	Collect { of: OrganisationId, id: u64, amount: Money },
	Repay { of: OrganisationId, id: u64, amount: Money },
	Defer { of: OrganisationId, id: u64, amount: Money },
	TakeBack { bank: OrganisationId, reference: u8, id: u64 },
	Wait { days: u32 },
	Benefit { has: bool },
}

fn amounts() -> impl Strategy<Value = Money> {
	prop_oneof![
		12 => 0..2_000u128,
		1 => Just(MAX_PAYMENT),
		1 => Just(Money::MAX),
		1 => Just(MAX_PAYMENT + 1),
	]
}

fn steps() -> impl Strategy<Value = Step> {
	let bank = || BANK..=OTHER_BANK;
	let of = || TRADER..=OTHER_TRADER;
	let id = || 1..4u64;
	prop_oneof![
		6 => (bank(), of(), 0..40u8, amounts())
			.prop_map(|(bank, to, reference, amount)| Step::Deposit { bank, to, reference, amount }),
		6 => (bank(), of(), id(), 0..40u8, amounts()).prop_map(|(bank, to, id, reference, amount)| {
			Step::Receive { bank, to, id, reference, amount }
		}),
		2 => (of(), prop_oneof![3 => Just(MAX_PAYMENT), 2 => amounts()], 0..400u16)
			.prop_map(|(of, limit, days)| Step::SetDeferred { of, limit, days }),
		3 => (of(), proptest::option::weighted(0.3, 0..3u32)).prop_map(|(of, back)| Step::PayStatement { of, back }),
		4 => (of(), amounts()).prop_map(|(of, amount)| Step::Request { of, amount }),
		4 => (bank(), of(), 0..40u8, proptest::option::weighted(0.2, amounts())).prop_map(
			|(bank, of, reference, amount)| Step::Payout { bank, of, reference, amount }
		),
		1 => (bank(), amounts()).prop_map(|(bank, balance)| Step::Reconcile { bank, balance }),
		3 => (bank(), 0..40u8, amounts())
			.prop_map(|(bank, reference, amount)| Step::Remit { bank, reference, amount }),
		3 => (of(), id(), amounts()).prop_map(|(of, id, amount)| Step::Assess { of, id, amount }),
		5 => (of(), id(), amounts()).prop_map(|(of, id, amount)| Step::Collect { of, id, amount }),
		3 => (of(), id(), amounts()).prop_map(|(of, id, amount)| Step::Repay { of, id, amount }),
		5 => (of(), id(), amounts()).prop_map(|(of, id, amount)| Step::Defer { of, id, amount }),
		4 => (bank(), 0..40u8, id())
			.prop_map(|(bank, reference, id)| Step::TakeBack { bank, reference, id }),
		1 => (1..40u32).prop_map(|days| Step::Wait { days }),
		1 => prop::bool::weighted(0.8).prop_map(|has| Step::Benefit { has }),
	]
}

/// Try it; says whether it was done.
fn take(step: &Step) -> bool {
	let officer = |bank| by(bank, Role::BankOfficer);
	let payer = |of| by(of, Role::Declarant);
	let received = |reference: u8| text(&format!("R-{reference}"));
	let paid = |reference: u8| text(&format!("P-{reference}"));
	let today = Date::from_days(Day::get());
	let call = |origin, call| dispatch(origin, call).is_ok();
	match *step {
		Step::Deposit { bank, to, reference, amount } => {
			let (reference, currency) = (received(reference), currency());
			let deposit = Call::confirm_deposit { organisation: to, reference, currency, amount };
			call(officer(bank), deposit)
		}
		Step::Receive { bank, to, id, reference, amount } => {
			receive(bank, &received(reference), to, Some(id), amount).is_ok()
		}
		Step::SetDeferred { of, limit, days } => {
			call(cashier(), Call::set_deferred_account { organisation: of, limit, days })
		}
		Step::PayStatement { of, back } => {
			let this = crate::month_of(today).unwrap();
			let oldest = Ledger::account(of).statements.first().map_or(this, |open| open.month);
			let month = back.map_or(oldest, |back| this - back);
			call(payer(of), Call::pay_statement { month })
		}
		Step::Request { of, amount } => call(payer(of), Call::request_payout { amount }),
		Step::Payout { bank, of, reference, amount } => {
			let amount = amount.or(PayoutRequests::<Test>::get(of)).unwrap_or(1);
			let reference = paid(reference);
			call(officer(bank), Call::confirm_payout { organisation: of, reference, amount })
		}
		Step::Reconcile { bank, balance } => {
			call(cashier(), Call::reconcile { bank, reference: paid(0), balance })
		}
		Step::Remit { bank, reference, amount } => {
			call(cashier(), Call::remit { bank, reference: paid(reference), amount })
		}
		Step::Assess { of, id, amount } => {
			let (debit, credit) = (LedgerAccount::Debtor(of), LedgerAccount::Revenue);
			within_call(|| Ledger::post(of, id, debit, credit, amount)).is_ok()
		}
		Step::Collect { of, id, amount } => within_call(|| Ledger::collect(of, id, amount)).is_ok(),
		Step::Repay { of, id, amount } => within_call(|| Ledger::repay(of, id, amount)).is_ok(),
		Step::Defer { of, id, amount } => {
			within_call(|| Ledger::defer(of, id, amount, today)).is_ok()
		}
		Step::TakeBack { bank, reference, id } => {
			let bank = actor(bank, Role::BankOfficer);
			within_call(|| Ledger::take_back(&bank, &received(reference), id)).is_ok()
		}
		Step::Wait { days } => {
			Day::set(Day::get() + days);
			true
		}
		Step::Benefit { has } => {
			MayDefer::set(has);
			true
		}
	}
}

/// What the step should have done to all the money there is: what came in, and what left.
fn moved(step: &Step, before: &Totals) -> (Money, Money) {
	match *step {
		Step::Deposit { amount, .. } | Step::Receive { amount, .. } => (amount, 0),
		Step::Remit { amount, .. } => (0, amount),
		Step::Payout { of, amount, .. } => {
			let asked = before.requests.iter().find(|(asked, _)| *asked == of);
			(0, amount.or(asked.map(|(_, amount)| *amount)).unwrap_or(1))
		}
		Step::TakeBack { reference, .. } => {
			let payment = Confirmations::<Test>::get(text(&format!("R-{reference}")));
			(0, payment.unwrap().amount)
		}
		_ => (0, 0),
	}
}

/// All the money that there is.
struct Totals {
	issuance: Money,
	requests: Vec<(OrganisationId, Money)>,
}

fn totals() -> Totals {
	let requests = PayoutRequests::<Test>::iter().collect();
	Totals { issuance: Balances::total_issuance(), requests }
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	/// 128 sequences of 100 steps: 12,800 calls.
	#[test]
	fn money_should_add_up_when_anybody_tries_anything(
		sequence in prop::collection::vec(steps(), 100)
	) {
		ExtBuilder.build_and_execute(|| {
			let mut done = 0;
			for step in &sequence {
				let before = totals();
				let taken = take(step);
				acts();
				let after = Balances::total_issuance();
				if taken {
					done += 1;
					let (came, left) = moved(step, &before);
					assert_eq!(before.issuance + came, after + left, "{step:?}");
				} else {
					assert_eq!(before.issuance, after, "{step:?}");
				}
				Ledger::do_try_state().unwrap_or_else(|broken| panic!("{step:?}: {broken:?}"));
			}
			assert!(done > 0, "some steps are possible");
		});
	}
}
