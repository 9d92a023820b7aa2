// SPDX-License-Identifier: Apache-2.0
//! A runtime of this room alone. Its neighbours answer what the test sets.

#![allow(clippy::arithmetic_side_effects)]

use core::marker::PhantomData;

use codec::Encode;
use frame_support::{
	derive_impl, parameter_types,
	storage::unhashed,
	traits::{EnsureOrigin, OriginTrait},
};
use sp_runtime::{BuildStorage, DispatchError, DispatchResult};
use tijara_mock::{actor, officer, Officer, Signer, Trail};
use tijara_primitives::{
	actor::{roles, Actor, AllowedRoles, OrganisationKind, Role, Standing},
	aeo::Benefits,
	axes::{Lane, Step},
	codes::MraId,
	declaration::Item,
	rooms::{
		AuthorisedOperators, Officers, OnDeclaration, OpenFiles, Registered, ReleaseCase, Releases,
		SignedBy,
	},
	DeclarationId, OrganisationId,
};

use crate::{self as pallet_controls, Rule, RuleSet};

pub const CUSTOMS: OrganisationId = 1;
pub const OTHER_CUSTOMS: OrganisationId = 2;
pub const TRADER: OrganisationId = 11;
pub const OTHER_TRADER: OrganisationId = 12;

/// Blocks for which a proposal can be endorsed.
pub const PROPOSAL: u64 = 10;
/// A partner's operator, and one of whom no partner knows.
pub const PARTNER: &str = "USAEO1";
pub const STRANGER: &str = "USAEO2";

/// One of many officers of an organisation in a role: `number` 0 is the one of `tijara_mock`.
pub fn person(number: u64, organisation: OrganisationId, role: Role) -> u64 {
	number * 10_000 + officer(organisation, role)
}

/// An `EnsureOrigin` that lets pass the accounts that [`person`] makes for the roles `R`.
pub struct Staff<R>(PhantomData<R>);

impl<R: AllowedRoles> EnsureOrigin<RuntimeOrigin> for Staff<R> {
	type Success = Actor<u64>;

	fn try_origin(origin: RuntimeOrigin) -> Result<Self::Success, RuntimeOrigin> {
		let Some(account) = origin.as_signer().copied() else { return Err(origin) };
		let Some(role) = R::ROLES.iter().copied().find(|role| account % 100 == *role as u64) else {
			return Err(origin);
		};
		let via = Signer::signer().filter(|signer| *signer != account);
		Ok(Actor { account, organisation: organisation_of(account), role, via })
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		R::ROLES.first().map(|role| RuntimeOrigin::signed(officer(1, *role))).ok_or(())
	}
}

fn organisation_of(account: u64) -> OrganisationId {
	(account / 100 % 100) as OrganisationId
}

/// Who changes lanes.
pub struct Reroutes;

impl AllowedRoles for Reroutes {
	const ROLES: &'static [Role] = &[Role::ChiefExaminer, Role::Examiner, Role::RiskOfficer];
}

/// Who hands over.
pub struct HandsOver;

impl AllowedRoles for HandsOver {
	const ROLES: &'static [Role] = &[Role::ChiefExaminer, Role::Examiner];
}

/// Whom the origin of endorsements lets pass here: also one who may not, so that the rule is seen.
pub struct Endorses;

impl AllowedRoles for Endorses {
	const ROLES: &'static [Role] = &[Role::ChiefExaminer, Role::PcaOfficer];
}

