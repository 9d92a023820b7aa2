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

use crate::{actor::Actor, DeclarationId, OrganisationId, RuleSetVersion, TariffVersion};

macro_rules! closed {
	($(#[doc = $doc:expr])* $name:ident { $( $(#[doc = $vdoc:expr])* $variant:ident $(($inner:ty))? = $index:literal ),+ $(,)? }) => {
		$(#[doc = $doc])*
		///
		/// Codec indices are fixed: new variant, new index, never reuse.
		#[derive(
			Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking,
			MaxEncodedLen, TypeInfo, Serialize, Deserialize,
		)]
		#[serde(rename_all = "kebab-case")]
		pub enum $name { $( $(#[doc = $vdoc])* #[codec(index = $index)] $variant $(($inner))?, )+ }
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
		/// A mandate was granted to a broker.
		MandateGranted = 6,
		/// A mandate was revoked.
		MandateRevoked = 7,
		// Tariff book, from 20.
		/// A draft of the tariff was opened.
		TariffDrafted = 20,
		/// Measures were added to a draft.
		MeasuresAdded = 21,
		/// A version of the tariff was published.
		TariffPublished = 22,
		/// A draft of the tariff was discarded.
		TariffDiscarded = 23,
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
		// Controls, from 60.
		/// Selection rules were published.
		RuleSetPublished = 60,
		/// The lane was chosen.
		LaneSelected = 61,
		/// An examination's result was recorded.
		ExaminationRecorded = 62,
		// Duty payments, from 80.
		/// Duties and taxes were assessed.
		DutyAssessed = 80,
		/// A bank confirmed a payment.
		PaymentConfirmed = 81,
		/// A debt was settled.
		DebtSettled = 82,
		/// A debt was withdrawn: its declaration was cancelled.
		DebtWithdrawn = 83,
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
		// Validators, from 120.
		/// An agency's validator was admitted.
		ValidatorAdmitted = 120,
		/// An agency's validator was removed.
		ValidatorRemoved = 121,
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
	/// For whom, where that is another organisation.
	pub on_behalf_of: Option<OrganisationId>,
	/// Version of the subject after the act; 0 where it has none.
	pub version: u32,
	/// Version of the tariff or of the rules by which the act was decided.
	pub rules: Option<u32>,
	/// Reason, where one must be given.
	pub reason: ReasonCode,
	/// Commitment to what the act changed: the hash of the new content, or a salted commitment.
	pub content: Option<H256>,
}

impl<AccountId> Entry<AccountId> {
	/// An entry with the act alone.
	pub const fn new(act: Act) -> Self {
		Self {
			act,
			actor: None,
			on_behalf_of: None,
			version: 0,
			rules: None,
			reason: 0,
			content: None,
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
