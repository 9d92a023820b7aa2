// SPDX-License-Identifier: Apache-2.0
//! What holds after every block.

use crate::{
	pallet::{
		Appointed, Appointees, Config, FormerNonces, NextOrganisation, Officers, Organisations,
		Pallet, Proposals, PublicIdentifiers, Standings, TermCount, Terms,
	},
	Matter, MAX_OFFICERS,
};
use alloc::collections::BTreeMap;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;
use tijara_primitives::{
	actor::{Role, Standing},
	identifier::Identifier,
	OrganisationId,
};

impl<T: Config> Pallet<T> {
	/// The invariants that the crate's page lists.
	///
	/// # Errors
	/// The first one that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let counts = Self::try_officers()?;
		Self::try_organisations(&counts)?;
		Self::try_history()?;
		for (account, proposal) in Proposals::<T>::iter() {
			ensure!(proposal.by.via.is_none(), "a proposal was not made in person");
			ensure!(proposal.by.account != account, "a proposal is about its proposer");
			let organisation = Organisations::<T>::get(proposal.by.organisation)
				.ok_or("a proposal is nobody's")?;
			let sane = match proposal.matter {
				Matter::Appoint { roles } | Matter::Reassign { roles } => {
					!roles.is_empty() && roles.is_allowed_in(organisation.kind)
				}
				Matter::Recover { new } => new != account,
			};
			ensure!(sane, "a proposal could never be carried out");
		}
		Ok(())
	}

	/// Each officer by itself; how many officers and administrators each organisation has.
	fn try_officers() -> Result<BTreeMap<OrganisationId, (u32, u32)>, TryRuntimeError> {
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
			let last = TermCount::<T>::get(&account).checked_sub(1);
			let term = last.and_then(|last| Terms::<T>::get(&account, last));
			ensure!(
				term.is_some_and(
					|term| (term.organisation, term.roles) == (officer.organisation, officer.roles)
				),
				"an officer's last term is not what it is"
			);
			ensure!(
				Appointed::<T>::contains_key(officer.organisation, &account),
				"an officer is not among its organisation's appointees"
			);
			let (officers, administrators) = counts.entry(officer.organisation).or_default();
			*officers = officers.saturating_add(1);
			if officer.roles.contains(Role::Administrator) {
				*administrators = administrators.saturating_add(1);
			}
		}
		Ok(counts)
	}

	fn try_organisations(
		counts: &BTreeMap<OrganisationId, (u32, u32)>,
	) -> Result<(), TryRuntimeError> {
		let next = NextOrganisation::<T>::get();
		let mut public = 0usize;
		for (id, organisation) in Organisations::<T>::iter() {
			ensure!(id != 0, "an organisation has the number 0");
			ensure!(id < next || next == u32::MAX, "the next number is taken");
			ensure!(
				counts.get(&id) == Some(&(organisation.officers, organisation.administrators)),
				"an organisation's counts are not those of its officers"
			);
			ensure!(organisation.administrators > 0, "an organisation has no administrator");
			ensure!(organisation.officers <= MAX_OFFICERS, "an organisation has too many officers");
			let last = organisation.standings.checked_sub(1);
			let standing = last.and_then(|last| Standings::<T>::get(id, last));
			ensure!(
				standing.is_some_and(|(standing, _)| standing == organisation.standing),
				"an organisation's last standing is not the present one"
			);
			for index in 0..organisation.appointees {
				ensure!(
					Appointees::<T>::get(id, index)
						.is_some_and(|account| Appointed::<T>::contains_key(id, account)),
					"an organisation's list of appointees has a gap"
				);
			}
			if let (Identifier::Public(identifier), true) =
				(&organisation.identifier, organisation.standing != Standing::Closed)
			{
				public = public.saturating_add(1);
				ensure!(
					PublicIdentifiers::<T>::get(identifier) == Some(id),
					"a public identifier is another organisation's"
				);
			}
		}
		ensure!(
			PublicIdentifiers::<T>::iter().count() == public,
			"a public identifier is nobody's"
		);
		Ok(())
	}

	fn try_history() -> Result<(), TryRuntimeError> {
		for (account, count) in TermCount::<T>::iter() {
			let terms = (0..count).filter_map(|index| Terms::<T>::get(&account, index));
			let mut before = None;
			let mut found = 0u32;
			for term in terms {
				ensure!(before.is_none_or(|from| from <= term.from), "terms are out of order");
				before = Some(term.from);
				found = found.saturating_add(1);
			}
			ensure!(found == count, "an account's terms have a gap");
			let left = count.checked_sub(1).and_then(|last| Terms::<T>::get(&account, last));
			ensure!(
				left.is_some_and(|term| term.roles.is_empty())
					!= Officers::<T>::contains_key(&account),
				"whoever left is an officer, or the other way round"
			);
		}
		Ok(())
	}
}
