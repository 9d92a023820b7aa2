// SPDX-License-Identifier: Apache-2.0
//! From which day on versions are in force.

use super::*;
use frame_support::sp_runtime::traits::{BlakeTwo256, Hash};
use proptest::prelude::*;
use tijara_primitives::{date::Date, rooms::TariffBook as _};

fn day(n: u32) -> Date {
	Date::from_days(n)
}

/// Publish a version for a day, or at once; its number.
fn publish_for(from: Option<Date>) -> Result<TariffVersion, DispatchError> {
	let version = draft();
	let one = vec![measure("A00", "", "2.00 %")];
	assert_ok!(TariffBook::add_measures(editor(), version, one.try_into().unwrap()));
	frame_support::storage::with_storage_layer(|| {
		TariffBook::submit(editor(), version, from)?;
		TariffBook::publish(approver(), version)
	})?;
	Ok(version)
}

fn on(n: u32) -> Option<TariffVersion> {
	TariffBook::in_force(day(n)).ok().map(|(version, _)| version)
}

#[test]
fn version_should_wait_for_its_day_when_it_is_published_for_one() {
	ExtBuilder::default().build_and_execute(|| {
		let now = publish_for(None).unwrap();
		let later = publish_for(Some(day(20_005))).unwrap();
		assert_eq!(last_event(), Event::Published { version: later, from: day(20_005) });
		let recorded = Trail::take();
		let [.., submission, publication] = &recorded[..] else { panic!("two acts at least") };
		assert_eq!(submission.1.content, Some(BlakeTwo256::hash_of(&Some(day(20_005)))));
		assert_eq!(publication.1.content, Some(BlakeTwo256::hash_of(&day(20_005))));
		assert_eq!((on(20_000), on(20_004)), (Some(now), Some(now)));
		assert_eq!((on(20_005), on(30_000)), (Some(later), Some(later)));
		assert_eq!(on(19_999), None, "nothing was in force before");

		// The day comes without anybody doing anything.
		Today::set(20_006);
		assert_eq!(TariffBook::version_on(TariffBook::today()), Some(later));
		let third = publish_for(None).unwrap();
		assert_eq!((on(20_004), on(20_005), on(20_006)), (Some(now), Some(later), Some(third)));
		assert_eq!(TariffBook::history(1), Some((day(20_005), later)));
		assert_eq!((Pending::<Test>::get().len(), HistoryLength::<Test>::get()), (0, 3));
	});
}

#[test]
fn later_publication_should_win_when_two_are_for_one_day() {
	ExtBuilder::default().build_and_execute(|| {
		let first = publish_for(Some(day(20_003))).unwrap();
		let correction = publish_for(Some(day(20_003))).unwrap();
		let sooner = publish_for(Some(day(20_001))).unwrap();
		assert_eq!((on(20_000), on(20_001), on(20_002)), (None, Some(sooner), Some(sooner)));
		assert_eq!(on(20_003), Some(correction));
		let waiting = [(20_001, sooner), (20_003, first), (20_003, correction)];
		for ((from, version), index) in waiting.into_iter().zip(0..) {
			assert_eq!(TariffBook::history(index), Some((day(from), version)));
		}
		assert_eq!(TariffBook::history(3), None);
		assert!(TariffBook::version(first).is_ok(), "it can still be asked by its number");
		let today = publish_for(None).unwrap();
		let again = publish_for(None).unwrap();
		assert_eq!((on(20_000), TariffBook::version(today).is_ok()), (Some(again), true));
	});
}

#[test]
fn version_should_be_refused_when_its_day_is_not_after_today() {
	ExtBuilder::default().build_and_execute(|| {
		let past = |n| publish_for(Some(day(n)));
		assert_eq!(past(19_999), Err(Error::DateInPast.into()));
		assert_eq!(past(20_000), Err(Error::DateInPast.into()));
		let version = submitted();
		assert_ok!(TariffBook::return_draft(approver(), version));
		assert_ok!(TariffBook::submit(editor(), version, Some(day(20_001))));
		Today::set(20_001);
		assert_noop!(TariffBook::publish(approver(), version), Error::DateInPast);
	});
}

#[test]
fn version_should_be_refused_when_eight_wait() {
	ExtBuilder::default().build_and_execute(|| {
		for n in 1..=8 {
			publish_for(Some(day(20_000 + n))).unwrap();
		}
		assert_eq!(publish_for(Some(day(20_009))), Err(Error::TooManyPending.into()));
		publish_for(None).unwrap();
		Today::set(20_001);
		publish_for(Some(day(20_009))).unwrap();
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	/// Whatever is published when, the answer for any day is that of a list which is searched from its end.
	#[test]
	fn answer_should_be_that_of_a_plain_list(
		steps in proptest::collection::vec((0u64..4, proptest::option::of(1u32..12)), 1..30),
	) {
		ExtBuilder::default().build_and_execute(|| {
			let mut list: Vec<(u32, usize, TariffVersion)> = Vec::new();
			for (n, (wait, ahead)) in steps.iter().enumerate() {
				Today::set(Today::get().saturating_add(*wait));
				let today = u32::try_from(Today::get()).unwrap();
				let from = ahead.map(|days| today.saturating_add(days));
				if let Ok(version) = publish_for(from.map(day)) {
					// What is published at once goes before what was to come on this day only if that has come.
					list.push((from.unwrap_or(today), n, version));
				}
				for asked in 19_995..20_150 {
					let expected = list.iter().filter(|(day, ..)| *day <= asked).max_by_key(|(day, n, _)| (*day, *n));
					assert_eq!(on(asked), expected.map(|(.., version)| *version), "day {asked}");
				}
			}
		});
	}
}
