// SPDX-License-Identifier: Apache-2.0
//! Drafting and publishing the tariff.

use std::path::Path;

use serde_json::{json, Value};
use tijara_primitives::{
	codes::CommodityCode,
	date::Date,
	rooms::TariffView,
	tariff::{Measure, NomenclatureLine, OriginScope, Relief, Requirement},
	TariffVersion,
};

use super::{
	report::{receipt_record, word, Record, Report},
	Connection, Session,
};
use crate::{
	chain::{
		call::Call,
		calls::{self, LINES_PER_CALL, MEASURES_PER_CALL, QUOTAS_PER_CALL, REQUIREMENTS_PER_CALL},
		events::Receipt,
		failure::{Failure, Outcome},
		key::read_key,
		read,
	},
	cli::{Signer, TariffCommand, TariffDraft},
	tariff_file::{diff::diff, FileTariff, Nomenclature},
};

/// Who approves on a chain for development where nobody else is named: a public key of its genesis.
const DEVELOPMENT_APPROVER: &str = "//RevenueApprover";

pub(super) async fn run(to: &Connection, command: TariffCommand) -> Outcome<Report> {
	match command {
		TariffCommand::Publish { signer, approve_as, from, draft } => {
			publish(to, &signer, approve_as.as_deref(), from, &draft).await
		}
		TariffCommand::Draft { signer, draft: of } => {
			let tariff = read_draft(&of)?;
			let session = to.open_as(&signer).await?;
			let (version, receipt) = draft(&session, &tariff, of.based_on).await?;
			Ok(report(version, &of.file, &tariff, "drafted", &receipt))
		}
		TariffCommand::Submit { of, from } => {
			to.send(&of.signer, &calls::submit_tariff(of.version, from)).await
		}
		TariffCommand::Return(of) => to.send(&of.signer, &calls::return_tariff(of.version)).await,
		TariffCommand::Approve(of) => to.send(&of.signer, &calls::publish_tariff(of.version)).await,
		TariffCommand::Discard(of) => discard(to, &of.signer, of.version).await,
		TariffCommand::Show { version, on, commodity } => {
			show(to, version, on, commodity.as_ref()).await
		}
		TariffCommand::Diff { old, new } => {
			let differences = diff(&FileTariff::read_file(&old)?, &FileTariff::read_file(&new)?);
			Ok(Report::new(&differences, differences.to_string()))
		}
	}
}

/// The header of a version, and what it says of a commodity code, if one is asked for.
async fn show(
	to: &Connection,
	version: Option<TariffVersion>,
	on: Option<Date>,
	commodity: Option<&CommodityCode>,
) -> Outcome<Report> {
	// The header comes with the answer on any code.
	let any: CommodityCode = "000000".parse().unwrap_or_default();
	let at = to.finalised().await?;
	let view = read::commodity(&at, version, on, commodity.unwrap_or(&any)).await?;
	let record = Record::default().with("version", view.version);
	let Some(code) = commodity else {
		return Ok(record.with("header", word(&view.header)).into());
	};
	let list = |rows: Vec<Value>| Value::Array(rows);
	Ok(record
		.with("commodity", code.as_str())
		.with("currency", view.header.currency.as_str())
		.with("lines", list(view.lines.iter().map(line).collect()))
		.with("measures", list(view.measures.iter().map(measure).collect()))
		.with("reliefs", list(view.reliefs.iter().map(relief).collect()))
		.with("requirements", list(view.requirements.iter().map(requirement).collect()))
		.into())
}

