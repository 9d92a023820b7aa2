// SPDX-License-Identifier: Apache-2.0
use super::*;

#[test]
fn version_should_be_in_force_when_it_is_published() {
	ExtBuilder::default().build_and_execute(|| {
		let one = || vec![measure("A00", "", "2.00 %")];
		assert_eq!(published(one()), 1);
		assert_eq!(TariffBook::version_on(TariffBook::today()), Some(1));
		assert_eq!(Status::<Test>::get(1), Some(VersionStatus::Published { at: 1, measures: 1 }));
		assert_eq!(last_event(), Event::Published { version: 1, from: TariffBook::today() });
		let (subject, entry) = Trail::take().pop().unwrap();
		assert_eq!((subject, entry.act), (Subject::Tariff(1), Act::TariffPublished));
		assert_eq!(entry.actor, Some(actor(REVENUE, Role::TariffApprover)));
		assert_eq!(entry.co_signer, Some(actor(REVENUE, Role::TariffEditor)));
		assert_eq!((Submissions::<Test>::get(1), Editors::<Test>::get(1).len()), (None, 0));
		assert_eq!(published(one()), 2);
		assert_eq!(TariffBook::version_on(TariffBook::today()), Some(2));
	});
}

#[test]
fn publication_should_be_refused_when_the_version_is_not_a_filled_draft() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(TariffBook::publish(approver(), 1), Error::NotFound);
		let empty = draft();
		assert_noop!(TariffBook::publish(approver(), empty), Error::NotSubmitted);
		let version = published(vec![measure("A00", "", "2.00 %")]);
		assert_noop!(TariffBook::publish(approver(), version), Error::AlreadyPublished);
		Status::<Test>::insert(empty, VersionStatus::Discarded { measures: 0 });
		assert_noop!(TariffBook::publish(approver(), empty), Error::AlreadyDiscarded);
	});
}

#[test]
fn publication_should_be_refused_when_the_signer_is_no_approver() {
	ExtBuilder::default().build_and_execute(|| {
		let version = submitted();
		assert_noop!(TariffBook::publish(editor(), version), DispatchError::BadOrigin);
	});
}

#[test]
fn publication_should_be_refused_when_the_approver_worked_on_the_draft() {
	ExtBuilder::default().build_and_execute(|| {
		let version = submitted();
		let me = actor(REVENUE, Role::TariffApprover);
		let by = Submissions::<Test>::get(version).unwrap().by;
		// An officer who holds both roles: it submitted, or it edited.
		Submissions::<Test>::mutate(version, |one| one.as_mut().unwrap().by = me.clone());
		assert_noop!(TariffBook::publish(approver(), version), Error::SamePerson);
		Submissions::<Test>::mutate(version, |one| one.as_mut().unwrap().by = by);
		Editors::<Test>::mutate(version, |editors| editors.try_push(me.account)).unwrap();
		assert_noop!(TariffBook::publish(approver(), version), Error::SamePerson);
		// The editor's own organisation need not be the approver's.
		let other = RuntimeOrigin::signed(officer(5, Role::TariffApprover));
		assert_ok!(TariffBook::publish(other, version));
	});
}

#[test]
fn publication_should_be_refused_when_the_approver_signed_for_an_editor() {
	ExtBuilder::default().build_and_execute(|| {
		let me = officer(REVENUE, Role::TariffApprover);
		Signer::set(Some(me));
		let version = draft();
		Signer::set(None);
		let editors = Editors::<Test>::get(version).to_vec();
		assert_eq!(editors, [officer(REVENUE, Role::TariffEditor), me]);
		let one = vec![measure("A00", "", "2.00 %")];
		assert_ok!(TariffBook::add_measures(editor(), version, one.try_into().unwrap()));
		assert_ok!(TariffBook::submit(editor(), version, None));
		assert_noop!(TariffBook::publish(approver(), version), Error::SamePerson);
	});
}

#[test]
fn publication_should_be_refused_when_the_rule_is_broken() {
	ExtBuilder::default().build_and_execute(|| {
		let version = submitted();
		let cashier = RuntimeOrigin::signed(officer(REVENUE, Role::Cashier));
		assert_noop!(TariffBook::publish(cashier, version), Error::Subordinate);
		Signer::set(Some(1));
		assert_noop!(TariffBook::publish(approver(), version), Error::NotInPerson);
		Signer::set(None);
		System::set_block_number(2 + TERM);
		assert_noop!(TariffBook::publish(approver(), version), Error::ProposalExpired);
		System::set_block_number(1 + TERM);
		assert_ok!(TariffBook::publish(approver(), version));
	});
}
