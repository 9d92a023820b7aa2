// SPDX-License-Identifier: Apache-2.0
//! Clocks run by themselves: nobody calls anything, and yet the file stands otherwise.
use super::*;

fn clock(id: AeoId) -> Option<u32> {
	AeoIdentity::view(id).unwrap().clock
}

#[test]
fn application_should_count_as_accepted_when_nobody_answers_in_time() {
	run(|| {
		let id = applied();
		let last = 1 + ACCEPTANCE;
		assert_eq!(clock(id), Some(last as u32));
		System::set_block_number(last);
		assert_eq!(status(id), AeoStatus::Applied);
		pass(1);
		assert_eq!(status(id), AeoStatus::Accepted);
		assert_eq!(clock(id), Some((last + DECISION) as u32));
		validate(id, true);
		decide(id, a_grant());
		assert_eq!(status(id), AeoStatus::Granted);
	});
}

#[test]
fn application_should_count_as_refused_when_nobody_decides_in_time() {
	type Make = fn() -> AeoId;
	let cases: [(Make, u64, AeoStatus); 3] = [
		(applied, 1 + ACCEPTANCE + DECISION, AeoStatus::Accepted),
		(accepted, 1 + DECISION, AeoStatus::Accepted),
		(validated, 1 + DECISION, AeoStatus::Validating),
	];
	for (make, last, before) in cases {
		run(|| {
			let id = make();
			System::set_block_number(last);
			assert_eq!((status(id), clock(id)), (before, Some(last as u32)));
			pass(1);
			assert_eq!((status(id), clock(id)), (AeoStatus::Refused, None));
			assert_noop!(propose(id, a_grant()), E::WrongState);
			assert_noop!(AeoIdentity::withdraw(administrator(TRADER), id), E::WrongState);
		});
	}
}

#[test]
fn authorisation_should_expire_when_its_last_day_passed() {
	let before: [(fn() -> AeoId, AeoStatus); 2] =
		[(granted, AeoStatus::Granted), (suspended, AeoStatus::Suspended)];
	for (make, on_the_last_day) in before {
		run(|| {
			let id = make();
			Day::set(TODAY + GRANT_DAYS);
			assert_eq!(status(id), on_the_last_day);
			Day::set(TODAY + GRANT_DAYS + 1);
			assert_eq!((status(id), benefits()), (AeoStatus::Expired, Benefits::default()));
		});
	}
}

#[test]
fn suspension_should_show_its_clock_unless_a_hearing_runs() {
	run(|| {
		let id = suspended();
		let last = 1 + SUSPENSION;
		assert_eq!(clock(id), Some(last as u32));
		assert_ok!(AeoIdentity::open_hearing(signed(aeo(0)), id, REASON, SALT));
		assert_eq!(clock(id), Some(1 + HEARING as u32));
		pass(HEARING + 1);
		assert_eq!(clock(id), Some(last as u32));
		System::set_block_number(last + 1);
		assert_eq!((clock(id), status(id)), (None, AeoStatus::Suspended));
	});
}

#[test]
fn clocks_should_not_overflow_when_blocks_are_at_their_end() {
	run(|| {
		System::set_block_number(u64::MAX);
		let id = applied();
		assert_eq!((status(id), clock(id)), (AeoStatus::Applied, None));
		assert_ok!(AeoIdentity::accept(signed(aeo(0)), id));
		validate(id, true);
		decide(id, a_grant());
		assert_ok!(suspend(id));
		assert_ok!(AeoIdentity::open_hearing(signed(aeo(0)), id, REASON, SALT));
		assert_eq!(status(id), AeoStatus::Suspended);
	});
}
