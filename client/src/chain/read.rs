// SPDX-License-Identifier: Apache-2.0
//! Questions to the runtime API `TradeApi`.

use codec::{Decode, Encode};
use sp_core::{crypto::AccountId32, H256};
use subxt::error::{DispatchError, RuntimeApiError};
use tijara_primitives::{
	actor::RoleSet,
	aeo::MraRecord,
	audit::{first_broken_link, Link, Subject},
	codes::{CommodityCode, Lrn, MraId, MrnText, OfficeCode, QuotaOrder, ReliefCode},
	date::Date,
	declaration::Draft,
	mandate::Mandate,
	tariff::{Assessment, TariffHeader},
	views::{
		AeoView, AuthorityView, CommodityView, DeclarationView, GuaranteeView, LedgerView,
		OfficerView, OpenCaseView, OrganisationView, PostingView, QuotaBalanceView, QuotaView,
		ValidatorsReportView,
	},
	AeoId, DeclarationId, GuaranteeId, MandateId, Money, OrganisationId, TariffVersion,
};

use super::{
	failure::{Failure, Outcome},
	refusal::{failure_of_backend, refusal_of},
	At,
};

/// Links, or others of a list, that the chain hands out at once.
pub const AT_ONCE: u32 = 256;

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
	let bytes = ask_raw(at, method, arguments).await?;
	whole(method, &bytes)
}

async fn ask_raw(at: &At, method: &str, arguments: &[u8]) -> Outcome<Vec<u8>> {
	let method = format!("TradeApi_{method}");
	at.runtime_apis().call_raw(&method, Some(arguments)).await.map_err(|error| match error {
		RuntimeApiError::CannotCallApi(error) => failure_of_backend(&error),
		other => Failure::versions_differ(other),
	})
}

