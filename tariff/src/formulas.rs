// SPDX-License-Identifier: Apache-2.0
//! Drawback and interest.

use tijara_primitives::{numbers::Decimal, tariff::RoundingMode, Money};

use crate::{exact::Exact, rounding::round};

/// Per cent as a fraction.
fn hundredths(percent: Decimal) -> Exact {
	Exact::decimal(percent).times(&Exact::ten_to(-2))
}

/// What is paid back of a duty when `exported` of the `imported` goods were exported again: their share of what was
/// paid, of which `percent` per cent, rounded down. `None` where nothing was imported, more was exported than
/// imported, or the amount does not fit.
pub fn drawback(
	paid: Money,
	exported: Decimal,
	imported: Decimal,
	percent: Decimal,
) -> Option<Money> {
	if exported > imported {
		return None;
	}
	let share = Exact::decimal(exported).over(&Exact::decimal(imported))?;
	Exact::money_of(paid).times(&share).times(&hundredths(percent)).money(0)
}

/// Interest on an amount that is late by so many days, at a rate per cent a year of 365 days, in minor units.
/// `None` where it does not fit.
pub fn interest(
	amount: Money,
	days: u32,
	percent_a_year: Decimal,
	mode: RoundingMode,
) -> Option<Money> {
	let year = Exact::whole(365);
	let part = Exact::whole(days.into()).over(&year)?;
	let exact = Exact::money_of(amount).times(&hundredths(percent_a_year)).times(&part);
	round(&exact, 0, mode).money(0)
}
