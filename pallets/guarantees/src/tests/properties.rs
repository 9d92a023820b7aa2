// SPDX-License-Identifier: Apache-2.0
//! Whatever the order: no more is reserved than the reference amount, nothing is ever negative, and the
//! sums agree.

#![allow(clippy::arithmetic_side_effects)]

use frame_support::storage::with_storage_layer;
use proptest::prelude::*;
use sp_runtime::DispatchResult;
use tijara_mock::actor;
use tijara_primitives::{actor::Role, aeo::GuaranteeShare, rooms::Securities};

use crate::mock::*;

const SHARES: [GuaranteeShare; 4] = [
	GuaranteeShare::Whole,
	GuaranteeShare::Half,
	GuaranteeShare::ThirtyPercent,
	GuaranteeShare::Waived,
];

/// One step: which kind, of which guarantee, for which declaration, how much.
type Step = (u8, u64, u64, u128);

fn step((kind, id, declaration, amount): Step) -> DispatchResult {
	let who = actor(TRADER, Role::Declarant);
	with_storage_layer(|| match kind {
		0..=5 => Guarantees::reserve(declaration, id, TRADER, amount, &who),
		6..=8 => Guarantees::lower(declaration, amount / 2, None),
		9 => Guarantees::lower(declaration, 0, Some(&who)),
		10 => Guarantees::call_in(cashier(), declaration, 1),
		11 => {
			Share::set(SHARES[usize::try_from(amount % 4).unwrap()]);
			Ok(())
		}
		12 => {
			let reference = format!("N-{}", crate::NextId::<Test>::get()).parse().unwrap();
			Guarantees::offer(bank(), TRADER, None, amount, UNTIL, reference)
		}
		13 => Guarantees::accept(cashier(), id, amount),
		14 => Guarantees::refuse(bank(), id, 1),
		_ if amount < 50 => Guarantees::end(bank(), id),
		_ => Ok(()),
	})
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn reservations_should_never_pass_the_reference_amount_when_steps_come_in_any_order(
		steps in proptest::collection::vec((0u8..16, 1u64..5, 1u64..6, 0u128..600), 1..80),
	) {
		ExtBuilder.build_and_execute(|| {
			in_force(1_000, 1_000);
			in_force(500, 400);
			let individual = offered(Some(3), 300);
			Guarantees::accept(cashier(), individual, 300).unwrap();
			Overdue::set(Some((TRADER, 100)));
			for (kind, id, declaration, amount) in steps {
				let before: u128 = (1..6).map(Guarantees::reserved).sum();
				let view = Guarantees::guarantee(id);
				let reserved = Guarantees::reserved(declaration);
				let taken = step((kind, id, declaration, amount));
				Guarantees::do_try_state().unwrap();
				let after: u128 = (1..6).map(Guarantees::reserved).sum();
				if taken.is_err() {
					assert_eq!(before, after, "what is refused changes nothing");
				}
				// More is only reserved where it was left.
				if let (true, Some(view)) = (after > before, view) {
					assert!(after - before <= view.left, "no more is given than was left");
					assert_eq!(Guarantees::reserved(declaration), amount);
					assert_eq!(after - before, amount - reserved);
				}
			}
		});
	}

	#[test]
	fn limit_should_never_pass_what_was_accepted_or_what_is_covered(
		provided in 0..=crate::MAX_AMOUNT,
		amount in 1..=crate::MAX_AMOUNT,
		which in 0usize..4,
	) {
		ExtBuilder.build_and_execute(|| {
			let id = offered(None, provided);
			let stored = crate::Guarantee { amount, ..guarantee(id) };
			let limit = stored.limit(SHARES[which]);
			assert!(limit <= amount);
			let share = u128::from(SHARES[which].percent());
			assert!(limit * share <= provided * 100, "what is provided covers the share of it");
		});
	}
}
