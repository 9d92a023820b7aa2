// SPDX-License-Identifier: Apache-2.0
//! What an emergency may stop, and what it never stops: consensus, time, governance, and the way out.

use frame_support::traits::{Contains, ConstU32, NeverEnsureOrigin};
use pallet_tx_pause::RuntimeCallNameOf;

use super::governance::{Committee, Majority};
use crate::{
	AuditTrail, Balances, BlockNumber, Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason, SafeMode,
	TxPause, DAYS, HOURS,
};

/// The pallets that are never stopped. Wrappers of calls are among them: what they carry is looked at again.
const NEVER_STOPPED: [&str; 17] = [
	"System",
	"Timestamp",
	"Registry",
	"Access",
	"Validators",
	"Session",
	"Grandpa",
	"Council",
	"EmergencyCommittee",
	"Scheduler",
	"Preimage",
	"Upgrades",
	"Emergency",
	"NodeAuthorization",
	"Utility",
	"Proxy",
	"Multisig",
];

/// What goes on while all else is stopped.
pub struct NeverStopped;

impl Contains<RuntimeCall> for NeverStopped {
	fn contains(call: &RuntimeCall) -> bool {
		use frame_support::traits::GetCallMetadata;
		NEVER_STOPPED.contains(&call.get_call_metadata().pallet_name)
	}
}

impl Contains<RuntimeCallNameOf<Runtime>> for NeverStopped {
	fn contains((pallet, _): &RuntimeCallNameOf<Runtime>) -> bool {
		NEVER_STOPPED.iter().any(|name| name.as_bytes() == pallet.as_slice())
	}
}
