// SPDX-License-Identifier: Apache-2.0
//! What the calls on a file do, once their origin is known. Decisions are in `decisions.rs`.

use frame_support::{ensure, traits::Get};
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError, DispatchResult,
};
use tijara_primitives::{
	actor::Role,
	aeo::{AeoStatus, Criterion, MraRecord, PartyRole, Programme},
	audit::{Act, AuditTrail, Entry, ReasonCode, Subject},
	codes::NationalId,
	rooms::{Officers, OpenFiles, Organisations},
	AeoId,
};

use crate::{
	live::is_over,
	pallet::{Config, Current, Error, Event, Files, NextId, Pallet, Partners},
	types::{check_evidence, is_eligible, is_well_formed},
	ActorOf, Evidence, EvidenceList, File, FileOf, Findings, Ground, Hearing, Stage, Validation,
};

impl<T: Config> Pallet<T> {
	/// The one place where an act on a file is noted: the file with its next version, the event, and
	/// the record in the audit trail.
	pub(crate) fn note(
		id: AeoId,
		mut file: FileOf<T>,
		event: Event<T>,
		entry: Entry<T::AccountId>,
	) -> DispatchResult {
		file.version = file.version.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		let entry = entry.version(file.version);
		Files::<T>::insert(id, file);
		Self::deposit_event(event);
		T::Audit::record(Subject::Authorisation(id), entry)
	}

	/// A file and how it stands.
	pub(crate) fn open(id: AeoId) -> Result<(FileOf<T>, AeoStatus), DispatchError> {
		let file = Files::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let status = Self::status(&file);
		Ok((file, status))
	}

	/// The same, if it is the holder's current file and stands in one of these ways.
	pub(crate) fn open_in(
		id: AeoId,
		wanted: &[AeoStatus],
	) -> Result<(FileOf<T>, AeoStatus), DispatchError> {
		let (file, status) = Self::open(id)?;
		ensure!(Current::<T>::get(file.holder) == Some(id), Error::<T>::WrongState);
		ensure!(wanted.contains(&status), Error::<T>::WrongState);
		Ok((file, status))
	}

	/// The same, for a call of the holder.
	fn open_own(
		actor: &ActorOf<T>,
		id: AeoId,
		wanted: &[AeoStatus],
	) -> Result<(FileOf<T>, AeoStatus), DispatchError> {
		let (file, _) = Self::open(id)?;
		ensure!(file.holder == actor.organisation, Error::<T>::NotHolder);
		Self::open_in(id, wanted)
	}

	/// Validations count for who may endorse, so nobody makes them for another.
	fn ensure_in_person(actor: &ActorOf<T>) -> DispatchResult {
		ensure!(actor.via.is_none(), Error::<T>::NotInPerson);
		Ok(())
	}

	/// The validation goes no further: whoever has it open has one file less.
	pub(crate) fn end_validation(file: &mut FileOf<T>) -> DispatchResult {
		match file.validation.take() {
			Some(Validation { officer, result: None }) => T::Files::closed(&officer),
			_ => Ok(()),
		}
	}

	/// This officer has the validation from now on.
	fn give_validation(file: &mut FileOf<T>, officer: &T::AccountId) -> DispatchResult {
		if !file.validators.contains(officer) {
			let added = file.validators.try_push(officer.clone());
			added.map_err(|_| Error::<T>::TooManyValidators)?;
		}
		file.validation = Some(Validation { officer: officer.clone(), result: None });
		T::Files::opened(officer)
	}

	pub(crate) fn do_apply(
		actor: ActorOf<T>,
		programme: Programme,
		role: PartyRole,
		tin: NationalId,
		salt: H256,
		evidence: EvidenceList,
	) -> DispatchResult {
		let holder = actor.organisation;
		let kind = T::Organisations::active_kind(holder);
		ensure!(kind.is_some_and(|kind| is_eligible(kind, role)), Error::<T>::NotEligible);
		if let Some(before) = Current::<T>::get(holder).and_then(Files::<T>::get) {
			ensure!(is_over(Self::status(&before)), Error::<T>::AlreadyApplied);
		}
		let home = T::Country::get();
		tin.check(&home).map_err(Error::<T>::from)?;
		ensure!(tin.country() == Some(home), Error::<T>::TinCountry);
		ensure!(T::Organisations::has_identifier(holder, &tin, &salt), Error::<T>::TinNotYours);
		let now = Self::now();
		check_evidence(&evidence, programme, now.today).map_err(Error::<T>::from)?;

		let id = NextId::<T>::get();
		NextId::<T>::put(id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?);
		Current::<T>::insert(holder, id);
		let content = BlakeTwo256::hash_of(&(programme, role, &tin, &evidence));
		let file = File {
			holder,
			programme,
			role,
			tin,
			evidence,
			stage: Stage::Applied { since: now.block },
			validation: None,
			validators: Default::default(),
			grant: None,
			hearing: None,
			version: 0,
		};
		let entry = Entry::new(Act::AeoApplied).by(actor).content(content);
		Self::note(id, file, Event::Applied { id, holder, programme, role }, entry)
	}

