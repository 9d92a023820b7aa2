// SPDX-License-Identifier: Apache-2.0
//! How agencies govern the chain: the council, the emergency committee, what takes effect later, and the validators
//! that they admit. There is no sudo, and no origin of the chain is ever Root.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::cmp::Ordering;
use frame_support::{
	parameter_types,
	traits::{
		Consideration, ConstBool, ConstU32, ConstU8, EqualPrivilegeOnly, Footprint,
		NeverEnsureOrigin, PrivilegeCmp,
	},
	weights::Weight,
};
use pallet_collective::{
	EnsureProportionAtLeast, EnsureProportionMoreThan, Instance1 as CouncilInstance,
	Instance2 as CommitteeInstance, RawOrigin,
};
use pallet_council::AbstentionIsNo;
use pallet_registry::EnsureOfficer;
use scale_info::TypeInfo;
use sp_runtime::DispatchError;
use tijara_primitives::{
	actor::{roles, AllowedRoles, OrganisationKind, Role, Standing},
	rooms::Officers,
};

use super::{
	consensus::{CurrentSlot, KEPT_SESSIONS},
	system::RuntimeBlockWeights,
};
use crate::{
	AccountId, AuditTrail, Balances, BlockNumber, OriginCaller, Preimage, Registry, Runtime,
	RuntimeCall, RuntimeEvent, RuntimeOrigin, Session, System, DAYS,
};

/// Validators, at most: one for each agency and some room.
pub const MAX_VALIDATORS: u32 = 32;

/// More than half of the council: routine matters.
pub type Majority = EnsureProportionMoreThan<AccountId, CouncilInstance, 1, 2>;
/// Two thirds of the council: validators, upgrades, the seats of the emergency committee.
pub type TwoThirds = EnsureProportionAtLeast<AccountId, CouncilInstance, 2, 3>;
/// Two thirds of the emergency committee.
pub type Committee = EnsureProportionAtLeast<AccountId, CommitteeInstance, 2, 3>;
/// Nobody, ever.
type Nobody = NeverEnsureOrigin<()>;

parameter_types! {
	/// A motion that is not closed within a week lapses.
	pub const MotionDuration: BlockNumber = 7 * DAYS;
	/// An emergency does not wait: a motion of the committee lapses after a day.
	pub const UrgentMotionDuration: BlockNumber = DAYS;
	/// What a motion may cost when it is carried out.
	pub MaxProposalWeight: Weight = RuntimeBlockWeights::get().max_block.saturating_div(2);
	/// What may be carried out in a block by schedule.
	pub MaxScheduledWeight: Weight = RuntimeBlockWeights::get().max_block.saturating_div(2);
}

/// Any officer: whether an account has a seat is the committee's own matter.
pub struct AnyOfficer;

impl AllowedRoles for AnyOfficer {
	const ROLES: &'static [Role] = Role::ALL;
}

impl pallet_collective::Config<CouncilInstance> for Runtime {
	type Consideration = ();
	type DefaultVote = AbstentionIsNo;
	type DisapproveOrigin = Nobody;
	type KillOrigin = Nobody;
	type MaxMembers = ConstU32<32>;
	type MaxProposalWeight = MaxProposalWeight;
	type MaxProposals = ConstU32<16>;
	type MotionDuration = MotionDuration;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type SetMembersOrigin = Nobody;
	type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
}

impl pallet_collective::Config<CommitteeInstance> for Runtime {
	type Consideration = ();
	type DefaultVote = AbstentionIsNo;
	type DisapproveOrigin = Nobody;
	type KillOrigin = Nobody;
	type MaxMembers = ConstU32<8>;
	type MaxProposalWeight = MaxProposalWeight;
	type MaxProposals = ConstU32<8>;
	type MotionDuration = UrgentMotionDuration;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type SetMembersOrigin = Nobody;
	type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
}

