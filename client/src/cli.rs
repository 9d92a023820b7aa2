// SPDX-License-Identifier: Apache-2.0
//! The commands and their arguments.

use std::path::PathBuf;

use clap::{value_parser, Args, Parser, Subcommand};
use serde::de::DeserializeOwned;
use sp_core::H256;
use tijara_primitives::{
	actor::{OrganisationKind, Role},
	audit::{ReasonCode, Subject},
	codes::{BankReference, Lrn, MrnText},
	date::Date,
	DeclarationId, OrganisationId, TariffVersion,
};
use tijara_tariff::mrn::Mrn;

use crate::chain::calls::Finding;

/// Declares, pays, controls and releases on a Tijara chain.
///
/// Exit codes: 0 done; 1 the chain refused; 2 the input is bad; 3 no node answered.
#[derive(Debug, Parser)]
#[command(version)]
pub struct Cli {
	/// Address of the node
	#[arg(long, global = true, default_value = "ws://127.0.0.1:9944")]
	pub url: String,
	/// Print JSON, as it is done by itself on a pipe
	#[arg(long, global = true)]
	pub json: bool,
	/// Seconds to wait for finality
	#[arg(long, global = true, default_value_t = 120, value_name = "SECONDS")]
	pub wait: u64,
	/// What to do
	#[command(subcommand)]
	pub command: Command,
}

/// Who signs.
#[derive(Debug, Args)]
pub struct Signer {
	/// Key file that only its owner may read, or a secret URI (`//CustomsOfficer` on a development chain)
	#[arg(long = "as", value_name = "KEY")]
	pub key: String,
}

/// A declaration on the chain, as a person names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference {
	/// By its MRN.
	Mrn(MrnText),
	/// By its number, as long as it has no MRN.
	Number(DeclarationId),
}

/// Where a declaration's document and its salt come from.
#[derive(Debug, Args)]
pub struct Document {
	/// The declaration: WCO Data Model XML
	#[arg(value_name = "DECLARATION.xml")]
	pub file: PathBuf,
	/// Organisation that owes, for which the signer's organisation declares; its own if absent
	#[arg(long = "for", value_name = "ORGANISATION")]
	pub trader: Option<OrganisationId>,
	/// File that keeps the commitment's salt: read if it exists, else written for its owner only
	#[arg(long)]
	pub salt_file: Option<PathBuf>,
}

/// Arguments of a simple act on a declaration.
#[derive(Debug, Args)]
pub struct Act {
	/// Who signs
	#[command(flatten)]
	pub signer: Signer,
	/// MRN of the declaration, or its number before registration
	#[arg(value_name = "MRN", value_parser = parse_reference)]
	pub declaration: Reference,
}

/// Arguments of an act that must have a reason.
#[derive(Debug, Args)]
pub struct ActWithReason {
	/// Who signs, and on what
	#[command(flatten)]
	pub act: Act,
	/// Reason, as a number of the national code list of reasons
	#[arg(long, value_parser = value_parser!(u16).range(1..))]
	pub reason: ReasonCode,
}

