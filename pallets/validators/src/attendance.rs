// SPDX-License-Identifier: Apache-2.0
//! Who authored blocks, and who missed the slots that fell on it.

use alloc::collections::BTreeMap;

use frame_support::{dispatch::DispatchClass, traits::Get, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;
use pallet_authorship::EventHandler;
use sp_staking::SessionIndex;
use tijara_primitives::views::{ValidatorAttendanceView, ValidatorsReportView};

use crate::{
	Attendance, Authored, Config, Counting, Current, Event, Offences, Pallet, Reports, Seated,
	SessionReportOf, WeightInfo,
};

/// How many of the slots before `slot` fall on the validator at `index` of `count`.
fn turns_before(slot: u64, index: u64, count: u64) -> u64 {
	let rounds = slot.checked_div(count).unwrap_or(0);
	let begun = slot.checked_rem(count).is_some_and(|into| into > index);
	rounds.saturating_add(u64::from(begun))
}

/// How many of the slots from `from`, without `to`, fall on the validator at `index` of `count`.
pub(crate) fn turns(from: u64, to: u64, index: usize, count: usize) -> u64 {
	let index = u64::try_from(index).unwrap_or(u64::MAX);
	let count = u64::try_from(count).unwrap_or(u64::MAX);
	turns_before(to, index, count).saturating_sub(turns_before(from, index, count))
}

impl<T: Config> Pallet<T> {
	/// The report of the current session, as if it ended with this block, by who authored what.
	fn count(authored: &BTreeMap<T::AccountId, u32>) -> SessionReportOf<T> {
		let next = T::Slots::get().saturating_add(1);
		let from = Current::<T>::get().from.unwrap_or(next);
		let to = next.max(from);
		let seated = Seated::<T>::get();
		let count = seated.len();
		let attendance = seated.into_iter().enumerate().map(|(index, member)| {
			let authored = authored.get(&member.account).copied().unwrap_or(0);
			Attendance {
				account: member.account,
				organisation: member.organisation,
				authored,
				missed: turns(from, to, index, count).saturating_sub(u64::from(authored)),
			}
		});
		SessionReportOf::<T> {
			from,
			to,
			blocks: authored.values().fold(0, |sum, blocks| sum.saturating_add(*blocks)),
			// As long as `Seated`, whose bound is the same.
			validators: BoundedVec::truncate_from(attendance.collect()),
		}
	}

	/// Reports the session that ends, forgets the oldest report, and begins to count anew.
	pub(crate) fn close_session(session: SessionIndex) {
		let authored: BTreeMap<_, _> = Authored::<T>::drain().collect();
		let report = Self::count(&authored);
		let next = session.saturating_add(1);
		Current::<T>::put(Counting { session: next, from: Some(report.to) });

		let validators = u32::try_from(report.validators.len()).unwrap_or(u32::MAX);
		let absent = report.validators.iter().filter(|one| one.is_absent());
		let missed_validators =
			BoundedVec::truncate_from(absent.map(|one| one.account.clone()).collect());
		if let Some(oldest) = session.checked_sub(T::ReportedSessions::get()) {
			Reports::<T>::remove(oldest);
		}
		Reports::<T>::insert(session, report);
		Self::deposit_event(Event::SessionReported { session, missed_validators });
		frame_system::Pallet::<T>::register_extra_weight_unchecked(
			T::WeightInfo::end_session(validators),
			DispatchClass::Mandatory,
		);
	}

	/// The report of a session that ended; `None` where it has not, or where its report was forgotten.
	pub fn report(session: SessionIndex) -> Option<SessionReportOf<T>> {
		Reports::<T>::get(session)
	}

	/// The current session's number, and its report as of this block. For reading from outside: it walks
	/// through all authors.
	pub fn current() -> (SessionIndex, SessionReportOf<T>) {
		let report = Self::count(&Authored::<T>::iter().collect());
		(Current::<T>::get().session, report)
	}

	/// The report of a session, or of the current one so far where none is named, with each agency's
	/// offences as of now. `None` where there is no such report.
	pub fn report_view(
		session: Option<SessionIndex>,
	) -> Option<ValidatorsReportView<T::AccountId>> {
		let ((number, report), ended) = match session {
			Some(session) => ((session, Self::report(session)?), true),
			None => (Self::current(), false),
		};
		Some(ValidatorsReportView {
			session: number,
			ended,
			from: report.from,
			slots: report.slots(),
			blocks: report.blocks,
			validators: report
				.validators
				.into_iter()
				.map(|one| ValidatorAttendanceView {
					slots: one.slots(),
					authored: one.authored,
					missed: one.missed,
					offences: Offences::<T>::get(one.organisation)
						.map_or(0, |offence| offence.count),
					account: one.account,
					organisation: one.organisation,
				})
				.collect(),
		})
	}
}

impl<T: Config> EventHandler<T::AccountId, BlockNumberFor<T>> for Pallet<T> {
	fn note_author(author: T::AccountId) {
		Authored::<T>::mutate(author, |blocks| *blocks = blocks.saturating_add(1));
		let current = Current::<T>::get();
		// Before this block nothing was counted: earlier slots are nobody's fault.
		if current.from.is_none() {
			Current::<T>::put(Counting { from: Some(T::Slots::get()), ..current });
		}
		frame_system::Pallet::<T>::register_extra_weight_unchecked(
			T::WeightInfo::note_author(),
			DispatchClass::Mandatory,
		);
	}
}
