// SPDX-License-Identifier: Apache-2.0

use frame_support::dispatch::DispatchClass;
use tijara_mock::AccountId;
use tijara_primitives::views::{ValidatorAttendanceView, ValidatorsReportView};

use crate::{
	attendance::turns, mock::*, Attendance, Authored, Current, Event, Reports, WeightInfo,
};

fn attendance(organisation: u32, authored: u32, missed: u64) -> Attendance<AccountId> {
	Attendance { account: node(organisation), organisation, authored, missed }
}

fn missed(session: u32, absent: &[u32]) -> RuntimeEvent {
	let absent: Vec<_> = absent.iter().map(|organisation| node(*organisation)).collect();
	Event::SessionReported { session, missed_validators: absent.try_into().unwrap() }.into()
}

/// Blocks in these slots; the last one ends the session.
fn session(slots: impl IntoIterator<Item = u64>) {
	slots.into_iter().for_each(author);
	rotate();
}

#[test]
fn turns_should_be_those_of_a_count_one_by_one_when_slots_go_round() {
	for count in 1..6_usize {
		for (from, to) in [(0, 0), (0, 1), (7, 7), (7, 8), (3, 20), (6, 6 + count as u64), (11, 64)]
		{
			for index in 0..count {
				let expected =
					(from..to).filter(|slot| slot % count as u64 == index as u64).count();
				assert_eq!(turns(from, to, index, count), expected as u64);
			}
		}
	}
	let last = u64::MAX;
	assert_eq!(turns(last - 1, last, 0, 1), 1);
	assert_eq!(turns(0, last, 0, 0), 0);
}

#[test]
fn report_should_say_what_each_missed_when_a_session_ends() {
	ExtBuilder::default().build_and_execute(|| {
		// Slots 300 to 310: 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1. The third is never there, the second once.
		session([300, 303, 304, 306, 309, 310]);

		let report = Validators::report(0).unwrap();
		assert_eq!((report.from, report.to, report.slots()), (300, 311, 11));
		assert_eq!(report.blocks, 6);
		assert_eq!(
			report.validators.to_vec(),
			[attendance(1, 4, 0), attendance(2, 2, 2), attendance(3, 0, 3)]
		);
		System::assert_has_event(missed(0, &[3]));
		assert_eq!(Authored::<Test>::iter().count(), 0);
	});
}

#[test]
fn slots_should_be_counted_once_when_one_session_follows_another() {
	ExtBuilder::default().build_and_execute(|| {
		session([300, 301]);
		// Nobody authors in 302 and 303: they belong to the session in whose time they pass.
		session([304, 305]);
		let report = Validators::report(1).unwrap();
		assert_eq!((report.from, report.to), (302, 306));
		assert_eq!(
			report.validators.to_vec(),
			[attendance(1, 0, 1), attendance(2, 1, 0), attendance(3, 1, 1)]
		);
		System::assert_has_event(missed(1, &[1]));
	});
}

#[test]
fn nobody_should_be_absent_when_no_slot_fell_on_it() {
	ExtBuilder::default().build_and_execute(|| {
		session([300]);
		System::assert_has_event(missed(0, &[]));
		session([]);
		System::assert_has_event(missed(1, &[]));
		assert_eq!(Validators::report(1).unwrap().slots(), 0);
	});
}

#[test]
fn report_should_follow_the_seated_set_when_the_set_has_changed() {
	ExtBuilder::default().build_and_execute(|| {
		set_keys(node(4));
		Validators::admit_validator(RuntimeOrigin::root(), 4, node(4)).unwrap();
		Validators::remove_validator(RuntimeOrigin::root(), node(1), 1).unwrap();
		session([300]);
		session([301]);
		// Round robin over agencies 2, 3 and 4 now.
		session([302, 303, 304, 305]);
		let report = Validators::report(2).unwrap();
		assert_eq!(
			report.validators.to_vec(),
			[attendance(2, 1, 0), attendance(3, 1, 0), attendance(4, 2, 0)]
		);
	});
}

#[test]
fn oldest_report_should_be_forgotten_when_a_new_one_comes() {
	ExtBuilder::default().build_and_execute(|| {
		for number in 0..5 {
			session([300 + number]);
		}
		let mut kept: Vec<_> = Reports::<Test>::iter_keys().collect();
		kept.sort_unstable();
		assert_eq!(kept, [2, 3, 4]);
		assert_eq!(Validators::report(1), None);
		assert_eq!(Validators::report(5), None);
	});
}

#[test]
fn current_counts_should_be_read_when_the_session_runs() {
	ExtBuilder::default().build_and_execute(|| {
		let (number, report) = Validators::current();
		assert_eq!((number, report.slots(), report.blocks), (0, 0, 0));
		session([299]);
		author(300);
		author(302);
		let (number, report) = Validators::current();
		assert_eq!((number, report.from, report.slots(), report.blocks), (1, 300, 3, 2));
		assert_eq!(
			report.validators.to_vec(),
			[attendance(1, 1, 0), attendance(2, 0, 1), attendance(3, 1, 0)]
		);
	});
}

#[test]
fn view_should_join_slots_and_offences_when_a_report_is_asked_for() {
	ExtBuilder::default().build_and_execute(|| {
		session([300, 301]);
		offend(&[3], 0);
		let view = |organisation: u32, slots, authored, offences| ValidatorAttendanceView {
			account: node(organisation),
			organisation,
			slots,
			authored,
			missed: slots - u64::from(authored),
			offences,
		};
		assert_eq!(
			Validators::report_view(Some(0)),
			Some(ValidatorsReportView {
				session: 0,
				ended: true,
				from: 300,
				slots: 2,
				blocks: 2,
				validators: vec![view(1, 1, 1, 0), view(2, 1, 1, 0), view(3, 0, 0, 1)],
			})
		);
		assert_eq!(Validators::report_view(Some(1)), None);

		Slot::set(303);
		assert_eq!(
			Validators::report_view(None),
			Some(ValidatorsReportView {
				session: 1,
				ended: false,
				from: 302,
				slots: 2,
				blocks: 0,
				validators: vec![view(1, 1, 0, 0), view(2, 0, 0, 0), view(3, 1, 0, 1)],
			})
		);
	});
}

#[test]
fn slots_before_the_first_block_should_be_missed_by_nobody_when_counting_begins() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Current::<Test>::get().from, None);
		author(299_999_999);
		assert_eq!(Current::<Test>::get().from, Some(299_999_999));
		author(300_000_000);
		assert_eq!(Current::<Test>::get().from, Some(299_999_999));
	});
}

#[test]
fn block_should_bear_the_weight_when_authors_are_counted_and_sessions_end() {
	ExtBuilder::default().build_and_execute(|| {
		let borne = || *System::block_weight().get(DispatchClass::Mandatory);
		let before = borne();
		author(300);
		let noted = before.saturating_add(<() as WeightInfo>::note_author());
		assert_eq!(borne(), noted);
		rotate();
		assert_eq!(borne(), noted.saturating_add(<() as WeightInfo>::end_session(3)));
	});
}
