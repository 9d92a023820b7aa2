// SPDX-License-Identifier: Apache-2.0
//! Quotas, required documents, reliefs, and the rules of the header's new fields.

use super::*;
use tijara_primitives::rooms::{TariffBook as _, TariffView};

fn with_reliefs(reliefs: Vec<Relief>) -> DispatchResult {
	let none = BoundedVec::new();
	let reliefs = reliefs.try_into().unwrap();
	TariffBook::open_draft(editor(), Box::new(header()), none, BoundedVec::new(), reliefs, None)
}

#[test]
fn quotas_should_be_stored_and_recorded_when_they_are_added() {
	ExtBuilder::default().build_and_execute(|| {
		let version = draft();
		Trail::take();
		let two = vec![
			quota("094001", "2024-01-01", "2024-06-30"),
			quota("094001", "2024-07-01", "2024-12-31"),
		];
		assert_ok!(TariffBook::add_quotas(editor(), version, two.try_into().unwrap()));
		assert_eq!(last_event(), Event::QuotasAdded { version, added: 2 });
		assert_eq!(acts(), [(Subject::Tariff(version), Act::TariffQuotasAdded)]);
		let add = |quota: QuotaPeriod| {
			TariffBook::add_quotas(editor(), version, vec![quota].try_into().unwrap())
		};
		assert_noop!(add(quota("094001", "2024-06-30", "2024-08-01")), Error::OverlappingQuotas(0));
		assert_noop!(
			add(quota("094001", "2025-02-01", "2025-01-01")),
			Error::QuotaPeriodReversed(0)
		);
		let valid = quota("094002", "2024-01-01", "2024-12-31");
		let zero = Decimal::default();
		assert_noop!(
			add(QuotaPeriod { volume: zero, ..valid.clone() }),
			Error::QuotaVolumeInvalid(0)
		);
		let above = Decimal::from_whole(101);
		assert_noop!(
			add(QuotaPeriod { critical: above, ..valid.clone() }),
			Error::QuotaVolumeInvalid(0)
		);
		assert_noop!(add(QuotaPeriod { order: malformed(), ..valid }), Error::QuotaCodeInvalid(0));
		for year in 0..6 {
			assert_ok!(add(quota(
				"094001",
				&format!("203{year}-01-01"),
				&format!("203{year}-12-31")
			)));
		}
		assert_noop!(add(quota("094001", "2040-01-01", "2040-12-31")), Error::TooManyQuotas(0));
		let none = BoundedVec::new();
		assert_noop!(TariffBook::add_quotas(editor(), version, none.clone()), Error::NothingAdded);
		assert_noop!(TariffBook::add_quotas(editor(), 9, none.clone()), Error::NotFound);
		assert_noop!(TariffBook::add_quotas(approver(), version, none), DispatchError::BadOrigin);
	});
}

