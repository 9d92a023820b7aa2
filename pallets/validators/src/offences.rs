// SPDX-License-Identifier: Apache-2.0
//! What a proven equivocation leads to.

use frame_support::{dispatch::DispatchClass, storage::with_storage_layer, weights::Weight};
use sp_staking::{
	offence::{OffenceDetails, OffenceSeverity, OnOffenceHandler},
	SessionIndex,
};
use tijara_primitives::{
	audit::{Act, Entry},
	OrganisationId,
};

use crate::{Config, Disabling, Event, Offence, Offences, Pallet, WeightInfo};

impl<T: Config> Pallet<T> {
	/// The consequences of an offence, once.
	fn offend(account: T::AccountId, organisation: OrganisationId, session: SessionIndex) {
		let last = Offences::<T>::get(organisation);
		// pallet-offences names earlier offenders again with every new one of the same round.
		if last.as_ref().is_some_and(|last| session <= last.session) {
			return;
		}
		let offence = Offence {
			session,
			at_block: frame_system::Pallet::<T>::block_number(),
			count: last.map_or(0, |last| last.count).saturating_add(1),
		};
		Offences::<T>::insert(organisation, offence);
		let removed = Self::take_out(&account);
		let disabled = T::Disabling::disable(&account);
		let entry = Entry::new(Act::ValidatorOffended).on_behalf_of(organisation);
		let event = Event::ValidatorOffended {
			account: account.clone(),
			organisation,
			session,
			removed,
			disabled,
		};
		let noted = with_storage_layer(|| Self::note(entry, event.clone()));
		// A full trail must not keep an equivocator in the set.
		if let Err(error) = noted {
			Self::deposit_event(event);
			Self::deposit_event(Event::OffenceNotRecorded { account, organisation, error });
		}
	}
}

/// `(AccountId, OrganisationId)` is what `pallet_session::historical` identifies our validators by.
impl<T: Config> OnOffenceHandler<T::AccountId, (T::AccountId, OrganisationId), Weight>
	for Pallet<T>
{
	/// The fractions are of a stake, and there is none.
	fn on_offence(
		offenders: &[OffenceDetails<T::AccountId, (T::AccountId, OrganisationId)>],
		_: &[frame_support::sp_runtime::Perbill],
		session: SessionIndex,
	) -> Weight {
		for OffenceDetails { offender: (account, organisation), .. } in offenders {
			Self::offend(account.clone(), *organisation, session);
		}
		let count = u64::try_from(offenders.len()).unwrap_or(u64::MAX);
		let weight = T::WeightInfo::on_offence().saturating_mul(count);
		// pallet-offences drops what is returned.
		frame_system::Pallet::<T>::register_extra_weight_unchecked(
			weight,
			DispatchClass::Mandatory,
		);
		weight
	}
}

/// By the runtime's `DisablingStrategy`, at the greatest severity.
impl<R: pallet_session::Config> Disabling<R::ValidatorId> for pallet_session::Pallet<R> {
	fn disable(account: &R::ValidatorId) -> bool {
		Self::report_offence(account.clone(), OffenceSeverity::max_severity());
		Self::validator_id_to_index(account)
			.is_some_and(|index| Self::disabled_validators().contains(&index))
	}
}
