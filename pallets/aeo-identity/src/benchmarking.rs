// SPDX-License-Identifier: Apache-2.0
//! Benchmarks.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use alloc::format;
use frame_benchmarking::{account, v2::*};
use frame_support::traits::{EnsureOrigin, Get};
use sp_core::H256;
use tijara_primitives::{
	actor::Actor,
	aeo::{AeoStatus, Criterion, GuaranteeShare, MraRecord, PartyRole, Programme},
	codes::NationalId,
	date::Date,
	four_eyes::Proposal,
	rooms::OpenFiles,
	AeoId, OrganisationId,
};

use crate::{
	pallet::{Config, Current, Files, HolderCount, Holders, NextId, Pallet, Partners, Pending},
	types::MAX_VALIDATORS,
	Call, Decision, Evidence, EvidenceList, File, FileOf, Findings, Grant, Ground, Hearing, Stage,
	Validation,
};

/// Makes the neighbours ready for the benchmarks.
pub trait BenchmarkHelper<AccountId> {
	/// Let this be the identifier that the trader was admitted with, sealed with this salt.
	fn seal(trader: OrganisationId, identifier: &NationalId, salt: &H256);

	/// Another officer of the programme, of the same organisation.
	fn other_officer(organisation: OrganisationId) -> AccountId;
}

const SALT: H256 = H256::repeat_byte(7);
const REASON: u16 = 9;

/// Authorise this organisation with every benefit, its whole guarantee waived, for what the runtime sets up for other
/// rooms' benchmarks.
pub fn authorise<T: Config>(holder: OrganisationId) {
	let mut made = Made::<T>::new(holder).granted();
	if let Some(grant) = &mut made.file.grant {
		grant.guarantee = GuaranteeShare::Waived;
		grant.until = Date::from_days(u32::MAX);
	}
	let _ = made.store();
}

/// A file with the most that it can hold. Nobody who signs in a benchmark is among its validators.
struct Made<T: Config> {
	id: AeoId,
	file: FileOf<T>,
}

impl<T: Config> Made<T> {
	/// An accepted application of this organisation.
	fn new(holder: OrganisationId) -> Self {
		let file = File {
			holder,
			programme: Programme::Full,
			role: PartyRole::Importer,
			tin: tin::<T>(),
			evidence: evidence::<T>(),
			stage: Stage::Accepted { since: Pallet::<T>::now().block },
			validation: None,
			validators: (1..MAX_VALIDATORS)
				.map(|n| account("validator", n, 0))
				.collect::<alloc::vec::Vec<_>>()
				.try_into()
				.unwrap(),
			grant: None,
			hearing: None,
			version: 1,
		};
		let id = NextId::<T>::get();
		NextId::<T>::put(id + 1);
		Self { id, file }
	}

	fn granted(mut self) -> Self {
		self.file.stage = Stage::Granted;
		self.file.grant = Some(Grant {
			effective: today::<T>(),
			until: Date::from_days(today::<T>().days() + 30),
			guarantee: GuaranteeShare::Half,
		});
		let place = HolderCount::<T>::get();
		Holders::<T>::insert(place, self.id);
		HolderCount::<T>::put(place + 1);
		self
	}

	fn in_hearing(mut self, statement: Option<H256>) -> Self {
		let since = Pallet::<T>::now().block;
		self.file.hearing = Some(Hearing { since, reason: REASON, grounds: SALT, statement });
		self
	}

	/// The officer has its validation open.
	fn with_open_validation(mut self, officer: &T::AccountId) -> Self {
		self.file.validators.try_push(officer.clone()).unwrap();
		self.file.validation = Some(Validation { officer: officer.clone(), result: None });
		T::Files::opened(officer).unwrap();
		self
	}

	fn validated(mut self) -> Self {
		self.file.validation = Some(Validation {
			officer: account("validator", 1, 0),
			result: Some(Findings { report: SALT, met: true }),
		});
		self
	}

	/// Proposed by somebody else than who signs in a benchmark.
	fn proposed(self, decision: Decision) -> Self {
		let (_, endorser) = officer::<T>();
		let by = Actor { account: account("proposer", 0, 0), ..endorser };
		let now = Pallet::<T>::now().block;
		let proposal = Proposal::new(decision, by, now, T::ProposalTerm::get());
		Pending::<T>::insert(self.id, proposal.ok().unwrap());
		self
	}