parameter_types! {
	pub const ProposalTerm: u64 = PROPOSAL;
	pub static Trusted: Vec<OrganisationId> = vec![];
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

impl AuthorisedOperators for Neighbours {
	fn benefits(holder: OrganisationId) -> Benefits {
		Benefits { reduced_controls: Trusted::get().contains(&holder), ..Default::default() }
	}

	fn partner_benefits(partner: &MraId) -> Benefits {
		Benefits { reduced_controls: partner.as_str() == PARTNER, ..Default::default() }
	}
}

impl Officers<u64> for Neighbours {
	fn holds(account: &u64, role: Role) -> Option<OrganisationId> {
		(account % 100 == role as u64).then(|| organisation_of(*account))
	}

	fn standing(account: &u64) -> Option<(OrganisationId, OrganisationKind, Standing)> {
		Some((organisation_of(*account), OrganisationKind::Customs, Standing::Active))
	}
}

/// In storage, so that it is undone with a call that is refused.
fn key(account: &u64) -> Vec<u8> {
	(b"open files", account).encode()
}

/// How many files this officer has open, as the registry was told.
pub fn open_files(account: u64) -> u32 {
	unhashed::get_or_default(&key(&account))
}

impl OpenFiles<u64> for Neighbours {
	fn opened(officer: &u64) -> DispatchResult {
		unhashed::put(&key(officer), &(open_files(*officer) + 1));
		Ok(())
	}

	fn closed(officer: &u64) -> DispatchResult {
		let left = open_files(*officer).checked_sub(1);
		unhashed::put(&key(officer), &left.ok_or(DispatchError::Other("no open file"))?);
		Ok(())
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl pallet_controls::BenchmarkHelper<u64> for Neighbours {
	fn open_case(_: &Registered<'_, u64>) {}

	fn examiner(organisation: OrganisationId, number: u32) -> u64 {
		person(u64::from(number) + 1, organisation, Role::Examiner)
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
	type BenchmarkHelper = Neighbours;
	type Case = Neighbours;
	type ChiefOrigin = Staff<Endorses>;
	type ExaminerOrigin = Staff<roles::Examiner>;
	type Files = Neighbours;
	type HandOverOrigin = Staff<HandsOver>;
	type Officers = Neighbours;
	type Operators = Neighbours;
	type ProposalTerm = ProposalTerm;
	type Releases = Neighbours;
	type RerouteOrigin = Staff<Reroutes>;
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
		Trusted::set(vec![]);
		Signer::set(None);
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
			check();
		});
	}
}

/// Checks the invariants, and that the registry knows who has what open.
pub fn check() {
	Controls::do_try_state().expect("the invariants hold");
	let mut expected = std::collections::BTreeMap::<u64, u32>::new();
	for (_, selection) in crate::Selections::<Test>::iter() {
		if let Some(examiner) = selection.open_with() {
			*expected.entry(*examiner).or_default() += 1;
		}
	}
	for number in 0..4 {
		for organisation in [CUSTOMS, OTHER_CUSTOMS] {
			let examiner = person(number, organisation, Role::Examiner);
			let count = expected.get(&examiner).copied().unwrap_or_default();
			assert_eq!(open_files(examiner), count, "open files of {examiner}");
		}
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
	RuleSet { rules: rules.try_into().unwrap(), otherwise, trusted: otherwise }
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
		months: None,
	}
}

fn with_pushed(
	id: DeclarationId,
	version: u32,
	items: &[(&str, &str)],
	partner: Option<&str>,
	then: fn(&Registered<'_, u64>) -> DispatchResult,
) -> DispatchResult {
	let items: Vec<_> =
		items.iter().zip(1u16..).map(|((code, origin), n)| item(n, code, origin)).collect();
	let partner = partner.map(|id| id.parse().unwrap());
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
			partner: partner.as_ref(),
			incoterm: None,
		})
	})
}

/// The trader's declaration with these (commodity, origin) is registered.
pub fn register(id: DeclarationId, items: &[(&str, &str)]) -> DispatchResult {
	with_pushed(id, 1, items, None, Controls::on_registered)
}

/// The same, with a partner's operator.
pub fn register_with(id: DeclarationId, items: &[(&str, &str)], partner: &str) -> DispatchResult {
	with_pushed(id, 1, items, Some(partner), Controls::on_registered)
}

/// It gets a second version.
pub fn amend(id: DeclarationId, items: &[(&str, &str)]) -> DispatchResult {
	with_pushed(id, 2, items, None, Controls::on_amended)
}
