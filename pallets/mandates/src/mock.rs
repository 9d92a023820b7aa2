// SPDX-License-Identifier: Apache-2.0
//! A runtime of this room alone. The registry and the clock answer what the test sets.

#![allow(clippy::arithmetic_side_effects)]

use crate::{self as pallet_mandates, GenesisMandate};
use frame_support::{derive_impl, dispatch::DispatchResultWithPostInfo, parameter_types};
use sp_core::H256;
use sp_runtime::{traits::Dispatchable, BuildStorage};
use tijara_mock::{officer, Officer, Trail};
use tijara_primitives::{
	actor::{roles, OrganisationKind, Role},
	audit::{Entry, Subject},
	codes::NationalId,
	declaration::Item,
	mandate::{Mandate, MandateTerms},
	rooms::Organisations,
	MandateId, OrganisationId,
};

pub type AccountId = tijara_mock::AccountId;

pub const CUSTOMS: OrganisationId = 1;
pub const BROKER: OrganisationId = 9;
pub const CARRIER: OrganisationId = 10;
pub const TRADER: OrganisationId = 11;
pub const OTHER_TRADER: OrganisationId = 12;
pub const BROKER_TWO: OrganisationId = 13;
pub const BROKER_THREE: OrganisationId = 14;
pub const BROKER_FOUR: OrganisationId = 15;
/// Every broker and carrier.
pub const AGENTS: [OrganisationId; 5] = [BROKER, CARRIER, BROKER_TWO, BROKER_THREE, BROKER_FOUR];

/// 2026-11-22.
pub const TODAY: u32 = 20_779;

parameter_types! {
	/// The day on which a call happens.
	pub static Day: u32 = TODAY;
	/// Organisations that are suspended or closed.
	pub static Inactive: Vec<OrganisationId> = vec![];
}

pub struct Neighbours;

impl frame_support::traits::Time for Neighbours {
	type Moment = u64;

	fn now() -> u64 {
		// Late in the evening: the last day counts to its end.
		u64::from(Day::get()) * 86_400_000 + 86_399_999
	}
}

impl Organisations for Neighbours {
	fn active_kind(organisation: OrganisationId) -> Option<OrganisationKind> {
		if Inactive::get().contains(&organisation) {
			return None;
		}
		match organisation {
			CUSTOMS => Some(OrganisationKind::Customs),
			CARRIER => Some(OrganisationKind::Carrier),
			BROKER | BROKER_TWO | BROKER_THREE | BROKER_FOUR => Some(OrganisationKind::Broker),
			TRADER | OTHER_TRADER => Some(OrganisationKind::Trader),
			_ => None,
		}
	}

	fn has_identifier(_: OrganisationId, _: &NationalId, _: &H256) -> bool {
		false
	}
}

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Mandates: pallet_mandates,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

impl pallet_mandates::Config for Test {
	type AdministratorOrigin = Officer<roles::Administrator>;
	type Audit = Trail;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Neighbours;
	type Organisations = Neighbours;
	type Time = Neighbours;
	type WeightInfo = ();
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId> for Neighbours {
	fn admit(kind: OrganisationKind) -> (OrganisationId, AccountId) {
		let id = if kind == OrganisationKind::Trader { TRADER } else { BROKER };
		(id, officer(id, Role::Administrator))
	}
}

#[derive(Default)]
pub struct ExtBuilder(Vec<GenesisMandate>);

impl ExtBuilder {
	/// With these mandates at genesis.
	pub fn mandates(mandates: Vec<GenesisMandate>) -> Self {
		Self(mandates)
	}

	pub fn build(self) -> sp_io::TestExternalities {
		Day::set(TODAY);
		Inactive::set(vec![]);
		Trail::set_full(false);
		Trail::take();
		let genesis = RuntimeGenesisConfig {
			mandates: pallet_mandates::GenesisConfig { mandates: self.0, ..Default::default() },
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
			Mandates::do_try_state().unwrap();
		});
	}
}

/// As a transaction does it: all or nothing.
pub fn dispatch(
	origin: RuntimeOrigin,
	call: pallet_mandates::Call<Test>,
) -> DispatchResultWithPostInfo {
	RuntimeCall::Mandates(call).dispatch(origin)
}

/// An administrator of the organisation, signing.
pub fn by(organisation: OrganisationId) -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(organisation, Role::Administrator))
}

pub fn mandate(id: MandateId) -> Mandate {
	pallet_mandates::Mandates::<Test>::get(id).unwrap()
}

/// Terms without any limit, that may be passed on.
pub fn open_terms() -> MandateTerms {
	MandateTerms { sub_delegation: true, ..Default::default() }
}

/// The acts since the last look, by organisation.
pub fn acts() -> Vec<(OrganisationId, Entry<AccountId>)> {
	Trail::take()
		.into_iter()
		.map(|(subject, entry)| match subject {
			Subject::Organisation(id) => (id, entry),
			other => panic!("an act of this room is about {other:?}"),
		})
		.collect()
}

/// The room's events of this block.
pub fn events() -> Vec<crate::Event<Test>> {
	System::read_events_for_pallet()
}

/// An item of a procedure.
pub fn item(sequence: u16, procedure: &str) -> Item {
	Item {
		sequence,
		commodity: "8510900000".parse().unwrap(),
		additional_codes: Default::default(),
		origin: "US".parse().unwrap(),
		preferential_origin: None,
		preference: None,
		quota: None,
		procedure: procedure.parse().unwrap(),
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
