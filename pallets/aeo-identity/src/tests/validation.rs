// SPDX-License-Identifier: Apache-2.0
use super::*;

fn take(officer: AccountId, id: AeoId) -> DispatchResult {
	AeoIdentity::take_validation(signed(officer), id)
}

fn hand_over(by: AccountId, id: AeoId, to: AccountId) -> DispatchResult {
	AeoIdentity::hand_over_validation(signed(by), id, to)
}

fn record(officer: AccountId, id: AeoId) -> DispatchResult {
	AeoIdentity::record_validation(signed(officer), id, REPORT, true)
}

#[test]
fn take_validation_should_open_a_file_of_the_officer() {
	run(|| {
		let id = accepted();
		Trail::take();
		assert_ok!(take(aeo(1), id));
		assert_eq!((status(id), open_files(aeo(1))), (AeoStatus::Validating, 1));
		let entry = Entry::new(Act::AeoValidationTaken).by(by_aeo(1));
		assert_told(id, Event::ValidationTaken { id, officer: aeo(1) }, entry);
	});
}

#[test]
fn take_validation_should_be_possible_when_the_operator_is_validated_anew() {
	let before: [fn() -> AeoId; 2] = [granted, suspended];
	for make in before {
		run(|| {
			let id = make();
			let before = status(id);
			assert_ok!(take(aeo(2), id));
			assert_eq!(status(id), before, "re-validation leaves the status as it is");
		});
	}
	run(|| {
		let id = granted();
		Day::set(TODAY + GRANT_DAYS + 1);
		assert_ok!(take(aeo(2), id));
	});
	run(|| {
		let id = accepted();
		validate(id, false);
		assert_ok!(take(aeo(2), id));
		assert_eq!(Files::<Test>::get(id).unwrap().validators.to_vec(), vec![aeo(1), aeo(2)]);
	});
}

#[test]
fn take_validation_should_refuse_when_role_file_or_state_do_not_fit() {
	run(|| {
		let id = applied();
		assert_officers_only(|origin| AeoIdentity::take_validation(origin, id));
		assert_noop!(take(aeo(1), 9), E::NotFound);
		assert_noop!(take(aeo(1), id), E::WrongState);
		pass(ACCEPTANCE + 1);
		assert_ok!(take(aeo(1), id));
		assert_noop!(take(aeo(1), id), E::AlreadyTaken);
		assert_noop!(take(aeo(2), id), E::AlreadyTaken);
	});
	run(|| {
		let id = revoked();
		assert_noop!(take(aeo(1), id), E::WrongState);
	});
}

#[test]
fn validation_should_be_refused_when_another_key_signs_for_the_officer() {
	run(|| {
		let id = accepted();
		Signer::set(Some(aeo(2)));
		assert_noop!(take(aeo(1), id), E::NotInPerson);
		Signer::set(None);
		assert_ok!(take(aeo(1), id));
		Signer::set(Some(aeo(2)));
		assert_noop!(record(aeo(1), id), E::NotInPerson);
	});
}

#[test]
fn hand_over_validation_should_move_the_open_file() {
	// By the officer who has it, and by another one.
	for by in [1, 3] {
		run(|| {
			let id = accepted();
			assert_ok!(take(aeo(1), id));
			Trail::take();
			assert_ok!(hand_over(aeo(by), id, aeo(2)));
			assert_eq!((open_files(aeo(1)), open_files(aeo(2))), (0, 1));
			let entry = Entry::new(Act::AeoValidationHandedOver).by(by_aeo(by));
			let event = Event::ValidationHandedOver { id, from: aeo(1), to: aeo(2) };
			assert_told(id, event, entry);
			assert_noop!(record(aeo(1), id), E::NotValidator);
			assert_ok!(record(aeo(2), id));
		});
	}
}

#[test]
fn hand_over_validation_should_refuse_when_role_file_or_receiver_do_not_fit() {
	run(|| {
		let id = accepted();
		assert_officers_only(|origin| AeoIdentity::hand_over_validation(origin, id, aeo(2)));
		assert_noop!(hand_over(aeo(1), 9, aeo(2)), E::NotFound);
		assert_noop!(hand_over(aeo(1), id, aeo(2)), E::NotTaken);
		assert_ok!(take(aeo(1), id));
		assert_noop!(hand_over(aeo(1), id, aeo(1)), E::AlreadyTaken);
		let risk = person(0, CUSTOMS, Role::RiskOfficer);
		let elsewhere = person(0, OTHER_CUSTOMS, Role::AeoOfficer);
		Gone::set(vec![aeo(4)]);
		for to in [risk, elsewhere, aeo(4)] {
			assert_noop!(hand_over(aeo(1), id, to), E::NotAnAeoOfficer);
		}
		for next in 2..=u64::from(MAX_VALIDATORS) {
			assert_ok!(hand_over(aeo(0), id, aeo(100 + next)));
		}
		assert_noop!(hand_over(aeo(0), id, aeo(200)), E::TooManyValidators);
		assert_ok!(hand_over(aeo(0), id, aeo(1)));
	});
}

#[test]
fn record_validation_should_keep_the_result_and_close_the_officers_file() {
	for met in [true, false] {
		run(|| {
			let id = accepted();
			assert_ok!(take(aeo(1), id));
			Trail::take();
			assert_ok!(AeoIdentity::record_validation(signed(aeo(1)), id, REPORT, met));
			let expected =
				Validation { officer: aeo(1), result: Some(Findings { report: REPORT, met }) };
			assert_eq!(Files::<Test>::get(id).unwrap().validation, Some(expected));
			assert_eq!((status(id), open_files(aeo(1))), (AeoStatus::Validating, 0));
			let entry = Entry::new(Act::AeoValidated).by(by_aeo(1)).content(REPORT);
			assert_told(id, Event::ValidationRecorded { id, report: REPORT, met }, entry);
		});
	}
}

#[test]
fn record_validation_should_refuse_when_the_officer_does_not_have_it() {
	run(|| {
		let id = accepted();
		assert_officers_only(|origin| AeoIdentity::record_validation(origin, id, REPORT, true));
		assert_noop!(record(aeo(1), 9), E::NotFound);
		assert_noop!(record(aeo(1), id), E::NotTaken);
		assert_ok!(take(aeo(1), id));
		assert_noop!(record(aeo(2), id), E::NotValidator);
		assert_ok!(record(aeo(1), id));
		assert_noop!(record(aeo(1), id), E::NotTaken);
	});
}

#[test]
fn open_validation_should_be_closed_when_the_time_for_the_decision_ran_out() {
	run(|| {
		let id = accepted();
		assert_ok!(take(aeo(1), id));
		pass(DECISION + 1);
		assert_eq!((status(id), open_files(aeo(1))), (AeoStatus::Refused, 1));
		assert_ok!(hand_over(aeo(3), id, aeo(2)));
		let new = applied();
		assert_ok!(record(aeo(2), id));
		assert_eq!((status(id), open_files(aeo(2))), (AeoStatus::Refused, 0));
		assert_noop!(propose(id, a_grant()), E::WrongState);
		assert_eq!(status(new), AeoStatus::Applied);
	});
}
