// SPDX-License-Identifier: Apache-2.0
//! What others may read.

use alloc::vec::Vec;

use frame_support::sp_runtime::DispatchError;
use tijara_primitives::{
	date::Date,
	declaration::Draft,
	rooms::{Securities, TariffBook},
	tariff::Assessment,
	views::DebtView,
	DeclarationId, OrganisationId,
};
use tijara_tariff::Grants;

use crate::{Config, Debts, Error, ItemAssessment, Pallet, TaxLines};

impl<T: Config> Pallet<T> {
	/// The items of a declaration as they were assessed, by their sequence numbers.
	pub fn items(id: DeclarationId) -> Vec<(u16, ItemAssessment)> {
		let mut items: Vec<_> = TaxLines::<T>::iter_prefix(id).collect();
		items.sort_by_key(|(sequence, _)| *sequence);
		items
	}

	/// What is owed for a declaration and how it is settled, today.
	pub fn debt(id: DeclarationId) -> Option<DebtView> {
		let debt = Debts::<T>::get(id)?;
		Some(DebtView {
			debtor: debt.debtor,
			due: debt.due,
			interest: debt.interest,
			penalties: debt.penalties,
			reclaimed: debt.reclaimed,
			paid: debt.paid,
			deferred: debt.deferred,
			security: debt.security,
			secured: T::Securities::reserved(id),
			relieved: debt.relieved,
			drawback: debt.drawback,
			payable_by: debt.payable_by,
			state: Self::state(id, &debt),
			provisional: debt.provisional.is_some(),
		})
	}

	/// What this trader would owe for a declaration that is accepted on this day, every claim on a quota granted
	/// whole. Reads only: nothing is drawn.
	///
	/// # Errors
	/// When no tariff is in force on the day, or the declaration cannot be assessed.
	pub fn estimate(
		trader: OrganisationId,
		draft: &Draft,
		on: Date,
	) -> Result<Assessment, DispatchError> {
		let (_, tariff) = T::Tariff::in_force(on)?;
		let goods = tijara_tariff::Goods {
			items: &draft.items,
			charges: &draft.charges,
			incoterm: draft.incoterm.as_ref(),
			on,
		};
		let exemptions = Self::exemptions(trader, on, &tariff);
		let grants = Grants { allocations: None, exemptions: &exemptions };
		tijara_tariff::assess(&goods, &grants, &tariff)
			.map_err(|error| Error::<T>::from(error).into())
	}
}
