// SPDX-License-Identifier: Apache-2.0

use frame_support::{
	assert_ok,
	dispatch::DispatchClass,
	sp_runtime::{
		traits::{BlakeTwo256, Hash},
		DispatchError,
	},
	weights::Weight,
};
use tijara_mock::Trail;
use tijara_primitives::{
	audit::{Act, Entry, Subject},
	OrganisationId,
};

use crate::{mock::*, Event, Member, Members, Offence, Offences, WeightInfo};

/// The agencies 1 to `count`, as members.
fn with_members(count: OrganisationId) -> ExtBuilder {
	ExtBuilder::default().members((1..=count).map(|one| (node(one), one)).collect())
}

fn members() -> Vec<OrganisationId> {
	Members::<Test>::get().iter().map(|member| member.organisation).collect()
}

fn offended(
	organisation: OrganisationId,
	session: u32,
	removed: bool,
	disabled: bool,
) -> Event<Test> {
	Event::ValidatorOffended {
		account: node(organisation),
		organisation,
		session,
		removed,
		disabled,
	}
}

fn events() -> Vec<Event<Test>> {
	let events = System::events().into_iter().filter_map(|record| match record.event {
		RuntimeEvent::Validators(event) => Some(event),
		_ => None,
	});
	let events = events.collect();
	System::reset_events();
	events
}

#[test]
fn offender_should_be_removed_and_disabled_when_enough_validators_remain() {
	with_members(4).build_and_execute(|| {
		offend(&[2], 0);

		assert_eq!(members(), [1, 3, 4]);
		assert_eq!(Session::disabled_validators(), [1]);
		assert_eq!(events(), [offended(2, 0, true, true)]);
		let record = Offence { session: 0, at_block: 1, count: 1 };
		assert_eq!(Offences::<Test>::get(2), Some(record));
		assert_eq!(
			Trail::take(),
			[(
				Subject::ValidatorSet,
				Entry::new(Act::ValidatorOffended)
					.on_behalf_of(2)
					.content(BlakeTwo256::hash_of(&Members::<Test>::get()))
			)]
		);
		rotate();
		// Still seated, as any removed validator, but still disabled.
		assert_eq!(Session::validators().len(), 4);
		assert_eq!(Session::disabled_validators(), [1]);
		rotate();
		assert_eq!(Session::validators(), [node(1), node(3), node(4)]);
		assert_eq!(Session::disabled_validators(), Vec::<u32>::new());
	});
}

#[test]
fn offender_should_stay_with_its_offence_on_record_when_too_few_would_remain() {
	with_members(2).build_and_execute(|| {
		offend(&[2], 0);

		assert_eq!(members(), [1, 2]);
		// Of two validators none can be missed.
		assert_eq!(Session::disabled_validators(), Vec::<u32>::new());
		assert_eq!(events(), [offended(2, 0, false, false)]);
		assert_eq!(Offences::<Test>::get(2).map(|offence| offence.count), Some(1));
		assert_eq!(Trail::take().len(), 1);
	});
}

#[test]
fn only_the_first_should_be_disabled_when_more_offend_than_the_chain_can_miss() {
	with_members(5).build_and_execute(|| {
		offend(&[1, 2, 3, 4], 0);

		assert_eq!(members(), [4, 5]);
		assert_eq!(Session::disabled_validators(), [0]);
		assert_eq!(
			events(),
			[
				offended(1, 0, true, true),
				offended(2, 0, true, false),
				offended(3, 0, true, false),
				offended(4, 0, false, false),
			]
		);
	});
}

#[test]
fn offence_should_change_nothing_when_it_is_reported_again() {
	with_members(4).build_and_execute(|| {
		rotate();
		rotate();
		offend(&[2], 1);
		let first = Offences::<Test>::get(2);
		events();
		Trail::take();
		System::set_block_number(9);

		offend(&[2], 1);
		// Nor does an older one: the agency has borne the consequences of a later one.
		offend(&[2], 0);
		assert_eq!(Offences::<Test>::get(2), first);
		assert_eq!(events(), []);
		assert_eq!(Trail::take(), []);
		assert_eq!(members(), [1, 3, 4]);

		// As pallet-offences does where a second validator offends in the same round.
		offend(&[2, 3], 1);
		assert_eq!(Offences::<Test>::get(2), first);
		assert_eq!(events(), [offended(3, 1, true, false)]);
	});
}

#[test]
fn agency_should_be_admitted_again_by_governance_and_removed_again_when_it_offends_again() {
	with_members(4).build_and_execute(|| {
		offend(&[2], 0);
		assert_ok!(Validators::admit_validator(RuntimeOrigin::root(), 2, node(2)));
		rotate();
		rotate();
		// Late evidence of what it was removed for does not undo the council's decision.
		offend(&[2], 0);
		assert_eq!(members(), [1, 3, 4, 2]);

		System::set_block_number(7);
		offend(&[2], 2);
		assert_eq!(members(), [1, 3, 4]);
		let record = Offence { session: 2, at_block: 7, count: 2 };
		assert_eq!(Offences::<Test>::get(2), Some(record));
	});
}

#[test]
fn offence_should_be_recorded_without_removal_when_the_offender_has_left() {
	with_members(4).build_and_execute(|| {
		assert_ok!(Validators::remove_validator(RuntimeOrigin::root(), node(2), 1));
		rotate();
		rotate();
		events();
		offend(&[2], 0);
		assert_eq!(events(), [offended(2, 0, false, false)]);
		assert_eq!(members(), [1, 3, 4]);
		assert_eq!(Offences::<Test>::get(2).map(|offence| offence.session), Some(0));
	});
}

#[test]
fn new_validator_should_stay_when_the_agencys_former_one_offended() {
	with_members(4).build_and_execute(|| {
		assert_ok!(Validators::remove_validator(RuntimeOrigin::root(), node(2), 1));
		set_keys(node(7));
		assert_ok!(Validators::admit_validator(RuntimeOrigin::root(), 2, node(7)));
		offend(&[2], 0);
		assert!(Members::<Test>::get().contains(&Member { account: node(7), organisation: 2 }));
		assert!(events().contains(&offended(2, 0, false, true)));
	});
}

#[test]
fn offender_should_be_removed_when_the_audit_trail_refuses_the_record() {
	with_members(4).build_and_execute(|| {
		Trail::set_full(true);
		offend(&[2], 0);
		assert_eq!(members(), [1, 3, 4]);
		assert_eq!(Session::disabled_validators(), [1]);
		// Events do not carry the text.
		let error = DispatchError::Other("");
		assert_eq!(
			events(),
			[
				offended(2, 0, true, true),
				Event::OffenceNotRecorded { account: node(2), organisation: 2, error },
			]
		);
	});
}

#[test]
fn block_should_bear_the_weight_when_offenders_are_named() {
	with_members(4).build_and_execute(|| {
		let before = *System::block_weight().get(DispatchClass::Mandatory);
		let weight = offend(&[2, 3], 0);
		assert_eq!(weight, <() as WeightInfo>::on_offence().saturating_mul(2));
		assert_eq!(
			*System::block_weight().get(DispatchClass::Mandatory),
			before.saturating_add(weight)
		);
		assert_eq!(offend(&[], 0), Weight::zero());
	});
}
