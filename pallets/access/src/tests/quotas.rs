// SPDX-License-Identifier: Apache-2.0
//! Quotas: what transactions cost, and how it recovers.
use super::*;
use crate::Spent;
use tijara_primitives::{actor::OrganisationKind, views::QuotaView};

#[test]
fn transaction_should_cost_its_base_its_weight_and_its_bytes() {
	run(|| {
		send(officer(TRADER, 0), work(5_000), 300).unwrap().unwrap();
		assert_eq!(left(), PRIVATE - BASE - 5_000 - 300 * LENGTH_COST);
		let spent = Spent { amount: BASE + 5_000 + 300 * LENGTH_COST, at: 1 };
		assert_eq!(Quotas::<Test>::get(TRADER), spent);
	});
}

#[test]
fn transaction_should_cost_the_weight_of_its_extensions_too() {
	run(|| {
		let call = work(5_000);
		let info = DispatchInfo { extension_weight: Weight::from_parts(700, 0), ..info(&call) };
		CheckOfficer::<Test>::new()
			.dispatch_transaction(RuntimeOrigin::signed(officer(TRADER, 0)), call, &info, 0, 0)
			.unwrap()
			.unwrap();
		assert_eq!(left(), PRIVATE - BASE - 5_700);
	});
}

#[test]
fn unused_part_should_be_given_back_when_the_call_succeeds_and_when_it_fails() {
	run(|| {
		for fails in [false, true] {
			let before = left();
			let call =
				RuntimeCall::Calls(Call::work { announced: 9_000, used: Some(2_000), fails });
			assert_eq!(send(officer(TRADER, 0), call, 0).unwrap().is_err(), fails);
			assert_eq!(left(), before - BASE - 2_000);
		}
		// A failing call that does not say what it used is charged whole.
		let before = left();
		let call = RuntimeCall::Calls(Call::work { announced: 9_000, used: None, fails: true });
		assert!(send(officer(TRADER, 0), call, 0).unwrap().is_err());
		assert_eq!(left(), before - BASE - 9_000);
	});
}

#[test]
fn nothing_should_be_given_back_or_taken_when_the_call_used_more_than_announced() {
	run(|| {
		let call =
			RuntimeCall::Calls(Call::work { announced: 9_000, used: Some(u64::MAX), fails: false });
		send(officer(TRADER, 0), call, 0).unwrap().unwrap();
		assert_eq!(left(), PRIVATE - BASE - 9_000);
	});
}

#[test]
fn refund_should_never_exceed_what_was_charged() {
	run(|| {
		spend(50 * BASE).unwrap();
		let call = work(9_000);
		let after = PostDispatchInfo { actual_weight: Some(Weight::zero()), ..().into() };
		// The quota was charged less than `info` says.
		let pre = Some((TRADER, 10));
		CheckOfficer::<Test>::post_dispatch_details(pre, &info(&call), &after, 0, &Ok(())).unwrap();
		assert_eq!(left(), PRIVATE - 50 * BASE);
	});
}

#[test]
fn quota_should_be_refused_when_used_up_and_recover_with_every_block() {
	run(|| {
		spend(PRIVATE).unwrap();
		assert_eq!(left(), 0);
		assert_eq!(spend(BASE), Err(QUOTA_USED_UP));
		assert_eq!(validate(officer(TRADER, 0), &work(0), 0), Err(QUOTA_USED_UP));

		System::set_block_number(2);
		assert_eq!(left(), PRIVATE / BLOCKS);
		assert_eq!(spend(PRIVATE / BLOCKS), Ok(()));
		assert_eq!(spend(BASE), Err(QUOTA_USED_UP));

		System::set_block_number(2 + BLOCKS / 2);
		assert_eq!(left(), PRIVATE / 2);
		System::set_block_number(2 + BLOCKS);
		assert_eq!(left(), PRIVATE);
	});
}

#[test]
fn quota_should_be_shared_by_all_officers_of_an_organisation_and_by_nobody_else() {
	run(|| {
		spend(PRIVATE).unwrap();
		assert_eq!(validate(officer(TRADER, 1), &work(0), 0), Err(QUOTA_USED_UP));
		assert!(validate(officer(OTHER_TRADER, 0), &work(0), 0).is_ok());
		assert!(validate(officer(CUSTOMS, 0), &work(0), 0).is_ok());
	});
}

#[test]
fn proxy_should_spend_the_quota_of_its_signer() {
	run(|| {
		send(officer(TRADER, 0), proxy(officer(TRADER, 1), work(0)), 0).unwrap().unwrap();
		assert_eq!(left(), PRIVATE - BASE);
		assert_eq!(Quotas::<Test>::iter().count(), 1);
	});
}

