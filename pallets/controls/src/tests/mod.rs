// SPDX-License-Identifier: Apache-2.0
//! Tests, one file for each call and one for what is told by the declarations room.

#![allow(clippy::arithmetic_side_effects)]

mod examination;
mod property;
mod publish;
mod reroute;
mod selection;

use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;
use tijara_mock::{actor, officer, Signer, Trail};
use tijara_primitives::{
	actor::{Actor, Role},
	audit::{Act, Entry, Subject},
	axes::{ControlAxis, Lane, Step},
	rooms::Controls as _,
};

use crate::{
	mock::*,
	pallet::{Current, Downgrades, Error, Event, RuleSets, Selections},
	Downgrade, Finding, RuleSet, Selection,
};

type E = Error<Test>;

fn signed(role: Role) -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(CUSTOMS, role))
}

/// One of many officers of customs.
fn by(number: u64, role: Role) -> RuntimeOrigin {
	RuntimeOrigin::signed(person(number, CUSTOMS, role))
}

/// The same as the actor that a call sees.
fn acting(number: u64, role: Role) -> Actor<u64> {
	Actor { account: person(number, CUSTOMS, role), ..actor(CUSTOMS, role) }
}

/// The declaration as it stands.
fn stands(id: u64) -> Selection<u64> {
	Selections::<Test>::get(id).unwrap()
}

/// Declaration 1 is green, 2 yellow, 3 red.
fn registered(test: impl FnOnce()) {
	ExtBuilder::with_rules(sample()).run(|| {
		assert_ok!(register(1, &[("010121", "CN")]));
		assert_ok!(register(2, &[("851090", "JO")]));
		assert_ok!(register(3, &[("850710", "CN")]));
		Steps::take();
		Trail::take();
		test();
	});
}

/// This was the last event, and the only act on the declaration since.
fn assert_told(id: u64, event: Event<Test>, entry: Entry<u64>) {
	assert_last_event(event);
	assert_eq!(Trail::take(), vec![(Subject::Declaration(id), entry)]);
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
