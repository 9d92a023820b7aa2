// SPDX-License-Identifier: Apache-2.0
use super::*;

fn is_gone(version: TariffVersion) -> bool {
	Status::<Test>::get(version).is_none()
		&& Headers::<Test>::get(version).is_none()
		&& PrefixLengths::<Test>::get(version) == 0
		&& Measures::<Test>::iter_key_prefix(version).count() == 0
		&& Exchange::<Test>::iter_key_prefix(version).count() == 0
		&& Groups::<Test>::iter_key_prefix(version).count() == 0
		&& Editors::<Test>::get(version).is_empty()
}

#[test]
fn draft_should_be_gone_when_it_is_discarded() {
	ExtBuilder::default().build_and_execute(|| {
		let version = draft();
		let one = vec![measure("A00", "8510", "2.00 %")];
		assert_ok!(TariffBook::add_measures(editor(), version, one.try_into().unwrap()));
		Trail::take();
		assert_ok!(TariffBook::discard(editor(), version));
		assert!(is_gone(version));
		assert_eq!(last_event(), Event::Discarded { version, complete: true });
		assert_eq!(acts(), [(Subject::Tariff(version), Act::TariffDiscarded)]);
		assert_noop!(TariffBook::discard(editor(), version), Error::NotFound);
		assert_eq!(draft(), 2, "its number is not given again");
	});
}

#[test]
fn large_draft_should_be_removed_in_bounded_steps_when_it_is_discarded() {
	ExtBuilder::default().build_and_execute(|| {
		let version = draft();
		for batch in 0..3 {
			let many: Vec<_> =
				(0..200).map(|i| measure("A00", &format!("{batch}{i:0>5}"), "2.00 %")).collect();
			assert_ok!(TariffBook::add_measures(editor(), version, many.try_into().unwrap()));
		}
		for left in [344, 88] {
			assert_ok!(TariffBook::discard(editor(), version));
			assert_eq!(last_event(), Event::Discarded { version, complete: false });
			assert_eq!(Measures::<Test>::iter_key_prefix(version).count(), left);
			assert_noop!(TariffBook::publish(approver(), version), Error::AlreadyDiscarded);
			TariffBook::do_try_state().unwrap();
		}
		assert_ok!(TariffBook::discard(editor(), version));
		assert_eq!(last_event(), Event::Discarded { version, complete: true });
		assert!(is_gone(version));
	});
}

#[test]
fn discard_should_be_refused_when_the_version_is_published() {
	ExtBuilder::default().build_and_execute(|| {
		let version = published(vec![measure("A00", "", "2.00 %")]);
		assert_noop!(TariffBook::discard(editor(), version), Error::AlreadyPublished);
	});
}

#[test]
fn discard_should_be_refused_when_the_draft_is_submitted() {
	ExtBuilder::default().build_and_execute(|| {
		let version = submitted();
		assert_noop!(TariffBook::discard(editor(), version), Error::AlreadySubmitted);
		assert_ok!(TariffBook::return_draft(editor(), version));
		assert_ok!(TariffBook::discard(editor(), version));
		assert!(is_gone(version));
	});
}

#[test]
fn discard_should_be_refused_when_the_signer_is_no_editor() {
	ExtBuilder::default().build_and_execute(|| {
		let version = draft();
		assert_noop!(TariffBook::discard(cashier(), version), DispatchError::BadOrigin);
	});
}
