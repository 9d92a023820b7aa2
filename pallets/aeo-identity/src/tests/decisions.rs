// SPDX-License-Identifier: Apache-2.0
use super::*;
use crate::Grant;
use sp_runtime::traits::{BlakeTwo256, Hash};

const REVOKE: Decision = Decision::Revoke { reason: REASON };

fn extend(days: u32) -> Decision {
	Decision::Extend { until: day(days) }
}

fn grant_until(days: u32) -> Decision {
	Decision::Grant { until: day(days), guarantee: GuaranteeShare::Whole }
}

/// A granted file that was validated anew, by officer 1.
fn revalidated() -> AeoId {
	let id = granted();
	validate(id, true);
	id
}

fn heard() -> AeoId {
	let id = granted();
	assert_ok!(AeoIdentity::open_hearing(signed(aeo(0)), id, REASON, SALT));
	assert_ok!(AeoIdentity::answer_hearing(administrator(TRADER), id, SALT));
	id
}

#[test]
fn propose_decision_should_wait_for_a_second_officer() {
	run(|| {
		let id = validated();
		Trail::take();
		assert_ok!(propose(id, a_grant()));
		let proposal = Pending::<Test>::get(id).unwrap();
		assert_eq!((proposal.matter, proposal.by), (a_grant(), by_aeo(1)));
		assert_eq!((proposal.expires, status(id)), (1 + PROPOSAL, AeoStatus::Validating));
		assert_eq!(benefits(), Benefits::default());
		let entry = Entry::new(Act::AeoDecisionProposed)
			.by(by_aeo(1))
			.content(BlakeTwo256::hash_of(&a_grant()));
		let event = Event::DecisionProposed { id, decision: a_grant(), expires: 1 + PROPOSAL };
		assert_told(id, event, entry);
	});
}

#[test]
fn propose_decision_should_refuse_when_role_file_or_signer_do_not_fit() {
	run(|| {
		let id = validated();
		assert_officers_only(|origin| AeoIdentity::propose_decision(origin, id, a_grant()));
		assert_noop!(propose(9, a_grant()), E::NotFound);
		Signer::set(Some(aeo(2)));
		assert_noop!(propose(id, a_grant()), E::NotInPerson);
		Signer::set(None);
		assert_ok!(propose(id, a_grant()));
		assert_noop!(propose(id, a_grant()), E::AlreadyProposed);
		pass(PROPOSAL);
		assert_noop!(propose(id, a_grant()), E::AlreadyProposed);
		pass(1);
		assert_ok!(propose(id, a_grant()));
	});
}

#[test]
fn decision_should_be_refused_when_the_file_stands_otherwise() {
	type Make = fn() -> AeoId;
	let cases: [(&str, Make, &[Decision]); 7] = [
		("applied", applied, &[a_grant(), extend(900), Decision::Reinstate, REVOKE]),
		("accepted", accepted, &[extend(900), Decision::Reinstate, REVOKE]),
		("validated", validated, &[extend(900), Decision::Reinstate, REVOKE]),
		("granted", granted, &[a_grant(), Decision::Reinstate]),
		("suspended", suspended, &[a_grant(), extend(900)]),
		("revoked", revoked, &[a_grant(), extend(900), Decision::Reinstate, REVOKE]),
		(
			"withdrawn",
			|| {
				let id = granted();
				assert_ok!(AeoIdentity::withdraw(administrator(TRADER), id));
				id
			},
			&[a_grant(), extend(900), Decision::Reinstate, REVOKE],
		),
	];
	for (name, make, decisions) in cases {
		for decision in decisions {
			run(|| {
				let id = make();
				assert_eq!(
					propose(id, *decision),
					Err(E::WrongState.into()),
					"{name}: {decision:?}"
				);
			});
		}
	}
}

#[test]
fn grant_should_be_refused_when_validation_evidence_or_term_do_not_fit() {
	run(|| {
		let id = accepted();
		assert_noop!(propose(id, a_grant()), E::NotValidated);
		assert_ok!(AeoIdentity::take_validation(signed(aeo(1)), id));
		assert_noop!(propose(id, a_grant()), E::NotValidated);
		let record = |met| AeoIdentity::record_validation(signed(aeo(1)), id, REPORT, met);
		assert_ok!(record(false));
		assert_noop!(propose(id, a_grant()), E::CriteriaNotMet);
		validate(id, true);
		for days in [0, MAX_TERM_DAYS + 1] {
			let error = if days == 0 { E::AlreadyExpired } else { E::TermTooLong };
			assert_noop!(propose(id, grant_until(days)), error);
		}
		assert_noop!(
			propose(
				id,
				Decision::Grant { until: Date::from_days(1), guarantee: Default::default() }
			),
			E::AlreadyExpired
		);
		Day::set(TODAY + EVIDENCE_DAYS + 1);
		assert_noop!(propose(id, grant_until(900)), E::EvidenceExpired);
		Day::set(TODAY);
		assert_ok!(propose(id, grant_until(MAX_TERM_DAYS)));
		assert_ok!(endorse(id));
	});
}

