// SPDX-License-Identifier: Apache-2.0
//! What this room keeps.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::BoundedVec;
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use tijara_primitives::audit::ReasonCode;

use crate::pallet::Config;

/// The name of a pallet or of a call, as the metadata has it: `DutyPayments`, `confirm_payment`.
pub type NameOf<T> = BoundedVec<u8, <T as Config>::MaxNameLen>;

/// A paused call of this runtime.
pub type PausedOf<T> = Paused<NameOf<T>, BlockNumberFor<T>>;

/// A call that is paused for a time.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Paused<Name, BlockNumber> {
	/// The pallet's name in the runtime.
	pub pallet: Name,
	/// The call's name.
	pub call: Name,
	/// The last block in which it is paused.
	pub until: BlockNumber,
	/// Why; not 0.
	pub reason: ReasonCode,
}

impl<Name: Clone + PartialEq, BlockNumber> Paused<Name, BlockNumber> {
	/// The names of pallet and call.
	pub fn names(&self) -> (Name, Name) {
		(self.pallet.clone(), self.call.clone())
	}

	/// Is it a pause of this call?
	pub fn is_of(&self, pallet: &Name, call: &Name) -> bool {
		self.pallet == *pallet && self.call == *call
	}
}
