// SPDX-License-Identifier: Apache-2.0
//! Lines of the nomenclature.

use super::*;
use tijara_primitives::{codes::Description, rooms::TariffView};

fn with_nomenclature() -> TariffHeader {
	TariffHeader { nomenclature: Some("HS2022".parse().unwrap()), ..header() }
}

fn open(header: TariffHeader, based_on: Option<TariffVersion>) -> DispatchResult {
	let none = BoundedVec::new;
	TariffBook::open_draft(
		editor(),
		Box::new(header),
		none(),
		BoundedVec::new(),
		none_reliefs(),
		based_on,
	)
}

fn none_reliefs() -> types::Reliefs {
	BoundedVec::new()
}

fn add(version: TariffVersion, lines: Vec<NomenclatureLine>) -> DispatchResult {
	TariffBook::add_lines(editor(), version, lines.try_into().unwrap())
}

/// Version 1: published, with a heading that has one subdivision and one line on its own.
fn published() {
	assert_ok!(open(with_nomenclature(), None));
	assert_ok!(add(1, vec![line("8510", false), line("851090", true), line("950300", true)]));
	let one = vec![measure("A00", "", "2.00 %")];
	assert_ok!(TariffBook::add_measures(editor(), 1, one.try_into().unwrap()));
	assert_ok!(TariffBook::submit(editor(), 1, None));
	assert_ok!(TariffBook::publish(approver(), 1));
}

#[test]
fn lines_should_be_stored_and_recorded_when_they_are_added() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(open(with_nomenclature(), None));
		Trail::take();
		assert_ok!(add(1, vec![line("8510", false), line("851090", true)]));
		assert_eq!(last_event(), Event::LinesAdded { version: 1, added: 2 });
		assert_eq!(acts(), [(Subject::Tariff(1), Act::LinesAdded)]);
		assert_eq!(crate::Lines::<Test>::iter_prefix(1).count(), 2);
	});
}

#[test]
fn lines_should_be_refused_when_they_break_a_rule() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(open(with_nomenclature(), None));
		assert_ok!(add(1, vec![line("851090", true)]));
		let hostile: Description = {
			use codec::{Decode, Encode};
			Description::decode(&mut &vec![0xffu8, 0xfe].encode()[..]).unwrap()
		};
		let good = line("950300", true);
		for (bad, error) in [
			(NomenclatureLine { code: malformed(), ..good.clone() }, Error::LineCodeInvalid(1)),
			(
				NomenclatureLine { code: "9".parse().unwrap(), ..good.clone() },
				Error::LineCodeInvalid(1),
			),
			(
				NomenclatureLine { unit: Some(malformed()), ..good.clone() },
				Error::LineCodeInvalid(1),
			),
			(NomenclatureLine { description: hostile, ..good.clone() }, Error::LineCodeInvalid(1)),
			(line("950400", true), Error::DuplicateLine(1)),
			(line("851090", true), Error::DuplicateLine(1)),
		] {
			assert_noop!(add(1, vec![line("950400", true), bad]), error);
		}
		assert_noop!(add(1, Vec::new()), Error::NothingAdded);
		assert_noop!(add(9, vec![good.clone()]), Error::NotFound);
		let lines: types::LineBatch = vec![good.clone()].try_into().unwrap();
		assert_noop!(TariffBook::add_lines(approver(), 1, lines), DispatchError::BadOrigin);
		assert_ok!(open(header(), None));
		assert_noop!(add(2, vec![good]), Error::NoNomenclature);
		let bad = TariffHeader { nomenclature: Some(malformed()), ..header() };
		assert_noop!(open(bad, None), Error::EditionInvalid);
	});
}

#[test]
fn lines_should_be_refused_when_the_draft_cannot_change() {
	ExtBuilder::default().build_and_execute(|| {
		published();
		assert_noop!(add(1, vec![line("950400", true)]), Error::AlreadyPublished);
		assert_ok!(open(with_nomenclature(), Some(1)));
		assert_ok!(TariffBook::submit(editor(), 2, None));
		assert_noop!(add(2, vec![line("950400", true)]), Error::AlreadySubmitted);
	});
}

