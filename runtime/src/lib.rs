// SPDX-License-Identifier: Apache-2.0
//! The runtime: joins the rooms. What each pallet is set to is in [`configs`], what nodes and clients
//! may ask is in [`apis`], and the worlds that a chain can start with are in [`genesis`].
#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "256"]
// What `#[frame_support::runtime]` and `impl_runtime_apis!` generate carries no documentation.
#![allow(missing_docs)]

#[cfg(feature = "std")]
#[allow(dead_code)]
mod wasm {
	include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));
}
#[cfg(feature = "std")]
pub use wasm::WASM_BINARY;

extern crate alloc;

pub mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
pub mod configs;
pub mod genesis;
mod views;

/// The views, for the tests of the whole runtime.
#[doc(hidden)]
#[cfg(feature = "std")]
pub mod views_for_tests {
	pub use crate::views::{declaration, officer, worklist};
}

use alloc::vec::Vec;
use sp_runtime::{
	generic, impl_opaque_keys,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiAddress, MultiSignature,
};
use sp_version::RuntimeVersion;

/// A slot, in milliseconds.
pub const SLOT_DURATION: u64 = 2_000;
/// Blocks in a minute.
pub const MINUTES: BlockNumber = 60_000 / (SLOT_DURATION as BlockNumber);
/// Blocks in an hour.
pub const HOURS: BlockNumber = MINUTES * 60;
/// Blocks in a day.
pub const DAYS: BlockNumber = HOURS * 24;

/// Signatures: sr25519, ed25519 or ecdsa.
pub type Signature = MultiSignature;
/// An account.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// Minor units of the national currency.
pub type Balance = u128;
/// Number of a block.
pub type BlockNumber = u32;
/// Number of an account's transaction.
pub type Nonce = u32;
/// A hash.
pub type Hash = sp_core::H256;
/// How an account is named in a call.
pub type Address = MultiAddress<AccountId, ()>;
/// A block header.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;
/// A block as the node keeps and serves it: its extrinsics are bytes, written in JSON as hex.
pub type OpaqueBlock = generic::Block<Header, sp_runtime::OpaqueExtrinsic>;
/// What every transaction is checked for, in this order. None of ours carries a value, so that every
/// standard client can sign.
pub type TxExtension = (
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	pallet_access::CheckMortality<Runtime>,
	pallet_access::CheckOfficer<Runtime>,
	frame_system::CheckNonce<Runtime>,
	frame_system::CheckWeight<Runtime>,
);
/// A transaction as it arrives.
pub type UncheckedExtrinsic =
	generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;
/// Migrations of this release: they run once, in the first block after the upgrade.
pub type Migrations = ();
/// Migrations of this release that take more than one block. Transactions wait until they are done. A migration stays
/// here until no chain runs the version that it starts from.
pub type SteppedMigrations =
	(pallet_releases::migrations::v1::ToV1<Runtime, configs::trade::OfficeOfDeclaration>,);
/// Executes blocks.
pub type Executive = frame_executive::Executive<
	Runtime,
	Block,
	frame_system::ChainContext<Runtime>,
	Runtime,
	AllPalletsWithSystem,
>;

impl_opaque_keys! {
	/// What a validator signs with.
	pub struct SessionKeys {
		/// Authors blocks.
		pub aura: Aura,
		/// Votes for finality.
		pub grandpa: Grandpa,
	}
}

/// The version of this runtime.
///
/// - 2: the worklists of customs offices, and `TradeApi` 2 which reads them; the storage of the releases room is migrated
///   in many blocks. Calls, events and errors are encoded as before.
/// - 1: the first.
#[sp_version::runtime_version]
pub const VERSION: RuntimeVersion = RuntimeVersion {
	spec_name: alloc::borrow::Cow::Borrowed("tijara"),
	impl_name: alloc::borrow::Cow::Borrowed("tijara"),
	authoring_version: 1,
	spec_version: 2,
	impl_version: 1,
	apis: apis::RUNTIME_API_VERSIONS,
	transaction_version: 3,
	system_version: 1,
};

