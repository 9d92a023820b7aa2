// SPDX-License-Identifier: Apache-2.0
use super::{registered as run, *};
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash};

const REPORT: H256 = H256::repeat_byte(9);

fn record(id: u64, finding: Finding) -> sp_runtime::DispatchResult {
	Controls::record_examination(signed(Role::Examiner), id, finding, REPORT)
}

#[test]
fn record_examination_should_keep_the_finding_and_tell_the_case() {
	run(|| {
		for (id, finding, axis) in [
			(2, Finding::Conform, ControlAxis::Conform),
			(3, Finding::NonConform, ControlAxis::NonConform),
		] {
			assert_ok!(record(id, finding));
			assert_eq!(Selections::<Test>::get(id).unwrap().finding, Some(finding));
			assert_eq!(Steps::take(), vec![(id, Step::Control(axis))]);
			assert_last_event(Event::ExaminationRecorded { id, finding, report: REPORT });
			let by = actor(CUSTOMS, Role::Examiner);
			// Nobody took it, so whoever records did.
			assert_eq!((stands(id).examiner, stands(id).open_with()), (Some(by.account), None));
			let entry =
				Entry::new(Act::ExaminationRecorded).by(by).version(1).rules(1).content(REPORT);
			assert_eq!(Trail::take(), vec![(Subject::Declaration(id), entry)]);
			assert!(Controls::is_under_examination(id));
		}
	});
}

#[test]
fn record_examination_should_refuse_when_the_signer_is_no_examiner() {
	run(|| {
		for origin in [signed(Role::RiskOfficer), signed(Role::Assessor), RuntimeOrigin::root()] {
			let call = Controls::record_examination(origin, 3, Finding::Conform, REPORT);
			assert_noop!(call, BadOrigin);
		}
	});
}

#[test]
fn record_examination_should_refuse_when_no_lane_was_selected() {
	run(|| {
		assert_noop!(record(4, Finding::Conform), E::NotFound);
	});
}

#[test]
fn record_examination_should_refuse_when_the_lane_has_no_examination() {
	run(|| {
		assert_noop!(record(1, Finding::Conform), E::NothingToExamine);
	});
}

#[test]
fn record_examination_should_refuse_when_a_finding_is_recorded() {
	run(|| {
		assert_ok!(record(3, Finding::NonConform));
		assert_noop!(record(3, Finding::Conform), E::AlreadyExamined);
	});
}

#[test]
fn record_examination_should_refuse_when_released() {
	run(|| {
		Released::set(vec![2]);
		assert_noop!(record(2, Finding::Conform), E::AlreadyReleased);
	});
}

#[test]
fn record_examination_should_be_undone_when_the_case_or_the_trail_refuses() {
	run(|| {
		CaseRefuses::set(true);
		assert_noop!(record(3, Finding::Conform), REFUSAL);
		CaseRefuses::set(false);
		Trail::set_full(true);
		let error = sp_runtime::DispatchError::Other("the trail is full");
		assert_noop!(record(3, Finding::Conform), error);
	});
}

fn take(number: u64, id: u64) -> sp_runtime::DispatchResult {
	Controls::take_examination(by(number, Role::Examiner), id)
}

fn hand_over(from: RuntimeOrigin, to: u64) -> sp_runtime::DispatchResult {
	Controls::hand_over_examination(from, 3, person(to, CUSTOMS, Role::Examiner))
}

#[test]
fn record_examination_should_close_the_file_and_end_a_proposal_when_the_examination_was_taken() {
	run(|| {
		assert_ok!(take(1, 3));
		assert_ok!(Controls::reroute(by(1, Role::Examiner), 3, Lane::Green, 1));
		assert_noop!(record(3, Finding::Conform), E::NotYourExamination);
		let examiner = by(1, Role::Examiner);
		assert_ok!(Controls::record_examination(examiner, 3, Finding::Conform, REPORT));
		assert_eq!(open_files(person(1, CUSTOMS, Role::Examiner)), 0);
		assert_eq!(Downgrades::<Test>::get(3), None);
	});
}

