// SPDX-License-Identifier: Apache-2.0
//! A runtime with this room, the real pallet-tx-pause and pallet-safe-mode, governance and time. What
//! cannot be stopped is listed here as a real runtime lists it.

#![allow(clippy::arithmetic_side_effects)]

use frame_support::{
	derive_impl,
	dispatch::{DispatchResultWithPostInfo, PostDispatchInfo},
	parameter_types,
	traits::{
		ConstU32, ConstU64, Contains, InsideBoth, NeverEnsureOrigin, OnInitialize,
		TransactionPause, TransactionPauseError,
	},
	weights::Weight,
};
use frame_system::EnsureRoot;
use pallet_collective::{
	EnsureProportionAtLeast, EnsureProportionMoreThan, Instance1, Instance2, RawOrigin,
};
use pallet_tx_pause::RuntimeCallNameOf;
use sp_runtime::{
	traits::{BlakeTwo256, Dispatchable, Hash},
	BuildStorage, DispatchErrorWithPostInfo,
};
use tijara_mock::Trail;
use tijara_primitives::audit::{Act, Entry, ReasonCode, Subject};

use crate::{self as pallet_emergency, NameOf};

pub type AccountId = tijara_mock::AccountId;

/// The longest pause and the longest safe mode, in blocks.
pub const MAX_PAUSE_TERM: u64 = 10;
pub const MAX_SAFE_MODE_TERM: u64 = 6;
/// How many calls can be paused.
pub const MAX_PAUSES: u32 = 4;
/// Bytes of the longest name.
pub const MAX_NAME_LEN: u32 = 40;

/// The one member of the council, and the one of the committee.
pub const COUNCILLOR: AccountId = 1;
pub const GUARD: AccountId = 2;
/// Somebody with funds.
pub const TRADER: AccountId = 3;

parameter_types! {
	/// A pallet that an upgrade has made unpausable.
	pub static AlsoUnpausable: &'static [u8] = b"";
	/// Does pallet-tx-pause refuse to resume?
	pub static Stuck: bool = false;
}

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Timestamp: pallet_timestamp,
		Balances: pallet_balances,
		Utility: pallet_utility,
		Council: pallet_collective::<Instance1>,
		Committee: pallet_collective::<Instance2>,
		TxPause: pallet_tx_pause,
		SafeMode: pallet_safe_mode exclude_parts { Call },
		Emergency: pallet_emergency,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountData = pallet_balances::AccountData<u64>;
	type BaseCallFilter = InsideBoth<SafeMode, TxPause>;
	type Block = frame_system::mocking::MockBlock<Test>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

impl pallet_utility::Config for Test {
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
}

parameter_types! {
	pub const MaxProposalWeight: Weight = Weight::from_parts(u64::MAX, u64::MAX);
}

impl pallet_collective::Config<Instance1> for Test {
	type Consideration = ();
	type DefaultVote = pallet_collective::PrimeDefaultVote;
	type DisapproveOrigin = EnsureRoot<AccountId>;
	type KillOrigin = EnsureRoot<AccountId>;
	type MaxMembers = ConstU32<3>;
	type MaxProposalWeight = MaxProposalWeight;
	type MaxProposals = ConstU32<3>;
	type MotionDuration = ConstU64<3>;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type SetMembersOrigin = EnsureRoot<AccountId>;
	type WeightInfo = ();
}

impl pallet_collective::Config<Instance2> for Test {
	type Consideration = ();
	type DefaultVote = pallet_collective::PrimeDefaultVote;
	type DisapproveOrigin = EnsureRoot<AccountId>;
	type KillOrigin = EnsureRoot<AccountId>;
	type MaxMembers = ConstU32<3>;
	type MaxProposalWeight = MaxProposalWeight;
	type MaxProposals = ConstU32<3>;
	type MotionDuration = ConstU64<3>;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type SetMembersOrigin = EnsureRoot<AccountId>;
	type WeightInfo = ();
}

/// What can never be stopped: time, governance, and the way out of an emergency.
pub const UNSTOPPABLE: [&str; 5] = ["System", "Timestamp", "Council", "Committee", "Emergency"];

