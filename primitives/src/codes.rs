// SPDX-License-Identifier: Apache-2.0
//! Values of code lists. Each is a short ASCII text with a fixed alphabet and length.
//!
//! A value that was made by `parse` is well-formed. One that came through SCALE may not be: calls
//! check `is_valid` before they use it.

use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{de::Error as _, Deserialize, Deserializer, Serialize, Serializer};
use sp_core::{bounded::BoundedVec, ConstU32};

/// A text is not a value of the code list that was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeError {
	/// What was expected, for a person.
	pub expected: &'static str,
}

impl fmt::Display for CodeError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "expected {}", self.expected)
	}
}

impl core::error::Error for CodeError {}

macro_rules! code {
	($(#[doc = $doc:expr])* $name:ident, $min:literal..=$max:literal, $alphabet:expr, $expected:literal) => {
		$(#[doc = $doc])*
		#[derive(
			Clone, Default, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, DecodeWithMemTracking,
			MaxEncodedLen, TypeInfo,
		)]
		pub struct $name(BoundedVec<u8, ConstU32<$max>>);

		impl $name {
			/// What a value looks like, for error messages.
			pub const EXPECTED: &'static str = $expected;
			/// The longest value.
			pub const MAX_LEN: u32 = $max;

			fn accepts(text: &[u8]) -> bool {
				let alphabet: fn(&u8) -> bool = $alphabet;
				#[allow(unused_comparisons, clippy::absurd_extreme_comparisons)]
				let long_enough = text.len() >= $min;
				long_enough && text.len() <= $max && text.iter().all(alphabet)
			}

			/// Has it the right length and alphabet?
			pub fn is_valid(&self) -> bool {
				Self::accepts(&self.0)
			}

			/// The text as bytes.
			pub fn as_bytes(&self) -> &[u8] {
				&self.0
			}

			/// The text; empty if the value is not UTF-8.
			pub fn as_str(&self) -> &str {
				core::str::from_utf8(&self.0).unwrap_or_default()
			}
		}

		impl FromStr for $name {
			type Err = CodeError;

			fn from_str(text: &str) -> Result<Self, Self::Err> {
				let error = CodeError { expected: Self::EXPECTED };
				if !Self::accepts(text.as_bytes()) {
					return Err(error);
				}
				BoundedVec::try_from(text.as_bytes().to_vec()).map(Self).map_err(|_| error)
			}
		}

		impl fmt::Display for $name {
			fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
				f.write_str(self.as_str())
			}
		}

		impl fmt::Debug for $name {
			fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
				fmt::Debug::fmt(self.as_str(), f)
			}
		}

		impl Serialize for $name {
			fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
				serializer.serialize_str(self.as_str())
			}
		}

		impl<'de> Deserialize<'de> for $name {
			fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
				let text = String::deserialize(deserializer)?;
				text.parse().map_err(|e| D::Error::custom(alloc::format!("\"{text}\": {e}")))
			}
		}
	};
}

fn upper(byte: &u8) -> bool {
	byte.is_ascii_uppercase() || byte.is_ascii_digit()
}

code!(
	/// A commodity code: HS six digits and national digits (WCO 145/7357).
	CommodityCode, 6..=12, u8::is_ascii_digit, "a commodity code of 6 to 12 digits"
);
code!(
	/// The beginning of a commodity code, from nothing (every commodity) to a whole code.
	CommodityPrefix, 0..=12, u8::is_ascii_digit, "the first 0 to 12 digits of a commodity code"
);
code!(
	/// An ISO 3166-1 alpha-2 country code.
	CountryCode, 2..=2, u8::is_ascii_uppercase, "a country code of two capital letters (ISO 3166-1)"
);
code!(
	/// An ISO 4217 currency code.
	CurrencyCode, 3..=3, u8::is_ascii_uppercase, "a currency code of three capital letters (ISO 4217)"
);
code!(
	/// A unit of measure: UN/ECE Rec 20, or a national qualifier such as `TNE#I`.
	UnitCode, 1..=6, |b| upper(b) || *b == b'#', "a unit code of 1 to 6 capital letters, digits or # (UN/ECE Rec 20)"
);
code!(
	/// A tax type (WCO 113), such as `A00`.
	TaxCode, 1..=4, upper, "a tax code of 1 to 4 capital letters or digits"
);
code!(
	/// A measure type: measures of one tax with different types add up. Empty where the tariff names none.
	MeasureType, 0..=16, |b| b.is_ascii_graphic() || *b == b' ', "a measure type of at most 16 printable characters"
);
code!(
	/// A preference (WCO 164): first digit the kind, then the conditions.
	PreferenceCode, 1..=4, upper, "a preference code of 1 to 4 capital letters or digits"
);
code!(
	/// An additional code to the commodity code (national or regional).
	AdditionalCode, 1..=4, upper, "an additional code of 1 to 4 capital letters or digits"
);
code!(
	/// Current and previous procedure (WCO 166, 161), such as `4000`.
	ProcedureCode, 4..=4, upper, "a procedure code of four capital letters or digits"
);
code!(
	/// An additional procedure code, such as `000`.
	AdditionalProcedure, 3..=3, upper, "an additional procedure code of three capital letters or digits"
);
code!(
	/// An order number of a tariff quota (WCO 401).
	QuotaOrder, 1..=6, upper, "a quota order number of 1 to 6 capital letters or digits"
);
code!(
	/// The kind of a declaration: import, export or transit, and how complete it is; such as `IMA`.
	DeclarationType, 3..=3, u8::is_ascii_uppercase, "a declaration type of three capital letters, such as IMA"
);
code!(
	/// A customs office: UN/LOCODE, or a national office code.
	OfficeCode, 3..=8, upper, "an office code of 3 to 8 capital letters or digits"
);
code!(
	/// The local reference number (WCO D026): the trader's own, once per organisation.
	Lrn, 1..=35, |b| b.is_ascii_graphic() || *b == b' ', "a local reference number of 1 to 35 printable characters"
);
code!(
	/// A group of countries in the tariff, such as `GAFTA`.
	GroupCode, 3..=10, upper, "a group name of 3 to 10 capital letters or digits"
);
code!(
	/// A duty expression as it is published, such as `10.00 % + 35.10 EUR / 100 KGM`.
	DutyText, 1..=128, |b| b.is_ascii_graphic() || *b == b' ', "a duty expression of 1 to 128 printable characters"
);
code!(
	/// A movement reference number as text. Only its alphabet and length are checked here.
	MrnText, 18..=18, upper, "a movement reference number of 18 capital letters or digits"
);
code!(
	/// A bank's own reference of a payment: counts once on the chain, whichever bank gives it.
	BankReference, 1..=35, |b| b.is_ascii_graphic(), "a bank reference of 1 to 35 printable characters without spaces"
);
code!(
	/// A national identifier of an organisation (TIN, EORI): two letters of the country, then letters and
	/// digits. See [`NationalId::check`].
	NationalId, 3..=17, upper, "a national identifier of 3 to 17 capital letters or digits"
);
code!(
	/// An AEO MRA party identification (WCO R143).
	MraId, 3..=17, upper, "an AEO MRA identification of 3 to 17 capital letters or digits"
);

