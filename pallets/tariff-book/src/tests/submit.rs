// SPDX-License-Identifier: Apache-2.0
//! `submit` and `return_draft`.
use super::*;

fn filled() -> TariffVersion {
	let version = draft();
	let one = vec![measure("A00", "", "2.00 %")];
	assert_ok!(TariffBook::add_measures(editor(), version, one.try_into().unwrap()));
	version
}

#[test]
fn draft_should_be_frozen_when_it_is_submitted() {
	ExtBuilder::default().build_and_execute(|| {
		let version = filled();
		Trail::take();
		assert_ok!(TariffBook::submit(editor(), version, None));
		assert_eq!(Status::<Test>::get(version), Some(VersionStatus::Submitted { measures: 1 }));
		let expires = 1 + TERM;
		let submission = Submissions::<Test>::get(version).unwrap();
		assert_eq!(submission.by, actor(REVENUE, Role::TariffEditor));
		assert_eq!(submission.matter, None);
		assert_eq!(submission.expires, expires);
		assert_eq!(last_event(), Event::Submitted { version, expires, from: None });
		let [(subject, entry)] = Trail::take().try_into().unwrap();
		assert_eq!((subject, entry.act), (Subject::Tariff(version), Act::TariffSubmitted));
		assert_eq!(entry.actor, Some(actor(REVENUE, Role::TariffEditor)));
		assert_eq!(TariffBook::version_on(TariffBook::today()), None);
		assert_noop!(TariffBook::submit(editor(), version, None), Error::AlreadySubmitted);
	});
}

#[test]
fn draft_should_be_submitted_anew_when_the_term_is_over() {
	ExtBuilder::default().build_and_execute(|| {
		let version = submitted();
		System::set_block_number(2 + TERM);
		// It stays frozen.
		let one = vec![measure("A00", "", "3.00 %")];
		assert_noop!(
			TariffBook::add_measures(editor(), version, one.try_into().unwrap()),
			Error::AlreadySubmitted
		);
		assert_noop!(TariffBook::publish(approver(), version), Error::ProposalExpired);
		assert_ok!(TariffBook::submit(editor(), version, None));
		assert_ok!(TariffBook::publish(approver(), version));
	});
}

#[test]
fn submission_should_be_refused_when_the_version_is_not_a_filled_draft() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(TariffBook::submit(editor(), 1, None), Error::NotFound);
		let empty = draft();
		assert_noop!(TariffBook::submit(editor(), empty, None), Error::NoMeasures);
		let version = published(vec![measure("A00", "", "2.00 %")]);
		assert_noop!(TariffBook::submit(editor(), version, None), Error::AlreadyPublished);
		Status::<Test>::insert(empty, VersionStatus::Discarded { measures: 0 });
		assert_noop!(TariffBook::submit(editor(), empty, None), Error::AlreadyDiscarded);
	});
}

#[test]
fn submission_should_be_refused_when_the_signer_is_no_editor_in_person() {
	ExtBuilder::default().build_and_execute(|| {
		let version = filled();
		assert_noop!(TariffBook::submit(approver(), version, None), DispatchError::BadOrigin);
		Signer::set(Some(1));
		assert_noop!(TariffBook::submit(editor(), version, None), Error::NotInPerson);
	});
}

#[test]
fn draft_should_be_open_again_when_it_is_returned() {
	ExtBuilder::default().build_and_execute(|| {
		let abroad = RuntimeOrigin::signed(officer(5, Role::TariffApprover));
		for (origin, by) in [
			(editor(), actor(REVENUE, Role::TariffEditor)),
			(approver(), actor(REVENUE, Role::TariffApprover)),
			(abroad, actor(5, Role::TariffApprover)),
		] {
			let version = submitted();
			Trail::take();
			assert_ok!(TariffBook::return_draft(origin, version));
			assert_eq!(Status::<Test>::get(version), Some(VersionStatus::Drafted { measures: 1 }));
			assert_eq!(Submissions::<Test>::get(version), None);
			assert_eq!(last_event(), Event::Returned { version });
			let [(subject, entry)] = Trail::take().try_into().unwrap();
			assert_eq!((subject, entry.act), (Subject::Tariff(version), Act::TariffReturned));
			assert_eq!(entry.actor, Some(by));
			assert_noop!(TariffBook::publish(approver(), version), Error::NotSubmitted);
			let more = vec![measure("A00", "85", "3.00 %")];
			assert_ok!(TariffBook::add_measures(editor(), version, more.try_into().unwrap()));
		}
	});
}

#[test]
fn return_should_be_refused_when_the_version_is_not_submitted() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(TariffBook::return_draft(editor(), 1), Error::NotFound);
		let version = draft();
		assert_noop!(TariffBook::return_draft(editor(), version), Error::NotSubmitted);
		let version = published(vec![measure("A00", "", "2.00 %")]);
		assert_noop!(TariffBook::return_draft(approver(), version), Error::AlreadyPublished);
		Status::<Test>::insert(1, VersionStatus::Discarded { measures: 0 });
		assert_noop!(TariffBook::return_draft(editor(), 1), Error::AlreadyDiscarded);
	});
}

#[test]
fn return_should_be_refused_when_the_signer_is_neither_proposer_nor_approver() {
	ExtBuilder::default().build_and_execute(|| {
		let version = submitted();
		for (organisation, role) in [(5, Role::TariffEditor), (REVENUE, Role::Cashier)] {
			let origin = RuntimeOrigin::signed(officer(organisation, role));
			assert_noop!(TariffBook::return_draft(origin, version), Error::NotProposer);
		}
		let origin = RuntimeOrigin::signed(officer(REVENUE, Role::Declarant));
		assert_noop!(TariffBook::return_draft(origin, version), DispatchError::BadOrigin);
	});
}
