// SPDX-License-Identifier: Apache-2.0
//! Which error of this room stands for what a check of the primitives or of the types found.

use tijara_primitives::{four_eyes::Fault, identifier::IdentifierFault};

use crate::{pallet::Error, EvidenceFault};

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

impl<T> From<IdentifierFault> for Error<T> {
	fn from(fault: IdentifierFault) -> Self {
		match fault {
			IdentifierFault::Shape => Self::TinShape,
			IdentifierFault::Country => Self::TinCountry,
			IdentifierFault::CheckDigits => Self::TinCheckDigits,
		}
	}
}

impl<T> From<EvidenceFault> for Error<T> {
	fn from(fault: EvidenceFault) -> Self {
		match fault {
			EvidenceFault::Missing => Self::CriterionMissing,
			EvidenceFault::Twice => Self::CriterionTwice,
			EvidenceFault::NotNeeded => Self::CriterionNotNeeded,
			EvidenceFault::Expired => Self::EvidenceExpired,
		}
	}
}
