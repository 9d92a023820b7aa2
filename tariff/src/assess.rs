// SPDX-License-Identifier: Apache-2.0
//! From items and a tariff to tax lines.

use alloc::vec::Vec;
use tijara_primitives::{
	codes::{TaxCode, UnitCode},
	date::Date,
	declaration::{Adjustment, Item},
	rooms::TariffView,
	tariff::{
		Assessment, BaseTerm, Measure, Rounding, RoundingStage, Tax, TaxBase, TaxLine,
		MAX_LINES_PER_ITEM,
	},
};

use crate::{
	error::{AssessError, Fault},
	exact::Exact,
	expression::{self, Limit, Per, Sign, Sum, Term},
	quantity::{is_strength, Quantities},
	rounding::{round, round_together},
	select::select,
	value::{customs_values, Rates},
};

/// Different foreign currencies in the amounts of one declaration, at most. Each brings a denominator of its
/// own into the exact sums: the bound keeps the numbers short, and so the time to assess.
pub const MAX_CURRENCIES: usize = 8;

/// Compute what a declaration owes: its customs values, its tax lines by item and order of the taxes, and their
/// total.
///
/// An item has one line for each tax and measure type of which a measure applies to it (see
/// [`select`](crate::select)); a tax without such a measure has no line. Amounts are exact fractions until the
/// tariff's rounding policy says where to round; see the crate's page for the stages.
///
/// # Errors
/// An [`AssessError`] that names the item and the field.
pub fn assess(
	items: &[Item],
	charges: &[Adjustment],
	on: Date,
	tariff: &impl TariffView,
) -> Result<Assessment, AssessError> {
	let header = tariff.header();
	let decimals = header.currency_decimals;
	let mut taxes: Vec<&Tax> = header.taxes.iter().collect();
	taxes.sort_by_key(|tax| tax.order);

	let mut rates = Rates::new(tariff, on);
	let values = customs_values(items, charges, &mut rates)?;

	let mut drafts = Vec::new();
	for (item, value) in items.iter().zip(&values) {
		let at = |fault| AssessError::new(item.sequence, fault);
		let mut assessor = ItemAssessor {
			item,
			value,
			on,
			tariff,
			candidates: tariff.measures(&item.commodity),
			quantities: Quantities::new(item),
			lines: Vec::new(),
		};
		for tax in &taxes {
			assessor.tax(tax, &mut rates).map_err(at)?;
		}
		if assessor.lines.is_empty() {
			return Err(at(Fault::NotInTariff(item.commodity.clone())));
		}
		if assessor.lines.len() > usize::try_from(MAX_LINES_PER_ITEM).unwrap_or(usize::MAX) {
			return Err(at(Fault::TooManyLines));
		}
		drafts.append(&mut assessor.lines);
	}
	if header.rounding.stage == RoundingStage::Declaration {
		for tax in &taxes {
			let rounding = header.rounding;
			let own = || drafts.iter().filter(|line| line.tax == tax.code);
			let exact: Vec<Exact> = own().map(|line| line.amount.clone()).collect();
			let rounded = round_together(&exact, finest(rounding, decimals), rounding.mode);
			let own = drafts.iter_mut().filter(|line| line.tax == tax.code);
			own.zip(rounded).for_each(|(line, amount)| line.amount = amount);
		}
	}

	let mut lines = Vec::new();
	let mut total = 0u128;
	for draft in drafts {
		let at = |fault| AssessError::new(draft.item.sequence, fault);
		let line = draft.finish(decimals).ok_or(at(Fault::Overflow))?;
		total = total.checked_add(line.payable).ok_or(at(Fault::Overflow))?;
		lines.push(line);
	}
	let mut shown = Vec::new();
	for (item, value) in items.iter().zip(&values) {
		let overflow = AssessError::new(item.sequence, Fault::Overflow);
		shown.push(value.money(decimals).ok_or(overflow)?);
	}
	let too_many = |_| AssessError::new(0, Fault::TooManyItems);
	Ok(Assessment {
		currency: header.currency.clone(),
		currency_decimals: decimals,
		customs_values: shown.try_into().map_err(too_many)?,
		lines: lines.try_into().map_err(|_| AssessError::new(0, Fault::TooManyItems))?,
		total,
	})
}

/// The decimals of the policy, but never finer than the currency's minor unit.
fn finest(rounding: Rounding, currency_decimals: u8) -> i8 {
	rounding.decimals.min(i8::try_from(currency_decimals).unwrap_or(i8::MAX))
}

/// A tax line before its amounts are money.
struct Draft<'a> {
	item: &'a Item,
	tax: TaxCode,
	order: u16,
	measure: Measure,
	base: Option<Exact>,
	quantity: Option<(Exact, UnitCode)>,
	amount: Exact,
}

