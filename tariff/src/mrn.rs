// SPDX-License-Identifier: Apache-2.0
//! Movement reference numbers.
//!
//! An [`Mrn`] of this system has 18 characters: two digits of the year, the country (ISO 3166-1), the
//! twelve digits of the declaration's serial number, a letter for the kind of procedure and the check digit of
//! [`check`](crate::check). It is computed from the year, the country and the serial number, and gives them
//! back, so that no map from one to the other is needed.

use alloc::string::{String, ToString};
use codec::{Decode, DecodeWithMemTracking, Encode, Input, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{de::Error as _, Deserialize, Deserializer, Serialize, Serializer};
use tijara_primitives::{
	codes::{CountryCode, DeclarationType},
	DeclarationId, MAX_DECLARATION_ID,
};

use crate::check;

/// Characters of a movement reference number.
pub const LENGTH: usize = 18;

/// A movement reference number of this system. Every value is well-formed, also one that was decoded.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Hash,
	Encode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Mrn([u8; LENGTH]);

/// Why a text is no [`Mrn`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MrnError {
	/// It has not 18 characters.
	Length,
	/// A character is not of the kind that its place takes; places count from 1.
	Character(u8),
	/// The last digit does not fit the others: a character was mistyped.
	CheckDigit,
}

impl fmt::Display for MrnError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Length => {
				write!(f, "expected a movement reference number of {LENGTH} characters")
			}
			Self::Character(place) => {
				write!(f, "character {place}: expected ")?;
				f.write_str(match place {
					1..=2 => "two digits of the year",
					3..=4 => "a country code of two capital letters",
					5..=16 => "twelve digits of the serial number",
					17 => "a capital letter for the procedure",
					_ => "the check digit",
				})
			}
			Self::CheckDigit => {
				f.write_str("the check digit does not fit: a character was mistyped")
			}
		}
	}
}

impl core::error::Error for MrnError {}

/// The letter for a kind of declaration: `I` for imports, `E` for exports, `T` for anything else.
pub fn letter(kind: &DeclarationType) -> u8 {
	match kind.as_bytes() {
		[b'I', b'M', ..] => b'I',
		[b'E', b'X', ..] => b'E',
		_ => b'T',
	}
}

/// Is it a movement reference number of any country: year, country, thirteen digits or capital letters and
/// a fitting check digit? For references to earlier documents, which other systems numbered.
pub fn is_reference(text: &str) -> bool {
	let bytes = text.as_bytes();
	bytes.len() == LENGTH
		&& bytes.iter().take(2).all(u8::is_ascii_digit)
		&& bytes.iter().skip(2).take(2).all(u8::is_ascii_uppercase)
		&& check::is_checked(bytes)
}

impl Mrn {
	/// The number of a declaration; `year` in full or its last two digits.
	///
	/// `None` if the serial number has more than twelve digits, the country is no country code, or the
	/// letter is no capital letter.
	pub fn new(
		year: u16,
		country: &CountryCode,
		serial: DeclarationId,
		letter: u8,
	) -> Option<Self> {
		if serial > MAX_DECLARATION_ID || !country.is_valid() || !letter.is_ascii_uppercase() {
			return None;
		}
		let year = year.checked_rem(100)?;
		let body = alloc::format!("{year:02}{country}{serial:012}{}", char::from(letter));
		let mut bytes = body.into_bytes();
		bytes.push(check::check_digit(&bytes)?);
		bytes.try_into().ok().map(Self)
	}

	/// Read a text and check all of it.
	///
	/// # Errors
	/// An [`MrnError`] that says what was expected where.
	pub fn parse(text: &str) -> Result<Self, MrnError> {
		let bytes: [u8; LENGTH] = text.as_bytes().try_into().map_err(|_| MrnError::Length)?;
		Self::from_bytes(bytes)
	}

	fn from_bytes(bytes: [u8; LENGTH]) -> Result<Self, MrnError> {
		for (byte, place) in bytes.iter().zip(1u8..) {
			let fits = match place {
				3..=4 | 17 => byte.is_ascii_uppercase(),
				_ => byte.is_ascii_digit(),
			};
			if !fits {
				return Err(MrnError::Character(place));
			}
		}
		if check::is_checked(&bytes) {
			Ok(Self(bytes))
		} else {
			Err(MrnError::CheckDigit)
		}
	}

	/// The text.
	pub fn as_str(&self) -> &str {
		core::str::from_utf8(&self.0).unwrap_or_default()
	}

	fn part(&self, from: usize, to: usize) -> &str {
		self.as_str().get(from..to).unwrap_or_default()
	}

	/// The last two digits of the year.
	pub fn year(&self) -> u8 {
		self.part(0, 2).parse().unwrap_or_default()
	}

	/// The country.
	pub fn country(&self) -> CountryCode {
		self.part(2, 4).parse().unwrap_or_default()
	}

	/// The serial number of the declaration.
	pub fn serial(&self) -> DeclarationId {
		self.part(4, 16).parse().unwrap_or_default()
	}

	/// The letter for the kind of procedure.
	pub fn letter(&self) -> u8 {
		let [.., letter, _] = self.0;
		letter
	}
}

impl Decode for Mrn {
	fn decode<I: Input>(input: &mut I) -> Result<Self, codec::Error> {
		Self::from_bytes(Decode::decode(input)?)
			.map_err(|_| codec::Error::from("not a movement reference number"))
	}
}

impl FromStr for Mrn {
	type Err = MrnError;

	fn from_str(text: &str) -> Result<Self, Self::Err> {
		Self::parse(text)
	}
}

impl fmt::Display for Mrn {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(self.as_str())
	}
}

impl fmt::Debug for Mrn {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		fmt::Debug::fmt(self.as_str(), f)
	}
}

impl Serialize for Mrn {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&self.to_string())
	}
}

impl<'de> Deserialize<'de> for Mrn {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let text = String::deserialize(deserializer)?;
		Self::parse(&text).map_err(|e| D::Error::custom(alloc::format!("\"{text}\": {e}")))
	}
}
