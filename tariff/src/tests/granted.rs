// SPDX-License-Identifier: Apache-2.0
//! Values by Incoterm, bands, limits, quotas that split items, reliefs, drawback and interest.

use super::*;
use crate::{claims, drawback, interest, unclaimed, Fault};
use tijara_primitives::{
	tariff::{Allocation, Apportion, Exempted, Part, ReliefEffect, TaxBase, ValueBasis},
	Money,
};
use AdjustmentKind::{Addition, Deduction, Freight, Insurance, Onward};

const DUTY_VAT: &[(&str, u16, &[&str])] = &[("A00", 10, &["value"]), ("B00", 90, &["value", "*"])];
const RETURNED: &str = "F01";

fn of(kind: AdjustmentKind, by: &str) -> Adjustment {
	Adjustment { kind, amount: amount(by) }
}

fn relief(code: &str, tax: Option<&str>, share: &str, effect: ReliefEffect) -> Relief {
	Relief {
		code: code.parse().unwrap(),
		tax: tax.map(|tax| tax.parse().unwrap()),
		commodity: "".parse().unwrap(),
		procedure: None,
		additional_procedure: Some(RETURNED.parse().unwrap()),
		share: share.parse().unwrap(),
		effect,
		limited: false,
		from: None,
		to: None,
	}
}

fn returned(mut item: Item) -> Item {
	item.additional_procedures.try_push(RETURNED.parse().unwrap()).unwrap();
	item
}

fn granted(book: &Book, items: &[Item], grants: &Grants<'_>) -> Assessment {
	assess(&goods(items, &[]), grants, book).unwrap()
}

fn quota(volume: &str) -> QuotaPeriod {
	QuotaPeriod {
		order: "051867".parse().unwrap(),
		from: "2024-01-01".parse().unwrap(),
		to: "2024-12-31".parse().unwrap(),
		unit: "KGM".parse().unwrap(),
		volume: volume.parse().unwrap(),
		critical: "10".parse().unwrap(),
	}
}

/// 14 % outside the quota, 5.8 % within it, value added tax of 20 %.
fn under_quota() -> Book {
	let mut book = book(DUTY_VAT, &[("A00", "0203", "14.00 %"), ("B00", "", "20.00 %")]);
	let mut within = measure("A00", "0203", "5.80 %");
	within.quota = Some("051867".parse().unwrap());
	book.measures.push(within);
	book.quotas.push(quota("200"));
	book
}

fn pork() -> Item {
	let mut item = item(1, "02032211", "1400 GBP").net("1000");
	item.quota = Some("051867".parse().unwrap());
	item.preference = Some("320".parse().unwrap());
	item
}

#[test]
fn transport_should_be_in_the_base_and_not_in_the_value_where_the_country_values_free_on_board() {
	// 1,274 US dollars at 0.91, transport of 118.30: 1,400 and 130; duty 70; tax on 1,600.
	let taxes: &[(&str, u16, &[&str])] =
		&[("A00", 10, &["value"]), ("B00", 90, &["value", "A00", "transport"])];
	let mut book = book(taxes, &[("A00", "", "5 %"), ("B00", "", "10 %")])
		.currency("AUD", 2)
		.rate("USD", "0.91");
	book.header.valuation.basis = ValueBasis::Fob;
	let items = [item(1, "850110", "1274 USD")];
	let charges = [of(Freight, "100 USD"), of(Insurance, "18.30 USD")];
	let assessment = assess(&goods(&items, &charges), &Grants::default(), &book).unwrap();
	assert_eq!(owed(&assessment), ["A00 70.00", "B00 160.00", "total 230.00"]);
	assert_eq!(assessment.lines[1].base, TaxBase::Value(160_000));
}

