// SPDX-License-Identifier: Apache-2.0
//! Acts on declarations that take more than a reference.

use std::path::Path;

use sp_core::H256;
use subxt_signer::sr25519::Keypair;
use tijara_primitives::{
	codes::{BankReference, Lrn, MrnText},
	declaration::Draft,
	numbers::money_from_text,
	DeclarationId, OrganisationId,
};

use super::{
	after,
	document::{commitment, salt, salt_text, Salt},
	joined, number_of,
	report::{declaration_record, receipt_record, Record, Report},
	Connection,
};
use crate::{
	chain::{
		calls::{self, Finding, RuleSet},
		events::Receipt,
		failure::{Failure, Outcome},
		key::{account_of, read_key},
		read, Node,
	},
	cli::{Act, Document, Signer},
	wco,
};

/// A declaration that is ready to be sent, and by whom.
struct Ready {
	node: Node,
	key: Keypair,
	draft: Draft,
	salt: Salt,
}

impl Ready {
	/// Read key and document before a node is asked: bad input needs no chain.
	async fn new(to: &Connection, signer: &Signer, document: &Document) -> Outcome<Self> {
		let key = read_key(&signer.key)?;
		let declaration = wco::read_file(&document.file)?;
		let node = to.open().await?;
		let trader = match document.trader {
			Some(trader) => trader,
			None => own_organisation(&node, &key).await?,
		};
		let salt = salt(document.salt_file.as_deref())?;
		let draft = declaration.into_draft(trader, salt)?;
		Ok(Self { node, key, draft, salt })
	}

	/// What the declarant must keep: without the salt nobody can prove what was declared.
	fn kept(&self) -> Record {
		Record::default()
			.with("commitment", format!("{:?}", self.draft.commitment))
			.with("salt", salt_text(&self.salt))
			.with("note", "keep the salt with the document: together they prove what was declared")
	}
}

async fn own_organisation(node: &Node, key: &Keypair) -> Outcome<OrganisationId> {
	let account = account_of(key);
	let officer = read::officer(&node.finalised().await?, &account).await?;
	officer.map(|officer| officer.organisation).ok_or_else(|| {
		Failure::refused(
			"InvalidTransaction::Custom(1)",
			format!("the signer {account} is not an officer of any organisation on this chain"),
		)
	})
}

pub(super) async fn lodge(
	to: &Connection,
	signer: &Signer,
	document: &Document,
) -> Outcome<Report> {
	let ready = Ready::new(to, signer, document).await?;
	let receipt = ready.node.send(&calls::lodge(&ready.draft), &ready.key).await?;
	let record = joined(&ready.node, &mrn_of(&receipt)?, &receipt).await?;
	Ok(record.and(ready.kept()).into())
}

fn mrn_of(receipt: &Receipt) -> Outcome<MrnText> {
	let bytes: [u8; 18] = receipt.event("Declarations", "Registered")?.field("mrn")?;
	core::str::from_utf8(&bytes)
		.ok()
		.and_then(|text| text.parse().ok())
		.ok_or_else(|| Failure::versions_differ("the chain gave an MRN of another form"))
}

pub(super) async fn store(
	to: &Connection,
	signer: &Signer,
	document: &Document,
) -> Outcome<Report> {
	let ready = Ready::new(to, signer, document).await?;
	let receipt = ready.node.send(&calls::store(&ready.draft), &ready.key).await?;
	let id: DeclarationId = receipt.event("Declarations", "Stored")?.field("id")?;
	let record = Record::default().with("id", id).with("lrn", ready.draft.lrn.as_str());
	Ok(record.and(receipt_record(&receipt)).and(ready.kept()).into())
}

pub(super) async fn register(to: &Connection, act: &Act) -> Outcome<Report> {
	let (node, key) = to.open_as(&act.signer).await?;
	let id = number_of(&node, &act.declaration).await?;
	let receipt = node.send(&calls::register(id), &key).await?;
	Ok(joined(&node, &mrn_of(&receipt)?, &receipt).await?.into())
}

pub(super) async fn amend(to: &Connection, act: &Act, document: &Document) -> Outcome<Report> {
	let ready = Ready::new(to, &act.signer, document).await?;
	let id = number_of(&ready.node, &act.declaration).await?;
	let receipt = ready.node.send(&calls::amend(id, &ready.draft), &ready.key).await?;
	let record = after(&ready.node, &act.declaration, &receipt).await?;
	Ok(record.and(ready.kept()).into())
}

pub(super) async fn pay(
	to: &Connection,
	act: &Act,
	reference: &BankReference,
	amount: &str,
) -> Outcome<Report> {
	let (node, key) = to.open_as(&act.signer).await?;
	let at = node.finalised().await?;
	let id = number_of(&node, &act.declaration).await?;
	let (_, tariff) = read::tariff(&at).await?.ok_or_else(|| {
		Failure::refused("NotPublished", "no tariff is in force, so nothing can be owed yet")
	})?;
	let decimals = tariff.currency_decimals;
	let amount = money_from_text(amount, decimals).ok_or_else(|| {
		Failure::Input(format!(
			"--amount {amount}: expected an amount in {} with at most {decimals} decimals",
			tariff.currency
		))
	})?;
	let receipt = node.send(&calls::confirm_payment(id, reference, amount), &key).await?;
	Ok(after(&node, &act.declaration, &receipt).await?.into())
}

pub(super) async fn examine(
	to: &Connection,
	act: &Act,
	finding: Finding,
	report: Option<&Path>,
	salt_file: Option<&Path>,
) -> Outcome<Report> {
	let mut hash = H256::zero();
	let mut kept = Record::default();
	if let Some(path) = report {
		let bytes = std::fs::read(path)
			.map_err(|error| Failure::Input(format!("report {}: {error}", path.display())))?;
		let salt = salt(salt_file)?;
		hash = commitment(&salt, &bytes);
		kept = kept.with("report", format!("{hash:?}")).with("salt", salt_text(&salt));
	}
	let (node, key) = to.open_as(&act.signer).await?;
	let id = number_of(&node, &act.declaration).await?;
	let receipt = node.send(&calls::record_examination(id, finding, hash), &key).await?;
	Ok(after(&node, &act.declaration, &receipt).await?.and(kept).into())
}

pub(super) async fn publish_rules(
	to: &Connection,
	signer: &Signer,
	file: &Path,
) -> Outcome<Report> {
	let place = file.display();
	let text = std::fs::read_to_string(file)
		.map_err(|error| Failure::Input(format!("{place}: {error}")))?;
	let rules: RuleSet =
		serde_json::from_str(&text).map_err(|error| Failure::Input(format!("{place}: {error}")))?;
	to.send(signer, &calls::publish_rules(&rules)).await
}

pub(super) async fn show(
	to: &Connection,
	mrn: Option<&MrnText>,
	lrn: Option<&Lrn>,
	declarant: Option<OrganisationId>,
) -> Outcome<Report> {
	let at = to.open().await?.finalised().await?;
	let view = match (mrn, lrn, declarant) {
		(Some(mrn), ..) => read::declaration(&at, mrn).await?,
		(None, Some(lrn), Some(declarant)) => read::declaration_by_lrn(&at, declarant, lrn).await?,
		_ => return Err(Failure::Input("expected an MRN, or --lrn and --declarant".into())),
	};
	Ok(declaration_record(&view).with("block", at.block_number()).into())
}
