// SPDX-License-Identifier: Apache-2.0
use super::*;
use sp_runtime::traits::{BlakeTwo256, Hash};
use tijara_primitives::MandateId;

fn reassign(id: DeclarationId, to: Option<MandateId>) -> sp_runtime::DispatchResult {
	Declarations::reassign(declarant(TRADER), id, to)
}

fn handling(id: DeclarationId) -> (OrganisationId, Option<MandateId>) {
	let record = crate::Declarations::<Test>::get(id).unwrap();
	(record.handler, record.mandate)
}

/// The entry of a reassignment by the trader.
fn reassigned(
	from: (OrganisationId, Option<MandateId>),
	to: (OrganisationId, Option<MandateId>),
) -> Entry<u64> {
	Entry::new(Act::DeclarationReassigned)
		.by(actor(TRADER, Role::Declarant))
		.version(1)
		.content(BlakeTwo256::hash_of(&(from.0, from.1, to.0, to.1)))
}

#[test]
fn reassign_should_give_the_file_and_what_is_owed_to_another_agent() {
	run(|| {
		let id = registered("A-1");
		Trail::take();
		assert_ok!(reassign(id, Some(2)));
		assert_eq!(handling(id), (BROKER_TWO, Some(2)));
		assert_eq!((used(1), used(2)), (0, PER_ITEM));
		let record = crate::Declarations::<Test>::get(id).unwrap();
		assert_eq!((record.declarant, record.version), (BROKER, 1));
		assert_last_event(Event::Reassigned { id, from: BROKER, to: BROKER_TWO, mandate: Some(2) });
		assert_act(id, reassigned((BROKER, Some(1)), (BROKER_TWO, Some(2))));

		// From now on the new agent alone acts, under its own mandate.
		let amended = || Draft { mandate: Some(2), ..draft("A-1", TRADER, 3) };
		let by = |organisation| Declarations::amend(declarant(organisation), id, amended());
		assert_noop!(by(BROKER), E::NotHandler);
		assert_noop!(by(TRADER), E::NotHandler);
		assert_ok!(by(BROKER_TWO));
		assert_act(
			id,
			Entry::new(Act::DeclarationAmended)
				.by(actor(BROKER_TWO, Role::Declarant))
				.on_behalf_of(TRADER)
				.under(Some(2))
				.version(2)
				.content(amended().commitment),
		);
		assert_eq!((used(1), used(2)), (0, 3 * PER_ITEM));
	});
}

#[test]
fn reassign_should_let_the_trader_take_the_file_over() {
	run(|| {
		let id = registered("A-1");
		Trail::take();
		assert_ok!(reassign(id, None));
		assert_eq!(handling(id), (TRADER, None));
		assert_eq!(used(1), 0);
		assert_last_event(Event::Reassigned { id, from: BROKER, to: TRADER, mandate: None });
		assert_act(id, reassigned((BROKER, Some(1)), (TRADER, None)));
		let call = Declarations::request_cancellation(declarant(BROKER), id, 3);
		assert_noop!(call, E::NotHandler);
		assert_ok!(Declarations::request_cancellation(declarant(TRADER), id, 3));
		// And give it to an agent again.
		assert_ok!(reassign(id, Some(1)));
		assert_eq!((handling(id), used(1)), ((BROKER, Some(1)), PER_ITEM));
	});
}

#[test]
fn reassign_should_thaw_a_file_when_its_mandate_was_revoked() {
	run(|| {
		let (fresh, open) = (stored("A-1"), registered("A-2"));
		Revoked::set(vec![1]);
		let broker = || declarant(BROKER);
		assert_noop!(Declarations::register(broker(), fresh), NO_LONGER);
		assert_noop!(Declarations::amend(broker(), open, draft("A-2", TRADER, 2)), NO_LONGER);
		assert_noop!(Declarations::request_cancellation(broker(), open, 3), NO_LONGER);

		assert_ok!(reassign(fresh, Some(2)));
		assert_ok!(Declarations::register(declarant(BROKER_TWO), fresh));
		assert_ok!(reassign(open, None));
		assert_ok!(Declarations::amend(declarant(TRADER), open, own("A-2", TRADER, 2)));
		assert_eq!((used(1), used(2)), (0, PER_ITEM));
	});
}

#[test]
fn reassign_should_refuse_when_the_signer_is_no_declarant_of_the_trader() {
	run(|| {
		let id = registered("A-1");
		for organisation in [BROKER, BROKER_TWO, OTHER_TRADER] {
			let call = Declarations::reassign(declarant(organisation), id, None);
			assert_noop!(call, E::NotTrader);
		}
		assert_noop!(Declarations::reassign(assessor(), id, None), BadOrigin);
		let administrator = RuntimeOrigin::signed(officer(TRADER, Role::Administrator));
		assert_noop!(Declarations::reassign(administrator, id, None), BadOrigin);
	});
}

#[test]
fn reassign_should_refuse_when_there_is_no_declaration() {
	run(|| {
		assert_noop!(reassign(1, None), E::NotFound);
	});
}

#[test]
fn reassign_should_refuse_when_the_file_is_handled_like_that() {
	run(|| {
		let id = stored("A-1");
		assert_noop!(reassign(id, Some(1)), E::AlreadyAssigned);
		assert_ok!(reassign(id, None));
		assert_noop!(reassign(id, None), E::AlreadyAssigned);
	});
}

#[test]
fn reassign_should_refuse_when_the_file_is_closed() {
	run(|| {
		for id in [rejected("A-1"), cancelled("A-2")] {
			assert_noop!(reassign(id, None), E::NotReassignable);
		}
		let id = registered("A-3");
		Released::set(vec![id]);
		assert_noop!(reassign(id, None), E::AlreadyReleased);
	});
}

#[test]
fn reassign_should_be_allowed_when_examined_or_asked_to_be_cancelled() {
	run(|| {
		let (examined, asked) = (registered("A-1"), requested("A-2"));
		Examined::set(vec![examined]);
		assert_ok!(reassign(examined, None));
		assert_ok!(reassign(asked, Some(2)));
		assert_eq!(state(asked), DeclarationState::CancellationRequested);
		assert_eq!(used(2), PER_ITEM);
		assert_ok!(Declarations::cancel(assessor(), asked, 5));
		assert_eq!(used(2), 0);
	});
}

#[test]
fn reassign_should_refuse_when_the_new_mandate_does_not_cover_the_declaration() {
	run(|| {
		let id = registered("A-1");
		assert_noop!(reassign(id, Some(77)), NO_MANDATE);
		assert_noop!(reassign(id, Some(3)), NOT_THE_PARTIES);
		Revoked::set(vec![2]);
		assert_noop!(reassign(id, Some(2)), NO_LONGER);
		Revoked::set(vec![]);
		Ceiling::set(PER_ITEM - 1);
		assert_noop!(reassign(id, Some(2)), ABOVE_CEILING);

		// What the trader declared for itself may be more than an agent's mandate covers.
		let mut other = own("B-1", TRADER, 1);
		other.items[0].procedure = "5100".parse().unwrap();
		assert_ok!(Declarations::lodge(declarant(TRADER), other));
		assert_noop!(reassign(id + 1, Some(2)), NOT_COVERED);
	});
}
