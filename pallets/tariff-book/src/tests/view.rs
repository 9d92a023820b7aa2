// SPDX-License-Identifier: Apache-2.0
use super::*;
use proptest::prelude::*;
use tijara_primitives::{
	codes::{CommodityCode, CurrencyCode},
	date::Date,
	rooms::{TariffBook as _, TariffView},
	tariff::Part,
};

fn day(text: &str) -> Date {
	text.parse().unwrap()
}

#[test]
fn book_should_answer_with_the_current_version_and_still_know_the_older_ones() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(TariffBook::in_force(day("2024-01-01")).err(), Some(Error::NotPublished.into()));
		let first = published(vec![measure("A00", "", "2.00 %")]);
		let second = published(vec![measure("A00", "", "3.00 %")]);
		let open = draft();
		let commodity: CommodityCode = "8510900000".parse().unwrap();
		let duty = |view: &StoredTariff<Test>| view.measures(&commodity)[0].duty.to_string();
		let (version, view) = TariffBook::in_force(TariffBook::today()).ok().unwrap();
		assert_eq!((version, duty(&view)), (second, "3.00 %".into()));
		assert_eq!(view.header(), &header());
		assert_eq!(duty(&TariffBook::version(first).ok().unwrap()), "2.00 %");
		for not_published in [open, 99] {
			let answer = TariffBook::version(not_published);
			assert_eq!(answer.err(), Some(Error::NotPublished.into()));
		}
	});
}

#[test]
fn view_should_know_members_of_groups() {
	ExtBuilder::default().build_and_execute(|| {
		let version = published(vec![measure("A00", "", "2.00 %")]);
		let view = StoredTariff::<Test>::published(version).unwrap();
		let (gafta, agadir) = ("GAFTA".parse().unwrap(), "AGADIR".parse().unwrap());
		assert!(view.in_group(&gafta, &"JO".parse().unwrap()));
		assert!(!view.in_group(&gafta, &"GB".parse().unwrap()));
		assert!(!view.in_group(&agadir, &"JO".parse().unwrap()));
	});
}

#[test]
fn view_should_give_the_rate_that_covers_the_day() {
	ExtBuilder::default().build_and_execute(|| {
		let rates = vec![
			rate("USD", "1.10", None, Some("2023-12-31")),
			rate("USD", "1.20", Some("2024-01-01"), Some("2024-01-31")),
			rate("USD", "1.30", Some("2024-01-15"), Some("2024-01-20")),
			rate("EUR", "1.40", Some("2024-01-01"), None),
		];
		assert_ok!(TariffBook::open_draft(
			editor(),
			Box::new(header()),
			rates.try_into().unwrap(),
			BoundedVec::new(),
			BoundedVec::new(),
			None
		));
		let one = vec![measure("A00", "", "2.00 %")];
		assert_ok!(TariffBook::add_measures(editor(), 1, one.try_into().unwrap()));
		assert_ok!(TariffBook::submit(editor(), 1, None));
		assert_ok!(TariffBook::publish(approver(), 1));
		let view = StoredTariff::<Test>::published(1).unwrap();
		for (currency, on, units) in [
			("USD", "2020-01-01", Some("1.1")),
			("USD", "2023-12-31", Some("1.1")),
			("USD", "2024-01-01", Some("1.2")),
			("USD", "2024-01-15", Some("1.3")),
			("USD", "2024-01-20", Some("1.3")),
			("USD", "2024-01-21", Some("1.2")),
			("USD", "2024-02-01", None),
			("EUR", "2023-12-31", None),
			("EUR", "2034-12-31", Some("1.4")),
			("JOD", "2024-01-01", None),
		] {
			let currency_code: CurrencyCode = currency.parse().unwrap();
			let found = view.exchange(&currency_code, day(on)).map(|rate| rate.units.to_string());
			assert_eq!(found.as_deref(), units, "{currency} {on}");
		}
	});
}

#[test]
fn worst_case_should_give_every_item_as_many_lines_as_it_may_have() {
	ExtBuilder::default().build_and_execute(|| {
		let version = TariffBook::publish_worst_case().unwrap();
		let today = TariffBook::today();
		let (current, view) = TariffBook::in_force(today).ok().unwrap();
		assert_eq!(current, version);
		let mut items: Vec<_> = (1..=99).map(|i| worst_case::item(i).unwrap()).collect();
		// one that knows nothing of the worst case but its commodity
		items[1].origin = "US".parse().unwrap();
		items[1].price.as_mut().unwrap().currency = worst_case::NATIONAL.parse().unwrap();
		items[1].adjustments = BoundedVec::new();
		items[1].net_mass = None;
		items[1].quota = None;
		items[1].months = None;
		items[1].additional_procedures = BoundedVec::new();
		let assess = |items: &[_]| {
			let goods = tijara_tariff::Goods { items, charges: &[], incoterm: None, on: today };
			let claims = tijara_tariff::claims(&goods, &view).unwrap().len();
			(claims, tijara_tariff::assess(&goods, &Default::default(), &view).unwrap())
		};
		let (claims, assessment) = assess(&items);
		assert_eq!((claims, assessment.lines.len()), (98, 99 * 24));
		assert!(assessment.total > 0 && assessment.relieved > 0);
		let last = assessment.lines.last().unwrap();
		assert_eq!((last.part, last.relief.clone()), (Part::WithinQuota, "R63".parse().ok()));

		let (claims, unclaimed) = assess(&tijara_tariff::unclaimed(&items, &view));
		assert_eq!((claims, unclaimed.lines.len()), (0, 99 * 24));
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	/// Whatever prefixes are published, a look-up finds exactly those that begin the code.
	#[test]
	fn view_should_find_every_measure_whose_prefix_begins_the_code(
		prefixes in proptest::collection::btree_set("[01]{0,12}", 1..40),
		code in "[01]{6,12}",
	) {
		ExtBuilder::default().build_and_execute(|| {
			let version =
				published(prefixes.iter().map(|p| measure("A00", p, "2.00 %")).collect());
			assert_eq!(
				TariffBook::commodity(version, &code.parse().unwrap()).map(|view| view.measures),
				StoredTariff::<Test>::published(version).map(|v| v.measures(&code.parse().unwrap())),
			);
			let view = StoredTariff::<Test>::published(version).unwrap();
			let found = view.measures(&code.parse().unwrap());
			let mut found: Vec<_> = found.iter().map(|m| m.commodity.to_string()).collect();
			let mut expected: Vec<_> =
				prefixes.iter().filter(|p| code.starts_with(*p)).cloned().collect();
			found.sort();
			expected.sort();
			assert_eq!(found, expected);
		});
	}
}
