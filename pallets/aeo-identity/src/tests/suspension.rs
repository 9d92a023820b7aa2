// SPDX-License-Identifier: Apache-2.0
use super::*;
use crate::Hearing;

fn open_hearing(id: AeoId, reason: u16) -> DispatchResult {
	AeoIdentity::open_hearing(signed(aeo(0)), id, reason, REPORT)
}

fn answer(id: AeoId) -> DispatchResult {
	AeoIdentity::answer_hearing(administrator(TRADER), id, SALT)
}

#[test]
fn suspend_should_end_the_benefits_in_the_same_block() {
	let risk = person(0, CUSTOMS, Role::RiskOfficer);
	for (account, role) in [(aeo(0), Role::AeoOfficer), (risk, Role::RiskOfficer)] {
		for ground in [Ground::Security, Ground::Compliance, Ground::OnRequest] {
			run(|| {
				let id = granted();
				assert!(benefits().reduced_controls);
				pass(3);
				Trail::take();
				assert_ok!(AeoIdentity::suspend(signed(account), id, ground, REASON));
				assert_eq!((status(id), benefits()), (AeoStatus::Suspended, Benefits::default()));
				let stage = Stage::Suspended { since: 4, ground };
				assert_eq!(Files::<Test>::get(id).unwrap().stage, stage);
				let entry =
					Entry::new(Act::AeoSuspended).by(by(account, CUSTOMS, role)).reason(REASON);
				assert_told(id, Event::Suspended { id, ground, reason: REASON }, entry);
			});
		}
	}
}

#[test]
fn suspend_should_refuse_when_role_file_state_or_reason_do_not_fit() {
	run(|| {
		let id = granted();
		let suspend_as =
			|origin, id, reason| AeoIdentity::suspend(origin, id, Ground::Security, reason);
		for origin in [RuntimeOrigin::root(), administrator(TRADER), administrator(CUSTOMS)] {
			assert_noop!(suspend_as(origin, id, REASON), BadOrigin);
		}
		assert_noop!(suspend_as(signed(aeo(0)), 9, REASON), E::NotFound);
		assert_noop!(suspend_as(signed(aeo(0)), id, 0), E::ReasonMissing);
		assert_ok!(suspend(id));
		assert_noop!(suspend(id), E::WrongState);
	});
	let others: [fn() -> AeoId; 4] = [applied, accepted, validated, revoked];
	for make in others {
		run(|| {
			let id = make();
			assert_noop!(suspend(id), E::WrongState);
		});
	}
	run(|| {
		let id = granted();
		Day::set(TODAY + GRANT_DAYS + 1);
		assert_noop!(suspend(id), E::WrongState);
	});
}

#[test]
fn open_hearing_should_start_the_holders_time_to_answer() {
	let before: [fn() -> AeoId; 2] = [granted, suspended];
	for make in before {
		run(|| {
			let id = make();
			Trail::take();
			assert_ok!(open_hearing(id, REASON));
			let hearing = Hearing { since: 1, reason: REASON, grounds: REPORT, statement: None };
			assert_eq!(Files::<Test>::get(id).unwrap().hearing, Some(hearing));
			assert_eq!(AeoIdentity::view(id).unwrap().clock, Some(1 + HEARING as u32));
			let entry =
				Entry::new(Act::AeoHearingOpened).by(by_aeo(0)).reason(REASON).content(REPORT);
			assert_told(id, Event::HearingOpened { id, reason: REASON, grounds: REPORT }, entry);
		});
	}
}

#[test]
fn open_hearing_should_refuse_when_role_file_state_or_reason_do_not_fit() {
	run(|| {
		let id = granted();
		assert_officers_only(|origin| AeoIdentity::open_hearing(origin, id, REASON, REPORT));
		assert_noop!(open_hearing(9, REASON), E::NotFound);
		assert_noop!(open_hearing(id, 0), E::ReasonMissing);
		assert_ok!(open_hearing(id, REASON));
		assert_noop!(open_hearing(id, REASON + 1), E::HearingOpen);
		assert_ok!(answer(id));
		assert_ok!(open_hearing(id, REASON + 1));
		pass(HEARING + 1);
		assert_ok!(open_hearing(id, REASON));
	});
	let others: [fn() -> AeoId; 4] = [applied, accepted, validated, revoked];
	for make in others {
		run(|| {
			let id = make();
			assert_noop!(open_hearing(id, REASON), E::WrongState);
		});
	}
}

#[test]
fn answer_hearing_should_keep_the_statement_once() {
	run(|| {
		let id = granted();
		assert_ok!(open_hearing(id, REASON));
		pass(HEARING);
		Trail::take();
		assert_ok!(answer(id));
		let hearing = Files::<Test>::get(id).unwrap().hearing.unwrap();
		assert_eq!(hearing.statement, Some(SALT));
		let entry = Entry::new(Act::AeoHeard).by(by_trader()).content(SALT);
		assert_told(id, Event::HearingAnswered { id, statement: SALT }, entry);
		assert_noop!(answer(id), E::AlreadyHeard);
		assert_eq!(AeoIdentity::view(id).unwrap().clock, None);
	});
}

#[test]
fn answer_hearing_should_refuse_when_role_file_or_hearing_do_not_fit() {
	run(|| {
		let id = granted();
		assert_holder_only(|origin| AeoIdentity::answer_hearing(origin, id, SALT));
		assert_noop!(answer(9), E::NotFound);
		assert_noop!(answer(id), E::NoHearing);
		assert_ok!(open_hearing(id, REASON));
		pass(HEARING + 1);
		assert_noop!(answer(id), E::NoHearing);
	});
	run(|| {
		let id = revoked();
		assert_noop!(answer(id), E::WrongState);
	});
}
