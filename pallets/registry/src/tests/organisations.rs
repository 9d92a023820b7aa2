// SPDX-License-Identifier: Apache-2.0

use crate::{
	mock::*, Call, Error, Event, NextOrganisation, Officer, Officers, Organisation, Organisations,
};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::{
	traits::{BadOrigin, BlakeTwo256, Hash},
	DispatchError,
};
use tijara_mock::Trail;
use tijara_primitives::{
	actor::{OrganisationKind, Role, Standing},
	audit::{Act, Entry},
	identifier::Identifier,
	rooms::{Officers as _, Organisations as _},
};

const COMMITMENT: H256 = H256::repeat_byte(7);
const IDENTIFIER: Identifier = Identifier::Sealed(COMMITMENT);

fn standing(account: AccountId) -> Option<Standing> {
	<Registry as tijara_primitives::rooms::Officers<AccountId>>::standing(&account)
		.map(|(_, _, standing)| standing)
}

fn admit(administrator: AccountId) -> Call<Test> {
	Call::admit_organisation { kind: OrganisationKind::Bank, identifier: IDENTIFIER, administrator }
}

#[test]
fn admit_organisation_should_store_it_with_its_administrator() {
	ExtBuilder::default().build_and_execute(|| {
		let number = next();
		assert_ok!(dispatch(RuntimeOrigin::root(), admit(STRANGER)));

		let held = roles(&[Role::Administrator]);
		assert_eq!(
			Organisations::<Test>::get(number),
			Some(Organisation {
				kind: OrganisationKind::Bank,
				identifier: IDENTIFIER,
				standing: Standing::Active,
				since: 1,
				officers: 1,
				administrators: 1,
				appointees: 1,
				standings: 1,
			})
		);
		assert_eq!(
			Officers::<Test>::get(STRANGER),
			Some(Officer { organisation: number, roles: held, since: 1, open_files: 0 })
		);
		assert_eq!(next(), number + 1);
		assert_eq!(System::providers(&STRANGER), 1);
		assert_eq!(
			events(),
			[
				Event::OrganisationAdmitted {
					organisation: number,
					kind: OrganisationKind::Bank,
					identifier: IDENTIFIER
				},
				Event::OfficerAppointed { organisation: number, account: STRANGER, roles: held },
			]
		);
		assert_eq!(
			acts(),
			[
				(number, Entry::new(Act::OrganisationAdmitted).content(COMMITMENT)),
				(
					number,
					Entry::new(Act::OfficerAppointed)
						.content(BlakeTwo256::hash_of(&(STRANGER, held)))
				),
			]
		);
	});
}

#[test]
fn admit_organisation_should_be_refused_when_the_caller_is_not_in_charge() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [by(EXAMINER), by(STRANGER), RuntimeOrigin::none()] {
			assert_noop!(dispatch(origin, admit(STRANGER)), BadOrigin);
		}
		// Customs is not in charge of banks.
		assert_noop!(dispatch(by(CUSTOMS_ADMIN), admit(STRANGER)), Error::<Test>::NotInCharge);
	});
}

#[test]
fn admit_organisation_should_be_refused_when_the_administrator_is_an_officer() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			dispatch(RuntimeOrigin::root(), admit(EXAMINER)),
			Error::<Test>::AlreadyAnOfficer
		);
	});
}

#[test]
fn admit_organisation_should_be_refused_when_numbers_are_used_up() {
	ExtBuilder::default().build_and_execute(|| {
		NextOrganisation::<Test>::put(u32::MAX);
		assert_noop!(
			dispatch(RuntimeOrigin::root(), admit(STRANGER)),
			Error::<Test>::NumbersExhausted
		);
	});
}

#[test]
fn admit_organisation_should_be_undone_when_the_act_cannot_be_recorded() {
	ExtBuilder::default().build_and_execute(|| {
		Trail::set_full(true);
		assert_noop!(
			dispatch(RuntimeOrigin::root(), admit(STRANGER)),
			DispatchError::Other("the trail is full")
		);
	});
}

fn suspend(organisation: u32, reason: u16) -> Call<Test> {
	Call::suspend_organisation { organisation, reason }
}

fn close(organisation: u32, reason: u16) -> Call<Test> {
	Call::close_organisation { organisation, reason }
}

fn reinstate(organisation: u32, reason: u16) -> Call<Test> {
	Call::reinstate_organisation { organisation, reason }
}

