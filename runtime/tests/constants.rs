// SPDX-License-Identifier: Apache-2.0
//! What clients and operators rely on does not change by accident.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

use frame_support::traits::Get;
use frame_system::limits::BlockWeights;
use tijara_runtime::{configs, Runtime, SLOT_DURATION, VERSION};

#[test]
fn transaction_version_should_be_the_one_that_clients_are_built_for() {
	assert_eq!(VERSION.transaction_version, tijara_primitives::TRANSACTION_VERSION);
	assert_eq!(VERSION.spec_name.as_ref(), "tijara");
}

#[test]
fn metadata_should_be_served_in_the_versions_that_standard_clients_read() {
	assert_eq!(Runtime::metadata_versions(), [14, 15, 16]);
}

#[test]
fn slots_should_last_two_seconds_and_blocks_compute_for_one() {
	assert_eq!(SLOT_DURATION, 2_000);
	let weights: BlockWeights = configs::system::RuntimeBlockWeights::get();
	assert_eq!(weights.max_block.ref_time(), 1_000_000_000_000);
}

#[test]
fn smallest_coin_should_be_able_to_exist() {
	let smallest: u128 = <Runtime as pallet_balances::Config>::ExistentialDeposit::get();
	assert_eq!(smallest, 1);
}

#[test]
fn largest_declaration_should_fit_into_a_block() {
	use frame_support::dispatch::DispatchClass;
	use pallet_declarations::WeightInfo as Declarations;
	use pallet_duty_payments::WeightInfo as Money;
	use tijara_primitives::declaration::MAX_ITEMS;
	type Lodging = <Runtime as pallet_declarations::Config>::WeightInfo;
	type Assessing = <Runtime as pallet_duty_payments::Config>::WeightInfo;

	let weights: BlockWeights = configs::system::RuntimeBlockWeights::get();
	let normal = weights.get(DispatchClass::Normal).max_extrinsic;
	for (name, call) in [
		("lodge", Lodging::lodge(MAX_ITEMS)),
		("amend", Lodging::amend(MAX_ITEMS)),
		("assess_provisionally", Assessing::assess_provisionally(MAX_ITEMS)),
		("endorse", Assessing::endorse(MAX_ITEMS)),
	] {
		assert!(normal.is_some_and(|max| call.all_lte(max)), "{name}: {call} against {normal:?}");
	}
}
