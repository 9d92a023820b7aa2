// SPDX-License-Identifier: Apache-2.0
//! Tax lines before they are money: limits of a tax, and rounding.

use alloc::vec::Vec;
use tijara_primitives::{
	codes::UnitCode,
	tariff::{Measure, Relief, RoundingMode, Tax},
};

use crate::{
	exact::Exact,
	rounding::{round, round_together},
};

/// A tax line before its amounts are money.
pub(crate) struct Draft {
	/// Which item of the declaration, from 0.
	pub(crate) place: usize,
	pub(crate) order: u16,
	pub(crate) measure: Measure,
	pub(crate) base: Option<Exact>,
	pub(crate) quantity: Option<(Exact, UnitCode)>,
	/// Before relief.
	pub(crate) full: Exact,
	/// After relief.
	pub(crate) amount: Exact,
	/// What of the amount is not suspended.
	pub(crate) payable: Exact,
	pub(crate) relief: Option<Relief>,
	pub(crate) rounded: Rounded,
}

/// A line in rounded amounts: its amount is what is payable and what is suspended, and with what is relieved it is
/// the amount before relief.
pub(crate) struct Rounded {
	pub(crate) payable: Exact,
	pub(crate) suspended: Exact,
	pub(crate) relieved: Exact,
}

impl Rounded {
	pub(crate) fn nothing() -> Self {
		let zero = Exact::zero;
		Self { payable: zero(), suspended: zero(), relieved: zero() }
	}
}

impl Draft {
	/// Later taxes are computed from rounded amounts.
	pub(crate) fn take_rounded(&mut self) {
		let Rounded { payable, suspended, relieved } = &self.rounded;
		self.payable = payable.clone();
		self.amount = payable.plus(suspended).reduced();
		self.full = self.amount.plus(relieved).reduced();
	}
}

fn sum<'a>(amounts: impl IntoIterator<Item = &'a Exact>) -> Exact {
	amounts.into_iter().fold(Exact::zero(), |sum, amount| sum.plus(amount).reduced())
}

/// Does the declaration owe of this tax at least or at most so much?
pub(crate) fn is_limited(tax: &Tax) -> bool {
	tax.least.is_some() || tax.most.is_some()
}

/// Raise or lower the lines of a tax, in proportion, so that the declaration owes at least and at most what the
/// tax says. A declaration that owes nothing of it stays so.
pub(crate) fn limit(tax: &Tax, lines: &mut [Vec<Draft>]) {
	if !is_limited(tax) {
		return;
	}
	let sum = sum(lines.iter().flatten().map(|line| &line.full));
	let mut wanted = sum.clone();
	if let Some(least) = tax.least {
		wanted = wanted.max(Exact::decimal(least));
	}
	if let Some(most) = tax.most {
		wanted = wanted.min(Exact::decimal(most));
	}
	let Some(factor) = wanted.over(&sum) else { return };
	for line in lines.iter_mut().flatten() {
		line.full = line.full.times(&factor).reduced();
	}
}

/// Round lines so that what is payable of them, what is assessed and what would be without relief each add up to
/// their rounded sums.
pub(crate) fn together(lines: &mut [&mut Draft], to: i8, mode: RoundingMode) {
	let column = |of: fn(&Draft) -> &Exact| -> Vec<Exact> {
		lines.iter().map(|line| of(line).clone()).collect()
	};
	let payable = column(|line| &line.payable);
	let amount = column(|line| &line.amount);
	let full = column(|line| &line.full);
	let suspended = between(&payable, &amount, to, mode);
	let relieved = between(&amount, &full, to, mode);
	let payable = round_together(&payable, to, mode);
	let all = payable.into_iter().zip(suspended).zip(relieved);
	for (line, ((payable, suspended), relieved)) in lines.iter_mut().zip(all) {
		line.rounded = Rounded { payable, suspended, relieved };
	}
}

/// What lies between two columns, line by line, so that it adds up to what lies between their rounded sums. A line on
/// which the two are the same gets nothing.
fn between(low: &[Exact], high: &[Exact], to: i8, mode: RoundingMode) -> Vec<Exact> {
	let parts: Vec<Exact> =
		low.iter().zip(high).map(|(low, high)| high.minus(low).reduced()).collect();
	if parts.iter().all(Exact::is_zero) {
		return parts;
	}
	let rounded = round(&sum(high), to, mode).minus(&round(&sum(low), to, mode));
	let Some(factor) = rounded.over(&sum(&parts)) else { return parts };
	let shares: Vec<Exact> = parts.iter().map(|part| part.times(&factor).reduced()).collect();
	// their sum is a multiple of the unit: nothing of it is lost
	round_together(&shares, to, RoundingMode::Down)
}
