// SPDX-License-Identifier: Apache-2.0
//! Under which line goods are declared, and in which supplementary unit.

use super::*;
use crate::{nomenclature::line_of, Fault};

fn tariff() -> Book {
	book(&[("A00", 1, &["value"])], &[("A00", "", "10 %"), ("A00", "2204", "2 GBP / LTR")]).lines(
		&[
			("85", "", false),
			("8510", "", false),
			("851090", "", true),
			("220410", "LTR", false),
			("22041093", "", true),
			("22041094", "LTR", true),
			("950300", "NAR", true),
			("950400", "", false),
		],
	)
}

fn under(code: &str) -> Result<String, Fault> {
	let line = line_of(&code.parse().unwrap(), &tariff())?;
	Ok(line.map(|line| line.code.to_string()).unwrap_or_default())
}

#[test]
fn line_should_be_found_when_zeros_stand_behind_it() {
	for code in ["851090", "85109000", "8510900000", "851090000000"] {
		assert_eq!(under(code), Ok("851090".into()), "{code}");
	}
	assert_eq!(under("2204109400"), Ok("22041094".into()));
}

#[test]
fn code_should_be_refused_when_no_line_has_it() {
	for code in ["851091", "8510900001", "85109001", "220410940001", "999999", "000000", "850000"] {
		assert_eq!(under(code), Err(Fault::NotInNomenclature(code.parse().unwrap())), "{code}");
	}
}

#[test]
fn code_should_be_refused_when_its_line_has_subdivisions_or_is_closed() {
	for code in ["220410", "2204100000", "950400"] {
		assert_eq!(under(code), Err(Fault::NotDeclarable(code.parse().unwrap())), "{code}");
	}
}

#[test]
fn code_should_be_taken_as_it_is_when_the_tariff_has_no_nomenclature() {
	let mut tariff = tariff();
	tariff.header.nomenclature = None;
	assert_eq!(line_of(&"999999".parse().unwrap(), &tariff), Ok(None));
}

#[test]
fn item_should_be_refused_when_it_does_not_state_the_supplementary_unit() {
	let toys = item(3, "95030000", "100 GBP");
	let error = run(&tariff(), std::slice::from_ref(&toys)).unwrap_err();
	assert_eq!(
		error,
		AssessError { item: 3, fault: Fault::SupplementaryUnitNotStated("NAR".parse().unwrap()) }
	);
	assert!(error.to_string().starts_with("item 3: supplementary quantity: "), "{error}");
	// Mass does not count pieces.
	assert!(run(&tariff(), &[toys.clone().net("4")]).is_err());
	for stated in [
		toys.clone().supplementary("12"),
		toys.clone().quantity("NAR", "12"),
		toys.quantity("DZN", "1"),
	] {
		assert_eq!(run(&tariff(), &[stated]).unwrap().total, 1_000);
	}
}

#[test]
fn supplementary_quantity_should_count_in_the_unit_of_the_line_and_no_other() {
	let wine = item(1, "2204109400", "100 GBP").supplementary("50");
	assert_eq!(run(&tariff(), std::slice::from_ref(&wine)).unwrap().total, 10_000);
	// The same number, under a line whose unit is pieces, is no litres.
	let mut pieces = tariff();
	pieces.lines[5].unit = Some("NAR".parse().unwrap());
	let error = run(&pieces, &[wine]).unwrap_err();
	assert_eq!(error.fault, Fault::UnitNotStated("LTR".parse().unwrap()));
}
