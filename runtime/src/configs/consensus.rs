// SPDX-License-Identifier: Apache-2.0
//! Who authors, who votes, and for how long.

use alloc::vec::Vec;
use frame_support::{
	dispatch::DispatchClass,
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
use sp_staking::SessionIndex;

use crate::{
	AccountId, Aura, Balances, BlockNumber, Historical, Offences, Runtime, RuntimeCall,
	RuntimeEvent, Session, SessionKeys, System, UncheckedExtrinsic, Validators, MINUTES,
	SLOT_DURATION,
};

/// Sessions whose validators can still be proven, and whose reports are kept: those of a day.
pub const KEPT_SESSIONS: u32 = 144;

parameter_types! {
	/// Blocks for which a report of an equivocation waits in a node's pool.
	pub ReportLongevity: u64 =
		u64::from(KEPT_SESSIONS).saturating_mul(u64::from(SessionPeriod::get()));
	/// The first session starts with the chain.
	pub const SessionOffset: BlockNumber = 0;
}

/// A session lasts ten minutes, unless the genesis says otherwise: a change of the validator set takes effect at the
/// second session change.
pub struct SessionPeriod;

impl Get<BlockNumber> for SessionPeriod {
	fn get() -> BlockNumber {
		pallet_validators::SessionLength::<Runtime>::get().unwrap_or(10 * MINUTES)
	}
}

type WithHistory = pallet_session::historical::NoteHistoricalRoot<Runtime, Validators>;

/// Keeps the history of the validator sets for as long as an offence can be proven, and no longer.
pub struct ShortHistory;

impl pallet_session::SessionManager<AccountId> for ShortHistory {
	fn new_session(index: SessionIndex) -> Option<Vec<AccountId>> {
		<WithHistory as pallet_session::SessionManager<_>>::new_session(index)
	}

	fn new_session_genesis(index: SessionIndex) -> Option<Vec<AccountId>> {
		<WithHistory as pallet_session::SessionManager<_>>::new_session_genesis(index)
	}

	fn start_session(index: SessionIndex) {
		<WithHistory as pallet_session::SessionManager<_>>::start_session(index)
	}

	fn end_session(index: SessionIndex) {
		<WithHistory as pallet_session::SessionManager<_>>::end_session(index);
		if let Some(oldest) = index.checked_sub(KEPT_SESSIONS) {
			// One session ends at a time, so one root is removed.
			Historical::prune_up_to(oldest);
			System::register_extra_weight_unchecked(
				<Runtime as frame_system::Config>::DbWeight::get().reads_writes(1, 2),
				DispatchClass::Mandatory,
			);
		}
	}
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
	type SessionManager = ShortHistory;
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
