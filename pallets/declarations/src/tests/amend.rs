// SPDX-License-Identifier: Apache-2.0
use super::*;

fn amend(id: DeclarationId, draft: Draft) -> sp_runtime::DispatchResult {
	Declarations::amend(declarant(BROKER), id, draft)
}

#[test]
fn amend_should_append_a_version_and_tell_nobody_below_when_stored() {
	run(|| {
		let id = stored("A-1");
		Trail::take();
		let second = draft("A-1", TRADER, 5);
		assert_ok!(amend(id, second.clone()));

		let record = crate::Declarations::<Test>::get(id).unwrap();
		assert_eq!((record.state, record.version), (DeclarationState::Stored, 2));
		assert_eq!(Versions::<Test>::get(id, 1), Some(draft("A-1", TRADER, 1)));
		assert_eq!(Versions::<Test>::get(id, 2), Some(second.clone()));
		assert!(BelowTold::get().is_empty());
		assert_last_event(Event::Amended { id, version: 2 });
		assert_act(id, by_broker(Act::DeclarationAmended, 2).content(second.commitment));
	});
}

#[test]
fn amend_should_tell_the_rooms_below_and_keep_the_acceptance_when_registered() {
	run(|| {
		let id = registered("A-1");
		let mrn = Declarations::mrn(id);
		BelowTold::take();
		Now::set(NOON + 40 * 86_400_000);
		assert_ok!(amend(id, draft("A-1", TRADER, 3)));

		let record = crate::Declarations::<Test>::get(id).unwrap();
		assert_eq!((record.state, record.accepted), (DeclarationState::Registered, Some(NOON)));
		assert_eq!(Declarations::mrn(id), mrn);
		assert_eq!(
			BelowTold::get(),
			vec![Told::Amended {
				id,
				version: 2,
				accepted: "2026-11-22".parse().unwrap(),
				items: 3
			}]
		);
	});
}

#[test]
fn amend_should_change_the_kind_when_the_direction_stays() {
	run(|| {
		let id = registered("A-1");
		let mrn = Declarations::mrn(id);
		let mut complete = draft("A-1", TRADER, 1);
		complete.kind = "IMZ".parse().unwrap();
		assert_ok!(amend(id, complete.clone()));
		assert_eq!(crate::Declarations::<Test>::get(id).unwrap().kind, complete.kind);
		assert_eq!(Declarations::mrn(id), mrn);
	});
}

#[test]
fn amend_should_refuse_when_the_signer_is_no_declarant() {
	run(|| {
		let id = stored("A-1");
		assert_noop!(Declarations::amend(assessor(), id, draft("A-1", TRADER, 2)), BadOrigin);
	});
}

#[test]
fn amend_should_refuse_when_there_is_no_declaration() {
	run(|| {
		assert_noop!(amend(1, draft("A-1", TRADER, 2)), E::NotFound);
	});
}

#[test]
fn amend_should_refuse_when_another_organisation_declared() {
	run(|| {
		let id = stored("A-1");
		// Not even the trader itself: its broker handles the file.
		let call = Declarations::amend(declarant(TRADER), id, draft("A-1", TRADER, 2));
		assert_noop!(call, E::NotHandler);
	});
}

#[test]
fn amend_should_refuse_when_the_mandate_was_revoked() {
	run(|| {
		let id = stored("A-1");
		Revoked::set(vec![1]);
		assert_noop!(amend(id, draft("A-1", TRADER, 2)), NO_LONGER);
	});
}

#[test]
fn amend_should_refuse_when_neither_stored_nor_registered() {
	run(|| {
		for (id, lrn) in
			[(requested("A-1"), "A-1"), (rejected("A-2"), "A-2"), (cancelled("A-3"), "A-3")]
		{
			assert_noop!(amend(id, draft(lrn, TRADER, 2)), E::NotAmendable);
		}
	});
}

