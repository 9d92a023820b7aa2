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
	rooms::SignedBy,
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
	Actor { account: officer(organisation, role), organisation, role, via: None }
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
				let via = Signer::signer().filter(|signer| *signer != account);
				Ok(Actor { account, organisation, role: *role, via })
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
	static SIGNER: std::cell::Cell<Option<AccountId>> = const { std::cell::Cell::new(None) };
	static ACTS: std::cell::RefCell<Vec<(Subject, Entry<AccountId>)>> = const { std::cell::RefCell::new(Vec::new()) };
	static FULL: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Who signs the transactions of the test, where that is another account than the call's origin.
pub struct Signer;

impl Signer {
	/// From now on this account signs (a proxy, or the last signatory of a multisig); `None`: each
	/// origin signs for itself.
	pub fn set(signer: Option<AccountId>) {
		SIGNER.with(|cell| cell.set(signer));
	}
}

impl SignedBy<AccountId> for Signer {
	fn signer() -> Option<AccountId> {
		SIGNER.with(std::cell::Cell::get)
	}
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
