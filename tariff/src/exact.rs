// SPDX-License-Identifier: Apache-2.0
//! Exact fractions of any size: nothing is lost before the rounding policy says so.
//!
//! Sums and products are not brought to lowest terms each time, for that costs far more than the operation
//! itself: who adds up many fractions calls [`Exact::reduced`] between. Within one tax line the length of the
//! duty expression bounds the numbers.

// The operators of `BigInt` cannot overflow, for the numbers grow as they need; they panic only on a division by
// zero, and a denominator is never zero: `over`, which could make one, looks first.
#![allow(clippy::arithmetic_side_effects)]

use core::cmp::Ordering;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use tijara_primitives::{numbers::Decimal, Money};

/// An exact fraction; the denominator is above zero.
#[derive(Clone, Debug)]
pub(crate) struct Exact {
	numerator: BigInt,
	denominator: BigInt,
}

fn power_of_ten(exponent: u8) -> BigInt {
	BigInt::from(10u8).pow(u32::from(exponent))
}

impl Exact {
	pub(crate) fn zero() -> Self {
		Self::whole(0)
	}

	pub(crate) fn one() -> Self {
		Self::whole(1)
	}

	pub(crate) fn whole(number: u64) -> Self {
		Self { numerator: number.into(), denominator: BigInt::one() }
	}

	pub(crate) fn decimal(number: Decimal) -> Self {
		Self { numerator: number.millionths().into(), denominator: Decimal::SCALE.into() }
	}

	/// So many minor units, as a number of them.
	pub(crate) fn money_of(amount: Money) -> Self {
		Self { numerator: amount.into(), denominator: BigInt::one() }
	}

	pub(crate) fn is_negative(&self) -> bool {
		self.numerator.is_negative()
	}

	pub(crate) fn is_zero(&self) -> bool {
		self.numerator.is_zero()
	}

	/// The same number in lowest terms, unless its terms are so long that finding them costs more than it saves: it
	/// takes the square of their length. (So long are sums over many items that a quota split, each at its own
	/// fraction.)
	pub(crate) fn reduced(self) -> Self {
		const LONG: u64 = 1_536;
		if self.denominator.bits() > LONG {
			return self;
		}
		let (numerator, denominator) =
			BigRational::new(self.numerator, self.denominator).into_raw();
		Self { numerator, denominator }
	}

	pub(crate) fn plus(&self, other: &Self) -> Self {
		if self.denominator == other.denominator {
			return Self {
				numerator: &self.numerator + &other.numerator,
				denominator: self.denominator.clone(),
			};
		}
		Self {
			numerator: &self.numerator * &other.denominator + &other.numerator * &self.denominator,
			denominator: &self.denominator * &other.denominator,
		}
	}

	pub(crate) fn minus(&self, other: &Self) -> Self {
		self.plus(&Self { numerator: -&other.numerator, denominator: other.denominator.clone() })
	}

	pub(crate) fn times(&self, other: &Self) -> Self {
		Self {
			numerator: &self.numerator * &other.numerator,
			denominator: &self.denominator * &other.denominator,
		}
	}

	/// `None` when the divisor is not above zero.
	pub(crate) fn over(&self, divisor: &Self) -> Option<Self> {
		if !divisor.numerator.is_positive() {
			return None;
		}
		if self.denominator == divisor.denominator {
			return Some(Self {
				numerator: self.numerator.clone(),
				denominator: divisor.numerator.clone(),
			});
		}
		Some(Self {
			numerator: &self.numerator * &divisor.denominator,
			denominator: &self.denominator * &divisor.numerator,
		})
	}

	/// Ten to this power, which may be negative.
	pub(crate) fn ten_to(exponent: i8) -> Self {
		let power = power_of_ten(exponent.unsigned_abs());
		if exponent < 0 {
			Self { numerator: BigInt::one(), denominator: power }
		} else {
			Self { numerator: power, denominator: BigInt::one() }
		}
	}

	/// The whole part of a number that is not negative.
	pub(crate) fn floor(&self) -> Self {
		Self { numerator: &self.numerator / &self.denominator, denominator: BigInt::one() }
	}

	/// Is it a whole number, and even?
	pub(crate) fn is_even(&self) -> bool {
		(&self.numerator % (&self.denominator * 2u8)).is_zero()
	}

	/// So many units of ten to the power of minus `decimals`, rounded down; `None` if negative or above
	/// 128 bits.
	fn units(&self, decimals: u8) -> Option<u128> {
		if self.is_negative() {
			return None;
		}
		(&self.numerator * power_of_ten(decimals) / &self.denominator).try_into().ok()
	}

	/// In minor units of a currency with so many decimals, rounded down; `None` if that is no [`Money`].
	pub(crate) fn money(&self, currency_decimals: u8) -> Option<Money> {
		self.units(currency_decimals)
	}

	/// With six decimals, rounded down; `None` if that is no [`Decimal`].
	pub(crate) fn to_decimal(&self) -> Option<Decimal> {
		Decimal::from_millionths(self.units(6)?)
	}
}

impl Ord for Exact {
	fn cmp(&self, other: &Self) -> Ordering {
		let left = &self.numerator * &other.denominator;
		left.cmp(&(&other.numerator * &self.denominator))
	}
}

impl PartialOrd for Exact {
	fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
		Some(self.cmp(other))
	}
}

impl PartialEq for Exact {
	fn eq(&self, other: &Self) -> bool {
		self.cmp(other) == Ordering::Equal
	}
}

impl Eq for Exact {}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn exact_should_compare_and_reduce_whatever_its_terms() {
		let third = Exact::whole(2).over(&Exact::whole(6)).unwrap();
		assert_eq!(third, Exact::one().over(&Exact::whole(3)).unwrap());
		assert_eq!(third.clone().reduced().denominator, BigInt::from(3));
		assert_eq!(third.plus(&third).plus(&third), Exact::one());
		assert!(third.minus(&Exact::one()).is_negative());
		assert!(third.minus(&third).is_zero());
		assert!(third > Exact::ten_to(-1) && third < Exact::one());
	}

	#[test]
	fn exact_should_not_divide_by_zero_or_less() {
		let minus = Exact::zero().minus(&Exact::one());
		assert_eq!(Exact::one().over(&Exact::zero()), None);
		assert_eq!(Exact::one().over(&minus), None);
		assert_eq!(minus.money(2), None);
	}

	#[test]
	fn even_should_hold_for_whole_even_numbers_only() {
		let half = Exact::one().over(&Exact::whole(2)).unwrap();
		assert!(Exact::whole(4).is_even() && Exact::zero().is_even());
		assert!(!Exact::whole(3).is_even() && !half.is_even());
	}
}
