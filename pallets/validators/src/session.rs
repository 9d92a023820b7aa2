// SPDX-License-Identifier: Apache-2.0
//! What pallet-session asks.

use alloc::vec::Vec;
use core::marker::PhantomData;

use frame_support::{
	sp_runtime::traits::Convert,
	traits::{Get, ValidatorRegistration},
	BoundedVec,
};
use pallet_session::{historical, SessionManager};
use sp_staking::SessionIndex;
use tijara_primitives::OrganisationId;

use crate::{Config, Member, Members, Pallet, Planned, Seated};

type Set<T> =
	BoundedVec<Member<<T as frame_system::Config>::AccountId>, <T as Config>::MaxValidators>;

impl<T: Config> Pallet<T> {
	/// Those of a set that can validate: those with session keys.
	fn able(mut set: Set<T>) -> Set<T> {
		set.retain(|member| T::Keys::is_registered(&member.account));
		set
	}

	/// The next set, if it is not the one that pallet-session was given last.
	fn plan() -> Option<Set<T>> {
		let next = Self::able(Members::<T>::get());
		if next.is_empty() {
			// An empty set would stop the chain. Without an answer pallet-session goes on with those of
			// the current session that still have keys.
			Planned::<T>::put(Self::able(Seated::<T>::get()));
			return None;
		}
		if next == Planned::<T>::get() {
			return None;
		}
		Planned::<T>::put(&next);
		Some(next)
	}

	/// The first set, however often it is asked for.
	fn plan_genesis() -> Option<Set<T>> {
		let first = Self::able(Members::<T>::get());
		Planned::<T>::put(&first);
		(!first.is_empty()).then_some(first)
	}

	/// What was planned begins.
	fn seat() {
		Seated::<T>::put(Planned::<T>::get());
	}
}

fn accounts<A, Max: Get<u32>>(set: BoundedVec<Member<A>, Max>) -> Vec<A> {
	set.into_iter().map(|member| member.account).collect()
}

fn with_organisations<A, Max: Get<u32>>(
	set: BoundedVec<Member<A>, Max>,
) -> Vec<(A, OrganisationId)> {
	set.into_iter().map(|member| (member.account, member.organisation)).collect()
}

impl<T: Config> SessionManager<T::AccountId> for Pallet<T> {
	fn new_session(_: SessionIndex) -> Option<Vec<T::AccountId>> {
		Self::plan().map(accounts)
	}

	fn new_session_genesis(_: SessionIndex) -> Option<Vec<T::AccountId>> {
		Self::plan_genesis().map(accounts)
	}

	fn start_session(_: SessionIndex) {
		Self::seat();
	}

	fn end_session(index: SessionIndex) {
		Self::close_session(index);
	}
}

impl<T: Config> historical::SessionManager<T::AccountId, OrganisationId> for Pallet<T> {
	fn new_session(_: SessionIndex) -> Option<Vec<(T::AccountId, OrganisationId)>> {
		Self::plan().map(with_organisations)
	}

	fn new_session_genesis(_: SessionIndex) -> Option<Vec<(T::AccountId, OrganisationId)>> {
		Self::plan_genesis().map(with_organisations)
	}

	fn start_session(_: SessionIndex) {
		Self::seat();
	}

	fn end_session(index: SessionIndex) {
		Self::close_session(index);
	}
}

/// The organisation behind a validator, as of the current session: `FullIdentificationOf` of
/// `pallet_session::historical`.
///
/// Also answers for validators that are planned or admitted but not seated yet.
pub struct OrganisationOf<T>(PhantomData<T>);

impl<T: Config> Convert<T::AccountId, Option<OrganisationId>> for OrganisationOf<T> {
	fn convert(account: T::AccountId) -> Option<OrganisationId> {
		let find = |set: Set<T>| {
			set.iter().find(|member| member.account == account).map(|member| member.organisation)
		};
		find(Seated::<T>::get())
			.or_else(|| find(Planned::<T>::get()))
			.or_else(|| find(Members::<T>::get()))
	}
}
