// SPDX-License-Identifier: Apache-2.0
//! Motions and seats of the committees of agencies.

use std::collections::BTreeSet;

use codec::Decode;
use serde_json::{json, Value};
use sp_core::{crypto::AccountId32, H256};
use subxt::ext::frame_decode::storage::encode_storage_key_prefix;
use tijara_primitives::OrganisationId;

use super::{
	registry::identifier_of,
	report::{receipt_record, Record, Report},
	upgrade::read_code,
	Connection,
};
use crate::{
	chain::{
		call::Call,
		calls::{self, Body, Peer, Share},
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

pub(super) async fn run(to: &Connection, body: Body, command: CouncilCommand) -> Outcome<Report> {
	match command {
		CouncilCommand::Propose { signer, terms, motion } => {
			let (call, share, kept) = call_of(*motion)?;
			let share = if terms.two_thirds { Share::TwoThirds } else { share };
			let session = to.open_as(&signer).await?;
			let at = session.node.finalised().await?;
			let mut proposal = call.encode(at.metadata_ref())?;
			if let Some(block) = terms.at {
				proposal = calls::schedule(block, proposal).encode(at.metadata_ref())?;
			}
			let receipt = session.send(&calls::propose(body, share, proposal, terms.why)).await?;
			let event = receipt.event(body.room(), "MotionProposed")?;
			let hash: H256 = event.field("motion")?;
			// Where one vote is enough the motion is closed already.
			let passed = receipt.find(body.motions(), "Executed").map(|_| true);
			Ok(receipt_record(&receipt)
				.with("motion", call.name())
				.with("hash", format!("{hash:?}"))
				.with("threshold", event.field::<u32>("threshold")?)
				.with("passed", passed)
				.and(kept)
				.into())
		}
		CouncilCommand::Vote { signer, motion, no, why } => {
			let session = to.open_as(&signer).await?;
			let votes = votes(&session.node, body, motion).await?;
			let vote = calls::vote(body, motion, votes.index, !no, why.unwrap_or_default());
			let receipt = session.send(&vote).await?;
			let event = receipt.event(body.motions(), "Voted")?;
			Ok(receipt_record(&receipt)
				.with("ayes", event.field::<u32>("yes")?)
				.with("nays", event.field::<u32>("no")?)
				.with("threshold", votes.threshold)
				.into())
		}
		CouncilCommand::Close { signer, motion } => {
			let session = to.open_as(&signer).await?;
			let votes = votes(&session.node, body, motion).await?;
			let key = key_of(body.motions(), "ProposalOf", Some(motion));
			let proposal = session.node.storage(&key).await?;
			let length = proposal.map(|bytes| bytes.len()).unwrap_or_default();
			let length = u32::try_from(length).unwrap_or(u32::MAX);
			let receipt = session.send(&calls::close(body, motion, votes.index, length)).await?;
			let passed = receipt.find(body.motions(), "Executed").is_some();
			Ok(receipt_record(&receipt).with("passed", passed).into())
		}
		CouncilCommand::Motions => motions(&to.open().await?, body).await,
		CouncilCommand::Nodes => {
			let nodes: BTreeSet<Peer> =
				stored(&to.open().await?, "NodeAuthorization", "WellKnownNodes", None)
					.await?
					.unwrap_or_default();
			let open = nodes.is_empty();
			let nodes: Vec<String> = nodes.iter().map(Peer::to_string).collect();
			Ok(Record::default().with("nodes", nodes).with("openToAll", open).into())
		}
		CouncilCommand::Seats => seats(&to.open().await?, body).await,
		CouncilCommand::TakeSeat { signer, delegate } => {
			to.send(&signer, &calls::take_seat(body, delegate)).await
		}
		CouncilCommand::LeaveSeat { signer, reason } => {
			to.send(&signer, &calls::leave_seat(body, reason)).await
		}
	}
}

/// The call of a motion, the share of votes that it needs, and what its proposer must keep.
fn call_of(motion: Motion) -> Outcome<(Call, Share, Record)> {
	use Share::{Majority, TwoThirds};
	let mut kept = Record::default();
	let (call, share) = match motion {
		Motion::AdmitOrganisation { kind, identifier, administrator } => {
			let (identifier, salt) = identifier_of(&identifier)?;
			kept = salt;
			(calls::admit_organisation(kind, identifier, administrator), Majority)
		}
		Motion::Suspend { organisation, reason } => {
			(calls::suspend_organisation(organisation, reason), Majority)
		}
		Motion::Reinstate { organisation, reason } => {
			(calls::reinstate_organisation(organisation, reason), Majority)
		}
		Motion::Close { organisation, reason } => {
			(calls::close_organisation(organisation, reason), Majority)
		}
		Motion::AppointAdministrator { organisation, account } => {
			(calls::appoint_administrator(organisation, account), Majority)
		}
		Motion::SetQuota { organisation, limit } => {
			(calls::set_quota(organisation, limit), Majority)
		}
		Motion::SetDefaultQuota { class, limit } => {
			(calls::set_default_quota(class, limit), Majority)
		}
		Motion::AdmitValidator { organisation, account } => {
			(calls::admit_validator(organisation, account), TwoThirds)
		}
		Motion::RemoveValidator { account, reason } => {
			(calls::remove_validator(account, reason), TwoThirds)
		}
		Motion::ListCouncil { organisations } => {
			let list = Some(organisations).filter(|list| !list.is_empty());
			(calls::list_agencies(Body::Council, list), TwoThirds)
		}
		Motion::ListCommittee { organisations } => {
			(calls::list_agencies(Body::Emergency, Some(organisations)), TwoThirds)
		}
		Motion::ListNode { node, owner } => (calls::list_node(node, owner), Majority),
		Motion::UnlistNode { node } => (calls::unlist_node(node), Majority),
		Motion::AnnounceUpgrade { code, spec_version, reason } => {
			let hash = H256(sp_crypto_hashing::blake2_256(&read_code(&code)?));
			kept = kept.with("codeHash", format!("{hash:?}"));
			(calls::announce_upgrade(hash, spec_version, reason), TwoThirds)
		}
		Motion::WithdrawUpgrade { reason } => (calls::withdraw_upgrade(reason), TwoThirds),
		Motion::PauseCall { pallet, call, blocks, reason } => {
			(calls::pause_call(&pallet, &call, blocks, reason), TwoThirds)
		}
		Motion::ResumeCall { pallet, call, reason } => {
			(calls::resume_call(&pallet, &call, reason), TwoThirds)
		}
		Motion::EnterSafeMode { blocks, reason } => {
			(calls::enter_safe_mode(blocks, reason), TwoThirds)
		}
		Motion::ExtendSafeMode { blocks, reason } => {
			(calls::extend_safe_mode(blocks, reason), TwoThirds)
		}
		Motion::LeaveSafeMode { reason } => (calls::leave_safe_mode(reason), TwoThirds),
	};
	Ok((call, share, kept))
}

/// The storage key of an item of a pallet, at a hash where it is a map.
fn key_of(pallet: &str, item: &str, at: Option<H256>) -> Vec<u8> {
	let mut key = encode_storage_key_prefix(pallet, item).to_vec();
	key.extend(at.iter().flat_map(|hash| hash.0));
	key
}

async fn stored<T: Decode>(
	node: &Node,
	pallet: &str,
	item: &str,
	at: Option<H256>,
) -> Outcome<Option<T>> {
	let bytes = node.storage(&key_of(pallet, item, at)).await?;
	bytes
		.map(|bytes| T::decode(&mut bytes.as_slice()))
		.transpose()
		.map_err(|_| Failure::versions_differ(format!("{pallet}.{item} has another form")))
}

/// Who sits: the agency and its delegate.
async fn seats(node: &Node, body: Body) -> Outcome<Report> {
	let seats: Vec<(OrganisationId, AccountId32)> =
		stored(node, body.room(), "Seats", None).await?.unwrap_or_default();
	let row = |(organisation, delegate): (OrganisationId, AccountId32)| json!({ "organisation": organisation, "delegate": delegate.to_string() });
	let rows: Vec<Value> = seats.into_iter().map(row).collect();
	Ok(Record::default().with("seats", rows).into())
}

async fn votes(node: &Node, body: Body, motion: H256) -> Outcome<Votes> {
	stored(node, body.motions(), "Voting", Some(motion)).await?.ok_or_else(|| {
		let error = format!("{}::ProposalMissing", body.motions());
		let command = if body == Body::Council { "council" } else { "committee" };
		let doc = format!("no open motion has this hash; `tijara {command} motions` lists them");
		Failure::refused(&error, doc)
	})
}

async fn motions(node: &Node, body: Body) -> Outcome<Report> {
	let pallet = body.motions();
	let hashes: Vec<H256> = stored(node, pallet, "Proposals", None).await?.unwrap_or_default();
	let at = node.finalised().await?;
	let mut rows: Vec<Value> = Vec::new();
	for hash in hashes {
		let votes = votes(node, body, hash).await?;
		let call =
			node.storage(&key_of(pallet, "ProposalOf", Some(hash))).await?.unwrap_or_default();
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
