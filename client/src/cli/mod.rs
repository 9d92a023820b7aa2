// SPDX-License-Identifier: Apache-2.0
//! The commands and their arguments, room by room.

mod access;
mod aeo;
mod controls;
mod council;
mod declarations;
mod mandates;
mod parse;
mod payments;
mod registry;
mod releases;
mod tariff;

pub use access::{ProxyCommand, QuotaCommand};
pub use aeo::{AeoCommand, Decided, EvidenceArg, OfFile, OfFileWithReason, Outcome, Sealed};
pub use controls::{ControlCommand, ExaminationCommand, Examine, RerouteCommand, RulesCommand};
pub use council::{CouncilCommand, Motion};
pub use declarations::{CancelCommand, DeclarationCommand, Document, TrailOf};
pub use mandates::{MandateCommand, TermsArgs};
pub use payments::PaymentCommand;
pub use registry::{
	AuthorityCommand, IdentifierArg, IdentifierArgs, OfficerCommand, OrganisationCommand,
	OrganisationReason, Who,
};
pub use releases::{ManualReleaseCommand, ReleaseCommand};
pub use tariff::{OfVersion, TariffCommand};

use clap::{value_parser, Args, Parser, Subcommand};
use sp_core::crypto::AccountId32;
use tijara_primitives::{audit::ReasonCode, codes::MrnText, DeclarationId};

use parse::{account, reference};

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
	/// Act for this officer, whose proxy the signer is
	#[arg(long, global = true, value_name = "ACCOUNT", value_parser = account)]
	pub on_behalf_of: Option<AccountId32>,
	/// What to do
	#[command(subcommand)]
	pub command: Command,
}

/// Who signs.
#[derive(Debug, Args)]
pub struct Signer {
	/// Key file that only its owner may read, or a secret URI (`//CustomsOfficer` on a development
	/// chain); `ed25519:` or `ecdsa:` before it chooses another scheme than sr25519
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

/// Arguments of a simple act on a declaration.
#[derive(Debug, Args)]
pub struct Act {
	/// Who signs
	#[command(flatten)]
	pub signer: Signer,
	/// MRN of the declaration, or its number before registration
	#[arg(value_name = "MRN", value_parser = reference)]
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
	/// Declarations
	#[command(flatten)]
	Declaration(DeclarationCommand),
	/// Payments
	#[command(flatten)]
	Payment(PaymentCommand),
	/// Controls
	#[command(flatten)]
	Control(ControlCommand),
	/// Releases
	#[command(flatten)]
	Release(ReleaseCommand),
	/// Publish the tariff
	#[command(subcommand)]
	Tariff(TariffCommand),
	/// Who may act
	#[command(flatten)]
	Authority(AuthorityCommand),
	/// Admit, suspend, reinstate, close and show organisations
	#[command(subcommand)]
	Organisation(OrganisationCommand),
	/// Appoint, reassign, dismiss and show officers
	#[command(subcommand)]
	Officer(OfficerCommand),
	/// Let an agent declare, within terms, or end it
	#[command(subcommand)]
	Mandate(MandateCommand),
	/// Authorised operators: apply, validate, decide, show
	#[command(subcommand)]
	Aeo(AeoCommand),
	/// Quotas of transactions
	#[command(subcommand)]
	Quota(QuotaCommand),
	/// Let another key act for one's own, within a scope
	#[command(subcommand)]
	Proxy(ProxyCommand),
	/// Decide in the council of agencies
	#[command(subcommand)]
	Council(CouncilCommand),
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::CommandFactory;

	#[test]
	fn command_line_should_be_well_formed() {
		Cli::command().debug_assert();
	}

	fn parses(line: &str) -> Result<Cli, clap::Error> {
		Cli::try_parse_from(line.split_whitespace())
	}

