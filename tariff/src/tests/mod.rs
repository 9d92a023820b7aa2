// SPDX-License-Identifier: Apache-2.0
//! A tariff and items written as tables, for the tests.

mod cases;
mod corners;
mod expressions;
mod granted;
mod granting;
mod nomenclature;
mod properties;
mod references;
mod reliefs;
mod rounding;
mod selection;

use tijara_primitives::{
	codes::{CommodityCode, CommodityPrefix, CountryCode, CurrencyCode, GroupCode, QuotaOrder},
	date::Date,
	declaration::{Adjustment, AdjustmentKind, Amount, Item, Measured},
	numbers::money_text,
	rooms::TariffView,
	tariff::{
		Assessment, BaseTerm, ExchangeRate, Group, Measure, NomenclatureLine, OriginScope,
		QuotaPeriod, Relief, Rounding, RoundingMode, RoundingStage, TariffHeader, Tax,
	},
};

use crate::{assess, AssessError, Goods, Grants};

pub const TODAY: &str = "2024-07-10";

pub struct Book {
	pub header: TariffHeader,
	pub measures: Vec<Measure>,
	pub exchange: Vec<ExchangeRate>,
	pub groups: Vec<Group>,
	pub reliefs: Vec<Relief>,
	pub quotas: Vec<QuotaPeriod>,
	pub lines: Vec<NomenclatureLine>,
}

impl TariffView for Book {
	fn header(&self) -> &TariffHeader {
		&self.header
	}

	fn measures(&self, commodity: &CommodityCode) -> Vec<Measure> {
		let begins = |m: &&Measure| commodity.as_bytes().starts_with(m.commodity.as_bytes());
		self.measures.iter().filter(begins).cloned().collect()
	}

	fn in_group(&self, group: &GroupCode, country: &CountryCode) -> bool {
		self.groups.iter().any(|g| g.code == *group && g.members.contains(country))
	}

	fn exchange(&self, currency: &CurrencyCode, on: Date) -> Option<ExchangeRate> {
		let covers = |r: &&ExchangeRate| {
			r.currency == *currency
				&& r.from.is_none_or(|from| from <= on)
				&& r.to.is_none_or(|to| on <= to)
		};
		self.exchange.iter().find(covers).cloned()
	}

	fn reliefs(&self) -> Vec<Relief> {
		self.reliefs.clone()
	}

	fn quota(&self, order: &QuotaOrder, on: Date) -> Option<QuotaPeriod> {
		let covers = |q: &&QuotaPeriod| q.order == *order && q.from <= on && on <= q.to;
		self.quotas.iter().find(covers).cloned()
	}

	fn line(&self, code: &CommodityPrefix) -> Option<NomenclatureLine> {
		self.lines.iter().find(|line| line.code == *code).cloned()
	}
}

/// A book in pounds that truncates each line to the penny, as HMRC does.
pub fn book(taxes: &[(&str, u16, &[&str])], measures: &[(&str, &str, &str)]) -> Book {
	let term = |text: &&str| match *text {
		"value" => BaseTerm::Value,
		"*" => BaseTerm::AllBefore,
		"transport" => BaseTerm::Transport,
		code => BaseTerm::Tax(code.parse().unwrap()),
	};
	let taxes: Vec<Tax> = taxes
		.iter()
		.map(|(code, order, base)| Tax {
			code: code.parse().unwrap(),
			order: *order,
			base: base.iter().map(term).collect::<Vec<_>>().try_into().unwrap(),
			least: None,
			most: None,
		})
		.collect();
	Book {
		header: TariffHeader {
			currency: "GBP".parse().unwrap(),
			currency_decimals: 2,
			rounding: Rounding {
				stage: RoundingStage::TaxLine,
				decimals: 2,
				mode: RoundingMode::Down,
			},
			taxes: taxes.try_into().unwrap(),
			valuation: Default::default(),
			terms: Default::default(),
			standard_preference: Some("100".parse().unwrap()),
			nomenclature: None,
		},
		measures: measures.iter().map(|(tax, prefix, duty)| measure(tax, prefix, duty)).collect(),
		exchange: Vec::new(),
		groups: Vec::new(),
		reliefs: Vec::new(),
		quotas: Vec::new(),
		lines: Vec::new(),
	}
}

