// SPDX-License-Identifier: Apache-2.0
//! What the other rooms may ask and tell.

use crate::pallet::{Config, Error, Officers, Organisations, Pallet};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use sp_core::H256;
use tijara_primitives::{
	actor::{OrganisationKind, Role, Standing},
	codes::NationalId,
	rooms, OrganisationId,
};

impl<T: Config> rooms::Organisations for Pallet<T> {
	fn active_kind(organisation: OrganisationId) -> Option<OrganisationKind> {
		Organisations::<T>::get(organisation)
			.filter(|organisation| organisation.standing == Standing::Active)
			.map(|organisation| organisation.kind)
	}

	fn has_identifier(organisation: OrganisationId, identifier: &NationalId, salt: &H256) -> bool {
		Organisations::<T>::get(organisation)
			.is_some_and(|organisation| organisation.identifier.is(identifier, salt))
	}
}

impl<T: Config> rooms::Officers<T::AccountId> for Pallet<T> {
	fn holds(account: &T::AccountId, role: Role) -> Option<OrganisationId> {
		let officer = Officers::<T>::get(account).filter(|officer| officer.roles.contains(role))?;
		<Self as rooms::Organisations>::active_kind(officer.organisation)?;
		Some(officer.organisation)
	}

	fn standing(account: &T::AccountId) -> Option<(OrganisationId, OrganisationKind, Standing)> {
		let officer = Officers::<T>::get(account)?;
		let organisation = Organisations::<T>::get(officer.organisation)?;
		Some((officer.organisation, organisation.kind, organisation.standing))
	}
}

impl<T: Config> rooms::OpenFiles<T::AccountId> for Pallet<T> {
	fn opened(officer: &T::AccountId) -> DispatchResult {
		Self::change_open_files(officer, |open| open.checked_add(1))
	}

	fn closed(officer: &T::AccountId) -> DispatchResult {
		Self::change_open_files(officer, |open| open.checked_sub(1))
	}
}

impl<T: Config> Pallet<T> {
	fn change_open_files(
		account: &T::AccountId,
		change: impl Fn(u32) -> Option<u32>,
	) -> DispatchResult {
		Officers::<T>::try_mutate(account, |stored| {
			let officer = stored.as_mut().ok_or(Error::<T>::NotAnOfficer)?;
			let open = change(officer.open_files);
			ensure!(open.is_some(), Error::<T>::OpenFilesMiscounted);
			officer.open_files = open.unwrap_or_default();
			Ok(())
		})
	}
}
