// SPDX-License-Identifier: Apache-2.0
//! A runtime with two committees, each with the real collective. The registry answers what the test sets.

#![allow(clippy::arithmetic_side_effects)]

use frame_support::{
	derive_impl,
	dispatch::{DispatchResultWithPostInfo, GetDispatchInfo},
	parameter_types,
	traits::{ConstBool, ConstU32, ConstU64, ConstU8, NeverEnsureOrigin},
	weights::Weight,
};
use pallet_collective::EnsureProportionMoreThan;
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Dispatchable, Hash},
	BuildStorage,
};
use tijara_mock::{officer, Officer, Signer, Trail};
use tijara_primitives::{
	actor::{roles, AllowedRoles, OrganisationKind, Role, Standing},
	audit::{Act, Entry, Subject},
	codes::NationalId,
	rooms::{Officers, Organisations},
	OrganisationId,
};

use crate::{self as pallet_council, types::Ballot, AbstentionIsNo, Share};

pub type AccountId = tijara_mock::AccountId;
pub type CouncilInstance = pallet_collective::Instance1;
pub type EmergencyInstance = pallet_collective::Instance2;

pub const CUSTOMS: OrganisationId = 1;
pub const REVENUE: OrganisationId = 2;
pub const AGRICULTURE: OrganisationId = 3;
pub const HEALTH: OrganisationId = 4;
pub const PORTS: OrganisationId = 5;
pub const STANDARDS: OrganisationId = 6;
pub const BANK: OrganisationId = 8;

/// Blocks in which members vote on a motion.
pub const DURATION: u64 = 10;
/// Motions that can be open at once.
pub const MAX_MOTIONS: u32 = 3;

parameter_types! {
	/// Organisations that are suspended or closed.
	pub static Inactive: Vec<OrganisationId> = vec![];
	/// Seats that the council needs to decide.
	pub static Least: u32 = 2;
	/// Agencies that the benchmarks have made.
	pub static Made: OrganisationId = 1_000;
	pub const HeaviestMotion: Weight = Weight::from_parts(100_000_000_000, 10_000_000);
}

/// Every officer, whatever it does.
pub struct AnyRole;
impl AllowedRoles for AnyRole {
	const ROLES: &'static [Role] = Role::ALL;
}

pub struct Registry;

impl Organisations for Registry {
	fn active_kind(organisation: OrganisationId) -> Option<OrganisationKind> {
		if Inactive::get().contains(&organisation) {
			return None;
		}
		match organisation {
			CUSTOMS => Some(OrganisationKind::Customs),
			REVENUE => Some(OrganisationKind::Revenue),
			AGRICULTURE => Some(OrganisationKind::Agriculture),
			HEALTH => Some(OrganisationKind::Health),
			PORTS => Some(OrganisationKind::Ports),
			STANDARDS => Some(OrganisationKind::Standards),
			BANK => Some(OrganisationKind::Bank),
			made if (1_000..Made::get()).contains(&made) => Some(OrganisationKind::Customs),
			_ => None,
		}
	}

	fn has_identifier(_: OrganisationId, _: &NationalId, _: &H256) -> bool {
		false
	}
}

impl Officers<AccountId> for Registry {
	fn holds(_: &AccountId, _: Role) -> Option<OrganisationId> {
		None
	}

	fn standing(account: &AccountId) -> Option<(OrganisationId, OrganisationKind, Standing)> {
		let organisation = OrganisationId::try_from(account / 100).ok()?;
		let kind = Self::active_kind(organisation)?;
		Some((organisation, kind, Standing::Active))
	}
}

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		CouncilMotions: pallet_collective::<Instance1>,
		EmergencyMotions: pallet_collective::<Instance2>,
		Council: pallet_council::<Instance1>,
		Emergency: pallet_council::<Instance2>,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

macro_rules! collective {
	($instance:ty) => {
		impl pallet_collective::Config<$instance> for Test {
			type Consideration = ();
			type DefaultVote = AbstentionIsNo;
			type DisapproveOrigin = NeverEnsureOrigin<()>;
			type KillOrigin = NeverEnsureOrigin<()>;
			type MaxMembers = ConstU32<5>;
			type MaxProposalWeight = HeaviestMotion;
			type MaxProposals = ConstU32<MAX_MOTIONS>;
			type MotionDuration = ConstU64<DURATION>;
			type Proposal = RuntimeCall;
			type RuntimeEvent = RuntimeEvent;
			type RuntimeOrigin = RuntimeOrigin;
			type SetMembersOrigin = NeverEnsureOrigin<()>;
			type WeightInfo = ();
		}
	};
}
collective!(CouncilInstance);
collective!(EmergencyInstance);

/// More than half of the council.
type CouncilMajority = EnsureProportionMoreThan<AccountId, CouncilInstance, 1, 2>;

impl pallet_council::Config<CouncilInstance> for Test {
	type Audit = Trail;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Registry;
	type Committee = ConstU8<0>;
	type DelegateOrigin = Officer<roles::Administrator>;
	type ListOrigin = CouncilMajority;
	type MaxSeats = ConstU32<5>;
	type MemberOrigin = Officer<AnyRole>;
	type MinSeats = Least;
	type Officers = Registry;
	type OpenToAll = ConstBool<true>;
	type Organisations = Registry;
	type WeightInfo = ();
}

