// SPDX-License-Identifier: Apache-2.0
use super::*;
use sp_core::H256;

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

#[test]
fn record_examination_should_end_the_examination_and_a_proposal() {
	run(|| {
		assert_ok!(Controls::take_examination(signed(Role::Examiner), 3));
		assert_ok!(Controls::reroute(signed(Role::RiskOfficer), 3, Lane::Green, 5));
		assert_ok!(record(3, Finding::NonConform));
		let selection = Selections::<Test>::get(3).unwrap();
		assert_eq!((selection.examiner, selection.finding), (None, Some(Finding::NonConform)));
		assert_eq!(open_files(officer(CUSTOMS, Role::Examiner)), 0);
		assert_eq!(Pending::<Test>::get(3), None);
	});
}

#[test]
fn record_examination_should_refuse_when_another_examiner_has_it() {
	run(|| {
		assert_ok!(Controls::take_examination(by(1, CUSTOMS, Role::Examiner), 3));
		assert_noop!(record(3, Finding::Conform), E::NotYourExamination);
	});
}
