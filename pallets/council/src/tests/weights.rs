// SPDX-License-Identifier: Apache-2.0
//! What calls weigh before and after.

use frame_support::{
	assert_ok,
	dispatch::{DispatchClass, GetDispatchInfo, Pays},
	weights::Weight,
};
use pallet_collective::WeightInfo as _;

use crate::{mock::*, weights::WeightInfo, Call, Share};

type Collective = <Test as pallet_collective::Config<CouncilInstance>>::WeightInfo;

fn weight(call: &Call<Test, CouncilInstance>) -> Weight {
	call.get_dispatch_info().call_weight
}

#[test]
fn close_should_weigh_what_its_bounds_allow_and_give_back_the_rest() {
	ExtBuilder::default().build_and_execute(|| {
		let (motion, index) = put(&remark(1));
		assert_ok!(vote(REVENUE, (motion, index), true));
		let bound = |proposal_weight_bound, length_bound| Call::close {
			motion,
			index,
			proposal_weight_bound,
			length_bound,
		};
		let small = weight(&bound(Weight::zero(), 0));
		let heavy = Weight::from_parts(77, 5);
		assert_eq!(weight(&bound(heavy, 0)), small.saturating_add(heavy));
		assert!(weight(&bound(Weight::zero(), 10_000)).ref_time() > small.ref_time());
		// A bound that no transaction can pay for never comes to be carried out.
		let hostile = weight(&bound(Weight::MAX, u32::MAX));
		assert_eq!(hostile, Weight::MAX);

		let call = bound(HeaviestMotion::get(), 1_000);
		let before = weight(&call);
		let post = dispatch(by(delegate(HEALTH)), call).unwrap();
		let decided = remark(1);
		let length = codec::Encode::encoded_size(&decided) as u32;
		let expected = Collective::close_early_approved(length, 3, 1)
			.saturating_add(decided.get_dispatch_info().call_weight)
			.saturating_add(<() as WeightInfo>::close());
		assert_eq!(post.actual_weight, Some(expected));
		assert!(expected.all_lt(before));
	});
}

#[test]
fn close_should_weigh_at_most_what_was_announced_when_the_motion_is_rejected() {
	ExtBuilder::default().build_and_execute(|| {
		for late in [false, true] {
			let (motion, index) = put(&remark(1));
			if late {
				System::set_block_number(System::block_number() + DURATION);
			} else {
				assert_ok!(vote(REVENUE, (motion, index), false));
				assert_ok!(vote(AGRICULTURE, (motion, index), false));
			}
			let call = Call::<Test, CouncilInstance>::close {
				motion,
				index,
				proposal_weight_bound: Weight::zero(),
				length_bound: 0,
			};
			let before = weight(&call);
			let post = dispatch(by(delegate(HEALTH)), call).unwrap();
			assert!(post.actual_weight.unwrap().all_lte(before));
			assert_eq!(post.pays_fee, Pays::No);
		}
	});
}

#[test]
fn propose_should_weigh_by_its_length_and_by_what_it_does_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		let long = frame_system::Call::remark { remark: vec![0; 10_000] }.into();
		let (short, long) = (motion(&remark(1), Share::Majority), motion(&long, Share::Majority));
		let put = weight(&short);
		assert!(put.ref_time() < weight(&long).ref_time());
		let post = dispatch(by(delegate(CUSTOMS)), long.clone()).unwrap();
		assert_eq!(post.actual_weight, Some(weight(&long)));

		// Where one seat can decide, what is decided may be carried out at once.
		Least::set(1);
		let call = motion(&remark(2), Share::Majority);
		let at_once = weight(&call);
		assert!(put.all_lt(at_once));
		assert_eq!(call.get_dispatch_info().class, DispatchClass::Operational);
		let waiting = dispatch(by(delegate(CUSTOMS)), call.clone()).unwrap().actual_weight.unwrap();
		assert!(waiting.all_lt(at_once));
		for organisation in [REVENUE, AGRICULTURE] {
			let leave = Call::<Test, CouncilInstance>::leave_seat { reason: 1 };
			assert_ok!(dispatch(by(administrator(organisation)), leave));
		}
		let post = dispatch(by(delegate(CUSTOMS)), motion(&remark(3), Share::Majority)).unwrap();
		let done = post.actual_weight.unwrap();
		assert!(waiting.all_lt(done) && done.all_lte(at_once));
	});
}
