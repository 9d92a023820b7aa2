// SPDX-License-Identifier: Apache-2.0
//! Manual release: proposed by a release officer, endorsed by a chief examiner.

use frame_support::{
	assert_noop, assert_ok,
	sp_runtime::{
		traits::{BlakeTwo256, Dispatchable, Hash},
		DispatchError, DispatchResult,
	},
};
use tijara_mock::{actor, officer, Signer, Trail};
use tijara_primitives::{
	actor::Role,
	audit::{Act, Entry, Subject},
	axes::{CargoAxis, ControlAxis, MoneyAxis, Step},
	rooms::{ReleaseCase, Releases as _},
};

use crate::{mock::*, Cases, Error, Event, NextRelease, Pending, Release};

const REASON: u16 = 6;

fn by(organisation: u32, role: Role) -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(organisation, role))
}

fn propose(role: Role) -> DispatchResult {
	Releases::propose_manual_release(by(CUSTOMS, role), ID, REASON)
}

fn endorse(role: Role) -> DispatchResult {
	Releases::endorse_manual_release(by(CUSTOMS, role), ID)
}

fn withdraw(role: Role) -> DispatchResult {
	Releases::withdraw_manual_release(by(CUSTOMS, role), ID)
}

/// A case that lacks nothing, but that its examination found it not as declared.
fn not_conform(test: impl FnOnce()) {
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_ok!(Releases::reached(ID, Step::Control(ControlAxis::NonConform)));
		forget();
		test();
	});
}

#[test]
fn manual_release_should_wait_for_a_chief_when_it_is_proposed() {
	not_conform(|| {
		assert_ok!(propose(Role::ReleaseOfficer));
		assert!(!Releases::is_released(ID));
		let proposal = Pending::<Test>::get(ID).unwrap();
		let proposer = actor(CUSTOMS, Role::ReleaseOfficer);
		assert_eq!(
			(proposal.matter, &proposal.by, proposal.expires),
			(REASON, &proposer, 1 + TERM)
		);
		let expires = 1 + TERM;
		let event = Event::ManualReleaseProposed { id: ID, reason: REASON, expires };
		System::assert_last_event(event.into());
		let entry = Entry::new(Act::ManualReleaseProposed).by(proposer).reason(REASON);
		assert_eq!(Trail::take(), [(Subject::Declaration(ID), entry)]);
	});
}

#[test]
fn consignment_should_be_released_when_a_chief_endorses() {
	not_conform(|| {
		assert_ok!(propose(Role::ReleaseOfficer));
		forget();
		let before = Cases::<Test>::get(ID).unwrap();
		System::set_block_number(1 + TERM);
		assert_ok!(endorse(Role::ChiefExaminer));

		let case = Cases::<Test>::get(ID).unwrap();
		let release =
			Release { number: 1, guard: before.axes, manual: Some(REASON), block: 1 + TERM };
		assert_eq!(release.guard.control, ControlAxis::NonConform);
		assert_eq!(case.release.as_ref(), Some(&release));
		assert_eq!(case.axes, before.axes.after(Step::Cargo(CargoAxis::Released)));
		assert_eq!((Pending::<Test>::get(ID), WrittenOff::get()), (None, vec![ID]));
		let manual = Some(REASON);
		System::assert_last_event(Event::ConsignmentReleased { id: ID, number: 1, manual }.into());
		let entry = Entry::new(Act::ConsignmentReleasedManually)
			.by(actor(CUSTOMS, Role::ChiefExaminer))
			.proposed_by(actor(CUSTOMS, Role::ReleaseOfficer))
			.reason(REASON)
			.on_behalf_of(TRADER)
			.content(BlakeTwo256::hash_of(&release));
		assert_eq!(Trail::take(), [(Subject::Declaration(ID), entry)]);
		assert_noop!(endorse(Role::ChiefExaminer), Error::<Test>::AlreadyReleased);
	});
}

