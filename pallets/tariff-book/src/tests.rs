// SPDX-License-Identifier: Apache-2.0
//! Tests, one file for each call, and what they share.

mod add_measures;
mod based;
mod discard;
mod genesis;
mod lines;
mod open_draft;
mod parts;
mod publish;
mod schedule;
mod submit;
mod view;

use alloc::vec::Vec;
use frame_support::{assert_noop, assert_ok, sp_runtime::DispatchError, BoundedVec};
use tijara_mock::{actor, officer, Signer, Trail};
use tijara_primitives::{
	actor::{OrganisationKind, Role},
	audit::{Act, Subject},
	numbers::Decimal,
	tariff::{
		BaseTerm, ExchangeRate, Group, Measure, NomenclatureLine, OriginScope, QuotaPeriod, Relief,
		ReliefEffect, Requirement, Rounding, RoundingMode, RoundingStage, TariffHeader, Tax,
	},
};

use crate::{mock::*, *};

type Error = crate::Error<Test>;

pub(crate) const REVENUE: u32 = 2;

fn editor() -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(REVENUE, Role::TariffEditor))
}

fn approver() -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(REVENUE, Role::TariffApprover))
}

fn tax(code: &str, order: u16, base: Vec<BaseTerm>) -> Tax {
	let base = base.try_into().unwrap();
	Tax { code: code.parse().unwrap(), order, base, least: None, most: None }
}

fn header() -> TariffHeader {
	TariffHeader {
		currency: "GBP".parse().unwrap(),
		currency_decimals: 2,
		rounding: Rounding { stage: RoundingStage::TaxLine, decimals: 2, mode: RoundingMode::Down },
		taxes: vec![
			tax("A00", 10, vec![BaseTerm::Value]),
			tax("B00", 90, vec![BaseTerm::Value, BaseTerm::AllBefore]),
		]
		.try_into()
		.unwrap(),
		valuation: Default::default(),
		terms: Default::default(),
		standard_preference: None,
		nomenclature: None,
	}
}

fn line(code: &str, declarable: bool) -> NomenclatureLine {
	NomenclatureLine {
		code: code.parse().unwrap(),
		description: format!("goods of {code}").parse().unwrap(),
		unit: Some("NAR".parse().unwrap()),
		declarable,
	}
}

fn rate(currency: &str, units: &str, from: Option<&str>, to: Option<&str>) -> ExchangeRate {
	ExchangeRate {
		currency: currency.parse().unwrap(),
		units: units.parse().unwrap(),
		from: from.map(|day| day.parse().unwrap()),
		to: to.map(|day| day.parse().unwrap()),
		per: Decimal::from_whole(1),
	}
}

fn group(code: &str, members: &[&str]) -> Group {
	let members: Vec<_> = members.iter().map(|m| m.parse().unwrap()).collect();
	Group { code: code.parse().unwrap(), members: members.try_into().unwrap() }
}

fn measure(tax: &str, commodity: &str, duty: &str) -> Measure {
	Measure {
		tax: tax.parse().unwrap(),
		kind: "".parse().unwrap(),
		commodity: commodity.parse().unwrap(),
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

fn quota(order: &str, from: &str, to: &str) -> QuotaPeriod {
	QuotaPeriod {
		order: order.parse().unwrap(),
		from: from.parse().unwrap(),
		to: to.parse().unwrap(),
		unit: "KGM".parse().unwrap(),
		volume: Decimal::from_whole(100),
		critical: Decimal::from_whole(10),
	}
}

fn requirement(commodity: &str, document: &str) -> Requirement {
	Requirement {
		commodity: commodity.parse().unwrap(),
		origin: OriginScope::Any,
		procedure: None,
		document: document.parse().unwrap(),
		agency: OrganisationKind::Agriculture,
		from: None,
		to: None,
	}
}

fn relief(code: &str) -> Relief {
	Relief {
		code: code.parse().unwrap(),
		tax: Some("A00".parse().unwrap()),
		commodity: "".parse().unwrap(),
		procedure: None,
		additional_procedure: Some("F01".parse().unwrap()),
		share: Decimal::from_whole(100),
		effect: ReliefEffect::Exempt,
		limited: false,
		from: None,
		to: None,
	}
}

/// Open a draft with one rate and one group; its version.
fn draft() -> TariffVersion {
	let version = NextVersion::<Test>::get();
	assert_ok!(TariffBook::open_draft(
		editor(),
		Box::new(header()),
		vec![rate("USD", "1.27", None, None)].try_into().unwrap(),
		vec![group("GAFTA", &["JO", "EG"])].try_into().unwrap(),
		Default::default(),
		None,
	));
	version
}

/// Publish a version with these measures; its number.
fn published(measures: Vec<Measure>) -> TariffVersion {
	let version = draft();
	assert_ok!(TariffBook::add_measures(editor(), version, measures.try_into().unwrap()));
	assert_ok!(TariffBook::submit(editor(), version, None));
	assert_ok!(TariffBook::publish(approver(), version));
	version
}

/// Submit a draft with one measure; its version.
fn submitted() -> TariffVersion {
	let version = draft();
	let one = vec![measure("A00", "", "2.00 %")];
	assert_ok!(TariffBook::add_measures(editor(), version, one.try_into().unwrap()));
	assert_ok!(TariffBook::submit(editor(), version, None));
	version
}

/// The last event of the room.
fn last_event() -> Event<Test> {
	match System::events().pop().expect("an event").event {
		RuntimeEvent::TariffBook(event) => event,
		other => panic!("not ours: {other:?}"),
	}
}

/// The acts recorded since the last call, with their subjects.
fn acts() -> Vec<(Subject, Act)> {
	Trail::take().into_iter().map(|(subject, entry)| (subject, entry.act)).collect()
}

/// A code that decodes but is not well-formed.
fn malformed<C: codec::Decode>() -> C {
	C::decode(&mut &codec::Encode::encode(&vec![0xffu8])[..]).unwrap()
}
