// SPDX-License-Identifier: Apache-2.0
//! Who acts: organisations, roles and officers.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::OrganisationId;

/// What an organisation is, after table 6 of the UN ESCWA guide.
///
/// Codec indices are fixed: new kind, new index, never reuse.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum OrganisationKind {
	/// The customs administration.
	#[codec(index = 0)]
	Customs,
	/// The revenue authority (ministry of finance).
	#[codec(index = 1)]
	Revenue,
	/// The ministry of agriculture.
	#[codec(index = 2)]
	Agriculture,
	/// The ministry of health.
	#[codec(index = 3)]
	Health,
	/// The standards and metrology body.
	#[codec(index = 4)]
	Standards,
	/// The ministry of trade.
	#[codec(index = 5)]
	TradeMinistry,
	/// A port authority or terminal.
	#[codec(index = 6)]
	Ports,
	/// A shipping line or other carrier.
	#[codec(index = 7)]
	Carrier,
	/// A bank.
	#[codec(index = 8)]
	Bank,
	/// A customs broker or freight forwarder.
	#[codec(index = 9)]
	Broker,
	/// An importer or exporter.
	#[codec(index = 10)]
	Trader,
}

impl OrganisationKind {
	/// Is this a state agency: one that may run a validator and sit in the council?
	pub const fn is_agency(self) -> bool {
		matches!(
			self,
			Self::Customs
				| Self::Revenue
				| Self::Agriculture
				| Self::Health
				| Self::Standards
				| Self::TradeMinistry
				| Self::Ports
		)
	}

	/// Is an agency of this kind in charge of organisations of kind `other`: does it admit, suspend,
	/// reinstate and close them? Agencies themselves are governance's matter.
	pub const fn is_in_charge_of(self, other: Self) -> bool {
		matches!(
			(self, other),
			(Self::Customs, Self::Trader | Self::Broker)
				| (Self::Ports, Self::Carrier)
				| (Self::Revenue, Self::Bank)
		)
	}
}

/// May the officers of an organisation act?
///
/// Codec indices are fixed: new standing, new index, never reuse.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
	/// They may.
	#[codec(index = 0)]
	Active,
	/// They may not, until the organisation is reinstated.
	#[codec(index = 1)]
	Suspended,
	/// They may not, for good; what they did stays attributable.
	#[codec(index = 2)]
	Closed,
}

