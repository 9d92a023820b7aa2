// SPDX-License-Identifier: Apache-2.0
//! What a declaration owes: paying, deferring, securing, deciding about it.

use tijara_primitives::{codes::CurrencyCode, DeclarationId, Money};

use super::{
	report::Report,
	session::{Currency, Session},
	Connection,
};
use crate::{
	chain::{
		call::Call,
		calls::{self, MoneyDecision},
		failure::{Failure, Outcome},
	},
	cli::{Act, Finalise, MoneyDecisionCommand, PaymentCommand, Sum},
};

pub(super) async fn run(to: &Connection, command: PaymentCommand) -> Outcome<Report> {
	match command {
		PaymentCommand::Pay { act, reference, sum } => {
			let session = to.open_as(&act.signer).await?;
			let id = session.number_of(&act.declaration).await?;
			let (currency, amount) = stated(&session, &sum).await?;
			let call = calls::confirm_payment(id, &reference, &currency, amount);
			let receipt = session.send(&call).await?;
			Ok(session.after(&act.declaration, &receipt).await?.into())
		}
		PaymentCommand::Settle(act) => to.act(&act, calls::settle).await,
		PaymentCommand::Defer(act) => to.act(&act, calls::defer).await,
		PaymentCommand::Secure { act, guarantee } => {
			to.act(&act, |id| calls::secure(id, guarantee)).await
		}
		PaymentCommand::AssessProvisionally { act, ground, security } => {
			with_amount(to, &act, "--security", &security, |id, security| {
				calls::assess_provisionally(id, ground, security)
			})
			.await
		}
		PaymentCommand::Finalise(how) => finalise(to, &how).await,
		PaymentCommand::Refund { act, amount } => {
			propose_amount(to, &act, &amount, |amount| MoneyDecision::Refund { amount }).await
		}
		PaymentCommand::Drawback { act, export, exported, imported } => {
			let session = to.open_as(&act.signer).await?;
			let id = session.number_of(&act.declaration).await?;
			let export = session.number_of(&export).await?;
			let decision = MoneyDecision::Drawback { export, exported, imported };
			let receipt = session.send(&calls::propose_money_decision(id, decision)).await?;
			Ok(session.after(&act.declaration, &receipt).await?.into())
		}
		PaymentCommand::Penalty { act, amount, reason } => {
			propose_amount(to, &act, &amount, |amount| MoneyDecision::Penalty { amount, reason })
				.await
		}
		PaymentCommand::MoneyDecision(MoneyDecisionCommand::Endorse(act)) => {
			to.act(&act, calls::endorse_money_decision).await
		}
		PaymentCommand::MoneyDecision(MoneyDecisionCommand::Withdraw(act)) => {
			to.act(&act, calls::withdraw_money_decision).await
		}
		PaymentCommand::ChargeBack { act, reference } => {
			to.act(&act, |id| calls::charge_back(id, &reference)).await
		}
	}
}

/// What a bank states: in the national currency unless it names another, which the chain then refuses.
pub(super) async fn stated(session: &Session, sum: &Sum) -> Outcome<(CurrencyCode, Money)> {
	let national = Currency::of(&session.node.finalised().await?).await?;
	let amount = national.read("--amount", &sum.amount)?;
	let currency = match &sum.currency {
		Some(currency) => currency.clone(),
		None => national.code().parse().map_err(Failure::versions_differ)?,
	};
	Ok((currency, amount))
}

/// Act on a declaration with an amount of the national currency; `option` is how the command line names it.
async fn with_amount(
	to: &Connection,
	act: &Act,
	option: &str,
	amount: &str,
	call: impl FnOnce(DeclarationId, Money) -> Call,
) -> Outcome<Report> {
	let session = to.open_as(&act.signer).await?;
	let id = session.number_of(&act.declaration).await?;
	let currency = Currency::of(&session.node.finalised().await?).await?;
	let amount = currency.read(option, amount)?;
	let receipt = session.send(&call(id, amount)).await?;
	Ok(session.after(&act.declaration, &receipt).await?.into())
}

async fn propose_amount(
	to: &Connection,
	act: &Act,
	amount: &str,
	decision: impl FnOnce(Money) -> MoneyDecision,
) -> Outcome<Report> {
	with_amount(to, act, "--amount", amount, |id, amount| {
		calls::propose_money_decision(id, decision(amount))
	})
	.await
}

async fn finalise(to: &Connection, how: &Finalise) -> Outcome<Report> {
	// The command line takes exactly one of the three.
	match &how.due {
		Some(due) => {
			with_amount(to, &how.act, "--due", due, |id, due| {
				calls::propose_money_decision(id, MoneyDecision::FinaliseAt { due })
			})
			.await
		}
		None => {
			let decision = MoneyDecision::Finalise { grant: how.grant };
			to.act(&how.act, |id| calls::propose_money_decision(id, decision)).await
		}
	}
}
