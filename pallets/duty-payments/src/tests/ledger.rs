// SPDX-License-Identifier: Apache-2.0
//! Whatever happens in whatever order, the invariants hold after every step.
use super::*;
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Move {
	Register(Vec<u32>),
	Amend(Vec<u32>),
	Cancel,
	/// A confirmation: short, exact or over by so much, with one of few references, by one of two banks.
	Confirm {
		off: i64,
		reference: u8,
		bank: OrganisationId,
	},
	Settle {
		by: OrganisationId,
	},
}

fn moves() -> impl Strategy<Value = (DeclarationId, Move)> {
	let prices = || proptest::collection::vec(0u32..500, 1..4);
	let one = prop_oneof![
		3 => prices().prop_map(Move::Register),
		2 => prices().prop_map(Move::Amend),
		1 => Just(Move::Cancel),
		5 => (-3_000i64..3_000, 0u8..12, BANK..BANK + 2, any::<bool>()).prop_map(
			|(off, reference, bank, exact)| Move::Confirm {
				off: if exact { 0 } else { off },
				reference,
				bank,
			}
		),
		3 => (BROKER..=OTHER_TRADER).prop_map(|by| Move::Settle { by }),
	];
	(1..4 as DeclarationId, one)
}

fn items(prices: &[u32]) -> Vec<Item> {
	prices.iter().zip(1..).map(|(price, sequence)| item(sequence, *price)).collect()
}

fn run(id: DeclarationId, step: Move) -> DispatchResult {
	match step {
		Move::Register(prices) => push(id, 1, &items(&prices), &[], false),
		Move::Amend(prices) => push(id, 2, &items(&prices), &[], true),
		Move::Cancel => cancel(id),
		Move::Confirm { off, reference: number, bank } => {
			let owed = Debts::<Test>::get(id).map_or(0, |debt| debt.outstanding());
			let amount = owed.saturating_add_signed(off.into());
			let origin = RuntimeOrigin::signed(officer(bank, Role::BankOfficer));
			let text = reference(&format!("R-{number}"));
			with_storage_layer(|| DutyPayments::confirm_payment(origin, id, text, amount))
		}
		Move::Settle { by } => with_storage_layer(|| DutyPayments::settle(declarant(by), id)),
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	#[test]
	fn invariants_should_hold_after_every_step(
		steps in proptest::collection::vec(moves(), 1..40),
	) {
		ExtBuilder.build_and_execute(|| {
			for (id, step) in steps {
				let before = Debts::<Test>::get(id);
				let shown = format!("{id}: {step:?}");
				let done = run(id, step);
				if done.is_err() {
					assert_eq!(before, Debts::<Test>::get(id), "{shown} is undone");
				}
				if let Err(broken) = DutyPayments::do_try_state() {
					panic!("{shown} ({done:?}): {broken:?}");
				}
				// nothing is ever paid out yet
				assert_eq!(Balances::total_issuance(), Deposits::<Test>::get());
			}
		});
	}
}
