// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod faults;
#[cfg(test)]
mod mock;
mod steps;
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

use frame_system::pallet_prelude::BlockNumberFor;
use tijara_primitives::{codes::CommodityPrefix, tariff::TariffHeader, TariffVersion};
use types::{count, MAX_PER_PREFIX};

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{pallet_prelude::*, traits::EitherOf};
	use frame_system::pallet_prelude::*;
	use tijara_primitives::{
		actor::Actor,
		audit::AuditTrail,
		codes::{CurrencyCode, GroupCode},
		four_eyes::Proposal,
	};

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the room needs of its runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who writes and submits drafts: officers in the role of tariff editor.
		type EditorOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who publishes or returns what was submitted: officers in the role of tariff approver.
		type ApproverOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// For how many blocks a submitted draft can be published.
		#[pallet::constant]
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

	/// Accounts that wrote each draft, each once: none of them publishes it.
	#[pallet::storage]
	pub type Editors<T: Config> = StorageMap<
		_,
		Twox64Concat,
		TariffVersion,
		BoundedVec<T::AccountId, ConstU32<{ types::MAX_EDITORS }>>,
		ValueQuery,
	>;

	/// A draft that waits for approval; all of it is in storage, so there is nothing more to say.
	pub type ProposalOf<T> =
		Proposal<<T as frame_system::Config>::AccountId, BlockNumberFor<T>, ()>;

	/// Drafts that were submitted for approval. They do not change while they stand here, be their
	/// term over or not.
	#[pallet::storage]
	pub type Submitted<T: Config> = StorageMap<_, Twox64Concat, TariffVersion, ProposalOf<T>>;

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
		/// A draft was submitted for approval; it does not change any more.
		Submitted {
			/// The draft's version.
			version: TariffVersion,
			/// How many measures it has.
			measures: u32,
			/// Last block in which it can be published.
			expires: BlockNumberFor<T>,
		},
		/// A submitted draft was returned to its editors.
		Returned {
			/// The draft's version.
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
		/// The draft was submitted for approval, so it does not change. Wait for the approver, or return
		/// it first.
		AlreadySubmitted,
		/// The draft was not submitted for approval. A tariff editor submits it first.
		NotSubmitted,
		/// More than 8 accounts wrote this draft. One of those who did goes on, or a new draft is opened.
		TooManyEditors,
		/// A proxy or a multisig signed. Whoever submits and whoever publishes sign in person.
		NotInPerson,
		/// The approver submitted the draft or wrote a part of it. Another approver publishes it.
		SamePerson,
		/// The approver is of another organisation than the editor. It never stands in the way here:
		/// approvers of any organisation that has the role publish.
		OtherOrganisation,
		/// A tariff approver publishes, and this officer does not act as one.
		Subordinate,
		/// The term in which the draft could be published is over. Submit it again.
		ProposalExpired,
		/// Only whoever submitted the draft, or a tariff approver, returns it.
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
		/// commodity alike the arithmetic takes one. Whoever adds measures does not publish the draft.
		///
		/// # Errors
		/// `NotFound`, `AlreadyPublished`, `AlreadyDiscarded`, `AlreadySubmitted` for the version;
		/// `NoMeasures` for an empty list; `TooManyEditors`; else one error for each rule of a measure, with the place in the list.
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
		/// Who: a tariff approver of any organisation, who neither submitted the draft nor wrote a part of
		/// it, in person.
		///
		/// Declarations that were accepted before keep the version by which they were assessed.
		///
		/// # Errors
		/// `NotFound`, `AlreadyPublished`, `AlreadyDiscarded`, `NotSubmitted` for the version;
		/// `NotInPerson`, `SamePerson`, `Subordinate`, `ProposalExpired` for the approver.
		///
		/// # Events
		/// `Published`
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::publish())]
		pub fn publish(origin: OriginFor<T>, version: TariffVersion) -> DispatchResult {
			let actor = T::ApproverOrigin::ensure_origin(origin)?;
			Self::do_approve(actor, version)
		}

		/// Discard a draft.
		///
		/// Who: a tariff editor.
		///
		/// One that was submitted is returned first.
		/// From the first call on the draft can neither grow nor be published. One call removes at
		/// most 256 entries (commodity prefixes, currencies, groups); while the event says that the
		/// removal is not complete, call again. The version number is not given again.
		///
		/// # Errors
		/// `NotFound`: never opened, or removed already. `AlreadyPublished`, `AlreadySubmitted`.
		///
		/// # Events
		/// `Discarded`
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::discard())]
		pub fn discard(origin: OriginFor<T>, version: TariffVersion) -> DispatchResult {
			let actor = T::EditorOrigin::ensure_origin(origin)?;
			Self::do_discard(actor, version)
		}

		/// Submit a draft for approval: it does not change any more.
		///
		/// Who: a tariff editor, in person.
		///
		/// An approver publishes it within the term, or returns it. After the term it can be submitted
		/// again.
		///
		/// # Errors
		/// `NotFound`, `AlreadyPublished`, `AlreadyDiscarded`, `AlreadySubmitted` for the version;
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
		/// Who: whoever submitted it, or a tariff approver.
		///
		/// # Errors
		/// `NotFound`, `AlreadyPublished`, `AlreadyDiscarded`, `NotSubmitted` for the version;
		/// `NotProposer`.
		///
		/// # Events
		/// `Returned`
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::return_draft())]
		pub fn return_draft(origin: OriginFor<T>, version: TariffVersion) -> DispatchResult {
			let actor = EitherOf::<T::ApproverOrigin, T::EditorOrigin>::ensure_origin(origin)?;
			Self::do_return(actor, version)
		}
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
