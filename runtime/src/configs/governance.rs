// SPDX-License-Identifier: Apache-2.0
//! The council of agencies and the validators that it admits. There is no sudo.

use frame_support::{parameter_types, traits::ConstU32, weights::Weight};
use frame_system::EnsureRoot;
use pallet_collective::{
	EnsureProportionAtLeast, EnsureProportionMoreThan, Instance1 as CouncilInstance,
};

use super::system::RuntimeBlockWeights;
use crate::{
	AccountId, AuditTrail, BlockNumber, Registry, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeOrigin, Session, DAYS,
};

/// Validators, at most: one for each agency and some room.
pub const MAX_VALIDATORS: u32 = 32;

/// More than half of the council: routine matters.
pub type Majority = EnsureProportionMoreThan<AccountId, CouncilInstance, 1, 2>;
/// Two thirds of the council: validators.
pub type TwoThirds = EnsureProportionAtLeast<AccountId, CouncilInstance, 2, 3>;

parameter_types! {
	/// A motion that is not closed within a week lapses.
	pub const MotionDuration: BlockNumber = 7 * DAYS;
	/// What a motion may cost when it is carried out.
	pub MaxProposalWeight: Weight = RuntimeBlockWeights::get().max_block.saturating_div(2);
}

impl pallet_collective::Config<CouncilInstance> for Runtime {
	type Consideration = ();
	type DefaultVote = pallet_collective::MoreThanMajorityThenPrimeDefaultVote;
	type DisapproveOrigin = TwoThirds;
	type KillOrigin = TwoThirds;
	type MaxMembers = ConstU32<32>;
	type MaxProposalWeight = MaxProposalWeight;
	type MaxProposals = ConstU32<64>;
	type MotionDuration = MotionDuration;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type SetMembersOrigin = EnsureRoot<AccountId>;
	type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
}

impl pallet_validators::Config for Runtime {
	type Audit = AuditTrail;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Neighbours;
	type GovernanceOrigin = TwoThirds;
	type Keys = Session;
	type MaxValidators = ConstU32<MAX_VALIDATORS>;
	// A network of one is for development; production chains start with at least four.
	type MinValidators = ConstU32<1>;
	type Organisations = Registry;
	type WeightInfo = pallet_validators::weights::SubstrateWeight<Runtime>;
}
