// SPDX-License-Identifier: Apache-2.0
//! What a trader states, as far as the chain needs it. Names, addresses and documents stay off the
//! chain; [`Draft::commitment`] binds them.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::{bounded::BoundedVec, ConstU32, H256};

use crate::{
	codes::{
		AdditionalCode, AdditionalProcedure, CommodityCode, CountryCode, CurrencyCode,
		DeclarationType, Incoterm, Lrn, MraId, OfficeCode, PreferenceCode, ProcedureCode,
		QuotaOrder, UnitCode,
	},
	numbers::Decimal,
	MandateId, OrganisationId,
};

/// Items in one declaration, at most (as in the single administrative document).
pub const MAX_ITEMS: u32 = 99;
/// Quantities, adjustments, additional codes or additional procedures of one item, at most.
pub const MAX_PER_ITEM: u32 = 8;
/// Charges of a whole declaration, at most.
pub const MAX_CHARGES: u32 = 8;

/// Items of a declaration, in the order of their sequence numbers.
pub type Items = BoundedVec<Item, ConstU32<MAX_ITEMS>>;
/// A short list in an item.
pub type PerItem<T> = BoundedVec<T, ConstU32<MAX_PER_ITEM>>;

macro_rules! plain {
	($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* }) => {
		$(#[$meta])*
		#[derive(
			Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen,
			TypeInfo, Serialize, Deserialize,
		)]
		pub struct $name { $($body)* }
	};
}

plain! {
	/// An amount as declared, in the currency in which it was declared.
	pub struct Amount {
		/// The currency (ISO 4217).
		pub currency: CurrencyCode,
		/// The amount.
		pub value: Decimal,
	}
}

plain! {
	/// A quantity in a unit.
	pub struct Measured {
		/// The unit.
		pub unit: UnitCode,
		/// How much.
		pub quantity: Decimal,
	}
}

/// What an amount beside the price does to the customs value.
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
pub enum AdjustmentKind {
	/// Adds to the value (royalties, assists, packing, ...).
	#[codec(index = 0)]
	Addition,
	/// Is taken off the value (inland freight, duties included in the price, ...).
	#[codec(index = 1)]
	Deduction,
	/// Freight to the border. Belongs to the value where the tariff's basis is CIF.
	#[codec(index = 2)]
	Freight,
	/// Insurance to the border. Belongs to the value where the tariff's basis is CIF.
	#[codec(index = 3)]
	Insurance,
	/// Transport and insurance from the border to the first destination. Never belongs to the value; part of
	/// a tax's base where the base says so.
	#[codec(index = 4)]
	Onward,
}

plain! {
	/// An addition to or a deduction from the price (WCO valuation code, articles 1 and 8).
	pub struct Adjustment {
		/// Addition or deduction.
		pub kind: AdjustmentKind,
		/// The amount.
		pub amount: Amount,
	}
}

plain! {
	/// One goods item (SAD boxes 31 to 47).
	pub struct Item {
		/// Sequence number, from 1 (box 32).
		pub sequence: u16,
		/// Commodity code (box 33).
		pub commodity: CommodityCode,
		/// Additional codes to the commodity code.
		pub additional_codes: PerItem<AdditionalCode>,
		/// Country of origin (box 34).
		pub origin: CountryCode,
		/// Country of preferential origin, if a preference is claimed.
		pub preferential_origin: Option<CountryCode>,
		/// Preference claimed (box 36).
		pub preference: Option<PreferenceCode>,
		/// Order number of the tariff quota claimed (box 39).
		pub quota: Option<QuotaOrder>,
		/// Current and previous procedure (box 37).
		pub procedure: ProcedureCode,
		/// Additional procedures (box 37).
		pub additional_procedures: PerItem<AdditionalProcedure>,
		/// Valuation method 1 to 6 (box 43).
		pub valuation_method: u8,
		/// Price of the item (box 42); needed wherever a customs value must be computed.
		pub price: Option<Amount>,
		/// Customs value as the declarant states it, where the price does not give it (WCO 108).
		pub customs_value: Option<Amount>,
		/// Statistical value (box 46).
		pub statistical_value: Option<Amount>,
		/// Additions and deductions (box 45).
		pub adjustments: PerItem<Adjustment>,
		/// Gross mass in kilograms (box 35).
		pub gross_mass: Option<Decimal>,
		/// Net mass in kilograms (box 38); states the unit `KGM`.
		pub net_mass: Option<Decimal>,
		/// Quantity in the supplementary unit of the commodity, whichever that is (box 41).
		pub supplementary: Option<Decimal>,
		/// Quantities in named units (tax bases of box 47).
		pub quantities: PerItem<Measured>,
		/// Months or parts of months for which temporary admission is asked; at least 1.
		pub months: Option<u8>,
	}
}

