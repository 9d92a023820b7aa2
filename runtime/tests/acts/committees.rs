// SPDX-License-Identifier: Apache-2.0
//! The council and the emergency committee: seats, motions, votes.

use super::*;
use pallet_collective::{Instance1, Instance2};
use pallet_council::{Call, Share};
use sp_runtime::traits::{BlakeTwo256, Hash};

/// What the council decides here.
fn decided() -> RuntimeCall {
	pallet_access::Call::set_quota { organisation: TRADER, limit: None }.into()
}

/// What the emergency committee cannot decide: quotas are the council's.
fn in_vain() -> RuntimeCall {
	decided()
}

pub(super) fn council_of_agencies() -> Vec<Step> {
	type Council = Call<Runtime, Instance1>;
	let (seats, motion) = (Subject::Seats(1), Subject::Motion(1, 0));
	let hash = BlakeTwo256::hash_of(&decided());
	let list = Some((1..=7).collect::<Vec<_>>().try_into().unwrap());
	let agriculture = || signed("AgricultureAdmin");
	let vote = |by: &str, approve, reason, act: &'static [Act]| {
		let call = Council::vote { motion: hash, index: 0, approve, reason };
		Step(signed(by), call.into(), motion, act)
	};
	let propose =
		Council::propose { share: Share::Majority, proposal: Box::new(decided()), reason: 4 };
	let close = Council::close {
		motion: hash,
		index: 0,
		proposal_weight_bound: frame_support::weights::Weight::from_parts(100_000_000_000, 1 << 20),
		length_bound: 1_000,
	};
	vec![
		Step(agriculture(), Council::leave_seat { reason: 2 }.into(), seats, &[Act::SeatVacated]),
		Step(
			agriculture(),
			Council::take_seat { delegate: account("AgricultureAdmin") }.into(),
			seats,
			&[Act::SeatTaken],
		),
		Step(council(), Council::list_agencies { list }.into(), seats, &[Act::SeatsListed]),
		Step(
			signed("TradeAdmin"),
			propose.into(),
			motion,
			&[Act::MotionProposed, Act::MotionSupported],
		),
		vote("CustomsAdmin", true, 0, &[Act::MotionSupported]),
		vote("PortsAdmin", false, 7, &[Act::MotionOpposed]),
		vote("HealthAdmin", true, 0, &[Act::MotionSupported]),
		vote("RevenueAdmin", true, 0, &[Act::MotionSupported]),
		Step(signed("TradeAdmin"), close.into(), motion, &[Act::MotionCarried]),
	]
}

pub(super) fn emergency_committee() -> Vec<Step> {
	type Committee = Call<Runtime, Instance2>;
	let (seats, motion) = (Subject::Seats(2), Subject::Motion(2, 0));
	let hash = BlakeTwo256::hash_of(&in_vain());
	let list = Some(vec![1, 2, 3, 4].try_into().unwrap());
	let trade = || signed("TradeAdmin");
	let vote = Committee::vote { motion: hash, index: 0, approve: true, reason: 0 };
	let close = Committee::close {
		motion: hash,
		index: 0,
		proposal_weight_bound: frame_support::weights::Weight::from_parts(100_000_000_000, 1 << 20),
		length_bound: 1_000,
	};
	let propose =
		Committee::propose { share: Share::TwoThirds, proposal: Box::new(in_vain()), reason: 4 };
	vec![
		Step(council(), Committee::list_agencies { list }.into(), seats, &[Act::SeatsListed]),
		Step(
			trade(),
			Committee::take_seat { delegate: account("TradeAdmin") }.into(),
			seats,
			&[Act::SeatTaken],
		),
		Step(trade(), Committee::leave_seat { reason: 2 }.into(), seats, &[Act::SeatVacated]),
		Step(
			signed("CustomsAdmin"),
			propose.into(),
			motion,
			&[Act::MotionProposed, Act::MotionSupported],
		),
		Step(signed("RevenueAdmin"), vote.into(), motion, &[Act::MotionSupported]),
		Step(signed("PortsAdmin"), close.into(), motion, &[Act::MotionFailed]),
	]
}
