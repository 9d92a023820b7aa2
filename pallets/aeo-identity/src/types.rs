// SPDX-License-Identifier: Apache-2.0
//! A file of an authorised operator and what is in it; nothing here knows the room's storage.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use tijara_primitives::{
	actor::{Actor, OrganisationKind, Role},
	aeo::{Criterion, GuaranteeShare, MraRecord, PartyRole, Programme},
	audit::ReasonCode,
	codes::{CountryCode, NationalId},
	date::Date,
	four_eyes::{Proposal, Rule},
	OrganisationId,
};

/// Criteria that one application can state evidence for: all there are.
pub const MAX_CRITERIA: u32 = 5;
/// Officers who take part in the validations before one decision, at most.
pub const MAX_VALIDATORS: u32 = 8;
/// Days of one grant or extension, at most: five years with two leap days.
pub const MAX_TERM_DAYS: u32 = 1_827;
/// Files that one page of the register shows, at most.
pub const MAX_PAGE: u32 = 256;
/// Decisions take two officers of the programme, of one administration.
pub const RULE: Rule = Rule { endorsers: &[Role::AeoOfficer], same_organisation: true };

macro_rules! kept {
	($(#[$meta:meta])* pub $kind:ident $name:ident $(<$($param:ident),+>)? { $($body:tt)* }) => {
		#[derive(
			Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen,
			TypeInfo, Serialize, Deserialize,
		)]
		$(#[$meta])*
		pub $kind $name $(<$($param),+>)? { $($body)* }
	};
}

kept! {
	/// Evidence that a criterion is met; the papers themselves stay off the chain.
	#[derive(Copy)]
	pub struct Evidence {
		/// Salted commitment to the papers.
		pub commitment: H256,
		/// Last day on which they prove anything: the end of a certificate or of a financial year.
		pub until: Date,
	}
}

/// An officer of a runtime in the act.
pub type ActorOf<T> = Actor<<T as frame_system::Config>::AccountId>;
/// A file of a runtime.
pub type FileOf<T> = File<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;
/// A decision that waits for a second officer of a runtime.
pub type ProposalOf<T> =
	Proposal<<T as frame_system::Config>::AccountId, BlockNumberFor<T>, Decision>;

/// The evidence of an application: each criterion of the programme once.
pub type EvidenceList = BoundedVec<(Criterion, Evidence), ConstU32<MAX_CRITERIA>>;

kept! {
	/// Why an authorisation is suspended.
	#[derive(Copy)]
	#[serde(rename_all = "kebab-case")]
	pub enum Ground {
		/// A threat to the safety or security of people, goods or the supply chain.
		#[codec(index = 0)]
		Security,
		/// A criterion is no longer met, or customs rules were broken.
		#[codec(index = 1)]
		Compliance,
		/// The holder asked for it.
		#[codec(index = 2)]
		OnRequest,
	}
}

kept! {
	/// What one officer proposes and another endorses.
	#[derive(Copy)]
	#[serde(rename_all = "kebab-case")]
	pub enum Decision {
		/// Authorise the applicant.
		#[codec(index = 0)]
		Grant {
			/// Last day: by then the operator must have been validated anew.
			until: Date,
			/// What of a guarantee it must provide.
			guarantee: GuaranteeShare,
		},
		/// Extend an authorisation whose holder was validated anew.
		#[codec(index = 1)]
		Extend {
			/// New last day.
			until: Date,
		},
		/// Lift a suspension.
		#[codec(index = 2)]
		Reinstate,
		/// Take the authorisation away for good.
		#[codec(index = 3)]
		Revoke {
			/// Why; where a hearing was needed, the reason that the holder was heard on.
			reason: ReasonCode,
		},
	}
}

kept! {
	/// The last step that somebody took with a file. How it stands at this moment follows from this
	/// and from now: [`File::status`](crate::File::status).
	#[derive(Copy)]
	#[serde(rename_all = "kebab-case")]
	pub enum Stage<BlockNumber> {
		/// Applied for.
		#[codec(index = 0)]
		Applied {
			/// Block of the application.
			since: BlockNumber,
		},
		/// Accepted by an officer.
		#[codec(index = 1)]
		Accepted {
			/// Block of the acceptance.
			since: BlockNumber,
		},
		/// Granted.
		#[codec(index = 2)]
		Granted,
		/// Suspended.
		#[codec(index = 3)]
		Suspended {
			/// Block of the suspension.
			since: BlockNumber,
			/// Why.
			ground: Ground,
		},
		/// Revoked; final.
		#[codec(index = 4)]
		Revoked,
		/// Given up; final.
		#[codec(index = 5)]
		Withdrawn,
		/// Refused; final.
		#[codec(index = 6)]
		Refused,
	}
}

kept! {
	/// A validation: somebody looks whether the operator meets the criteria.
	pub struct Validation<AccountId> {
		/// The officer who has it, or whose result it is.
		pub officer: AccountId,
		/// What was found; `None` while the officer has it open.
		pub result: Option<Findings>,
	}
}

