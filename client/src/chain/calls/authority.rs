// SPDX-License-Identifier: Apache-2.0
//! Calls about who may act: organisations, officers, mandates, proxies.

use codec::Encode;
use sp_core::crypto::AccountId32;
use tijara_primitives::{
	actor::{OrganisationKind, RoleSet},
	audit::ReasonCode,
	identifier::Identifier,
	mandate::MandateTerms,
	MandateId, OrganisationId,
};

use super::Encoded;
use crate::chain::call::Call;

/// What a proxy may do for its officer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, clap::ValueEnum)]
pub enum Scope {
	/// Everything in the rooms of the trade.
	#[codec(index = 0)]
	Duties,
	/// Declarations only.
	#[codec(index = 1)]
	Declarations,
	/// Presentation, exit and holds only.
	#[codec(index = 2)]
	Cargo,
	/// Payments only.
	#[codec(index = 3)]
	Payments,
}

/// Admit an organisation.
pub fn admit_organisation(
	kind: OrganisationKind,
	identifier: Identifier,
	administrator: AccountId32,
) -> Call {
	Call::new("Registry", "admit_organisation")
		.with("kind", kind)
		.with("identifier", identifier)
		.with("administrator", administrator)
}

/// Suspend an organisation.
pub fn suspend_organisation(organisation: OrganisationId, reason: ReasonCode) -> Call {
	Call::new("Registry", "suspend_organisation")
		.with("organisation", organisation)
		.with("reason", reason)
}

/// Reinstate an organisation.
pub fn reinstate_organisation(organisation: OrganisationId, reason: ReasonCode) -> Call {
	Call::new("Registry", "reinstate_organisation")
		.with("organisation", organisation)
		.with("reason", reason)
}

/// Close an organisation for good.
pub fn close_organisation(organisation: OrganisationId, reason: ReasonCode) -> Call {
	Call::new("Registry", "close_organisation")
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

/// Propose a new key in place of a lost one.
pub fn recover_key(lost: AccountId32, new: AccountId32) -> Call {
	Call::new("Registry", "recover_key").with("lost", lost).with("new", new)
}

/// Endorse what another administrator proposed for an account.
pub fn endorse_proposal(account: AccountId32) -> Call {
	Call::new("Registry", "endorse").with("account", account)
}

/// Withdraw what was proposed for an account.
pub fn withdraw_proposal(account: AccountId32) -> Call {
	Call::new("Registry", "withdraw_proposal").with("account", account)
}

/// Let an agent declare for one's own organisation.
pub fn grant_mandate(agent: OrganisationId, terms: MandateTerms) -> Call {
	Call::new("Mandates", "grant").with("agent", agent).with("terms", terms)
}

/// Pass a mandate on to another agent.
pub fn delegate_mandate(parent: MandateId, agent: OrganisationId, terms: MandateTerms) -> Call {
	Call::new("Mandates", "delegate")
		.with("parent", parent)
		.with("agent", agent)
		.with("terms", terms)
}

/// End a mandate.
pub fn revoke_mandate(id: MandateId) -> Call {
	Call::new("Mandates", "revoke").with("id", id)
}

/// The SDK's address of an account: the variant `Id` of `MultiAddress`.
pub(super) fn address(account: AccountId32) -> (u8, AccountId32) {
	(0, account)
}

/// Let another key act for one's own.
pub fn add_proxy(account: AccountId32, scope: Scope) -> Call {
	Call::new("Proxy", "add_proxy")
		.with("delegate", address(account))
		.with("proxy_type", scope)
		.with("delay", 0u32)
}

/// End it.
pub fn remove_proxy(account: AccountId32, scope: Scope) -> Call {
	Call::new("Proxy", "remove_proxy")
		.with("delegate", address(account))
		.with("proxy_type", scope)
		.with("delay", 0u32)
}

/// Make a call for the officer `real`, as its proxy: `call` is encoded.
pub fn by_proxy(real: AccountId32, call: Vec<u8>) -> Call {
	Call::new("Proxy", "proxy")
		.with("real", address(real))
		.with("force_proxy_type", None::<Scope>)
		.with("call", Encoded(call))
}
