// SPDX-License-Identifier: Apache-2.0
//! Authorised operators.

use std::path::PathBuf;

use clap::{value_parser, Args, Subcommand, ValueEnum};
use sp_core::crypto::AccountId32;
use tijara_primitives::{
	aeo::{Criterion, GuaranteeShare, PartyRole, Programme},
	audit::ReasonCode,
	codes::{MraId, NationalId},
	date::Date,
	AeoId, OrganisationId,
};

use super::{
	parse::{account, evidence, word},
	Signer,
};
use crate::chain::calls::Ground;

/// Evidence of a criterion: the document, and the last day on which it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceArg {
	/// The criterion.
	pub criterion: Criterion,
	/// The last day.
	pub until: Date,
	/// The document.
	pub file: PathBuf,
}

/// An operator's file, and who signs.
#[derive(Debug, Args)]
pub struct OfFile {
	/// Who signs
	#[command(flatten)]
	pub signer: Signer,
	/// Number of the operator's file
	pub id: AeoId,
}

/// The same, with a reason.
#[derive(Debug, Args)]
pub struct OfFileWithReason {
	/// Who signs, and on what
	#[command(flatten)]
	pub of: OfFile,
	/// Reason, as a number of the national code list of reasons
	#[arg(long, value_parser = value_parser!(u16).range(1..))]
	pub reason: ReasonCode,
}

/// A document that stays off the chain; only a salted commitment to it goes there.
#[derive(Debug, Args)]
pub struct Sealed {
	/// The document
	#[arg(long, value_name = "FILE")]
	pub document: PathBuf,
	/// File that keeps the commitment's salt: read if it exists, else written for its owner only
	#[arg(long)]
	pub salt_file: Option<PathBuf>,
}

/// What a validation found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Outcome {
	/// The criteria are met.
	Met,
	/// They are not.
	NotMet,
}

/// What one officer proposes and another endorses.
#[derive(Debug, Subcommand)]
pub enum Decided {
	/// Grant the authorisation
	Grant {
		/// Last day before which it must be validated anew
		#[arg(long, value_name = "YYYY-MM-DD")]
		until: Date,
		/// What of a guarantee the operator must provide: whole, half, thirty-percent or waived
		#[arg(long, default_value = "whole", value_parser = word::<GuaranteeShare>)]
		guarantee: GuaranteeShare,
	},
	/// Extend it after re-validation
	Extend {
		/// Last day before which it must be validated anew
		#[arg(long, value_name = "YYYY-MM-DD")]
		until: Date,
	},
	/// End its suspension
	Reinstate,
	/// Revoke it, after the holder was heard
	Revoke {
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
}

/// Acts on authorised operators, and questions about them.
#[derive(Debug, Subcommand)]
pub enum AeoCommand {
	/// Apply for authorisation
	Apply {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The programme: customs-simplification, security-and-safety or full
		#[arg(long, value_parser = word::<Programme>)]
		programme: Programme,
		/// What the operator is in the supply chain, such as importer
		#[arg(long, value_name = "PARTY", value_parser = word::<PartyRole>)]
		role: PartyRole,
		/// The operator's national identifier; the register shows it
		#[arg(long)]
		tin: NationalId,
		/// File with the salt that opens the operator's sealed identifier
		#[arg(long, value_name = "FILE")]
		tin_salt_file: Option<PathBuf>,
		/// Evidence of a criterion; one for each criterion of the programme
		#[arg(long, value_name = "CRITERION:YYYY-MM-DD:FILE", required = true, value_parser = evidence)]
		evidence: Vec<EvidenceArg>,
		/// File that keeps the salt of the evidence: read if it exists, else written for its owner only
		#[arg(long)]
		salt_file: Option<PathBuf>,
	},
	/// Accept an application
	Accept(OfFile),
	/// Refuse an application
	Refuse(OfFileWithReason),
	/// Take a validation
	TakeValidation(OfFile),
	/// Hand a validation over to another officer
	HandOverValidation {
		/// Who signs, and on what
		#[command(flatten)]
		of: OfFile,
		/// The other officer
		#[arg(long, value_name = "ACCOUNT", value_parser = account)]
		to: AccountId32,
	},
	/// Record what a validation found
	RecordValidation {
		/// Who signs, and on what
		#[command(flatten)]
		of: OfFile,
		/// Are the criteria met?
		#[arg(long)]
		outcome: Outcome,
		/// The report
		#[command(flatten)]
		report: Sealed,
	},
	/// Propose a decision
	Propose {
		/// Who signs, and on what
		#[command(flatten)]
		of: OfFile,
		/// The decision
		#[command(subcommand)]
		decision: Decided,
	},
	/// Endorse a decision that another officer proposed
	Endorse(OfFile),
	/// Take the proposal of a decision back, or refuse it
	WithdrawDecision(OfFile),
	/// Suspend an authorisation at once
	Suspend {
		/// Who signs, on what and why
		#[command(flatten)]
		with: OfFileWithReason,
		/// What it is based on
		#[arg(long)]
		ground: Ground,
	},
	/// Tell the holder of an intended revocation, so that it can be heard
	OpenHearing {
		/// Who signs, on what and why
		#[command(flatten)]
		with: OfFileWithReason,
		/// The grounds
		#[command(flatten)]
		grounds: Sealed,
	},
	/// Answer an intended revocation, as the holder
	AnswerHearing {
		/// Who signs, and on what
		#[command(flatten)]
		of: OfFile,
		/// The statement
		#[command(flatten)]
		statement: Sealed,
	},
	/// Give the authorisation or the application up, as the holder
	Withdraw(OfFile),
	/// Renew the evidence of a criterion, as the holder
	RenewEvidence {
		/// Who signs, and on what
		#[command(flatten)]
		of: OfFile,
		/// The evidence
		#[arg(long, value_name = "CRITERION:YYYY-MM-DD:FILE", value_parser = evidence)]
		evidence: EvidenceArg,
		/// File that keeps the salt of the evidence: read if it exists, else written for its owner only
		#[arg(long)]
		salt_file: Option<PathBuf>,
	},
	/// Take over what a partner administration says of its operator
	RecordPartner {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The record: {"country":"JO","tin":"JO1234","programme":"full","role":"exporter","status":"granted",
		/// "effective":"2026-01-01","expiry":"2028-12-31","mraId":"JO0000012345","version":1}
		#[arg(value_name = "RECORD.json")]
		file: PathBuf,
	},
	/// Show an operator's file
	Show {
		/// Number of the file
		#[arg(required_unless_present = "of")]
		id: Option<AeoId>,
		/// The operator, in place of the file's number: its live file
		#[arg(long, value_name = "ORG", conflicts_with = "id")]
		of: Option<OrganisationId>,
	},
	/// Show the public register of authorised operators
	Register {
		/// Place in the register from which to show, at most 256
		#[arg(long, default_value_t = 0, value_name = "N")]
		from: u32,
	},
	/// Show what a partner administration last said of its operator
	Partner {
		/// Its AEO MRA identification
		#[arg(value_name = "MRA")]
		mra: MraId,
	},
}
