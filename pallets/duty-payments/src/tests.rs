// SPDX-License-Identifier: Apache-2.0
//! Tests, by subject, and what they share.

#![allow(clippy::arithmetic_side_effects)]

#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
mod deciding;
mod paying;
mod properties;
mod pushed;

use alloc::{vec, vec::Vec};
use frame_support::{
	assert_noop, assert_ok, dispatch::DispatchResult, sp_runtime::DispatchError,
	storage::with_storage_layer, BoundedVec,
};
use tijara_mock::{actor, officer, Trail};
use tijara_primitives::{
	actor::Role,
	audit::Act,
	axes::{DocumentAxis, MoneyAxis, Step},
	codes::{BankReference, CurrencyCode},
	date::Date,
	declaration::{Amount, Item, Measured},
	money::LedgerAccount,
	numbers::Decimal,
	rooms::{Allocations, Duties, Ledger, OnDeclaration, Registered, Securities},
	tariff::{
		BaseTerm, Measure, OriginScope, QuotaPeriod, Relief, ReliefEffect, Rounding, RoundingMode,
		RoundingStage, TariffHeader, Tax, Terms,
	},
	OrganisationId,
};

use crate::{mock::*, *};

type Error = crate::Error<Test>;

const CUSTOMS: OrganisationId = 1;
const BANK: OrganisationId = 8;
const OTHER_BANK: OrganisationId = 7;
pub const BROKER: OrganisationId = 9;
const TRADER: OrganisationId = 11;
const OTHER_TRADER: OrganisationId = 12;
const ID: DeclarationId = 1;
const EXPORT: DeclarationId = 2;
/// An export of another trader.
const OTHER_EXPORT: DeclarationId = 9;
const GUARANTEE: u64 = 5;

/// Duty (`A00`) as given, then VAT (`B00`) of 20 % on value and duty; in GBP, truncated to pence. Preference 300 is
/// free of duty; quota 094001 has 1,000 kg at 4 %; relief EX1 is limited. Payment within 10 days, then 8 % a year.
pub fn tariff(duty: &str) -> Memory {
	let tax = |code: &str, order, base: Vec<BaseTerm>| Tax {
		code: code.parse().unwrap(),
		order,
		base: base.try_into().unwrap(),
		least: None,
		most: None,
	};
	let measure = |tax: &str, duty: &str| Measure {
		tax: tax.parse().unwrap(),
		kind: "".parse().unwrap(),
		commodity: "8510".parse().unwrap(),
		origin: OriginScope::Any,
		preference: None,
		duty: duty.parse().unwrap(),
		from: None,
		to: None,
		additional_code: None,
		procedure: None,
		quota: None,
	};
	let preferential =
		Measure { preference: Some("300".parse().unwrap()), ..measure("A00", "0.00 %") };
	let within = Measure { quota: Some("094001".parse().unwrap()), ..measure("A00", "4.00 %") };
	Memory {
		header: TariffHeader {
			currency: "GBP".parse().unwrap(),
			currency_decimals: 2,
			rounding: Rounding {
				stage: RoundingStage::TaxLine,
				decimals: 2,
				mode: RoundingMode::Down,
			},
			taxes: vec![
				tax("A00", 10, vec![BaseTerm::Value]),
				tax("B00", 90, vec![BaseTerm::Value, BaseTerm::AllBefore]),
			]
			.try_into()
			.unwrap(),
			valuation: Default::default(),
			terms: Terms {
				payment_days: 10,
				interest: Decimal::from_whole(8),
				drawback: Decimal::from_whole(99),
			},
			standard_preference: None,
			nomenclature: None,
		},
		lines: Vec::new(),
		measures: vec![measure("A00", duty), preferential, within, measure("B00", "20.00 %")],
		reliefs: vec![Relief {
			code: "EX1".parse().unwrap(),
			tax: Some("A00".parse().unwrap()),
			commodity: "".parse().unwrap(),
			procedure: None,
			additional_procedure: Some("1EX".parse().unwrap()),
			share: Decimal::from_whole(100),
			effect: ReliefEffect::Exempt,
			limited: true,
			from: None,
			to: None,
		}],
		quotas: vec![QuotaPeriod {
			order: "094001".parse().unwrap(),
			from: Date::from_days(0),
			to: Date::from_days(40_000),
			unit: "KGM".parse().unwrap(),
			volume: Decimal::from_whole(1_000),
			critical: Decimal::from_whole(10),
		}],
	}
}

/// An item of a price in whole pounds and as many kilograms.
pub fn item(sequence: u16, pounds: u32) -> Item {
	Item {
		sequence,
		commodity: "8510900000".parse().unwrap(),
		additional_codes: BoundedVec::new(),
		origin: "US".parse().unwrap(),
		preferential_origin: None,
		preference: None,
		quota: None,
		procedure: "4000".parse().unwrap(),
		additional_procedures: BoundedVec::new(),
		valuation_method: 1,
		price: Some(Amount {
			currency: "GBP".parse().unwrap(),
			value: Decimal::from_whole(pounds),
		}),
		customs_value: None,
		statistical_value: None,
		adjustments: BoundedVec::new(),
		gross_mass: None,
		net_mass: None,
		supplementary: None,
		quantities: vec![Measured {
			unit: "KGM".parse().unwrap(),
			quantity: Decimal::from_whole(pounds),
		}]
		.try_into()
		.unwrap(),
		months: None,
	}
}

