// SPDX-License-Identifier: Apache-2.0
//! The words of this room.

use alloc::vec::Vec;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use pallet_collective::{DefaultVote, MemberCount, ProposalIndex};
use scale_info::TypeInfo;
use tijara_primitives::audit::Act;

/// How many of the seats must be for a motion.
///
/// Codec indices are fixed: new share, new index, never reuse.
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
pub enum Share {
	/// More than half.
	#[codec(index = 0)]
	Majority,
	/// At least two thirds.
	#[codec(index = 1)]
	TwoThirds,
}

impl Share {
	/// The least number of votes that is this share of so many seats; `seats` up to 2^31.
	pub const fn of(self, seats: u32) -> u32 {
		match self {
			Self::Majority => (seats / 2).saturating_add(1),
			Self::TwoThirds => seats.saturating_mul(2).div_ceil(3),
		}
	}
}

/// How a motion ended.
///
/// Codec indices are fixed: new outcome, new index, never reuse.
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
pub enum Outcome {
	/// It was carried, and what it decides was done.
	#[codec(index = 0)]
	Carried,
	/// It was carried, and what it decides could not be done: `Executed` of the collective says why.
	#[codec(index = 1)]
	Failed,
	/// It was not carried.
	#[codec(index = 2)]
	Rejected,
}

impl Outcome {
	/// What the audit trail is told.
	pub const fn act(self) -> Act {
		match self {
			Self::Carried => Act::MotionCarried,
			Self::Failed => Act::MotionFailed,
			Self::Rejected => Act::MotionRejected,
		}
	}
}

/// Whoever does not vote is never counted as being for a motion. The runtime sets it as the collective's
/// `DefaultVote`.
pub struct AbstentionIsNo;

impl DefaultVote for AbstentionIsNo {
	fn default_vote(_: Option<bool>, _: MemberCount, _: MemberCount, _: MemberCount) -> bool {
		false
	}
}

/// [`pallet_collective::Votes`], whose fields cannot be read, in the same order.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub(crate) struct Ballot<AccountId, BlockNumber> {
	/// The motion's number.
	pub index: ProposalIndex,
	/// The votes that it needs.
	pub threshold: MemberCount,
	/// Who is for it.
	pub ayes: Vec<AccountId>,
	/// Who is against it.
	pub nays: Vec<AccountId>,
	/// The first block in which nobody votes any more.
	pub end: BlockNumber,
}
