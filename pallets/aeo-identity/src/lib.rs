// SPDX-License-Identifier: Apache-2.0
#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod decisions;
mod faults;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
mod live;
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
pub use types::{
	ActorOf, Decision, Evidence, EvidenceFault, EvidenceList, File, FileOf, Findings, Grant,
	Ground, Hearing, Now, ProposalOf, Stage, Terms, Validation, MAX_CRITERIA, MAX_PAGE,
	MAX_TERM_DAYS, MAX_VALIDATORS,
};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{pallet_prelude::*, traits::Time};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;
	use tijara_primitives::{
		aeo::{AeoStatus, Criterion, GuaranteeShare, MraRecord, PartyRole, Programme},
		audit::{AuditTrail, ReasonCode},
		codes::{CountryCode, MraId, NationalId},
		date::Date,
		rooms::{Officers, OpenFiles, Organisations},
		AeoId, OrganisationId,
	};

	/// The room of authorised operators.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the runtime sets.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Administrators of organisations, who apply and answer for their organisation.
		type ApplicantOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = ActorOf<Self>>;

		/// Officers of the programme.
		type OfficerOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = ActorOf<Self>>;

		/// Officers who suspend at once: of the programme, and of risk management.
		type SuspendOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = ActorOf<Self>>;

		/// Asked: is the organisation active, of which kind, and is this its identifier?
		type Organisations: Organisations;

		/// Asked: is the account an officer of the programme?
		type Officers: Officers<Self::AccountId>;

		/// Told: an officer has a validation open, or no longer.
		type Files: OpenFiles<Self::AccountId>;

		/// The time of the block, in milliseconds since 1970.
		type Time: Time<Moment = u64>;

		/// The country of this chain.
		#[pallet::constant]
		type Country: Get<CountryCode>;

		/// Blocks in which an application is accepted; then it counts as accepted.
		#[pallet::constant]
		type AcceptanceTerm: Get<BlockNumberFor<Self>>;

		/// Blocks in which an accepted application is decided; then it counts as refused.
		#[pallet::constant]
		type DecisionTerm: Get<BlockNumberFor<Self>>;

		/// Blocks in which a holder can be heard before revocation.
		#[pallet::constant]
		type HearingTerm: Get<BlockNumberFor<Self>>;

		/// Blocks of suspension after which revocation needs no hearing.
		#[pallet::constant]
		type SuspensionTerm: Get<BlockNumberFor<Self>>;

		/// Blocks in which a proposed decision can be endorsed.
		#[pallet::constant]
		type ProposalTerm: Get<BlockNumberFor<Self>>;

		/// Told of every act.
		type Audit: AuditTrail<Self::AccountId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Makes the neighbours ready for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// The number of the next file, from 1.
	#[pallet::storage]
	pub type NextId<T> = StorageValue<_, AeoId, ValueQuery, ConstU32<1>>;

	/// Every file. None is ever removed.
	#[pallet::storage]
	pub type Files<T: Config> = StorageMap<_, Twox64Concat, AeoId, FileOf<T>, OptionQuery>;

	/// The last file of each organisation: the only one that can change and give benefits.
	#[pallet::storage]
	pub type Current<T> = StorageMap<_, Twox64Concat, OrganisationId, AeoId, OptionQuery>;

	/// Decisions that wait for a second officer, by file, or whose term is over.
	#[pallet::storage]
	pub type Pending<T: Config> = StorageMap<_, Twox64Concat, AeoId, ProposalOf<T>, OptionQuery>;

	/// The public register: files by the order of their first grant, from 0. Append-only.
	#[pallet::storage]
	pub type Holders<T> = StorageMap<_, Twox64Concat, u32, AeoId, OptionQuery>;

	/// How many files the register has.
	#[pallet::storage]
	pub type HolderCount<T> = StorageValue<_, u32, ValueQuery>;

	/// Partner administrations' last records, by AEO MRA identification. None is ever removed.
	#[pallet::storage]
	pub type Partners<T> = StorageMap<_, Blake2_128Concat, MraId, MraRecord, OptionQuery>;

	/// What happened in the room of authorised operators.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An organisation applied.
		Applied {
			/// Number of its file.
			id: AeoId,
			/// The organisation.
			holder: OrganisationId,
			/// The programme.
			programme: Programme,
			/// What the operator is.
			role: PartyRole,
		},
		/// An application was accepted; the time for the decision runs.
		Accepted {
			/// The file.
			id: AeoId,
		},
		/// An application was refused.
		Refused {
			/// The file.
			id: AeoId,
			/// Why.
			reason: ReasonCode,
		},
		/// An officer took a validation.
		ValidationTaken {
			/// The file.
			id: AeoId,
			/// The officer.
			officer: T::AccountId,
		},
		/// A validation was handed over.
		ValidationHandedOver {
			/// The file.
			id: AeoId,
			/// Who had it.
			from: T::AccountId,
			/// Who has it.
			to: T::AccountId,
		},
		/// The result of a validation was recorded.
		ValidationRecorded {
			/// The file.
			id: AeoId,
			/// Salted commitment to the report.
			report: H256,
			/// Are all criteria met?
			met: bool,
		},
		/// A decision waits for a second officer.
		DecisionProposed {
			/// The file.
			id: AeoId,
			/// The decision.
			decision: Decision,
			/// Last block in which it can be endorsed.
			expires: BlockNumberFor<T>,
		},
		/// The proposal of a decision was withdrawn.
		DecisionWithdrawn {
			/// The file.
			id: AeoId,
		},
		/// An authorisation was granted.
		Granted {
			/// The file.
			id: AeoId,
			/// The holder.
			holder: OrganisationId,
			/// Last day.
			until: Date,
			/// What of a guarantee the holder must provide.
			guarantee: GuaranteeShare,
		},
		/// An authorisation was extended.
		Extended {
			/// The file.
			id: AeoId,
			/// New last day.
			until: Date,
		},
		/// A suspension was lifted.
		Reinstated {
			/// The file.
			id: AeoId,
		},
		/// An authorisation was revoked.
		Revoked {
			/// The file.
			id: AeoId,
			/// Why.
			reason: ReasonCode,
		},
		/// An authorisation was suspended; its benefits end with this act.
		Suspended {
			/// The file.
			id: AeoId,
			/// On which ground.
			ground: Ground,
			/// Why.
			reason: ReasonCode,
		},
		/// The holder is told that its authorisation may be revoked, and can answer.
		HearingOpened {
			/// The file.
			id: AeoId,
			/// Why.
			reason: ReasonCode,
			/// Salted commitment to the grounds.
			grounds: H256,
		},
		/// The holder answered.
		HearingAnswered {
			/// The file.
			id: AeoId,
			/// Salted commitment to the answer.
			statement: H256,
		},
		/// The holder or applicant gave the authorisation or application up.
		Withdrawn {
			/// The file.
			id: AeoId,
		},
		/// Evidence of a criterion was renewed.
		EvidenceRenewed {
			/// The file.
			id: AeoId,
			/// The criterion.
			criterion: Criterion,
		},
		/// A partner administration's record of an operator was taken over.
		PartnerRecorded {
			/// Its AEO MRA identification.
			mra_id: MraId,
			/// Version of the record.
			version: u32,
			/// How the partner's authorisation stands.
			status: AeoStatus,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// There is no file of this number. Take it from the event `Applied`.
		NotFound,
		/// The organisation has an application or authorisation that is not over. Withdraw it first.
		AlreadyApplied,
		/// The organisation is not active, or of a kind that is not authorised as this party.
		NotEligible,
		/// The organisation was not admitted with this TIN, or the salt does not open it.
		TinNotYours,
		/// The TIN does not have 3 to 17 capital letters or digits.
		TinShape,
		/// The TIN does not begin with the two letters of this chain's country.
		TinCountry,
		/// The last two digits of the TIN are not its check digits. Look for a slip of the pen.
		TinCheckDigits,
		/// A criterion of the programme has no evidence. Give evidence of each.
		CriterionMissing,
		/// A criterion has evidence twice. Give it once.
		CriterionTwice,
		/// The criterion is not one of the programme. Leave it out: nothing is asked beyond need.
		CriterionNotNeeded,
		/// Evidence of a criterion expired before today. The holder must renew it.
		EvidenceExpired,
		/// The file's status does not allow this, or the holder applied anew. Look at the status.
		WrongState,
		/// The organisation is not the holder or applicant. Only its own administrators may do this.
		NotHolder,
		/// Reason 0 means none. Give one of the national code list.
		ReasonMissing,
		/// The validation is open with an officer, or with this very one. Its result comes first.
		AlreadyTaken,
		/// Nobody has a validation of this file open. An officer must take it first.
		NotTaken,
		/// Another officer has the validation. It must be handed over first.
		NotValidator,
		/// The account is not an officer of the programme in the same administration.
		NotAnAeoOfficer,
		/// Eight officers took part in validations already. Let one of them go on.
		TooManyValidators,
		/// There is no result of a validation on the evidence as it is. Record one first.
		NotValidated,
		/// The last validation found a criterion not met. Refuse, or validate anew after improvement.
		CriteriaNotMet,
		/// The last day is not after today.
		AlreadyExpired,
		/// The last day is more than five years away.
		TermTooLong,
		/// The new last day is not later than the present one.
		NotLater,
		/// A decision waits for endorsement. Withdraw it first, or wait until its term is over.
		AlreadyProposed,
		/// No decision is proposed on this file.
		NoProposal,
		/// A proxy or a multisig signed. Sign with the officer's own key.
		NotInPerson,
		/// The proposer cannot endorse. Another officer must.
		SamePerson,
		/// The endorser is another organisation's officer. An officer of the proposer's must endorse.
		OtherOrganisation,
		/// The endorser's role does not endorse decisions. An officer of the programme must.
		Subordinate,
		/// The proposal's term is over. Propose anew.
		ProposalExpired,
		/// Only the proposer, or an officer who may endorse, withdraws a proposal.
		NotProposer,
		/// The officer took part in the validation. Another one must endorse.
		ValidatorMayNotApprove,
		/// The holder was not heard on this reason. Open a hearing, and wait for the answer or its end.
		HolderNotHeard,
		/// A hearing is open. Wait for the answer or the end of its time.
		HearingOpen,
		/// No hearing is open: there was none, or its time is over.
		NoHearing,
		/// The holder answered in this hearing already.
		AlreadyHeard,
		/// The record is of this chain's own country. Its own operators apply.
		OwnCountry,
		/// A code is not of its list, the identification does not begin with the record's country, the days
		/// are not in order, or the version is 0.
		RecordMalformed,
		/// A record of this or a newer version is known.
		NotNewer,
		/// The numbers or versions are used up.
		NumbersExhausted,
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
		/// Apply for authorisation.
		///
		/// May be called by an administrator of a trader, broker, carrier or terminal.
		///
		/// `tin` is the identifier that the organisation was admitted with; `salt` opens a sealed one and
		/// both are public from then on, as the register of operators is. `evidence` has each criterion of
		/// the programme once. An organisation has one file that is not over.
		///
		/// # Errors
		/// `NotEligible`, `AlreadyApplied`, `TinShape`, `TinCountry`, `TinCheckDigits`, `TinNotYours`,
		/// `CriterionTwice`, `CriterionNotNeeded`, `CriterionMissing`, `EvidenceExpired`,
		/// `NumbersExhausted`.
		///
		/// # Events
		/// `Applied`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::apply())]
		pub fn apply(
			origin: OriginFor<T>,
			programme: Programme,
			role: PartyRole,
			tin: NationalId,
			salt: H256,
			evidence: EvidenceList,
		) -> DispatchResult {
			let actor = T::ApplicantOrigin::ensure_origin(origin)?;
			Self::do_apply(actor, programme, role, tin, salt, evidence)
		}

		/// Accept an application as complete; the time for the decision runs from now.
		///
		/// May be called by an officer of the programme.
		///
		/// While it is applied for. What nobody answers in time counts as accepted without this.
		///
		/// # Errors
		/// `NotFound`, `WrongState`.
		///
		/// # Events
		/// `Accepted`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::accept())]
		pub fn accept(origin: OriginFor<T>, id: AeoId) -> DispatchResult {
			let actor = T::OfficerOrigin::ensure_origin(origin)?;
			Self::do_accept(actor, id)
		}

		/// Refuse an application.
		///
		/// May be called by an officer of the programme.
		///
		/// Before the grant. Final for this file; the organisation may apply anew. An open validation ends.
		///
		/// # Errors
		/// `NotFound`, `WrongState`, `ReasonMissing`.
		///
		/// # Events
		/// `Refused`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::refuse())]
		pub fn refuse(origin: OriginFor<T>, id: AeoId, reason: ReasonCode) -> DispatchResult {
			let actor = T::OfficerOrigin::ensure_origin(origin)?;
			Self::do_refuse(actor, id, reason)
		}

		/// Take the validation of an applicant, or the re-validation of a holder.
		///
		/// May be called by an officer of the programme, in person.
		///
		/// After acceptance, unless the file is over for good. The officer has one open file more until the
		/// result is recorded, and endorses no decision that follows.
		///
		/// # Errors
		/// `NotInPerson`, `NotFound`, `WrongState`, `AlreadyTaken`, `TooManyValidators`, and what the
		/// registry answers.
		///
		/// # Events
		/// `ValidationTaken`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::take_validation())]
		pub fn take_validation(origin: OriginFor<T>, id: AeoId) -> DispatchResult {
			let actor = T::OfficerOrigin::ensure_origin(origin)?;
			Self::do_take_validation(actor, id)
		}

		/// Hand an open validation over to another officer.
		///
		/// May be called by an officer of the programme: who has it, or another where that one cannot.
		///
		/// Whatever became of the file. Both officers count as validators.
		///
		/// # Errors
		/// `NotFound`, `NotTaken`, `AlreadyTaken`, `NotAnAeoOfficer`, `TooManyValidators`, and what the
		/// registry answers.
		///
		/// # Events
		/// `ValidationHandedOver`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::hand_over_validation())]
		pub fn hand_over_validation(
			origin: OriginFor<T>,
			id: AeoId,
			to: T::AccountId,
		) -> DispatchResult {
			let actor = T::OfficerOrigin::ensure_origin(origin)?;
			Self::do_hand_over_validation(actor, id, to)
		}

		/// Record the result of a validation.
		///
		/// May be called by the officer who has it, in person.
		///
		/// Whatever became of the file. `report` is a salted commitment to the report; `met` says whether
		/// all criteria are met. The officer has one open file less.
		///
		/// # Errors
		/// `NotInPerson`, `NotFound`, `NotTaken`, `NotValidator`, and what the registry answers.
		///
		/// # Events
		/// `ValidationRecorded`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::record_validation())]
		pub fn record_validation(
			origin: OriginFor<T>,
			id: AeoId,
			report: H256,
			met: bool,
		) -> DispatchResult {
			let actor = T::OfficerOrigin::ensure_origin(origin)?;
			Self::do_record_validation(actor, id, report, met)
		}

		/// Propose a decision.
		///
		/// May be called by an officer of the programme, in person; the validator may.
		///
		/// Grant: after a validation with success, for at most five years. Extend: the same, for a holder
		/// that is not suspended. Reinstate: a suspended holder. Revoke: a holder that was heard on the
		/// reason, or whose time to answer is over, or that is suspended for too long.
		///
		/// # Errors
		/// `NotFound`, `AlreadyProposed`, `WrongState`, `NotValidated`, `CriteriaNotMet`,
		/// `EvidenceExpired`, `AlreadyExpired`, `TermTooLong`, `NotLater`, `ReasonMissing`,
		/// `HolderNotHeard`, `NotInPerson`.
		///
		/// # Events
		/// `DecisionProposed`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::propose_decision())]
		pub fn propose_decision(
			origin: OriginFor<T>,
			id: AeoId,
			decision: Decision,
		) -> DispatchResult {
			let actor = T::OfficerOrigin::ensure_origin(origin)?;
			Self::do_propose_decision(actor, id, decision)
		}

		/// Endorse the decision that is proposed; it takes effect at once.
		///
		/// May be called by an officer of the programme, in person: not the proposer, and nobody who took
		/// part in a validation since the last grant or extension.
		///
		/// Everything that the proposal needed must still be so.
		///
		/// # Errors
		/// `NotFound`, `NoProposal`, `NotInPerson`, `SamePerson`, `OtherOrganisation`, `Subordinate`,
		/// `ProposalExpired`, `ValidatorMayNotApprove`, and those of `propose_decision`.
		///
		/// # Events
		/// `Granted`, `Extended`, `Reinstated` or `Revoked`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::endorse_decision().max(T::WeightInfo::endorse_revocation()))]
		pub fn endorse_decision(origin: OriginFor<T>, id: AeoId) -> DispatchResult {
			let actor = T::OfficerOrigin::ensure_origin(origin)?;
			Self::do_endorse_decision(actor, id)
		}

		/// Withdraw the proposal of a decision.
		///
		/// May be called by an officer of the programme: the proposer, or another of its organisation.
		///
		/// # Errors
		/// `NotFound`, `NoProposal`, `NotProposer`.
		///
		/// # Events
		/// `DecisionWithdrawn`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::withdraw_decision())]
		pub fn withdraw_decision(origin: OriginFor<T>, id: AeoId) -> DispatchResult {
			let actor = T::OfficerOrigin::ensure_origin(origin)?;
			Self::do_withdraw_decision(actor, id)
		}

		/// Suspend an authorisation; its benefits end at once.
		///
		/// May be called by an officer of the programme or of risk management, alone.
		///
		/// While it is granted. Only a decision of two officers lifts it.
		///
		/// # Errors
		/// `NotFound`, `WrongState`, `ReasonMissing`.
		///
		/// # Events
		/// `Suspended`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::suspend())]
		pub fn suspend(
			origin: OriginFor<T>,
			id: AeoId,
			ground: Ground,
			reason: ReasonCode,
		) -> DispatchResult {
			let actor = T::SuspendOrigin::ensure_origin(origin)?;
			Self::do_suspend(actor, id, ground, reason)
		}

		/// Tell a holder that its authorisation may be revoked, so that it can answer.
		///
		/// May be called by an officer of the programme.
		///
		/// `grounds` is a salted commitment to the grounds, which the holder gets off the chain. One hearing
		/// at a time; a later one, on another reason, takes the place of one that is over.
		///
		/// # Errors
		/// `NotFound`, `WrongState`, `ReasonMissing`, `HearingOpen`.
		///
		/// # Events
		/// `HearingOpened`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::open_hearing())]
		pub fn open_hearing(
			origin: OriginFor<T>,
			id: AeoId,
			reason: ReasonCode,
			grounds: H256,
		) -> DispatchResult {
			let actor = T::OfficerOrigin::ensure_origin(origin)?;
			Self::do_open_hearing(actor, id, reason, grounds)
		}

		/// Answer in a hearing.
		///
		/// May be called by an administrator of the holder.
		///
		/// Once, within the hearing's time. `statement` is a salted commitment to the answer, which customs
		/// gets off the chain.
		///
		/// # Errors
		/// `NotFound`, `NotHolder`, `WrongState`, `NoHearing`, `AlreadyHeard`.
		///
		/// # Events
		/// `HearingAnswered`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::answer_hearing())]
		pub fn answer_hearing(origin: OriginFor<T>, id: AeoId, statement: H256) -> DispatchResult {
			let actor = T::ApplicantOrigin::ensure_origin(origin)?;
			Self::do_answer_hearing(actor, id, statement)
		}

		/// Give an application or authorisation up.
		///
		/// May be called by an administrator of the applicant or holder.
		///
		/// Final for this file; the organisation may apply anew. An open validation ends.
		///
		/// # Errors
		/// `NotFound`, `NotHolder`, `WrongState`.
		///
		/// # Events
		/// `Withdrawn`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>, id: AeoId) -> DispatchResult {
			let actor = T::ApplicantOrigin::ensure_origin(origin)?;
			Self::do_withdraw(actor, id)
		}

		/// Renew the evidence of one criterion.
		///
		/// May be called by an administrator of the applicant or holder.
		///
		/// The result of a validation that looked at the old evidence, and on which nothing was decided
		/// yet, is void.
		///
		/// # Errors
		/// `NotFound`, `NotHolder`, `WrongState`, `EvidenceExpired`, `CriterionNotNeeded`.
		///
		/// # Events
		/// `EvidenceRenewed`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::renew_evidence())]
		pub fn renew_evidence(
			origin: OriginFor<T>,
			id: AeoId,
			criterion: Criterion,
			evidence: Evidence,
		) -> DispatchResult {
			let actor = T::ApplicantOrigin::ensure_origin(origin)?;
			Self::do_renew_evidence(actor, id, criterion, evidence)
		}

		/// Take over a partner administration's record of an operator; it counts at once.
		///
		/// May be called by an officer of the programme.
		///
		/// Under mutual recognition. A newer version takes the place of an older one.
		///
		/// # Errors
		/// `OwnCountry`, `RecordMalformed`, `NotNewer`.
		///
		/// # Events
		/// `PartnerRecorded`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::record_partner())]
		pub fn record_partner(origin: OriginFor<T>, record: MraRecord) -> DispatchResult {
			let actor = T::OfficerOrigin::ensure_origin(origin)?;
			Self::do_record_partner(actor, record)
		}
	}
}
