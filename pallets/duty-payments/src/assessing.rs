// SPDX-License-Identifier: Apache-2.0
//! What registration, amendment, cancellation and release do to a debt.

use alloc::vec::Vec;

use frame_support::{
	dispatch::DispatchResult,
	ensure,
	sp_runtime::{
		traits::{BlakeTwo256, Hash},
		DispatchError,
	},
	BoundedVec,
};
use tijara_primitives::{
	actor::Actor,
	audit::{Act, Entry},
	axes::{DocumentAxis, Step},
	codes::ReliefCode,
	date::Date,
	declaration::{Item, MAX_ITEMS},
	money::LedgerAccount,
	rooms::{
		Allocations, Ledger, OnDeclaration, OnReleased, Registered, ReleaseCase, Releases,
		TariffBook, TariffView,
	},
	tariff::{Allocation, Assessment, Exempted, TaxLine},
	DeclarationId, Money, OrganisationId, TariffVersion,
};
use tijara_tariff::{AssessError, Fault, Grants};

use crate::{
	AssessmentHeader, Assessments, Claimed, Config, Debt, Debts, Error, Event, Goods, Ground,
	ItemAssessment, Pallet, Proposals, TaxLines,
};

impl<T> From<AssessError> for Error<T> {
	fn from(AssessError { item, fault }: AssessError) -> Self {
		match fault {
			Fault::NotInTariff(_) => Self::CommodityNotInTariff(item),
			Fault::NotInNomenclature(_) => Self::CommodityNotInNomenclature(item),
			Fault::NotDeclarable(_) => Self::CommodityNotDeclarable(item),
			Fault::SupplementaryUnitNotStated(_) => Self::SupplementaryUnitNotStated(item),
			Fault::UnitNotStated(_) => Self::UnitNotStated(item),
			Fault::CurrencyNotInTariff(_) => Self::CurrencyNotInTariff(item),
			Fault::TooManyCurrencies => Self::TooManyCurrencies,
			Fault::BadDuty(..) => Self::DutyUnreadable(item),
			Fault::BadBase(_) => Self::TaxBaseUnknown(item),
			Fault::NoPrice => Self::NoPrice(item),
			Fault::NegativeValue => Self::NegativeValue(item),
			Fault::Overflow => Self::Overflow(item),
			Fault::TooManyLines => Self::TooManyLines(item),
			Fault::TooManyItems => Self::TooManyItems,
			Fault::MassNotStated => Self::MassNotStated(item),
			Fault::MonthsNotStated(_) => Self::MonthsNotStated(item),
			Fault::QuotaUnitNotStated(_) => Self::QuotaUnitNotStated(item),
		}
	}
}

/// What assessing a declaration came to.
pub(crate) struct Priced {
	/// The assessment.
	pub assessment: Assessment,
	/// Why it is provisional, if it is.
	pub ground: Option<Ground>,
	/// What may be due beyond it if no claim is granted; asked only where claims are in doubt.
	pub at_risk: Money,
}

/// Does an item claim something that may be refused?
fn claims_anything(items: &[Item], tariff: &impl TariffView) -> bool {
	let standard = &tariff.header().standard_preference;
	items.iter().any(|item| {
		item.quota.is_some()
			|| item.preferential_origin.is_some()
			|| (item.preference.is_some() && item.preference != *standard)
	})
}

/// What limited reliefs took off, by relief, never more than is left: rounding of the lines may make it look so. A
/// suspended share draws as an exempted one does.
pub(crate) fn relieved_by<'a>(
	lines: impl Iterator<Item = &'a TaxLine>,
	limited: &[Exempted],
) -> Vec<(ReliefCode, Money)> {
	let mut sums: Vec<(ReliefCode, Money)> = Vec::new();
	for line in lines {
		let Some(code) = &line.relief else { continue };
		if !limited.iter().any(|exempted| exempted.relief == *code) {
			continue;
		}
		let drawn = line.relieved.saturating_add(line.amount.saturating_sub(line.payable));
		match sums.iter_mut().find(|(of, _)| of == code) {
			Some((_, sum)) => *sum = sum.saturating_add(drawn),
			None => sums.push((code.clone(), drawn)),
		}
	}
	for (code, sum) in &mut sums {
		let left = limited.iter().find(|exempted| exempted.relief == *code);
		*sum = left.map_or(0, |exempted| exempted.left).min(*sum);
	}
	sums
}

