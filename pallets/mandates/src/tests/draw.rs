// SPDX-License-Identifier: Apache-2.0
use super::*;

fn ceilings(per_declaration: Money, in_total: Money) -> MandateTerms {
	MandateTerms {
		per_declaration: Some(per_declaration),
		in_total: Some(in_total),
		..open_terms()
	}
}

#[test]
fn draw_should_count_in_the_whole_chain() {
	ExtBuilder::default().build_and_execute(|| {
		let chain = chain_of_three();
		assert_ok!(draw(3, 0, 100));
		assert_ok!(draw(2, 0, 50));
		assert_ok!(draw(1, 0, 7));
		assert_eq!(used(&chain), [157, 150, 100]);
		assert_ok!(draw(3, 100, 130));
		assert_ok!(draw(2, 50, 20));
		assert_ok!(draw(1, 7, 7));
		assert_eq!(used(&chain), [157, 150, 130]);
		assert_ok!(draw(3, 130, 0));
		assert_eq!(used(&chain), [27, 20, 0]);
	});
}

#[test]
fn draw_should_be_refused_above_the_ceiling_of_one_declaration() {
	ExtBuilder::default().build_and_execute(|| {
		let first = granted(BROKER, ceilings(100, 1_000));
		assert_noop!(draw(first, 0, 101), E::CeilingPerDeclaration);
		assert_ok!(draw(first, 0, 100));
		assert_ok!(draw(first, 0, 100));
		// The amendment of one declaration counts with what it owed before.
		assert_noop!(draw(first, 100, 101), E::CeilingPerDeclaration);
		assert_eq!(used(&[first]), [200]);
	});
}

#[test]
fn draw_should_be_refused_above_the_ceiling_in_total() {
	ExtBuilder::default().build_and_execute(|| {
		let first = granted(BROKER, ceilings(100, 250));
		assert_ok!(draw(first, 0, 100));
		assert_ok!(draw(first, 0, 100));
		assert_noop!(draw(first, 0, 51), E::CeilingInTotal);
		assert_ok!(draw(first, 0, 50));
		assert_noop!(draw(first, 50, 51), E::CeilingInTotal);
		assert_ok!(draw(first, 100, 40));
		assert_ok!(draw(first, 0, 60));
		assert_eq!(used(&[first]), [250]);
	});
}

#[test]
fn draw_should_be_refused_by_the_ceilings_of_every_mandate_above() {
	ExtBuilder::default().build_and_execute(|| {
		let first = granted(BROKER, ceilings(100, 250));
		let second = delegated(first, BROKER_TWO, ceilings(100, 250));
		let sibling = delegated(first, BROKER_THREE, ceilings(60, 60));
		assert_noop!(draw(sibling, 0, 61), E::CeilingPerDeclaration);
		for _ in 0..2 {
			assert_ok!(draw(second, 0, 100));
		}
		// The sibling's own ceiling would allow it, the common one does not.
		assert_noop!(draw(sibling, 0, 60), E::CeilingInTotal);
		assert_ok!(draw(sibling, 0, 50));
		assert_eq!(used(&[first, second, sibling]), [250, 200, 50]);
	});
}

#[test]
fn draw_should_take_back_whatever_the_mandate_has_become() {
	ExtBuilder::default().build_and_execute(|| {
		let until = MandateTerms { until: Some(Date::from_days(TODAY)), ..ceilings(100, 100) };
		let first = granted(BROKER, until.clone());
		let second = delegated(first, BROKER_TWO, until);
		assert_ok!(draw(second, 0, 100));
		assert_ok!(dispatch(by(TRADER), revoke(first)));
		Day::set(TODAY + 1);
		Inactive::set(vec![TRADER, BROKER, BROKER_TWO]);
		assert_ok!(draw(second, 100, 100));
		assert_ok!(draw(second, 100, 30));
		assert_eq!(used(&[first, second]), [30, 30]);
		assert_ok!(draw(second, 30, 0));
		assert_eq!(used(&[first, second]), [0, 0]);
	});
}

#[test]
fn draw_should_never_take_back_what_others_have_used() {
	ExtBuilder::default().build_and_execute(|| {
		let first = granted(BROKER, open_terms());
		let second = delegated(first, BROKER_TWO, open_terms());
		let sibling = delegated(first, BROKER_THREE, open_terms());
		assert_ok!(draw(second, 0, 10));
		assert_ok!(draw(sibling, 0, 10));
		assert_ok!(draw(second, 1_000, 0));
		assert_eq!(used(&[first, second, sibling]), [10, 0, 10]);
	});
}

#[test]
fn draw_should_be_refused_when_the_sum_is_too_large_or_there_is_no_mandate() {
	ExtBuilder::default().build_and_execute(|| {
		let first = granted(BROKER, open_terms());
		assert_ok!(draw(first, 0, Money::MAX));
		assert_noop!(draw(first, 0, 1), E::CeilingInTotal);
		assert_noop!(draw(77, 0, 1), E::NotFound);
	});
}
