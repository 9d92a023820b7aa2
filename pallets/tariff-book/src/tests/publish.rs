// SPDX-License-Identifier: Apache-2.0
use super::*;

#[test]
fn version_should_be_in_force_when_it_is_published() {
	ExtBuilder::default().build_and_execute(|| {
		let one = || vec![measure("A00", "", "2.00 %")];
		assert_eq!(published(one()), 1);
		assert_eq!(Current::<Test>::get(), Some(1));
		assert_eq!(Status::<Test>::get(1), Some(VersionStatus::Published { at: 1, measures: 1 }));
		assert_eq!(last_event(), Event::Published { version: 1 });
		let (subject, entry) = Trail::take().pop().unwrap();
		assert_eq!((subject, entry.act), (Subject::Tariff(1), Act::TariffPublished));
		assert_eq!(entry.actor, Some(actor(REVENUE, Role::TariffApprover)));
		assert_eq!(published(one()), 2);
		assert_eq!(Current::<Test>::get(), Some(2));
	});
}

#[test]
fn publication_should_be_refused_when_the_version_is_not_a_filled_draft() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(TariffBook::publish(approver(), 1), Error::NotFound);
		let empty = draft();
		assert_noop!(TariffBook::publish(approver(), empty), Error::NoMeasures);
		let version = published(vec![measure("A00", "", "2.00 %")]);
		assert_noop!(TariffBook::publish(approver(), version), Error::AlreadyPublished);
		Status::<Test>::insert(empty, VersionStatus::Discarded { measures: 0 });
		assert_noop!(TariffBook::publish(approver(), empty), Error::AlreadyDiscarded);
	});
}

#[test]
fn publication_should_be_refused_when_the_signer_is_no_approver() {
	ExtBuilder::default().build_and_execute(|| {
		let version = draft();
		assert_noop!(TariffBook::publish(editor(), version), DispatchError::BadOrigin);
	});
}
