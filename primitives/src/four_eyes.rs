// SPDX-License-Identifier: Apache-2.0
//! Four eyes: what one officer proposes, another endorses. One mechanism for every room that needs it.
//!
//! A room stores a [`Proposal`] of its own matter, asks [`Proposal::endorse`] before it carries the
//! matter out, and maps a [`Fault`] to its own error. Both sides sign in person: neither a proxy nor a
//! multisig takes part, since the chain cannot see who stands behind them.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::AtLeast32BitUnsigned;

use crate::actor::{Actor, Role};

/// What waits for a second officer.
#[derive(
	Clone,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Proposal<AccountId, BlockNumber, Matter> {
	/// What is proposed.
	pub matter: Matter,
	/// Who proposed it.
	pub by: Actor<AccountId>,
	/// Last block in which it can be endorsed.
	pub expires: BlockNumber,
}

/// Who may endorse, beside being another officer than the proposer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
	/// Roles that may endorse; where the rule says chief, only the chief's role stands here.
	pub endorsers: &'static [Role],
	/// Must both be officers of one organisation?
	pub same_organisation: bool,
}

/// Why an officer may not propose, endorse or withdraw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
	/// A proxy or a multisig signed.
	NotInPerson,
	/// The proposer would endorse its own proposal.
	SamePerson,
	/// The endorser is another organisation's officer.
	OtherOrganisation,
	/// The endorser's role may not endorse this.
	Subordinate,
	/// The proposal's term is over.
	Expired,
	/// Only the proposer, or an officer of its organisation who may endorse, withdraws.
	NotProposer,
}

impl<AccountId, BlockNumber, Matter> Proposal<AccountId, BlockNumber, Matter>
where
	AccountId: PartialEq,
	BlockNumber: AtLeast32BitUnsigned + Copy,
{
	/// Propose now; the proposal can be endorsed for `term` blocks.
	///
	/// # Errors
	/// [`Fault::NotInPerson`].
	pub fn new(
		matter: Matter,
		by: Actor<AccountId>,
		now: BlockNumber,
		term: BlockNumber,
	) -> Result<Self, Fault> {
		if by.via.is_some() {
			return Err(Fault::NotInPerson);
		}
		Ok(Self { matter, by, expires: now.saturating_add(term) })
	}

	/// Is its term over?
	pub fn has_expired(&self, now: BlockNumber) -> bool {
		now > self.expires
	}

	/// May this officer endorse it now? The room then carries the matter out.
	///
	/// # Errors
	/// The first [`Fault`] of: not in person, same person, other organisation, subordinate, expired.
	pub fn endorse(
		&self,
		endorser: &Actor<AccountId>,
		rule: &Rule,
		now: BlockNumber,
	) -> Result<(), Fault> {
		let checks = [
			(endorser.via.is_none(), Fault::NotInPerson),
			(endorser.account != self.by.account, Fault::SamePerson),
			(
				!rule.same_organisation || endorser.organisation == self.by.organisation,
				Fault::OtherOrganisation,
			),
			(rule.endorsers.contains(&endorser.role), Fault::Subordinate),
			(!self.has_expired(now), Fault::Expired),
		];
		checks.into_iter().find(|(met, _)| !met).map_or(Ok(()), |(_, fault)| Err(fault))
	}

	/// May this officer take it back? The proposer may, and so may whoever could endorse it.
	///
	/// # Errors
	/// [`Fault::NotProposer`].
	pub fn withdraw(&self, by: &Actor<AccountId>, rule: &Rule) -> Result<(), Fault> {
		let refuses = by.organisation == self.by.organisation && rule.endorsers.contains(&by.role);
		if by.account == self.by.account || refuses {
			Ok(())
		} else {
			Err(Fault::NotProposer)
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const RULE: Rule = Rule { endorsers: &[Role::ChiefExaminer], same_organisation: true };

	fn officer(account: u64, role: Role) -> Actor<u64> {
		Actor { account, organisation: 1, role, via: None }
	}

	fn proposal() -> Proposal<u64, u32, ()> {
		Proposal::new((), officer(1, Role::Examiner), 10, 5).expect("in person")
	}

	#[test]
	fn proposal_should_be_endorsed_when_another_officer_of_the_rule_signs_in_time() {
		assert_eq!(proposal().endorse(&officer(2, Role::ChiefExaminer), &RULE, 15), Ok(()));
	}

	#[test]
	fn proposal_should_not_be_endorsed_when_a_rule_is_broken() {
		let chief = officer(2, Role::ChiefExaminer);
		let cases = [
			(officer(1, Role::ChiefExaminer), 11, Fault::SamePerson),
			(officer(2, Role::Examiner), 11, Fault::Subordinate),
			(chief.clone(), 16, Fault::Expired),
			(Actor { organisation: 2, ..chief.clone() }, 11, Fault::OtherOrganisation),
			(Actor { via: Some(1), ..chief }, 11, Fault::NotInPerson),
		];
		for (endorser, now, fault) in cases {
			assert_eq!(proposal().endorse(&endorser, &RULE, now), Err(fault), "{fault:?}");
		}
	}

	#[test]
	fn proposal_should_not_be_made_when_a_proxy_signs() {
		let by = Actor { via: Some(9), ..officer(1, Role::Examiner) };
		assert_eq!(Proposal::new((), by, 1u32, 1).expect_err("refused"), Fault::NotInPerson);
	}

	#[test]
	fn proposal_should_be_withdrawn_by_its_proposer_or_an_endorser_only() {
		assert_eq!(proposal().withdraw(&officer(1, Role::Examiner), &RULE), Ok(()));
		assert_eq!(proposal().withdraw(&officer(2, Role::ChiefExaminer), &RULE), Ok(()));
		let other = officer(3, Role::Examiner);
		assert_eq!(proposal().withdraw(&other, &RULE), Err(Fault::NotProposer));
	}
}
