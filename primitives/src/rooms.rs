// SPDX-License-Identifier: Apache-2.0
//! The traits that join the rooms. Facts are pushed down in the same call; a later room refuses by
//! returning an error, which undoes the step. Questions are narrow and read only.

use alloc::vec::Vec;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	actor::{Actor, OrganisationKind},
	axes::Step,
	codes::{CommodityCode, CountryCode, CurrencyCode, DeclarationType, GroupCode, OfficeCode},
	date::Date,
	declaration::{Adjustment, Item},
	tariff::{ExchangeRate, Measure, TariffHeader},
	DeclarationId, OrganisationId, TariffVersion,
};

/// Questions about organisations; the registry answers.
pub trait Organisations {
	/// The kind of an organisation that is admitted and not suspended.
	fn active_kind(organisation: OrganisationId) -> Option<OrganisationKind>;

	/// May `agent` declare for `trader` now? Always true where they are the same and active.
	fn may_declare_for(trader: OrganisationId, agent: OrganisationId) -> bool;
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
