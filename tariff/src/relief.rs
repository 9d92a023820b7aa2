// SPDX-License-Identifier: Apache-2.0
//! Reliefs: what of a tax is not owed, or not payable, under a procedure.
//!
//! Of the reliefs that match an item and a tax the most specific applies: one with an additional procedure before
//! one without, then the longer procedure, the longer commodity prefix, one for this tax alone, the one that the
//! tariff states first.

use alloc::vec::Vec;
use core::cmp::Reverse;
use tijara_primitives::{
	codes::{ReliefCode, TaxCode},
	date::Date,
	declaration::Item,
	tariff::{Exempted, Relief, ReliefEffect, RoundingMode},
};

use crate::{
	error::Fault,
	exact::Exact,
	lines::{Draft, Rounded},
	rounding::round,
};

/// What a relief made of an amount.
pub(crate) struct Relieved {
	/// What is owed.
	pub(crate) amount: Exact,
	/// What of it is to be paid.
	pub(crate) payable: Exact,
}

/// The reliefs of a tariff on a day, and what is left of the importer's exemptions.
pub(crate) struct Reliefs {
	all: Vec<Relief>,
	/// What is left of each exemption, in minor units.
	left: Vec<(ReliefCode, Exact)>,
	/// The same while the lines of a tax are exact.
	exact: Vec<(ReliefCode, Exact)>,
	/// Minor units in one unit of the currency.
	minor: Exact,
}

fn matches(relief: &Relief, item: &Item, tax: &TaxCode, on: Date) -> bool {
	let begins = |code: &[u8], begin: &[u8]| code.starts_with(begin);
	relief.tax.as_ref().is_none_or(|of| of == tax)
		&& begins(item.commodity.as_bytes(), relief.commodity.as_bytes())
		&& relief
			.procedure
			.as_ref()
			.is_none_or(|begin| begins(item.procedure.as_bytes(), begin.as_bytes()))
		&& relief
			.additional_procedure
			.as_ref()
			.is_none_or(|code| item.additional_procedures.contains(code))
		&& relief.from.is_none_or(|from| from <= on)
		&& relief.to.is_none_or(|to| on <= to)
}

impl Reliefs {
	pub(crate) fn new(all: Vec<Relief>, exemptions: &[Exempted], decimals: u8) -> Self {
		let left: Vec<_> = exemptions
			.iter()
			.map(|exempted| (exempted.relief.clone(), Exact::money_of(exempted.left)))
			.collect();
		let minor = Exact::ten_to(i8::try_from(decimals).unwrap_or(i8::MAX));
		Self { all, exact: left.clone(), left, minor }
	}

	/// The relief that applies.
	pub(crate) fn find(&self, item: &Item, tax: &TaxCode, on: Date) -> Option<Relief> {
		let found = self.all.iter().enumerate().filter(|(_, one)| matches(one, item, tax, on));
		let most_specific = found.max_by_key(|(place, relief)| {
			let procedure = relief.procedure.as_ref().map_or(0, |begin| begin.as_bytes().len());
			(
				relief.additional_procedure.is_some(),
				procedure,
				relief.commodity.as_bytes().len(),
				relief.tax.is_some(),
				Reverse(*place),
			)
		});
		most_specific.map(|(_, relief)| relief.clone())
	}

	/// The lines of a tax are about to be relieved.
	pub(crate) fn begin(&mut self) {
		self.exact.clone_from(&self.left);
	}

	/// What the relief makes of an exact amount: no more is taken off than the exemption has left, if it needs one.
	pub(crate) fn apply(
		&mut self,
		relief: &Relief,
		item: &Item,
		full: &Exact,
	) -> Result<Relieved, Fault> {
		let hundredth = Exact::ten_to(-2);
		let share = Exact::decimal(relief.share).times(&hundredth).min(Exact::one());
		let off = match relief.effect {
			ReliefEffect::Exempt | ReliefEffect::Suspend => full.times(&share),
			ReliefEffect::PerMonth => {
				let months =
					item.months.ok_or_else(|| Fault::MonthsNotStated(relief.code.clone()))?;
				let owed = share.times(&Exact::whole(months.into())).min(Exact::one());
				full.times(&Exact::one().minus(&owed))
			}
		};
		let off = if relief.limited { self.draw(&relief.code, off) } else { off };
		let rest = full.minus(&off).reduced();
		Ok(match relief.effect {
			ReliefEffect::Suspend => Relieved { amount: full.clone(), payable: rest },
			ReliefEffect::Exempt | ReliefEffect::PerMonth => {
				Relieved { amount: rest.clone(), payable: rest }
			}
		})
	}

	/// Take so much off an exemption, or what is left of it.
	fn draw(&mut self, relief: &ReliefCode, wanted: Exact) -> Exact {
		let Some((_, left)) = self.exact.iter_mut().find(|(code, _)| code == relief) else {
			return Exact::zero();
		};
		let off = wanted.times(&self.minor).min(left.clone()).reduced();
		*left = left.minus(&off).reduced();
		off.over(&self.minor).unwrap_or_else(Exact::zero)
	}

	/// Take what a rounded line was relieved of off its exemption. Rounding may have made it more than is left: the
	/// excess is owed, for an exemption is never overdrawn.
	pub(crate) fn settle(&mut self, line: &mut Draft, to: i8) {
		let Some(relief) = line.relief.as_ref().filter(|relief| relief.limited) else { return };
		let Rounded { payable, suspended, relieved } = &mut line.rounded;
		let taken = match relief.effect {
			ReliefEffect::Suspend => suspended,
			ReliefEffect::Exempt | ReliefEffect::PerMonth => relieved,
		};
		let found = self.left.iter_mut().find(|(code, _)| *code == relief.code);
		let Some((_, left)) = found else { return };
		let whole = left.over(&self.minor).map(|left| round(&left, to, RoundingMode::Down));
		let most = whole.unwrap_or_else(Exact::zero);
		if *taken > most {
			*payable = payable.plus(taken).minus(&most).reduced();
			*taken = most;
		}
		*left = left.minus(&taken.times(&self.minor)).reduced();
	}
}
