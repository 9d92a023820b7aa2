// SPDX-License-Identifier: Apache-2.0
//! What the tariff book publishes, and the tax lines that follow from it.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::{bounded::BoundedVec, ConstU32};

use crate::{
	actor::OrganisationKind,
	codes::{
		AdditionalCode, AdditionalProcedure, CommodityPrefix, CountryCode, CurrencyCode,
		Description, DocumentCode, DutyText, Edition, GroupCode, MeasureType, PreferenceCode,
		ProcedurePrefix, QuotaOrder, ReliefCode, TaxCode, UnitCode,
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
/// Reliefs of one tariff, at most.
pub const MAX_RELIEFS: u32 = 64;
/// Periods of one tariff quota, at most.
pub const MAX_QUOTA_PERIODS: u32 = 8;
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
		/// The item's share of freight, insurance and onward transport that its customs value leaves out.
		#[codec(index = 3)]
		Transport,
	}
}

published! {
	/// What of the way to the border belongs to the customs value.
	#[derive(Copy, Default)]
	#[serde(rename_all = "kebab-case")]
	pub enum ValueBasis {
		/// Freight and insurance do.
		#[codec(index = 0)]
		#[default]
		Cif,
		/// They do not.
		#[codec(index = 1)]
		Fob,
	}
}

published! {
	/// By what freight of the whole declaration is shared out over the items.
	#[derive(Copy, Default)]
	#[serde(rename_all = "kebab-case")]
	pub enum Apportion {
		/// By price.
		#[codec(index = 0)]
		#[default]
		Value,
		/// By gross mass.
		#[codec(index = 1)]
		Mass,
	}
}

published! {
	/// How goods are valued.
	#[derive(Copy, Default)]
	#[serde(default, deny_unknown_fields)]
	pub struct Valuation {
		/// What belongs to the customs value.
		pub basis: ValueBasis,
		/// How freight is shared out; every other charge is shared out by price.
		pub freight_by: Apportion,
	}
}

published! {
	/// What the law says of late payment and drawback.
	#[derive(Copy)]
	#[serde(default, deny_unknown_fields)]
	pub struct Terms {
		/// Days after the notification in which a debt is to be paid; then it is overdue.
		pub payment_days: u16,
		/// Interest on an overdue debt, per cent a year; by the day, 365 to the year.
		pub interest: Decimal,
		/// Per cent of the duty that is paid back when the goods are exported again; 0: there is no drawback.
		pub drawback: Decimal,
	}
}

impl Default for Terms {
	fn default() -> Self {
		Self { payment_days: 30, interest: Decimal::default(), drawback: Decimal::default() }
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
		/// What a declaration owes of it at least, in the national currency, where it owes any.
		#[serde(default)]
		pub least: Option<Decimal>,
		/// What a declaration owes of it at most, in the national currency.
		#[serde(default)]
		pub most: Option<Decimal>,
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
		/// Only where the item states this additional code; `None`: whatever it states.
		#[serde(default)]
		pub additional_code: Option<AdditionalCode>,
		/// Only under procedures that begin so; `None`: under every procedure.
		#[serde(default)]
		pub procedure: Option<ProcedurePrefix>,
		/// Only for what this tariff quota has allocated; `None`: outside quotas.
		#[serde(default)]
		pub quota: Option<QuotaOrder>,
	}
}

published! {
	/// What a relief does to the tax that it touches.
	#[derive(Copy)]
	#[serde(rename_all = "kebab-case")]
	pub enum ReliefEffect {
		/// The share is not owed: revenue forgone.
		#[codec(index = 0)]
		Exempt,
		/// The share is assessed and not payable while the procedure lasts.
		#[codec(index = 1)]
		Suspend,
		/// Temporary admission with partial relief: the share is owed for each month or part of a month that the
		/// item states, never more than the whole.
		#[codec(index = 2)]
		PerMonth,
	}
}

published! {
	/// A relief: what of a tax is not owed or not payable under a procedure.
	pub struct Relief {
		/// Its name.
		pub code: ReliefCode,
		/// The tax it touches; `None`: every tax.
		pub tax: Option<TaxCode>,
		/// Beginning of the commodity codes that it applies to.
		pub commodity: CommodityPrefix,
		/// Only under procedures that begin so.
		pub procedure: Option<ProcedurePrefix>,
		/// Only where the item states this additional procedure.
		pub additional_procedure: Option<AdditionalProcedure>,
		/// Per cent of the tax: what is relieved, or what is owed for each month.
		pub share: Decimal,
		/// What happens to the share.
		pub effect: ReliefEffect,
		/// Does it take an exemption granted to the importer, whose ceiling it draws on?
		pub limited: bool,
		/// First day; `None`: always was.
		pub from: Option<Date>,
		/// Last day; `None`: no end is set.
		pub to: Option<Date>,
	}
}