#[frame_support::runtime]
mod runtime {
	/// The runtime.
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;

	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;

	// The audit trail and the registry come first: the genesis of the others records acts and names officers.
	#[runtime::pallet_index(2)]
	pub type AuditTrail = pallet_audit_trail;

	#[runtime::pallet_index(3)]
	pub type Registry = pallet_registry;

	// Funds move only through the ledger room.
	#[runtime::pallet_index(4)]
	#[runtime::disable_call]
	pub type Balances = pallet_balances;

	#[runtime::pallet_index(5)]
	pub type Access = pallet_access;

	#[runtime::pallet_index(6)]
	pub type Mandates = pallet_mandates;

	#[runtime::pallet_index(7)]
	pub type AeoIdentity = pallet_aeo_identity;

	#[runtime::pallet_index(10)]
	pub type Authorship = pallet_authorship;

	#[runtime::pallet_index(11)]
	pub type Validators = pallet_validators;

	#[runtime::pallet_index(12)]
	pub type Historical = pallet_session::historical;

	#[runtime::pallet_index(13)]
	pub type Session = pallet_session;

	#[runtime::pallet_index(14)]
	pub type Aura = pallet_aura;

	#[runtime::pallet_index(15)]
	pub type Grandpa = pallet_grandpa;

	#[runtime::pallet_index(16)]
	pub type Offences = pallet_offences;

	#[runtime::pallet_index(17)]
	pub type NodeAuthorization = pallet_node_authorization;

	// Motions and votes go through the council, which records them.
	#[runtime::pallet_index(20)]
	#[runtime::disable_call]
	pub type Motions = pallet_collective<Instance1>;

	#[runtime::pallet_index(21)]
	pub type Utility = pallet_utility;

	#[runtime::pallet_index(22)]
	pub type Proxy = pallet_proxy;

	#[runtime::pallet_index(23)]
	pub type Multisig = pallet_multisig;

	#[runtime::pallet_index(24)]
	pub type Council = pallet_council<Instance1>;

	#[runtime::pallet_index(25)]
	#[runtime::disable_call]
	pub type EmergencyMotions = pallet_collective<Instance2>;

	#[runtime::pallet_index(26)]
	pub type EmergencyCommittee = pallet_council<Instance2>;

	#[runtime::pallet_index(27)]
	pub type Preimage = pallet_preimage;

	#[runtime::pallet_index(28)]
	pub type Scheduler = pallet_scheduler;

	#[runtime::pallet_index(30)]
	pub type TariffBook = pallet_tariff_book;

	#[runtime::pallet_index(31)]
	pub type Declarations = pallet_declarations;

	#[runtime::pallet_index(32)]
	pub type Controls = pallet_controls;

	#[runtime::pallet_index(33)]
	pub type DutyPayments = pallet_duty_payments;

	#[runtime::pallet_index(34)]
	pub type Releases = pallet_releases;

	#[runtime::pallet_index(35)]
	pub type Ledger = pallet_ledger;

	#[runtime::pallet_index(36)]
	pub type Guarantees = pallet_guarantees;

	#[runtime::pallet_index(37)]
	pub type Allocations = pallet_allocations;

	#[runtime::pallet_index(50)]
	pub type Upgrades = pallet_upgrades;

	// Only the emergency room pauses calls and enters safe mode.
	#[runtime::pallet_index(51)]
	pub type TxPause = pallet_tx_pause;

	#[runtime::pallet_index(52)]
	#[runtime::disable_call]
	pub type SafeMode = pallet_safe_mode;

	#[runtime::pallet_index(53)]
	pub type Emergency = pallet_emergency;

	// Has no calls: migrations begin with an upgrade alone.
	#[runtime::pallet_index(54)]
	pub type Migrator = pallet_stepped_migrations;
}
