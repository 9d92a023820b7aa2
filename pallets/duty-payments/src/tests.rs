// SPDX-License-Identifier: Apache-2.0
//! Tests, one file for each call or subject, and what they share.

mod confirm_payment;
mod ledger;
mod pushed;
mod settle;

use alloc::vec::Vec;
use frame_support::{
	assert_noop, assert_ok, sp_runtime::DispatchError, storage::with_storage_layer,
	traits::fungible::Inspect, BoundedVec,
};
use tijara_mock::Trail;
use tijara_primitives::{
	actor::Role,
	axes::{DocumentAxis, Step},
	codes::{DeclarationType, OfficeCode},
	date::Date,
	declaration::{Adjustment, Amount, Item},
	numbers::Decimal,
	rooms::{OnDeclaration, Registered},
	tariff::{
		BaseTerm, Measure, OriginScope, Rounding, RoundingMode, RoundingStage, TariffHeader, Tax,
	},
};

use crate::{mock::*, *};

type Error = crate::Error<Test>;

const CUSTOMS: OrganisationId = 1;
const BANK: OrganisationId = 8;
pub const BROKER: OrganisationId = 9;
const TRADER: OrganisationId = 11;
const OTHER_TRADER: OrganisationId = 12;
const ID: DeclarationId = 1;

/// Duty (`A00`) as given, then VAT (`B00`) of 20 % on value and duty; in GBP, truncated to pence.
pub fn tariff(duty: &str) -> Memory {
	let tax = |code: &str, order, base: Vec<BaseTerm>| Tax {
		code: code.parse().unwrap(),
		order,
		base: base.try_into().unwrap(),
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
	};
	Memory {
		header: TariffHeader {
			currency: "GBP".parse().unwrap(),
			currency_decimals: 2,
			rounding: Rounding {
				stage: RoundingStage::TaxLine,
				decimals: 2,
				mode: RoundingMode::Down,
			},
			taxes: [
				tax("A00", 10, vec![BaseTerm::Value]),
				tax("B00", 90, vec![BaseTerm::Value, BaseTerm::AllBefore]),
			]
			.to_vec()
			.try_into()
			.unwrap(),
		},
		measures: vec![measure("A00", duty), measure("B00", "20.00 %")],
		exchange: vec![],
	}
}

/// A tariff by which nothing is ever due.
fn free_tariff() -> Memory {
	let mut free = tariff("NIHIL");
	free.measures.truncate(1);
	free
}

/// An item of a price in whole pounds.
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
		quantities: BoundedVec::new(),
	}
}

/// What the trader owes for goods of this price: 10 % duty and 20 % VAT on both, in pence.
fn due(pounds: u32) -> Money {
	Money::from(pounds) * 32
}

/// Push a version of a declaration of the trader, lodged by the broker.
fn push(
	id: DeclarationId,
	version: u32,
	items: &[Item],
	charges: &[Adjustment],
	amended: bool,
) -> DispatchResult {
	let kind: DeclarationType = "IMA".parse().unwrap();
	let office: OfficeCode = "XTAAA".parse().unwrap();
	let actor = actor(BROKER, Role::Declarant);
	let declaration = Registered {
		id,
		version,
		actor: &actor,
		trader: TRADER,
		kind: &kind,
		office: &office,
		accepted: "2024-01-15".parse::<Date>().unwrap(),
		charges,
		items,
		partner: None,
	};
	// as the call of the declarations room does
	with_storage_layer(|| match amended {
		true => DutyPayments::on_amended(&declaration),
		false => DutyPayments::on_registered(&declaration),
	})
}

fn register(id: DeclarationId, pounds: u32) -> DispatchResult {
	push(id, 1, &[item(1, pounds)], &[], false)
}

fn amend(id: DeclarationId, pounds: u32) -> DispatchResult {
	push(id, 2, &[item(1, pounds)], &[], true)
}

fn cancel(id: DeclarationId) -> DispatchResult {
	with_storage_layer(|| DutyPayments::on_cancelled(id, &actor(CUSTOMS, Role::Assessor)))
}

fn bank() -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(BANK, Role::BankOfficer))
}

fn declarant(organisation: OrganisationId) -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(organisation, Role::Declarant))
}

fn reference(text: &str) -> BankReference {
	text.parse().unwrap()
}

fn confirm(id: DeclarationId, text: &str, amount: Money) -> DispatchResult {
	DutyPayments::confirm_payment(bank(), id, reference(text), amount)
}

fn debt(id: DeclarationId) -> Debt {
	Debts::<Test>::get(id).unwrap()
}

fn treasury() -> Money {
	Balances::total_balance(&DutyPayments::treasury_account())
}

/// The postings of a declaration, in order.
fn postings(id: DeclarationId) -> Vec<(LedgerAccount, LedgerAccount, Money)> {
	(0..PostingCount::<Test>::get(id))
		.filter_map(|index| Postings::<Test>::get(id, index))
		.map(|posting| (posting.debit, posting.credit, posting.amount))
		.collect()
}

/// The room's events since the last call.
fn events() -> Vec<Event<Test>> {
	let events = System::events().into_iter().filter_map(|record| match record.event {
		RuntimeEvent::DutyPayments(event) => Some(event),
		_ => None,
	});
	let events = events.collect();
	System::reset_events();
	events
}
