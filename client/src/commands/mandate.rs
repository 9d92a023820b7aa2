// SPDX-License-Identifier: Apache-2.0
//! Mandates: granting, passing on, revoking, and which one a declaration is lodged under.

use serde_json::Value;
use sp_core::{bounded::BoundedVec, ConstU32};
use tijara_primitives::{
	date::Date,
	declaration::Draft,
	mandate::{Mandate, MandateTerms, Representation, MAX_CHAIN, MAX_NAMED},
	MandateId, OrganisationId,
};

use super::{
	report::{receipt_record, word, Record, Report},
	session::Currency,
	Connection, Session,
};
use crate::{
	chain::{
		calls,
		events::Receipt,
		failure::{Failure, Outcome},
		read, At,
	},
	cli::{MandateCommand, TermsArgs},
};

pub(super) async fn run(to: &Connection, command: MandateCommand) -> Outcome<Report> {
	match command {
		MandateCommand::Grant { signer, agent, terms } => {
			let stated = stated(&terms)?;
			let session = to.open_as(&signer).await?;
			let terms = with_ceilings(&session, &terms, stated).await?;
			let receipt = session.send(&calls::grant_mandate(agent, terms)).await?;
			granted(&receipt, "MandateGranted")
		}
		MandateCommand::Delegate { signer, parent, agent, terms } => {
			let stated = stated(&terms)?;
			let session = to.open_as(&signer).await?;
			let terms = with_ceilings(&session, &terms, stated).await?;
			let receipt = session.send(&calls::delegate_mandate(parent, agent, terms)).await?;
			granted(&receipt, "MandateDelegated")
		}
		MandateCommand::Revoke { signer, id } => to.send(&signer, &calls::revoke_mandate(id)).await,
		MandateCommand::Show { id } => {
			let at = to.finalised().await?;
			let mandate = read::mandate(&at, id).await?;
			let currency = currency_of(&at, core::iter::once(&mandate)).await?;
			Ok(record(id, &mandate, currency.as_ref()).with("block", at.block_number()).into())
		}
		MandateCommand::List { trader, agent } => {
			let at = to.finalised().await?;
			let all = read::mandates_between(&at, trader, agent).await?;
			let currency = currency_of(&at, all.iter().map(|(_, mandate)| mandate)).await?;
			let rows: Vec<Value> = all
				.iter()
				.map(|(id, mandate)| word(&record(*id, mandate, currency.as_ref())))
				.collect();
			Ok(Record::default()
				.with("trader", trader)
				.with("agent", agent)
				.with("block", at.block_number())
				.with("mandates", rows)
				.into())
		}
	}
}

fn granted(receipt: &Receipt, event: &str) -> Outcome<Report> {
	let id: MandateId = receipt.event("Mandates", event)?.field("id")?;
	Ok(Record::default().with("mandate", id).and(receipt_record(receipt)).into())
}

/// The terms but for the ceilings: what can be checked before a node is asked.
fn stated(args: &TermsArgs) -> Outcome<MandateTerms> {
	fn bounded<T: Clone>(
		option: &str,
		values: &[T],
	) -> Outcome<BoundedVec<T, ConstU32<MAX_NAMED>>> {
		values.to_vec().try_into().map_err(|_| {
			Failure::Input(format!("{option}: expected at most {MAX_NAMED}, and none for all"))
		})
	}
	Ok(MandateTerms {
		representation: if args.indirect {
			Representation::Indirect
		} else {
			Representation::Direct
		},
		procedures: bounded("--procedure", &args.procedures)?,
		offices: bounded("--office", &args.offices)?,
		until: args.until,
		sub_delegation: args.sub_delegation,
		..MandateTerms::default()
	})
}

/// The terms, with the ceilings in the currency of the tariff in force.
async fn with_ceilings(
	session: &Session,
	args: &TermsArgs,
	mut terms: MandateTerms,
) -> Outcome<MandateTerms> {
	if args.per_declaration.is_some() || args.in_total.is_some() {
		let currency = Currency::of(&session.node.finalised().await?).await?;
		let read = |option: &str, amount: &Option<String>| {
			amount.as_ref().map(|amount| currency.read(option, amount)).transpose()
		};
		terms.per_declaration = read("--per-declaration", &args.per_declaration)?;
		terms.in_total = read("--in-total", &args.in_total)?;
	}
	Ok(terms)
}

/// The currency, where an amount has to be shown.
async fn currency_of<'a>(
	at: &At,
	mut mandates: impl Iterator<Item = &'a Mandate>,
) -> Outcome<Option<Currency>> {
	let amounts = mandates.any(|mandate| {
		mandate.used > 0
			|| mandate.terms.per_declaration.is_some()
			|| mandate.terms.in_total.is_some()
	});
	Ok(if amounts { Some(Currency::of(at).await?) } else { None })
}

