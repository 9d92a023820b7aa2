// SPDX-License-Identifier: Apache-2.0
//! A runtime of this room alone. The registry, the operators' register, duty payments and the clock
//! answer what the test sets.

#![allow(clippy::arithmetic_side_effects)]

use core::time::Duration;
use frame_support::{derive_impl, dispatch::DispatchResultWithPostInfo, parameter_types};
use sp_core::H256;
use sp_runtime::{traits::Dispatchable, BuildStorage};
use tijara_mock::{officer, Officer, Trail};
use tijara_primitives::{
	actor::{roles, OrganisationKind, Role},
	aeo::{Benefits, GuaranteeShare},
	audit::{Act, Entry, Subject},
	codes::{MraId, NationalId},
	date::Date,
	rooms::{AuthorisedOperators, Debts, Organisations},
	DeclarationId, GuaranteeId, Money, OrganisationId,
};

use crate::{self as pallet_guarantees, Guarantee};

pub type AccountId = tijara_mock::AccountId;

pub const CUSTOMS: OrganisationId = 1;
pub const BANK: OrganisationId = 8;
pub const OTHER_BANK: OrganisationId = 9;
pub const TRADER: OrganisationId = 11;
pub const OTHER_TRADER: OrganisationId = 12;

/// 2026-11-22.
pub const TODAY: u32 = 20_779;
/// Last day of the guarantees here.
pub const UNTIL: Date = Date::from_days(TODAY + 365);

parameter_types! {
	/// The day on which a call happens.
	pub static Day: u32 = TODAY;
	/// Organisations that are suspended or closed.
	pub static Inactive: Vec<OrganisationId> = vec![];
	/// What every holder must provide.
	pub static Share: GuaranteeShare = GuaranteeShare::Whole;
	/// What is overdue for every declaration.
	pub static Overdue: Option<(OrganisationId, Money)> = None;
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
			CUSTOMS => Some(OrganisationKind::Customs),
			BANK | OTHER_BANK => Some(OrganisationKind::Bank),
			TRADER | OTHER_TRADER => Some(OrganisationKind::Trader),
			_ => None,
		}
	}

	fn has_identifier(_: OrganisationId, _: &NationalId, _: &H256) -> bool {
		false
	}
}

impl AuthorisedOperators for Neighbours {
	fn benefits(_: OrganisationId) -> Benefits {
		Benefits { guarantee: Share::get(), ..Default::default() }
	}

	fn partner_benefits(_: &MraId) -> Benefits {
		Benefits::default()
	}
}

impl Debts for Neighbours {
	fn overdue(_: DeclarationId) -> Option<(OrganisationId, Money)> {
		Overdue::get()
	}
}

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Guarantees: pallet_guarantees,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

impl pallet_guarantees::Config for Test {
	type Audit = Trail;
	type BankOrigin = Officer<roles::BankOfficer>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Neighbours;
	type CashierOrigin = Officer<roles::Cashier>;
	type Debts = Neighbours;
	type Operators = Neighbours;
	type Organisations = Neighbours;
	type Time = Neighbours;
	type WeightInfo = ();
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper for Neighbours {
	fn holder() -> OrganisationId {
		TRADER
	}

	fn overdue(_: DeclarationId, debtor: OrganisationId, amount: Money) {
		Overdue::set(Some((debtor, amount)));
	}
}

#[derive(Default)]
pub struct ExtBuilder;

impl ExtBuilder {
	/// Runs in block 1 and checks the invariants at the end.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		Day::set(TODAY);
		Inactive::set(vec![]);
		Share::set(GuaranteeShare::Whole);
		Overdue::set(None);
		Trail::set_full(false);
		Trail::take();
		let mut ext: sp_io::TestExternalities =
			RuntimeGenesisConfig::default().build_storage().unwrap().into();
		ext.execute_with(|| {
			System::set_block_number(1);
			test();
			Guarantees::do_try_state().unwrap();
		});
	}
}

/// As a transaction does it: all or nothing.
pub fn dispatch(
	origin: RuntimeOrigin,
	call: pallet_guarantees::Call<Test>,
) -> DispatchResultWithPostInfo {
	RuntimeCall::Guarantees(call).dispatch(origin)
}

/// An officer of the organisation, signing.
pub fn by(organisation: OrganisationId, role: Role) -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(organisation, role))
}

pub fn bank() -> RuntimeOrigin {
	by(BANK, Role::BankOfficer)
}

pub fn cashier() -> RuntimeOrigin {
	by(CUSTOMS, Role::Cashier)
}

pub fn guarantee(id: GuaranteeId) -> Guarantee {
	pallet_guarantees::Guarantees::<Test>::get(id).unwrap()
}

/// The acts since the last look.
pub fn acts() -> Vec<(Subject, Entry<AccountId>)> {
	Trail::take()
}

/// The acts since the last look, without who and why.
pub fn bare_acts() -> Vec<(Subject, Act)> {
	acts().into_iter().map(|(subject, entry)| (subject, entry.act)).collect()
}

/// The last event of this room.
pub fn last_event() -> crate::Event<Test> {
	System::read_events_for_pallet().pop().unwrap()
}

/// Offered by the bank for the trader, under a reference of its own.
pub fn offered(declaration: Option<DeclarationId>, provided: Money) -> GuaranteeId {
	let id = pallet_guarantees::NextId::<Test>::get();
	let reference = format!("G-{id}").parse().unwrap();
	Guarantees::offer(bank(), TRADER, declaration, provided, UNTIL, reference).unwrap();
	acts();
	id
}

/// In force, with this reference amount.
pub fn in_force(provided: Money, amount: Money) -> GuaranteeId {
	let id = offered(None, provided);
	Guarantees::accept(cashier(), id, amount).unwrap();
	acts();
	id
}
