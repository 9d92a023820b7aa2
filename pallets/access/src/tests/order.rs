// SPDX-License-Identifier: Apache-2.0
//! Priorities.
use super::*;

fn alarm() -> RuntimeCall {
	RuntimeCall::Calls(Call::alarm {})
}

fn priority(signer: u64, call: RuntimeCall) -> u64 {
	validate(signer, &call, 0).unwrap()
}

#[test]
fn priority_should_put_emergencies_before_agencies_before_all_others() {
	run(|| {
		let emergency = priority(officer(CUSTOMS, 0), alarm());
		let agency = priority(officer(CUSTOMS, 0), work(0));
		let private = priority(officer(TRADER, 0), work(0));
		assert!(emergency > agency && agency > private && private > 0);
		// A trader has no emergencies.
		assert_eq!(priority(officer(TRADER, 0), alarm()), private);
	});
}

#[test]
fn class_should_decide_when_the_higher_one_has_hardly_any_quota_left() {
	run(|| {
		send(officer(CUSTOMS, 0), work(AGENCY - 2 * BASE), 0).unwrap().unwrap();
		assert!(priority(officer(CUSTOMS, 0), work(0)) > priority(officer(TRADER, 0), work(0)));
		send(officer(CUSTOMS, 0), work(0), 0).unwrap().unwrap();
		assert_eq!(validate(officer(CUSTOMS, 0), &work(0), 0), Err(QUOTA_USED_UP));

		System::set_block_number(2);
		let agency = priority(officer(OTHER_AGENCY, 0), work(0));
		assert!(priority(officer(CUSTOMS, 0), alarm()) > agency);
	});
}

#[test]
fn priority_should_fall_with_the_share_of_the_quota_that_is_left_and_rise_again() {
	run(|| {
		let ours = || priority(officer(TRADER, 0), work(0));
		let theirs = priority(officer(OTHER_TRADER, 0), work(0));
		assert_eq!(ours(), theirs);
		let mut last = ours();
		for _ in 0..9 {
			spend(PRIVATE / 10).unwrap();
			assert!(ours() < last);
			last = ours();
		}
		assert!(last < theirs);
		System::set_block_number(1 + BLOCKS);
		assert_eq!(ours(), theirs);
	});
}

#[test]
fn priority_should_compare_shares_when_limits_differ() {
	run(|| {
		OwnLimits::<Test>::insert(OTHER_TRADER, 10 * PRIVATE);
		// The same time is a smaller share of the larger quota.
		spend(PRIVATE / 2).unwrap();
		send(officer(OTHER_TRADER, 0), work(PRIVATE / 2 - BASE), 0).unwrap().unwrap();
		let (ours, theirs) =
			(priority(officer(TRADER, 0), work(0)), priority(officer(OTHER_TRADER, 0), work(0)));
		assert!(theirs > ours);
	});
}

#[test]
fn smaller_transaction_should_go_first_when_all_else_is_equal() {
	run(|| {
		let signer = officer(TRADER, 0);
		assert!(priority(signer, work(BASE)) > priority(signer, work(10 * BASE)));
	});
}
