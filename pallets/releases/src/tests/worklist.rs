// SPDX-License-Identifier: Apache-2.0

use std::collections::BTreeSet;

use frame_support::assert_ok;
use tijara_mock::officer;
use tijara_primitives::{actor::Role, codes::OfficeCode, DeclarationId};

use crate::{mock::*, Worklist, MAX_PAGE};

fn open() -> Vec<DeclarationId> {
	Releases::worklist(&office(), None, MAX_PAGE).into_iter().map(|(id, _)| id).collect()
}

#[test]
fn case_should_stay_on_the_worklist_until_the_goods_left() {
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_eq!(open(), [ID]);
		assert_ok!(amend(ID));
		assert_eq!(open(), [ID]);
	});
	ExtBuilder::default().ready().build_and_execute(|| {
		let customs = RuntimeOrigin::signed(officer(CUSTOMS, Role::ReleaseOfficer));
		assert_ok!(Releases::release(customs, ID));
		assert_eq!(open(), [ID], "released goods wait for their exit");
		let port = RuntimeOrigin::signed(officer(PORTS, Role::CarrierAgent));
		assert_ok!(Releases::record_exit(port, ID));
		assert!(open().is_empty());
		assert_eq!(Worklist::<Test>::iter().count(), 0);
	});
}

#[test]
fn case_should_leave_the_worklist_when_the_declaration_is_cancelled() {
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_ok!(cancel(ID));
		assert_eq!(Worklist::<Test>::iter().count(), 0);
	});
}

#[test]
fn worklist_should_hold_the_cases_of_its_office_alone() {
	ExtBuilder::default().ready().build_and_execute(|| {
		let other: OfficeCode = "XT000002".parse().unwrap();
		assert_ok!(register_at(7, &other));
		assert_eq!(open(), [ID]);
		let there = Releases::worklist(&other, None, 10);
		assert_eq!(there.len(), 1);
		assert_eq!((there[0].0, &there[0].1.office), (7, &other));
		assert!(Releases::worklist(&OfficeCode::default(), None, 10).is_empty());
	});
}

#[test]
fn pages_should_give_each_case_once_when_the_reader_goes_on_from_the_last() {
	ExtBuilder::default().build_and_execute(|| {
		for id in 1..=300 {
			assert_ok!(register(id));
		}
		for limit in [1, 7, 300, u32::MAX] {
			let mut seen = Vec::new();
			let mut after = None;
			loop {
				let page = Releases::worklist(&office(), after, limit);
				assert!(page.len() <= limit.min(MAX_PAGE) as usize);
				seen.extend(page.iter().map(|(id, _)| *id));
				after = page.last().map(|(id, _)| *id);
				if page.len() < limit.min(MAX_PAGE) as usize {
					break;
				}
			}
			assert_eq!(seen.len(), 300, "pages of {limit}");
			assert_eq!(seen.into_iter().collect::<BTreeSet<_>>(), (1..=300).collect());
		}
		assert!(Releases::worklist(&office(), None, 0).is_empty());
	});
}

#[test]
fn page_should_begin_behind_a_case_that_ended_meanwhile() {
	ExtBuilder::default().build_and_execute(|| {
		for id in 1..=20 {
			assert_ok!(register(id));
		}
		let all = open();
		assert_ok!(cancel(all[9]));
		let rest = Releases::worklist(&office(), Some(all[9]), MAX_PAGE);
		assert_eq!(rest.into_iter().map(|(id, _)| id).collect::<Vec<_>>(), all[10..]);
	});
}

#[test]
fn invariants_should_fail_when_worklist_and_cases_differ() {
	new_ext().execute_with(|| {
		assert_ok!(register(ID));
		Worklist::<Test>::insert(office(), 7, ());
		assert!(Releases::do_try_state().is_err(), "an entry without a case");
		Worklist::<Test>::remove(office(), 7);
		assert_ok!(Releases::do_try_state());
		Worklist::<Test>::remove(office(), ID);
		assert!(Releases::do_try_state().is_err(), "an open case without an entry");
		Worklist::<Test>::insert("XT000002".parse::<OfficeCode>().unwrap(), ID, ());
		assert!(Releases::do_try_state().is_err(), "an entry at another office");
	});
}
