// SPDX-License-Identifier: Apache-2.0
//! A runtime with this room and the real pallet-session.
#![allow(clippy::arithmetic_side_effects)]

use std::collections::BTreeMap;

use codec::Encode;
use frame_support::{
	derive_impl, parameter_types,
	sp_runtime::{
		impl_opaque_keys,
		testing::{UintAuthorityId, H256},
		traits::{ConvertInto, OpaqueKeys},
		BuildStorage, KeyTypeId, Perbill, RuntimeAppPublic,
	},
	traits::{ConstU32, ConstU64},
	weights::Weight,
};
use pallet_authorship::EventHandler;
use pallet_session::historical;
use sp_staking::offence::{OffenceDetails, OnOffenceHandler};
use tijara_mock::{AccountId, Officer, Trail};
use tijara_primitives::{
	actor::{roles, OrganisationKind},
	codes::NationalId,
	rooms::Organisations,
	OrganisationId,
};

use crate::{self as pallet_validators, OrganisationOf, Planned, Seated};

type Block = frame_system::mocking::MockBlock<Test>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Balances: pallet_balances,
		Validators: pallet_validators,
		Session: pallet_session,
		Historical: historical,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

impl_opaque_keys! {
	pub struct Keys {
		pub dummy: UintAuthorityId,
	}
}

parameter_types! {
	/// What the consensus was told last: authorities of the current session.
	pub static Authorities: Vec<u64> = Vec::new();
	/// How often the consensus was told that the set changed.
	pub static Changes: u32 = 0;
	/// The slot of the block that is being executed.
	pub static Slot: u64 = 0;
	/// The active organisations.
	pub static Active: BTreeMap<OrganisationId, OrganisationKind> = BTreeMap::new();
}

/// A consensus that remembers what it was told.
pub struct Consensus;
impl pallet_session::SessionHandler<AccountId> for Consensus {
	const KEY_TYPE_IDS: &'static [KeyTypeId] = &[UintAuthorityId::ID];

	fn on_genesis_session<K: OpaqueKeys>(validators: &[(AccountId, K)]) {
		Authorities::set(validators.iter().map(|(account, _)| *account).collect());
	}

	fn on_new_session<K: OpaqueKeys>(
		changed: bool,
		validators: &[(AccountId, K)],
		_: &[(AccountId, K)],
	) {
		if changed {
			Changes::mutate(|changes| *changes += 1);
			Authorities::set(validators.iter().map(|(account, _)| *account).collect());
		}
	}

	fn on_disabled(_: u32) {}
}

impl pallet_session::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = pallet_session::PeriodicSessions<ConstU64<10>, ConstU64<0>>;
	type NextSessionRotation = pallet_session::PeriodicSessions<ConstU64<10>, ConstU64<0>>;
	type SessionManager = historical::NoteHistoricalRoot<Test, Validators>;
	type SessionHandler = Consensus;
	type Keys = Keys;
	type DisablingStrategy = pallet_session::disabling::UpToLimitDisablingStrategy;
	type WeightInfo = ();
	type Currency = Balances;
	type KeyDeposit = ConstU64<0>;
}

impl historical::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = OrganisationId;
	type FullIdentificationOf = OrganisationOf<Test>;
}

pub struct Registry;
impl Organisations for Registry {
	fn active_kind(organisation: OrganisationId) -> Option<OrganisationKind> {
		Active::get().get(&organisation).copied()
	}

	fn has_identifier(_: OrganisationId, _: &NationalId, _: &H256) -> bool {
		false
	}
}

impl pallet_validators::Config for Test {
	type GovernanceOrigin = frame_system::EnsureRoot<AccountId>;
	type AdministratorOrigin = Officer<roles::Administrator>;
	type Organisations = Registry;
	type Keys = Session;
	type MinValidators = ConstU32<2>;
	type MaxValidators = ConstU32<5>;
	type Disabling = Session;
	type Slots = Slot;
	type ReportedSessions = ConstU32<3>;
	type Audit = Trail;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Registry;
}

#[cfg(feature = "runtime-benchmarks")]
impl pallet_validators::BenchmarkHelper<AccountId> for Registry {
	fn agency() -> OrganisationId {
		1
	}

	fn set_session_keys(account: &AccountId) {
		set_keys(*account);
	}

	fn seat(accounts: Vec<AccountId>) {
		pallet_session::Validators::<Test>::put(accounts);
	}
}

