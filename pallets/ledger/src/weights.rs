// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_ledger`, estimated until `scripts/weights` measures them.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_ledger` cost.
pub trait WeightInfo {
	/// Weight of `confirm_deposit`.
	fn confirm_deposit() -> Weight;
	/// Weight of `set_deferred_account`.
	fn set_deferred_account() -> Weight;
	/// Weight of `pay_statement`.
	fn pay_statement() -> Weight;
	/// Weight of `request_payout`.
	fn request_payout() -> Weight;
	/// Weight of `confirm_payout`.
	fn confirm_payout() -> Weight;
	/// Weight of `reconcile`.
	fn reconcile() -> Weight;
	/// Weight of `remit`.
	fn remit() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn confirm_deposit() -> Weight {
		Weight::from_parts(110_000_000, 10600)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn set_deferred_account() -> Weight {
		Weight::from_parts(55_000_000, 9100)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn pay_statement() -> Weight {
		Weight::from_parts(95_000_000, 10600)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn request_payout() -> Weight {
		Weight::from_parts(60_000_000, 9100)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn confirm_payout() -> Weight {
		Weight::from_parts(105_000_000, 11100)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn reconcile() -> Weight {
		Weight::from_parts(50_000_000, 8600)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	fn remit() -> Weight {
		Weight::from_parts(95_000_000, 10600)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(7))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn confirm_deposit() -> Weight {
		Weight::from_parts(110_000_000, 10600)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(9))
	}
	fn set_deferred_account() -> Weight {
		Weight::from_parts(55_000_000, 9100)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn pay_statement() -> Weight {
		Weight::from_parts(95_000_000, 10600)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(7))
	}
	fn request_payout() -> Weight {
		Weight::from_parts(60_000_000, 9100)
			.saturating_add(ParityDbWeight::get().reads(6))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn confirm_payout() -> Weight {
		Weight::from_parts(105_000_000, 11100)
			.saturating_add(ParityDbWeight::get().reads(10))
			.saturating_add(ParityDbWeight::get().writes(9))
	}
	fn reconcile() -> Weight {
		Weight::from_parts(50_000_000, 8600)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(2))
	}
	fn remit() -> Weight {
		Weight::from_parts(95_000_000, 10600)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(7))
	}
}