#[test]
fn value_should_follow_the_basis_and_the_incoterm() {
	use ValueBasis::{Cif, Fob};
	// Price 1,000, freight 100, insurance 10, onward 50: customs value and transport.
	for (basis, term, value, transport) in [
		(Cif, None, 1_110, 50),
		(Cif, Some("FOB"), 1_110, 50),
		(Cif, Some("EXW"), 1_110, 50),
		(Cif, Some("CFR"), 1_010, 50),
		(Cif, Some("CIF"), 1_000, 50),
		(Cif, Some("DDP"), 1_000, 50),
		(Fob, None, 1_000, 160),
		(Fob, Some("FOB"), 1_000, 160),
		(Fob, Some("CPT"), 900, 160),
		(Fob, Some("CIF"), 890, 160),
	] {
		let mut book = book(&[("T", 1, &["transport"])], &[("T", "", "100 %")]);
		book.header.valuation.basis = basis;
		let items = [item(1, "850110", "1000 GBP").adjusted(Freight, "100 GBP")];
		let charges = [of(Insurance, "10 GBP"), of(Onward, "50 GBP")];
		let term = term.map(|term: &str| term.parse().unwrap());
		let goods = Goods { incoterm: term.as_ref(), ..goods(&items, &charges) };
		let assessment = assess(&goods, &Grants::default(), &book).unwrap();
		let found = (assessment.customs_values[0], assessment.total);
		assert_eq!(found, (value * 100, transport * 100), "{basis:?} {term:?}");
	}
}

#[test]
fn freight_should_be_shared_by_mass_where_the_tariff_says_so() {
	let mut book = book(DUTY_VAT, &[("A00", "", "NIHIL")]);
	book.header.valuation.freight_by = Apportion::Mass;
	let heavy = |item: Item, mass: &str| Item { gross_mass: Some(mass.parse().unwrap()), ..item };
	let items =
		[heavy(item(1, "850110", "900 GBP"), "100"), heavy(item(2, "850110", "100 GBP"), "300")];
	let charges = [of(Freight, "40 GBP"), of(Insurance, "10 GBP")];
	let run = |items: &[Item]| assess(&goods(items, &charges), &Grants::default(), &book);
	assert_eq!(run(&items).unwrap().customs_values[..], [91_900, 13_100]);
	let nameless = [items[0].clone(), item(2, "850110", "100 GBP")];
	assert_eq!(run(&nameless), Err(AssessError::new(2, Fault::MassNotStated)));
	let light = items.clone().map(|item| heavy(item, "0"));
	assert_eq!(run(&light).unwrap().customs_values[..], [92_900, 12_100]);
}

#[test]
fn exchange_should_be_stated_in_either_direction() {
	// 14,643 euro at 137.33 lek and 1,608 dollars at 122.74, in whole lek.
	let mut book = book(&[("T", 1, &["value"])], &[("T", "", "100 %")]).currency("ALL", 2);
	for (currency, per) in [("EUR", "137.33"), ("USD", "122.74")] {
		book = book.rate(currency, "1");
		book.exchange.last_mut().unwrap().per = per.parse().unwrap();
	}
	book = book.rounding(RoundingStage::TaxLine, 0, RoundingMode::HalfUp);
	let items = [item(1, "850110", "14643 EUR"), item(2, "850110", "1608 USD")];
	let assessment = run(&book, &items).unwrap();
	assert_eq!(owed(&assessment), ["T 2010923.00", "T 197366.00", "total 2208289.00"]);
	let none = Book {
		exchange: vec![ExchangeRate { per: "0".parse().unwrap(), ..book.exchange[0].clone() }],
		..book
	};
	let error = run(&none, &items).unwrap_err();
	assert!(matches!(error.fault, Fault::CurrencyNotInTariff(_)), "{error}");
}

#[test]
fn banded_duty_should_rise_and_fall_with_the_base() {
	// Spirits at 306 dollars: the first 200 at 100 %, the rest at 10 %.
	let book = book(&[("L", 1, &["value"])], &[("L", "", "100 % TO 200 HKD + 10 % FROM 200 HKD")])
		.currency("HKD", 2);
	for (price, expected) in
		[("306 HKD", 21_060), ("200 HKD", 20_000), ("50.50 HKD", 5_050), ("0 HKD", 0)]
	{
		assert_eq!(run(&book, &[item(1, "220820", price)]).unwrap().total, expected, "{price}");
	}
	let middle = super::book(&[("L", 1, &["value"])], &[("L", "", "50 % FROM 100 USD TO 200 USD")])
		.rate("USD", "2");
	assert_eq!(run(&middle, &[item(1, "220820", "80 GBP")]).unwrap().total, 1_500);
	assert_eq!(run(&middle, &[item(1, "220820", "800 GBP")]).unwrap().total, 2_500);
}

