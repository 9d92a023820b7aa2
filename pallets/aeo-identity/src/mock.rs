// SPDX-License-Identifier: Apache-2.0
//! A runtime of this room alone. Its neighbours answer what the test sets.

#![allow(clippy::arithmetic_side_effects)]

use core::marker::PhantomData;

use codec::Encode;
use frame_support::{
	derive_impl, parameter_types,
	storage::unhashed,
	traits::{EnsureOrigin, OriginTrait, Time},
};
use sp_core::H256;
use sp_runtime::{BuildStorage, DispatchError, DispatchResult};
use tijara_mock::{officer, Signer, Trail};
use tijara_primitives::{
	actor::{roles, Actor, AllowedRoles, OrganisationKind, Role},
	codes::{CountryCode, NationalId},
	date::Date,
	rooms::{Officers, OpenFiles, Organisations, SignedBy},
	OrganisationId,
};

use crate as pallet_aeo_identity;

pub type AccountId = u64;

pub const CUSTOMS: OrganisationId = 1;
pub const OTHER_CUSTOMS: OrganisationId = 2;
pub const PORT: OrganisationId = 5;
pub const BANK: OrganisationId = 8;
pub const BROKER: OrganisationId = 9;
pub const CARRIER: OrganisationId = 10;
pub const TRADER: OrganisationId = 11;
pub const OTHER_TRADER: OrganisationId = 12;
pub const SALT: H256 = H256::repeat_byte(7);
pub const REPORT: H256 = H256::repeat_byte(9);

pub const ACCEPTANCE: u64 = 30;
pub const DECISION: u64 = 120;
pub const HEARING: u64 = 20;
pub const SUSPENSION: u64 = 90;
pub const PROPOSAL: u64 = 10;
/// The day on which every test starts: 2026-11-22.
pub const TODAY: u32 = 20_779;

/// One of many officers of an organisation in a role: `person` 0 is the one of `tijara_mock`.
pub fn person(person: u64, organisation: OrganisationId, role: Role) -> AccountId {
	person * 10_000 + officer(organisation, role)
}

/// An `EnsureOrigin` that lets pass the accounts that [`person`] makes for the roles `R`.
pub struct Staff<R>(PhantomData<R>);

impl<R: AllowedRoles> EnsureOrigin<RuntimeOrigin> for Staff<R> {
	type Success = Actor<AccountId>;

	fn try_origin(origin: RuntimeOrigin) -> Result<Self::Success, RuntimeOrigin> {
		let Some(account) = origin.as_signer().copied() else { return Err(origin) };
		let Some(role) = R::ROLES.iter().copied().find(|role| account % 100 == *role as u64) else {
			return Err(origin);
		};
		let organisation = (account / 100 % 100) as OrganisationId;
		let via = Signer::signer().filter(|signer| *signer != account);
		Ok(Actor { account, organisation, role, via })
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		R::ROLES.first().map(|role| RuntimeOrigin::signed(officer(1, *role))).ok_or(())
	}
}

/// Who suspends: an officer of the programme or of risk management.
pub struct Suspends;

impl AllowedRoles for Suspends {
	const ROLES: &'static [Role] = &[Role::AeoOfficer, Role::RiskOfficer];
}

/// Whom the origin of decisions lets pass here: also one who may not endorse, so that the rule is seen.
pub struct Decides;

impl AllowedRoles for Decides {
	const ROLES: &'static [Role] = &[Role::AeoOfficer, Role::PcaOfficer];
}

parameter_types! {
	pub static Inactive: Vec<OrganisationId> = vec![];
	pub static Gone: Vec<AccountId> = vec![];
	pub static Day: u32 = TODAY;
	pub Country: CountryCode = "XT".parse().unwrap();
	pub const AcceptanceTerm: u64 = ACCEPTANCE;
	pub const DecisionTerm: u64 = DECISION;
	pub const HearingTerm: u64 = HEARING;
	pub const SuspensionTerm: u64 = SUSPENSION;
	pub const ProposalTerm: u64 = PROPOSAL;
}

pub struct Neighbours;

