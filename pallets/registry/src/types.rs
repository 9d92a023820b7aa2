// SPDX-License-Identifier: Apache-2.0
//! What the registry stores. None of it knows the pallet's `Config`.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use tijara_primitives::{
	actor::{OrganisationKind, Role, RoleSet},
	OrganisationId,
};

/// The most officers that one organisation may have.
///
/// Officers pay no fees, so this bounds what one administrator can put into storage.
pub const MAX_OFFICERS: u32 = 10_000;

/// May the officers of an organisation act?
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
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
	/// They may.
	#[codec(index = 0)]
	Active,
	/// They may not, until governance reinstates the organisation.
	#[codec(index = 1)]
	Suspended,
}

/// An organisation that was admitted.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Organisation<BlockNumber> {
	/// What it is; never changes.
	pub kind: OrganisationKind,
	/// Salted commitment to its national identifier; the identifier itself is not on the chain.
	pub identifier: H256,
	/// May its officers act?
	pub standing: Standing,
	/// Block of its admission.
	pub since: BlockNumber,
	/// How many officers it has, at most [`MAX_OFFICERS`].
	pub officers: u32,
	/// How many of them are administrators; at least 1.
	pub administrators: u32,
}

impl<BlockNumber> Organisation<BlockNumber> {
	/// An active organisation that has no officers yet.
	pub(crate) const fn new(kind: OrganisationKind, identifier: H256, since: BlockNumber) -> Self {
		Self { kind, identifier, standing: Standing::Active, since, officers: 0, administrators: 0 }
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
}
