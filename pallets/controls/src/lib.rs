// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod examinations;
mod faults;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
#[cfg(test)]
mod mock;
mod reroutes;
mod steps;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::{Downgrade, Finding, Rule, RuleFault, RuleSet, Selection, MAX_RULES};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{
		pallet_prelude::*,
		traits::{Defensive, EitherOf},
	};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;
	use tijara_primitives::{
		actor::Actor,
		audit::{AuditTrail, ReasonCode},
		axes::Lane,
		four_eyes::Proposal,
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

		/// Chief examiners, who endorse weaker lanes and hand examinations over.
		type ChiefOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Who may set a stricter lane and propose a weaker one: examiners, their chiefs, risk officers.
		type RerouteOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;

		/// Asked: who has the benefit of reduced controls?
		type Operators: AuthorisedOperators;

		/// Asked: is the account an examiner, and of which organisation?
		type Officers: Officers<Self::AccountId>;

		/// Told who has an examination open.
		type Files: OpenFiles<Self::AccountId>;

		/// For how many blocks a weaker lane can be endorsed.
		#[pallet::constant]
		type ProposalTerm: Get<BlockNumberFor<Self>>;

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
		StorageMap<_, Twox64Concat, DeclarationId, Selection<T::AccountId>, OptionQuery>;

	/// A weaker lane proposed for a declaration.
	pub type ProposalOf<T> =
		Proposal<<T as frame_system::Config>::AccountId, BlockNumberFor<T>, Downgrade>;

	/// The weaker lanes that wait for a chief examiner. One whose term is over stays until another
	/// takes its place, or the control ends.
	#[pallet::storage]
	pub type Pending<T: Config> =
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
			/// Did an authorised operator's benefit make it weaker?
			reduced_controls: bool,
		},
		/// An examiner took an examination.
		ExaminationTaken {
			/// The declaration.
			id: DeclarationId,
			/// The examiner.
			examiner: T::AccountId,
		},
		/// An examination was handed over.
		ExaminationHandedOver {
			/// The declaration.
			id: DeclarationId,
			/// The examiner who had it.
			from: T::AccountId,
			/// The examiner who has it now.
			to: T::AccountId,
		},
		/// An officer set a stricter lane.
		LaneRaised {
			/// The declaration.
			id: DeclarationId,
			/// The lane before.
			from: Lane,
			/// The lane now.
			lane: Lane,
			/// Why.
			reason: ReasonCode,
		},
		/// An officer proposed a weaker lane.
		DowngradeProposed {
			/// The declaration.
			id: DeclarationId,
			/// The lane as it is.
			from: Lane,
			/// The lane that is proposed.
			lane: Lane,
			/// Why.
			reason: ReasonCode,
			/// Last block in which it can be endorsed.
			expires: BlockNumberFor<T>,
		},
		/// A weaker lane was endorsed by a second officer and set.
		LaneDowngraded {
			/// The declaration.
			id: DeclarationId,
			/// The lane before.
			from: Lane,
			/// The lane now.
			lane: Lane,
			/// Why.
			reason: ReasonCode,
		},
		/// The proposal of a weaker lane was withdrawn.
		DowngradeWithdrawn {
			/// The declaration.
			id: DeclarationId,
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
		/// The lane for reduced controls is stricter than the set's lane where no rule matches. Make
		/// `trusted` weaker, or `otherwise` stricter.
		TrustedStricter,
		/// The versions are used up.
		NumbersExhausted,
		/// The declaration was cancelled, so nothing about its control changes any more. The declarant
		/// can lodge a new one.
		Cancelled,
		/// An examiner has this examination: another one, or the one to whom it would be handed over.
		/// Whoever has it, or a chief examiner, hands it over.
		AlreadyTaken,
		/// Nobody has taken this examination. An examiner takes it first.
		NotTaken,
		/// Another examiner has this examination. It records the result itself, or it or a chief
		/// examiner hands the examination over.
		NotYourExamination,
		/// An examination is handed over to an examiner of the same organisation; this account is none.
		NotAnExaminer,
		/// The declaration is in this lane already. Choose another.
		SameLane,
		/// The reason is 0. Give a reason of the national code list.
		ReasonMissing,
		/// A proposal that can still be endorsed stands. Endorse or withdraw it first.
		AlreadyProposed,
		/// No weaker lane is proposed, or the proposal ended with a stricter lane, a finding, an
		/// amendment, a cancellation or the release. Propose it first.
		NoProposal,
		/// A proxy or a multisig signed. Both officers sign a weaker lane in person.
		NotInPerson,
		/// The proposer would endorse its own proposal. Another officer endorses it.
		SamePerson,
		/// The officer is of another organisation than the proposer, or than the examiner who has the
		/// examination. An officer of the same one decides.
		OtherOrganisation,
		/// A chief examiner endorses, and this officer does not act as one.
		Subordinate,
		/// The proposal's term is over. Propose it again.
		ProposalExpired,
		/// Only the proposer, or a chief examiner of its organisation, withdraws.
		NotProposer,
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
		/// `CommodityMalformed`, `OriginMalformed`, `WeakerThanOtherwise`, `TrustedStricter`,
		/// `NumbersExhausted`.
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
		/// For declarations in the yellow or red lane, once, before release, by whoever took the
		/// examination; where nobody took it, recording takes it. `report` is a salted commitment to the
		/// report. It ends the examination, and a proposal of a weaker lane.
		///
		/// # Errors
		/// `NotFound`, `Cancelled`, `NothingToExamine`, `AlreadyExamined`, `AlreadyReleased`,
		/// `NotYourExamination`.
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

		/// Take the examination of a consignment.
		///
		/// May be called by an examiner.
		///
		/// From now on it is an open file of the examiner, who cannot leave its post before the
		/// examination has ended or was handed over.
		///
		/// # Errors
		/// `NotFound`, `Cancelled`, `NothingToExamine`, `AlreadyExamined`, `AlreadyReleased`,
		/// `AlreadyTaken`.
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
		/// May be called by the examiner who has it, and by a chief examiner of the same organisation.
		///
		/// `to` is an examiner of the same organisation.
		///
		/// # Errors
		/// `NotFound`, `Cancelled`, `NothingToExamine`, `AlreadyExamined`, `AlreadyReleased`,
		/// `NotTaken`, `NotYourExamination`, `OtherOrganisation`, `AlreadyTaken`, `NotAnExaminer`.
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
			let actor = EitherOf::<T::ChiefOrigin, T::ExaminerOrigin>::ensure_origin(origin)?;
			Self::do_hand_over_examination(actor, id, to)
		}

		/// Change the lane of a declaration: a stricter one at once, a weaker one as a proposal.
		///
		/// May be called by an examiner, a chief examiner or a risk officer; a weaker lane is proposed in
		/// person.
		///
		/// Before release and before a finding. A stricter lane ends a proposal of a weaker one; from
		/// green or blue to yellow or red it announces an examination. A weaker lane is set when a chief
		/// examiner, another officer, endorses it in time.
		///
		/// # Errors
		/// `ReasonMissing`, `NotFound`, `Cancelled`, `AlreadyExamined`, `AlreadyReleased`, `SameLane`; for
		/// a weaker lane also `AlreadyProposed`, `NotInPerson`.
		///
		/// # Events
		/// `LaneRaised` or `DowngradeProposed`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::reroute())]
		pub fn reroute(
			origin: OriginFor<T>,
			id: DeclarationId,
			lane: Lane,
			reason: ReasonCode,
		) -> DispatchResult {
			let actor = T::RerouteOrigin::ensure_origin(origin)?;
			Self::do_reroute(actor, id, lane, reason)
		}

		/// Endorse a weaker lane: it is set.
		///
		/// May be called by a chief examiner of the proposer's organisation, not the proposer, in person.
		///
		/// In green and blue there is no examination before release: one that was taken ends.
		///
		/// # Errors
		/// `NotFound`, `Cancelled`, `AlreadyExamined`, `AlreadyReleased`, `NoProposal`, `NotInPerson`,
		/// `SamePerson`, `OtherOrganisation`, `Subordinate`, `ProposalExpired`.
		///
		/// # Events
		/// `LaneDowngraded`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::endorse_reroute())]
		pub fn endorse_reroute(origin: OriginFor<T>, id: DeclarationId) -> DispatchResult {
			let actor = T::ChiefOrigin::ensure_origin(origin)?;
			Self::do_endorse_reroute(actor, id)
		}

		/// Withdraw the proposal of a weaker lane.
		///
		/// May be called by the proposer, and by a chief examiner of its organisation, who so refuses.
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