#[test]
fn tax_should_keep_its_limits_over_the_whole_declaration() {
	let run_at = |prices: [&str; 2]| {
		let taxes: &[(&str, u16, &[&str])] = &[("F", 1, &["value"]), ("V", 2, &["value", "F"])];
		let mut book = book(taxes, &[("F", "", "0.3464 %"), ("V", "", "10 %")]).currency("USD", 2);
		book.header.taxes[0].least = Some("32.71".parse().unwrap());
		book.header.taxes[0].most = Some("634.62".parse().unwrap());
		owed(&run(&book, &[item(1, "850110", prices[0]), item(2, "850110", prices[1])]).unwrap())
	};
	let small = run_at(["100 USD", "300 USD"]);
	// 32.71 in proportion, and not a cent less, though each line is cut to the cent.
	assert_eq!(small, ["F 8.17", "V 10.81", "F 24.54", "V 32.45", "total 75.97"]);
	assert_eq!(
		run_at(["100000 USD", "300000 USD"]),
		["F 158.65", "V 10015.86", "F 475.97", "V 30047.59", "total 40698.07"]
	);
	assert_eq!(
		run_at(["10000 USD", "20000 USD"]),
		["F 34.64", "V 1003.46", "F 69.28", "V 2006.92", "total 3114.30"]
	);
	assert_eq!(run_at(["0 USD", "0 USD"]).last().unwrap(), "total 0.00", "nothing is owed");
}

#[test]
fn item_should_be_split_when_its_quota_gives_a_part() {
	let book = under_quota();
	let item = pork();
	let claim = &claims(&goods(std::slice::from_ref(&item), &[]), &book).unwrap()[..];
	assert_eq!((claim.len(), claim[0].item, claim[0].quantity), (1, 1, "1000".parse().unwrap()));

	let gave = |quantity: &str| [Allocation { item: 1, quantity: quantity.parse().unwrap() }];
	let run = |allocations: Option<&[Allocation]>| {
		granted(&book, std::slice::from_ref(&item), &Grants { allocations, exemptions: &[] })
	};
	// The official figures: 1,400 at 5.8 %, a fifth of which the quota gave; the rest at 14 %.
	let split = run(Some(&gave("200")));
	assert_eq!(
		owed(&split),
		["A00 16.24", "B00 59.24", "A00 156.80", "B00 255.36", "total 487.64"]
	);
	let parts: Vec<Part> = split.lines.iter().map(|line| line.part).collect();
	assert_eq!(
		parts,
		[Part::WithinQuota, Part::WithinQuota, Part::OutsideQuota, Part::OutsideQuota]
	);
	assert_eq!(split.lines[0].base, TaxBase::Value(28_000));
	assert_eq!(split.customs_values[..], [140_000]);
	let whole = owed(&run(None));
	assert_eq!(whole, ["A00 81.20", "B00 296.24", "total 377.44"]);
	assert_eq!(owed(&run(Some(&gave("1000")))), whole);
	assert_eq!(owed(&run(Some(&gave("5000")))), whole, "no more than was claimed");
	let nothing = owed(&run(Some(&[])));
	assert_eq!(nothing, ["A00 196.00", "B00 319.20", "total 515.20"]);
	let standard = unclaimed(std::slice::from_ref(&item), &book);
	assert_eq!(owed(&granted(&book, &standard, &Grants::default())), nothing);
}

#[test]
fn quota_should_not_be_claimed_where_it_gives_nothing() {
	let book = under_quota();
	let other = |change: &dyn Fn(&mut Item)| {
		let mut item = pork();
		change(&mut item);
		claims(&goods(&[item], &[]), &book)
	};
	assert_eq!(other(&|item| item.quota = None), Ok(vec![]));
	assert_eq!(other(&|item| item.quota = Some("051868".parse().unwrap())), Ok(vec![]));
	assert_eq!(other(&|item| item.commodity = "850110".parse().unwrap()), Ok(vec![]));
	assert_eq!(
		other(&|item| item.net_mass = None),
		Err(AssessError::new(1, Fault::QuotaUnitNotStated("KGM".parse().unwrap())))
	);
	// Claimed in vain: the duty outside the quota.
	let mut item = pork();
	item.quota = Some("051868".parse().unwrap());
	assert_eq!(owed(&run(&book, &[item]).unwrap())[0], "A00 196.00");
}

