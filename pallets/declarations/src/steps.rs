// SPDX-License-Identifier: Apache-2.0
//! The steps of a declaration. Each checks in the order existence, ownership, state, content; then
//! changes this room; then notes the act; then tells the rooms below, so that the trail reads in the
//! order in which one thing follows from another.

use frame_support::{
	ensure,
	traits::{Get, Time},
};
use sp_runtime::{DispatchError, DispatchResult};
use tijara_primitives::{
	actor::Actor,
	audit::{Act, AuditTrail, Entry, ReasonCode, Subject},
	codes::DeclarationType,
	date::Date,
	declaration::Draft,
	rooms::{Controls, OnDeclaration, Organisations, Registered, Releases},
	DeclarationId, OrganisationId, MAX_DECLARATION_ID,
};
use tijara_tariff::mrn::{letter, Mrn};

use crate::{
	pallet::{Config, Declarations, Error, Event, Lrns, NextId, Pallet, Versions},
	types::Declaration,
	DeclarationState,
};

type ActorOf<T> = Actor<<T as frame_system::Config>::AccountId>;
type EntryOf<T> = Entry<<T as frame_system::Config>::AccountId>;

impl<T: Config> Pallet<T> {
	/// The MRN of a declaration; `None` where there is none or it is not registered.
	pub fn mrn(id: DeclarationId) -> Option<Mrn> {
		let record = Declarations::<T>::get(id)?;
		Self::mrn_of(id, &record.kind, record.accepted?)
	}

	/// The declaration with this MRN; `None` where any part of it (year, country, serial number,
	/// letter) is not that of the record.
	pub fn by_mrn(mrn: &Mrn) -> Option<DeclarationId> {
		let id = mrn.serial();
		(Self::mrn(id)? == *mrn).then_some(id)
	}

	fn mrn_of(id: DeclarationId, kind: &DeclarationType, accepted: u64) -> Option<Mrn> {
		let year = Date::from_millis(accepted).year()?;
		Mrn::new(year, &T::Country::get(), id, letter(kind))
	}

	/// How many items a draft has, for weights.
	pub(crate) fn items(draft: &Draft) -> u32 {
		u32::try_from(draft.items.len()).unwrap_or(u32::MAX)
	}

	/// The one place where an act is noted: its event and its record in the audit trail.
	fn note(id: DeclarationId, event: Event<T>, entry: EntryOf<T>) -> DispatchResult {
		Self::deposit_event(event);
		T::Audit::record(Subject::Declaration(id), entry)
	}

	/// The entry of an act on this record by its declarant.
	fn declared(act: Act, actor: &ActorOf<T>, record: &Declaration) -> EntryOf<T> {
		let entry = Entry::new(act).by(actor.clone()).version(record.version);
		if record.trader == actor.organisation {
			entry
		} else {
			entry.on_behalf_of(record.trader)
		}
	}

	fn found(id: DeclarationId) -> Result<Declaration, DispatchError> {
		Ok(Declarations::<T>::get(id).ok_or(Error::<T>::NotFound)?)
	}

	/// The record, if the actor's organisation stored it.
	fn owned(id: DeclarationId, actor: &ActorOf<T>) -> Result<Declaration, DispatchError> {
		let record = Self::found(id)?;
		ensure!(record.declarant == actor.organisation, Error::<T>::NotDeclarant);
		Ok(record)
	}

	fn ensure_mandate(trader: OrganisationId, declarant: OrganisationId) -> DispatchResult {
		ensure!(T::Organisations::may_declare_for(trader, declarant), Error::<T>::NotMandated);
		Ok(())
	}

	fn ensure_not_released(id: DeclarationId) -> DispatchResult {
		ensure!(!T::Releases::is_released(id), Error::<T>::AlreadyReleased);
		Ok(())
	}