code!(
	/// The beginning of a procedure code: `61` is every procedure 61, whatever came before it.
	ProcedurePrefix, 1..=4, upper, "the first 1 to 4 letters or digits of a procedure code"
);
code!(
	/// A relief of the tariff, such as `1RD`.
	ReliefCode, 1..=8, upper, "a relief of 1 to 8 capital letters or digits"
);
code!(
	/// The kind of a document (UNTDID 1001 or a national code), such as `851`.
	DocumentCode, 1..=4, upper, "a document code of 1 to 4 capital letters or digits"
);
code!(
	/// An edition of the nomenclature, such as `HS2022`.
	Edition, 1..=16, upper, "an edition of 1 to 16 capital letters or digits, such as HS2022"
);
code!(
	/// What a line of the nomenclature says its goods are, in any language: UTF-8.
	Description, 0..=512, |b| *b >= b' ' && *b != 0x7f, "a text of at most 512 bytes without control characters"
);
code!(
	/// A delivery term of the Incoterms, such as `CIF` (WCO 090).
	Incoterm, 3..=3, u8::is_ascii_uppercase, "an Incoterm of three capital letters, such as CIF"
);

impl Incoterm {
	/// Does the price include the main carriage?
	pub fn includes_freight(&self) -> bool {
		matches!(self.as_str(), "CFR" | "CIF" | "CPT" | "CIP" | "DAP" | "DPU" | "DAT" | "DDP")
	}

	/// Does the price include insurance of the main carriage?
	pub fn includes_insurance(&self) -> bool {
		matches!(self.as_str(), "CIF" | "CIP" | "DAP" | "DPU" | "DAT" | "DDP")
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn codes_should_keep_their_alphabet_and_length() {
		assert!("8510900000".parse::<CommodityCode>().is_ok());
		for bad in ["", "85109", "85109A", "8510900000000", "٨٥١٠٩٠"] {
			assert!(bad.parse::<CommodityCode>().is_err(), "{bad}");
		}
		assert!("".parse::<CommodityPrefix>().is_ok());
		for bad in ["", "G", "gb", "GBR", "G1"] {
			assert!(bad.parse::<CountryCode>().is_err(), "{bad}");
		}
		assert!("TNE#I".parse::<UnitCode>().is_ok());
		assert!("KILOGRAM".parse::<UnitCode>().is_err());
	}

	#[test]
	fn codes_should_be_texts_in_json_and_name_what_was_expected() {
		let code: CurrencyCode = serde_json::from_str("\"JOD\"").unwrap();
		assert_eq!(serde_json::to_string(&code).unwrap(), "\"JOD\"");
		let error = serde_json::from_str::<CurrencyCode>("\"jod\"").unwrap_err().to_string();
		assert!(error.contains("\"jod\": expected a currency code"), "{error}");
	}

	#[test]
	fn codes_that_came_through_scale_should_show_when_they_are_not_valid() {
		let hostile = vec![0xffu8, 0x00].encode();
		let code = CountryCode::decode(&mut &hostile[..]).unwrap();
		assert!(!code.is_valid());
		assert_eq!(code.as_str(), "");
		assert!(CountryCode::decode(&mut &vec![b'A'; 3].encode()[..]).is_err());
	}
}
