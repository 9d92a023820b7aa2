// SPDX-License-Identifier: Apache-2.0
//! What this room keeps.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use tijara_primitives::{
	aeo::GuaranteeShare, codes::BankReference, date::Date, money::GuaranteeStatus, DeclarationId,
	GuaranteeId, Money, OrganisationId,
};

/// A guarantee: what a bank stands for. Amounts in minor units of the national currency.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Guarantee {
	/// Whose declarations it secures.
	pub holder: OrganisationId,
	/// The bank that stands for it.
	pub guarantor: OrganisationId,
	/// The one declaration that it secures; `None` for a comprehensive guarantee.
	pub declaration: Option<DeclarationId>,
	/// The bank's own reference of its undertaking.
	pub reference: BankReference,
	/// What the bank provides.
	pub provided: Money,
	/// What can be reserved at most, as customs accepted it; 0 until it is accepted.
	pub amount: Money,
	/// What is reserved now.
	pub reserved: Money,
	/// Last day on which something can be reserved.
	pub until: Date,
	/// How it stands. A guarantee whose last day is over stays in force here, and nothing more can be
	/// reserved.
	pub status: GuaranteeStatus,
}

impl Guarantee {
	/// What can be reserved in all when the holder must provide this share: never more than was accepted,
	/// and never more than what is provided covers.
	pub fn limit(&self, share: GuaranteeShare) -> Money {
		let percent = Money::from(share.percent());
		match self.provided.saturating_mul(100).checked_div(percent) {
			Some(covered) => self.amount.min(covered),
			None => self.amount,
		}
	}

	/// Can something be reserved on this day?
	pub fn is_usable(&self, today: Date) -> bool {
		self.status == GuaranteeStatus::InForce && today <= self.until
	}

	/// Was it offered and then refused or withdrawn?
	pub fn was_refused(&self) -> bool {
		self.status == GuaranteeStatus::Ended && self.amount == 0
	}
}

/// What is reserved for a declaration.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Reservation {
	/// From which guarantee.
	pub guarantee: GuaranteeId,
	/// How much, in minor units; not 0.
	pub amount: Money,
	/// What the bank was called to pay, in minor units; `None`: it was not called.
	pub called: Option<Money>,
}