#[test]
fn suspend_organisation_should_stop_its_officers_until_reinstatement() {
	ExtBuilder::default().build_and_execute(|| {
		let appoint = Call::appoint_officer { account: STRANGER, roles: roles(&[Role::Declarant]) };
		assert_ok!(dispatch(RuntimeOrigin::root(), suspend(TRADER, 5)));
		assert_eq!(standing(TRADER_ADMIN), Some(Standing::Suspended));
		assert_noop!(dispatch(by(TRADER_ADMIN), appoint.clone()), BadOrigin);

		assert_ok!(dispatch(RuntimeOrigin::root(), reinstate(TRADER, 6)));
		assert_eq!(standing(TRADER_ADMIN), Some(Standing::Active));
		assert_eq!(
			events(),
			[
				Event::OrganisationSuspended { organisation: TRADER, reason: 5 },
				Event::OrganisationReinstated { organisation: TRADER, reason: 6 },
			]
		);
		assert_eq!(
			acts(),
			[
				(TRADER, Entry::new(Act::OrganisationSuspended).reason(5)),
				(TRADER, Entry::new(Act::OrganisationReinstated).reason(6)),
			]
		);
		assert_ok!(dispatch(by(TRADER_ADMIN), appoint));
	});
}

#[test]
fn standing_should_not_change_when_the_caller_is_not_in_charge() {
	ExtBuilder::default().build_and_execute(|| {
		for call in [suspend(TRADER, 5), reinstate(TRADER, 5), close(TRADER, 5)] {
			for origin in [by(EXAMINER), by(STRANGER), RuntimeOrigin::none()] {
				assert_noop!(dispatch(origin, call.clone()), BadOrigin);
			}
		}
		for call in [suspend(CARRIER, 5), reinstate(CARRIER, 5), close(CARRIER, 5)] {
			assert_noop!(dispatch(by(CUSTOMS_ADMIN), call), Error::<Test>::NotInCharge);
		}
		for call in [suspend(CUSTOMS, 5), close(TRADER, 5)] {
			assert_noop!(dispatch(by(BROKER_ADMIN), call), Error::<Test>::NotInCharge);
		}
	});
}

#[test]
fn suspend_and_reinstate_should_be_refused_when_no_reason_is_given() {
	ExtBuilder::default().build_and_execute(|| {
		for call in [suspend(TRADER, 0), reinstate(TRADER, 0), close(TRADER, 0)] {
			assert_noop!(dispatch(RuntimeOrigin::root(), call), Error::<Test>::ReasonMissing);
		}
	});
}

#[test]
fn suspend_and_reinstate_should_be_refused_when_the_organisation_is_unknown() {
	ExtBuilder::default().build_and_execute(|| {
		for call in [suspend(0, 5), reinstate(77, 5), close(78, 5)] {
			assert_noop!(dispatch(RuntimeOrigin::root(), call), Error::<Test>::UnknownOrganisation);
		}
	});
}

#[test]
fn suspend_and_reinstate_should_be_refused_when_nothing_would_change() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			dispatch(RuntimeOrigin::root(), reinstate(TRADER, 5)),
			Error::<Test>::NotSuspended
		);
		assert_ok!(dispatch(RuntimeOrigin::root(), suspend(TRADER, 5)));
		assert_noop!(
			dispatch(RuntimeOrigin::root(), suspend(TRADER, 5)),
			Error::<Test>::AlreadySuspended
		);
	});
}

#[test]
fn agency_in_charge_should_admit_suspend_and_close() {
	ExtBuilder::default().build_and_execute(|| {
		let number = next();
		let admit = Call::admit_organisation {
			kind: OrganisationKind::Broker,
			identifier: IDENTIFIER,
			administrator: STRANGER,
		};
		for call in [admit, suspend(number, 5), reinstate(number, 5), close(number, 5)] {
			assert_ok!(dispatch(by(CUSTOMS_ADMIN), call));
		}
		let customs = administrator(CUSTOMS_ADMIN, CUSTOMS);
		let told = acts();
		assert_eq!(told.len(), 5);
		for (organisation, entry) in told {
			assert_eq!((organisation, entry.actor), (number, Some(customs.clone())));
		}
	});
}