#[test]
fn proposal_should_be_refused_when_the_release_does_not_need_or_allow_it() {
	ExtBuilder::default().ready().build_and_execute(|| {
		let release_officer = || by(CUSTOMS, Role::ReleaseOfficer);
		let call = Releases::propose_manual_release(release_officer(), ID, 0);
		assert_noop!(call, Error::<Test>::ReasonMissing);
		let call = Releases::propose_manual_release(release_officer(), 1, REASON);
		assert_noop!(call, Error::<Test>::NoCase);
		assert_noop!(propose(Role::ReleaseOfficer), Error::<Test>::NotNeeded);
		for control in [ControlAxis::Unselected, ControlAxis::Detained, ControlAxis::Seized] {
			assert_ok!(Releases::reached(ID, Step::Control(control)));
			assert_noop!(propose(Role::ReleaseOfficer), Error::<Test>::ControlOpen);
		}
		assert_ok!(Releases::reached(ID, Step::Control(ControlAxis::Red)));
		assert_ok!(Releases::reached(ID, Step::Money(MoneyAxis::Notified)));
		assert_noop!(propose(Role::ReleaseOfficer), Error::<Test>::NotPaid);
		assert_ok!(Releases::reached(ID, Step::Money(MoneyAxis::Paid)));
		assert_ok!(Releases::place_hold(by(HEALTH, Role::PermitOfficer), ID, 1));
		assert_noop!(propose(Role::ReleaseOfficer), Error::<Test>::Held);
		assert_ok!(Releases::lift_hold(by(HEALTH, Role::PermitOfficer), ID, 1));
		assert_ok!(propose(Role::ReleaseOfficer));
		assert_ok!(cancel(ID));
		assert_noop!(propose(Role::ReleaseOfficer), Error::<Test>::Closed);
	});
}

#[test]
fn proposal_should_be_refused_when_one_stands_or_not_in_person() {
	not_conform(|| {
		Signer::set(Some(7));
		assert_noop!(propose(Role::ReleaseOfficer), Error::<Test>::NotInPerson);
		Signer::set(None);
		assert_ok!(propose(Role::ReleaseOfficer));
		System::set_block_number(1 + TERM);
		assert_noop!(propose(Role::ChiefExaminer), Error::<Test>::AlreadyProposed);
		System::set_block_number(2 + TERM);
		assert_ok!(propose(Role::ChiefExaminer));
		assert_eq!(Pending::<Test>::get(ID).unwrap().expires, 2 + 2 * TERM);
	});
}

#[test]
fn endorsement_should_be_refused_when_a_rule_of_four_eyes_is_broken() {
	not_conform(|| {
		assert_noop!(endorse(Role::ChiefExaminer), Error::<Test>::NoProposal);
		assert_ok!(propose(Role::ChiefExaminer));
		assert_noop!(endorse(Role::ChiefExaminer), Error::<Test>::SamePerson);
		assert_ok!(withdraw(Role::ChiefExaminer));
		assert_ok!(propose(Role::ReleaseOfficer));
		let other = Releases::endorse_manual_release(by(OTHER_CUSTOMS, Role::ChiefExaminer), ID);
		assert_noop!(other, Error::<Test>::OtherOrganisation);
		assert_noop!(endorse(Role::Examiner), Error::<Test>::Subordinate);
		Signer::set(Some(officer(CUSTOMS, Role::ReleaseOfficer)));
		assert_noop!(endorse(Role::ChiefExaminer), Error::<Test>::NotInPerson);
		Signer::set(None);
		System::set_block_number(2 + TERM);
		assert_noop!(endorse(Role::ChiefExaminer), Error::<Test>::ProposalExpired);
	});
}

