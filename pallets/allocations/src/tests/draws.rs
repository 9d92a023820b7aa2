// SPDX-License-Identifier: Apache-2.0
//! What duty payments and releases ask and tell.

#![allow(clippy::arithmetic_side_effects)]

use frame_support::{assert_noop, assert_ok, storage::with_storage_layer};
use sp_runtime::{DispatchError, DispatchResult};
use tijara_mock::{actor, Trail};
use tijara_primitives::{
	actor::Role,
	audit::{Act, Subject},
	date::Date,
	declaration::MAX_ITEMS,
	numbers::Decimal,
	rooms::{Allocations as _, OnReleased},
	tariff::{Allocation, QuotaPeriod, MAX_RELIEFS},
	Money,
};

use crate::{mock::*, Draws, Error, Event, Exemption, Exemptions, QuotaBalances, MAX_DRAWS};

fn draw(
	id: u64,
	item: u16,
	quota: &QuotaPeriod,
	claimed: Decimal,
) -> Result<Decimal, DispatchError> {
	with_storage_layer(|| Allocations::draw_quota(id, item, quota, claimed))
}

fn relieve(id: u64, day: u32, amount: Money) -> DispatchResult {
	let on = Date::from_days(TODAY + day);
	with_storage_layer(|| Allocations::draw_exemption(id, TRADER, &relief(), on, amount))
}

fn restore(id: u64) -> DispatchResult {
	with_storage_layer(|| Allocations::restore(id, &actor(TRADER, Role::Declarant)))
}

fn release(id: u64) -> DispatchResult {
	with_storage_layer(|| Allocations::on_released(id))
}

/// Reserved and written off.
fn balance(quota: &QuotaPeriod) -> (u128, u128) {
	let drawdown = QuotaBalances::<Test>::get(&quota.order, quota.from).drawdown;
	(drawdown.reserved / Decimal::SCALE, drawdown.written_off / Decimal::SCALE)
}

#[test]
fn draw_quota_should_give_what_is_left_to_whoever_comes_first() {
	ExtBuilder.build_and_execute(|| {
		let quota = quota("091234", 100);
		for (id, claimed, granted) in [(7, 60, 60), (8, 60, 40), (9, 60, 0)] {
			assert_eq!(draw(id, 1, &quota, kg(claimed)), Ok(kg(granted)));
			assert_eq!(
				last_event(),
				Event::QuotaDrawn {
					id,
					item: 1,
					order: quota.order.clone(),
					from: quota.from,
					claimed: kg(claimed),
					quantity: kg(granted),
				}
			);
			assert_eq!(bare_acts(), [(Subject::Declaration(id), Act::AllocationReserved)]);
			assert_eq!(Allocations::allocated(id), [Allocation { item: 1, quantity: kg(granted) }]);
		}
		assert_eq!(balance(&quota), (100, 0));
		let view = Allocations::quota_balance(&quota);
		assert_eq!((view.drawn, view.left, view.critical), (kg(100), kg(0), true));
	});
}

#[test]
fn draw_quota_should_record_one_act_for_a_step_and_another_for_the_next() {
	ExtBuilder.build_and_execute(|| {
		let quota = quota("091234", 100);
		granted(terms(500, 0, 30));
		for item in 1..=3 {
			assert_ok!(draw(7, item, &quota, kg(1)));
		}
		assert_ok!(relieve(7, 0, 5));
		assert_ok!(draw(8, 1, &quota, kg(1)));
		let reserved = |id| (Subject::Declaration(id), Act::AllocationReserved);
		assert_eq!(bare_acts(), [reserved(7), reserved(8)]);

		next_step();
		assert_ok!(relieve(7, 0, 5));
		assert_ok!(draw(7, 4, &quota, kg(1)));
		assert_eq!(bare_acts(), [reserved(7)]);
		// Another extrinsic of the same block is another step.
		System::set_extrinsic_index(1);
		assert_ok!(draw(7, 5, &quota, kg(1)));
		assert_eq!(bare_acts(), [reserved(7)]);
		// So is what is drawn after all was given back.
		assert_ok!(restore(7));
		assert_ok!(draw(7, 1, &quota, kg(1)));
		assert_eq!(bare_acts(), [(Subject::Declaration(7), Act::AllocationRestored), reserved(7)]);
	});
}

#[test]
fn draw_quota_should_be_refused_when_the_item_has_drawn() {
	ExtBuilder.build_and_execute(|| {
		let (one, other) = (quota("091234", 100), quota("095678", 100));
		assert_ok!(draw(7, 1, &one, kg(10)));
		assert_noop!(draw(7, 1, &one, kg(10)), Error::<Test>::AlreadyDrawn);
		assert_noop!(draw(7, 1, &other, kg(10)), Error::<Test>::AlreadyDrawn);
		assert_ok!(draw(7, 2, &other, kg(10)));
		assert_ok!(draw(8, 1, &one, kg(10)));
	});
}

