// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_stepped_migrations`, measured by `scripts/weights`. Do not edit.
//!
//! Date: 2026-11-23, CPU: AMD EPYC, steps: 20, repeat: 3, tool: 64.0.0

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::ParityDbWeight, Weight},
};

/// What the calls of `pallet_stepped_migrations` cost.
pub trait WeightInfo {
	/// Weight of `on_runtime_upgrade`.
	fn on_runtime_upgrade() -> Weight;
	/// Weight of `begin`.
	fn begin() -> Weight;
	/// Weight of `advance`.
	fn advance() -> Weight;
	/// Weight of `finish`.
	fn finish() -> Weight;
	/// Weight of `fail`.
	fn fail() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Storage: `Migrator::Cursor` (r:0 w:1)
	// Proof: `Migrator::Cursor` (`max_values`: Some(1), `max_size`: Some(1040), added: 1535, mode: `MaxEncodedLen`)
	// Fastest: 441_000 ps.
	fn on_runtime_upgrade() -> Weight {
		Weight::from_parts(450_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Migrator::Cursor` (r:0 w:1)
	// Proof: `Migrator::Cursor` (`max_values`: Some(1), `max_size`: Some(1040), added: 1535, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 13_820_000 ps.
	fn begin() -> Weight {
		Weight::from_parts(14_702_000, 3526)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Migrator::Cursor` (r:1 w:1)
	// Proof: `Migrator::Cursor` (`max_values`: Some(1), `max_size`: Some(1040), added: 1535, mode: `MaxEncodedLen`)
	// Fastest: 5_207_000 ps.
	fn advance() -> Weight {
		Weight::from_parts(5_508_000, 2525)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Migrator::Cursor` (r:1 w:1)
	// Proof: `Migrator::Cursor` (`max_values`: Some(1), `max_size`: Some(1040), added: 1535, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:2)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 27_251_000 ps.
	fn finish() -> Weight {
		Weight::from_parts(27_431_000, 3526)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Migrator::Cursor` (r:1 w:1)
	// Proof: `Migrator::Cursor` (`max_values`: Some(1), `max_size`: Some(1040), added: 1535, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Heads` (r:1 w:1)
	// Proof: `AuditTrail::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `SafeMode::EnteredUntil` (r:1 w:1)
	// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `AuditTrail::Links` (r:0 w:1)
	// Proof: `AuditTrail::Links` (`max_values`: None, `max_size`: Some(318), added: 2793, mode: `MaxEncodedLen`)
	// Fastest: 23_455_000 ps.
	fn fail() -> Weight {
		Weight::from_parts(24_928_000, 3526)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
}

/// Weights for tests, with the costs of ParityDB.
impl WeightInfo for () {
	fn on_runtime_upgrade() -> Weight {
		Weight::from_parts(450_000, 0).saturating_add(ParityDbWeight::get().writes(1))
	}
	fn begin() -> Weight {
		Weight::from_parts(14_702_000, 3526)
			.saturating_add(ParityDbWeight::get().reads(2))
			.saturating_add(ParityDbWeight::get().writes(3))
	}
	fn advance() -> Weight {
		Weight::from_parts(5_508_000, 2525)
			.saturating_add(ParityDbWeight::get().reads(1))
			.saturating_add(ParityDbWeight::get().writes(1))
	}
	fn finish() -> Weight {
		Weight::from_parts(27_431_000, 3526)
			.saturating_add(ParityDbWeight::get().reads(3))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
	fn fail() -> Weight {
		Weight::from_parts(24_928_000, 3526)
			.saturating_add(ParityDbWeight::get().reads(4))
			.saturating_add(ParityDbWeight::get().writes(4))
	}
}