	pub(crate) fn do_accept(actor: ActorOf<T>, id: AeoId) -> DispatchResult {
		let (mut file, _) = Self::open_in(id, &[AeoStatus::Applied])?;
		file.stage = Stage::Accepted { since: Self::now().block };
		Self::note(id, file, Event::Accepted { id }, Entry::new(Act::AeoAccepted).by(actor))
	}

	pub(crate) fn do_refuse(actor: ActorOf<T>, id: AeoId, reason: ReasonCode) -> DispatchResult {
		use AeoStatus::{Accepted, Applied, Validating};
		let (mut file, _) = Self::open_in(id, &[Applied, Accepted, Validating])?;
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		Self::end_validation(&mut file)?;
		file.stage = Stage::Refused;
		let entry = Entry::new(Act::AeoRefused).by(actor).reason(reason);
		Self::note(id, file, Event::Refused { id, reason }, entry)
	}

	pub(crate) fn do_take_validation(actor: ActorOf<T>, id: AeoId) -> DispatchResult {
		use AeoStatus::{Accepted, Expired, Granted, Suspended, Validating};
		Self::ensure_in_person(&actor)?;
		let (mut file, _) =
			Self::open_in(id, &[Accepted, Validating, Granted, Suspended, Expired])?;
		let open = file.validation.as_ref().is_some_and(|validation| validation.result.is_none());
		ensure!(!open, Error::<T>::AlreadyTaken);
		Self::give_validation(&mut file, &actor.account)?;
		let event = Event::ValidationTaken { id, officer: actor.account.clone() };
		Self::note(id, file, event, Entry::new(Act::AeoValidationTaken).by(actor))
	}

	/// An open validation is handed over and recorded whatever became of the file, since its officer
	/// cannot leave before.
	pub(crate) fn do_hand_over_validation(
		actor: ActorOf<T>,
		id: AeoId,
		to: T::AccountId,
	) -> DispatchResult {
		let (mut file, _) = Self::open(id)?;
		let from = Self::open_validation(&file)?;
		ensure!(from != to, Error::<T>::AlreadyTaken);
		let organisation = T::Officers::holds(&to, Role::AeoOfficer);
		ensure!(organisation == Some(actor.organisation), Error::<T>::NotAnAeoOfficer);
		T::Files::closed(&from)?;
		Self::give_validation(&mut file, &to)?;
		let event = Event::ValidationHandedOver { id, from, to };
		Self::note(id, file, event, Entry::new(Act::AeoValidationHandedOver).by(actor))
	}

	pub(crate) fn do_record_validation(
		actor: ActorOf<T>,
		id: AeoId,
		report: H256,
		met: bool,
	) -> DispatchResult {
		Self::ensure_in_person(&actor)?;
		let (mut file, _) = Self::open(id)?;
		let officer = Self::open_validation(&file)?;
		ensure!(officer == actor.account, Error::<T>::NotValidator);
		T::Files::closed(&officer)?;
		file.validation = Some(Validation { officer, result: Some(Findings { report, met }) });
		let entry = Entry::new(Act::AeoValidated).by(actor).content(report);
		Self::note(id, file, Event::ValidationRecorded { id, report, met }, entry)
	}

	/// Who has the validation open.
	fn open_validation(file: &FileOf<T>) -> Result<T::AccountId, Error<T>> {
		let open = file.validation.as_ref().filter(|validation| validation.result.is_none());
		open.map(|validation| validation.officer.clone()).ok_or(Error::<T>::NotTaken)
	}

	pub(crate) fn do_suspend(
		actor: ActorOf<T>,
		id: AeoId,
		ground: Ground,
		reason: ReasonCode,
	) -> DispatchResult {
		let (mut file, _) = Self::open_in(id, &[AeoStatus::Granted])?;
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		file.stage = Stage::Suspended { since: Self::now().block, ground };
		let entry = Entry::new(Act::AeoSuspended).by(actor).reason(reason);
		Self::note(id, file, Event::Suspended { id, ground, reason }, entry)
	}

