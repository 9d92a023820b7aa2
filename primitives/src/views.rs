// SPDX-License-Identifier: Apache-2.0
//! What the runtime API `TradeApi` answers: views that join what several rooms hold.

use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::{
	actor::{OrganisationKind, RoleSet, Standing},
	aeo::{AeoStatus, Benefits, MraRecord},
	audit::ReasonCode,
	axes::{Axes, Lane, MoneyAxis},
	codes::{DeclarationType, Lrn, MrnText, OfficeCode},
	date::Date,
	declaration::DeclarationState,
	identifier::Identifier,
	money::{GuaranteeStatus, LedgerAccount},
	numbers::Decimal,
	tariff::{
		Assessment, Measure, NomenclatureLine, QuotaPeriod, Relief, Requirement, TariffHeader,
	},
	AeoId, DeclarationId, GuaranteeId, MandateId, Money, OrganisationId, TariffVersion,
};

macro_rules! view {
	($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* }) => {
		$(#[$meta])*
		#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
		pub struct $name { $($body)* }
	};
}

view! {
	/// A release: its number and what was evaluated when it was granted.
	pub struct ReleaseView {
		/// Number of the release, from 1.
		pub number: u64,
		/// The axes as the guard saw them.
		pub guard: Axes,
		/// Block in which it was granted.
		pub block: u32,
		/// Reason of a manual release; `None` where the guard allowed it.
		pub manual: Option<ReasonCode>,
	}
}

view! {
	/// What a declaration owes, and how it is settled. Amounts in minor units of the national currency.
	pub struct DebtView {
		/// Who owes.
		pub debtor: OrganisationId,
		/// Duties and taxes, as assessed.
		pub due: Money,
		/// Interest on late payment that was charged.
		pub interest: Money,
		/// Penalties.
		pub penalties: Money,
		/// What banks charged back beyond what had been paid for this declaration.
		pub reclaimed: Money,
		/// What was paid, less what was refunded.
		pub paid: Money,
		/// What was put on the deferred account.
		pub deferred: Money,
		/// What may be due beyond `due` while the assessment is provisional.
		pub security: Money,
		/// What a guarantee secures.
		pub secured: Money,
		/// Revenue forgone by reliefs.
		pub relieved: Money,
		/// Paid back as drawback.
		pub drawback: Money,
		/// Last day for payment.
		pub payable_by: Date,
		/// The state of the debt today.
		pub state: MoneyAxis,
		/// Is the assessment provisional?
		pub provisional: bool,
	}
}

view! {
	/// A posting of the ledger, under its organisation.
	pub struct PostingView {
		/// Its number in the organisation's ledger, from 0.
		pub index: u32,
		/// The declaration that it is about, where there is one.
		pub declaration: Option<DeclarationId>,
		/// Account that is debited.
		pub debit: LedgerAccount,
		/// Account that is credited.
		pub credit: LedgerAccount,
		/// How much, in minor units.
		pub amount: Money,
		/// Block of the posting.
		pub block: u32,
		/// Day of the posting.
		pub day: Date,
	}
}

view! {
	/// A statement of a deferred account that is not paid.
	pub struct StatementView {
		/// Its month: year times 12 plus month from 0.
		pub month: u32,
		/// What it comes to, in minor units.
		pub amount: Money,
		/// Last day for payment.
		pub payable_by: Date,
	}
}

view! {
	/// An organisation's account with the treasury. Amounts in minor units of the national currency.
	pub struct LedgerView {
		/// What is in its fund.
		pub fund: Money,
		/// What of it waits to be paid out.
		pub payout: Money,
		/// Limit of its deferred account; `None` where it has none.
		pub limit: Option<Money>,
		/// Statements that are not paid, the oldest first.
		pub statements: Vec<StatementView>,
		/// How many postings its ledger has.
		pub postings: u32,
	}
}

view! {
	/// A guarantee. Amounts in minor units of the national currency.
	pub struct GuaranteeView {
		/// Its number.
		pub id: GuaranteeId,
		/// Whose declarations it secures.
		pub holder: OrganisationId,
		/// The bank that stands for it.
		pub guarantor: OrganisationId,
		/// The one declaration that it secures; `None` for a comprehensive guarantee.
		pub declaration: Option<DeclarationId>,
		/// What can be reserved at most.
		pub reference: Money,
		/// What the guarantor provides.
		pub provided: Money,
		/// What is reserved.
		pub reserved: Money,
		/// What can still be reserved today.
		pub left: Money,
		/// Last day on which something can be reserved.
		pub until: Date,
		/// Can something be reserved? (`offered`, `in-force`, `ended`)
		pub status: GuaranteeStatus,
	}
}

view! {
	/// The balance of a period of a tariff quota.
	pub struct QuotaBalanceView {
		/// The period.
		pub period: QuotaPeriod,
		/// What is reserved or written off.
		pub drawn: Decimal,
		/// What is left.
		pub left: Decimal,
		/// Is no more left than the critical share?
		pub critical: bool,
	}
}

view! {
	/// What the tariff says of a commodity code: nothing is left out but by its dates, which are shown.
	pub struct CommodityView {
		/// The version.
		pub version: TariffVersion,
		/// Currency, rounding, taxes.
		pub header: TariffHeader,
		/// Measures whose prefix begins the code.
		pub measures: Vec<Measure>,
		/// Reliefs whose prefix begins the code.
		pub reliefs: Vec<Relief>,
		/// Documents that it takes.
		pub requirements: Vec<Requirement>,
		/// Lines of the nomenclature whose digits begin the code, the shortest first.
		pub lines: Vec<NomenclatureLine>,
	}
}

