// SPDX-License-Identifier: Apache-2.0
//! Calendar days (UTC).

use alloc::string::{String, ToString};
use chrono::{Datelike, Days, NaiveDate};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{de::Error as _, Deserialize, Deserializer, Serialize, Serializer};

/// A day, counted from 1970-01-01. Written in JSON as `YYYY-MM-DD`.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Date(u32);

/// A text is not a day of the form `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError;

impl fmt::Display for DateError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str("expected a day from 1970 on, as YYYY-MM-DD")
	}
}

impl core::error::Error for DateError {}

impl Date {
	/// From days since 1970-01-01.
	pub const fn from_days(days: u32) -> Self {
		Self(days)
	}

	/// The day (UTC) of a time in milliseconds since 1970-01-01.
	pub fn from_millis(millis: u64) -> Self {
		Self(u32::try_from(millis / 86_400_000).unwrap_or(u32::MAX))
	}

	/// Days since 1970-01-01.
	pub const fn days(self) -> u32 {
		self.0
	}

	fn naive(self) -> Option<NaiveDate> {
		NaiveDate::from_ymd_opt(1970, 1, 1)?.checked_add_days(Days::new(u64::from(self.0)))
	}

	/// The year, if the calendar reaches that far.
	pub fn year(self) -> Option<u16> {
		u16::try_from(self.naive()?.year()).ok()
	}
}

impl FromStr for Date {
	type Err = DateError;

	fn from_str(text: &str) -> Result<Self, Self::Err> {
		let bytes = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
		let day: NaiveDate = text.parse().ok().filter(|_| bytes).ok_or(DateError)?;
		let start = NaiveDate::from_ymd_opt(1970, 1, 1).ok_or(DateError)?;
		let days = day.signed_duration_since(start).num_days();
		u32::try_from(days).map(Self).map_err(|_| DateError)
	}
}

impl fmt::Display for Date {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self.naive() {
			Some(day) => write!(f, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
			None => write!(f, "day {}", self.0),
		}
	}
}

impl Serialize for Date {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&self.to_string())
	}
}

impl<'de> Deserialize<'de> for Date {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn date_should_read_and_write_days() {
		for (text, days, year) in
			[("1970-01-01", 0, 1970), ("2024-02-29", 19_782, 2024), ("2026-11-22", 20_779, 2026)]
		{
			let date: Date = text.parse().expect(text);
			assert_eq!((date.days(), date.year()), (days, Some(year)));
			assert_eq!(date.to_string(), text);
			assert_eq!(Date::from_millis(u64::from(days) * 86_400_000 + 86_399_999), date);
		}
		for text in [
			"",
			"1969-12-31",
			"2023-02-29",
			"2024-2-9",
			"24-02-09",
			"2024-02-09T00:00",
			"+2024-02-0",
		] {
			assert_eq!(text.parse::<Date>(), Err(DateError), "{text}");
		}
		assert_eq!(Date::from_days(u32::MAX).year(), None);
	}
}
