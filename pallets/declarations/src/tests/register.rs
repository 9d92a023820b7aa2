// SPDX-License-Identifier: Apache-2.0
use super::*;
use crate::WeightInfo;

#[test]
fn register_should_accept_now_and_tell_the_rooms_below_when_stored() {
	run(|| {
		let id = stored("A-1");
		assert_ok!(Declarations::amend(declarant(BROKER), id, draft("A-1", TRADER, 2)));
		Trail::take();
		let later = NOON + 86_400_000;
		Now::set(later);
		assert_ok!(Declarations::register(declarant(BROKER), id));

		let record = crate::Declarations::<Test>::get(id).unwrap();
		assert_eq!(record.state, DeclarationState::Registered);
		assert_eq!((record.stored, record.accepted), (NOON, Some(later)));
		let accepted = "2026-11-23".parse().unwrap();
		assert_eq!(
			BelowTold::get(),
			vec![Told::Registered { id, version: 2, trader: TRADER, accepted, items: 2 }]
		);
		let mrn = Declarations::mrn(id).unwrap();
		assert_last_event(Event::Registered { id, mrn, version: 2, accepted: later });
		let content = draft("A-1", TRADER, 2).commitment;
		assert_act(id, by_broker(Act::DeclarationRegistered, 2).content(content));
	});
}

#[test]
fn register_should_give_back_the_weight_of_the_items_that_are_not_there() {
	run(|| {
		let id = stored("A-1");
		let post = Declarations::register(declarant(BROKER), id).unwrap();
		assert_eq!(post.actual_weight, Some(<() as WeightInfo>::register(1)));
	});
}

#[test]
fn register_should_refuse_when_the_signer_is_no_declarant() {
	run(|| {
		let id = stored("A-1");
		assert_noop!(Declarations::register(assessor(), id), BadOrigin);
	});
}

#[test]
fn register_should_refuse_when_there_is_no_declaration() {
	run(|| {
		assert_noop!(Declarations::register(declarant(BROKER), 1), E::NotFound);
	});
}

#[test]
fn register_should_refuse_when_another_organisation_declared() {
	run(|| {
		let id = stored("A-1");
		assert_noop!(Declarations::register(declarant(TRADER), id), E::NotHandler);
	});
}

#[test]
fn register_should_refuse_when_the_mandate_was_revoked() {
	run(|| {
		let id = stored("A-1");
		Revoked::set(vec![1]);
		assert_noop!(Declarations::register(declarant(BROKER), id), NO_LONGER);
	});
}

#[test]
fn register_should_refuse_when_not_stored() {
	run(|| {
		for id in [registered("A-1"), requested("A-2"), rejected("A-3"), cancelled("A-4")] {
			assert_noop!(Declarations::register(declarant(BROKER), id), E::NotStored);
		}
	});
}

#[test]
fn register_should_be_undone_when_a_room_below_refuses() {
	run(|| {
		let id = stored("A-1");
		BelowRefuses::set(true);
		assert_noop!(Declarations::register(declarant(BROKER), id), REFUSAL);
	});
}

#[test]
fn register_should_refuse_when_the_time_has_no_year() {
	run(|| {
		let id = stored("A-1");
		Now::set(u64::MAX);
		assert_noop!(Declarations::register(declarant(BROKER), id), E::MrnUnavailable);
	});
}

#[test]
fn lodge_should_store_and_register_in_one_step() {
	run(|| {
		let draft = draft("A-1", TRADER, 4);
		assert_ok!(Declarations::lodge(declarant(BROKER), draft.clone()));
		assert_eq!(state(1), DeclarationState::Registered);
		System::assert_has_event(
			Event::<Test>::Stored {
				id: 1,
				declarant: BROKER,
				trader: TRADER,
				lrn: draft.lrn.clone(),
			}
			.into(),
		);
		let mrn = Declarations::mrn(1).unwrap();
		assert_last_event(Event::Registered { id: 1, mrn, version: 1, accepted: NOON });
		let act = |act| (Subject::Declaration(1), by_broker(act, 1).content(draft.commitment));
		assert_eq!(
			Trail::take(),
			vec![act(Act::DeclarationStored), act(Act::DeclarationRegistered)]
		);
	});
}

#[test]
fn lodge_should_leave_nothing_stored_when_a_room_below_refuses() {
	run(|| {
		BelowRefuses::set(true);
		let draft = draft("A-1", TRADER, 1);
		assert_noop!(Declarations::lodge(declarant(BROKER), draft.clone()), REFUSAL);
		BelowRefuses::set(false);
		assert_ok!(Declarations::lodge(declarant(BROKER), draft));
	});
}

#[test]
fn lodge_should_refuse_as_store_does() {
	run(|| {
		stored("A-1");
		let lodge = |draft| Declarations::lodge(declarant(BROKER), draft);
		assert_noop!(lodge(draft("A-1", TRADER, 1)), E::AlreadyExists);
		assert_noop!(lodge(own("A-2", TRADER, 1)), E::MandateMissing);
		assert_noop!(lodge(draft("A-2", BROKER_TWO, 1)), E::MandateMissing);
		for (draft, error) in faulty_drafts("A-2", TRADER) {
			assert_noop!(lodge(draft), error);
		}
		assert_noop!(Declarations::lodge(assessor(), draft("A-2", TRADER, 1)), BadOrigin);
	});
}

#[test]
fn register_should_draw_from_the_mandate_what_is_owed_after_the_assessment() {
	run(|| {
		assert_ok!(Declarations::store(declarant(BROKER), draft("A-1", TRADER, 3)));
		assert_eq!(used(1), 0, "what is only stored owes nothing");
		assert_ok!(Declarations::register(declarant(BROKER), 1));
		assert_eq!(used(1), 3 * PER_ITEM);
		assert_ok!(Declarations::lodge(declarant(TRADER), own("A-1", TRADER, 9)));
		assert_eq!(used(1), 3 * PER_ITEM, "the trader itself needs no mandate");
	});
}

#[test]
fn register_should_be_undone_when_a_ceiling_of_the_mandate_is_reached() {
	run(|| {
		Ceiling::set(2 * PER_ITEM);
		assert_ok!(Declarations::store(declarant(BROKER), draft("A-1", TRADER, 3)));
		assert_noop!(Declarations::register(declarant(BROKER), 1), ABOVE_CEILING);
		assert_noop!(
			Declarations::lodge(declarant(BROKER), draft("A-2", TRADER, 3)),
			ABOVE_CEILING
		);
		assert_ok!(Declarations::lodge(declarant(BROKER), draft("A-2", TRADER, 2)));
	});
}

#[test]
fn partner_should_be_pushed_down_when_one_is_stated() {
	run(|| {
		let partner = Some("USAEO1".parse().unwrap());
		let draft = Draft { partner: partner.clone(), ..draft("A-1", TRADER, 1) };
		assert_ok!(Declarations::lodge(declarant(BROKER), draft));
		assert_eq!(Partners::get(), vec![partner]);
	});
}
