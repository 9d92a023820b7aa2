// SPDX-License-Identifier: Apache-2.0
//! Calls of the council, and those that only the council makes.

use codec::{Compact, Encode};
use sp_core::{crypto::AccountId32, H256};
use tijara_primitives::{audit::ReasonCode, OrganisationId};

use super::Encoded;
use crate::chain::call::Call;

/// Whose quota of transactions, where none of an organisation's own is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, clap::ValueEnum)]
pub enum QuotaClass {
	/// State agencies.
	#[codec(index = 0)]
	Agency,
	/// All others.
	#[codec(index = 1)]
	Private,
}

/// Appoint an organisation's administrator.
pub fn appoint_administrator(organisation: OrganisationId, account: AccountId32) -> Call {
	Call::new("Registry", "appoint_administrator")
		.with("organisation", organisation)
		.with("account", account)
}

/// Set the quota of transactions of one organisation, in picoseconds of a period; `None` for that of its
/// class.
pub fn set_quota(organisation: OrganisationId, limit: Option<u64>) -> Call {
	Call::new("Access", "set_quota").with("organisation", organisation).with("limit", limit)
}

/// Set the quota of transactions of a class, in picoseconds of a period.
pub fn set_default_quota(class: QuotaClass, limit: u64) -> Call {
	Call::new("Access", "set_default_quota").with("class", class).with("limit", limit)
}

/// Admit an agency's validator.
pub fn admit_validator(organisation: OrganisationId, account: AccountId32) -> Call {
	Call::new("Validators", "admit_validator")
		.with("organisation", organisation)
		.with("account", account)
}

/// Remove a validator.
pub fn remove_validator(account: AccountId32, reason: ReasonCode) -> Call {
	Call::new("Validators", "remove_validator").with("account", account).with("reason", reason)
}

/// Put a motion before the council: `proposal` is an encoded call.
pub fn propose(threshold: u32, proposal: Vec<u8>) -> Call {
	let length = u32::try_from(proposal.len()).unwrap_or(u32::MAX);
	Call::new("Council", "propose")
		.with("threshold", Compact(threshold))
		.with("proposal", Encoded(proposal))
		.with("length_bound", Compact(length))
}

/// Vote on a motion.
pub fn vote(proposal: H256, index: u32, approve: bool) -> Call {
	Call::new("Council", "vote")
		.with("proposal", proposal)
		.with("index", Compact(index))
		.with("approve", approve)
}

/// Close a motion that has its votes, which carries it out if it passed.
pub fn close(proposal: H256, index: u32, length: u32) -> Call {
	// Generous for one governance call (100 ms, 1 MiB of proof), and far below what a block allows.
	const REF_TIME: Compact<u64> = Compact(100_000_000_000);
	const PROOF_SIZE: Compact<u64> = Compact(1_048_576);
	Call::new("Council", "close")
		.with("proposal_hash", proposal)
		.with("index", Compact(index))
		.with("proposal_weight_bound", (REF_TIME, PROOF_SIZE))
		.with("length_bound", Compact(length))
}
