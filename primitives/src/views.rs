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
	declaration::DeclarationState,
	identifier::Identifier,
	tariff::Assessment,
	AeoId, DeclarationId, MandateId, Money, OrganisationId, TariffVersion,
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
		/// What is owed, in minor units of the national currency.
		pub due: Money,
		/// What of it is paid, in minor units of the national currency.
		pub paid: Money,
		/// State of the debt.
		pub money: MoneyAxis,
		/// The five axes; `None` before registration.
		pub axes: Option<Axes>,
		/// The release, if there was one.
		pub release: Option<ReleaseView>,
		/// Holds that stand: who placed each, and why. At most 8.
		pub holds: Vec<(OrganisationId, ReasonCode)>,
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