#[test]
fn take_examination_should_open_a_file_and_keep_others_out() {
	run(|| {
		for id in [2, 3] {
			assert_ok!(take(1, id));
			let examiner = person(1, CUSTOMS, Role::Examiner);
			assert_eq!(stands(id).examiner, Some(examiner));
			let entry = Entry::new(Act::ExaminationTaken).by(acting(1, Role::Examiner)).version(1);
			assert_told(id, Event::ExaminationTaken { id, examiner }, entry);
			assert_noop!(take(2, id), E::AlreadyTaken);
			assert_noop!(take(1, id), E::AlreadyTaken);
		}
		assert_eq!(open_files(person(1, CUSTOMS, Role::Examiner)), 2);
	});
}

#[test]
fn take_examination_should_refuse_when_role_or_state_do_not_fit() {
	run(|| {
		for role in [Role::ChiefExaminer, Role::RiskOfficer, Role::Assessor] {
			assert_noop!(Controls::take_examination(signed(role), 3), BadOrigin);
		}
		assert_noop!(Controls::take_examination(RuntimeOrigin::root(), 3), BadOrigin);
		assert_noop!(take(0, 9), E::NotFound);
		assert_noop!(take(0, 1), E::NothingToExamine);
		Released::set(vec![2]);
		assert_noop!(take(0, 2), E::AlreadyReleased);
		assert_ok!(record(3, Finding::Conform));
		assert_noop!(take(0, 3), E::AlreadyExamined);
	});
}

#[test]
fn take_examination_should_be_undone_when_the_case_or_the_trail_refuses() {
	run(|| {
		// As it does where the declaration is cancelled.
		CaseRefuses::set(true);
		assert_noop!(take(0, 3), REFUSAL);
		CaseRefuses::set(false);
		Trail::set_full(true);
		assert_noop!(take(0, 3), sp_runtime::DispatchError::Other("the trail is full"));
	});
}

#[test]
fn hand_over_examination_should_move_the_open_file_by_its_examiner_or_a_chief() {
	run(|| {
		assert_ok!(take(0, 3));
		Trail::take();
		let steps = [(Role::Examiner, 0, 1), (Role::ChiefExaminer, 1, 2)];
		for (role, from, to) in steps {
			let account = |number| person(number, CUSTOMS, Role::Examiner);
			assert_ok!(hand_over(signed(role), to));
			assert_eq!(stands(3).examiner, Some(account(to)));
			assert_eq!((open_files(account(from)), open_files(account(to))), (0, 1));
			let entry = Entry::new(Act::ExaminationHandedOver)
				.by(actor(CUSTOMS, role))
				.version(1)
				.content(BlakeTwo256::hash_of(&account(to)));
			let (from, to) = (account(from), account(to));
			assert_told(3, Event::ExaminationHandedOver { id: 3, from, to }, entry);
		}
		assert_noop!(record(3, Finding::Conform), E::NotYourExamination);
		let examiner = by(2, Role::Examiner);
		assert_ok!(Controls::record_examination(examiner, 3, Finding::Conform, REPORT));
	});
}

#[test]
fn hand_over_examination_should_refuse_when_role_state_or_person_do_not_fit() {
	run(|| {
		for origin in [signed(Role::RiskOfficer), signed(Role::Assessor), RuntimeOrigin::root()] {
			assert_noop!(hand_over(origin, 1), BadOrigin);
		}
		let chief = || signed(Role::ChiefExaminer);
		let own = || signed(Role::Examiner);
		assert_noop!(Controls::hand_over_examination(chief(), 9, 1), E::NotFound);
		assert_noop!(hand_over(chief(), 1), E::NotTaken);
		assert_ok!(take(0, 3));
		let foreign = RuntimeOrigin::signed(officer(OTHER_CUSTOMS, Role::ChiefExaminer));
		assert_noop!(hand_over(foreign, 1), E::OtherOrganisation);
		assert_noop!(hand_over(by(1, Role::Examiner), 1), E::NotYourExamination);
		assert_noop!(hand_over(own(), 0), E::AlreadyTaken);
		for to in [officer(CUSTOMS, Role::Assessor), officer(OTHER_CUSTOMS, Role::Examiner)] {
			assert_noop!(Controls::hand_over_examination(own(), 3, to), E::NotAnExaminer);
		}
		assert_ok!(record(3, Finding::Conform));
		assert_noop!(hand_over(own(), 1), E::AlreadyExamined);
	});
}

#[test]
fn hand_over_examination_should_be_possible_after_release() {
	run(|| {
		assert_ok!(take(0, 3));
		Released::set(vec![3]);
		assert_ok!(hand_over(signed(Role::Examiner), 1));
	});
}
