// SPDX-License-Identifier: Apache-2.0
//! The traits that join the rooms. Facts are pushed down in the same call; a later room refuses by
//! returning an error, which undoes the step. Questions are narrow and read only.

use alloc::vec::Vec;
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	actor::{Actor, OrganisationKind, Role, Standing},
	aeo::Benefits,
	axes::Step,
	codes::{
		BankReference, CommodityCode, CommodityPrefix, CountryCode, CurrencyCode, DeclarationType,
		GroupCode, Incoterm, MraId, NationalId, OfficeCode, QuotaOrder, ReliefCode,
	},
	date::Date,
	declaration::{Adjustment, Item},
	money::LedgerAccount,
	numbers::Decimal,
	tariff::{
		Allocation, ExchangeRate, Measure, NomenclatureLine, QuotaPeriod, Relief, TariffHeader,
	},
	DeclarationId, GuaranteeId, MandateId, Money, OrganisationId, TariffVersion,
};

/// Questions about organisations; the registry answers.
pub trait Organisations {
	/// The kind of an organisation that is active.
	fn active_kind(organisation: OrganisationId) -> Option<OrganisationKind>;

	/// Is this the organisation's national identifier? `salt` opens a sealed one.
	fn has_identifier(organisation: OrganisationId, identifier: &NationalId, salt: &H256) -> bool;
}

/// Questions about officers; the registry answers.
pub trait Officers<AccountId> {
	/// The organisation for which this account holds the role now; `None` if it does not, or if the
	/// organisation is not active.
	fn holds(account: &AccountId, role: Role) -> Option<OrganisationId>;

	/// The organisation of this account, its kind and its standing; `None` if it is not an officer.
	fn standing(account: &AccountId) -> Option<(OrganisationId, OrganisationKind, Standing)>;
}

/// What rooms tell the registry: an officer with open files cannot leave until they are handed over.
pub trait OpenFiles<AccountId> {
	/// The officer has one open file more.
	///
	/// # Errors
	/// When the account is not an officer, or its count is full.
	fn opened(officer: &AccountId) -> DispatchResult;

	/// The officer has one open file less.
	///
	/// # Errors
	/// When the account is not an officer, or has none.
	fn closed(officer: &AccountId) -> DispatchResult;
}

/// What the registry tells the committees of agencies: seats follow it. A pair runs in its order.
pub trait Seats<AccountId> {
	/// The account is no officer any more: it was dismissed, or its key was replaced. If it has a seat,
	/// the seat is vacated and what it voted on open motions does not count.
	///
	/// # Errors
	/// When the audit trail is full.
	fn left(account: &AccountId) -> DispatchResult;

	/// The organisation was suspended or closed. If it has a seat, the seat is vacated and what its
	/// delegate voted on open motions does not count.
	///
	/// # Errors
	/// When the audit trail is full.
	fn closed(organisation: OrganisationId) -> DispatchResult;

	/// Seat the account for the organisation, where to vacate the seat costs most.
	#[cfg(feature = "runtime-benchmarks")]
	fn occupy(organisation: OrganisationId, account: &AccountId);
}

impl<AccountId> Seats<AccountId> for () {
	fn left(_: &AccountId) -> DispatchResult {
		Ok(())
	}

	fn closed(_: OrganisationId) -> DispatchResult {
		Ok(())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn occupy(_: OrganisationId, _: &AccountId) {}
}

impl<AccountId, A: Seats<AccountId>, B: Seats<AccountId>> Seats<AccountId> for (A, B) {
	fn left(account: &AccountId) -> DispatchResult {
		A::left(account)?;
		B::left(account)
	}

	fn closed(organisation: OrganisationId) -> DispatchResult {
		A::closed(organisation)?;
		B::closed(organisation)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn occupy(organisation: OrganisationId, account: &AccountId) {
		A::occupy(organisation, account);
		B::occupy(organisation, account);
	}
}

/// Who signed the transaction that is being carried out; the access room answers.
///
/// A call inside a proxy or a multisig has another origin than the transaction's signer.
pub trait SignedBy<AccountId> {
	/// The signer; `None` outside a signed transaction.
	fn signer() -> Option<AccountId>;
}

impl<AccountId> SignedBy<AccountId> for () {
	fn signer() -> Option<AccountId> {
		None
	}
}

/// What a declaration asks of the mandate that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MandateUse<'a> {
	/// The mandate.
	pub mandate: MandateId,
	/// For whom is declared.
	pub trader: OrganisationId,
	/// Who declares.
	pub agent: OrganisationId,
	/// At which office.
	pub office: &'a OfficeCode,
	/// What.
	pub items: &'a [Item],
}

/// Mandates, as the declarations room asks and tells them; the mandates room answers.
pub trait Mandates {
	/// Who may act under the mandate, revoked or not; `None` where there is no such mandate.
	fn agent(mandate: MandateId) -> Option<OrganisationId>;

