// SPDX-License-Identifier: Apache-2.0
//! Whatever the order: nothing is negative, no more is drawn than the volume or the ceiling, and the balances
//! are the sums of the draws.

#![allow(clippy::arithmetic_side_effects)]

use frame_support::storage::with_storage_layer;
use proptest::prelude::*;
use sp_runtime::DispatchResult;
use tijara_mock::actor;
use tijara_primitives::{
	actor::Role,
	date::Date,
	numbers::Decimal,
	rooms::{Allocations as _, OnReleased},
	tariff::QuotaPeriod,
};

use crate::mock::*;

/// One step: which kind, of which declaration, which item, how much.
type Step = (u8, u64, u16, u32);

fn period(item: u16) -> QuotaPeriod {
	if item.is_multiple_of(2) {
		quota("091234", 1_000)
	} else {
		quota("095678", 300)
	}
}

fn step((kind, id, item, amount): Step) -> DispatchResult {
	let on = Date::from_days(TODAY + u32::from(item) * 10);
	let who = actor(TRADER, Role::Declarant);
	with_storage_layer(|| match kind {
		0..=5 => {
			let left = Allocations::quota_balance(&period(item)).left;
			let granted = Allocations::draw_quota(id, item, &period(item), kg(amount))?;
			assert_eq!(granted, left.min(kg(amount)), "all that is claimed, or what is left");
			Ok(())
		}
		6..=8 => {
			let left = Allocations::exemption_left(TRADER, &relief(), on);
			let drawn = Allocations::draw_exemption(id, TRADER, &relief(), on, amount.into());
			if drawn.is_ok() {
				assert_eq!(
					left - u128::from(amount),
					Allocations::exemption_left(TRADER, &relief(), on)
				);
			}
			drawn
		}
		9..=10 => Allocations::restore(id, &who),
		11 if amount < 200 => Allocations::on_released(id),
		12 if amount < 100 => Allocations::end_exemption(proposer(), TRADER, relief(), 1),
		13 => {
			let terms =
				terms(u128::from(amount) * 2, u32::from(item) * 10, u32::from(item) * 10 + 9);
			let crate::ExemptionTerms { legal_basis, ceiling, from, to } = terms;
			let relief = relief();
			Allocations::grant_exemption(proposer(), TRADER, relief, legal_basis, ceiling, from, to)
		}
		14 => Allocations::endorse_exemption(endorser(), TRADER, relief()),
		_ => {
			next_step();
			Ok(())
		}
	})
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn balances_should_be_within_their_limits_when_steps_come_in_any_order(
		steps in proptest::collection::vec((0u8..16, 1u64..9, 0u16..6, 0u32..400), 1..80),
	) {
		ExtBuilder.build_and_execute(|| {
			granted(terms(500, 0, 19));
			granted(terms(800, 20, 39));
			for one in steps {
				let before = [0, 1].map(|item| Allocations::quota_balance(&period(item)));
				let taken = step(one);
				Allocations::do_try_state().unwrap();
				let after = [0, 1].map(|item| Allocations::quota_balance(&period(item)));
				if taken.is_err() {
					assert_eq!(before, after, "what is refused changes nothing");
				}
				for view in after {
					let sum = view.drawn.millionths() + view.left.millionths();
					assert_eq!(Decimal::from_millionths(sum), Some(view.period.volume));
				}
			}
		});
	}
}
