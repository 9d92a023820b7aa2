// SPDX-License-Identifier: Apache-2.0
//! Official answers with reliefs, and corners of reliefs, exemptions, quotas and preferences.

use super::*;
use tijara_primitives::{
	tariff::{Allocation, Exempted, Part, ReliefEffect, TaxBase, TaxLine},
	Money,
};

fn relief(code: &str, tax: &str, procedure: &str, effect: ReliefEffect) -> Relief {
	Relief {
		code: code.parse().unwrap(),
		tax: tax.parse().ok(),
		commodity: "".parse().unwrap(),
		procedure: procedure.parse().ok(),
		additional_procedure: None,
		share: "100".parse().unwrap(),
		effect,
		limited: false,
		from: None,
		to: None,
	}
}

fn official(line: &TaxLine) -> (&str, TaxBase, Money, Money) {
	(line.tax.as_str(), line.base.clone(), line.amount, line.payable)
}

/// HMRC's answers `TT_IM041a` (returned goods, duty exempted) and `TT_IM181a` (value added tax suspended).
#[test]
fn assess_should_give_the_official_lines_of_reliefs() {
	let taxes: &[(&str, u16, &[&str])] =
		&[("A50", 10, &["value"]), ("B05", 30, &["A50"]), ("B00", 40, &["value"])];
	let mut book =
		book(taxes, &[("A50", "", "4.90 %"), ("B00", "", "20.00 %"), ("B05", "", "20.00 %")]);
	book.reliefs = vec![relief("RET", "A50", "61", ReliefEffect::Exempt)];
	let returned = Item { procedure: "6110".parse().unwrap(), ..item(1, "850110", "12500 GBP") };
	let assessment = run(&book, &[returned]).unwrap();
	assert_eq!(official(&assessment.lines[0]), ("A50", TaxBase::Value(1_250_000), 0, 0));
	assert_eq!(official(&assessment.lines[1]), ("B05", TaxBase::Value(0), 0, 0));
	let vat = ("B00", TaxBase::Value(1_250_000), 250_000, 250_000);
	assert_eq!(official(&assessment.lines[2]), vat);
	assert_eq!((assessment.total, assessment.relieved), (250_000, 61_250));

	book.reliefs = vec![relief("STORE", "B00", "71", ReliefEffect::Suspend)];
	book.measures.retain(|measure| measure.tax.as_str() == "B00");
	let stored = Item { procedure: "7100".parse().unwrap(), ..item(1, "850110", "5000 GBP") };
	let assessment = run(&book, &[stored]).unwrap();
	let vat = ("B00", TaxBase::Value(500_000), 100_000, 0);
	assert_eq!(official(&assessment.lines[0]), vat);
	assert_eq!((assessment.total, assessment.relieved), (0, 0));
}

#[test]
fn exemption_should_not_be_overdrawn_by_rounding() {
	use RoundingMode::{HalfEven, HalfUp};
	use RoundingStage::{Base, Declaration, Item, TaxLine};
	// two lines of a half penny, each of which rounds up to a penny; one penny is left
	let items = [item(1, "850110", "0.05 GBP"), item(2, "850110", "0.05 GBP")];
	for (stage, mode, decimals, left, owed, relieved) in [
		(TaxLine, HalfUp, 2, 1, 1, 1),
		(TaxLine, HalfUp, 2, 2, 0, 2),
		(TaxLine, HalfEven, 2, 1, 0, 0),
		(Item, HalfUp, 2, 1, 1, 1),
		(Base, HalfUp, 2, 1, 1, 1),
		(Declaration, HalfUp, 2, 1, 0, 1),
	] {
		let mut book =
			book(&[("T", 1, &["value"])], &[("T", "", "10 %")]).rounding(stage, decimals, mode);
		let mut limited = relief("EX", "T", "40", ReliefEffect::Exempt);
		limited.limited = true;
		book.reliefs = vec![limited];
		let exemptions = [Exempted { relief: "EX".parse().unwrap(), left }];
		let grants = Grants { allocations: None, exemptions: &exemptions };
		let assessment = assess(&goods(&items, &[]), &grants, &book).unwrap();
		let found = (assessment.total, assessment.relieved);
		assert_eq!(found, (owed, relieved), "{stage:?} {mode:?} {left}");
	}
	// whole pounds, and half a pound left: nothing can be taken off a pound
	let mut book =
		book(&[("T", 1, &["value"])], &[("T", "", "100 %")]).rounding(TaxLine, 0, HalfUp);
	let mut limited = relief("EX", "T", "40", ReliefEffect::Suspend);
	limited.limited = true;
	book.reliefs = vec![limited];
	let exemptions = [Exempted { relief: "EX".parse().unwrap(), left: 50 }];
	let grants = Grants { allocations: None, exemptions: &exemptions };
	let items = [item(1, "850110", "100.90 GBP")];
	let assessment = assess(&goods(&items, &[]), &grants, &book).unwrap();
	assert_eq!((assessment.lines[0].amount, assessment.total), (10_100, 10_100));
}

