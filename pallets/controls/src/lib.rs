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
mod reroute;
mod steps;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::{
	ActorOf, Downgrade, Finding, ProposalOf, Rule, RuleFault, RuleSet, Selection, SelectionOf,
	DOWNGRADE, MAX_RULES,
};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{pallet_prelude::*, traits::Defensive};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;
	use tijara_primitives::{
		actor::Actor,
		audit::{AuditTrail, ReasonCode},
		axes::Lane,
		four_eyes::Fault,
		rooms::{AuthorisedOperators, Officers, OpenFiles, ReleaseCase, Releases},
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

		/// Examiners, who take examinations and record what they found.
		type ExaminerOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Examiners and chief examiners: who may hand an examination over.
		type HandOverOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Examiners, risk officers and chief examiners: who may change a lane or propose to.
		type RerouteOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Chief examiners, who endorse weaker lanes.
		type ChiefOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Blocks for which a proposed weaker lane can be endorsed.
		type ProposalTerm: Get<BlockNumberFor<Self>>;

		/// Asked at each selection: do reduced controls apply?
		type Operators: AuthorisedOperators;

		/// Asked: is the account an examiner of this organisation?
		type Officers: Officers<Self::AccountId>;

		/// Told who has an examination open.
		type Files: OpenFiles<Self::AccountId>;

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
	pub type Selections<T: Config> =
		StorageMap<_, Twox64Concat, DeclarationId, SelectionOf<T>, OptionQuery>;

	/// Weaker lanes that wait for a chief, or whose term is over.
	#[pallet::storage]
	pub type Downgrades<T: Config> =
		StorageMap<_, Twox64Concat, DeclarationId, ProposalOf<T>, OptionQuery>;

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
		/// An examiner took an examination.
		ExaminationTaken {
			/// The declaration.
			id: DeclarationId,
			/// Who has it now.
			examiner: T::AccountId,
		},
		/// An examination was handed over.
		ExaminationHandedOver {
			/// The declaration.
			id: DeclarationId,
			/// Who had it.
			from: T::AccountId,
			/// Who has it now.
			to: T::AccountId,
		},
		/// An officer gave a declaration a stricter lane.
		LaneRaised {
			/// The declaration.
			id: DeclarationId,
			/// The lane from now on.
			lane: Lane,
			/// Why.
			reason: ReasonCode,
		},
		/// An officer proposed a weaker lane; the lane is as before until a chief endorses it.
		DowngradeProposed {
			/// The declaration.
			id: DeclarationId,
			/// The lane that is proposed.
			lane: Lane,
			/// Why.
			reason: ReasonCode,
			/// Last block in which it can be endorsed.
			expires: BlockNumberFor<T>,
		},
		/// A chief endorsed a weaker lane.
		LaneDowngraded {
			/// The declaration.
			id: DeclarationId,
			/// The lane from now on.
			lane: Lane,
			/// Why.
			reason: ReasonCode,
		},
		/// The proposal of a weaker lane was withdrawn.
		DowngradeWithdrawn {
			/// The declaration.
			id: DeclarationId,
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
		/// The lane where reduced controls apply is stricter than `otherwise`. Make it the same or weaker.
		TrustedStricterThanOtherwise,
		/// The versions are used up.
		NumbersExhausted,
		/// An examiner has this examination. To give it to another one, hand it over.
		AlreadyTaken,
		/// Nobody has taken this examination, so it cannot be handed over. Take it.
		NotTaken,
		/// Another examiner has this examination. Have it handed over first; a chief can do so too.
		NotYourExamination,
		/// The account is no examiner of the own organisation. Name one.
		NotAnExaminer,
		/// The declaration is in this lane. Name another one.
		SameLane,
		/// A change of lane needs a reason of the national code list; 0 is none.
		ReasonMissing,
		/// A proposal stands. Wait for its endorsement or the end of its term, or withdraw it.
		AlreadyProposed,
		/// No weaker lane is proposed. What was proposed falls with a finding, a stricter lane, an
		/// amendment, a cancellation or a release.
		NoProposal,
		/// A proxy or a multisig signed. Weaker lanes are proposed and endorsed in person.
		NotInPerson,
		/// Nobody endorses an own proposal. Have another chief endorse it.
		SamePerson,
		/// The officer who acts is another organisation's. It takes one of the own.
		OtherOrganisation,
		/// Only a chief examiner endorses a weaker lane.
		Subordinate,
		/// The proposal's term is over. Propose anew.
		ProposalExpired,
		/// Only the proposer, or a chief examiner of its organisation, withdraws a proposal.
		NotProposer,
	}

	impl<T> From<RuleFault> for Error<T> {
		fn from(fault: RuleFault) -> Self {
			match fault {
				RuleFault::Commodity(rule) => Self::CommodityMalformed(rule),
				RuleFault::Origin(rule) => Self::OriginMalformed(rule),
				RuleFault::Lane(rule) => Self::WeakerThanOtherwise(rule),
				RuleFault::Trusted => Self::TrustedStricterThanOtherwise,
			}
		}
	}

	impl<T> From<Fault> for Error<T> {
		fn from(fault: Fault) -> Self {
			match fault {
				Fault::NotInPerson => Self::NotInPerson,
				Fault::SamePerson => Self::SamePerson,
				Fault::OtherOrganisation => Self::OtherOrganisation,
				Fault::Subordinate => Self::Subordinate,
				Fault::Expired => Self::ProposalExpired,
				Fault::NotProposer => Self::NotProposer,
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
		/// `CommodityMalformed`, `OriginMalformed`, `WeakerThanOtherwise`,
		/// `TrustedStricterThanOtherwise`, `NumbersExhausted`.
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
		/// For declarations in the yellow or red lane, once, before release, and by nobody else than who
		/// has the examination; where nobody took it, whoever records counts as who did. `report` is a
		/// salted commitment to the report. A proposed weaker lane falls.
		///
		/// # Errors
		/// `NotFound`, `AlreadyExamined`, `AlreadyReleased`, `NothingToExamine`, `NotYourExamination`, and
		/// what the case answers where the declaration is cancelled.
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

		/// Take an examination.
		///
		/// May be called by an examiner.
		///
		/// For declarations in the yellow or red lane, before a finding and before release. From now on
		/// only this examiner records the finding, and has an open file until then: it cannot leave
		/// before it hands the examination over.
		///
		/// # Errors
		/// `NotFound`, `AlreadyExamined`, `AlreadyReleased`, `NothingToExamine`, `AlreadyTaken`, and what
		/// the case answers where the declaration is cancelled.
		///
		/// # Events
		/// `ExaminationTaken`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::take_examination())]
		pub fn take_examination(origin: OriginFor<T>, id: DeclarationId) -> DispatchResult {
			let actor = T::ExaminerOrigin::ensure_origin(origin)?;
			Self::do_take_examination(actor, id)
		}

		/// Hand an examination over to another examiner.
		///
		/// May be called by the examiner who has it, or by a chief examiner of the same organisation.
		///
		/// `to` must be an examiner of that organisation.
		///
		/// # Errors
		/// `NotFound`, `AlreadyExamined`, `NotTaken`, `OtherOrganisation`, `NotYourExamination`,
		/// `AlreadyTaken` (by `to`), `NotAnExaminer`.
		///
		/// # Events
		/// `ExaminationHandedOver`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::hand_over_examination())]
		pub fn hand_over_examination(
			origin: OriginFor<T>,
			id: DeclarationId,
			to: T::AccountId,
		) -> DispatchResult {
			let actor = T::HandOverOrigin::ensure_origin(origin)?;
			Self::do_hand_over_examination(actor, id, to)
		}

		/// Give a declaration another lane.
		///
		/// May be called by an examiner, a risk officer or a chief examiner.
		///
		/// Before a finding and before release. A stricter lane is given at once, and a proposed weaker
		/// one falls. A weaker lane is proposed, in person; the lane stays as it is until a chief endorses.
		///
		/// # Errors
		/// `NotFound`, `AlreadyExamined`, `AlreadyReleased`, `SameLane`, `ReasonMissing`; for a weaker lane
		/// `AlreadyProposed` and `NotInPerson`; and what the case answers where the declaration is
		/// cancelled.
		///
		/// # Events
		/// `LaneRaised` or `DowngradeProposed`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::reroute().max(T::WeightInfo::propose_downgrade()))]
		pub fn reroute(
			origin: OriginFor<T>,
			id: DeclarationId,
			lane: Lane,
			reason: ReasonCode,
		) -> DispatchResult {
			let actor = T::RerouteOrigin::ensure_origin(origin)?;
			Self::do_reroute(actor, id, Downgrade { lane, reason })
		}

		/// Endorse a weaker lane, which then counts.
		///
		/// May be called by a chief examiner of the proposer's organisation, in person, other than the
		/// proposer.
		///
		/// Where the lane has no examination, an examination that was taken ends without a finding.
		///
		/// # Errors
		/// `NotFound`, `AlreadyExamined`, `AlreadyReleased`, `NoProposal`, `NotInPerson`, `SamePerson`,
		/// `OtherOrganisation`, `Subordinate`, `ProposalExpired`.
		///
		/// # Events
		/// `LaneDowngraded`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::endorse_reroute())]
		pub fn endorse_reroute(origin: OriginFor<T>, id: DeclarationId) -> DispatchResult {
			let actor = T::ChiefOrigin::ensure_origin(origin)?;
			Self::do_endorse_reroute(actor, id)
		}

		/// Withdraw the proposal of a weaker lane, or refuse it.
		///
		/// May be called by its proposer, or by a chief examiner of the proposer's organisation.
		///
		/// A proposal whose term is over can be withdrawn too.
		///
		/// # Errors
		/// `NotFound`, `NoProposal`, `NotProposer`.
		///
		/// # Events
		/// `DowngradeWithdrawn`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::withdraw_reroute())]
		pub fn withdraw_reroute(origin: OriginFor<T>, id: DeclarationId) -> DispatchResult {
			let actor = T::RerouteOrigin::ensure_origin(origin)?;
			Self::do_withdraw_reroute(actor, id)
		}
	}
}
