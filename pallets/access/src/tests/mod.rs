// SPDX-License-Identifier: Apache-2.0
//! Tests: who is let in, what is inside wrappers, quotas, priorities, terms, and the calls.

#![allow(clippy::arithmetic_side_effects)]

mod admission;
mod inside;
mod mortality;
mod order;
mod property;
mod quotas;
mod set;

use frame_support::{
	dispatch::{DispatchInfo, GetDispatchInfo, PostDispatchInfo},
	pallet_prelude::TransactionSource,
	weights::Weight,
};
use sp_runtime::{
	traits::{DispatchTransaction, TransactionExtension},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	DispatchResult,
};
use tijara_primitives::actor::Standing;

use crate::{
	codes::*,
	mock::{calls::Call, *},
	pallet::{OwnLimits, Quotas, Signer},
	CheckOfficer, LENGTH_COST,
};

/// A call that announces this many picoseconds.
fn work(announced: u64) -> RuntimeCall {
	RuntimeCall::Calls(Call::work { announced, used: None, fails: false })
}

fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
	RuntimeCall::Calls(Call::batch { calls })
}

fn either(first: RuntimeCall, second: RuntimeCall) -> RuntimeCall {
	RuntimeCall::Calls(Call::either { first: Box::new(first), second: Box::new(second) })
}

fn proxy(real: u64, call: RuntimeCall) -> RuntimeCall {
	RuntimeCall::Calls(Call::proxy { real: Some(real), call: Box::new(call) })
}

fn multisig(others: Vec<u64>, call: Option<RuntimeCall>) -> RuntimeCall {
	RuntimeCall::Calls(Call::multisig { others, call: call.map(Box::new) })
}

/// What the executive knows of a call, the extension's weight left out.
fn info(call: &RuntimeCall) -> DispatchInfo {
	call.get_dispatch_info()
}

/// Asks the pool: the priority, or the code.
fn validate(signer: u64, call: &RuntimeCall, len: usize) -> Result<u64, u8> {
	let origin = RuntimeOrigin::signed(signer);
	CheckOfficer::<Test>::new()
		.validate_only(origin, call, &info(call), len, TransactionSource::External, 0)
		.map(|(valid, _, _)| valid.priority)
		.map_err(code)
}

/// Sends it in a block: what the call answers, or the code.
fn send(signer: u64, call: RuntimeCall, len: usize) -> Result<DispatchResult, u8> {
	let info = info(&call);
	CheckOfficer::<Test>::new()
		.dispatch_transaction(RuntimeOrigin::signed(signer), call, &info, len, 0)
		.map(|result| result.map(|_| ()).map_err(|failed| failed.error))
		.map_err(code)
}

fn code(error: TransactionValidityError) -> u8 {
	match error {
		TransactionValidityError::Invalid(InvalidTransaction::Custom(code)) => code,
		other => panic!("not one of ours: {other:?}"),
	}
}

/// What the trader may send now.
fn left() -> u64 {
	Access::quota(TRADER, tijara_primitives::actor::OrganisationKind::Trader).left
}

/// A transaction of the trader's first officer that costs this in all, and uses all of it.
fn spend(cost: u64) -> Result<(), u8> {
	send(officer(TRADER, 0), work(cost - BASE), 0).map(|result| result.unwrap())
}
