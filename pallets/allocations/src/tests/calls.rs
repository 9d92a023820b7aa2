// SPDX-License-Identifier: Apache-2.0
//! Each call: what it does, and when it is refused.

use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::DispatchError::BadOrigin;
use tijara_mock::{actor, officer, Signer, Trail};
use tijara_primitives::{
	actor::Role,
	audit::{Act, Subject},
	codes::ReliefCode,
	date::Date,
	rooms::Allocations as _,
};

use crate::{
	exemptions::content, mock::*, Call, Error, Event, Exemptions, Grants, Proposals, MAX_GRANTS,
};

fn withdraw_call() -> Call<Test> {
	Call::withdraw_exemption_proposal { holder: TRADER, relief: relief() }
}

fn end_call(reason: u16) -> Call<Test> {
	Call::end_exemption { holder: TRADER, relief: relief(), reason }
}

#[test]
fn grant_exemption_should_propose_and_grant_nothing_yet() {
	ExtBuilder.build_and_execute(|| {
		let terms = terms(500, 0, 30);
		assert_ok!(dispatch(proposer(), grant_call(terms)));

		let proposal = Proposals::<Test>::get(TRADER, relief()).unwrap();
		assert_eq!((proposal.matter, proposal.expires), (terms, 1 + TERM));
		assert_eq!(proposal.by, actor(MINISTRY, Role::PermitOfficer));
		let expires = proposal.expires;
		assert_eq!(
			last_event(),
			Event::ExemptionProposed { holder: TRADER, relief: relief(), terms, expires }
		);
		let today = Date::from_days(TODAY);
		assert_eq!(Allocations::exemption_left(TRADER, &relief(), today), 0);
	});
}

#[test]
fn grant_exemption_should_be_refused_when_its_terms_make_no_sense() {
	ExtBuilder.build_and_execute(|| {
		let propose = |terms| dispatch(proposer(), grant_call(terms));
		let fine = terms(500, 0, 30);
		let malformed = Call::grant_exemption {
			holder: TRADER,
			relief: ReliefCode::default(),
			legal_basis: BASIS,
			ceiling: 500,
			from: fine.from,
			to: fine.to,
		};
		assert_noop!(dispatch(proposer(), malformed), Error::<Test>::ReliefInvalid);
		let baseless = crate::ExemptionTerms { legal_basis: H256::zero(), ..fine };
		assert_noop!(propose(baseless), Error::<Test>::LegalBasisMissing);
		assert_noop!(propose(terms(0, 0, 30)), Error::<Test>::ZeroAmount);
		assert_noop!(propose(terms(500, 2, 1)), Error::<Test>::PeriodInvalid);
		let yesterday = Date::from_days(TODAY - 1);
		let over = crate::ExemptionTerms { from: yesterday, to: yesterday, ..fine };
		assert_noop!(propose(over), Error::<Test>::PeriodInvalid);
		Inactive::set(vec![TRADER]);
		assert_noop!(propose(fine), Error::<Test>::HolderNotActive);
		Inactive::set(vec![]);
		Signer::set(Some(99));
		assert_noop!(propose(fine), Error::<Test>::NotInPerson);
		Signer::set(None);
		assert_ok!(propose(fine));
	});
}

#[test]
fn grant_exemption_should_be_refused_when_one_stands() {
	ExtBuilder.build_and_execute(|| {
		let propose = |terms| dispatch(proposer(), grant_call(terms));
		assert_ok!(propose(terms(500, 0, 30)));
		assert_noop!(propose(terms(500, 0, 30)), Error::<Test>::AlreadyProposed);
		// In its last block it stands; after that it is replaced.
		System::set_block_number(1 + TERM);
		assert_noop!(propose(terms(500, 0, 30)), Error::<Test>::AlreadyProposed);
		System::set_block_number(2 + TERM);
		assert_ok!(propose(terms(700, 10, 30)));
		assert_ok!(dispatch(endorser(), endorse_call()));

		for (from, to) in [(0, 10), (10, 30), (20, 20), (30, 40), (0, 99)] {
			assert_noop!(propose(terms(500, from, to)), Error::<Test>::AlreadyGranted);
		}
		assert_ok!(propose(terms(500, 31, 40)));
	});
}

