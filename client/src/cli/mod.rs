// SPDX-License-Identifier: Apache-2.0
//! The commands and their arguments, room by room.

mod access;
mod aeo;
mod controls;
mod council;
mod declarations;
mod duty;
mod exemptions;
mod guarantees;
mod ledger;
mod mandates;
mod parse;
mod payments;
mod registry;
mod releases;
mod tariff;
mod validators;

pub use access::{ProxyCommand, QuotaCommand};
pub use aeo::{AeoCommand, Decided, EvidenceArg, OfFile, OfFileWithReason, Outcome, Sealed};
pub use controls::{ControlCommand, ExaminationCommand, Examine, RerouteCommand, RulesCommand};
pub use council::{CouncilCommand, Motion, MotionTerms, UpgradeCommand};
pub use declarations::{CancelCommand, DeclarationCommand, Document, TrailOf};
pub use duty::{DutyCommand, Estimate, QuotaBalance};
pub use exemptions::{Exemption, ExemptionCommand, OfExemption};
pub use guarantees::{GuaranteeCommand, OfGuarantee};
pub use ledger::{AccountCommand, BankCommand, Statement};
pub use mandates::{MandateCommand, TermsArgs};
pub use payments::{Finalise, MoneyDecisionCommand, PaymentCommand, Sum};
pub use registry::{
	AuthorityCommand, IdentifierArg, IdentifierArgs, OfficerCommand, OrganisationCommand,
	OrganisationReason, Who,
};
pub use releases::{ManualReleaseCommand, ReleaseCommand, WaitsFor, Worklist};
pub use tariff::{GrantArgs, OfVersion, TariffCommand, TariffDraft};
pub use validators::ValidatorCommand;

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
	/// Organisations' accounts with the treasury: funds and deferred accounts
	#[command(subcommand)]
	Account(AccountCommand),
	/// What banks hold for the treasury
	#[command(subcommand)]
	Bank(BankCommand),
	/// Show an organisation's postings with running balances
	Statement(Statement),
	/// Guarantees: offer, accept, end, call, show
	#[command(subcommand)]
	Guarantee(GuaranteeCommand),
	/// Exemptions granted to importers
	#[command(subcommand)]
	Exemption(ExemptionCommand),
	/// Ask the chain what would be owed
	#[command(subcommand)]
	Duty(DutyCommand),
	/// Show what is left of a tariff quota
	QuotaBalance(QuotaBalance),
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
	/// Decide in the emergency committee, by the same acts
	#[command(subcommand)]
	Committee(CouncilCommand),
	/// Apply a runtime that the council announced
	#[command(subcommand)]
	Upgrade(UpgradeCommand),
	/// Bring an agency's validator up, look at validators
	#[command(subcommand)]
	Validator(ValidatorCommand),
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

	/// The committee has the council's commands: the guide names each once, for either.
	fn named_once(command: &str) -> String {
		match command.strip_prefix("committee ") {
			Some(rest) => format!("council {rest}"),
			None => command.into(),
		}
	}

	#[test]
	fn guide_should_name_every_command() {
		let mut all = Vec::new();
		leaves(&Cli::command(), "", &mut all);
		assert!(all.len() > 110, "{}", all.len());
		// The signer stands before the subcommand where both a command and its subcommand take arguments.
		let guide: Vec<String> = guide()
			.iter()
			.map(|line| {
				named_once(line)
					.replace("propose --as KEY ID ", "propose ")
					.replace("propose --as KEY --why N ", "propose ")
					.replace("propose --as KEY ", "propose ")
			})
			.collect();
		for command in all {
			let command = named_once(&command);
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
				| "PICOSECONDS" | "HOLDER" | "BANK" | "QUANTITY" => "1",
				"YYYY-MM-DD" => "2030-01-01",
				"YYYY-MM" => "2030-01",
				"AMOUNT" => "224.00",
				"CURRENCY" => "JOD",
				"ORDER" => "050055",
				"RELIEF" => "1RD",
				"DOUBT" => "value",
				"KIND" => "trader",
				"ROLE" => "declarant",
				"LANE" => "red",
				"AXIS" => "permits",
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
				"COMMODITY" => "8510900000",
				"ITEM=QUANTITY" => "1=400",
				"RELIEF=AMOUNT" => "1RD=500.00",
				"OUTCOME" => "met",
				"REFERENCE" => "BANK-1",
				"PEER" => "12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp",
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
	fn final_assessment_should_take_exactly_one_of_its_ways() {
		let finalise = |how: &str| parses(&format!("tijara finalise --as //A 17 {how}"));
		for how in ["--grant", "--refuse", "--due 224.00"] {
			assert!(finalise(how).is_ok(), "{how}");
		}
		for how in ["", "--grant --refuse", "--grant --due 1", "--refuse --due 1"] {
			assert!(finalise(how).is_err(), "{how}");
		}
	}

	#[test]
	fn payment_should_take_the_national_currency_or_name_another() {
		let currency = |more: &str| {
			let line = format!("tijara pay --as //Bank 17 --reference R --amount 1 {more}");
			match parses(&line).expect("parsed").command {
				Command::Payment(PaymentCommand::Pay { sum, .. }) => sum.currency,
				other => panic!("{other:?}"),
			}
		};
		assert_eq!(currency(""), None);
		assert_eq!(currency("--currency USD"), "USD".parse().ok());
		assert!(parses("tijara pay --as //B 17 --reference R --amount 1 --currency usd").is_err());
	}

	#[test]
	fn drawback_should_name_both_declarations_and_quantities() {
		let line =
			"tijara drawback --as //Cashier 17 --export 18 --exported 40000 --imported 187500.5";
		match parses(line).expect("parsed").command {
			Command::Payment(PaymentCommand::Drawback { act, export, exported, imported }) => {
				assert_eq!(act.declaration, Reference::Number(17));
				assert_eq!(export, Reference::Number(18));
				assert_eq!(
					(exported.to_string(), imported.to_string()),
					("40000".into(), "187500.5".into())
				);
			}
			other => panic!("{other:?}"),
		}
		assert!(parses("tijara drawback --as //Cashier 17 --export 18 --exported 40000").is_err());
	}

	#[test]
	fn penalty_should_need_a_reason_of_the_list() {
		assert!(parses("tijara penalty --as //C 17 --amount 5 --reason 3").is_ok());
		assert!(parses("tijara penalty --as //C 17 --amount 5 --reason 0").is_err());
		assert!(parses("tijara penalty --as //C 17 --amount 5").is_err());
	}

	#[test]
	fn statement_should_take_days_and_months_should_be_months() {
		assert!(parses("tijara statement 11 --from 2026-01-01 --to 2026-01-31 --csv").is_ok());
		assert!(parses("tijara statement 11 --from yesterday").is_err());
		assert!(parses("tijara account pay-statement --as //T 2026-02").is_ok());
		assert!(parses("tijara account pay-statement --as //T 2026-2").is_err());
		assert!(parses("tijara lodge --as //T --months 24 d.xml").is_ok());
		assert!(parses("tijara lodge --as //T --months 0 d.xml").is_err());
	}

	#[test]
	fn mandate_and_trader_should_exclude_each_other() {
		assert!(parses("tijara lodge --as //Broker --for 11 --mandate 1 d.xml").is_err());
		assert!(
			parses("tijara lodge --as //Broker --mandate 1 --partner JO0000012345 d.xml").is_ok()
		);
	}
}
