// SPDX-License-Identifier: Apache-2.0
//! Benchmarks.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use alloc::{vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::{
	dispatch::{DispatchInfo, GetDispatchInfo, PostDispatchInfo},
	traits::{EnsureOrigin, OriginTrait},
};
use sp_runtime::traits::{
	AsTransactionAuthorizedOrigin, DispatchTransaction, Dispatchable, TransactionExtension,
};
use tijara_primitives::rooms::Officers;

use crate::{
	pallet::{Config, DefaultLimits, OwnLimits, Quotas, Signer},
	Call, CheckOfficer, Pallet, QuotaClass, MAX_CALLS,
};

/// Makes officers and wrapped calls for the benchmarks.
pub trait BenchmarkHelper<Call, AccountId> {
	/// This many officers of one active organisation, each an account of its own.
	fn officers(count: u32) -> Vec<AccountId>;

	/// A call that carries a batch of these calls, to be made together with these other signatories: a
	/// multisig with a batch inside, whatever the pallets would answer to it.
	fn wrapped(others: Vec<AccountId>, calls: Vec<Call>) -> Call;
}

#[benchmarks(where
	T: Send + Sync,
	T::RuntimeCall: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
	T::RuntimeOrigin: AsTransactionAuthorizedOrigin,
)]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn set_quota() {
		let origin = T::GovernanceOrigin::try_successful_origin().unwrap();
		let limit = Some(Pallet::<T>::max_limit());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 1, limit);

		assert_eq!(OwnLimits::<T>::get(1), limit);
	}

	#[benchmark]
	fn set_default_quota() {
		let origin = T::GovernanceOrigin::try_successful_origin().unwrap();
		let limit = Pallet::<T>::max_limit();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, QuotaClass::Agency, limit);

		assert_eq!(DefaultLimits::<T>::get(QuotaClass::Agency), Some(limit));
	}

	/// Everything that the extension does for one transaction, with `n` calls inside and `n` accounts
	/// named; of a class whose quota governance set, and giving something back.
	#[benchmark]
	fn check_officer(n: Linear<0, MAX_CALLS>) {
		let officers = T::BenchmarkHelper::officers(n + 1);
		let (signer, others) = officers.split_first().unwrap();
		let (organisation, kind, _) = T::Officers::standing(signer).unwrap();
		DefaultLimits::<T>::insert(QuotaClass::of(kind), Pallet::<T>::max_limit());
		let plain: T::RuntimeCall = frame_system::Call::remark { remark: vec![] }.into();
		let call = match n.checked_sub(1) {
			None => plain,
			// The batch is one of the calls inside.
			Some(batched) => {
				T::BenchmarkHelper::wrapped(others.to_vec(), vec![plain; batched as usize])
			}
		};
		let extension = CheckOfficer::<T>::new();
		let info = DispatchInfo { extension_weight: extension.weight(&call), ..plain_info::<T>() };
		let origin = T::RuntimeOrigin::signed(signer.clone());

		#[block]
		{
			let _ = extension.weight(&call);
			extension
				.test_run(origin, &call, &info, 100, 0, |_| {
					Ok(PostDispatchInfo { actual_weight: Some(Default::default()), ..().into() })
				})
				.unwrap()
				.unwrap();
		}

		assert!(Quotas::<T>::get(organisation).amount > 0);
		assert!(Signer::<T>::get().is_none());
	}

	fn plain_info<T: frame_system::Config>() -> DispatchInfo {
		let call: T::RuntimeCall = frame_system::Call::remark { remark: vec![] }.into();
		call.get_dispatch_info()
	}
}
