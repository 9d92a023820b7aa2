// SPDX-License-Identifier: Apache-2.0
//! What each call costs at worst. Every storage item has one value per key and none holds a list, so
//! no call has a variable part. Whoever leaves or is suspended has a seat in each committee of agencies.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::unwrap_used)]

use crate::{
	organisations::{appointed, Authority},
	pallet::{
		Call, Config, FormerNonces, NextOrganisation, Officers, Organisations, Pallet, Proposals,
	},
};
use frame_benchmarking::{account, v2::*, BenchmarkError};
use frame_support::traits::{EnsureOrigin, UnfilteredDispatchable};
use frame_system::RawOrigin;
use sp_core::H256;
use sp_runtime::DispatchError;
use tijara_primitives::{
	actor::{OrganisationKind, Role, RoleSet, Standing},
	identifier::Identifier,
	rooms::Seats,
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
	let identifier = Identifier::Sealed(H256::repeat_byte(1));
	Pallet::<T>::insert_organisation(id, kind, identifier, [(officer, roles)], None)?;
	Ok(id)
}

/// Let an account be an officer of an organisation, without asking its administrators.
pub fn join<T: Config>(id: OrganisationId, officer: T::AccountId, roles: RoleSet) {
	let mut organisation = Organisations::<T>::get(id).unwrap();
	Pallet::<T>::add_officer(id, &mut organisation, officer, roles, appointed(None)).unwrap();
	Organisations::<T>::insert(id, organisation);
}

/// An identifier of another country, which needs no check digits.
fn public_identifier() -> Identifier {
	Identifier::Public("ZZ123456789012345".parse().unwrap())
}

/// A new bank with a public identifier, and its administrator.
fn public_organisation<T: Config>() -> (OrganisationId, T::AccountId) {
	let id = NextOrganisation::<T>::get();
	let administrator: T::AccountId = account("administrator", 0, 0);
	Pallet::<T>::do_admit(
		Authority::Governance,
		OrganisationKind::Bank,
		public_identifier(),
		administrator.clone(),
	)
	.unwrap();
	(id, administrator)
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

#[benchmarks]
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
			public_identifier(),
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
		let (id, delegate) = organisation::<T>(OrganisationKind::Customs, "administrator");
		T::Seats::occupy(id, &delegate);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, 1);

		assert_eq!(Organisations::<T>::get(id).unwrap().standing, Standing::Suspended);
		Ok(())
	}

	#[benchmark]
	fn reinstate_organisation() -> Result<(), BenchmarkError> {
		let origin =
			T::AdmissionOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let (id, _) = organisation::<T>(OrganisationKind::Bank, "administrator");
		Pallet::<T>::do_change_standing(Authority::Governance, id, Standing::Suspended, 1)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, 1);

		assert_eq!(Organisations::<T>::get(id).unwrap().standing, Standing::Active);
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
		join::<T>(id, officer.clone(), RoleSet::EMPTY.with(Role::Declarant));

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), officer.clone(), ADMINISTRATOR);

		assert_eq!(Officers::<T>::get(officer).unwrap().roles, ADMINISTRATOR);
		Ok(())
	}

	#[benchmark]
	fn dismiss_officer() -> Result<(), BenchmarkError> {
		let (id, administrator) = organisation::<T>(OrganisationKind::Trader, "administrator");
		let officer = returning::<T>();
		join::<T>(id, officer.clone(), ADMINISTRATOR);
		T::Seats::occupy(id, &officer);

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), officer.clone(), 1);

		assert!(!Officers::<T>::contains_key(&officer));
		assert!(FormerNonces::<T>::contains_key(&officer));
		Ok(())
	}

	#[benchmark]
	fn close_organisation() -> Result<(), BenchmarkError> {
		let origin =
			T::AdmissionOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let (id, delegate) = public_organisation::<T>();
		T::Seats::occupy(id, &delegate);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, 1);

		assert_eq!(Organisations::<T>::get(id).unwrap().standing, Standing::Closed);
		Ok(())
	}

	#[benchmark]
	fn appoint_administrator() -> Result<(), BenchmarkError> {
		let origin =
			T::AdmissionOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let (id, _) = organisation::<T>(OrganisationKind::Customs, "administrator");
		let officer = returning::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, officer.clone());

		assert_eq!(Officers::<T>::get(officer).unwrap().organisation, id);
		Ok(())
	}

	#[benchmark]
	fn recover_key() {
		let (id, administrator) = organisation::<T>(OrganisationKind::Trader, "administrator");
		let lost: T::AccountId = account("lost", 0, 0);
		join::<T>(id, lost.clone(), ADMINISTRATOR);

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), lost.clone(), account("new", 0, 0));

		assert!(Proposals::<T>::contains_key(lost));
	}

	/// A recovery: it moves more than an appointment or a reassignment.
	#[benchmark]
	fn endorse() -> Result<(), BenchmarkError> {
		let (id, administrator) = organisation::<T>(OrganisationKind::Trader, "administrator");
		let other: T::AccountId = account("other", 0, 0);
		let lost: T::AccountId = account("lost", 0, 0);
		join::<T>(id, other.clone(), ADMINISTRATOR);
		join::<T>(id, lost.clone(), ADMINISTRATOR);
		frame_system::Pallet::<T>::inc_account_nonce(&lost);
		let new = returning::<T>();
		let proposal = Call::<T>::recover_key { lost: lost.clone(), new: new.clone() };
		proposal.dispatch_bypass_filter(RawOrigin::Signed(administrator).into()).unwrap();
		T::Seats::occupy(id, &lost);

		#[extrinsic_call]
		_(RawOrigin::Signed(other), lost.clone());

		assert!(!Officers::<T>::contains_key(lost));
		assert!(Officers::<T>::contains_key(new));
		Ok(())
	}

	#[benchmark]
	fn withdraw_proposal() {
		let (id, administrator) = organisation::<T>(OrganisationKind::Trader, "administrator");
		let lost: T::AccountId = account("lost", 0, 0);
		join::<T>(id, lost.clone(), ADMINISTRATOR);
		let new = account("new", 0, 0);
		let proposal = Call::<T>::recover_key { lost: lost.clone(), new };
		let signer = RawOrigin::Signed(administrator);
		proposal.dispatch_bypass_filter(signer.clone().into()).unwrap();

		#[extrinsic_call]
		_(signer, lost.clone());

		assert!(!Proposals::<T>::contains_key(lost));
	}
}
