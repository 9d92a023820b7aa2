// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Call, Error, Event, FormerNonces, Officers, Proposals};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;
use tijara_mock::Signer;
use tijara_primitives::{actor::Role, audit::Act, rooms::OpenFiles};

fn appoint_chief() -> Call<Test> {
	Call::appoint_officer { account: STRANGER, roles: roles(&[Role::ChiefExaminer]) }
}

fn endorse(account: AccountId) -> Call<Test> {
	Call::endorse { account }
}

fn withdraw(account: AccountId) -> Call<Test> {
	Call::withdraw_proposal { account }
}

fn recover() -> Call<Test> {
	Call::recover_key { lost: EXAMINER, new: STRANGER }
}

#[test]
fn approver_should_be_appointed_when_a_second_administrator_endorses() {
	ExtBuilder::default().build_and_execute(|| {
		let held = roles(&[Role::ChiefExaminer]);
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), appoint_chief()));
		assert!(!Officers::<Test>::contains_key(STRANGER), "one is not enough");
		assert_ok!(dispatch(by(CUSTOMS_ADMIN_TWO), endorse(STRANGER)));
		assert_eq!(Officers::<Test>::get(STRANGER).unwrap().roles, held);
		assert!(!Proposals::<Test>::contains_key(STRANGER));
		assert_eq!(
			events(),
			[
				Event::RolesProposed { organisation: CUSTOMS, account: STRANGER, roles: held },
				Event::OfficerAppointed { organisation: CUSTOMS, account: STRANGER, roles: held },
			]
		);
		let told = acts();
		assert_eq!(told[0].1.act, Act::RolesProposed);
		assert_eq!(told[1].1.act, Act::OfficerAppointed);
		assert_eq!(told[1].1.actor, Some(administrator(CUSTOMS_ADMIN_TWO, CUSTOMS)));
		assert_eq!(told[1].1.co_signer, Some(administrator(CUSTOMS_ADMIN, CUSTOMS)));
	});
}

#[test]
fn approvers_roles_should_be_given_to_an_officer_by_two_administrators_and_taken_by_one() {
	ExtBuilder::default().build_and_execute(|| {
		let with = |held: &[Role]| Call::reassign_officer { account: EXAMINER, roles: roles(held) };
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), with(&[Role::Examiner, Role::Administrator])));
		assert_eq!(Officers::<Test>::get(EXAMINER).unwrap().roles, roles(&[Role::Examiner]));
		assert_ok!(dispatch(by(CUSTOMS_ADMIN_TWO), endorse(EXAMINER)));
		let both = roles(&[Role::Examiner, Role::Administrator]);
		assert_eq!(Officers::<Test>::get(EXAMINER).unwrap().roles, both);
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), with(&[Role::Examiner])));
		assert_eq!(Officers::<Test>::get(EXAMINER).unwrap().roles, roles(&[Role::Examiner]));
	});
}

#[test]
fn administrator_of_a_trader_should_be_appointed_by_one() {
	ExtBuilder::default().build_and_execute(|| {
		let appoint =
			Call::appoint_officer { account: STRANGER, roles: roles(&[Role::Administrator]) };
		assert_ok!(dispatch(by(TRADER_ADMIN), appoint));
		assert!(Officers::<Test>::contains_key(STRANGER));
	});
}

#[test]
fn recovery_should_move_the_roles_to_the_new_key() {
	ExtBuilder::default().build_and_execute(|| {
		System::inc_account_nonce(EXAMINER);
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), recover()));
		assert!(Officers::<Test>::contains_key(EXAMINER));
		assert_ok!(dispatch(by(CUSTOMS_ADMIN_TWO), endorse(EXAMINER)));
		assert!(!Officers::<Test>::contains_key(EXAMINER));
		assert_eq!(FormerNonces::<Test>::get(EXAMINER), Some(1));
		assert_eq!(Officers::<Test>::get(STRANGER).unwrap().roles, roles(&[Role::Examiner]));
		assert_eq!(System::providers(&STRANGER), 1);
		assert_eq!(
			events(),
			[
				Event::RecoveryProposed { organisation: CUSTOMS, lost: EXAMINER, new: STRANGER },
				Event::KeyRecovered { organisation: CUSTOMS, lost: EXAMINER, new: STRANGER },
			]
		);
		assert_eq!(acts().last().unwrap().1.act, Act::KeyRecovered);
	});
}

