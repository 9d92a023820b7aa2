// SPDX-License-Identifier: Apache-2.0
//! Rounding modes, and rounding a list so that its sum comes out rounded.

use alloc::vec::Vec;
use tijara_primitives::tariff::RoundingMode;

use crate::exact::Exact;

/// Round an amount that is not negative to so many decimals; with a negative number of decimals, to whole
/// tens, hundreds and so on.
pub(crate) fn round(amount: &Exact, decimals: i8, mode: RoundingMode) -> Exact {
	let unit = Exact::ten_to(decimals.saturating_neg());
	// a power of ten is never zero
	let Some(units) = amount.over(&unit) else { return amount.clone() };
	let below = units.floor();
	if mode == RoundingMode::Down {
		return below.times(&unit);
	}
	let rest = units.minus(&below);
	let twice = rest.plus(&rest);
	let up = match mode {
		RoundingMode::Down => false,
		RoundingMode::HalfUp => twice >= Exact::one(),
		RoundingMode::HalfEven => {
			twice > Exact::one() || (twice == Exact::one() && !below.is_even())
		}
	};
	let whole = if up { below.plus(&Exact::one()) } else { below };
	whole.times(&unit)
}

/// Round amounts that are not negative so that they add up to their rounded sum: each gets what the rounded
/// sum grows by when it is added.
pub(crate) fn round_together(amounts: &[Exact], decimals: i8, mode: RoundingMode) -> Vec<Exact> {
	let mut sum = Exact::zero();
	let mut given = Exact::zero();
	amounts
		.iter()
		.map(|amount| {
			sum = sum.plus(amount).reduced();
			let rounded = round(&sum, decimals, mode);
			let share = rounded.minus(&given).reduced();
			given = rounded;
			share
		})
		.collect()
}

#[cfg(test)]
mod tests {
	use super::*;
	use tijara_primitives::numbers::Decimal;
	use RoundingMode::*;

	fn exact(text: &str) -> Exact {
		Exact::decimal(text.parse::<Decimal>().unwrap())
	}

	#[test]
	fn round_should_follow_the_mode_and_the_decimals() {
		for (amount, decimals, down, half_up, half_even) in [
			("473.106", 2, "473.10", "473.11", "473.11"),
			("0.005", 2, "0.00", "0.01", "0.00"),
			("0.015", 2, "0.01", "0.02", "0.02"),
			("0.025", 2, "0.02", "0.03", "0.02"),
			("0.024999", 2, "0.02", "0.02", "0.02"),
			("0.0255", 3, "0.025", "0.026", "0.026"),
			("2.5", 0, "2", "3", "2"),
			("3.5", 0, "3", "4", "4"),
			("150", -2, "100", "200", "200"),
			("250", -2, "200", "300", "200"),
			("49.99", -2, "0", "0", "0"),
			("999999", -6, "0", "1000000", "1000000"),
			("12.34", 2, "12.34", "12.34", "12.34"),
			("0", -6, "0", "0", "0"),
		] {
			for (mode, expected) in [(Down, down), (HalfUp, half_up), (HalfEven, half_even)] {
				assert_eq!(
					round(&exact(amount), decimals, mode),
					exact(expected),
					"{amount} {mode:?}"
				);
			}
		}
	}

	#[test]
	fn round_together_should_keep_the_rounded_sum() {
		let thirds = [exact("0.333333"), exact("0.333333"), exact("0.333334")];
		let shares = round_together(&thirds, 2, Down);
		assert_eq!(shares, [exact("0.33"), exact("0.33"), exact("0.34")]);
	}

	#[test]
	fn round_should_not_fail_at_the_edges_of_its_arguments() {
		for decimals in [i8::MIN, -127, 127, i8::MAX] {
			let amount = Exact::decimal(Decimal::MAX);
			assert!(!round(&amount, decimals, HalfEven).is_negative());
		}
	}
}
