// SPDX-License-Identifier: Apache-2.0
//! What the holder does by itself: withdrawing, and renewing its evidence.
use super::*;

const NEW: Evidence = Evidence { commitment: REPORT, until: Date::from_days(TODAY + 900) };

fn withdraw(id: AeoId) -> DispatchResult {
	AeoIdentity::withdraw(administrator(TRADER), id)
}

fn renew(id: AeoId, criterion: Criterion, evidence: Evidence) -> DispatchResult {
	AeoIdentity::renew_evidence(administrator(TRADER), id, criterion, evidence)
}

#[test]
fn withdraw_should_end_the_file_at_once() {
	let before: [fn() -> AeoId; 5] = [applied, accepted, validated, granted, suspended];
	for make in before {
		run(|| {
			let id = make();
			Trail::take();
			assert_ok!(withdraw(id));
			assert_eq!((status(id), benefits()), (AeoStatus::Withdrawn, Benefits::default()));
			let entry = Entry::new(Act::AeoWithdrawn).by(by_trader());
			assert_told(id, Event::Withdrawn { id }, entry);
			assert_noop!(withdraw(id), E::WrongState);
		});
	}
	run(|| {
		let id = accepted();
		assert_ok!(AeoIdentity::take_validation(signed(aeo(1)), id));
		assert_ok!(withdraw(id));
		assert_eq!(open_files(aeo(1)), 0);
	});
}

#[test]
fn withdraw_should_refuse_when_role_or_file_do_not_fit() {
	run(|| {
		let id = granted();
		assert_holder_only(|origin| AeoIdentity::withdraw(origin, id));
		assert_noop!(withdraw(9), E::NotFound);
	});
	run(|| {
		let id = revoked();
		assert_noop!(withdraw(id), E::WrongState);
	});
}

#[test]
fn renew_evidence_should_take_the_place_of_the_old() {
	run(|| {
		let id = granted();
		Trail::take();
		assert_ok!(renew(id, Criterion::Solvency, NEW));
		let held = Files::<Test>::get(id).unwrap().evidence;
		assert_eq!(held.len(), 5);
		assert!(held.contains(&(Criterion::Solvency, NEW)));
		let entry = Entry::new(Act::AeoEvidenceRenewed).by(by_trader()).content(REPORT);
		assert_told(id, Event::EvidenceRenewed { id, criterion: Criterion::Solvency }, entry);
	});
}

#[test]
fn renew_evidence_should_void_the_result_of_a_validation_of_the_old() {
	run(|| {
		let id = validated();
		assert_ok!(propose(id, a_grant()));
		assert_ok!(renew(id, Criterion::Solvency, NEW));
		assert_eq!(status(id), AeoStatus::Accepted);
		assert_noop!(endorse(id), E::NotValidated);
		validate(id, true);
		assert_ok!(endorse(id));
	});
	run(|| {
		let id = accepted();
		assert_ok!(AeoIdentity::take_validation(signed(aeo(1)), id));
		assert_ok!(renew(id, Criterion::Solvency, NEW));
		assert_eq!((status(id), open_files(aeo(1))), (AeoStatus::Validating, 1));
	});
}

#[test]
fn renewed_evidence_should_allow_the_grant_that_expired_evidence_did_not() {
	run(|| {
		let id = validated();
		Day::set(TODAY + EVIDENCE_DAYS + 1);
		let grant = Decision::Grant { until: day(900), guarantee: GuaranteeShare::Waived };
		assert_noop!(propose(id, grant), E::EvidenceExpired);
		for criterion in Programme::Full.criteria() {
			assert_ok!(renew(id, *criterion, NEW));
		}
		validate(id, true);
		decide(id, grant);
		assert_eq!(benefits().guarantee, GuaranteeShare::Waived);
	});
}

#[test]
fn renew_evidence_should_refuse_when_role_file_or_evidence_do_not_fit() {
	run(|| {
		let id = granted();
		let criterion = Criterion::Records;
		assert_holder_only(|origin| AeoIdentity::renew_evidence(origin, id, criterion, NEW));
		assert_noop!(renew(9, criterion, NEW), E::NotFound);
		Day::set(TODAY + 1);
		let old = Evidence { until: day(0), ..NEW };
		assert_noop!(renew(id, criterion, old), E::EvidenceExpired);
	});
	run(|| {
		let (origin, programme) = (administrator(TRADER), Programme::SecurityAndSafety);
		let (tin, list) = (tin(TRADER), evidence(programme));
		assert_ok!(AeoIdentity::apply(origin, programme, PartyRole::Importer, tin, SALT, list));
		assert_noop!(renew(1, Criterion::Competence, NEW), E::CriterionNotNeeded);
	});
	run(|| {
		let id = revoked();
		assert_noop!(renew(id, Criterion::Records, NEW), E::WrongState);
	});
}
