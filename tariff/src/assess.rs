// SPDX-License-Identifier: Apache-2.0
//! From items and a tariff to tax lines.

use alloc::{borrow::Cow, vec::Vec};
use tijara_primitives::{
	codes::{Incoterm, UnitCode},
	date::Date,
	declaration::{Adjustment, Item},
	rooms::TariffView,
	tariff::{
		Allocation, Assessment, BaseTerm, Exempted, Measure, Part, Rounding, RoundingStage, Tax,
		TaxBase, TaxLine, MAX_LINES_PER_ITEM,
	},
};

use crate::{
	claims::{claim, without_claims},
	duty::Duty,
	error::{AssessError, Fault},
	exact::Exact,
	expression,
	lines::{is_limited, limit, together, Draft, Rounded},
	nomenclature::unit_of,
	quantity::Quantities,
	relief::{Reliefs, Relieved},
	rounding::round,
	select::select,
	value::{values, Rates, Valued},
};

/// Different foreign currencies in the amounts of one declaration, at most. Each brings a denominator of its
/// own into the exact sums: the bound keeps the numbers short, and so the time to assess.
pub const MAX_CURRENCIES: usize = 8;

/// What is declared.
#[derive(Clone, Copy, Debug)]
pub struct Goods<'a> {
	/// The items.
	pub items: &'a [Item],
	/// Charges of the whole declaration.
	pub charges: &'a [Adjustment],
	/// Delivery term of the prices; `None`: they contain neither freight nor insurance.
	pub incoterm: Option<&'a Incoterm>,
	/// Day of acceptance: fixes measures, reliefs and exchange rates.
	pub on: Date,
}

/// What customs grants of what is claimed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Grants<'a> {
	/// What tariff quotas gave to the items; an item that is not listed got nothing. `None`: every claim is
	/// granted whole.
	pub allocations: Option<&'a [Allocation]>,
	/// What is left of the importer's exemptions; one that is not listed has nothing left.
	pub exemptions: &'a [Exempted],
}

/// Compute what a declaration owes: its customs values, its tax lines by item and order of the taxes, and their
/// total.
///
/// An item has one line for each tax and measure type of which a measure applies to it (see
/// [`select`](crate::select)); a tax without such a measure has no line. Where a tariff quota gave only a part of
/// what an item claims, the item is assessed in two parts, and their lines follow each other. Amounts are exact
/// fractions until the tariff's rounding policy says where to round; see the crate's page for the stages.
///
/// # Errors
/// An [`AssessError`] that names the item and the field.
pub fn assess<View: TariffView>(
	goods: &Goods<'_>,
	grants: &Grants<'_>,
	tariff: &View,
) -> Result<Assessment, AssessError> {
	let header = tariff.header();
	let decimals = header.currency_decimals;
	let mut taxes: Vec<&Tax> = header.taxes.iter().collect();
	taxes.sort_by_key(|tax| tax.order);

	let mut rates = Rates::new(tariff, goods.on);
	let valued = values(goods, &mut rates)?;
	let mut parts = Vec::new();
	let mut units = Vec::new();
	for (place, (item, valued)) in goods.items.iter().zip(&valued).enumerate() {
		let at = |fault| AssessError::new(item.sequence, fault);
		let unit = unit_of(item, tariff).map_err(at)?;
		let split = parts_of(place, item, valued, goods, grants, tariff).map_err(at)?;
		units.extend(split.iter().map(|_| unit.clone()));
		parts.extend(split);
	}
	let mut pieces: Vec<Piece<'_>> =
		parts.iter().zip(units).map(|(part, unit)| Piece::new(part, unit, tariff)).collect();
	let mut work = Work {
		tariff,
		on: goods.on,
		rates,
		reliefs: Reliefs::new(tariff.reliefs(), grants.exemptions, decimals),
	};
	for tax in &taxes {
		work.tax(tax, &mut pieces)?;
	}
	finish(&pieces, &valued, goods, tariff)
}

