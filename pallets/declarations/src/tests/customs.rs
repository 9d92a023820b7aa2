// SPDX-License-Identifier: Apache-2.0
use super::*;

#[test]
fn reject_should_end_the_declaration_when_stored() {
	run(|| {
		let id = stored("A-1");
		Trail::take();
		assert_ok!(Declarations::reject(assessor(), id, 12));
		assert_eq!(state(id), DeclarationState::Rejected);
		assert!(BelowTold::get().is_empty());
		assert_last_event(Event::Rejected { id, reason: 12 });
		let by = actor(CUSTOMS, Role::Assessor);
		assert_act(id, Entry::new(Act::DeclarationRejected).by(by).version(1).reason(12));
	});
}

#[test]
fn reject_should_refuse_when_the_signer_does_not_decide_for_customs() {
	run(|| {
		let id = stored("A-1");
		for origin in [declarant(BROKER), examiner(), RuntimeOrigin::root()] {
			assert_noop!(Declarations::reject(origin, id, 12), BadOrigin);
		}
	});
}

#[test]
fn reject_should_refuse_when_there_is_no_declaration() {
	run(|| {
		assert_noop!(Declarations::reject(assessor(), 1, 12), E::NotFound);
	});
}

#[test]
fn reject_should_refuse_when_not_stored() {
	run(|| {
		for id in [registered("A-1"), requested("A-2"), rejected("A-3"), cancelled("A-4")] {
			assert_noop!(Declarations::reject(assessor(), id, 12), E::NotStored);
		}
	});
}

#[test]
fn reject_should_refuse_when_no_reason_is_given() {
	run(|| {
		let id = stored("A-1");
		assert_noop!(Declarations::reject(assessor(), id, 0), E::ReasonMissing);
	});
}

#[test]
fn request_cancellation_should_be_noted_when_registered() {
	run(|| {
		let id = registered("A-1");
		Trail::take();
		BelowTold::take();
		assert_ok!(Declarations::request_cancellation(declarant(BROKER), id, 3));
		assert_eq!(state(id), DeclarationState::CancellationRequested);
		assert!(BelowTold::get().is_empty());
		assert_last_event(Event::CancellationRequested { id, reason: 3 });
		assert_act(id, by_broker(Act::CancellationRequested, 1).reason(3));
	});
}

#[test]
fn request_cancellation_should_refuse_when_the_mandate_was_revoked() {
	run(|| {
		let id = registered("A-1");
		Revoked::set(vec![1]);
		assert_noop!(Declarations::request_cancellation(declarant(BROKER), id, 3), NO_LONGER);
	});
}

#[test]
fn request_cancellation_should_refuse_when_the_signer_is_no_declarant() {
	run(|| {
		let id = registered("A-1");
		assert_noop!(Declarations::request_cancellation(assessor(), id, 3), BadOrigin);
	});
}

#[test]
fn request_cancellation_should_refuse_when_there_is_no_declaration() {
	run(|| {
		assert_noop!(Declarations::request_cancellation(declarant(BROKER), 1, 3), E::NotFound);
	});
}

#[test]
fn request_cancellation_should_refuse_when_another_organisation_declared() {
	run(|| {
		let id = registered("A-1");
		let call = Declarations::request_cancellation(declarant(TRADER), id, 3);
		assert_noop!(call, E::NotHandler);
	});
}

#[test]
fn request_cancellation_should_refuse_when_not_registered() {
	run(|| {
		for id in [stored("A-1"), requested("A-2"), rejected("A-3"), cancelled("A-4")] {
			let call = Declarations::request_cancellation(declarant(BROKER), id, 3);
			assert_noop!(call, E::NotRegistered);
		}
	});
}

#[test]
fn request_cancellation_should_refuse_when_released_or_without_reason() {
	run(|| {
		let id = registered("A-1");
		let call = |reason| Declarations::request_cancellation(declarant(BROKER), id, reason);
		assert_noop!(call(0), E::ReasonMissing);
		Released::set(vec![id]);
		assert_noop!(call(3), E::AlreadyReleased);
	});
}

#[test]
fn cancel_should_end_the_declaration_and_tell_the_rooms_below_when_requested() {
	run(|| {
		let id = requested("A-1");
		let mrn = Declarations::mrn(id);
		Trail::take();
		BelowTold::take();
		assert_ok!(Declarations::cancel(assessor(), id, 5));
		assert_eq!(state(id), DeclarationState::Cancelled);
		assert_eq!(Declarations::mrn(id), mrn);
		let by = actor(CUSTOMS, Role::Assessor);
		assert_eq!(BelowTold::get(), vec![Told::Cancelled(id, by.clone())]);
		assert_last_event(Event::Cancelled { id, reason: 5 });
		assert_act(id, Entry::new(Act::DeclarationCancelled).by(by).version(1).reason(5));
	});
}

#[test]
fn cancel_should_give_back_to_the_mandate_even_when_that_was_revoked() {
	run(|| {
		let (id, other) = (requested("A-1"), registered("A-2"));
		assert_eq!(used(1), 2 * PER_ITEM);
		Revoked::set(vec![1]);
		Ceiling::set(0);
		assert_ok!(Declarations::cancel(assessor(), id, 5));
		assert_eq!(used(1), PER_ITEM);
		assert_eq!(state(other), DeclarationState::Registered);
	});
}

#[test]
fn cancel_should_refuse_when_the_signer_does_not_decide_for_customs() {
	run(|| {
		let id = requested("A-1");
		for origin in [declarant(BROKER), examiner()] {
			assert_noop!(Declarations::cancel(origin, id, 5), BadOrigin);
		}
	});
}

#[test]
fn cancel_should_refuse_when_there_is_no_declaration() {
	run(|| {
		assert_noop!(Declarations::cancel(assessor(), 1, 5), E::NotFound);
	});
}

#[test]
fn cancel_should_refuse_when_nobody_asked() {
	run(|| {
		for id in [stored("A-1"), registered("A-2"), rejected("A-3"), cancelled("A-4")] {
			assert_noop!(Declarations::cancel(assessor(), id, 5), E::NotRequested);
		}
	});
}

#[test]
fn cancel_should_refuse_when_released_or_without_reason() {
	run(|| {
		let id = requested("A-1");
		assert_noop!(Declarations::cancel(assessor(), id, 0), E::ReasonMissing);
		Released::set(vec![id]);
		assert_noop!(Declarations::cancel(assessor(), id, 5), E::AlreadyReleased);
	});
}

#[test]
fn cancel_should_be_undone_when_a_room_below_refuses() {
	run(|| {
		let id = requested("A-1");
		BelowRefuses::set(true);
		assert_noop!(Declarations::cancel(assessor(), id, 5), REFUSAL);
	});
}
