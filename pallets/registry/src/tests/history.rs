// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Call, MAX_PAGE};
use frame_support::assert_ok;
use proptest::prelude::*;
use tijara_primitives::actor::{Role, RoleSet, Standing};

fn at(block: u64) -> Option<(u32, RoleSet, Standing)> {
	Registry::authority_at(&EXAMINER, block)
		.map(|view| (view.organisation, view.roles, view.standing))
}

fn run(block: u64, origin: RuntimeOrigin, call: Call<Test>) {
	System::set_block_number(block);
	assert_ok!(dispatch(origin, call));
}

#[test]
fn authority_should_be_known_for_every_past_block() {
	ExtBuilder::default().build_and_execute(|| {
		let reassign =
			|held: &[Role]| Call::reassign_officer { account: EXAMINER, roles: roles(held) };
		let suspend = Call::suspend_organisation { organisation: CUSTOMS, reason: 1 };
		let reinstate = Call::reinstate_organisation { organisation: CUSTOMS, reason: 1 };
		run(10, by(CUSTOMS_ADMIN), reassign(&[Role::Assessor]));
		run(20, RuntimeOrigin::root(), suspend);
		run(30, RuntimeOrigin::root(), reinstate);
		run(40, by(CUSTOMS_ADMIN), Call::dismiss_officer { account: EXAMINER, reason: 1 });
		let again = Call::appoint_officer { account: EXAMINER, roles: roles(&[Role::Declarant]) };
		run(50, by(TRADER_ADMIN), again);

		let (examiner, assessor) = (roles(&[Role::Examiner]), roles(&[Role::Assessor]));
		assert_eq!(at(0), Some((CUSTOMS, examiner, Standing::Active)));
		assert_eq!(at(9), Some((CUSTOMS, examiner, Standing::Active)));
		assert_eq!(at(10), Some((CUSTOMS, assessor, Standing::Active)));
		assert_eq!(at(20), Some((CUSTOMS, assessor, Standing::Suspended)));
		assert_eq!(at(39), Some((CUSTOMS, assessor, Standing::Active)));
		assert_eq!(at(40), None);
		assert_eq!(at(50), Some((TRADER, roles(&[Role::Declarant]), Standing::Active)));
		assert_eq!(at(u64::MAX), at(50), "what has not come is answered as now");
		assert_eq!(Registry::authority_at(&STRANGER, 50), None);
		assert_eq!(Registry::standing_at(77, 50), None);
	});
}

#[test]
fn officers_at_should_list_who_was_there_at_the_end_of_a_block() {
	ExtBuilder::default().build_and_execute(|| {
		run(10, by(CUSTOMS_ADMIN), Call::dismiss_officer { account: EXAMINER, reason: 1 });
		let appoint = |account| Call::appoint_officer { account, roles: roles(&[Role::Assessor]) };
		run(20, by(CUSTOMS_ADMIN), appoint(STRANGER));
		run(30, by(CUSTOMS_ADMIN), appoint(EXAMINER));
		let names = |block, from, count| -> Vec<AccountId> {
			let page = Registry::officers_at(CUSTOMS, block, from, count);
			page.into_iter().map(|(account, _)| account).collect()
		};
		assert_eq!(names(5, 0, 10), [CUSTOMS_ADMIN, EXAMINER, CUSTOMS_ADMIN_TWO]);
		assert_eq!(names(10, 0, 10), [CUSTOMS_ADMIN, CUSTOMS_ADMIN_TWO]);
		assert_eq!(names(20, 0, 10), [CUSTOMS_ADMIN, CUSTOMS_ADMIN_TWO, STRANGER]);
		// Who came back is listed once.
		assert_eq!(names(30, 0, 10).len(), 4);
		assert_eq!(names(30, 1, 2), [EXAMINER, CUSTOMS_ADMIN_TWO]);
		assert_eq!(names(30, 9, u32::MAX), [] as [AccountId; 0]);
		assert_eq!(names(30, u32::MAX, MAX_PAGE), [] as [AccountId; 0]);
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	/// The binary search answers as reading everything would.
	#[test]
	fn authority_should_be_what_a_reader_of_everything_finds(
		steps in proptest::collection::vec((0..4u64, prop::sample::select(vec![
			Role::Examiner, Role::Assessor, Role::RiskOfficer,
		])), 1..40),
		asked in 0..100u64,
	) {
		ExtBuilder::default().build_and_execute(|| {
			let mut told = vec![(0, roles(&[Role::Examiner]))];
			for (step, role) in steps {
				let block = System::block_number() + step;
				let roles = roles(&[role]);
				run(block, by(CUSTOMS_ADMIN), Call::reassign_officer { account: EXAMINER, roles });
				told.push((block, roles));
			}
			let expected = told.iter().rev().find(|(from, _)| *from <= asked).map(|(_, held)| *held);
			assert_eq!(Registry::authority_at(&EXAMINER, asked).map(|view| view.roles), expected);
		});
	}
}
