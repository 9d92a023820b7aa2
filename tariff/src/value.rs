// SPDX-License-Identifier: Apache-2.0
//! Customs values, transport that they leave out, and exchange.

use alloc::vec::Vec;
use tijara_primitives::{
	codes::CurrencyCode,
	date::Date,
	declaration::{Adjustment, AdjustmentKind, Amount},
	numbers::Decimal,
	rooms::TariffView,
	tariff::{Apportion, ValueBasis},
};

use crate::{
	assess::{Goods, MAX_CURRENCIES},
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

	/// National currency for one unit of the foreign currency.
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
			.and_then(|rate| Exact::decimal(rate.per).over(&Exact::decimal(rate.units)))
			.filter(|rate| !rate.is_zero())
			.ok_or_else(|| Fault::CurrencyNotInTariff(currency.clone()))?
			.reduced();
		self.asked.push((currency.clone(), rate.clone()));
		Ok(rate)
	}

	/// An amount in the national currency.
	pub(crate) fn national(
		&mut self,
		value: Decimal,
		currency: &CurrencyCode,
	) -> Result<Exact, Fault> {
		Ok(Exact::decimal(value).times(&self.rate(currency)?))
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

	/// What amounts beside the price come to, by what they are.
	fn charges(&mut self, adjustments: &[Adjustment]) -> Result<Charges, Fault> {
		let mut charges = Charges::default();
		for adjustment in adjustments {
			let amount = self.declared(&adjustment.amount)?;
			let (sum, amount) = match adjustment.kind {
				AdjustmentKind::Addition => (&mut charges.balance, amount),
				AdjustmentKind::Deduction => (&mut charges.balance, Exact::zero().minus(&amount)),
				AdjustmentKind::Freight => (&mut charges.freight, amount),
				AdjustmentKind::Insurance => (&mut charges.insurance, amount),
				AdjustmentKind::Onward => (&mut charges.onward, amount),
			};
			*sum = sum.plus(&amount).reduced();
		}
		Ok(charges)
	}
}

/// Amounts beside the price, in the national currency.
#[derive(Clone)]
struct Charges {
	/// Additions less deductions.
	balance: Exact,
	freight: Exact,
	insurance: Exact,
	onward: Exact,
}

impl Default for Charges {
	fn default() -> Self {
		let zero = Exact::zero;
		Self { balance: zero(), freight: zero(), insurance: zero(), onward: zero() }
	}
}

/// What an item is worth, exact, in the national currency.
#[derive(Clone)]
pub(crate) struct Valued {
	/// The customs value.
	pub(crate) value: Exact,
	/// Freight, insurance and onward transport that the customs value leaves out.
	pub(crate) transport: Exact,
}

/// The items' parts of one whole; in equal parts where the whole is nothing.
fn shares(weights: &[Exact]) -> Vec<Exact> {
	let total = weights.iter().fold(Exact::zero(), |sum, weight| sum.plus(weight).reduced());
	let count = Exact::whole(u64::try_from(weights.len()).unwrap_or(u64::MAX));
	let equal = Exact::one().over(&count).unwrap_or_else(Exact::zero);
	weights.iter().map(|weight| weight.over(&total).unwrap_or_else(|| equal.clone())).collect()
}

/// The customs values of the items, and the transport that they leave out.
///
/// The customs value is what the declarant states, if anything; else the price, and the item's additions less its
/// deductions, and its share in those of the whole declaration. Freight and insurance to the border come on top
/// where the tariff's basis is CIF and the Incoterm leaves them out of the price; they come off where the basis
/// is FOB and the price contains them. Charges of the whole declaration are shared out by price (for an item
/// without a price, by its stated customs value, which then already holds its share); freight by gross mass
/// where the tariff says so.
pub(crate) fn values<View: TariffView>(
	goods: &Goods<'_>,
	rates: &mut Rates<'_, View>,
) -> Result<Vec<Valued>, AssessError> {
	let valuation = rates.tariff.header().valuation;
	let items = goods.items;
	let mut prices = Vec::new();
	for item in items {
		let at = |fault| AssessError::new(item.sequence, fault);
		let amount =
			item.price.as_ref().or(item.customs_value.as_ref()).ok_or(at(Fault::NoPrice))?;
		prices.push(rates.declared(amount).map_err(at)?);
	}
	let whole = rates.charges(goods.charges).map_err(|fault| AssessError::new(0, fault))?;
	let by_price = shares(&prices);
	let by_mass = if valuation.freight_by == Apportion::Mass && !whole.freight.is_zero() {
		let mut masses = Vec::new();
		for item in items {
			let mass =
				item.gross_mass.ok_or(AssessError::new(item.sequence, Fault::MassNotStated))?;
			masses.push(Exact::decimal(mass));
		}
		shares(&masses)
	} else {
		by_price.clone()
	};
	let has_freight = goods.incoterm.is_some_and(|term| term.includes_freight());
	let has_insurance = goods.incoterm.is_some_and(|term| term.includes_insurance());

	let mut values = Vec::new();
	let all = items.iter().zip(&prices).zip(by_price.iter().zip(&by_mass));
	for ((item, price), (share, freight_share)) in all {
		let at = |fault| AssessError::new(item.sequence, fault);
		let own = rates.charges(&item.adjustments).map_err(at)?;
		let part = |own: &Exact, whole: &Exact, share: &Exact| own.plus(&share.times(whole));
		let carriage = [
			(part(&own.freight, &whole.freight, freight_share), has_freight),
			(part(&own.insurance, &whole.insurance, share), has_insurance),
		];
		let mut value = price.plus(&part(&own.balance, &whole.balance, share));
		let mut transport = part(&own.onward, &whole.onward, share);
		for (amount, is_in_price) in &carriage {
			match (valuation.basis, is_in_price) {
				(ValueBasis::Cif, true) => {}
				(ValueBasis::Cif, false) => value = value.plus(amount),
				(ValueBasis::Fob, contained) => {
					transport = transport.plus(amount);
					if *contained {
						value = value.minus(amount);
					}
				}
			}
		}
		if let Some(stated) = &item.customs_value {
			value = rates.declared(stated).map_err(at)?;
		}
		if value.is_negative() {
			return Err(at(Fault::NegativeValue));
		}
		values.push(Valued { value: value.reduced(), transport: transport.reduced() });
	}
	Ok(values)
}