#[test]
fn specific_duty_should_be_shared_with_the_parts() {
	let mut book = book(&[("A00", 1, &["value"])], &[("A00", "0203", "10 GBP / 100 KGM")]);
	let mut within = measure("A00", "0203", "1 GBP / 100 KGM");
	within.quota = Some("051867".parse().unwrap());
	book.measures.push(within);
	book.quotas.push(quota("200"));
	let allocations = [Allocation { item: 1, quantity: "250".parse().unwrap() }];
	let grants = Grants { allocations: Some(&allocations), exemptions: &[] };
	let assessment = granted(&book, &[pork()], &grants);
	assert_eq!(owed(&assessment), ["A00 2.50", "A00 75.00", "total 77.50"]);
}

#[test]
fn relief_should_take_off_suspend_or_ask_by_the_month() {
	use ReliefEffect::{Exempt, PerMonth, Suspend};
	let lines = |reliefs: Vec<Relief>, months: Option<u8>| {
		let mut book = book(DUTY_VAT, &[("A00", "", "4.90 %"), ("B00", "", "20 %")]);
		book.reliefs = reliefs;
		let item = Item { months, ..returned(item(1, "850110", "12500 GBP")) };
		run(&book, &[item]).map(|assessment| {
			let line = |l: &tijara_primitives::tariff::TaxLine| (l.amount, l.payable, l.relieved);
			assessment.lines.iter().map(line).collect::<Vec<(Money, Money, Money)>>()
		})
	};
	let duty = 61_250;
	// Returned goods: the official answer has a duty of 0.00, and value added tax on the value alone.
	assert_eq!(
		lines(vec![relief("R", Some("A00"), "100", Exempt)], None).unwrap(),
		[(0, 0, duty), (250_000, 250_000, 0)]
	);
	assert_eq!(
		lines(vec![relief("R", None, "50", Exempt)], None).unwrap(),
		[(30_625, 30_625, 30_625), (128_062, 128_062, 128_063)]
	);
	// Suspended: assessed and not payable.
	assert_eq!(
		lines(vec![relief("S", Some("B00"), "100", Suspend)], None).unwrap(),
		[(duty, duty, 0), (262_250, 0, 0)]
	);
	// Three per cent a month, never more than the whole.
	let admission = || vec![relief("T", Some("A00"), "3", PerMonth)];
	assert_eq!(lines(admission(), Some(4)).unwrap()[0], (7_350, 7_350, 53_900));
	assert_eq!(lines(admission(), Some(40)).unwrap()[0], (duty, duty, 0));
	assert_eq!(
		lines(admission(), None),
		Err(AssessError::new(1, Fault::MonthsNotStated("T".parse().unwrap())))
	);
}

#[test]
fn relief_should_be_the_most_specific_that_matches() {
	use ReliefEffect::Exempt;
	let mut book = book(&[("A00", 1, &["value"])], &[("A00", "", "10 %")]);
	let mut by_procedure = relief("P", None, "20", Exempt);
	by_procedure.additional_procedure = None;
	by_procedure.procedure = Some("40".parse().unwrap());
	let mut over = relief("O", None, "90", Exempt);
	over.to = Some("2024-07-09".parse().unwrap());
	book.reliefs = vec![by_procedure, over, relief("A", None, "50", Exempt)];
	let codes = |item: Item| run(&book, &[item]).unwrap().lines[0].relief.clone().unwrap();
	assert_eq!(codes(returned(item(1, "850110", "100 GBP"))).as_str(), "A");
	assert_eq!(codes(item(1, "850110", "100 GBP")).as_str(), "P");
	let other = Item { procedure: "5300".parse().unwrap(), ..item(1, "850110", "100 GBP") };
	assert_eq!(run(&book, &[other]).unwrap().lines[0].relief, None);
}

#[test]
fn exemption_should_relieve_up_to_what_is_left_and_the_excess_be_taxed() {
	let mut book = book(DUTY_VAT, &[("A00", "", "10 %"), ("B00", "", "20 %")]);
	let mut limited = relief("EX", Some("A00"), "100", ReliefEffect::Exempt);
	limited.limited = true;
	book.reliefs = vec![limited];
	let items = [returned(item(1, "850110", "1000 GBP")), returned(item(2, "850110", "1000 GBP"))];
	let run = |left: Option<Money>| {
		let left = left.map(|left| Exempted { relief: "EX".parse().unwrap(), left });
		let exemptions: Vec<Exempted> = left.into_iter().collect();
		granted(&book, &items, &Grants { allocations: None, exemptions: &exemptions })
	};
	assert_eq!(run(Some(100_000)).total, 40_000);
	let partly = run(Some(15_000));
	assert_eq!(
		owed(&partly),
		["A00 0.00", "B00 200.00", "A00 50.00", "B00 210.00", "total 460.00"]
	);
	assert_eq!(partly.relieved, 15_000);
	assert_eq!((run(Some(0)).total, run(None).total), (64_000, 64_000));
}

