// SPDX-License-Identifier: Apache-2.0
//! A runtime of this room alone. Its neighbours answer what the test sets.

use frame_support::{derive_impl, parameter_types};
use sp_runtime::{BuildStorage, DispatchError, DispatchResult};
use tijara_mock::{actor, Officer, Trail};
use tijara_primitives::{
	actor::{roles, Role},
	axes::{Lane, Step},
	declaration::Item,
	rooms::{OnDeclaration, Registered, ReleaseCase, Releases},
	DeclarationId, OrganisationId,
};

use crate::{self as pallet_controls, Rule, RuleSet};

pub const CUSTOMS: OrganisationId = 1;
pub const TRADER: OrganisationId = 11;
pub const OTHER_TRADER: OrganisationId = 12;

parameter_types! {
	pub static Released: Vec<DeclarationId> = vec![];
	pub static Steps: Vec<(DeclarationId, Step)> = vec![];
	pub static CaseRefuses: bool = false;
}

pub struct Neighbours;

impl Releases for Neighbours {
	fn is_released(id: DeclarationId) -> bool {
		Released::get().contains(&id)
	}
}

/// The refusal of the releases room.
pub const REFUSAL: DispatchError = DispatchError::Other("no case");

impl ReleaseCase for Neighbours {
	fn reached(id: DeclarationId, step: Step) -> DispatchResult {
		if CaseRefuses::get() {
			return Err(REFUSAL);
		}
		Steps::mutate(|all| all.push((id, step)));
		Ok(())
	}
}

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(RuntimeCall, RuntimeEvent, RuntimeError, RuntimeOrigin, RuntimeTask)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Controls = pallet_controls;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

impl pallet_controls::Config for Test {
	type Audit = Trail;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
	type Case = Neighbours;
	type ExaminerOrigin = Officer<roles::Examiner>;
	type Releases = Neighbours;
	type RiskOrigin = Officer<roles::RiskOfficer>;
	type WeightInfo = ();
}

/// Builds the storage that a test starts from.
#[derive(Default)]
pub struct ExtBuilder {
	rules: Option<RuleSet>,
}

impl ExtBuilder {
	/// These rules are in force, as version 1.
	pub fn with_rules(rules: RuleSet) -> Self {
		Self { rules: Some(rules) }
	}

	/// Runs a test at block 1, and checks the invariants after it.
	pub fn run(self, test: impl FnOnce()) {
		Released::set(vec![]);
		Steps::set(vec![]);
		CaseRefuses::set(false);
		Trail::set_full(false);
		Trail::take();
		let storage = RuntimeGenesisConfig {
			system: Default::default(),
			controls: pallet_controls::GenesisConfig {
				rules: self.rules,
				_config: Default::default(),
			},
		}
		.build_storage()
		.unwrap();
		sp_io::TestExternalities::new(storage).execute_with(|| {
			System::set_block_number(1);
			test();
			Controls::do_try_state().expect("the invariants hold");
		});
	}
}

/// A rule from texts; an empty origin stands for every origin.
pub fn rule(commodity: &str, origin: &str, trader: Option<OrganisationId>, lane: Lane) -> Rule {
	Rule {
		commodity: commodity.parse().unwrap(),
		origin: (!origin.is_empty()).then(|| origin.parse().unwrap()),
		trader,
		lane,
	}
}

pub fn set(rules: Vec<Rule>, otherwise: Lane) -> RuleSet {
	RuleSet { rules: rules.try_into().unwrap(), otherwise }
}

pub fn item(sequence: u16, commodity: &str, origin: &str) -> Item {
	Item {
		sequence,
		commodity: commodity.parse().unwrap(),
		additional_codes: Default::default(),
		origin: origin.parse().unwrap(),
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

fn with_pushed(
	id: DeclarationId,
	version: u32,
	items: &[(&str, &str)],
	then: fn(&Registered<'_, u64>) -> DispatchResult,
) -> DispatchResult {
	let items: Vec<_> =
		items.iter().zip(1u16..).map(|((code, origin), n)| item(n, code, origin)).collect();
	// As in a call: an error undoes everything.
	frame_support::storage::with_storage_layer(|| {
		then(&Registered {
			id,
			version,
			actor: &actor(TRADER, Role::Declarant),
			trader: TRADER,
			kind: &"IMA".parse().unwrap(),
			office: &"XTABC".parse().unwrap(),
			accepted: "2026-11-22".parse().unwrap(),
			charges: &[],
			items: &items,
		})
	})
}

/// The trader's declaration with these (commodity, origin) is registered.
pub fn register(id: DeclarationId, items: &[(&str, &str)]) -> DispatchResult {
	with_pushed(id, 1, items, Controls::on_registered)
}

/// It gets a second version.
pub fn amend(id: DeclarationId, items: &[(&str, &str)]) -> DispatchResult {
	with_pushed(id, 2, items, Controls::on_amended)
}
