// SPDX-License-Identifier: Apache-2.0
//! What each call costs at worst. Every storage item has one value per key and none holds a list, so
//! no call has a variable part.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::unwrap_used)]

use crate::{
	pallet::{
		Call, Config, FormerNonces, Mandates, NextOrganisation, Officers, Organisations, Pallet,
	},
	CheckOfficer, Standing,
};
use frame_benchmarking::{account, v2::*, BenchmarkError};
use frame_support::{
	dispatch::DispatchInfo, pallet_prelude::TransactionSource, traits::EnsureOrigin,
};
use frame_system::RawOrigin;
use sp_core::H256;
use sp_runtime::{
	traits::{Dispatchable, TransactionExtension, TxBaseImplication},
	DispatchError,
};
use tijara_primitives::{
	actor::{OrganisationKind, Role, RoleSet},
	OrganisationId,
};

/// Every kind.
pub(crate) const KINDS: &[OrganisationKind] = &[
	OrganisationKind::Customs,
	OrganisationKind::Revenue,
	OrganisationKind::Agriculture,
	OrganisationKind::Health,
	OrganisationKind::Standards,
	OrganisationKind::TradeMinistry,
	OrganisationKind::Ports,
	OrganisationKind::Carrier,
	OrganisationKind::Bank,
	OrganisationKind::Broker,
	OrganisationKind::Trader,
];

/// Admit an organisation whose only officer holds `roles`, without asking governance. Returns its
/// number. For the benchmarks here and for what the runtime sets up for other rooms' benchmarks.
pub fn admit<T: Config>(
	kind: OrganisationKind,
	officer: T::AccountId,
	roles: RoleSet,
) -> Result<OrganisationId, DispatchError> {
	let id = NextOrganisation::<T>::get();
	NextOrganisation::<T>::put(id.saturating_add(1));
	Pallet::<T>::insert_organisation(id, kind, H256::repeat_byte(1), [(officer, roles)])?;
	Ok(id)
}

const ADMINISTRATOR: RoleSet = RoleSet::EMPTY.with(Role::Administrator);

/// A new organisation and its administrator.
fn organisation<T: Config>(
	kind: OrganisationKind,
	name: &'static str,
) -> (OrganisationId, T::AccountId) {
	let administrator: T::AccountId = account(name, 0, 0);
	let id = admit::<T>(kind, administrator.clone(), ADMINISTRATOR).unwrap();
	(id, administrator)
}

/// An account that was an officer before, so that its nonce must be put back.
fn returning<T: Config>() -> T::AccountId {
	let who: T::AccountId = account("returning", 0, 0);
	FormerNonces::<T>::insert(&who, T::Nonce::from(7u32));
	who
}

#[benchmarks(where T: Send + Sync, T::RuntimeCall: Dispatchable<Info = DispatchInfo>)]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn admit_organisation() -> Result<(), BenchmarkError> {
		let origin =
			T::AdmissionOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let administrator = returning::<T>();
		let id = NextOrganisation::<T>::get();

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			OrganisationKind::Bank,
			H256::repeat_byte(2),
			administrator.clone(),
		);

		assert!(Organisations::<T>::contains_key(id));
		assert!(Officers::<T>::contains_key(administrator));
		Ok(())
	}

	#[benchmark]
	fn suspend_organisation() -> Result<(), BenchmarkError> {
		let origin =
			T::AdmissionOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let (id, administrator) = organisation::<T>(OrganisationKind::Bank, "administrator");

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, 1);

		assert_eq!(Pallet::<T>::standing(&administrator), Some(Standing::Suspended));
		Ok(())
	}

	#[benchmark]
	fn reinstate_organisation() -> Result<(), BenchmarkError> {
		let origin =
			T::AdmissionOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let (id, administrator) = organisation::<T>(OrganisationKind::Bank, "administrator");
		Pallet::<T>::do_change_standing(id, Standing::Suspended, 1)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, 1);

		assert_eq!(Pallet::<T>::standing(&administrator), Some(Standing::Active));
		Ok(())
	}

	#[benchmark]
	fn appoint_officer() {
		let (id, administrator) = organisation::<T>(OrganisationKind::Trader, "administrator");
		let officer = returning::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), officer.clone(), ADMINISTRATOR);

		assert_eq!(Officers::<T>::get(officer).unwrap().organisation, id);
	}

	#[benchmark]
	fn reassign_officer() -> Result<(), BenchmarkError> {
		let (id, administrator) = organisation::<T>(OrganisationKind::Trader, "administrator");
		let officer = returning::<T>();
		let mut stored = Organisations::<T>::get(id).unwrap();
		Pallet::<T>::add_officer(
			id,
			&mut stored,
			officer.clone(),
			RoleSet::EMPTY.with(Role::Declarant),
			None,
		)?;
		Organisations::<T>::insert(id, stored);

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), officer.clone(), ADMINISTRATOR);

		assert_eq!(Officers::<T>::get(officer).unwrap().roles, ADMINISTRATOR);
		Ok(())
	}

	#[benchmark]
	fn dismiss_officer() -> Result<(), BenchmarkError> {
		let (id, administrator) = organisation::<T>(OrganisationKind::Trader, "administrator");
		let officer = returning::<T>();
		let mut stored = Organisations::<T>::get(id).unwrap();
		Pallet::<T>::add_officer(id, &mut stored, officer.clone(), ADMINISTRATOR, None)?;
		Organisations::<T>::insert(id, stored);

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), officer.clone(), 1);

		assert!(!Officers::<T>::contains_key(&officer));
		assert!(FormerNonces::<T>::contains_key(&officer));
		Ok(())
	}

	#[benchmark]
	fn grant_mandate() {
		let (trader, administrator) = organisation::<T>(OrganisationKind::Trader, "trader");
		let (broker, _) = organisation::<T>(OrganisationKind::Broker, "broker");

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), broker);

		assert!(Mandates::<T>::contains_key(trader, broker));
	}

	#[benchmark]
	fn revoke_mandate() -> Result<(), BenchmarkError> {
		let (trader, _) = organisation::<T>(OrganisationKind::Trader, "trader");
		let (broker, administrator) = organisation::<T>(OrganisationKind::Broker, "broker");
		Mandates::<T>::insert(trader, broker, frame_system::Pallet::<T>::block_number());

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), trader, broker);

		assert!(!Mandates::<T>::contains_key(trader, broker));
		Ok(())
	}

	/// The transaction extension, for a transaction that it lets pass.
	#[benchmark]
	fn check_officer() {
		let (_, signer) = organisation::<T>(OrganisationKind::Trader, "administrator");
		let call: T::RuntimeCall = frame_system::Call::remark { remark: Default::default() }.into();
		let passed;

		#[block]
		{
			passed = CheckOfficer::<T>::new().validate(
				RawOrigin::Signed(signer).into(),
				&call,
				&DispatchInfo::default(),
				0,
				(),
				&TxBaseImplication(&call),
				TransactionSource::External,
			);
		}

		assert!(passed.is_ok());
	}
}
