// SPDX-License-Identifier: Apache-2.0
//! A runtime of this room alone. Its neighbours answer what the test sets.

#![allow(clippy::arithmetic_side_effects)]

use codec::Encode;
use frame_support::{derive_impl, ensure, parameter_types, storage::unhashed, traits::ConstU32};
use sp_runtime::{BuildStorage, DispatchError, DispatchResult};
use tijara_mock::{AccountId, Officer, Trail};
use tijara_primitives::{
	actor::{roles, Actor, AllowedRoles, Role},
	codes::{CountryCode, MraId},
	date::Date,
	declaration::{Draft, Item},
	rooms::{
		Controls, Duties, MandateUse, Mandates as RoomOfMandates, OnDeclaration, Registered,
		Releases,
	},
	DeclarationId, MandateId, Money, OrganisationId,
};

use crate as pallet_declarations;

pub const CUSTOMS: OrganisationId = 1;
pub const BROKER: OrganisationId = 9;
pub const TRADER: OrganisationId = 11;
pub const OTHER_TRADER: OrganisationId = 12;
pub const BROKER_TWO: OrganisationId = 13;

/// The mandates: the trader's to each broker, and the other trader's to the first.
pub const MANDATES: [(MandateId, OrganisationId, OrganisationId); 3] =
	[(1, TRADER, BROKER), (2, TRADER, BROKER_TWO), (3, OTHER_TRADER, BROKER)];

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
	/// Mandates that are revoked.
	pub static Revoked: Vec<MandateId> = vec![];
	/// What all declarations under one mandate may owe.
	pub static Ceiling: Money = Money::MAX;
	pub static Released: Vec<DeclarationId> = vec![];
	pub static Examined: Vec<DeclarationId> = vec![];
	pub static BelowRefuses: bool = false;
	pub static BelowTold: Vec<Told> = vec![];
	/// The partners that were stated in registered declarations.
	pub static Partners: Vec<Option<MraId>> = vec![];
}

pub struct Neighbours;

impl frame_support::traits::Time for Neighbours {
	type Moment = u64;

	fn now() -> u64 {
		Now::get()
	}
}

/// Refusals of the mandates room.
pub const NO_MANDATE: DispatchError = DispatchError::Other("there is no such mandate");
pub const NOT_THE_PARTIES: DispatchError = DispatchError::Other("the mandate is of others");
pub const NO_LONGER: DispatchError = DispatchError::Other("the mandate is revoked");
pub const NOT_COVERED: DispatchError = DispatchError::Other("the mandate does not cover this");
pub const ABOVE_CEILING: DispatchError = DispatchError::Other("the ceiling is reached");

/// What declarations under a mandate owe. In storage, as it is undone with a call that fails.
pub fn used(mandate: MandateId) -> Money {
	unhashed::get_or_default(&("used", mandate).encode())
}

impl RoomOfMandates for Neighbours {
	fn agent(mandate: MandateId) -> Option<OrganisationId> {
		MANDATES.iter().find(|(id, ..)| *id == mandate).map(|(.., agent)| *agent)
	}

	fn check(asked: &MandateUse<'_>) -> DispatchResult {
		ensure!(Self::agent(asked.mandate).is_some(), NO_MANDATE);
		let parties = (asked.mandate, asked.trader, asked.agent);
		ensure!(MANDATES.contains(&parties), NOT_THE_PARTIES);
		ensure!(!Revoked::get().contains(&asked.mandate), NO_LONGER);
		let covered = asked.items.iter().all(|item| item.procedure.as_str() == "4000");
		ensure!(covered && asked.office.as_str() == "XTABC", NOT_COVERED);
		Ok(())
	}

	fn draw(mandate: MandateId, before: Money, after: Money) -> DispatchResult {
		let used = used(mandate) + after - before;
		ensure!(after <= before || used <= Ceiling::get(), ABOVE_CEILING);
		unhashed::put(&("used", mandate).encode(), &used);
		Ok(())
	}
}

/// What is owed for one item.
pub const PER_ITEM: Money = 100;

impl Duties for Neighbours {
	fn owed(id: DeclarationId) -> Money {
		unhashed::get_or_default(&("owed", id).encode())
	}
}

fn owe(id: DeclarationId, items: usize) {
	unhashed::put(&("owed", id).encode(), &(items as Money * PER_ITEM));
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
		owe(d.id, d.items.len());
		Partners::mutate(|all| all.push(d.partner.cloned()));
		told(Told::Registered {
			id: d.id,
			version: d.version,
			trader: d.trader,
			accepted: d.accepted,
			items: d.items.len(),
		})
	}

	fn on_amended(d: &Registered<'_, AccountId>) -> DispatchResult {
		owe(d.id, d.items.len());
		told(Told::Amended {
			id: d.id,
			version: d.version,
			accepted: d.accepted,
			items: d.items.len(),
		})
	}

	fn on_cancelled(id: DeclarationId, actor: &Actor<AccountId>) -> DispatchResult {
		owe(id, 0);
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
	type BenchmarkHelper = Neighbours;
	type Controls = Neighbours;
	type Country = Country;
	type CustomsOrigin = Officer<Decides>;
	type DeclarantOrigin = Officer<roles::Declarant>;
	type Duties = Neighbours;
	type Mandates = Neighbours;
	type Releases = Neighbours;
	type Time = Neighbours;
	type WeightInfo = ();
}

/// Runs a test at block 1 with the neighbours as they start, and checks the invariants after it.
pub fn run(test: impl FnOnce()) {
	Now::set(NOON);
	Revoked::set(vec![]);
	Ceiling::set(Money::MAX);
	Released::set(vec![]);
	Examined::set(vec![]);
	BelowRefuses::set(false);
	BelowTold::set(vec![]);
	Partners::set(vec![]);
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
		months: None,
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl pallet_declarations::BenchmarkHelper<AccountId> for Neighbours {
	fn prepare(_: &Actor<AccountId>) -> pallet_declarations::Ready<AccountId> {
		pallet_declarations::Ready {
			trader: TRADER,
			trader_declarant: tijara_mock::officer(TRADER, Role::Declarant),
			commodity: "851090000000".parse().unwrap(),
			mandate: 1,
			other: 2,
		}
	}
}

/// A draft by which a trader declares for itself.
pub fn own(lrn: &str, trader: OrganisationId, items: u16) -> Draft {
	Draft { mandate: None, ..draft(lrn, trader, items) }
}

/// A draft with this many items, under the trader's first mandate if it has one; its commitment is told
/// by the LRN and their number.
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
		mandate: MANDATES.iter().find(|(_, of, _)| *of == trader).map(|(id, ..)| *id),
		partner: None,
		incoterm: None,
	}
}
