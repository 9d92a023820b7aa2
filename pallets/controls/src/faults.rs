// SPDX-License-Identifier: Apache-2.0
//! Faults of rules and of four eyes as this room's errors.

use tijara_primitives::four_eyes::Fault;

use crate::{pallet::Error, RuleFault};

impl<T> From<RuleFault> for Error<T> {
	fn from(fault: RuleFault) -> Self {
		match fault {
			RuleFault::Commodity(rule) => Self::CommodityMalformed(rule),
			RuleFault::Origin(rule) => Self::OriginMalformed(rule),
			RuleFault::Lane(rule) => Self::WeakerThanOtherwise(rule),
			RuleFault::Trusted => Self::TrustedStricter,
		}
	}
}

impl<T> From<Fault> for Error<T> {
	fn from(fault: Fault) -> Self {
		match fault {
			Fault::NotInPerson => Self::NotInPerson,
			Fault::SamePerson => Self::SamePerson,
			Fault::OtherOrganisation => Self::OtherOrganisation,
			Fault::Subordinate => Self::Subordinate,
			Fault::Expired => Self::ProposalExpired,
			Fault::NotProposer => Self::NotProposer,
		}
	}
}
