// SPDX-License-Identifier: Apache-2.0
//! What a chain starts with, and why it may be refused.

use alloc::{collections::BTreeMap, vec::Vec};
use core::fmt;

use frame_support::{sp_runtime::traits::Zero, traits::Get, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;
use serde::{de::Error as _, Deserialize, Deserializer};
use tijara_primitives::OrganisationId;

use crate::{Config, Member};

/// What is wrong with the members of a genesis; places count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
	/// Two entries have the same account.
	SameAccount {
		/// The later one.
		at: usize,
		/// The earlier one.
		first: usize,
	},
	/// Two entries have the same organisation.
	SameOrganisation {
		/// The later one.
		at: usize,
		/// The earlier one.
		first: usize,
		/// The organisation.
		organisation: OrganisationId,
	},
	/// The organisation is 0, which is never given.
	NoOrganisation {
		/// The entry.
		at: usize,
	},
	/// There are more than the runtime allows.
	TooMany {
		/// How many there may be.
		most: u32,
	},
}

impl fmt::Display for Fault {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::SameAccount { at, first } => {
				write!(f, "members[{at}]: this account stands in members[{first}] already")
			}
			Self::SameOrganisation { at, first, organisation } => write!(
				f,
				"members[{at}]: organisation {organisation} has a validator in members[{first}] already"
			),
			Self::NoOrganisation { at } => {
				write!(f, "members[{at}]: organisation 0 does not exist, numbers begin with 1")
			}
			Self::TooMany { most } => {
				write!(f, "members[{most}]: this runtime allows at most {most} validators")
			}
		}
	}
}

/// Reads the members of a genesis and refuses those that contradict each other.
pub(crate) fn members<'de, T: Config, D: Deserializer<'de>>(
	deserializer: D,
) -> Result<Vec<(T::AccountId, OrganisationId)>, D::Error> {
	let members = Vec::deserialize(deserializer)?;
	checked::<T>(&members).map_err(D::Error::custom)?;
	Ok(members)
}

/// The members, if there is nothing wrong with them.
pub(crate) fn checked<T: Config>(
	members: &[(T::AccountId, OrganisationId)],
) -> Result<BoundedVec<Member<T::AccountId>, T::MaxValidators>, Fault> {
	let mut accounts = BTreeMap::new();
	let mut organisations = BTreeMap::new();
	let mut list = BoundedVec::new();
	for (at, (account, organisation)) in members.iter().enumerate() {
		let organisation = *organisation;
		if organisation == 0 {
			return Err(Fault::NoOrganisation { at });
		}
		if let Some(first) = accounts.insert(account, at) {
			return Err(Fault::SameAccount { at, first });
		}
		if let Some(first) = organisations.insert(organisation, at) {
			return Err(Fault::SameOrganisation { at, first, organisation });
		}
		list.try_push(Member { account: account.clone(), organisation })
			.map_err(|_| Fault::TooMany { most: T::MaxValidators::get() })?;
	}
	Ok(list)
}

/// A session has blocks.
pub(crate) fn session_length<'de, T: Config, D: Deserializer<'de>>(
	source: D,
) -> Result<Option<BlockNumberFor<T>>, D::Error> {
	let length = Option::<BlockNumberFor<T>>::deserialize(source)?;
	if length.is_some_and(|length| length.is_zero()) {
		return Err(D::Error::custom("sessionLength: 0 blocks; a session has 1 at least"));
	}
	Ok(length)
}
