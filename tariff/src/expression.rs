// SPDX-License-Identifier: Apache-2.0
//! Duty expressions, as tariffs publish them.
//!
//! ```text
//! expression = sum { ( "MIN" | "MAX" ) sum }
//! sum        = term { ( "+" | "-" ) term }
//! term       = "NIHIL" | number "%" [ "FROM" limit ] [ "TO" limit ] | number currency per { per }
//! limit      = number currency
//! per        = "/" ( [ number ] unit | "%" word )
//! ```
//!
//! | text | comes to |
//! |---|---|
//! | `NIHIL` | nothing |
//! | `2.00 %` | 2 hundredths of the base |
//! | `100 % TO 200 HKD + 10 % FROM 200 HKD` | all of the first 200 dollars of the base and a tenth of the rest |
//! | `35.10 EUR / 100 KGM` | 35.10 euro for each 100 kilograms |
//! | `0.30 EUR / 100 KGM / % sugar` | 0.30 euro for each 100 kilograms and percent of sugar (unit `BRX`; TARIC writes `%sacchar.`) |
//! | `1.75 EUR / % vol / HLT` | 1.75 euro for each hectolitre and percent of alcohol (unit `ASV`) |
//! | `28.50 GBP / LTR / ASV` | 28.50 pounds for each litre of pure alcohol: beside single litres a strength counts as a share of them |
//! | `a MIN b` | the larger: b is the least to be paid |
//! | `a MAX b` | the smaller: b is the most to be paid |
//!
//! An expression is split at its last `MIN` or `MAX`, and what is left of that in the same way; so limits apply
//! from left to right, each to all that stands before it. A duty never comes to less than nothing.
//!
//! Numbers have at most 16 digits before and 6 after the point. Spaces may stand between tokens, and must
//! stand between two tokens of letters and digits (`5 EUR`, not `5EUR`).

use alloc::vec::Vec;
use core::{fmt, str::FromStr};
use tijara_primitives::{
	codes::{CurrencyCode, DutyText, UnitCode},
	numbers::Decimal,
};

/// Why a text is no duty expression, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExpressionError {
	/// Bytes before the place where something else was expected.
	pub position: usize,
	/// What was expected there.
	pub expected: &'static str,
}

impl fmt::Display for ExpressionError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "at character {}: expected {}", self.position.saturating_add(1), self.expected)
	}
}

impl core::error::Error for ExpressionError {}

/// A duty expression: sums that are limited by further sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expression {
	/// The first sum.
	pub first: Sum,
	/// What limits it, from left to right: each limit is applied to what the ones before it gave.
	pub limits: Vec<(Limit, Sum)>,
}

/// How a sum limits what stands to its left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
	/// `a MIN b`: not less than b, so the larger of the two.
	Min,
	/// `a MAX b`: not more than b, so the smaller of the two.
	Max,
}

/// Terms that are added or subtracted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum(pub Vec<(Sign, Term)>);

/// Whether a term is added or subtracted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
	/// Added.
	Plus,
	/// Subtracted.
	Minus,
}

/// One term of a duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
	/// `NIHIL`: nothing.
	Free,
	/// `2.00 %`: so many hundredths of the base.
	AdValorem(Decimal),
	/// `10.00 % FROM 200 HKD TO 500 HKD`: so many hundredths of the part of the base between two limits.
	Band {
		/// Hundredths.
		rate: Decimal,
		/// Where the part begins; `None`: at nothing.
		from: Option<Bound>,
		/// Where it ends; `None`: nowhere.
		to: Option<Bound>,
	},
	/// `35.10 EUR / 100 KGM`: an amount per quantity.
	Specific {
		/// The amount.
		amount: Decimal,
		/// Its currency.
		currency: CurrencyCode,
		/// The quantities it is per; at least one. The amount is multiplied with each.
		per: Vec<Per>,
	},
}

/// An amount that limits a band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
	/// The amount.
	pub amount: Decimal,
	/// Its currency.
	pub currency: CurrencyCode,
}

/// What an amount is per: so many of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Per {
	/// How many; not zero.
	pub count: Decimal,
	/// Of which unit.
	pub unit: UnitCode,
}

impl Expression {
	/// Every term, wherever it stands.
	pub fn terms(&self) -> impl Iterator<Item = &Term> {
		let limits = self.limits.iter().map(|(_, sum)| sum);
		core::iter::once(&self.first).chain(limits).flat_map(|sum| &sum.0).map(|(_, term)| term)
	}

	/// Every unit that the declaration must state.
	pub fn units(&self) -> impl Iterator<Item = &UnitCode> {
		self.terms()
			.filter_map(|term| match term {
				Term::Specific { per, .. } => Some(per),
				Term::Free | Term::AdValorem(_) | Term::Band { .. } => None,
			})
			.flatten()
			.map(|per| &per.unit)
	}

	/// Every currency in which it names an amount.
	pub fn currencies(&self) -> impl Iterator<Item = &CurrencyCode> {
		self.terms()
			.flat_map(|term| match term {
				Term::Specific { currency, .. } => [Some(currency), None],
				Term::Band { from, to, .. } => {
					[from, to].map(|bound| bound.as_ref().map(|bound| &bound.currency))
				}
				Term::Free | Term::AdValorem(_) => [None, None],
			})
			.flatten()
	}
}

