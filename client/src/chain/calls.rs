// SPDX-License-Identifier: Apache-2.0
//! Every call of every room, with the arguments that it takes.

use codec::{Compact, Encode};
use serde::{Deserialize, Serialize};
use sp_core::{bounded::BoundedVec, crypto::AccountId32, ConstU32, H256};
use tijara_primitives::{
	actor::{OrganisationKind, RoleSet},
	audit::ReasonCode,
	axes::Lane,
	codes::{BankReference, CommodityPrefix, CountryCode},
	declaration::Draft,
	tariff::{ExchangeRate, Group, Measure, TariffHeader},
	DeclarationId, Money, OrganisationId, TariffVersion,
};

use super::call::Call;

/// Measures in one call of [`add_measures`], at most.
pub const MEASURES_PER_CALL: usize = 256;

/// One selection rule: declarations with such an item get at least this lane.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
	/// Beginning of the commodity code; empty for every commodity.
	pub commodity: CommodityPrefix,
	/// Country of origin; absent for every origin.
	#[serde(default)]
	pub origin: Option<CountryCode>,
	/// The trader; absent for every trader.
	#[serde(default)]
	pub trader: Option<OrganisationId>,
	/// The lane.
	pub lane: Lane,
}

/// The selection rules of a version.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSet {
	/// The rules; the strictest lane of all that match counts. At most 64.
	pub rules: BoundedVec<Rule, ConstU32<64>>,
	/// The lane where no rule matches.
	pub otherwise: Lane,
}

/// What an examination found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, clap::ValueEnum)]
pub enum Finding {
	/// As declared.
	#[codec(index = 0)]
	Conform,
	/// Not as declared.
	#[codec(index = 1)]
	NonConform,
}

/// Admit an organisation (council).
pub fn admit_organisation(
	kind: OrganisationKind,
	identifier: H256,
	administrator: AccountId32,
) -> Call {
	Call::new("Registry", "admit_organisation")
		.with("kind", kind)
		.with("identifier", identifier)
		.with("administrator", administrator)
}

/// Suspend an organisation (council).
pub fn suspend_organisation(organisation: OrganisationId, reason: ReasonCode) -> Call {
	Call::new("Registry", "suspend_organisation")
		.with("organisation", organisation)
		.with("reason", reason)
}

/// Reinstate an organisation (council).
pub fn reinstate_organisation(organisation: OrganisationId, reason: ReasonCode) -> Call {
	Call::new("Registry", "reinstate_organisation")
		.with("organisation", organisation)
		.with("reason", reason)
}

/// Appoint an officer of one's own organisation.
pub fn appoint_officer(account: AccountId32, roles: RoleSet) -> Call {
	Call::new("Registry", "appoint_officer").with("account", account).with("roles", roles)
}

/// Give an officer of one's own organisation other roles.
pub fn reassign_officer(account: AccountId32, roles: RoleSet) -> Call {
	Call::new("Registry", "reassign_officer").with("account", account).with("roles", roles)
}

/// Dismiss an officer of one's own organisation.
pub fn dismiss_officer(account: AccountId32, reason: ReasonCode) -> Call {
	Call::new("Registry", "dismiss_officer").with("account", account).with("reason", reason)
}

/// Let a broker declare for one's own organisation.
pub fn grant_mandate(agent: OrganisationId) -> Call {
	Call::new("Registry", "grant_mandate").with("agent", agent)
}

/// End a mandate, from either side.
pub fn revoke_mandate(grantor: OrganisationId, agent: OrganisationId) -> Call {
	Call::new("Registry", "revoke_mandate").with("grantor", grantor).with("agent", agent)
}

/// Open a draft of the tariff.
pub fn open_draft(header: &TariffHeader, exchange: &[ExchangeRate], groups: &[Group]) -> Call {
	Call::new("TariffBook", "open_draft")
		.with("header", header)
		.with("exchange", exchange)
		.with("groups", groups)
}

/// Add measures to a draft, at most [`MEASURES_PER_CALL`].
pub fn add_measures(version: TariffVersion, measures: &[&Measure]) -> Call {
	Call::new("TariffBook", "add_measures").with("version", version).with("measures", measures)
}

/// Publish a draft.
pub fn publish_tariff(version: TariffVersion) -> Call {
	Call::new("TariffBook", "publish").with("version", version)
}

/// Discard a draft.
pub fn discard_tariff(version: TariffVersion) -> Call {
	Call::new("TariffBook", "discard").with("version", version)
}

/// Store a declaration.
pub fn store(draft: &Draft) -> Call {
	Call::new("Declarations", "store").with("draft", draft)
}

