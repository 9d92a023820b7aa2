// SPDX-License-Identifier: Apache-2.0
//! The transaction extension that lets officers in, within their organisation's quota.
//!
//! In the pool only `validate` runs, which changes nothing: every waiting transaction is measured
//! against the quota as it is now. In a block `prepare` charges before the call is made, so what is
//! beyond the quota falls out there.

use codec::{Decode, DecodeWithMemTracking, Encode};
use core::marker::PhantomData;
use frame_support::{
	dispatch::{DispatchClass, DispatchInfo, PostDispatchInfo},
	ensure,
	pallet_prelude::{TransactionSource, Weight},
	traits::{Get, OriginTrait},
	CloneNoBound, DebugNoBound, DefaultNoBound, EqNoBound, PartialEqNoBound,
};
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{
		DispatchInfoOf, DispatchOriginOf, Dispatchable, Implication, PostDispatchInfoOf,
		SaturatedConversion, TransactionExtension, ValidateResult,
	},
	transaction_validity::{
		InvalidTransaction, TransactionPriority, TransactionValidityError, ValidTransaction,
	},
	DispatchResult,
};
use tijara_primitives::{
	actor::{OrganisationKind, Standing},
	rooms::Officers,
	OrganisationId,
};

use crate::{
	codes::{NOT_AN_OFFICER, ORGANISATION_NOT_ACTIVE, OTHER_ORGANISATION},
	pallet::{Config, Pallet, Signer},
	wrappers::{walk, MAX_ACCOUNTS, MAX_CALLS},
	WeightInfo,
};

/// What a byte of a transaction costs, in picoseconds: five megabytes take a second, so a block full
/// of bytes costs as much as a block full of computing.
pub const LENGTH_COST: u64 = 200_000;

/// Refuses signed transactions of accounts that are not officers of an active organisation, that act
/// through accounts of other organisations, or that their organisation's quota does not cover; and gives
/// the others their priority.
///
/// There are no fees, so this is what keeps strangers, and careless programs, from filling blocks. It
/// runs again when the block is built: an officer who is dismissed while a transaction waits in the pool
/// is refused too. Origins that are not signed pass and cost nothing. Value and implicit are zero-sized,
/// so every client that knows nothing of it can sign.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	CloneNoBound,
	DebugNoBound,
	DefaultNoBound,
	EqNoBound,
	PartialEqNoBound,
)]
#[scale_info(skip_type_params(T))]
pub struct CheckOfficer<T>(PhantomData<T>);

/// A signed transaction that was found valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Admission<AccountId> {
	/// Who signed it.
	pub signer: AccountId,
	/// Whose quota it takes from.
	pub organisation: OrganisationId,
	/// That quota, in picoseconds.
	pub limit: u64,
	/// What the transaction costs at most, in picoseconds.
	pub cost: u64,
}

fn refused(code: u8) -> TransactionValidityError {
	InvalidTransaction::Custom(code).into()
}

/// Where a transaction stands in the queue: its class decides, and within a class the share of the
/// quota that is left after it. So whoever floods goes last.
fn priority(
	kind: OrganisationKind,
	class: DispatchClass,
	left: u64,
	limit: u64,
) -> TransactionPriority {
	let rank: u64 = match (kind.is_agency(), class) {
		(true, DispatchClass::Operational) => 3,
		(true, _) => 2,
		(false, _) => 1,
	};
	let share = u128::from(left)
		.saturating_mul(u32::MAX.into())
		.checked_div(limit.into())
		.unwrap_or_default()
		.saturated_into::<u32>();
	rank.saturating_mul(1 << 32).saturating_add(share.into())
}

impl<T> CheckOfficer<T> {
	/// The extension's only value.
	pub const fn new() -> Self {
		Self(PhantomData)
	}
}

