// SPDX-License-Identifier: Apache-2.0
//! What the commands do.

mod access;
mod aeo;
mod controls;
mod council;
mod declaration;
pub mod document;
mod duty;
mod exemption;
mod guarantee;
mod ledger;
mod mandate;
mod payment;
mod registry;
pub mod report;
mod session;
mod statement;
mod tariff;
mod trail;
mod upgrade;
mod validator;
mod worklist;

use std::time::Duration;

use crate::{
	chain::{calls, failure::Outcome},
	cli::{Cli, Command, ManualReleaseCommand, ReleaseCommand},
};
use report::Report;
use session::{Connection, Session};

/// Do what the command line asks.
///
/// # Errors
/// A [`Failure`](crate::chain::failure::Failure): it gives the exit code and the message.
pub async fn run(cli: Cli) -> Outcome<Report> {
	let to = Connection {
		url: cli.url,
		patience: Duration::from_secs(cli.wait),
		on_behalf_of: cli.on_behalf_of,
	};
	match cli.command {
		Command::Declaration(command) => declaration::run(&to, command).await,
		Command::Payment(command) => payment::run(&to, command).await,
		Command::Account(command) => ledger::account(&to, command).await,
		Command::Bank(command) => ledger::bank(&to, command).await,
		Command::Statement(asked) => statement::run(&to, &asked).await,
		Command::Guarantee(command) => guarantee::run(&to, command).await,
		Command::Exemption(command) => exemption::run(&to, command).await,
		Command::Duty(command) => duty::run(&to, command).await,
		Command::QuotaBalance(asked) => duty::quota_balance(&to, &asked).await,
		Command::Control(command) => controls::run(&to, command).await,
		Command::Release(command) => release(&to, command).await,
		Command::Tariff(command) => tariff::run(&to, command).await,
		Command::Authority(command) => registry::authority(&to, command).await,
		Command::Organisation(command) => registry::organisation(&to, command).await,
		Command::Officer(command) => registry::officer(&to, command).await,
		Command::Mandate(command) => mandate::run(&to, command).await,
		Command::Aeo(command) => aeo::run(&to, command).await,
		Command::Quota(command) => access::quota(&to, command).await,
		Command::Proxy(command) => access::proxy(&to, command).await,
		Command::Council(command) => council::run(&to, calls::Body::Council, command).await,
		Command::Committee(command) => council::run(&to, calls::Body::Emergency, command).await,
		Command::Upgrade(command) => upgrade::run(&to, command).await,
		Command::Validator(command) => validator::run(&to, command).await,
	}
}

async fn release(to: &Connection, command: ReleaseCommand) -> Outcome<Report> {
	match command {
		ReleaseCommand::Present(act) => to.act(&act, calls::record_presentation).await,
		ReleaseCommand::Hold(with) => {
			to.act(&with.act, |id| calls::place_hold(id, with.reason)).await
		}
		ReleaseCommand::Lift(with) => {
			to.act(&with.act, |id| calls::lift_hold(id, with.reason)).await
		}
		ReleaseCommand::Release(act) => to.act(&act, calls::release).await,
		ReleaseCommand::ReleaseWhenSettled(act) => to.act(&act, calls::authorise_release).await,
		ReleaseCommand::ManualRelease(ManualReleaseCommand::Propose(with)) => {
			to.act(&with.act, |id| calls::propose_manual_release(id, with.reason)).await
		}
		ReleaseCommand::ManualRelease(ManualReleaseCommand::Endorse(act)) => {
			to.act(&act, calls::endorse_manual_release).await
		}
		ReleaseCommand::ManualRelease(ManualReleaseCommand::Withdraw(act)) => {
			to.act(&act, calls::withdraw_manual_release).await
		}
		ReleaseCommand::Exit(act) => to.act(&act, calls::record_exit).await,
		ReleaseCommand::Worklist(asked) => worklist::run(to, &asked).await,
	}
}
