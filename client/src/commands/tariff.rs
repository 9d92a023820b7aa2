// SPDX-License-Identifier: Apache-2.0
//! Drafting and publishing the tariff.

use std::path::Path;

use subxt_signer::sr25519::Keypair;
use tijara_primitives::{rooms::TariffView, tariff::Measure, TariffVersion};

use super::{
	report::{receipt_record, word, Record, Report},
	Connection,
};
use crate::{
	chain::{
		calls::{self, MEASURES_PER_CALL},
		events::Receipt,
		failure::{Failure, Outcome},
		key::read_key,
		read, Node,
	},
	cli::TariffCommand,
	tariff_file::FileTariff,
};

pub(super) async fn run(to: &Connection, command: TariffCommand) -> Outcome<Report> {
	match command {
		TariffCommand::Publish { signer, approve_as, file } => {
			let editor = read_key(&signer.key)?;
			let approver = approve_as.map_or(Ok(editor.clone()), |key| read_key(&key))?;
			let tariff = FileTariff::read_file(&file)?;
			let node = to.open().await?;
			let (version, receipt) = draft(&node, &editor, &tariff).await?;
			let published = node.send(&calls::publish_tariff(version), &approver).await;
			let published = published.inspect_err(|_| {
				eprintln!(
					"the draft stays as version {version}: `tijara tariff approve {version}` publishes it, `tijara tariff discard {version}` removes it"
				);
			})?;
			Ok(report(version, &file, &tariff, "published", &[receipt, published]))
		}
		TariffCommand::Draft { signer, file } => {
			let editor = read_key(&signer.key)?;
			let tariff = FileTariff::read_file(&file)?;
			let node = to.open().await?;
			let (version, receipt) = draft(&node, &editor, &tariff).await?;
			Ok(report(version, &file, &tariff, "drafted", &[receipt]))
		}
		TariffCommand::Approve { signer, version } => {
			to.send(&signer, &calls::publish_tariff(version)).await
		}
		TariffCommand::Discard { signer, version } => discard(to, &signer.key, version).await,
		TariffCommand::Show => {
			let at = to.open().await?.finalised().await?;
			let (version, header) = read::tariff(&at).await?.ok_or_else(|| {
				Failure::refused("NotPublished", "no tariff is in force on this chain")
			})?;
			Ok(Record::default().with("version", version).with("header", word(&header)).into())
		}
	}
}

/// Open a draft and fill it, chunk by chunk; says on standard error how far it is.
async fn draft(
	node: &Node,
	editor: &Keypair,
	tariff: &FileTariff,
) -> Outcome<(TariffVersion, Receipt)> {
	let opened = calls::open_draft(tariff.header(), tariff.exchange(), &tariff.groups());
	let mut receipt = node.send(&opened, editor).await?;
	let version: TariffVersion = receipt.event("TariffBook", "Drafted")?.field("version")?;
	let all: Vec<&Measure> = tariff.measures().collect();
	let mut added = 0usize;
	for measures in all.chunks(MEASURES_PER_CALL) {
		let more = node.send(&calls::add_measures(version, measures), editor).await;
		receipt = more.inspect_err(|_| {
			eprintln!(
				"version {version} has {added} of {} measures and stays a draft: `tijara tariff discard {version}` removes it",
				all.len()
			);
		})?;
		added = added.saturating_add(measures.len());
		eprintln!("tariff version {version}: {added} of {} measures", all.len());
	}
	Ok((version, receipt))
}

/// A large draft is discarded in bounded steps; the last one says that it is complete.
async fn discard(to: &Connection, key: &str, version: TariffVersion) -> Outcome<Report> {
	let key = read_key(key)?;
	let node = to.open().await?;
	loop {
		let receipt = node.send(&calls::discard_tariff(version), &key).await?;
		let complete: bool = receipt.event("TariffBook", "Discarded")?.field("complete")?;
		if complete {
			return Ok(receipt_record(&receipt).with("version", version).into());
		}
		eprintln!("tariff version {version}: discarding goes on");
	}
}

fn report(
	version: TariffVersion,
	file: &Path,
	tariff: &FileTariff,
	state: &str,
	receipts: &[Receipt],
) -> Report {
	Record::default()
		.with("version", version)
		.with("state", state)
		.with("file", file.display().to_string())
		.with("currency", tariff.header().currency.as_str())
		.with("measures", tariff.measures().count())
		.and(receipts.last().map(receipt_record).unwrap_or_default())
		.into()
}
