// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod approval;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
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

use alloc::{collections::btree_map::BTreeMap, vec::Vec};
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	sp_runtime::{
		traits::{BlakeTwo256, Hash},
		ArithmeticError, DispatchError,
	},
};
use frame_system::pallet_prelude::BlockNumberFor;
use tijara_primitives::{
	actor::Actor,
	audit::{Act, AuditTrail, Entry, Subject},
	codes::CommodityPrefix,
	tariff::{ExchangeRate, Group, Measure, TariffHeader},
	TariffVersion,
};
use types::{count, MAX_DISCARDED, MAX_EDITORS, MAX_PER_PREFIX};
use validate::Fault;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{pallet_prelude::*, traits::EitherOf};
	use frame_system::pallet_prelude::*;
	use tijara_primitives::{
		codes::{CurrencyCode, GroupCode},
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

	/// The version in force: the one that was published last.
	#[pallet::storage]
	pub type Current<T> = StorageValue<_, TariffVersion>;

	/// Currency, rounding and taxes of each version.
	#[pallet::storage]
	pub type Headers<T> = StorageMap<_, Twox64Concat, TariffVersion, TariffHeader>;

	/// How far each version is.
	#[pallet::storage]
	pub type Status<T: Config> =
		StorageMap<_, Twox64Concat, TariffVersion, VersionStatus<BlockNumberFor<T>>>;

	/// Who submitted each draft that waits for an approver, and until when it can be published.
	#[pallet::storage]
	pub type Submissions<T: Config> =
		StorageMap<_, Twox64Concat, TariffVersion, Proposal<T::AccountId, BlockNumberFor<T>, ()>>;

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
		/// A draft was submitted for approval; it cannot change any more.
		Submitted {
			/// Its version.
			version: TariffVersion,
			/// Last block in which it can be published.
			expires: BlockNumberFor<T>,
		},
		/// A submitted draft was returned to its editors; it can change again.
		Returned {
			/// Its version.
			version: TariffVersion,
		},
		/// A version was published and is in force.
		Published {
			/// The version.
			version: TariffVersion,
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
		/// The draft gets the next version number. Its header, exchange rates and groups cannot be
		/// changed later; measures are added with `add_measures`. Several drafts may be open.
		///
		/// # Errors
		/// One error for each rule of the header, the rates and the groups; it carries the place in the list.
		///
		/// # Events
		/// `Drafted`
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::open_draft(count(exchange), count(groups)))]
		pub fn open_draft(
			origin: OriginFor<T>,
			header: TariffHeader,
			exchange: types::Exchange,
			groups: types::Groups,
		) -> DispatchResult {
			let actor = T::EditorOrigin::ensure_origin(origin)?;
			Self::do_open(Some(actor), &header, &exchange, &groups).map(|_| ())
		}

		/// Add measures to a draft.
		///
		/// Who: a tariff editor.
		///
		/// All of them are added, or none. Equal measures are not refused: of two that match a
		/// commodity alike the arithmetic takes one.
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

		/// Publish a submitted draft: it is in force from this block on and never changes again.
		///
		/// Who: a tariff approver who has neither worked on the draft nor submitted it, in person.
		///
		/// Declarations that were accepted before keep the version by which they were assessed.
		///
		/// # Errors
		/// `NotFound`, `NotSubmitted`, `AlreadyPublished`, `AlreadyDiscarded` for the version;
		/// `NotInPerson`, `SamePerson`, `Subordinate`, `ProposalExpired`.
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
		/// most 256 entries (commodity prefixes, currencies, groups); while the event says that the
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
		/// An approver publishes it within the term. When the term is over the draft can be submitted
		/// anew.
		///
		/// # Errors
		/// `NotFound`, `AlreadySubmitted`, `AlreadyPublished`, `AlreadyDiscarded` for the version;
		/// `NoMeasures` if the draft is empty; `NotInPerson`.
		///
		/// # Events
		/// `Submitted`
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::submit())]
		pub fn submit(origin: OriginFor<T>, version: TariffVersion) -> DispatchResult {
			let actor = T::EditorOrigin::ensure_origin(origin)?;
			Self::do_submit(actor, version)
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
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Open a draft; `actor` is `None` at genesis.
	fn do_open(
		actor: Option<Actor<T::AccountId>>,
		header: &TariffHeader,
		exchange: &[ExchangeRate],
		groups: &[Group],
	) -> Result<TariffVersion, DispatchError> {
		validate::header(header).map_err(Error::<T>::from)?;
		validate::exchange(exchange, header).map_err(Error::<T>::from)?;
		validate::groups(groups).map_err(Error::<T>::from)?;
		let version = NextVersion::<T>::get();
		NextVersion::<T>::put(version.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		Headers::<T>::insert(version, header);
		Status::<T>::insert(version, VersionStatus::Drafted { measures: 0 });
		if let Some(actor) = &actor {
			Self::remember(actor, version)?;
		}
		let mut by_currency = BTreeMap::<_, types::Rates>::new();
		for (rate, i) in exchange.iter().zip(0u16..) {
			by_currency
				.entry(&rate.currency)
				.or_default()
				.try_push(rate.clone())
				.map_err(|_| Error::<T>::TooManyRates(i))?;
		}
		for (currency, rates) in by_currency {
			Exchange::<T>::insert(version, currency, rates);
		}
		for group in groups {
			Groups::<T>::insert(version, &group.code, &group.members);
		}
		let content = BlakeTwo256::hash_of(&(header, exchange, groups));
		Self::note(
			version,
			Event::Drafted { version },
			Entry::new(Act::TariffDrafted).by_maybe(actor).content(content),
		)?;
		Ok(version)
	}

	/// Add measures to a draft; `actor` is `None` at genesis.
	fn do_add(
		actor: Option<Actor<T::AccountId>>,
		version: TariffVersion,
		measures: &[Measure],
	) -> DispatchResult {
		let had = Self::measures_of_draft(version)?;
		if let Some(actor) = &actor {
			Self::remember(actor, version)?;
		}
		ensure!(!measures.is_empty(), Error::<T>::NoMeasures);
		let header = Headers::<T>::get(version).ok_or(Error::<T>::NotFound)?;
		validate::measures(measures, &header, |group| Groups::<T>::contains_key(version, group))
			.map_err(Error::<T>::from)?;
		let mut lengths = PrefixLengths::<T>::get(version);
		for (measure, i) in measures.iter().zip(0u16..) {
			lengths |= length_bit(&measure.commodity);
			// Appended without reading what is there: a batch costs its own length.
			Measures::<T>::try_append(version, &measure.commodity, measure)
				.map_err(|()| Error::<T>::TooManyMeasures(i))?;
		}
		PrefixLengths::<T>::insert(version, lengths);
		let added = count(measures);
		let measures_now = had.checked_add(added).ok_or(ArithmeticError::Overflow)?;
		Status::<T>::insert(version, VersionStatus::Drafted { measures: measures_now });
		Self::note(
			version,
			Event::MeasuresAdded { version, added, measures: measures_now },
			Entry::new(Act::MeasuresAdded).by_maybe(actor).content(BlakeTwo256::hash_of(&measures)),
		)
	}

	fn do_discard(actor: Actor<T::AccountId>, version: TariffVersion) -> DispatchResult {
		let measures = match Status::<T>::get(version).ok_or(Error::<T>::NotFound)? {
			VersionStatus::Drafted { measures } | VersionStatus::Discarded { measures } => measures,
			VersionStatus::Submitted { .. } => return Err(Error::<T>::AlreadySubmitted.into()),
			VersionStatus::Published { .. } => return Err(Error::<T>::AlreadyPublished.into()),
		};
		let complete = Self::remove_some(version);
		if complete {
			Headers::<T>::remove(version);
			PrefixLengths::<T>::remove(version);
			Editors::<T>::remove(version);
			Status::<T>::remove(version);
		} else {
			Status::<T>::insert(version, VersionStatus::Discarded { measures });
		}
		Self::note(
			version,
			Event::Discarded { version, complete },
			Entry::new(Act::TariffDiscarded).by(actor),
		)
	}

	/// Remove at most [`MAX_DISCARDED`] entries of a version; is nothing left?
	///
	/// Keys are listed and removed one by one: `clear_prefix` does not count, and so does not bound,
	/// the keys that were written in the same block.
	fn remove_some(version: TariffVersion) -> bool {
		let mut left = usize::try_from(MAX_DISCARDED).unwrap_or(usize::MAX);
		let prefixes: Vec<_> = Measures::<T>::iter_key_prefix(version).take(left).collect();
		left = left.saturating_sub(prefixes.len());
		let currencies: Vec<_> = Exchange::<T>::iter_key_prefix(version).take(left).collect();
		left = left.saturating_sub(currencies.len());
		let groups: Vec<_> = Groups::<T>::iter_key_prefix(version).take(left).collect();
		left = left.saturating_sub(groups.len());
		prefixes.iter().for_each(|prefix| Measures::<T>::remove(version, prefix));
		currencies.iter().for_each(|currency| Exchange::<T>::remove(version, currency));
		groups.iter().for_each(|group| Groups::<T>::remove(version, group));
		left > 0
	}

	/// Publish a whole tariff at genesis.
	fn do_genesis(tariff: &GenesisTariff) -> DispatchResult {
		let version = Self::do_open(None, &tariff.header, &tariff.exchange, &tariff.groups)?;
		for batch in tariff.measures.chunks(usize::from(GENESIS_BATCH)) {
			Self::do_add(None, version, batch)?;
		}
		Self::publish_unsigned(version)
	}

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

/// Measures that genesis adds at once.
const GENESIS_BATCH: u16 = 256;

const _: () = assert!(MAX_PER_PREFIX > 0 && CommodityPrefix::MAX_LEN < u16::BITS);
