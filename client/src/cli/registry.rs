// SPDX-License-Identifier: Apache-2.0
//! Organisations and officers.

use std::path::PathBuf;

use clap::{value_parser, Args, Subcommand};
use sp_core::{crypto::AccountId32, H256};
use tijara_primitives::{
	actor::{OrganisationKind, Role},
	audit::ReasonCode,
	codes::{CountryCode, NationalId},
	OrganisationId,
};

use super::{
	parse::{account, identifier, who, word},
	Signer,
};

/// Whom a question is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
	/// All officers of an organisation.
	Organisation(OrganisationId),
	/// An account.
	Account(AccountId32),
}

/// An identifier as a person gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IdentifierArg {
	/// A salted commitment to it.
	Commitment(H256),
	/// The identifier itself.
	Plain(NationalId),
}

/// An organisation's national identifier, and how it shall stand on the chain.
#[derive(Debug, Args)]
pub struct IdentifierArgs {
	/// The identifier, which is sealed with a salt unless --public; or a commitment, as 0x and 64 hex digits
	#[arg(long, value_name = "IDENTIFIER", value_parser = identifier)]
	pub identifier: IdentifierArg,
	/// Put the identifier on the chain in clear, where the law makes it public
	#[arg(long, conflicts_with = "salt_file")]
	pub public: bool,
	/// Country of the chain, whose identifiers carry check digits
	#[arg(long, value_name = "CC", default_value = "XT")]
	pub country: CountryCode,
	/// File that keeps the salt: read if it exists, else written for its owner only
	#[arg(long)]
	pub salt_file: Option<PathBuf>,
}

/// Questions about who may act.
#[derive(Debug, Subcommand)]
pub enum AuthorityCommand {
	/// Show the signer's account, roles and quota; sends nothing
	Whoami(Signer),
	/// Show who might act for an organisation, or what an account might do, at the end of a block
	Who {
		/// An organisation's number, or an account
		#[arg(value_name = "ORG|ACCOUNT", value_parser = who)]
		of: Who,
		/// Number of the block; the newest finalised one if absent
		#[arg(long, value_name = "BLOCK")]
		at: Option<u32>,
	},
}

/// An organisation, a reason, and who signs.
#[derive(Debug, Args)]
pub struct OrganisationReason {
	/// Who signs
	#[command(flatten)]
	pub signer: Signer,
	/// The organisation's number
	pub organisation: OrganisationId,
	/// Reason, as a number of the national code list of reasons
	#[arg(long, value_parser = value_parser!(u16).range(1..))]
	pub reason: ReasonCode,
}

/// Acts on organisations, by an administrator of the agency in charge.
#[derive(Debug, Subcommand)]
pub enum OrganisationCommand {
	/// Admit an organisation
	Admit {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
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
	/// Suspend an organisation: its officers may not act
	Suspend(OrganisationReason),
	/// Reinstate an organisation
	Reinstate(OrganisationReason),
	/// Close an organisation for good
	Close(OrganisationReason),
	/// Check and seal a national identifier, offline
	Seal {
		/// The identifier
		#[arg(value_name = "IDENTIFIER")]
		identifier: NationalId,
		/// Country of the chain, whose identifiers carry check digits
		#[arg(long, value_name = "CC", default_value = "XT")]
		country: CountryCode,
		/// File that keeps the salt: read if it exists, else written for its owner only
		#[arg(long)]
		salt_file: Option<PathBuf>,
	},
	/// Show an organisation
	Show {
		/// Its number
		organisation: OrganisationId,
	},
}

/// Acts on officers, by an administrator of their organisation.
#[derive(Debug, Subcommand)]
pub enum OfficerCommand {
	/// Appoint an officer; some roles take a second administrator
	Appoint {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The officer's account
		#[arg(value_parser = account)]
		account: AccountId32,
		/// A role; may be given several times
		#[arg(long = "role", required = true, value_parser = word::<Role>)]
		roles: Vec<Role>,
	},
	/// Give an officer other roles; some take a second administrator
	Reassign {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The officer's account
		#[arg(value_parser = account)]
		account: AccountId32,
		/// A role; may be given several times
		#[arg(long = "role", required = true, value_parser = word::<Role>)]
		roles: Vec<Role>,
	},
	/// Dismiss an officer
	Dismiss {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The officer's account
		#[arg(value_parser = account)]
		account: AccountId32,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
	/// Propose a new key for an officer who lost the own one
	Recover {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The account of the lost key
		#[arg(value_parser = account)]
		lost: AccountId32,
		/// The account of the new key
		#[arg(value_parser = account)]
		new: AccountId32,
	},
	/// Endorse what another administrator proposed for an account
	Endorse {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The account; for a recovery that of the lost key
		#[arg(value_parser = account)]
		account: AccountId32,
	},
	/// Withdraw what was proposed for an account
	Withdraw {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The account; for a recovery that of the lost key
		#[arg(value_parser = account)]
		account: AccountId32,
	},
	/// Show what an account may do
	Show {
		/// The account
		#[arg(value_parser = account)]
		account: AccountId32,
	},
}
