// SPDX-License-Identifier: Apache-2.0
//! What the guard and four eyes refuse, as this room's errors.

use tijara_primitives::{axes::Unmet, four_eyes::Fault};

use crate::Error;

impl<T> From<Unmet> for Error<T> {
	fn from(unmet: Unmet) -> Self {
		match unmet {
			Unmet::Document => Self::NotAssessed,
			Unmet::Cargo => Self::NotPresented,
			Unmet::Control => Self::ControlOpen,
			Unmet::Permits => Self::PermitsOpen,
			Unmet::Money => Self::NotPaid,
			Unmet::Hold => Self::Held,
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
