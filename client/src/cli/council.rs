// SPDX-License-Identifier: Apache-2.0
//! The committees of agencies: the council, and the emergency committee.

use std::path::PathBuf;

use clap::{value_parser, Args, Subcommand};
use sp_core::{crypto::AccountId32, H256};
use tijara_primitives::{actor::OrganisationKind, audit::ReasonCode, OrganisationId};

use super::{
	parse::{account, peer, word},
	IdentifierArgs, Signer,
};
use crate::chain::calls::{Peer, QuotaClass};

/// Acts of a committee.
#[derive(Debug, Subcommand)]
pub enum CouncilCommand {
	/// Put a motion, and vote for it
	Propose {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// How it is put
		#[command(flatten)]
		terms: MotionTerms,
		/// What shall be decided
		#[command(subcommand)]
		motion: Box<Motion>,
	},
	/// Vote on a motion, or change one's vote
	Vote {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// Hash of the motion
		motion: H256,
		/// Vote against it; takes a reason
		#[arg(long, requires = "why")]
		no: bool,
		/// Why, as a number of the national code list of reasons
		#[arg(long, value_name = "N", value_parser = value_parser!(u16).range(1..))]
		why: Option<ReasonCode>,
	},
	/// Close a motion that has its votes, which carries it out if it passed
	Close {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// Hash of the motion
		motion: H256,
	},
	/// List open motions
	Motions,
	/// List the nodes that the agencies' nodes let in
	Nodes,
	/// Show the seats
	Seats,
	/// Take the own agency's seat, or give it to another of its officers
	TakeSeat {
		/// Who signs: an administrator
		#[command(flatten)]
		signer: Signer,
		/// The officer who speaks for the agency from now on
		#[arg(value_parser = account)]
		delegate: AccountId32,
	},
	/// Leave the own agency's seat
	LeaveSeat {
		/// Who signs: an administrator
		#[command(flatten)]
		signer: Signer,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
}

/// How a motion is put.
#[derive(Debug, Args)]
pub struct MotionTerms {
	/// Why, as a number of the national code list of reasons
	#[arg(long, value_name = "N", value_parser = value_parser!(u16).range(1..))]
	pub why: ReasonCode,
	/// Two thirds of the seats carry it, also where more than half would do
	#[arg(long)]
	pub two_thirds: bool,
	/// Block in which it is carried out, if it passed before; at once when it is closed if absent
	#[arg(long, value_name = "BLOCK")]
	pub at: Option<u32>,
}

/// What a committee can decide.
#[derive(Debug, Subcommand)]
pub enum Motion {
	/// Admit an organisation
	AdmitOrganisation {
		/// Its kind
		#[arg(long, value_parser = word::<OrganisationKind>)]
		kind: OrganisationKind,
		/// Its national identifier
		#[command(flatten)]
		identifier: IdentifierArgs,
		/// Account of its first administrator
		#[arg(long, value_name = "ACCOUNT", value_parser = account)]
		administrator: AccountId32,
	},
	/// Suspend an organisation
	Suspend {
		/// Its number
		organisation: OrganisationId,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
	/// Reinstate an organisation
	Reinstate {
		/// Its number
		organisation: OrganisationId,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
	/// Close an organisation for good
	Close {
		/// Its number
		organisation: OrganisationId,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
	/// Appoint an administrator: a second one, or the first again when all keys are lost
	AppointAdministrator {
		/// The organisation's number
		organisation: OrganisationId,
		/// The administrator's account
		#[arg(value_parser = account)]
		account: AccountId32,
	},
	/// Set the quota of transactions of one organisation
	SetQuota {
		/// Its number
		organisation: OrganisationId,
		/// Computing time in a period, in picoseconds; that of its class if absent
		#[arg(long, value_name = "PICOSECONDS")]
		limit: Option<u64>,
	},
	/// Set the quota of transactions of agencies, or of all others
	SetDefaultQuota {
		/// Whose
		class: QuotaClass,
		/// Computing time in a period, in picoseconds
		#[arg(long, value_name = "PICOSECONDS")]
		limit: u64,
	},
	/// Admit an agency's validator
	AdmitValidator {
		/// The agency's number
		organisation: OrganisationId,
		/// The validator's account, which has set its session keys
		#[arg(long, value_parser = account)]
		account: AccountId32,
	},
	/// Remove a validator
	RemoveValidator {
		/// The validator's account
		#[arg(value_parser = account)]
		account: AccountId32,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
	/// Decide which agencies may sit in the council; every agency if none is named
	ListCouncil {
		/// Their numbers
		organisations: Vec<OrganisationId>,
	},
	/// Decide which agencies may sit in the emergency committee
	ListCommittee {
		/// Their numbers
		#[arg(required = true)]
		organisations: Vec<OrganisationId>,
	},
	/// List a node, so that the agencies' nodes let it in
	ListNode {
		/// Its identity, as `tijara-node key generate-node-key` prints it
		#[arg(value_name = "PEER", value_parser = peer)]
		node: Peer,
		/// Who answers for it: an officer of its agency
		#[arg(long, value_name = "ACCOUNT", value_parser = account)]
		owner: AccountId32,
	},
	/// Take a node off the list: the agencies' nodes shut it out
	UnlistNode {
		/// Its identity
		#[arg(value_name = "PEER", value_parser = peer)]
		node: Peer,
	},
	/// Announce a new runtime, by the hash of its code
	AnnounceUpgrade {
		/// The code: a WASM runtime
		#[arg(value_name = "RUNTIME.wasm")]
		code: PathBuf,
		/// Its version
		#[arg(long)]
		spec_version: u32,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
	/// Withdraw the announced runtime
	WithdrawUpgrade {
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
	/// Pause a call for a time
	PauseCall {
		/// Its pallet, such as Declarations
		pallet: String,
		/// Its name, such as lodge
		call: String,
		/// For how many blocks
		#[arg(long)]
		blocks: u32,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
	/// Resume a paused call
	ResumeCall {
		/// Its pallet
		pallet: String,
		/// Its name
		call: String,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
	/// Stop the trade for a time; consensus and government go on
	EnterSafeMode {
		/// For how many blocks
		#[arg(long)]
		blocks: u32,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
	/// Extend safe mode; the council alone
	ExtendSafeMode {
		/// By how many blocks
		#[arg(long)]
		blocks: u32,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
	/// Leave safe mode before its time
	LeaveSafeMode {
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
}

/// The runtime that was announced.
#[derive(Debug, Subcommand)]
pub enum UpgradeCommand {
	/// Apply the announced runtime, once its delay is over
	Apply {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The code: a WASM runtime
		#[arg(value_name = "RUNTIME.wasm")]
		code: PathBuf,
	},
	/// Show what is announced
	Show,
}
