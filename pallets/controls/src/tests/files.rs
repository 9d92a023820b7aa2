// SPDX-License-Identifier: Apache-2.0
//! Taking and handing over examinations.

use super::*;

const FIRST: u64 = 1;
const SECOND: u64 = 2;

fn examiner(number: u64) -> u64 {
	person(number, CUSTOMS, Role::Examiner)
}

fn take(number: u64, id: u64) -> sp_runtime::DispatchResult {
	Controls::take_examination(by(number, CUSTOMS, Role::Examiner), id)
}

fn hand_over(origin: RuntimeOrigin, to: u64) -> sp_runtime::DispatchResult {
	Controls::hand_over_examination(origin, 3, to)
}

fn has(id: u64) -> Option<u64> {
	Selections::<Test>::get(id).unwrap().examiner
}

#[test]
fn take_examination_should_open_a_file_of_the_examiner() {
	run(|| {
		assert_ok!(take(FIRST, 3));
		assert_eq!((has(3), open_files(examiner(FIRST))), (Some(examiner(FIRST)), 1));
		assert_last_event(Event::ExaminationTaken { id: 3, examiner: examiner(FIRST) });
		let entry = Entry::new(Act::ExaminationTaken)
			.by(actor_of(FIRST, CUSTOMS, Role::Examiner))
			.version(1);
		assert_eq!(Trail::take(), vec![(Subject::Declaration(3), entry)]);
		// It is announced already; the case hears of the finding.
		assert!(Steps::get().is_empty());
		assert_ok!(take(FIRST, 2));
		assert_eq!(open_files(examiner(FIRST)), 2);
	});
}

#[test]
fn take_examination_should_refuse_when_the_signer_is_no_examiner() {
	run(|| {
		for origin in
			[signed(Role::ChiefExaminer), signed(Role::RiskOfficer), RuntimeOrigin::root()]
		{
			assert_noop!(Controls::take_examination(origin, 3), BadOrigin);
		}
	});
}

#[test]
fn take_examination_should_refuse_when_there_is_nothing_to_take() {
	run(|| {
		assert_noop!(take(FIRST, 4), E::NotFound);
		assert_noop!(take(FIRST, 1), E::NothingToExamine);
		assert_ok!(take(FIRST, 3));
		assert_noop!(take(FIRST, 3), E::AlreadyTaken);
		assert_noop!(take(SECOND, 3), E::AlreadyTaken);
		let origin = by(FIRST, CUSTOMS, Role::Examiner);
		assert_ok!(Controls::record_examination(origin, 3, Finding::Conform, [1; 32].into()));
		assert_noop!(take(FIRST, 3), E::AlreadyExamined);
		assert_ok!(release(2));
		assert_noop!(take(FIRST, 2), E::AlreadyReleased);
	});
}

#[test]
fn hand_over_examination_should_move_the_open_file_when_its_examiner_asks() {
	run(|| {
		assert_ok!(take(FIRST, 3));
		Trail::take();
		assert_ok!(hand_over(by(FIRST, CUSTOMS, Role::Examiner), examiner(SECOND)));
		assert_eq!(has(3), Some(examiner(SECOND)));
		assert_eq!((open_files(examiner(FIRST)), open_files(examiner(SECOND))), (0, 1));
		let (from, to) = (examiner(FIRST), examiner(SECOND));
		assert_last_event(Event::ExaminationHandedOver { id: 3, from, to });
		let entry = Entry::new(Act::ExaminationHandedOver)
			.by(actor_of(FIRST, CUSTOMS, Role::Examiner))
			.version(1);
		assert_eq!(Trail::take(), vec![(Subject::Declaration(3), entry)]);
	});
}

#[test]
fn hand_over_examination_should_move_the_open_file_when_a_chief_asks() {
	run(|| {
		assert_ok!(take(FIRST, 3));
		// Whose examiner is away, or about to leave.
		Gone::set(vec![examiner(FIRST)]);
		assert_ok!(hand_over(signed(Role::ChiefExaminer), examiner(SECOND)));
		assert_eq!(has(3), Some(examiner(SECOND)));
	});
}

#[test]
fn hand_over_examination_should_refuse_when_the_signer_is_neither_its_examiner_nor_a_chief() {
	run(|| {
		assert_ok!(take(FIRST, 3));
		for origin in
			[signed(Role::RiskOfficer), signed(Role::ReleaseOfficer), RuntimeOrigin::root()]
		{
			assert_noop!(hand_over(origin, examiner(SECOND)), BadOrigin);
		}
		let colleague = by(SECOND, CUSTOMS, Role::Examiner);
		assert_noop!(hand_over(colleague, examiner(SECOND)), E::NotYourExamination);
		let other = by(0, OTHER_CUSTOMS, Role::ChiefExaminer);
		let of_other = person(1, OTHER_CUSTOMS, Role::Examiner);
		assert_noop!(hand_over(other, of_other), E::OtherOrganisation);
	});
}

#[test]
fn hand_over_examination_should_refuse_when_the_other_cannot_have_it() {
	run(|| {
		assert_ok!(take(FIRST, 3));
		let own = || by(FIRST, CUSTOMS, Role::Examiner);
		assert_noop!(hand_over(own(), examiner(FIRST)), E::AlreadyTaken);
		for to in
			[person(1, CUSTOMS, Role::ReleaseOfficer), person(1, OTHER_CUSTOMS, Role::Examiner), 7]
		{
			assert_noop!(hand_over(own(), to), E::NotAnExaminer);
		}
		Gone::set(vec![examiner(SECOND)]);
		assert_noop!(hand_over(own(), examiner(SECOND)), E::NotAnExaminer);
	});
}

#[test]
fn hand_over_examination_should_refuse_when_no_examination_is_open() {
	run(|| {
		let call = |id| {
			let chief = signed(Role::ChiefExaminer);
			Controls::hand_over_examination(chief, id, examiner(SECOND))
		};
		assert_noop!(call(4), E::NotFound);
		assert_noop!(call(1), E::NothingToExamine);
		assert_noop!(call(3), E::NotTaken);
		let finding = Finding::Conform;
		let report = [1; 32].into();
		assert_ok!(Controls::record_examination(signed(Role::Examiner), 3, finding, report));
		assert_noop!(call(3), E::AlreadyExamined);
		assert_ok!(release(2));
		assert_noop!(call(2), E::AlreadyReleased);
	});
}

#[test]
fn open_files_should_be_undone_when_the_act_cannot_be_recorded() {
	run(|| {
		Trail::set_full(true);
		let error = sp_runtime::DispatchError::Other("the trail is full");
		assert_noop!(take(FIRST, 3), error);
		Trail::set_full(false);
		assert_ok!(take(FIRST, 3));
		Trail::set_full(true);
		let own = by(FIRST, CUSTOMS, Role::Examiner);
		assert_noop!(hand_over(own, examiner(SECOND)), error);
	});
}
