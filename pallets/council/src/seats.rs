// SPDX-License-Identifier: Apache-2.0
//! Who sits: what the calls on seats do, once their origin is known, and how seats follow the registry.

use alloc::vec::Vec;

use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{ChangeMembers, Get},
	BoundedVec,
};
use pallet_collective::Members;
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash};
use tijara_primitives::{
	actor::{Actor, OrganisationKind},
	audit::{Act, AuditTrail, Entry, ReasonCode, Subject},
	rooms::{self, Officers as _, Organisations as _},
	OrganisationId,
};

use crate::pallet::{Config, Error, Event, Listed, Pallet, Seats, SeatsOf};

impl<T: Config<I>, I: 'static> Pallet<T, I> {
	/// The only place where the room tells what happened: the event, and the act in the chain of its
	/// subject.
	pub(crate) fn note(
		subject: Subject,
		entry: Entry<T::AccountId>,
		event: Event<T, I>,
	) -> DispatchResult {
		Self::deposit_event(event);
		T::Audit::record(subject, entry)
	}

	/// What happened to the seats, of which this is what there is now.
	fn note_seats(entry: Entry<T::AccountId>, event: Event<T, I>) -> DispatchResult {
		let entry = entry.content(content(&Seats::<T, I>::get()));
		Self::note(Subject::Seats(T::Committee::get()), entry, event)
	}

	/// How many seats there are.
	pub(crate) fn count(seats: &SeatsOf<T, I>) -> u32 {
		u32::try_from(seats.len()).unwrap_or(u32::MAX)
	}

	/// Store the seats, which are in their order, and make the collective the same.
	pub(crate) fn seat(seats: SeatsOf<T, I>) {
		let mut accounts: Vec<_> = seats.iter().map(|(_, account)| account.clone()).collect();
		accounts.sort();
		let before = Members::<T, I>::get();
		pallet_collective::Pallet::<T, I>::set_members_sorted(&accounts, &before);
		Seats::<T, I>::put(seats);
	}

	/// Is this an agency that may act?
	fn ensure_agency(organisation: OrganisationId) -> Result<(), Error<T, I>> {
		let kind = T::Organisations::active_kind(organisation);
		ensure!(kind.is_some_and(OrganisationKind::is_agency), Error::<T, I>::NotAnAgency);
		Ok(())
	}

	pub(crate) fn do_take_seat(
		actor: Actor<T::AccountId>,
		delegate: T::AccountId,
	) -> DispatchResult {
		let organisation = actor.organisation;
		Self::ensure_agency(organisation)?;
		let listed = Listed::<T, I>::get()
			.map_or(T::OpenToAll::get(), |list| list.binary_search(&organisation).is_ok());
		ensure!(listed, Error::<T, I>::NotListed);
		let of = T::Officers::standing(&delegate).map(|(of, ..)| of);
		ensure!(of == Some(organisation), Error::<T, I>::NotAnOfficer);

		let mut seats = Seats::<T, I>::get();
		ensure!(
			seats.iter().all(|(_, account)| *account != delegate),
			Error::<T, I>::AlreadySeated
		);
		let before = seats.iter().find(|seat| seat.0 == organisation).map(|seat| seat.1.clone());
		seats.retain(|seat| seat.0 != organisation);
		let place = seats.partition_point(|seat| seat.0 < organisation);
		seats
			.try_insert(place, (organisation, delegate.clone()))
			.map_err(|_| Error::<T, I>::TooManySeats)?;
		Self::seat(seats);
		Self::note_seats(
			Entry::new(Act::SeatTaken).by(actor),
			Event::SeatTaken { organisation, account: delegate, before },
		)
	}

	pub(crate) fn do_leave_seat(actor: Actor<T::AccountId>, reason: ReasonCode) -> DispatchResult {
		ensure!(reason != 0, Error::<T, I>::ReasonMissing);
		let mut seats = Seats::<T, I>::get();
		let organisation = actor.organisation;
		let (_, account) =
			take(&mut seats, |seat| seat.0 == organisation).ok_or(Error::<T, I>::NoSeat)?;
		ensure!(Self::count(&seats) >= T::MinSeats::get(), Error::<T, I>::TooFewSeats);
		Self::seat(seats);
		Self::note_seats(
			Entry::new(Act::SeatVacated).by(actor).reason(reason),
			Event::SeatVacated { organisation, account, reason },
		)
	}

	pub(crate) fn do_list_agencies(
		list: Option<BoundedVec<OrganisationId, T::MaxSeats>>,
	) -> DispatchResult {
		let list = match list {
			Some(list) => Some(Self::checked_list(list)?),
			None => {
				ensure!(T::OpenToAll::get(), Error::<T, I>::TooFewListed);
				None
			}
		};
		let mut seats = Seats::<T, I>::get();
		let mut vacated = Vec::new();
		if let Some(list) = &list {
			seats.retain(|seat| {
				let stays = list.binary_search(&seat.0).is_ok();
				if !stays {
					vacated.push(seat.clone());
				}
				stays
			});
		}
		let enough = Self::count(&seats) >= T::MinSeats::get();
		ensure!(enough || vacated.is_empty(), Error::<T, I>::TooFewSeats);

		if !vacated.is_empty() {
			Self::seat(seats);
		}
		Listed::<T, I>::set(list.clone());
		Self::note(
			Subject::Seats(T::Committee::get()),
			Entry::new(Act::SeatsListed).content(BlakeTwo256::hash_of(&list)),
			Event::AgenciesListed { list },
		)?;
		vacated.into_iter().try_for_each(Self::note_vacated)
	}

	/// The list in its order, if each on it may take a seat and they are enough.
	fn checked_list(
		mut list: BoundedVec<OrganisationId, T::MaxSeats>,
	) -> Result<BoundedVec<OrganisationId, T::MaxSeats>, Error<T, I>> {
		let count = u32::try_from(list.len()).unwrap_or(u32::MAX);
		ensure!(count >= T::MinSeats::get(), Error::<T, I>::TooFewListed);
		list.sort();
		let twice = list.iter().zip(list.iter().skip(1)).any(|(one, next)| one == next);
		ensure!(!twice, Error::<T, I>::ListedTwice);
		list.iter().try_for_each(|organisation| Self::ensure_agency(*organisation))?;
		Ok(list)
	}

	/// A seat was vacated by a decision that is recorded elsewhere.
	fn note_vacated((organisation, account): (OrganisationId, T::AccountId)) -> DispatchResult {
		Self::note_seats(
			Entry::new(Act::SeatVacated).on_behalf_of(organisation),
			Event::SeatVacated { organisation, account, reason: 0 },
		)
	}

	/// Vacate a seat that must not be kept, however few are left.
	fn vacate(which: impl Fn(&(OrganisationId, T::AccountId)) -> bool) -> DispatchResult {
		let mut seats = Seats::<T, I>::get();
		match take(&mut seats, which) {
			Some(vacated) => {
				Self::seat(seats);
				Self::note_vacated(vacated)
			}
			None => Ok(()),
		}
	}
}

impl<T: Config<I>, I: 'static> rooms::Seats<T::AccountId> for Pallet<T, I> {
	fn left(account: &T::AccountId) -> DispatchResult {
		Self::vacate(|seat| seat.1 == *account)
	}

	fn closed(organisation: OrganisationId) -> DispatchResult {
		Self::vacate(|seat| seat.0 == organisation)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn occupy(organisation: OrganisationId, account: &T::AccountId) {
		crate::benchmarking::busy::<T, I>(organisation, account);
	}
}

/// Takes the first seat of which this is true out of the list.
fn take<A, S: Get<u32>>(
	seats: &mut BoundedVec<(OrganisationId, A), S>,
	which: impl Fn(&(OrganisationId, A)) -> bool,
) -> Option<(OrganisationId, A)> {
	seats.iter().position(which).map(|place| seats.remove(place))
}

/// What the records of seats commit to: all of them. They stand in clear in storage, so this hash hides
/// nothing and needs no salt.
pub(crate) fn content<A: codec::Encode, S>(seats: &BoundedVec<(OrganisationId, A), S>) -> H256 {
	BlakeTwo256::hash_of(seats)
}