#[test]
fn documents_should_be_stored_and_recorded_when_they_are_added() {
	ExtBuilder::default().build_and_execute(|| {
		let version = draft();
		Trail::take();
		let add = |requirement: Requirement| {
			TariffBook::add_requirements(editor(), version, vec![requirement].try_into().unwrap())
		};
		let of_group = |group: &str| Requirement {
			origin: OriginScope::Group(group.parse().unwrap()),
			..requirement("02", "851")
		};
		assert_ok!(add(of_group("GAFTA")));
		assert_eq!(last_event(), Event::RequirementsAdded { version, added: 1 });
		assert_eq!(acts(), [(Subject::Tariff(version), Act::RequirementsAdded)]);
		assert_noop!(add(of_group("AGADIR")), Error::RequirementCodeInvalid(0));
		let bad = Requirement { document: malformed(), ..requirement("02", "851") };
		assert_noop!(add(bad), Error::RequirementCodeInvalid(0));
		let day = |text: &str| Some(text.parse().unwrap());
		let reversed = Requirement {
			from: day("2024-02-01"),
			to: day("2024-01-01"),
			..requirement("02", "851")
		};
		assert_noop!(add(reversed), Error::RequirementPeriodReversed(0));
		for _ in 1..types::MAX_REQUIREMENTS {
			assert_ok!(add(requirement("02", "853")));
		}
		assert_noop!(add(requirement("02", "853")), Error::TooManyRequirements(0));
		let none = BoundedVec::new();
		assert_noop!(
			TariffBook::add_requirements(editor(), version, none.clone()),
			Error::NothingAdded
		);
		assert_noop!(TariffBook::add_requirements(editor(), 9, none.clone()), Error::NotFound);
		assert_noop!(
			TariffBook::add_requirements(approver(), version, none),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn parts_should_be_refused_when_the_draft_cannot_change() {
	ExtBuilder::default().build_and_execute(|| {
		let version = submitted();
		let quotas: types::QuotaBatch =
			vec![quota("094001", "2024-01-01", "2024-06-30")].try_into().unwrap();
		let documents: types::RequirementBatch = vec![requirement("02", "851")].try_into().unwrap();
		let refused = |error: DispatchError| {
			assert_noop!(TariffBook::add_quotas(editor(), version, quotas.clone()), error);
			assert_noop!(TariffBook::add_requirements(editor(), version, documents.clone()), error);
		};
		refused(Error::AlreadySubmitted.into());
		assert_ok!(TariffBook::publish(approver(), version));
		refused(Error::AlreadyPublished.into());
	});
}

#[test]
fn reliefs_should_be_read_when_the_version_has_them() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(with_reliefs(vec![relief("R1"), relief("R2")]));
		let one = vec![measure("A00", "", "2.00 %")];
		assert_ok!(TariffBook::add_measures(editor(), 1, one.try_into().unwrap()));
		assert_ok!(TariffBook::submit(editor(), 1, None));
		assert_ok!(TariffBook::publish(approver(), 1));
		let reliefs = TariffBook::version(1).unwrap().reliefs();
		assert_eq!(reliefs, [relief("R1"), relief("R2")]);
	});
}

#[test]
fn reliefs_should_be_refused_when_they_break_a_rule() {
	ExtBuilder::default().build_and_execute(|| {
		let day = |text: &str| Some(text.parse().unwrap());
		let other = Some("Z99".parse().unwrap());
		for (bad, error) in [
			(Relief { tax: other, ..relief("R") }, Error::ReliefCodeInvalid(1)),
			(Relief { code: malformed(), ..relief("R") }, Error::ReliefCodeInvalid(1)),
			(
				Relief { share: Decimal::from_whole(101), ..relief("R") },
				Error::ReliefShareInvalid(1),
			),
			(
				Relief { from: day("2024-02-01"), to: day("2024-01-01"), ..relief("R") },
				Error::ReliefPeriodReversed(1),
			),
		] {
			assert_noop!(with_reliefs(vec![relief("A"), bad]), error);
		}
	});
}

#[test]
fn header_should_be_refused_when_its_terms_or_limits_break_a_rule() {
	ExtBuilder::default().build_and_execute(|| {
		let open = |header: TariffHeader| {
			let (rates, groups) = (BoundedVec::new(), BoundedVec::new());
			TariffBook::open_draft(
				editor(),
				Box::new(header),
				rates,
				groups,
				BoundedVec::new(),
				None,
			)
		};
		let mut limits = header();
		limits.taxes[0].least = Some(Decimal::from_whole(2));
		limits.taxes[0].most = Some(Decimal::from_whole(1));
		assert_noop!(open(limits), Error::TaxLimitsInvalid(0));
		let above = Decimal::from_whole(101);
		let mut late = header();
		late.terms.interest = above;
		assert_noop!(open(late), Error::TermsInvalid);
		let mut back = header();
		back.terms.drawback = above;
		assert_noop!(open(back), Error::TermsInvalid);
		let mut long = header();
		long.terms.payment_days = 366;
		assert_noop!(open(long), Error::TermsInvalid);
		let standard = TariffHeader { standard_preference: Some(malformed()), ..header() };
		assert_noop!(open(standard), Error::StandardPreferenceInvalid);
	});
}

#[test]
fn measures_should_be_refused_when_they_rank_equal() {
	ExtBuilder::default().build_and_execute(|| {
		let version = draft();
		let add = |measures: Vec<Measure>| {
			TariffBook::add_measures(editor(), version, measures.try_into().unwrap())
		};
		let one = || measure("A00", "85", "2.00 %");
		assert_noop!(add(vec![one(), one()]), Error::OverlappingMeasures(1));
		assert_ok!(add(vec![one()]));
		let other = Measure { duty: "3.00 %".parse().unwrap(), ..one() };
		assert_noop!(add(vec![other.clone()]), Error::OverlappingMeasures(0));
		// A later start, another origin, a claim, a code or a procedure tell them apart.
		assert_ok!(add(vec![
			Measure { from: Some("2024-01-01".parse().unwrap()), ..other.clone() },
			Measure { origin: OriginScope::Country("JO".parse().unwrap()), ..other.clone() },
			Measure { preference: Some("300".parse().unwrap()), ..other.clone() },
			Measure { additional_code: Some("C1".parse().unwrap()), ..other.clone() },
			Measure { procedure: Some("51".parse().unwrap()), ..other.clone() },
			Measure { quota: Some("094001".parse().unwrap()), ..other },
		]));
		let bad = Measure { procedure: Some(malformed()), ..one() };
		assert_noop!(add(vec![bad]), Error::MeasureCodeInvalid(0));
	});
}
