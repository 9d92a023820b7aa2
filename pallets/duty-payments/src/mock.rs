// SPDX-License-Identifier: Apache-2.0
//! A runtime with this room alone, and neighbours that remember: a ledger, guarantees and quotas that keep real
//! balances. Their balances live in storage, so that a call that is refused undoes them too.

#![allow(clippy::arithmetic_side_effects)]

use core::{cell::RefCell, time::Duration};

use frame_support::{
	derive_impl, dispatch::DispatchResult, ensure, parameter_types, sp_runtime::BuildStorage,
	sp_runtime::DispatchError, traits::UnixTime,
};
use tijara_mock::{Officer, Trail};
use tijara_primitives::{
	actor::{roles, Actor, AllowedRoles, Role},
	axes::Step,
	codes::{
		BankReference, CommodityCode, CommodityPrefix, CountryCode, CurrencyCode, GroupCode,
		QuotaOrder, ReliefCode,
	},
	date::Date,
	money::LedgerAccount,
	numbers::Decimal,
	rooms::{
		Allocations, Handlers, Ledger, OnReleased, Receipt, ReleaseCase, Releases, Securities,
		TakenBack, TariffBook, TariffView,
	},
	tariff::{
		Allocation, ExchangeRate, Measure, NomenclatureLine, QuotaPeriod, Relief, TariffHeader,
	},
	DeclarationId, GuaranteeId, Money, OrganisationId, TariffVersion,
};

use crate::{self as pallet_duty_payments, Pallet};

pub type AccountId = tijara_mock::AccountId;
type Block = frame_system::mocking::MockBlock<Test>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		DutyPayments: pallet_duty_payments,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

/// 2026-11-22.
pub const TODAY: u32 = 20_779;

parameter_types! {
	pub static Day: u32 = TODAY;
	/// Does the broker's mandate hold?
	pub static MandateHolds: bool = true;
	/// Refuse every step, as a closed case does.
	pub static CaseClosed: bool = false;
	/// Steps that were reported, in order.
	pub static Steps: Vec<(DeclarationId, Step)> = Vec::new();
	pub const Term: u64 = 10;
}

pub struct Proposes;
impl AllowedRoles for Proposes {
	const ROLES: &'static [Role] = &[Role::Assessor, Role::Cashier];
}

pub struct Endorses;
impl AllowedRoles for Endorses {
	const ROLES: &'static [Role] = &[Role::ChiefExaminer, Role::Cashier, Role::Assessor];
}

impl pallet_duty_payments::Config for Test {
	type Allocations = Quotas;
	type AssessorOrigin = Officer<roles::Assessor>;
	type Audit = Trail;
	type BankOrigin = Officer<roles::BankOfficer>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Clock;
	type Case = Case;
	type EndorserOrigin = Officer<Endorses>;
	type Handlers = Brokers;
	type Ledger = Books;
	type MoneyOrigin = Officer<Proposes>;
	type PayerOrigin = Officer<roles::Declarant>;
	type ProposalTerm = Term;
	type Releases = Case;
	type Securities = Guarantees;
	type Tariff = Book;
	type Time = Clock;
	type WeightInfo = ();
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId> for Clock {
	fn prepare(_: DeclarationId, _: OrganisationId, _: &Actor<AccountId>) {
		Book::publish(crate::tests::tariff("10.00 %"));
	}

	fn item(sequence: u16) -> tijara_primitives::declaration::Item {
		let preference = Some("300".parse().unwrap());
		tijara_primitives::declaration::Item { preference, ..crate::tests::item(sequence, 100) }
	}

	fn deposit(
		bank: &Actor<AccountId>,
		trader: OrganisationId,
		reference: &BankReference,
		amount: Money,
	) {
		let receipt = Receipt { reference, currency: &"GBP".parse().unwrap(), amount };
		Books::receive(bank, &receipt, trader, None).unwrap();
	}

	fn deferred_account(trader: OrganisationId, limit: Money) {
		Books::set_limit(trader, limit);
	}

	fn guarantee(trader: OrganisationId, amount: Money) -> GuaranteeId {
		Guarantees::accept(1, trader, amount);
		1
	}

	fn release(id: DeclarationId) {
		Case::release(id).unwrap();
	}
}

pub struct Clock;

impl UnixTime for Clock {
	fn now() -> Duration {
		Duration::from_secs(u64::from(Day::get()) * 86_400 + 3_600)
	}
}

/// The broker handles every declaration, as long as its mandate holds.
pub struct Brokers;

impl Handlers for Brokers {
	fn may_act(_: DeclarationId, organisation: OrganisationId) -> bool {
		organisation == crate::tests::BROKER && MandateHolds::get()
	}
}

/// A number in storage, under a name.
fn number(key: impl codec::Encode) -> Money {
	frame_support::storage::unhashed::get_or_default(&key.encode())
}

fn set_number(key: impl codec::Encode, value: Money) {
	frame_support::storage::unhashed::put(&key.encode(), &value);
}

/// A ledger and the money that it accounts for.
pub struct Books;

/// A posting: organisation, declaration, debit, credit, amount.
pub type Entry = (OrganisationId, DeclarationId, LedgerAccount, LedgerAccount, Money);

const POSTINGS: &[u8] = b"mock:postings";

impl Books {
	pub fn postings() -> Vec<Entry> {
		frame_support::storage::unhashed::get_or_default(POSTINGS)
	}

