// SPDX-License-Identifier: Apache-2.0
//! Container numbers after ISO 6346.

use crate::check;

/// Is it a container number: three letters of the owner, the category `U`, `J` or `Z`, six digits and a
/// fitting check digit?
pub fn is_valid(number: &str) -> bool {
	let bytes = number.as_bytes();
	bytes.len() == 11
		&& bytes.iter().take(3).all(u8::is_ascii_uppercase)
		&& matches!(bytes.get(3), Some(b'U' | b'J' | b'Z'))
		&& bytes.iter().skip(4).all(u8::is_ascii_digit)
		&& check::is_checked(bytes)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn container_should_be_valid_when_the_check_digit_fits() {
		assert!(is_valid("CSQU3054383"));
		for bad in [
			"",
			"CSQU3054384",
			"CSQU305438",
			"CSQU30543833",
			"csqu3054383",
			"CSQA3054383",
			"CS1U3054383",
			"CSQU30543٣3",
		] {
			assert!(!is_valid(bad), "{bad}");
		}
	}

	/// One digit changed escapes only between the remainders 0 and 10.
	#[test]
	fn container_should_notice_a_changed_digit_but_for_the_documented_escape() {
		let number = *b"CSQU3054383";
		for place in 4..10 {
			for digit in b'0'..=b'9' {
				let mut changed = number;
				changed[place] = digit;
				let text = core::str::from_utf8(&changed).unwrap();
				assert_eq!(is_valid(text), changed == number, "{text}");
			}
		}
	}
}
