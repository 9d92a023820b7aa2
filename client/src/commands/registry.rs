// SPDX-License-Identifier: Apache-2.0
//! Organisations, officers, and who might act when.

use std::path::Path;

use serde_json::{json, Value};
use sp_core::crypto::AccountId32;
use tijara_primitives::{
	codes::{CountryCode, NationalId},
	identifier::Identifier,
	OrganisationId,
};

use super::{
	access,
	document::{salt, salt_text},
	report::{receipt_record, word, Record, Report},
	Connection,
};
use crate::{
	chain::{
		calls,
		events::Receipt,
		failure::{Failure, Outcome},
		read,
	},
	cli::{
		AuthorityCommand, IdentifierArg, IdentifierArgs, OfficerCommand, OrganisationCommand,
		Signer, Who,
	},
};

pub(super) async fn organisation(to: &Connection, command: OrganisationCommand) -> Outcome<Report> {
	match command {
		OrganisationCommand::Admit { signer, kind, identifier, administrator } => {
			let (identifier, kept) = identifier_of(&identifier)?;
			let call = calls::admit_organisation(kind, identifier, administrator);
			let receipt = to.open_as(&signer).await?.send(&call).await?;
			let number: OrganisationId =
				receipt.event("Registry", "OrganisationAdmitted")?.field("organisation")?;
			let record = Record::default().with("organisation", number);
			Ok(record.and(receipt_record(&receipt)).and(kept).into())
		}
		OrganisationCommand::Suspend(with) => {
			let call = calls::suspend_organisation(with.organisation, with.reason);
			to.send(&with.signer, &call).await
		}
		OrganisationCommand::Reinstate(with) => {
			let call = calls::reinstate_organisation(with.organisation, with.reason);
			to.send(&with.signer, &call).await
		}
		OrganisationCommand::Close(with) => {
			let call = calls::close_organisation(with.organisation, with.reason);
			to.send(&with.signer, &call).await
		}
		OrganisationCommand::Seal { identifier, country, salt_file } => {
			let (_, kept) = seal(&identifier, &country, salt_file.as_deref())?;
			Ok(kept.into())
		}
		OrganisationCommand::Show { organisation } => {
			let at = to.finalised().await?;
			let view = read::organisation(&at, organisation).await?;
			Ok(Record::default()
				.with("organisation", view.organisation)
				.with("kind", word(&view.kind))
				.with("identifier", word(&view.identifier))
				.with("standing", word(&view.standing))
				.with("officers", view.officers)
				.with("administrators", view.administrators)
				.with("block", at.block_number())
				.into())
		}
	}
}

/// An identifier as it goes to the chain, and what must be kept of it.
pub(super) fn identifier_of(args: &IdentifierArgs) -> Outcome<(Identifier, Record)> {
	match &args.identifier {
		IdentifierArg::Commitment(_) if args.public => Err(Failure::Input(
			"--identifier: expected the identifier itself, since --public puts it on the chain in clear"
				.into(),
		)),
		IdentifierArg::Commitment(commitment) => {
			Ok((Identifier::Sealed(*commitment), Record::default()))
		}
		IdentifierArg::Plain(identifier) if args.public => {
			check(identifier, &args.country)?;
			Ok((Identifier::Public(identifier.clone()), Record::default()))
		}
		IdentifierArg::Plain(identifier) => {
			seal(identifier, &args.country, args.salt_file.as_deref())
		}
	}
}

fn check(identifier: &NationalId, country: &CountryCode) -> Outcome<()> {
	identifier
		.check(country)
		.map_err(|fault| Failure::Input(format!("identifier {identifier}: {fault}")))
}

fn seal(
	identifier: &NationalId,
	country: &CountryCode,
	salt_file: Option<&Path>,
) -> Outcome<(Identifier, Record)> {
	check(identifier, country)?;
	let salt = salt(salt_file)?;
	let commitment = identifier.seal(&salt.into());
	let kept = Record::default()
		.with("commitment", format!("{commitment:?}"))
		.with("salt", salt_text(&salt))
		.with("note", "keep the salt: it proves whose identifier this is");
	Ok((Identifier::Sealed(commitment), kept))
}

pub(super) async fn officer(to: &Connection, command: OfficerCommand) -> Outcome<Report> {
	match command {
		OfficerCommand::Appoint { signer, account, roles } => {
			let call = calls::appoint_officer(account, roles.into_iter().collect());
			Ok(proposed(&to.open_as(&signer).await?.send(&call).await?).into())
		}
		OfficerCommand::Reassign { signer, account, roles } => {
			let call = calls::reassign_officer(account, roles.into_iter().collect());
			Ok(proposed(&to.open_as(&signer).await?.send(&call).await?).into())
		}
		OfficerCommand::Dismiss { signer, account, reason } => {
			to.send(&signer, &calls::dismiss_officer(account, reason)).await
		}
		OfficerCommand::Recover { signer, lost, new } => {
			let receipt = to.open_as(&signer).await?.send(&calls::recover_key(lost, new)).await?;
			Ok(proposed(&receipt).into())
		}
		OfficerCommand::Endorse { signer, account } => {
			to.send(&signer, &calls::endorse_proposal(account)).await
		}
		OfficerCommand::Withdraw { signer, account } => {
			to.send(&signer, &calls::withdraw_proposal(account)).await
		}
		OfficerCommand::Show { account } => {
			let at = to.finalised().await?;
			let officer = read::officer(&at, &account).await?;
			let officer = officer.ok_or_else(|| no_officer(&account, "is"))?;
			Ok(Record::default()
				.with("account", account.to_string())
				.with("organisation", officer.organisation)
				.with("kind", word(&officer.kind))
				.with("roles", word(&officer.roles))
				.with("standing", word(&officer.standing))
				.with("openFiles", officer.open_files)
				.into())
		}
	}
}