impl Draft<'_> {
	/// `None` where a number does not fit.
	fn finish(&self, decimals: u8) -> Option<TaxLine> {
		let base = match (&self.base, &self.quantity) {
			(None, None) => TaxBase::Free,
			(Some(base), None) => TaxBase::Value(base.money(decimals)?),
			(None, Some((quantity, unit))) => {
				TaxBase::Quantity(quantity.to_decimal()?, unit.clone())
			}
			(Some(base), Some((quantity, unit))) => {
				TaxBase::Both(base.money(decimals)?, quantity.to_decimal()?, unit.clone())
			}
		};
		let amount = self.amount.money(decimals)?;
		Some(TaxLine {
			item: self.item.sequence,
			tax: self.tax.clone(),
			base,
			duty: self.measure.duty.clone(),
			amount,
			payable: amount,
		})
	}
}

struct ItemAssessor<'a, View> {
	item: &'a Item,
	value: &'a Exact,
	on: Date,
	tariff: &'a View,
	candidates: Vec<Measure>,
	quantities: Quantities<'a>,
	lines: Vec<Draft<'a>>,
}

impl<'a, View: TariffView> ItemAssessor<'a, View> {
	/// Add the lines of one tax; those of lower order are there already.
	fn tax(&mut self, tax: &Tax, rates: &mut Rates<'_, View>) -> Result<(), Fault> {
		let header = self.tariff.header();
		let rounding = header.rounding;
		let to = finest(rounding, header.currency_decimals);
		let measures = select(self.item, &tax.code, self.on, &self.candidates, self.tariff);
		if measures.is_empty() {
			return Ok(());
		}
		let mut base = self.base(tax)?;
		if rounding.stage == RoundingStage::Base {
			base = round(&base, to, rounding.mode);
		}
		let mut lines = Vec::new();
		for measure in measures {
			let duty = expression::parse(measure.duty.as_str())
				.map_err(|error| Fault::BadDuty(tax.code.clone(), error))?;
			let mut duty_of = Duty {
				base: &base,
				quantities: &mut self.quantities,
				rates,
				ad_valorem: false,
				quantity: None,
			};
			let mut amount = duty_of.sum(&duty.first)?;
			for (limit, sum) in &duty.limits {
				let other = duty_of.sum(sum)?;
				amount = match limit {
					Limit::Min => amount.max(other),
					Limit::Max => amount.min(other),
				};
			}
			let Duty { ad_valorem, quantity, .. } = duty_of;
			lines.push(Draft {
				item: self.item,
				tax: tax.code.clone(),
				order: tax.order,
				measure: measure.clone(),
				base: ad_valorem.then(|| base.clone()),
				quantity,
				amount: amount.max(Exact::zero()).reduced(),
			});
		}
		let exact: Vec<Exact> = lines.iter().map(|line| line.amount.clone()).collect();
		let minor = i8::try_from(header.currency_decimals).unwrap_or(i8::MAX);
		let rounded = match rounding.stage {
			RoundingStage::TaxLine => {
				exact.iter().map(|amount| round(amount, to, rounding.mode)).collect()
			}
			RoundingStage::Base => {
				exact.iter().map(|amount| round(amount, minor, rounding.mode)).collect()
			}
			RoundingStage::Item => round_together(&exact, to, rounding.mode),
			RoundingStage::Declaration => exact,
		};
		lines.iter_mut().zip(rounded).for_each(|(line, amount)| line.amount = amount);
		self.lines.append(&mut lines);
		Ok(())
	}

	/// The ad-valorem base of a tax: its terms, added up.
	fn base(&self, tax: &Tax) -> Result<Exact, Fault> {
		let amount = |wanted: &dyn Fn(&Draft<'_>) -> bool| {
			let lines = self.lines.iter().filter(|line| wanted(line));
			lines.fold(Exact::zero(), |sum, line| sum.plus(&line.amount).reduced())
		};
		tax.base.iter().try_fold(Exact::zero(), |sum, term| {
			Ok(sum.plus(&match term {
				BaseTerm::Value => self.value.clone(),
				BaseTerm::AllBefore => amount(&|line| line.order < tax.order),
				BaseTerm::Tax(code) => {
					let known = &self.tariff.header().taxes;
					if !known.iter().any(|other| other.code == *code && other.order < tax.order) {
						return Err(Fault::BadBase(tax.code.clone()));
					}
					amount(&|line| line.tax == *code)
				}
			}))
		})
	}
}

/// Computes one duty, and notes from what.
struct Duty<'d, 'a, 'r, View> {
	base: &'d Exact,
	quantities: &'d mut Quantities<'a>,
	rates: &'d mut Rates<'r, View>,
	ad_valorem: bool,
	quantity: Option<(Exact, UnitCode)>,
}

impl<View: TariffView> Duty<'_, '_, '_, View> {
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
			Term::AdValorem(rate) => {
				self.ad_valorem = true;
				let hundredth = Exact::ten_to(-2);
				Ok(self.base.times(&Exact::decimal(*rate)).times(&hundredth))
			}
			Term::Specific { amount, currency, per } => {
				let amount = self.rates.national(*amount, currency)?;
				per.iter()
					.try_fold(amount, |amount, part| Ok(amount.times(&self.count(part, per)?)))
			}
		}
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