#[test]
fn draw_quota_should_count_each_period_by_itself() {
	ExtBuilder.build_and_execute(|| {
		let this = quota("091234", 100);
		let next = QuotaPeriod { from: Date::from_days(TODAY + 366), ..this.clone() };
		assert_eq!(draw(7, 1, &this, kg(100)), Ok(kg(100)));
		assert_eq!(draw(8, 1, &next, kg(100)), Ok(kg(100)));
		assert_eq!((balance(&this), balance(&next)), ((100, 0), (100, 0)));
	});
}

#[test]
fn draw_quota_should_go_by_the_volume_that_the_tariff_states_now() {
	ExtBuilder.build_and_execute(|| {
		let before = quota("091234", 100);
		assert_eq!(draw(7, 1, &before, kg(80)), Ok(kg(80)));
		// A new version halves the volume: what was drawn stands, and nothing is left.
		let after = quota("091234", 50);
		assert_eq!(draw(8, 1, &after, kg(1)), Ok(kg(0)));
		let view = Allocations::quota_balance(&after);
		assert_eq!((view.drawn, view.left, view.critical), (kg(80), kg(0), true));
		assert_ok!(restore(7));
		assert_eq!(draw(7, 1, &after, kg(80)), Ok(kg(50)));
	});
}

#[test]
fn is_critical_should_say_when_no_more_than_the_share_is_left() {
	ExtBuilder.build_and_execute(|| {
		let quota = quota("091234", 100);
		assert!(!Allocations::is_critical(&quota));
		assert_ok!(draw(7, 1, &quota, "89.999999".parse().unwrap()));
		assert!(!Allocations::is_critical(&quota));
		assert_ok!(draw(7, 2, &quota, "0.000001".parse().unwrap()));
		assert!(Allocations::is_critical(&quota));

		let always = QuotaPeriod { critical: kg(100), ..self::quota("095678", 100) };
		assert!(Allocations::is_critical(&always));
		let never = QuotaPeriod { critical: kg(0), ..self::quota("095678", 100) };
		assert!(!Allocations::is_critical(&never));
	});
}

#[test]
fn is_critical_should_hold_for_the_largest_volume() {
	ExtBuilder.build_and_execute(|| {
		let quota = QuotaPeriod { volume: Decimal::MAX, ..quota("091234", 1) };
		assert!(!Allocations::is_critical(&quota));
		assert_eq!(draw(7, 1, &quota, Decimal::MAX), Ok(Decimal::MAX));
		assert!(Allocations::is_critical(&quota));
		assert_eq!(Allocations::quota_balance(&quota).drawn, Decimal::MAX);
	});
}

#[test]
fn draw_exemption_should_reserve_up_to_the_ceiling() {
	ExtBuilder.build_and_execute(|| {
		let exemption = granted(terms(500, 0, 30));
		let today = Date::from_days(TODAY);
		assert_ok!(relieve(7, 0, 300));
		assert_eq!(last_event(), Event::ExemptionDrawn { id: 7, exemption, amount: 300 });
		assert_eq!(bare_acts(), [(Subject::Declaration(7), Act::AllocationReserved)]);
		assert_eq!(Allocations::exemption_left(TRADER, &relief(), today), 200);
		assert_noop!(relieve(8, 0, 201), Error::<Test>::NotEnoughLeft);
		assert_ok!(relieve(8, 0, 100));
		// The same declaration again: one draw of both.
		assert_ok!(relieve(7, 30, 100));
		assert_eq!(Draws::<Test>::get(7).unwrap().draws.len(), 1);
		assert_eq!(Allocations::exemption_left(TRADER, &relief(), today), 0);
		assert_eq!(Allocations::allocated(7), []);
		assert_ok!(restore(7));
		assert_eq!(Allocations::exemption_left(TRADER, &relief(), today), 400);
		let Exemption { drawdown, .. } = Exemptions::<Test>::get(exemption).unwrap();
		assert_eq!((drawdown.reserved, drawdown.written_off), (100, 0));
	});
}

#[test]
fn draw_exemption_should_be_refused_when_none_covers_the_day() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(relieve(7, 0, 1), Error::<Test>::NotFound);
		granted(terms(500, 1, 30));
		assert_noop!(relieve(7, 0, 1), Error::<Test>::NotFound);
		assert_noop!(relieve(7, 31, 1), Error::<Test>::NotFound);
		let on = Date::from_days(TODAY + 1);
		let other = "2RD".parse().unwrap();
		assert_eq!(Allocations::exemption_left(OTHER_TRADER, &relief(), on), 0);
		assert_eq!(Allocations::exemption_left(TRADER, &other, on), 0);
		assert_noop!(
			Allocations::draw_exemption(7, OTHER_TRADER, &relief(), on, 1),
			Error::<Test>::NotFound
		);
		// Nothing takes no exemption.
		assert_ok!(relieve(7, 0, 0));
		assert_eq!(Draws::<Test>::get(7), None);
	});
}

