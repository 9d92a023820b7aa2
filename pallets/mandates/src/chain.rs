// SPDX-License-Identifier: Apache-2.0
//! A mandate together with those that it passes on, up to the trader's own; and what the
//! declarations room asks and tells.

use crate::pallet::{Config, Error, Mandates, Pallet};
use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::ensure;
use sp_runtime::{DispatchError, DispatchResult};
use tijara_primitives::{
	date::Date,
	declaration::Item,
	mandate::{Mandate, MAX_CHAIN},
	rooms::{self, MandateUse, Organisations},
	MandateId, Money, OrganisationId,
};

/// A mandate and all above it.
pub(crate) struct Chain<T> {
	leaf: Mandate,
	id: MandateId,
	above: Vec<(MandateId, Mandate)>,
	_config: PhantomData<T>,
}

impl<T: Config> Chain<T> {
	/// The chain that ends in this mandate.
	///
	/// # Errors
	/// `NotFound`. `ChainTooLong` cannot come, as no longer chain is ever stored; it bounds the walk.
	pub(crate) fn from(id: MandateId) -> Result<Self, DispatchError> {
		let found = |id| Mandates::<T>::get(id).ok_or(Error::<T>::NotFound);
		let leaf = found(id)?;
		let mut above = Vec::new();
		let mut next = leaf.parent;
		for _ in 1..MAX_CHAIN {
			let Some(id) = next else { break };
			let mandate = found(id)?;
			next = mandate.parent;
			above.push((id, mandate));
		}
		ensure!(next.is_none(), Error::<T>::ChainTooLong);
		Ok(Self { leaf, id, above, _config: PhantomData })
	}

	/// The mandate itself.
	pub(crate) fn leaf(&self) -> &Mandate {
		&self.leaf
	}

	/// How many mandates there are, itself included.
	pub(crate) fn len(&self) -> u32 {
		u32::try_from(self.above.len()).unwrap_or(u32::MAX).saturating_add(1)
	}

	/// All of them, from the mandate itself up to the trader's own.
	fn mandates(&self) -> impl Iterator<Item = &Mandate> {
		core::iter::once(&self.leaf).chain(self.above.iter().map(|(_, mandate)| mandate))
	}

	/// Does the organisation stand anywhere in the chain?
	pub(crate) fn has_party(&self, organisation: OrganisationId) -> bool {
		self.mandates().any(|m| [m.grantor, m.agent].contains(&organisation))
	}

	/// Is none of them revoked or expired, and is every party active?
	///
	/// # Errors
	/// `MandateRevoked`, `MandateExpired`, `PartyNotActive`.
	pub(crate) fn ensure_alive(&self, today: Date) -> DispatchResult {
		let revoked = self.mandates().any(|m| m.revoked_by.is_some());
		ensure!(!revoked, Error::<T>::MandateRevoked);
		let expired = self.mandates().any(|m| m.terms.until.is_some_and(|until| until < today));
		ensure!(!expired, Error::<T>::MandateExpired);
		let active = |organisation| T::Organisations::active_kind(organisation).is_some();
		// Each grantor but the trader is the agent of the mandate above.
		let parties = active(self.leaf.trader) && self.mandates().all(|m| active(m.agent));
		ensure!(parties, Error::<T>::PartyNotActive);
		Ok(())
	}

	/// Can `more` be drawn for a declaration that then owes `after`?
	fn ensure_ceilings(&self, after: Money, more: Money) -> DispatchResult {
		for mandate in self.mandates() {
			let terms = &mandate.terms;
			ensure!(
				terms.per_declaration.is_none_or(|ceiling| after <= ceiling),
				Error::<T>::CeilingPerDeclaration
			);
			let used = mandate.used.checked_add(more).ok_or(Error::<T>::CeilingInTotal)?;
			ensure!(
				terms.in_total.is_none_or(|ceiling| used <= ceiling),
				Error::<T>::CeilingInTotal
			);
		}
		Ok(())
	}

	/// Store what is used of each.
	fn set_used(self, change: impl Fn(Money) -> Money) {
		for (id, mut mandate) in self.above.into_iter().chain([(self.id, self.leaf)]) {
			mandate.used = change(mandate.used);
			Mandates::<T>::insert(id, mandate);
		}
	}
}

impl<T: Config> rooms::Mandates for Pallet<T> {
	fn agent(mandate: MandateId) -> Option<OrganisationId> {
		Mandates::<T>::get(mandate).map(|mandate| mandate.agent)
	}

	/// Errors in this order: `NotFound`, `NotTheAgent`, `OtherTrader`, `MandateRevoked`,
	/// `MandateExpired`, `PartyNotActive`, `OfficeNotCovered`, `ProcedureNotCovered`.
	fn check(asked: &MandateUse<'_>) -> DispatchResult {
		let chain = Chain::<T>::from(asked.mandate)?;
		let mandate = chain.leaf();
		ensure!(mandate.agent == asked.agent, Error::<T>::NotTheAgent);
		ensure!(mandate.trader == asked.trader, Error::<T>::OtherTrader);
		chain.ensure_alive(Self::today())?;

		// Its terms are within those of every mandate above, so they alone decide what is covered.
		let (offices, procedures) = (&mandate.terms.offices, &mandate.terms.procedures);
		ensure!(offices.is_empty() || offices.contains(asked.office), Error::<T>::OfficeNotCovered);
		let covered = |item: &Item| procedures.is_empty() || procedures.contains(&item.procedure);
		match asked.items.iter().find(|item| !covered(item)) {
			Some(item) => Err(Error::<T>::ProcedureNotCovered(item.sequence).into()),
			None => Ok(()),
		}
	}

	fn draw(mandate: MandateId, before: Money, after: Money) -> DispatchResult {
		let chain = Chain::<T>::from(mandate)?;
		match after.checked_sub(before) {
			Some(0) => {}
			Some(more) => {
				chain.ensure_ceilings(after, more)?;
				chain.set_used(|used| used.saturating_add(more));
			}
			None => {
				// The mandates above give back what this one does and never more, so that what their
				// other children have used stays counted.
				let less = before.saturating_sub(after).min(chain.leaf().used);
				chain.set_used(|used| used.saturating_sub(less));
			}
		}
		Ok(())
	}
}