impl<T: Config> OnDeclaration<T::AccountId> for Pallet<T> {
	/// Assess by the tariff in force on the day of acceptance and notify the debt.
	fn on_registered(declaration: &Registered<'_, T::AccountId>) -> DispatchResult {
		let id = declaration.id;
		ensure!(!Debts::<T>::contains_key(id), Error::<T>::AlreadyAssessed);
		let (version, tariff) = T::Tariff::in_force(declaration.accepted)?;
		let priced = Self::price(declaration, declaration.accepted, &tariff, None)?;
		let assessment = &priced.assessment;
		let due = assessment.total;
		let debt = Debt {
			debtor: declaration.trader,
			due,
			interest: 0,
			penalties: 0,
			reclaimed: 0,
			paid: 0,
			deferred: 0,
			security: if priced.ground.is_some() { priced.at_risk } else { 0 },
			drawback: 0,
			relieved: assessment.relieved,
			payable_by: Self::last_day(&tariff.header().terms),
			provisional: priced.ground,
			stated: false,
			finalised: false,
			withdrawn: false,
			export: declaration.kind.as_str().starts_with("EX"),
			reported: Debt::UNREPORTED,
		};
		Self::post_difference(id, &debt, 0)?;
		Self::take(declaration, declaration.accepted, version, &tariff, debt, priced.assessment)
	}

	/// Assess anew, by the tariff and the day of the first assessment: acceptance fixed them.
	fn on_amended(declaration: &Registered<'_, T::AccountId>) -> DispatchResult {
		let (id, actor) = (declaration.id, declaration.actor);
		let mut debt = Self::live(id)?;
		ensure!(!T::Releases::is_released(id), Error::<T>::Released);
		ensure!(!debt.finalised, Error::<T>::Finalised);
		let before = Assessments::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let tariff = T::Tariff::version(before.tariff)?;
		if Proposals::<T>::take(id).is_some() {
			// It was about other goods.
			let entry = Self::entry(Act::MoneyDecisionWithdrawn, &debt, actor);
			Self::note(id, Event::DecisionWithdrawn { id }, entry)?;
		}
		T::Allocations::restore(id, actor)?;
		// An officer's doubt outlives an amendment by the declarant.
		let officer = debt.provisional.filter(|ground| *ground != Ground::CriticalQuota);
		let priced = Self::price(declaration, before.accepted, &tariff, officer)?;
		let due = priced.assessment.total;
		debt.provisional = priced.ground;
		debt.security = match priced.ground {
			None => 0,
			Some(Ground::CriticalQuota) => priced.at_risk,
			Some(Ground::Origin) => debt.security.min(priced.at_risk),
			Some(Ground::Value | Ground::Laboratory) => debt.security.min(due),
		};
		debt.relieved = priced.assessment.relieved;
		Self::owe(id, &mut debt, due, actor)?;
		Self::take(declaration, before.accepted, before.tariff, &tariff, debt, priced.assessment)
	}

	/// Withdraw the debt. Its tax lines stay to be read; money in the fund stays the debtor's.
	fn on_cancelled(id: DeclarationId, actor: &Actor<T::AccountId>) -> DispatchResult {
		let mut debt = Self::live(id)?;
		ensure!(!T::Releases::is_released(id), Error::<T>::Released);
		ensure!(debt.settled() == 0, Error::<T>::AlreadyPaid);
		ensure!(debt.charged() == debt.due, Error::<T>::ChargesStand);
		let amount = debt.due;
		debt.due = 0;
		debt.security = 0;
		debt.provisional = None;
		debt.withdrawn = true;
		Self::post_difference(id, &debt, amount)?;
		T::Allocations::restore(id, actor)?;
		Claimed::<T>::remove(id);
		Proposals::<T>::remove(id);
		let entry = Self::entry(Act::DebtWithdrawn, &debt, actor);
		Self::note(id, Event::Withdrawn { id, amount }, entry)?;
		Self::save(id, debt, actor)
	}
}

