// SPDX-License-Identifier: Apache-2.0
//! Signed origins by role.

use crate::pallet::{Config, Officers, Organisations};
use core::marker::PhantomData;
use frame_support::traits::{EnsureOrigin, OriginTrait};
use tijara_primitives::{
	actor::{Actor, AllowedRoles, Standing},
	rooms::SignedBy,
};

/// Lets pass an account that holds one of the roles `R` in an organisation that is active.
///
/// Success is the [`Actor`]: the account, its organisation, the first of the roles in the order of `R`
/// that it holds, and who signed where that is another account (a proxy, or the last signatory of a
/// multisig). Such a signer must be an officer of the same organisation. The other rooms take it as
/// their origin types.
pub struct EnsureOfficer<T, R>(PhantomData<(T, R)>);

impl<T: Config, R: AllowedRoles> EnsureOfficer<T, R> {
	fn actor(account: &T::AccountId) -> Option<Actor<T::AccountId>> {
		let officer = Officers::<T>::get(account)?;
		let role = R::ROLES.iter().copied().find(|role| officer.roles.contains(*role))?;
		let organisation = Organisations::<T>::get(officer.organisation)?;
		if organisation.standing != Standing::Active {
			return None;
		}
		let via = T::SignedBy::signer().filter(|signer| signer != account);
		if let Some(signer) = &via {
			Officers::<T>::get(signer).filter(|by| by.organisation == officer.organisation)?;
		}
		Some(Actor { account: account.clone(), organisation: officer.organisation, role, via })
	}
}

impl<T: Config, R: AllowedRoles> EnsureOrigin<T::RuntimeOrigin> for EnsureOfficer<T, R> {
	type Success = Actor<T::AccountId>;

	fn try_origin(origin: T::RuntimeOrigin) -> Result<Self::Success, T::RuntimeOrigin> {
		origin.as_signer().and_then(Self::actor).ok_or(origin)
	}

	/// An officer who holds the first role, in an organisation of its own that is admitted on the
	/// first call; the same officer each time. Declarants and administrators come from a trader.
	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<T::RuntimeOrigin, ()> {
		use crate::benchmarking::{admit, KINDS};
		use tijara_primitives::actor::{Role, RoleSet};

		let role = R::ROLES.first().copied().ok_or(())?;
		let kind = KINDS.iter().copied().rev().find(|kind| role.allowed_in(*kind)).ok_or(())?;
		let account: T::AccountId = frame_benchmarking::account("officer", role as u32, 0);
		if !Officers::<T>::contains_key(&account) {
			let roles = RoleSet::EMPTY.with(role).with(Role::Administrator);
			admit::<T>(kind, account.clone(), roles).map_err(|_| ())?;
		}
		Ok(frame_system::RawOrigin::Signed(account).into())
	}
}
