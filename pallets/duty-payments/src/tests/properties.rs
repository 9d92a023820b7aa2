// SPDX-License-Identifier: Apache-2.0
//! Whatever is called in whatever order, the money adds up.
use super::*;
use proptest::prelude::*;

/// Steps in one sequence; with the cases, more than ten thousand calls in all.
const STEPS: usize = 100;
const CASES: u32 = 128;

/// One step: what is called, on which declaration, and an amount.
fn step(kind: u8, id: DeclarationId, amount: Money, serial: usize) -> DispatchResult {
	let pounds = u32::try_from(amount / 50).unwrap() + 1;
	let item = match amount % 3 {
		0 => item(1, pounds),
		1 => preferential(pounds),
		_ => quota_item(pounds),
	};
	let decision = match amount % 6 {
		0 => Decision::Finalise { grant: true },
		1 => Decision::Finalise { grant: false },
		2 => Decision::FinaliseAt { due: amount },
		3 => Decision::Refund { amount: debt_or_none(id).max(1) },
		4 => Decision::Penalty { amount: amount + 1, reason: 1 },
		_ => Decision::Drawback {
			export: id % 4 + 1,
			exported: Decimal::from_whole(pounds),
			imported: Decimal::from_whole(pounds + 3),
		},
	};
	let text = serial.to_string();
	match kind {
		0 | 1 => push_of(TRADER, id, 1, &[item]),
		2 => amend(id, &[item]),
		3 if amount.is_multiple_of(5) => cancel(id),
		3 | 4 => pay(id, &text, amount),
		5 => pay(id, &text, amount * 10),
		6 => settle(id),
		7 => defer(id),
		8 => secure(id),
		9 => charge_back(id, &(usize::try_from(amount).unwrap() % (serial + 1)).to_string()),
		10 => doubt(id, Ground::Origin, amount % 90),
		11 => doubt(id, Ground::Value, amount % 90),
		12 => propose(id, decision),
		13 => endorse(id),
		14 if amount.is_multiple_of(3) && Debts::<Test>::contains_key(id) => Case::release(id),
		14 => {
			Day::mutate(|day| *day += u32::try_from(amount % 20).unwrap());
			Ok(())
		}
		_ => decide(id, decision),
	}
}

fn debt_or_none(id: DeclarationId) -> Money {
	Debts::<Test>::get(id).map_or(0, |debt| debt.overpaid())
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(CASES))]

	#[test]
	fn money_should_add_up_after_every_sequence_of_calls(
		steps in prop::collection::vec((0u8..16, 1u64..5, 0u128..20_000), STEPS)
	) {
		ExtBuilder.build_and_execute(|| {
			Guarantees::accept(GUARANTEE, TRADER, 60_000);
			Books::set_limit(TRADER, 60_000);
			// Others have paid: the treasury can repay what was only deferred.
			Books::set_treasury(1_000_000);
			let mut done = 0;
			for (serial, (kind, id, amount)) in steps.into_iter().enumerate() {
				let root = sp_io::storage::root(Default::default());
				match step(kind, id, amount, serial) {
					Ok(()) => done += 1,
					// Only a proposal may stand when its endorsement was refused.
					Err(_) if kind >= 15 => {},
					Err(_) => assert_eq!(root, sp_io::storage::root(Default::default())),
				}
				DutyPayments::do_try_state().unwrap();
				for (id, debt) in Debts::<Test>::iter() {
					check_ledger(id);
					assert!(Guarantees::reserved(id) <= debt.exposure());
					if let Some(goods) = Claimed::<Test>::get(id) {
						if debt.provisional.is_some_and(Ground::is_about_claims) {
							let all: u32 = goods.items.iter().map(|item| {
								u32::try_from(item.price.as_ref().unwrap().value.millionths() / Decimal::SCALE).unwrap()
							}).sum();
							assert!(debt.due + debt.security <= due(all), "never above what may be due");
						}
					}
				}
			}
			assert!(done > 0);
		});
	}
}