/// Everything that the client can do.
#[derive(Debug, Subcommand)]
pub enum Command {
	/// Say offline what a declaration would owe
	Assess {
		/// The tariff
		#[arg(long, value_name = "TARIFF.json")]
		tariff: PathBuf,
		/// Day of acceptance, if the declaration states none; today if absent
		#[arg(long, value_name = "YYYY-MM-DD")]
		on: Option<Date>,
		/// The declaration: WCO Data Model XML
		#[arg(value_name = "DECLARATION.xml")]
		file: PathBuf,
	},
	/// Publish the tariff
	#[command(subcommand)]
	Tariff(TariffCommand),
	/// Lodge a declaration: store and register it
	Lodge {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// What is lodged
		#[command(flatten)]
		document: Document,
	},
	/// Store a declaration without registering it
	Store {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// What is stored
		#[command(flatten)]
		document: Document,
	},
	/// Register a stored declaration
	Register(Act),
	/// Amend a declaration: a new version
	Amend {
		/// Who signs, and on what
		#[command(flatten)]
		act: Act,
		/// The new version
		#[command(flatten)]
		document: Document,
	},
	/// Reject a stored declaration
	Reject(ActWithReason),
	/// Cancel a declaration before release
	#[command(subcommand)]
	Cancel(CancelCommand),
	/// Confirm a payment, as the bank that received it
	Pay {
		/// Who signs, and on what
		#[command(flatten)]
		act: Act,
		/// The bank's reference of the payment; counts once for each bank
		#[arg(long, value_name = "R")]
		reference: BankReference,
		/// Amount in the national currency, such as 224.00
		#[arg(long, value_name = "A")]
		amount: String,
	},
	/// Settle a debt from the organisation's fund account
	Settle(Act),
	/// Publish selection rules
	#[command(subcommand)]
	Rules(RulesCommand),
	/// Record what an examination found
	Examine {
		/// Who signs, and on what
		#[command(flatten)]
		act: Act,
		/// What it found
		#[arg(long)]
		finding: Finding,
		/// The examiner's report; only a salted commitment to it goes on the chain
		#[arg(long, value_name = "FILE")]
		report: Option<PathBuf>,
		/// File that keeps the commitment's salt: read if it exists, else written for its owner only
		#[arg(long)]
		salt_file: Option<PathBuf>,
	},
	/// Record that the goods were presented
	Present(Act),
	/// Place a hold
	Hold(ActWithReason),
	/// Lift the own organisation's hold
	Lift(ActWithReason),
	/// Release the consignment
	Release(Act),
	/// Record that the goods left
	Exit(Act),
	/// Show a declaration with its lane, money, cargo and release
	Show {
		/// MRN of the declaration
		#[arg(value_name = "MRN", value_parser = parse_mrn, required_unless_present = "lrn")]
		mrn: Option<MrnText>,
		/// Local reference number, in place of the MRN
		#[arg(long, requires = "declarant", conflicts_with = "mrn")]
		lrn: Option<Lrn>,
		/// Organisation that declared under this local reference number
		#[arg(long, value_name = "ORGANISATION")]
		declarant: Option<OrganisationId>,
	},
	/// Show and verify an audit chain, link by link
	Trail {
		/// An MRN, or declaration:N, organisation:N, tariff:N, rules:N, validators
		#[arg(value_name = "MRN|SUBJECT", value_parser = parse_trail_of)]
		of: TrailOf,
	},
	/// Appoint, reassign, dismiss and show officers
	#[command(subcommand)]
	Officer(OfficerCommand),
	/// Let a broker declare, or end it
	#[command(subcommand)]
	Mandate(MandateCommand),
	/// Decide in the council of agencies
	#[command(subcommand)]
	Council(CouncilCommand),
}

/// Whose audit chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrailOf {
	/// A declaration's, by MRN.
	Mrn(MrnText),
	/// Of this subject.
	Subject(Subject),
}

/// Acts on the tariff.
#[derive(Debug, Subcommand)]
pub enum TariffCommand {
	/// Draft the tariff from a file and publish it
	Publish {
		/// Who drafts
		#[command(flatten)]
		signer: Signer,
		/// Key of the officer who approves, if that is another one
		#[arg(long, value_name = "KEY")]
		approve_as: Option<String>,
		/// The tariff
		#[arg(value_name = "TARIFF.json")]
		file: PathBuf,
	},
	/// Draft the tariff from a file
	Draft {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The tariff
		#[arg(value_name = "TARIFF.json")]
		file: PathBuf,
	},
	/// Publish a draft
	Approve {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The draft's version
		version: TariffVersion,
	},
	/// Discard a draft
	Discard {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The draft's version
		version: TariffVersion,
	},
	/// Show the header of the tariff in force
	Show,
}

/// The two steps of a cancellation.
#[derive(Debug, Subcommand)]
pub enum CancelCommand {
	/// The declarant asks for it
	Request(ActWithReason),
	/// Customs grants it
	Grant(ActWithReason),
}

/// Acts on the selection rules.
#[derive(Debug, Subcommand)]
pub enum RulesCommand {
	/// Publish selection rules from a file
	Publish {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The rules: {"rules":[{"commodity":"8510","origin":"US","lane":"red"}],"otherwise":"green"}
		#[arg(value_name = "RULES.json")]
		file: PathBuf,
	},
}