/// The decimals of the policy, but never finer than the currency's minor unit.
fn finest(rounding: Rounding, currency_decimals: u8) -> i8 {
	rounding.decimals.min(i8::try_from(currency_decimals).unwrap_or(i8::MAX))
}

/// An item, or what a tariff quota made of it.
struct PartOfItem<'a> {
	/// Which item of the declaration, from 0.
	place: usize,
	item: Cow<'a, Item>,
	part: Part,
	/// How much of the item: 1 is all of it.
	share: Exact,
	valued: Valued,
}

/// The parts in which an item is assessed.
fn parts_of<'a>(
	place: usize,
	item: &'a Item,
	valued: &Valued,
	goods: &Goods<'_>,
	grants: &Grants<'_>,
	tariff: &impl TariffView,
) -> Result<Vec<PartOfItem<'a>>, Fault> {
	let one = |item, part, share: Exact| PartOfItem {
		place,
		item,
		part,
		valued: Valued {
			value: valued.value.times(&share).reduced(),
			transport: valued.transport.times(&share).reduced(),
		},
		share,
	};
	let Some(claim) = claim(item, goods, tariff)? else {
		// A quota that is claimed in vain opens none of its measures.
		let item = match &item.quota {
			Some(_) => Cow::Owned(without_claims(item, tariff)),
			None => Cow::Borrowed(item),
		};
		return Ok(Vec::from([one(item, Part::Whole, Exact::one())]));
	};
	let given = match grants.allocations {
		None => claim.quantity,
		Some(all) => {
			let of_item = all.iter().find(|allocation| allocation.item == item.sequence);
			of_item.map(|allocation| allocation.quantity).unwrap_or_default().min(claim.quantity)
		}
	};
	// A claim of nothing is given nothing, or goods of no stated quantity would all come in under the quota.
	let within = Exact::decimal(given)
		.over(&Exact::decimal(claim.quantity))
		.unwrap_or_else(Exact::zero)
		.reduced();
	let outside = Exact::one().minus(&within).reduced();
	let mut parts = Vec::new();
	if !within.is_zero() {
		parts.push(one(Cow::Borrowed(item), Part::WithinQuota, within));
	}
	if !outside.is_zero() {
		let item = Cow::Owned(without_claims(item, tariff));
		parts.push(one(item, Part::OutsideQuota, outside));
	}
	Ok(parts)
}

/// A part of an item while its taxes are computed.
struct Piece<'a> {
	of: &'a PartOfItem<'a>,
	candidates: Vec<Measure>,
	quantities: Quantities<'a>,
	lines: Vec<Draft>,
}

impl<'a> Piece<'a> {
	fn new(of: &'a PartOfItem<'a>, unit: Option<UnitCode>, tariff: &impl TariffView) -> Self {
		Self {
			of,
			candidates: tariff.measures(&of.item.commodity),
			quantities: Quantities::of_part(&of.item, of.share.clone(), unit),
			lines: Vec::new(),
		}
	}

	fn at(&self, fault: Fault) -> AssessError {
		AssessError::new(self.of.item.sequence, fault)
	}

	/// The ad-valorem base of a tax: its terms, added up.
	fn base(&self, tax: &Tax, known: &[Tax]) -> Result<Exact, Fault> {
		let amount = |wanted: &dyn Fn(&Draft) -> bool| {
			let lines = self.lines.iter().filter(|line| wanted(line));
			lines.fold(Exact::zero(), |sum, line| sum.plus(&line.amount).reduced())
		};
		tax.base.iter().try_fold(Exact::zero(), |sum, term| {
			Ok(sum.plus(&match term {
				BaseTerm::Value => self.of.valued.value.clone(),
				BaseTerm::Transport => self.of.valued.transport.clone(),
				BaseTerm::AllBefore => amount(&|line| line.order < tax.order),
				BaseTerm::Tax(code) => {
					if !known.iter().any(|other| other.code == *code && other.order < tax.order) {
						return Err(Fault::BadBase(tax.code.clone()));
					}
					amount(&|line| line.measure.tax == *code)
				}
			}))
		})
	}
}

