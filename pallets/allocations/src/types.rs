// SPDX-License-Identifier: Apache-2.0
//! What this room keeps.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{pallet_prelude::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use sp_core::H256;
use tijara_primitives::{
	codes::{QuotaOrder, ReliefCode},
	date::Date,
	Money, OrganisationId,
};

use crate::{drawdown::Drawdown, MAX_DRAWS};

/// Number of an exemption, from 1. None is given twice.
pub type ExemptionId = u64;

/// The balance of a period of a tariff quota, in millionths of the quota's unit.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct QuotaBalance {
	/// What was drawn.
	pub drawdown: Drawdown<u128>,
	/// The volume when something was last drawn. Another version of the tariff may state another one.
	pub volume: u128,
}

/// What a permit officer proposes to grant.
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
pub struct ExemptionTerms {
	/// Commitment to the law or decision that it rests on.
	pub legal_basis: H256,
	/// What it relieves at most, in minor units of the national currency.
	pub ceiling: Money,
	/// First day.
	pub from: Date,
	/// Last day.
	pub to: Date,
}

/// An exemption: what of a limited relief was granted to one importer.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Exemption {
	/// To whom it was granted.
	pub holder: OrganisationId,
	/// The relief of the tariff.
	pub relief: ReliefCode,
	/// What was granted.
	pub terms: ExemptionTerms,
	/// What was drawn, in minor units of the national currency.
	pub drawdown: Drawdown<Money>,
	/// Was it ended before its last day? Nothing more can be drawn then.
	pub ended: bool,
}

impl Exemption {
	/// Can something be drawn on this day?
	pub fn covers(&self, on: Date) -> bool {
		!self.ended && self.terms.from <= on && on <= self.terms.to
	}
}

/// Something that a declaration has drawn.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub enum Draw {
	/// From a tariff quota.
	#[codec(index = 0)]
	Quota {
		/// The quota.
		order: QuotaOrder,
		/// First day of the period.
		from: Date,
		/// Sequence number of the item.
		item: u16,
		/// How much, in millionths of the quota's unit; 0 where nothing was left.
		quantity: u128,
	},
	/// From an exemption.
	#[codec(index = 1)]
	Exemption {
		/// Which one.
		id: ExemptionId,
		/// How much, in minor units of the national currency.
		amount: Money,
	},
}

/// All that a declaration has drawn.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Drawn<BlockNumber> {
	/// What, in the order in which it was drawn; each item and each exemption once.
	pub draws: BoundedVec<Draw, ConstU32<MAX_DRAWS>>,
	/// Is it written off?
	pub written_off: bool,
	/// Block and extrinsic of the last step whose act was recorded: a step that draws many times is one act.
	pub recorded: (BlockNumber, Option<u32>),
}