	fn store(self) -> AeoId {
		Current::<T>::insert(self.file.holder, self.id);
		Files::<T>::insert(self.id, self.file);
		self.id
	}
}

fn today<T: Config>() -> Date {
	Pallet::<T>::now().today
}

/// The identifier of the longest shape: the first ending whose check digits fit.
fn tin<T: Config>() -> NationalId {
	let country = T::Country::get();
	(0..97)
		.filter_map(|n| format!("{country}1234567890123{n:02}").parse::<NationalId>().ok())
		.find(|tin| tin.check(&country).is_ok())
		.unwrap()
}

fn paper<T: Config>() -> Evidence {
	Evidence { commitment: SALT, until: Date::from_days(today::<T>().days() + 30) }
}

fn evidence<T: Config>() -> EvidenceList {
	Programme::Full
		.criteria()
		.iter()
		.map(|of| (*of, paper::<T>()))
		.collect::<alloc::vec::Vec<_>>()
		.try_into()
		.unwrap()
}

fn officer<T: Config>() -> (T::RuntimeOrigin, Actor<T::AccountId>) {
	let origin = || T::OfficerOrigin::try_successful_origin().ok().unwrap();
	(origin(), T::OfficerOrigin::ensure_origin(origin()).ok().unwrap())
}

fn applicant<T: Config>() -> (T::RuntimeOrigin, OrganisationId) {
	let origin = || T::ApplicantOrigin::try_successful_origin().ok().unwrap();
	let actor = T::ApplicantOrigin::ensure_origin(origin()).ok().unwrap();
	(origin(), actor.organisation)
}

