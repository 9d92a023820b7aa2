// SPDX-License-Identifier: Apache-2.0
use super::*;
use tijara_tariff::mrn::Mrn;

fn mrn(year: u16, country: &str, serial: u64, letter: u8) -> Mrn {
	Mrn::new(year, &country.parse().unwrap(), serial, letter).unwrap()
}

#[test]
fn mrn_should_be_made_of_year_country_number_and_direction_when_registered() {
	run(|| {
		for (kind, letter) in [("IMA", b'I'), ("EXA", b'E'), ("TRA", b'T')] {
			let id = NextId::<Test>::get();
			let mut draft = draft(kind, TRADER, 1);
			draft.kind = kind.parse().unwrap();
			assert_ok!(Declarations::lodge(declarant(BROKER), draft));
			assert_eq!(Declarations::mrn(id), Some(mrn(2026, "XT", id, letter)));
		}
	});
}

#[test]
fn mrn_should_be_none_when_not_registered() {
	run(|| {
		assert_eq!(Declarations::mrn(1), None);
		for id in [stored("A-1"), rejected("A-2")] {
			assert_eq!(Declarations::mrn(id), None);
			assert_eq!(Declarations::by_mrn(&mrn(2026, "XT", id, b'I')), None);
		}
	});
}

#[test]
fn by_mrn_should_find_the_declaration_only_when_every_part_is_right() {
	run(|| {
		let id = registered("A-1");
		let find = |year, country, serial, letter| {
			Declarations::by_mrn(&mrn(year, country, serial, letter))
		};
		assert_eq!(find(2026, "XT", id, b'I'), Some(id));
		assert_eq!(find(2025, "XT", id, b'I'), None);
		assert_eq!(find(2026, "XX", id, b'I'), None);
		assert_eq!(find(2026, "XT", id, b'E'), None);
		assert_eq!(find(2026, "XT", id + 1, b'I'), None);
	});
}