#[test]
fn measure_should_need_its_additional_code_and_its_procedure() {
	let mut book = book(&[("A30", 1, &["value"])], &[("A30", "85", "10 %")]);
	let mut cooperating = measure("A30", "85", "3 %");
	cooperating.additional_code = Some("C123".parse().unwrap());
	let mut inward = measure("A30", "85", "NIHIL");
	inward.procedure = Some("51".parse().unwrap());
	book.measures.extend([cooperating, inward]);
	let mut stated = item(1, "850110", "100 GBP");
	assert_eq!(run(&book, std::slice::from_ref(&stated)).unwrap().total, 1_000);
	stated.procedure = "5100".parse().unwrap();
	assert_eq!(run(&book, std::slice::from_ref(&stated)).unwrap().total, 0);
	stated.additional_codes.try_push("C123".parse().unwrap()).unwrap();
	assert_eq!(run(&book, &[stated.clone()]).unwrap().total, 0, "the procedure goes first");
	stated.procedure = "4000".parse().unwrap();
	assert_eq!(run(&book, &[stated]).unwrap().total, 300);
}

#[test]
fn exports_should_be_free_when_one_measure_frees_their_procedure() {
	let mut book = book(&[("A00", 1, &["value"])], &[("A00", "85109000", "10 %")]);
	let mut export = measure("A00", "", "NIHIL");
	export.procedure = Some("10".parse().unwrap());
	book.measures.push(export);
	let mut goods = item(1, "85109000", "100 GBP");
	assert_eq!(run(&book, std::slice::from_ref(&goods)).unwrap().total, 1_000);
	goods.procedure = "1040".parse().unwrap();
	assert_eq!(run(&book, &[goods]).unwrap().total, 0);
}

#[test]
fn drawback_should_be_the_exported_share() {
	let decimal = |text: &str| text.parse().unwrap();
	let of = |paid, exported, imported, percent| {
		drawback(paid, decimal(exported), decimal(imported), decimal(percent))
	};
	// 485 paid, 40,000 of 187,500 exported, 99 %.
	assert_eq!(of(48_500, "40000", "187500", "99"), Some(10_243));
	assert_eq!(of(48_500, "1", "1", "100"), Some(48_500));
	assert_eq!(of(48_500, "0", "1", "99"), Some(0));
	assert_eq!(of(48_500, "2", "1", "99"), None);
	assert_eq!(of(48_500, "0", "0", "99"), None);
	assert_eq!(of(Money::MAX, "1", "1", "100"), Some(Money::MAX));
	assert_eq!(of(Money::MAX, "1", "1", "101"), None);
}

#[test]
fn interest_should_run_by_the_day() {
	let of = |amount, days, rate: &str| {
		interest(amount, days, rate.parse().unwrap(), RoundingMode::HalfUp)
	};
	assert_eq!(of(100_000, 365, "8"), Some(8_000));
	assert_eq!(of(100_000, 1, "7.3"), Some(20));
	assert_eq!(of(100_000, 0, "8"), Some(0));
	assert_eq!(of(0, 365, "8"), Some(0));
	assert_eq!(of(Money::MAX, u32::MAX, "100"), None);
}

#[test]
fn deductions_should_not_make_a_value_negative() {
	let mut book = book(DUTY_VAT, &[("A00", "", "1 %")]);
	book.header.valuation.basis = ValueBasis::Fob;
	let items =
		[item(1, "850110", "100 GBP").adjusted(Freight, "101 GBP").adjusted(Addition, "0 GBP")];
	let term = "CIF".parse().unwrap();
	let goods = Goods { incoterm: Some(&term), ..goods(&items, &[]) };
	let error = assess(&goods, &Grants::default(), &book).unwrap_err();
	assert_eq!(error, AssessError::new(1, Fault::NegativeValue));
	let items = [item(1, "850110", "100 GBP").adjusted(Deduction, "101 GBP")];
	assert_eq!(run(&book, &items).unwrap_err().fault, Fault::NegativeValue);
}