	fn append(entry: Entry) {
		let mut all = Self::postings();
		if entry.4 > 0 {
			all.push(entry);
		}
		frame_support::storage::unhashed::put(POSTINGS, &all);
	}

	pub fn treasury() -> Money {
		number("treasury")
	}

	pub fn set_treasury(amount: Money) {
		set_number("treasury", amount);
	}

	pub fn set_fund(organisation: OrganisationId, amount: Money) {
		set_number(("fund", organisation), amount);
	}

	pub fn set_limit(organisation: OrganisationId, limit: Money) {
		set_number(("limit", organisation), limit);
	}

	/// Debits and credits of the debtor's account for a declaration.
	pub fn debtor(of: DeclarationId) -> (Money, Money) {
		Self::postings().iter().filter(|(_, id, ..)| *id == of).fold(
			(0, 0),
			|(debits, credits), (_, _, debit, credit, amount)| {
				let is = |account: &LedgerAccount| matches!(account, LedgerAccount::Debtor(_));
				(
					debits + if is(debit) { *amount } else { 0 },
					credits + if is(credit) { *amount } else { 0 },
				)
			},
		)
	}
}

type Confirmation = (OrganisationId, OrganisationId, Money, bool);

fn confirmation(reference: &BankReference) -> Option<Confirmation> {
	frame_support::storage::unhashed::get(&codec::Encode::encode(&("reference", reference)))
}

fn confirm(reference: &BankReference, confirmation: Confirmation) {
	let key = codec::Encode::encode(&("reference", reference));
	frame_support::storage::unhashed::put(&key, &confirmation);
}

impl Ledger<AccountId> for Books {
	fn fund(organisation: OrganisationId) -> Money {
		number(("fund", organisation))
	}

	fn post(
		organisation: OrganisationId,
		id: DeclarationId,
		debit: LedgerAccount,
		credit: LedgerAccount,
		amount: Money,
	) -> DispatchResult {
		ensure!(!debit.is_money() && !credit.is_money(), "money is moved by the ledger alone");
		Self::append((organisation, id, debit, credit, amount));
		Ok(())
	}

	fn receive(
		bank: &Actor<AccountId>,
		receipt: &Receipt<'_>,
		organisation: OrganisationId,
		_: Option<DeclarationId>,
	) -> DispatchResult {
		ensure!(receipt.currency.as_str() == "GBP", "wrong currency");
		ensure!(receipt.amount > 0, "zero");
		ensure!(confirmation(receipt.reference).is_none(), "counted");
		let of = (bank.organisation, organisation, receipt.amount, false);
		confirm(receipt.reference, of);
		Self::set_fund(organisation, Self::fund(organisation) + receipt.amount);
		Ok(())
	}

	fn collect(organisation: OrganisationId, id: DeclarationId, amount: Money) -> DispatchResult {
		let left = Self::fund(organisation).checked_sub(amount).ok_or("fund too small")?;
		Self::set_fund(organisation, left);
		Self::set_treasury(Self::treasury() + amount);
		let (fund, debtor) =
			(LedgerAccount::Fund(organisation), LedgerAccount::Debtor(organisation));
		Self::append((organisation, id, fund, debtor, amount));
		Ok(())
	}

