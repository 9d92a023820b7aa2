// SPDX-License-Identifier: Apache-2.0
//! Audit chains, verified link by link.

use serde_json::{json, Map, Value};
use tijara_primitives::audit::Subject;

use super::{
	report::{table, time_text, word, Record, Report},
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
	let at = to.open().await?.finalised().await?;
	let subject = match of {
		TrailOf::Subject(subject) => *subject,
		TrailOf::Mrn(mrn) => Subject::Declaration(read::declaration(&at, mrn).await?.id),
	};
	let trail = read::trail(&at, subject).await?;
	if trail.links.is_empty() {
		return Err(Failure::refused("NotFound", format!("{subject:?} has no acts on this chain")));
	}
	Ok(report(subject, &trail, at.block_number()))
}

fn report(subject: Subject, trail: &Trail, block: u64) -> Report {
	let links: Vec<Value> =
		trail.links.iter().enumerate().map(|(index, link)| link_json(index, link)).collect();
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

fn link_json(index: usize, link: &ChainLink) -> Value {
	let entry = &link.entry;
	json!({
		"index": index,
		"act": word(&entry.act),
		"actor": entry.actor.as_ref().map(|actor| json!({
			"account": actor.account.to_string(),
			"organisation": actor.organisation,
			"role": word(&actor.role),
		})),
		"onBehalfOf": entry.on_behalf_of,
		"version": entry.version,
		"rules": entry.rules,
		"reason": (entry.reason != 0).then_some(entry.reason),
		"content": entry.content.map(|hash| format!("{hash:?}")),
		"block": link.block,
		"time": time_text(link.time),
		"hash": format!("{:?}", link.hash),
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
	row.insert("reason".into(), link["reason"].clone());
	row.into()
}

#[cfg(test)]
mod tests {
	use super::*;
	use tijara_primitives::audit::{first_broken_link, link_hash, Act, Entry, Link};

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
		);
		assert_eq!(report.failure, None);
		let json = json(&report);
		assert_eq!(json["verified"], true);
		assert_eq!(json["links"][1]["act"], "validator-removed");
		assert_eq!(json["links"][1]["time"], "2024-01-01T00:00:00Z");
		assert!(report.text.contains("every link follows"), "{}", report.text);
	}

	#[test]
	fn trail_should_name_the_broken_link_when_an_act_was_changed() {
		let mut forged = trail(&[Act::ValidatorAdmitted, Act::ValidatorRemoved]);
		forged.links[1].entry.act = Act::ValidatorAdmitted;
		forged.broken_at = first_broken_link(Subject::ValidatorSet, &forged.links);
		let report = report(Subject::ValidatorSet, &forged, 9);
		assert_eq!(json(&report)["brokenAt"], 1);
		assert_eq!(report.failure.map(|failure| failure.exit_code()), Some(1));
	}
}