/// Acts on officers.
#[derive(Debug, Subcommand)]
pub enum OfficerCommand {
	/// Appoint an officer of the own organisation
	Appoint {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The officer's account
		account: String,
		/// A role; may be given several times
		#[arg(long = "role", required = true, value_parser = parse_word::<Role>)]
		roles: Vec<Role>,
	},
	/// Give an officer of the own organisation other roles
	Reassign {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The officer's account
		account: String,
		/// A role; may be given several times
		#[arg(long = "role", required = true, value_parser = parse_word::<Role>)]
		roles: Vec<Role>,
	},
	/// Dismiss an officer of the own organisation
	Dismiss {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The officer's account
		account: String,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
	/// Show what an account may do
	Show {
		/// The account
		account: String,
	},
}

/// Acts on mandates.
#[derive(Debug, Subcommand)]
pub enum MandateCommand {
	/// Let this organisation declare for the own one
	Grant {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The agent's organisation
		agent: OrganisationId,
	},
	/// End a mandate
	Revoke {
		/// Who signs
		#[command(flatten)]
		signer: Signer,
		/// The organisation that granted it
		grantor: OrganisationId,
		/// The agent's organisation
		agent: OrganisationId,
	},
}

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
		#[arg(long, value_parser = parse_word::<OrganisationKind>)]
		kind: OrganisationKind,
		/// Salted commitment to its national identifier, as 64 hex digits
		#[arg(long)]
		identifier: H256,
		/// Account of its first administrator
		#[arg(long)]
		administrator: String,
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
	/// Admit an agency's validator
	AdmitValidator {
		/// The agency's number
		organisation: OrganisationId,
		/// The validator's account, which has set its session keys
		#[arg(long)]
		account: String,
	},
	/// Remove a validator
	RemoveValidator {
		/// The validator's account
		account: String,
		/// Reason, as a number of the national code list of reasons
		#[arg(long, value_parser = value_parser!(u16).range(1..))]
		reason: ReasonCode,
	},
}

fn parse_mrn(text: &str) -> Result<MrnText, String> {
	let mrn = Mrn::parse(text).map_err(|error| error.to_string())?;
	mrn.as_str().parse().map_err(|error: tijara_primitives::codes::CodeError| error.to_string())
}

fn parse_reference(text: &str) -> Result<Reference, String> {
	let number = text.len() <= 12 && text.bytes().all(|byte| byte.is_ascii_digit());
	match text.parse::<DeclarationId>() {
		Ok(id) if number => Ok(Reference::Number(id)),
		_ => parse_mrn(text).map(Reference::Mrn),
	}
}

fn parse_trail_of(text: &str) -> Result<TrailOf, String> {
	if text == "validators" {
		return Ok(TrailOf::Subject(Subject::ValidatorSet));
	}
	let Some((what, number)) = text.split_once(':') else {
		return parse_mrn(text).map(TrailOf::Mrn);
	};
	let bad = |_| format!("expected a number after {what}:");
	let small = || number.parse::<u32>().map_err(bad);
	let subject = match what {
		"declaration" => Subject::Declaration(number.parse().map_err(bad)?),
		"organisation" => Subject::Organisation(small()?),
		"tariff" => Subject::Tariff(small()?),
		"rules" => Subject::RuleSet(small()?),
		_ => {
			return Err("expected an MRN, declaration:N, organisation:N, tariff:N, rules:N or \
			            validators"
				.into())
		}
	};
	Ok(TrailOf::Subject(subject))
}

/// A word of a closed list, as JSON and messages write it; serde's message lists the words.
fn parse_word<T: DeserializeOwned>(text: &str) -> Result<T, String> {
	serde_json::from_value(text.into()).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::CommandFactory;

	#[test]
	fn command_line_should_be_well_formed() {
		Cli::command().debug_assert();
	}

	#[test]
	fn references_should_be_numbers_or_checked_mrns() {
		assert_eq!(parse_reference("17"), Ok(Reference::Number(17)));
		let kind = "IMA".parse().expect("a type");
		let country = "XT".parse().expect("a country");
		let mrn = Mrn::new(2026, &country, 17, tijara_tariff::mrn::letter(&kind)).expect("an MRN");
		let text = mrn.as_str();
		assert_eq!(parse_reference(text), Ok(Reference::Mrn(text.parse().expect("18 characters"))));
		let mut wrong = text.to_string();
		let last = wrong.pop().expect("a check digit");
		wrong.push(if last == '0' { '1' } else { '0' });
		assert!(parse_reference(&wrong).is_err());
		assert!(parse_reference("26XT").is_err());
	}

	#[test]
	fn trails_should_be_named_by_subject() {
		for (text, subject) in [
			("validators", Subject::ValidatorSet),
			("organisation:3", Subject::Organisation(3)),
			("declaration:12", Subject::Declaration(12)),
			("tariff:1", Subject::Tariff(1)),
			("rules:1", Subject::RuleSet(1)),
		] {
			assert_eq!(parse_trail_of(text), Ok(TrailOf::Subject(subject)));
		}
		for text in ["organisation:x", "ship:1", "x"] {
			assert!(parse_trail_of(text).is_err(), "{text}");
		}
	}

	#[test]
	fn roles_should_be_listed_when_a_word_is_none() {
		assert_eq!(parse_word("tariff-editor"), Ok(Role::TariffEditor));
		let error = parse_word::<Role>("king").expect_err("refused");
		assert!(error.contains("release-officer"), "{error}");
	}
}
