// SPDX-License-Identifier: Apache-2.0
//! Who authors, who votes, and for how long.

use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU128, ConstU32, ConstU64, Get},
};
use pallet_grandpa::EquivocationReportSystem;
use pallet_session::historical::IdentificationTuple;
use sp_consensus_aura::{
	digests::CompatibleDigestItem,
	sr25519::{AuthorityId as AuraId, AuthoritySignature},
};
use sp_runtime::traits::{ConvertInto, OpaqueKeys};
use sp_session::MembershipProof;

use crate::{
	AccountId, Aura, Balances, BlockNumber, Historical, Offences, Runtime, RuntimeCall,
	RuntimeEvent, Session, SessionKeys, System, UncheckedExtrinsic, Validators, MINUTES,
	SLOT_DURATION,
};

/// Sessions whose validators can still be proven, and whose reports are kept: those of a day.
pub const KEPT_SESSIONS: u32 = 144;

parameter_types! {
	/// A session lasts ten minutes: a change of the validator set takes effect at the second session change.
	pub const SessionPeriod: BlockNumber = 10 * MINUTES;
	/// Blocks for which a report of an equivocation waits in a node's pool.
	pub const ReportLongevity: u64 = (KEPT_SESSIONS as u64) * (SessionPeriod::get() as u64);
	/// The first session starts with the chain.
	pub const SessionOffset: BlockNumber = 0;
}

impl pallet_aura::Config for Runtime {
	type AllowMultipleBlocksPerSlot = ConstBool<false>;
	type AuthorityId = AuraId;
	type DisabledValidators = Session;
	type MaxAuthorities = ConstU32<{ super::governance::MAX_VALIDATORS }>;
	type SlotDuration = ConstU64<SLOT_DURATION>;
}

impl pallet_grandpa::Config for Runtime {
	type EquivocationReportSystem =
		EquivocationReportSystem<Runtime, Offences, Historical, ReportLongevity>;
	type KeyOwnerProof = MembershipProof;
	type MaxAuthorities = ConstU32<{ super::governance::MAX_VALIDATORS }>;
	type MaxNominators = ConstU32<0>;
	// An equivocation is proven within a day.
	type MaxSetIdSessionEntries = ConstU64<{ KEPT_SESSIONS as u64 }>;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
}

/// The slot of this block, from its own digest: Aura's storage lags behind when a session ends.
pub struct CurrentSlot;

impl Get<u64> for CurrentSlot {
	fn get() -> u64 {
		let digest = System::digest();
		let of_block = digest
			.logs
			.iter()
			.find_map(CompatibleDigestItem::<AuthoritySignature>::as_aura_pre_digest);
		*of_block.unwrap_or_else(pallet_aura::CurrentSlot::<Runtime>::get)
	}
}

impl pallet_offences::Config for Runtime {
	type IdentificationTuple = IdentificationTuple<Runtime>;
	type OnOffenceHandler = Validators;
	type RuntimeEvent = RuntimeEvent;
}

impl<LocalCall> frame_system::offchain::CreateTransactionBase<LocalCall> for Runtime
where
	RuntimeCall: From<LocalCall>,
{
	type Extrinsic = UncheckedExtrinsic;
	type RuntimeCall = RuntimeCall;
}

/// Nodes report equivocations that they have seen: these transactions carry their own proof and no signature.
impl<LocalCall> frame_system::offchain::CreateBare<LocalCall> for Runtime
where
	RuntimeCall: From<LocalCall>,
{
	fn create_bare(call: RuntimeCall) -> UncheckedExtrinsic {
		UncheckedExtrinsic::new_bare(call)
	}
}

impl pallet_authorship::Config for Runtime {
	type EventHandler = Validators;
	type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Runtime, Aura>;
}

impl pallet_session::Config for Runtime {
	type Currency = Balances;
	type DisablingStrategy = pallet_session::disabling::UpToLimitDisablingStrategy;
	// Session keys cost no deposit: their owners are agencies, not anonymous stakers.
	type KeyDeposit = ConstU128<0>;
	type Keys = SessionKeys;
	type NextSessionRotation = pallet_session::PeriodicSessions<SessionPeriod, SessionOffset>;
	type RuntimeEvent = RuntimeEvent;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type SessionManager = pallet_session::historical::NoteHistoricalRoot<Runtime, Validators>;
	type ShouldEndSession = pallet_session::PeriodicSessions<SessionPeriod, SessionOffset>;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
}

impl pallet_session::historical::Config for Runtime {
	type FullIdentification = tijara_primitives::OrganisationId;
	type FullIdentificationOf = pallet_validators::OrganisationOf<Runtime>;
	type RuntimeEvent = RuntimeEvent;
}
