// SPDX-License-Identifier: Apache-2.0
//! Authorised operators.

use std::path::Path;

use serde_json::Value;
use sp_core::H256;
use tijara_primitives::{
	aeo::{Criterion, MraRecord},
	views::AeoView,
	AeoId,
};

use super::{
	document::{commitment, read_bytes, read_json, salt, salt_text, seal_file, Salt, SealedFile},
	report::{receipt_record, word, Record, Report},
	Connection, Session,
};
use crate::{
	chain::{
		call::Call,
		calls::{self, Decision, Evidence},
		events::Receipt,
		failure::{Failure, Outcome},
		read::{self, AT_ONCE},
	},
	cli::{AeoCommand, Decided, EvidenceArg, OfFile, Outcome as Found, Sealed},
};

pub(super) async fn run(to: &Connection, command: AeoCommand) -> Outcome<Report> {
	match command {
		AeoCommand::Apply { signer, programme, role, tin, tin_salt_file, evidence, salt_file } => {
			let opening = tin_salt_file.as_deref().map(existing_salt).transpose()?;
			let salt = salt(salt_file.as_deref())?;
			let evidence = evidence.iter().map(|one| sealed(one, &salt)).collect::<Outcome<_>>()?;
			let opening = H256(opening.unwrap_or_default());
			let call = calls::aeo_apply(programme, role, tin, opening, evidence);
			let session = to.open_as(&signer).await?;
			let receipt = session.send(&call).await?;
			let organisation = session.organisation().await?;
			let at = session.node.at(receipt.block_hash).await?;
			let view = read::aeo_of(&at, organisation).await?;
			let kept = Record::default()
				.with("salt", salt_text(&salt))
				.with("note", "keep the salt with the documents: together they prove the evidence");
			Ok(record(&view).and(receipt_record(&receipt)).and(kept).into())
		}
		AeoCommand::Accept(of) => act(to, &of, calls::aeo_accept(of.id)).await,
		AeoCommand::Refuse(with) => {
			act(to, &with.of, calls::aeo_refuse(with.of.id, with.reason)).await
		}
		AeoCommand::TakeValidation(of) => act(to, &of, calls::aeo_take_validation(of.id)).await,
		AeoCommand::HandOverValidation { of, to: other } => {
			act(to, &of, calls::aeo_hand_over_validation(of.id, other)).await
		}
		AeoCommand::RecordValidation { of, outcome, report } => {
			act_sealed(to, &of, "report", &report, |commitment| {
				calls::aeo_record_validation(of.id, commitment, outcome == Found::Met)
			})
			.await
		}
		AeoCommand::Propose { of, decision } => {
			act(to, &of, calls::aeo_propose_decision(of.id, decision_of(decision))).await
		}
		AeoCommand::Endorse(of) => act(to, &of, calls::aeo_endorse_decision(of.id)).await,
		AeoCommand::WithdrawDecision(of) => act(to, &of, calls::aeo_withdraw_decision(of.id)).await,
		AeoCommand::Suspend { with, ground } => {
			act(to, &with.of, calls::aeo_suspend(with.of.id, ground, with.reason)).await
		}
		AeoCommand::OpenHearing { with, grounds } => {
			act_sealed(to, &with.of, "grounds", &grounds, |commitment| {
				calls::aeo_open_hearing(with.of.id, with.reason, commitment)
			})
			.await
		}
		AeoCommand::AnswerHearing { of, statement } => {
			act_sealed(to, &of, "statement", &statement, |commitment| {
				calls::aeo_answer_hearing(of.id, commitment)
			})
			.await
		}
		AeoCommand::Withdraw(of) => act(to, &of, calls::aeo_withdraw(of.id)).await,
		AeoCommand::RenewEvidence { of, evidence, salt_file } => {
			let salt = salt(salt_file.as_deref())?;
			let (criterion, evidence) = sealed(&evidence, &salt)?;
			let kept = SealedFile { commitment: evidence.commitment, salt }.kept("evidence");
			let call = calls::aeo_renew_evidence(of.id, criterion, evidence);
			let session = to.open_as(&of.signer).await?;
			let receipt = session.send(&call).await?;
			Ok(after(&session, of.id, &receipt).await?.and(kept).into())
		}
		AeoCommand::RecordPartner { signer, file } => {
			let record: MraRecord = read_json(&file)?;
			to.send(&signer, &calls::record_partner(record)).await
		}
		AeoCommand::Show { id, of } => {
			let at = to.finalised().await?;
			let view = match (id, of) {
				(Some(id), _) => read::aeo(&at, id).await?,
				(None, Some(organisation)) => read::aeo_of(&at, organisation).await?,
				(None, None) => return Err(Failure::Input("expected a file, or --of".into())),
			};
			Ok(record(&view).with("block", at.block_number()).into())
		}
		AeoCommand::Register { from } => {
			let at = to.finalised().await?;
			let views = read::aeo_register(&at, from).await?;
			// A full page may have another after it.
			let full = u32::try_from(views.len()).unwrap_or(u32::MAX) >= AT_ONCE;
			Ok(Record::default()
				.with("block", at.block_number())
				.with("from", from)
				.with("operators", views.iter().map(row).collect::<Vec<_>>())
				.with("next", full.then(|| from.saturating_add(AT_ONCE)))
				.into())
		}
		AeoCommand::Partner { mra } => {
			let partner = read::partner(&to.finalised().await?, &mra).await?;
			Ok(Report::new(&partner, mra_record(&partner).to_string()))
		}
	}
}