#[test]
fn endorse_decision_should_grant_and_give_benefits_in_the_same_block() {
	run(|| {
		let id = validated();
		assert_ok!(propose(id, a_grant()));
		Trail::take();
		assert_ok!(endorse(id));
		assert_eq!(status(id), AeoStatus::Granted);
		assert_eq!(benefits(), Programme::Full.benefits(GuaranteeShare::ThirtyPercent));
		assert_eq!((Pending::<Test>::get(id), Holders::<Test>::get(0)), (None, Some(id)));
		let grant = Grant {
			effective: day(0),
			until: day(GRANT_DAYS),
			guarantee: GuaranteeShare::ThirtyPercent,
		};
		let file = Files::<Test>::get(id).unwrap();
		assert_eq!((file.grant, file.validation), (Some(grant), None));
		let entry = Entry::new(Act::AeoGranted)
			.by(by_aeo(2))
			.proposed_by(by_aeo(1))
			.content(BlakeTwo256::hash_of(&grant));
		let event = Event::Granted {
			id,
			holder: TRADER,
			until: day(GRANT_DAYS),
			guarantee: GuaranteeShare::ThirtyPercent,
		};
		assert_told(id, event, entry);
	});
}

#[test]
fn endorse_decision_should_refuse_when_the_endorser_does_not_fit() {
	run(|| {
		let id = validated();
		assert_officers_only(|origin| AeoIdentity::endorse_decision(origin, id));
		assert_noop!(endorse(9), E::NotFound);
		assert_noop!(endorse(id), E::NoProposal);
		// Proposed by an officer who did not validate.
		assert_ok!(AeoIdentity::propose_decision(signed(aeo(2)), id, a_grant()));
		let endorse_as = |account| AeoIdentity::endorse_decision(signed(account), id);
		assert_noop!(endorse_as(aeo(2)), E::SamePerson);
		assert_noop!(endorse_as(aeo(1)), E::ValidatorMayNotApprove);
		let elsewhere = person(0, OTHER_CUSTOMS, Role::AeoOfficer);
		assert_noop!(endorse_as(elsewhere), E::OtherOrganisation);
		assert_noop!(endorse_as(person(0, CUSTOMS, Role::PcaOfficer)), E::Subordinate);
		Signer::set(Some(aeo(2)));
		assert_noop!(endorse_as(aeo(3)), E::NotInPerson);
		Signer::set(None);
		pass(PROPOSAL + 1);
		assert_noop!(endorse_as(aeo(3)), E::ProposalExpired);
		assert_eq!(status(id), AeoStatus::Validating);
	});
}

#[test]
fn endorse_decision_should_refuse_everyone_who_took_part_in_a_validation() {
	run(|| {
		let id = accepted();
		assert_ok!(AeoIdentity::take_validation(signed(aeo(1)), id));
		assert_ok!(AeoIdentity::hand_over_validation(signed(aeo(1)), id, aeo(2)));
		assert_ok!(AeoIdentity::record_validation(signed(aeo(2)), id, REPORT, true));
		assert_ok!(AeoIdentity::propose_decision(signed(aeo(3)), id, a_grant()));
		for validator in [1, 2] {
			let call = AeoIdentity::endorse_decision(signed(aeo(validator)), id);
			assert_noop!(call, E::ValidatorMayNotApprove);
		}
		assert_ok!(AeoIdentity::endorse_decision(signed(aeo(4)), id));
	});
}

#[test]
fn endorse_decision_should_refuse_when_the_file_changed_since_the_proposal() {
	run(|| {
		let id = validated();
		assert_ok!(propose(id, a_grant()));
		assert_ok!(AeoIdentity::withdraw(administrator(TRADER), id));
		assert_noop!(endorse(id), E::WrongState);
	});
	run(|| {
		let id = validated();
		assert_ok!(propose(id, a_grant()));
		assert_ok!(AeoIdentity::refuse(signed(aeo(3)), id, REASON));
		assert_noop!(endorse(id), E::WrongState);
	});
	run(|| {
		let id = revalidated();
		assert_ok!(propose(id, extend(700)));
		Day::set(TODAY + EVIDENCE_DAYS);
		assert_ok!(endorse(id));
	});
	run(|| {
		let id = revalidated();
		assert_ok!(propose(id, extend(700)));
		assert_ok!(suspend(id));
		assert_noop!(endorse(id), E::WrongState);
		assert_ok!(AeoIdentity::withdraw_decision(signed(aeo(1)), id));
		decide(id, Decision::Reinstate);
		assert_eq!(status(id), AeoStatus::Granted);
	});
	run(|| {
		let id = validated();
		pass(DECISION - 5);
		assert_ok!(propose(id, a_grant()));
		pass(6);
		assert_noop!(endorse(id), E::WrongState);
	});
}

