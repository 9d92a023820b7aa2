// SPDX-License-Identifier: Apache-2.0
//! Authorised economic operators: programmes, benefits, and the record that partner administrations
//! exchange under mutual recognition (MRA).

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::{
	codes::{CountryCode, MraId, NationalId},
	date::Date,
};

macro_rules! plain {
	($(#[$meta:meta])* pub $kind:ident $name:ident { $($body:tt)* }) => {
		#[derive(
			Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen,
			TypeInfo, Serialize, Deserialize,
		)]
		$(#[$meta])*
		pub $kind $name { $($body)* }
	};
}

plain! {
	/// What an operator is authorised for.
	#[derive(Copy)]
	#[serde(rename_all = "kebab-case")]
	pub enum Programme {
		/// Customs simplifications (AEO-C).
		#[codec(index = 0)]
		CustomsSimplification,
		/// Security and safety (AEO-S).
		#[codec(index = 1)]
		SecurityAndSafety,
		/// Both (AEO-F).
		#[codec(index = 2)]
		Full,
	}
}

plain! {
	/// A condition of authorisation (TFA 7.7.2; SAFE pillar 2).
	#[derive(Copy, PartialOrd, Ord)]
	#[serde(rename_all = "kebab-case")]
	pub enum Criterion {
		/// No serious or repeated infringement of customs and tax rules.
		#[codec(index = 0)]
		Compliance,
		/// Records and internal control.
		#[codec(index = 1)]
		Records,
		/// Financial solvency.
		#[codec(index = 2)]
		Solvency,
		/// Practical competence or professional qualification.
		#[codec(index = 3)]
		Competence,
		/// Security and safety of premises, staff, cargo and partners.
		#[codec(index = 4)]
		Security,
	}
}

plain! {
	/// What the operator is in the supply chain.
	#[derive(Copy)]
	#[serde(rename_all = "kebab-case")]
	pub enum PartyRole {
		/// Imports.
		#[codec(index = 0)]
		Importer,
		/// Exports.
		#[codec(index = 1)]
		Exporter,
		/// Declares for others.
		#[codec(index = 2)]
		Broker,
		/// Carries.
		#[codec(index = 3)]
		Carrier,
		/// Forwards.
		#[codec(index = 4)]
		Forwarder,
		/// Keeps a warehouse or a terminal.
		#[codec(index = 5)]
		WarehouseKeeper,
		/// Manufactures.
		#[codec(index = 6)]
		Manufacturer,
	}
}

plain! {
	/// What of a guarantee's reference amount an operator must provide.
	#[derive(Copy, Default, PartialOrd, Ord)]
	#[serde(rename_all = "kebab-case")]
	pub enum GuaranteeShare {
		/// 100 %.
		#[codec(index = 0)]
		#[default]
		Whole,
		/// 50 %.
		#[codec(index = 1)]
		Half,
		/// 30 %.
		#[codec(index = 2)]
		ThirtyPercent,
		/// 0 %.
		#[codec(index = 3)]
		Waived,
	}
}

plain! {
	/// What an operator has now. Computed live: none for whoever is not authorised at this moment.
	#[derive(Copy, Default)]
	#[serde(rename_all = "camelCase")]
	pub struct Benefits {
		/// Fewer documentary and physical controls.
		pub reduced_controls: bool,
		/// May pay later.
		pub deferred_payment: bool,
		/// What of a guarantee it must provide.
		pub guarantee: GuaranteeShare,
		/// May register before arrival.
		pub pre_arrival: bool,
		/// May state fewer data.
		pub fewer_data: bool,
	}
}

plain! {
	/// How an authorisation stands, as the public register and partner administrations see it.
	#[derive(Copy)]
	#[serde(rename_all = "kebab-case")]
	pub enum AeoStatus {
		/// Applied for.
		#[codec(index = 0)]
		Applied,
		/// The application is accepted (or counts as accepted, since nobody answered in time).
		#[codec(index = 1)]
		Accepted,
		/// Being validated.
		#[codec(index = 2)]
		Validating,
		/// Granted: the only status with benefits.
		#[codec(index = 3)]
		Granted,
		/// Suspended.
		#[codec(index = 4)]
		Suspended,
		/// Revoked; final.
		#[codec(index = 5)]
		Revoked,
		/// Given up by its holder or applicant; final.
		#[codec(index = 6)]
		Withdrawn,
		/// Refused, or not decided in time; final.
		#[codec(index = 7)]
		Refused,
		/// The date of re-validation passed.
		#[codec(index = 8)]
		Expired,
	}
}

plain! {
	/// The record of one operator that administrations exchange under mutual recognition.
	#[serde(rename_all = "camelCase", deny_unknown_fields)]
	pub struct MraRecord {
		/// Country of the programme.
		pub country: CountryCode,
		/// The operator's identifier there (TIN).
		pub tin: NationalId,
		/// The programme.
		pub programme: Programme,
		/// What the operator is.
		pub role: PartyRole,
		/// How its authorisation stands.
		pub status: AeoStatus,
		/// First day.
		pub effective: Date,
		/// Last day.
		pub expiry: Date,
		/// The AEO MRA party identification (WCO R143, an..17).
		pub mra_id: MraId,
		/// Version of the record, from 1: a newer one replaces an older one.
		pub version: u32,
	}
}

impl Programme {
	/// The criteria that an operator must meet.
	pub const fn criteria(self) -> &'static [Criterion] {
		use Criterion::{Competence, Compliance, Records, Security, Solvency};
		match self {
			Self::CustomsSimplification => &[Compliance, Records, Solvency, Competence],
			Self::SecurityAndSafety => &[Compliance, Records, Solvency, Security],
			Self::Full => &[Compliance, Records, Solvency, Competence, Security],
		}
	}

	/// What the programme gives while it is granted.
	pub const fn benefits(self, guarantee: GuaranteeShare) -> Benefits {
		let simplification = !matches!(self, Self::SecurityAndSafety);
		let security = !matches!(self, Self::CustomsSimplification);
		Benefits {
			reduced_controls: true,
			deferred_payment: simplification,
			guarantee: if simplification { guarantee } else { GuaranteeShare::Whole },
			pre_arrival: security,
			fewer_data: security,
		}
	}
}

impl GuaranteeShare {
	/// In per cent.
	pub const fn percent(self) -> u8 {
		match self {
			Self::Whole => 100,
			Self::Half => 50,
			Self::ThirtyPercent => 30,
			Self::Waived => 0,
		}
	}
}