fn record(id: MandateId, mandate: &Mandate, currency: Option<&Currency>) -> Record {
	let terms = &mandate.terms;
	let amount =
		|amount: Option<u128>| amount.zip(currency).map(|(amount, currency)| currency.text(amount));
	Record::default()
		.with("mandate", id)
		.with("trader", mandate.trader)
		.with("grantor", mandate.grantor)
		.with("agent", mandate.agent)
		.with("parent", mandate.parent)
		.with("representation", word(&terms.representation))
		.with("procedures", word(&terms.procedures))
		.with("offices", word(&terms.offices))
		.with("currency", currency.map(Currency::code))
		.with("perDeclaration", amount(terms.per_declaration))
		.with("inTotal", amount(terms.in_total))
		.with("used", amount(Some(mandate.used)))
		.with("until", word(&terms.until))
		.with("subDelegation", terms.sub_delegation)
		.with("revokedBy", mandate.revoked_by)
}

/// The newest mandate by which an agent may lodge this draft for its trader; where none covers it, the
/// newest that holds, so that the chain says what it does not cover.
pub(super) async fn newest_that_holds(
	at: &At,
	draft: &Draft,
	agent: OrganisationId,
	today: Date,
) -> Outcome<MandateId> {
	let trader = draft.trader;
	let mut holding: Vec<(MandateId, Mandate)> = Vec::new();
	for (id, mandate) in read::mandates_between(at, trader, agent).await? {
		if !is_over(&mandate, today) && stands(at, mandate.parent).await? {
			holding.push((id, mandate));
		}
	}
	newest(&holding, draft).ok_or_else(|| {
		Failure::refused(
			"Declarations::MandateMissing",
			format!(
				"organisation {agent} has no mandate of the trader {trader} that holds; an administrator of the trader grants one (`tijara mandate grant {agent}`)"
			),
		)
	})
}

/// Do the mandates that this one passes on still hold? Revoking one ends all that pass it on.
async fn stands(at: &At, mut parent: Option<MandateId>) -> Outcome<bool> {
	for _ in 0..MAX_CHAIN {
		let Some(id) = parent else { break };
		let mandate = read::mandate(at, id).await?;
		if mandate.revoked_by.is_some() {
			return Ok(false);
		}
		parent = mandate.parent;
	}
	Ok(true)
}

/// One that passes another on never lasts longer, so its own last day is enough.
fn is_over(mandate: &Mandate, today: Date) -> bool {
	mandate.revoked_by.is_some() || mandate.terms.until.is_some_and(|until| until < today)
}

fn newest(holding: &[(MandateId, Mandate)], draft: &Draft) -> Option<MandateId> {
	let covering = holding.iter().filter(|(_, mandate)| covers(&mandate.terms, draft));
	let ids = |all: &(MandateId, Mandate)| all.0;
	covering.map(ids).max().or_else(|| holding.iter().map(ids).max())
}

fn covers(terms: &MandateTerms, draft: &Draft) -> bool {
	let procedures = &terms.procedures;
	(terms.offices.is_empty() || terms.offices.contains(&draft.office))
		&& (procedures.is_empty()
			|| draft.items.iter().all(|item| procedures.contains(&item.procedure)))
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	fn draft(office: &str) -> Draft {
		Draft {
			lrn: "TEST-1".parse().expect("an LRN"),
			kind: "IMA".parse().expect("a type"),
			office: office.parse().expect("an office"),
			trader: 11,
			commitment: Default::default(),
			charges: Default::default(),
			incoterm: None,
			items: Default::default(),
			mandate: None,
			partner: None,
		}
	}

	fn mandate(terms: MandateTerms) -> Mandate {
		Mandate {
			grantor: 11,
			agent: 9,
			trader: 11,
			parent: None,
			terms,
			used: 0,
			revoked_by: None,
		}
	}

	fn only_at(office: &str) -> Mandate {
		let offices = vec![office.parse().expect("an office")].try_into().expect("fits");
		mandate(MandateTerms { offices, ..MandateTerms::default() })
	}

	#[test]
	fn newest_mandate_should_be_one_that_covers_the_declaration() {
		let all = [(1, mandate(MandateTerms::default())), (2, only_at("XTHAV001"))];
		assert_eq!(newest(&all, &draft("XTHAV001")), Some(2));
		assert_eq!(newest(&all, &draft("XTPRT001")), Some(1));
		assert_eq!(newest(&all[1..], &draft("XTPRT001")), Some(2), "the chain says why not");
		assert_eq!(newest(&[], &draft("XTPRT001")), None);
	}

	#[test]
	fn mandate_should_be_over_after_its_last_day_or_when_revoked() {
		let day = |text: &str| text.parse::<Date>().expect("a day");
		let until = Some(day("2026-06-30"));
		let limited = mandate(MandateTerms { until, ..MandateTerms::default() });
		assert!(!is_over(&limited, day("2026-06-30")));
		assert!(is_over(&limited, day("2026-07-01")));
		assert!(is_over(&Mandate { revoked_by: Some(9), ..limited }, day("2026-06-01")));
	}

	#[test]
	fn record_should_show_amounts_in_the_currency() {
		let terms = MandateTerms { in_total: Some(100_000), ..MandateTerms::default() };
		let json = word(&record(3, &mandate(terms), None));
		assert_eq!(
			json,
			json!({
				"mandate": 3, "trader": 11, "grantor": 11, "agent": 9, "parent": null,
				"representation": "direct", "procedures": [], "offices": [], "currency": null,
				"perDeclaration": null, "inTotal": null, "used": null, "until": null,
				"subDelegation": false, "revokedBy": null,
			})
		);
	}
}
