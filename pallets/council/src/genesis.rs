// SPDX-License-Identifier: Apache-2.0
//! The seats that a chain starts with, and why they may be refused.

use alloc::{collections::BTreeMap, vec::Vec};
use core::fmt;

use frame_support::{traits::Get, BoundedVec};
use serde::{de::Error as _, Deserialize, Deserializer};
use tijara_primitives::OrganisationId;

use crate::pallet::{Config, SeatsOf};

/// What is wrong with the seats of a genesis; places count from 0.
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
	/// There are some, and fewer than can decide.
	TooFew {
		/// How many there are.
		found: usize,
		/// How many it takes.
		least: u32,
	},
}

impl fmt::Display for Fault {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::SameAccount { at, first } => {
				write!(f, "seats[{at}]: this account stands in seats[{first}] already")
			}
			Self::SameOrganisation { at, first, organisation } => write!(
				f,
				"seats[{at}]: organisation {organisation} has a seat in seats[{first}] already"
			),
			Self::NoOrganisation { at } => {
				write!(f, "seats[{at}]: organisation 0 does not exist, numbers begin with 1")
			}
			Self::TooMany { most } => {
				write!(f, "seats[{most}]: this runtime allows at most {most} seats")
			}
			Self::TooFew { found, least } => write!(
				f,
				"seats: a committee of {found} cannot decide, this runtime asks for at least {least}; \
				 leave the list empty to let agencies take their seats later"
			),
		}
	}
}

/// Reads the seats of a genesis and refuses those that contradict each other.
pub(crate) fn seats<'de, T: Config<I>, I: 'static, D: Deserializer<'de>>(
	deserializer: D,
) -> Result<Vec<(OrganisationId, T::AccountId)>, D::Error> {
	let seats = Vec::deserialize(deserializer)?;
	checked::<T, I>(&seats).map_err(D::Error::custom)?;
	Ok(seats)
}

/// The seats in their order, if there is nothing wrong with them.
pub(crate) fn checked<T: Config<I>, I: 'static>(
	seats: &[(OrganisationId, T::AccountId)],
) -> Result<SeatsOf<T, I>, Fault> {
	let mut accounts = BTreeMap::new();
	let mut organisations = BTreeMap::new();
	let mut list = BoundedVec::new();
	for (at, (organisation, account)) in seats.iter().enumerate() {
		let organisation = *organisation;
		if organisation == 0 {
			return Err(Fault::NoOrganisation { at });
		}
		if let Some(first) = organisations.insert(organisation, at) {
			return Err(Fault::SameOrganisation { at, first, organisation });
		}
		if let Some(first) = accounts.insert(account, at) {
			return Err(Fault::SameAccount { at, first });
		}
		list.try_push((organisation, account.clone()))
			.map_err(|_| Fault::TooMany { most: T::MaxSeats::get() })?;
	}
	let least = T::MinSeats::get();
	if !seats.is_empty() && u32::try_from(seats.len()).is_ok_and(|found| found < least) {
		return Err(Fault::TooFew { found: seats.len(), least });
	}
	list.sort();
	Ok(list)
}
