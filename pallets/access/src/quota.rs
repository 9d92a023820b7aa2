// SPDX-License-Identifier: Apache-2.0
//! Quotas: what an organisation may use, what it spent, and how that recovers.
//!
//! A bucket for each organisation: spending fills it up to the limit, and every block takes
//! `limit / period` out of it. It is computed when it is read, so nothing runs in blocks without
//! transactions.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::{
	traits::{AtLeast32BitUnsigned, BlakeTwo256, Hash, SaturatedConversion, UniqueSaturatedInto},
	DispatchResult,
};
use tijara_primitives::{
	actor::OrganisationKind,
	audit::{Act, AuditTrail, Entry, Subject},
	views::QuotaView,
	OrganisationId,
};

use crate::{
	codes::{ABOVE_QUOTA, QUOTA_USED_UP},
	pallet::{Config, DefaultLimits, Error, Event, OwnLimits, Pallet, Quotas},
};

/// The smallest limit that can be set, in picoseconds: 10 milliseconds. A few small calls, so that a
/// council of agencies can always undo what it set.
pub const MIN_LIMIT: u64 = 10_000_000_000;

/// Which organisations have the same quota.
///
/// Codec indices are fixed: new class, new index, never reuse.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum QuotaClass {
	/// The state's agencies.
	#[codec(index = 0)]
	Agency,
	/// All others: traders, brokers, carriers, banks.
	#[codec(index = 1)]
	Private,
}

impl QuotaClass {
	/// The class of an organisation of this kind.
	pub const fn of(kind: OrganisationKind) -> Self {
		if kind.is_agency() {
			Self::Agency
		} else {
			Self::Private
		}
	}
}

/// What an organisation spent of its quota.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Spent<BlockNumber> {
	/// How much was spent and had not recovered in block `at`, in picoseconds.
	pub amount: u64,
	/// The block.
	pub at: BlockNumber,
}

impl<BlockNumber: AtLeast32BitUnsigned + Copy> Spent<BlockNumber> {
	/// How much of `limit` is still spent in block `now`: at most all of it, less `limit / period` for
	/// each block since.
	///
	/// Where the limit was lowered below what was spent, all of it counts as spent, so that an empty
	/// quota always fills within one period.
	pub fn now(&self, limit: u64, period: BlockNumber, now: BlockNumber) -> u64 {
		let blocks: u64 = now.saturating_sub(self.at).saturated_into();
		// No product of two u64 overflows a u128; a period without blocks is refused by the integrity test.
		let recovered = u128::from(limit)
			.saturating_mul(u128::from(blocks))
			.checked_div(u128::from(SaturatedConversion::saturated_into::<u64>(period)))
			.unwrap_or_default();
		self.amount.min(limit).saturating_sub(recovered.saturated_into())
	}
}

impl<T: Config> Pallet<T> {
	/// The most that a quota can be: what all blocks of a period compute together, in picoseconds.
	pub fn max_limit() -> u64 {
		let period: u64 = T::Period::get().saturated_into();
		T::BlockWeights::get().max_block.ref_time().saturating_mul(period)
	}

	/// The quota of an organisation of this kind: what it may use in a period and at most at once, in
	/// picoseconds.
	pub fn limit(organisation: OrganisationId, kind: OrganisationKind) -> u64 {
		if let Some(own) = OwnLimits::<T>::get(organisation) {
			return own;
		}
		let class = QuotaClass::of(kind);
		DefaultLimits::<T>::get(class).unwrap_or_else(|| match class {
			QuotaClass::Agency => T::AgencyQuota::get(),
			QuotaClass::Private => T::PrivateQuota::get(),
		})
	}

	/// How much of `limit` the organisation may use now.
	fn left(organisation: OrganisationId, limit: u64) -> u64 {
		let now = frame_system::Pallet::<T>::block_number();
		limit.saturating_sub(Quotas::<T>::get(organisation).now(limit, T::Period::get(), now))
	}

	/// The quota of an organisation of this kind, and what of it is left now.
	pub fn quota(organisation: OrganisationId, kind: OrganisationKind) -> QuotaView {
		let limit = Self::limit(organisation, kind);
		QuotaView {
			limit,
			left: Self::left(organisation, limit),
			period: T::Period::get().unique_saturated_into(),
		}
	}

	/// What would be left of `limit` after something that costs this much.
	///
	/// # Errors
	/// The code for the signer, when it is too much.
	pub(crate) fn afford(organisation: OrganisationId, limit: u64, cost: u64) -> Result<u64, u8> {
		ensure!(cost <= limit, ABOVE_QUOTA);
		Self::left(organisation, limit).checked_sub(cost).ok_or(QUOTA_USED_UP)
	}

	/// Spend this much of `limit`.
	///
	/// # Errors
	/// The code for the signer, when it is too much; nothing is spent then.
	pub(crate) fn charge(organisation: OrganisationId, limit: u64, cost: u64) -> Result<(), u8> {
		let left = Self::afford(organisation, limit, cost)?;
		let at: BlockNumberFor<T> = frame_system::Pallet::<T>::block_number();
		Quotas::<T>::insert(organisation, Spent { amount: limit.saturating_sub(left), at });
		Ok(())
	}

	/// Give back what was charged in this block and not used.
	pub(crate) fn give_back(organisation: OrganisationId, unused: u64) {
		if unused > 0 {
			Quotas::<T>::mutate(organisation, |spent| {
				spent.amount = spent.amount.saturating_sub(unused);
			});
		}
	}

	pub(crate) fn ensure_limit(limit: u64) -> Result<(), Error<T>> {
		ensure!(limit >= MIN_LIMIT, Error::<T>::LimitTooLow);
		ensure!(limit <= Self::max_limit(), Error::<T>::LimitTooHigh);
		Ok(())
	}

	pub(crate) fn do_set_quota(organisation: OrganisationId, limit: Option<u64>) -> DispatchResult {
		if let Some(limit) = limit {
			Self::ensure_limit(limit)?;
		}
		OwnLimits::<T>::set(organisation, limit);
		Self::note(
			Subject::Organisation(organisation),
			Entry::new(Act::QuotaSet).content(BlakeTwo256::hash_of(&limit)),
			Event::QuotaSet { organisation, limit },
		)
	}

	pub(crate) fn do_set_default_quota(class: QuotaClass, limit: u64) -> DispatchResult {
		Self::ensure_limit(limit)?;
		DefaultLimits::<T>::insert(class, limit);
		Self::note(
			Subject::Quotas,
			Entry::new(Act::DefaultQuotaSet).content(BlakeTwo256::hash_of(&(class, limit))),
			Event::DefaultQuotaSet { class, limit },
		)
	}

	/// Tells the world and the audit trail of an act.
	fn note(subject: Subject, entry: Entry<T::AccountId>, event: Event<T>) -> DispatchResult {
		Self::deposit_event(event);
		T::Audit::record(subject, entry)
	}
}
