// SPDX-License-Identifier: Apache-2.0
//! What duty payments asks and tells.

use frame_support::{assert_noop, assert_ok, storage::with_storage_layer};
use sp_runtime::DispatchResult;
use tijara_mock::{actor, Trail};
use tijara_primitives::{
	actor::Role,
	aeo::GuaranteeShare,
	audit::{Act, Subject},
	money::GuaranteeStatus,
	rooms::Securities,
	DeclarationId, GuaranteeId, Money,
};

use crate::{mock::*, Error, Event, Reservations};

/// As the step of another room does it: all or nothing.
fn reserve(declaration: DeclarationId, id: GuaranteeId, amount: Money) -> DispatchResult {
	let who = actor(TRADER, Role::Declarant);
	with_storage_layer(|| Guarantees::reserve(declaration, id, TRADER, amount, &who))
}

#[test]
fn reserve_should_keep_what_is_asked_in_all() {
	ExtBuilder.build_and_execute(|| {
		let id = in_force(100, 100);
		for (amount, left) in [(60, 40), (90, 10), (30, 70)] {
			assert_ok!(reserve(7, id, amount));
			assert_eq!(Guarantees::reserved(7), amount);
			assert_eq!(guarantee(id).reserved, amount);
			assert_eq!(Guarantees::guarantee(id).unwrap().left, left);
			assert_eq!(last_event(), Event::GuaranteeReserved { id, declaration: 7, amount });
			let acts = acts();
			assert_eq!(acts[0].1.actor, Some(actor(TRADER, Role::Declarant)));
			let bare: Vec<_> = acts.into_iter().map(|(s, entry)| (s, entry.act)).collect();
			assert_eq!(
				bare,
				[
					(Subject::Declaration(7), Act::GuaranteeReserved),
					(Subject::Guarantee(id), Act::GuaranteeReserved),
				]
			);
		}
		// The same again changes nothing, so nothing is told.
		assert_ok!(reserve(7, id, 30));
		assert_eq!(acts(), []);
	});
}

#[test]
fn reserve_should_be_refused_when_the_guarantee_does_not_give_it() {
	ExtBuilder.build_and_execute(|| {
		let who = actor(TRADER, Role::Declarant);
		let id = in_force(100, 100);
		assert_noop!(reserve(7, 99, 1), Error::<Test>::NotFound);
		assert_noop!(reserve(7, id, 0), Error::<Test>::ZeroAmount);
		assert_noop!(reserve(7, id, 101), Error::<Test>::NotEnoughLeft);
		assert_noop!(Guarantees::reserve(7, id, OTHER_TRADER, 1, &who), Error::<Test>::OtherHolder);
		let waiting = offered(None, 100);
		assert_noop!(reserve(7, waiting, 1), Error::<Test>::NotInForce);

		let individual = offered(Some(8), 100);
		assert_ok!(Guarantees::accept(cashier(), individual, 100));
		assert_noop!(reserve(7, individual, 1), Error::<Test>::OtherDeclaration);
		assert_ok!(reserve(8, individual, 100));

		assert_ok!(reserve(7, id, 60));
		assert_noop!(reserve(9, id, 41), Error::<Test>::NotEnoughLeft);
		let other = in_force(100, 100);
		assert_noop!(reserve(7, other, 1), Error::<Test>::OtherGuarantee);
	});
}

#[test]
fn reserve_should_be_refused_when_the_last_day_is_over_but_less_can_be_kept() {
	ExtBuilder.build_and_execute(|| {
		let id = in_force(100, 100);
		Day::set(UNTIL.days());
		assert_ok!(reserve(7, id, 60));
		Day::set(UNTIL.days() + 1);
		assert_noop!(reserve(7, id, 61), Error::<Test>::Expired);
		assert_noop!(reserve(8, id, 1), Error::<Test>::Expired);
		assert_ok!(reserve(7, id, 50));
		let view = Guarantees::guarantee(id).unwrap();
		assert_eq!((view.left, view.status), (0, GuaranteeStatus::Ended));
		assert_eq!((view.reserved, view.reference), (50, 100));
	});
}

