// SPDX-License-Identifier: Apache-2.0
//! The transaction extension that refuses transactions without a term.

use codec::{Decode, DecodeWithMemTracking, Encode};
use core::fmt;
use frame_support::pallet_prelude::{TransactionSource, Weight};
use scale_info::{Type, TypeInfo};
use sp_runtime::{
	generic::Era,
	impl_tx_ext_default,
	traits::{DispatchInfoOf, DispatchOriginOf, TransactionExtension, ValidateResult},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
};

use crate::{codes::IMMORTAL, pallet::Config};

/// Checks a transaction's term as [`frame_system::CheckMortality`] does, and refuses transactions
/// that have none.
///
/// A transaction that is valid for ever can be sent again by anybody who kept it, as soon as its
/// signer's account number starts anew. Value, implicit, identifier and type in the metadata are those
/// of frame_system's extension, so every client that knows that one can sign.
#[derive(Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking)]
pub struct CheckMortality<T: Config + Send + Sync>(frame_system::CheckMortality<T>);

impl<T: Config + Send + Sync> From<Era> for CheckMortality<T> {
	fn from(era: Era) -> Self {
		Self(frame_system::CheckMortality::from(era))
	}
}

impl<T: Config + Send + Sync> fmt::Debug for CheckMortality<T> {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		self.0.fmt(f)
	}
}

impl<T: Config + Send + Sync> TypeInfo for CheckMortality<T> {
	type Identity = <frame_system::CheckMortality<T> as TypeInfo>::Identity;

	fn type_info() -> Type {
		frame_system::CheckMortality::<T>::type_info()
	}
}

impl<T: Config + Send + Sync> TransactionExtension<T::RuntimeCall> for CheckMortality<T> {
	const IDENTIFIER: &'static str =
		<frame_system::CheckMortality<T> as TransactionExtension<T::RuntimeCall>>::IDENTIFIER;
	type Implicit =
		<frame_system::CheckMortality<T> as TransactionExtension<T::RuntimeCall>>::Implicit;
	type Val = ();
	type Pre = ();

	fn implicit(&self) -> Result<Self::Implicit, TransactionValidityError> {
		self.0.implicit()
	}

	fn weight(&self, call: &T::RuntimeCall) -> Weight {
		self.0.weight(call)
	}

	fn validate(
		&self,
		origin: DispatchOriginOf<T::RuntimeCall>,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
		implicit: Self::Implicit,
		implication: &impl sp_runtime::traits::Implication,
		source: TransactionSource,
	) -> ValidateResult<Self::Val, T::RuntimeCall> {
		if self.0 .0.is_immortal() {
			return Err(InvalidTransaction::Custom(IMMORTAL).into());
		}
		self.0.validate(origin, call, info, len, implicit, implication, source)
	}

	impl_tx_ext_default!(T::RuntimeCall; prepare);
}
