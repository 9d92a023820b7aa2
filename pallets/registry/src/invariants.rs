// SPDX-License-Identifier: Apache-2.0
//! What holds after every block.

use crate::{
	pallet::{Config, FormerNonces, Mandates, NextOrganisation, Officers, Organisations, Pallet},
	rules::{may_be_agent, may_grant},
	MAX_OFFICERS,
};
use alloc::collections::BTreeMap;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;
use tijara_primitives::{actor::Role, OrganisationId};

impl<T: Config> Pallet<T> {
	/// The invariants that the crate's page lists.
	///
	/// # Errors
	/// The first one that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut counts = BTreeMap::<OrganisationId, (u32, u32)>::new();
		for (account, officer) in Officers::<T>::iter() {
			let organisation = Organisations::<T>::get(officer.organisation)
				.ok_or("an officer's organisation does not exist")?;
			ensure!(!officer.roles.is_empty(), "an officer has no role");
			ensure!(
				officer.roles.is_allowed_in(organisation.kind),
				"an officer has a role that is not for its organisation"
			);
			ensure!(
				frame_system::Pallet::<T>::providers(&account) > 0,
				"an officer's account has no provider"
			);
			ensure!(
				!FormerNonces::<T>::contains_key(&account),
				"an officer's nonce is kept as a former one"
			);
			let (officers, administrators) = counts.entry(officer.organisation).or_default();
			*officers = officers.saturating_add(1);
			if officer.roles.contains(Role::Administrator) {
				*administrators = administrators.saturating_add(1);
			}
		}

		let next = NextOrganisation::<T>::get();
		for (id, organisation) in Organisations::<T>::iter() {
			ensure!(id != 0, "an organisation has the number 0");
			ensure!(id < next || next == u32::MAX, "the next number is taken");
			ensure!(
				counts.get(&id) == Some(&(organisation.officers, organisation.administrators)),
				"an organisation's counts are not those of its officers"
			);
			ensure!(organisation.administrators > 0, "an organisation has no administrator");
			ensure!(organisation.officers <= MAX_OFFICERS, "an organisation has too many officers");
		}

		for (grantor, agent, _) in Mandates::<T>::iter() {
			let kind = |id| Organisations::<T>::get(id).map(|organisation| organisation.kind);
			ensure!(kind(grantor).is_some_and(may_grant), "a mandate is not a trader's");
			ensure!(
				kind(agent).is_some_and(may_be_agent),
				"a mandate is not to a broker or carrier"
			);
		}
		Ok(())
	}
}