impl Organisations for Neighbours {
	fn active_kind(organisation: OrganisationId) -> Option<OrganisationKind> {
		let kind = match organisation {
			CUSTOMS | OTHER_CUSTOMS => OrganisationKind::Customs,
			PORT => OrganisationKind::Ports,
			BANK => OrganisationKind::Bank,
			BROKER => OrganisationKind::Broker,
			CARRIER => OrganisationKind::Carrier,
			TRADER | OTHER_TRADER => OrganisationKind::Trader,
			_ => return None,
		};
		(!Inactive::get().contains(&organisation)).then_some(kind)
	}

	fn has_identifier(organisation: OrganisationId, identifier: &NationalId, salt: &H256) -> bool {
		*identifier == tin(organisation) && *salt == SALT
	}
}

impl Officers<AccountId> for Neighbours {
	fn holds(account: &AccountId, role: Role) -> Option<OrganisationId> {
		let organisation = (account / 100 % 100) as OrganisationId;
		let holds = account % 100 == role as u64 && !Gone::get().contains(account);
		holds.then_some(organisation)
	}

	fn standing(
		_: &AccountId,
	) -> Option<(OrganisationId, OrganisationKind, tijara_primitives::actor::Standing)> {
		None
	}
}

/// In storage, so that it is undone with a call that is refused.
fn key(account: &AccountId) -> Vec<u8> {
	(b"open files", account).encode()
}

/// How many files this officer has open, as the registry was told.
pub fn open_files(account: AccountId) -> u32 {
	unhashed::get_or_default(&key(&account))
}

impl OpenFiles<AccountId> for Neighbours {
	fn opened(officer: &AccountId) -> DispatchResult {
		unhashed::put(&key(officer), &(open_files(*officer) + 1));
		Ok(())
	}

	fn closed(officer: &AccountId) -> DispatchResult {
		let left = open_files(*officer).checked_sub(1);
		unhashed::put(&key(officer), &left.ok_or(DispatchError::Other("no open file"))?);
		Ok(())
	}
}

impl Time for Neighbours {
	type Moment = u64;

	fn now() -> u64 {
		u64::from(Day::get()) * 86_400_000
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
	pub type AeoIdentity = pallet_aeo_identity;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

impl pallet_aeo_identity::Config for Test {
	type AcceptanceTerm = AcceptanceTerm;
	type ApplicantOrigin = Staff<roles::Administrator>;
	type Audit = Trail;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Neighbours;
	type Country = Country;
	type DecisionTerm = DecisionTerm;
	type Files = Neighbours;
	type HearingTerm = HearingTerm;
	type OfficerOrigin = Staff<Decides>;
	type Officers = Neighbours;
	type Organisations = Neighbours;
	type ProposalTerm = ProposalTerm;
	type SuspendOrigin = Staff<Suspends>;
	type SuspensionTerm = SuspensionTerm;
	type Time = Neighbours;
	type WeightInfo = ();
}

#[cfg(feature = "runtime-benchmarks")]
impl pallet_aeo_identity::BenchmarkHelper<AccountId> for Neighbours {
	fn seal(_: OrganisationId, _: &NationalId, _: &H256) {}

	fn other_officer(organisation: OrganisationId) -> AccountId {
		person(1, organisation, Role::AeoOfficer)
	}
}

/// Runs a test at block 1 of the first day, and checks the invariants after it.
pub fn run(test: impl FnOnce()) {
	Inactive::set(vec![]);
	Gone::set(vec![]);
	Day::set(TODAY);
	Signer::set(None);
	Trail::set_full(false);
	Trail::take();
	let storage = RuntimeGenesisConfig::default().build_storage().unwrap();
	sp_io::TestExternalities::new(storage).execute_with(|| {
		System::set_block_number(1);
		test();
		AeoIdentity::do_try_state().expect("the invariants hold");
	});
}

/// This many blocks go by.
pub fn pass(blocks: u64) {
	System::set_block_number(System::block_number() + blocks);
}

/// This many days from the first day of the test.
pub fn day(days: u32) -> Date {
	Date::from_days(TODAY + days)
}

/// The identifier that the organisation was admitted with.
pub fn tin(organisation: OrganisationId) -> NationalId {
	let home = Country::get();
	(0..97)
		.filter_map(|n| format!("XT1000{organisation:02}{n:02}").parse::<NationalId>().ok())
		.find(|tin| tin.check(&home).is_ok())
		.unwrap()
}
