// SPDX-License-Identifier: Apache-2.0
//! One agency's clock is wrong.

use std::time::Duration;

use tijara_journeys::{wait_for, Agency, Network, PATIENCE};

use super::Final;

/// What a node says of a block whose slot has not begun by its own clock.
const MESSAGE: &str = "too far in the future";
/// Finality of a network whose votes come late waits for GRANDPA's next round.
const RECOVERY: Duration = Duration::from_secs(240);
const OTHERS: [Agency; 3] = [Agency::Customs, Agency::Revenue, Agency::Ports];

/// Four agencies: with the ministry's clock wrong by `offset` the others go on, somebody says why, and the ministry is
/// back as soon as its clock is right.
fn go_on_with_a_clock_wrong_by(chain: &mut Network, offset: &str, who_complains: Agency) {
	chain.node_mut(Agency::TradeMinistry).stop();
	let before = Final::of(chain.node(Agency::Customs));
	let said = chain.node(who_complains).log().len();
	chain.node_mut(Agency::TradeMinistry).set_clock(Some(offset));
	chain.node_mut(Agency::TradeMinistry).start();
	wait_for(&format!("{who_complains:?} to complain of the clock"), PATIENCE, || {
		chain.node(who_complains).log().get(said..)?.contains(MESSAGE).then_some(())
	});
	let since = Final::of(chain.node(Agency::Customs)).height;
	for agency in OTHERS {
		chain.node(agency).wait_for_finality_within(since + 5, RECOVERY);
		before.assert_kept(chain.node(agency));
	}

	chain.node_mut(Agency::TradeMinistry).kill();
	chain.node_mut(Agency::TradeMinistry).set_clock(None);
	chain.node_mut(Agency::TradeMinistry).start();
	let head = Final::of(chain.node(Agency::Customs)).height;
	chain.node(Agency::TradeMinistry).wait_for_finality_within(head + 2, RECOVERY);
	chain.assert_nodes_agree();
}

#[test]
fn network_should_go_on_when_one_clock_is_half_a_minute_wrong() {
	let mut chain = Network::of_four_agencies();
	// A clock that is ahead makes blocks too early, which the others refuse.
	go_on_with_a_clock_wrong_by(&mut chain, "+30s", Agency::Customs);
	// To a clock that is behind, the blocks of all others are too early.
	go_on_with_a_clock_wrong_by(&mut chain, "-30s", Agency::TradeMinistry);
}
