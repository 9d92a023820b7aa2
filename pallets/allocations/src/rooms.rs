// SPDX-License-Identifier: Apache-2.0
//! What duty payments and releases ask and tell: draws, in two phases.

use alloc::vec::Vec;
use frame_support::{dispatch::DispatchResult, ensure, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError,
};
use tijara_primitives::{
	actor::Actor,
	audit::{Act, AuditTrail, Entry, Subject},
	codes::ReliefCode,
	date::Date,
	numbers::Decimal,
	rooms::{Allocations, OnReleased},
	tariff::{Allocation, QuotaPeriod},
	views::QuotaBalanceView,
	DeclarationId, Money, OrganisationId,
};

use crate::{
	drawdown::{Drawdown, NotSoMuch},
	pallet::{Config, Draws, Error, Event, Exemptions, Pallet, QuotaBalances},
	types::{Draw, Drawn, Exemption, ExemptionId},
};

/// What is done to a drawdown: written off or given back.
type Settle = fn(&mut Drawdown<u128>, u128) -> Result<(), NotSoMuch>;

/// In the quota's unit. Volumes are bounded, so nothing that was drawn is above the largest number.
fn decimal(millionths: u128) -> Decimal {
	Decimal::from_millionths(millionths).unwrap_or(Decimal::MAX)
}

/// Is no more left than the critical share of the volume?
fn critical(quota: &QuotaPeriod, left: u128) -> bool {
	let hundred = Decimal::SCALE.saturating_mul(100);
	let share = quota.volume.millionths().saturating_mul(quota.critical.millionths());
	left.saturating_mul(hundred) <= share
}

impl<T: Config> Pallet<T> {
	/// The only place where the room tells what a declaration drew, gave back or wrote off: the event, and
	/// the act in the declaration's chain.
	fn note(
		id: DeclarationId,
		entry: Option<Entry<T::AccountId>>,
		event: Event<T>,
	) -> DispatchResult {
		Self::deposit_event(event);
		match entry {
			Some(entry) => T::Audit::record(Subject::Declaration(id), entry),
			None => Ok(()),
		}
	}

	/// Which step is being carried out: the block, and the extrinsic in it.
	fn step() -> (BlockNumberFor<T>, Option<u32>) {
		(Self::now(), frame_system::Pallet::<T>::extrinsic_index())
	}

	/// What is left of a quota, in millionths of its unit.
	fn quota_left(quota: &QuotaPeriod) -> u128 {
		QuotaBalances::<T>::get(&quota.order, quota.from).drawdown.left(quota.volume.millionths())
	}

	/// The balance of a period of a tariff quota, by the volume that this period states.
	pub fn quota_balance(quota: &QuotaPeriod) -> QuotaBalanceView {
		let drawdown = QuotaBalances::<T>::get(&quota.order, quota.from).drawdown;
		let left = drawdown.left(quota.volume.millionths());
		QuotaBalanceView {
			period: quota.clone(),
			drawn: decimal(drawdown.drawn().unwrap_or(u128::MAX)),
			left: decimal(left),
			critical: critical(quota, left),
		}
	}

	/// The exemption of this holder from this relief that covers the day.
	fn covering(
		holder: OrganisationId,
		relief: &ReliefCode,
		on: Date,
	) -> Option<(ExemptionId, Exemption)> {
		Self::exemptions(holder, relief).into_iter().find(|(_, exemption)| exemption.covers(on))
	}

	/// What was drawn by a declaration that may still draw.
	fn open(id: DeclarationId) -> Result<Option<Drawn<BlockNumberFor<T>>>, Error<T>> {
		let drawn = Draws::<T>::get(id);
		ensure!(!drawn.as_ref().is_some_and(|drawn| drawn.written_off), Error::<T>::WrittenOff);
		Ok(drawn)
	}

	/// Keep a draw among those of its declaration, and tell of it: an event for each, one act for a step.
	fn keep(
		id: DeclarationId,
		before: Option<Drawn<BlockNumberFor<T>>>,
		draw: Draw,
		event: Event<T>,
	) -> DispatchResult {
		let step = Self::step();
		let recorded = before.as_ref().is_some_and(|drawn| drawn.recorded == step);
		let mut draws = before.map_or_else(BoundedVec::new, |drawn| drawn.draws);
		let same = draws.iter_mut().find_map(|other| match (other, &draw) {
			(Draw::Exemption { id, amount }, Draw::Exemption { id: drawn, .. }) if id == drawn => {
				Some(amount)
			}
			_ => None,
		});
		match (same, draw) {
			(Some(amount), Draw::Exemption { amount: more, .. }) => {
				*amount = amount.checked_add(more).ok_or(Error::<T>::BalanceBroken)?;
			}
			(_, draw) => draws.try_push(draw).map_err(|_| Error::<T>::TooManyDraws)?,
		}
		Draws::<T>::insert(id, Drawn { draws, written_off: false, recorded: step });
		let entry = (!recorded).then(|| Entry::new(Act::AllocationReserved));
		Self::note(id, entry, event)
	}