	pub(crate) fn do_open_hearing(
		actor: ActorOf<T>,
		id: AeoId,
		reason: ReasonCode,
		grounds: H256,
	) -> DispatchResult {
		use AeoStatus::{Expired, Granted, Suspended};
		let (mut file, _) = Self::open_in(id, &[Granted, Suspended, Expired])?;
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		let (now, terms) = (Self::now(), Self::terms());
		ensure!(!file.is_being_heard(now, &terms), Error::<T>::HearingOpen);
		file.hearing = Some(Hearing { since: now.block, reason, grounds, statement: None });
		let entry = Entry::new(Act::AeoHearingOpened).by(actor).reason(reason).content(grounds);
		Self::note(id, file, Event::HearingOpened { id, reason, grounds }, entry)
	}

	pub(crate) fn do_answer_hearing(
		actor: ActorOf<T>,
		id: AeoId,
		statement: H256,
	) -> DispatchResult {
		use AeoStatus::{Expired, Granted, Suspended};
		let (mut file, _) = Self::open_own(&actor, id, &[Granted, Suspended, Expired])?;
		let awaited = file.is_being_heard(Self::now(), &Self::terms());
		let hearing = file.hearing.as_mut().ok_or(Error::<T>::NoHearing)?;
		ensure!(hearing.statement.is_none(), Error::<T>::AlreadyHeard);
		ensure!(awaited, Error::<T>::NoHearing);
		hearing.statement = Some(statement);
		let entry = Entry::new(Act::AeoHeard).by(actor).content(statement);
		Self::note(id, file, Event::HearingAnswered { id, statement }, entry)
	}

	pub(crate) fn do_withdraw(actor: ActorOf<T>, id: AeoId) -> DispatchResult {
		use AeoStatus::{Accepted, Applied, Expired, Granted, Suspended, Validating};
		let wanted = [Applied, Accepted, Validating, Granted, Suspended, Expired];
		let (mut file, _) = Self::open_own(&actor, id, &wanted)?;
		Self::end_validation(&mut file)?;
		file.stage = Stage::Withdrawn;
		Self::note(id, file, Event::Withdrawn { id }, Entry::new(Act::AeoWithdrawn).by(actor))
	}

	pub(crate) fn do_renew_evidence(
		actor: ActorOf<T>,
		id: AeoId,
		criterion: Criterion,
		evidence: Evidence,
	) -> DispatchResult {
		use AeoStatus::{Accepted, Applied, Expired, Granted, Suspended, Validating};
		let wanted = [Applied, Accepted, Validating, Granted, Suspended, Expired];
		let (mut file, _) = Self::open_own(&actor, id, &wanted)?;
		ensure!(evidence.until >= Self::now().today, Error::<T>::EvidenceExpired);
		let place = file.evidence.iter_mut().find(|(of, _)| *of == criterion);
		let (_, held) = place.ok_or(Error::<T>::CriterionNotNeeded)?;
		*held = evidence;
		// Nothing is decided on papers that no validator saw: a result on the old ones is void.
		file.validation = file.validation.filter(|validation| validation.result.is_none());
		let entry = Entry::new(Act::AeoEvidenceRenewed).by(actor).content(evidence.commitment);
		Self::note(id, file, Event::EvidenceRenewed { id, criterion }, entry)
	}

	pub(crate) fn do_record_partner(actor: ActorOf<T>, record: MraRecord) -> DispatchResult {
		let home = T::Country::get();
		ensure!(record.country != home, Error::<T>::OwnCountry);
		ensure!(is_well_formed(&record, &home), Error::<T>::RecordMalformed);
		let before = Partners::<T>::get(&record.mra_id);
		let newer = before.is_none_or(|before| record.version > before.version);
		ensure!(newer, Error::<T>::NotNewer);
		let (mra_id, version, status) = (record.mra_id.clone(), record.version, record.status);
		let entry = Entry::new(Act::PartnerRecorded)
			.by(actor)
			.version(version)
			.content(BlakeTwo256::hash_of(&record));
		Partners::<T>::insert(&mra_id, record);
		Self::deposit_event(Event::PartnerRecorded { mra_id, version, status });
		T::Audit::record(Subject::PartnerOperators, entry)
	}
}
