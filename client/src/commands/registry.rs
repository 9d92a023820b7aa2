// SPDX-License-Identifier: Apache-2.0
//! Officers and mandates.

use super::{
	report::{word, Record, Report},
	Connection,
};
use crate::{
	chain::{
		calls,
		failure::{Failure, Outcome},
		key::read_account,
		read,
	},
	cli::{MandateCommand, OfficerCommand},
};

pub(super) async fn officer(to: &Connection, command: OfficerCommand) -> Outcome<Report> {
	match command {
		OfficerCommand::Appoint { signer, account, roles } => {
			let account = read_account(&account)?;
			let call = calls::appoint_officer(account, roles.into_iter().collect());
			to.send(&signer, &call).await
		}
		OfficerCommand::Reassign { signer, account, roles } => {
			let account = read_account(&account)?;
			let call = calls::reassign_officer(account, roles.into_iter().collect());
			to.send(&signer, &call).await
		}
		OfficerCommand::Dismiss { signer, account, reason } => {
			let account = read_account(&account)?;
			to.send(&signer, &calls::dismiss_officer(account, reason)).await
		}
		OfficerCommand::Show { account } => {
			let account = read_account(&account)?;
			let at = to.open().await?.finalised().await?;
			let officer = read::officer(&at, &account).await?.ok_or_else(|| {
				Failure::refused(
					"NotFound",
					format!("{account} is not an officer of any organisation on this chain"),
				)
			})?;
			Ok(Record::default()
				.with("account", account.to_string())
				.with("organisation", officer.organisation)
				.with("kind", word(&officer.kind))
				.with("roles", word(&officer.roles))
				.with("suspended", officer.suspended)
				.into())
		}
	}
}

pub(super) async fn mandate(to: &Connection, command: MandateCommand) -> Outcome<Report> {
	match command {
		MandateCommand::Grant { signer, agent } => {
			to.send(&signer, &calls::grant_mandate(agent)).await
		}
		MandateCommand::Revoke { signer, grantor, agent } => {
			to.send(&signer, &calls::revoke_mandate(grantor, agent)).await
		}
	}
}
