// SPDX-License-Identifier: Apache-2.0
//! From which day on a version is in force.
//!
//! Published versions that wait for their day stand in a short list. Those whose day has come are moved to an
//! append-only history by the next publication; until then they are read where they stand. So nothing has to
//! happen on the day itself, and a day of the past is found by bisection.

use alloc::vec::Vec;

use frame_support::{
	dispatch::DispatchResult,
	ensure,
	sp_runtime::{traits::Zero, ArithmeticError, DispatchError},
	traits::UnixTime,
};
use tijara_primitives::{date::Date, TariffVersion};

use crate::{Config, Error, History, HistoryLength, Pallet, Pending};

impl<T: Config> Pallet<T> {
	/// Today, by the chain's time; at genesis, which has no time yet, the first day of all.
	pub(crate) fn today() -> Date {
		if Self::now().is_zero() {
			return Date::from_days(0);
		}
		Date::from_millis(u64::try_from(T::Time::now().as_millis()).unwrap_or(u64::MAX))
	}

	/// Is this a day on which a version may come into force? Today is over as far as the law is concerned:
	/// whoever means today leaves the day out.
	pub(crate) fn ensure_future(from: Option<Date>) -> Result<(), Error<T>> {
		ensure!(from.is_none_or(|day| day > Self::today()), Error::DateInPast);
		Ok(())
	}

	/// Let a version be in force from a day on, or from now on; the answer is its first day.
	pub(crate) fn schedule(
		version: TariffVersion,
		from: Option<Date>,
	) -> Result<Date, DispatchError> {
		let today = Self::today();
		Self::ensure_future(from)?;
		Self::move_to_history(today)?;
		let Some(day) = from else {
			Self::append(today, version)?;
			return Ok(today);
		};
		Pending::<T>::try_mutate(|pending| {
			// Behind those of the same day: what is published later wins.
			let place = pending.partition_point(|(other, _)| *other <= day);
			pending.try_insert(place, (day, version)).map_err(|_| Error::<T>::TooManyPending)
		})?;
		Ok(day)
	}

	fn move_to_history(today: Date) -> DispatchResult {
		let pending = Pending::<T>::get();
		let (come, waiting): (Vec<_>, Vec<_>) =
			pending.into_iter().partition(|(day, _)| *day <= today);
		if come.is_empty() {
			return Ok(());
		}
		for (day, version) in come {
			Self::append(day, version)?;
		}
		let waiting = waiting.try_into().map_err(|_| Error::<T>::TooManyPending)?;
		Pending::<T>::put::<crate::types::Pending>(waiting);
		Ok(())
	}

	fn append(day: Date, version: TariffVersion) -> DispatchResult {
		let length = HistoryLength::<T>::get();
		HistoryLength::<T>::put(length.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		History::<T>::insert(length, (day, version));
		Ok(())
	}

	/// What came or will come into force, from 0 by rising days: the first day and the version. Of several with one
	/// day the last one is in force.
	pub fn history(index: u32) -> Option<(Date, TariffVersion)> {
		let length = HistoryLength::<T>::get();
		match index.checked_sub(length) {
			None => History::<T>::get(index),
			Some(place) => Pending::<T>::get().get(usize::try_from(place).ok()?).copied(),
		}
	}

	/// The version that is in force at the end of a day, as things stand.
	pub fn version_on(on: Date) -> Option<TariffVersion> {
		let pending = Pending::<T>::get();
		if let Some((_, version)) = pending.iter().rfind(|(day, _)| *day <= on) {
			return Some(*version);
		}
		let length = HistoryLength::<T>::get();
		let last = length.checked_sub(1)?;
		let (day, version) = History::<T>::get(last)?;
		if day <= on {
			return Some(version);
		}
		// The first entry that begins after the day; the one before it is the answer.
		let (mut low, mut high) = (0u32, last);
		while low < high {
			let middle = low.midpoint(high);
			let (day, _) = History::<T>::get(middle)?;
			if day <= on {
				low = middle.saturating_add(1);
			} else {
				high = middle;
			}
		}
		History::<T>::get(low.checked_sub(1)?).map(|(_, version)| version)
	}
}