impl<T: Config> OnReleased for Pallet<T> {
	/// Nobody doubts a claim any more, unless the assessment is provisional.
	fn on_released(id: DeclarationId) -> DispatchResult {
		if Debts::<T>::get(id).is_some_and(|debt| debt.provisional.is_none()) {
			Claimed::<T>::remove(id);
		}
		Ok(())
	}
}

impl<T: Config> Pallet<T> {
	/// Draw what the declaration claims and assess it. A claim on a critical quota is granted whole until
	/// the assessment is final; what it may cost is to be secured.
	fn price(
		declaration: &Registered<'_, T::AccountId>,
		on: Date,
		tariff: &impl TariffView,
		officer: Option<Ground>,
	) -> Result<Priced, DispatchError> {
		let (id, trader) = (declaration.id, declaration.trader);
		let goods = tijara_tariff::Goods {
			items: declaration.items,
			charges: declaration.charges,
			incoterm: declaration.incoterm,
			on,
		};
		let mut allocated = Vec::new();
		let mut critical = false;
		for claim in tijara_tariff::claims(&goods, tariff).map_err(Error::<T>::from)? {
			critical |= T::Allocations::is_critical(&claim.quota);
			let quantity =
				T::Allocations::draw_quota(id, claim.item, &claim.quota, claim.quantity)?;
			allocated.push(Allocation { item: claim.item, quantity });
		}
		let ground = officer.or(critical.then_some(Ground::CriticalQuota));
		let whole = ground == Some(Ground::CriticalQuota);
		let exemptions = Self::exemptions(trader, on, tariff);
		let grants = Grants {
			allocations: (!whole).then_some(allocated.as_slice()),
			exemptions: &exemptions,
		};
		let assessment =
			tijara_tariff::assess(&goods, &grants, tariff).map_err(Error::<T>::from)?;
		for (relief, amount) in relieved_by(assessment.lines.iter(), &exemptions) {
			if amount > 0 {
				T::Allocations::draw_exemption(id, trader, &relief, on, amount)?;
			}
		}
		let at_risk = if ground.is_some_and(Ground::is_about_claims) {
			Self::unclaimed_total(&goods, &exemptions, tariff)?.saturating_sub(assessment.total)
		} else {
			0
		};
		Ok(Priced { assessment, ground, at_risk })
	}

	/// What goods would owe if nothing that they claim were granted.
	pub(crate) fn unclaimed_total(
		goods: &tijara_tariff::Goods<'_>,
		exemptions: &[Exempted],
		tariff: &impl TariffView,
	) -> Result<Money, DispatchError> {
		let items = tijara_tariff::unclaimed(goods.items, tariff);
		let goods = tijara_tariff::Goods { items: &items, ..*goods };
		let grants = Grants { allocations: None, exemptions };
		let assessment =
			tijara_tariff::assess(&goods, &grants, tariff).map_err(Error::<T>::from)?;
		Ok(assessment.total)
	}

	/// What the importer's exemptions have left, for each relief that takes one.
	pub(crate) fn exemptions(
		trader: OrganisationId,
		on: Date,
		tariff: &impl TariffView,
	) -> Vec<Exempted> {
		let mut exemptions: Vec<Exempted> = Vec::new();
		for relief in tariff.reliefs().into_iter().filter(|relief| relief.limited) {
			if !exemptions.iter().any(|known| known.relief == relief.code) {
				let left = T::Allocations::exemption_left(trader, &relief.code, on);
				exemptions.push(Exempted { relief: relief.code, left });
			}
		}
		exemptions
	}

