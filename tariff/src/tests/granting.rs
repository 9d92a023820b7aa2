// SPDX-License-Identifier: Apache-2.0
//! Properties of quotas, reliefs, exemptions, transport and limits.

use super::*;
use crate::{claims, drawback, interest, unclaimed};
use proptest::{collection::vec, prelude::*, sample::select};
use tijara_primitives::{
	numbers::Decimal,
	tariff::{Allocation, Apportion, Exempted, Part, ReliefEffect, ValueBasis},
	Money,
};

const QUOTA: &str = "051867";

fn decimal() -> impl Strategy<Value = Decimal> {
	let most = Decimal::MAX.millionths();
	prop_oneof![select(vec![0, 1, 1_000_000, most]), 0..=10_000_000_000u128, 0..=most]
		.prop_map(|millionths| Decimal::from_millionths(millionths).unwrap())
}

/// Up to ten thousand, in millionths.
fn small() -> impl Strategy<Value = Decimal> {
	(0..=10_000_000_000u128).prop_map(|millionths| Decimal::from_millionths(millionths).unwrap())
}

fn stage() -> impl Strategy<Value = RoundingStage> {
	use RoundingStage::*;
	select(vec![TaxLine, Item, Declaration, Base])
}

fn mode() -> impl Strategy<Value = RoundingMode> {
	use RoundingMode::*;
	select(vec![Down, HalfUp, HalfEven])
}

fn effect() -> impl Strategy<Value = ReliefEffect> {
	use ReliefEffect::*;
	select(vec![Exempt, Suspend, PerMonth])
}

fn relief(tax: &str, effect: ReliefEffect, share: Decimal, limited: bool) -> Relief {
	Relief {
		code: "EX".parse().unwrap(),
		tax: tax.parse().ok(),
		commodity: "".parse().unwrap(),
		procedure: Some("53".parse().unwrap()),
		additional_procedure: None,
		share,
		effect,
		limited,
		from: None,
		to: None,
	}
}

/// Duty of 14.3 %, 5.8 % within the quota, excise by the kilogram, value added tax on all.
fn tariff(rounding: Rounding) -> Book {
	let mut book = book(
		&[("A00", 1, &["value"]), ("E", 2, &["value"]), ("B00", 3, &["value", "transport", "*"])],
		&[("A00", "", "14.3 %"), ("E", "", "0.37 GBP / KGM"), ("B00", "", "20 %")],
	);
	let mut within = measure("A00", "85", "5.8 %");
	within.quota = Some(QUOTA.parse().unwrap());
	book.measures.push(within);
	book.quotas.push(QuotaPeriod {
		order: QUOTA.parse().unwrap(),
		from: TODAY.parse().unwrap(),
		to: TODAY.parse().unwrap(),
		unit: "KGM".parse().unwrap(),
		volume: Decimal::MAX,
		critical: Decimal::default(),
	});
	book.header.rounding = rounding;
	book
}

/// Goods of a price, a mass and months; each second one under temporary admission, the first under the quota.
fn items(rows: &[(Decimal, Decimal, u8)]) -> Vec<Item> {
	let row = |((price, mass, months), sequence): (&(Decimal, Decimal, u8), u16)| Item {
		price: Some(Amount { currency: "GBP".parse().unwrap(), value: *price }),
		net_mass: Some(*mass),
		gross_mass: Some(*mass),
		months: Some(*months),
		quota: (sequence % 2 == 1).then(|| QUOTA.parse().unwrap()),
		procedure: if sequence % 3 == 0 { "4000" } else { "5300" }.parse().unwrap(),
		..item(sequence, "850110", "0 GBP")
	};
	rows.iter().zip(1u16..).map(row).collect()
}