impl Book {
	/// With a nomenclature of these lines: digits, supplementary unit, and whether goods are declared under it.
	pub fn lines(mut self, lines: &[(&str, &str, bool)]) -> Self {
		self.header.nomenclature = Some("HS2022".parse().unwrap());
		self.lines = lines
			.iter()
			.map(|(code, unit, declarable)| NomenclatureLine {
				code: code.parse().unwrap(),
				description: "goods".parse().unwrap(),
				unit: unit.parse().ok(),
				declarable: *declarable,
			})
			.collect();
		self
	}

	pub fn currency(mut self, code: &str, decimals: u8) -> Self {
		self.header.currency = code.parse().unwrap();
		self.header.currency_decimals = decimals;
		self
	}

	pub fn rounding(mut self, stage: RoundingStage, decimals: i8, mode: RoundingMode) -> Self {
		self.header.rounding = Rounding { stage, decimals, mode };
		self
	}

	pub fn rate(mut self, currency: &str, units: &str) -> Self {
		self.exchange.push(ExchangeRate {
			currency: currency.parse().unwrap(),
			units: units.parse().unwrap(),
			from: None,
			to: None,
			per: "1".parse().unwrap(),
		});
		self
	}
}

pub fn measure(tax: &str, prefix: &str, duty: &str) -> Measure {
	Measure {
		tax: tax.parse().unwrap(),
		kind: "".parse().unwrap(),
		commodity: prefix.parse().unwrap(),
		origin: OriginScope::Any,
		preference: None,
		duty: duty.parse().unwrap(),
		from: None,
		to: None,
		additional_code: None,
		procedure: None,
		quota: None,
	}
}

pub fn amount(text: &str) -> Amount {
	let (value, currency) = text.split_once(' ').unwrap();
	Amount { currency: currency.parse().unwrap(), value: value.parse().unwrap() }
}

/// An item like those of the official samples, at a price such as `2000 GBP`.
pub fn item(sequence: u16, commodity: &str, price: &str) -> Item {
	Item {
		sequence,
		commodity: commodity.parse().unwrap(),
		additional_codes: Default::default(),
		origin: "US".parse().unwrap(),
		preferential_origin: None,
		preference: Some("100".parse().unwrap()),
		quota: None,
		procedure: "4000".parse().unwrap(),
		additional_procedures: Default::default(),
		valuation_method: 1,
		price: Some(amount(price)),
		customs_value: None,
		statistical_value: None,
		adjustments: Default::default(),
		gross_mass: None,
		net_mass: None,
		supplementary: None,
		quantities: Default::default(),
		months: None,
	}
}

pub trait With {
	fn quantity(self, unit: &str, quantity: &str) -> Self;
	fn net(self, kilograms: &str) -> Self;
	fn supplementary(self, quantity: &str) -> Self;
	fn adjusted(self, kind: AdjustmentKind, by: &str) -> Self;
}

impl With for Item {
	fn quantity(mut self, unit: &str, quantity: &str) -> Self {
		let measured =
			Measured { unit: unit.parse().unwrap(), quantity: quantity.parse().unwrap() };
		self.quantities.try_push(measured).unwrap();
		self
	}

	fn net(mut self, kilograms: &str) -> Self {
		self.net_mass = Some(kilograms.parse().unwrap());
		self
	}

	fn supplementary(mut self, quantity: &str) -> Self {
		self.supplementary = Some(quantity.parse().unwrap());
		self
	}

	fn adjusted(mut self, kind: AdjustmentKind, by: &str) -> Self {
		self.adjustments.try_push(Adjustment { kind, amount: amount(by) }).unwrap();
		self
	}
}

/// Goods that are accepted today.
pub fn goods<'a>(items: &'a [Item], charges: &'a [Adjustment]) -> Goods<'a> {
	Goods { items, charges, incoterm: None, on: TODAY.parse().unwrap() }
}

pub fn run(book: &Book, items: &[Item]) -> Result<Assessment, AssessError> {
	assess(&goods(items, &[]), &Grants::default(), book)
}

/// Lines as `tax amount`, with the total at the end.
pub fn owed(assessment: &Assessment) -> Vec<String> {
	let text = |minor| money_text(minor, assessment.currency_decimals);
	let lines = assessment.lines.iter().map(|l| format!("{} {}", l.tax, text(l.amount)));
	lines.chain([format!("total {}", text(assessment.total))]).collect()
}
