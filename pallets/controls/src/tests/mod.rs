// SPDX-License-Identifier: Apache-2.0
//! Tests, one file for each call and one for what is told by the declarations room.

#![allow(clippy::arithmetic_side_effects)]

mod examination;
mod files;
mod property;
mod publish;
mod reroute;
mod selection;

use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;
use tijara_mock::{actor, officer, Signer, Trail};
use tijara_primitives::{
	actor::Role,
	audit::{Act, Entry, Subject},
	axes::{ControlAxis, Lane, Step},
	rooms::Controls as _,
};

use crate::{
	mock::*,
	pallet::{Current, Error, Event, Pending, RuleSets, Selections},
	Downgrade, Finding, RuleSet, Selection,
};

type E = Error<Test>;

fn signed(role: Role) -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(CUSTOMS, role))
}

fn by(number: u64, organisation: u32, role: Role) -> RuntimeOrigin {
	RuntimeOrigin::signed(person(number, organisation, role))
}

/// Declaration 1 is green, 2 yellow, 3 red.
fn run(test: impl FnOnce()) {
	ExtBuilder::with_rules(sample()).run(|| {
		assert_ok!(register(1, &[("010121", "CN")]));
		assert_ok!(register(2, &[("851090", "JO")]));
		assert_ok!(register(3, &[("850710", "CN")]));
		Steps::take();
		Trail::take();
		test();
	});
}

fn assert_last_event(event: Event<Test>) {
	System::assert_last_event(event.into());
}

/// Rules that send batteries from one country to red, anything electric to yellow and the rest to green.
fn sample() -> RuleSet {
	set(
		vec![
			rule("85", "", None, Lane::Yellow),
			rule("8507", "CN", None, Lane::Red),
			rule("", "", Some(OTHER_TRADER), Lane::Red),
		],
		Lane::Green,
	)
}
