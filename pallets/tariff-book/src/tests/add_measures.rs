// SPDX-License-Identifier: Apache-2.0
use super::*;
use frame_support::sp_runtime::traits::{BlakeTwo256, Hash};

fn add(version: TariffVersion, measures: Vec<Measure>) -> DispatchResult {
	TariffBook::add_measures(editor(), version, measures.try_into().unwrap())
}

#[test]
fn measures_should_be_stored_under_their_prefix_when_they_are_added() {
	ExtBuilder::default().build_and_execute(|| {
		let version = draft();
		Trail::take();
		let all = [measure("B00", "", "20.00 %"), measure("A00", "8510", "2.00 %")];
		assert_ok!(add(version, all.to_vec()));
		for one in &all {
			assert_eq!(Measures::<Test>::get(version, &one.commodity).first(), Some(one));
		}
		assert_eq!(PrefixLengths::<Test>::get(version), 0b1_0001);
		assert_eq!(Status::<Test>::get(version), Some(VersionStatus::Drafted { measures: 2 }));
		assert_eq!(last_event(), Event::MeasuresAdded { version, added: 2, measures: 2 });
		let [(subject, entry)] = Trail::take().try_into().unwrap();
		assert_eq!((subject, entry.act), (Subject::Tariff(version), Act::MeasuresAdded));
		assert_eq!(entry.content, Some(BlakeTwo256::hash_of(&all.to_vec())));
		assert_ok!(add(version, vec![measure("B00", "8510", "3.00 %")]));
		assert_eq!(last_event(), Event::MeasuresAdded { version, added: 1, measures: 3 });
	});
}

#[test]
fn measures_should_be_refused_when_a_rule_is_broken() {
	type Change = fn(&mut Measure);
	let cases: Vec<(&str, Change, Error)> = vec![
		("malformed type", |m| m.kind = malformed(), Error::MeasureCodeInvalid(1)),
		("malformed commodity", |m| m.commodity = malformed(), Error::MeasureCodeInvalid(1)),
		(
			"malformed preference",
			|m| m.preference = Some(malformed()),
			Error::MeasureCodeInvalid(1),
		),
		(
			"malformed country",
			|m| m.origin = OriginScope::Country(malformed()),
			Error::MeasureCodeInvalid(1),
		),
		(
			"malformed group",
			|m| m.origin = OriginScope::Group(malformed()),
			Error::MeasureCodeInvalid(1),
		),
		("unknown tax", |m| m.tax = "X99".parse().unwrap(), Error::UnknownTax(1)),
		(
			"unknown group",
			|m| m.origin = OriginScope::Group("AGADIR".parse().unwrap()),
			Error::UnknownGroup(1),
		),
		("no duty", |m| m.duty = "two per cent".parse().unwrap(), Error::DutyUnreadable(1)),
		("malformed duty", |m| m.duty = malformed(), Error::DutyUnreadable(1)),
		(
			"reversed period",
			|m| {
				m.from = Some("2024-02-01".parse().unwrap());
				m.to = Some("2024-01-31".parse().unwrap());
			},
			Error::MeasurePeriodReversed(1),
		),
	];
	ExtBuilder::default().build_and_execute(|| {
		let version = draft();
		let good = measure("A00", "8510", "2.00 %");
		for (name, change, error) in cases {
			let mut bad = good.clone();
			change(&mut bad);
			let call = frame_support::storage::with_storage_layer(|| {
				add(version, vec![good.clone(), bad])
			});
			assert_eq!(call, Err(error.into()), "{name}");
		}
		assert_noop!(add(version, vec![]), Error::NoMeasures);
		assert_eq!(Measures::<Test>::iter().count(), 0);
	});
}

#[test]
fn measures_should_be_refused_when_the_prefix_is_full() {
	ExtBuilder::default().build_and_execute(|| {
		let version = draft();
		let typed = |n| Measure {
			kind: format!("{n}").parse().unwrap(),
			..measure("A00", "8510", "2.00 %")
		};
		assert_ok!(add(version, (1..=127).map(typed).collect()));
		let two = vec![typed(128), typed(129)];
		let call = frame_support::storage::with_storage_layer(|| add(version, two));
		assert_eq!(call, Err(Error::TooManyMeasures(1).into()));
		assert_eq!(Status::<Test>::get(version), Some(VersionStatus::Drafted { measures: 127 }));
		assert_ok!(add(version, vec![typed(128)]));
	});
}

#[test]
fn measures_should_be_refused_when_the_version_is_no_draft() {
	ExtBuilder::default().build_and_execute(|| {
		let one = || vec![measure("A00", "8510", "2.00 %")];
		assert_noop!(add(7, one()), Error::NotFound);
		let waiting = submitted();
		assert_noop!(add(waiting, one()), Error::AlreadySubmitted);
		let version = published(one());
		assert_noop!(add(version, one()), Error::AlreadyPublished);
		let version = draft();
		Status::<Test>::insert(version, VersionStatus::Discarded { measures: 0 });
		PrefixLengths::<Test>::remove(version);
		assert_noop!(add(version, one()), Error::AlreadyDiscarded);
	});
}

#[test]
fn measures_should_be_refused_when_the_signer_is_no_editor() {
	ExtBuilder::default().build_and_execute(|| {
		let version = draft();
		let one = vec![measure("A00", "8510", "2.00 %")];
		assert_noop!(
			TariffBook::add_measures(approver(), version, one.try_into().unwrap()),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn measures_should_be_refused_when_too_many_editors_work_on_the_draft() {
	ExtBuilder::default().build_and_execute(|| {
		let version = draft();
		let mut prefix = 8510;
		let mut add = |organisation| {
			prefix += 1;
			let one = vec![measure("A00", &prefix.to_string(), "2.00 %")];
			let origin = RuntimeOrigin::signed(officer(organisation, Role::TariffEditor));
			TariffBook::add_measures(origin, version, one.try_into().unwrap())
		};
		// The first is who opened the draft.
		for organisation in 11..18 {
			assert_ok!(add(organisation));
		}
		assert_eq!(Editors::<Test>::get(version).len(), 8);
		let refused = frame_support::storage::with_storage_layer(|| add(18));
		assert_eq!(refused, Err(Error::TooManyEditors.into()));
		assert_ok!(add(11));
		assert_ok!(add(REVENUE));
	});
}
