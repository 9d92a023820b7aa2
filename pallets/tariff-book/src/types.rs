// SPDX-License-Identifier: Apache-2.0
//! What the room stores, apart from the words that every room knows.

use alloc::{format, string::String, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use tijara_primitives::{
	codes::{CountryCode, Description, UnitCode},
	date::Date,
	tariff::{
		ExchangeRate, Group, Measure, NomenclatureLine, QuotaPeriod, Relief, Requirement,
		TariffHeader, MAX_GROUP_MEMBERS, MAX_QUOTA_PERIODS, MAX_RELIEFS,
	},
	TariffVersion,
};

use crate::validate;

/// Measures in one call of `add_measures`, at most.
pub const MAX_BATCH: u32 = 256;
/// Measures with the same commodity prefix, at most.
pub const MAX_PER_PREFIX: u32 = 128;
/// Exchange rates of one draft, at most.
pub const MAX_EXCHANGE: u32 = 256;
/// Exchange rates of one currency (its periods), at most.
pub const MAX_PER_CURRENCY: u32 = 64;
/// Groups of countries of one draft, at most.
pub const MAX_GROUPS: u32 = 32;
/// Tariff quotas (periods) in one call of `add_quotas`, at most.
pub const MAX_QUOTA_BATCH: u32 = 64;
/// Required documents with the same commodity prefix, at most.
pub const MAX_REQUIREMENTS: u32 = 64;
/// Published versions that wait for their day, at most.
pub const MAX_PENDING: u32 = 8;
/// Accounts that work on one draft, at most.
pub const MAX_EDITORS: u32 = 8;
/// Storage entries that one call of `discard` removes, at most.
pub const MAX_DISCARDED: u32 = 256;

/// Measures of one call.
pub type Batch = BoundedVec<Measure, ConstU32<MAX_BATCH>>;
/// Measures with the same commodity prefix.
pub type Measures = BoundedVec<Measure, ConstU32<MAX_PER_PREFIX>>;
/// Exchange rates of one draft.
pub type Exchange = BoundedVec<ExchangeRate, ConstU32<MAX_EXCHANGE>>;
/// Exchange rates of one currency.
pub type Rates = BoundedVec<ExchangeRate, ConstU32<MAX_PER_CURRENCY>>;
/// Groups of one draft.
pub type Groups = BoundedVec<Group, ConstU32<MAX_GROUPS>>;
/// Reliefs of one version.
pub type Reliefs = BoundedVec<Relief, ConstU32<MAX_RELIEFS>>;
/// Periods of one tariff quota.
pub type Periods = BoundedVec<QuotaPeriod, ConstU32<MAX_QUOTA_PERIODS>>;
/// Periods of tariff quotas in one call.
pub type QuotaBatch = BoundedVec<QuotaPeriod, ConstU32<MAX_QUOTA_BATCH>>;
/// Required documents with the same commodity prefix.
pub type Requirements = BoundedVec<Requirement, ConstU32<MAX_REQUIREMENTS>>;
/// Required documents in one call.
pub type RequirementBatch = BoundedVec<Requirement, ConstU32<MAX_BATCH>>;
/// Lines of the nomenclature in one call.
pub type LineBatch = BoundedVec<NomenclatureLine, ConstU32<MAX_BATCH>>;
/// Published versions that wait for their day, by that day; of one day in the order of publication.
pub type Pending = BoundedVec<(Date, TariffVersion), ConstU32<MAX_PENDING>>;
/// Members of a group.
pub type Members = BoundedVec<CountryCode, ConstU32<MAX_GROUP_MEMBERS>>;

/// What a line of the nomenclature says of its digits.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Line {
	/// What the goods are.
	pub description: Description,
	/// The supplementary unit.
	pub unit: Option<UnitCode>,
	/// May goods be declared under it?
	pub declarable: bool,
}

/// How far a version of the tariff is.
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
pub enum VersionStatus<BlockNumber> {
	/// A draft: measures can be added.
	#[codec(index = 0)]
	Drafted {
		/// Measures in it.
		measures: u32,
	},
	/// Published: it never changes again.
	#[codec(index = 1)]
	Published {
		/// Block of publication.
		at: BlockNumber,
		/// Measures in it.
		measures: u32,
	},
	/// Discarded, with entries still to be removed.
	#[codec(index = 2)]
	Discarded {
		/// Measures that it had.
		measures: u32,
	},
	/// Submitted for approval: it changes only if it is returned.
	#[codec(index = 3)]
	Submitted {
		/// Measures in it.
		measures: u32,
	},
}

/// A whole tariff, published as version 1 at genesis. Reading it from JSON checks it like the calls
/// do; an error names the list and the place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct GenesisTariff {
	/// Currency, rounding and taxes.
	pub header: TariffHeader,
	/// Exchange rates.
	pub exchange: Vec<ExchangeRate>,
	/// Groups of countries.
	pub groups: Vec<Group>,
	/// Measures.
	pub measures: Vec<Measure>,
	/// Reliefs.
	pub reliefs: Vec<Relief>,
	/// Tariff quotas.
	pub quotas: Vec<QuotaPeriod>,
	/// Required documents.
	pub requirements: Vec<Requirement>,
	/// Lines of the nomenclature.
	pub lines: Vec<NomenclatureLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unchecked {
	header: TariffHeader,
	#[serde(default)]
	exchange: Vec<ExchangeRate>,
	#[serde(default)]
	groups: Vec<Group>,
	measures: Vec<Measure>,
	#[serde(default)]
	reliefs: Vec<Relief>,
	#[serde(default)]
	quotas: Vec<QuotaPeriod>,
	#[serde(default)]
	requirements: Vec<Requirement>,
	#[serde(default)]
	lines: Vec<NomenclatureLine>,
}

impl TryFrom<Unchecked> for GenesisTariff {
	type Error = String;

	fn try_from(raw: Unchecked) -> Result<Self, Self::Error> {
		let Unchecked { header, exchange, groups, measures, reliefs, quotas, requirements, lines } =
			raw;
		let tariff =
			Self { header, exchange, groups, measures, reliefs, quotas, requirements, lines };
		match validate::whole(&tariff) {
			Ok(()) => Ok(tariff),
			Err(fault) => Err(format!("tariff: {fault}")),
		}
	}
}

/// Length of a list as a number of the chain.
pub(crate) fn count<T>(list: &[T]) -> u32 {
	u32::try_from(list.len()).unwrap_or(u32::MAX)
}
