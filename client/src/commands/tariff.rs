// SPDX-License-Identifier: Apache-2.0
//! Drafting and publishing the tariff.

use std::path::Path;

use tijara_primitives::{rooms::TariffView, tariff::Measure, TariffVersion};

use super::{
	report::{receipt_record, word, Record, Report},
	Connection, Session,
};
use crate::{
	chain::{
		calls::{self, MEASURES_PER_CALL},
		events::Receipt,
		failure::{Failure, Outcome},
		key::read_key,
		read,
	},
	cli::{Signer, TariffCommand},
	tariff_file::FileTariff,
};

/// Who approves on a chain for development where nobody else is named: a public key of its genesis.
const DEVELOPMENT_APPROVER: &str = "//RevenueApprover";

pub(super) async fn run(to: &Connection, command: TariffCommand) -> Outcome<Report> {
	match command {
		TariffCommand::Publish { signer, approve_as, file } => {
			publish(to, &signer, approve_as.as_deref(), &file).await
		}
		TariffCommand::Draft { signer, file } => {
			let tariff = FileTariff::read_file(&file)?;
			let session = to.open_as(&signer).await?;
			let (version, receipt) = draft(&session, &tariff).await?;
			Ok(report(version, &file, &tariff, "drafted", &receipt))
		}
		TariffCommand::Submit(of) => to.send(&of.signer, &calls::submit_tariff(of.version)).await,
		TariffCommand::Return(of) => to.send(&of.signer, &calls::return_tariff(of.version)).await,
		TariffCommand::Approve(of) => to.send(&of.signer, &calls::publish_tariff(of.version)).await,
		TariffCommand::Discard(of) => discard(to, &of.signer, of.version).await,
		TariffCommand::Show => {
			let at = to.finalised().await?;
			let (version, header) = read::tariff(&at).await?.ok_or_else(|| {
				Failure::refused("NotPublished", "no tariff is in force on this chain")
			})?;
			Ok(Record::default().with("version", version).with("header", word(&header)).into())
		}
	}
}

/// Draft, submit, and have a second officer approve: two keys, since two officers sign.
async fn publish(
	to: &Connection,
	signer: &Signer,
	approve_as: Option<&str>,
	file: &Path,
) -> Outcome<Report> {
	let approver = approve_as.map(read_key).transpose()?;
	let tariff = FileTariff::read_file(file)?;
	let session = to.open_as(signer).await?;
	let approver = match approver {
		Some(approver) => approver,
		None if session.node.is_for_development().await? => read_key(DEVELOPMENT_APPROVER)?,
		None => {
			return Err(Failure::Input(
				"--approve-as: expected the key of a second officer, who approves; without it `tijara tariff draft` and `tijara tariff submit` prepare the draft, and the other officer publishes it with `tijara tariff approve`"
					.into(),
			))
		}
	};
	let (version, _) = draft(&session, &tariff).await?;
	let drafted = format!("the draft stays as version {version}");
	session.send(&calls::submit_tariff(version)).await.inspect_err(|_| {
		eprintln!(
			"{drafted}: `tijara tariff submit {version}` submits it, `tijara tariff discard {version}` removes it"
		);
	})?;
	let published = session.node.send(&calls::publish_tariff(version), &approver).await;
	let published = published.inspect_err(|_| {
		eprintln!(
			"{drafted}: `tijara tariff approve {version}` publishes it, `tijara tariff return {version}` opens it again"
		);
	})?;
	Ok(report(version, file, &tariff, "published", &published))
}

/// Open a draft and fill it, chunk by chunk; says on standard error how far it is.
async fn draft(session: &Session, tariff: &FileTariff) -> Outcome<(TariffVersion, Receipt)> {
	let opened = calls::open_draft(tariff.header(), tariff.exchange(), &tariff.groups());
	let mut receipt = session.send(&opened).await?;
	let version: TariffVersion = receipt.event("TariffBook", "Drafted")?.field("version")?;
	let all: Vec<&Measure> = tariff.measures().collect();
	let mut added = 0usize;
	for measures in all.chunks(MEASURES_PER_CALL) {
		let more = session.send(&calls::add_measures(version, measures)).await;
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
async fn discard(to: &Connection, signer: &Signer, version: TariffVersion) -> Outcome<Report> {
	let session = to.open_as(signer).await?;
	loop {
		let receipt = session.send(&calls::discard_tariff(version)).await?;
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
	receipt: &Receipt,
) -> Report {
	Record::default()
		.with("version", version)
		.with("state", state)
		.with("file", file.display().to_string())
		.with("currency", tariff.header().currency.as_str())
		.with("measures", tariff.measures().count())
		.and(receipt_record(receipt))
		.into()
}