#[test]
fn transaction_should_be_refused_with_its_own_code_when_it_exceeds_the_whole_quota() {
	run(|| {
		assert_eq!(spend(PRIVATE + 1), Err(ABOVE_QUOTA));
		assert_eq!(validate(officer(TRADER, 0), &work(u64::MAX), usize::MAX), Err(ABOVE_QUOTA));
		// What an agency may send is more.
		assert!(validate(officer(CUSTOMS, 0), &work(PRIVATE), 0).is_ok());
		// It stays so when nothing is left.
		spend(PRIVATE).unwrap();
		assert_eq!(spend(PRIVATE + 1), Err(ABOVE_QUOTA));
		assert_eq!(left(), 0);
	});
}

#[test]
fn block_should_take_less_than_the_pool_when_each_fits_alone() {
	run(|| {
		let cost = PRIVATE / 2 + 1;
		for signer in [officer(TRADER, 0), officer(TRADER, 1)] {
			assert!(validate(signer, &work(cost - BASE), 0).is_ok());
		}
		assert_eq!(spend(cost), Ok(()));
		assert_eq!(spend(cost), Err(QUOTA_USED_UP));
		assert_eq!(left(), PRIVATE - cost);
	});
}

#[test]
fn preparation_should_refuse_when_the_quota_was_spent_after_validation() {
	run(|| {
		let call = work(PRIVATE - BASE);
		let origin = RuntimeOrigin::signed(officer(TRADER, 0));
		let (_, admission, _) = CheckOfficer::<Test>::new()
			.validate_only(origin.clone(), &call, &info(&call), 0, TransactionSource::InBlock, 0)
			.unwrap();
		spend(BASE).unwrap();
		let prepared =
			CheckOfficer::<Test>::new().prepare(admission, &origin, &call, &info(&call), 0);
		assert_eq!(prepared.map_err(code), Err(QUOTA_USED_UP));
		assert_eq!(left(), PRIVATE - BASE);
	});
}

#[test]
fn recovery_should_stop_at_the_limit_when_blocks_jump() {
	run(|| {
		spend(PRIVATE).unwrap();
		System::set_block_number(u64::MAX);
		assert_eq!(left(), PRIVATE);
		spend(BASE).unwrap();
		assert_eq!(left(), PRIVATE - BASE);
	});
}

#[test]
fn lowered_quota_should_count_as_spent_at_most_and_fill_within_one_period() {
	run(|| {
		spend(PRIVATE).unwrap();
		let lower = PRIVATE / 10;
		OwnLimits::<Test>::insert(TRADER, lower);
		assert_eq!(left(), 0);
		assert_eq!(spend(BASE), Err(QUOTA_USED_UP));
		System::set_block_number(1 + BLOCKS / 2);
		assert_eq!(left(), lower / 2);
		spend(lower / 2).unwrap();
		System::set_block_number(1 + BLOCKS / 2 + BLOCKS);
		assert_eq!(left(), lower);
		assert_eq!(spend(lower + 1), Err(ABOVE_QUOTA));
	});
}

#[test]
fn raised_quota_should_be_usable_at_once() {
	run(|| {
		spend(PRIVATE).unwrap();
		OwnLimits::<Test>::insert(TRADER, 3 * PRIVATE);
		assert_eq!(left(), 2 * PRIVATE);
		spend(2 * PRIVATE).unwrap();
		assert_eq!(left(), 0);
	});
}

#[test]
fn quota_should_show_limit_rest_and_period() {
	run(|| {
		let period = u32::try_from(BLOCKS).unwrap();
		assert_eq!(
			Access::quota(CUSTOMS, OrganisationKind::Customs),
			QuotaView { limit: AGENCY, left: AGENCY, period }
		);
		spend(BASE).unwrap();
		assert_eq!(
			Access::quota(TRADER, OrganisationKind::Trader),
			QuotaView { limit: PRIVATE, left: PRIVATE - BASE, period }
		);
	});
}

#[test]
fn recovery_should_not_overflow_at_the_ends_of_the_numbers() {
	let full = Spent { amount: u64::MAX, at: 0u64 };
	assert_eq!(full.now(u64::MAX, u64::MAX, 0), u64::MAX);
	assert_eq!(full.now(u64::MAX, 1, u64::MAX), 0);
	assert_eq!(full.now(u64::MAX, u64::MAX, u64::MAX), 0);
	assert_eq!(full.now(0, 1, 1), 0);
	// A block to come recovers nothing.
	assert_eq!(Spent { amount: 5, at: 9u64 }.now(10, 1, 3), 5);
}
