// SPDX-License-Identifier: Apache-2.0
//! Declarations: lodging, amending, payment, questions.

use chrono::Utc;
use serde_json::{json, Value};
use tijara_primitives::{
	codes::{Lrn, MrnText},
	date::Date,
	declaration::Draft,
	DeclarationId, OrganisationId,
};

use super::{
	document::{salt, salt_text, Salt},
	mandate::newest_that_holds,
	report::{declaration_record, receipt_record, word, Record, Report},
	trail, Connection, Session,
};
use crate::{
	assess::assess_files,
	chain::{
		calls,
		events::Receipt,
		failure::{Failure, Outcome},
		key::read_key,
		read::{self, AT_ONCE},
	},
	cli::{Act, CancelCommand, DeclarationCommand, Document, Reference, Signer},
	wco,
};

pub(super) async fn run(to: &Connection, command: DeclarationCommand) -> Outcome<Report> {
	match command {
		DeclarationCommand::Assess { tariff, on, granted, file } => {
			let assessed = assess_files(&tariff, &file, on, &granted.into())?;
			let text = format!("{assessed}\n");
			Ok(Report::new(&assessed, text))
		}
		DeclarationCommand::Lodge { signer, document } => lodge(to, &signer, &document).await,
		DeclarationCommand::Store { signer, document } => store(to, &signer, &document).await,
		DeclarationCommand::Register(act) => register(to, &act).await,
		DeclarationCommand::Amend { act, document } => amend(to, &act, &document).await,
		DeclarationCommand::Reject(with) => {
			to.act(&with.act, |id| calls::reject(id, with.reason)).await
		}
		DeclarationCommand::Cancel(CancelCommand::Request(with)) => {
			to.act(&with.act, |id| calls::request_cancellation(id, with.reason)).await
		}
		DeclarationCommand::Cancel(CancelCommand::Grant(with)) => {
			to.act(&with.act, |id| calls::cancel(id, with.reason)).await
		}
		DeclarationCommand::Reassign { act, mandate } => {
			to.act(&act, |id| calls::reassign(id, mandate)).await
		}
		DeclarationCommand::Files { organisation, from } => files(to, organisation, from).await,
		DeclarationCommand::Show { mrn, lrn, declarant } => {
			show(to, mrn.as_ref(), lrn.as_ref(), declarant).await
		}
		DeclarationCommand::Trail { of } => trail::run(to, &of).await,
	}
}

/// A declaration that is ready to be sent, and by whom.
struct Ready {
	session: Session,
	draft: Draft,
	salt: Salt,
}

impl Ready {
	/// Read key and document before a node is asked: bad input needs no chain. A new version of a
	/// declaration keeps trader and mandate of the file unless told otherwise.
	async fn new(
		to: &Connection,
		signer: &Signer,
		document: &Document,
		amended: Option<&Reference>,
	) -> Outcome<Self> {
		read_key(&signer.key)?;
		let declaration = wco::read_file(&document.file)?;
		let session = to.open_as(signer).await?;
		let own = session.organisation().await?;
		let at = session.node.finalised().await?;
		let (trader, mandate) = match (document.mandate, document.trader, amended) {
			(Some(id), ..) => (read::mandate(&at, id).await?.trader, Some(id)),
			(None, Some(trader), _) => (trader, None),
			(None, None, Some(reference)) => {
				let id = session.number_of(reference).await?;
				let view = read::declaration_by_id(&at, id).await?;
				(view.trader, view.mandate)
			}
			(None, None, None) => (own, None),
		};
		let salt = salt(document.salt_file.as_deref())?;
		let mut draft = declaration.into_draft(trader, salt)?;
		draft.mandate = mandate;
		draft.partner.clone_from(&document.partner);
		set_months(&mut draft, document.months);
		if document.trader.is_some() && trader != own {
			let today = Date::from_millis(Utc::now().timestamp_millis().unsigned_abs());
			draft.mandate = Some(newest_that_holds(&at, &draft, own, today).await?);
		}
		Ok(Self { session, draft, salt })
	}

	/// What the declarant must keep: without the salt nobody can prove what was declared.
	fn kept(&self) -> Record {
		Record::default()
			.with("commitment", format!("{:?}", self.draft.commitment))
			.with("salt", salt_text(&self.salt))
			.with("note", "keep the salt with the document: together they prove what was declared")
	}
}

