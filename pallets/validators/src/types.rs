// SPDX-License-Identifier: Apache-2.0
//! What the set is made of.

#[cfg(feature = "runtime-benchmarks")]
use alloc::vec::Vec;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::BoundedVec;
use scale_info::TypeInfo;
use sp_staking::SessionIndex;
use tijara_primitives::OrganisationId;

use crate::Config;

/// An agency's validator.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Member<AccountId> {
	/// The account that owns the session keys.
	pub account: AccountId,
	/// The agency that runs it.
	pub organisation: OrganisationId,
}

/// The last proven offence of an agency's validators.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Offence<BlockNumber> {
	/// The latest session in which one offended.
	pub session: SessionIndex,
	/// The block in which that was proven.
	pub at_block: BlockNumber,
	/// In how many sessions an offence was proven, from 1.
	pub count: u32,
}

/// The session whose blocks are being counted.
#[derive(
	Clone,
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
pub struct Counting {
	/// The session.
	pub session: SessionIndex,
	/// Its first slot; `None` until the first block that this room counts.
	pub from: Option<u64>,
}

/// What a validator made of the slots that fell on it in a session.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Attendance<AccountId> {
	/// The account that owns the session keys.
	pub account: AccountId,
	/// The agency that ran it.
	pub organisation: OrganisationId,
	/// Blocks that it authored.
	pub authored: u32,
	/// Slots that fell on it and in which it authored no block of this chain.
	pub missed: u64,
}

impl<AccountId> Attendance<AccountId> {
	/// How many slots fell on it.
	pub fn slots(&self) -> u64 {
		u64::from(self.authored).saturating_add(self.missed)
	}

	/// Did slots fall on it, of which it used none?
	pub fn is_absent(&self) -> bool {
		self.authored == 0 && self.missed > 0
	}
}

/// Who authored what in a session. `Validators` is the list of their attendance.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct SessionReport<Validators> {
	/// The session's first slot.
	pub from: u64,
	/// The slot after its last one; never below `from`.
	pub to: u64,
	/// Blocks that were authored in it.
	pub blocks: u32,
	/// Its validators, in the order in which slots fell on them.
	pub validators: Validators,
}

impl<Validators> SessionReport<Validators> {
	/// How many slots the session had.
	pub fn slots(&self) -> u64 {
		self.to.saturating_sub(self.from)
	}
}

/// The report of a session, as it is kept.
pub type SessionReportOf<T> = SessionReport<
	BoundedVec<Attendance<<T as frame_system::Config>::AccountId>, <T as Config>::MaxValidators>,
>;

/// Who keeps a validator from validating for the rest of the session. pallet-session does.
pub trait Disabling<AccountId> {
	/// Disables the validator if it is seated and the chain can bear it.
	///
	/// `true` where the validator is disabled afterwards.
	fn disable(account: &AccountId) -> bool;
}

/// What benchmarks need from the neighbours.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId> {
	/// Admits an active agency to the registry and gives its number.
	fn agency() -> OrganisationId;

	/// Gives the account session keys.
	fn set_session_keys(account: &AccountId);

	/// Makes these the validators of the current session, in this order.
	fn seat(accounts: Vec<AccountId>);
}
