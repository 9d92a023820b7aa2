// SPDX-License-Identifier: Apache-2.0
//! What the tariff book publishes, and the tax lines that follow from it.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::{bounded::BoundedVec, ConstU32};

use crate::{
	codes::{
		CommodityPrefix, CountryCode, CurrencyCode, DutyText, GroupCode, MeasureType,
		PreferenceCode, TaxCode, UnitCode,
	},
	date::Date,
	declaration::MAX_ITEMS,
	numbers::Decimal,
	Money,
};

/// Taxes of one tariff, at most.
pub const MAX_TAXES: u32 = 16;
/// Terms in a tax's base, at most.
pub const MAX_BASE_TERMS: u32 = 8;
/// Countries in a group, at most.
pub const MAX_GROUP_MEMBERS: u32 = 250;
/// Tax lines of one item, at most.
pub const MAX_LINES_PER_ITEM: u32 = 24;
/// Tax lines of one declaration, at most.
pub const MAX_LINES: u32 = MAX_ITEMS * MAX_LINES_PER_ITEM;

macro_rules! published {
	($(#[$meta:meta])* pub $kind:ident $name:ident { $($body:tt)* }) => {
		#[derive(
			Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen,
			TypeInfo, Serialize, Deserialize,
		)]
		$(#[$meta])*
		pub $kind $name { $($body)* }
	};
}

published! {
	/// Where amounts are rounded.
	#[derive(Copy)]
	#[serde(rename_all = "kebab-case")]
	pub enum RoundingStage {
		/// Each tax line.
		#[codec(index = 0)]
		TaxLine,
		/// Each tax of an item, after its lines are added.
		#[codec(index = 1)]
		Item,
		/// Each tax of the whole declaration.
		#[codec(index = 2)]
		Declaration,
		/// The base, before the rate is applied; lines are then rounded to the currency's minor unit.
		#[codec(index = 3)]
		Base,
	}
}

published! {
	/// How amounts are rounded.
	#[derive(Copy)]
	#[serde(rename_all = "kebab-case")]
	pub enum RoundingMode {
		/// Toward zero.
		#[codec(index = 0)]
		Down,
		/// To the nearest, a half upward.
		#[codec(index = 1)]
		HalfUp,
		/// To the nearest, a half to the even neighbour.
		#[codec(index = 2)]
		HalfEven,
	}
}

published! {
	/// The rounding policy: data of the tariff, not code.
	#[derive(Copy)]
	pub struct Rounding {
		/// Where.
		pub stage: RoundingStage,
		/// To how many decimals of the currency; may be zero or negative (`-2`: whole hundreds).
		pub decimals: i8,
		/// How.
		pub mode: RoundingMode,
	}
}

published! {
	/// One term of a tax's base.
	pub enum BaseTerm {
		/// The customs value of the item.
		#[codec(index = 0)]
		Value,
		/// The amount of one tax on the same item.
		#[codec(index = 1)]
		Tax(TaxCode),
		/// The amounts of all taxes of a lower order on the same item.
		#[codec(index = 2)]
		AllBefore,
	}
}

published! {
	/// A tax: when it is computed and from what.
	pub struct Tax {
		/// Its code.
		pub code: TaxCode,
		/// Taxes are computed by rising order.
		pub order: u16,
		/// What its ad-valorem base adds up.
		pub base: BoundedVec<BaseTerm, ConstU32<MAX_BASE_TERMS>>,
	}
}

published! {
	/// To which origin a measure applies.
	pub enum OriginScope {
		/// Every origin.
		#[codec(index = 0)]
		Any,
		/// The countries of a group.
		#[codec(index = 1)]
		Group(GroupCode),
		/// One country.
		#[codec(index = 2)]
		Country(CountryCode),
	}
}

published! {
	/// A measure: the duty of one tax on a commodity and origin, for a time.
	pub struct Measure {
		/// The tax it belongs to.
		pub tax: TaxCode,
		/// Measure type; measures of one tax with different types add up.
		pub kind: MeasureType,
		/// Beginning of the commodity codes that it applies to.
		pub commodity: CommodityPrefix,
		/// Origins that it applies to.
		pub origin: OriginScope,
		/// Only where this preference is claimed; `None`: whatever is claimed.
		pub preference: Option<PreferenceCode>,
		/// The duty.
		pub duty: DutyText,
		/// First day; `None`: always was.
		pub from: Option<Date>,
		/// Last day; `None`: no end is set.
		pub to: Option<Date>,
	}
}

published! {
	/// The exchange rate of a currency for a period.
	pub struct ExchangeRate {
		/// The foreign currency.
		pub currency: CurrencyCode,
		/// Foreign currency for one unit of the national currency; not zero.
		pub units: Decimal,
		/// First day.
		pub from: Option<Date>,
		/// Last day.
		pub to: Option<Date>,
	}
}

published! {
	/// A group of countries.
	pub struct Group {
		/// Its name.
		pub code: GroupCode,
		/// Its members.
		pub members: BoundedVec<CountryCode, ConstU32<MAX_GROUP_MEMBERS>>,
	}
}

published! {
	/// What a version of the tariff says beside its measures.
	pub struct TariffHeader {
		/// The national currency.
		pub currency: CurrencyCode,
		/// Its decimals after ISO 4217.
		pub currency_decimals: u8,
		/// The rounding policy.
		pub rounding: Rounding,
		/// The taxes.
		pub taxes: BoundedVec<Tax, ConstU32<MAX_TAXES>>,
	}
}

published! {
	/// What a tax line was computed from.
	pub enum TaxBase {
		/// An ad-valorem base, in minor units (rounded down for show where the exact base has a fraction).
		#[codec(index = 0)]
		Value(Money),
		/// A quantity and its unit, for a specific duty.
		#[codec(index = 1)]
		Quantity(Decimal, UnitCode),
		/// Both, for a compound duty.
		#[codec(index = 2)]
		Both(Money, Decimal, UnitCode),
		/// Neither: free of duty.
		#[codec(index = 3)]
		Free,
	}
}

published! {
	/// One line of tax on one item.
	pub struct TaxLine {
		/// Sequence number of the item.
		pub item: u16,
		/// The tax.
		pub tax: TaxCode,
		/// What it was computed from.
		pub base: TaxBase,
		/// The duty, as published.
		pub duty: DutyText,
		/// What it comes to, in minor units.
		pub amount: Money,
		/// What of it is to be paid, in minor units.
		pub payable: Money,
	}
}

/// Tax lines of a declaration, by item, then by the order of the taxes.
pub type TaxLines = BoundedVec<TaxLine, ConstU32<MAX_LINES>>;

published! {
	/// What a declaration owes.
	pub struct Assessment {
		/// The national currency.
		pub currency: CurrencyCode,
		/// Its decimals.
		pub currency_decimals: u8,
		/// Customs value of each item, in minor units, in the order of the items.
		pub customs_values: BoundedVec<Money, ConstU32<MAX_ITEMS>>,
		/// The tax lines.
		pub lines: TaxLines,
		/// Sum of what is payable, in minor units.
		pub total: Money,
	}
}