#[test]
fn grant_exemption_should_be_refused_when_four_stand() {
	ExtBuilder.build_and_execute(|| {
		for year in 0..MAX_GRANTS {
			granted(terms(500, year * 10, year * 10 + 9));
		}
		let fifth = || grant_call(terms(500, 40, 49));
		assert_noop!(dispatch(proposer(), fifth()), Error::<Test>::TooManyExemptions);
		// The first one is over: it makes room.
		Day::set(TODAY + 10);
		assert_ok!(dispatch(proposer(), fifth()));
		assert_ok!(dispatch(endorser(), endorse_call()));
		assert_eq!(Grants::<Test>::get(TRADER, relief()).into_inner(), [2, 3, 4, 5]);
		assert!(Exemptions::<Test>::contains_key(1));
	});
}

#[test]
fn calls_should_be_refused_when_another_signs() {
	ExtBuilder.build_and_execute(|| {
		let calls = || [grant_call(terms(5, 0, 9)), endorse_call(), withdraw_call(), end_call(1)];
		for call in calls() {
			let trader = by(TRADER, Role::Declarant);
			assert_noop!(dispatch(trader, call.clone()), BadOrigin);
			assert_noop!(dispatch(RuntimeOrigin::root(), call.clone()), BadOrigin);
			let health = by(HEALTH, Role::PermitOfficer);
			assert_noop!(dispatch(health, call), Error::<Test>::NotAuthorized);
		}
		Inactive::set(vec![MINISTRY]);
		for call in calls() {
			assert_noop!(dispatch(proposer(), call), Error::<Test>::NotAuthorized);
		}
	});
}

#[test]
fn endorse_exemption_should_grant_what_was_proposed() {
	ExtBuilder.build_and_execute(|| {
		let terms = terms(500, 0, 30);
		assert_ok!(dispatch(proposer(), grant_call(terms)));
		Trail::take();
		assert_ok!(dispatch(endorser(), endorse_call()));

		assert!(!Proposals::<Test>::contains_key(TRADER, relief()));
		let exemption = Exemptions::<Test>::get(1).unwrap();
		assert_eq!((exemption.holder, exemption.relief), (TRADER, relief()));
		assert_eq!((exemption.terms, exemption.ended), (terms, false));
		let today = Date::from_days(TODAY);
		assert_eq!(Allocations::exemption_left(TRADER, &relief(), today), 500);
		assert_eq!(
			last_event(),
			Event::ExemptionGranted { id: 1, holder: TRADER, relief: relief(), terms }
		);
		let (subject, entry) = Trail::take().pop().unwrap();
		assert_eq!((subject, entry.act), (Subject::Organisation(TRADER), Act::ExemptionGranted));
		assert_eq!(entry.co_signer, Some(actor(MINISTRY, Role::PermitOfficer)));
		assert_ne!(entry.actor.unwrap().account, officer(MINISTRY, Role::PermitOfficer));
		assert_eq!(entry.content, Some(content(1, &relief(), &terms)));
	});
}

#[test]
fn endorse_exemption_should_be_refused_when_a_rule_of_four_eyes_is_broken() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(dispatch(endorser(), endorse_call()), Error::<Test>::NoProposal);
		assert_ok!(dispatch(proposer(), grant_call(terms(500, 0, 30))));
		assert_noop!(dispatch(proposer(), endorse_call()), Error::<Test>::SamePerson);
		let other = by(OTHER_MINISTRY, Role::PermitOfficer);
		assert_noop!(dispatch(other, endorse_call()), Error::<Test>::OtherOrganisation);
		let certifier = by(MINISTRY, Role::Certifier);
		assert_noop!(dispatch(certifier, endorse_call()), Error::<Test>::Subordinate);
		Signer::set(Some(99));
		assert_noop!(
			dispatch(by(MINISTRY, Role::Certifier), endorse_call()),
			Error::<Test>::NotInPerson
		);
		Signer::set(None);
		System::set_block_number(2 + TERM);
		assert_noop!(dispatch(endorser(), endorse_call()), Error::<Test>::ProposalExpired);
	});
}

