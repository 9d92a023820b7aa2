// SPDX-License-Identifier: Apache-2.0
//! Selection rules, lanes and examinations.

use std::path::Path;

use sp_core::H256;

use super::{
	document::{read_json, seal_file},
	report::{Record, Report},
	Connection,
};
use crate::{
	chain::{
		calls::{self, RuleSet},
		failure::Outcome,
	},
	cli::{ControlCommand, ExaminationCommand, Examine, RerouteCommand, RulesCommand, Signer},
};

pub(super) async fn run(to: &Connection, command: ControlCommand) -> Outcome<Report> {
	match command {
		ControlCommand::Rules(RulesCommand::Publish { signer, file }) => {
			publish_rules(to, &signer, &file).await
		}
		ControlCommand::Reroute(RerouteCommand::Propose { act, lane, reason }) => {
			to.act(&act, |id| calls::reroute(id, lane, reason)).await
		}
		ControlCommand::Reroute(RerouteCommand::Endorse(act)) => {
			to.act(&act, calls::endorse_reroute).await
		}
		ControlCommand::Reroute(RerouteCommand::Withdraw(act)) => {
			to.act(&act, calls::withdraw_reroute).await
		}
		ControlCommand::Examination(ExaminationCommand::Take(act)) => {
			to.act(&act, calls::take_examination).await
		}
		ControlCommand::Examination(ExaminationCommand::HandOver { act, to: other }) => {
			to.act(&act, |id| calls::hand_over_examination(id, other)).await
		}
		ControlCommand::Examine(examine) => record(to, &examine).await,
	}
}

async fn record(to: &Connection, examine: &Examine) -> Outcome<Report> {
	let mut report = H256::zero();
	let mut kept = Record::default();
	if let Some(path) = &examine.report {
		let sealed = seal_file("report", path, examine.salt_file.as_deref())?;
		report = sealed.commitment;
		kept = kept.and(sealed.kept("report"));
	}
	let act = &examine.act;
	let session = to.open_as(&act.signer).await?;
	let id = session.number_of(&act.declaration).await?;
	let receipt = session.send(&calls::record_examination(id, examine.finding, report)).await?;
	Ok(session.after(&act.declaration, &receipt).await?.and(kept).into())
}

async fn publish_rules(to: &Connection, signer: &Signer, file: &Path) -> Outcome<Report> {
	let rules: RuleSet = read_json(file)?;
	to.send(signer, &calls::publish_rules(&rules)).await
}
