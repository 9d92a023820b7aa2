// SPDX-License-Identifier: Apache-2.0
//! What the pool lets in, and what happens to a transaction whose signer loses the right while it waits.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod common;

use codec::Encode;
use common::{account, acts, call, draft, on_chain, TRADER};
use frame_support::assert_ok;
use pallet_collective::RawOrigin;
use pallet_registry::{CheckOfficer, NOT_AN_OFFICER, ORGANISATION_SUSPENDED};
use sp_core::{sr25519, Pair};
use sp_runtime::{
	generic::{Era, SignedPayload},
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
};
use tijara_primitives::audit::Subject;
use tijara_runtime::{
	Executive, Hash, RuntimeCall, RuntimeOrigin, System, TxExtension, UncheckedExtrinsic,
};

fn lodge(lrn: &str) -> RuntimeCall {
	pallet_declarations::Call::lodge { draft: draft(lrn, TRADER, "8510900000", "US") }.into()
}

/// A transaction as a standard client signs it.
fn transaction(name: &str, call: RuntimeCall) -> UncheckedExtrinsic {
	let extension: TxExtension = (
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(Era::Immortal),
		CheckOfficer::new(),
		frame_system::CheckNonce::from(0),
		frame_system::CheckWeight::new(),
	);
	let key = sr25519::Pair::from_string(&format!("//{name}"), None).unwrap();
	let payload = SignedPayload::new(call.clone(), extension.clone()).unwrap();
	let signature = payload.using_encoded(|bytes| key.sign(bytes));
	UncheckedExtrinsic::new_signed(call, account(name).into(), signature.into(), extension)
}

fn refused_in_pool(transaction: UncheckedExtrinsic) -> Option<TransactionValidityError> {
	Executive::validate_transaction(TransactionSource::External, transaction, Hash::zero()).err()
}

fn custom(code: u8) -> TransactionValidityError {
	InvalidTransaction::Custom(code).into()
}

fn suspend(organisation: u32) {
	let council: RuntimeOrigin = RawOrigin::<_, pallet_collective::Instance1>::Members(7, 7).into();
	let suspend = pallet_registry::Call::suspend_organisation { organisation, reason: 1 };
	assert_ok!(call(council, suspend));
}

#[test]
fn transaction_should_be_refused_in_the_pool_when_its_signer_is_a_stranger() {
	on_chain(|| {
		assert_eq!(refused_in_pool(transaction("Trader", lodge("POOL-1"))), None);
		let stranger = transaction("Nobody", lodge("POOL-1"));
		assert_eq!(refused_in_pool(stranger), Some(custom(NOT_AN_OFFICER)));
	});
}

#[test]
fn transaction_should_be_refused_at_inclusion_when_its_organisation_was_suspended_meanwhile() {
	on_chain(|| {
		let waiting = transaction("Trader", lodge("POOL-2"));
		assert_eq!(refused_in_pool(waiting.clone()), None);
		suspend(TRADER);
		let nonce = System::account_nonce(account("Trader"));
		assert_eq!(Executive::apply_extrinsic(waiting), Err(custom(ORGANISATION_SUSPENDED)));
		assert!(acts(Subject::Declaration(1)).is_empty(), "nothing is half done");
		assert_eq!(System::account_nonce(account("Trader")), nonce);
	});
}

#[test]
fn transaction_should_be_refused_when_it_is_made_for_another_call() {
	on_chain(|| {
		let mut forged = transaction("Trader", lodge("POOL-3"));
		forged.function = lodge("POOL-4");
		assert_eq!(refused_in_pool(forged), Some(InvalidTransaction::BadProof.into()));
	});
}
