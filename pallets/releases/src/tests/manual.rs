// SPDX-License-Identifier: Apache-2.0

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
	axes::{CargoAxis, ControlAxis, DocumentAxis, MoneyAxis, PermitsAxis, Step},
	four_eyes::Proposal,
	rooms::{ReleaseCase, Releases as _},
};

use crate::{mock::*, Cases, Error, Event, NextRelease, Proposals, Release};

const REASON: u16 = 31;

fn by(role: Role) -> RuntimeOrigin {
	RuntimeOrigin::signed(officer(CUSTOMS, role))
}

fn propose() -> DispatchResult {
	Releases::propose_manual_release(by(Role::ReleaseOfficer), ID, REASON)
}

fn endorse() -> DispatchResult {
	Releases::endorse_manual_release(by(Role::ChiefExaminer), ID)
}

fn withdraw() -> DispatchResult {
	Releases::withdraw_manual_release(by(Role::ReleaseOfficer), ID)
}

/// A case that lacks the end of its examination alone.
fn under_control(test: impl FnOnce()) {
	ExtBuilder::default().ready().build_and_execute(|| {
		assert_ok!(Releases::reached(ID, Step::Control(ControlAxis::Red)));
		forget();
		test();
	});
}

/// What stands in the way of a manual release, with the step there and the step back.
fn obstacles() -> [(Step, Step, Error<Test>); 4] {
	use Step::{Document, Money, Permits};
	[
		(
			Document(DocumentAxis::Registered),
			Document(DocumentAxis::AssessedFinal),
			Error::NotAssessed,
		),
		(Permits(PermitsAxis::Open), Permits(PermitsAxis::Approved), Error::PermitsOpen),
		(Money(MoneyAxis::Notified), Money(MoneyAxis::Paid), Error::NotPaid),
		(
			Step::Control(ControlAxis::Conform),
			Step::Control(ControlAxis::NonConform),
			Error::NotNeeded,
		),
	]
}

#[test]
fn manual_release_should_wait_when_it_is_proposed() {
	under_control(|| {
		assert_ok!(propose());

		let case = Cases::<Test>::get(ID).unwrap();
		let proposer = actor(CUSTOMS, Role::ReleaseOfficer);
		let expires = 1 + TERM;
		assert_eq!(
			Proposals::<Test>::get(ID),
			Some(Proposal { matter: REASON, by: proposer.clone(), expires })
		);
		assert!(!Releases::is_released(ID));
		System::assert_last_event(
			Event::ManualReleaseProposed { id: ID, reason: REASON, expires }.into(),
		);
		assert_eq!(
			Trail::take(),
			[(
				Subject::Declaration(ID),
				Entry::new(Act::ManualReleaseProposed)
					.by(proposer)
					.reason(REASON)
					.content(BlakeTwo256::hash_of(&case.axes))
			)]
		);
		assert_noop!(propose(), Error::<Test>::AlreadyProposed);
	});
}

#[test]
fn consignment_should_be_released_when_a_chief_endorses() {
	under_control(|| {
		assert_ok!(propose());
		forget();
		let before = Cases::<Test>::get(ID).unwrap();
		// The last block of the term.
		System::set_block_number(1 + TERM);
		assert_ok!(endorse());

		let case = Cases::<Test>::get(ID).unwrap();
		let release =
			Release { number: 1, guard: before.axes, manual: Some(REASON), block: 1 + TERM };
		assert_eq!(release.guard.control, ControlAxis::Red);
		assert_eq!(case.release.as_ref(), Some(&release));
		assert_eq!(case.axes, before.axes.after(Step::Cargo(CargoAxis::Released)));
		assert_eq!(Proposals::<Test>::get(ID), None);
		assert_eq!(NextRelease::<Test>::get(), 2);
		assert_eq!(WrittenOff::get(), [ID]);
		System::assert_last_event(
			Event::ConsignmentReleasedManually { id: ID, number: 1, reason: REASON }.into(),
		);
		assert_eq!(
			Trail::take(),
			[(
				Subject::Declaration(ID),
				Entry::new(Act::ConsignmentReleasedManually)
					.by(actor(CUSTOMS, Role::ChiefExaminer))
					.proposed_by(actor(CUSTOMS, Role::ReleaseOfficer))
					.on_behalf_of(TRADER)
					.reason(REASON)
					.content(BlakeTwo256::hash_of(&release))
			)]
		);
		assert_noop!(endorse(), Error::<Test>::AlreadyReleased);
		assert_noop!(propose(), Error::<Test>::AlreadyReleased);
		assert_noop!(withdraw(), Error::<Test>::NoProposal);
		let port = RuntimeOrigin::signed(officer(PORTS, Role::CarrierAgent));
		assert_ok!(Releases::record_exit(port, ID));
	});
}