macro_rules! roles {
	($( $(#[doc = $doc:expr])* $name:ident = $index:literal in [$($kind:ident),+ $(,)?] ),+ $(,)?) => {
		/// What an officer may do for its organisation: a closed list.
		///
		/// Codec indices are fixed: new role, new index, never reuse.
		#[derive(
			Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode,
			DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize, Deserialize,
		)]
		#[serde(rename_all = "kebab-case")]
		pub enum Role {
			$( $(#[doc = $doc])* #[codec(index = $index)] $name = $index, )+
		}

		impl Role {
			/// Every role, in the order of its index.
			pub const ALL: &'static [Role] = &[$(Role::$name),+];

			/// May an officer of an organisation of this kind hold the role?
			pub const fn allowed_in(self, kind: OrganisationKind) -> bool {
				match self { $( Role::$name => matches!(kind, $(OrganisationKind::$kind)|+), )+ }
			}

			/// Does it take two administrators to give this role in an organisation of this kind?
			///
			/// So it does for whoever endorses what others propose, and for administrators of agencies.
			pub const fn needs_two_administrators(self, kind: OrganisationKind) -> bool {
				matches!(self, Role::ChiefExaminer | Role::TariffApprover | Role::AeoOfficer)
					|| (matches!(self, Role::Administrator) && kind.is_agency())
			}
		}

		/// One type for each role, for `EnsureOrigin` types that name a role in a runtime's configuration.
		pub mod roles {
			use super::{AllowedRoles, Role};
			$(
				$(#[doc = $doc])*
				pub struct $name;
				impl AllowedRoles for $name { const ROLES: &'static [Role] = &[Role::$name]; }
			)+
		}
	};
}

roles! {
	/// Examines goods and documents.
	Examiner = 0 in [Customs],
	/// Endorses what an examiner found.
	ChiefExaminer = 1 in [Customs],
	/// Assesses duties and taxes.
	Assessor = 2 in [Customs],
	/// Releases consignments.
	ReleaseOfficer = 3 in [Customs],
	/// Publishes the selection rules.
	RiskOfficer = 4 in [Customs],
	/// Audits after release.
	PcaOfficer = 5 in [Customs],
	/// Runs the authorised-operator programme.
	AeoOfficer = 6 in [Customs],
	/// Drafts the tariff.
	TariffEditor = 7 in [Revenue, TradeMinistry],
	/// Publishes the tariff.
	TariffApprover = 8 in [Revenue, TradeMinistry],
	/// Keeps the treasury's account.
	Cashier = 9 in [Customs, Revenue],
	/// Issues certificates of origin.
	Certifier = 10 in [Customs, TradeMinistry, Agriculture, Health, Standards],
	/// Grants permits.
	PermitOfficer = 11 in [Agriculture, Health, Standards, TradeMinistry],
	/// Lodges declarations.
	Declarant = 12 in [Trader, Broker, Carrier],
	/// Speaks for a carrier or a port: presentation, gate-out.
	CarrierAgent = 13 in [Carrier, Ports],
	/// Confirms payments for a bank.
	BankOfficer = 14 in [Bank],
	/// Administers the organisation's officers.
	Administrator = 15 in [
		Customs, Revenue, Agriculture, Health, Standards, TradeMinistry, Ports, Carrier, Bank, Broker, Trader,
	],
}

/// The roles that an `EnsureOrigin` type lets pass; any one of them is enough.
pub trait AllowedRoles {
	/// The roles, the preferred one first.
	const ROLES: &'static [Role];
}

/// A set of roles, one bit for each index of [`Role`]. Written in JSON as a list of role names.
#[derive(
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct RoleSet(u32);

impl RoleSet {
	/// The empty set.
	pub const EMPTY: RoleSet = RoleSet(0);

	const fn bit(role: Role) -> u32 {
		1u32.wrapping_shl(role as u32)
	}

	/// The same set with `role` in it.
	#[must_use]
	pub const fn with(self, role: Role) -> Self {
		Self(self.0 | Self::bit(role))
	}

	/// Is `role` in the set?
	pub const fn contains(self, role: Role) -> bool {
		self.0 & Self::bit(role) != 0
	}

	/// Is every role of this set in the other?
	pub const fn is_within(self, other: Self) -> bool {
		self.0 & !other.0 == 0
	}

	/// The roles that are in this set and not in the other.
	#[must_use]
	pub const fn without(self, other: Self) -> Self {
		Self(self.0 & !other.0)
	}

	/// Is no role in the set?
	pub const fn is_empty(self) -> bool {
		self.0 == 0
	}

	/// The roles in the set, in the order of their indices.
	pub fn iter(self) -> impl Iterator<Item = Role> {
		Role::ALL.iter().copied().filter(move |role| self.contains(*role))
	}

	/// Does every bit stand for a role, and may each be held in an organisation of this kind?
	pub fn is_allowed_in(self, kind: OrganisationKind) -> bool {
		self == self.iter().collect() && self.iter().all(|role| role.allowed_in(kind))
	}
}

impl FromIterator<Role> for RoleSet {
	fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
		roles.into_iter().fold(Self::EMPTY, Self::with)
	}
}

impl fmt::Debug for RoleSet {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.debug_set().entries(self.iter()).finish()
	}
}

impl Serialize for RoleSet {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_seq(self.iter())
	}
}

impl<'de> Deserialize<'de> for RoleSet {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		Ok(Vec::<Role>::deserialize(deserializer)?.into_iter().collect())
	}
}

/// An officer in the act: the account that signed, for which organisation, in which role.
#[derive(
	Clone,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Actor<AccountId> {
	/// The account that signed.
	pub account: AccountId,
	/// The organisation it acts for.
	pub organisation: OrganisationId,
	/// The role in which it acts.
	pub role: Role,
	/// The account that signed, where that is another one: a proxy, or the last signatory of a multisig.
	pub via: Option<AccountId>,
}
