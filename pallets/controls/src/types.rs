// SPDX-License-Identifier: Apache-2.0
//! Selection rules and what came of them.

use alloc::format;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use tijara_primitives::{
	actor::Role,
	audit::ReasonCode,
	axes::{ControlAxis, Lane},
	codes::{CommodityPrefix, CountryCode},
	declaration::Item,
	four_eyes, OrganisationId, RuleSetVersion,
};

/// Rules in one set, at most.
pub const MAX_RULES: u32 = 64;

macro_rules! kept {
	($(#[$meta:meta])* pub $kind:ident $name:ident $(<$param:ident>)? { $($body:tt)* }) => {
		#[derive(
			Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen,
			TypeInfo, Serialize, Deserialize,
		)]
		$(#[$meta])*
		pub $kind $name $(<$param>)? { $($body)* }
	};
}

kept! {
	/// A rule: which items lead to which lane. All that it names must be so.
	pub struct Rule {
		/// Beginning of the commodity code; empty for every commodity.
		#[serde(default)]
		pub commodity: CommodityPrefix,
		/// Country of origin; `None` for every origin.
		#[serde(default)]
		pub origin: Option<CountryCode>,
		/// The importer or exporter; `None` for every trader.
		#[serde(default)]
		pub trader: Option<OrganisationId>,
		/// The lane; not weaker than the set's [`otherwise`](RuleSet::otherwise).
		pub lane: Lane,
	}
}

kept! {
	/// A set of rules. The strictest lane of all rules that match any item decides.
	#[serde(try_from = "StatedRuleSet")]
	pub struct RuleSet {
		/// The rules; their order says nothing.
		pub rules: BoundedVec<Rule, ConstU32<MAX_RULES>>,
		/// The lane where no rule matches.
		pub otherwise: Lane,
		/// The lane where no rule matches a declaration with the benefit of reduced controls; not
		/// stricter than [`otherwise`](Self::otherwise), which it is where a file leaves it out.
		pub trusted: Lane,
	}
}

kept! {
	/// What an examination found.
	#[derive(Copy)]
	#[serde(rename_all = "kebab-case")]
	pub enum Finding {
		/// As declared.
		#[codec(index = 0)]
		Conform,
		/// Not as declared.
		#[codec(index = 1)]
		NonConform,
	}
}

kept! {
	/// The control of a declaration: its lane, who examines it, and what was found.
	pub struct Selection<AccountId> {
		/// The lane.
		pub lane: Lane,
		/// The version of the rules by which it was selected last.
		pub rule_set: RuleSetVersion,
		/// Was the lane that the rules selected last weaker than without an authorised operator's
		/// benefit? No more once an officer sets another.
		pub reduced_controls: bool,
		/// Is it a lane that an officer set, and not one that the rules selected?
		pub rerouted: bool,
		/// The examiner who has the examination open: none before it is taken and after it has ended.
		pub examiner: Option<AccountId>,
		/// What an examination found; `None` where there was none yet.
		pub finding: Option<Finding>,
		/// The version of the declaration that was looked at.
		pub version: u32,
		/// Was the declaration cancelled? Then nothing changes any more.
		pub cancelled: bool,
	}
}

kept! {
	/// A weaker lane that an officer proposes.
	#[derive(Copy)]
	pub struct Downgrade {
		/// The lane.
		pub lane: Lane,
		/// Why; not 0.
		pub reason: ReasonCode,
	}
}

/// Who endorses a weaker lane: a chief examiner of the proposer's organisation.
pub(crate) const RULE: four_eyes::Rule =
	four_eyes::Rule { endorsers: &[Role::ChiefExaminer], same_organisation: true };

/// What is wrong with a set of rules; the number is the place of the rule in the list, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleFault {
	/// The commodity is no beginning of a commodity code.
	Commodity(u16),
	/// The origin is no country code.
	Origin(u16),
	/// The lane is weaker than the one where no rule matches, so the rule could never decide.
	Lane(u16),
	/// Reduced controls would lead to a stricter lane.
	Trusted,
}

impl fmt::Display for RuleFault {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Commodity(rule) => {
				write!(f, "rules[{rule}].commodity: expected {}", CommodityPrefix::EXPECTED)
			}
			Self::Origin(rule) => {
				write!(f, "rules[{rule}].origin: expected {}", CountryCode::EXPECTED)
			}
			Self::Lane(rule) => {
				write!(f, "rules[{rule}].lane: expected a lane not weaker than `otherwise`")
			}
			Self::Trusted => write!(f, "trusted: expected a lane not stricter than `otherwise`"),
		}
	}
}

impl Rule {
	/// Does it match this item of this trader's declaration?
	pub fn matches(&self, trader: OrganisationId, item: &Item) -> bool {
		self.trader.is_none_or(|only| only == trader)
			&& self.origin.as_ref().is_none_or(|only| *only == item.origin)
			&& item.commodity.as_bytes().starts_with(self.commodity.as_bytes())
	}
}

impl RuleSet {
	/// Check everything that can be checked without looking outside the set.
	///
	/// # Errors
	/// The first [`RuleFault`] in the order of the list, then that of `trusted`.
	pub fn validate(&self) -> Result<(), RuleFault> {
		for (rule, place) in self.rules.iter().zip(0u16..) {
			if !rule.commodity.is_valid() {
				return Err(RuleFault::Commodity(place));
			}
			if !rule.origin.iter().all(CountryCode::is_valid) {
				return Err(RuleFault::Origin(place));
			}
			if rule.lane < self.otherwise {
				return Err(RuleFault::Lane(place));
			}
		}
		if self.trusted > self.otherwise {
			return Err(RuleFault::Trusted);
		}
		Ok(())
	}

	/// The lane of a declaration with these items: the strictest that any rule gives to any of them.
	/// Rules apply to everybody; reduced controls only count where no rule matches.
	pub fn lane(&self, trader: OrganisationId, items: &[Item], reduced_controls: bool) -> Lane {
		let unmatched = if reduced_controls { self.trusted } else { self.otherwise };
		self.rules
			.iter()
			.filter(|rule| items.iter().any(|item| rule.matches(trader, item)))
			.fold(unmatched, |lane, rule| lane.max(rule.lane))
	}
}

/// A set of rules as a file states it: becomes a [`RuleSet`] only if it is valid.
#[derive(Deserialize)]
struct StatedRuleSet {
	rules: BoundedVec<Rule, ConstU32<MAX_RULES>>,
	otherwise: Lane,
	#[serde(default)]
	trusted: Option<Lane>,
}

impl TryFrom<StatedRuleSet> for RuleSet {
	type Error = alloc::string::String;

	fn try_from(stated: StatedRuleSet) -> Result<Self, Self::Error> {
		let StatedRuleSet { rules, otherwise, trusted } = stated;
		let set = Self { rules, otherwise, trusted: trusted.unwrap_or(otherwise) };
		set.validate().map_err(|fault| format!("{fault}"))?;
		Ok(set)
	}
}

impl From<Finding> for ControlAxis {
	fn from(finding: Finding) -> Self {
		match finding {
			Finding::Conform => Self::Conform,
			Finding::NonConform => Self::NonConform,
		}
	}
}

impl<AccountId> Selection<AccountId> {
	/// Is the consignment examined before release? Selecting such a lane announces it.
	pub fn is_examined_before_release(&self) -> bool {
		self.lane >= Lane::Yellow
	}
}
