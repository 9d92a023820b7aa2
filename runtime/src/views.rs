// SPDX-License-Identifier: Apache-2.0
//! Views that join what several rooms hold. They read; nothing here decides.

use alloc::vec::Vec;
use frame_support::traits::{GetStorageVersion, UnixTime};
use sp_runtime::DispatchError;
use tijara_primitives::{
	actor::RoleSet,
	codes::{CommodityCode, MrnText, OfficeCode, QuotaOrder, ReliefCode},
	date::Date,
	declaration::{Draft, MAX_ITEMS},
	rooms::{Allocations as _, TariffBook as _, TariffView},
	tariff::{Assessment, TariffHeader},
	views::{
		CommodityView, DeclarationView, OfficerView, OpenCaseView, OrganisationView,
		QuotaBalanceView, QuotaView, ReleaseView,
	},
	DeclarationId, Money, OrganisationId, TariffVersion,
};

use crate::{
	Access, AccountId, Allocations, BlockNumber, Declarations, DutyPayments, Registry, Releases,
	Runtime, TariffBook, Timestamp,
};

/// A declaration with everything that followed from it.
pub fn declaration(id: DeclarationId) -> Option<DeclarationView> {
	let record = pallet_declarations::Declarations::<Runtime>::get(id)?;
	let selection = pallet_controls::Selections::<Runtime>::get(id);
	let case = pallet_releases::Cases::<Runtime>::get(id);
	Some(DeclarationView {
		id,
		mrn: mrn(id),
		lrn: record.lrn,
		kind: record.kind,
		office: record.office,
		declarant: record.declarant,
		trader: record.trader,
		handler: record.handler,
		mandate: record.mandate,
		state: record.state,
		version: record.version,
		accepted: record.accepted,
		lane: selection.as_ref().map(|selection| selection.lane),
		reduced_controls: selection.as_ref().is_some_and(|selection| selection.reduced_controls),
		finding: selection
			.and_then(|selection| selection.finding)
			.map(|finding| finding == pallet_controls::Finding::Conform),
		assessment: assessment(id),
		debt: DutyPayments::debt(id),
		axes: case.as_ref().map(|case| case.axes),
		release: case.as_ref().and_then(|case| case.release.as_ref()).map(|release| ReleaseView {
			number: release.number,
			guard: release.guard,
			block: release.block,
			manual: release.manual,
		}),
		holds: case
			.map(|case| case.holds.iter().map(|hold| (hold.by, hold.reason)).collect())
			.unwrap_or_default(),
	})
}

/// The MRN of a declaration, once it is registered.
fn mrn(id: DeclarationId) -> Option<MrnText> {
	Declarations::mrn(id).and_then(|mrn| mrn.as_str().parse().ok())
}

/// A page of what is open at an office, with its lanes; `None` while the cases are not all migrated.
pub fn worklist(
	office: &OfficeCode,
	after: Option<DeclarationId>,
	limit: u32,
) -> Option<Vec<OpenCaseView>> {
	if Releases::on_chain_storage_version() < Releases::in_code_storage_version() {
		return None;
	}
	let page = Releases::worklist(office, after, limit).into_iter();
	let view = |(id, case): (_, pallet_releases::Case<_>)| OpenCaseView {
		id,
		mrn: mrn(id),
		axes: case.axes,
		lane: pallet_controls::Selections::<Runtime>::get(id).map(|selection| selection.lane),
		holds: u32::try_from(case.holds.len()).unwrap_or(u32::MAX),
	};
	Some(page.map(view).collect())
}

/// The assessment as the arithmetic made it, put together from the items that the room keeps apart.
fn assessment(id: DeclarationId) -> Option<(TariffVersion, Assessment)> {
	let header = pallet_duty_payments::Assessments::<Runtime>::get(id)?;
	let mut assessment = Assessment {
		currency: header.currency,
		currency_decimals: header.currency_decimals,
		customs_values: Default::default(),
		lines: Default::default(),
		total: header.total,
		relieved: header.relieved,
	};
	for sequence in 1..=MAX_ITEMS {
		let sequence = u16::try_from(sequence).ok()?;
		let Some(item) = pallet_duty_payments::TaxLines::<Runtime>::get(id, sequence) else {
			break;
		};
		assessment.customs_values.try_push(item.customs_value).ok()?;
		assessment.lines.try_extend(item.lines.into_iter()).ok()?;
	}
	Some((header.tariff, assessment))
}