	/// Does the mandate, and each that it passes on, cover this now?
	///
	/// # Errors
	/// The first reason why it does not.
	fn check(asked: &MandateUse<'_>) -> DispatchResult;

	/// What a declaration under the mandate owes has changed from `before` to `after` (0 where it is
	/// new or withdrawn). Draws on the ceilings of the mandate and of each that it passes on.
	///
	/// # Errors
	/// When `after` is above a ceiling for one declaration, or the total above a ceiling in total. What
	/// becomes less is always taken.
	fn draw(mandate: MandateId, before: Money, after: Money) -> DispatchResult;
}

/// Who acts on a declaration's file; declarations answers.
pub trait Handlers {
	/// Does this organisation handle the file, and may it still act for the trader? One whose mandate
	/// does not hold any more may not.
	fn may_act(id: DeclarationId, organisation: OrganisationId) -> bool;
}

/// What is owed for a declaration; duty-payments answers.
pub trait Duties {
	/// Duties and taxes as last assessed, in minor units; 0 where nothing is owed.
	fn owed(id: DeclarationId) -> Money;
}

/// Questions about authorised operators; aeo-identity answers, live.
pub trait AuthorisedOperators {
	/// What the organisation has at this moment.
	fn benefits(holder: OrganisationId) -> Benefits;

	/// What a partner administration's operator brings at this moment.
	fn partner_benefits(partner: &MraId) -> Benefits;
}

/// What is still owed for a declaration, as guarantees ask it; duty-payments answers.
pub trait Debts {
	/// Who owes, and how much is overdue today, in minor units; `None` where nothing is.
	fn overdue(id: DeclarationId) -> Option<(OrganisationId, Money)>;
}

/// What is drawn down: tariff quotas and exemptions. The allocations room answers and keeps the balances.
pub trait Allocations<AccountId> {
	/// Reserve from a tariff quota for an item: all that it claims, or what is left; first come, first served.
	/// The answer is what was reserved, in the quota's unit.
	///
	/// # Errors
	/// When the item has a reservation already.
	fn draw_quota(
		id: DeclarationId,
		item: u16,
		quota: &QuotaPeriod,
		claimed: Decimal,
	) -> Result<Decimal, DispatchError>;

	/// Is no more left of the quota than its critical share?
	fn is_critical(quota: &QuotaPeriod) -> bool;

	/// What an exemption of this holder may still relieve on this day, in minor units; 0 where there is none.
	fn exemption_left(holder: OrganisationId, relief: &ReliefCode, on: Date) -> Money;

	/// Reserve from an exemption.
	///
	/// # Errors
	/// When there is none that covers the day, or less is left.
	fn draw_exemption(
		id: DeclarationId,
		holder: OrganisationId,
		relief: &ReliefCode,
		on: Date,
		amount: Money,
	) -> DispatchResult;

	/// What the declaration has reserved from quotas, by item.
	fn allocated(id: DeclarationId) -> Vec<Allocation>;

	/// Give back all that the declaration has reserved: it is cancelled, or assessed anew.
	///
	/// # Errors
	/// When it was written off.
	fn restore(id: DeclarationId, actor: &Actor<AccountId>) -> DispatchResult;
}

/// A payment as a bank states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt<'a> {
	/// The bank's own reference. It counts once on the chain, whichever bank gives it.
	pub reference: &'a BankReference,
	/// The currency of the money; only the national one is taken.
	pub currency: &'a CurrencyCode,
	/// How much, in minor units.
	pub amount: Money,
}

/// What was taken back when a bank charged a payment back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenBack {
	/// Whose payment it was.
	pub organisation: OrganisationId,
	/// How much it had been, in minor units.
	pub amount: Money,
	/// What of it the organisation's fund did not hold any more, in minor units: it came from the treasury,
	/// and the debt that had been paid with it is open again.
	pub short: Money,
}