impl pallet_council::Config<EmergencyInstance> for Test {
	type Audit = Trail;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Registry;
	type Committee = ConstU8<1>;
	type DelegateOrigin = Officer<roles::Administrator>;
	type ListOrigin = CouncilMajority;
	type MaxSeats = ConstU32<3>;
	type MemberOrigin = Officer<AnyRole>;
	type MinSeats = ConstU32<2>;
	type Officers = Registry;
	type OpenToAll = ConstBool<false>;
	type Organisations = Registry;
	type WeightInfo = ();
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId> for Registry {
	fn agency() -> (OrganisationId, AccountId) {
		let organisation = Made::get();
		Made::set(organisation + 1);
		(organisation, administrator(organisation))
	}
}

pub struct ExtBuilder {
	seats: Vec<(OrganisationId, AccountId)>,
}

impl Default for ExtBuilder {
	/// Customs, revenue and agriculture sit in the council, nobody in the emergency committee.
	fn default() -> Self {
		Self::seats(&[CUSTOMS, REVENUE, AGRICULTURE])
	}
}

impl ExtBuilder {
	/// These agencies sit in the council.
	pub fn seats(agencies: &[OrganisationId]) -> Self {
		Self { seats: agencies.iter().map(|agency| (*agency, delegate(*agency))).collect() }
	}

	pub fn build(self) -> sp_io::TestExternalities {
		Inactive::set(vec![]);
		Least::set(2);
		Made::set(1_000);
		Signer::set(None);
		Trail::set_full(false);
		Trail::take();
		let storage = RuntimeGenesisConfig {
			council: pallet_council::GenesisConfig { seats: self.seats, ..Default::default() },
			..Default::default()
		}
		.build_storage()
		.unwrap();
		let mut ext = sp_io::TestExternalities::new(storage);
		ext.execute_with(|| System::set_block_number(1));
		ext
	}

	/// Runs in block 1 and checks the invariants of both committees at the end.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			check();
		});
	}
}

/// The invariants of both committees.
pub fn check() {
	Council::do_try_state().unwrap();
	Emergency::do_try_state().unwrap();
}

/// As a transaction does it: all or nothing.
pub fn dispatch(origin: RuntimeOrigin, call: impl Into<RuntimeCall>) -> DispatchResultWithPostInfo {
	call.into().dispatch(origin)
}

/// The officer whom an agency sends.
pub fn delegate(organisation: OrganisationId) -> AccountId {
	officer(organisation, Role::Certifier)
}

pub fn administrator(organisation: OrganisationId) -> AccountId {
	officer(organisation, Role::Administrator)
}

pub fn by(account: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account)
}

/// What most motions here decide: something harmless, another thing for each number.
pub fn remark(nth: u8) -> RuntimeCall {
	frame_system::Call::remark { remark: vec![nth] }.into()
}

pub fn hash(call: &RuntimeCall) -> H256 {
	BlakeTwo256::hash_of(call)
}

/// A call that puts a motion.
pub fn motion(call: &RuntimeCall, share: Share) -> pallet_council::Call<Test, CouncilInstance> {
	pallet_council::Call::propose { share, proposal: Box::new(call.clone()), reason: 7 }
}

/// The council's motion that customs has put on this call.
pub fn put(call: &RuntimeCall) -> (H256, u32) {
	let index = pallet_collective::ProposalCount::<Test, CouncilInstance>::get();
	dispatch(by(delegate(CUSTOMS)), motion(call, Share::Majority)).unwrap();
	acts();
	(hash(call), index)
}

/// A vote on the council's motion, with a reason.
pub fn vote(
	organisation: OrganisationId,
	(motion, index): (H256, u32),
	approve: bool,
) -> DispatchResultWithPostInfo {
	let call =
		pallet_council::Call::<Test, CouncilInstance>::vote { motion, index, approve, reason: 4 };
	dispatch(by(delegate(organisation)), call)
}

/// The council's motion is closed by health, which has no seat.
pub fn close((motion, index): (H256, u32)) -> DispatchResultWithPostInfo {
	let decided = pallet_collective::ProposalOf::<Test, CouncilInstance>::get(motion);
	let call = pallet_council::Call::<Test, CouncilInstance>::close {
		motion,
		index,
		proposal_weight_bound: decided
			.map_or(Weight::zero(), |call| call.get_dispatch_info().call_weight),
		length_bound: 1_000,
	};
	dispatch(by(delegate(HEALTH)), call)
}

/// The votes on the council's motion.
pub fn ballot(motion: H256) -> Ballot<AccountId, u64> {
	Council::ballot(motion).unwrap()
}

/// The agencies that sit in the council.
pub fn seated() -> Vec<OrganisationId> {
	pallet_council::Seats::<Test, CouncilInstance>::get()
		.into_iter()
		.map(|(organisation, _)| organisation)
		.collect()
}

/// The acts since the last look.
pub fn acts() -> Vec<(Subject, Entry<AccountId>)> {
	Trail::take()
}

/// The acts since the last look, without who and why.
pub fn bare_acts() -> Vec<(Subject, Act)> {
	acts().into_iter().map(|(subject, entry)| (subject, entry.act)).collect()
}

/// The council's events of this block.
pub fn events() -> Vec<crate::Event<Test, CouncilInstance>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Council(event) => Some(event),
			_ => None,
		})
		.collect()
}
