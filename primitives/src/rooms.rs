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
		CommodityCode, CountryCode, CurrencyCode, DeclarationType, GroupCode, MraId, NationalId,
		OfficeCode,
	},
	date::Date,
	declaration::{Adjustment, Item},
	tariff::{ExchangeRate, Measure, TariffHeader},
	DeclarationId, MandateId, Money, OrganisationId, TariffVersion,
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
