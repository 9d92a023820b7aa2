// SPDX-License-Identifier: Apache-2.0
//! What the room stores.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::BoundedVec;
use scale_info::TypeInfo;
use tijara_primitives::{
	audit::ReasonCode,
	axes::MoneyAxis,
	codes::{CurrencyCode, Incoterm},
	date::Date,
	declaration::{Adjustment, Items, MAX_CHARGES},
	numbers::Decimal,
	tariff::{TaxLine, MAX_LINES_PER_ITEM},
	DeclarationId, Money, OrganisationId, TariffVersion,
};

use frame_support::traits::ConstU32;

/// By what a declaration was assessed, and what it came to.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct AssessmentHeader {
	/// The national currency.
	pub currency: CurrencyCode,
	/// Its decimals.
	pub currency_decimals: u8,
	/// Version of the tariff.
	pub tariff: TariffVersion,
	/// Day of acceptance.
	pub accepted: Date,
	/// Version of the declaration.
	pub version: u32,
	/// How many tax lines it has.
	pub lines: u32,
	/// Sum of what is payable, in minor units.
	pub total: Money,
	/// Sum of what reliefs took off, in minor units: revenue forgone.
	pub relieved: Money,
}

/// One item as assessed.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct ItemAssessment {
	/// Its customs value, in minor units.
	pub customs_value: Money,
	/// Its tax lines, by the order of the taxes.
	pub lines: BoundedVec<TaxLine, ConstU32<MAX_LINES_PER_ITEM>>,
}

/// Why an assessment is provisional.
///
/// Codec indices are fixed: new ground, new index, never reuse.
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
)]
pub enum Ground {
	/// The customs value is in doubt.
	#[codec(index = 0)]
	Value,
	/// The origin, or another claim of the declarant, is in doubt.
	#[codec(index = 1)]
	Origin,
	/// The goods are analysed.
	#[codec(index = 2)]
	Laboratory,
	/// A claimed tariff quota was critical. The room finds this ground itself.
	#[codec(index = 3)]
	CriticalQuota,
}

impl Ground {
	/// Does the decision lie in whether the declarant's claims are granted? Else it is an officer's amount.
	pub const fn is_about_claims(self) -> bool {
		matches!(self, Self::Origin | Self::CriticalQuota)
	}
}

/// What is owed for a declaration. Amounts in minor units of the national currency.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Debt {
	/// Who owes.
	pub debtor: OrganisationId,
	/// Duties and taxes, as assessed.
	pub due: Money,
	/// Interest on late payment that was charged.
	pub interest: Money,
	/// Penalties.
	pub penalties: Money,
	/// What banks charged back beyond what had been paid for this declaration: it had left the debtor's fund.
	pub reclaimed: Money,
	/// What was paid, less what was refunded and charged back.
	pub paid: Money,
	/// What was put on the deferred account.
	pub deferred: Money,
	/// What may be due beyond `due` while the assessment is provisional.
	pub security: Money,
	/// Paid back as drawback.
	pub drawback: Money,
	/// Revenue forgone by reliefs.
	pub relieved: Money,
	/// Last day for payment.
	pub payable_by: Date,
	/// Why the assessment is provisional; `None`: it is final.
	pub provisional: Option<Ground>,
	/// Was an officer's amount taken for final, in place of the total of the tax lines?
	pub stated: bool,
	/// Did two officers make it final? Then it is assessed no more.
	pub finalised: bool,
	/// Was the declaration cancelled?
	pub withdrawn: bool,
	/// Do the goods leave the country? Only then another declaration's duty is drawn back for it.
	pub export: bool,
	/// The state that was last reported to the release case.
	pub reported: MoneyAxis,
}

impl Debt {
	/// Everything that was charged.
	pub fn charged(&self) -> Money {
		self.due
			.saturating_add(self.interest)
			.saturating_add(self.penalties)
			.saturating_add(self.reclaimed)
	}

	/// Everything that was settled: paid, or put on the deferred account.
	pub fn settled(&self) -> Money {
		self.paid.saturating_add(self.deferred)
	}

	/// What is still to be paid.
	pub fn outstanding(&self) -> Money {
		self.charged().saturating_sub(self.settled())
	}

	/// What was paid too much.
	pub fn overpaid(&self) -> Money {
		self.settled().saturating_sub(self.charged())
	}

	/// Duties and taxes of what is outstanding: only these bear interest. What was paid counts for them first.
	pub fn outstanding_duty(&self) -> Money {
		self.due.saturating_sub(self.settled())
	}

	/// What a guarantee must cover: what is outstanding, and what may be due beyond it.
	pub fn exposure(&self) -> Money {
		self.outstanding().saturating_add(self.security)
	}

	/// What can be refunded: what was paid too much, as far as drawback has not paid it back already.
	pub fn refundable(&self) -> Money {
		self.overpaid().min(self.settled().saturating_sub(self.drawback))
	}

	/// Is something outstanding after its last day?
	pub fn is_overdue(&self, today: Date) -> bool {
		!self.withdrawn && self.outstanding() > 0 && today > self.payable_by
	}

	/// The state on a day, where a guarantee has reserved `reserved`.
	pub fn state(&self, reserved: Money, today: Date) -> MoneyAxis {
		let exposure = self.exposure();
		if self.withdrawn {
			MoneyAxis::None
		} else if exposure == 0 {
			if self.deferred > 0 {
				MoneyAxis::Deferred
			} else {
				MoneyAxis::Paid
			}
		} else if reserved >= exposure {
			MoneyAxis::Secured
		} else if self.is_overdue(today) {
			MoneyAxis::Overdue
		} else {
			MoneyAxis::Notified
		}
	}
}

/// What a later assessment needs of a declaration.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Goods {
	/// Its items.
	pub items: Items,
	/// Charges of the whole declaration.
	pub charges: BoundedVec<Adjustment, ConstU32<MAX_CHARGES>>,
	/// Delivery term of the prices.
	pub incoterm: Option<Incoterm>,
}

/// A decision about money that takes two officers. Amounts in minor units of the national currency.
///
/// Codec indices are fixed: new decision, new index, never reuse.
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
)]
pub enum Decision {
	/// Make an assessment final that is provisional because of a claim.
	#[codec(index = 0)]
	Finalise {
		/// Are the claims granted, as far as the quotas allocated? Else the goods stand as if nothing were claimed.
		grant: bool,
	},
	/// Make an assessment final that is provisional because of the value or an analysis.
	#[codec(index = 1)]
	FinaliseAt {
		/// What is owed: at most what is due and secured.
		due: Money,
	},
	/// Give back to the debtor's fund what was paid too much.
	#[codec(index = 2)]
	Refund {
		/// How much.
		amount: Money,
	},
	/// Give back duty of goods that were exported again.
	#[codec(index = 3)]
	Drawback {
		/// The export declaration.
		export: DeclarationId,
		/// How much of the goods it exported, in any unit.
		exported: Decimal,
		/// How much was imported, in the same unit.
		imported: Decimal,
	},
	/// Impose a penalty.
	#[codec(index = 4)]
	Penalty {
		/// How much.
		amount: Money,
		/// Why, as a number of the national code list.
		reason: ReasonCode,
	},
}
