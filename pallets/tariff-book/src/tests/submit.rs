// SPDX-License-Identifier: Apache-2.0
//! Submitting drafts and returning them.
use super::*;

fn one() -> types::Batch {
	vec![measure("A00", "8510", "2.00 %")].try_into().unwrap()
}

fn filled() -> TariffVersion {
	let version = draft();
	assert_ok!(TariffBook::add_measures(editor(), version, one()));
	Trail::take();
	version
}

#[test]
fn draft_should_not_change_any_more_when_it_is_submitted() {
	ExtBuilder::default().build_and_execute(|| {
		let version = filled();
		assert_ok!(TariffBook::submit(editor(), version));
		assert_eq!(last_event(), Event::Submitted { version, measures: 1, expires: 1 + TERM });
		let by = actor(REVENUE, Role::TariffEditor);
		let proposal = Submitted::<Test>::get(version).unwrap();
		assert_eq!((&proposal.by, proposal.expires), (&by, 1 + TERM));
		let entry = Entry::new(Act::TariffSubmitted).by(by);
		assert_eq!(Trail::take(), [(Subject::Tariff(version), entry)]);
		let add = || TariffBook::add_measures(editor(), version, one());
		assert_noop!(add(), Error::AlreadySubmitted);
		// Its term ends nothing but the time to publish it.
		System::set_block_number(2 + TERM);
		assert_noop!(add(), Error::AlreadySubmitted);
	});
}

#[test]
fn submission_should_be_refused_when_the_version_is_not_a_filled_draft() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(TariffBook::submit(editor(), 7), Error::NotFound);
		let empty = draft();
		assert_noop!(TariffBook::submit(editor(), empty), Error::NoMeasures);
		let version = published(one().into_inner());
		assert_noop!(TariffBook::submit(editor(), version), Error::AlreadyPublished);
		Status::<Test>::insert(empty, VersionStatus::Discarded { measures: 0 });
		Editors::<Test>::remove(empty);
		assert_noop!(TariffBook::submit(editor(), empty), Error::AlreadyDiscarded);
	});
}

#[test]
fn submission_should_be_refused_when_one_stands_or_not_in_person() {
	ExtBuilder::default().build_and_execute(|| {
		let version = filled();
		Signer::set(Some(7));
		assert_noop!(TariffBook::submit(editor(), version), Error::NotInPerson);
		Signer::set(None);
		assert_ok!(TariffBook::submit(editor(), version));
		System::set_block_number(1 + TERM);
		assert_noop!(TariffBook::submit(editor(), version), Error::AlreadySubmitted);
		System::set_block_number(2 + TERM);
		assert_ok!(TariffBook::submit(editor(), version));
		assert_eq!(Submitted::<Test>::get(version).unwrap().expires, 2 + 2 * TERM);
	});
}

#[test]
fn submission_should_be_refused_when_the_signer_is_no_editor() {
	ExtBuilder::default().build_and_execute(|| {
		let version = filled();
		for origin in [cashier(), RuntimeOrigin::root()] {
			assert_noop!(TariffBook::submit(origin, version), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn draft_should_change_again_when_it_is_returned() {
	ExtBuilder::default().build_and_execute(|| {
		let version = filled();
		let approver = |organisation| (organisation, Role::TariffApprover);
		for (organisation, role) in
			[(REVENUE, Role::TariffEditor), approver(REVENUE), approver(TRADE)]
		{
			assert_ok!(TariffBook::submit(editor(), version));
			Trail::take();
			let origin = RuntimeOrigin::signed(officer(organisation, role));
			assert_ok!(TariffBook::return_draft(origin, version));
			assert_eq!(last_event(), Event::Returned { version });
			let entry = Entry::new(Act::TariffReturned).by(actor(organisation, role));
			assert_eq!(Trail::take(), [(Subject::Tariff(version), entry)]);
			assert_eq!(Submitted::<Test>::get(version), None);
			assert_ok!(TariffBook::add_measures(editor(), version, one()));
		}
	});
}

#[test]
fn draft_should_be_returned_when_its_term_is_over() {
	ExtBuilder::default().build_and_execute(|| {
		let version = submitted();
		System::set_block_number(2 + TERM);
		assert_ok!(TariffBook::return_draft(editor(), version));
	});
}

#[test]
fn return_should_be_refused_when_nothing_is_submitted() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(TariffBook::return_draft(approver(), 7), Error::NotFound);
		let open = filled();
		assert_noop!(TariffBook::return_draft(approver(), open), Error::NotSubmitted);
		let version = published(one().into_inner());
		assert_noop!(TariffBook::return_draft(approver(), version), Error::AlreadyPublished);
		let discarded = draft();
		Status::<Test>::insert(discarded, VersionStatus::Discarded { measures: 0 });
		Editors::<Test>::remove(discarded);
		assert_noop!(TariffBook::return_draft(approver(), discarded), Error::AlreadyDiscarded);
	});
}

#[test]
fn return_should_be_refused_when_the_signer_is_neither_the_submitter_nor_an_approver() {
	ExtBuilder::default().build_and_execute(|| {
		let version = submitted();
		let other = RuntimeOrigin::signed(officer(TRADE, Role::TariffEditor));
		assert_noop!(TariffBook::return_draft(other, version), Error::NotProposer);
		for origin in [cashier(), RuntimeOrigin::root()] {
			assert_noop!(TariffBook::return_draft(origin, version), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn editors_should_be_remembered_once_and_at_most_eight() {
	ExtBuilder::default().build_and_execute(|| {
		let version = filled();
		let add = |organisation| {
			let origin = RuntimeOrigin::signed(officer(organisation, Role::TariffEditor));
			TariffBook::add_measures(origin, version, one())
		};
		assert_ok!(add(REVENUE));
		assert_eq!(Editors::<Test>::get(version).len(), 1);
		for organisation in 11..18 {
			assert_ok!(add(organisation));
		}
		assert_eq!(Editors::<Test>::get(version).len(), 8);
		let refused = frame_support::storage::with_storage_layer(|| add(18));
		assert_eq!(refused, Err(Error::TooManyEditors.into()));
		assert_ok!(add(11));
	});
}