/// An entry as TARIFF.json has it; what it does not state is left out.
fn entry(fields: &[(&str, Value)]) -> Value {
	let stated = fields.iter().filter(|(_, value)| !value.is_null());
	Value::Object(stated.map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
}

fn origin(scope: &OriginScope) -> Value {
	match scope {
		OriginScope::Any => json!("*"),
		OriginScope::Group(group) => word(group),
		OriginScope::Country(country) => word(country),
	}
}

fn measure(measure: &Measure) -> Value {
	let kind = Some(&measure.kind).filter(|kind| !kind.as_str().is_empty());
	entry(&[
		("tax", word(&measure.tax)),
		("type", word(&kind)),
		("commodity", word(&measure.commodity)),
		("origin", origin(&measure.origin)),
		("preference", word(&measure.preference)),
		("additionalCode", word(&measure.additional_code)),
		("procedure", word(&measure.procedure)),
		("quota", word(&measure.quota)),
		("duty", word(&measure.duty)),
		("from", word(&measure.from)),
		("to", word(&measure.to)),
	])
}

fn line(line: &NomenclatureLine) -> Value {
	entry(&[
		("code", word(&line.code)),
		("description", word(&line.description)),
		("unit", word(&line.unit)),
		("declarable", json!(line.declarable)),
	])
}

fn relief(relief: &Relief) -> Value {
	entry(&[
		("code", word(&relief.code)),
		("tax", word(&relief.tax)),
		("commodity", word(&relief.commodity)),
		("procedure", word(&relief.procedure)),
		("additionalProcedure", word(&relief.additional_procedure)),
		("share", word(&relief.share)),
		("effect", word(&relief.effect)),
		("limited", json!(relief.limited)),
		("from", word(&relief.from)),
		("to", word(&relief.to)),
	])
}

fn requirement(requirement: &Requirement) -> Value {
	entry(&[
		("document", word(&requirement.document)),
		("agency", word(&requirement.agency)),
		("commodity", word(&requirement.commodity)),
		("origin", origin(&requirement.origin)),
		("procedure", word(&requirement.procedure)),
		("from", word(&requirement.from)),
		("to", word(&requirement.to)),
	])
}

/// The file that is drafted, with the nomenclature that stands beside it.
fn read_draft(of: &TariffDraft) -> Outcome<FileTariff> {
	let tariff = FileTariff::read_file(&of.file)?;
	Ok(match (&of.nomenclature, &of.edition) {
		(Some(file), Some(edition)) => {
			tariff.with_nomenclature(Nomenclature::read_file(file, edition.clone())?)
		}
		_ => tariff,
	})
}

/// Draft, submit, and have a second officer approve: two keys, since two officers sign.
async fn publish(
	to: &Connection,
	signer: &Signer,
	approve_as: Option<&str>,
	from: Option<Date>,
	of: &TariffDraft,
) -> Outcome<Report> {
	let approver = approve_as.map(read_key).transpose()?;
	let tariff = read_draft(of)?;
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
	let (version, _) = draft(&session, &tariff, of.based_on).await?;
	let drafted = format!("the draft stays as version {version}");
	session.send(&calls::submit_tariff(version, from)).await.inspect_err(|_| {
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
	Ok(report(version, &of.file, &tariff, "published", &published))
}

/// Open a draft and fill it, chunk by chunk; says on standard error how far it is.
async fn draft(
	session: &Session,
	tariff: &FileTariff,
	based_on: Option<TariffVersion>,
) -> Outcome<(TariffVersion, Receipt)> {
	let groups = tariff.groups();
	let reliefs = tariff.reliefs();
	let opened = calls::open_draft(tariff.header(), tariff.exchange(), &groups, &reliefs, based_on);
	let mut receipt = session.send(&opened).await?;
	let version: TariffVersion = receipt.event("TariffBook", "Drafted")?.field("version")?;
	for step in steps(version, tariff) {
		let more = session.send(&step.call).await;
		receipt = more.inspect_err(|_| {
			eprintln!(
				"version {version} stays a draft without all its {}: `tijara tariff discard {version}` removes it",
				step.what
			);
		})?;
		eprintln!("tariff version {version}: {} of {} {}", step.done, step.all, step.what);
	}
	Ok((version, receipt))
}

/// One call of many that fill a draft.
struct Step {
	call: Call,
	what: &'static str,
	done: usize,
	all: usize,
}

fn steps(version: TariffVersion, tariff: &FileTariff) -> Vec<Step> {
	let measures: Vec<&Measure> = tariff.measures().collect();
	let mut steps = Vec::new();
	let mut fill = |what, all: usize, batch: usize, calls: Vec<Call>| {
		steps.extend(calls.into_iter().enumerate().map(|(index, call)| {
			let done = index.saturating_add(1).saturating_mul(batch).min(all);
			Step { call, what, done, all }
		}));
	};
	fill(
		"quota periods",
		tariff.quotas().len(),
		QUOTAS_PER_CALL,
		tariff
			.quotas()
			.chunks(QUOTAS_PER_CALL)
			.map(|all| calls::add_quotas(version, all))
			.collect(),
	);
	fill(
		"measures",
		measures.len(),
		MEASURES_PER_CALL,
		measures.chunks(MEASURES_PER_CALL).map(|all| calls::add_measures(version, all)).collect(),
	);
	fill(
		"required documents",
		tariff.requirements().len(),
		REQUIREMENTS_PER_CALL,
		tariff
			.requirements()
			.chunks(REQUIREMENTS_PER_CALL)
			.map(|all| calls::add_requirements(version, all))
			.collect(),
	);
	let lines: Vec<&NomenclatureLine> = tariff.lines().collect();
	fill(
		"lines of the nomenclature",
		lines.len(),
		LINES_PER_CALL,
		lines.chunks(LINES_PER_CALL).map(|all| calls::add_lines(version, all)).collect(),
	);
	steps
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
		.with("reliefs", tariff.reliefs().len())
		.with("quotas", tariff.quotas().len())
		.with("requirements", tariff.requirements().len())
		.with("lines", tariff.lines().count())
		.and(receipt_record(receipt))
		.into()
}
