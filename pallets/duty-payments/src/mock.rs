// SPDX-License-Identifier: Apache-2.0
//! A runtime with this room and balances, and neighbours that remember.
//!
//! The accounts of the shared mock are numbers of 64 bits, too short for the sub-accounts of a
//! `PalletId`; here they are padded to the accounts of the chain.

use core::{cell::RefCell, marker::PhantomData};

use frame_support::{
	derive_impl,
	dispatch::DispatchResult,
	parameter_types,
	sp_runtime::{traits::IdentityLookup, AccountId32, BuildStorage, DispatchError},
	traits::EnsureOrigin,
	PalletId,
};
use tijara_mock::Trail;
use tijara_primitives::{
	actor::{roles, Actor, AllowedRoles, Role},
	audit::{AuditTrail, Entry, Subject},
	axes::Step,
	codes::{CommodityCode, CountryCode, CurrencyCode, GroupCode},
	date::Date,
	rooms::{Handlers, ReleaseCase, TariffBook, TariffView},
	tariff::{ExchangeRate, Measure, TariffHeader},
	DeclarationId, Money, OrganisationId, TariffVersion,
};

use crate::{self as pallet_duty_payments, Pallet};

type Block = frame_system::mocking::MockBlock<Test>;
type Short = tijara_mock::AccountId;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Balances: pallet_balances,
		DutyPayments: pallet_duty_payments,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId32;
	type Lookup = IdentityLookup<AccountId32>;
	type AccountData = pallet_balances::AccountData<Money>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = Money;
}

/// The broker handles every declaration, as long as its mandate holds.
pub struct Brokers;

impl Handlers for Brokers {
	fn may_act(_: DeclarationId, organisation: OrganisationId) -> bool {
		organisation == crate::tests::BROKER && MandateHolds::get()
	}
}

parameter_types! {
	/// Does the broker's mandate hold?
	pub static MandateHolds: bool = true;
	pub const Treasury: PalletId = PalletId(*b"tijara/d");
	/// Refuse every step, as a closed case does.
	pub static CaseClosed: bool = false;
	/// Steps that were reported, in order.
	pub static Steps: Vec<(DeclarationId, Step)> = Vec::new();
}

impl pallet_duty_payments::Config for Test {
	type BankOrigin = Officer<roles::BankOfficer>;
	type PayerOrigin = Officer<roles::Declarant>;
	type Funds = Balances;
	type Tariff = Book;
	type Case = Case;
	type Audit = PaddedTrail;
	type Handlers = Brokers;
	type PalletId = Treasury;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId32> for () {
	fn prepare(_: DeclarationId, _: OrganisationId, _: &Actor<AccountId32>) {
		Book::publish(crate::tests::tariff("10.00 %"));
	}

	fn item(sequence: u16) -> tijara_primitives::declaration::Item {
		crate::tests::item(sequence, 100)
	}
}

/// The account of an organisation's officer in a role.
pub fn officer(organisation: OrganisationId, role: Role) -> AccountId32 {
	let mut bytes = [0; 32];
	bytes[..8].copy_from_slice(&tijara_mock::officer(organisation, role).to_le_bytes());
	AccountId32::new(bytes)
}

/// The same officer as the actor that a call sees.
pub fn actor(organisation: OrganisationId, role: Role) -> Actor<AccountId32> {
	Actor { account: officer(organisation, role), organisation, role, via: None }
}

/// Lets pass the accounts that [`officer`] makes for the roles `R`.
pub struct Officer<R>(PhantomData<R>);

impl<R: AllowedRoles> EnsureOrigin<RuntimeOrigin> for Officer<R> {
	type Success = Actor<AccountId32>;

