// SPDX-License-Identifier: Apache-2.0
//! How the rules change: who may apply an announced runtime, and how its migrations run.

use frame_support::{
	parameter_types,
	traits::{ConstU32, EnsureOrigin},
	weights::Weight,
};
use pallet_registry::EnsureOfficer;
use sp_runtime::Perbill;
use tijara_primitives::{
	actor::{Actor, OrganisationKind},
	rooms::Officers,
};

use super::{
	emergency::SafeModeUntilMended,
	governance::{AnyOfficer, TwoThirds},
	system::RuntimeBlockWeights,
};
use crate::{
	AccountId, AuditTrail, BlockNumber, Registry, Runtime, RuntimeEvent, RuntimeOrigin, DAYS,
};

parameter_types! {
	/// Time for every agency to build, rehearse and object to what was announced.
	pub const UpgradeDelay: BlockNumber = 2 * DAYS;
	/// What is not applied within a week is announced anew.
	pub const UpgradeTerm: BlockNumber = 7 * DAYS;
	/// A migration of many blocks takes at most so much of each.
	pub MaxMigrationWeight: Weight =
		Perbill::from_percent(80) * RuntimeBlockWeights::get().max_block;
}

/// Any officer of an agency.
pub struct AgencyOfficer;

impl EnsureOrigin<RuntimeOrigin> for AgencyOfficer {
	type Success = Actor<AccountId>;

	fn try_origin(origin: RuntimeOrigin) -> Result<Self::Success, RuntimeOrigin> {
		let actor = EnsureOfficer::<Runtime, AnyOfficer>::try_origin(origin.clone())?;
		match <Registry as Officers<AccountId>>::standing(&actor.account) {
			Some((_, kind, _)) if OrganisationKind::is_agency(kind) => Ok(actor),
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		// Examiners are officers of agencies alone.
		EnsureOfficer::<Runtime, tijara_primitives::actor::roles::Examiner>::try_successful_origin()
	}
}

impl pallet_upgrades::Config for Runtime {
	type ApplyOrigin = AgencyOfficer;
	type Audit = AuditTrail;
	type Delay = UpgradeDelay;
	type GovernanceOrigin = TwoThirds;
	// Compressed: four times what the runtime has now.
	type MaxCodeSize = ConstU32<{ 4 * 1024 * 1024 }>;
	type Term = UpgradeTerm;
	type WeightInfo = pallet_upgrades::weights::SubstrateWeight<Runtime>;
}

impl pallet_migrations::Config for Runtime {
	type CursorMaxLen = ConstU32<65_536>;
	type FailedMigrationHandler = SafeModeUntilMended;
	type IdentifierMaxLen = ConstU32<256>;
	type MaxServiceWeight = MaxMigrationWeight;
	type MigrationStatusHandler = ();
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Migrations = crate::SteppedMigrations;
	#[cfg(feature = "runtime-benchmarks")]
	type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_migrations::weights::SubstrateWeight<Runtime>;
}
