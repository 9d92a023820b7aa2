// SPDX-License-Identifier: Apache-2.0
//! What this room keeps. Amounts are minor units of the national currency.

use chrono::{Datelike, Days, NaiveDate};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use tijara_primitives::{date::Date, money::LedgerAccount, DeclarationId, Money, OrganisationId};

use crate::MAX_STATEMENTS;

/// One amount, put on two accounts.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Posting<BlockNumber> {
	/// The declaration that it is about, where there is one.
	pub declaration: Option<DeclarationId>,
	/// Account that is debited.
	pub debit: LedgerAccount,
	/// Account that is credited.
	pub credit: LedgerAccount,
	/// How much.
	pub amount: Money,
	/// Block of the posting.
	pub block: BlockNumber,
	/// Day of the posting.
	pub day: Date,
}

/// A payment that a bank confirmed.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Confirmation<BlockNumber> {
	/// The bank that confirmed it.
	pub bank: OrganisationId,
	/// Whose fund it was credited to.
	pub organisation: OrganisationId,
	/// The declaration that it was for, where there is one.
	pub declaration: Option<DeclarationId>,
	/// How much.
	pub amount: Money,
	/// Block of the confirmation.
	pub block: BlockNumber,
	/// Did the bank charge it back?
	pub charged_back: bool,
}

/// Money that a bank paid out for the treasury.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Payout<BlockNumber> {
	/// The bank that paid.
	pub bank: OrganisationId,
	/// Out of whose fund; `None` where the treasury sent it on to the state's own account.
	pub organisation: Option<OrganisationId>,
	/// How much.
	pub amount: Money,
	/// Block of the payment.
	pub block: BlockNumber,
}

/// What an organisation owes for one month on its deferred account.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Statement {
	/// Its month: year times 12 plus month from 0.
	pub month: u32,
	/// What it comes to.
	pub amount: Money,
	/// Last day for payment, by the terms when its first debt was charged.
	pub payable_by: Date,
}

/// An account on which an organisation defers what it owes to the end of the month.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct DeferredAccount {
	/// What may be open at most on all statements.
	pub limit: Money,
	/// Days after the end of a month in which its statement is to be paid.
	pub days: u16,
	/// Statements that are not paid, the oldest first; one a month, none of nothing.
	pub open: BoundedVec<Statement, ConstU32<MAX_STATEMENTS>>,
}

impl DeferredAccount {
	/// What is open on all statements; `None` if it cannot be counted.
	pub fn owed(&self) -> Option<Money> {
		self.open.iter().try_fold(0, |sum: Money, statement| sum.checked_add(statement.amount))
	}
}

fn epoch() -> Option<NaiveDate> {
	NaiveDate::from_ymd_opt(1970, 1, 1)
}

/// The month of a day: year times 12 plus month from 0. `None` if the calendar does not reach that far.
pub fn month_of(day: Date) -> Option<u32> {
	let day = epoch()?.checked_add_days(Days::new(day.days().into()))?;
	u32::try_from(day.year()).ok()?.checked_mul(12)?.checked_add(day.month0())
}

/// The day so many days after the end of a month. `None` if the calendar does not reach that far.
pub fn days_after(month: u32, days: u16) -> Option<Date> {
	let next = month.checked_add(1)?;
	let year = i32::try_from(next / 12).ok()?;
	let first = NaiveDate::from_ymd_opt(year, (next % 12).checked_add(1)?, 1)?;
	let first = u32::try_from(first.signed_duration_since(epoch()?).num_days()).ok()?;
	Some(Date::from_days(first.checked_sub(1)?.checked_add(days.into())?))
}

#[cfg(test)]
mod tests {
	use super::*;

	fn day(text: &str) -> Date {
		text.parse().unwrap()
	}

	#[test]
	fn months_should_be_counted_when_the_calendar_reaches_that_far() {
		for (text, month) in [
			("1970-01-01", 1970 * 12),
			("2024-02-29", 2024 * 12 + 1),
			("2026-12-31", 2026 * 12 + 11),
		] {
			assert_eq!(month_of(day(text)), Some(month), "{text}");
		}
		assert_eq!(month_of(Date::from_days(u32::MAX)), None);
	}

	#[test]
	fn days_should_be_counted_from_the_last_of_the_month() {
		for (month, days, text) in [
			(2026 * 12 + 10, 16, "2026-12-16"),
			(2026 * 12 + 11, 0, "2026-12-31"),
			(2024 * 12 + 1, 0, "2024-02-29"),
			(2023 * 12 + 1, 1, "2023-03-01"),
		] {
			assert_eq!(days_after(month, days), Some(day(text)), "{text}");
		}
		assert_eq!(days_after(u32::MAX, 0), None);
		assert_eq!(days_after(0, 0), None);
	}
}
