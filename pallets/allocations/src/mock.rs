// SPDX-License-Identifier: Apache-2.0
//! A runtime of this room alone. The registry and the clock answer what the test sets.

#![allow(clippy::arithmetic_side_effects)]

use core::time::Duration;
use frame_support::{
	derive_impl,
	dispatch::DispatchResultWithPostInfo,
	parameter_types,
	traits::{ConstU64, OriginTrait},
};
use sp_core::H256;
use sp_runtime::{traits::Dispatchable, BuildStorage};
use tijara_mock::{officer, AccountId, Officer, Signer, Trail};
use tijara_primitives::{
	actor::{Actor, OrganisationKind, Role},
	audit::{Act, Subject},
	codes::{NationalId, ReliefCode},
	date::Date,
	numbers::Decimal,
	rooms::Organisations,
	tariff::QuotaPeriod,
	Money, OrganisationId,
};

use crate::{self as pallet_allocations, ExemptionId, ExemptionTerms};

pub const HEALTH: OrganisationId = 4;
pub const MINISTRY: OrganisationId = 6;
/// A second ministry of trade, so that the room's rule of one organisation is tested.
pub const OTHER_MINISTRY: OrganisationId = 7;
pub const TRADER: OrganisationId = 11;
pub const OTHER_TRADER: OrganisationId = 12;

/// 2026-11-22.
pub const TODAY: u32 = 20_779;
pub const BASIS: H256 = H256::repeat_byte(7);
/// For how many blocks a proposal can be endorsed.
pub const TERM: u64 = 10;

parameter_types! {
	/// The day on which a call happens.
	pub static Day: u32 = TODAY;
	/// Organisations that are suspended or closed.
	pub static Inactive: Vec<OrganisationId> = vec![];
}

pub struct Neighbours;

impl frame_support::traits::UnixTime for Neighbours {
	fn now() -> Duration {
		// Late in the evening: the last day counts to its end.
		Duration::from_secs(u64::from(Day::get()) * 86_400 + 86_399)
	}
}

impl Organisations for Neighbours {
	fn active_kind(organisation: OrganisationId) -> Option<OrganisationKind> {
		if Inactive::get().contains(&organisation) {
			return None;
		}
		match organisation {
			HEALTH => Some(OrganisationKind::Health),
			MINISTRY | OTHER_MINISTRY => Some(OrganisationKind::TradeMinistry),
			TRADER | OTHER_TRADER => Some(OrganisationKind::Trader),
			_ => None,
		}
	}

	fn has_identifier(_: OrganisationId, _: &NationalId, _: &H256) -> bool {
		false
	}
}

/// Permit officers; and certifiers, so that the room's own rule of who endorses is tested too.
pub struct Granters;
impl tijara_primitives::actor::AllowedRoles for Granters {
	const ROLES: &'static [Role] = &[Role::PermitOfficer, Role::Certifier];
}

/// Two permit officers of each organisation: the second one's account is a thousand thousands above.
pub struct Either;
const SECOND: AccountId = 1_000_000;

impl frame_support::traits::EnsureOrigin<RuntimeOrigin> for Either {
	type Success = Actor<AccountId>;

