// SPDX-License-Identifier: Apache-2.0
//! Organisations' accounts with the treasury, and what banks hold for it.

use serde_json::{json, Value};
use tijara_primitives::{codes::BankReference, views::LedgerView, OrganisationId};

use super::{
	payment::stated,
	report::{receipt_record, Record, Report},
	session::{Currency, Session},
	Connection,
};
use crate::{
	chain::{call::Call, calls, events::Receipt, failure::Outcome, read, At},
	cli::{AccountCommand, BankCommand, Signer},
};

pub(super) async fn account(to: &Connection, command: AccountCommand) -> Outcome<Report> {
	match command {
		AccountCommand::Deposit { signer, organisation, reference, sum } => {
			let session = to.open_as(&signer).await?;
			let (currency, amount) = stated(&session, &sum).await?;
			let call = calls::confirm_deposit(organisation, &reference, &currency, amount);
			let receipt = session.send(&call).await?;
			after(&session, organisation, &receipt).await
		}
		AccountCommand::Show { organisation } => {
			let at = to.finalised().await?;
			read::organisation(&at, organisation).await?;
			Ok(account_at(&at, organisation).await?.with("block", at.block_number()).into())
		}
		AccountCommand::SetDeferred { signer, organisation, limit, days } => {
			let session = to.open_as(&signer).await?;
			let limit = currency(&session).await?.read("--limit", &limit)?;
			let receipt =
				session.send(&calls::set_deferred_account(organisation, limit, days)).await?;
			after(&session, organisation, &receipt).await
		}
		AccountCommand::PayStatement { signer, month } => {
			let session = to.open_as(&signer).await?;
			own(&session, &calls::pay_statement(month)).await
		}
		AccountCommand::RequestPayout { signer, amount } => {
			let session = to.open_as(&signer).await?;
			let amount = currency(&session).await?.read("--amount", &amount)?;
			own(&session, &calls::request_payout(amount)).await
		}
		AccountCommand::ConfirmPayout { signer, organisation, reference, amount } => {
			let session = to.open_as(&signer).await?;
			let amount = currency(&session).await?.read("--amount", &amount)?;
			let call = calls::confirm_payout(organisation, &reference, amount);
			let receipt = session.send(&call).await?;
			after(&session, organisation, &receipt).await
		}
	}
}

pub(super) async fn bank(to: &Connection, command: BankCommand) -> Outcome<Report> {
	match command {
		BankCommand::Reconcile { signer, bank, reference, balance } => {
			reconcile(to, &signer, bank, &reference, &balance).await
		}
		BankCommand::Remit { signer, bank, reference, amount } => {
			let session = to.open_as(&signer).await?;
			let amount = currency(&session).await?.read("--amount", &amount)?;
			let receipt = session.send(&calls::remit(bank, &reference, amount)).await?;
			Ok(receipt_record(&receipt).with("bank", bank).into())
		}
	}
}

/// Says what the chain expected: the comparison is the purpose of the act, and a difference no failure of it.
async fn reconcile(
	to: &Connection,
	signer: &Signer,
	bank: OrganisationId,
	reference: &BankReference,
	balance: &str,
) -> Outcome<Report> {
	let session = to.open_as(signer).await?;
	let currency = currency(&session).await?;
	let balance = currency.read("--balance", balance)?;
	let receipt = session.send(&calls::reconcile(bank, reference, balance)).await?;
	let expected = receipt.event("Ledger", "Reconciled")?.field("expected")?;
	Ok(Record::default()
		.with("bank", bank)
		.with("currency", currency.code())
		.with("expected", currency.text(expected))
		.with("stated", currency.text(balance))
		.with("agree", expected == balance)
		.and(receipt_record(&receipt))
		.into())
}

async fn currency(session: &Session) -> Outcome<Currency> {
	Currency::of(&session.node.finalised().await?).await
}

/// Act on the own account, and report what it has become.
async fn own(session: &Session, call: &Call) -> Outcome<Report> {
	let receipt = session.send(call).await?;
	after(session, session.organisation().await?, &receipt).await
}

async fn after(
	session: &Session,
	organisation: OrganisationId,
	receipt: &Receipt,
) -> Outcome<Report> {
	let at = session.node.at(receipt.block_hash).await?;
	Ok(account_at(&at, organisation).await?.and(receipt_record(receipt)).into())
}

async fn account_at(at: &At, organisation: OrganisationId) -> Outcome<Record> {
	let view = read::account(at, organisation).await?;
	Ok(record(organisation, &view, &Currency::of(at).await?))
}

fn record(organisation: OrganisationId, view: &LedgerView, currency: &Currency) -> Record {
	let statements: Vec<Value> = view
		.statements
		.iter()
		.map(|statement| {
			json!({
				"month": month_text(statement.month),
				"amount": currency.text(statement.amount),
				"payableBy": statement.payable_by.to_string(),
			})
		})
		.collect();
	Record::default()
		.with("organisation", organisation)
		.with("currency", currency.code())
		.with("fund", currency.text(view.fund))
		.with("payout", currency.text(view.payout))
		.with("deferredLimit", view.limit.map(|limit| currency.text(limit)))
		.with("statements", statements)
		.with("postings", view.postings)
}

/// A month as the ledger counts it: year times 12 plus month from 0.
fn month_text(month: u32) -> String {
	let (year, month) = (month.div_euclid(12), month.rem_euclid(12));
	format!("{year:04}-{:02}", month.saturating_add(1))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::commands::report::word;
	use tijara_primitives::{date::Date, views::StatementView};

	#[test]
	fn account_should_show_amounts_and_months_as_texts() {
		let view = LedgerView {
			fund: 1_500,
			payout: 500,
			limit: Some(100_000),
			statements: vec![StatementView {
				month: 2026 * 12,
				amount: 22_400,
				payable_by: Date::from_days(20_500),
			}],
			postings: 3,
		};
		let json = word(&record(11, &view, &Currency::new("GBP", 2)));
		assert_eq!((&json["fund"], &json["payout"]), (&json!("15.00"), &json!("5.00")));
		assert_eq!(json["deferredLimit"], "1000.00");
		assert_eq!(json["statements"][0]["month"], "2026-01");
		assert_eq!(json["statements"][0]["amount"], "224.00");
		assert_eq!(month_text(2026 * 12 + 11), "2026-12");
	}
}