#[test]
fn reserve_should_follow_the_holders_benefits_of_the_moment() {
	ExtBuilder.build_and_execute(|| {
		Share::set(GuaranteeShare::ThirtyPercent);
		let id = in_force(300, 1_000);
		assert_ok!(reserve(7, id, 600));
		assert_eq!(Guarantees::guarantee(id).unwrap().left, 400);

		// Its authorisation is suspended: what is provided covers no more than itself. What is reserved
		// stands.
		Share::set(GuaranteeShare::Whole);
		assert_eq!(Guarantees::guarantee(id).unwrap().left, 0);
		assert_noop!(reserve(8, id, 1), Error::<Test>::NotEnoughLeft);
		assert_noop!(reserve(7, id, 601), Error::<Test>::NotEnoughLeft);
		assert_eq!(Guarantees::reserved(7), 600);
		assert_ok!(reserve(7, id, 200));
		assert_ok!(reserve(8, id, 100));
		assert_noop!(reserve(9, id, 1), Error::<Test>::NotEnoughLeft);

		Share::set(GuaranteeShare::Waived);
		assert_ok!(reserve(9, id, 700));
		assert_noop!(reserve(10, id, 1), Error::<Test>::NotEnoughLeft);
	});
}

#[test]
fn reserve_should_be_undone_when_it_cannot_be_recorded() {
	ExtBuilder.build_and_execute(|| {
		let id = in_force(100, 100);
		Trail::set_full(true);
		assert!(reserve(7, id, 60).is_err());
		assert_eq!((Guarantees::reserved(7), guarantee(id).reserved), (0, 0));
	});
}

#[test]
fn lower_should_discharge_when_nothing_is_to_be_kept() {
	ExtBuilder.build_and_execute(|| {
		let id = in_force(100, 100);
		assert_ok!(reserve(7, id, 60));
		acts();
		assert_ok!(Guarantees::lower(7, 25, None));
		assert_eq!(last_event(), Event::GuaranteeReserved { id, declaration: 7, amount: 25 });
		assert_eq!(acts()[0].1.actor, None);

		let who = actor(BANK, Role::BankOfficer);
		assert_ok!(Guarantees::lower(7, 0, Some(&who)));
		assert_eq!(last_event(), Event::GuaranteeDischarged { id, declaration: 7 });
		assert_eq!(Reservations::<Test>::get(7), None);
		assert_eq!(guarantee(id).reserved, 0);
		let acts = acts();
		assert!(acts.iter().all(|(_, entry)| entry.actor == Some(who.clone())));
		let bare: Vec<_> = acts.into_iter().map(|(s, entry)| (s, entry.act)).collect();
		assert_eq!(
			bare,
			[
				(Subject::Declaration(7), Act::GuaranteeDischarged),
				(Subject::Guarantee(id), Act::GuaranteeDischarged),
			]
		);
	});
}

#[test]
fn lower_should_do_nothing_when_no_more_is_reserved() {
	ExtBuilder.build_and_execute(|| {
		let id = in_force(100, 100);
		assert_ok!(reserve(7, id, 60));
		acts();
		assert_ok!(Guarantees::lower(7, 60, None));
		assert_ok!(Guarantees::lower(7, 61, None));
		assert_ok!(Guarantees::lower(8, 0, None));
		assert_eq!(Guarantees::reserved(7), 60);
		assert_eq!(acts(), []);
	});
}

#[test]
fn lower_should_leave_the_call_standing_until_it_discharges() {
	ExtBuilder.build_and_execute(|| {
		let id = in_force(100, 100);
		assert_ok!(reserve(7, id, 60));
		Overdue::set(Some((TRADER, 60)));
		assert_ok!(Guarantees::call_in(cashier(), 7, 1));
		assert_ok!(Guarantees::lower(7, 20, None));
		assert_eq!(Reservations::<Test>::get(7).unwrap().called, Some(60));
		assert_ok!(Guarantees::lower(7, 0, None));
		// Secured anew, it can be called anew.
		assert_ok!(reserve(7, id, 10));
		assert_eq!(Reservations::<Test>::get(7).unwrap().called, None);
	});
}

#[test]
fn guarantee_should_be_none_when_there_is_no_such_number() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(Guarantees::guarantee(1), None);
		let id = offered(Some(7), 100);
		let view = Guarantees::guarantee(id).unwrap();
		assert_eq!((view.status, view.left), (GuaranteeStatus::Offered, 0));
		assert_eq!((view.declaration, view.provided), (Some(7), 100));
	});
}
