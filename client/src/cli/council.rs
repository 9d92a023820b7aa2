// SPDX-License-Identifier: Apache-2.0
//! The council of agencies.

use clap::{value_parser, Subcommand};
use sp_core::{crypto::AccountId32, H256};
use tijara_primitives::{actor::OrganisationKind, audit::ReasonCode, OrganisationId};

use super::{
	parse::{account, word},
	IdentifierArgs, Signer,
};
use crate::chain::calls::QuotaClass;

/// Acts of the council.
#[derive(Debug, Subcommand)]
pub enum CouncilCommand {
	/// Put a motion before the council
	Propose {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// Votes that carry it; what the chain asks for if absent
		#[arg(long)]
		threshold: Option<u32>,
		/// What the council shall decide
		#[command(subcommand)]
		motion: Motion,
	},
	/// Vote on a motion
	Vote {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// Hash of the motion
		motion: H256,
		/// Vote against it
		#[arg(long)]
		no: bool,
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
}

/// What the council can decide.
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
}
