// SPDX-License-Identifier: Apache-2.0
//! A runtime of this room and of calls that wrap others. Its neighbours answer what the test sets.

use frame_support::{derive_impl, ord_parameter_types, parameter_types, weights::Weight};
use frame_system::{limits::BlockWeights, EnsureSignedBy};
use sp_runtime::BuildStorage;
use tijara_mock::Trail;
use tijara_primitives::{
	actor::{OrganisationKind, Role, Standing},
	rooms::Officers,
	OrganisationId,
};

use crate::{self as pallet_access, Layer, Wrappers};

/// Two agencies and two traders. Their officers' accounts start with their numbers.
pub const CUSTOMS: OrganisationId = 1;
pub const OTHER_AGENCY: OrganisationId = 2;
pub const TRADER: OrganisationId = 11;
pub const OTHER_TRADER: OrganisationId = 12;

/// The quotas in picoseconds: of agencies, of all others.
pub const AGENCY: u64 = 400_000_000_000;
pub const PRIVATE: u64 = 100_000_000_000;
/// Blocks of a period.
pub const BLOCKS: u64 = 100;
/// What every transaction costs.
pub const BASE: u64 = 1_000_000_000;

/// Calls that wrap others, and one that does something.
#[frame_support::pallet(dev_mode)]
pub mod calls {
	use frame_support::{dispatch::PostDispatchInfo, pallet_prelude::*};
	use frame_system::pallet_prelude::*;
	use sp_runtime::DispatchErrorWithPostInfo;
	use tijara_primitives::rooms::SignedBy;

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {}

	type CallOf<T> = <T as frame_system::Config>::RuntimeCall;
	type AccountOf<T> = <T as frame_system::Config>::AccountId;

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Announces `announced` and uses `used` picoseconds, and fails or not.
		#[pallet::call_index(0)]
		#[pallet::weight(Weight::from_parts(*announced, 0))]
		pub fn work(
			_origin: OriginFor<T>,
			announced: u64,
			used: Option<u64>,
			fails: bool,
		) -> DispatchResultWithPostInfo {
			let _ = announced;
			super::Seen::set(super::Access::signer());
			let post_info = PostDispatchInfo {
				actual_weight: used.map(|used| Weight::from_parts(used, 0)),
				pays_fee: Pays::Yes,
			};
			if fails {
				Err(DispatchErrorWithPostInfo { post_info, error: "it failed".into() })
			} else {
				Ok(post_info)
			}
		}

		/// What an agency does in an emergency.
		#[pallet::call_index(1)]
		#[pallet::weight((Weight::zero(), DispatchClass::Operational))]
		pub fn alarm(_origin: OriginFor<T>) -> DispatchResult {
			Ok(())
		}

		#[pallet::call_index(2)]
		#[pallet::weight(Weight::zero())]
		pub fn batch(_origin: OriginFor<T>, calls: Vec<CallOf<T>>) -> DispatchResult {
			let _ = calls;
			Ok(())
		}

		#[pallet::call_index(3)]
		#[pallet::weight(Weight::zero())]
		pub fn either(
			_origin: OriginFor<T>,
			first: Box<CallOf<T>>,
			second: Box<CallOf<T>>,
		) -> DispatchResult {
			let _ = (first, second);
			Ok(())
		}

		#[pallet::call_index(4)]
		#[pallet::weight(Weight::zero())]
		pub fn proxy(
			_origin: OriginFor<T>,
			real: Option<AccountOf<T>>,
			call: Box<CallOf<T>>,
		) -> DispatchResult {
			let _ = (real, call);
			Ok(())
		}

		#[pallet::call_index(5)]
		#[pallet::weight(Weight::zero())]
		pub fn multisig(
			_origin: OriginFor<T>,
			others: Vec<AccountOf<T>>,
			call: Option<Box<CallOf<T>>>,
		) -> DispatchResult {
			let _ = (others, call);
			Ok(())
		}
	}
}

