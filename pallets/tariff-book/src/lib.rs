// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod approval;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
mod parts;
mod schedule;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod try_state;
pub mod types;
pub mod validate;
mod view;
pub mod weights;
#[cfg(any(feature = "runtime-benchmarks", test))]
pub mod worst_case;

pub use pallet::*;
pub use types::{GenesisTariff, VersionStatus};
pub use view::StoredTariff;
pub use weights::WeightInfo;

use frame_support::dispatch::DispatchResult;
use frame_system::pallet_prelude::BlockNumberFor;
use tijara_primitives::{
	actor::Actor,
	audit::{AuditTrail, Entry, Subject},
	codes::CommodityPrefix,
	tariff::TariffHeader,
	TariffVersion,
};
use types::{count, MAX_EDITORS, MAX_PER_PREFIX};
use validate::Fault;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::boxed::Box;
	use frame_support::{
		pallet_prelude::*,
		traits::{EitherOf, UnixTime},
	};
	use frame_system::pallet_prelude::*;
	use tijara_primitives::{
		codes::{CurrencyCode, GroupCode, QuotaOrder},
		date::Date,
		four_eyes::Proposal,
	};

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the room needs of its runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who writes drafts: officers in the role of tariff editor.
		type EditorOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who publishes submitted drafts: officers in the role of tariff approver.
		type ApproverOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Blocks for which a submitted draft can be published.
		type ProposalTerm: Get<BlockNumberFor<Self>>;
		/// The chain's time.
		type Time: UnixTime;
		/// Where acts are recorded.
		type Audit: AuditTrail<Self::AccountId>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// Number that the next draft gets.
	#[pallet::storage]
	pub type NextVersion<T> = StorageValue<_, TariffVersion, ValueQuery, FirstVersion>;

	/// Versions are counted from 1.
	#[pallet::type_value]
	pub fn FirstVersion() -> TariffVersion {
		1
	}

	/// Published versions that wait for their day, by that day. One whose day has come is in force, and stands
	/// here until the next publication moves it to the history.
	#[pallet::storage]
	pub type Pending<T> = StorageValue<_, types::Pending, ValueQuery>;

	/// What came into force, and on which day: append-only, from 0, by rising days.
	#[pallet::storage]
	pub type History<T> = StorageMap<_, Twox64Concat, u32, (Date, TariffVersion)>;

	/// How many entries the history has.
	#[pallet::storage]
	pub type HistoryLength<T> = StorageValue<_, u32, ValueQuery>;

	/// The whole version that each version builds on.
	#[pallet::storage]
	pub type BasedOn<T> = StorageMap<_, Twox64Concat, TariffVersion, TariffVersion>;

	/// Reliefs of each version.
	#[pallet::storage]
	pub type Reliefs<T> = StorageMap<_, Twox64Concat, TariffVersion, types::Reliefs, ValueQuery>;

	/// Tariff quotas of each version, by order number.
	#[pallet::storage]
	pub type Quotas<T> = StorageDoubleMap<
		_,
		Twox64Concat,
		TariffVersion,
		Blake2_128Concat,
		QuotaOrder,
		types::Periods,
		ValueQuery,
	>;

	/// Required documents of each version, by commodity prefix.
	#[pallet::storage]
	pub type Requirements<T> = StorageDoubleMap<
		_,
		Twox64Concat,
		TariffVersion,
		Blake2_128Concat,
		CommodityPrefix,
		types::Requirements,
		ValueQuery,
	>;

	/// Currency, rounding and taxes of each version.
	#[pallet::storage]
	pub type Headers<T> = StorageMap<_, Twox64Concat, TariffVersion, TariffHeader>;

	/// How far each version is.
	#[pallet::storage]
	pub type Status<T: Config> =
		StorageMap<_, Twox64Concat, TariffVersion, VersionStatus<BlockNumberFor<T>>>;

	/// Who submitted each draft that waits for an approver, until when it can be published, and from which day it
	/// is to be in force; `None`: from its publication on.
	#[pallet::storage]
	pub type Submissions<T: Config> = StorageMap<
		_,
		Twox64Concat,
		TariffVersion,
		Proposal<T::AccountId, BlockNumberFor<T>, Option<Date>>,
	>;

	/// Who worked on each draft, in the order of their first call. None of them publishes it.
	#[pallet::storage]
	pub type Editors<T: Config> = StorageMap<
		_,
		Twox64Concat,
		TariffVersion,
		BoundedVec<T::AccountId, ConstU32<MAX_EDITORS>>,
		ValueQuery,
	>;

	/// Measures of each version, by their commodity prefix, in the order in which they were added.
	#[pallet::storage]
	pub type Measures<T> = StorageDoubleMap<
		_,
		Twox64Concat,
		TariffVersion,
		Blake2_128Concat,
		CommodityPrefix,
		types::Measures,
		ValueQuery,
	>;

	/// Which lengths the commodity prefixes of a version have: bit n is set where some prefix has n
	/// digits. A look-up reads only these.
	#[pallet::storage]
	pub type PrefixLengths<T> = StorageMap<_, Twox64Concat, TariffVersion, u16, ValueQuery>;

	/// Exchange rates of each version, by currency.
	#[pallet::storage]
	pub type Exchange<T> = StorageDoubleMap<
		_,
		Twox64Concat,
		TariffVersion,
		Blake2_128Concat,
		CurrencyCode,
		types::Rates,
		ValueQuery,
	>;

	/// Lines of the nomenclature of each version, by their digits.
	#[pallet::storage]
	pub type Lines<T> = StorageDoubleMap<
		_,
		Twox64Concat,
		TariffVersion,
		Blake2_128Concat,
		CommodityPrefix,
		types::Line,
		OptionQuery,
	>;

	/// Groups of countries of each version.
	#[pallet::storage]
	pub type Groups<T> = StorageDoubleMap<
		_,
		Twox64Concat,
		TariffVersion,
		Blake2_128Concat,
		GroupCode,
		types::Members,
		OptionQuery,
	>;

	/// What happened in the tariff book.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A draft was opened.
		Drafted {
			/// Its version.
			version: TariffVersion,
		},
		/// Measures were added to a draft.
		MeasuresAdded {
			/// The draft's version.
			version: TariffVersion,
			/// How many were added.
			added: u32,
			/// How many the draft has now.
			measures: u32,
		},
		/// Tariff quotas were added to a draft.
		QuotasAdded {
			/// The draft's version.
			version: TariffVersion,
			/// How many periods were added.
			added: u32,
		},
		/// Required documents were added to a draft.
		RequirementsAdded {
			/// The draft's version.
			version: TariffVersion,
			/// How many were added.
			added: u32,
		},
		/// Lines of the nomenclature were added to a draft.
		LinesAdded {
			/// The draft's version.
			version: TariffVersion,
			/// How many were added.
			added: u32,
		},
		/// A draft was submitted for approval; it cannot change any more.
		Submitted {
			/// Its version.
			version: TariffVersion,
			/// Last block in which it can be published.
			expires: BlockNumberFor<T>,
			/// The day from which it is to be in force; `None`: from its publication on.
			from: Option<Date>,
		},
		/// A submitted draft was returned to its editors; it can change again.
		Returned {
			/// Its version.
			version: TariffVersion,
		},
		/// A version was published.
		Published {
			/// The version.
			version: TariffVersion,
			/// The first day on which it is in force.
			from: Date,
		},
		/// A draft was discarded, or some more of it was removed.
		Discarded {
			/// The draft's version.
			version: TariffVersion,
			/// Is nothing of it left? If not, call `discard` again.
			complete: bool,
		},
	}

	/// Why a call was refused. A number is the place in the list that was given, from 0.
	#[pallet::error]
	#[derive(PartialEq)]
	pub enum Error<T> {
		/// There is no version of this number. Use the number that the event `Drafted` gave.
		NotFound,
		/// The version is published and never changes again. Open a new draft.
		AlreadyPublished,
		/// The draft was discarded. Open a new draft.
		AlreadyDiscarded,
		/// No tariff is published, or not this version. Publish one first.
		NotPublished,
		/// The draft has no measure, or the call brings none. Add at least one.
		NoMeasures,
		/// The national currency is not three capital letters, or its decimals are not those of ISO 4217.
		CurrencyInvalid,
		/// The rounding's decimals are below -6 or finer than the currency's.
		RoundingOutOfRange,
		/// The header has no tax. Give at least one.
		NoTaxes,
		/// The tax's code is not 1 to 4 capital letters or digits.
		TaxCodeInvalid(u16),
		/// Two taxes have the same code. Give each tax a code of its own.
		DuplicateTax(u16),
		/// The tax's base names a tax that is not in the header or not of a lower order.
		TaxBaseUnknown(u16),
		/// The rate's currency is not three capital letters, or is the national one.
		ExchangeCurrencyInvalid(u16),
		/// The rate's units are zero or too large.
		ExchangeUnitsInvalid(u16),
		/// The rate ends before it starts. Swap `from` and `to`.
		ExchangePeriodReversed(u16),
		/// More than 64 rates of one currency. Leave out past periods.
		TooManyRates(u16),
		/// The group's name or a member is not well-formed.
		GroupCodeInvalid(u16),
		/// Two groups have the same name.
		DuplicateGroup(u16),
		/// More than 32 groups.
		TooManyGroups,
		/// A code of the measure (type, commodity, origin, preference) is not well-formed.
		MeasureCodeInvalid(u16),
		/// The measure's tax is not in the draft's header.
		UnknownTax(u16),
		/// The measure's group of countries is not in the draft.
		UnknownGroup(u16),
		/// The measure's duty is not a duty expression, such as `2.00 %` or `35.10 EUR / 100 KGM`.
		DutyUnreadable(u16),
		/// The measure ends before it starts. Swap `from` and `to`.
		MeasurePeriodReversed(u16),
		/// More than 128 measures of the draft have this commodity prefix. Use longer prefixes.
		TooManyMeasures(u16),
		/// The draft is submitted for approval and cannot change. Return it first; if its term is over,
		/// it can also be submitted anew.
		AlreadySubmitted,
		/// The draft is not submitted for approval. An editor submits it.
		NotSubmitted,
		/// Eight accounts worked on the draft. One of them goes on with it.
		TooManyEditors,
		/// A proxy or a multisig signed. Sign with the officer's own key.
		NotInPerson,
		/// The approver worked on the draft or submitted it. Another approver must publish.
		SamePerson,
		/// The approver is another organisation's officer. Never given as things are: any organisation's
		/// approver may publish.
		OtherOrganisation,
		/// The officer's role does not publish. A tariff approver must.
		Subordinate,
		/// The submission's term is over. Submit the draft anew.
		ProposalExpired,
		/// Only the editor who submitted the draft, or an approver, returns it.
		NotProposer,
		/// Another measure of the draft has the same tax, type, commodity, origin, preference, additional code,
		/// procedure, quota and first day. Leave one of them out.
		OverlappingMeasures(u16),
		/// The tax's least is above its most. Swap them.
		TaxLimitsInvalid(u16),
		/// More than 365 days for payment, or a rate of interest or drawback above 100 per cent.
		TermsInvalid,
		/// The standard preference is not well-formed.
		StandardPreferenceInvalid,
		/// A code of the relief is not well-formed, or its tax is not in the header.
		ReliefCodeInvalid(u16),
		/// The relief's share is above 100 per cent.
		ReliefShareInvalid(u16),
		/// The relief ends before it starts. Swap `from` and `to`.
		ReliefPeriodReversed(u16),
		/// More than 64 reliefs.
		TooManyReliefs,
		/// The quota's order number or unit is not well-formed.
		QuotaCodeInvalid(u16),
		/// The quota's volume is zero or too large, or its critical share above 100 per cent.
		QuotaVolumeInvalid(u16),
		/// The quota's period ends before it starts. Swap `from` and `to`.
		QuotaPeriodReversed(u16),
		/// The period overlaps another one of the same quota. Change its days.
		OverlappingQuotas(u16),
		/// More than eight periods of one quota. Leave out past ones.
		TooManyQuotas(u16),
		/// A code of the required document is not well-formed, or its group is not in the draft.
		RequirementCodeInvalid(u16),
		/// The requirement ends before it starts. Swap `from` and `to`.
		RequirementPeriodReversed(u16),
		/// More than 64 required documents of the draft have this commodity prefix. Use longer prefixes.
		TooManyRequirements(u16),
		/// The call brings nothing. Give at least one entry.
		NothingAdded,
		/// The version that the draft would build on builds on another one itself. Name that one, or publish a
		/// whole version first.
		BaseNotWhole,
		/// The header lacks a tax of the version that the draft builds on. Keep every tax; without measures it
		/// has no effect.
		TaxOfBaseMissing,
		/// The groups lack one of the version that the draft builds on. Keep every group.
		GroupOfBaseMissing,
		/// The line's digits, description or unit are not well-formed. Digits are 2 to 12.
		LineCodeInvalid(u16),
		/// The draft has a line of these digits already. Leave one of them out.
		DuplicateLine(u16),
		/// The draft's header names no edition of the nomenclature. Open a draft that does.
		NoNomenclature,
		/// The header names an edition of the nomenclature, and there is no line of it. Add the lines.
		NoLines,
		/// The header's edition of the nomenclature is not well-formed.
		EditionInvalid,
		/// The version that the draft builds on has a nomenclature, and the header names none. Name the edition.
		NomenclatureOfBaseMissing,
		/// The day from which the version is to be in force is not after today. Submit the draft anew with a
		/// later day, or without one: then it is in force from its publication on.
		DateInPast,
		/// Eight published versions wait for their day. Publish again when one has come into force.
		TooManyPending,
	}

	/// A tariff from the first block on.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Published as version 1, if given.
		pub tariff: Option<GenesisTariff>,
		#[serde(skip)]
		/// Nothing; ties the type to the runtime.
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			if let Some(tariff) = &self.tariff {
				// A tariff that was read from JSON is checked already; one made in Rust fails here,
				// since a chain that starts without its tariff must not start.
				let published = Pallet::<T>::do_genesis(tariff);
				assert!(published.is_ok(), "the tariff of genesis is refused: {published:?}");
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(
			_: BlockNumberFor<T>,
		) -> Result<(), frame_support::sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Open a draft of a new version of the tariff.
		///
		/// Who: a tariff editor.
		///
		/// The draft gets the next version number. Its header, exchange rates, groups and reliefs cannot be
		/// changed later; measures, quotas and required documents are added with calls of their own. With
		/// `based_on`, it takes over what that version says under every commodity prefix and quota order that
		/// it does not state itself; that version must be published, and whole. Several drafts may be open.
		///
		/// # Errors
		/// One error for each rule of the header, the rates, the groups and the reliefs; it carries the place
		/// in the list. `NotPublished`, `BaseNotWhole`, `TaxOfBaseMissing`, `GroupOfBaseMissing`,
		/// `NomenclatureOfBaseMissing` for the base.
		///
		/// # Events
		/// `Drafted`
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::open_draft(
			count(exchange),
			count(groups),
			count(reliefs)
		))]
		pub fn open_draft(
			origin: OriginFor<T>,
			header: Box<TariffHeader>,
			exchange: types::Exchange,
			groups: types::Groups,
			reliefs: types::Reliefs,
			based_on: Option<TariffVersion>,
		) -> DispatchResult {
			let actor = T::EditorOrigin::ensure_origin(origin)?;
			let opened =
				Self::do_open(Some(actor), &header, &exchange, &groups, &reliefs, based_on);
			opened.map(|_| ())
		}

		/// Add measures to a draft.
		///
		/// Who: a tariff editor.
		///
		/// All of them are added, or none. Two measures of equal rank, of which nobody could say which one
		/// applies, are refused. Under a prefix that the draft states, it takes nothing over from its base.
		///
		/// # Errors
		/// `NotFound`, `AlreadySubmitted`, `AlreadyPublished`, `AlreadyDiscarded` for the version;
		/// `TooManyEditors`; `NoMeasures` for an empty list; else one error for each rule of a measure, with the place in the list.
		///
		/// # Events
		/// `MeasuresAdded`
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::add_measures(count(measures)))]
		pub fn add_measures(
			origin: OriginFor<T>,
			version: TariffVersion,
			measures: types::Batch,
		) -> DispatchResult {
			let actor = T::EditorOrigin::ensure_origin(origin)?;
			Self::do_add(Some(actor), version, &measures)
		}

		/// Publish a submitted draft: it never changes again, and is in force from this block on, or from the day
		/// with which it was submitted.
		///
		/// Who: a tariff approver who has neither worked on the draft nor submitted it, in person.
		///
		/// Declarations that were accepted before keep the version by which they were assessed.
		///
		/// # Errors
		/// `NotFound`, `NotSubmitted`, `AlreadyPublished`, `AlreadyDiscarded` for the version;
		/// `NotInPerson`, `SamePerson`, `Subordinate`, `ProposalExpired`; `DateInPast` if its day has come
		/// meanwhile; `TooManyPending`.
		///
		/// # Events
		/// `Published`
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::publish())]
		pub fn publish(origin: OriginFor<T>, version: TariffVersion) -> DispatchResult {
			let actor = T::ApproverOrigin::ensure_origin(origin)?;
			Self::do_publish(actor, version)
		}

		/// Discard a draft.
		///
		/// Who: a tariff editor.
		///
		/// From the first call on the draft can neither grow nor be published. One call removes at
		/// most 256 entries (commodity prefixes, lines, currencies, groups); while the event says that the
		/// removal is not complete, call again. The version number is not given again.
		///
		/// # Errors
		/// `NotFound`: never opened, or removed already. `AlreadySubmitted`, `AlreadyPublished`.
		///
		/// # Events
		/// `Discarded`
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::discard())]
		pub fn discard(origin: OriginFor<T>, version: TariffVersion) -> DispatchResult {
			let actor = T::EditorOrigin::ensure_origin(origin)?;
			Self::do_discard(actor, version)
		}

		/// Submit a draft for approval: it cannot change any more unless it is returned.
		///
		/// Who: a tariff editor, in person.
		///
		/// `from`: the day from which it is to be in force, after today; without one, from its publication on. An
		/// approver publishes it within the term. When the term is over the draft can be submitted anew.
		///
		/// # Errors
		/// `NotFound`, `AlreadySubmitted`, `AlreadyPublished`, `AlreadyDiscarded` for the version;
		/// `NoMeasures` if the draft is empty and builds on nothing; `NoLines` if it has a nomenclature without
		/// lines; `DateInPast`; `NotInPerson`.
		///
		/// # Events
		/// `Submitted`
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::submit())]
		pub fn submit(
			origin: OriginFor<T>,
			version: TariffVersion,
			from: Option<Date>,
		) -> DispatchResult {
			let actor = T::EditorOrigin::ensure_origin(origin)?;
			Self::do_submit(actor, version, from)
		}

		/// Return a submitted draft to its editors: it can change again.
		///
		/// Who: the tariff editor who submitted it, or any tariff approver.
		///
		/// # Errors
		/// `NotFound`, `NotSubmitted`, `AlreadyPublished`, `AlreadyDiscarded` for the version;
		/// `NotProposer`.
		///
		/// # Events
		/// `Returned`
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::return_draft())]
		pub fn return_draft(origin: OriginFor<T>, version: TariffVersion) -> DispatchResult {
			// The approver first: who holds both roles returns as an approver.
			let actor = EitherOf::<T::ApproverOrigin, T::EditorOrigin>::ensure_origin(origin)?;
			Self::do_return(actor, version)
		}

		/// Add tariff quotas to a draft.
		///
		/// Who: a tariff editor.
		///
		/// All periods are added, or none. For a quota that the draft states, it takes nothing over from its
		/// base. The balance of a period goes with the order number and the first day, over all versions.
		///
		/// # Errors
		/// `NotFound`, `AlreadySubmitted`, `AlreadyPublished`, `AlreadyDiscarded` for the version;
		/// `TooManyEditors`; `NothingAdded`; else one error for each rule of a quota, with the place in the list.
		///
		/// # Events
		/// `QuotasAdded`
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::add_quotas(count(quotas)))]
		pub fn add_quotas(
			origin: OriginFor<T>,
			version: TariffVersion,
			quotas: types::QuotaBatch,
		) -> DispatchResult {
			let actor = T::EditorOrigin::ensure_origin(origin)?;
			Self::do_add_quotas(Some(actor), version, &quotas)
		}

		/// Add required documents to a draft.
		///
		/// Who: a tariff editor.
		///
		/// All of them are added, or none. Under a prefix that the draft states, it takes nothing over from its
		/// base.
		///
		/// # Errors
		/// `NotFound`, `AlreadySubmitted`, `AlreadyPublished`, `AlreadyDiscarded` for the version;
		/// `TooManyEditors`; `NothingAdded`; else one error for each rule of a requirement, with the place in the list.
		///
		/// # Events
		/// `RequirementsAdded`
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::add_requirements(count(requirements)))]
		pub fn add_requirements(
			origin: OriginFor<T>,
			version: TariffVersion,
			requirements: types::RequirementBatch,
		) -> DispatchResult {
			let actor = T::EditorOrigin::ensure_origin(origin)?;
			Self::do_add_requirements(Some(actor), version, &requirements)
		}

		/// Add lines of the nomenclature to a draft.
		///
		/// Who: a tariff editor.
		///
		/// All of them are added, or none. A line takes the place of the line with the same digits in the version
		/// that the draft builds on: so an edition closes a line, or opens subdivisions under it.
		///
		/// # Errors
		/// `NotFound`, `AlreadySubmitted`, `AlreadyPublished`, `AlreadyDiscarded` for the version;
		/// `TooManyEditors`; `NothingAdded`; `NoNomenclature`; `LineCodeInvalid`, `DuplicateLine`, with the place
		/// in the list.
		///
		/// # Events
		/// `LinesAdded`
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::add_lines(count(lines)))]
		pub fn add_lines(
			origin: OriginFor<T>,
			version: TariffVersion,
			lines: types::LineBatch,
		) -> DispatchResult {
			let actor = T::EditorOrigin::ensure_origin(origin)?;
			Self::do_add_lines(Some(actor), version, &lines)
		}
	}
}

