// SPDX-License-Identifier: Apache-2.0
use super::*;

#[test]
fn store_should_keep_record_version_and_lrn_when_a_broker_has_a_mandate() {
	run(|| {
		let draft = draft("A-1", TRADER, 2);
		assert_ok!(Declarations::store(declarant(BROKER), draft.clone()));

		let record = crate::Declarations::<Test>::get(1).unwrap();
		assert_eq!(record.lrn, draft.lrn);
		assert_eq!(record.kind, draft.kind);
		assert_eq!(record.office, draft.office);
		assert_eq!((record.declarant, record.trader), (BROKER, TRADER));
		assert_eq!((record.handler, record.mandate), (BROKER, Some(1)));
		assert_eq!(Declarations::files_of(TRADER, 0, 9), [1]);
		assert!(Declarations::files_of(BROKER, 0, 9).is_empty());
		assert_eq!((record.state, record.version), (DeclarationState::Stored, 1));
		assert_eq!((record.stored, record.accepted), (NOON, None));
		assert_eq!(Versions::<Test>::get(1, 1), Some(draft.clone()));
		assert_eq!(Lrns::<Test>::get(BROKER, &draft.lrn), Some(1));
		assert_eq!(NextId::<Test>::get(), 2);
		assert!(BelowTold::get().is_empty());
		assert_last_event(Event::Stored {
			id: 1,
			declarant: BROKER,
			trader: TRADER,
			lrn: draft.lrn.clone(),
		});
		assert_act(1, by_broker(Act::DeclarationStored, 1).content(draft.commitment));
	});
}

#[test]
fn store_should_record_no_other_organisation_when_a_trader_declares_for_itself() {
	run(|| {
		let draft = own("A-1", TRADER, 1);
		assert_ok!(Declarations::store(declarant(TRADER), draft.clone()));
		assert_act(
			1,
			Entry::new(Act::DeclarationStored)
				.by(actor(TRADER, Role::Declarant))
				.version(1)
				.content(draft.commitment),
		);
	});
}

#[test]
fn store_should_accept_ninety_nine_items() {
	run(|| {
		assert_ok!(Declarations::store(declarant(TRADER), own("A-1", TRADER, 99)));
	});
}

#[test]
fn store_should_refuse_when_the_signer_is_no_declarant() {
	run(|| {
		for origin in [assessor(), RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Declarations::store(origin, draft("A-1", TRADER, 1)), BadOrigin);
		}
	});
}

#[test]
fn store_should_refuse_when_the_mandate_does_not_cover_the_draft() {
	run(|| {
		let store = |draft| Declarations::store(declarant(BROKER), draft);
		let under = |mandate, trader| Draft { mandate, ..draft("A-1", trader, 2) };
		assert_noop!(store(under(None, TRADER)), E::MandateMissing);
		assert_noop!(store(under(Some(77), TRADER)), NO_MANDATE);
		// Another broker's, and another trader's.
		assert_noop!(store(under(Some(2), TRADER)), NOT_THE_PARTIES);
		assert_noop!(store(under(Some(1), OTHER_TRADER)), NOT_THE_PARTIES);
		Revoked::set(vec![1]);
		assert_noop!(store(under(Some(1), TRADER)), NO_LONGER);
		Revoked::set(vec![]);
		let mut office = under(Some(1), TRADER);
		office.office = "XTXYZ".parse().unwrap();
		assert_noop!(store(office), NOT_COVERED);
		let mut procedure = under(Some(1), TRADER);
		procedure.items[1].procedure = "5100".parse().unwrap();
		assert_noop!(store(procedure), NOT_COVERED);
		assert_ok!(store(under(Some(1), TRADER)));
	});
}

#[test]
fn store_should_refuse_a_mandate_when_a_trader_declares_for_itself() {
	run(|| {
		let call = Declarations::store(declarant(TRADER), draft("A-1", TRADER, 1));
		assert_noop!(call, E::MandateNotNeeded);
	});
}

#[test]
fn files_should_be_listed_for_their_trader_page_by_page() {
	run(|| {
		for n in 0..5 {
			stored(&format!("A-{n}"));
			assert_ok!(Declarations::store(
				declarant(BROKER),
				draft(&format!("B-{n}"), OTHER_TRADER, 1)
			));
		}
		assert_ok!(Declarations::store(declarant(TRADER), own("A-1", TRADER, 1)));
		assert_eq!(Declarations::files_of(TRADER, 0, 256), [1, 3, 5, 7, 9, 11]);
		assert_eq!(Declarations::files_of(TRADER, 1, 2), [3, 5]);
		assert_eq!(Declarations::files_of(TRADER, 4, 2), [9, 11]);
		assert_eq!(Declarations::files_of(OTHER_TRADER, 3, u32::MAX), [8, 10]);
		for (trader, from, count) in
			[(TRADER, 6, 9), (TRADER, u64::MAX, 9), (TRADER, 0, 0), (77, 0, 9)]
		{
			assert!(Declarations::files_of(trader, from, count).is_empty());
		}
	});
}

#[test]
fn page_of_files_should_have_256_at_most() {
	run(|| {
		for n in 0..=crate::MAX_PAGE {
			stored(&format!("A-{n}"));
		}
		assert_eq!(Declarations::files_of(TRADER, 0, u32::MAX).len(), 256);
		assert_eq!(Declarations::files_of(TRADER, 256, u32::MAX), [257]);
	});
}

#[test]
fn store_should_refuse_when_the_organisation_used_the_lrn_before() {
	run(|| {
		stored("A-1");
		rejected("A-2");
		for lrn in ["A-1", "A-2"] {
			let again = draft(lrn, BROKER, 1);
			assert_noop!(Declarations::store(declarant(BROKER), again), E::AlreadyExists);
		}
		// The same LRN of another organisation is another LRN.
		assert_ok!(Declarations::store(declarant(TRADER), own("A-1", TRADER, 1)));
	});
}

#[test]
fn store_should_name_the_item_when_a_draft_is_malformed() {
	run(|| {
		for (draft, error) in faulty_drafts("A-1", TRADER) {
			assert_noop!(Declarations::store(declarant(BROKER), draft), error);
		}
	});
}

#[test]
fn store_should_refuse_when_the_serial_numbers_are_used_up() {
	run(|| {
		NextId::<Test>::put(tijara_primitives::MAX_DECLARATION_ID + 1);
		let call = Declarations::store(declarant(TRADER), own("A-1", TRADER, 1));
		assert_noop!(call, E::NumbersExhausted);
		NextId::<Test>::put(1);
	});
}

#[test]
fn every_call_should_be_undone_when_the_act_cannot_be_recorded() {
	run(|| {
		let (fresh, open, asked) = (stored("A-1"), registered("A-2"), requested("A-3"));
		Trail::set_full(true);
		let error = sp_runtime::DispatchError::Other("the trail is full");
		let broker = || declarant(BROKER);
		assert_noop!(Declarations::store(broker(), draft("A-4", TRADER, 1)), error);
		assert_noop!(Declarations::lodge(broker(), draft("A-4", TRADER, 1)), error);
		assert_noop!(Declarations::amend(broker(), fresh, draft("A-1", TRADER, 2)), error);
		assert_noop!(Declarations::register(broker(), fresh), error);
		assert_noop!(Declarations::reject(assessor(), fresh, 1), error);
		assert_noop!(Declarations::request_cancellation(broker(), open, 1), error);
		assert_noop!(Declarations::cancel(assessor(), asked, 1), error);
		assert_noop!(Declarations::reassign(declarant(TRADER), open, None), error);
	});
}
