// SPDX-License-Identifier: Apache-2.0
//! Guarantees.

use tijara_primitives::{views::GuaranteeView, GuaranteeId};

use super::{
	report::{receipt_record, word, Record, Report},
	session::{Currency, Session},
	Connection,
};
use crate::{
	chain::{call::Call, calls, events::Receipt, failure::Outcome, read, At},
	cli::{GuaranteeCommand, OfGuarantee},
};

pub(super) async fn run(to: &Connection, command: GuaranteeCommand) -> Outcome<Report> {
	match command {
		GuaranteeCommand::Offer { signer, holder, declaration, amount, until, reference } => {
			let session = to.open_as(&signer).await?;
			let declaration = match &declaration {
				Some(reference) => Some(session.number_of(reference).await?),
				None => None,
			};
			let currency = Currency::of(&session.node.finalised().await?).await?;
			let provided = currency.read("--amount", &amount)?;
			let call = calls::offer_guarantee(holder, declaration, provided, until, &reference);
			let receipt = session.send(&call).await?;
			let id: GuaranteeId = receipt.event("Guarantees", "GuaranteeOffered")?.field("id")?;
			after(&session, id, &receipt).await
		}
		GuaranteeCommand::Accept { of, reference_amount } => {
			let session = to.open_as(&of.signer).await?;
			let currency = Currency::of(&session.node.finalised().await?).await?;
			let reference = currency.read("--reference-amount", &reference_amount)?;
			let receipt = session.send(&calls::accept_guarantee(of.id, reference)).await?;
			after(&session, of.id, &receipt).await
		}
		GuaranteeCommand::Refuse { of, reason } => {
			act(to, &of, &calls::refuse_guarantee(of.id, reason)).await
		}
		GuaranteeCommand::End(of) => act(to, &of, &calls::end_guarantee(of.id)).await,
		GuaranteeCommand::Call(with) => {
			to.act(&with.act, |id| calls::call_guarantee(id, with.reason)).await
		}
		GuaranteeCommand::Show { id } => {
			let at = to.finalised().await?;
			Ok(guarantee_at(&at, id).await?.with("block", at.block_number()).into())
		}
	}
}

async fn act(to: &Connection, of: &OfGuarantee, call: &Call) -> Outcome<Report> {
	let session = to.open_as(&of.signer).await?;
	let receipt = session.send(call).await?;
	after(&session, of.id, &receipt).await
}

async fn after(session: &Session, id: GuaranteeId, receipt: &Receipt) -> Outcome<Report> {
	let at = session.node.at(receipt.block_hash).await?;
	Ok(guarantee_at(&at, id).await?.and(receipt_record(receipt)).into())
}

async fn guarantee_at(at: &At, id: GuaranteeId) -> Outcome<Record> {
	let view = read::guarantee(at, id).await?;
	Ok(record(&view, &Currency::of(at).await?))
}

fn record(view: &GuaranteeView, currency: &Currency) -> Record {
	Record::default()
		.with("guarantee", view.id)
		.with("status", word(&view.status))
		.with("holder", view.holder)
		.with("guarantor", view.guarantor)
		.with("declaration", view.declaration)
		.with("currency", currency.code())
		.with("referenceAmount", currency.text(view.reference))
		.with("provided", currency.text(view.provided))
		.with("reserved", currency.text(view.reserved))
		.with("left", currency.text(view.left))
		.with("until", view.until.to_string())
}

#[cfg(test)]
mod tests {
	use super::*;
	use tijara_primitives::money::GuaranteeStatus;

	#[test]
	fn guarantee_should_show_amounts_as_texts() {
		let view = GuaranteeView {
			id: 4,
			holder: 11,
			guarantor: 5,
			declaration: None,
			reference: 100_000,
			provided: 30_000,
			reserved: 22_400,
			left: 77_600,
			until: "2027-06-30".parse().expect("a day"),
			status: GuaranteeStatus::InForce,
		};
		let json = word(&record(&view, &Currency::new("JOD", 3)));
		assert_eq!(json["status"], "in-force");
		assert_eq!((&json["left"], &json["until"]), (&"77.600".into(), &"2027-06-30".into()));
	}
}
