// SPDX-License-Identifier: Apache-2.0
//! A runtime of this room alone. Its neighbours answer what the test sets.

use frame_support::{derive_impl, parameter_types, traits::ConstU32};
use sp_runtime::{BuildStorage, DispatchError, DispatchResult};
use tijara_mock::{AccountId, Officer, Trail};
use tijara_primitives::{
	actor::{roles, Actor, AllowedRoles, OrganisationKind, Role},
	codes::CountryCode,
	date::Date,
	declaration::{Draft, Item},
	rooms::{Controls, OnDeclaration, Organisations, Registered, Releases},
	DeclarationId, OrganisationId,
};

use crate as pallet_declarations;

pub const CUSTOMS: OrganisationId = 1;
pub const BROKER: OrganisationId = 9;
pub const TRADER: OrganisationId = 11;
pub const OTHER_TRADER: OrganisationId = 12;

/// 2026-11-22, 12:00 UTC.
pub const NOON: u64 = (20_779 * 24 + 12) * 3_600_000;

/// What the rooms below were told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
	Registered {
		id: DeclarationId,
		version: u32,
		trader: OrganisationId,
		accepted: Date,
		items: usize,
	},
	Amended {
		id: DeclarationId,
		version: u32,
		accepted: Date,
		items: usize,
	},
	Cancelled(DeclarationId, Actor<AccountId>),
}

parameter_types! {
	pub Country: CountryCode = "XT".parse().unwrap();
	pub static Now: u64 = NOON;
	pub static Mandates: Vec<(OrganisationId, OrganisationId)> = vec![(TRADER, BROKER)];
	pub static Released: Vec<DeclarationId> = vec![];
	pub static Examined: Vec<DeclarationId> = vec![];
	pub static BelowRefuses: bool = false;
	pub static BelowTold: Vec<Told> = vec![];
}

pub struct Neighbours;

impl frame_support::traits::Time for Neighbours {
	type Moment = u64;

	fn now() -> u64 {
		Now::get()
	}
}

impl Organisations for Neighbours {
	fn active_kind(_: OrganisationId) -> Option<OrganisationKind> {
		None
	}

	fn may_declare_for(trader: OrganisationId, agent: OrganisationId) -> bool {
		trader == agent || Mandates::get().contains(&(trader, agent))
	}
}

impl Releases for Neighbours {
	fn is_released(id: DeclarationId) -> bool {
		Released::get().contains(&id)
	}
}

impl Controls for Neighbours {
	fn is_under_examination(id: DeclarationId) -> bool {
		Examined::get().contains(&id)
	}
}

/// The refusal of a room below.
pub const REFUSAL: DispatchError = DispatchError::Other("the room below refuses");

fn told(what: Told) -> DispatchResult {
	if BelowRefuses::get() {
		return Err(REFUSAL);
	}
	BelowTold::mutate(|all| all.push(what));
	Ok(())
}

impl OnDeclaration<AccountId> for Neighbours {
	fn on_registered(d: &Registered<'_, AccountId>) -> DispatchResult {
		told(Told::Registered {
			id: d.id,
			version: d.version,
			trader: d.trader,
			accepted: d.accepted,
			items: d.items.len(),
		})
	}

	fn on_amended(d: &Registered<'_, AccountId>) -> DispatchResult {
		told(Told::Amended {
			id: d.id,
			version: d.version,
			accepted: d.accepted,
			items: d.items.len(),
		})
	}

	fn on_cancelled(id: DeclarationId, actor: &Actor<AccountId>) -> DispatchResult {
		told(Told::Cancelled(id, actor.clone()))
	}
}

pub struct Decides;
impl AllowedRoles for Decides {
	const ROLES: &'static [Role] = &[Role::Assessor, Role::ReleaseOfficer];
}

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(RuntimeCall, RuntimeEvent, RuntimeError, RuntimeOrigin, RuntimeTask)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Declarations = pallet_declarations;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
	type MaxConsumers = ConstU32<16>;
}

impl pallet_declarations::Config for Test {
	type Audit = Trail;
	type Below = Neighbours;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
	type Controls = Neighbours;
	type Country = Country;
	type CustomsOrigin = Officer<Decides>;
	type DeclarantOrigin = Officer<roles::Declarant>;
	type Organisations = Neighbours;
	type Releases = Neighbours;
	type Time = Neighbours;
	type WeightInfo = ();
}

/// Runs a test at block 1 with the neighbours as they start, and checks the invariants after it.
pub fn run(test: impl FnOnce()) {
	Now::set(NOON);
	Mandates::set(vec![(TRADER, BROKER)]);
	Released::set(vec![]);
	Examined::set(vec![]);
	BelowRefuses::set(false);
	BelowTold::set(vec![]);
	Trail::set_full(false);
	Trail::take();
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage().unwrap();
	sp_io::TestExternalities::new(storage).execute_with(|| {
		System::set_block_number(1);
		test();
		Declarations::do_try_state().expect("the invariants hold");
	});
}

/// An item without anything that is not needed.
pub fn item(sequence: u16) -> Item {
	Item {
		sequence,
		commodity: "8510900000".parse().unwrap(),
		additional_codes: Default::default(),
		origin: "US".parse().unwrap(),
		preferential_origin: None,
		preference: None,
		quota: None,
		procedure: "4000".parse().unwrap(),
		additional_procedures: Default::default(),
		valuation_method: 1,
		price: None,
		customs_value: None,
		statistical_value: None,
		adjustments: Default::default(),
		gross_mass: None,
		net_mass: None,
		supplementary: None,
		quantities: Default::default(),
	}
}

/// A draft with this many items; its commitment is told by the LRN and their number.
pub fn draft(lrn: &str, trader: OrganisationId, items: u16) -> Draft {
	Draft {
		lrn: lrn.parse().unwrap(),
		kind: "IMA".parse().unwrap(),
		office: "XTABC".parse().unwrap(),
		trader,
		commitment: sp_io::hashing::blake2_256(&[lrn.as_bytes(), &items.to_le_bytes()].concat())
			.into(),
		charges: Default::default(),
		items: (1..=items).map(item).collect::<Vec<_>>().try_into().unwrap(),
	}
}
