// SPDX-License-Identifier: Apache-2.0
//! Audit chains, verified link by link.

use serde_json::{json, Map, Value};
use sp_core::crypto::AccountId32;
use tijara_primitives::{actor::Actor, audit::Subject, money::Movement};

use super::{
	report::{table, time_text, word, Record, Report},
	session::Currency,
	statement::account_text,
	Connection,
};
use crate::{
	chain::{
		failure::{Failure, Outcome},
		read::{self, head, ChainLink, Trail},
	},
	cli::TrailOf,
};

pub(super) async fn run(to: &Connection, of: &TrailOf) -> Outcome<Report> {
	let at = to.finalised().await?;
	let subject = match of {
		TrailOf::Subject(subject) => *subject,
		TrailOf::Mrn(mrn) => Subject::Declaration(read::declaration(&at, mrn).await?.id),
	};
	let trail = read::trail(&at, subject).await?;
	if trail.links.is_empty() {
		return Err(Failure::refused("NotFound", format!("{subject:?} has no acts on this chain")));
	}
	let posted = trail.links.iter().any(|link| link.entry.movement.is_some());
	let currency = if posted { Some(Currency::of(&at).await?) } else { None };
	Ok(report(subject, &trail, at.block_number(), currency.as_ref()))
}

fn report(subject: Subject, trail: &Trail, block: u64, currency: Option<&Currency>) -> Report {
	let links = trail.links.iter().enumerate();
	let links: Vec<Value> = links.map(|(index, link)| link_json(index, link, currency)).collect();
	let head = head(trail).map(|hash| format!("{hash:?}"));
	let (verdict, failure) = match trail.broken_at {
		None => ("every link follows from the one before".to_string(), None),
		Some(index) => {
			let doc = format!("link {index} of {subject:?} does not follow from the one before");
			(doc.clone(), Some(Failure::refused("BrokenLink", doc)))
		}
	};
	let text = format!(
		"{subject:?}, {} acts at block {block}\n\n{}\nhead  {}\n{verdict}\n",
		links.len(),
		table(&links.iter().map(short).collect::<Vec<_>>()),
		head.clone().unwrap_or_default(),
	);
	let record = Record::default()
		.with("subject", word(&subject))
		.with("block", block)
		.with("links", links)
		.with("verified", trail.broken_at.is_none())
		.with("brokenAt", trail.broken_at)
		.with("head", head);
	Report { failure, ..Report::new(&record, text) }
}

fn link_json(index: usize, link: &ChainLink, currency: Option<&Currency>) -> Value {
	let entry = &link.entry;
	json!({
		"index": index,
		"act": word(&entry.act),
		"actor": entry.actor.as_ref().map(actor_json),
		"proposedBy": entry.co_signer.as_ref().map(actor_json),
		"onBehalfOf": entry.on_behalf_of,
		"mandate": entry.mandate,
		"version": entry.version,
		"rules": entry.rules,
		"reason": (entry.reason != 0).then_some(entry.reason),
		"content": entry.content.map(|hash| format!("{hash:?}")),
		"posting": entry.movement.zip(currency).map(|(movement, currency)| posting_json(&movement, currency)),
		"block": link.block,
		"time": time_text(link.time),
		"hash": format!("{:?}", link.hash),
	})
}

fn posting_json(movement: &Movement, currency: &Currency) -> Value {
	json!({
		"declaration": movement.declaration,
		"debit": account_text(movement.debit),
		"credit": account_text(movement.credit),
		"amount": currency.text(movement.amount),
	})
}

/// Who acted: `via` is the account that signed, where that is another one.
fn actor_json(actor: &Actor<AccountId32>) -> Value {
	json!({
		"account": actor.account.to_string(),
		"organisation": actor.organisation,
		"role": word(&actor.role),
		"via": actor.via.as_ref().map(AccountId32::to_string),
	})
}