#[test]
fn proposal_should_be_gone_when_it_is_withdrawn() {
	for role in [Role::ReleaseOfficer, Role::ChiefExaminer] {
		under_control(|| {
			assert_ok!(propose());
			forget();
			// Also after its term.
			System::set_block_number(2 + TERM);
			assert_ok!(Releases::withdraw_manual_release(by(role), ID));

			assert_eq!(Proposals::<Test>::get(ID), None);
			System::assert_last_event(Event::ManualReleaseWithdrawn { id: ID }.into());
			assert_eq!(
				Trail::take(),
				[(
					Subject::Declaration(ID),
					Entry::new(Act::ManualReleaseWithdrawn).by(actor(CUSTOMS, role))
				)]
			);
			assert_noop!(endorse(), Error::<Test>::NoProposal);
			assert_noop!(withdraw(), Error::<Test>::NoProposal);
		});
	}
}

#[test]
fn withdrawal_should_be_refused_when_somebody_else_asks() {
	under_control(|| {
		assert_ok!(propose());
		for (organisation, role) in [
			(HEALTH, Role::ReleaseOfficer),
			(HEALTH, Role::ChiefExaminer),
			(CUSTOMS, Role::PcaOfficer),
		] {
			let origin = RuntimeOrigin::signed(officer(organisation, role));
			assert_noop!(Releases::withdraw_manual_release(origin, ID), Error::<Test>::NotProposer);
		}
	});
}

#[test]
fn manual_release_should_be_refused_when_more_than_control_stands_in_the_way() {
	under_control(|| {
		for (there, back, error) in obstacles() {
			assert_ok!(Releases::reached(ID, there));
			assert_noop!(propose(), error);
			assert_ok!(Releases::reached(ID, back));
		}
		let agency = || RuntimeOrigin::signed(officer(HEALTH, Role::PermitOfficer));
		assert_ok!(Releases::place_hold(agency(), ID, 1));
		assert_noop!(propose(), Error::<Test>::Held);
		assert_ok!(Releases::lift_hold(agency(), ID, 1));
		assert_ok!(propose());
		for (there, back, error) in obstacles() {
			assert_ok!(Releases::reached(ID, there));
			assert_noop!(endorse(), error);
			assert_ok!(Releases::reached(ID, back));
		}
		assert_ok!(Releases::place_hold(agency(), ID, 1));
		assert_noop!(endorse(), Error::<Test>::Held);
		assert_ok!(Releases::lift_hold(agency(), ID, 1));
		assert_ok!(endorse());
	});
	ExtBuilder::default().ready_but_not_presented().build_and_execute(|| {
		assert_ok!(Releases::reached(ID, Step::Control(ControlAxis::Red)));
		assert_noop!(propose(), Error::<Test>::NotPresented);
	});
}

#[test]
fn manual_release_should_be_refused_when_there_is_no_open_case() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(propose(), Error::<Test>::NoCase);
		assert_noop!(endorse(), Error::<Test>::NoCase);
		assert_noop!(withdraw(), Error::<Test>::NoProposal);
	});
	under_control(|| {
		assert_noop!(endorse(), Error::<Test>::NoProposal);
		assert_noop!(
			Releases::propose_manual_release(by(Role::ReleaseOfficer), ID, 0),
			Error::<Test>::ReasonMissing
		);
	});
}

