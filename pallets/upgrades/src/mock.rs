// SPDX-License-Identifier: Apache-2.0
//! A runtime of this room alone, on a node that can read the version of a code.

#![allow(clippy::arithmetic_side_effects)]

use codec::{Decode, Encode};
use frame_support::{
	derive_impl,
	dispatch::DispatchResultWithPostInfo,
	migrations::MultiStepMigrator,
	ord_parameter_types, parameter_types,
	traits::{ConstU32, ConstU64},
	weights::Weight,
};
use frame_system::EnsureSignedBy;
use sp_core::{
	storage::well_known_keys::CODE,
	traits::{ReadRuntimeVersion, ReadRuntimeVersionExt},
	H256,
};
use sp_externalities::Externalities;
use sp_runtime::{
	generic::DigestItem,
	traits::{BlakeTwo256, Dispatchable, Hash},
	BuildStorage,
};
use sp_version::RuntimeVersion;
use tijara_mock::{officer, Officer, Trail};
use tijara_primitives::{
	actor::{AllowedRoles, Role},
	audit::{Act, Entry, Subject},
	OrganisationId,
};

use crate::{self as pallet_upgrades, Announcement};

pub type AccountId = tijara_mock::AccountId;

pub const CUSTOMS: OrganisationId = 1;
pub const PORTS: OrganisationId = 7;
pub const TRADER: OrganisationId = 11;

/// The version of the chain at the start.
pub const CURRENT: u32 = 100;
/// Blocks from an announcement to the first block for its code, and how many those are.
pub const DELAY: u64 = 20;
pub const TERM: u64 = 5;
/// Bytes of the longest code.
pub const MAX_CODE: u32 = 4_096;

/// The officers who may apply: the runtime lets any officer of an agency.
pub struct Appliers;
impl AllowedRoles for Appliers {
	const ROLES: &'static [Role] = &[Role::Administrator, Role::Examiner, Role::CarrierAgent];
}

ord_parameter_types! {
	/// Two thirds of the council.
	pub const Council: AccountId = 1;
}

parameter_types! {
	/// The version of the chain.
	pub static CurrentVersion: u32 = CURRENT;
	/// Is the last upgrade still migrating?
	pub static Migrating: bool = false;
	pub Version: RuntimeVersion = version("test", CurrentVersion::get());
}

pub struct Migrator;
impl MultiStepMigrator for Migrator {
	fn ongoing() -> bool {
		Migrating::get()
	}

	fn step() -> Weight {
		Weight::zero()
	}
}

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Upgrades: pallet_upgrades,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
	type MultiBlockMigrator = Migrator;
	type Version = Version;
}

impl pallet_upgrades::Config for Test {
	type ApplyOrigin = Officer<Appliers>;
	type Audit = Trail;
	type Delay = ConstU64<DELAY>;
	type GovernanceOrigin = EnsureSignedBy<Council, AccountId>;
	type MaxCodeSize = ConstU32<MAX_CODE>;
	type Term = ConstU64<TERM>;
	type WeightInfo = ();
}

/// Reads what [`code`] wrote: the one custom section `runtime_version` of a WASM module.
struct Reader;
impl ReadRuntimeVersion for Reader {
	fn read_runtime_version(
		&self,
		code: &[u8],
		_: &mut dyn Externalities,
	) -> Result<Vec<u8>, String> {
		const NAME: &[u8] = b"runtime_version";
		if !code.starts_with(b"\0asm") {
			return Err("this is no WASM module".into());
		}
		let at = code.windows(NAME.len()).position(|name| name == NAME).ok_or("no version")?;
		let section = &mut code.get(at + NAME.len()..).ok_or("no version")?;
		let version = RuntimeVersion::decode(section).map_err(|error| error.to_string())?;
		Ok(version.encode())
	}
}

pub fn version(spec_name: &'static str, spec_version: u32) -> RuntimeVersion {
	RuntimeVersion { spec_name: spec_name.into(), spec_version, ..Default::default() }
}

/// A code with this version in it.
pub fn code(spec_name: &'static str, spec_version: u32) -> Vec<u8> {
	let version = version(spec_name, spec_version).encode();
	[b"\0asm\x01\0\0\0\0\x7f\x0fruntime_version".as_slice(), version.as_slice()].concat()
}

pub fn hash(code: &[u8]) -> H256 {
	BlakeTwo256::hash(code)
}

/// An empty chain in block 1.
pub fn ext() -> sp_io::TestExternalities {
	CurrentVersion::set(CURRENT);
	Migrating::set(false);
	Trail::set_full(false);
	Trail::take();
	let mut ext: sp_io::TestExternalities =
		RuntimeGenesisConfig::default().build_storage().unwrap().into();
	ext.register_extension(ReadRuntimeVersionExt::new(Reader));
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
			Upgrades::do_try_state().unwrap();
		});
	}
}

/// As a transaction does it: all or nothing.
pub fn dispatch(
	origin: RuntimeOrigin,
	call: pallet_upgrades::Call<Test>,
) -> DispatchResultWithPostInfo {
	RuntimeCall::Upgrades(call).dispatch(origin)
}

pub fn council() -> RuntimeOrigin {
	RuntimeOrigin::signed(Council::get())
}

/// An officer of the organisation, signing.
pub fn by(organisation: OrganisationId, role: Role) -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(organisation, role))
}

pub fn administrator() -> RuntimeOrigin {
	by(CUSTOMS, Role::Administrator)
}

pub fn announced() -> Option<Announcement<u64>> {
	pallet_upgrades::Announced::<Test>::get()
}

/// Announced in this block by the council, under this version.
pub fn announce(code: &[u8], spec_version: u32) {
	Upgrades::announce(council(), hash(code), spec_version, 3).unwrap();
	Trail::take();
}

/// In the first block in which the announced code can be applied.
pub fn after_delay() {
	System::set_block_number(announced().unwrap().from);
}

/// The acts since the last look.
pub fn acts() -> Vec<(Subject, Entry<AccountId>)> {
	Trail::take()
}

/// The last act, which is this one of the runtime.
pub fn last_act(act: Act) -> Entry<AccountId> {
	let (subject, entry) = acts().pop().unwrap();
	assert_eq!((subject, entry.act), (Subject::Runtime, act));
	entry
}

/// The last event of this room.
pub fn last_event() -> crate::Event<Test> {
	System::read_events_for_pallet().pop().unwrap()
}

/// The runtime's code, as it is stored; a chain of tests starts without any.
pub fn stored_code() -> Vec<u8> {
	sp_io::storage::get(CODE).unwrap().to_vec()
}

/// How often this block told light clients that the runtime changes.
pub fn upgrades_in_digest() -> usize {
	let logs = System::digest().logs;
	logs.iter().filter(|log| **log == DigestItem::RuntimeEnvironmentUpdated).count()
}