/// A receipt that says when a second administrator is needed.
fn proposed(receipt: &Receipt) -> Record {
	let proposal = ["RolesProposed", "RecoveryProposed"]
		.iter()
		.any(|event| receipt.find("Registry", event).is_some());
	let next = "another administrator of the organisation endorses it: tijara officer endorse";
	receipt_record(receipt).with("next", proposal.then_some(next))
}

fn no_officer(account: &AccountId32, is: &str) -> Failure {
	Failure::refused(
		"NotFound",
		format!("{account} {is} not an officer of any organisation on this chain"),
	)
}

pub(super) async fn authority(to: &Connection, command: AuthorityCommand) -> Outcome<Report> {
	match command {
		AuthorityCommand::Whoami(signer) => whoami(to, &signer).await,
		AuthorityCommand::Who { of, at } => who(to, &of, at).await,
	}
}

/// Who the signer is. The account is printed even where the chain does not know it: its holder tells it
/// to the administrator who shall appoint it.
async fn whoami(to: &Connection, signer: &Signer) -> Outcome<Report> {
	let session = to.open_as(signer).await?;
	let account = session.account();
	let at = session.node.finalised().await?;
	let record = Record::default()
		.with("account", account.to_string())
		.with("scheme", session.key.scheme().to_string())
		.with("block", at.block_number());
	let Some(officer) = read::officer(&at, &account).await? else {
		let failure = Some(no_officer(&account, "is"));
		return Ok(Report { failure, ..record.with("organisation", Value::Null).into() });
	};
	let quota = read::quota(&at, officer.organisation).await?;
	Ok(record
		.with("organisation", officer.organisation)
		.with("kind", word(&officer.kind))
		.with("roles", word(&officer.roles))
		.with("standing", word(&officer.standing))
		.with("openFiles", officer.open_files)
		.and(access::record(&quota))
		.into())
}

/// Who might act then. The history is in the state of the newest block: no archive is asked.
async fn who(to: &Connection, of: &Who, block: Option<u32>) -> Outcome<Report> {
	let at = to.finalised().await?;
	let newest = u32::try_from(at.block_number()).unwrap_or(u32::MAX);
	let block = block.unwrap_or(newest);
	if block > newest {
		return Err(Failure::Input(format!(
			"--at {block}: expected a finalised block; the newest is {newest}"
		)));
	}
	match of {
		Who::Account(account) => {
			let then = read::authority(&at, account, block).await?.ok_or_else(|| {
				Failure::refused(
					"NotFound",
					format!("{account} was not an officer of any organisation at block {block}"),
				)
			})?;
			Ok(Record::default()
				.with("account", account.to_string())
				.with("block", block)
				.with("organisation", then.organisation)
				.with("kind", word(&then.kind))
				.with("roles", word(&then.roles))
				.with("standing", word(&then.standing))
				.into())
		}
		Who::Organisation(organisation) => {
			let view = read::organisation(&at, *organisation).await?;
			let officers = read::officers_at(&at, *organisation, block).await?;
			// The standing is asked of any of its officers; without officers nobody could act.
			let standing = match officers.first() {
				Some((account, _)) => read::authority(&at, account, block).await?,
				None => None,
			}
			.map(|then| then.standing);
			let rows: Vec<Value> = officers
				.iter()
				.map(
					|(account, roles)| json!({ "account": account.to_string(), "roles": word(roles) }),
				)
				.collect();
			Ok(Record::default()
				.with("organisation", *organisation)
				.with("kind", word(&view.kind))
				.with("block", block)
				.with("standing", word(&standing))
				.with("officers", rows)
				.into())
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn country() -> CountryCode {
		"XT".parse().expect("a country")
	}

	fn good() -> NationalId {
		(0..97)
			.filter_map(|digits| format!("XT10000{digits:02}").parse::<NationalId>().ok())
			.find(|id| id.check(&country()).is_ok())
			.expect("one of 97 endings fits")
	}

	fn args(identifier: IdentifierArg, public: bool) -> IdentifierArgs {
		IdentifierArgs { identifier, public, country: country(), salt_file: None }
	}

	#[test]
	fn identifier_should_be_sealed_unless_it_is_public() {
		let id = good();
		let (public, _) =
			identifier_of(&args(IdentifierArg::Plain(id.clone()), true)).expect("fits");
		assert_eq!(public, Identifier::Public(id.clone()));
		let (sealed, kept) =
			identifier_of(&args(IdentifierArg::Plain(id.clone()), false)).expect("fits");
		let salt = word(&kept)["salt"].as_str().expect("a salt").parse().expect("32 bytes");
		assert!(sealed.is(&id, &salt));
		let commitment = IdentifierArg::Commitment([7; 32].into());
		let (given, _) = identifier_of(&args(commitment.clone(), false)).expect("fits");
		assert_eq!(given, Identifier::Sealed([7; 32].into()));
		assert_eq!(identifier_of(&args(commitment, true)).expect_err("refused").exit_code(), 2);
	}

	#[test]
	fn identifier_should_be_refused_when_its_check_digits_are_wrong() {
		let mut text = good().to_string();
		let last = text.pop().expect("a digit");
		text.push(if last == '0' { '1' } else { '0' });
		let wrong: NationalId = text.parse().expect("the shape fits");
		for public in [true, false] {
			let failure = identifier_of(&args(IdentifierArg::Plain(wrong.clone()), public))
				.expect_err("refused");
			assert_eq!(failure.exit_code(), 2);
			assert!(failure.to_string().contains("check digits"), "{failure}");
		}
	}
}