/// Temporary admission for so many months, where some were asked for.
pub(super) fn set_months(draft: &mut Draft, months: Option<u8>) {
	if months.is_some() {
		for item in draft.items.iter_mut() {
			item.months = months;
		}
	}
}

async fn lodge(to: &Connection, signer: &Signer, document: &Document) -> Outcome<Report> {
	let ready = Ready::new(to, signer, document, None).await?;
	let receipt = ready.session.send(&calls::lodge(&ready.draft)).await?;
	let record = ready.session.joined(&mrn_of(&receipt)?, &receipt).await?;
	Ok(record.and(ready.kept()).into())
}

fn mrn_of(receipt: &Receipt) -> Outcome<MrnText> {
	let bytes: [u8; 18] = receipt.event("Declarations", "Registered")?.field("mrn")?;
	core::str::from_utf8(&bytes)
		.ok()
		.and_then(|text| text.parse().ok())
		.ok_or_else(|| Failure::versions_differ("the chain gave an MRN of another form"))
}

async fn store(to: &Connection, signer: &Signer, document: &Document) -> Outcome<Report> {
	let ready = Ready::new(to, signer, document, None).await?;
	let receipt = ready.session.send(&calls::store(&ready.draft)).await?;
	let id: DeclarationId = receipt.event("Declarations", "Stored")?.field("id")?;
	let record = Record::default().with("id", id).with("lrn", ready.draft.lrn.as_str());
	Ok(record.and(receipt_record(&receipt)).and(ready.kept()).into())
}

async fn register(to: &Connection, act: &Act) -> Outcome<Report> {
	let session = to.open_as(&act.signer).await?;
	let id = session.number_of(&act.declaration).await?;
	let receipt = session.send(&calls::register(id)).await?;
	Ok(session.joined(&mrn_of(&receipt)?, &receipt).await?.into())
}

async fn amend(to: &Connection, act: &Act, document: &Document) -> Outcome<Report> {
	let ready = Ready::new(to, &act.signer, document, Some(&act.declaration)).await?;
	let id = ready.session.number_of(&act.declaration).await?;
	let receipt = ready.session.send(&calls::amend(id, &ready.draft)).await?;
	let record = ready.session.after(&act.declaration, &receipt).await?;
	Ok(record.and(ready.kept()).into())
}

/// What a trader sees of everything that is lodged in its name.
async fn files(to: &Connection, trader: OrganisationId, from: u64) -> Outcome<Report> {
	let at = to.finalised().await?;
	read::organisation(&at, trader).await?;
	let ids = read::files_of(&at, trader, from).await?;
	let mut rows: Vec<Value> = Vec::with_capacity(ids.len());
	for id in &ids {
		let view = read::declaration_by_id(&at, *id).await?;
		rows.push(json!({
			"id": id,
			"mrn": word(&view.mrn),
			"lrn": view.lrn.as_str(),
			"declarant": view.declarant,
			"handler": view.handler,
			"mandate": view.mandate,
			"state": word(&view.state),
			"lane": word(&view.lane),
			"money": word(&view.debt.as_ref().map(|debt| debt.state)),
			"release": view.release.map(|release| release.number),
		}));
	}
	// A full page may have another after it.
	let full = u32::try_from(ids.len()).unwrap_or(u32::MAX) >= AT_ONCE;
	Ok(Record::default()
		.with("trader", trader)
		.with("block", at.block_number())
		.with("from", from)
		.with("files", rows)
		.with("next", full.then(|| from.saturating_add(u64::from(AT_ONCE))))
		.into())
}

async fn show(
	to: &Connection,
	mrn: Option<&MrnText>,
	lrn: Option<&Lrn>,
	declarant: Option<OrganisationId>,
) -> Outcome<Report> {
	let at = to.finalised().await?;
	let view = match (mrn, lrn, declarant) {
		(Some(mrn), ..) => read::declaration(&at, mrn).await?,
		(None, Some(lrn), Some(declarant)) => read::declaration_by_lrn(&at, declarant, lrn).await?,
		_ => return Err(Failure::Input("expected an MRN, or --lrn and --declarant".into())),
	};
	Ok(declaration_record(&view).with("block", at.block_number()).into())
}