/// What a person needs of a link in one line.
fn short(link: &Value) -> Value {
	let mut row = Map::new();
	for name in ["index", "time", "block", "act"] {
		row.insert(name.into(), link[name].clone());
	}
	let actor = &link["actor"];
	row.insert("organisation".into(), actor["organisation"].clone());
	row.insert("role".into(), actor["role"].clone());
	row.insert("proposedBy".into(), link["proposedBy"]["role"].clone());
	for name in ["onBehalfOf", "mandate", "reason"] {
		row.insert(name.into(), link[name].clone());
	}
	for name in ["declaration", "debit", "credit", "amount"] {
		row.insert(name.into(), link["posting"][name].clone());
	}
	row.into()
}

#[cfg(test)]
mod tests {
	use super::*;
	use tijara_primitives::{
		actor::Role,
		audit::{first_broken_link, link_hash, Act, Entry, Link},
		money::LedgerAccount,
	};

	fn trail(acts: &[Act]) -> Trail {
		let mut before = Default::default();
		let mut links = Vec::new();
		for (act, index) in acts.iter().zip(0u32..) {
			let entry = Entry::new(*act);
			let (block, time) = (index, 1_704_067_200_000);
			let hash = link_hash(before, Subject::ValidatorSet, index, &entry, &block, time);
			links.push(Link { entry, block, time, hash });
			before = hash;
		}
		Trail { broken_at: first_broken_link(Subject::ValidatorSet, &links), links }
	}

	fn json(report: &Report) -> Value {
		serde_json::from_str(&report.json).expect("JSON")
	}

	#[test]
	fn trail_should_be_verified_when_every_link_follows() {
		let report = report(
			Subject::ValidatorSet,
			&trail(&[Act::ValidatorAdmitted, Act::ValidatorRemoved]),
			9,
			None,
		);
		assert_eq!(report.failure, None);
		let json = json(&report);
		assert_eq!(json["verified"], true);
		assert_eq!(json["links"][1]["act"], "validator-removed");
		assert_eq!(json["links"][1]["time"], "2024-01-01T00:00:00Z");
		assert!(report.text.contains("every link follows"), "{}", report.text);
	}

	#[test]
	fn link_should_show_who_proposed_who_endorsed_and_under_which_mandate() {
		let officer = |account: u8, role| Actor {
			account: AccountId32::new([account; 32]),
			organisation: 1,
			role,
			via: (account == 1).then(|| AccountId32::new([9; 32])),
		};
		let entry = Entry::new(Act::LaneDowngraded)
			.by(officer(2, Role::ChiefExaminer))
			.proposed_by(officer(1, Role::Examiner))
			.on_behalf_of(11)
			.under(Some(4));
		let link = Link { entry, block: 1, time: 0, hash: Default::default() };
		let json = link_json(0, &link, None);
		assert_eq!(json["actor"]["role"], "chief-examiner");
		assert_eq!(json["actor"]["via"], Value::Null);
		assert_eq!(json["proposedBy"]["via"], AccountId32::new([9; 32]).to_string());
		let row = short(&json);
		assert_eq!((&row["proposedBy"], &row["mandate"]), (&json!("examiner"), &json!(4)));
		assert_eq!(row["onBehalfOf"], 11);
	}

	#[test]
	fn posting_should_be_shown_in_the_currency() {
		let movement = Movement {
			declaration: Some(7),
			debit: LedgerAccount::Debtor(11),
			credit: LedgerAccount::Revenue,
			amount: 22_400,
		};
		let entry = Entry::new(Act::Posted).movement(movement);
		let link = Link { entry, block: 1, time: 0, hash: Default::default() };
		let json = link_json(0, &link, Some(&Currency::new("GBP", 2)));
		assert_eq!(
			json["posting"],
			json!({ "declaration": 7, "debit": "debtor:11", "credit": "revenue", "amount": "224.00" })
		);
		assert_eq!(short(&json)["amount"], "224.00");
	}

	#[test]
	fn trail_should_name_the_broken_link_when_an_act_was_changed() {
		let mut forged = trail(&[Act::ValidatorAdmitted, Act::ValidatorRemoved]);
		forged.links[1].entry.act = Act::ValidatorAdmitted;
		forged.broken_at = first_broken_link(Subject::ValidatorSet, &forged.links);
		let report = report(Subject::ValidatorSet, &forged, 9, None);
		assert_eq!(json(&report)["brokenAt"], 1);
		assert_eq!(report.failure.map(|failure| failure.exit_code()), Some(1));
	}
}