	fn try_origin(origin: RuntimeOrigin) -> Result<Self::Success, RuntimeOrigin> {
		let signer = origin.clone().into_signer();
		match signer.and_then(|account| account.checked_sub(SECOND)) {
			Some(first) => {
				let actor = Officer::<Granters>::try_origin(RuntimeOrigin::signed(first))
					.map_err(|_| origin)?;
				Ok(Actor { account: first + SECOND, ..actor })
			}
			None => Officer::<Granters>::try_origin(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(proposer())
	}
}

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Allocations: pallet_allocations,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

impl pallet_allocations::Config for Test {
	type Audit = Trail;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Neighbours;
	type GrantOrigin = Either;
	type Organisations = Neighbours;
	type ProposalTerm = ConstU64<TERM>;
	type Time = Neighbours;
	type WeightInfo = ();
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId> for Neighbours {
	fn permit_officers() -> (AccountId, AccountId) {
		let first = officer(MINISTRY, Role::PermitOfficer);
		(first, first + SECOND)
	}

	fn holder() -> OrganisationId {
		TRADER
	}
}

#[derive(Default)]
pub struct ExtBuilder;

impl ExtBuilder {
	/// Runs in block 1 and checks the invariants at the end.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		Day::set(TODAY);
		Inactive::set(vec![]);
		Signer::set(None);
		Trail::set_full(false);
		Trail::take();
		let mut ext: sp_io::TestExternalities =
			RuntimeGenesisConfig::default().build_storage().unwrap().into();
		ext.execute_with(|| {
			next_step();
			test();
			Allocations::do_try_state().unwrap();
		});
	}
}

/// From now on another block's first extrinsic runs.
pub fn next_step() {
	System::set_block_number(System::block_number() + 1);
	System::set_extrinsic_index(0);
}

/// As a transaction does it: all or nothing.
pub fn dispatch(
	origin: RuntimeOrigin,
	call: pallet_allocations::Call<Test>,
) -> DispatchResultWithPostInfo {
	RuntimeCall::Allocations(call).dispatch(origin)
}

/// An officer of the organisation, signing.
pub fn by(organisation: OrganisationId, role: Role) -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(organisation, role))
}

/// The ministry's permit officer who proposes.
pub fn proposer() -> RuntimeOrigin {
	by(MINISTRY, Role::PermitOfficer)
}

/// The ministry's other permit officer.
pub fn endorser() -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(MINISTRY, Role::PermitOfficer) + SECOND)
}

pub fn relief() -> ReliefCode {
	"1RD".parse().unwrap()
}

/// From so many days from today to so many.
pub fn terms(ceiling: Money, from: u32, to: u32) -> ExemptionTerms {
	let (from, to) = (Date::from_days(TODAY + from), Date::from_days(TODAY + to));
	ExemptionTerms { legal_basis: BASIS, ceiling, from, to }
}

pub fn grant_call(terms: ExemptionTerms) -> pallet_allocations::Call<Test> {
	let ExemptionTerms { legal_basis, ceiling, from, to } = terms;
	pallet_allocations::Call::grant_exemption {
		holder: TRADER,
		relief: relief(),
		legal_basis,
		ceiling,
		from,
		to,
	}
}

pub fn endorse_call() -> pallet_allocations::Call<Test> {
	pallet_allocations::Call::endorse_exemption { holder: TRADER, relief: relief() }
}

/// Proposed and endorsed for the trader.
pub fn granted(terms: ExemptionTerms) -> ExemptionId {
	let id = pallet_allocations::NextId::<Test>::get();
	dispatch(proposer(), grant_call(terms)).unwrap();
	dispatch(endorser(), endorse_call()).unwrap();
	Trail::take();
	id
}

/// A period of this volume in kilograms, critical when a tenth is left.
pub fn quota(order: &str, volume: u32) -> QuotaPeriod {
	QuotaPeriod {
		order: order.parse().unwrap(),
		from: Date::from_days(TODAY),
		to: Date::from_days(TODAY + 365),
		unit: "KGM".parse().unwrap(),
		volume: Decimal::from_whole(volume),
		critical: Decimal::from_whole(10),
	}
}

/// So many kilograms.
pub fn kg(whole: u32) -> Decimal {
	Decimal::from_whole(whole)
}

/// The acts since the last look, without who and why.
pub fn bare_acts() -> Vec<(Subject, Act)> {
	Trail::take().into_iter().map(|(subject, entry)| (subject, entry.act)).collect()
}

/// The last event of this room.
pub fn last_event() -> crate::Event<Test> {
	System::read_events_for_pallet().pop().unwrap()
}
