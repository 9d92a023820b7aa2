// SPDX-License-Identifier: Apache-2.0
//! Questions to the runtime API `TradeApi`.

use codec::{Decode, Encode};
use sp_core::{crypto::AccountId32, H256};
use subxt::error::RuntimeApiError;
use tijara_primitives::{
	audit::{first_broken_link, Link, Subject},
	codes::{Lrn, MrnText},
	tariff::TariffHeader,
	views::{DeclarationView, OfficerView},
	OrganisationId, TariffVersion,
};

use super::{
	failure::{Failure, Outcome},
	refusal::failure_of_backend,
	At,
};

/// Links that the chain hands out at once.
const LINKS_AT_ONCE: u32 = 256;

/// A link of an audit chain, as this chain keeps it.
pub type ChainLink = Link<AccountId32, u32>;

/// A subject's audit chain, and whether every link follows from the one before.
#[derive(Clone, Debug)]
pub struct Trail {
	/// The links, from the first.
	pub links: Vec<ChainLink>,
	/// Index of the first link that does not follow; `None` when all do.
	pub broken_at: Option<u32>,
}

async fn ask<T: Decode>(at: &At, method: &str, arguments: &[u8]) -> Outcome<T> {
	let method = format!("TradeApi_{method}");
	let bytes =
		at.runtime_apis().call_raw(&method, Some(arguments)).await.map_err(
			|error| match error {
				RuntimeApiError::CannotCallApi(error) => failure_of_backend(&error),
				other => Failure::versions_differ(other),
			},
		)?;
	let mut rest = bytes.as_slice();
	T::decode(&mut rest)
		.ok()
		.filter(|_| rest.is_empty())
		.ok_or_else(|| Failure::versions_differ(format!("the answer of {method} has another form")))
}

/// The declaration with this MRN.
///
/// # Errors
/// [`Failure::Refused`] when the chain has no such declaration.
pub async fn declaration(at: &At, mrn: &MrnText) -> Outcome<DeclarationView> {
	let found: Option<DeclarationView> = ask(at, "declaration", &mrn.encode()).await?;
	found.ok_or_else(|| {
		Failure::refused("NotFound", format!("no declaration on this chain has the MRN {mrn}"))
	})
}

/// The declaration that an organisation stored under this LRN.
///
/// # Errors
/// [`Failure::Refused`] when the chain has no such declaration.
pub async fn declaration_by_lrn(
	at: &At,
	declarant: OrganisationId,
	lrn: &Lrn,
) -> Outcome<DeclarationView> {
	let arguments = (declarant, lrn).encode();
	let found: Option<DeclarationView> = ask(at, "declaration_by_lrn", &arguments).await?;
	found.ok_or_else(|| {
		Failure::refused(
			"NotFound",
			format!("organisation {declarant} has no declaration with the LRN {lrn} on this chain"),
		)
	})
}

/// What an account may do; `None` for an account that is no officer.
///
/// # Errors
/// [`Failure::NoAnswer`] when the node stops answering.
pub async fn officer(at: &At, account: &AccountId32) -> Outcome<Option<OfficerView>> {
	ask(at, "officer", &account.encode()).await
}

/// Version and header of the tariff in force; `None` before the first was published.
///
/// # Errors
/// [`Failure::NoAnswer`] when the node stops answering.
pub async fn tariff(at: &At) -> Outcome<Option<(TariffVersion, TariffHeader)>> {
	ask(at, "tariff", &[]).await
}

/// The whole audit chain of a subject, checked link by link.
///
/// # Errors
/// [`Failure::NoAnswer`] when the node stops answering.
pub async fn trail(at: &At, subject: Subject) -> Outcome<Trail> {
	let mut links: Vec<ChainLink> = Vec::new();
	loop {
		let from = u32::try_from(links.len()).unwrap_or(u32::MAX);
		let arguments = (subject, from, LINKS_AT_ONCE).encode();
		let page: Vec<ChainLink> = ask(at, "trail", &arguments).await?;
		if page.is_empty() {
			break;
		}
		links.extend(page);
	}
	let broken_at = first_broken_link(subject, &links);
	Ok(Trail { links, broken_at })
}

/// The hash of the last link of a trail: whoever holds it can check the whole story.
pub fn head(trail: &Trail) -> Option<H256> {
	trail.links.last().map(|link| link.hash)
}