view! {
	/// A declaration with everything that followed from it.
	pub struct DeclarationView {
		/// Its number.
		pub id: DeclarationId,
		/// Its MRN; `None` before registration.
		pub mrn: Option<MrnText>,
		/// Local reference number.
		pub lrn: Lrn,
		/// Kind of declaration.
		pub kind: DeclarationType,
		/// Customs office.
		pub office: OfficeCode,
		/// The organisation that declares.
		pub declarant: OrganisationId,
		/// The organisation that owes.
		pub trader: OrganisationId,
		/// The organisation that handles the file now.
		pub handler: OrganisationId,
		/// The mandate under which it does.
		pub mandate: Option<MandateId>,
		/// Where the record stands.
		pub state: DeclarationState,
		/// Version, from 1.
		pub version: u32,
		/// Time of acceptance, in milliseconds since 1970; `None` before registration.
		pub accepted: Option<u64>,
		/// The lane that was selected.
		pub lane: Option<Lane>,
		/// Did an authorised operator's benefit of reduced controls apply when the lane was selected?
		pub reduced_controls: bool,
		/// What an examination found: `true` conform, `false` not; `None` where there was none.
		pub finding: Option<bool>,
		/// The assessment, with the version of the tariff by which it was made.
		pub assessment: Option<(TariffVersion, Assessment)>,
		/// What is owed and how it is settled; `None` before registration.
		pub debt: Option<DebtView>,
		/// The five axes; `None` before registration.
		pub axes: Option<Axes>,
		/// The release, if there was one.
		pub release: Option<ReleaseView>,
		/// Holds that stand: who placed each, and why. At most 8.
		pub holds: Vec<(OrganisationId, ReasonCode)>,
	}
}

view! {
	/// A case that is open at a customs office: the goods have not left, and the declaration is not cancelled.
	pub struct OpenCaseView {
		/// The declaration's number.
		pub id: DeclarationId,
		/// Its MRN; `None` only where the chain has lost the declaration.
		pub mrn: Option<MrnText>,
		/// The five axes, and whether a hold stands.
		pub axes: Axes,
		/// The lane that was selected.
		pub lane: Option<Lane>,
		/// How many agencies hold it, at most 8.
		pub holds: u32,
	}
}

view! {
	/// An account as the registry knows it.
	pub struct OfficerView {
		/// The organisation it acts for.
		pub organisation: OrganisationId,
		/// Kind of that organisation.
		pub kind: OrganisationKind,
		/// What it may do.
		pub roles: RoleSet,
		/// May its officers act?
		pub standing: Standing,
		/// Open files that it would have to hand over before it leaves.
		pub open_files: u32,
	}
}

view! {
	/// What an account was at the end of a block.
	pub struct AuthorityView {
		/// The organisation that it acted for.
		pub organisation: OrganisationId,
		/// Kind of that organisation.
		pub kind: OrganisationKind,
		/// What it might do.
		pub roles: RoleSet,
		/// Might the organisation's officers act?
		pub standing: Standing,
	}
}

view! {
	/// An organisation as the registry knows it.
	pub struct OrganisationView {
		/// Its number.
		pub organisation: OrganisationId,
		/// What it is.
		pub kind: OrganisationKind,
		/// Its national identifier, sealed or public.
		pub identifier: Identifier,
		/// May its officers act?
		pub standing: Standing,
		/// How many officers it has.
		pub officers: u32,
		/// How many of them are administrators.
		pub administrators: u32,
	}
}

view! {
	/// An organisation's quota of transactions: what it may use, in picoseconds of a block's time.
	pub struct QuotaView {
		/// What it may use in one period, and at most at once.
		pub limit: u64,
		/// What it may use now.
		pub left: u64,
		/// Blocks of a period, in which an empty quota fills again.
		pub period: u32,
	}
}

view! {
	/// An authorised operator's file as the public register shows it.
	pub struct AeoView {
		/// Number of the file.
		pub id: AeoId,
		/// The operator.
		pub holder: OrganisationId,
		/// How it stands at this moment.
		pub status: AeoStatus,
		/// What it has at this moment.
		pub benefits: Benefits,
		/// The record for partner administrations; `None` before the first grant.
		pub record: Option<MraRecord>,
		/// Last block of the statutory clock that runs, if one does.
		pub clock: Option<u32>,
	}
}

/// What a session's validators made of the slots that fell on them.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct ValidatorsReportView<AccountId> {
	/// The session.
	pub session: u32,
	/// Is it over? Otherwise the counts are those so far.
	pub ended: bool,
	/// Its first slot.
	pub from: u64,
	/// How many slots it had.
	pub slots: u64,
	/// In how many of them a block was authored.
	pub blocks: u32,
	/// Its validators, in the order in which slots fell on them; at most as many as the runtime allows.
	pub validators: Vec<ValidatorAttendanceView<AccountId>>,
}

/// What one validator made of its slots in a session.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct ValidatorAttendanceView<AccountId> {
	/// The account that owns the session keys.
	pub account: AccountId,
	/// The agency that ran it.
	pub organisation: OrganisationId,
	/// How many slots fell on it.
	pub slots: u64,
	/// In how many of them it authored a block.
	pub authored: u32,
	/// In how many of them it did not.
	pub missed: u64,
	/// In how many sessions, up to now, an offence of the agency's validators was proven.
	pub offences: u32,
}