/// Read a duty expression.
///
/// # Errors
/// An [`ExpressionError`] with the place and what was expected there.
pub fn parse(text: &str) -> Result<Expression, ExpressionError> {
	let longest = usize::try_from(DutyText::MAX_LEN).unwrap_or(usize::MAX);
	if text.len() > longest {
		return Err(ExpressionError {
			position: longest,
			expected: "the end, after at most 128 characters",
		});
	}
	let mut reader = Reader { text, position: 0 };
	let first = reader.sum()?;
	let mut limits = Vec::new();
	loop {
		let limit = if reader.take("MIN") {
			Limit::Min
		} else if reader.take("MAX") {
			Limit::Max
		} else if reader.token().is_empty() {
			return Ok(Expression { first, limits });
		} else {
			return reader.expected("+, -, MIN, MAX or the end");
		};
		limits.push((limit, reader.sum()?));
	}
}

impl FromStr for Expression {
	type Err = ExpressionError;

	fn from_str(text: &str) -> Result<Self, Self::Err> {
		parse(text)
	}
}

struct Reader<'a> {
	text: &'a str,
	/// Bytes that were read; always at a character's beginning.
	position: usize,
}

fn is_number(byte: u8) -> bool {
	byte.is_ascii_digit() || byte == b'.'
}

impl<'a> Reader<'a> {
	/// The next token, which is not consumed: a number, a word, or any other single character. Empty at the end.
	fn token(&mut self) -> &'a str {
		let rest = self.text.get(self.position..).unwrap_or_default();
		let trimmed = rest.trim_start_matches(' ');
		self.position = self.text.len().saturating_sub(trimmed.len());
		let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'#' || byte == b'.';
		let run = trimmed.bytes().take_while(|byte| is_word(*byte)).count();
		let number = trimmed.bytes().take_while(|byte| is_number(*byte)).count();
		let next = trimmed.as_bytes().get(number);
		let length = match run {
			0 => trimmed.chars().next().map_or(0, char::len_utf8),
			// a unit may begin with a digit (`2N`), so a number must be set apart from a word
			_ if number > 0 && !next.is_some_and(u8::is_ascii_alphanumeric) => number,
			_ => run,
		};
		trimmed.get(..length).unwrap_or_default()
	}

	fn advance(&mut self, token: &str) {
		self.position = self.position.saturating_add(token.len());
	}

	fn take(&mut self, wanted: &str) -> bool {
		let found = self.token() == wanted;
		if found {
			self.advance(wanted);
		}
		found
	}

	fn expected<T>(&mut self, expected: &'static str) -> Result<T, ExpressionError> {
		self.token();
		Err(ExpressionError { position: self.position, expected })
	}

	/// A token that reads as a `T`.
	fn value<T: FromStr>(&mut self, expected: &'static str) -> Result<T, ExpressionError> {
		let token = self.token();
		match token.parse() {
			Ok(value) => {
				self.advance(token);
				Ok(value)
			}
			Err(_) => self.expected(expected),
		}
	}

	fn sum(&mut self) -> Result<Sum, ExpressionError> {
		let mut terms = Vec::from([(Sign::Plus, self.term()?)]);
		loop {
			let sign = if self.take("+") {
				Sign::Plus
			} else if self.take("-") {
				Sign::Minus
			} else {
				return Ok(Sum(terms));
			};
			terms.push((sign, self.term()?));
		}
	}

	fn term(&mut self) -> Result<Term, ExpressionError> {
		if self.take("NIHIL") {
			return Ok(Term::Free);
		}
		let amount: Decimal = self.value("NIHIL, or a number such as 12.5")?;
		if self.take("%") {
			let from = if self.take("FROM") { Some(self.bound()?) } else { None };
			let to = if self.take("TO") { Some(self.bound()?) } else { None };
			return Ok(match (from, to) {
				(None, None) => Term::AdValorem(amount),
				(from, to) => Term::Band { rate: amount, from, to },
			});
		}
		let currency = self.value("%, or a currency of three capital letters")?;
		let mut per = Vec::new();
		while self.take("/") {
			per.push(self.per()?);
		}
		if per.is_empty() {
			return self.expected("/ and a unit");
		}
		Ok(Term::Specific { amount, currency, per })
	}

	fn bound(&mut self) -> Result<Bound, ExpressionError> {
		let amount = self.value("a number such as 200")?;
		let currency = self.value("a currency of three capital letters")?;
		Ok(Bound { amount, currency })
	}

	fn per(&mut self) -> Result<Per, ExpressionError> {
		let one = Decimal::from_whole(1);
		if self.take("%") {
			let unit = match self.token() {
				"vol" => "ASV",
				"sugar" | "sacchar" | "sacchar." => "BRX",
				_ => return self.expected("vol or sugar"),
			};
			let word = self.token();
			self.advance(word);
			let unit = unit.parse().unwrap_or_default();
			return Ok(Per { count: one, unit });
		}
		const UNIT: &str = "a unit of 1 to 6 capital letters, digits or #";
		if !self.token().bytes().all(is_number) || self.token().is_empty() {
			return Ok(Per { count: one, unit: self.value(UNIT)? });
		}
		let start = self.position;
		let count: Decimal = self.value("a number such as 100")?;
		if count == Decimal::default() {
			return Err(ExpressionError { position: start, expected: "a number above zero" });
		}
		if self.token().bytes().all(is_number) {
			return self.expected(UNIT);
		}
		Ok(Per { count, unit: self.value(UNIT)? })
	}
}
