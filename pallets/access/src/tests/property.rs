// SPDX-License-Identifier: Apache-2.0
//! Whatever happens in whatever order, nobody gets more than its quota.
use super::*;
use crate::MIN_LIMIT;
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Step {
	/// Somebody sends a transaction that announces so much and uses this share of it, in percent.
	Send { announced: u64, used: u64, fails: bool },
	/// So many blocks pass.
	Blocks(u64),
	/// Governance sets another limit.
	Limit(u64),
}

fn sends() -> impl Strategy<Value = Step> {
	(0..PRIVATE, 0..=100u64, any::<bool>()).prop_map(|(announced, used, fails)| Step::Send {
		announced,
		used,
		fails,
	})
}

fn blocks() -> impl Strategy<Value = Step> {
	prop_oneof![4 => 1..5u64, 1 => 1..3 * BLOCKS, 1 => Just(u64::MAX / 1_000)]
		.prop_map(Step::Blocks)
}

fn limits() -> impl Strategy<Value = Step> {
	(MIN_LIMIT..=3 * PRIVATE).prop_map(Step::Limit)
}

/// Carries out a transaction; what it really took from the quota.
fn carry_out(announced: u64, used: u64, fails: bool) -> u64 {
	let limit = Access::quota(TRADER, tijara_primitives::actor::OrganisationKind::Trader).limit;
	let before = left();
	let used = announced / 100 * used;
	let call = RuntimeCall::Calls(Call::work { announced, used: Some(used), fails });
	let valid = validate(officer(TRADER, 0), &call, 0);
	let sent = send(officer(TRADER, 1), call, 0);
	assert_eq!(
		valid.err(),
		sent.as_ref().err().copied(),
		"pool and block agree on one transaction"
	);
	let after = left();
	match sent {
		Ok(_) => assert_eq!(before - after, BASE + used),
		Err(code) => {
			assert_eq!(after, before);
			let expected = if BASE + announced > limit { ABOVE_QUOTA } else { QUOTA_USED_UP };
			assert_eq!(code, expected);
			assert!(BASE + announced > before);
		}
	}
	before - after
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	/// With one limit: what was taken up to any block is at most one full quota and what recovered.
	#[test]
	fn taken_should_never_exceed_the_quota_and_what_recovered(
		steps in prop::collection::vec(prop_oneof![3 => sends(), 2 => blocks()], 1..60)
	) {
		run(|| {
			let (mut taken, mut passed) = (0u128, 0u128);
			for step in steps {
				match step {
					Step::Send { announced, used, fails } => {
						taken += u128::from(carry_out(announced, used, fails));
					}
					Step::Blocks(count) => {
						System::set_block_number(System::block_number() + count);
						passed += u128::from(count);
					}
					Step::Limit(_) => {}
				}
				let allowed = u128::from(PRIVATE) + u128::from(PRIVATE) * passed / u128::from(BLOCKS);
				assert!(taken <= allowed, "{taken} of {allowed}");
			}
		});
	}

	/// With changing limits too: what is left is never above the limit, never falls while blocks pass,
	/// and is the whole limit after a period of rest.
	#[test]
	fn rest_should_stay_within_the_limit_and_recover_monotonically(
		steps in prop::collection::vec(prop_oneof![3 => sends(), 2 => blocks(), 1 => limits()], 1..60)
	) {
		run(|| {
			let mut limit = PRIVATE;
			for step in steps {
				match step {
					Step::Send { announced, used, fails } => {
						carry_out(announced, used, fails);
					}
					Step::Blocks(count) => {
						let mut last = left();
						let start = System::block_number();
						for part in 1..=count.min(10) {
							System::set_block_number(start + count / count.min(10) * part);
							assert!(left() >= last);
							last = left();
						}
					}
					Step::Limit(new) => {
						limit = new;
						Access::set_quota(RuntimeOrigin::signed(Council::get()), TRADER, Some(new))
							.unwrap();
					}
				}
				assert!(left() <= limit);
				Access::do_try_state().unwrap();
			}
			System::set_block_number(System::block_number() + BLOCKS);
			assert_eq!(left(), limit);
		});
	}
}