/// The ledger and the money that it accounts for; the ledger room keeps both. Every amount is posted under the
/// organisation that it is about, and under the declaration, where there is one.
pub trait Ledger<AccountId> {
	/// What an organisation has in its fund, in minor units.
	fn fund(organisation: OrganisationId) -> Money;

	/// Append a posting about a declaration. Nothing is posted for nothing. Moves no money.
	///
	/// # Errors
	/// When the ledger is full, or the accounts are those of money ([`LedgerAccount::is_money`]).
	fn post(
		organisation: OrganisationId,
		id: DeclarationId,
		debit: LedgerAccount,
		credit: LedgerAccount,
		amount: Money,
	) -> DispatchResult;

	/// A bank has received money for an organisation: it is in its fund now.
	///
	/// # Errors
	/// The reference counted before, by this or another bank; the currency is not the national one; the
	/// amount is zero or too large; the organisation is unknown.
	fn receive(
		bank: &Actor<AccountId>,
		receipt: &Receipt<'_>,
		organisation: OrganisationId,
		id: Option<DeclarationId>,
	) -> DispatchResult;

	/// From the fund to the treasury: the organisation pays what it owes for a declaration.
	///
	/// # Errors
	/// When the fund does not cover it.
	fn collect(organisation: OrganisationId, id: DeclarationId, amount: Money) -> DispatchResult;

	/// From the treasury to the fund: too much was paid for a declaration.
	///
	/// # Errors
	/// When the treasury does not cover it.
	fn repay(organisation: OrganisationId, id: DeclarationId, amount: Money) -> DispatchResult;

	/// Charge the organisation's deferred account with what it owes for a declaration.
	///
	/// # Errors
	/// It has no deferred account; a statement is overdue; the limit is passed.
	fn defer(
		organisation: OrganisationId,
		id: DeclarationId,
		amount: Money,
		on: Date,
	) -> DispatchResult;

	/// A bank charges a payment back. What the fund does not hold any more comes from the treasury, at the
	/// expense of this declaration.
	///
	/// # Errors
	/// The payment is unknown, another bank's, or charged back already; the treasury does not cover it.
	fn take_back(
		bank: &Actor<AccountId>,
		reference: &BankReference,
		id: DeclarationId,
	) -> Result<TakenBack, DispatchError>;
}

/// Guarantees, as duty-payments reserves them; the guarantees room answers and keeps the balances.
pub trait Securities<AccountId> {
	/// What is reserved for a declaration, in minor units.
	fn reserved(id: DeclarationId) -> Money;

	/// Reserve `amount` in all for a declaration, in place of what is reserved now.
	///
	/// # Errors
	/// The guarantee is unknown, not in force, of another holder or for another declaration, or has not enough left.
	fn reserve(
		id: DeclarationId,
		guarantee: GuaranteeId,
		holder: OrganisationId,
		amount: Money,
		actor: &Actor<AccountId>,
	) -> DispatchResult;

	/// Lower what is reserved for a declaration to `amount`; 0 discharges it. Nothing happens where no more is
	/// reserved.
	///
	/// # Errors
	/// When the audit trail is full.
	fn lower(id: DeclarationId, amount: Money, actor: Option<&Actor<AccountId>>) -> DispatchResult;
}

/// A registered declaration, as it is pushed down to the rooms below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registered<'a, AccountId> {
	/// Its number.
	pub id: DeclarationId,
	/// Its version, from 1.
	pub version: u32,
	/// Who registered or amended it.
	pub actor: &'a Actor<AccountId>,
	/// Who owes.
	pub trader: OrganisationId,
	/// Its kind.
	pub kind: &'a DeclarationType,
	/// Its office.
	pub office: &'a OfficeCode,
	/// Day of acceptance: fixes the tariff version and the exchange rates.
	pub accepted: Date,
	/// Charges of the whole declaration.
	pub charges: &'a [Adjustment],
	/// Its items.
	pub items: &'a [Item],
	/// The foreign partner's AEO MRA identification, where one is stated.
	pub partner: Option<&'a MraId>,
	/// Delivery term of the prices.
	pub incoterm: Option<&'a Incoterm>,
}