#[test]
fn endorse_exemption_should_be_refused_when_it_can_be_granted_no_more() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(dispatch(proposer(), grant_call(terms(500, 0, 30))));
		Inactive::set(vec![TRADER]);
		assert_noop!(dispatch(endorser(), endorse_call()), Error::<Test>::HolderNotActive);
		Inactive::set(vec![]);
		Day::set(TODAY + 31);
		assert_noop!(dispatch(endorser(), endorse_call()), Error::<Test>::PeriodInvalid);
		Day::set(TODAY + 30);
		crate::NextId::<Test>::put(u64::MAX);
		assert_noop!(dispatch(endorser(), endorse_call()), Error::<Test>::NumbersExhausted);
		crate::NextId::<Test>::put(1);
		Trail::set_full(true);
		assert!(dispatch(endorser(), endorse_call()).is_err());
		assert!(Proposals::<Test>::contains_key(TRADER, relief()));
		Trail::set_full(false);
		assert_ok!(dispatch(endorser(), endorse_call()));
	});
}

#[test]
fn withdraw_exemption_proposal_should_take_it_back() {
	ExtBuilder.build_and_execute(|| {
		// By its proposer, and by the officer who will not endorse it.
		for origin in [proposer(), endorser()] {
			assert_ok!(dispatch(proposer(), grant_call(terms(500, 0, 30))));
			assert_ok!(dispatch(origin, withdraw_call()));
			assert!(!Proposals::<Test>::contains_key(TRADER, relief()));
			assert_eq!(
				last_event(),
				Event::ExemptionProposalWithdrawn { holder: TRADER, relief: relief() }
			);
		}
	});
}

#[test]
fn withdraw_exemption_proposal_should_be_refused_when_it_is_anothers() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(dispatch(proposer(), withdraw_call()), Error::<Test>::NoProposal);
		assert_ok!(dispatch(proposer(), grant_call(terms(500, 0, 30))));
		let other = by(OTHER_MINISTRY, Role::PermitOfficer);
		assert_noop!(dispatch(other, withdraw_call()), Error::<Test>::NotProposer);
	});
}

#[test]
fn end_exemption_should_end_all_that_are_not_over() {
	ExtBuilder.build_and_execute(|| {
		let first = granted(terms(100, 0, 9));
		let second = granted(terms(200, 10, 19));
		let third = granted(terms(300, 20, 29));
		assert_ok!(Allocations::draw_exemption(
			7,
			TRADER,
			&relief(),
			Date::from_days(TODAY + 10),
			60
		));
		Trail::take();
		Day::set(TODAY + 10);
		assert_ok!(dispatch(proposer(), end_call(4)));

		let ended: Vec<_> =
			[first, second, third].map(|id| Exemptions::<Test>::get(id).unwrap().ended).into();
		assert_eq!(ended, [false, true, true]);
		// What was drawn stands.
		assert_eq!(Exemptions::<Test>::get(second).unwrap().drawdown.reserved, 60);
		// A declaration of the first days is still assessed by what covered them.
		for (day, left) in [(5, 100), (10, 0), (20, 0)] {
			let on = Date::from_days(TODAY + day);
			assert_eq!(Allocations::exemption_left(TRADER, &relief(), on), left);
		}
		assert_eq!(
			last_event(),
			Event::ExemptionEnded { id: second, holder: TRADER, relief: relief(), reason: 4 }
		);
		let acts = Trail::take();
		assert_eq!(acts.len(), 2);
		for (subject, entry) in acts {
			assert_eq!((subject, entry.act), (Subject::Organisation(TRADER), Act::ExemptionEnded));
			assert_eq!((entry.actor.unwrap().organisation, entry.reason), (MINISTRY, 4));
		}
		// Its days are free again.
		granted(terms(400, 10, 19));
	});
}

#[test]
fn end_exemption_should_be_refused_when_there_is_none() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(dispatch(proposer(), end_call(0)), Error::<Test>::ReasonMissing);
		assert_noop!(dispatch(proposer(), end_call(1)), Error::<Test>::NotFound);
		granted(terms(100, 0, 9));
		Day::set(TODAY + 10);
		assert_noop!(dispatch(proposer(), end_call(1)), Error::<Test>::NotFound);
		Day::set(TODAY + 9);
		assert_ok!(dispatch(proposer(), end_call(1)));
		assert_noop!(dispatch(proposer(), end_call(1)), Error::<Test>::NotFound);
	});
}