	/// The first code span of a row of the guide: a command, in which capitals stand for what the person
	/// fills in.
	fn guide() -> Vec<&'static str> {
		include_str!("../../../docs/commands.md")
			.lines()
			.filter_map(|line| line.strip_prefix("| `")?.split_once('`'))
			.map(|(command, _)| command)
			.collect()
	}

	fn leaves(command: &clap::Command, path: &str, all: &mut Vec<String>) {
		for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
			leaves(sub, &format!("{path}{} ", sub.get_name()), all);
		}
		if !command.has_subcommands() {
			all.push(path.trim().into());
		}
	}

	#[test]
	fn guide_should_name_every_command() {
		let mut all = Vec::new();
		leaves(&Cli::command(), "", &mut all);
		assert!(all.len() > 80, "{}", all.len());
		// The signer stands before the subcommand where both a command and its subcommand take arguments.
		let guide: Vec<String> = guide()
			.iter()
			.map(|line| {
				line.replace("propose --as KEY ID ", "propose ")
					.replace("propose --as KEY ", "propose ")
			})
			.collect();
		for command in all {
			let named = guide
				.iter()
				.any(|line| *line == command || line.starts_with(&format!("{command} ")));
			assert!(named, "docs/commands.md does not name `{command}`");
		}
	}

	#[test]
	fn commands_of_the_guide_should_be_understood() {
		let mrn = tijara_tariff::mrn::Mrn::new(
			2026,
			&"XT".parse().expect("a country"),
			17,
			tijara_tariff::mrn::letter(&"IMA".parse().expect("a type")),
		);
		let mrn = mrn.expect("an MRN");
		for command in guide() {
			let filled =
				format!("tijara {command}").replace("\\|", "|").replace(['[', ']', '…'], "");
			let words = filled.split_whitespace().map(|word| match word {
				"MRN" => mrn.as_str(),
				"SUBJECT" => "aeo:1",
				"KEY" => "//Alice",
				"ACCOUNT" | "LOST" | "NEW" => "//Bob",
				"ORG|ACCOUNT" => "1",
				"ORG" | "AGENT" | "TRADER" | "ID" | "N" | "VERSION" | "BLOCK" | "PARENT"
				| "PICOSECONDS" => "1",
				"YYYY-MM-DD" => "2030-01-01",
				"AMOUNT" => "224.00",
				"KIND" => "trader",
				"ROLE" => "declarant",
				"LANE" => "red",
				"LRN" => "TEST-1",
				"MRA" => "XT00000001",
				"TIN" | "IDENTIFIER" => "XT12345",
				"PROGRAMME" => "full",
				"PARTY" => "importer",
				"CRITERION:YYYY-MM-DD:FILE" => "records:2030-01-01:records.pdf",
				"GROUND" => "security",
				"SHARE" => "half",
				"SCOPE" => "declarations",
				"CLASS" => "private",
				"PROCEDURE" => "4000",
				"OFFICE" => "XTHAV001",
				"FINDING" => "conform",
				"OUTCOME" => "met",
				"REFERENCE" => "BANK-1",
				"HASH" => "0x0000000000000000000000000000000000000000000000000000000000000000",
				word => word,
			});
			let line = words.collect::<Vec<_>>().join(" ");
			if let Err(error) = parses(&line) {
				panic!("{line}\n{error}");
			}
		}
	}

	#[test]
	fn proxy_option_should_be_understood_anywhere() {
		let cli = parses("tijara settle --as //Proxy 17 --on-behalf-of //Trader").expect("parsed");
		assert_eq!(cli.on_behalf_of, account("//Trader").ok());
		assert!(parses("tijara settle --as //Proxy 17 --on-behalf-of nobody").is_err());
	}

	#[test]
	fn mandate_and_trader_should_exclude_each_other() {
		assert!(parses("tijara lodge --as //Broker --for 11 --mandate 1 d.xml").is_err());
		assert!(
			parses("tijara lodge --as //Broker --mandate 1 --partner JO0000012345 d.xml").is_ok()
		);
	}
}