/// The agencies 1 to 7, and the account of each one's validator.
pub const AGENCIES: [OrganisationKind; 7] = [
	OrganisationKind::Customs,
	OrganisationKind::Revenue,
	OrganisationKind::Ports,
	OrganisationKind::TradeMinistry,
	OrganisationKind::Agriculture,
	OrganisationKind::Health,
	OrganisationKind::Standards,
];

/// An organisation that is no agency.
pub const BANK: OrganisationId = 8;

/// The account of an agency's validator.
pub fn node(organisation: OrganisationId) -> AccountId {
	AccountId::from(organisation) * 1_000
}

fn keys(account: AccountId) -> Keys {
	Keys { dummy: UintAuthorityId(account) }
}

/// What an agency's operator does before admission.
pub fn set_keys(account: AccountId) {
	if !System::account_exists(&account) {
		System::inc_providers(&account);
	}
	let proof = UintAuthorityId(account).sign(&account.encode()).unwrap().encode();
	Session::set_keys(RuntimeOrigin::signed(account), keys(account), proof).unwrap();
}

/// What an operator should not do.
pub fn purge_keys(account: AccountId) {
	Session::purge_keys(RuntimeOrigin::signed(account)).unwrap();
}

/// Ends the current session.
pub fn rotate() {
	Session::rotate_session();
}

/// A block begins in this slot, authored by the one whose turn it is, as in Aura: authorship notes the
/// author before pallet-session may end the session.
pub fn author(slot: u64) {
	Slot::set(slot);
	let validators = Session::validators();
	let turn = slot % validators.len() as u64;
	<Validators as EventHandler<_, _>>::note_author(validators[turn as usize]);
}

/// What pallet-offences tells of these agencies' nodes.
pub fn offend(organisations: &[OrganisationId], session: u32) -> Weight {
	let offenders: Vec<_> = organisations
		.iter()
		.map(|organisation| OffenceDetails {
			offender: (node(*organisation), *organisation),
			reporters: Vec::new(),
		})
		.collect();
	let fractions = vec![Perbill::from_percent(10); offenders.len()];
	<Validators as OnOffenceHandler<AccountId, historical::IdentificationTuple<Test>, Weight>>::on_offence(
		&offenders, &fractions, session,
	)
}

/// Were the validators given anew in this block?
pub fn new_set_queued() -> bool {
	System::events()
		.iter()
		.any(|record| record.event == RuntimeEvent::Session(pallet_session::Event::NewQueued))
}

/// Do this room's lists and those of pallet-session agree?
pub fn assert_lists_agree() {
	let seated: Vec<_> = Seated::<Test>::get().into_iter().map(|member| member.account).collect();
	assert_eq!(Session::validators(), seated);
	let planned: Vec<_> = Planned::<Test>::get().into_iter().map(|member| member.account).collect();
	let queued: Vec<_> = Session::queued_keys().into_iter().map(|(account, _)| account).collect();
	assert_eq!(queued, planned);
}

pub struct ExtBuilder {
	members: Vec<(AccountId, OrganisationId)>,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		Self { members: (1..=3).map(|organisation| (node(organisation), organisation)).collect() }
	}
}

impl ExtBuilder {
	/// With these members in place of the agencies 1 to 3.
	pub fn members(mut self, members: Vec<(AccountId, OrganisationId)>) -> Self {
		self.members = members;
		self
	}

	pub fn build(self) -> sp_io::TestExternalities {
		Trail::take();
		Trail::set_full(false);
		Changes::set(0);
		Slot::set(0);
		Authorities::set(Vec::new());
		let mut active: BTreeMap<_, _> = (1..).zip(AGENCIES).collect();
		active.insert(BANK, OrganisationKind::Bank);
		Active::set(active);

		let keys = self.members.iter().map(|(account, _)| (*account, *account, keys(*account)));
		let storage = RuntimeGenesisConfig {
			session: pallet_session::GenesisConfig { keys: keys.collect(), ..Default::default() },
			validators: pallet_validators::GenesisConfig {
				members: self.members,
				session_length: None,
			},
			// Gives the accounts the provider reference that owners of session keys need.
			balances: pallet_balances::GenesisConfig {
				balances: (1..=7).map(|organisation| (node(organisation), 1)).collect(),
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

	/// Runs the test, then checks the invariants.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			Validators::do_try_state().unwrap();
			assert_lists_agree();
		});
	}
}