#[test]
fn proposal_should_end_when_the_declaration_is_amended_cancelled_or_released() {
	under_control(|| {
		assert_ok!(propose());
		assert_ok!(amend(ID));
		assert_noop!(endorse(), Error::<Test>::NoProposal);
		assert_ok!(Releases::reached(ID, Step::Document(DocumentAxis::AssessedFinal)));
		assert_ok!(propose());
		assert_ok!(Releases::reached(ID, Step::Control(ControlAxis::Conform)));
		assert_ok!(Releases::release(by(Role::ReleaseOfficer), ID));
		assert_eq!(Proposals::<Test>::get(ID), None);
	});
	under_control(|| {
		assert_ok!(propose());
		assert_ok!(cancel(ID));
		assert_eq!(Proposals::<Test>::get(ID), None);
		assert_noop!(propose(), Error::<Test>::Closed);
		assert_noop!(endorse(), Error::<Test>::Closed);
	});
}

#[test]
fn proposal_should_be_replaced_when_its_term_is_over() {
	under_control(|| {
		assert_ok!(propose());
		System::set_block_number(2 + TERM);
		assert_noop!(endorse(), Error::<Test>::ProposalExpired);
		assert_ok!(propose());
		assert_ok!(endorse());
	});
}

#[test]
fn manual_release_should_be_refused_when_it_is_not_signed_in_person() {
	under_control(|| {
		Signer::set(Some(1));
		assert_noop!(propose(), Error::<Test>::NotInPerson);
		Signer::set(None);
		assert_ok!(propose());
		Signer::set(Some(1));
		assert_noop!(endorse(), Error::<Test>::NotInPerson);
		Signer::set(None);
		assert_ok!(endorse());
	});
}

#[test]
fn endorsement_should_be_refused_when_the_endorser_breaks_the_rule() {
	under_control(|| {
		assert_ok!(propose());
		let other = RuntimeOrigin::signed(officer(HEALTH, Role::ChiefExaminer));
		assert_noop!(Releases::endorse_manual_release(other, ID), Error::<Test>::OtherOrganisation);
		assert_noop!(
			Releases::endorse_manual_release(by(Role::PcaOfficer), ID),
			Error::<Test>::Subordinate
		);
		// An officer who holds both roles.
		let chief = actor(CUSTOMS, Role::ChiefExaminer);
		Proposals::<Test>::mutate(ID, |proposal| proposal.as_mut().unwrap().by = chief);
		assert_noop!(endorse(), Error::<Test>::SamePerson);
	});
}

#[test]
fn manual_release_should_be_refused_when_the_role_is_wrong() {
	under_control(|| {
		for role in [Role::Examiner, Role::ChiefExaminer, Role::Declarant] {
			assert_noop!(
				Releases::propose_manual_release(by(role), ID, REASON),
				DispatchError::BadOrigin
			);
		}
		assert_ok!(propose());
		for role in [Role::Examiner, Role::ReleaseOfficer, Role::Declarant] {
			assert_noop!(Releases::endorse_manual_release(by(role), ID), DispatchError::BadOrigin);
		}
		for role in [Role::Examiner, Role::CarrierAgent, Role::Declarant] {
			assert_noop!(Releases::withdraw_manual_release(by(role), ID), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn manual_release_should_be_undone_when_a_room_cannot_write_off_or_record() {
	under_control(|| {
		assert_ok!(propose());
		let (case, proposal) = (Cases::<Test>::get(ID), Proposals::<Test>::get(ID));
		let call = RuntimeCall::from(crate::Call::endorse_manual_release { id: ID });
		RefuseWriteOff::set(true);
		assert!(call.clone().dispatch(by(Role::ChiefExaminer)).is_err());
		RefuseWriteOff::set(false);
		Trail::set_full(true);
		assert!(call.dispatch(by(Role::ChiefExaminer)).is_err());
		assert_eq!((Cases::<Test>::get(ID), Proposals::<Test>::get(ID)), (case, proposal));
		assert_eq!(NextRelease::<Test>::get(), 1);
	});
}

#[test]
fn manual_release_should_be_refused_when_the_goods_are_detained_or_seized() {
	for control in [ControlAxis::Detained, ControlAxis::Seized] {
		under_control(|| {
			assert_ok!(Releases::reached(ID, Step::Control(control)));
			assert_noop!(propose(), Error::<Test>::ControlOpen);
			assert_ok!(Releases::reached(ID, Step::Control(ControlAxis::Red)));
			assert_ok!(propose());
			assert_ok!(Releases::reached(ID, Step::Control(control)));
			assert_noop!(endorse(), Error::<Test>::ControlOpen);
		});
	}
}
