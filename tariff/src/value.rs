// SPDX-License-Identifier: Apache-2.0
//! Customs values and exchange.

use alloc::vec::Vec;
use tijara_primitives::{
	codes::CurrencyCode,
	date::Date,
	declaration::{Adjustment, AdjustmentKind, Amount, Item},
	numbers::Decimal,
	rooms::TariffView,
};

use crate::{
	assess::MAX_CURRENCIES,
	error::{AssessError, Fault},
	exact::Exact,
};

/// The exchange rates of one day; each is asked of the tariff once.
pub(crate) struct Rates<'a, View> {
	tariff: &'a View,
	on: Date,
	asked: Vec<(CurrencyCode, Exact)>,
	declared: Vec<CurrencyCode>,
}

impl<'a, View: TariffView> Rates<'a, View> {
	pub(crate) fn new(tariff: &'a View, on: Date) -> Self {
		Self { tariff, on, asked: Vec::new(), declared: Vec::new() }
	}

	/// Foreign currency for one unit of the national currency.
	fn rate(&mut self, currency: &CurrencyCode) -> Result<Exact, Fault> {
		if *currency == self.tariff.header().currency {
			return Ok(Exact::one());
		}
		if let Some((_, rate)) = self.asked.iter().find(|(asked, _)| asked == currency) {
			return Ok(rate.clone());
		}
		let rate = self
			.tariff
			.exchange(currency, self.on)
			.map(|rate| Exact::decimal(rate.units))
			.filter(|rate| !rate.is_zero())
			.ok_or_else(|| Fault::CurrencyNotInTariff(currency.clone()))?;
		self.asked.push((currency.clone(), rate.clone()));
		Ok(rate)
	}

	/// An amount in the national currency.
	pub(crate) fn national(
		&mut self,
		value: Decimal,
		currency: &CurrencyCode,
	) -> Result<Exact, Fault> {
		let rate = self.rate(currency)?;
		Exact::decimal(value)
			.over(&rate)
			.ok_or_else(|| Fault::CurrencyNotInTariff(currency.clone()))
	}

	/// A declared amount in the national currency; counts the currencies that are declared.
	fn declared(&mut self, amount: &Amount) -> Result<Exact, Fault> {
		let currency = &amount.currency;
		if *currency != self.tariff.header().currency && !self.declared.contains(currency) {
			if self.declared.len() >= MAX_CURRENCIES {
				return Err(Fault::TooManyCurrencies);
			}
			self.declared.push(currency.clone());
		}
		self.national(amount.value, currency)
	}

	/// Additions less deductions.
	fn balance(&mut self, adjustments: &[Adjustment]) -> Result<Exact, Fault> {
		adjustments.iter().try_fold(Exact::zero(), |sum, adjustment| {
			let amount = self.declared(&adjustment.amount)?;
			let sum = match adjustment.kind {
				AdjustmentKind::Addition => sum.plus(&amount),
				AdjustmentKind::Deduction => sum.minus(&amount),
			};
			Ok(sum.reduced())
		})
	}
}

/// The customs values of the items, exact, in the national currency.
///
/// The value that the declarant states, if any; else the price, and the item's additions less its deductions,
/// and its share in the charges of the whole declaration. Charges are shared out by price (for an item without a
/// price, by its stated customs value, which then already holds its share); in equal parts where all prices
/// are zero.
pub(crate) fn customs_values<View: TariffView>(
	items: &[Item],
	charges: &[Adjustment],
	rates: &mut Rates<'_, View>,
) -> Result<Vec<Exact>, AssessError> {
	let mut weights = Vec::new();
	for item in items {
		let at = |fault| AssessError::new(item.sequence, fault);
		let amount =
			item.price.as_ref().or(item.customs_value.as_ref()).ok_or(at(Fault::NoPrice))?;
		weights.push(rates.declared(amount).map_err(at)?);
	}
	let charges = rates.balance(charges).map_err(|fault| AssessError::new(0, fault))?;
	let total = weights.iter().fold(Exact::zero(), |sum, weight| sum.plus(weight).reduced());
	let equal = Exact::one().over(&Exact::whole(u64::try_from(items.len()).unwrap_or(u64::MAX)));

	let mut values = Vec::new();
	for (item, weight) in items.iter().zip(&weights) {
		let at = |fault| AssessError::new(item.sequence, fault);
		let value = if let Some(stated) = &item.customs_value {
			rates.declared(stated).map_err(at)?
		} else {
			let share = weight.over(&total).or_else(|| equal.clone()).unwrap_or_else(Exact::zero);
			let own = rates.balance(&item.adjustments).map_err(at)?;
			weight.plus(&own).plus(&share.times(&charges))
		};
		if value.is_negative() {
			return Err(at(Fault::NegativeValue));
		}
		values.push(value.reduced());
	}
	Ok(values)
}
