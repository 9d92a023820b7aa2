// SPDX-License-Identifier: Apache-2.0
//! What an emergency may stop, and what it never stops: consensus, time, governance, and the way out.

use frame_support::{
	migrations::{FailedMigrationHandler, FailedMigrationHandling},
	parameter_types,
	traits::{ConstU32, Contains, GetCallMetadata, NeverEnsureOrigin, SafeMode as EnterSafeMode},
};
use pallet_tx_pause::RuntimeCallNameOf;

use super::governance::{Committee, TwoThirds};
use crate::{
	AuditTrail, Balances, BlockNumber, Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason,
	SafeMode, TxPause, DAYS,
};

/// The pallets that are never stopped. Wrappers of calls are among them: what they carry is looked at again.
pub const NEVER_STOPPED: [&str; 17] = [
	"System",
	"Timestamp",
	"Registry",
	"Access",
	"Validators",
	"Session",
	"Grandpa",
	"NodeAuthorization",
	"Utility",
	"Proxy",
	"Multisig",
	"Council",
	"EmergencyCommittee",
	"Preimage",
	"Scheduler",
	"Upgrades",
	"Emergency",
];

/// What goes on while all else is stopped.
pub struct NeverStopped;

impl Contains<RuntimeCall> for NeverStopped {
	fn contains(call: &RuntimeCall) -> bool {
		NEVER_STOPPED.contains(&call.get_call_metadata().pallet_name)
	}
}

impl Contains<RuntimeCallNameOf<Runtime>> for NeverStopped {
	fn contains((pallet, _): &RuntimeCallNameOf<Runtime>) -> bool {
		NEVER_STOPPED.iter().any(|name| name.as_bytes() == pallet.as_slice())
	}
}

parameter_types! {
	/// A call is paused for three days at most: a weekend, until the council can meet.
	pub const MaxPauseTerm: BlockNumber = 3 * DAYS;
	/// Safe mode lasts a day at most from the last decision.
	pub const MaxSafeModeTerm: BlockNumber = DAYS;
	/// Nobody enters safe mode for a deposit.
	pub const NoDeposit: Option<u128> = None;
	/// There are no deposits to give back.
	pub const NoRelease: Option<BlockNumber> = None;
	/// The room of emergencies gives each term itself.
	pub const NoTerm: BlockNumber = 0;
}

/// An origin that nobody has: the room of emergencies acts through traits, not through these calls.
type Nobody<T = ()> = NeverEnsureOrigin<T>;

impl pallet_tx_pause::Config for Runtime {
	type MaxNameLen = ConstU32<64>;
	type PauseOrigin = Nobody;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type UnpauseOrigin = Nobody;
	type WeightInfo = pallet_tx_pause::weights::SubstrateWeight<Runtime>;
	type WhitelistedCalls = NeverStopped;
}

impl pallet_safe_mode::Config for Runtime {
	type Currency = Balances;
	type EnterDepositAmount = NoDeposit;
	type EnterDuration = NoTerm;
	type ExtendDepositAmount = NoDeposit;
	type ExtendDuration = NoTerm;
	type ForceDepositOrigin = Nobody;
	type ForceEnterOrigin = Nobody<BlockNumber>;
	type ForceExitOrigin = Nobody;
	type ForceExtendOrigin = Nobody<BlockNumber>;
	type Notify = ();
	type ReleaseDelay = NoRelease;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WeightInfo = pallet_safe_mode::weights::SubstrateWeight<Runtime>;
	type WhitelistedCalls = NeverStopped;
}

impl pallet_emergency::Config for Runtime {
	type Audit = AuditTrail;
	type CommitteeOrigin = Committee;
	type CouncilOrigin = TwoThirds;
	type MaxNameLen = ConstU32<64>;
	type MaxPauseTerm = MaxPauseTerm;
	type MaxPauses = ConstU32<32>;
	type MaxSafeModeTerm = MaxSafeModeTerm;
	type Pause = TxPause;
	type SafeMode = SafeMode;
	type WeightInfo = pallet_emergency::weights::SubstrateWeight<Runtime>;
}

/// When a migration fails: safe mode, so that nobody acts on state of two kinds, while governance goes on and can
/// announce the runtime that mends it. The SDK's own handler waits for root, which nobody is.
pub struct SafeModeUntilMended;

impl FailedMigrationHandler for SafeModeUntilMended {
	fn failed(_: Option<u32>) -> FailedMigrationHandling {
		if <SafeMode as EnterSafeMode>::enter(MaxSafeModeTerm::get()).is_err() {
			log::warn!(target: "runtime::emergency", "a migration failed; safe mode is entered already");
		}
		FailedMigrationHandling::ForceUnstuck
	}
}