kept! {
	/// What a validation found.
	#[derive(Copy)]
	pub struct Findings {
		/// Salted commitment to the report.
		pub report: H256,
		/// Are all criteria of the programme met?
		pub met: bool,
	}
}

kept! {
	/// What was granted.
	#[derive(Copy)]
	pub struct Grant {
		/// First day.
		pub effective: Date,
		/// Last day.
		pub until: Date,
		/// What of a guarantee the holder must provide.
		pub guarantee: GuaranteeShare,
	}
}

kept! {
	/// The holder's right to be heard before revocation.
	#[derive(Copy)]
	pub struct Hearing<BlockNumber> {
		/// Block in which the holder was told.
		pub since: BlockNumber,
		/// Why its authorisation may be revoked.
		pub reason: ReasonCode,
		/// Salted commitment to the grounds as the holder was given them.
		pub grounds: H256,
		/// Salted commitment to what the holder answered; `None` where it did not.
		pub statement: Option<H256>,
	}
}

kept! {
	/// The file of an application and of what became of it. None is ever removed.
	pub struct File<AccountId, BlockNumber> {
		/// The applicant, then holder.
		pub holder: OrganisationId,
		/// The programme.
		pub programme: Programme,
		/// What the operator is.
		pub role: PartyRole,
		/// Its national identifier, in clear: the register of operators is public.
		pub tin: NationalId,
		/// Evidence of each criterion of the programme.
		pub evidence: EvidenceList,
		/// The last step.
		pub stage: Stage<BlockNumber>,
		/// The validation since the last grant or extension, if there is one.
		pub validation: Option<Validation<AccountId>>,
		/// Who took part in validations since the last grant or extension: they endorse nothing.
		pub validators: BoundedVec<AccountId, ConstU32<MAX_VALIDATORS>>,
		/// What was granted; `None` before the first grant.
		pub grant: Option<Grant>,
		/// The hearing since the last decision in the holder's favour, if there is one.
		pub hearing: Option<Hearing<BlockNumber>>,
		/// How many acts there were on the file, from 1.
		pub version: u32,
	}
}

/// The statutory clocks, in blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms<BlockNumber> {
	/// An application that is not answered in this time counts as accepted.
	pub acceptance: BlockNumber,
	/// An accepted application that is not decided in this time counts as refused.
	pub decision: BlockNumber,
	/// The holder can answer in a hearing for this time.
	pub hearing: BlockNumber,
	/// After this time in suspension the holder need not be heard before revocation.
	pub suspension: BlockNumber,
}

/// The moment at which something is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now<BlockNumber> {
	/// The block.
	pub block: BlockNumber,
	/// The day (UTC) of the block's time.
	pub today: Date,
}

/// What is wrong with the evidence of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceFault {
	/// A criterion of the programme has none.
	Missing,
	/// A criterion has two.
	Twice,
	/// A criterion is not one of the programme.
	NotNeeded,
	/// It proves nothing any more.
	Expired,
}

/// Check the evidence for a programme: each of its criteria once, no other, none expired.
///
/// # Errors
/// The first [`EvidenceFault`] of: twice, not needed, missing, expired.
pub fn check_evidence(
	evidence: &[(Criterion, Evidence)],
	programme: Programme,
	today: Date,
) -> Result<(), EvidenceFault> {
	let needed = programme.criteria();
	let times = |wanted: &Criterion| evidence.iter().filter(|(of, _)| of == wanted).count();
	let checks = [
		(evidence.iter().all(|(of, _)| times(of) == 1), EvidenceFault::Twice),
		(evidence.iter().all(|(of, _)| needed.contains(of)), EvidenceFault::NotNeeded),
		(needed.iter().all(|of| times(of) > 0), EvidenceFault::Missing),
		(evidence.iter().all(|(_, paper)| paper.until >= today), EvidenceFault::Expired),
	];
	checks.into_iter().find(|(met, _)| !met).map_or(Ok(()), |(_, fault)| Err(fault))
}

/// May an organisation of this kind be authorised as this party?
///
/// Agencies that check, and banks, take no part in the programme; a port is authorised as the keeper
/// of its terminal.
pub const fn is_eligible(kind: OrganisationKind, role: PartyRole) -> bool {
	use OrganisationKind::{Broker, Carrier, Ports, Trader};
	use PartyRole as R;
	matches!(
		(kind, role),
		(Trader, R::Importer | R::Exporter | R::Manufacturer | R::WarehouseKeeper)
			| (Broker, R::Broker | R::Forwarder | R::WarehouseKeeper)
			| (Carrier, R::Carrier | R::Forwarder)
			| (Ports, R::WarehouseKeeper)
	)
}

/// Is a record of a partner administration well-formed?
///
/// Its codes are values of their lists; the TIN and the MRA identification begin with a country, the
/// latter with the record's own; the days are in order; versions start at 1.
pub fn is_well_formed(record: &MraRecord, home: &CountryCode) -> bool {
	record.country.is_valid()
		&& record.tin.check(home).is_ok()
		&& record.mra_id.is_valid()
		&& record.mra_id.as_bytes().starts_with(record.country.as_bytes())
		&& record.effective <= record.expiry
		&& record.version >= 1
}