	fn repay(organisation: OrganisationId, id: DeclarationId, amount: Money) -> DispatchResult {
		Self::set_treasury(Self::treasury().checked_sub(amount).ok_or("treasury too small")?);
		Self::set_fund(organisation, Self::fund(organisation) + amount);
		let (fund, debtor) =
			(LedgerAccount::Fund(organisation), LedgerAccount::Debtor(organisation));
		Self::append((organisation, id, debtor, fund, amount));
		Ok(())
	}

	fn defer(
		organisation: OrganisationId,
		id: DeclarationId,
		amount: Money,
		_: Date,
	) -> DispatchResult {
		let left = number(("limit", organisation)).checked_sub(amount).ok_or("limit passed")?;
		Self::set_limit(organisation, left);
		let debtor = LedgerAccount::Debtor(organisation);
		Self::append((organisation, id, LedgerAccount::Deferred(organisation), debtor, amount));
		Ok(())
	}

	fn take_back(
		bank: &Actor<AccountId>,
		reference: &BankReference,
		id: DeclarationId,
	) -> Result<TakenBack, DispatchError> {
		let (by, organisation, amount, back) = confirmation(reference).ok_or("unknown")?;
		ensure!(by == bank.organisation && !back, "not to be charged back");
		confirm(reference, (by, organisation, amount, true));
		let held = Self::fund(organisation).min(amount);
		let short = amount - held;
		Self::set_fund(organisation, Self::fund(organisation) - held);
		Self::set_treasury(Self::treasury().checked_sub(short).ok_or("treasury too small")?);
		let (bank, debtor) = (LedgerAccount::Bank(by), LedgerAccount::Debtor(organisation));
		Self::append((organisation, id, debtor, bank, short));
		Ok(TakenBack { organisation, amount, short })
	}
}

/// Guarantees: what each has left, and what is reserved for declarations.
pub struct Guarantees;

impl Guarantees {
	/// From now on the guarantee has this much to reserve for the holder.
	pub fn accept(guarantee: GuaranteeId, holder: OrganisationId, amount: Money) {
		set_number(("holder", guarantee), holder.into());
		set_number(("guarantee", guarantee), amount);
	}

	fn of(id: DeclarationId) -> GuaranteeId {
		number(("secured by", id)) as GuaranteeId
	}

	fn set(id: DeclarationId, guarantee: GuaranteeId, amount: Money) -> DispatchResult {
		let all = number(("guarantee", guarantee)) + Self::reserved(id);
		set_number(("guarantee", guarantee), all.checked_sub(amount).ok_or("not enough left")?);
		set_number(("reserved", id), amount);
		set_number(("secured by", id), if amount == 0 { 0 } else { guarantee.into() });
		Ok(())
	}
}

impl Securities<AccountId> for Guarantees {
	fn reserved(id: DeclarationId) -> Money {
		number(("reserved", id))
	}

	fn reserve(
		id: DeclarationId,
		guarantee: GuaranteeId,
		holder: OrganisationId,
		amount: Money,
		_: &Actor<AccountId>,
	) -> DispatchResult {
		ensure!(number(("holder", guarantee)) == holder.into(), "another holder");
		ensure!([0, guarantee].contains(&Self::of(id)), "another guarantee");
		Self::set(id, guarantee, amount)
	}

	fn lower(id: DeclarationId, amount: Money, _: Option<&Actor<AccountId>>) -> DispatchResult {
		if Self::reserved(id) <= amount {
			return Ok(());
		}
		Self::set(id, Self::of(id), amount)
	}
}

/// Quotas and exemptions: what is drawn by declarations.
pub struct Quotas;

/// What declarations have drawn: from a quota for an item, or from an exemption.
type Draw = (DeclarationId, Option<(u16, Vec<u8>)>, Vec<u8>, u128);

const DRAWS: &[u8] = b"mock:draws";

impl Quotas {
	pub fn draws() -> Vec<Draw> {
		frame_support::storage::unhashed::get_or_default(DRAWS)
	}

	fn push(draw: Draw) {
		let mut draws = Self::draws();
		draws.push(draw);
		frame_support::storage::unhashed::put(DRAWS, &draws);
	}

	fn left(quota: &QuotaPeriod) -> u128 {
		let order = quota.order.as_bytes();
		let of = |draw: &Draw| draw.1.as_ref().is_some_and(|(_, of)| of == order);
		let drawn: u128 = Self::draws().iter().filter(|draw| of(draw)).map(|draw| draw.3).sum();
		quota.volume.millionths() - drawn
	}

