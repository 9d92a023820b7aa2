// SPDX-License-Identifier: Apache-2.0
//! Each call: what it does, and when it is refused.

use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;
use tijara_mock::{actor, Trail};
use tijara_primitives::{
	actor::Role,
	aeo::GuaranteeShare,
	audit::{Act, Subject},
	codes::BankReference,
	date::Date,
	money::GuaranteeStatus,
	rooms::Securities,
};

use crate::{mock::*, Call, Error, Event, Guarantee, References, Reservations, MAX_AMOUNT};

fn reference() -> BankReference {
	"G-2026/17".parse().unwrap()
}

fn offer(declaration: Option<u64>, provided: u128) -> Call<Test> {
	Call::offer { holder: TRADER, declaration, provided, until: UNTIL, reference: reference() }
}

#[test]
fn offer_should_store_a_guarantee_that_is_not_in_force() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(dispatch(bank(), offer(Some(7), 500)));

		let stored = Guarantee {
			holder: TRADER,
			guarantor: BANK,
			declaration: Some(7),
			reference: reference(),
			provided: 500,
			amount: 0,
			reserved: 0,
			until: UNTIL,
			status: GuaranteeStatus::Offered,
		};
		assert_eq!(guarantee(1), stored);
		assert_eq!(References::<Test>::get(BANK, reference()), Some(1));
		assert_eq!(
			last_event(),
			Event::GuaranteeOffered {
				id: 1,
				holder: TRADER,
				guarantor: BANK,
				declaration: Some(7),
				provided: 500,
				until: UNTIL,
			}
		);
		let (subject, entry) = acts().pop().unwrap();
		assert_eq!((subject, entry.act), (Subject::Guarantee(1), Act::GuaranteeOffered));
		assert_eq!(entry.actor, Some(actor(BANK, Role::BankOfficer)));
		assert_eq!(entry.on_behalf_of, Some(TRADER));
		assert_eq!(entry.content, Some(crate::steps::content(1, &stored)));
	});
}

#[test]
fn offer_should_be_refused_when_it_cannot_be_meant() {
	ExtBuilder.build_and_execute(|| {
		let offer = |holder, declaration, provided, until, reference| {
			dispatch(bank(), Call::offer { holder, declaration, provided, until, reference })
		};
		let fine = reference();
		let yesterday = Date::from_days(TODAY - 1);
		let blank = BankReference::default();
		assert_noop!(offer(TRADER, None, 5, UNTIL, blank), Error::<Test>::ReferenceInvalid);
		assert_noop!(
			offer(TRADER, None, MAX_AMOUNT + 1, UNTIL, fine.clone()),
			Error::<Test>::AmountTooLarge
		);
		assert_noop!(offer(TRADER, Some(7), 0, UNTIL, fine.clone()), Error::<Test>::ZeroAmount);
		assert_noop!(offer(TRADER, None, 5, yesterday, fine.clone()), Error::<Test>::DateInPast);
		assert_noop!(offer(BANK, None, 5, UNTIL, fine.clone()), Error::<Test>::OwnGuarantee);
		assert_noop!(offer(99, None, 5, UNTIL, fine.clone()), Error::<Test>::HolderNotActive);
		assert_ok!(offer(TRADER, None, 5, Date::from_days(TODAY), fine.clone()));
		assert_noop!(offer(OTHER_TRADER, None, 5, UNTIL, fine), Error::<Test>::AlreadyOffered);
	});
}

#[test]
fn offer_should_be_taken_from_each_bank_when_they_use_the_same_reference() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(dispatch(bank(), offer(None, 5)));
		assert_ok!(dispatch(by(OTHER_BANK, Role::BankOfficer), offer(None, 5)));
		assert_eq!(guarantee(2).guarantor, OTHER_BANK);
	});
}

#[test]
fn offer_should_be_undone_when_it_cannot_be_recorded_or_numbered() {
	ExtBuilder.build_and_execute(|| {
		Trail::set_full(true);
		assert!(dispatch(bank(), offer(None, 5)).is_err());
		assert_eq!(crate::NextId::<Test>::get(), 1);
		Trail::set_full(false);

		crate::NextId::<Test>::put(u64::MAX);
		assert_noop!(dispatch(bank(), offer(None, 5)), Error::<Test>::NumbersExhausted);
		crate::NextId::<Test>::put(1);
	});
}

#[test]
fn calls_should_be_refused_when_another_role_signs() {
	ExtBuilder.build_and_execute(|| {
		let id = in_force(100, 100);
		let declarant = || by(TRADER, Role::Declarant);
		assert_noop!(dispatch(cashier(), offer(None, 5)), BadOrigin);
		assert_noop!(dispatch(declarant(), offer(None, 5)), BadOrigin);
		for origin in [bank(), declarant()] {
			assert_noop!(
				dispatch(origin.clone(), Call::accept { id, reference_amount: 1 }),
				BadOrigin
			);
			assert_noop!(dispatch(origin, Call::call_in { declaration: 7, reason: 1 }), BadOrigin);
		}
		assert_noop!(dispatch(declarant(), Call::refuse { id, reason: 1 }), BadOrigin);
		assert_noop!(dispatch(declarant(), Call::end { id }), BadOrigin);
		assert_noop!(dispatch(RuntimeOrigin::root(), Call::end { id }), BadOrigin);
	});
}