#[test]
fn endorsement_should_be_refused_when_all_else_of_the_guard_does_not_hold_any_more() {
	not_conform(|| {
		assert_ok!(propose(Role::ReleaseOfficer));
		assert_ok!(Releases::reached(ID, Step::Money(MoneyAxis::Overdue)));
		assert_noop!(endorse(Role::ChiefExaminer), Error::<Test>::NotPaid);
		assert_ok!(Releases::reached(ID, Step::Money(MoneyAxis::Paid)));
		assert_ok!(Releases::reached(ID, Step::Control(ControlAxis::Seized)));
		assert_noop!(endorse(Role::ChiefExaminer), Error::<Test>::ControlOpen);
		assert_ok!(Releases::reached(ID, Step::Control(ControlAxis::Green)));
		assert_noop!(endorse(Role::ChiefExaminer), Error::<Test>::NotNeeded);
		// The release as always ends the proposal.
		assert_ok!(Releases::release(by(CUSTOMS, Role::ReleaseOfficer), ID));
		assert_eq!(Pending::<Test>::get(ID), None);
		assert_eq!(Cases::<Test>::get(ID).unwrap().release.unwrap().manual, None);
	});
}

#[test]
fn proposal_should_be_gone_when_it_is_withdrawn() {
	not_conform(|| {
		for withdrawer in [Role::ReleaseOfficer, Role::ChiefExaminer] {
			assert_ok!(propose(Role::ReleaseOfficer));
			forget();
			assert_ok!(withdraw(withdrawer));
			assert_eq!(Pending::<Test>::get(ID), None);
			System::assert_last_event(Event::ManualReleaseWithdrawn { id: ID }.into());
			let entry = Entry::new(Act::ManualReleaseWithdrawn).by(actor(CUSTOMS, withdrawer));
			assert_eq!(Trail::take(), [(Subject::Declaration(ID), entry)]);
			assert_noop!(withdraw(withdrawer), Error::<Test>::NoProposal);
		}
	});
}

#[test]
fn withdrawal_should_be_refused_when_it_is_another_officers() {
	not_conform(|| {
		assert_ok!(propose(Role::ReleaseOfficer));
		let of = |organisation, role| Releases::withdraw_manual_release(by(organisation, role), ID);
		assert_noop!(of(OTHER_CUSTOMS, Role::ReleaseOfficer), Error::<Test>::NotProposer);
		assert_noop!(of(OTHER_CUSTOMS, Role::ChiefExaminer), Error::<Test>::NotProposer);
		assert_noop!(of(CUSTOMS, Role::Examiner), Error::<Test>::NotProposer);
		assert_ok!(cancel(ID));
		assert_noop!(withdraw(Role::ReleaseOfficer), Error::<Test>::Closed);
	});
}

#[test]
fn proposal_should_be_gone_when_the_declaration_is_amended_or_cancelled() {
	for end in [amend, cancel] {
		not_conform(|| {
			assert_ok!(propose(Role::ReleaseOfficer));
			assert_ok!(end(ID));
			assert_eq!(Pending::<Test>::get(ID), None);
			assert!(endorse(Role::ChiefExaminer).is_err());
		});
	}
}

#[test]
fn manual_release_should_be_refused_when_the_role_is_wrong() {
	not_conform(|| {
		assert_ok!(propose(Role::ReleaseOfficer));
		for role in [Role::Assessor, Role::RiskOfficer, Role::CarrierAgent, Role::Declarant] {
			for call in [propose, endorse, withdraw] {
				assert_noop!(call(role), DispatchError::BadOrigin);
			}
		}
		assert_noop!(endorse(Role::ReleaseOfficer), DispatchError::BadOrigin);
		let call = Releases::endorse_manual_release(RuntimeOrigin::root(), ID);
		assert_noop!(call, DispatchError::BadOrigin);
	});
}

#[test]
fn manual_release_should_be_undone_when_a_room_or_the_trail_refuses() {
	not_conform(|| {
		assert_ok!(propose(Role::ReleaseOfficer));
		let before = (Cases::<Test>::get(ID), Pending::<Test>::get(ID));
		let refused = || {
			let call = RuntimeCall::from(crate::Call::endorse_manual_release { id: ID });
			assert!(call.dispatch(by(CUSTOMS, Role::ChiefExaminer)).is_err());
			assert_eq!((Cases::<Test>::get(ID), Pending::<Test>::get(ID)), before);
			assert_eq!(NextRelease::<Test>::get(), 1);
		};
		RefuseWriteOff::set(true);
		refused();
		RefuseWriteOff::set(false);
		Trail::set_full(true);
		refused();
	});
}
