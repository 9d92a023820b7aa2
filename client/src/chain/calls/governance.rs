// SPDX-License-Identifier: Apache-2.0
//! Calls of the committees of agencies, and those that only they make.

use core::fmt;

use codec::{Compact, Decode, Encode};
use sp_core::{crypto::AccountId32, H256};
use tijara_primitives::{audit::ReasonCode, OrganisationId};

use super::{authority::address, Encoded};
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

/// Take the own agency's validator out of the set.
pub fn withdraw_validator(reason: ReasonCode) -> Call {
	Call::new("Validators", "withdraw_validator").with("reason", reason)
}

/// Set the signer's session keys; `proof` shows that it owns them.
pub fn set_keys(keys: &[u8], proof: Vec<u8>) -> Call {
	// The keys have a fixed length: no length goes before them.
	Call::new("Session", "set_keys").with("keys", Encoded(keys.to_vec())).with("proof", proof)
}

/// A node's identity in the network: the bytes that its name in base 58 stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Decode, Encode)]
pub struct Peer(pub Vec<u8>);

impl fmt::Display for Peer {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(&bs58::encode(&self.0).into_string())
	}
}

/// List a node, so that the agencies' nodes let it in.
pub fn list_node(node: Peer, owner: AccountId32) -> Call {
	Call::new("NodeAuthorization", "add_well_known_node")
		.with("node", node)
		.with("owner", address(owner))
}

/// Take a node off the list.
pub fn unlist_node(node: Peer) -> Call {
	Call::new("NodeAuthorization", "remove_well_known_node").with("node", node)
}

/// A committee of agencies: its room, and the collective that keeps its motions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
	/// The council of agencies.
	Council,
	/// The emergency committee.
	Emergency,
}

impl Body {
	/// Its room.
	pub const fn room(self) -> &'static str {
		match self {
			Self::Council => "Council",
			Self::Emergency => "EmergencyCommittee",
		}
	}

	/// The collective that keeps its motions and votes.
	pub const fn motions(self) -> &'static str {
		match self {
			Self::Council => "Motions",
			Self::Emergency => "EmergencyMotions",
		}
	}
}

/// The share of the seats that carries a motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode)]
pub enum Share {
	/// More than half.
	#[codec(index = 0)]
	Majority,
	/// Two thirds.
	#[codec(index = 1)]
	TwoThirds,
}

/// Take the own agency's seat, or give it to another of its officers.
pub fn take_seat(body: Body, delegate: AccountId32) -> Call {
	Call::new(body.room(), "take_seat").with("delegate", delegate)
}

/// Leave the own agency's seat.
pub fn leave_seat(body: Body, reason: ReasonCode) -> Call {
	Call::new(body.room(), "leave_seat").with("reason", reason)
}

/// Decide which agencies may take a seat; `None`: every one.
pub fn list_agencies(body: Body, list: Option<Vec<OrganisationId>>) -> Call {
	Call::new(body.room(), "list_agencies").with("list", list)
}

/// Put a motion: `proposal` is an encoded call.
pub fn propose(body: Body, share: Share, proposal: Vec<u8>, reason: ReasonCode) -> Call {
	Call::new(body.room(), "propose")
		.with("share", share)
		.with("proposal", Encoded(proposal))
		.with("reason", reason)
}

/// Vote on a motion; `reason` is 0 where none is given.
pub fn vote(body: Body, motion: H256, index: u32, approve: bool, reason: ReasonCode) -> Call {
	Call::new(body.room(), "vote")
		.with("motion", motion)
		.with("index", index)
		.with("approve", approve)
		.with("reason", reason)
}

/// Close a motion that has its votes, which carries it out if it passed.
pub fn close(body: Body, motion: H256, index: u32, length: u32) -> Call {
	// Generous for one governance call (100 ms, 1 MiB of proof), and far below what a block allows.
	const REF_TIME: Compact<u64> = Compact(100_000_000_000);
	const PROOF_SIZE: Compact<u64> = Compact(1_048_576);
	Call::new(body.room(), "close")
		.with("motion", motion)
		.with("index", index)
		.with("proposal_weight_bound", (REF_TIME, PROOF_SIZE))
		.with("length_bound", length)
}

/// Carry an encoded call out in a later block.
pub fn schedule(when: u32, call: Vec<u8>) -> Call {
	const PERIODIC: Option<(u32, u32)> = None;
	// The middle of all priorities.
	const PRIORITY: u8 = 127;
	Call::new("Scheduler", "schedule")
		.with("when", when)
		.with("maybe_periodic", PERIODIC)
		.with("priority", PRIORITY)
		.with("call", Encoded(call))
}

/// Announce a new runtime.
pub fn announce_upgrade(code_hash: H256, spec_version: u32, reason: ReasonCode) -> Call {
	Call::new("Upgrades", "announce")
		.with("code_hash", code_hash)
		.with("spec_version", spec_version)
		.with("reason", reason)
}

/// Withdraw the announced runtime.
pub fn withdraw_upgrade(reason: ReasonCode) -> Call {
	Call::new("Upgrades", "withdraw").with("reason", reason)
}

/// Apply the announced runtime.
pub fn apply_upgrade(code: Vec<u8>) -> Call {
	Call::new("Upgrades", "apply").with("code", code)
}

/// Pause a call for so many blocks.
pub fn pause_call(pallet: &str, call: &str, term: u32, reason: ReasonCode) -> Call {
	Call::new("Emergency", "pause_call")
		.with("pallet", pallet.as_bytes())
		.with("call", call.as_bytes())
		.with("term", term)
		.with("reason", reason)
}

/// Resume a paused call.
pub fn resume_call(pallet: &str, call: &str, reason: ReasonCode) -> Call {
	Call::new("Emergency", "resume_call")
		.with("pallet", pallet.as_bytes())
		.with("call", call.as_bytes())
		.with("reason", reason)
}

/// Enter safe mode for so many blocks.
pub fn enter_safe_mode(term: u32, reason: ReasonCode) -> Call {
	Call::new("Emergency", "enter_safe_mode").with("term", term).with("reason", reason)
}

/// Extend safe mode by so many blocks.
pub fn extend_safe_mode(term: u32, reason: ReasonCode) -> Call {
	Call::new("Emergency", "extend_safe_mode").with("term", term).with("reason", reason)
}

/// Leave safe mode.
pub fn leave_safe_mode(reason: ReasonCode) -> Call {
	Call::new("Emergency", "leave_safe_mode").with("reason", reason)
}