fn grant<T: Config>() -> Decision {
	let until = Date::from_days(today::<T>().days() + 365);
	Decision::Grant { until, guarantee: GuaranteeShare::Half }
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// After a file that is over.
	#[benchmark]
	fn apply() {
		let (origin, holder) = applicant::<T>();
		T::BenchmarkHelper::seal(holder, &tin::<T>(), &SALT);
		let mut before = Made::<T>::new(holder);
		before.file.stage = Stage::Refused;
		let before = before.store();

		#[extrinsic_call]
		_(origin, Programme::Full, PartyRole::Importer, tin::<T>(), SALT, evidence::<T>());

		assert_eq!(Current::<T>::get(holder), Some(before + 1));
	}

	#[benchmark]
	fn accept() {
		let (origin, _) = officer::<T>();
		let mut made = Made::<T>::new(1);
		made.file.stage = Stage::Applied { since: Pallet::<T>::now().block };
		let id = made.store();

		#[extrinsic_call]
		_(origin, id);

		assert!(matches!(Files::<T>::get(id).unwrap().stage, Stage::Accepted { .. }));
	}

	#[benchmark]
	fn refuse() {
		let (origin, actor) = officer::<T>();
		let id = Made::<T>::new(1).with_open_validation(&actor.account).store();

		#[extrinsic_call]
		_(origin, id, REASON);

		assert_eq!(Files::<T>::get(id).unwrap().stage, Stage::Refused);
	}

	#[benchmark]
	fn take_validation() {
		let (origin, actor) = officer::<T>();
		let id = Made::<T>::new(1).store();

		#[extrinsic_call]
		_(origin, id);

		assert_eq!(Files::<T>::get(id).unwrap().validation.unwrap().officer, actor.account);
	}

	#[benchmark]
	fn hand_over_validation() {
		let (origin, actor) = officer::<T>();
		let to = T::BenchmarkHelper::other_officer(actor.organisation);
		let mut made = Made::<T>::new(1);
		made.file.validators.pop();
		let id = made.with_open_validation(&actor.account).store();

		#[extrinsic_call]
		_(origin, id, to.clone());

		assert_eq!(Files::<T>::get(id).unwrap().validation.unwrap().officer, to);
	}

	#[benchmark]
	fn record_validation() {
		let (origin, actor) = officer::<T>();
		let id = Made::<T>::new(1).with_open_validation(&actor.account).store();

		#[extrinsic_call]
		_(origin, id, SALT, true);

		assert!(Files::<T>::get(id).unwrap().validation.unwrap().result.unwrap().met);
	}

	#[benchmark]
	fn propose_decision() {
		let (origin, _) = officer::<T>();
		let id = Made::<T>::new(1).validated().store();

		#[extrinsic_call]
		_(origin, id, grant::<T>());

		assert_eq!(Pending::<T>::get(id).unwrap().matter, grant::<T>());
	}

	/// Of a grant, which is entered in the register.
	#[benchmark]
	fn endorse_decision() {
		let (origin, _) = officer::<T>();
		let id = Made::<T>::new(1).validated().proposed(grant::<T>()).store();

		#[extrinsic_call]
		_(origin, id);

		assert_eq!(Files::<T>::get(id).unwrap().stage, Stage::Granted);
	}

	/// Endorsing a revocation, which ends an open validation.
	#[benchmark]
	fn endorse_revocation() {
		let (origin, actor) = officer::<T>();
		let validator = T::BenchmarkHelper::other_officer(actor.organisation);
		let id = Made::<T>::new(1)
			.granted()
			.in_hearing(Some(SALT))
			.with_open_validation(&validator)
			.proposed(Decision::Revoke { reason: REASON })
			.store();

		#[extrinsic_call]
		endorse_decision(origin, id);

		assert_eq!(Files::<T>::get(id).unwrap().stage, Stage::Revoked);
	}

	#[benchmark]
	fn withdraw_decision() {
		let (origin, _) = officer::<T>();
		let id = Made::<T>::new(1).proposed(grant::<T>()).store();

		#[extrinsic_call]
		_(origin, id);

		assert!(Pending::<T>::get(id).is_none());
	}

	#[benchmark]
	fn suspend() {
		let origin = T::SuspendOrigin::try_successful_origin().ok().unwrap();
		let id = Made::<T>::new(1).granted().store();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, Ground::Security, REASON);

		assert_eq!(Pallet::<T>::view(id).unwrap().status, AeoStatus::Suspended);
	}

	#[benchmark]
	fn open_hearing() {
		let (origin, _) = officer::<T>();
		let id = Made::<T>::new(1).granted().store();

		#[extrinsic_call]
		_(origin, id, REASON, SALT);

		assert!(Files::<T>::get(id).unwrap().hearing.is_some());
	}

	#[benchmark]
	fn answer_hearing() {
		let (origin, holder) = applicant::<T>();
		let id = Made::<T>::new(holder).granted().in_hearing(None).store();

		#[extrinsic_call]
		_(origin, id, SALT);

		assert!(Files::<T>::get(id).unwrap().hearing.unwrap().statement.is_some());
	}

	#[benchmark]
	fn withdraw() {
		let (origin, holder) = applicant::<T>();
		let (_, actor) = officer::<T>();
		let id = Made::<T>::new(holder).granted().with_open_validation(&actor.account).store();

		#[extrinsic_call]
		_(origin, id);

		assert_eq!(Files::<T>::get(id).unwrap().stage, Stage::Withdrawn);
	}

	#[benchmark]
	fn renew_evidence() {
		let (origin, holder) = applicant::<T>();
		let id = Made::<T>::new(holder).granted().validated().store();
		let new = Evidence { commitment: H256::repeat_byte(8), ..paper::<T>() };

		#[extrinsic_call]
		_(origin, id, Criterion::Security, new);

		assert!(Files::<T>::get(id).unwrap().evidence.contains(&(Criterion::Security, new)));
	}

	#[benchmark]
	fn record_partner() {
		let (origin, _) = officer::<T>();
		// A country that is not the chain's own.
		let home = T::Country::get();
		let country = if home == "GB".parse().unwrap() { "JO" } else { "GB" };
		let mra_id: tijara_primitives::codes::MraId =
			format!("{country}AEOF00000000001").parse().unwrap();
		let record = MraRecord {
			country: country.parse().unwrap(),
			tin: format!("{country}5532027348520").parse().unwrap(),
			programme: Programme::Full,
			role: PartyRole::Exporter,
			status: AeoStatus::Granted,
			effective: today::<T>(),
			expiry: Date::from_days(today::<T>().days() + 365),
			mra_id: mra_id.clone(),
			version: 1,
		};
		Partners::<T>::insert(&mra_id, &record);

		#[extrinsic_call]
		_(origin, MraRecord { version: 2, ..record });

		assert_eq!(Partners::<T>::get(&mra_id).unwrap().version, 2);
	}
}
