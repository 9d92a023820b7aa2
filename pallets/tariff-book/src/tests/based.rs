// SPDX-License-Identifier: Apache-2.0
//! Versions that build on a whole one.

use super::*;
use tijara_primitives::rooms::{TariffBook as _, TariffView};

fn open(base: TariffVersion, header: TariffHeader, groups: Vec<Group>) -> DispatchResult {
	let groups = groups.try_into().unwrap();
	let (rates, reliefs) = (Default::default(), Default::default());
	TariffBook::open_draft(editor(), Box::new(header), rates, groups, reliefs, Some(base))
}

fn gafta() -> Vec<Group> {
	vec![group("GAFTA", &["JO", "EG", "MA"])]
}

fn base() -> TariffVersion {
	let version = draft();
	let measures = [("A00", "85", "2.00 %"), ("A00", "8510", "3.00 %"), ("B00", "", "20.00 %")];
	let measures = measures.map(|(tax, prefix, duty)| measure(tax, prefix, duty)).to_vec();
	assert_ok!(TariffBook::add_measures(editor(), version, measures.try_into().unwrap()));
	let quotas = vec![quota("094001", "2024-01-01", "2024-12-31")];
	assert_ok!(TariffBook::add_quotas(editor(), version, quotas.try_into().unwrap()));
	let documents = vec![requirement("85", "851"), requirement("02", "853")];
	assert_ok!(TariffBook::add_requirements(editor(), version, documents.try_into().unwrap()));
	assert_ok!(TariffBook::submit(editor(), version, None));
	assert_ok!(TariffBook::publish(approver(), version));
	version
}

fn duties(version: TariffVersion, code: &str) -> Vec<String> {
	let view = TariffBook::version(version).unwrap();
	let measures = view.measures(&code.parse().unwrap());
	measures.iter().map(|m| format!("{} {} {}", m.tax, m.commodity, m.duty)).collect()
}

#[test]
fn draft_should_take_over_what_it_does_not_state() {
	ExtBuilder::default().build_and_execute(|| {
		let base = base();
		assert_ok!(open(base, header(), gafta()));
		let own = vec![measure("A00", "8510", "9.00 %"), measure("A00", "851012", "1.00 %")];
		assert_ok!(TariffBook::add_measures(editor(), 2, own.try_into().unwrap()));
		let quotas = vec![quota("094001", "2025-01-01", "2025-12-31")];
		assert_ok!(TariffBook::add_quotas(editor(), 2, quotas.try_into().unwrap()));
		let documents = vec![requirement("02", "852")];
		assert_ok!(TariffBook::add_requirements(editor(), 2, documents.try_into().unwrap()));
		assert_ok!(TariffBook::submit(editor(), 2, None));
		assert_ok!(TariffBook::publish(approver(), 2));

		assert_eq!(
			duties(2, "8510120000"),
			["B00  20.00 %", "A00 85 2.00 %", "A00 8510 9.00 %", "A00 851012 1.00 %"]
		);
		assert_eq!(
			duties(base, "8510120000"),
			["B00  20.00 %", "A00 85 2.00 %", "A00 8510 3.00 %"],
			"the base is as it was"
		);
		let period = |version, day: &str| {
			let view = TariffBook::version(version).unwrap();
			view.quota(&"094001".parse().unwrap(), day.parse().unwrap())
		};
		assert!(period(base, "2024-06-01").is_some() && period(base, "2025-06-01").is_none());
		assert!(period(2, "2025-06-01").is_some() && period(2, "2024-06-01").is_none());
		let documents = |code: &str| {
			let view = TariffBook::commodity(2, &code.parse().unwrap()).unwrap();
			view.requirements.iter().map(|r| r.document.to_string()).collect::<Vec<_>>()
		};
		assert_eq!(
			(documents("850110"), documents("020110")),
			(vec!["851".into()], vec!["852".into()])
		);
	});
}

#[test]
fn draft_without_measures_should_be_published_when_it_builds_on_a_version() {
	ExtBuilder::default().build_and_execute(|| {
		let base = base();
		assert_ok!(open(base, header(), gafta()));
		assert_ok!(TariffBook::submit(editor(), 2, None));
		assert_ok!(TariffBook::publish(approver(), 2));
		assert_eq!(duties(2, "85101200"), duties(base, "85101200"));
		let members = TariffBook::version(2).unwrap();
		assert!(members.in_group(&"GAFTA".parse().unwrap(), &"MA".parse().unwrap()));
	});
}

#[test]
fn draft_should_be_refused_when_it_cannot_build_on_the_version() {
	ExtBuilder::default().build_and_execute(|| {
		let base = base();
		assert_noop!(open(7, header(), gafta()), Error::NotPublished);
		assert_ok!(open(base, header(), gafta()));
		assert_noop!(open(2, header(), gafta()), Error::NotPublished);
		assert_ok!(TariffBook::submit(editor(), 2, None));
		assert_ok!(TariffBook::publish(approver(), 2));
		assert_noop!(open(2, header(), gafta()), Error::BaseNotWhole);
		assert_noop!(open(base, header(), vec![]), Error::GroupOfBaseMissing);
		let mut short = header();
		short.taxes.truncate(1);
		assert_noop!(open(base, short, gafta()), Error::TaxOfBaseMissing);
	});
}
