// SPDX-License-Identifier: Apache-2.0
//! A runtime with this room alone.
#![allow(clippy::arithmetic_side_effects)]

use frame_support::{
	derive_impl, parameter_types,
	sp_runtime::{BuildStorage, DispatchResult},
	traits::ConstU64,
};
use tijara_mock::{actor, AccountId, Officer, Signer, Trail};
use tijara_primitives::{
	actor::{roles, Actor, AllowedRoles, Role},
	aeo::Benefits,
	axes::{ControlAxis, DocumentAxis, MoneyAxis, Step},
	codes::{DeclarationType, MraId, OfficeCode},
	date::Date,
	rooms::{AuthorisedOperators, OnDeclaration, OnReleased, Registered, ReleaseCase},
	DeclarationId, OrganisationId,
};

use crate as pallet_releases;

type Block = frame_system::mocking::MockBlock<Test>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Releases: pallet_releases,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

/// Wider than chiefs, so that the room's own rule of who endorses is tested too.
pub struct Chiefs;
impl AllowedRoles for Chiefs {
	const ROLES: &'static [Role] = &[Role::ChiefExaminer, Role::PcaOfficer];
}

/// Roles of the agencies that may hold in these tests.
pub struct Holders;
impl AllowedRoles for Holders {
	const ROLES: &'static [Role] = &[Role::Examiner, Role::PermitOfficer];
}

parameter_types! {
	/// The declarations that the rooms below were told of.
	pub static WrittenOff: Vec<DeclarationId> = Vec::new();
	/// Has the trader an authorised operator's reduced controls?
	pub static Trusted: bool = false;
	/// Do the rooms below refuse?
	pub static RefuseWriteOff: bool = false;
}

pub struct WriteOff;
impl OnReleased for WriteOff {
	fn on_released(id: DeclarationId) -> DispatchResult {
		if RefuseWriteOff::get() {
			return Err("the permit is exhausted".into());
		}
		WrittenOff::mutate(|ids| ids.push(id));
		Ok(())
	}
}

/// The trader is an authorised operator, or is not.
pub struct Operators;
impl AuthorisedOperators for Operators {
	fn benefits(holder: OrganisationId) -> Benefits {
		Benefits { reduced_controls: Trusted::get() && holder == TRADER, ..Default::default() }
	}

	fn partner_benefits(_: &MraId) -> Benefits {
		Benefits::default()
	}
}

impl pallet_releases::Config for Test {
	type ReleaseOrigin = Officer<roles::ReleaseOfficer>;
	type ChiefOrigin = Officer<Chiefs>;
	type ProposalTerm = ConstU64<TERM>;
	type CargoOrigin = Officer<roles::CarrierAgent>;
	type HoldOrigin = Officer<Holders>;
	type Below = (WriteOff,);
	type Operators = Operators;
	type Audit = Trail;
	type WeightInfo = ();
}

pub const CUSTOMS: OrganisationId = 1;
pub const PORTS: OrganisationId = 3;
pub const HEALTH: OrganisationId = 6;
pub const BROKER: OrganisationId = 9;
pub const TRADER: OrganisationId = 11;

/// Blocks for which a proposal can be endorsed.
pub const TERM: u64 = 10;

/// The declaration of most tests.
pub const ID: DeclarationId = 42;

/// The office of every declaration.
pub fn office() -> OfficeCode {
	"XT000001".parse().unwrap()
}

pub fn broker() -> Actor<AccountId> {
	actor(BROKER, Role::Declarant)
}

fn told(
	id: DeclarationId,
	by: &Actor<AccountId>,
	office: &OfficeCode,
	tell: impl FnOnce(&Registered<'_, AccountId>) -> DispatchResult,
) -> DispatchResult {
	tell(&Registered {
		id,
		version: 1,
		actor: by,
		trader: TRADER,
		partner: None,
		incoterm: None,
		kind: &"IMA".parse::<DeclarationType>().unwrap(),
		office,
		accepted: Date::from_days(20_000),
		charges: &[],
		items: &[],
	})
}

/// What the declarations room does at registration.
pub fn register(id: DeclarationId) -> DispatchResult {
	told(id, &broker(), &office(), <Releases as OnDeclaration<_>>::on_registered)
}

/// The same at another office.
pub fn register_at(id: DeclarationId, office: &OfficeCode) -> DispatchResult {
	told(id, &broker(), office, <Releases as OnDeclaration<_>>::on_registered)
}

/// What the declarations room does at an amendment.
pub fn amend(id: DeclarationId) -> DispatchResult {
	told(id, &broker(), &office(), <Releases as OnDeclaration<_>>::on_amended)
}

/// What the declarations room does when a cancellation is granted.
pub fn cancel(id: DeclarationId) -> DispatchResult {
	<Releases as OnDeclaration<_>>::on_cancelled(id, &actor(CUSTOMS, Role::Examiner))
}

/// An open case that only lacks presentation.
pub fn open_assessed_and_paid(id: DeclarationId) {
	register(id).unwrap();
	for step in [
		Step::Document(DocumentAxis::AssessedFinal),
		Step::Control(ControlAxis::Green),
		Step::Money(MoneyAxis::Paid),
	] {
		Releases::reached(id, step).unwrap();
	}
	forget();
}

/// Forgets events and acts so far.
pub fn forget() {
	System::reset_events();
	Trail::take();
}

pub fn new_ext() -> sp_io::TestExternalities {
	Trail::take();
	Trail::set_full(false);
	Signer::set(None);
	WrittenOff::set(Vec::new());
	RefuseWriteOff::set(false);
	Trusted::set(false);
	let storage = RuntimeGenesisConfig::default().build_storage().unwrap();
	let mut ext = sp_io::TestExternalities::new(storage);
	ext.execute_with(|| System::set_block_number(1));
	ext
}

#[derive(Default)]
pub struct ExtBuilder {
	presented: bool,
	ready: bool,
}

impl ExtBuilder {
	/// With a case [`ID`] that only lacks presentation.
	pub fn ready_but_not_presented(mut self) -> Self {
		self.ready = true;
		self
	}

	/// With a case [`ID`] that lacks nothing.
	pub fn ready(mut self) -> Self {
		self.ready = true;
		self.presented = true;
		self
	}

	/// Runs the test, then checks the invariants.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		new_ext().execute_with(|| {
			if self.ready {
				open_assessed_and_paid(ID);
			}
			if self.presented {
				let port = actor(PORTS, Role::CarrierAgent).account;
				Releases::record_presentation(RuntimeOrigin::signed(port), ID).unwrap();
				forget();
			}
			test();
			Releases::do_try_state().unwrap();
		});
	}
}
