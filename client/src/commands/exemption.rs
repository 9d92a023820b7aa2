// SPDX-License-Identifier: Apache-2.0
//! Exemptions granted to importers.

use super::{
	document::seal_file,
	report::{receipt_record, Record, Report},
	session::{Currency, Session},
	Connection,
};
use crate::{
	chain::{
		call::Call,
		calls::{self, ExemptionTerms},
		events::Receipt,
		failure::{Failure, Outcome},
		read, At,
	},
	cli::{Exemption, ExemptionCommand, OfExemption},
};

pub(super) async fn run(to: &Connection, command: ExemptionCommand) -> Outcome<Report> {
	match command {
		ExemptionCommand::Grant { of, legal_basis, salt_file, ceiling, from, to: last } => {
			if last < from {
				return Err(Failure::Input(format!("--to {last}: expected a day from {from} on")));
			}
			let sealed = seal_file("legal basis", &legal_basis, salt_file.as_deref())?;
			let session = to.open_as(&of.signer).await?;
			let currency = Currency::of(&session.node.finalised().await?).await?;
			let terms = ExemptionTerms {
				legal_basis: sealed.commitment,
				ceiling: currency.read("--ceiling", &ceiling)?,
				from,
				to: last,
			};
			let Exemption { holder, relief } = &of.exemption;
			let receipt = session.send(&calls::grant_exemption(*holder, relief, &terms)).await?;
			// What is proposed is not granted yet, so there is nothing to show of it but this.
			Ok(named(&of.exemption)
				.with("ceiling", currency.text(terms.ceiling))
				.and(sealed.kept("legalBasis"))
				.and(receipt_record(&receipt))
				.into())
		}
		ExemptionCommand::Endorse(of) => {
			let session = to.open_as(&of.signer).await?;
			let Exemption { holder, relief } = &of.exemption;
			let receipt = session.send(&calls::endorse_exemption(*holder, relief)).await?;
			after(&session, &of.exemption, &receipt).await
		}
		ExemptionCommand::Withdraw(of) => {
			let Exemption { holder, relief } = &of.exemption;
			act(to, &of, &calls::withdraw_exemption(*holder, relief)).await
		}
		ExemptionCommand::End { of, reason } => {
			let Exemption { holder, relief } = &of.exemption;
			act(to, &of, &calls::end_exemption(*holder, relief, reason)).await
		}
		ExemptionCommand::Show(exemption) => {
			let at = to.finalised().await?;
			Ok(exemption_at(&at, &exemption).await?.with("block", at.block_number()).into())
		}
	}
}

fn named(exemption: &Exemption) -> Record {
	Record::default().with("holder", exemption.holder).with("relief", exemption.relief.as_str())
}

async fn act(to: &Connection, of: &OfExemption, call: &Call) -> Outcome<Report> {
	let receipt = to.open_as(&of.signer).await?.send(call).await?;
	Ok(named(&of.exemption).and(receipt_record(&receipt)).into())
}

async fn after(session: &Session, exemption: &Exemption, receipt: &Receipt) -> Outcome<Report> {
	let at = session.node.at(receipt.block_hash).await?;
	Ok(exemption_at(&at, exemption).await?.and(receipt_record(receipt)).into())
}

async fn exemption_at(at: &At, exemption: &Exemption) -> Outcome<Record> {
	let (ceiling, left) = read::exemption(at, exemption.holder, &exemption.relief).await?;
	let currency = Currency::of(at).await?;
	Ok(named(exemption)
		.with("currency", currency.code())
		.with("ceiling", currency.text(ceiling))
		.with("left", currency.text(left)))
}