/// The salt in a file that must exist: a new one would open nothing.
fn existing_salt(file: &Path) -> Outcome<Salt> {
	read_bytes("salt file", file)?;
	salt(Some(file))
}

fn sealed(evidence: &EvidenceArg, salt: &Salt) -> Outcome<(Criterion, Evidence)> {
	let document = read_bytes("evidence", &evidence.file)?;
	let commitment = commitment(salt, &document);
	Ok((evidence.criterion, Evidence { commitment, until: evidence.until }))
}

fn decision_of(decided: Decided) -> Decision {
	match decided {
		Decided::Grant { until, guarantee } => Decision::Grant { until, guarantee },
		Decided::Extend { until } => Decision::Extend { until },
		Decided::Reinstate => Decision::Reinstate,
		Decided::Revoke { reason } => Decision::Revoke { reason },
	}
}

/// Act on a file, and report what it has become.
async fn act(to: &Connection, of: &OfFile, call: Call) -> Outcome<Report> {
	let session = to.open_as(&of.signer).await?;
	let receipt = session.send(&call).await?;
	Ok(after(&session, of.id, &receipt).await?.into())
}

/// The same, with a document that stays off the chain.
async fn act_sealed(
	to: &Connection,
	of: &OfFile,
	what: &'static str,
	document: &Sealed,
	call: impl FnOnce(H256) -> Call,
) -> Outcome<Report> {
	let sealed = seal_file(what, &document.document, document.salt_file.as_deref())?;
	let session = to.open_as(&of.signer).await?;
	let receipt = session.send(&call(sealed.commitment)).await?;
	Ok(after(&session, of.id, &receipt).await?.and(sealed.kept(what)).into())
}

async fn after(session: &Session, id: AeoId, receipt: &Receipt) -> Outcome<Record> {
	let view = read::aeo(&session.node.at(receipt.block_hash).await?, id).await?;
	Ok(record(&view).and(receipt_record(receipt)))
}

fn record(view: &AeoView) -> Record {
	Record::default()
		.with("id", view.id)
		.with("organisation", view.holder)
		.with("status", word(&view.status))
		.with("benefits", word(&view.benefits))
		.with("guaranteePercent", view.benefits.guarantee.percent())
		.with("record", word(&view.record))
		.with("clockUntilBlock", view.clock)
}

/// What the public register shows of an operator in one line.
fn row(view: &AeoView) -> Value {
	let of = |get: fn(&MraRecord) -> Value| view.record.as_ref().map_or(Value::Null, get);
	serde_json::json!({
		"id": view.id,
		"organisation": view.holder,
		"status": word(&view.status),
		"tin": of(|record| word(&record.tin)),
		"programme": of(|record| word(&record.programme)),
		"role": of(|record| word(&record.role)),
		"effective": of(|record| word(&record.effective)),
		"expiry": of(|record| word(&record.expiry)),
		"mraId": of(|record| word(&record.mra_id)),
	})
}

fn mra_record(record: &MraRecord) -> Record {
	Record::default()
		.with("mraId", record.mra_id.as_str())
		.with("country", record.country.as_str())
		.with("tin", record.tin.as_str())
		.with("programme", word(&record.programme))
		.with("role", word(&record.role))
		.with("status", word(&record.status))
		.with("effective", word(&record.effective))
		.with("expiry", word(&record.expiry))
		.with("version", record.version)
}

#[cfg(test)]
mod tests {
	use super::*;
	use tijara_primitives::aeo::{AeoStatus, Benefits};

	#[test]
	fn evidence_should_be_sealed_with_the_salt() {
		let folder = tempfile::tempdir().expect("a folder");
		let file = folder.path().join("records.pdf");
		std::fs::write(&file, b"records").expect("written");
		let until = "2030-01-01".parse().expect("a day");
		let evidence = EvidenceArg { criterion: Criterion::Records, until, file };
		let (criterion, one) = sealed(&evidence, &[1; 32]).expect("sealed");
		assert_eq!((criterion, one.until), (Criterion::Records, until));
		assert_eq!(one.commitment, commitment(&[1; 32], b"records"));
		let missing = EvidenceArg { file: folder.path().join("none"), ..evidence };
		assert_eq!(sealed(&missing, &[1; 32]).expect_err("refused").exit_code(), 2);
	}

	#[test]
	fn salt_of_the_identifier_should_not_be_made_up() {
		let folder = tempfile::tempdir().expect("a folder");
		let path = folder.path().join("salt");
		assert_eq!(existing_salt(&path).expect_err("refused").exit_code(), 2);
		assert!(!path.exists());
	}

	#[test]
	fn partner_record_should_be_read_from_the_form_in_the_help() {
		let text = r#"{"country":"JO","tin":"JO1234","programme":"full","role":"exporter","status":"granted",
			"effective":"2026-01-01","expiry":"2028-12-31","mraId":"JO0000012345","version":1}"#;
		let record: MraRecord = serde_json::from_str(text).expect("a record");
		assert_eq!(record.status, AeoStatus::Granted);
		let view = AeoView {
			id: 1,
			holder: 11,
			status: AeoStatus::Granted,
			benefits: Benefits::default(),
			record: Some(record),
			clock: None,
		};
		assert_eq!(row(&view)["mraId"], "JO0000012345");
		assert_eq!(row(&AeoView { record: None, ..view })["mraId"], Value::Null);
	}
}