/// The one value that these bytes are.
fn whole<T: Decode>(method: &str, mut bytes: &[u8]) -> Outcome<T> {
	T::decode(&mut bytes).ok().filter(|_| bytes.is_empty()).ok_or_else(|| {
		Failure::versions_differ(format!("the answer of TradeApi_{method} has another form"))
	})
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

/// The declaration with this number.
///
/// # Errors
/// [`Failure::Refused`] when the chain has no such declaration.
pub async fn declaration_by_id(at: &At, id: DeclarationId) -> Outcome<DeclarationView> {
	let found: Option<DeclarationView> = ask(at, "declaration_by_id", &id.encode()).await?;
	found.ok_or_else(|| {
		Failure::refused("NotFound", format!("no declaration on this chain has the number {id}"))
	})
}

/// Numbers of the declarations in a trader's name, from a place in its list, at most [`AT_ONCE`].
///
/// # Errors
/// [`Failure::NoAnswer`] when the node stops answering.
pub async fn files_of(at: &At, trader: OrganisationId, from: u64) -> Outcome<Vec<DeclarationId>> {
	ask(at, "files_of", &(trader, from, AT_ONCE).encode()).await
}

/// What an account was at the end of a block; `None` if it was not an officer.
///
/// # Errors
/// [`Failure::NoAnswer`] when the node stops answering.
pub async fn authority(
	at: &At,
	account: &AccountId32,
	block: u32,
) -> Outcome<Option<AuthorityView>> {
	ask(at, "authority", &(account, block).encode()).await
}

/// An organisation.
///
/// # Errors
/// [`Failure::Refused`] when the chain has no such organisation.
pub async fn organisation(at: &At, id: OrganisationId) -> Outcome<OrganisationView> {
	let found: Option<OrganisationView> = ask(at, "organisation", &id.encode()).await?;
	found.ok_or_else(|| no_organisation(id))
}

/// The officers of an organisation at the end of a block, with their roles. The chain keeps this
/// history in its state, so that any node answers.
///
/// # Errors
/// [`Failure::NoAnswer`] when the node stops answering.
pub async fn officers_at(
	at: &At,
	organisation: OrganisationId,
	block: u32,
) -> Outcome<Vec<(AccountId32, RoleSet)>> {
	let mut officers = Vec::new();
	let mut from = 0u32;
	loop {
		let arguments = (organisation, block, from, AT_ONCE).encode();
		let (page, more): (Vec<(AccountId32, RoleSet)>, bool) =
			ask(at, "officers_at", &arguments).await?;
		officers.extend(page);
		if !more {
			return Ok(officers);
		}
		from = from.saturating_add(AT_ONCE);
	}
}

/// What an organisation may still send.
///
/// # Errors
/// [`Failure::Refused`] when the chain has no such organisation.
pub async fn quota(at: &At, id: OrganisationId) -> Outcome<QuotaView> {
	let found: Option<QuotaView> = ask(at, "quota", &id.encode()).await?;
	found.ok_or_else(|| no_organisation(id))
}

fn no_organisation(id: OrganisationId) -> Failure {
	Failure::refused("NotFound", format!("no organisation on this chain has the number {id}"))
}

/// A mandate, revoked or not.
///
/// # Errors
/// [`Failure::Refused`] when the chain has no such mandate.
pub async fn mandate(at: &At, id: MandateId) -> Outcome<Mandate> {
	let found: Option<Mandate> = ask(at, "mandate", &id.encode()).await?;
	found.ok_or_else(|| {
		Failure::refused("NotFound", format!("no mandate on this chain has the number {id}"))
	})
}

/// The mandates by which an agent may act for a trader, those left out that were revoked themselves.
///
/// # Errors
/// [`Failure::NoAnswer`] when the node stops answering.
pub async fn mandates_between(
	at: &At,
	trader: OrganisationId,
	agent: OrganisationId,
) -> Outcome<Vec<(MandateId, Mandate)>> {
	ask(at, "mandates_between", &(trader, agent).encode()).await
}

/// An authorised operator's file.
///
/// # Errors
/// [`Failure::Refused`] when the chain has no such file.
pub async fn aeo(at: &At, id: AeoId) -> Outcome<AeoView> {
	let found: Option<AeoView> = ask(at, "aeo", &id.encode()).await?;
	found.ok_or_else(|| {
		Failure::refused(
			"NotFound",
			format!("no operator's file on this chain has the number {id}"),
		)
	})
}

/// The live file of an operator.
///
/// # Errors
/// [`Failure::Refused`] when the organisation has none.
pub async fn aeo_of(at: &At, organisation: OrganisationId) -> Outcome<AeoView> {
	let found: Option<AeoView> = ask(at, "aeo_of", &organisation.encode()).await?;
	found.ok_or_else(|| {
		Failure::refused(
			"NotFound",
			format!("organisation {organisation} has neither an authorisation nor an application"),
		)
	})
}

/// The public register of authorised operators, from a place in it, at most [`AT_ONCE`].
///
/// # Errors
/// [`Failure::NoAnswer`] when the node stops answering.
pub async fn aeo_register(at: &At, from: u32) -> Outcome<Vec<AeoView>> {
	ask(at, "aeo_register", &(from, AT_ONCE).encode()).await
}

/// What a partner administration last said of its operator.
///
/// # Errors
/// [`Failure::Refused`] when nothing is recorded.
pub async fn partner(at: &At, mra: &MraId) -> Outcome<MraRecord> {
	let found: Option<MraRecord> = ask(at, "partner", &mra.encode()).await?;
	found.ok_or_else(|| {
		Failure::refused("NotFound", format!("no partner's operator {mra} is recorded"))
	})
}

/// Version and header of the tariff in force; `None` before the first was published.
///
/// # Errors
/// [`Failure::NoAnswer`] when the node stops answering.
pub async fn tariff(at: &At) -> Outcome<Option<(TariffVersion, TariffHeader)>> {
	ask(at, "tariff", &[]).await
}

/// What a version of the tariff says of a commodity code: this version, or the one in force on a day, or
/// today.
///
/// # Errors
/// [`Failure::Refused`] when there is no such version, or none was in force.
pub async fn commodity(
	at: &At,
	version: Option<TariffVersion>,
	on: Option<Date>,
	code: &CommodityCode,
) -> Outcome<CommodityView> {
	let found: Option<CommodityView> = ask(at, "commodity", &(version, on, code).encode()).await?;
	found.ok_or_else(|| match version {
		Some(version) => Failure::refused(
			"NotPublished",
			format!("no tariff of this chain has the version {version}"),
		),
		None => Failure::refused("NotPublished", "no tariff was in force on that day"),
	})
}

/// The balance of a tariff quota on a day.
///
/// # Errors
/// [`Failure::Refused`] when the tariff in force on that day has no such quota.
pub async fn tariff_quota(at: &At, order: &QuotaOrder, on: Date) -> Outcome<QuotaBalanceView> {
	let found: Option<QuotaBalanceView> = ask(at, "tariff_quota", &(order, on).encode()).await?;
	found.ok_or_else(|| {
		Failure::refused(
			"NotFound",
			format!("the tariff has no period of the quota {order} that covers {on}"),
		)
	})
}

/// What this trader would owe for a declaration if it were registered now. Nothing is drawn.
///
/// # Errors
/// [`Failure::Refused`] with the name that the chain gives the refusal of the declaration itself.
pub async fn estimate(at: &At, trader: OrganisationId, draft: &Draft) -> Outcome<Assessment> {
	let bytes = ask_raw(at, "estimate", &(trader, draft).encode()).await?;
	match bytes.as_slice() {
		[0, assessment @ ..] => whole("estimate", assessment),
		[1, error @ ..] => Err(match DispatchError::decode_from(error.to_vec(), at.metadata()) {
			Ok(error) => refusal_of(&error),
			Err(error) => Failure::versions_differ(error),
		}),
		_ => Err(Failure::versions_differ("the answer of TradeApi_estimate has another form")),
	}
}

/// An organisation's account with the treasury; an empty one where nothing was ever posted.
///
/// # Errors
/// [`Failure::NoAnswer`] when the node stops answering.
pub async fn account(at: &At, organisation: OrganisationId) -> Outcome<LedgerView> {
	ask(at, "account", &organisation.encode()).await
}

/// The first `count` postings of an organisation's ledger, page by page.
///
/// # Errors
/// [`Failure::NoAnswer`] when the node stops answering; [`Failure::Refused`] when it leaves postings out.
pub async fn postings(
	at: &At,
	organisation: OrganisationId,
	count: u32,
) -> Outcome<Vec<PostingView>> {
	let mut postings: Vec<PostingView> = Vec::new();
	loop {
		let from = u32::try_from(postings.len()).unwrap_or(u32::MAX);
		let wanted = count.saturating_sub(from).min(AT_ONCE);
		if wanted == 0 {
			return Ok(postings);
		}
		let arguments = (organisation, from, wanted).encode();
		let page: Vec<PostingView> = ask(at, "postings", &arguments).await?;
		if page.is_empty() || page.iter().zip(from..).any(|(posting, index)| posting.index != index)
		{
			return Err(Failure::refused(
				"LedgerIncomplete",
				format!("the node leaves out postings of organisation {organisation} from number {from}"),
			));
		}
		postings.extend(page);
	}
}

/// A guarantee.
///
/// # Errors
/// [`Failure::Refused`] when the chain has no such guarantee.
pub async fn guarantee(at: &At, id: GuaranteeId) -> Outcome<GuaranteeView> {
	let found: Option<GuaranteeView> = ask(at, "guarantee", &id.encode()).await?;
	found.ok_or_else(|| {
		Failure::refused("NotFound", format!("no guarantee on this chain has the number {id}"))
	})
}

/// What the validators made of their slots in a session, or in the current one so far.
///
/// # Errors
/// [`Failure::Refused`] when the chain keeps no report of the session.
pub async fn validators(
	at: &At,
	session: Option<u32>,
) -> Outcome<ValidatorsReportView<AccountId32>> {
	let found: Option<ValidatorsReportView<AccountId32>> =
		ask(at, "validators", &session.encode()).await?;
	found.ok_or_else(|| {
		let session = session.map_or_else(|| "this session".into(), |n| format!("session {n}"));
		Failure::refused("NotFound", format!("the chain keeps no report of {session}"))
	})
}

/// Ceiling of an exemption, and what it may still relieve today, in minor units.
///
/// # Errors
/// [`Failure::Refused`] when the organisation has none from this relief.
pub async fn exemption(
	at: &At,
	holder: OrganisationId,
	relief: &ReliefCode,
) -> Outcome<(Money, Money)> {
	let found: Option<(Money, Money)> = ask(at, "exemption", &(holder, relief).encode()).await?;
	found.ok_or_else(|| {
		Failure::refused(
			"NotFound",
			format!("organisation {holder} has no exemption from the relief {relief}"),
		)
	})
}

/// All that is open at a customs office, read page by page in one block, in the order of the numbers.
///
/// # Errors
/// [`Failure::Refused`] when the chain's runtime is older than the worklists, or is being migrated.
pub async fn worklist(at: &At, office: &OfficeCode) -> Outcome<Vec<OpenCaseView>> {
	let api = at.metadata_ref().runtime_api_trait_by_name("TradeApi");
	if api.and_then(|api| api.method_by_name("worklist")).is_none() {
		return Err(Failure::refused(
			"ChainTooOld",
			"this chain's runtime keeps no worklists: it must be upgraded first, to spec version 2 or later",
		));
	}
	let mut open: Vec<OpenCaseView> = Vec::new();
	loop {
		let after = open.last().map(|case| case.id);
		let page: Option<Vec<OpenCaseView>> =
			ask(at, "worklist", &(office, after, AT_ONCE).encode()).await?;
		let page = page.ok_or_else(|| {
			Failure::refused(
				"MigrationUnderWay",
				"the chain's cases are being migrated and the list would lack some; ask again when transactions are \
				 taken again",
			)
		})?;
		let last = page.len() < usize::try_from(AT_ONCE).unwrap_or(usize::MAX);
		open.extend(page);
		if last {
			open.sort_by_key(|case| case.id);
			return Ok(open);
		}
	}
}

/// The whole audit chain of a subject, checked link by link.
///
/// # Errors
/// [`Failure::NoAnswer`] when the node stops answering.
pub async fn trail(at: &At, subject: Subject) -> Outcome<Trail> {
	let mut links: Vec<ChainLink> = Vec::new();
	loop {
		let from = u32::try_from(links.len()).unwrap_or(u32::MAX);
		let arguments = (subject, from, AT_ONCE).encode();
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
