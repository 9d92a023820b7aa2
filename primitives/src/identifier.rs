// SPDX-License-Identifier: Apache-2.0
//! National identifiers of organisations: TIN, EORI and their like.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash};

use crate::codes::{CountryCode, NationalId};

/// How an organisation's national identifier stands on the chain.
#[derive(
	Clone,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Identifier {
	/// As a salted commitment: [`NationalId::seal`].
	#[codec(index = 0)]
	Sealed(H256),
	/// In clear, where the law makes it public.
	#[codec(index = 1)]
	Public(NationalId),
}

impl Identifier {
	/// Is it this identifier? `salt` opens a sealed one and is not looked at for a public one.
	pub fn is(&self, identifier: &NationalId, salt: &H256) -> bool {
		match self {
			Self::Sealed(commitment) => *commitment == identifier.seal(salt),
			Self::Public(public) => public == identifier,
		}
	}
}

/// Why a text is not a national identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentifierFault {
	/// It does not have 3 to 17 capital letters or digits.
	Shape,
	/// It does not begin with two letters, the country's.
	Country,
	/// Its check digits do not fit. Only identifiers of the chain's own country are checked.
	CheckDigits,
}

impl fmt::Display for IdentifierFault {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Shape => "expected 3 to 17 capital letters or digits",
			Self::Country => "expected two letters, the country's, at the beginning",
			Self::CheckDigits => {
				"its last two digits are not the check digits (ISO/IEC 7064 MOD 97-10)"
			}
		})
	}
}

impl NationalId {
	/// Check the shape, and for identifiers of the country `home` the two check digits at the end.
	///
	/// The check is ISO/IEC 7064 MOD 97-10 over all characters, as in LEI; identifiers of other
	/// countries follow their own rules and are checked for their shape only.
	///
	/// # Errors
	/// The first [`IdentifierFault`].
	pub fn check(&self, home: &CountryCode) -> Result<(), IdentifierFault> {
		if !self.is_valid() {
			return Err(IdentifierFault::Shape);
		}
		let country = self.as_bytes().get(..2).unwrap_or_default();
		if !country.iter().all(u8::is_ascii_uppercase) {
			return Err(IdentifierFault::Country);
		}
		if country == home.as_bytes() && self.remainder() != 1 {
			return Err(IdentifierFault::CheckDigits);
		}
		Ok(())
	}

	/// The country at the beginning.
	pub fn country(&self) -> Option<CountryCode> {
		self.as_str().get(..2)?.parse().ok()
	}

	/// Salted commitment to the identifier: BLAKE2-256 over SCALE of (salt, identifier). The salt is
	/// 32 random bytes and stays off the chain, since identifiers can be guessed.
	pub fn seal(&self, salt: &H256) -> H256 {
		BlakeTwo256::hash_of(&(salt, self))
	}

	/// What is left modulo 97 when letters are read as 10 to 35.
	fn remainder(&self) -> u32 {
		let digits = self.as_str().chars().filter_map(|c| c.to_digit(36));
		digits.fold(0u32, |rest, value| {
			let shift: u32 = if value < 10 { 10 } else { 100 };
			rest.saturating_mul(shift).saturating_add(value).checked_rem(97).unwrap_or_default()
		})
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn check(text: &str) -> Result<(), IdentifierFault> {
		text.parse::<NationalId>()
			.map_err(|_| IdentifierFault::Shape)?
			.check(&"XT".parse().expect("a country"))
	}

	#[test]
	fn identifier_should_be_refused_when_length_country_or_check_digits_are_wrong() {
		assert_eq!(check("XT"), Err(IdentifierFault::Shape));
		assert_eq!(check("XT1234567890123456"), Err(IdentifierFault::Shape));
		assert_eq!(check("xt12345"), Err(IdentifierFault::Shape));
		assert_eq!(check("1T12345"), Err(IdentifierFault::Country));
		assert_eq!(check("XT12345"), Err(IdentifierFault::CheckDigits));
		assert_eq!(check("GB553202734852"), Ok(()), "other countries have their own rules");
	}

	#[test]
	fn identifier_should_be_accepted_when_its_check_digits_fit_and_refused_when_one_digit_differs()
	{
		let good = (0..97).map(|n| format!("XT10000{n:02}")).find(|text| check(text).is_ok());
		let good = good.expect("one of 97 endings fits");
		for place in 2..good.len() {
			let mut bytes = good.clone().into_bytes();
			bytes[place] = if bytes[place] == b'9' { b'0' } else { bytes[place] + 1 };
			let wrong = String::from_utf8(bytes).expect("ASCII");
			assert_eq!(check(&wrong), Err(IdentifierFault::CheckDigits), "{wrong}");
		}
	}

	#[test]
	fn sealed_identifier_should_open_with_its_salt_only() {
		let id: NationalId = "GB553202734852".parse().expect("an identifier");
		let sealed = Identifier::Sealed(id.seal(&H256::repeat_byte(7)));
		assert!(sealed.is(&id, &H256::repeat_byte(7)));
		assert!(!sealed.is(&id, &H256::repeat_byte(8)));
		assert!(Identifier::Public(id.clone()).is(&id, &H256::zero()));
	}
}
