// SPDX-License-Identifier: Apache-2.0
//! A runtime with the registry alone; governance is root.

use crate::{
	self as pallet_registry, Genesis, GenesisOfficer, GenesisOrganisation, NextOrganisation,
};
use frame_support::{derive_impl, dispatch::DispatchResultWithPostInfo, traits::ConstU64};
use frame_system::EnsureRoot;
use sp_core::H256;
use sp_runtime::{traits::Dispatchable, BuildStorage, DispatchResult};
use tijara_mock::{Signer, Trail};
use tijara_primitives::{
	actor::{Actor, OrganisationKind, Role, RoleSet},
	audit::{Entry, Subject},
	codes::CountryCode,
	identifier::Identifier,
	rooms::Seats,
	OrganisationId,
};

pub type AccountId = tijara_mock::AccountId;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Registry: pallet_registry,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

impl pallet_registry::Config for Test {
	type AdmissionOrigin = EnsureRoot<AccountId>;
	type Audit = Trail;
	type Country = Country;
	type ProposalTerm = ConstU64<TERM>;
	type Seats = Committees;
	type SignedBy = Signer;
	type WeightInfo = ();
}

frame_support::parameter_types! {
	pub Country: CountryCode = "XT".parse().unwrap();
	/// What the committees of agencies were told.
	pub static Told: Vec<Vacated> = vec![];
	/// Do the committees refuse what they are told?
	pub static Deaf: bool = false;
}

/// Who may not sit in a committee any more.
#[derive(Clone, Debug, PartialEq)]
pub enum Vacated {
	Officer(AccountId),
	Organisation(OrganisationId),
}

/// Committees that remember what they were told.
pub struct Committees;

impl Committees {
	fn hear(vacated: Vacated) -> DispatchResult {
		frame_support::ensure!(!Deaf::get(), "the committee cannot record it");
		Told::mutate(|told| told.push(vacated));
		Ok(())
	}

	/// What they were told since the last look.
	pub fn told() -> Vec<Vacated> {
		Told::take()
	}
}

impl Seats<AccountId> for Committees {
	fn left(account: &AccountId) -> DispatchResult {
		Self::hear(Vacated::Officer(*account))
	}

	fn closed(organisation: OrganisationId) -> DispatchResult {
		Self::hear(Vacated::Organisation(organisation))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn occupy(_: OrganisationId, _: &AccountId) {}
}

/// Blocks in which a proposal can be endorsed.
pub const TERM: u64 = 10;

// The world of the tests: numbers of organisations, and accounts.
pub const CUSTOMS: OrganisationId = 1;
pub const BROKER: OrganisationId = 2;
pub const TRADER: OrganisationId = 3;
pub const CARRIER: OrganisationId = 4;
pub const CUSTOMS_ADMIN: AccountId = 10;
pub const EXAMINER: AccountId = 11;
pub const BROKER_ADMIN: AccountId = 20;
pub const BROKER_OFFICER: AccountId = 21;
pub const TRADER_ADMIN: AccountId = 30;
pub const TRADER_OFFICER: AccountId = 31;
pub const CARRIER_ADMIN: AccountId = 40;
/// Customs' second administrator.
pub const CUSTOMS_ADMIN_TWO: AccountId = 12;
/// Nobody's account.
pub const STRANGER: AccountId = 99;

pub fn roles(roles: &[Role]) -> RoleSet {
	roles.iter().copied().collect()
}

fn organisation(
	id: OrganisationId,
	kind: OrganisationKind,
	officers: &[(AccountId, &[Role])],
) -> GenesisOrganisation<AccountId> {
	GenesisOrganisation {
		id,
		kind,
		identifier: Identifier::Sealed(H256::repeat_byte(id as u8)),
		officers: officers
			.iter()
			.map(|(account, held)| GenesisOfficer { account: *account, roles: roles(held) })
			.collect(),
	}
}

pub fn world() -> Genesis<AccountId> {
	use OrganisationKind::{Broker, Carrier, Customs, Trader};
	use Role::{Administrator, Declarant, Examiner};
	Genesis {
		organisations: vec![
			organisation(
				CUSTOMS,
				Customs,
				&[
					(CUSTOMS_ADMIN, &[Administrator]),
					(EXAMINER, &[Examiner]),
					(CUSTOMS_ADMIN_TWO, &[Administrator]),
				],
			),
			organisation(
				BROKER,
				Broker,
				&[(BROKER_ADMIN, &[Administrator]), (BROKER_OFFICER, &[Declarant])],
			),
			organisation(
				TRADER,
				Trader,
				&[(TRADER_ADMIN, &[Administrator]), (TRADER_OFFICER, &[Declarant])],
			),
			organisation(CARRIER, Carrier, &[(CARRIER_ADMIN, &[Administrator])]),
		],
	}
}

pub struct ExtBuilder(Genesis<AccountId>);

impl Default for ExtBuilder {
	fn default() -> Self {
		Self(world())
	}
}

impl ExtBuilder {
	pub fn empty() -> Self {
		Self(Genesis::default())
	}

	pub fn build(self) -> sp_io::TestExternalities {
		Trail::take();
		Trail::set_full(false);
		Signer::set(None);
		Told::take();
		Deaf::set(false);
		let genesis = RuntimeGenesisConfig {
			registry: pallet_registry::GenesisConfig { genesis: self.0 },
			..Default::default()
		};
		genesis.build_storage().unwrap().into()
	}

	/// Runs in block 1, with the acts of genesis forgotten, and checks the invariants at the end.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		let mut ext = self.build();
		Trail::take();
		ext.execute_with(|| {
			System::set_block_number(1);
			test();
			Registry::do_try_state().unwrap();
		});
	}
}

/// As a transaction does it: all or nothing.
pub fn dispatch(
	origin: RuntimeOrigin,
	call: pallet_registry::Call<Test>,
) -> DispatchResultWithPostInfo {
	RuntimeCall::Registry(call).dispatch(origin)
}

pub fn by(account: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account)
}

pub fn administrator(account: AccountId, organisation: OrganisationId) -> Actor<AccountId> {
	Actor { account, organisation, role: Role::Administrator, via: None }
}

pub fn next() -> OrganisationId {
	NextOrganisation::<Test>::get()
}

/// The acts since the last look, by organisation.
pub fn acts() -> Vec<(OrganisationId, Entry<AccountId>)> {
	Trail::take()
		.into_iter()
		.map(|(subject, entry)| match subject {
			Subject::Organisation(id) => (id, entry),
			other => panic!("an act of the registry is about {other:?}"),
		})
		.collect()
}

/// The pallet's events of this block.
pub fn events() -> Vec<crate::Event<Test>> {
	System::read_events_for_pallet()
}