	fn try_origin(origin: RuntimeOrigin) -> Result<Self::Success, RuntimeOrigin> {
		let account = frame_system::EnsureSigned::<AccountId32>::try_origin(origin.clone())?;
		let bytes: &[u8; 32] = account.as_ref();
		let short = Short::from_le_bytes(bytes[..8].try_into().unwrap());
		let role = R::ROLES.iter().find(|role| short % 100 == **role as Short).ok_or(origin)?;
		Ok(actor(OrganisationId::try_from(short / 100).unwrap(), *role))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		R::ROLES.first().map(|role| RuntimeOrigin::signed(officer(1, *role))).ok_or(())
	}
}

/// The shared mock's trail, behind padded accounts.
pub struct PaddedTrail;

impl AuditTrail<AccountId32> for PaddedTrail {
	fn record(subject: Subject, entry: Entry<AccountId32>) -> DispatchResult {
		let short = |actor: Option<Actor<AccountId32>>| {
			actor.map(|actor| tijara_mock::actor(actor.organisation, actor.role))
		};
		let entry = Entry {
			act: entry.act,
			actor: short(entry.actor),
			co_signer: short(entry.co_signer),
			on_behalf_of: entry.on_behalf_of,
			mandate: entry.mandate,
			version: entry.version,
			rules: entry.rules,
			reason: entry.reason,
			content: entry.content,
		};
		Trail::record(subject, entry)
	}
}

/// A case that remembers its steps.
pub struct Case;

impl ReleaseCase for Case {
	fn reached(id: DeclarationId, step: Step) -> DispatchResult {
		if CaseClosed::get() {
			return Err("the case is closed".into());
		}
		Steps::mutate(|steps| steps.push((id, step)));
		Ok(())
	}
}

/// A tariff in memory.
#[derive(Clone)]
pub struct Memory {
	pub header: TariffHeader,
	pub measures: Vec<Measure>,
	pub exchange: Vec<ExchangeRate>,
}

impl TariffView for Memory {
	fn header(&self) -> &TariffHeader {
		&self.header
	}

	fn measures(&self, commodity: &CommodityCode) -> Vec<Measure> {
		let begins =
			|measure: &&Measure| commodity.as_str().starts_with(measure.commodity.as_str());
		self.measures.iter().filter(begins).cloned().collect()
	}

	fn in_group(&self, _: &GroupCode, _: &CountryCode) -> bool {
		false
	}

	fn exchange(&self, currency: &CurrencyCode, _: Date) -> Option<ExchangeRate> {
		self.exchange.iter().find(|rate| rate.currency == *currency).cloned()
	}
}

std::thread_local! {
	static VERSIONS: RefCell<Vec<Memory>> = const { RefCell::new(Vec::new()) };
}

/// A tariff book in memory: the last version is in force.
pub struct Book;

impl Book {
	pub fn publish(tariff: Memory) {
		VERSIONS.with(|versions| versions.borrow_mut().push(tariff));
	}
}

impl TariffBook for Book {
	type View = Memory;

	fn in_force(_: Date) -> Result<(TariffVersion, Memory), DispatchError> {
		let last = VERSIONS.with(|versions| versions.borrow().len()) as TariffVersion;
		Ok((last, Self::version(last)?))
	}

	fn version(version: TariffVersion) -> Result<Memory, DispatchError> {
		VERSIONS
			.with(|versions| versions.borrow().get((version as usize).wrapping_sub(1)).cloned())
			.ok_or(DispatchError::Other("no such version"))
	}
}

#[derive(Default)]
pub struct ExtBuilder;

impl ExtBuilder {
	/// Run a test on a fresh chain at block 1 with an ad-valorem tariff, then check every invariant.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		Trail::set_full(false);
		Trail::take();
		CaseClosed::set(false);
		Steps::set(Vec::new());
		VERSIONS.with(|versions| versions.borrow_mut().clear());
		Book::publish(crate::tests::tariff("10.00 %"));
		let storage = RuntimeGenesisConfig::default().build_storage().unwrap();
		sp_io::TestExternalities::new(storage).execute_with(|| {
			System::set_block_number(1);
			test();
			Pallet::<Test>::do_try_state().unwrap();
		});
	}
}