#[test]
fn draw_exemption_should_take_the_one_that_covers_the_day() {
	ExtBuilder.build_and_execute(|| {
		let this = granted(terms(500, 0, 30));
		let next = granted(terms(700, 31, 60));
		assert_ok!(relieve(7, 40, 100));
		// Assessed anew after the year's end, by the day of its acceptance.
		Day::set(TODAY + 50);
		assert_ok!(relieve(8, 30, 200));
		let reserved = |id| Exemptions::<Test>::get(id).unwrap().drawdown.reserved;
		assert_eq!((reserved(this), reserved(next)), (200, 100));
	});
}

#[test]
fn restore_should_give_back_all_that_is_not_written_off() {
	ExtBuilder.build_and_execute(|| {
		let quota = quota("091234", 100);
		granted(terms(500, 0, 30));
		assert_ok!(draw(7, 1, &quota, kg(60)));
		assert_ok!(draw(7, 2, &quota, kg(60)));
		assert_ok!(relieve(7, 0, 300));
		Trail::take();
		assert_ok!(restore(7));
		assert_eq!(last_event(), Event::AllocationRestored { id: 7 });
		assert_eq!(Draws::<Test>::get(7), None);
		assert_eq!(balance(&quota), (0, 0));
		let (subject, entry) = Trail::take().pop().unwrap();
		assert_eq!((subject, entry.act), (Subject::Declaration(7), Act::AllocationRestored));
		assert_eq!(entry.actor, Some(actor(TRADER, Role::Declarant)));
		assert!(entry.content.is_some());
		// Nothing more to give back, so nothing is told.
		assert_ok!(restore(7));
		assert_eq!(bare_acts(), []);
	});
}

#[test]
fn on_released_should_write_off_for_good() {
	ExtBuilder.build_and_execute(|| {
		let quota = quota("091234", 100);
		let exemption = granted(terms(500, 0, 30));
		assert_ok!(draw(7, 1, &quota, kg(60)));
		assert_ok!(draw(8, 1, &quota, kg(10)));
		assert_ok!(relieve(7, 0, 300));
		Trail::take();
		assert_ok!(release(7));
		assert_eq!(last_event(), Event::AllocationWrittenOff { id: 7 });
		assert_eq!(bare_acts(), [(Subject::Declaration(7), Act::AllocationWrittenOff)]);
		assert_eq!(balance(&quota), (10, 60));
		let Exemption { drawdown, .. } = Exemptions::<Test>::get(exemption).unwrap();
		assert_eq!((drawdown.reserved, drawdown.written_off), (0, 300));
		// What it got stays known.
		assert_eq!(Allocations::allocated(7), [Allocation { item: 1, quantity: kg(60) }]);

		assert_noop!(restore(7), Error::<Test>::WrittenOff);
		assert_noop!(draw(7, 2, &quota, kg(1)), Error::<Test>::WrittenOff);
		assert_noop!(relieve(7, 0, 1), Error::<Test>::WrittenOff);
		assert_noop!(release(7), Error::<Test>::WrittenOff);
	});
}

#[test]
fn on_released_should_do_nothing_when_nothing_was_drawn() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(release(7));
		assert_eq!(bare_acts(), []);
	});
}

#[test]
fn draws_should_be_undone_when_they_cannot_be_recorded() {
	ExtBuilder.build_and_execute(|| {
		let quota = quota("091234", 100);
		Trail::set_full(true);
		assert!(draw(7, 1, &quota, kg(60)).is_err());
		assert_eq!((balance(&quota), Draws::<Test>::get(7)), ((0, 0), None));
		Trail::set_full(false);
		assert_ok!(draw(7, 1, &quota, kg(60)));
		Trail::set_full(true);
		assert!(release(7).is_err());
		assert!(restore(7).is_err());
		assert_eq!(balance(&quota), (60, 0));
	});
}

#[test]
fn draws_should_have_room_for_every_item_and_relief() {
	ExtBuilder.build_and_execute(|| {
		let quota = quota("091234", 1_000);
		for item in 1..=MAX_ITEMS {
			assert_ok!(draw(7, u16::try_from(item).unwrap(), &quota, kg(1)));
		}
		let exemption = Exemption {
			holder: TRADER,
			relief: relief(),
			terms: terms(500, 0, 30),
			drawdown: Default::default(),
			ended: false,
		};
		let today = Date::from_days(TODAY);
		for number in 0..MAX_RELIEFS {
			let relief = format!("R{number}").parse().unwrap();
			Allocations::store(&Exemption { relief, ..exemption.clone() }).unwrap();
			let relief = format!("R{number}").parse().unwrap();
			assert_ok!(Allocations::draw_exemption(7, TRADER, &relief, today, 5));
		}
		assert_eq!(Draws::<Test>::get(7).unwrap().draws.len(), MAX_DRAWS as usize);
		assert_noop!(draw(7, 999, &quota, kg(1)), Error::<Test>::TooManyDraws);
		assert_ok!(release(7));
		assert_eq!(balance(&quota), (0, u128::from(MAX_ITEMS)));
	});
}
