// SPDX-License-Identifier: Apache-2.0
//! What the registry stores. None of it knows the pallet's `Config`.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use tijara_primitives::{
	actor::{OrganisationKind, Role, RoleSet, Standing},
	identifier::Identifier,
	OrganisationId,
};

/// The most officers that one organisation may have.
///
/// Officers pay no fees, so this bounds what one administrator can put into storage.
pub const MAX_OFFICERS: u32 = 10_000;

/// An organisation that was admitted.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Organisation<BlockNumber> {
	/// What it is; never changes.
	pub kind: OrganisationKind,
	/// Its national identifier, sealed or public.
	pub identifier: Identifier,
	/// May its officers act?
	pub standing: Standing,
	/// Block of its admission.
	pub since: BlockNumber,
	/// How many officers it has, at most [`MAX_OFFICERS`].
	pub officers: u32,
	/// How many of them are administrators; at least 1.
	pub administrators: u32,
	/// How many accounts it ever appointed.
	pub appointees: u32,
	/// How many standings it ever had.
	pub standings: u32,
}

impl<BlockNumber> Organisation<BlockNumber> {
	/// An active organisation that has no officers yet.
	pub(crate) const fn new(
		kind: OrganisationKind,
		identifier: Identifier,
		since: BlockNumber,
	) -> Self {
		Self {
			kind,
			identifier,
			standing: Standing::Active,
			since,
			officers: 0,
			administrators: 0,
			appointees: 0,
			standings: 0,
		}
	}

	/// How many administrators there are once one officer's roles changed; `None` if that leaves none.
	pub(crate) fn administrators_after(&self, before: RoleSet, after: RoleSet) -> Option<u32> {
		let one = |roles: RoleSet| u32::from(roles.contains(Role::Administrator));
		let others = self.administrators.checked_sub(one(before))?;
		others.checked_add(one(after)).filter(|left| *left > 0)
	}
}

/// An officer: what an account may do, and for whom.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Officer<BlockNumber> {
	/// The one organisation that the account acts for.
	pub organisation: OrganisationId,
	/// What it may do there; never empty.
	pub roles: RoleSet,
	/// Block of its appointment.
	pub since: BlockNumber,
	/// What it must hand over before it leaves, as the other rooms told.
	pub open_files: u32,
}

/// What an account was from a block on, until its next term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Term<BlockNumber> {
	/// The organisation.
	pub organisation: OrganisationId,
	/// What it might do there; empty where it left.
	pub roles: RoleSet,
	/// The first block of the term.
	pub from: BlockNumber,
}

/// What one administrator proposes and another endorses.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub enum Matter<AccountId> {
	/// Appoint the account.
	#[codec(index = 0)]
	Appoint {
		/// With these roles.
		roles: RoleSet,
	},
	/// Give the officer other roles.
	#[codec(index = 1)]
	Reassign {
		/// All roles that it has from then on.
		roles: RoleSet,
	},
	/// Put a new key in place of the officer's lost one.
	#[codec(index = 2)]
	Recover {
		/// The new account.
		new: AccountId,
	},
}