#[test]
fn recovery_should_be_refused_when_it_is_about_oneself_a_stranger_or_another_officer() {
	ExtBuilder::default().build_and_execute(|| {
		type Refused = Error<Test>;
		for (lost, new, error) in [
			(CUSTOMS_ADMIN, STRANGER, Refused::OwnProposal),
			(STRANGER, 98, Refused::NotAnOfficer),
			(BROKER_OFFICER, STRANGER, Refused::OtherOrganisation),
			(EXAMINER, BROKER_OFFICER, Refused::AlreadyAnOfficer),
			(EXAMINER, EXAMINER, Refused::AlreadyAnOfficer),
		] {
			let call = Call::recover_key { lost, new };
			assert_noop!(dispatch(by(CUSTOMS_ADMIN), call), error);
		}
	});
}

#[test]
fn proposal_should_be_refused_when_one_stands_and_taken_when_it_expired() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), appoint_chief()));
		assert_noop!(
			dispatch(by(CUSTOMS_ADMIN_TWO), appoint_chief()),
			Error::<Test>::AlreadyProposed
		);
		System::set_block_number(1 + TERM + 1);
		assert_noop!(
			dispatch(by(CUSTOMS_ADMIN_TWO), endorse(STRANGER)),
			Error::<Test>::ProposalExpired
		);
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), appoint_chief()));
		assert_ok!(dispatch(by(CUSTOMS_ADMIN_TWO), endorse(STRANGER)));
	});
}

#[test]
fn endorsement_should_be_refused_when_it_is_not_another_administrator_in_person() {
	ExtBuilder::default().build_and_execute(|| {
		type Refused = Error<Test>;
		assert_noop!(dispatch(by(CUSTOMS_ADMIN), endorse(STRANGER)), Refused::NoProposal);
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), appoint_chief()));
		assert_noop!(dispatch(by(CUSTOMS_ADMIN), endorse(STRANGER)), Refused::SamePerson);
		assert_noop!(dispatch(by(TRADER_ADMIN), endorse(STRANGER)), Refused::OtherOrganisation);
		assert_noop!(dispatch(by(EXAMINER), endorse(STRANGER)), BadOrigin);
		// The proposer signs as the other's proxy.
		Signer::set(Some(CUSTOMS_ADMIN));
		assert_noop!(dispatch(by(CUSTOMS_ADMIN_TWO), endorse(STRANGER)), Refused::NotInPerson);
		Signer::set(None);
	});
}

#[test]
fn proposal_should_be_refused_when_a_proxy_or_multisig_signs() {
	ExtBuilder::default().build_and_execute(|| {
		Signer::set(Some(EXAMINER));
		for call in [appoint_chief(), Call::recover_key { lost: EXAMINER, new: STRANGER }] {
			assert_noop!(dispatch(by(CUSTOMS_ADMIN), call), Error::<Test>::NotInPerson);
		}
		Signer::set(None);
	});
}

#[test]
fn endorsement_should_be_refused_when_it_is_about_the_endorser() {
	ExtBuilder::default().build_and_execute(|| {
		let lost = Call::recover_key { lost: CUSTOMS_ADMIN_TWO, new: STRANGER };
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), lost));
		assert_noop!(
			dispatch(by(CUSTOMS_ADMIN_TWO), endorse(CUSTOMS_ADMIN_TWO)),
			Error::<Test>::OwnProposal
		);
	});
}

#[test]
fn endorsement_should_be_refused_when_the_proposer_left_or_the_account_acts_by_now() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), appoint_chief()));
		let dismiss = Call::dismiss_officer { account: CUSTOMS_ADMIN, reason: 1 };
		assert_ok!(dispatch(by(CUSTOMS_ADMIN_TWO), dismiss));
		assert_noop!(
			dispatch(by(CUSTOMS_ADMIN_TWO), endorse(STRANGER)),
			Error::<Test>::ProposerLeft
		);
		// It can be withdrawn by whoever could endorse it.
		assert_ok!(dispatch(by(CUSTOMS_ADMIN_TWO), withdraw(STRANGER)));
	});
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), appoint_chief()));
		let elsewhere =
			Call::appoint_officer { account: STRANGER, roles: roles(&[Role::Declarant]) };
		assert_ok!(dispatch(by(TRADER_ADMIN), elsewhere));
		assert_noop!(
			dispatch(by(CUSTOMS_ADMIN_TWO), endorse(STRANGER)),
			Error::<Test>::AlreadyAnOfficer
		);
	});
}