impl<T: Config> CheckOfficer<T> {
	/// What a transaction of this class costs that computes for `ref_time` picoseconds and has `len`
	/// bytes.
	fn cost(class: DispatchClass, ref_time: u64, len: usize) -> u64 {
		let base = T::BlockWeights::get().get(class).base_extrinsic.ref_time();
		let bytes = LENGTH_COST.saturating_mul(len.saturated_into());
		base.saturating_add(ref_time).saturating_add(bytes)
	}

	/// May the signer send this call, and at what priority?
	fn admit(
		signer: &T::AccountId,
		call: &T::RuntimeCall,
		info: &DispatchInfo,
		len: usize,
	) -> Result<(Admission<T::AccountId>, TransactionPriority), u8> {
		let (organisation, kind, standing) = T::Officers::standing(signer).ok_or(NOT_AN_OFFICER)?;
		ensure!(standing == Standing::Active, ORGANISATION_NOT_ACTIVE);
		walk::<T::Wrappers, _, _>(call, |account| {
			let own = account
				.and_then(T::Officers::standing)
				.is_some_and(|(of, _, _)| of == organisation);
			ensure!(own, OTHER_ORGANISATION);
			Ok(())
		})?;
		let limit = Pallet::<T>::limit(organisation, kind);
		let cost = Self::cost(info.class, info.total_weight().ref_time(), len);
		let left = Pallet::<T>::afford(organisation, limit, cost)?;
		let priority = priority(kind, info.class, left, limit);
		Ok((Admission { signer: signer.clone(), organisation, limit, cost }, priority))
	}
}

impl<T: Config + Send + Sync> TransactionExtension<T::RuntimeCall> for CheckOfficer<T>
where
	T::RuntimeCall: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
{
	const IDENTIFIER: &'static str = "CheckOfficer";
	type Implicit = ();
	/// `None`: the origin is not signed.
	type Val = Option<Admission<T::AccountId>>;
	/// Whose quota was charged, and how much.
	type Pre = Option<(OrganisationId, u64)>;

	fn weight(&self, call: &T::RuntimeCall) -> Weight {
		let size = walk::<T::Wrappers, _, T::AccountId>(call, |_| Ok(()))
			.map_or(MAX_CALLS.max(MAX_ACCOUNTS), |inside| inside.size());
		T::WeightInfo::check_officer(size)
	}

	fn validate(
		&self,
		origin: DispatchOriginOf<T::RuntimeCall>,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
		(): Self::Implicit,
		_: &impl Implication,
		_: TransactionSource,
	) -> ValidateResult<Self::Val, T::RuntimeCall> {
		let Some(signer) = origin.as_signer() else {
			return Ok((ValidTransaction::default(), None, origin));
		};
		let (admission, priority) = Self::admit(signer, call, info, len).map_err(refused)?;
		Ok((ValidTransaction { priority, ..Default::default() }, Some(admission), origin))
	}

	fn prepare(
		self,
		val: Self::Val,
		_: &DispatchOriginOf<T::RuntimeCall>,
		_: &T::RuntimeCall,
		_: &DispatchInfoOf<T::RuntimeCall>,
		_: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		let Some(Admission { signer, organisation, limit, cost }) = val else { return Ok(None) };
		Pallet::<T>::charge(organisation, limit, cost).map_err(refused)?;
		Signer::<T>::put(signer);
		Ok(Some((organisation, cost)))
	}

	fn post_dispatch_details(
		pre: Self::Pre,
		info: &DispatchInfoOf<T::RuntimeCall>,
		post_info: &PostDispatchInfoOf<T::RuntimeCall>,
		len: usize,
		_: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		if let Some((organisation, charged)) = pre {
			Signer::<T>::kill();
			// Never more than was charged: the actual weight is at most the one of `info`.
			let used = Self::cost(info.class, post_info.calc_actual_weight(info).ref_time(), len);
			Pallet::<T>::give_back(organisation, charged.saturating_sub(used));
		}
		Ok(Weight::zero())
	}
}