fn checked(assessment: &Assessment) -> Result<(), TestCaseError> {
	let lines = &assessment.lines;
	prop_assert_eq!(lines.iter().map(|l| l.payable).sum::<Money>(), assessment.total);
	prop_assert_eq!(lines.iter().map(|l| l.relieved).sum::<Money>(), assessment.relieved);
	for line in lines {
		prop_assert!(line.payable <= line.amount);
		prop_assert!(line.relief.is_some() || (line.relieved == 0 && line.payable == line.amount));
	}
	Ok(())
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	/// Anything that can be stated: an answer or a fault, never a panic; lines add up; no exemption is overdrawn.
	#[test]
	fn assess_should_add_up_whatever_is_granted(
		rows in vec((decimal(), decimal(), any::<u8>()), 1..6),
		charges in vec((0..5usize, decimal()), 0..6),
		incoterm in select(vec!["", "EXW", "FOB", "CFR", "CIF", "DDP"]),
		(basis, by) in (any::<bool>(), any::<bool>()),
		(stage, mode, decimals) in (stage(), mode(), any::<i8>()),
		(effect, share, limited) in (effect(), decimal(), any::<bool>()),
		given in vec((0..7u16, decimal()), 0..6),
		left in prop_oneof![0..10_000u128, any::<u128>()],
		limits in (proptest::option::of(decimal()), proptest::option::of(decimal())),
	) {
		let mut book = tariff(Rounding { stage, decimals, mode });
		book.header.valuation.basis = if basis { ValueBasis::Cif } else { ValueBasis::Fob };
		book.header.valuation.freight_by = if by { Apportion::Value } else { Apportion::Mass };
		book.header.taxes[1].least = limits.0;
		book.header.taxes[1].most = limits.1;
		book.reliefs = vec![relief("", effect, share, limited)];
		use AdjustmentKind::*;
		let kinds = [Addition, Deduction, Freight, Insurance, Onward];
		let charges: Vec<Adjustment> = charges
			.iter()
			.map(|(kind, value)| Adjustment {
				kind: kinds[*kind],
				amount: Amount { currency: "GBP".parse().unwrap(), value: *value },
			})
			.collect();
		let allocations: Vec<Allocation> =
			given.iter().map(|(item, quantity)| Allocation { item: *item, quantity: *quantity }).collect();
		let exemptions = [Exempted { relief: "EX".parse().unwrap(), left }];
		let grants = Grants { allocations: Some(&allocations), exemptions: &exemptions };
		let items = items(&rows);
		let incoterm = incoterm.parse().ok();
		let goods = Goods { incoterm: incoterm.as_ref(), ..super::goods(&items, &charges) };
		let claimed = claims(&goods, &book).unwrap();
		prop_assert!(claimed.iter().all(|claim| claim.item % 2 == 1));
		let standard = unclaimed(&items, &book);
		let none = claims(&Goods { items: &standard, ..goods }, &book).unwrap();
		prop_assert!(none.is_empty());
		if let Ok(assessment) = assess(&goods, &grants, &book) {
			checked(&assessment)?;
			if limited {
				let drawn = |line: &tijara_primitives::tariff::TaxLine| line.relieved + line.amount - line.payable;
				prop_assert!(assessment.lines.iter().map(drawn).sum::<Money>() <= left);
			}
		}
	}

	/// What is owed and what is relieved are what would be owed without relief, if no other tax depends on it.
	#[test]
	fn amount_and_relief_should_be_the_whole(
		rows in vec((small(), small(), 1..40u8), 1..6),
		(stage, mode, decimals) in (stage(), mode(), -2..=2i8),
		(effect, share) in (effect(), small()),
	) {
		let mut book = tariff(Rounding { stage, decimals, mode });
		let items = items(&rows);
		let sums = |assessment: &Assessment, tax: &str| -> Money {
			let own = assessment.lines.iter().filter(|line| line.tax.as_str() == tax);
			own.map(|line| line.amount + line.relieved).sum()
		};
		let without = run(&book, &items).unwrap();
		book.reliefs = vec![relief("B00", effect, share, false)];
		let with = run(&book, &items).unwrap();
		checked(&with)?;
		prop_assert_eq!(sums(&with, "B00"), sums(&without, "B00"));
		prop_assert!(with.total <= without.total);
		if stage == RoundingStage::TaxLine {
			for (with, without) in with.lines.iter().zip(&without.lines) {
				prop_assert_eq!(with.amount + with.relieved, without.amount);
			}
		}
	}

	/// The parts that a quota makes of an item are worth what the item is, and weigh what it weighs.
	#[test]
	fn parts_should_add_up_to_the_item(
		(price, mass, given) in (small(), small(), small()),
		mode in mode(),
	) {
		// rounded to a millionth of the currency
		let rounding = Rounding { stage: RoundingStage::TaxLine, decimals: 6, mode };
		let mut book = book(
			&[("V", 1, &["value"]), ("M", 2, &["value"]), ("T", 3, &["transport"])],
			&[("V", "", "100 %"), ("M", "", "1 GBP / KGM"), ("T", "", "100 %")],
		).currency("GBP", 6);
		let mut within = measure("V", "", "100 %");
		within.quota = Some(QUOTA.parse().unwrap());
		book.measures.push(within);
		book.quotas = tariff(rounding).quotas;
		book.header.rounding = rounding;
		let items = items(&[(price, mass, 1)]);
		let charges = [Adjustment { kind: AdjustmentKind::Onward, amount: amount("7.77 GBP") }];
		let allocations = [Allocation { item: 1, quantity: given }];
		let grants = Grants { allocations: Some(&allocations), exemptions: &[] };
		let split = assess(&goods(&items, &charges), &grants, &book).unwrap();
		for (tax, whole) in [("V", price.millionths()), ("M", mass.millionths()), ("T", 7_770_000)] {
			let own = split.lines.iter().filter(|line| line.tax.as_str() == tax);
			let sum: Money = own.map(|line| line.amount).sum();
			prop_assert!(sum.abs_diff(whole) <= 1, "{tax}: {sum} of {whole}");
		}
		let has = |part| split.lines.iter().any(|line| line.part == part);
		let nothing = Decimal::default();
		prop_assert_eq!(has(Part::WithinQuota), given > nothing && mass > nothing);
		prop_assert_eq!(has(Part::OutsideQuota), given < mass || mass == nothing);
	}

	/// Who has more of an exemption, or gets more of a quota at a lower duty, never owes more.
	#[test]
	fn total_should_not_rise_with_what_is_granted(
		rows in vec((small(), small(), 1..40u8), 1..5),
		(stage, mode, decimals) in (stage(), mode(), -2..=2i8),
		(effect, share) in (effect(), small()),
		(left, more) in (0..100_000u128, prop_oneof![0..10u128, 0..100_000u128]),
		(given, further) in (small(), small()),
	) {
		let mut book = tariff(Rounding { stage, decimals, mode });
		book.reliefs = vec![relief("A00", effect, share, true)];
		let items = items(&rows);
		let total = |left: Money| {
			let exemptions = [Exempted { relief: "EX".parse().unwrap(), left }];
			let grants = Grants { allocations: None, exemptions: &exemptions };
			assess(&goods(&items, &[]), &grants, &book).unwrap().total
		};
		prop_assert!(total(left + more) <= total(left));
		// two parts round as two lines, so what a quota gives is compared over the whole declaration
		book.header.rounding.stage = RoundingStage::Declaration;
		let total = |given: Decimal| {
			let allocations = [Allocation { item: 1, quantity: given }];
			let grants = Grants { allocations: Some(&allocations), exemptions: &[] };
			assess(&goods(&items, &[]), &grants, &book).unwrap().total
		};
		prop_assert!(total(given.max(further)) <= total(given.min(further)));
	}

	/// The declaration owes at least the least and at most the most, to the minor unit.
	#[test]
	fn tax_should_stay_within_its_limits(
		rows in vec((1_000_000..10_000_000_000u128, 1..1_000_000_000u128), 1..6),
		(stage, mode) in (stage(), mode()),
		(least, more) in (1..100_000u128, 0..100_000u128),
	) {
		let minor = |amount: u128| Decimal::from_millionths(amount * 10_000).unwrap();
		let mut book = tariff(Rounding { stage, decimals: 2, mode });
		book.header.taxes[0].least = Some(minor(least));
		book.header.taxes[0].most = Some(minor(least + more));
		let decimal = |millionths: u128| Decimal::from_millionths(millionths).unwrap();
		let rows: Vec<_> = rows.iter().map(|(price, mass)| (decimal(*price), decimal(*mass), 1)).collect();
		let assessment = run(&book, &items(&rows)).unwrap();
		let own = assessment.lines.iter().filter(|line| line.tax.as_str() == "A00");
		let sum: Money = own.map(|line| line.amount).sum();
		prop_assert!((least..=least + more).contains(&sum), "{sum}");
	}

	#[test]
	fn formulas_should_not_panic_and_never_pay_back_more_than_was_paid(
		amount in any::<Money>(),
		days in any::<u32>(),
		mode in mode(),
		(exported, imported, percent) in (decimal(), decimal(), decimal()),
	) {
		let _ = interest(amount, days, percent, mode);
		let back = drawback(amount, exported, imported, percent);
		if percent <= Decimal::from_whole(100) {
			prop_assert!(back.is_none_or(|back| back <= amount));
		}
	}
}
