// SPDX-License-Identifier: Apache-2.0
//! Provisional assessment by an officer, and making assessments final.

use frame_support::{
	dispatch::DispatchResult,
	ensure,
	sp_runtime::traits::{BlakeTwo256, Hash},
};
use tijara_primitives::{
	actor::Actor,
	audit::Act,
	axes::{DocumentAxis, Step},
	rooms::{Allocations, ReleaseCase, Releases, TariffBook},
	tariff::Exempted,
	DeclarationId, Money,
};
use tijara_tariff::Grants;

use crate::{
	assessing::relieved_by, Assessments, Claimed, Config, Debt, Error, Event, Goods, Ground, Pallet,
};

/// Stored goods as the arithmetic takes them.
fn stated(goods: &Goods, on: tijara_primitives::date::Date) -> tijara_tariff::Goods<'_> {
	tijara_tariff::Goods {
		items: &goods.items,
		charges: &goods.charges,
		incoterm: goods.incoterm.as_ref(),
		on,
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_assess_provisionally(
		assessor: Actor<T::AccountId>,
		id: DeclarationId,
		ground: Ground,
		security: Money,
	) -> DispatchResult {
		let mut debt = Self::live(id)?;
		ensure!(!T::Releases::is_released(id), Error::<T>::Released);
		ensure!(debt.provisional.is_none(), Error::<T>::AlreadyProvisional);
		ensure!(!debt.finalised, Error::<T>::Finalised);
		let most = match ground {
			Ground::CriticalQuota => return Err(Error::<T>::GroundNotAllowed.into()),
			Ground::Origin => Self::at_risk(id, &debt)?,
			Ground::Value | Ground::Laboratory => debt.due,
		};
		ensure!(security <= most, Error::<T>::SecurityTooHigh);
		debt.provisional = Some(ground);
		debt.security = security;
		Self::note(
			id,
			Event::AssessedProvisionally { id, ground, security },
			Self::entry(Act::AssessedProvisionally, &debt, &assessor)
				.content(BlakeTwo256::hash_of(&(ground, security))),
		)?;
		Self::save(id, debt, &assessor)?;
		T::Case::reached(id, Step::Document(DocumentAxis::AssessedProvisional))
	}

	/// What may be due beyond what is if no claim is granted. Nothing, where nothing was claimed.
	fn at_risk(
		id: DeclarationId,
		debt: &Debt,
	) -> Result<Money, frame_support::sp_runtime::DispatchError> {
		let Some(goods) = Claimed::<T>::get(id) else { return Ok(0) };
		let before = Assessments::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let tariff = T::Tariff::version(before.tariff)?;
		let exemptions = Self::drawn(id, Self::exemptions(debt.debtor, before.accepted, &tariff));
		let total = Self::unclaimed_total(&stated(&goods, before.accepted), &exemptions, &tariff)?;
		Ok(total.saturating_sub(debt.due))
	}

	/// Exemptions with what the declaration has drawn from them already, and no more.
	fn drawn(
		id: DeclarationId,
		mut exemptions: alloc::vec::Vec<Exempted>,
	) -> alloc::vec::Vec<Exempted> {
		let items = Self::items(id);
		let lines = items.iter().flat_map(|(_, item)| item.lines.iter());
		for exempted in &mut exemptions {
			exempted.left = Money::MAX;
		}
		let drawn = relieved_by(lines, &exemptions);
		for exempted in &mut exemptions {
			let of = drawn.iter().find(|(relief, _)| *relief == exempted.relief);
			exempted.left = of.map_or(0, |(_, amount)| *amount);
		}
		exemptions
	}

	/// Assess the stored goods anew, with the claims as the quotas allocated them or with none; the debt is
	/// changed, and not stored yet. An exemption relieves what the declaration has drawn from it.
	pub(crate) fn finalise(
		id: DeclarationId,
		debt: &mut Debt,
		grant: bool,
		actor: &Actor<T::AccountId>,
	) -> DispatchResult {
		let before = Assessments::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let on = before.accepted;
		let due = match Claimed::<T>::take(id) {
			// Nothing was claimed: the doubt was about nothing that the assessment rests on.
			None => debt.due,
			Some(goods) => {
				let tariff = T::Tariff::version(before.tariff)?;
				let exemptions = Self::drawn(id, Self::exemptions(debt.debtor, on, &tariff));
				let items = if grant {
					goods.items.to_vec()
				} else {
					tijara_tariff::unclaimed(&goods.items, &tariff)
				};
				let stated = tijara_tariff::Goods { items: &items, ..stated(&goods, on) };
				let allocated = T::Allocations::allocated(id);
				let grants =
					Grants { allocations: Some(allocated.as_slice()), exemptions: &exemptions };
				let assessment =
					tijara_tariff::assess(&stated, &grants, &tariff).map_err(Error::<T>::from)?;
				if !grant && !T::Releases::is_released(id) {
					// Others may have what is not granted here; the exemptions are drawn again.
					T::Allocations::restore(id, actor)?;
					for (relief, amount) in relieved_by(assessment.lines.iter(), &exemptions) {
						if amount > 0 {
							let of = debt.debtor;
							T::Allocations::draw_exemption(id, of, &relief, on, amount)?;
						}
					}
				}
				let total = assessment.total;
				debt.relieved = assessment.relieved;
				Self::store(id, before.version, on, before.tariff, &items, assessment)?;
				total
			}
		};
		Self::owe(id, debt, due, actor)
	}

	/// The assessment is final: nothing is left to be secured but what is outstanding.
	pub(crate) fn close(
		id: DeclarationId,
		mut debt: Debt,
		actor: &Actor<T::AccountId>,
	) -> DispatchResult {
		debt.security = 0;
		debt.provisional = None;
		debt.finalised = true;
		Claimed::<T>::remove(id);
		Self::save(id, debt, actor)?;
		// The guard of a release asks for an assessment; an assessment that follows the release closes it.
		let step = if T::Releases::is_released(id) {
			DocumentAxis::Finalised
		} else {
			DocumentAxis::AssessedFinal
		};
		T::Case::reached(id, Step::Document(step))
	}
}
