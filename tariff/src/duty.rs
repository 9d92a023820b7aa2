// SPDX-License-Identifier: Apache-2.0
//! What a duty expression comes to for an item, or for a part of it.

use tijara_primitives::{codes::UnitCode, numbers::Decimal, rooms::TariffView};

use crate::{
	error::Fault,
	exact::Exact,
	expression::{Bound, Expression, Limit, Per, Sign, Sum, Term},
	quantity::{is_strength, Quantities},
	value::Rates,
};

/// Computes one duty, and notes from what.
pub(crate) struct Duty<'d, 'a, 'r, View> {
	pub(crate) base: &'d Exact,
	pub(crate) quantities: &'d mut Quantities<'a>,
	pub(crate) rates: &'d mut Rates<'r, View>,
	/// Was the base used?
	pub(crate) ad_valorem: bool,
	/// The first quantity that was used.
	pub(crate) quantity: Option<(Exact, UnitCode)>,
}

impl<View: TariffView> Duty<'_, '_, '_, View> {
	/// The duty; never less than nothing.
	pub(crate) fn amount(&mut self, duty: &Expression) -> Result<Exact, Fault> {
		let mut amount = self.sum(&duty.first)?;
		for (limit, sum) in &duty.limits {
			let other = self.sum(sum)?;
			amount = match limit {
				Limit::Min => amount.max(other),
				Limit::Max => amount.min(other),
			};
		}
		Ok(amount.max(Exact::zero()).reduced())
	}

	fn sum(&mut self, sum: &Sum) -> Result<Exact, Fault> {
		sum.0.iter().try_fold(Exact::zero(), |so_far, (sign, term)| {
			let amount = self.term(term)?;
			Ok(match sign {
				Sign::Plus => so_far.plus(&amount),
				Sign::Minus => so_far.minus(&amount),
			})
		})
	}

	fn term(&mut self, term: &Term) -> Result<Exact, Fault> {
		match term {
			Term::Free => Ok(Exact::zero()),
			Term::AdValorem(rate) => Ok(self.of_base(&self.base.clone(), *rate)),
			Term::Band { rate, from, to } => {
				let from = self.bound(from.as_ref())?.unwrap_or_else(Exact::zero);
				let to = self.bound(to.as_ref())?;
				let end = to.map_or_else(|| self.base.clone(), |to| to.min(self.base.clone()));
				let part = end.minus(&from).max(Exact::zero());
				Ok(self.of_base(&part, *rate))
			}
			Term::Specific { amount, currency, per } => {
				let amount = self.rates.national(*amount, currency)?;
				per.iter()
					.try_fold(amount, |amount, part| Ok(amount.times(&self.count(part, per)?)))
			}
		}
	}

	fn of_base(&mut self, part: &Exact, rate: Decimal) -> Exact {
		self.ad_valorem = true;
		part.times(&Exact::decimal(rate)).times(&Exact::ten_to(-2))
	}

	fn bound(&mut self, bound: Option<&Bound>) -> Result<Option<Exact>, Fault> {
		bound.map(|bound| self.rates.national(bound.amount, &bound.currency)).transpose()
	}

	/// How often a quantity is in what the item states of it. The first one is noted for the line.
	fn count(&mut self, part: &Per, all: &[Per]) -> Result<Exact, Fault> {
		let not_stated = || Fault::UnitNotStated(part.unit.clone());
		let stated = self.quantities.get(&part.unit).ok_or_else(not_stated)?;
		if self.quantity.is_none() {
			self.quantity = Some((stated.clone(), part.unit.clone()));
		}
		let count = stated.over(&Exact::decimal(part.count)).ok_or_else(not_stated)?;
		let single_litres =
			|per: &Per| per.unit.as_str() == "LTR" && Exact::decimal(per.count) == Exact::one();
		if is_strength(&part.unit) && all.iter().any(single_litres) {
			// an amount per litre and strength is an amount per litre of pure alcohol
			return Ok(count.times(&Exact::ten_to(-2)));
		}
		Ok(count)
	}
}
