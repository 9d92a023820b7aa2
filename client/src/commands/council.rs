// SPDX-License-Identifier: Apache-2.0
//! Motions of the council of agencies.

use codec::Decode;
use serde_json::{json, Value};
use sp_core::{crypto::AccountId32, H256};
use subxt::ext::frame_decode::storage::encode_storage_key_prefix;

use super::{
	registry::identifier_of,
	report::{receipt_record, Record, Report},
	Connection,
};
use crate::{
	chain::{
		call::Call,
		calls,
		failure::{Failure, Outcome},
		Node,
	},
	cli::{CouncilCommand, Motion},
};

/// A motion's votes, as the collective pallet keeps them.
#[derive(Debug, Decode)]
struct Votes {
	index: u32,
	threshold: u32,
	ayes: Vec<AccountId32>,
	nays: Vec<AccountId32>,
	end: u32,
}

pub(super) async fn run(to: &Connection, command: CouncilCommand) -> Outcome<Report> {
	match command {
		CouncilCommand::Propose { signer, threshold, motion } => {
			let (call, share, kept) = call_of(motion)?;
			let session = to.open_as(&signer).await?;
			let threshold = match threshold {
				Some(threshold) => threshold,
				None => share.of(members(&session.node).await?),
			};
			let proposal = call.encode(session.node.finalised().await?.metadata_ref())?;
			let receipt = session.send(&calls::propose(threshold, proposal)).await?;
			let mut record = receipt_record(&receipt).with("motion", call.name());
			// With a threshold of one the motion is carried out at once, and has no hash to vote on.
			if let Some(event) = receipt.find("Council", "Proposed") {
				let hash: H256 = event.field("proposal_hash")?;
				record = record.with("hash", format!("{hash:?}")).with("threshold", threshold);
			}
			Ok(record.and(kept).into())
		}
		CouncilCommand::Vote { signer, motion, no } => {
			let session = to.open_as(&signer).await?;
			let votes = votes(&session.node, motion).await?;
			let receipt = session.send(&calls::vote(motion, votes.index, !no)).await?;
			let event = receipt.event("Council", "Voted")?;
			Ok(receipt_record(&receipt)
				.with("ayes", event.field::<u32>("yes")?)
				.with("nays", event.field::<u32>("no")?)
				.with("threshold", votes.threshold)
				.into())
		}
		CouncilCommand::Close { signer, motion } => {
			let session = to.open_as(&signer).await?;
			let votes = votes(&session.node, motion).await?;
			let proposal = session.node.storage(&key_of("ProposalOf", Some(motion))).await?;
			let length = proposal.map(|bytes| bytes.len()).unwrap_or_default();
			let length = u32::try_from(length).unwrap_or(u32::MAX);
			let receipt = session.send(&calls::close(motion, votes.index, length)).await?;
			let passed = receipt.find("Council", "Executed").is_some();
			Ok(receipt_record(&receipt).with("passed", passed).into())
		}
		CouncilCommand::Motions => motions(&to.open().await?).await,
	}
}

/// The share of the council that a matter needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Share {
	/// More than half.
	Majority,
	/// Two thirds.
	TwoThirds,
}

impl Share {
	fn of(self, members: u32) -> u32 {
		match self {
			Self::Majority => (members / 2).saturating_add(1),
			Self::TwoThirds => members.saturating_mul(2).div_ceil(3),
		}
	}
}

/// The call of a motion, the share of votes that it needs, and what its proposer must keep.
fn call_of(motion: Motion) -> Outcome<(Call, Share, Record)> {
	let (call, share) = match motion {
		Motion::AdmitOrganisation { kind, identifier, administrator } => {
			let (identifier, kept) = identifier_of(&identifier)?;
			let call = calls::admit_organisation(kind, identifier, administrator);
			return Ok((call, Share::Majority, kept));
		}
		Motion::Suspend { organisation, reason } => {
			(calls::suspend_organisation(organisation, reason), Share::Majority)
		}
		Motion::Reinstate { organisation, reason } => {
			(calls::reinstate_organisation(organisation, reason), Share::Majority)
		}
		Motion::Close { organisation, reason } => {
			(calls::close_organisation(organisation, reason), Share::Majority)
		}
		Motion::AppointAdministrator { organisation, account } => {
			(calls::appoint_administrator(organisation, account), Share::Majority)
		}
		Motion::SetQuota { organisation, limit } => {
			(calls::set_quota(organisation, limit), Share::Majority)
		}
		Motion::SetDefaultQuota { class, limit } => {
			(calls::set_default_quota(class, limit), Share::Majority)
		}
		Motion::AdmitValidator { organisation, account } => {
			(calls::admit_validator(organisation, account), Share::TwoThirds)
		}
		Motion::RemoveValidator { account, reason } => {
			(calls::remove_validator(account, reason), Share::TwoThirds)
		}
	};
	Ok((call, share, Record::default()))
}

/// The storage key of an item of the council, at a hash where it is a map.
fn key_of(item: &str, at: Option<H256>) -> Vec<u8> {
	let mut key = encode_storage_key_prefix("Council", item).to_vec();
	key.extend(at.iter().flat_map(|hash| hash.0));
	key
}

async fn stored<T: Decode>(node: &Node, item: &str, at: Option<H256>) -> Outcome<Option<T>> {
	let bytes = node.storage(&key_of(item, at)).await?;
	bytes
		.map(|bytes| T::decode(&mut bytes.as_slice()))
		.transpose()
		.map_err(|_| Failure::versions_differ(format!("Council.{item} has another form")))
}

async fn members(node: &Node) -> Outcome<u32> {
	let members: Vec<AccountId32> = stored(node, "Members", None).await?.unwrap_or_default();
	Ok(u32::try_from(members.len()).unwrap_or(u32::MAX))
}

async fn votes(node: &Node, motion: H256) -> Outcome<Votes> {
	stored(node, "Voting", Some(motion)).await?.ok_or_else(|| {
		Failure::refused(
			"Council::ProposalMissing",
			"no open motion has this hash; `tijara council motions` lists them",
		)
	})
}

async fn motions(node: &Node) -> Outcome<Report> {
	let hashes: Vec<H256> = stored(node, "Proposals", None).await?.unwrap_or_default();
	let at = node.finalised().await?;
	let mut rows: Vec<Value> = Vec::new();
	for hash in hashes {
		let votes = votes(node, hash).await?;
		let call = node.storage(&key_of("ProposalOf", Some(hash))).await?.unwrap_or_default();
		let call = at.tx().from_call_data_bytes(&call).ok();
		let name = call.map(|call| format!("{}.{}", call.pallet_name(), call.call_name()));
		rows.push(json!({
			"hash": format!("{hash:?}"),
			"motion": name,
			"ayes": votes.ayes.len(),
			"nays": votes.nays.len(),
			"threshold": votes.threshold,
			"endsAtBlock": votes.end,
		}));
	}
	Ok(Record::default().with("motions", rows).into())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn shares_should_be_what_the_chain_asks_for() {
		for (members, majority, two_thirds) in
			[(1, 1, 1), (2, 2, 2), (3, 2, 2), (4, 3, 3), (7, 4, 5)]
		{
			assert_eq!(Share::Majority.of(members), majority, "{members}");
			assert_eq!(Share::TwoThirds.of(members), two_thirds, "{members}");
		}
	}
}