	pub fn grant_exemption(holder: OrganisationId, relief: &str, ceiling: Money) {
		set_number(("exemption", holder, relief.as_bytes().to_vec()), ceiling);
	}
}

impl Allocations<AccountId> for Quotas {
	fn draw_quota(
		id: DeclarationId,
		item: u16,
		quota: &QuotaPeriod,
		claimed: Decimal,
	) -> Result<Decimal, DispatchError> {
		ensure!(!Self::allocated(id).iter().any(|of| of.item == item), "drawn before");
		let drawn = Self::left(quota).min(claimed.millionths());
		Self::push((id, Some((item, quota.order.as_bytes().to_vec())), vec![], drawn));
		Ok(Decimal::from_millionths(drawn).unwrap())
	}

	fn is_critical(quota: &QuotaPeriod) -> bool {
		Self::left(quota) * 100 * Decimal::SCALE
			<= quota.volume.millionths() * quota.critical.millionths()
	}

	fn exemption_left(holder: OrganisationId, relief: &ReliefCode, _: Date) -> Money {
		let relief = relief.as_bytes().to_vec();
		let of = |draw: &Draw| draw.1.is_none() && draw.2 == relief;
		let drawn: u128 = Self::draws().iter().filter(|draw| of(draw)).map(|draw| draw.3).sum();
		number(("exemption", holder, relief.clone())).saturating_sub(drawn)
	}

	fn draw_exemption(
		id: DeclarationId,
		holder: OrganisationId,
		relief: &ReliefCode,
		on: Date,
		amount: Money,
	) -> DispatchResult {
		ensure!(Self::exemption_left(holder, relief, on) >= amount, "less is left");
		Self::push((id, None, relief.as_bytes().to_vec(), amount));
		Ok(())
	}

	fn allocated(id: DeclarationId) -> Vec<Allocation> {
		let quantity = |millionths| Decimal::from_millionths(millionths).unwrap();
		Self::draws()
			.into_iter()
			.filter(|draw| draw.0 == id)
			.filter_map(|draw| draw.1.map(|(item, _)| (item, draw.3)))
			.map(|(item, drawn)| Allocation { item, quantity: quantity(drawn) })
			.collect()
	}

	fn restore(id: DeclarationId, _: &Actor<AccountId>) -> DispatchResult {
		ensure!(!Case::is_released(id), "written off");
		let rest: Vec<Draw> = Self::draws().into_iter().filter(|draw| draw.0 != id).collect();
		frame_support::storage::unhashed::put(DRAWS, &rest);
		Ok(())
	}
}

/// A case that remembers its steps.
pub struct Case;

impl Case {
	pub fn release(id: DeclarationId) -> DispatchResult {
		set_number(("released", id), 1);
		DutyPayments::on_released(id)
	}
}

impl Releases for Case {
	fn is_released(id: DeclarationId) -> bool {
		number(("released", id)) > 0
	}
}

impl ReleaseCase for Case {
	fn reached(id: DeclarationId, step: Step) -> DispatchResult {
		ensure!(!CaseClosed::get(), "the case is closed");
		Steps::mutate(|steps| steps.push((id, step)));
		Ok(())
	}
}

/// A tariff in memory.
#[derive(Clone)]
pub struct Memory {
	pub header: TariffHeader,
	pub measures: Vec<Measure>,
	pub reliefs: Vec<Relief>,
	pub quotas: Vec<QuotaPeriod>,
	pub lines: Vec<NomenclatureLine>,
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

	fn exchange(&self, _: &CurrencyCode, _: Date) -> Option<ExchangeRate> {
		None
	}

	fn reliefs(&self) -> Vec<Relief> {
		self.reliefs.clone()
	}

	fn quota(&self, order: &QuotaOrder, on: Date) -> Option<QuotaPeriod> {
		let covers =
			|quota: &&QuotaPeriod| quota.order == *order && quota.from <= on && on <= quota.to;
		self.quotas.iter().find(covers).cloned()
	}

	fn line(&self, code: &CommodityPrefix) -> Option<NomenclatureLine> {
		self.lines.iter().find(|line| line.code == *code).cloned()
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
	/// Run a test on a fresh chain at block 1, then check every invariant.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		Trail::set_full(false);
		Trail::take();
		Day::set(TODAY);
		MandateHolds::set(true);
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
