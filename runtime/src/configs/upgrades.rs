// SPDX-License-Identifier: Apache-2.0
//! How the rules change: who may announce a new runtime, who may apply it, and how its migrations run.

use frame_support::{
	parameter_types,
	traits::{ConstU32, EnsureOrigin},
	weights::Weight,
};
use pallet_registry::EnsureOfficer;
use tijara_primitives::{
	actor::{Actor, OrganisationKind},
	rooms::Officers,
};

use super::{
	emergency::SafeModeUntilMended,
	governance::{AnyOfficer, TwoThirds},
	system::RuntimeBlockWeights,
};
use crate::{AccountId, AuditTrail, BlockNumber, Registry, Runtime, RuntimeOrigin, DAYS};

parameter_types! {
	/// Time for every agency to build, rehearse and object to what was announced.
	pub const UpgradeDelay: BlockNumber = 2 * DAYS;
	/// What is not applied within a week is announced anew.
	pub const UpgradeTerm: BlockNumber = 7 * DAYS;
	/// Migrations over several blocks take at most so much of each.
	pub MaxMigrationWeight: Weight =
		RuntimeBlockWeights::get().max_block.saturating_mul(4).div(5);
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

impl pallet_stepped_migrations::Config for Runtime {
	type Audit = AuditTrail;
	type Failed = SafeModeUntilMended;
	type MaxServiceWeight = MaxMigrationWeight;
	type Migrations = crate::SteppedMigrations;
	type WeightInfo = pallet_stepped_migrations::weights::SubstrateWeight<Runtime>;
}
