// SPDX-License-Identifier: Apache-2.0
//! The steps of a declaration. Each checks in the order existence, ownership, state, content; then
//! changes this room; then notes the act; then tells the rooms below, so that the trail reads in the
//! order in which one thing follows from another.

use alloc::vec::Vec;
use frame_support::{
	ensure,
	traits::{Get, Time},
};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError, DispatchResult,
};
use tijara_primitives::{
	actor::Actor,
	audit::{Act, AuditTrail, Entry, ReasonCode, Subject},
	codes::DeclarationType,
	date::Date,
	declaration::{Draft, Item},
	rooms::{
		Controls, Duties, Handlers, MandateUse, Mandates, OnDeclaration, Registered, Releases,
	},
	DeclarationId, MandateId, Money, OrganisationId, MAX_DECLARATION_ID,
};
use tijara_tariff::mrn::{letter, Mrn};

use crate::{
	pallet::{
		Config, Declarations, Error, Event, FileCount, FilesOf, Lrns, NextId, Pallet, Versions,
	},
	types::Declaration,
	DeclarationState,
};

/// Declarations in one answer of [`Pallet::files_of`], at most.
pub const MAX_PAGE: u32 = 256;

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

	/// The declarations of a trader in the order in which they were stored, from this place (from 0) on;
	/// at most [`MAX_PAGE`] at once. For runtime APIs: every entry is a read.
	pub fn files_of(trader: OrganisationId, from: u64, count: u32) -> Vec<DeclarationId> {
		let until = from.saturating_add(count.min(MAX_PAGE).into());
		(from..until.min(FileCount::<T>::get(trader)))
			.filter_map(|place| FilesOf::<T>::get(trader, place))
			.collect()
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

	/// The entry of an act on this record by its handler.
	fn handled(act: Act, actor: &ActorOf<T>, record: &Declaration) -> EntryOf<T> {
		let entry = Entry::new(act).by(actor.clone()).version(record.version);
		if record.trader == actor.organisation {
			entry
		} else {
			entry.on_behalf_of(record.trader).under(record.mandate)
		}
	}

	fn found(id: DeclarationId) -> Result<Declaration, DispatchError> {
		Ok(Declarations::<T>::get(id).ok_or(Error::<T>::NotFound)?)
	}

	/// The record, if the actor's organisation handles the file.
	fn owned(id: DeclarationId, actor: &ActorOf<T>) -> Result<Declaration, DispatchError> {
		let record = Self::found(id)?;
		ensure!(record.handler == actor.organisation, Error::<T>::NotHandler);
		Ok(record)
	}

	/// The latest version of what the declaration states.
	fn latest(id: DeclarationId, record: &Declaration) -> Result<Draft, DispatchError> {
		Ok(Versions::<T>::get(id, record.version).ok_or(Error::<T>::NotFound)?)
	}

	/// Does the mandate let the handler act on this record, if it states these items?
	fn ensure_mandate(record: &Declaration, items: &[Item]) -> DispatchResult {
		match record.mandate {
			None => {
				ensure!(record.handler == record.trader, Error::<T>::MandateMissing);
				Ok(())
			}
			Some(mandate) => {
				ensure!(record.handler != record.trader, Error::<T>::MandateNotNeeded);
				T::Mandates::check(&MandateUse {
					mandate,
					trader: record.trader,
					agent: record.handler,
					office: &record.office,
					items,
				})
			}
		}
	}

	/// Is the organisation the file's handler, and does its mandate still hold?
	fn acts(id: DeclarationId, organisation: OrganisationId) -> bool {
		Declarations::<T>::get(id).is_some_and(|record| {
			record.handler == organisation && Self::ensure_mandate(&record, &[]).is_ok()
		})
	}

	/// Tell the mandate, if there is one, that what is owed has changed.
	fn draw(mandate: Option<MandateId>, before: Money, after: Money) -> DispatchResult {
		mandate.map_or(Ok(()), |mandate| T::Mandates::draw(mandate, before, after))
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
			partner: draft.partner.as_ref(),
			incoterm: draft.incoterm.as_ref(),
		}
	}

	pub(crate) fn do_store(
		actor: &ActorOf<T>,
		draft: &Draft,
	) -> Result<DeclarationId, DispatchError> {
		let declarant = actor.organisation;
		ensure!(!Lrns::<T>::contains_key(declarant, &draft.lrn), Error::<T>::AlreadyExists);
		let record = Declaration::new(declarant, draft, T::Time::now());
		Self::ensure_mandate(&record, &draft.items)?;
		draft.validate().map_err(Error::<T>::from)?;
		let id = NextId::<T>::get();
		ensure!(id <= MAX_DECLARATION_ID, Error::<T>::NumbersExhausted);

		NextId::<T>::put(id.saturating_add(1));
		Lrns::<T>::insert(declarant, &draft.lrn, id);
		// There are no more places than declarations, and those fit.
		let place = FileCount::<T>::get(record.trader);
		FileCount::<T>::insert(record.trader, place.saturating_add(1));
		FilesOf::<T>::insert(record.trader, place, id);
		Versions::<T>::insert(id, record.version, draft);
		Declarations::<T>::insert(id, &record);
		Self::note(
			id,
			Event::Stored { id, declarant, trader: draft.trader, lrn: draft.lrn.clone() },
			Self::handled(Act::DeclarationStored, actor, &record).content(draft.commitment),
		)?;
		Ok(id)
	}

	pub(crate) fn do_amend(actor: &ActorOf<T>, id: DeclarationId, draft: &Draft) -> DispatchResult {
		let mut record = Self::owned(id, actor)?;
		Self::ensure_mandate(&record, &draft.items)?;
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
		ensure!(draft.mandate == record.mandate, Error::<T>::MandateFixed);
		ensure!(letter(&draft.kind) == letter(&record.kind), Error::<T>::DirectionFixed);
		draft.validate().map_err(Error::<T>::from)?;

		record.version = record.version.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		record.kind = draft.kind.clone();
		Versions::<T>::insert(id, record.version, draft);
		Declarations::<T>::insert(id, &record);
		Self::note(
			id,
			Event::Amended { id, version: record.version },
			Self::handled(Act::DeclarationAmended, actor, &record).content(draft.commitment),
		)?;
		let Some(accepted) = record.accepted else { return Ok(()) };
		let before = T::Duties::owed(id);
		T::Below::on_amended(&Self::pushed(id, &record, accepted, draft, actor))?;
		Self::draw(record.mandate, before, T::Duties::owed(id))
	}

	/// Registers and returns how many items the declaration has.
	pub(crate) fn do_register(actor: &ActorOf<T>, id: DeclarationId) -> Result<u32, DispatchError> {
		let mut record = Self::owned(id, actor)?;
		let draft = Self::latest(id, &record)?;
		Self::ensure_mandate(&record, &draft.items)?;
		ensure!(record.state == DeclarationState::Stored, Error::<T>::NotStored);
		let accepted = T::Time::now();
		let mrn = Self::mrn_of(id, &record.kind, accepted).ok_or(Error::<T>::MrnUnavailable)?;

		record.state = DeclarationState::Registered;
		record.accepted = Some(accepted);
		Declarations::<T>::insert(id, &record);
		Self::note(
			id,
			Event::Registered { id, mrn, version: record.version, accepted },
			Self::handled(Act::DeclarationRegistered, actor, &record).content(draft.commitment),
		)?;
		T::Below::on_registered(&Self::pushed(id, &record, accepted, &draft, actor))?;
		Self::draw(record.mandate, 0, T::Duties::owed(id))?;
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
		Self::ensure_mandate(&record, &Self::latest(id, &record)?.items)?;
		ensure!(record.state == DeclarationState::Registered, Error::<T>::NotRegistered);
		Self::ensure_not_released(id)?;
		Self::ensure_reason(reason)?;

		record.state = DeclarationState::CancellationRequested;
		Declarations::<T>::insert(id, &record);
		Self::note(
			id,
			Event::CancellationRequested { id, reason },
			Self::handled(Act::CancellationRequested, actor, &record).reason(reason),
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
		let before = T::Duties::owed(id);
		T::Below::on_cancelled(id, actor)?;
		Self::draw(record.mandate, before, T::Duties::owed(id))
	}

	pub(crate) fn do_reassign(
		actor: &ActorOf<T>,
		id: DeclarationId,
		mandate: Option<MandateId>,
	) -> DispatchResult {
		let mut record = Self::found(id)?;
		ensure!(record.trader == actor.organisation, Error::<T>::NotTrader);
		let ended =
			matches!(record.state, DeclarationState::Rejected | DeclarationState::Cancelled);
		ensure!(!ended, Error::<T>::NotReassignable);
		Self::ensure_not_released(id)?;
		ensure!(record.mandate != mandate, Error::<T>::AlreadyAssigned);

		let (from, old) = (record.handler, record.mandate);
		record.mandate = mandate;
		// Nobody is the agent of a mandate that does not exist: the check below says so.
		record.handler = mandate
			.map_or(record.trader, |mandate| T::Mandates::agent(mandate).unwrap_or_default());
		let draft = Self::latest(id, &record)?;
		Self::ensure_mandate(&record, &draft.items)?;

		Declarations::<T>::insert(id, &record);
		let to = record.handler;
		Self::note(
			id,
			Event::Reassigned { id, from, to, mandate },
			Entry::new(Act::DeclarationReassigned)
				.by(actor.clone())
				.version(record.version)
				.content(BlakeTwo256::hash_of(&(from, old, to, mandate))),
		)?;
		let owed = T::Duties::owed(id);
		Self::draw(old, owed, 0)?;
		Self::draw(mandate, 0, owed)
	}
}

impl<T: Config> Handlers for Pallet<T> {
	fn may_act(id: DeclarationId, organisation: OrganisationId) -> bool {
		Self::acts(id, organisation)
	}
}
