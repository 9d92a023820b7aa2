// SPDX-License-Identifier: Apache-2.0
//! Benefits, views, the register and the record for partners.
use super::*;
use tijara_primitives::aeo::MraRecord;

#[test]
fn benefits_should_be_there_only_while_the_authorisation_is_granted() {
	type Make = fn() -> AeoId;
	let none: [Make; 5] = [applied, accepted, validated, suspended, revoked];
	for make in none {
		run(|| {
			make();
			assert_eq!(benefits(), Benefits::default());
		});
	}
	run(|| {
		assert_eq!(benefits(), Benefits::default());
		let id = granted();
		let expected = Programme::Full.benefits(GuaranteeShare::ThirtyPercent);
		assert_eq!((benefits(), AeoIdentity::view(id).unwrap().benefits), (expected, expected));
		assert_eq!(AeoIdentity::benefits(OTHER_TRADER), Benefits::default());
	});
}

#[test]
fn benefits_should_end_when_the_organisation_is_not_active() {
	run(|| {
		let id = granted();
		Inactive::set(vec![TRADER]);
		assert_eq!(benefits(), Benefits::default());
		let view = AeoIdentity::view(id).unwrap();
		assert_eq!((view.status, view.benefits), (AeoStatus::Granted, Benefits::default()));
		assert_eq!(view.record.unwrap().status, AeoStatus::Suspended, "as partners see it");
		Inactive::set(vec![]);
		assert!(benefits().reduced_controls);
		assert_eq!(AeoIdentity::record(id).unwrap().status, AeoStatus::Granted);
	});
}

#[test]
fn view_should_show_the_file_and_no_record_before_the_first_grant() {
	run(|| {
		let id = accepted();
		let view = AeoIdentity::view(id).unwrap();
		assert_eq!((view.id, view.holder, view.record), (id, TRADER, None));
		assert_eq!(AeoIdentity::of(TRADER).map(|view| view.id), Some(id));
		assert_eq!((AeoIdentity::view(9), AeoIdentity::of(OTHER_TRADER)), (None, None));
		assert_eq!(AeoIdentity::record(9), None);
	});
}

#[test]
fn record_should_state_the_authorisation_with_a_version_that_rises() {
	run(|| {
		let id = granted();
		let expected = MraRecord {
			country: "XT".parse().unwrap(),
			tin: tin(TRADER),
			programme: Programme::Full,
			role: PartyRole::Importer,
			status: AeoStatus::Granted,
			effective: day(0),
			expiry: day(GRANT_DAYS),
			mra_id: "XTAEOF0000000001".parse().unwrap(),
			version: 6,
		};
		assert_eq!(AeoIdentity::record(id), Some(expected.clone()));
		assert_ok!(suspend(id));
		let after = MraRecord { status: AeoStatus::Suspended, version: 7, ..expected };
		assert_eq!(AeoIdentity::record(id), Some(after));
	});
}

#[test]
fn identification_should_fit_when_the_file_has_the_last_number() {
	run(|| {
		for (programme, expected) in [
			(Programme::CustomsSimplification, "XTAEOC4294967295"),
			(Programme::SecurityAndSafety, "XTAEOS4294967295"),
			(Programme::Full, "XTAEOF4294967295"),
		] {
			let id = AeoIdentity::mra_id(u32::MAX, programme);
			assert_eq!(id, Some(expected.parse().unwrap()));
		}
	});
}

#[test]
fn register_should_list_whoever_was_ever_granted_in_pages() {
	run(|| {
		let first = revoked();
		let second = granted();
		assert_ok!(AeoIdentity::withdraw(administrator(TRADER), second));
		let third = applied();
		let ids = |from, count| {
			AeoIdentity::register(from, count).into_iter().map(|view| view.id).collect::<Vec<_>>()
		};
		assert_eq!(ids(0, u32::MAX), vec![first, second], "applications are not public");
		assert_eq!(ids(1, 1), vec![second]);
		assert_eq!((ids(0, 0), ids(2, 9), ids(u32::MAX, 9)), (vec![], vec![], vec![]));
		assert_eq!(status(third), AeoStatus::Applied);
	});
}

#[test]
fn apply_should_refuse_when_the_numbers_are_used_up() {
	run(|| {
		NextId::<Test>::put(u32::MAX);
		assert_noop!(apply_as(TRADER, PartyRole::Importer), E::NumbersExhausted);
		NextId::<Test>::put(1);
	});
}
