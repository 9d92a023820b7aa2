// SPDX-License-Identifier: Apache-2.0
//! Neighbours for the tests of the pallets, so that no pallet needs another one in its tests.
//!
//! An officer is an account number that says for which organisation and in which role it acts:
//! `officer(3, Role::Assessor)` is account 302. [`Officer`] reads it back.

use core::marker::PhantomData;

use frame_support::traits::EnsureOrigin;
use sp_runtime::DispatchResult;
use tijara_primitives::{
	actor::{Actor, AllowedRoles, Role},
	audit::{AuditTrail, Entry, Subject},
	OrganisationId,
};

/// Accounts in tests.
pub type AccountId = u64;

/// The account of an organisation's officer in a role.
pub fn officer(organisation: OrganisationId, role: Role) -> AccountId {
	AccountId::from(organisation) * 100 + role as AccountId
}

/// The same officer as the actor that a call sees.
pub fn actor(organisation: OrganisationId, role: Role) -> Actor<AccountId> {
	Actor { account: officer(organisation, role), organisation, role }
}

/// An `EnsureOrigin` that lets pass the accounts that [`officer`] makes for the roles `R`.
pub struct Officer<R>(PhantomData<R>);

impl<R, O> EnsureOrigin<O> for Officer<R>
where
	R: AllowedRoles,
	O: frame_support::traits::OriginTrait<AccountId = AccountId>,
{
	type Success = Actor<AccountId>;

	fn try_origin(origin: O) -> Result<Self::Success, O> {
		let Some(account) = origin.as_signer().copied() else { return Err(origin) };
		let found = R::ROLES.iter().find(|role| account % 100 == **role as AccountId);
		match (found, OrganisationId::try_from(account / 100)) {
			(Some(role), Ok(organisation)) if organisation > 0 => {
				Ok(Actor { account, organisation, role: *role })
			}
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<O, ()> {
		R::ROLES.first().map(|role| O::signed(officer(1, *role))).ok_or(())
	}
}

std::thread_local! {
	static ACTS: std::cell::RefCell<Vec<(Subject, Entry<AccountId>)>> = const { std::cell::RefCell::new(Vec::new()) };
	static FULL: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// An audit trail that remembers what it was told.
pub struct Trail;

impl Trail {
	/// What was recorded since the last call, in order.
	pub fn take() -> Vec<(Subject, Entry<AccountId>)> {
		ACTS.with(|acts| acts.take())
	}

	/// From now on every record is refused (or not): an act that cannot be recorded must undo its call.
	pub fn set_full(full: bool) {
		FULL.with(|cell| cell.set(full));
	}
}

impl AuditTrail<AccountId> for Trail {
	fn record(subject: Subject, entry: Entry<AccountId>) -> DispatchResult {
		if FULL.with(std::cell::Cell::get) {
			return Err("the trail is full".into());
		}
		ACTS.with(|acts| acts.borrow_mut().push((subject, entry)));
		Ok(())
	}
}