#[test]
fn accept_should_bring_a_guarantee_into_force() {
	ExtBuilder.build_and_execute(|| {
		let id = offered(None, 500);
		assert_ok!(dispatch(cashier(), Call::accept { id, reference_amount: 400 }));

		let stored = guarantee(id);
		assert_eq!((stored.amount, stored.status), (400, GuaranteeStatus::InForce));
		assert_eq!(last_event(), Event::GuaranteeAccepted { id, holder: TRADER, amount: 400 });
		let (subject, entry) = acts().pop().unwrap();
		assert_eq!((subject, entry.act), (Subject::Guarantee(id), Act::GuaranteeAccepted));
		assert_eq!(entry.actor, Some(actor(CUSTOMS, Role::Cashier)));
		assert_eq!(entry.content, Some(crate::steps::content(id, &stored)));
	});
}

#[test]
fn accept_should_take_the_holders_share_when_it_is_authorised() {
	use GuaranteeShare::{Half, ThirtyPercent, Waived, Whole};
	// Share, provided, reference amount, and is it enough?
	for (share, provided, amount, enough) in [
		(Whole, 1_000, 1_000, true),
		(Whole, 999, 1_000, false),
		(Half, 500, 1_000, true),
		(Half, 499, 1_000, false),
		// Half of 999 is 499.50: rounded up.
		(Half, 499, 999, false),
		(ThirtyPercent, 300, 1_000, true),
		(ThirtyPercent, 299, 1_000, false),
		(Waived, 0, 1_000, true),
	] {
		ExtBuilder.build_and_execute(|| {
			Share::set(share);
			let id = offered(None, provided);
			let call = Call::accept { id, reference_amount: amount };
			if enough {
				assert_ok!(dispatch(cashier(), call));
				assert_eq!(Guarantees::guarantee(id).unwrap().left, amount);
			} else {
				assert_noop!(dispatch(cashier(), call), Error::<Test>::NotEnoughProvided);
			}
		});
	}
}

#[test]
fn accept_should_take_the_whole_when_the_guarantee_is_for_one_declaration() {
	ExtBuilder.build_and_execute(|| {
		Share::set(GuaranteeShare::Waived);
		let id = offered(Some(7), 100);
		assert_noop!(
			dispatch(cashier(), Call::accept { id, reference_amount: 101 }),
			Error::<Test>::NotEnoughProvided
		);
		assert_ok!(dispatch(cashier(), Call::accept { id, reference_amount: 100 }));
	});
}

#[test]
fn accept_should_be_refused_when_there_is_nothing_to_accept() {
	ExtBuilder.build_and_execute(|| {
		let id = offered(None, 100);
		let accept =
			|id, reference_amount| dispatch(cashier(), Call::accept { id, reference_amount });
		assert_noop!(accept(99, 1), Error::<Test>::NotFound);
		assert_noop!(accept(id, 0), Error::<Test>::ZeroAmount);
		assert_noop!(accept(id, MAX_AMOUNT + 1), Error::<Test>::AmountTooLarge);
		Inactive::set(vec![TRADER]);
		assert_noop!(accept(id, 1), Error::<Test>::HolderNotActive);
		Inactive::set(vec![]);
		Day::set(UNTIL.days() + 1);
		assert_noop!(accept(id, 1), Error::<Test>::Expired);
		Day::set(UNTIL.days());
		assert_ok!(accept(id, 1));
		assert_noop!(accept(id, 1), Error::<Test>::AlreadyDecided);
	});
}

#[test]
fn refuse_should_end_an_offer_and_free_its_reference() {
	ExtBuilder.build_and_execute(|| {
		// Once by customs, once by the bank that withdraws.
		for (origin, by) in [(cashier(), CUSTOMS), (bank(), BANK)] {
			assert_ok!(dispatch(bank(), offer(None, 100)));
			let id = crate::NextId::<Test>::get() - 1;
			acts();
			assert_ok!(dispatch(origin, Call::refuse { id, reason: 4 }));
			assert!(guarantee(id).was_refused());
			assert!(!References::<Test>::contains_key(BANK, reference()));
			assert_eq!(last_event(), Event::GuaranteeRefused { id, by, reason: 4 });
			let (subject, entry) = acts().pop().unwrap();
			assert_eq!((subject, entry.act), (Subject::Guarantee(id), Act::GuaranteeRefused));
			assert_eq!((entry.actor.unwrap().organisation, entry.reason), (by, 4));
		}
	});
}

