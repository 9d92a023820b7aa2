// SPDX-License-Identifier: Apache-2.0
//! The calls.
use super::*;
use crate::{
	pallet::{DefaultLimits, Error, Event},
	QuotaClass, MIN_LIMIT,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::{BadOrigin, BlakeTwo256, Hash};
use tijara_mock::Trail;
use tijara_primitives::{
	actor::OrganisationKind,
	audit::{Act, Entry, Subject},
};

type E = Error<Test>;

fn council() -> RuntimeOrigin {
	RuntimeOrigin::signed(Council::get())
}

fn limit_of(organisation: u32, kind: OrganisationKind) -> u64 {
	Access::quota(organisation, kind).limit
}

#[test]
fn set_quota_should_give_one_organisation_its_own_and_take_it_away_again() {
	run(|| {
		for limit in [Some(7 * PRIVATE), None] {
			assert_ok!(Access::set_quota(council(), TRADER, limit));
			assert_eq!(OwnLimits::<Test>::get(TRADER), limit);
			System::assert_last_event(Event::QuotaSet { organisation: TRADER, limit }.into());
			assert_eq!(
				Trail::take(),
				[(
					Subject::Organisation(TRADER),
					Entry::new(Act::QuotaSet).content(BlakeTwo256::hash_of(&limit))
				)]
			);
			let expected = limit.unwrap_or(PRIVATE);
			assert_eq!(limit_of(TRADER, OrganisationKind::Trader), expected);
			assert_eq!(limit_of(OTHER_TRADER, OrganisationKind::Trader), PRIVATE);
		}
	});
}

#[test]
fn set_default_quota_should_change_its_class_but_no_quota_of_ones_own() {
	run(|| {
		assert_ok!(Access::set_quota(council(), OTHER_TRADER, Some(5 * PRIVATE)));
		Trail::take();
		for (class, limit) in [(QuotaClass::Private, 2 * PRIVATE), (QuotaClass::Agency, 2 * AGENCY)]
		{
			assert_ok!(Access::set_default_quota(council(), class, limit));
			assert_eq!(DefaultLimits::<Test>::get(class), Some(limit));
			System::assert_last_event(Event::DefaultQuotaSet { class, limit }.into());
			assert_eq!(
				Trail::take(),
				[(
					Subject::Quotas,
					Entry::new(Act::DefaultQuotaSet).content(BlakeTwo256::hash_of(&(class, limit)))
				)]
			);
		}
		assert_eq!(limit_of(TRADER, OrganisationKind::Trader), 2 * PRIVATE);
		assert_eq!(limit_of(TRADER, OrganisationKind::Bank), 2 * PRIVATE);
		assert_eq!(limit_of(OTHER_TRADER, OrganisationKind::Trader), 5 * PRIVATE);
		assert_eq!(limit_of(CUSTOMS, OrganisationKind::Customs), 2 * AGENCY);
	});
}

#[test]
fn quota_should_be_refused_when_it_is_too_low() {
	run(|| {
		for limit in [0, MIN_LIMIT - 1] {
			assert_noop!(Access::set_quota(council(), TRADER, Some(limit)), E::LimitTooLow);
			assert_noop!(
				Access::set_default_quota(council(), QuotaClass::Agency, limit),
				E::LimitTooLow
			);
		}
		assert_ok!(Access::set_quota(council(), TRADER, Some(MIN_LIMIT)));
		assert_ok!(Access::set_default_quota(council(), QuotaClass::Agency, MIN_LIMIT));
	});
}

#[test]
fn quota_should_be_refused_when_it_is_more_than_all_blocks_of_a_period() {
	run(|| {
		let most = Access::max_limit();
		assert_eq!(most, Weights::get().max_block.ref_time() * BLOCKS);
		for limit in [most + 1, u64::MAX] {
			assert_noop!(Access::set_quota(council(), TRADER, Some(limit)), E::LimitTooHigh);
			assert_noop!(
				Access::set_default_quota(council(), QuotaClass::Private, limit),
				E::LimitTooHigh
			);
		}
		assert_ok!(Access::set_quota(council(), TRADER, Some(most)));
		assert_ok!(Access::set_default_quota(council(), QuotaClass::Private, most));
	});
}

#[test]
fn quotas_should_be_set_by_governance_only() {
	run(|| {
		for origin in [
			RuntimeOrigin::signed(officer(CUSTOMS, 0)),
			RuntimeOrigin::none(),
			RuntimeOrigin::root(),
		] {
			assert_noop!(Access::set_quota(origin.clone(), TRADER, None), BadOrigin);
			assert_noop!(
				Access::set_default_quota(origin, QuotaClass::Private, PRIVATE),
				BadOrigin
			);
		}
	});
}

#[test]
fn quotas_should_stay_when_the_act_cannot_be_recorded() {
	run(|| {
		Trail::set_full(true);
		let full = "the trail is full";
		assert_noop!(Access::set_quota(council(), TRADER, Some(PRIVATE)), full);
		assert_noop!(Access::set_default_quota(council(), QuotaClass::Private, PRIVATE), full);
	});
}

#[test]
fn configuration_should_be_sound() {
	use frame_support::traits::Hooks;
	run(|| {
		Access::integrity_test();
		Period::set(0);
		assert!(std::panic::catch_unwind(Access::integrity_test).is_err());
		Period::set(BLOCKS);
		AgencyQuota::set(MIN_LIMIT - 1);
		assert!(std::panic::catch_unwind(Access::integrity_test).is_err());
		AgencyQuota::set(AGENCY);
		PrivateQuota::set(u64::MAX);
		assert!(std::panic::catch_unwind(Access::integrity_test).is_err());
	});
}