plain! {
	/// A declaration as its declarant states it.
	pub struct Draft {
		/// Local reference number: once per declaring organisation.
		pub lrn: Lrn,
		/// Kind of declaration.
		pub kind: DeclarationType,
		/// Customs office.
		pub office: OfficeCode,
		/// The importer or exporter, who owes; may be the declaring organisation itself.
		pub trader: OrganisationId,
		/// Salted commitment to the whole document off the chain.
		pub commitment: H256,
		/// Charges of the whole declaration, shared out over the items by price (freight, insurance, deductions).
		pub charges: BoundedVec<Adjustment, ConstU32<MAX_CHARGES>>,
		/// Delivery term of the prices; `None`: they include neither freight nor insurance.
		pub incoterm: Option<Incoterm>,
		/// The items.
		pub items: Items,
		/// The mandate under which the declaring organisation declares; `None` where it is the trader.
		pub mandate: Option<MandateId>,
		/// The foreign partner's AEO MRA identification (WCO R143), where it is an authorised operator.
		pub partner: Option<MraId>,
	}
}

/// Where a declaration stands as a record. What follows from it stands on the
/// [axes](crate::axes::Axes).
///
/// Codec indices are fixed: new state, new index, never reuse.
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
pub enum DeclarationState {
	/// Stored, not yet registered: binds nobody.
	#[codec(index = 0)]
	Stored,
	/// Registered: accepted, has an MRN, the declarant is bound by it.
	#[codec(index = 1)]
	Registered,
	/// Registered, and the declarant asks for its cancellation.
	#[codec(index = 2)]
	CancellationRequested,
	/// Rejected before registration; final.
	#[codec(index = 3)]
	Rejected,
	/// Cancelled before release; final.
	#[codec(index = 4)]
	Cancelled,
}

/// What is wrong with a [`Draft`] that came through SCALE; the number is the item's sequence number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftFault {
	/// A header field is not a value of its code list.
	Header,
	/// There is no item.
	NoItems,
	/// The items are not numbered 1, 2, 3, ...
	Sequence(u16),
	/// A code of the item is not a value of its code list.
	ItemCode(u16),
	/// A number of the item is out of bounds, or the valuation method is not 1 to 6.
	ItemNumber(u16),
	/// The item states one unit twice.
	DuplicateUnit(u16),
}

impl Draft {
	/// Check everything that can be checked without looking outside the draft.
	///
	/// # Errors
	/// The first [`DraftFault`], in the order of the header and the items.
	pub fn validate(&self) -> Result<(), DraftFault> {
		if !(self.lrn.is_valid()
			&& self.kind.is_valid()
			&& self.office.is_valid()
			&& self.partner.iter().all(MraId::is_valid)
			&& self.incoterm.iter().all(Incoterm::is_valid)
			&& self.charges.iter().all(|charge| charge.amount.is_valid()))
		{
			return Err(DraftFault::Header);
		}
		if self.items.is_empty() {
			return Err(DraftFault::NoItems);
		}
		for (item, expected) in self.items.iter().zip(1u16..) {
			if item.sequence != expected {
				return Err(DraftFault::Sequence(item.sequence));
			}
			item.validate()?;
		}
		Ok(())
	}
}

impl Amount {
	fn is_valid(&self) -> bool {
		self.currency.is_valid() && self.value.is_valid()
	}
}

impl Item {
	fn amounts(&self) -> impl Iterator<Item = &Amount> {
		let stated = [&self.price, &self.customs_value, &self.statistical_value];
		stated.into_iter().flatten().chain(self.adjustments.iter().map(|a| &a.amount))
	}

	fn validate(&self) -> Result<(), DraftFault> {
		let codes = self.commodity.is_valid()
			&& self.additional_codes.iter().all(AdditionalCode::is_valid)
			&& self.origin.is_valid()
			&& self.preferential_origin.iter().all(CountryCode::is_valid)
			&& self.preference.iter().all(PreferenceCode::is_valid)
			&& self.quota.iter().all(QuotaOrder::is_valid)
			&& self.procedure.is_valid()
			&& self.additional_procedures.iter().all(AdditionalProcedure::is_valid)
			&& self.amounts().all(|a| a.currency.is_valid())
			&& self.quantities.iter().all(|q| q.unit.is_valid());
		if !codes {
			return Err(DraftFault::ItemCode(self.sequence));
		}
		let numbers = (1..=6).contains(&self.valuation_method)
			&& self.months != Some(0)
			&& self.amounts().all(|a| a.value.is_valid())
			&& [self.gross_mass, self.net_mass, self.supplementary]
				.iter()
				.flatten()
				.all(|n| n.is_valid())
			&& self.quantities.iter().all(|q| q.quantity.is_valid());
		if !numbers {
			return Err(DraftFault::ItemNumber(self.sequence));
		}
		let twice =
			self.quantities.iter().zip(1usize..).any(|(q, next)| {
				self.quantities.iter().skip(next).any(|other| other.unit == q.unit)
			});
		if twice {
			return Err(DraftFault::DuplicateUnit(self.sequence));
		}
		Ok(())
	}
}