#[test]
fn endorse_decision_should_refuse_when_evidence_or_term_expired_since_the_proposal() {
	run(|| {
		let id = validated();
		let until = day(EVIDENCE_DAYS + 30);
		let grant = Decision::Grant { until, guarantee: GuaranteeShare::Half };
		assert_ok!(propose(id, grant));
		Day::set(TODAY + EVIDENCE_DAYS + 1);
		assert_noop!(endorse(id), E::EvidenceExpired);
	});
	run(|| {
		let id = validated();
		assert_ok!(propose(id, grant_until(1)));
		Day::set(TODAY + 1);
		assert_noop!(endorse(id), E::AlreadyExpired);
	});
	run(|| {
		let id = validated();
		assert_ok!(propose(id, a_grant()));
		// Somebody looks again: the result on which the decision was to rest is no longer the last one.
		assert_ok!(AeoIdentity::take_validation(signed(aeo(3)), id));
		assert_noop!(endorse(id), E::NotValidated);
		assert_ok!(AeoIdentity::record_validation(signed(aeo(3)), id, REPORT, false));
		assert_noop!(endorse(id), E::CriteriaNotMet);
	});
}

#[test]
fn extend_should_move_the_last_day_when_the_holder_was_validated_anew() {
	run(|| {
		let id = granted();
		assert_noop!(propose(id, extend(700)), E::NotValidated);
		validate(id, true);
		assert_noop!(propose(id, extend(GRANT_DAYS)), E::NotLater);
		assert_noop!(propose(id, extend(0)), E::AlreadyExpired);
		assert_noop!(propose(id, extend(MAX_TERM_DAYS + 1)), E::TermTooLong);
		assert_ok!(propose(id, extend(700)));
		Trail::take();
		assert_ok!(endorse(id));
		let grant = Files::<Test>::get(id).unwrap().grant;
		assert_eq!(grant.map(|grant| (grant.effective, grant.until)), Some((day(0), day(700))));
		let entry = Entry::new(Act::AeoExtended)
			.by(by_aeo(2))
			.proposed_by(by_aeo(1))
			.content(BlakeTwo256::hash_of(&grant));
		assert_told(id, Event::Extended { id, until: day(700) }, entry);
		assert_noop!(propose(id, extend(900)), E::NotValidated);
		assert_eq!(AeoIdentity::register(0, 9).len(), 1, "it is in the register once");
	});
}

#[test]
fn endorse_decision_should_allow_who_validated_before_the_last_grant() {
	run(|| {
		let id = granted();
		assert_ok!(AeoIdentity::take_validation(signed(aeo(3)), id));
		assert_ok!(AeoIdentity::record_validation(signed(aeo(3)), id, REPORT, true));
		assert_ok!(AeoIdentity::propose_decision(signed(aeo(3)), id, extend(700)));
		// Officer 1 validated the application, and has no part in this validation.
		assert_ok!(AeoIdentity::endorse_decision(signed(aeo(1)), id));
	});
}

#[test]
fn extend_should_put_in_force_again_when_the_last_day_passed() {
	run(|| {
		let id = granted();
		Day::set(TODAY + GRANT_DAYS + 1);
		assert_eq!((status(id), benefits()), (AeoStatus::Expired, Benefits::default()));
		validate(id, true);
		decide(id, extend(700));
		assert_eq!(status(id), AeoStatus::Granted);
		assert!(benefits().reduced_controls);
	});
}

#[test]
fn reinstate_should_lift_a_suspension_and_end_the_hearing() {
	run(|| {
		let id = suspended();
		assert_ok!(AeoIdentity::open_hearing(signed(aeo(0)), id, REASON, SALT));
		assert_ok!(propose(id, Decision::Reinstate));
		Trail::take();
		assert_ok!(endorse(id));
		assert_eq!(status(id), AeoStatus::Granted);
		assert!(benefits().reduced_controls);
		assert_eq!(Files::<Test>::get(id).unwrap().hearing, None);
		let entry = Entry::new(Act::AeoReinstated).by(by_aeo(2)).proposed_by(by_aeo(1));
		assert_told(id, Event::Reinstated { id }, entry);
	});
}

