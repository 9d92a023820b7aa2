// SPDX-License-Identifier: Apache-2.0
use super::*;

#[test]
fn version_should_be_in_force_when_it_is_published() {
	ExtBuilder::default().build_and_execute(|| {
		let version = submitted();
		System::set_block_number(1 + TERM);
		assert_ok!(TariffBook::publish(approver(), version));
		assert_eq!(Current::<Test>::get(), Some(1));
		let status = VersionStatus::Published { at: 1 + TERM, measures: 1 };
		assert_eq!(Status::<Test>::get(1), Some(status));
		assert_eq!(last_event(), Event::Published { version: 1 });
		let entry = Entry::new(Act::TariffPublished)
			.by(actor(REVENUE, Role::TariffApprover))
			.proposed_by(actor(REVENUE, Role::TariffEditor));
		assert_eq!(Trail::take(), [(Subject::Tariff(1), entry)]);
		assert_eq!(Submitted::<Test>::get(1), None);
		assert!(Editors::<Test>::get(1).is_empty());
		assert_eq!(published(vec![measure("A00", "", "2.00 %")]), 2);
		assert_eq!(Current::<Test>::get(), Some(2));
	});
}

#[test]
fn version_should_be_published_when_the_approver_is_of_another_organisation() {
	ExtBuilder::default().build_and_execute(|| {
		let version = submitted();
		let other = RuntimeOrigin::signed(officer(TRADE, Role::TariffApprover));
		assert_ok!(TariffBook::publish(other, version));
	});
}

#[test]
fn publication_should_be_refused_when_the_version_is_not_submitted() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(TariffBook::publish(approver(), 1), Error::NotFound);
		let open = draft();
		assert_noop!(TariffBook::publish(approver(), open), Error::NotSubmitted);
		let version = published(vec![measure("A00", "", "2.00 %")]);
		assert_noop!(TariffBook::publish(approver(), version), Error::AlreadyPublished);
		Status::<Test>::insert(open, VersionStatus::Discarded { measures: 0 });
		Editors::<Test>::remove(open);
		assert_noop!(TariffBook::publish(approver(), open), Error::AlreadyDiscarded);
	});
}

#[test]
fn publication_should_be_refused_when_the_approver_wrote_or_submitted_the_draft() {
	ExtBuilder::default().build_and_execute(|| {
		let one = || vec![measure("A00", "", "2.00 %")].try_into().unwrap();
		let other = || RuntimeOrigin::signed(officer(TRADE, Role::TariffApprover));

		// It wrote some measures of a draft that an editor submitted.
		let version = draft();
		assert_ok!(TariffBook::add_measures(editor(), version, one()));
		assert_ok!(TariffBook::add_measures(approver(), version, one()));
		assert_ok!(TariffBook::submit(editor(), version));
		assert_noop!(TariffBook::publish(approver(), version), Error::SamePerson);
		// Returning it does not make the approver forget.
		assert_ok!(TariffBook::return_draft(approver(), version));
		assert_ok!(TariffBook::submit(editor(), version));
		assert_noop!(TariffBook::publish(approver(), version), Error::SamePerson);
		assert_ok!(TariffBook::publish(other(), version));

		// It only submitted the draft.
		let version = draft();
		assert_ok!(TariffBook::add_measures(editor(), version, one()));
		assert_ok!(TariffBook::submit(approver(), version));
		assert_noop!(TariffBook::publish(approver(), version), Error::SamePerson);
		assert_ok!(TariffBook::publish(other(), version));

		// It signed for the editor, as its proxy.
		let version = draft();
		Signer::set(Some(officer(REVENUE, Role::TariffApprover)));
		assert_ok!(TariffBook::add_measures(editor(), version, one()));
		Signer::set(None);
		assert_ok!(TariffBook::submit(editor(), version));
		assert_noop!(TariffBook::publish(approver(), version), Error::SamePerson);
	});
}

#[test]
fn publication_should_be_refused_when_not_in_person_in_time_or_in_the_role() {
	ExtBuilder::default().build_and_execute(|| {
		let version = submitted();
		Signer::set(Some(7));
		assert_noop!(TariffBook::publish(approver(), version), Error::NotInPerson);
		Signer::set(None);
		let subordinate = RuntimeOrigin::signed(officer(REVENUE, Role::Assessor));
		assert_noop!(TariffBook::publish(subordinate, version), Error::Subordinate);
		System::set_block_number(2 + TERM);
		assert_noop!(TariffBook::publish(approver(), version), Error::ProposalExpired);
		assert_ok!(TariffBook::submit(editor(), version));
		assert_ok!(TariffBook::publish(approver(), version));
	});
}

#[test]
fn publication_should_be_refused_when_the_signer_is_no_approver() {
	ExtBuilder::default().build_and_execute(|| {
		let version = submitted();
		for origin in [editor(), cashier(), RuntimeOrigin::root()] {
			assert_noop!(TariffBook::publish(origin, version), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn publication_should_be_undone_when_the_act_cannot_be_recorded() {
	ExtBuilder::default().build_and_execute(|| {
		let version = submitted();
		Trail::set_full(true);
		let call =
			frame_support::storage::with_storage_layer(|| TariffBook::publish(approver(), version));
		assert!(call.is_err());
		assert_eq!(Current::<Test>::get(), None);
		assert!(Submitted::<Test>::contains_key(version));
	});
}
