// SPDX-License-Identifier: Apache-2.0
use super::*;
use sp_runtime::traits::{BlakeTwo256, Hash};
use tijara_primitives::{aeo::MraRecord, codes::MraId};

fn record() -> MraRecord {
	MraRecord {
		country: "JO".parse().unwrap(),
		tin: "JO12345".parse().unwrap(),
		programme: Programme::Full,
		role: PartyRole::Exporter,
		status: AeoStatus::Granted,
		effective: day(0),
		expiry: day(30),
		mra_id: "JOAEO0001".parse().unwrap(),
		version: 3,
	}
}

fn take_over(record: MraRecord) -> DispatchResult {
	AeoIdentity::record_partner(signed(aeo(0)), record)
}

fn brought() -> Benefits {
	AeoIdentity::partner_benefits(&record().mra_id)
}

const LESS_CONTROL: Benefits = Benefits {
	reduced_controls: true,
	deferred_payment: false,
	guarantee: GuaranteeShare::Whole,
	pre_arrival: false,
	fewer_data: false,
};

#[test]
fn record_partner_should_keep_the_record_and_bring_less_control() {
	run(|| {
		assert_eq!(brought(), Benefits::default());
		assert_ok!(take_over(record()));
		assert_eq!(Partners::<Test>::get(record().mra_id), Some(record()));
		assert_eq!(brought(), LESS_CONTROL);
		let event = Event::PartnerRecorded {
			mra_id: record().mra_id,
			version: 3,
			status: AeoStatus::Granted,
		};
		System::assert_last_event(event.into());
		let entry = Entry::new(Act::PartnerRecorded)
			.by(by_aeo(0))
			.version(3)
			.content(BlakeTwo256::hash_of(&record()));
		assert_eq!(Trail::take(), vec![(Subject::PartnerOperators, entry)]);
	});
}

#[test]
fn record_partner_should_replace_an_older_version_only() {
	run(|| {
		assert_ok!(take_over(record()));
		assert_noop!(take_over(record()), E::NotNewer);
		assert_noop!(take_over(MraRecord { version: 2, ..record() }), E::NotNewer);
		let suspended = MraRecord { version: 4, status: AeoStatus::Suspended, ..record() };
		assert_ok!(take_over(suspended));
		assert_eq!(brought(), Benefits::default(), "in the same block");
	});
}

#[test]
fn record_partner_should_refuse_when_role_country_or_record_do_not_fit() {
	run(|| {
		assert_officers_only(|origin| AeoIdentity::record_partner(origin, record()));
		let own = MraRecord {
			country: "XT".parse().unwrap(),
			mra_id: "XTAEO0001".parse().unwrap(),
			..record()
		};
		assert_noop!(take_over(own), E::OwnCountry);
		let nowhere = codec::Decode::decode(&mut &codec::Encode::encode(&b"jo".to_vec())[..]);
		let malformed = [
			MraRecord { mra_id: "GBAEO0001".parse().unwrap(), ..record() },
			MraRecord { mra_id: MraId::default(), ..record() },
			MraRecord { tin: "12345".parse().unwrap(), ..record() },
			MraRecord { expiry: Date::from_days(TODAY - 1), ..record() },
			MraRecord { version: 0, ..record() },
			MraRecord { country: nowhere.unwrap(), ..record() },
		];
		for record in malformed {
			assert_noop!(take_over(record), E::RecordMalformed);
		}
	});
}

#[test]
fn partner_should_bring_nothing_when_it_is_not_granted_or_outside_its_days() {
	use AeoStatus as S;
	let others = [
		S::Applied,
		S::Accepted,
		S::Validating,
		S::Suspended,
		S::Revoked,
		S::Withdrawn,
		S::Refused,
		S::Expired,
	];
	for status in others {
		run(|| {
			assert_ok!(take_over(MraRecord { status, ..record() }));
			assert_eq!(brought(), Benefits::default(), "{status:?}");
		});
	}
	run(|| {
		assert_ok!(take_over(record()));
		for (today, expected) in [
			(TODAY - 1, Benefits::default()),
			(TODAY, LESS_CONTROL),
			(TODAY + 30, LESS_CONTROL),
			(TODAY + 31, Benefits::default()),
		] {
			Day::set(today);
			assert_eq!(brought(), expected, "{today}");
		}
	});
}

#[test]
fn partner_should_bring_nothing_when_its_programme_has_no_security_part() {
	run(|| {
		let programme = Programme::CustomsSimplification;
		assert_ok!(take_over(MraRecord { programme, ..record() }));
		assert_eq!(brought(), Benefits::default());
	});
}