#[test]
fn withdrawal_should_end_the_proposal_and_be_refused_to_others() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(dispatch(by(CUSTOMS_ADMIN), withdraw(STRANGER)), Error::<Test>::NoProposal);
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), appoint_chief()));
		assert_noop!(dispatch(by(TRADER_ADMIN), withdraw(STRANGER)), Error::<Test>::NotProposer);
		assert_noop!(dispatch(by(EXAMINER), withdraw(STRANGER)), BadOrigin);
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), withdraw(STRANGER)));
		assert!(!Proposals::<Test>::contains_key(STRANGER));
		assert_eq!(
			events().last(),
			Some(&Event::ProposalWithdrawn { organisation: CUSTOMS, account: STRANGER })
		);
		assert_eq!(acts().last().unwrap().1.act, Act::ProposalWithdrawn);
	});
}

#[test]
fn endorsement_should_be_refused_when_files_were_opened_since() {
	ExtBuilder::default().build_and_execute(|| {
		let promote =
			Call::reassign_officer { account: EXAMINER, roles: roles(&[Role::ChiefExaminer]) };
		for call in [promote, recover()] {
			assert_ok!(dispatch(by(CUSTOMS_ADMIN), call));
			assert_ok!(Registry::opened(&EXAMINER));
			assert_noop!(
				dispatch(by(CUSTOMS_ADMIN_TWO), endorse(EXAMINER)),
				Error::<Test>::OpenFiles
			);
			assert_ok!(Registry::closed(&EXAMINER));
			assert_ok!(dispatch(by(CUSTOMS_ADMIN_TWO), withdraw(EXAMINER)));
		}
	});
}

#[test]
fn endorsement_should_be_refused_when_the_new_key_acts_by_now() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), recover()));
		let elsewhere =
			Call::appoint_officer { account: STRANGER, roles: roles(&[Role::Declarant]) };
		assert_ok!(dispatch(by(TRADER_ADMIN), elsewhere));
		assert_noop!(
			dispatch(by(CUSTOMS_ADMIN_TWO), endorse(EXAMINER)),
			Error::<Test>::AlreadyAnOfficer
		);
	});
}

#[test]
fn proposal_should_not_be_blocked_by_one_of_another_organisation_about_its_officer() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), appoint_chief()));
		for account in [STRANGER, 98] {
			let appoint = Call::appoint_officer { account, roles: roles(&[Role::Administrator]) };
			assert_ok!(dispatch(by(TRADER_ADMIN), appoint));
		}
		// Customs' proposal can come to nothing any more; the trader's takes its place.
		let lost = Call::recover_key { lost: STRANGER, new: 97 };
		assert_ok!(dispatch(by(TRADER_ADMIN), lost.clone()));
		assert_noop!(dispatch(by(98), lost), Error::<Test>::AlreadyProposed);
		assert_noop!(
			dispatch(by(CUSTOMS_ADMIN_TWO), endorse(STRANGER)),
			Error::<Test>::OtherOrganisation
		);
		assert_ok!(dispatch(by(98), endorse(STRANGER)));
		assert!(Officers::<Test>::contains_key(97));
	});
}

#[test]
fn expired_proposal_should_be_withdrawn_but_not_endorsed_after_its_last_block() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), appoint_chief()));
		System::set_block_number(1 + TERM + 1);
		assert_noop!(
			dispatch(by(CUSTOMS_ADMIN_TWO), endorse(STRANGER)),
			Error::<Test>::ProposalExpired
		);
		assert_ok!(dispatch(by(CUSTOMS_ADMIN_TWO), withdraw(STRANGER)));
		assert_ok!(dispatch(by(CUSTOMS_ADMIN), appoint_chief()));
		System::set_block_number(1 + TERM + 1 + TERM);
		assert_ok!(dispatch(by(CUSTOMS_ADMIN_TWO), endorse(STRANGER)));
	});
}
