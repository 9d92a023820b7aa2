// SPDX-License-Identifier: Apache-2.0
//! What the other rooms may ask. Everything here only reads.

use crate::{
	pallet::{Config, Mandates, Officers, Organisations, Pallet},
	Standing,
};
use tijara_primitives::{actor::OrganisationKind, OrganisationId};

impl<T: Config> Pallet<T> {
	/// The standing of the organisation that this account acts for; `None` if it is not an officer.
	pub fn standing(who: &T::AccountId) -> Option<Standing> {
		let officer = Officers::<T>::get(who)?;
		Organisations::<T>::get(officer.organisation).map(|organisation| organisation.standing)
	}
}

impl<T: Config> tijara_primitives::rooms::Organisations for Pallet<T> {
	fn active_kind(organisation: OrganisationId) -> Option<OrganisationKind> {
		Organisations::<T>::get(organisation)
			.filter(|organisation| organisation.standing == Standing::Active)
			.map(|organisation| organisation.kind)
	}

	fn may_declare_for(trader: OrganisationId, agent: OrganisationId) -> bool {
		Self::active_kind(trader).is_some()
			&& (trader == agent
				|| (Self::active_kind(agent).is_some()
					&& Mandates::<T>::contains_key(trader, agent)))
	}
}
