// SPDX-License-Identifier: Apache-2.0
//! What changes or stops the rules: announced runtimes and emergencies.

use super::*;
use codec::Encode;
use sp_runtime::traits::{BlakeTwo256, Hash};

/// The whole emergency committee in favour.
fn committee() -> RuntimeOrigin {
	RawOrigin::<_, pallet_collective::Instance2>::Members(3, 3).into()
}

/// What the tests read as a runtime of the next version.
fn code() -> Vec<u8> {
	let mut version = tijara_runtime::VERSION;
	version.spec_version += 1;
	[&b"\0asm"[..], &version.encode()].concat()
}

fn announced() -> Step {
	let call = pallet_upgrades::Call::announce {
		code_hash: BlakeTwo256::hash(&code()),
		spec_version: tijara_runtime::VERSION.spec_version + 1,
		reason: 4,
	};
	Step(council(), call.into(), Subject::Runtime, &[Act::UpgradeAnnounced])
}

pub(super) fn announcements() -> Vec<Step> {
	let withdraw = pallet_upgrades::Call::withdraw { reason: 2 };
	let withdrawn = Step(council(), withdraw.into(), Subject::Runtime, &[Act::UpgradeWithdrawn]);
	vec![announced(), withdrawn, announced()]
}

pub(super) fn upgrade() -> Vec<Step> {
	let call = pallet_upgrades::Call::apply { code: code() };
	vec![Step(signed("PortsAdmin"), call.into(), Subject::Runtime, &[Act::UpgradeApplied])]
}

pub(super) fn emergency() -> Vec<Step> {
	use pallet_emergency::Call;
	let name = |text: &str| text.as_bytes().to_vec().try_into().unwrap();
	let (pallet, call) = (name("Declarations"), name("lodge"));
	let step =
		|origin, call: Call<Runtime>, act| Step(origin, call.into(), Subject::Emergency, act);
	let pause =
		Call::pause_call { pallet: name("Declarations"), call: name("lodge"), term: 9, reason: 4 };
	vec![
		step(committee(), pause, &[Act::CallPaused]),
		step(committee(), Call::resume_call { pallet, call, reason: 2 }, &[Act::CallResumed]),
		step(committee(), Call::enter_safe_mode { term: 9, reason: 4 }, &[Act::SafeModeEntered]),
		step(council(), Call::extend_safe_mode { term: 9, reason: 4 }, &[Act::SafeModeExtended]),
		step(council(), Call::leave_safe_mode { reason: 2 }, &[Act::SafeModeLeft]),
	]
}
