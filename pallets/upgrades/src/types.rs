// SPDX-License-Identifier: Apache-2.0
//! What this room keeps.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_core::H256;
use tijara_primitives::audit::ReasonCode;

/// A runtime that governance announced and nobody applied yet. Times are block numbers.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Announcement<BlockNumber> {
	/// BLAKE2-256 of the code, byte for byte as it will be sent: compressed, if it is.
	pub code_hash: H256,
	/// The block of the announcement.
	pub announced_at: BlockNumber,
	/// The first block in which it can be applied.
	pub from: BlockNumber,
	/// The last block in which it can be applied.
	pub until: BlockNumber,
	/// The `spec_version` that the code must have.
	pub spec_version: u32,
	/// Why; not 0.
	pub reason: ReasonCode,
}

impl<BlockNumber: PartialOrd> Announcement<BlockNumber> {
	/// Is its last block over?
	pub fn has_lapsed(&self, now: &BlockNumber) -> bool {
		*now > self.until
	}
}