#[test]
fn relieved_lines_should_add_up_where_a_declaration_is_rounded_as_a_whole() {
	// half of a half penny, twice: 0.01 in all, of which 0.01 is owed and nothing relieved
	let mut book = book(&[("T", 1, &["value"])], &[("T", "", "10 %")]).rounding(
		RoundingStage::Declaration,
		2,
		RoundingMode::HalfUp,
	);
	let mut half = relief("H", "T", "40", ReliefEffect::Exempt);
	half.share = "50".parse().unwrap();
	book.reliefs = vec![half];
	let items = [item(1, "850110", "0.05 GBP"), item(2, "850110", "0.05 GBP")];
	let assessment = run(&book, &items).unwrap();
	assert_eq!((assessment.total, assessment.relieved), (1, 0));
	// a line that nothing relieves shows nothing relieved, wherever the penny falls
	book.reliefs[0].share = "100".parse().unwrap();
	let free = Item { procedure: "5100".parse().unwrap(), ..item(2, "850110", "0.04 GBP") };
	let assessment = run(&book, &[item(1, "850110", "0.04 GBP"), free]).unwrap();
	let lines: Vec<_> = assessment.lines.iter().map(|line| (line.amount, line.relieved)).collect();
	assert_eq!(lines, [(0, 1), (0, 0)]);
}

#[test]
fn quota_should_give_its_duty_whatever_stands_under_a_longer_prefix() {
	let mut book = book(&[("A00", 1, &["value"])], &[("A00", "02032211", "14 %")]);
	let mut within = measure("A00", "0203", "5 %");
	within.quota = Some("051867".parse().unwrap());
	book.measures.push(within);
	book.measures
		.push(Measure { kind: "safeguard".parse().unwrap(), ..measure("A00", "02", "1 %") });
	book.quotas.push(QuotaPeriod {
		order: "051867".parse().unwrap(),
		from: TODAY.parse().unwrap(),
		to: TODAY.parse().unwrap(),
		unit: "KGM".parse().unwrap(),
		volume: "100".parse().unwrap(),
		critical: "0".parse().unwrap(),
	});
	let mut pork = item(1, "02032211", "100 GBP").net("10");
	pork.quota = Some("051867".parse().unwrap());
	let within = run(&book, std::slice::from_ref(&pork)).unwrap();
	// measures of another type without a quota still apply
	assert_eq!(owed(&within), ["A00 5.00", "A00 1.00", "total 6.00"]);
	assert!(within.lines.iter().all(|line| line.part == Part::WithinQuota));
	// a quantity of nothing takes nothing from the quota, and gets nothing of it
	let empty = run(&book, &[pork.clone().net("0")]).unwrap();
	assert_eq!(owed(&empty), ["A00 14.00", "A00 1.00", "total 15.00"]);
	assert!(empty.lines.iter().all(|line| line.part == Part::OutsideQuota));
	// parts of one item are rounded as one item
	book.header.rounding.stage = RoundingStage::Item;
	book.header.rounding.decimals = 0;
	let allocations = [Allocation { item: 1, quantity: "1".parse().unwrap() }];
	let grants = Grants { allocations: Some(&allocations), exemptions: &[] };
	let split = assess(&goods(&[pork], &[]), &grants, &book).unwrap();
	// 0.50 + 0.10 within, 12.60 + 0.90 outside: 14.10 in all
	assert_eq!(split.total, 1_400);
}

#[test]
fn who_claims_no_preference_should_have_the_standard_one() {
	let mut book = book(&[("A00", 1, &["value"])], &[]);
	for (preference, origin, duty) in [
		("100", OriginScope::Any, "10 %"),
		("100", OriginScope::Country("JO".parse().unwrap()), "1 %"),
	] {
		let preference = preference.parse().ok();
		book.measures.push(Measure { preference, origin, ..measure("A00", "", duty) });
	}
	let mut silent = item(1, "850110", "100 GBP");
	silent.preference = None;
	// whose preferential origin counts for nothing
	silent.preferential_origin = "JO".parse().ok();
	assert_eq!(run(&book, std::slice::from_ref(&silent)).unwrap().total, 1_000);
	book.header.standard_preference = None;
	assert!(run(&book, &[silent]).is_err());
}
