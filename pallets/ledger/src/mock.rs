// SPDX-License-Identifier: Apache-2.0
//! A runtime of this room and balances. The registry, the operators' register and the clock answer what the
//! test sets.
//!
//! The accounts of the shared mock are numbers of 64 bits, too short for the sub-accounts of a `PalletId`;
//! here they are padded to the accounts of the chain.

#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing)]

use core::{marker::PhantomData, time::Duration};

use frame_support::{
	derive_impl,
	dispatch::{DispatchResult, DispatchResultWithPostInfo},
	parameter_types,
	traits::EnsureOrigin,
	PalletId,
};
use sp_core::H256;
use sp_runtime::{
	traits::{Dispatchable, IdentityLookup},
	AccountId32, BuildStorage,
};
use tijara_mock::Trail;
use tijara_primitives::{
	actor::{roles, Actor, AllowedRoles, OrganisationKind, Role},
	aeo::Benefits,
	audit::{Act, AuditTrail, Entry, Subject},
	codes::{BankReference, CurrencyCode, MraId, NationalId},
	money::Movement,
	rooms::{AuthorisedOperators, Organisations, Receipt},
	Money, OrganisationId,
};

use crate::{self as pallet_ledger};

type Short = tijara_mock::AccountId;

pub const CUSTOMS: OrganisationId = 1;
pub const REVENUE: OrganisationId = 2;
pub const BANK: OrganisationId = 8;
pub const OTHER_BANK: OrganisationId = 9;
pub const TRADER: OrganisationId = 11;
pub const OTHER_TRADER: OrganisationId = 12;

/// 2026-11-22.
pub const TODAY: u32 = 20_779;
/// November 2026.
pub const MONTH: u32 = 2026 * 12 + 10;
/// A declaration.
pub const ID: u64 = 7;

parameter_types! {
	/// The day on which a call happens.
	pub static Day: u32 = TODAY;
	/// Organisations that are suspended or closed.
	pub static Inactive: Vec<OrganisationId> = vec![];
	/// May every operator pay later?
	pub static MayDefer: bool = true;
	pub const Treasury: PalletId = PalletId(*b"tijara/l");
	pub NationalCurrency: CurrencyCode = "XTD".parse().unwrap();
}

/// Officers who pay for their organisation.
pub struct Pays;
impl AllowedRoles for Pays {
	const ROLES: &'static [Role] = &[Role::Declarant, Role::Administrator];
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
			REVENUE => Some(OrganisationKind::Revenue),
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
		Benefits { deferred_payment: MayDefer::get(), ..Default::default() }
	}

	fn partner_benefits(_: &MraId) -> Benefits {
		Benefits::default()
	}
}

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Balances: pallet_balances,
		Ledger: pallet_ledger,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountData = pallet_balances::AccountData<Money>;
	type AccountId = AccountId32;
	type Block = frame_system::mocking::MockBlock<Test>;
	type Lookup = IdentityLookup<AccountId32>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = Money;
}

impl pallet_ledger::Config for Test {
	type Audit = PaddedTrail;
	type BankOrigin = Officer<roles::BankOfficer>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Neighbours;
	type CashierOrigin = Officer<roles::Cashier>;
	type Funds = Balances;
	type NationalCurrency = NationalCurrency;
	type Operators = Neighbours;
	type Organisations = Neighbours;
	type PalletId = Treasury;
	type PayerOrigin = Officer<Pays>;
	type Time = Neighbours;
	type WeightInfo = ();
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper for Neighbours {
	fn trader() -> OrganisationId {
		TRADER
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
			movement: entry.movement,
		};
		Trail::record(subject, entry)
	}
}

#[derive(Default)]
pub struct ExtBuilder;

impl ExtBuilder {
	/// Runs in block 1 and checks the invariants at the end.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		Day::set(TODAY);
		Inactive::set(vec![]);
		MayDefer::set(true);
		Trail::set_full(false);
		Trail::take();
		let mut ext: sp_io::TestExternalities =
			RuntimeGenesisConfig::default().build_storage().unwrap().into();
		ext.execute_with(|| {
			System::set_block_number(1);
			test();
			Ledger::do_try_state().unwrap();
		});
	}
}

/// As a transaction does it: all or nothing.
pub fn dispatch(
	origin: RuntimeOrigin,
	call: pallet_ledger::Call<Test>,
) -> DispatchResultWithPostInfo {
	RuntimeCall::Ledger(call).dispatch(origin)
}

/// What another room asks for is undone with its call when it fails.
pub fn within_call<R>(
	ask: impl FnOnce() -> Result<R, sp_runtime::DispatchError>,
) -> Result<R, sp_runtime::DispatchError> {
	frame_support::storage::with_storage_layer(ask)
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

pub fn payer() -> RuntimeOrigin {
	by(TRADER, Role::Declarant)
}

pub fn text(reference: &str) -> BankReference {
	reference.parse().unwrap()
}

pub fn currency() -> CurrencyCode {
	NationalCurrency::get()
}

/// A payment that a bank has received for a declaration, as duty payments passes it on.
pub fn receive(
	from: OrganisationId,
	reference: &BankReference,
	organisation: OrganisationId,
	id: Option<u64>,
	amount: Money,
) -> DispatchResult {
	let receipt = Receipt { reference, currency: &currency(), amount };
	let actor = actor(from, Role::BankOfficer);
	within_call(|| {
		<Ledger as tijara_primitives::rooms::Ledger<_>>::receive(&actor, &receipt, organisation, id)
	})
}

/// Money in the fund of an organisation, from the bank.
pub fn funded(organisation: OrganisationId, reference: &str, amount: Money) {
	let reference = text(reference);
	Ledger::confirm_deposit(bank(), organisation, reference, currency(), amount).unwrap();
	acts();
	System::reset_events();
}

/// The acts since the last look, without who and why, and without postings.
pub fn acts() -> Vec<(Subject, Act)> {
	let all = Trail::take().into_iter().map(|(subject, entry)| (subject, entry.act));
	all.filter(|(_, act)| *act != Act::Posted).collect()
}

/// The postings that the trail has had since the last look.
pub fn posted() -> Vec<(Subject, Movement)> {
	let all = Trail::take().into_iter();
	all.filter_map(|(subject, entry)| Some((subject, entry.movement?))).collect()
}

/// The last event of this room.
pub fn last_event() -> crate::Event<Test> {
	System::read_events_for_pallet().pop().unwrap()
}