#[test]
fn close_organisation_should_end_it_for_good_and_keep_who_it_was() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(dispatch(RuntimeOrigin::root(), suspend(TRADER, 5)));
		assert_ok!(dispatch(RuntimeOrigin::root(), close(TRADER, 6)));
		assert_eq!(standing(TRADER_ADMIN), Some(Standing::Closed));
		assert_eq!(Registry::active_kind(TRADER), None);
		assert_eq!(Registry::holds(&TRADER_OFFICER, Role::Declarant), None);
		assert!(Officers::<Test>::contains_key(TRADER_OFFICER), "its acts stay attributable");
		assert_eq!(
			events().last(),
			Some(&Event::OrganisationClosed { organisation: TRADER, reason: 6 })
		);
		assert_eq!(acts().last(), Some(&(TRADER, Entry::new(Act::OrganisationClosed).reason(6))));
		let administrator = Call::appoint_administrator { organisation: TRADER, account: STRANGER };
		for call in [suspend(TRADER, 5), reinstate(TRADER, 5), close(TRADER, 5), administrator] {
			assert_noop!(dispatch(RuntimeOrigin::root(), call), Error::<Test>::OrganisationClosed);
		}
	});
}

fn admit_publicly(identifier: &[u8], administrator: AccountId) -> Call<Test> {
	// As a hostile client may send it: any bytes that fit.
	let encoded = codec::Encode::encode(&identifier.to_vec());
	let identifier = codec::Decode::decode(&mut &encoded[..]).unwrap();
	Call::admit_organisation {
		kind: OrganisationKind::Trader,
		identifier: Identifier::Public(identifier),
		administrator,
	}
}

#[test]
fn public_identifier_should_be_refused_when_shape_country_or_check_digits_are_wrong() {
	ExtBuilder::default().build_and_execute(|| {
		type Refused = Error<Test>;
		for (identifier, error) in [
			(&b"XT"[..], Refused::IdentifierShape),
			(b"xt0000000001197", Refused::IdentifierShape),
			(b"\xff\xff\xff", Refused::IdentifierShape),
			(b"1T12345", Refused::IdentifierCountry),
			(b"XT000000001168", Refused::IdentifierCheckDigits),
		] {
			let call = admit_publicly(identifier, STRANGER);
			assert_noop!(dispatch(RuntimeOrigin::root(), call), error);
		}
		let too_long = codec::Encode::encode(&vec![b'A'; 18]);
		let read =
			<tijara_primitives::codes::NationalId as codec::Decode>::decode(&mut &too_long[..]);
		assert!(read.is_err(), "a longer one does not even decode");
	});
}

#[test]
fn public_identifier_should_stand_once_until_its_organisation_is_closed() {
	ExtBuilder::default().build_and_execute(|| {
		let (id, number) = (&b"XT000000001167"[..], next());
		assert_ok!(dispatch(RuntimeOrigin::root(), admit_publicly(id, STRANGER)));
		let again = || admit_publicly(id, 98);
		assert_noop!(dispatch(RuntimeOrigin::root(), again()), Error::<Test>::IdentifierTaken);
		assert!(Registry::has_identifier(
			number,
			&"XT000000001167".parse().unwrap(),
			&H256::zero()
		));
		assert_ok!(dispatch(RuntimeOrigin::root(), close(number, 1)));
		assert_ok!(dispatch(RuntimeOrigin::root(), again()));
	});
}

#[test]
fn appoint_administrator_should_let_governance_help_an_organisation_whose_keys_are_lost() {
	ExtBuilder::default().build_and_execute(|| {
		let help = |organisation, account| Call::appoint_administrator { organisation, account };
		assert_ok!(dispatch(RuntimeOrigin::root(), help(TRADER, STRANGER)));
		let held = roles(&[Role::Administrator]);
		assert_eq!(Officers::<Test>::get(STRANGER).unwrap().roles, held);
		assert_eq!(Organisations::<Test>::get(TRADER).unwrap().administrators, 2);
		assert_eq!(
			events(),
			[Event::OfficerAppointed { organisation: TRADER, account: STRANGER, roles: held }]
		);
		assert_eq!(acts().len(), 1);
		for origin in [by(TRADER_ADMIN), by(CUSTOMS_ADMIN), RuntimeOrigin::none()] {
			assert_noop!(dispatch(origin, help(TRADER, 98)), BadOrigin);
		}
		assert_noop!(
			dispatch(RuntimeOrigin::root(), help(77, 98)),
			Error::<Test>::UnknownOrganisation
		);
		assert_noop!(
			dispatch(RuntimeOrigin::root(), help(BROKER, STRANGER)),
			Error::<Test>::AlreadyAnOfficer
		);
	});
}
