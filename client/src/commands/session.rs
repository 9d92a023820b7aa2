// SPDX-License-Identifier: Apache-2.0
//! Which node a command talks to, who signs, and for whom.

use std::time::Duration;

use sp_core::crypto::AccountId32;
use tijara_primitives::{
	codes::MrnText, numbers::money_from_text, numbers::money_text, DeclarationId, Money,
	OrganisationId,
};

use super::report::{declaration_record, receipt_record, Record, Report};
use crate::{
	chain::{
		call::Call,
		calls,
		events::Receipt,
		failure::{Failure, Outcome},
		key::{read_key, Key},
		read, At, Node,
	},
	cli::{Act, Reference, Signer},
};

/// Which node to talk to, and for whom to act.
pub(super) struct Connection {
	pub url: String,
	pub patience: Duration,
	pub on_behalf_of: Option<AccountId32>,
}

impl Connection {
	pub async fn open(&self) -> Outcome<Node> {
		Node::connect(&self.url, self.patience).await
	}

	/// The chain at its newest finalised block.
	pub async fn finalised(&self) -> Outcome<At> {
		self.open().await?.finalised().await
	}

	/// The key of the signer, then the node: bad input is found before anything is sent.
	pub async fn open_as(&self, signer: &Signer) -> Outcome<Session> {
		let key = read_key(&signer.key)?;
		Ok(Session { node: self.open().await?, key, real: self.on_behalf_of.clone() })
	}

	/// Send a call and report its receipt.
	pub async fn send(&self, signer: &Signer, call: &Call) -> Outcome<Report> {
		let receipt = self.open_as(signer).await?.send(call).await?;
		Ok(receipt_record(&receipt).into())
	}

	/// Act on a declaration, and report what it has become.
	pub async fn act(
		&self,
		act: &Act,
		call: impl FnOnce(DeclarationId) -> Call,
	) -> Outcome<Report> {
		let session = self.open_as(&act.signer).await?;
		let id = session.number_of(&act.declaration).await?;
		let receipt = session.send(&call(id)).await?;
		Ok(session.after(&act.declaration, &receipt).await?.into())
	}
}

/// A node, and who signs there.
pub(super) struct Session {
	pub node: Node,
	pub key: Key,
	/// The officer whose proxy the key is, where it acts as one.
	real: Option<AccountId32>,
}

impl Session {
	/// The account that acts: the key's own, or that of the officer whose proxy it is.
	pub fn account(&self) -> AccountId32 {
		self.real.clone().unwrap_or_else(|| self.key.account())
	}

	/// The organisation for which the account acts.
	pub async fn organisation(&self) -> Outcome<OrganisationId> {
		let account = self.account();
		let officer = read::officer(&self.node.finalised().await?, &account).await?;
		officer.map(|officer| officer.organisation).ok_or_else(|| {
			Failure::refused(
				"InvalidTransaction::Custom(1)",
				format!("the signer {account} is not an officer of any organisation on this chain"),
			)
		})
	}

	/// Sign and send a call, as a proxy where one was asked for, and wait until it is final.
	pub async fn send(&self, call: &Call) -> Outcome<Receipt> {
		let Some(real) = &self.real else {
			return self.node.send(call, &self.key).await;
		};
		let inner = call.encode(self.node.newest().await?.metadata_ref())?;
		self.node.send(&calls::by_proxy(real.clone(), inner), &self.key).await
	}

	/// The number of a declaration. An MRN must be one of this chain, not only well-formed.
	pub async fn number_of(&self, reference: &Reference) -> Outcome<DeclarationId> {
		match reference {
			Reference::Number(id) => Ok(*id),
			Reference::Mrn(mrn) => {
				Ok(read::declaration(&self.node.finalised().await?, mrn).await?.id)
			}
		}
	}

	/// A receipt, with the declaration as it stands after it where an MRN names it.
	pub async fn after(&self, reference: &Reference, receipt: &Receipt) -> Outcome<Record> {
		match reference {
			Reference::Number(_) => Ok(receipt_record(receipt)),
			Reference::Mrn(mrn) => self.joined(mrn, receipt).await,
		}
	}

	/// A receipt, with the declaration as it stands after it.
	pub async fn joined(&self, mrn: &MrnText, receipt: &Receipt) -> Outcome<Record> {
		let view = read::declaration(&self.node.at(receipt.block_hash).await?, mrn).await?;
		Ok(receipt_record(receipt).and(declaration_record(&view)))
	}
}

/// The national currency, as the tariff in force says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Currency {
	code: String,
	decimals: u8,
}

impl Currency {
	/// A currency with its decimals.
	#[cfg(test)]
	pub fn new(code: &str, decimals: u8) -> Self {
		Self { code: code.into(), decimals }
	}

	/// # Errors
	/// [`Failure::Refused`] while no tariff is in force: then no amount has a meaning.
	pub async fn of(at: &At) -> Outcome<Self> {
		let (_, header) = read::tariff(at).await?.ok_or_else(|| {
			Failure::refused("NotPublished", "no tariff is in force, so nothing can be owed yet")
		})?;
		Ok(Self { code: header.currency.to_string(), decimals: header.currency_decimals })
	}

	/// Read an amount; `option` is how the command line names it.
	///
	/// # Errors
	/// [`Failure::Input`] when it is no amount in this currency.
	pub fn read(&self, option: &str, amount: &str) -> Outcome<Money> {
		money_from_text(amount, self.decimals).ok_or_else(|| {
			Failure::Input(format!(
				"{option} {amount}: expected an amount in {} with at most {} decimals",
				self.code, self.decimals
			))
		})
	}

	/// An amount as text.
	pub fn text(&self, amount: Money) -> String {
		money_text(amount, self.decimals)
	}

	/// An amount that may be negative, as text.
	pub fn signed_text(&self, amount: i128) -> String {
		let sign = if amount < 0 { "-" } else { "" };
		format!("{sign}{}", self.text(amount.unsigned_abs()))
	}

	/// The currency's code.
	pub fn code(&self) -> &str {
		&self.code
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn amounts_should_have_the_decimals_of_the_currency() {
		let dinar = Currency { code: "JOD".into(), decimals: 3 };
		assert_eq!(dinar.read("--amount", "1.5"), Ok(1_500));
		assert_eq!(dinar.text(1_500), "1.500");
		assert_eq!(dinar.signed_text(-5), "-0.005");
		assert_eq!(dinar.signed_text(0), "0.000");
		let failure = dinar.read("--amount", "1.5000").expect_err("refused");
		assert_eq!(failure.exit_code(), 2);
		assert!(failure.to_string().contains("--amount 1.5000"), "{failure}");
		assert!(failure.to_string().contains("in JOD with at most 3 decimals"), "{failure}");
	}
}