parameter_types! {
	/// Organisations that are not active.
	pub static Standings: Vec<(OrganisationId, Standing)> = vec![];
	/// The signer that the last call saw.
	pub static Seen: Option<u64> = None;
	pub static AgencyQuota: u64 = AGENCY;
	pub static PrivateQuota: u64 = PRIVATE;
	pub static Period: u64 = BLOCKS;
	/// One second of computing, and one millisecond for every transaction.
	pub Weights: BlockWeights = BlockWeights::builder()
		.base_block(Weight::zero())
		.for_class(frame_support::dispatch::DispatchClass::all(), |class| {
			class.base_extrinsic = Weight::from_parts(BASE, 0);
			class.max_total = Some(Weight::from_parts(1_000 * BASE, u64::MAX));
		})
		.build_or_panic();
}

ord_parameter_types! {
	pub const Council: u64 = 1_000_000;
}

pub struct Registry;

impl Officers<u64> for Registry {
	fn holds(_: &u64, _: Role) -> Option<OrganisationId> {
		None
	}

	fn standing(account: &u64) -> Option<(OrganisationId, OrganisationKind, Standing)> {
		let organisation = OrganisationId::try_from(account / 100).ok()?;
		let kind = match organisation {
			CUSTOMS => OrganisationKind::Customs,
			OTHER_AGENCY => OrganisationKind::Ports,
			TRADER | OTHER_TRADER => OrganisationKind::Trader,
			_ => return None,
		};
		let standing = Standings::get()
			.into_iter()
			.find_map(|(of, standing)| (of == organisation).then_some(standing))
			.unwrap_or(Standing::Active);
		Some((organisation, kind, standing))
	}
}

pub struct KnownWrappers;

impl Wrappers<RuntimeCall, u64> for KnownWrappers {
	fn peel(call: &RuntimeCall) -> Layer<'_, RuntimeCall, u64> {
		use calls::Call;
		let RuntimeCall::Calls(call) = call else { return Layer::Plain };
		match call {
			Call::batch { calls } => Layer::Batch(calls),
			Call::either { first, second } => Layer::Either(first, second),
			Call::proxy { real, call } => Layer::Proxy { real: *real, call },
			Call::multisig { others, call } => Layer::Multisig { others, call: call.as_deref() },
			_ => Layer::Plain,
		}
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
	pub type Access = pallet_access;
	#[runtime::pallet_index(2)]
	pub type Calls = calls;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
	type BlockWeights = Weights;
}

impl calls::Config for Test {}

impl pallet_access::Config for Test {
	type AgencyQuota = AgencyQuota;
	type Audit = Trail;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
	type GovernanceOrigin = EnsureSignedBy<Council, u64>;
	type Officers = Registry;
	type Period = Period;
	type PrivateQuota = PrivateQuota;
	type WeightInfo = ();
	type Wrappers = KnownWrappers;
}

#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<RuntimeCall, u64> for Helper {
	fn officers(count: u32) -> Vec<u64> {
		(u64::from(TRADER) * 100..).take(count as usize).collect()
	}

	fn wrapped(others: Vec<u64>, calls: Vec<RuntimeCall>) -> RuntimeCall {
		let batch = RuntimeCall::Calls(calls::Call::batch { calls });
		RuntimeCall::Calls(calls::Call::multisig { others, call: Some(Box::new(batch)) })
	}
}

/// Runs a test at block 1, and checks the invariants after it.
pub fn run(test: impl FnOnce()) {
	Standings::set(vec![]);
	Seen::set(None);
	AgencyQuota::set(AGENCY);
	PrivateQuota::set(PRIVATE);
	Period::set(BLOCKS);
	Trail::set_full(false);
	Trail::take();
	let storage = RuntimeGenesisConfig::default().build_storage().unwrap();
	sp_io::TestExternalities::new(storage).execute_with(|| {
		System::set_block_number(1);
		test();
		Access::do_try_state().expect("the invariants hold");
	});
}

/// The n-th officer of an organisation.
pub fn officer(organisation: OrganisationId, n: u64) -> u64 {
	u64::from(organisation).saturating_mul(100).saturating_add(n)
}