	fn ensure_reason(reason: ReasonCode) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		Ok(())
	}

	/// The declaration as the rooms below see it.
	fn pushed<'a>(
		id: DeclarationId,
		record: &'a Declaration,
		accepted: u64,
		draft: &'a Draft,
		actor: &'a ActorOf<T>,
	) -> Registered<'a, T::AccountId> {
		Registered {
			id,
			version: record.version,
			actor,
			trader: record.trader,
			kind: &record.kind,
			office: &record.office,
			accepted: Date::from_millis(accepted),
			charges: &draft.charges,
			items: &draft.items,
		}
	}

	pub(crate) fn do_store(
		actor: &ActorOf<T>,
		draft: &Draft,
	) -> Result<DeclarationId, DispatchError> {
		let declarant = actor.organisation;
		ensure!(!Lrns::<T>::contains_key(declarant, &draft.lrn), Error::<T>::AlreadyExists);
		Self::ensure_mandate(draft.trader, declarant)?;
		draft.validate().map_err(Error::<T>::from)?;
		let id = NextId::<T>::get();
		ensure!(id <= MAX_DECLARATION_ID, Error::<T>::NumbersExhausted);

		let record = Declaration::new(declarant, draft, T::Time::now());
		NextId::<T>::put(id.saturating_add(1));
		Lrns::<T>::insert(declarant, &draft.lrn, id);
		Versions::<T>::insert(id, record.version, draft);
		Declarations::<T>::insert(id, &record);
		Self::note(
			id,
			Event::Stored { id, declarant, trader: draft.trader, lrn: draft.lrn.clone() },
			Self::declared(Act::DeclarationStored, actor, &record).content(draft.commitment),
		)?;
		Ok(id)
	}

	pub(crate) fn do_amend(actor: &ActorOf<T>, id: DeclarationId, draft: &Draft) -> DispatchResult {
		let mut record = Self::owned(id, actor)?;
		Self::ensure_mandate(record.trader, actor.organisation)?;
		match record.state {
			DeclarationState::Stored => {}
			DeclarationState::Registered => {
				ensure!(!T::Controls::is_under_examination(id), Error::<T>::UnderExamination);
				Self::ensure_not_released(id)?;
			}
			DeclarationState::CancellationRequested
			| DeclarationState::Rejected
			| DeclarationState::Cancelled => return Err(Error::<T>::NotAmendable.into()),
		}
		ensure!(draft.lrn == record.lrn, Error::<T>::LrnFixed);
		ensure!(draft.office == record.office, Error::<T>::OfficeFixed);
		ensure!(draft.trader == record.trader, Error::<T>::TraderFixed);
		ensure!(letter(&draft.kind) == letter(&record.kind), Error::<T>::DirectionFixed);
		draft.validate().map_err(Error::<T>::from)?;

		record.version = record.version.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		record.kind = draft.kind.clone();
		Versions::<T>::insert(id, record.version, draft);
		Declarations::<T>::insert(id, &record);
		Self::note(
			id,
			Event::Amended { id, version: record.version },
			Self::declared(Act::DeclarationAmended, actor, &record).content(draft.commitment),
		)?;
		match record.accepted {
			Some(accepted) => {
				T::Below::on_amended(&Self::pushed(id, &record, accepted, draft, actor))
			}
			None => Ok(()),
		}
	}

	/// Registers and returns how many items the declaration has.
	pub(crate) fn do_register(actor: &ActorOf<T>, id: DeclarationId) -> Result<u32, DispatchError> {
		let mut record = Self::owned(id, actor)?;
		Self::ensure_mandate(record.trader, actor.organisation)?;
		ensure!(record.state == DeclarationState::Stored, Error::<T>::NotStored);
		let draft = Versions::<T>::get(id, record.version).ok_or(Error::<T>::NotFound)?;
		let accepted = T::Time::now();
		let mrn = Self::mrn_of(id, &record.kind, accepted).ok_or(Error::<T>::MrnUnavailable)?;

		record.state = DeclarationState::Registered;
		record.accepted = Some(accepted);
		Declarations::<T>::insert(id, &record);
		Self::note(
			id,
			Event::Registered { id, mrn, version: record.version, accepted },
			Self::declared(Act::DeclarationRegistered, actor, &record).content(draft.commitment),
		)?;
		T::Below::on_registered(&Self::pushed(id, &record, accepted, &draft, actor))?;
		Ok(Self::items(&draft))
	}

	pub(crate) fn do_reject(
		actor: &ActorOf<T>,
		id: DeclarationId,
		reason: ReasonCode,
	) -> DispatchResult {
		let mut record = Self::found(id)?;
		ensure!(record.state == DeclarationState::Stored, Error::<T>::NotStored);
		Self::ensure_reason(reason)?;

		record.state = DeclarationState::Rejected;
		Declarations::<T>::insert(id, &record);
		Self::note(
			id,
			Event::Rejected { id, reason },
			Entry::new(Act::DeclarationRejected)
				.by(actor.clone())
				.version(record.version)
				.reason(reason),
		)
	}

	pub(crate) fn do_request_cancellation(
		actor: &ActorOf<T>,
		id: DeclarationId,
		reason: ReasonCode,
	) -> DispatchResult {
		let mut record = Self::owned(id, actor)?;
		ensure!(record.state == DeclarationState::Registered, Error::<T>::NotRegistered);
		Self::ensure_not_released(id)?;
		Self::ensure_reason(reason)?;

		record.state = DeclarationState::CancellationRequested;
		Declarations::<T>::insert(id, &record);
		Self::note(
			id,
			Event::CancellationRequested { id, reason },
			Self::declared(Act::CancellationRequested, actor, &record).reason(reason),
		)
	}

	pub(crate) fn do_cancel(
		actor: &ActorOf<T>,
		id: DeclarationId,
		reason: ReasonCode,
	) -> DispatchResult {
		let mut record = Self::found(id)?;
		ensure!(record.state == DeclarationState::CancellationRequested, Error::<T>::NotRequested);
		Self::ensure_not_released(id)?;
		Self::ensure_reason(reason)?;

		record.state = DeclarationState::Cancelled;
		Declarations::<T>::insert(id, &record);
		Self::note(
			id,
			Event::Cancelled { id, reason },
			Entry::new(Act::DeclarationCancelled)
				.by(actor.clone())
				.version(record.version)
				.reason(reason),
		)?;
		T::Below::on_cancelled(id, actor)
	}
}
