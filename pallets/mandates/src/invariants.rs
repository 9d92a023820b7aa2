// SPDX-License-Identifier: Apache-2.0
//! What must be true of this room's storage between any two calls.

use crate::{
	chain::Chain,
	pallet::{Between, Config, Mandates, NextId, Pallet},
};
use alloc::collections::BTreeMap;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;
use tijara_primitives::{mandate::Mandate, MandateId, Money};

impl<T: Config> Pallet<T> {
	/// Check the room's invariants.
	///
	/// # Errors
	/// A sentence that names the first invariant that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let next = NextId::<T>::get();
		ensure!(next >= 1, "numbers start at 1");

		let mut count: MandateId = 0;
		let mut standing: MandateId = 0;
		let mut by_children = BTreeMap::<MandateId, Money>::new();
		for (id, mandate) in Mandates::<T>::iter() {
			count = count.saturating_add(1);
			ensure!((1..next).contains(&id), "a mandate's number is below the next one");
			Self::try_mandate(id, &mandate)?;
			if let Some(parent) = mandate.parent {
				let sum = by_children.entry(parent).or_default();
				*sum = sum.checked_add(mandate.used).ok_or("what is used can be added up")?;
			}
			let listed = Between::<T>::get(mandate.trader, mandate.agent).contains(&id);
			ensure!(
				listed == mandate.revoked_by.is_none(),
				"the mandates between two parties are those that are not revoked"
			);
			if listed {
				standing = standing.saturating_add(1);
			}
		}
		ensure!(next.saturating_sub(1) == count, "no mandate was ever removed");
		for (parent, sum) in by_children {
			let used = Mandates::<T>::get(parent).map_or(0, |mandate| mandate.used);
			ensure!(used >= sum, "what passes a mandate on draws on it too");
		}

		let mut listed: MandateId = 0;
		for (_, _, ids) in Between::<T>::iter() {
			ensure!(!ids.is_empty(), "an empty list is not kept");
			let rising = ids.iter().zip(ids.iter().skip(1)).all(|(one, next)| one < next);
			ensure!(rising, "each mandate is listed once, the oldest first");
			listed =
				listed.saturating_add(MandateId::try_from(ids.len()).unwrap_or(MandateId::MAX));
		}
		ensure!(listed == standing, "only mandates are listed, each between its own parties");
		Ok(())
	}

	/// What must be true of one mandate and those above it.
	fn try_mandate(id: MandateId, mandate: &Mandate) -> Result<(), TryRuntimeError> {
		let Mandate { grantor, agent, trader, parent, terms, used, revoked_by } = mandate;
		ensure!(agent != grantor && agent != trader, "nobody is its own agent");
		ensure!(terms.is_valid(), "terms are well-formed");
		ensure!(terms.in_total.is_none_or(|ceiling| *used <= ceiling), "no ceiling is passed");
		ensure!(
			revoked_by.is_none_or(|by| [*grantor, *agent, *trader].contains(&by)),
			"only a party revokes"
		);
		let Some(parent) = parent else {
			ensure!(grantor == trader, "the first mandate of a chain is the trader's own");
			return Ok(());
		};
		ensure!(*parent < id, "what is passed on was there before");
		let Ok(above) = Chain::<T>::from(*parent) else {
			return Err("every chain leads to its trader".into());
		};
		ensure!(Chain::<T>::from(id).is_ok(), "no chain is too long");
		let passed_on = above.leaf();
		ensure!(
			passed_on.agent == *grantor && passed_on.trader == *trader,
			"an agent passes on its own mandate, of the same trader"
		);
		ensure!(
			passed_on.terms.sub_delegation && terms.is_within(&passed_on.terms),
			"nothing is passed on but what may be, and nothing more"
		);
		ensure!(!above.has_party(*agent), "no chain comes back to a party");
		Ok(())
	}
}