#[test]
fn refuse_should_be_refused_when_it_is_not_the_callers_or_decided() {
	ExtBuilder.build_and_execute(|| {
		let id = offered(None, 100);
		let refuse = |origin, id, reason| dispatch(origin, Call::refuse { id, reason });
		assert_noop!(refuse(cashier(), id, 0), Error::<Test>::ReasonMissing);
		assert_noop!(refuse(cashier(), 99, 1), Error::<Test>::NotFound);
		assert_noop!(
			refuse(by(OTHER_BANK, Role::BankOfficer), id, 1),
			Error::<Test>::NotTheGuarantor
		);
		assert_ok!(refuse(bank(), id, 1));
		assert_noop!(refuse(bank(), id, 1), Error::<Test>::AlreadyDecided);
		let accepted = in_force(100, 100);
		assert_noop!(refuse(cashier(), accepted, 1), Error::<Test>::AlreadyDecided);
	});
}

#[test]
fn end_should_let_reservations_stand_and_allow_no_more() {
	ExtBuilder.build_and_execute(|| {
		let who = actor(TRADER, Role::Declarant);
		for (origin, by) in [(cashier(), CUSTOMS), (bank(), BANK)] {
			let id = in_force(100, 100);
			let (secured, another) = (id * 10, id * 10 + 1);
			assert_ok!(Guarantees::reserve(secured, id, TRADER, 60, &who));
			acts();
			assert_ok!(dispatch(origin, Call::end { id }));
			assert_eq!(last_event(), Event::GuaranteeEnded { id, by, reserved: 60 });
			assert_eq!(bare_acts(), [(Subject::Guarantee(id), Act::GuaranteeEnded)]);
			assert_eq!(Guarantees::reserved(secured), 60);
			assert_noop!(
				Guarantees::reserve(another, id, TRADER, 1, &who),
				Error::<Test>::NotInForce
			);
			assert_ok!(Guarantees::lower(secured, 20, None));
			assert_eq!(guarantee(id).reserved, 20);
		}
	});
}

#[test]
fn end_should_be_refused_when_it_is_not_the_callers_or_not_in_force() {
	ExtBuilder.build_and_execute(|| {
		let end = |origin, id| dispatch(origin, Call::end { id });
		assert_noop!(end(cashier(), 99), Error::<Test>::NotFound);
		let id = offered(None, 100);
		assert_noop!(end(cashier(), id), Error::<Test>::NotInForce);
		let id = in_force(100, 100);
		assert_noop!(end(by(OTHER_BANK, Role::BankOfficer), id), Error::<Test>::NotTheGuarantor);
		assert_ok!(end(bank(), id));
		assert_noop!(end(bank(), id), Error::<Test>::NotInForce);
	});
}

#[test]
fn call_in_should_ask_the_bank_for_what_is_overdue_and_reserved() {
	// Overdue, reserved, called.
	for (overdue, reserved, called) in [(80, 60, 60), (40, 60, 40)] {
		ExtBuilder.build_and_execute(|| {
			let id = in_force(100, 100);
			let who = actor(TRADER, Role::Declarant);
			assert_ok!(Guarantees::reserve(7, id, TRADER, reserved, &who));
			// What is reserved can be called whatever became of the guarantee.
			assert_ok!(Guarantees::end(bank(), id));
			Day::set(UNTIL.days() + 1);
			acts();
			Overdue::set(Some((TRADER, overdue)));
			assert_ok!(dispatch(cashier(), Call::call_in { declaration: 7, reason: 3 }));

			assert_eq!(Reservations::<Test>::get(7).unwrap().called, Some(called));
			assert_eq!(Guarantees::reserved(7), reserved);
			assert_eq!(
				last_event(),
				Event::GuaranteeCalled {
					id,
					declaration: 7,
					guarantor: BANK,
					amount: called,
					reason: 3,
				}
			);
			let acts = acts();
			let subjects: Vec<_> = acts.iter().map(|(subject, _)| *subject).collect();
			assert_eq!(subjects, [Subject::Declaration(7), Subject::Guarantee(id)]);
			for (_, entry) in acts {
				assert_eq!((entry.act, entry.reason), (Act::GuaranteeCalled, 3));
				assert_eq!(entry.on_behalf_of, Some(TRADER));
			}
		});
	}
}

#[test]
fn call_in_should_be_refused_when_the_bank_owes_nothing() {
	ExtBuilder.build_and_execute(|| {
		let id = in_force(100, 100);
		let call_in = |reason| dispatch(cashier(), Call::call_in { declaration: 7, reason });
		assert_noop!(call_in(0), Error::<Test>::ReasonMissing);
		assert_noop!(call_in(1), Error::<Test>::NothingReserved);
		let who = actor(TRADER, Role::Declarant);
		assert_ok!(Guarantees::reserve(7, id, TRADER, 60, &who));
		assert_noop!(call_in(1), Error::<Test>::NotOverdue);
		Overdue::set(Some((TRADER, 0)));
		assert_noop!(call_in(1), Error::<Test>::NotOverdue);
		Overdue::set(Some((OTHER_TRADER, 5)));
		assert_noop!(call_in(1), Error::<Test>::OtherHolder);
		Overdue::set(Some((TRADER, 5)));
		assert_ok!(call_in(1));
		assert_noop!(call_in(1), Error::<Test>::AlreadyCalled);
	});
}
