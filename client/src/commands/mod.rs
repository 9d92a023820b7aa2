// SPDX-License-Identifier: Apache-2.0
//! What the commands do.

mod council;
mod declaration;
pub mod document;
mod registry;
pub mod report;
mod tariff;
mod trail;

use std::time::Duration;

use subxt_signer::sr25519::Keypair;
use tijara_primitives::{codes::MrnText, DeclarationId};

use crate::{
	assess::assess_files,
	chain::{call::Call, calls, events::Receipt, failure::Outcome, key::read_key, read, Node},
	cli::{Act, CancelCommand, Cli, Command, Reference, RulesCommand, Signer},
};
use report::{declaration_record, receipt_record, Record, Report};

/// Do what the command line asks.
///
/// # Errors
/// A [`Failure`](crate::chain::failure::Failure): it gives the exit code and the message.
pub async fn run(cli: Cli) -> Outcome<Report> {
	let to = Connection { url: cli.url, patience: Duration::from_secs(cli.wait) };
	match cli.command {
		Command::Assess { tariff, on, file } => {
			let assessed = assess_files(&tariff, &file, on)?;
			let text = format!("{assessed}\n");
			Ok(Report::new(&assessed, text))
		}
		Command::Tariff(command) => tariff::run(&to, command).await,
		Command::Lodge { signer, document } => declaration::lodge(&to, &signer, &document).await,
		Command::Store { signer, document } => declaration::store(&to, &signer, &document).await,
		Command::Register(act) => declaration::register(&to, &act).await,
		Command::Amend { act, document } => declaration::amend(&to, &act, &document).await,
		Command::Reject(with) => to.act(&with.act, |id| calls::reject(id, with.reason)).await,
		Command::Cancel(CancelCommand::Request(with)) => {
			to.act(&with.act, |id| calls::request_cancellation(id, with.reason)).await
		}
		Command::Cancel(CancelCommand::Grant(with)) => {
			to.act(&with.act, |id| calls::cancel(id, with.reason)).await
		}
		Command::Pay { act, reference, amount } => {
			declaration::pay(&to, &act, &reference, &amount).await
		}
		Command::Settle(act) => to.act(&act, calls::settle).await,
		Command::Rules(RulesCommand::Publish { signer, file }) => {
			declaration::publish_rules(&to, &signer, &file).await
		}
		Command::Examine { act, finding, report, salt_file } => {
			declaration::examine(&to, &act, finding, report.as_deref(), salt_file.as_deref()).await
		}
		Command::Present(act) => to.act(&act, calls::record_presentation).await,
		Command::Hold(with) => to.act(&with.act, |id| calls::place_hold(id, with.reason)).await,
		Command::Lift(with) => to.act(&with.act, |id| calls::lift_hold(id, with.reason)).await,
		Command::Release(act) => to.act(&act, calls::release).await,
		Command::Exit(act) => to.act(&act, calls::record_exit).await,
		Command::Show { mrn, lrn, declarant } => {
			declaration::show(&to, mrn.as_ref(), lrn.as_ref(), declarant).await
		}
		Command::Trail { of } => trail::run(&to, &of).await,
		Command::Officer(command) => registry::officer(&to, command).await,
		Command::Mandate(command) => registry::mandate(&to, command).await,
		Command::Council(command) => council::run(&to, command).await,
	}
}

/// Which node to talk to.
struct Connection {
	url: String,
	patience: Duration,
}

impl Connection {
	async fn open(&self) -> Outcome<Node> {
		Node::connect(&self.url, self.patience).await
	}

	/// The key of the signer, then the node: bad input is found before anything is sent.
	async fn open_as(&self, signer: &Signer) -> Outcome<(Node, Keypair)> {
		let key = read_key(&signer.key)?;
		Ok((self.open().await?, key))
	}

	/// Send a call and report its receipt.
	async fn send(&self, signer: &Signer, call: &Call) -> Outcome<Report> {
		let (node, key) = self.open_as(signer).await?;
		let receipt = node.send(call, &key).await?;
		Ok(receipt_record(&receipt).into())
	}

	/// Act on a declaration, and report what it has become.
	async fn act(&self, act: &Act, call: impl FnOnce(DeclarationId) -> Call) -> Outcome<Report> {
		let (node, key) = self.open_as(&act.signer).await?;
		let id = number_of(&node, &act.declaration).await?;
		let receipt = node.send(&call(id), &key).await?;
		Ok(after(&node, &act.declaration, &receipt).await?.into())
	}
}

/// The number of a declaration. An MRN must be one of this chain, not only well-formed.
async fn number_of(node: &Node, reference: &Reference) -> Outcome<DeclarationId> {
	match reference {
		Reference::Number(id) => Ok(*id),
		Reference::Mrn(mrn) => Ok(read::declaration(&node.finalised().await?, mrn).await?.id),
	}
}

/// A receipt, with the declaration as it stands after it where an MRN names it.
async fn after(node: &Node, reference: &Reference, receipt: &Receipt) -> Outcome<Record> {
	match reference {
		Reference::Number(_) => Ok(receipt_record(receipt)),
		Reference::Mrn(mrn) => joined(node, mrn, receipt).await,
	}
}

async fn joined(node: &Node, mrn: &MrnText, receipt: &Receipt) -> Outcome<Record> {
	let view = read::declaration(&node.at(receipt.block_hash).await?, mrn).await?;
	Ok(receipt_record(receipt).and(declaration_record(&view)))
}
