// SPDX-License-Identifier: Apache-2.0
//! The transaction extension that keeps everybody but officers out of the pool.

use crate::{
	pallet::{Config, Pallet},
	Standing, WeightInfo,
};
use codec::{Decode, DecodeWithMemTracking, Encode};
use core::marker::PhantomData;
use frame_support::{
	pallet_prelude::{TransactionSource, Weight},
	traits::OriginTrait,
	CloneNoBound, DebugNoBound, DefaultNoBound, EqNoBound, PartialEqNoBound,
};
use scale_info::TypeInfo;
use sp_runtime::{
	impl_tx_ext_default,
	traits::{DispatchInfoOf, DispatchOriginOf, TransactionExtension, ValidateResult},
	transaction_validity::InvalidTransaction,
};

/// `InvalidTransaction::Custom` code: the signer is not an officer of any organisation.
///
/// An administrator of the signer's organisation must appoint the account first.
pub const NOT_AN_OFFICER: u8 = 1;

/// `InvalidTransaction::Custom` code: the signer's organisation is suspended.
///
/// Only governance can reinstate it.
pub const ORGANISATION_SUSPENDED: u8 = 2;

/// Refuses signed transactions of accounts that are not officers of an active organisation.
///
/// There are no fees, so this is what keeps strangers from filling blocks. It runs again when the
/// block is built: an officer who is dismissed while a transaction waits in the pool is refused too.
/// Origins that are not signed pass. Value and implicit are zero-sized, so every client that knows
/// nothing of it can sign.
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

impl<T> CheckOfficer<T> {
	/// The extension's only value.
	pub const fn new() -> Self {
		Self(PhantomData)
	}
}

impl<T: Config + Send + Sync> TransactionExtension<T::RuntimeCall> for CheckOfficer<T> {
	const IDENTIFIER: &'static str = "CheckOfficer";
	type Implicit = ();
	type Val = ();
	type Pre = ();

	fn weight(&self, _: &T::RuntimeCall) -> Weight {
		T::WeightInfo::check_officer()
	}

	fn validate(
		&self,
		origin: DispatchOriginOf<T::RuntimeCall>,
		_: &T::RuntimeCall,
		_: &DispatchInfoOf<T::RuntimeCall>,
		_: usize,
		(): Self::Implicit,
		_: &impl Encode,
		_: TransactionSource,
	) -> ValidateResult<Self::Val, T::RuntimeCall> {
		if let Some(who) = origin.as_signer() {
			let code = match Pallet::<T>::standing(who) {
				Some(Standing::Active) => None,
				Some(Standing::Suspended) => Some(ORGANISATION_SUSPENDED),
				None => Some(NOT_AN_OFFICER),
			};
			if let Some(code) = code {
				return Err(InvalidTransaction::Custom(code).into());
			}
		}
		Ok((Default::default(), (), origin))
	}

	impl_tx_ext_default!(T::RuntimeCall; prepare);
}
