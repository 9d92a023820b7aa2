// SPDX-License-Identifier: Apache-2.0
//! Motions of the council and of the emergency committee, from the proposal to the close.

use serde_json::Value;

use crate::{Answer, Tijara};

/// A committee of the development world, and how many of its delegates these journeys need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
	/// The council of seven agencies.
	Council,
	/// The emergency committee of three.
	Committee,
}

impl Body {
	const fn command(self) -> &'static str {
		match self {
			Self::Council => "council",
			Self::Committee => "committee",
		}
	}

	/// Who puts the motion, and who else votes for it: two thirds of the delegates.
	const fn delegates(self) -> &'static [&'static str] {
		match self {
			Self::Council => &[
				"//TradeAdmin",
				"//CustomsAdmin",
				"//RevenueAdmin",
				"//AgricultureAdmin",
				"//StandardsAdmin",
			],
			Self::Committee => &["//CustomsAdmin", "//RevenueAdmin"],
		}
	}

	/// Put a motion and have two thirds vote for it, all at the same time; what closing it answered, and what the
	/// proposer was told.
	///
	/// # Panics
	/// When it cannot be put or voted for.
	pub fn close(self, tijara: &Tijara, motion: &[&str]) -> (Value, Answer) {
		let [proposer, voters @ ..] = self.delegates() else { unreachable!("it has delegates") };
		let propose = [self.command(), "propose", "--as", proposer, "--why", "4"];
		let proposed = tijara.done(&[&propose[..], motion].concat());
		let hash = proposed["hash"].as_str().expect("a hash").to_string();
		let vote = |voter: &&str| tijara.start(&[self.command(), "vote", "--as", voter, &hash]);
		let votes: Vec<_> = voters.iter().map(vote).collect();
		for vote in votes {
			let output = vote.wait_with_output().expect("the client ends");
			let said = String::from_utf8_lossy(&output.stderr);
			assert!(output.status.success(), "a vote for {motion:?}: {said}");
		}
		(proposed, tijara.run(&[self.command(), "close", "--as", proposer, &hash]))
	}

	/// The same for a motion that is carried out; what the proposer was told.
	///
	/// # Panics
	/// When it is not.
	pub fn carry(self, tijara: &Tijara, motion: &[&str]) -> Value {
		let (proposed, closed) = self.close(tijara, motion);
		assert_eq!(closed.code, 0, "{}: {}", closed.command, closed.said);
		assert_eq!(closed.json["passed"], true, "{motion:?}");
		proposed
	}

	/// The same for a motion that is carried and cannot be carried out.
	///
	/// # Panics
	/// When it is, or fails for another reason than `error`.
	pub fn carry_in_vain(self, tijara: &Tijara, motion: &[&str], error: &str) {
		let (_, closed) = self.close(tijara, motion);
		assert!(
			closed.code == 1 && closed.said.contains(error),
			"{motion:?}: {} {}",
			closed.code,
			closed.said
		);
	}
}