#[test]
fn suspended_file_whose_last_day_passed_should_be_reinstated_before_it_is_extended() {
	run(|| {
		let id = suspended();
		validate(id, true);
		Day::set(TODAY + GRANT_DAYS + 1);
		assert_eq!(status(id), AeoStatus::Expired);
		assert_noop!(propose(id, extend(700)), E::WrongState);
		decide(id, Decision::Reinstate);
		assert_eq!((status(id), benefits()), (AeoStatus::Expired, Benefits::default()));
		assert_noop!(propose(id, Decision::Reinstate), E::WrongState);
		decide(id, extend(700));
		assert_eq!(status(id), AeoStatus::Granted);
	});
}

#[test]
fn revoke_should_end_the_authorisation_when_the_holder_was_heard() {
	run(|| {
		let id = heard();
		assert_ok!(AeoIdentity::take_validation(signed(aeo(3)), id));
		assert_ok!(propose(id, REVOKE));
		Trail::take();
		assert_ok!(endorse(id));
		assert_eq!((status(id), benefits()), (AeoStatus::Revoked, Benefits::default()));
		assert_eq!(open_files(aeo(3)), 0);
		let entry = Entry::new(Act::AeoRevoked).by(by_aeo(2)).proposed_by(by_aeo(1)).reason(REASON);
		assert_told(id, Event::Revoked { id, reason: REASON }, entry);
	});
}

#[test]
fn revoke_should_be_refused_when_the_holder_was_not_heard() {
	run(|| {
		let id = granted();
		assert_noop!(propose(id, Decision::Revoke { reason: 0 }), E::ReasonMissing);
		assert_noop!(propose(id, REVOKE), E::HolderNotHeard);
		assert_ok!(AeoIdentity::open_hearing(signed(aeo(0)), id, REASON, SALT));
		pass(HEARING);
		assert_noop!(propose(id, REVOKE), E::HolderNotHeard);
		pass(1);
		let other = Decision::Revoke { reason: REASON + 1 };
		assert_noop!(propose(id, other), E::HolderNotHeard);
		assert_ok!(propose(id, REVOKE));
		// A second hearing, on something else, is opened before the endorsement.
		assert_ok!(AeoIdentity::open_hearing(signed(aeo(0)), id, REASON + 1, SALT));
		assert_noop!(endorse(id), E::HolderNotHeard);
	});
}

#[test]
fn revoke_should_need_no_hearing_when_the_suspension_took_too_long() {
	run(|| {
		let id = suspended();
		pass(SUSPENSION);
		assert_noop!(propose(id, REVOKE), E::HolderNotHeard);
		pass(1);
		assert_eq!(status(id), AeoStatus::Suspended, "it stays suspended");
		assert_ok!(AeoIdentity::open_hearing(signed(aeo(0)), id, REASON, SALT));
		assert_noop!(propose(id, REVOKE), E::HolderNotHeard);
		pass(HEARING + 1);
		decide(id, REVOKE);
		assert_eq!(status(id), AeoStatus::Revoked);
	});
}

#[test]
fn revoke_should_need_a_new_hearing_when_the_holder_was_reinstated() {
	run(|| {
		let id = heard();
		assert_ok!(suspend(id));
		decide(id, Decision::Reinstate);
		assert_noop!(propose(id, REVOKE), E::HolderNotHeard);
	});
}

#[test]
fn withdraw_decision_should_take_the_proposal_back() {
	// The proposer, and another officer of the programme.
	for by in [1, 2] {
		run(|| {
			let id = validated();
			assert_ok!(propose(id, a_grant()));
			Trail::take();
			assert_ok!(AeoIdentity::withdraw_decision(signed(aeo(by)), id));
			assert_eq!(Pending::<Test>::get(id), None);
			let entry = Entry::new(Act::AeoDecisionWithdrawn).by(by_aeo(by));
			assert_told(id, Event::DecisionWithdrawn { id }, entry);
			assert_noop!(endorse(id), E::NoProposal);
		});
	}
}

#[test]
fn withdraw_decision_should_refuse_when_role_file_or_officer_do_not_fit() {
	run(|| {
		let id = validated();
		assert_officers_only(|origin| AeoIdentity::withdraw_decision(origin, id));
		let withdraw = |account, id| AeoIdentity::withdraw_decision(signed(account), id);
		assert_noop!(withdraw(aeo(1), 9), E::NotFound);
		assert_noop!(withdraw(aeo(1), id), E::NoProposal);
		assert_ok!(propose(id, a_grant()));
		let elsewhere = person(0, OTHER_CUSTOMS, Role::AeoOfficer);
		for account in [elsewhere, person(0, CUSTOMS, Role::PcaOfficer)] {
			assert_noop!(withdraw(account, id), E::NotProposer);
		}
	});
}