/// What the computation of one declaration shares.
struct Work<'t, View> {
	tariff: &'t View,
	on: Date,
	rates: Rates<'t, View>,
	reliefs: Reliefs,
}

impl<View: TariffView> Work<'_, View> {
	/// Add the lines of one tax on every piece; those of lower order are there already.
	fn tax(&mut self, tax: &Tax, pieces: &mut [Piece<'_>]) -> Result<(), AssessError> {
		let mut lines: Vec<Vec<Draft>> = Vec::new();
		for piece in pieces.iter_mut() {
			let drafted = self.lines(tax, piece);
			lines.push(drafted.map_err(|fault| piece.at(fault))?);
		}
		limit(tax, &mut lines);
		self.reliefs.begin();
		for (piece, lines) in pieces.iter().zip(&mut lines) {
			for line in lines {
				let relieved = self.relieve(piece, line);
				relieved.map_err(|fault| piece.at(fault))?;
			}
		}
		self.round(tax, &mut lines);
		for (piece, mut lines) in pieces.iter_mut().zip(lines) {
			piece.lines.append(&mut lines);
		}
		Ok(())
	}

	/// The lines of one tax on one piece, exact and before relief.
	fn lines(&mut self, tax: &Tax, piece: &mut Piece<'_>) -> Result<Vec<Draft>, Fault> {
		let header = self.tariff.header();
		let measures = select(&piece.of.item, &tax.code, self.on, &piece.candidates, self.tariff);
		if measures.is_empty() {
			return Ok(Vec::new());
		}
		let mut base = piece.base(tax, &header.taxes)?;
		if header.rounding.stage == RoundingStage::Base {
			let to = finest(header.rounding, header.currency_decimals);
			base = round(&base, to, header.rounding.mode);
		}
		let mut lines = Vec::new();
		for measure in measures {
			let duty = expression::parse(measure.duty.as_str())
				.map_err(|error| Fault::BadDuty(tax.code.clone(), error))?;
			let mut duty_of = Duty {
				base: &base,
				quantities: &mut piece.quantities,
				rates: &mut self.rates,
				ad_valorem: false,
				quantity: None,
			};
			let full = duty_of.amount(&duty)?;
			let Duty { ad_valorem, quantity, .. } = duty_of;
			lines.push(Draft {
				place: piece.of.place,
				order: tax.order,
				measure: measure.clone(),
				base: ad_valorem.then(|| base.clone()),
				quantity,
				amount: full.clone(),
				payable: full.clone(),
				full,
				relief: None,
				rounded: Rounded::nothing(),
			});
		}
		Ok(lines)
	}

	fn relieve(&mut self, piece: &Piece<'_>, line: &mut Draft) -> Result<(), Fault> {
		let item = &piece.of.item;
		let relief = self.reliefs.find(item, &line.measure.tax, self.on);
		let relieved = match &relief {
			Some(relief) => self.reliefs.apply(relief, item, &line.full)?,
			None => Relieved { amount: line.full.clone(), payable: line.full.clone() },
		};
		line.amount = relieved.amount;
		line.payable = relieved.payable;
		line.relief = relief;
		Ok(())
	}

	/// Round the lines of one tax as the policy says, and take what they draw off the exemptions.
	fn round(&mut self, tax: &Tax, lines: &mut [Vec<Draft>]) {
		let header = self.tariff.header();
		let Rounding { stage, mode, .. } = header.rounding;
		let to = if stage == RoundingStage::Base {
			i8::try_from(header.currency_decimals).unwrap_or(i8::MAX)
		} else {
			finest(header.rounding, header.currency_decimals)
		};
		let mut all: Vec<&mut Draft> = lines.iter_mut().flatten().collect();
		// What is limited for the whole declaration is rounded for the whole of it, or it would pass its limit.
		if stage == RoundingStage::Declaration || is_limited(tax) {
			together(&mut all, to, mode);
		} else if stage == RoundingStage::Item {
			let items = all.chunk_by_mut(|one, other| one.place == other.place);
			items.for_each(|lines| together(lines, to, mode));
		} else {
			all.chunks_mut(1).for_each(|line| together(line, to, mode));
		}
		for line in lines.iter_mut().flatten() {
			self.reliefs.settle(line, to);
			if stage != RoundingStage::Declaration {
				line.take_rounded();
			}
		}
	}
}

