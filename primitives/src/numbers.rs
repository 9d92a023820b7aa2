// SPDX-License-Identifier: Apache-2.0
//! Numbers without floats.

use alloc::string::{String, ToString};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{de::Error as _, Deserialize, Deserializer, Serialize, Serializer};

/// A non-negative decimal number with six decimals: declared amounts, quantities, masses.
///
/// Holds at most sixteen integer digits (WCO formats n..16,3 for amounts, n..16,6 for quantities).
/// Written in JSON as a decimal string.
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
pub struct Decimal(u128);

/// Why a text is not a [`Decimal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalError {
	/// Empty, signed, or with a character that is neither a digit nor one decimal point.
	NotANumber,
	/// More than sixteen digits before the point.
	TooManyDigits,
	/// More than six digits after the point.
	TooManyDecimals,
}

impl fmt::Display for DecimalError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::NotANumber => "expected a non-negative decimal number such as 1234.56",
			Self::TooManyDigits => "expected at most 16 digits before the decimal point",
			Self::TooManyDecimals => "expected at most 6 digits after the decimal point",
		})
	}
}

impl core::error::Error for DecimalError {}

impl Decimal {
	/// One millionth is the unit.
	pub const SCALE: u128 = 1_000_000;
	/// The largest value: 16 nines before and 6 after the point.
	pub const MAX: Decimal = Decimal(9_999_999_999_999_999_999_999);

	/// From millionths; `None` above [`Decimal::MAX`].
	pub const fn from_millionths(millionths: u128) -> Option<Self> {
		if millionths <= Self::MAX.0 {
			Some(Self(millionths))
		} else {
			None
		}
	}

	/// From a whole number.
	pub const fn from_whole(whole: u32) -> Self {
		Self((whole as u128).saturating_mul(Self::SCALE))
	}

	/// The value in millionths.
	pub const fn millionths(self) -> u128 {
		self.0
	}

	/// Is it within the bounds? A value that came through SCALE may not be: check before use.
	pub const fn is_valid(self) -> bool {
		self.0 <= Self::MAX.0
	}
}

impl FromStr for Decimal {
	type Err = DecimalError;

	fn from_str(text: &str) -> Result<Self, Self::Err> {
		let (whole, fraction) = match text.split_once('.') {
			Some((whole, fraction)) if !fraction.is_empty() => (whole, fraction),
			Some(_) => return Err(DecimalError::NotANumber),
			None => (text, ""),
		};
		if whole.is_empty() || !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit()) {
			return Err(DecimalError::NotANumber);
		}
		let whole = whole.trim_start_matches('0');
		let fraction = fraction.trim_end_matches('0');
		if whole.len() > 16 {
			return Err(DecimalError::TooManyDigits);
		}
		if fraction.len() > 6 {
			return Err(DecimalError::TooManyDecimals);
		}
		let digits = whole
			.bytes()
			.chain(fraction.bytes())
			.chain(core::iter::repeat_n(b'0', 6usize.saturating_sub(fraction.len())));
		let value = digits.fold(0u128, |value, digit| {
			value.saturating_mul(10).saturating_add(u128::from(digit.saturating_sub(b'0')))
		});
		Ok(Self(value))
	}
}

impl fmt::Display for Decimal {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let text = money_text(self.0, 6);
		f.write_str(text.trim_end_matches('0').trim_end_matches('.'))
	}
}

impl Serialize for Decimal {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&self.to_string())
	}
}

impl<'de> Deserialize<'de> for Decimal {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
	}
}

/// Minor units as a decimal text: `money_text(20400, 2)` is `204.00`, `money_text(5, 0)` is `5`.
pub fn money_text(minor: u128, decimals: u8) -> String {
	let digits = usize::from(decimals);
	let text = alloc::format!("{minor:0>width$}", width = digits.saturating_add(1));
	if digits == 0 {
		return text;
	}
	let (whole, fraction) = text.split_at(text.len().saturating_sub(digits));
	alloc::format!("{whole}.{fraction}")
}

/// Minor units from a decimal text with at most `decimals` decimals and no sign; `None` otherwise.
pub fn money_from_text(text: &str, decimals: u8) -> Option<u128> {
	let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
	let digits = usize::from(decimals);
	let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
	if whole.is_empty()
		|| !plain(whole)
		|| !plain(fraction)
		|| fraction.len() > digits
		|| (text.contains('.') && fraction.is_empty())
	{
		return None;
	}
	alloc::format!("{whole}{fraction:0<digits$}").parse().ok()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn decimal_should_read_and_write_texts() {
		for (text, millionths, shown) in [
			("0", 0, "0"),
			("1", 1_000_000, "1"),
			("1000.00", 1_000_000_000, "1000"),
			("12.5", 12_500_000, "12.5"),
			("0.000001", 1, "0.000001"),
			("007.10", 7_100_000, "7.1"),
			("9999999999999999.999999", Decimal::MAX.0, "9999999999999999.999999"),
		] {
			let value: Decimal = text.parse().expect(text);
			assert_eq!(value.millionths(), millionths, "{text}");
			assert_eq!(value.to_string(), shown, "{text}");
		}
	}

	#[test]
	fn decimal_should_refuse_what_is_no_number() {
		use DecimalError::*;
		for (text, error) in [
			("", NotANumber),
			("-1", NotANumber),
			("+1", NotANumber),
			("1,5", NotANumber),
			("1.", NotANumber),
			(".5", NotANumber),
			("1.2.3", NotANumber),
			("1e3", NotANumber),
			("٣", NotANumber),
			("12345678901234567", TooManyDigits),
			("1234567890123456789012345678901234567890", TooManyDigits),
			("0.0000001", TooManyDecimals),
		] {
			assert_eq!(text.parse::<Decimal>(), Err(error), "{text}");
		}
	}

	#[test]
	fn money_text_should_round_trip() {
		for (minor, decimals, text) in [
			(20400, 2, "204.00"),
			(5, 3, "0.005"),
			(5, 0, "5"),
			(0, 2, "0.00"),
			(u128::MAX, 0, "340282366920938463463374607431768211455"),
		] {
			assert_eq!(money_text(minor, decimals), text);
			assert_eq!(money_from_text(text, decimals), Some(minor));
		}
		assert_eq!(money_from_text("1.234", 2), None);
		assert_eq!(money_from_text("-1", 2), None);
		assert_eq!(money_from_text("1.", 2), None);
		assert_eq!(money_from_text("340282366920938463463374607431768211456", 0), None);
	}
}