impl<T: Config> From<Fault> for Error<T> {
	fn from(fault: Fault) -> Self {
		match fault {
			Fault::Currency => Self::CurrencyInvalid,
			Fault::Rounding => Self::RoundingOutOfRange,
			Fault::NoTaxes => Self::NoTaxes,
			Fault::TaxCode(i) => Self::TaxCodeInvalid(i),
			Fault::DuplicateTax(i) => Self::DuplicateTax(i),
			Fault::TaxBase(i) => Self::TaxBaseUnknown(i),
			Fault::ExchangeCurrency(i) => Self::ExchangeCurrencyInvalid(i),
			Fault::ExchangeUnits(i) => Self::ExchangeUnitsInvalid(i),
			Fault::ExchangePeriod(i) => Self::ExchangePeriodReversed(i),
			Fault::TooManyRates(i) => Self::TooManyRates(i),
			Fault::GroupCode(i) => Self::GroupCodeInvalid(i),
			Fault::DuplicateGroup(i) => Self::DuplicateGroup(i),
			Fault::TooManyGroups => Self::TooManyGroups,
			Fault::NoMeasures => Self::NoMeasures,
			Fault::MeasureCode(i) => Self::MeasureCodeInvalid(i),
			Fault::UnknownTax(i) => Self::UnknownTax(i),
			Fault::UnknownGroup(i) => Self::UnknownGroup(i),
			Fault::DutyUnreadable(i) => Self::DutyUnreadable(i),
			Fault::MeasurePeriod(i) => Self::MeasurePeriodReversed(i),
			Fault::TooManyMeasures(i) => Self::TooManyMeasures(i),
			Fault::OverlappingMeasures(i) => Self::OverlappingMeasures(i),
			Fault::TaxLimits(i) => Self::TaxLimitsInvalid(i),
			Fault::Terms => Self::TermsInvalid,
			Fault::StandardPreference => Self::StandardPreferenceInvalid,
			Fault::ReliefCode(i) => Self::ReliefCodeInvalid(i),
			Fault::ReliefShare(i) => Self::ReliefShareInvalid(i),
			Fault::ReliefPeriod(i) => Self::ReliefPeriodReversed(i),
			Fault::TooManyReliefs => Self::TooManyReliefs,
			Fault::QuotaCode(i) => Self::QuotaCodeInvalid(i),
			Fault::QuotaVolume(i) => Self::QuotaVolumeInvalid(i),
			Fault::QuotaPeriod(i) => Self::QuotaPeriodReversed(i),
			Fault::OverlappingQuotas(i) => Self::OverlappingQuotas(i),
			Fault::TooManyQuotas(i) => Self::TooManyQuotas(i),
			Fault::RequirementCode(i) => Self::RequirementCodeInvalid(i),
			Fault::RequirementPeriod(i) => Self::RequirementPeriodReversed(i),
			Fault::TooManyRequirements(i) => Self::TooManyRequirements(i),
			Fault::LineCode(i) => Self::LineCodeInvalid(i),
			Fault::DuplicateLine(i) => Self::DuplicateLine(i),
			Fault::NoNomenclature => Self::NoNomenclature,
			Fault::NoLines => Self::NoLines,
			Fault::Edition => Self::EditionInvalid,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// How many measures a draft has that can still change.
	fn measures_of_draft(version: TariffVersion) -> Result<u32, Error<T>> {
		match Status::<T>::get(version) {
			Some(VersionStatus::Drafted { measures }) => Ok(measures),
			Some(VersionStatus::Submitted { .. }) => Err(Error::AlreadySubmitted),
			Some(VersionStatus::Published { .. }) => Err(Error::AlreadyPublished),
			Some(VersionStatus::Discarded { .. }) => Err(Error::AlreadyDiscarded),
			None => Err(Error::NotFound),
		}
	}

	/// Deposit the event and record the act: the one way out of every state-changing call.
	fn note(version: TariffVersion, event: Event<T>, entry: Entry<T::AccountId>) -> DispatchResult {
		Self::deposit_event(event);
		T::Audit::record(Subject::Tariff(version), entry)
	}
}

/// The bit of [`PrefixLengths`] that stands for prefixes as long as this one.
fn length_bit(prefix: &CommodityPrefix) -> u16 {
	u32::try_from(prefix.as_bytes().len())
		.ok()
		.and_then(|digits| 1u16.checked_shl(digits))
		.unwrap_or(0)
}

const _: () = assert!(MAX_PER_PREFIX > 0 && CommodityPrefix::MAX_LEN < u16::BITS);