pub struct Unpausable;
impl Contains<RuntimeCallNameOf<Test>> for Unpausable {
	fn contains((pallet, _): &RuntimeCallNameOf<Test>) -> bool {
		UNSTOPPABLE.iter().any(|name| name.as_bytes() == pallet.as_slice())
			|| AlsoUnpausable::get() == pallet.as_slice()
	}
}

pub struct Unstoppable;
impl Contains<RuntimeCall> for Unstoppable {
	fn contains(call: &RuntimeCall) -> bool {
		matches!(
			call,
			RuntimeCall::System(_)
				| RuntimeCall::Timestamp(_)
				| RuntimeCall::Council(_)
				| RuntimeCall::Committee(_)
				| RuntimeCall::Emergency(_)
		)
	}
}

impl pallet_tx_pause::Config for Test {
	type MaxNameLen = ConstU32<MAX_NAME_LEN>;
	// Through this room only.
	type PauseOrigin = NeverEnsureOrigin<()>;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type UnpauseOrigin = NeverEnsureOrigin<()>;
	type WeightInfo = ();
	type WhitelistedCalls = Unpausable;
}

parameter_types! {
	pub const NoDeposit: Option<u64> = None;
}

impl pallet_safe_mode::Config for Test {
	type Currency = Balances;
	type EnterDepositAmount = NoDeposit;
	type EnterDuration = ConstU64<0>;
	type ExtendDepositAmount = NoDeposit;
	type ExtendDuration = ConstU64<0>;
	type ForceDepositOrigin = NeverEnsureOrigin<()>;
	type ForceEnterOrigin = NeverEnsureOrigin<u64>;
	type ForceExitOrigin = NeverEnsureOrigin<()>;
	type ForceExtendOrigin = NeverEnsureOrigin<u64>;
	type Notify = ();
	type ReleaseDelay = NoDeposit;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WeightInfo = ();
	type WhitelistedCalls = Unstoppable;
}

/// pallet-tx-pause, which a test can let refuse.
pub struct Pauser;
impl TransactionPause for Pauser {
	type CallIdentifier = RuntimeCallNameOf<Test>;

	fn is_paused(names: Self::CallIdentifier) -> bool {
		<TxPause as TransactionPause>::is_paused(names)
	}

	fn can_pause(names: Self::CallIdentifier) -> bool {
		<TxPause as TransactionPause>::can_pause(names)
	}

	fn pause(names: Self::CallIdentifier) -> Result<(), TransactionPauseError> {
		<TxPause as TransactionPause>::pause(names)
	}

	fn unpause(names: Self::CallIdentifier) -> Result<(), TransactionPauseError> {
		if Stuck::get() {
			return Err(TransactionPauseError::Unknown);
		}
		<TxPause as TransactionPause>::unpause(names)
	}
}

impl pallet_emergency::Config for Test {
	type Audit = Trail;
	type CommitteeOrigin = EnsureProportionMoreThan<AccountId, Instance2, 1, 2>;
	type CouncilOrigin = EnsureProportionAtLeast<AccountId, Instance1, 2, 3>;
	type MaxNameLen = ConstU32<MAX_NAME_LEN>;
	type MaxPauseTerm = ConstU64<MAX_PAUSE_TERM>;
	type MaxPauses = ConstU32<MAX_PAUSES>;
	type MaxSafeModeTerm = ConstU64<MAX_SAFE_MODE_TERM>;
	type Pause = Pauser;
	type SafeMode = SafeMode;
	type WeightInfo = ();
}

/// A chain in block 1, with one member in each body.
pub fn ext() -> sp_io::TestExternalities {
	AlsoUnpausable::set(b"");
	Stuck::set(false);
	Trail::set_full(false);
	Trail::take();
	let storage = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: vec![(TRADER, 1_000_000)],
			..Default::default()
		},
		committee: pallet_collective::GenesisConfig { members: vec![GUARD], ..Default::default() },
		council: pallet_collective::GenesisConfig {
			members: vec![COUNCILLOR],
			..Default::default()
		},
		..Default::default()
	}
	.build_storage()
	.unwrap();
	let mut ext = sp_io::TestExternalities::new(storage);
	ext.execute_with(|| System::set_block_number(1));
	ext
}