#[test]
fn draft_should_not_be_submitted_when_its_nomenclature_has_no_lines() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(open(with_nomenclature(), None));
		let one = vec![measure("A00", "", "2.00 %")];
		assert_ok!(TariffBook::add_measures(editor(), 1, one.try_into().unwrap()));
		assert_noop!(TariffBook::submit(editor(), 1, None), Error::NoLines);
	});
}

#[test]
fn line_should_be_the_later_version_s_when_it_states_it() {
	ExtBuilder::default().build_and_execute(|| {
		published();
		assert_noop!(open(header(), Some(1)), Error::NomenclatureOfBaseMissing);
		let edition = TariffHeader { nomenclature: Some("HS2028".parse().unwrap()), ..header() };
		assert_ok!(open(edition, Some(1)));
		// The new edition closes a line and opens a subdivision under it.
		assert_ok!(add(2, vec![line("851090", false), line("85109010", true)]));
		assert_ok!(TariffBook::submit(editor(), 2, None));
		assert_ok!(TariffBook::publish(approver(), 2));
		let line_of = |version, code: &str| {
			StoredTariff::<Test>::published(version).unwrap().line(&code.parse().unwrap())
		};
		assert_eq!(line_of(1, "851090"), Some(line("851090", true)));
		assert_eq!(line_of(1, "85109010"), None);
		assert_eq!(line_of(2, "851090"), Some(line("851090", false)));
		assert_eq!(line_of(2, "85109010"), Some(line("85109010", true)));
		assert_eq!(line_of(2, "950300"), Some(line("950300", true)));
		let view = TariffBook::commodity(2, &"8510901000".parse().unwrap()).unwrap();
		let digits: Vec<_> = view.lines.iter().map(|line| line.code.as_str()).collect();
		assert_eq!(digits, ["8510", "851090", "85109010"]);
	});
}

#[test]
fn draft_should_leave_no_line_when_it_is_discarded() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(open(with_nomenclature(), None));
		for batch in 0..2u32 {
			let lines = (0..types::MAX_BATCH)
				.map(|i| line(&(100_000 + batch * 1_000 + i).to_string(), true));
			assert_ok!(add(1, lines.collect()));
		}
		let mut calls = 0;
		while crate::Status::<Test>::contains_key(1) {
			assert_ok!(TariffBook::discard(editor(), 1));
			calls += 1;
		}
		assert_eq!(calls, 3);
		assert_eq!(crate::Lines::<Test>::iter().count(), 0);
	});
}

#[test]
fn genesis_should_be_refused_when_lines_and_edition_do_not_fit() {
	let json = |edition: &str, lines: &str| {
		format!(
			r#"{{"header":{{"currency":"GBP","currency_decimals":2,"rounding":{{"stage":"tax-line","decimals":2,"mode":"down"}},"taxes":[{{"code":"A00","order":1,"base":["Value"]}}]{edition}}},"measures":[{{"tax":"A00","kind":"","commodity":"","origin":"Any","preference":null,"duty":"2.00 %","from":null,"to":null}}],"lines":[{lines}]}}"#
		)
	};
	let line = r#"{"code":"851090","description":"parts","declarable":true}"#;
	let edition = r#","nomenclature":"HS2022""#;
	assert!(serde_json::from_str::<GenesisTariff>(&json(edition, line)).is_ok());
	for (text, expected) in [
		(json(edition, ""), "lines: expected those of the nomenclature"),
		(json("", line), "header: expected the edition of the nomenclature"),
		(json(edition, &format!("{line},{line}")), "lines[1]: the digits stand above already"),
		(json(edition, &line.replace("851090", "8")), "lines[0]: expected 2 to 12 digits"),
	] {
		let error = serde_json::from_str::<GenesisTariff>(&text).unwrap_err().to_string();
		assert!(error.contains(expected), "{error}");
	}
}
