// SPDX-License-Identifier: Apache-2.0
//! The check digit that containers (ISO 6346) and movement reference numbers share.
//!
//! Every character has a value: a digit its own, a letter from A = 10 upward, leaving out the
//! multiples of 11 (so B = 12, L = 23, V = 34). The values are weighted 1, 2, 4, 8, ... from the left and
//! added; the check digit is the sum modulo 11, and 0 where that is 10.
//!
//! **What it detects.** Changing one character is noticed unless the two values are equal modulo 11
//! (such as `1` and `B`) or the remainder goes from 0 to 10 or back, which share the digit 0. Where a
//! position takes only digits, just the second escape remains.

/// The value of a character, `None` unless it is a digit or a capital letter.
fn value(character: u8) -> Option<u32> {
	match character {
		b'0'..=b'9' => Some(u32::from(character.checked_sub(b'0')?)),
		b'A'..=b'Z' => {
			let place = u32::from(character.checked_sub(b'A')?);
			// A is 10; one more for each multiple of 11 that was left out on the way
			let skipped = place.checked_add(9)?.checked_div(10)?;
			place.checked_add(10)?.checked_add(skipped)
		}
		_ => None,
	}
}

/// The check digit (as an ASCII digit) of a text of digits and capital letters; `None` for any other text.
pub fn check_digit(text: &[u8]) -> Option<u8> {
	let mut weight = 1u32;
	let mut sum = 0u32;
	for character in text {
		// both stay below 11, so nothing grows with the length of the text
		let product = value(*character)?.checked_mul(weight)?;
		sum = sum.checked_add(product)?.checked_rem(11)?;
		weight = weight.checked_mul(2)?.checked_rem(11)?;
	}
	u8::try_from(sum.checked_rem(10)?).ok()?.checked_add(b'0')
}

/// Does the last character of the text fit the ones before it?
pub fn is_checked(text: &[u8]) -> bool {
	matches!(text.split_last(), Some((last, body)) if !body.is_empty() && check_digit(body) == Some(*last))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn value_should_leave_out_the_multiples_of_eleven() {
		for (character, expected) in [
			(b'0', 0),
			(b'9', 9),
			(b'A', 10),
			(b'B', 12),
			(b'K', 21),
			(b'L', 23),
			(b'U', 32),
			(b'V', 34),
			(b'Z', 38),
		] {
			assert_eq!(value(character), Some(expected), "{}", char::from(character));
		}
		assert!((b'A'..=b'Z').all(|letter| value(letter).is_some_and(|v| v % 11 != 0)));
		assert_eq!(value(b'a'), None);
	}

	#[test]
	fn check_digit_should_refuse_other_characters() {
		assert_eq!(check_digit(b"CSQU30543-"), None);
		assert_eq!(check_digit("٣".as_bytes()), None);
		assert!(!is_checked(b""));
		assert!(!is_checked(b"0"));
	}
}
