// SPDX-License-Identifier: Apache-2.0
use super::*;

#[test]
fn accept_should_start_the_clock_of_the_decision() {
	run(|| {
		let id = applied();
		pass(5);
		Trail::take();
		assert_ok!(AeoIdentity::accept(signed(aeo(0)), id));
		assert_eq!(Files::<Test>::get(id).unwrap().stage, Stage::Accepted { since: 6 });
		assert_eq!(AeoIdentity::view(id).unwrap().clock, Some(6 + DECISION as u32));
		let entry = Entry::new(Act::AeoAccepted).by(by_aeo(0));
		assert_told(id, Event::Accepted { id }, entry);
	});
}

#[test]
fn accept_should_refuse_when_role_file_or_state_do_not_fit() {
	run(|| {
		let id = applied();
		assert_officers_only(|origin| AeoIdentity::accept(origin, id));
		assert_noop!(AeoIdentity::accept(signed(aeo(0)), 9), E::NotFound);
		pass(ACCEPTANCE + 1);
		assert_noop!(AeoIdentity::accept(signed(aeo(0)), id), E::WrongState);
	});
	run(|| {
		let id = accepted();
		assert_noop!(AeoIdentity::accept(signed(aeo(0)), id), E::WrongState);
	});
}

#[test]
fn refuse_should_end_the_file_and_its_validation() {
	let before: [fn() -> AeoId; 3] = [applied, accepted, validated];
	for make in before {
		run(|| {
			let id = make();
			Trail::take();
			assert_ok!(AeoIdentity::refuse(signed(aeo(0)), id, REASON));
			assert_eq!(status(id), AeoStatus::Refused);
			let entry = Entry::new(Act::AeoRefused).by(by_aeo(0)).reason(REASON);
			assert_told(id, Event::Refused { id, reason: REASON }, entry);
		});
	}
	run(|| {
		let id = accepted();
		assert_ok!(AeoIdentity::take_validation(signed(aeo(1)), id));
		assert_eq!(open_files(aeo(1)), 1);
		assert_ok!(AeoIdentity::refuse(signed(aeo(0)), id, REASON));
		assert_eq!(open_files(aeo(1)), 0);
		let call = AeoIdentity::record_validation(signed(aeo(1)), id, REPORT, true);
		assert_noop!(call, E::NotTaken);
	});
}

#[test]
fn refuse_should_refuse_when_role_file_state_or_reason_do_not_fit() {
	run(|| {
		let id = applied();
		assert_officers_only(|origin| AeoIdentity::refuse(origin, id, REASON));
		assert_noop!(AeoIdentity::refuse(signed(aeo(0)), 9, REASON), E::NotFound);
		assert_noop!(AeoIdentity::refuse(signed(aeo(0)), id, 0), E::ReasonMissing);
	});
	let after: [fn() -> AeoId; 3] = [granted, suspended, revoked];
	for make in after {
		run(|| {
			let id = make();
			assert_noop!(AeoIdentity::refuse(signed(aeo(0)), id, REASON), E::WrongState);
		});
	}
}
