// SPDX-License-Identifier: Apache-2.0
//! What registration, amendment and cancellation do to a debt.

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
	axes::{DocumentAxis, MoneyAxis, Step},
	declaration::MAX_ITEMS,
	rooms::{Duties, OnDeclaration, Registered, ReleaseCase, TariffBook, TariffView},
	tariff::Assessment,
	DeclarationId, Money, TariffVersion,
};
use tijara_tariff::{AssessError, Fault};

use crate::{
	AssessmentHeader, Assessments, Config, Debt, Debts, Error, Event, ItemAssessment,
	LedgerAccount, Pallet, TaxLines,
};

impl<T: Config> From<AssessError> for Error<T> {
	fn from(AssessError { item, fault }: AssessError) -> Self {
		match fault {
			Fault::NotInTariff(_) => Self::CommodityNotInTariff(item),
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
		}
	}
}

impl<T: Config> OnDeclaration<T::AccountId> for Pallet<T> {
	/// Assess by the tariff in force on the day of acceptance and notify the debt.
	fn on_registered(declaration: &Registered<'_, T::AccountId>) -> DispatchResult {
		ensure!(!Debts::<T>::contains_key(declaration.id), Error::<T>::AlreadyAssessed);
		let (version, tariff) = T::Tariff::in_force(declaration.accepted)?;
		Self::assess(declaration, version, &tariff)
	}

	/// Assess anew, by the tariff of the first assessment: acceptance fixed it.
	fn on_amended(declaration: &Registered<'_, T::AccountId>) -> DispatchResult {
		let id = declaration.id;
		let debt = Self::unpaid(id)?;
		let before = Assessments::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let tariff = T::Tariff::version(before.tariff)?;
		Self::post(id, LedgerAccount::Revenue, LedgerAccount::Debtor(debt.debtor), debt.due)?;
		let _ = TaxLines::<T>::clear_prefix(id, MAX_ITEMS, None);
		Self::assess(declaration, before.tariff, &tariff)
	}

	/// Withdraw the debt. Its tax lines stay to be read; money in the fund stays the debtor's.
	fn on_cancelled(id: DeclarationId, actor: &Actor<T::AccountId>) -> DispatchResult {
		let debt = Self::unpaid(id)?;
		let amount = debt.due;
		Self::post(id, LedgerAccount::Revenue, LedgerAccount::Debtor(debt.debtor), amount)?;
		let entry = Entry::new(Act::DebtWithdrawn).by(actor.clone()).on_behalf_of(debt.debtor);
		Debts::<T>::insert(id, Debt { due: 0, state: MoneyAxis::None, ..debt });
		Self::note(id, Event::Withdrawn { id, amount }, entry)
	}
}

impl<T: Config> Duties for Pallet<T> {
	/// The total of the last assessment, paid or not; 0 before the first and after withdrawal.
	fn owed(id: DeclarationId) -> Money {
		Debts::<T>::get(id).map_or(0, |debt| debt.due)
	}
}

impl<T: Config> Pallet<T> {
	/// The debt of a declaration of which nothing is paid and which was not withdrawn.
	fn unpaid(id: DeclarationId) -> Result<Debt, DispatchError> {
		let debt = Debts::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		ensure!(!debt.is_withdrawn(), Error::<T>::DebtWithdrawn);
		ensure!(debt.paid == 0, Error::<T>::AlreadyPaid);
		Ok(debt)
	}

	/// Assess a declaration, store its lines, post and notify its debt.
	fn assess(
		declaration: &Registered<'_, T::AccountId>,
		version: TariffVersion,
		tariff: &impl TariffView,
	) -> DispatchResult {
		let (id, debtor) = (declaration.id, declaration.trader);
		let assessment = tijara_tariff::assess(
			declaration.items,
			declaration.charges,
			declaration.accepted,
			tariff,
		)
		.map_err(Error::<T>::from)?;
		let due = assessment.total;
		let content = BlakeTwo256::hash_of(&assessment.lines);
		Self::store(declaration, version, assessment)?;
		Self::post(id, LedgerAccount::Debtor(debtor), LedgerAccount::Revenue, due)?;
		let state = if due == 0 { MoneyAxis::Paid } else { MoneyAxis::Notified };
		Debts::<T>::insert(id, Debt { debtor, due, paid: 0, state });
		Self::note(
			id,
			Event::Assessed { id, version: declaration.version, tariff: version, total: due },
			Entry::new(Act::DutyAssessed)
				.by(declaration.actor.clone())
				.on_behalf_of(debtor)
				.version(declaration.version)
				.rules(version)
				.content(content),
		)?;
		T::Case::reached(id, Step::Document(DocumentAxis::AssessedFinal))?;
		T::Case::reached(id, Step::Money(state))
	}

	/// Store an assessment by its items. The lines come in the order of the items.
	fn store(
		declaration: &Registered<'_, T::AccountId>,
		version: TariffVersion,
		assessment: Assessment,
	) -> DispatchResult {
		let header = AssessmentHeader {
			currency: assessment.currency,
			currency_decimals: assessment.currency_decimals,
			tariff: version,
			accepted: declaration.accepted,
			version: declaration.version,
			lines: u32::try_from(assessment.lines.len()).unwrap_or(u32::MAX),
			total: assessment.total,
		};
		let mut lines = assessment.lines.into_iter().peekable();
		for (item, customs_value) in declaration.items.iter().zip(assessment.customs_values) {
			let sequence = item.sequence;
			let of_item: Vec<_> =
				core::iter::from_fn(|| lines.next_if(|line| line.item == sequence)).collect();
			let of_item =
				BoundedVec::try_from(of_item).map_err(|_| Error::<T>::TooManyLines(sequence))?;
			let assessed = ItemAssessment { customs_value, lines: of_item };
			TaxLines::<T>::insert(declaration.id, sequence, assessed);
		}
		Assessments::<T>::insert(declaration.id, header);
		Ok(())
	}

	/// The items of a declaration as they were assessed, by their sequence numbers.
	pub fn items(id: DeclarationId) -> Vec<(u16, ItemAssessment)> {
		let mut items: Vec<_> = TaxLines::<T>::iter_prefix(id).collect();
		items.sort_by_key(|(sequence, _)| *sequence);
		items
	}
}