impl pallet_council::Config<CouncilInstance> for Runtime {
	type Audit = AuditTrail;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Neighbours;
	type Committee = ConstU8<1>;
	type DelegateOrigin = EnsureOfficer<Runtime, roles::Administrator>;
	type ListOrigin = TwoThirds;
	type MaxSeats = ConstU32<32>;
	type MemberOrigin = EnsureOfficer<Runtime, AnyOfficer>;
	type MinSeats = ConstU32<3>;
	type Officers = Registry;
	// Every active agency of the state may take a seat.
	type OpenToAll = ConstBool<true>;
	type Organisations = Registry;
	type WeightInfo = pallet_council::weights::SubstrateWeight<Runtime>;
}

impl pallet_council::Config<CommitteeInstance> for Runtime {
	type Audit = AuditTrail;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Neighbours;
	type Committee = ConstU8<2>;
	type DelegateOrigin = EnsureOfficer<Runtime, roles::Administrator>;
	type ListOrigin = TwoThirds;
	type MaxSeats = ConstU32<8>;
	type MemberOrigin = EnsureOfficer<Runtime, AnyOfficer>;
	type MinSeats = ConstU32<3>;
	type Officers = Registry;
	// Only agencies that the council lists.
	type OpenToAll = ConstBool<false>;
	type Organisations = Registry;
	type WeightInfo = pallet_council::weights::SubstrateWeight<Runtime>;
}

/// A decision of the council outranks one that fewer of it carried: the first may cancel what the second scheduled.
pub struct ByShare;

impl PrivilegeCmp<OriginCaller> for ByShare {
	fn cmp_privilege(left: &OriginCaller, right: &OriginCaller) -> Option<Ordering> {
		match (left, right) {
			(
				OriginCaller::Motions(RawOrigin::Members(for_left, of_left)),
				OriginCaller::Motions(RawOrigin::Members(for_right, of_right)),
			) => {
				let left = u64::from(*for_left).saturating_mul(u64::from(*of_right));
				let right = u64::from(*for_right).saturating_mul(u64::from(*of_left));
				Some(left.cmp(&right))
			}
			_ => EqualPrivilegeOnly::cmp_privilege(left, right),
		}
	}
}

impl pallet_scheduler::Config for Runtime {
	type BlockNumberProvider = System;
	type MaxScheduledPerBlock = ConstU32<16>;
	type MaximumWeight = MaxScheduledWeight;
	type OriginPrivilegeCmp = ByShare;
	type PalletsOrigin = OriginCaller;
	type Preimages = Preimage;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type ScheduleOrigin = Majority;
	type WeightInfo = pallet_scheduler::weights::SubstrateWeight<Runtime>;
}

/// Agencies alone note preimages: there are no deposits that would bound what others leave on the chain.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct OfAgency;

impl Consideration<AccountId, Footprint> for OfAgency {
	fn new(who: &AccountId, _: Footprint) -> Result<Self, DispatchError> {
		match <Registry as Officers<AccountId>>::standing(who) {
			Some((_, kind, Standing::Active)) if OrganisationKind::is_agency(kind) => Ok(Self),
			_ => Err(DispatchError::BadOrigin),
		}
	}

	fn update(self, who: &AccountId, footprint: Footprint) -> Result<Self, DispatchError> {
		Self::new(who, footprint)
	}

	fn drop(self, _: &AccountId) -> Result<(), DispatchError> {
		Ok(())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_successful(_: &AccountId, _: Footprint) {}
}

impl pallet_preimage::Config for Runtime {
	type Consideration = OfAgency;
	type Currency = Balances;
	type ManagerOrigin = Majority;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_preimage::weights::SubstrateWeight<Runtime>;
}

impl pallet_validators::Config for Runtime {
	type AdministratorOrigin = EnsureOfficer<Runtime, roles::Administrator>;
	type Audit = AuditTrail;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Neighbours;
	type Disabling = Session;
	type GovernanceOrigin = TwoThirds;
	type Keys = Session;
	type MaxValidators = ConstU32<MAX_VALIDATORS>;
	// A network of one is for development; production chains start with at least four.
	type MinValidators = ConstU32<1>;
	type Organisations = Registry;
	type ReportedSessions = ConstU32<KEPT_SESSIONS>;
	type Slots = CurrentSlot;
	type WeightInfo = pallet_validators::weights::SubstrateWeight<Runtime>;
}