/// What the declarations room pushes down. Tuples run in their order.
pub trait OnDeclaration<AccountId> {
	/// The declaration was registered.
	///
	/// # Errors
	/// When the room cannot take it; registration is then undone.
	fn on_registered(declaration: &Registered<'_, AccountId>) -> DispatchResult;

	/// The declaration has a new version after registration.
	///
	/// # Errors
	/// When the room does not allow it any more; the amendment is then undone.
	fn on_amended(declaration: &Registered<'_, AccountId>) -> DispatchResult;

	/// The declaration was cancelled before release.
	///
	/// # Errors
	/// When the room does not allow it; the cancellation is then undone.
	fn on_cancelled(id: DeclarationId, actor: &Actor<AccountId>) -> DispatchResult;
}

#[impl_trait_for_tuples::impl_for_tuples(6)]
impl<AccountId> OnDeclaration<AccountId> for Tuple {
	fn on_registered(declaration: &Registered<'_, AccountId>) -> DispatchResult {
		for_tuples!( #( Tuple::on_registered(declaration)?; )* );
		Ok(())
	}

	fn on_amended(declaration: &Registered<'_, AccountId>) -> DispatchResult {
		for_tuples!( #( Tuple::on_amended(declaration)?; )* );
		Ok(())
	}

	fn on_cancelled(id: DeclarationId, actor: &Actor<AccountId>) -> DispatchResult {
		for_tuples!( #( Tuple::on_cancelled(id, actor)?; )* );
		Ok(())
	}
}

/// Where the rooms above report their steps; the releases room listens.
pub trait ReleaseCase {
	/// A step was reached on one axis of the declaration's case.
	///
	/// # Errors
	/// When there is no case, or it is closed.
	fn reached(id: DeclarationId, step: Step) -> DispatchResult;
}

impl ReleaseCase for () {
	fn reached(_: DeclarationId, _: Step) -> DispatchResult {
		Ok(())
	}
}

/// Questions about releases; the releases room answers.
pub trait Releases {
	/// Was the consignment of this declaration released?
	fn is_released(id: DeclarationId) -> bool;
}

/// Questions about controls; the controls room answers.
pub trait Controls {
	/// Has an examination of this declaration been announced or recorded? Then it may not be amended.
	fn is_under_examination(id: DeclarationId) -> bool;
}

/// What the releases room pushes down when a consignment is released: permits and certificates write off.
pub trait OnReleased {
	/// The consignment was released.
	///
	/// # Errors
	/// When the room cannot write off; the release is then undone.
	fn on_released(id: DeclarationId) -> DispatchResult;
}

#[impl_trait_for_tuples::impl_for_tuples(4)]
impl OnReleased for Tuple {
	fn on_released(id: DeclarationId) -> DispatchResult {
		for_tuples!( #( Tuple::on_released(id)?; )* );
		Ok(())
	}
}

/// One version of a tariff, as the arithmetic asks it. On the chain the tariff book answers; off the
/// chain a file does.
pub trait TariffView {
	/// Currency, rounding and taxes.
	fn header(&self) -> &TariffHeader;

	/// Every measure whose commodity prefix begins this code, in any order, whatever its dates,
	/// origin or preference.
	fn measures(&self, commodity: &CommodityCode) -> Vec<Measure>;

	/// Is the country in the group?
	fn in_group(&self, group: &GroupCode, country: &CountryCode) -> bool;

	/// The rate of a foreign currency that covers this day.
	fn exchange(&self, currency: &CurrencyCode, on: Date) -> Option<ExchangeRate>;

	/// Every relief, whatever its dates, in the order in which the tariff states them.
	fn reliefs(&self) -> Vec<Relief>;

	/// The period of a tariff quota that covers this day.
	fn quota(&self, order: &QuotaOrder, on: Date) -> Option<QuotaPeriod>;

	/// The line of the nomenclature with exactly these digits.
	fn line(&self, code: &CommodityPrefix) -> Option<NomenclatureLine>;
}

/// The tariff book, as duty-payments asks it.
pub trait TariffBook {
	/// How a version is read.
	type View: TariffView;

	/// The version in force on a day.
	///
	/// # Errors
	/// When no version was in force.
	fn in_force(on: Date) -> Result<(TariffVersion, Self::View), DispatchError>;

	/// A version that was published, in force or not: what was assessed by it is assessed anew by it.
	///
	/// # Errors
	/// When the version was never published.
	fn version(version: TariffVersion) -> Result<Self::View, DispatchError>;
}
