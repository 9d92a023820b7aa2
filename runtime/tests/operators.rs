// SPDX-License-Identifier: Apache-2.0
//! An authorised operator's benefits reach the next declaration, and vanish in the block of its suspension.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod common;

use common::{account, call, draft, identifier, on_chain, signed, NOW, TRADER};
use frame_support::assert_ok;
use pallet_aeo_identity::{Call, Decision, Evidence, Ground};
use sp_core::H256;
use tijara_primitives::{
	aeo::{AeoStatus, GuaranteeShare, MraRecord, PartyRole, Programme},
	axes::Lane,
	date::Date,
	rooms::AuthorisedOperators,
};
use tijara_runtime::{AeoIdentity, Runtime};

/// Documents of everybody are examined, but those of authorised operators.
fn publish_rules() {
	let rules = pallet_controls::RuleSet {
		rules: Default::default(),
		otherwise: Lane::Yellow,
		trusted: Lane::Green,
	};
	assert_ok!(call(signed("CustomsRisk"), pallet_controls::Call::publish_rules { rules }));
}

fn year_later() -> Date {
	Date::from_millis(NOW + 365 * 86_400_000)
}

fn authorise() {
	let programme = Programme::Full;
	let evidence = Evidence { commitment: H256::zero(), until: year_later() };
	let all = programme.criteria().iter().map(|criterion| (*criterion, evidence));
	let apply = Call::apply {
		programme,
		role: PartyRole::Importer,
		tin: identifier(TRADER),
		salt: H256::from_low_u64_be(TRADER.into()),
		evidence: all.collect::<Vec<_>>().try_into().unwrap(),
	};
	let decision =
		Decision::Grant { until: year_later(), guarantee: GuaranteeShare::ThirtyPercent };
	for (who, step) in [
		("TraderAdmin", apply),
		("CustomsAeo", Call::accept { id: 1 }),
		("CustomsAeo", Call::take_validation { id: 1 }),
		("CustomsAeo", Call::record_validation { id: 1, report: H256::zero(), met: true }),
		("CustomsAeo", Call::propose_decision { id: 1, decision }),
		("CustomsAeoTwo", Call::endorse_decision { id: 1 }),
	] {
		assert_ok!(call(signed(who), step));
	}
}

/// The lane of the trader's next declaration.
fn lane(lrn: &str, partner: Option<&str>) -> Lane {
	let mut draft = draft(lrn, TRADER, "8510900000", "US");
	draft.partner = partner.map(|id| id.parse().unwrap());
	let id = pallet_declarations::NextId::<Runtime>::get();
	assert_ok!(call(signed("Trader"), pallet_declarations::Call::lodge { draft }));
	tijara_runtime::views_for_tests::declaration(id).unwrap().lane.unwrap()
}

#[test]
fn own_operator_should_lose_its_lane_in_the_block_of_its_suspension() {
	on_chain(|| {
		publish_rules();
		assert_eq!(lane("AEO-1", None), Lane::Yellow);
		authorise();
		assert_eq!(AeoIdentity::benefits(TRADER).guarantee.percent(), 30);
		assert_eq!(lane("AEO-2", None), Lane::Green);
		let suspend = Call::suspend { id: 1, ground: Ground::Security, reason: 3 };
		assert_ok!(call(signed("CustomsRisk"), suspend));
		assert_eq!(lane("AEO-3", None), Lane::Yellow);
		assert_eq!(AeoIdentity::benefits(TRADER), Default::default());
	});
}

#[test]
fn partner_operator_should_lose_its_lane_when_its_administration_says_so() {
	on_chain(|| {
		publish_rules();
		let record = |status, version| MraRecord {
			country: "GB".parse().unwrap(),
			tin: "GB553202734852".parse().unwrap(),
			programme: Programme::SecurityAndSafety,
			role: PartyRole::Exporter,
			status,
			effective: Date::from_millis(NOW),
			expiry: year_later(),
			mra_id: "GBAEOS00001".parse().unwrap(),
			version,
		};
		let told = |record| call(signed("CustomsAeo"), Call::record_partner { record });
		let partner = Some("GBAEOS00001");
		assert_eq!(lane("MRA-1", partner), Lane::Yellow, "nobody knows it");
		assert_ok!(told(record(AeoStatus::Granted, 1)));
		assert_eq!(lane("MRA-2", partner), Lane::Green);
		assert_ok!(told(record(AeoStatus::Suspended, 2)));
		assert_eq!(lane("MRA-3", partner), Lane::Yellow);
		assert!(told(record(AeoStatus::Granted, 1)).is_err(), "an old record comes back");
		assert_eq!(lane("MRA-4", partner), Lane::Yellow);
	});
}

#[test]
fn validating_officer_should_not_leave_before_the_file_is_handed_over() {
	on_chain(|| {
		authorise();
		assert_ok!(call(signed("CustomsAeo"), Call::take_validation { id: 1 }));
		let dismiss =
			|name| pallet_registry::Call::dismiss_officer { account: account(name), reason: 1 };
		let admin = || signed("CustomsAdmin");
		assert_eq!(
			call(admin(), dismiss("CustomsAeo")),
			Err(pallet_registry::Error::<Runtime>::OpenFiles.into())
		);
		let over = Call::hand_over_validation { id: 1, to: account("CustomsAeoTwo") };
		assert_ok!(call(signed("CustomsAeo"), over));
		assert_ok!(call(admin(), dismiss("CustomsAeo")));
	});
}
