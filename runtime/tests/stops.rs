// SPDX-License-Identifier: Apache-2.0
//! What an emergency stops in this runtime, and what it cannot stop.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod common;

use common::{account, mandated, on_chain, signed};
use frame_support::{
	assert_noop, assert_ok,
	migrations::{FailedMigrationHandler, FailedMigrationHandling},
	traits::{Contains, GetCallMetadata},
};
use pallet_collective::{Instance1, Instance2, RawOrigin};
use pallet_council::Share;
use sp_runtime::traits::Dispatchable;
use tijara_runtime::{
	configs::emergency::{SafeModeUntilMended, NEVER_STOPPED},
	Emergency, Runtime, RuntimeCall, RuntimeOrigin, SafeMode, System,
};

/// The pallets whose calls an emergency can stop.
const STOPPABLE: [&str; 11] = [
	"AeoIdentity",
	"Allocations",
	"Controls",
	"Declarations",
	"DutyPayments",
	"Guarantees",
	"Ledger",
	"Mandates",
	"Releases",
	"TariffBook",
	// Nobody can make its calls: they need an origin that nobody has.
	"TxPause",
];

fn committee() -> RuntimeOrigin {
	RawOrigin::<_, Instance2>::Members(2, 3).into()
}

fn refused() -> sp_runtime::DispatchError {
	frame_system::Error::<Runtime>::CallFiltered.into()
}

fn lodge(lrn: &str) -> RuntimeCall {
	pallet_declarations::Call::store { draft: mandated(lrn, "8510209000", "US") }.into()
}

fn made(origin: RuntimeOrigin, call: RuntimeCall) -> sp_runtime::DispatchResult {
	call.dispatch(origin).map(drop).map_err(|refusal| refusal.error)
}

#[test]
fn every_pallet_should_be_either_stoppable_or_never_stopped() {
	let mut all: Vec<&str> = [&STOPPABLE[..], &NEVER_STOPPED[..]].concat();
	all.sort_unstable();
	let mut pallets: Vec<&str> = RuntimeCall::get_module_names().to_vec();
	pallets.sort_unstable();
	assert_eq!(all, pallets);
}

#[test]
fn trade_should_stop_and_governance_and_time_go_on_when_safe_mode_is_entered() {
	on_chain(|| {
		assert_ok!(Emergency::enter_safe_mode(committee(), 10, 4));
		assert_eq!(made(signed("Broker"), lodge("SAFE-1")), Err(refused()));
		// Neither inside of a batch.
		let batch = pallet_utility::Call::batch_all { calls: vec![lodge("SAFE-2")] };
		assert_eq!(made(signed("Broker"), batch.into()), Err(refused()));

		let time = pallet_timestamp::Call::set { now: common::NOW + 2_000 };
		assert!(<Runtime as frame_system::Config>::BaseCallFilter::contains(&time.into()));
		let motion = pallet_emergency::Call::leave_safe_mode { reason: 2 };
		let propose = pallet_council::Call::<Runtime, Instance1>::propose {
			share: Share::TwoThirds,
			proposal: Box::new(motion.clone().into()),
			reason: 2,
		};
		assert_ok!(made(signed("TradeAdmin"), propose.into()));
		let council = RawOrigin::<_, Instance1>::Members(5, 7).into();
		assert_ok!(made(council, motion.into()));
		assert_ok!(made(signed("Broker"), lodge("SAFE-3")));
	});
}

#[test]
fn emergency_should_be_declared_by_two_thirds_of_the_committee_alone() {
	on_chain(|| {
		let origins: [RuntimeOrigin; 4] = [
			RawOrigin::<_, Instance2>::Members(1, 3).into(),
			RawOrigin::<_, Instance1>::Members(7, 7).into(),
			signed("CustomsAdmin"),
			RuntimeOrigin::root(),
		];
		for origin in origins {
			assert_noop!(
				Emergency::enter_safe_mode(origin, 10, 4),
				sp_runtime::DispatchError::BadOrigin
			);
		}
	});
}

#[test]
fn owners_of_nodes_should_let_nobody_in() {
	on_chain(|| {
		let node = sp_core::OpaquePeerId(vec![1; 38]);
		let claim = pallet_node_authorization::Call::claim_node { node: node.clone() };
		assert_eq!(made(signed("CustomsAdmin"), claim.into()), Err(refused()));
		let connect =
			pallet_node_authorization::Call::add_connections { node, connections: vec![] };
		assert_eq!(made(signed("CustomsAdmin"), connect.into()), Err(refused()));
		let list = pallet_node_authorization::Call::add_well_known_node {
			node: sp_core::OpaquePeerId(vec![1; 38]),
			owner: account("CustomsAdmin").into(),
		};
		assert_ok!(made(RawOrigin::<_, Instance1>::Members(4, 7).into(), list.into()));
	});
}

#[test]
fn failed_migration_should_stop_the_trade_and_not_the_transactions() {
	on_chain(|| {
		for _ in 0..2 {
			let handling = SafeModeUntilMended::failed(Some(0));
			assert_eq!(handling, FailedMigrationHandling::ForceUnstuck);
			assert!(<SafeMode as frame_support::traits::SafeMode>::is_entered());
		}
		let until = pallet_safe_mode::EnteredUntil::<Runtime>::get().unwrap();
		assert_eq!(until, System::block_number() + 43_200);
	});
}