	/// Write off or give back each draw.
	fn settle(draws: &[Draw], how: Settle) -> Result<(), Error<T>> {
		draws.iter().try_for_each(|draw| {
			match draw {
				// Nothing was left of the quota then, and nothing is to be done now.
				Draw::Quota { quantity: 0, .. } => Ok(()),
				Draw::Quota { order, from, quantity, .. } => {
					QuotaBalances::<T>::mutate(order, from, |balance| {
						how(&mut balance.drawdown, *quantity)
					})
				}
				Draw::Exemption { id, amount } => Exemptions::<T>::mutate(id, |stored| {
					let exemption = stored.as_mut().ok_or(NotSoMuch)?;
					how(&mut exemption.drawdown, *amount)
				}),
			}
			.map_err(|NotSoMuch| Error::<T>::BalanceBroken)
		})
	}
}

impl<T: Config> Allocations<T::AccountId> for Pallet<T> {
	fn draw_quota(
		id: DeclarationId,
		item: u16,
		quota: &QuotaPeriod,
		claimed: Decimal,
	) -> Result<Decimal, DispatchError> {
		let before = Self::open(id)?;
		let drawn_for =
			|draw: &Draw| matches!(draw, Draw::Quota { item: other, .. } if *other == item);
		let again = before.as_ref().is_some_and(|drawn| drawn.draws.iter().any(drawn_for));
		ensure!(!again, Error::<T>::AlreadyDrawn);

		let volume = quota.volume.millionths();
		let quantity =
			Self::quota_left(quota).min(claimed.millionths()).min(Decimal::MAX.millionths());
		if quantity > 0 {
			QuotaBalances::<T>::mutate(&quota.order, quota.from, |balance| {
				balance.volume = volume;
				balance.drawdown.reserve(quantity, volume)
			})
			.map_err(|NotSoMuch| Error::<T>::BalanceBroken)?;
		}
		let (order, from, granted) = (quota.order.clone(), quota.from, decimal(quantity));
		Self::keep(
			id,
			before,
			Draw::Quota { order: order.clone(), from, item, quantity },
			Event::QuotaDrawn { id, item, order, from, claimed, quantity: granted },
		)?;
		Ok(granted)
	}

	fn is_critical(quota: &QuotaPeriod) -> bool {
		critical(quota, Self::quota_left(quota))
	}

	fn exemption_left(holder: OrganisationId, relief: &ReliefCode, on: Date) -> Money {
		Self::covering(holder, relief, on)
			.map_or(0, |(_, exemption)| exemption.drawdown.left(exemption.terms.ceiling))
	}

	fn draw_exemption(
		id: DeclarationId,
		holder: OrganisationId,
		relief: &ReliefCode,
		on: Date,
		amount: Money,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let before = Self::open(id)?;
		let (exemption, mut granted) =
			Self::covering(holder, relief, on).ok_or(Error::<T>::NotFound)?;
		granted
			.drawdown
			.reserve(amount, granted.terms.ceiling)
			.map_err(|NotSoMuch| Error::<T>::NotEnoughLeft)?;
		Exemptions::<T>::insert(exemption, granted);
		Self::keep(
			id,
			before,
			Draw::Exemption { id: exemption, amount },
			Event::ExemptionDrawn { id, exemption, amount },
		)
	}

	fn allocated(id: DeclarationId) -> Vec<Allocation> {
		let draws = Draws::<T>::get(id).map_or_else(BoundedVec::new, |drawn| drawn.draws);
		draws
			.into_iter()
			.filter_map(|draw| match draw {
				Draw::Quota { item, quantity, .. } => {
					Some(Allocation { item, quantity: decimal(quantity) })
				}
				Draw::Exemption { .. } => None,
			})
			.collect()
	}

	fn restore(id: DeclarationId, actor: &Actor<T::AccountId>) -> DispatchResult {
		let Some(drawn) = Self::open(id)? else { return Ok(()) };
		Self::settle(&drawn.draws, Drawdown::restore)?;
		Draws::<T>::remove(id);
		let entry = Entry::new(Act::AllocationRestored)
			.by(actor.clone())
			.content(BlakeTwo256::hash_of(&drawn.draws));
		Self::note(id, Some(entry), Event::AllocationRestored { id })
	}
}

impl<T: Config> OnReleased for Pallet<T> {
	fn on_released(id: DeclarationId) -> DispatchResult {
		let Some(mut drawn) = Draws::<T>::get(id) else { return Ok(()) };
		ensure!(!drawn.written_off, Error::<T>::WrittenOff);
		Self::settle(&drawn.draws, Drawdown::write_off)?;
		drawn.written_off = true;
		let content = BlakeTwo256::hash_of(&drawn.draws);
		Draws::<T>::insert(id, drawn);
		let entry = Entry::new(Act::AllocationWrittenOff).content(content);
		Self::note(id, Some(entry), Event::AllocationWrittenOff { id })
	}
}
