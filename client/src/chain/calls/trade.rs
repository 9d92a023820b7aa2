// SPDX-License-Identifier: Apache-2.0
//! Calls of the rooms through which a declaration goes, and of the tariff book.

use codec::Encode;
use serde::{Deserialize, Serialize};
use sp_core::{bounded::BoundedVec, crypto::AccountId32, ConstU32, H256};
use tijara_primitives::{
	audit::ReasonCode,
	axes::Lane,
	codes::{CommodityPrefix, CountryCode},
	date::Date,
	declaration::Draft,
	tariff::{
		ExchangeRate, Group, Measure, NomenclatureLine, QuotaPeriod, Relief, Requirement,
		TariffHeader,
	},
	DeclarationId, MandateId, OrganisationId, TariffVersion,
};

use crate::chain::call::Call;

/// Measures in one call of [`add_measures`], at most.
pub const MEASURES_PER_CALL: usize = 256;
/// Periods of quotas in one call of [`add_quotas`], at most.
pub const QUOTAS_PER_CALL: usize = 64;
/// Documents in one call of [`add_requirements`], at most.
pub const REQUIREMENTS_PER_CALL: usize = 256;
/// Lines in one call of [`add_lines`], at most.
pub const LINES_PER_CALL: usize = 256;

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

/// The selection rules of a version, as a file states them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSet {
	/// The rules; the strictest lane of all that match counts. At most 64.
	pub rules: BoundedVec<Rule, ConstU32<64>>,
	/// The lane where no rule matches.
	pub otherwise: Lane,
	/// The lane where no rule matches and an authorised operator has reduced controls; the same as
	/// [`otherwise`](Self::otherwise) if absent.
	#[serde(default)]
	pub trusted: Option<Lane>,
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

/// Open a draft of the tariff; with a base, what it does not state stays as it is there.
pub fn open_draft(
	header: &TariffHeader,
	exchange: &[ExchangeRate],
	groups: &[Group],
	reliefs: &[Relief],
	based_on: Option<TariffVersion>,
) -> Call {
	Call::new("TariffBook", "open_draft")
		.with("header", header)
		.with("exchange", exchange)
		.with("groups", groups)
		.with("reliefs", reliefs)
		.with("based_on", based_on)
}

/// Add measures to a draft, at most [`MEASURES_PER_CALL`].
pub fn add_measures(version: TariffVersion, measures: &[&Measure]) -> Call {
	Call::new("TariffBook", "add_measures").with("version", version).with("measures", measures)
}

/// Add periods of tariff quotas to a draft, at most [`QUOTAS_PER_CALL`].
pub fn add_quotas(version: TariffVersion, quotas: &[QuotaPeriod]) -> Call {
	Call::new("TariffBook", "add_quotas").with("version", version).with("quotas", quotas)
}

/// Add documents that goods take to a draft, at most [`REQUIREMENTS_PER_CALL`].
pub fn add_requirements(version: TariffVersion, requirements: &[Requirement]) -> Call {
	Call::new("TariffBook", "add_requirements")
		.with("version", version)
		.with("requirements", requirements)
}

/// Add lines of the nomenclature to a draft, at most [`LINES_PER_CALL`].
pub fn add_lines(version: TariffVersion, lines: &[&NomenclatureLine]) -> Call {
	Call::new("TariffBook", "add_lines").with("version", version).with("lines", lines)
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
	let trusted = rules.trusted.unwrap_or(rules.otherwise);
	Call::new("Controls", "publish_rules").with("rules", (&rules.rules, rules.otherwise, trusted))
}

/// Record what an examination found.
pub fn record_examination(id: DeclarationId, finding: Finding, report: H256) -> Call {
	Call::new("Controls", "record_examination")
		.with("id", id)
		.with("finding", finding)
		.with("report", report)
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

/// Submit a draft of the tariff for approval, to come into force on a day, or with its approval.
pub fn submit_tariff(version: TariffVersion, from: Option<Date>) -> Call {
	Call::new("TariffBook", "submit").with("version", version).with("from", from)
}

/// Return a submitted draft of the tariff to its editors.
pub fn return_tariff(version: TariffVersion) -> Call {
	Call::new("TariffBook", "return_draft").with("version", version)
}

/// Give a declaration's file to the agent of a mandate; take it over where there is none.
pub fn reassign(id: DeclarationId, to: Option<MandateId>) -> Call {
	Call::new("Declarations", "reassign").with("id", id).with("to", to)
}

/// Take an examination.
pub fn take_examination(id: DeclarationId) -> Call {
	Call::new("Controls", "take_examination").with("id", id)
}

/// Hand an examination over to another examiner.
pub fn hand_over_examination(id: DeclarationId, to: AccountId32) -> Call {
	Call::new("Controls", "hand_over_examination").with("id", id).with("to", to)
}

/// Give a stricter lane, or propose a weaker one.
pub fn reroute(id: DeclarationId, lane: Lane, reason: ReasonCode) -> Call {
	Call::new("Controls", "reroute").with("id", id).with("lane", lane).with("reason", reason)
}

/// Endorse a weaker lane.
pub fn endorse_reroute(id: DeclarationId) -> Call {
	Call::new("Controls", "endorse_reroute").with("id", id)
}

/// Take the proposal of a weaker lane back, or refuse it.
pub fn withdraw_reroute(id: DeclarationId) -> Call {
	Call::new("Controls", "withdraw_reroute").with("id", id)
}

/// Propose a release although the control is not done.
pub fn propose_manual_release(id: DeclarationId, reason: ReasonCode) -> Call {
	Call::new("Releases", "propose_manual_release").with("id", id).with("reason", reason)
}

/// Endorse a manual release, which releases.
pub fn endorse_manual_release(id: DeclarationId) -> Call {
	Call::new("Releases", "endorse_manual_release").with("id", id)
}

/// Take the proposal of a manual release back, or refuse it.
pub fn withdraw_manual_release(id: DeclarationId) -> Call {
	Call::new("Releases", "withdraw_manual_release").with("id", id)
}

/// Let the consignment go as soon as the guard is met.
pub fn authorise_release(id: DeclarationId) -> Call {
	Call::new("Releases", "authorise_release").with("id", id)
}
