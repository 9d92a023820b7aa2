// SPDX-License-Identifier: Apache-2.0
//! What accounts and organisations were: append-only, and asked in a number of reads that grows with
//! the logarithm of what is kept.

use crate::{
	pallet::{Appointed, Appointees, Config, Organisations, Pallet, Standings, TermCount, Terms},
	Organisation, Term,
};
use alloc::vec::Vec;
use frame_system::pallet_prelude::BlockNumberFor;
use tijara_primitives::{
	actor::{RoleSet, Standing},
	views::AuthorityView,
	OrganisationId,
};

/// Accounts that [`Pallet::officers_at`] looks at in one call, at most.
pub const MAX_PAGE: u32 = 256;

type OrganisationOf<T> = Organisation<BlockNumberFor<T>>;

/// The last of `count` entries that began in `block` or before; `from` reads when one begins.
fn last_until<B: PartialOrd>(count: u32, block: B, from: impl Fn(u32) -> Option<B>) -> Option<u32> {
	let (mut low, mut high) = (0u32, count);
	while low < high {
		let middle = low.saturating_add(high.saturating_sub(low) / 2);
		if from(middle)? <= block {
			low = middle.saturating_add(1);
		} else {
			high = middle;
		}
	}
	low.checked_sub(1)
}

impl<T: Config> Pallet<T> {
	/// From this block on the account has these roles in the organisation; none: it left.
	pub(crate) fn begin_term(account: &T::AccountId, organisation: OrganisationId, roles: RoleSet) {
		let from = frame_system::Pallet::<T>::block_number();
		let count = TermCount::<T>::get(account);
		Terms::<T>::insert(account, count, Term { organisation, roles, from });
		TermCount::<T>::insert(account, count.saturating_add(1));
	}

	/// From this block on the organisation has this standing; the caller stores the organisation.
	pub(crate) fn begin_standing(
		id: OrganisationId,
		organisation: &mut OrganisationOf<T>,
		standing: Standing,
	) {
		let from = frame_system::Pallet::<T>::block_number();
		Standings::<T>::insert(id, organisation.standings, (standing, from));
		organisation.standings = organisation.standings.saturating_add(1);
		organisation.standing = standing;
	}

	/// List the account among all whom the organisation ever appointed; the caller stores the organisation.
	pub(crate) fn list_appointee(
		id: OrganisationId,
		organisation: &mut OrganisationOf<T>,
		account: &T::AccountId,
	) {
		if Appointed::<T>::contains_key(id, account) {
			return;
		}
		Appointed::<T>::insert(id, account, ());
		Appointees::<T>::insert(id, organisation.appointees, account);
		organisation.appointees = organisation.appointees.saturating_add(1);
	}

	/// The account's term at the end of a block; `None` before its first one.
	fn term_at(
		account: &T::AccountId,
		block: BlockNumberFor<T>,
	) -> Option<Term<BlockNumberFor<T>>> {
		let count = TermCount::<T>::get(account);
		let from = |index| Terms::<T>::get(account, index).map(|term| term.from);
		Terms::<T>::get(account, last_until(count, block, from)?)
	}

	/// The organisation's standing at the end of a block; `None` before its admission.
	pub fn standing_at(id: OrganisationId, block: BlockNumberFor<T>) -> Option<Standing> {
		let count = Organisations::<T>::get(id)?.standings;
		let from = |index| Standings::<T>::get(id, index).map(|(_, from)| from);
		Standings::<T>::get(id, last_until(count, block, from)?).map(|(standing, _)| standing)
	}

	/// What the account was at the end of a block; `None` if it was no officer. A block that has not come
	/// yet is answered as the present.
	pub fn authority_at(account: &T::AccountId, block: BlockNumberFor<T>) -> Option<AuthorityView> {
		let term = Self::term_at(account, block).filter(|term| !term.roles.is_empty())?;
		Some(AuthorityView {
			organisation: term.organisation,
			kind: Organisations::<T>::get(term.organisation)?.kind,
			roles: term.roles,
			standing: Self::standing_at(term.organisation, block)?,
		})
	}

	/// Who was an officer of the organisation at the end of a block, with its roles: a page over all
	/// whom it ever appointed, from an index, at most [`MAX_PAGE`] of them.
	pub fn officers_at(
		organisation: OrganisationId,
		block: BlockNumberFor<T>,
		from: u32,
		count: u32,
	) -> Vec<(T::AccountId, RoleSet)> {
		let until = from.saturating_add(count.min(MAX_PAGE));
		(from..until)
			.map_while(|index| Appointees::<T>::get(organisation, index))
			.filter_map(|account| {
				let term = Self::term_at(&account, block)?;
				let held = term.organisation == organisation && !term.roles.is_empty();
				held.then_some((account, term.roles))
			})
			.collect()
	}
}
