// SPDX-License-Identifier: Apache-2.0
//! What must be true of this room's storage between any two calls.

use alloc::collections::{BTreeMap, BTreeSet};
use frame_support::ensure;
use sp_core::H256;
use sp_runtime::TryRuntimeError;
use tijara_primitives::{codes::QuotaOrder, date::Date};

use crate::{
	drawdown::Drawdown,
	pallet::{Config, Draws, Exemptions, Grants, NextId, Pallet, QuotaBalances},
	types::{Draw, ExemptionId},
};

/// What the draws of all declarations come to.
#[derive(Default)]
struct Sums {
	quotas: BTreeMap<(QuotaOrder, Date), Drawdown<u128>>,
	exemptions: BTreeMap<ExemptionId, Drawdown<u128>>,
}

fn add(to: &mut Drawdown<u128>, amount: u128, written_off: bool) -> Result<(), TryRuntimeError> {
	let sum = if written_off { &mut to.written_off } else { &mut to.reserved };
	*sum = sum.checked_add(amount).ok_or("draws can be added up")?;
	Ok(())
}

impl<T: Config> Pallet<T> {
	/// Check the room's invariants.
	///
	/// # Errors
	/// A sentence that names the first invariant that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let sums = Self::try_draws()?;

		for (order, from, balance) in QuotaBalances::<T>::iter() {
			let drawn = sums.quotas.get(&(order, from)).copied().unwrap_or_default();
			ensure!(balance.drawdown == drawn, "a quota's balance is the sum of its draws");
			let within = balance.drawdown.drawn().is_some_and(|drawn| drawn <= balance.volume);
			ensure!(within, "no more is drawn than the volume at the time");
		}
		for ((order, from), drawn) in &sums.quotas {
			let balance = QuotaBalances::<T>::get(order, from);
			ensure!(balance.drawdown == *drawn, "what is drawn from a quota stands in its balance");
		}

		let next = NextId::<T>::get();
		ensure!(next >= 1, "numbers start at 1");
		let mut count: ExemptionId = 0;
		for (id, exemption) in Exemptions::<T>::iter() {
			count = count.saturating_add(1);
			ensure!((1..next).contains(&id), "an exemption's number is below the next one");
			let drawn = sums.exemptions.get(&id).copied().unwrap_or_default();
			ensure!(exemption.drawdown == drawn, "an exemption's balance is the sum of its draws");
			let terms = exemption.terms;
			let within = drawn.drawn().is_some_and(|drawn| drawn <= terms.ceiling);
			ensure!(within, "no more is drawn than the ceiling");
			ensure!(terms.from <= terms.to, "an exemption has a first and a last day");
			ensure!(terms.legal_basis != H256::zero(), "an exemption has a legal basis");
		}
		ensure!(next.saturating_sub(1) == count, "no exemption was ever removed");
		ensure!(
			sums.exemptions.keys().all(Exemptions::<T>::contains_key),
			"nothing is drawn from an exemption that there is not"
		);
		Self::try_grants()
	}

	/// Each declaration's draws, and what they come to.
	fn try_draws() -> Result<Sums, TryRuntimeError> {
		let mut sums = Sums::default();
		for (_, drawn) in Draws::<T>::iter() {
			ensure!(!drawn.draws.is_empty(), "an empty list is not kept");
			let (mut items, mut exemptions) = (BTreeSet::new(), BTreeSet::new());
			for draw in drawn.draws {
				match draw {
					Draw::Quota { order, from, item, quantity } => {
						ensure!(items.insert(item), "an item draws once");
						if quantity > 0 {
							let sum = sums.quotas.entry((order, from)).or_default();
							add(sum, quantity, drawn.written_off)?;
						}
					}
					Draw::Exemption { id, amount } => {
						ensure!(exemptions.insert(id), "an exemption is drawn from once");
						ensure!(amount > 0, "nothing is not drawn");
						add(sums.exemptions.entry(id).or_default(), amount, drawn.written_off)?;
					}
				}
			}
		}
		Ok(sums)
	}

	/// What can be drawn from, by holder and relief.
	fn try_grants() -> Result<(), TryRuntimeError> {
		for (holder, relief, ids) in Grants::<T>::iter() {
			ensure!(!ids.is_empty(), "an empty list is not kept");
			let rising = ids.iter().zip(ids.iter().skip(1)).all(|(one, next)| one < next);
			ensure!(rising, "each exemption is listed once, the oldest first");
			let listed = Self::exemptions(holder, &relief);
			ensure!(listed.len() == ids.len(), "only exemptions are listed");
			let own = listed.iter().all(|(_, one)| one.holder == holder && one.relief == relief);
			ensure!(own, "each exemption is listed under its holder and relief");
			let standing: alloc::vec::Vec<_> = listed
				.iter()
				.filter(|(_, one)| !one.ended)
				.map(|(id, one)| (id, one.terms))
				.collect();
			let apart = standing.iter().all(|(id, terms)| {
				standing.iter().all(|(other, others)| {
					id == other || terms.to < others.from || others.to < terms.from
				})
			});
			ensure!(apart, "exemptions of one holder from one relief do not overlap");
		}
		Ok(())
	}
}
