// SPDX-License-Identifier: Apache-2.0
//! What this room keeps.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;

/// Bytes of the longest cursor that a migration can have: enough for two hashed keys of any map of ours.
pub const MAX_CURSOR: u32 = 1_024;

/// A migration's own cursor, SCALE-encoded as the migration gave it.
pub type InnerCursor = BoundedVec<u8, ConstU32<MAX_CURSOR>>;

/// Progress in this runtime.
pub type ProgressOf<T> = Progress<BlockNumberFor<T>>;

/// Where the migrations stand.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub enum Progress<BlockNumber> {
	/// The runtime was upgraded in this block; they begin after its inherents.
	Due,
	/// They are under way.
	Active(Position<BlockNumber>),
	/// One failed, and the runtime chose that transactions wait for another runtime.
	Stuck,
}

/// How far migrations that are under way have come.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Position<BlockNumber> {
	/// The migration that is under way, from 0.
	pub index: u32,
	/// Where it goes on; `None` before its first step.
	pub inner: Option<InnerCursor>,
	/// The steps that it has taken, one for each block.
	pub steps: u32,
	/// The block in which the first migration began.
	pub began: BlockNumber,
}

impl<BlockNumber> Position<BlockNumber> {
	/// Before the first step of the first migration.
	pub const fn start(began: BlockNumber) -> Self {
		Self { index: 0, inner: None, steps: 0, began }
	}
}

/// Why a migration failed.
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
pub enum Failure {
	/// The migration said so.
	Refused,
	/// It could not read its own cursor, or gave one that is too long.
	BadCursor,
	/// A step needs more weight than a block has for it.
	TooHeavy,
	/// It was not done after as many steps as it may take.
	TooManySteps,
}