/// From exact amounts to the assessment.
fn finish(
	pieces: &[Piece<'_>],
	valued: &[Valued],
	goods: &Goods<'_>,
	tariff: &impl TariffView,
) -> Result<Assessment, AssessError> {
	let header = tariff.header();
	let decimals = header.currency_decimals;
	let too_many = |_| AssessError::new(0, Fault::TooManyItems);
	let mut lines: Vec<TaxLine> = Vec::new();
	let (mut total, mut relieved) = (0u128, 0u128);
	for (place, item) in goods.items.iter().enumerate() {
		let at = |fault| AssessError::new(item.sequence, fault);
		let of_item = lines.len();
		for piece in pieces.iter().filter(|piece| piece.of.place == place) {
			for draft in &piece.lines {
				let line = line(piece, draft, decimals).ok_or(at(Fault::Overflow))?;
				total = total.checked_add(line.payable).ok_or(at(Fault::Overflow))?;
				relieved = relieved.checked_add(line.relieved).ok_or(at(Fault::Overflow))?;
				lines.push(line);
			}
		}
		let count = lines.len().saturating_sub(of_item);
		if count == 0 {
			return Err(at(Fault::NotInTariff(item.commodity.clone())));
		}
		if count > usize::try_from(MAX_LINES_PER_ITEM).unwrap_or(usize::MAX) {
			return Err(at(Fault::TooManyLines));
		}
	}
	let mut shown = Vec::new();
	for (item, valued) in goods.items.iter().zip(valued) {
		let overflow = AssessError::new(item.sequence, Fault::Overflow);
		shown.push(valued.value.money(decimals).ok_or(overflow)?);
	}
	Ok(Assessment {
		currency: header.currency.clone(),
		currency_decimals: decimals,
		customs_values: shown.try_into().map_err(too_many)?,
		lines: lines.try_into().map_err(|_| AssessError::new(0, Fault::TooManyItems))?,
		total,
		relieved,
	})
}

/// `None` where a number does not fit.
fn line(piece: &Piece<'_>, draft: &Draft, decimals: u8) -> Option<TaxLine> {
	let base = match (&draft.base, &draft.quantity) {
		(None, None) => TaxBase::Free,
		(Some(base), None) => TaxBase::Value(base.money(decimals)?),
		(None, Some((quantity, unit))) => TaxBase::Quantity(quantity.to_decimal()?, unit.clone()),
		(Some(base), Some((quantity, unit))) => {
			TaxBase::Both(base.money(decimals)?, quantity.to_decimal()?, unit.clone())
		}
	};
	let Rounded { payable, suspended, relieved } = &draft.rounded;
	let payable = payable.money(decimals)?;
	Some(TaxLine {
		item: piece.of.item.sequence,
		part: piece.of.part,
		tax: draft.measure.tax.clone(),
		kind: draft.measure.kind.clone(),
		commodity: draft.measure.commodity.clone(),
		base,
		duty: draft.measure.duty.clone(),
		amount: payable.checked_add(suspended.money(decimals)?)?,
		payable,
		relieved: relieved.money(decimals)?,
		relief: draft.relief.as_ref().map(|relief| relief.code.clone()),
	})
}
