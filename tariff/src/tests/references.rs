// SPDX-License-Identifier: Apache-2.0
//! Movement reference numbers.

use crate::{
	check,
	mrn::{is_reference, letter, Mrn, MrnError},
};
use codec::{Decode, Encode, MaxEncodedLen};
use proptest::prelude::*;
use tijara_primitives::{codes::CountryCode, MAX_DECLARATION_ID};

fn country(code: &str) -> CountryCode {
	code.parse().unwrap()
}

#[test]
fn mrn_should_hold_its_parts() {
	let mrn = Mrn::new(2026, &country("XT"), 42, b'I').unwrap();
	assert_eq!(&mrn.as_str()[..17], "26XT000000000042I");
	assert_eq!(
		(mrn.year(), mrn.country(), mrn.serial(), mrn.letter()),
		(26, country("XT"), 42, b'I')
	);
	assert_eq!(mrn.to_string().parse(), Ok(mrn));
	assert_eq!(Mrn::new(26, &country("XT"), 42, b'I'), Some(mrn));
	let json = serde_json::to_string(&mrn).unwrap();
	assert_eq!(json, format!("\"{mrn}\""));
	assert_eq!(serde_json::from_str::<Mrn>(&json).unwrap(), mrn);
	assert_eq!((mrn.encode().len(), Mrn::max_encoded_len()), (18, 18));
	assert_eq!(Mrn::decode(&mut &mrn.encode()[..]), Ok(mrn));
}

#[test]
fn mrn_should_not_be_made_of_parts_that_do_not_fit() {
	assert_eq!(Mrn::new(2026, &country("XT"), MAX_DECLARATION_ID + 1, b'I'), None);
	assert!(Mrn::new(2026, &country("XT"), MAX_DECLARATION_ID, b'I').is_some());
	assert_eq!(Mrn::new(2026, &CountryCode::default(), 1, b'I'), None);
	assert_eq!(Mrn::new(2026, &country("XT"), 1, b'i'), None);
}

#[test]
fn mrn_should_say_what_is_wrong() {
	let good = Mrn::new(2026, &country("XT"), 42, b'I').unwrap().to_string();
	let digit = good.chars().last().unwrap();
	let other = if digit == '5' { '6' } else { '5' };
	for (text, error) in [
		("".to_string(), MrnError::Length),
		(good.clone() + "0", MrnError::Length),
		(good.replace("26", "2A"), MrnError::Character(2)),
		(good.replace("XT", "xT"), MrnError::Character(3)),
		(good.replace("XT0", "XTA"), MrnError::Character(5)),
		(good.replace('I', "1"), MrnError::Character(17)),
		(format!("{}A", &good[..17]), MrnError::Character(18)),
		(format!("{}{other}", &good[..17]), MrnError::CheckDigit),
		("٣".repeat(9), MrnError::Character(1)),
	] {
		assert_eq!(Mrn::parse(&text), Err(error), "{text}");
		let json = format!("\"{text}\"");
		assert!(serde_json::from_str::<Mrn>(&json).is_err());
		assert!(<[u8; 18]>::try_from(text.as_bytes())
			.map_or(true, |b| Mrn::decode(&mut &b[..]).is_err()));
	}
}

#[test]
fn reference_should_be_accepted_from_other_countries() {
	assert!(is_reference("06DE586600006143E1"));
	for bad in
		["06DE586600006143E2", "O6DE586600006143E1", "06D3586600006143E1", "06DE586600006143E", ""]
	{
		assert!(!is_reference(bad), "{bad}");
	}
}

#[test]
fn letter_should_follow_the_kind_of_declaration() {
	for (kind, expected) in [("IMA", b'I'), ("EXD", b'E'), ("COA", b'T')] {
		assert_eq!(letter(&kind.parse().unwrap()), expected);
	}
}

/// The sum modulo 11 before 10 becomes 0, reckoned in another way than the crate does.
fn remainder(text: &str) -> u64 {
	let values = "0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ";
	let value = |c: char| values.find(c).unwrap() as u64;
	text.chars().enumerate().map(|(i, c)| value(c) * (1u64 << i)).sum::<u64>() % 11
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	#[test]
	fn mrn_should_round_trip(year in 0u16..=9999, code in "[A-Z]{2}", serial in 0..=MAX_DECLARATION_ID, letter in b'A'..=b'Z') {
		let mrn = Mrn::new(year, &country(&code), serial, letter).unwrap();
		prop_assert_eq!(Mrn::parse(mrn.as_str()), Ok(mrn));
		prop_assert_eq!(u16::from(mrn.year()), year % 100);
		prop_assert_eq!(mrn.country(), country(&code));
		prop_assert_eq!((mrn.serial(), mrn.letter()), (serial, letter));
	}

	/// One digit changed is noticed, but for the documented escape: the remainders 0 and 10 share a check digit.
	#[test]
	fn mrn_should_notice_a_changed_digit(serial in 0..=MAX_DECLARATION_ID, place in 4usize..16, to in 0u8..10) {
		let mrn = Mrn::new(2026, &country("XT"), serial, b'I').unwrap();
		let mut changed = mrn.as_str().as_bytes().to_vec();
		changed[place] = b'0' + to;
		let changed = String::from_utf8(changed).unwrap();
		let before = remainder(&mrn.as_str()[..17]);
		let after = remainder(&changed[..17]);
		let same = changed == mrn.as_str();
		prop_assert_eq!(same, before == after);
		let escapes = before.min(after) == 0 && before.max(after) == 10;
		prop_assert_eq!(Mrn::parse(&changed).is_ok(), same || escapes);
	}

	#[test]
	fn parse_should_not_panic(text in "\\PC{0,40}") {
		let _ = Mrn::parse(&text);
		let _ = is_reference(&text);
		let _ = crate::container::is_valid(&text);
		let _ = check::check_digit(text.as_bytes());
	}
}
