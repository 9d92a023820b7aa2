// SPDX-License-Identifier: Apache-2.0
//! Why a command did not do what was asked, and the exit code that says so.

use core::fmt;

use crate::problem::{Problem, Problems};

/// Why a command failed. Each kind has one exit code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
	/// The chain refused: the error's name and what it says about itself.
	Refused {
		/// The error's name: `Releases::NotPaid`, `InvalidTransaction::Custom(1)`, ...
		name: String,
		/// One line for a person: what is missing and who can do it.
		doc: String,
	},
	/// The input is bad: says where and what was expected.
	Input(String),
	/// No node answered, or it stopped answering.
	NoAnswer(String),
}

impl Failure {
	/// A refusal.
	pub fn refused(name: impl Into<String>, doc: impl Into<String>) -> Self {
		Self::Refused { name: name.into(), doc: doc.into() }
	}

	/// Client and chain do not speak of the same calls.
	pub fn versions_differ(detail: impl fmt::Display) -> Self {
		Self::refused(
			"VersionsDiffer",
			format!("this client is older or newer than the chain: {detail}; use the client of the chain's release"),
		)
	}

	/// The exit code: 1 the chain refused, 2 the input is bad, 3 no node answered.
	pub const fn exit_code(&self) -> u8 {
		match self {
			Self::Refused { .. } => 1,
			Self::Input(_) => 2,
			Self::NoAnswer(_) => 3,
		}
	}
}

impl fmt::Display for Failure {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Refused { name, doc } => write!(f, "refused: {name}: {doc}"),
			Self::Input(what) => write!(f, "bad input: {what}"),
			Self::NoAnswer(what) => write!(f, "no answer: {what}"),
		}
	}
}

impl std::error::Error for Failure {}

impl From<Problem> for Failure {
	fn from(problem: Problem) -> Self {
		Self::Input(problem.to_string())
	}
}

impl From<Problems> for Failure {
	fn from(problems: Problems) -> Self {
		Self::Input(problems.to_string())
	}
}

/// What a fallible step of a command returns.
pub type Outcome<T> = Result<T, Failure>;