#[derive(Default)]
pub struct ExtBuilder;

impl ExtBuilder {
	/// Runs in block 1 and checks the invariants at the end.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		ext().execute_with(|| {
			test();
			Emergency::do_try_state().unwrap();
		});
	}
}

/// Begins so many blocks, and checks the invariants in each.
pub fn run(blocks: u64) {
	for _ in 0..blocks {
		let now = System::block_number() + 1;
		System::set_block_number(now);
		AllPalletsWithSystem::on_initialize(now);
		if !Stuck::get() {
			Emergency::do_try_state().unwrap();
		}
	}
}

/// As a transaction does it: all or nothing.
pub fn dispatch(
	origin: RuntimeOrigin,
	call: pallet_emergency::Call<Test>,
) -> DispatchResultWithPostInfo {
	RuntimeCall::Emergency(call).dispatch(origin)
}

/// The whole committee.
pub fn committee() -> RuntimeOrigin {
	RawOrigin::<AccountId, Instance2>::Members(1, 1).into()
}

/// Two thirds of the council.
pub fn council() -> RuntimeOrigin {
	RawOrigin::<AccountId, Instance1>::Members(2, 3).into()
}

/// Everybody who is neither, alone or in too small a number.
pub fn outsiders() -> [RuntimeOrigin; 5] {
	[
		RawOrigin::<AccountId, Instance1>::Members(1, 3).into(),
		RawOrigin::<AccountId, Instance2>::Members(1, 2).into(),
		RuntimeOrigin::signed(GUARD),
		RuntimeOrigin::root(),
		RuntimeOrigin::none(),
	]
}

pub fn name(name: &str) -> NameOf<Test> {
	name.as_bytes().to_vec().try_into().unwrap()
}

/// Calls that can be paused, all of Balances; one more than can be at a time.
pub const PAUSABLE: [&str; 5] =
	["transfer_allow_death", "transfer_keep_alive", "transfer_all", "burn", "upgrade_accounts"];

pub fn pause(call: &str, term: u64) -> pallet_emergency::Call<Test> {
	pause_of("Balances", call, term)
}

pub fn pause_of(pallet: &str, call: &str, term: u64) -> pallet_emergency::Call<Test> {
	pallet_emergency::Call::pause_call { pallet: name(pallet), call: name(call), term, reason: 3 }
}

pub fn resume(call: &str) -> pallet_emergency::Call<Test> {
	pallet_emergency::Call::resume_call { pallet: name("Balances"), call: name(call), reason: 4 }
}

/// A call of Balances that is paused and that is not, made by somebody with funds.
pub fn transfer() -> RuntimeCall {
	pallet_balances::Call::transfer_allow_death { dest: TRADER, value: 1 }.into()
}

/// Somebody with funds tries it.
pub fn attempt(
	call: RuntimeCall,
) -> Result<PostDispatchInfo, DispatchErrorWithPostInfo<PostDispatchInfo>> {
	call.dispatch(RuntimeOrigin::signed(TRADER))
}

/// How many calls pallet-tx-pause holds as paused.
pub fn held() -> usize {
	pallet_tx_pause::PausedCalls::<Test>::iter().count()
}

/// What the act of a pause commits to, and what that of safe mode does.
pub fn hash_of(content: impl codec::Encode) -> Option<sp_runtime::testing::H256> {
	Some(BlakeTwo256::hash_of(&content))
}

/// The last act, which is this one of the emergency, with its reason and content.
pub fn last_act(act: Act, reason: ReasonCode) -> Entry<AccountId> {
	let (subject, entry) = Trail::take().pop().unwrap();
	assert_eq!((subject, entry.act, entry.reason), (Subject::Emergency, act, reason));
	assert_eq!((&entry.actor, entry.version), (&None, 0));
	entry
}

/// The events of this room, the earlier one first.
pub fn events() -> Vec<crate::Event<Test>> {
	System::read_events_for_pallet()
}

/// The last event of this room.
pub fn last_event() -> crate::Event<Test> {
	events().pop().unwrap()
}
