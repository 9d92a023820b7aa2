// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Call, EnsureOfficer};
use frame_support::{assert_ok, traits::EnsureOrigin};
use tijara_mock::Signer;
use tijara_primitives::actor::{
	roles::{Assessor, Examiner},
	Actor, AllowedRoles, Role,
};

/// Two roles; the first is preferred.
struct AssessorOrExaminer;

impl AllowedRoles for AssessorOrExaminer {
	const ROLES: &'static [Role] = &[Role::Assessor, Role::Examiner];
}

fn examiner_as(role: Role) -> Actor<AccountId> {
	Actor { account: EXAMINER, organisation: CUSTOMS, role, via: None }
}

#[test]
fn ensure_officer_should_give_the_actor_when_the_role_is_held() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(
			EnsureOfficer::<Test, Examiner>::ensure_origin(by(EXAMINER)).ok(),
			Some(examiner_as(Role::Examiner))
		);
		assert_eq!(
			EnsureOfficer::<Test, AssessorOrExaminer>::ensure_origin(by(EXAMINER)).ok(),
			Some(examiner_as(Role::Examiner))
		);
	});
}

#[test]
fn ensure_officer_should_prefer_the_first_role_when_several_are_held() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(dispatch(
			by(CUSTOMS_ADMIN),
			Call::reassign_officer {
				account: EXAMINER,
				roles: roles(&[Role::Examiner, Role::Assessor])
			}
		));
		assert_eq!(
			EnsureOfficer::<Test, AssessorOrExaminer>::ensure_origin(by(EXAMINER)).ok(),
			Some(examiner_as(Role::Assessor))
		);
	});
}

#[test]
fn ensure_officer_should_refuse_when_the_role_is_not_held() {
	ExtBuilder::default().build_and_execute(|| {
		let origins = [
			by(EXAMINER),
			by(CUSTOMS_ADMIN),
			by(STRANGER),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
		];
		for origin in origins {
			assert!(EnsureOfficer::<Test, Assessor>::ensure_origin(origin).is_err());
		}
	});
}

#[test]
fn ensure_officer_should_refuse_when_the_organisation_is_suspended() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(dispatch(
			RuntimeOrigin::root(),
			Call::suspend_organisation { organisation: CUSTOMS, reason: 1 }
		));
		assert!(EnsureOfficer::<Test, Examiner>::ensure_origin(by(EXAMINER)).is_err());
	});
}

#[test]
fn ensure_officer_should_name_who_signed_for_another_account() {
	ExtBuilder::default().build_and_execute(|| {
		let actor = || EnsureOfficer::<Test, Examiner>::ensure_origin(by(EXAMINER)).ok();
		Signer::set(Some(EXAMINER));
		assert_eq!(actor(), Some(examiner_as(Role::Examiner)));
		Signer::set(Some(CUSTOMS_ADMIN));
		assert_eq!(actor().unwrap().via, Some(CUSTOMS_ADMIN));
		for stranger in [BROKER_OFFICER, STRANGER] {
			Signer::set(Some(stranger));
			assert_eq!(actor(), None, "{stranger} is of another organisation");
		}
		Signer::set(None);
	});
}

#[cfg(feature = "runtime-benchmarks")]
#[test]
fn ensure_officer_should_find_an_officer_for_benchmarks() {
	use tijara_primitives::actor::roles as all;

	fn check<R: AllowedRoles>(checked: &mut Vec<Role>) {
		let origins = [(); 2].map(|()| EnsureOfficer::<Test, R>::try_successful_origin().unwrap());
		let [one, again] = origins.map(|o| EnsureOfficer::<Test, R>::ensure_origin(o).ok());
		assert_eq!(one.as_ref().map(|actor| actor.role), R::ROLES.first().copied());
		assert_eq!(one, again);
		checked.extend(R::ROLES);
	}

	ExtBuilder::empty().build_and_execute(|| {
		let mut checked = Vec::new();
		check::<all::Examiner>(&mut checked);
		check::<all::ChiefExaminer>(&mut checked);
		check::<all::Assessor>(&mut checked);
		check::<all::ReleaseOfficer>(&mut checked);
		check::<all::RiskOfficer>(&mut checked);
		check::<all::PcaOfficer>(&mut checked);
		check::<all::AeoOfficer>(&mut checked);
		check::<all::TariffEditor>(&mut checked);
		check::<all::TariffApprover>(&mut checked);
		check::<all::Cashier>(&mut checked);
		check::<all::Certifier>(&mut checked);
		check::<all::PermitOfficer>(&mut checked);
		check::<all::Declarant>(&mut checked);
		check::<all::CarrierAgent>(&mut checked);
		check::<all::BankOfficer>(&mut checked);
		check::<all::Administrator>(&mut checked);
		assert_eq!(checked, Role::ALL, "a marker is missing here");
		check::<AssessorOrExaminer>(&mut checked);
	});
}