/// Amend a declaration.
pub fn amend(id: DeclarationId, draft: &Draft) -> Call {
	Call::new("Declarations", "amend").with("id", id).with("draft", draft)
}

/// Register a stored declaration.
pub fn register(id: DeclarationId) -> Call {
	Call::new("Declarations", "register").with("id", id)
}

/// Store and register a declaration.
pub fn lodge(draft: &Draft) -> Call {
	Call::new("Declarations", "lodge").with("draft", draft)
}

/// Reject a stored declaration.
pub fn reject(id: DeclarationId, reason: ReasonCode) -> Call {
	Call::new("Declarations", "reject").with("id", id).with("reason", reason)
}

/// Ask for a declaration's cancellation.
pub fn request_cancellation(id: DeclarationId, reason: ReasonCode) -> Call {
	Call::new("Declarations", "request_cancellation").with("id", id).with("reason", reason)
}

/// Cancel a declaration whose declarant asked for it.
pub fn cancel(id: DeclarationId, reason: ReasonCode) -> Call {
	Call::new("Declarations", "cancel").with("id", id).with("reason", reason)
}

/// Publish selection rules.
pub fn publish_rules(rules: &RuleSet) -> Call {
	Call::new("Controls", "publish_rules").with("rules", rules)
}

/// Record what an examination found.
pub fn record_examination(id: DeclarationId, finding: Finding, report: H256) -> Call {
	Call::new("Controls", "record_examination")
		.with("id", id)
		.with("finding", finding)
		.with("report", report)
}

/// Confirm a payment, as the bank that received it.
pub fn confirm_payment(id: DeclarationId, reference: &BankReference, amount: Money) -> Call {
	Call::new("DutyPayments", "confirm_payment")
		.with("id", id)
		.with("reference", reference)
		.with("amount", amount)
}

/// Settle a debt from the fund account.
pub fn settle(id: DeclarationId) -> Call {
	Call::new("DutyPayments", "settle").with("id", id)
}

/// Record that the goods were presented.
pub fn record_presentation(id: DeclarationId) -> Call {
	Call::new("Releases", "record_presentation").with("id", id)
}

/// Place a hold.
pub fn place_hold(id: DeclarationId, reason: ReasonCode) -> Call {
	Call::new("Releases", "place_hold").with("id", id).with("reason", reason)
}

/// Lift one's own organisation's hold.
pub fn lift_hold(id: DeclarationId, reason: ReasonCode) -> Call {
	Call::new("Releases", "lift_hold").with("id", id).with("reason", reason)
}

/// Release the consignment.
pub fn release(id: DeclarationId) -> Call {
	Call::new("Releases", "release").with("id", id)
}

/// Record that the goods left.
pub fn record_exit(id: DeclarationId) -> Call {
	Call::new("Releases", "record_exit").with("id", id)
}

/// Admit an agency's validator (council).
pub fn admit_validator(organisation: OrganisationId, account: AccountId32) -> Call {
	Call::new("Validators", "admit_validator")
		.with("organisation", organisation)
		.with("account", account)
}

/// Remove a validator (council).
pub fn remove_validator(account: AccountId32, reason: ReasonCode) -> Call {
	Call::new("Validators", "remove_validator").with("account", account).with("reason", reason)
}

/// Bytes that are already SCALE.
struct Encoded(Vec<u8>);

impl Encode for Encoded {
	fn encode_to<O: codec::Output + ?Sized>(&self, out: &mut O) {
		out.write(&self.0);
	}
}

/// Put a motion before the council: `proposal` is an encoded call.
pub fn propose(threshold: u32, proposal: Vec<u8>) -> Call {
	let length = u32::try_from(proposal.len()).unwrap_or(u32::MAX);
	Call::new("Council", "propose")
		.with("threshold", Compact(threshold))
		.with("proposal", Encoded(proposal))
		.with("length_bound", Compact(length))
}

/// Vote on a motion.
pub fn vote(proposal: H256, index: u32, approve: bool) -> Call {
	Call::new("Council", "vote")
		.with("proposal", proposal)
		.with("index", Compact(index))
		.with("approve", approve)
}

/// Close a motion that has its votes, which carries it out if it passed.
pub fn close(proposal: H256, index: u32, length: u32) -> Call {
	// Generous for one governance call (100 ms, 1 MiB of proof), and far below what a block allows.
	const REF_TIME: Compact<u64> = Compact(100_000_000_000);
	const PROOF_SIZE: Compact<u64> = Compact(1_048_576);
	Call::new("Council", "close")
		.with("proposal_hash", proposal)
		.with("index", Compact(index))
		.with("proposal_weight_bound", (REF_TIME, PROOF_SIZE))
		.with("length_bound", Compact(length))
}
