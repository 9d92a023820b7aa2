// SPDX-License-Identifier: Apache-2.0
//! Acts and their records: what every room tells the audit trail.
//!
//! An act is recorded in the chain of its [`Subject`]. The hash of each link covers the one before
//! ([`link_hash`]), so anyone who holds the last hash can check the whole story.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchResult,
};

use crate::{
	actor::Actor, money::Movement, AeoId, DeclarationId, GuaranteeId, MandateId, OrganisationId,
	RuleSetVersion, TariffVersion,
};

macro_rules! closed {
	($(#[doc = $doc:expr])* $name:ident { $( $(#[doc = $vdoc:expr])* $variant:ident $(($($inner:ty),+))? = $index:literal ),+ $(,)? }) => {
		$(#[doc = $doc])*
		///
		/// Codec indices are fixed: new variant, new index, never reuse.
		#[derive(
			Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking,
			MaxEncodedLen, TypeInfo, Serialize, Deserialize,
		)]
		#[serde(rename_all = "kebab-case")]
		pub enum $name { $( $(#[doc = $vdoc])* #[codec(index = $index)] $variant $(($($inner),+))?, )+ }
	};
}

closed!(
	/// What an act was done to. Each has a chain of its own.
	Subject {
		/// A declaration and everything that follows from it.
		Declaration(DeclarationId) = 0,
		/// An organisation.
		Organisation(OrganisationId) = 1,
		/// A version of the tariff.
		Tariff(TariffVersion) = 2,
		/// A version of the selection rules.
		RuleSet(RuleSetVersion) = 3,
		/// The validator set.
		ValidatorSet = 4,
		/// An authorised operator's file.
		Authorisation(AeoId) = 5,
		/// The quotas of transactions of all organisations of a kind.
		Quotas = 6,
		/// The operators whom partner administrations authorised.
		PartnerOperators = 7,
		/// A guarantee.
		Guarantee(GuaranteeId) = 8,
		/// The seats of a committee of agencies, by the committee's number.
		Seats(u8) = 9,
		/// A motion of a committee of agencies: the committee's number and the motion's.
		Motion(u8, u32) = 10,
		/// The ledger of an organisation.
		Ledger(OrganisationId) = 11,
		/// The runtime: the rules of the chain.
		Runtime = 12,
		/// What an emergency has stopped.
		Emergency = 13,
	}
);

closed!(
	/// An act: what was done.
	Act {
		// Registry, from 0.
		/// An organisation was admitted.
		OrganisationAdmitted = 0,
		/// An organisation was suspended.
		OrganisationSuspended = 1,
		/// An organisation was reinstated.
		OrganisationReinstated = 2,
		/// An officer was appointed.
		OfficerAppointed = 3,
		/// An officer's roles were changed.
		OfficerReassigned = 4,
		/// An officer was dismissed.
		OfficerDismissed = 5,
		/// A mandate was granted to an agent.
		MandateGranted = 6,
		/// A mandate was revoked.
		MandateRevoked = 7,
		/// An organisation was closed for good.
		OrganisationClosed = 8,
		/// An appointment or new roles that take two administrators were proposed.
		RolesProposed = 9,
		/// A new key in place of a lost one was proposed.
		RecoveryProposed = 10,
		/// An officer has a new key in place of a lost one.
		KeyRecovered = 11,
		/// A proposal was withdrawn.
		ProposalWithdrawn = 12,
		/// An agent passed a mandate on.
		MandateDelegated = 13,
		/// The quota of transactions of one organisation was set.
		QuotaSet = 14,
		/// The quotas of transactions of agencies or of all others were set.
		DefaultQuotaSet = 15,
		// Tariff book, from 20.
		/// A draft of the tariff was opened.
		TariffDrafted = 20,
		/// Measures were added to a draft.
		MeasuresAdded = 21,
		/// A version of the tariff was published.
		TariffPublished = 22,
		/// A draft of the tariff was discarded.
		TariffDiscarded = 23,
		/// A draft of the tariff was submitted for approval; it cannot change any more.
		TariffSubmitted = 24,
		/// A submitted draft of the tariff was returned to its editors.
		TariffReturned = 25,
		/// Tariff quotas were added to a draft.
		TariffQuotasAdded = 26,
		/// Required documents were added to a draft.
		RequirementsAdded = 27,
		/// Lines of the nomenclature were added to a draft.
		LinesAdded = 28,
		// Declarations, from 40.
		/// A declaration was stored.
		DeclarationStored = 40,
		/// A declaration was amended: a new version.
		DeclarationAmended = 41,
		/// A declaration was registered.
		DeclarationRegistered = 42,
		/// A declaration was rejected.
		DeclarationRejected = 43,
		/// The declarant asked for cancellation.
		CancellationRequested = 44,
		/// A declaration was cancelled.
		DeclarationCancelled = 45,
		/// The trader gave a declaration's file to another agent, or took it over.
		DeclarationReassigned = 46,
		// Controls, from 60.
		/// Selection rules were published.
		RuleSetPublished = 60,
		/// The lane was chosen.
		LaneSelected = 61,
		/// An examination's result was recorded.
		ExaminationRecorded = 62,
		/// An examiner took an examination.
		ExaminationTaken = 63,
		/// An examination was handed over to another examiner.
		ExaminationHandedOver = 64,
		/// A stricter lane was set by an officer.
		LaneRaised = 65,
		/// A weaker lane was proposed.
		DowngradeProposed = 66,
		/// A weaker lane was endorsed.
		LaneDowngraded = 67,
		/// The proposal of a weaker lane was withdrawn.
		DowngradeWithdrawn = 68,
		// Duty payments, from 80.
		/// Duties and taxes were assessed.
		DutyAssessed = 80,
		/// A bank confirmed a payment.
		PaymentConfirmed = 81,
		/// A debt was settled.
		DebtSettled = 82,
		/// A debt was withdrawn: its declaration was cancelled.
		DebtWithdrawn = 83,
		/// A debt was put on the debtor's deferred account.
		DebtDeferred = 84,
		/// A debt, or what a provisional assessment leaves open, was secured by a guarantee.
		DebtSecured = 85,
		/// A declaration was assessed provisionally.
		AssessedProvisionally = 86,
		/// A decision about money was proposed.
		MoneyDecisionProposed = 87,
		/// The proposal of a decision about money was withdrawn.
		MoneyDecisionWithdrawn = 88,
		/// What was paid too much was refunded.
		RefundGranted = 89,
		/// A drawback was granted.
		DrawbackGranted = 90,
		/// A penalty was imposed.
		PenaltyImposed = 91,
		/// A provisional assessment became final.
		AssessmentFinalised = 92,
		/// A bank charged a payment back.
		PaymentChargedBack = 93,
		/// Interest on late payment was charged.
		InterestCharged = 94,
		// Releases, from 100.
		/// The case was opened.
		CaseOpened = 100,
		/// The goods were presented.
		GoodsPresented = 101,
		/// A hold was placed.
		HoldPlaced = 102,
		/// A hold was lifted.
		HoldLifted = 103,
		/// The consignment was released.
		ConsignmentReleased = 104,
		/// The goods left the port.
		GoodsExited = 105,
		/// The case was closed: its declaration was cancelled.
		CaseClosed = 106,
		/// A manual release was proposed.
		ManualReleaseProposed = 107,
		/// The proposal of a manual release was withdrawn.
		ManualReleaseWithdrawn = 108,
		/// The consignment was released manually, by two officers.
		ConsignmentReleasedManually = 109,
		/// A release officer let the consignment go as soon as the guard is met.
		ReleaseAuthorised = 110,
		// Validators, from 120.
		/// An agency's validator was admitted.
		ValidatorAdmitted = 120,
		/// An agency's validator was removed.
		ValidatorRemoved = 121,
		/// A validator was proven to have equivocated; it was removed.
		ValidatorOffended = 122,
		/// An agency's own administrator withdrew its validator.
		ValidatorWithdrawn = 123,
		// Authorised operators, from 140.
		/// An operator applied for authorisation.
		AeoApplied = 140,
		/// The application was accepted.
		AeoAccepted = 141,
		/// The application was refused.
		AeoRefused = 142,
		/// An officer took the validation.
		AeoValidationTaken = 143,
		/// The validation was handed over to another officer.
		AeoValidationHandedOver = 144,
		/// The result of a validation was recorded.
		AeoValidated = 145,
		/// A decision was proposed.
		AeoDecisionProposed = 146,
		/// The proposal of a decision was withdrawn.
		AeoDecisionWithdrawn = 147,
		/// The authorisation was granted.
		AeoGranted = 148,
		/// The authorisation was suspended.
		AeoSuspended = 149,
		/// The authorisation was reinstated.
		AeoReinstated = 150,
		/// The holder was told of an intended revocation and can be heard.
		AeoHearingOpened = 151,
		/// The holder was heard.
		AeoHeard = 152,
		/// The authorisation was revoked.
		AeoRevoked = 153,
		/// The holder or applicant gave it up.
		AeoWithdrawn = 154,
		/// The authorisation was extended after re-validation.
		AeoExtended = 155,
		/// Evidence of a criterion was renewed.
		AeoEvidenceRenewed = 156,
		/// A partner administration's record of an operator was taken over.
		PartnerRecorded = 157,
		// Ledger, from 160.
		/// A bank confirmed money for an organisation's fund.
		DepositConfirmed = 160,
		/// A payment out of a fund was asked for.
		PayoutRequested = 161,
		/// A bank confirmed a payment out of a fund.
		PayoutConfirmed = 162,
		/// A deferred account was opened, changed or closed.
		DeferredAccountSet = 163,
		/// A statement of a deferred account was paid.
		StatementPaid = 164,
		/// The chain's account of a bank was compared with the bank's statement.
		BankReconciled = 165,
		/// Money was sent on from the treasury to the state's own account.
		TreasuryRemitted = 166,
		/// An amount was posted. The entry says on which accounts.
		Posted = 167,
		// Guarantees, from 180.
		/// A guarantee was offered by a bank.
		GuaranteeOffered = 180,
		/// A guarantee was accepted: it is in force.
		GuaranteeAccepted = 181,
		/// A guarantee was refused.
		GuaranteeRefused = 182,
		/// A guarantee was ended: nothing more can be reserved.
		GuaranteeEnded = 183,
		/// A guarantee was called: the guarantor pays an overdue debt.
		GuaranteeCalled = 184,
		/// A reservation for a declaration was made or changed.
		GuaranteeReserved = 185,
		/// A reservation was discharged.
		GuaranteeDischarged = 186,
		// Allocations, from 200.
		/// An exemption was granted.
		ExemptionGranted = 200,
		/// An exemption was ended.
		ExemptionEnded = 201,
		/// A declaration has reserved from a tariff quota or an exemption.
		AllocationReserved = 202,
		/// Reservations of a declaration were given back.
		AllocationRestored = 203,
		/// Reservations of a declaration were written off: its goods are released.
		AllocationWrittenOff = 204,
		/// An exemption was proposed.
		ExemptionProposed = 205,
		/// The proposal of an exemption was withdrawn.
		ExemptionProposalWithdrawn = 206,
		// Committees of agencies, from 220.
		/// An agency took its seat, or gave it to another of its officers.
		SeatTaken = 220,
		/// A seat was vacated.
		SeatVacated = 221,
		/// It was decided which agencies may take a seat.
		SeatsListed = 222,
		/// A motion was put.
		MotionProposed = 223,
		/// A member voted for a motion.
		MotionSupported = 224,
		/// A member voted against a motion.
		MotionOpposed = 225,
		/// A motion was carried, and what it decides was done.
		MotionCarried = 226,
		/// A motion was carried, and what it decides could not be done.
		MotionFailed = 227,
		/// A motion was not carried.
		MotionRejected = 228,
		// Upgrades, from 240.
		/// A new runtime was announced.
		UpgradeAnnounced = 240,
		/// The announced runtime was applied.
		UpgradeApplied = 241,
		/// The announcement of a new runtime was withdrawn.
		UpgradeWithdrawn = 242,
		// Migrations over several blocks, from 243.
		/// The migrations of an upgrade began; transactions wait.
		MigrationsBegun = 243,
		/// A migration is done.
		MigrationFinished = 244,
		/// All migrations are done; transactions are taken again.
		MigrationsCompleted = 245,
		/// A migration failed.
		MigrationFailed = 246,
		/// A runtime without migrations came before those of the one before it were done.
		MigrationsAbandoned = 247,
		// Emergency, from 250.
		/// A call was paused for a time.
		CallPaused = 250,
		/// A paused call was resumed before its time.
		CallResumed = 251,
		/// Safe mode was entered for a time.
		SafeModeEntered = 252,
		/// Safe mode was extended.
		SafeModeExtended = 253,
		/// Safe mode was left before its time.
		SafeModeLeft = 254,
	}
);

/// A reason, as a number of the national code list of reasons; 0 is "none given".
pub type ReasonCode = u16;

/// What a room tells the audit trail of one act.
#[derive(
	Clone,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Entry<AccountId> {
	/// What was done.
	pub act: Act,
	/// Who did it; `None` for the system itself, for governance and for genesis.
	pub actor: Option<Actor<AccountId>>,
	/// Who proposed what the actor endorsed.
	pub co_signer: Option<Actor<AccountId>>,
	/// For whom, where that is another organisation.
	pub on_behalf_of: Option<OrganisationId>,
	/// The mandate under which it was done.
	pub mandate: Option<MandateId>,
	/// Version of the subject after the act; 0 where it has none.
	pub version: u32,
	/// Version of the tariff or of the rules by which the act was decided.
	pub rules: Option<u32>,
	/// Reason, where one must be given.
	pub reason: ReasonCode,
	/// Commitment to what the act changed: the hash of the new content, or a salted commitment.
	pub content: Option<H256>,
	/// What was posted, so that every ledger follows from its trail alone.
	pub movement: Option<Movement>,
}

impl<AccountId> Entry<AccountId> {
	/// An entry with the act alone.
	pub const fn new(act: Act) -> Self {
		Self {
			act,
			actor: None,
			co_signer: None,
			on_behalf_of: None,
			mandate: None,
			version: 0,
			rules: None,
			reason: 0,
			content: None,
			movement: None,
		}
	}

	/// Done by this officer.
	#[must_use]
	pub fn by(mut self, actor: Actor<AccountId>) -> Self {
		self.actor = Some(actor);
		self
	}

	/// Done by this officer, or by the system.
	#[must_use]
	pub fn by_maybe(mut self, actor: Option<Actor<AccountId>>) -> Self {
		self.actor = actor;
		self
	}

	/// Proposed by this officer, and endorsed by the actor.
	#[must_use]
	pub fn proposed_by(mut self, proposer: Actor<AccountId>) -> Self {
		self.co_signer = Some(proposer);
		self
	}

	/// Done under a mandate, if there is one.
	#[must_use]
	pub fn under(mut self, mandate: Option<MandateId>) -> Self {
		self.mandate = mandate;
		self
	}

	/// Done for another organisation.
	#[must_use]
	pub fn on_behalf_of(mut self, organisation: OrganisationId) -> Self {
		self.on_behalf_of = Some(organisation);
		self
	}

	/// The subject's version after the act.
	#[must_use]
	pub fn version(mut self, version: u32) -> Self {
		self.version = version;
		self
	}

	/// Decided by this version of the rules.
	#[must_use]
	pub fn rules(mut self, rules: u32) -> Self {
		self.rules = Some(rules);
		self
	}

	/// With this reason.
	#[must_use]
	pub fn reason(mut self, reason: ReasonCode) -> Self {
		self.reason = reason;
		self
	}

	/// This was posted.
	#[must_use]
	pub fn movement(mut self, movement: Movement) -> Self {
		self.movement = Some(movement);
		self
	}

	/// Commits to this content.
	#[must_use]
	pub fn content(mut self, content: H256) -> Self {
		self.content = Some(content);
		self
	}
}

/// One link of a subject's chain, as the audit trail keeps it.
#[derive(
	Clone,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Link<AccountId, BlockNumber> {
	/// The act.
	pub entry: Entry<AccountId>,
	/// Block in which it was recorded.
	pub block: BlockNumber,
	/// Time of that block, in milliseconds since 1970.
	pub time: u64,
	/// Hash of this link: [`link_hash`] of all that stands above and of the link before.
	pub hash: H256,
}

/// The hash of a link: BLAKE2-256 over SCALE of (hash of the link before, subject, index, entry, block, time).
///
/// The first link of a subject has index 0 and follows the zero hash.
pub fn link_hash<AccountId: Encode, BlockNumber: Encode>(
	before: H256,
	subject: Subject,
	index: u32,
	entry: &Entry<AccountId>,
	block: &BlockNumber,
	time: u64,
) -> H256 {
	BlakeTwo256::hash_of(&(before, subject, index, entry, block, time))
}

/// Where a chain of links breaks: the index of the first link whose hash does not follow.
///
/// `None` means that every link follows from the one before.
pub fn first_broken_link<AccountId: Encode, BlockNumber: Encode>(
	subject: Subject,
	links: &[Link<AccountId, BlockNumber>],
) -> Option<u32> {
	let mut before = H256::zero();
	for (link, index) in links.iter().zip(0u32..) {
		let hash = link_hash(before, subject, index, &link.entry, &link.block, link.time);
		if hash != link.hash {
			return Some(index);
		}
		before = hash;
	}
	None
}

/// The audit trail, as every room sees it.
pub trait AuditTrail<AccountId> {
	/// Record an act in the chain of its subject.
	///
	/// # Errors
	/// When the chain of the subject is full; the act is then undone with its call.
	fn record(subject: Subject, entry: Entry<AccountId>) -> DispatchResult;
}
