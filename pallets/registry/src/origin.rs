// SPDX-License-Identifier: Apache-2.0
//! Signed origins by role.

use crate::{
	pallet::{Config, Officers, Organisations},
	Standing,
};
use core::marker::PhantomData;
use frame_support::traits::{EnsureOrigin, OriginTrait};
use tijara_primitives::actor::{Actor, AllowedRoles};

/// Lets pass an account that holds one of the roles `R` in an organisation that is not suspended.
///
/// Success is the [`Actor`]: the account, its organisation, and the first of the roles in the order
/// of `R` that it holds. The other rooms take it as their origin types.
pub struct EnsureOfficer<T, R>(PhantomData<(T, R)>);

impl<T: Config, R: AllowedRoles> EnsureOrigin<T::RuntimeOrigin> for EnsureOfficer<T, R> {
	type Success = Actor<T::AccountId>;

	fn try_origin(origin: T::RuntimeOrigin) -> Result<Self::Success, T::RuntimeOrigin> {
		let actor = origin.as_signer().and_then(|account| {
			let officer = Officers::<T>::get(account)?;
			let role = R::ROLES.iter().copied().find(|role| officer.roles.contains(*role))?;
			let organisation = Organisations::<T>::get(officer.organisation)?;
			(organisation.standing == Standing::Active).then(|| Actor {
				account: account.clone(),
				organisation: officer.organisation,
				role,
			})
		});
		actor.ok_or(origin)
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