/// An account as the registry knows it.
pub fn officer(account: &AccountId) -> Option<OfficerView> {
	let officer = pallet_registry::Officers::<Runtime>::get(account)?;
	let organisation = pallet_registry::Organisations::<Runtime>::get(officer.organisation)?;
	Some(OfficerView {
		organisation: officer.organisation,
		kind: organisation.kind,
		roles: officer.roles,
		standing: organisation.standing,
		open_files: officer.open_files,
	})
}

/// An organisation as the registry knows it.
pub fn organisation(id: OrganisationId) -> Option<OrganisationView> {
	let organisation = pallet_registry::Organisations::<Runtime>::get(id)?;
	Some(OrganisationView {
		organisation: id,
		kind: organisation.kind,
		identifier: organisation.identifier,
		standing: organisation.standing,
		officers: organisation.officers,
		administrators: organisation.administrators,
	})
}

/// A page over all whom an organisation ever appointed: those who were its officers at the end of a
/// block, and whether there are more pages.
pub fn officers_at(
	organisation: OrganisationId,
	block: BlockNumber,
	from: u32,
	count: u32,
) -> (Vec<(AccountId, RoleSet)>, bool) {
	let count = count.min(256);
	let page = Registry::officers_at(organisation, block, from, count);
	let ever = pallet_registry::Organisations::<Runtime>::get(organisation)
		.map_or(0, |organisation| organisation.appointees);
	(page, from.saturating_add(count) < ever)
}

/// What an organisation may still send.
pub fn quota(id: OrganisationId) -> Option<QuotaView> {
	let organisation = pallet_registry::Organisations::<Runtime>::get(id)?;
	Some(Access::quota(id, organisation.kind))
}

/// Today, by the time of the newest block.
fn today() -> Date {
	Date::from_millis(u64::try_from(Timestamp::now().as_millis()).unwrap_or(u64::MAX))
}

/// What this trader would owe for a declaration if it were registered today. Nothing is drawn.
pub fn estimate(trader: OrganisationId, draft: &Draft) -> Result<Assessment, DispatchError> {
	DutyPayments::estimate(trader, draft, today())
}

/// What a version of the tariff says of a commodity code: this version, or the one in force on a day, or today.
pub fn commodity(
	version: Option<TariffVersion>,
	on: Option<Date>,
	code: &CommodityCode,
) -> Option<CommodityView> {
	let version = match version {
		Some(version) => version,
		None => TariffBook::in_force(on.unwrap_or_else(today)).ok()?.0,
	};
	TariffBook::commodity(version, code)
}

/// The balance of a tariff quota on a day, by the version of the tariff that is in force on it.
pub fn tariff_quota(order: &QuotaOrder, on: Date) -> Option<QuotaBalanceView> {
	let (_, tariff) = TariffBook::in_force(on).ok()?;
	Some(Allocations::quota_balance(&tariff.quota(order, on)?))
}

/// Version and header of the tariff in force today.
pub fn tariff() -> Option<(TariffVersion, TariffHeader)> {
	let (version, tariff) = TariffBook::in_force(today()).ok()?;
	Some((version, tariff.header().clone()))
}

/// Ceiling of the exemption that covers today, and what it may still relieve.
pub fn exemption(holder: OrganisationId, relief: &ReliefCode) -> Option<(Money, Money)> {
	let today = today();
	let all = Allocations::exemptions(holder, relief);
	let (_, exemption) = all.into_iter().find(|(_, exemption)| exemption.covers(today))?;
	Some((exemption.terms.ceiling, Allocations::exemption_left(holder, relief, today)))
}