fn preferential(pounds: u32) -> Item {
	Item { preference: Some("300".parse().unwrap()), ..item(1, pounds) }
}

fn quota_item(pounds: u32) -> Item {
	Item { quota: Some("094001".parse().unwrap()), ..item(1, pounds) }
}

/// What is owed for goods of this price in pence: duty of so many per cent, and 20 % VAT on both.
fn at(percent: u128, pounds: u32) -> Money {
	let value = Money::from(pounds) * 100;
	let duty = value * percent / 100;
	duty + (value + duty) * 20 / 100
}

/// At the full duty of 10 %.
fn due(pounds: u32) -> Money {
	at(10, pounds)
}

/// Push a version of a declaration of a trader, lodged by the broker.
fn push_of(
	trader: OrganisationId,
	id: DeclarationId,
	version: u32,
	items: &[Item],
) -> DispatchResult {
	let declared = Registered {
		id,
		version,
		actor: &actor(BROKER, Role::Declarant),
		trader,
		kind: &if [EXPORT, OTHER_EXPORT].contains(&id) { "EXA" } else { "IMA" }.parse().unwrap(),
		office: &"XTAAA".parse().unwrap(),
		accepted: Date::from_days(TODAY),
		charges: &[],
		items,
		partner: None,
		incoterm: None,
	};
	with_storage_layer(|| match version {
		1 => DutyPayments::on_registered(&declared),
		_ => DutyPayments::on_amended(&declared),
	})
}

fn register(id: DeclarationId, pounds: u32) -> DispatchResult {
	push_of(TRADER, id, 1, &[item(1, pounds)])
}

fn amend(id: DeclarationId, items: &[Item]) -> DispatchResult {
	push_of(TRADER, id, 2, items)
}

fn cancel(id: DeclarationId) -> DispatchResult {
	with_storage_layer(|| DutyPayments::on_cancelled(id, &actor(CUSTOMS, Role::Assessor)))
}

fn by(organisation: OrganisationId, role: Role) -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(organisation, role))
}

fn reference(text: &str) -> BankReference {
	text.parse().unwrap()
}

fn gbp() -> CurrencyCode {
	"GBP".parse().unwrap()
}

fn pay(id: DeclarationId, text: &str, amount: Money) -> DispatchResult {
	let bank = by(BANK, Role::BankOfficer);
	with_storage_layer(|| DutyPayments::confirm_payment(bank, id, reference(text), gbp(), amount))
}

fn settle(id: DeclarationId) -> DispatchResult {
	with_storage_layer(|| DutyPayments::settle(by(TRADER, Role::Declarant), id))
}

fn secure(id: DeclarationId) -> DispatchResult {
	with_storage_layer(|| DutyPayments::secure(by(TRADER, Role::Declarant), id, GUARANTEE))
}

fn defer(id: DeclarationId) -> DispatchResult {
	with_storage_layer(|| DutyPayments::defer(by(TRADER, Role::Declarant), id))
}

fn charge_back(id: DeclarationId, text: &str) -> DispatchResult {
	let bank = by(BANK, Role::BankOfficer);
	with_storage_layer(|| DutyPayments::charge_back(bank, id, reference(text)))
}

fn doubt(id: DeclarationId, ground: Ground, security: Money) -> DispatchResult {
	let assessor = by(CUSTOMS, Role::Assessor);
	with_storage_layer(|| DutyPayments::assess_provisionally(assessor, id, ground, security))
}

fn propose(id: DeclarationId, decision: Decision) -> DispatchResult {
	with_storage_layer(|| DutyPayments::propose(by(CUSTOMS, Role::Cashier), id, decision))
}

fn endorse(id: DeclarationId) -> DispatchResult {
	with_storage_layer(|| DutyPayments::endorse(by(CUSTOMS, Role::ChiefExaminer), id))
}

fn decide(id: DeclarationId, decision: Decision) -> DispatchResult {
	propose(id, decision)?;
	endorse(id)
}

fn debt(id: DeclarationId) -> Debt {
	Debts::<Test>::get(id).unwrap()
}

fn state(id: DeclarationId) -> MoneyAxis {
	DutyPayments::debt(id).unwrap().state
}

fn acts() -> Vec<Act> {
	Trail::take().into_iter().map(|(_, entry)| entry.act).collect()
}

fn events() -> Vec<Event<Test>> {
	let of = |record: frame_system::EventRecord<RuntimeEvent, _>| match record.event {
		RuntimeEvent::DutyPayments(event) => Some(event),
		RuntimeEvent::System(_) => None,
	};
	System::read_events_no_consensus().filter_map(|record| of(*record)).collect()
}

fn last_event() -> Event<Test> {
	events().pop().unwrap()
}

/// The debtor's account of a declaration is what is outstanding, or what was paid too much.
fn check_ledger(id: DeclarationId) {
	let (debits, credits) = Books::debtor(id);
	let debt = debt(id);
	assert_eq!(debits.saturating_sub(credits), debt.outstanding());
	assert_eq!(credits.saturating_sub(debits), debt.overpaid());
}
