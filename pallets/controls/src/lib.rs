// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
#[cfg(test)]
mod mock;
mod steps;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::{Finding, Rule, RuleFault, RuleSet, Selection, MAX_RULES};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{pallet_prelude::*, traits::Defensive};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;
	use tijara_primitives::{
		actor::Actor,
		audit::AuditTrail,
		axes::Lane,
		rooms::{ReleaseCase, Releases},
		DeclarationId, RuleSetVersion,
	};

	/// The controls room.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the runtime sets.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Risk officers, who publish the selection rules.
		type RiskOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Examiners, who record what they found.
		type ExaminerOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Told of each step on the control axis.
		type Case: ReleaseCase;

		/// Asked: is the consignment released?
		type Releases: Releases;

		/// Told of every act.
		type Audit: AuditTrail<Self::AccountId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Makes the neighbours ready for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// Every set of rules that was ever published, by version from 1. Append-only.
	#[pallet::storage]
	pub type RuleSets<T> = StorageMap<_, Twox64Concat, RuleSetVersion, RuleSet, OptionQuery>;

	/// The version of the rules in force; 0 before the first is published.
	#[pallet::storage]
	pub type Current<T> = StorageValue<_, RuleSetVersion, ValueQuery>;

	/// What was selected for each registered declaration. None is ever removed.
	#[pallet::storage]
	pub type Selections<T> = StorageMap<_, Twox64Concat, DeclarationId, Selection, OptionQuery>;

	/// The rules at the start of the chain.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The first set of rules, published as version 1; without one no declaration can be registered
		/// until a risk officer publishes one.
		pub rules: Option<RuleSet>,
		/// Nothing.
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			if let Some(rules) = &self.rules {
				let _ = Pallet::<T>::publish(None, rules).defensive_proof(
					"a set that was read from a file is valid; trails start empty",
				);
			}
		}
	}

	/// What happened in the controls room.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A set of rules is in force from now on.
		RulesPublished {
			/// Its version.
			version: RuleSetVersion,
			/// How many rules it has.
			rules: u32,
		},
		/// The lane of a declaration was selected.
		LaneSelected {
			/// The declaration.
			id: DeclarationId,
			/// The lane.
			lane: Lane,
			/// The version of the rules that selected it.
			rule_set: RuleSetVersion,
		},
		/// An examiner recorded what the examination found.
		ExaminationRecorded {
			/// The declaration.
			id: DeclarationId,
			/// What was found.
			finding: Finding,
			/// Salted commitment to the report, which stays off the chain.
			report: H256,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// No lane was selected for this declaration: it is not registered. Take the number from the event
		/// `Registered` or from the MRN.
		NotFound,
		/// A lane was selected for this declaration before. Only an amendment selects again.
		AlreadySelected,
		/// No rules were published yet. A risk officer must publish a set first.
		NoRuleSet,
		/// Green and blue lanes have no examination before release. Only yellow and red ones have.
		NothingToExamine,
		/// The examination's result is recorded; there is one for each declaration.
		AlreadyExamined,
		/// The consignment is released, so it is not examined before release any more.
		AlreadyReleased,
		/// The commodity of the rule at this place (from 0) is no beginning of a commodity code.
		CommodityMalformed(u16),
		/// The origin of the rule at this place (from 0) is no country code.
		OriginMalformed(u16),
		/// The lane of the rule at this place (from 0) is weaker than the set's lane where no rule matches,
		/// so the rule could never decide. Make it stricter, or `otherwise` weaker.
		WeakerThanOtherwise(u16),
		/// The versions are used up.
		NumbersExhausted,
	}

	impl<T> From<RuleFault> for Error<T> {
		fn from(fault: RuleFault) -> Self {
			match fault {
				RuleFault::Commodity(rule) => Self::CommodityMalformed(rule),
				RuleFault::Origin(rule) => Self::OriginMalformed(rule),
				RuleFault::Lane(rule) => Self::WeakerThanOtherwise(rule),
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Publish a set of selection rules, in force from now on.
		///
		/// May be called by a risk officer.
		///
		/// The set gets the next version. Lanes that were selected before stay; an amendment is selected
		/// by the new rules.
		///
		/// # Errors
		/// `CommodityMalformed`, `OriginMalformed`, `WeakerThanOtherwise`, `NumbersExhausted`.
		///
		/// # Events
		/// `RulesPublished`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::publish_rules(Pallet::<T>::count(rules)))]
		pub fn publish_rules(origin: OriginFor<T>, rules: RuleSet) -> DispatchResult {
			let actor = T::RiskOrigin::ensure_origin(origin)?;
			Self::publish(Some(actor), &rules)
		}

		/// Record what the examination of a consignment found.
		///
		/// May be called by an examiner.
		///
		/// For declarations in the yellow or red lane, once, before release. `report` is a salted
		/// commitment to the report.
		///
		/// # Errors
		/// `NotFound`, `NothingToExamine`, `AlreadyExamined`, `AlreadyReleased`, and what the case answers
		/// where the declaration is cancelled.
		///
		/// # Events
		/// `ExaminationRecorded`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::record_examination())]
		pub fn record_examination(
			origin: OriginFor<T>,
			id: DeclarationId,
			finding: Finding,
			report: H256,
		) -> DispatchResult {
			let actor = T::ExaminerOrigin::ensure_origin(origin)?;
			Self::do_record_examination(actor, id, finding, report)
		}
	}
}