published! {
	/// A period of a tariff quota.
	pub struct QuotaPeriod {
		/// The quota.
		pub order: QuotaOrder,
		/// First day; with the order it names the balance.
		pub from: Date,
		/// Last day.
		pub to: Date,
		/// The unit in which it is counted.
		pub unit: UnitCode,
		/// How much may come in.
		pub volume: Decimal,
		/// Per cent of the volume; when no more than this is left, the quota is critical. 100: always critical.
		pub critical: Decimal,
	}
}

published! {
	/// A document that goods take.
	pub struct Requirement {
		/// Beginning of the commodity codes.
		pub commodity: CommodityPrefix,
		/// Origins.
		pub origin: OriginScope,
		/// Only under procedures that begin so; `None`: under every procedure.
		pub procedure: Option<ProcedurePrefix>,
		/// The kind of the document.
		pub document: DocumentCode,
		/// The kind of agency that gives it.
		pub agency: OrganisationKind,
		/// First day; `None`: always was.
		pub from: Option<Date>,
		/// Last day; `None`: no end is set.
		pub to: Option<Date>,
	}
}

published! {
	/// A line of the nomenclature: a chapter, heading or subheading of the Harmonized System, or a national subdivision.
	pub struct NomenclatureLine {
		/// Its digits.
		pub code: CommodityPrefix,
		/// What the goods are.
		pub description: Description,
		/// The supplementary unit in which goods of the line are stated beside their mass.
		#[serde(default)]
		pub unit: Option<UnitCode>,
		/// May goods be declared under it? Not under one that has subdivisions, or that an edition has closed.
		pub declarable: bool,
	}
}

published! {
	/// What a tariff quota gave to an item.
	#[derive(Copy)]
	pub struct Allocation {
		/// Sequence number of the item.
		pub item: u16,
		/// How much of what it claimed, in the quota's unit.
		pub quantity: Decimal,
	}
}

published! {
	/// What an exemption granted to the importer still has.
	pub struct Exempted {
		/// The relief.
		pub relief: ReliefCode,
		/// What it may still relieve, in minor units.
		pub left: Money,
	}
}

published! {
	/// The exchange rate of a currency for a period.
	pub struct ExchangeRate {
		/// The foreign currency.
		pub currency: CurrencyCode,
		/// Foreign currency for `per` of the national currency; not zero.
		pub units: Decimal,
		/// First day.
		pub from: Option<Date>,
		/// Last day.
		pub to: Option<Date>,
		/// How much of the national currency `units` are worth; not zero, 1 where nothing is said.
		#[serde(default = "one")]
		pub per: Decimal,
	}
}

fn one() -> Decimal {
	Decimal::from_whole(1)
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
		/// How goods are valued.
		#[serde(default)]
		pub valuation: Valuation,
		/// Late payment and drawback.
		#[serde(default)]
		pub terms: Terms,
		/// The preference under which goods stand that claim none, or whose claim is not granted.
		#[serde(default)]
		pub standard_preference: Option<PreferenceCode>,
		/// Edition of the nomenclature under whose lines goods are declared; `None`: a commodity is what measures
		/// say of its code.
		#[serde(default)]
		pub nomenclature: Option<Edition>,
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
	/// Which part of an item a tax line is on.
	#[derive(Copy, Default)]
	#[serde(rename_all = "kebab-case")]
	pub enum Part {
		/// All of it.
		#[codec(index = 0)]
		#[default]
		Whole,
		/// What a tariff quota allocated.
		#[codec(index = 1)]
		WithinQuota,
		/// What a tariff quota did not allocate.
		#[codec(index = 2)]
		OutsideQuota,
	}
}

published! {
	/// One line of tax on one item, or on a part of it. It names its measure by tax, kind, commodity and duty;
	/// the assessment names the version of the tariff and the day.
	pub struct TaxLine {
		/// Sequence number of the item.
		pub item: u16,
		/// Which part of the item.
		pub part: Part,
		/// The tax.
		pub tax: TaxCode,
		/// Measure type of the measure.
		pub kind: MeasureType,
		/// Commodity prefix of the measure.
		pub commodity: CommodityPrefix,
		/// What it was computed from.
		pub base: TaxBase,
		/// The duty, as published.
		pub duty: DutyText,
		/// What it comes to after relief, in minor units.
		pub amount: Money,
		/// What of it is to be paid, in minor units; less where payment is suspended.
		pub payable: Money,
		/// What a relief took off, in minor units: revenue forgone.
		pub relieved: Money,
		/// The relief that applies.
		pub relief: Option<ReliefCode>,
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
		/// Sum of what reliefs took off, in minor units.
		pub relieved: Money,
	}
}