#[test]
fn amend_should_refuse_when_under_examination_or_released() {
	run(|| {
		let (examined, released) = (registered("A-1"), registered("A-2"));
		Examined::set(vec![examined]);
		Released::set(vec![released]);
		assert_noop!(amend(examined, draft("A-1", TRADER, 2)), E::UnderExamination);
		assert_noop!(amend(released, draft("A-2", TRADER, 2)), E::AlreadyReleased);
	});
}

#[test]
fn amend_should_refuse_when_a_field_changes_that_stays() {
	run(|| {
		for id in [stored("A-1"), registered("A-1b")] {
			let lrn = crate::Declarations::<Test>::get(id).unwrap().lrn;
			let good = || draft(lrn.as_str(), TRADER, 2);
			let mut office = good();
			office.office = "XTXYZ".parse().unwrap();
			let mut direction = good();
			direction.kind = "EXA".parse().unwrap();
			assert_noop!(amend(id, draft("B-1", TRADER, 2)), E::LrnFixed);
			assert_noop!(amend(id, draft(lrn.as_str(), OTHER_TRADER, 2)), E::TraderFixed);
			assert_noop!(amend(id, office), E::OfficeFixed);
			for mandate in [None, Some(2), Some(77)] {
				assert_noop!(amend(id, Draft { mandate, ..good() }), E::MandateFixed);
			}
			assert_noop!(amend(id, direction), E::DirectionFixed);
		}
	});
}

#[test]
fn amend_should_name_the_item_when_a_draft_is_malformed() {
	run(|| {
		let id = stored("A-1");
		for (draft, error) in faulty_drafts("A-1", TRADER) {
			assert_noop!(amend(id, draft), error);
		}
	});
}

#[test]
fn amend_should_refuse_when_the_versions_are_used_up() {
	run(|| {
		let id = stored("A-1");
		let set = |version| {
			crate::Declarations::<Test>::mutate(id, |r| r.as_mut().unwrap().version = version)
		};
		set(u32::MAX);
		assert_noop!(amend(id, draft("A-1", TRADER, 2)), E::NumbersExhausted);
		set(1);
	});
}

#[test]
fn amend_should_be_undone_when_a_room_below_refuses() {
	run(|| {
		let id = registered("A-1");
		BelowRefuses::set(true);
		assert_noop!(amend(id, draft("A-1", TRADER, 2)), REFUSAL);
	});
}

#[test]
fn amend_should_refuse_when_the_mandate_does_not_cover_the_new_version() {
	run(|| {
		for id in [stored("A-1"), registered("A-1b")] {
			let lrn = crate::Declarations::<Test>::get(id).unwrap().lrn;
			let mut other = draft(lrn.as_str(), TRADER, 2);
			other.items[1].procedure = "5100".parse().unwrap();
			assert_noop!(amend(id, other), NOT_COVERED);
		}
	});
}

#[test]
fn amend_should_draw_what_changes_from_the_mandate() {
	run(|| {
		let id = registered("A-1");
		assert_eq!(used(1), PER_ITEM);
		Ceiling::set(3 * PER_ITEM);
		assert_ok!(amend(id, draft("A-1", TRADER, 3)));
		assert_eq!(used(1), 3 * PER_ITEM);
		assert_noop!(amend(id, draft("A-1", TRADER, 4)), ABOVE_CEILING);
		Ceiling::set(0);
		assert_ok!(amend(id, draft("A-1", TRADER, 2)));
		assert_eq!(used(1), 2 * PER_ITEM);
	});
}

#[test]
fn amend_should_draw_nothing_when_stored_or_by_the_trader_itself() {
	run(|| {
		let id = stored("A-1");
		assert_ok!(amend(id, draft("A-1", TRADER, 5)));
		assert_ok!(Declarations::lodge(declarant(TRADER), own("A-1", TRADER, 1)));
		assert_ok!(Declarations::amend(declarant(TRADER), id + 1, own("A-1", TRADER, 2)));
		assert_eq!(used(1), 0);
	});
}
