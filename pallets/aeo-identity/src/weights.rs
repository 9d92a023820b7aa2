// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_aeo_identity`: estimates by counted reads and writes, until `scripts/weights`
//! measures them.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_aeo_identity` cost.
pub trait WeightInfo {
	/// Weight of `apply`.
	fn apply() -> Weight;
	/// Weight of `accept`.
	fn accept() -> Weight;
	/// Weight of `refuse`.
	fn refuse() -> Weight;
	/// Weight of `take_validation`.
	fn take_validation() -> Weight;
	/// Weight of `hand_over_validation`.
	fn hand_over_validation() -> Weight;
	/// Weight of `record_validation`.
	fn record_validation() -> Weight;
	/// Weight of `propose_decision`.
	fn propose_decision() -> Weight;
	/// Weight of `endorse_decision`.
	fn endorse_decision() -> Weight;
	/// Weight of `endorse_revocation`.
	fn endorse_revocation() -> Weight;
	/// Weight of `withdraw_decision`.
	fn withdraw_decision() -> Weight;
	/// Weight of `suspend`.
	fn suspend() -> Weight;
	/// Weight of `open_hearing`.
	fn open_hearing() -> Weight;
	/// Weight of `answer_hearing`.
	fn answer_hearing() -> Weight;
	/// Weight of `withdraw`.
	fn withdraw() -> Weight;
	/// Weight of `renew_evidence`.
	fn renew_evidence() -> Weight;
	/// Weight of `record_partner`.
	fn record_partner() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn apply() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn accept() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn refuse() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn take_validation() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn hand_over_validation() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn record_validation() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn propose_decision() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn endorse_decision() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn endorse_revocation() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn withdraw_decision() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn suspend() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn open_hearing() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn answer_hearing() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn renew_evidence() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn record_partner() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn apply() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(6))
	}
	fn accept() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn refuse() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(ParityDbWeight::get().reads(8))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn take_validation() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn hand_over_validation() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(ParityDbWeight::get().reads(8))
			.saturating_add(ParityDbWeight::get().writes(5))
	}
	fn record_validation() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn propose_decision() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn endorse_decision() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(6))
	}
	fn endorse_revocation() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(ParityDbWeight::get().reads(9))
			.saturating_add(ParityDbWeight::get().writes(5))
	}
	fn withdraw_decision() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn suspend() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn open_hearing() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn answer_hearing() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(ParityDbWeight::get().reads(8))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn renew_evidence() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(ParityDbWeight::get().reads(7))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn record_partner() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(ParityDbWeight::get().reads(5))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
}