	/// Post what the debt is due now less what was due before.
	fn post_difference(id: DeclarationId, debt: &Debt, before: Money) -> DispatchResult {
		let debtor = LedgerAccount::Debtor(debt.debtor);
		let more = debt.due.saturating_sub(before);
		let less = before.saturating_sub(debt.due);
		T::Ledger::post(debt.debtor, id, debtor, LedgerAccount::Revenue, more)?;
		T::Ledger::post(debt.debtor, id, LedgerAccount::Revenue, debtor, less)
	}

	/// Another amount is due. Only the difference is posted; what is more has a new last day.
	pub(crate) fn owe(
		id: DeclarationId,
		debt: &mut Debt,
		due: Money,
		actor: &Actor<T::AccountId>,
	) -> DispatchResult {
		if due > debt.due {
			Self::renew(id, debt, actor)?;
		}
		let before = core::mem::replace(&mut debt.due, due);
		Self::post_difference(id, debt, before)
	}

	/// Store an assessment with its debt, and report both.
	fn take(
		declaration: &Registered<'_, T::AccountId>,
		on: Date,
		tariff: TariffVersion,
		view: &impl TariffView,
		debt: Debt,
		assessment: Assessment,
	) -> DispatchResult {
		let (id, actor) = (declaration.id, declaration.actor);
		let (version, total, security) = (declaration.version, debt.due, debt.security);
		let content = BlakeTwo256::hash_of(&assessment.lines);
		Self::store(id, version, on, tariff, declaration.items, assessment)?;
		// A claim can be doubted until release, and then the items are needed again.
		if claims_anything(declaration.items, view) {
			let overflow = |_| Error::<T>::TooManyItems;
			let items = declaration.items.to_vec().try_into().map_err(overflow)?;
			let charges = BoundedVec::try_from(declaration.charges.to_vec())
				.map_err(|_| Error::<T>::TooManyItems)?;
			let incoterm = declaration.incoterm.cloned();
			Claimed::<T>::insert(id, Goods { items, charges, incoterm });
		} else {
			Claimed::<T>::remove(id);
		}
		let entry: Entry<T::AccountId> = Self::entry(Act::DutyAssessed, &debt, actor);
		Self::note(
			id,
			Event::Assessed { id, version, tariff, total, security },
			entry.version(version).rules(tariff).content(content),
		)?;
		let step = match debt.provisional {
			Some(_) => DocumentAxis::AssessedProvisional,
			None => DocumentAxis::AssessedFinal,
		};
		// The money comes first: the document's step may release at once, and not on the old money.
		Self::save(id, debt, actor)?;
		T::Case::reached(id, Step::Document(step))
	}

	/// Store an assessment by its items, in place of an older one. The lines come in the order of the items.
	pub(crate) fn store(
		id: DeclarationId,
		version: u32,
		accepted: Date,
		tariff: TariffVersion,
		items: &[Item],
		assessment: Assessment,
	) -> DispatchResult {
		let header = AssessmentHeader {
			currency: assessment.currency,
			currency_decimals: assessment.currency_decimals,
			tariff,
			accepted,
			version,
			lines: u32::try_from(assessment.lines.len()).unwrap_or(u32::MAX),
			total: assessment.total,
			relieved: assessment.relieved,
		};
		let _ = TaxLines::<T>::clear_prefix(id, MAX_ITEMS, None);
		let mut lines = assessment.lines.into_iter().peekable();
		for (item, customs_value) in items.iter().zip(assessment.customs_values) {
			let sequence = item.sequence;
			let of_item: Vec<_> =
				core::iter::from_fn(|| lines.next_if(|line| line.item == sequence)).collect();
			let of_item =
				BoundedVec::try_from(of_item).map_err(|_| Error::<T>::TooManyLines(sequence))?;
			let assessed = ItemAssessment { customs_value, lines: of_item };
			TaxLines::<T>::insert(id, sequence, assessed);
		}
		Assessments::<T>::insert(id, header);
		Ok(())
	}
}
