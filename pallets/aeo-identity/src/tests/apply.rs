// SPDX-License-Identifier: Apache-2.0
use super::*;
use sp_runtime::traits::{BlakeTwo256, Hash};
use tijara_primitives::{codes::NationalId, rooms::Organisations};

fn apply_with(tin: NationalId, salt: H256, list: EvidenceList) -> DispatchResult {
	let (programme, role) = (Programme::CustomsSimplification, PartyRole::Importer);
	AeoIdentity::apply(administrator(TRADER), programme, role, tin, salt, list)
}

fn list(criteria: &[Criterion]) -> EvidenceList {
	let paper = Evidence { commitment: SALT, until: day(0) };
	criteria.iter().map(|of| (*of, paper)).collect::<Vec<_>>().try_into().unwrap()
}

fn simple() -> EvidenceList {
	evidence(Programme::CustomsSimplification)
}

#[test]
fn apply_should_open_a_file_when_everything_fits() {
	run(|| {
		assert_ok!(apply_with(tin(TRADER), SALT, simple()));
		let file = Files::<Test>::get(1).unwrap();
		assert_eq!(
			(file.holder, file.stage, file.version),
			(TRADER, Stage::Applied { since: 1 }, 1)
		);
		assert_eq!((file.tin, file.evidence), (tin(TRADER), simple()));
		assert_eq!((Current::<Test>::get(TRADER), NextId::<Test>::get()), (Some(1), 2));
		let (programme, role) = (Programme::CustomsSimplification, PartyRole::Importer);
		let content = BlakeTwo256::hash_of(&(programme, role, tin(TRADER), simple()));
		assert_told(
			1,
			Event::Applied { id: 1, holder: TRADER, programme, role },
			Entry::new(Act::AeoApplied).by(by_trader()).content(content),
		);
	});
}

#[test]
fn apply_should_refuse_when_the_signer_is_no_administrator() {
	run(|| {
		for origin in
			[RuntimeOrigin::root(), signed(aeo(0)), signed(person(0, TRADER, Role::Declarant))]
		{
			let call = AeoIdentity::apply(
				origin,
				Programme::Full,
				PartyRole::Importer,
				tin(TRADER),
				SALT,
				evidence(Programme::Full),
			);
			assert_noop!(call, BadOrigin);
		}
	});
}

#[test]
fn apply_should_accept_only_parties_that_the_organisation_can_be() {
	use PartyRole as R;
	let all = [
		R::Importer,
		R::Exporter,
		R::Broker,
		R::Carrier,
		R::Forwarder,
		R::WarehouseKeeper,
		R::Manufacturer,
	];
	let may: [(OrganisationId, &[R]); 7] = [
		(TRADER, &[R::Importer, R::Exporter, R::Manufacturer, R::WarehouseKeeper]),
		(BROKER, &[R::Broker, R::Forwarder, R::WarehouseKeeper]),
		(CARRIER, &[R::Carrier, R::Forwarder]),
		(PORT, &[R::WarehouseKeeper]),
		(CUSTOMS, &[]),
		(BANK, &[]),
		(77, &[]),
	];
	for (organisation, roles) in may {
		for role in all {
			run(|| {
				if roles.contains(&role) {
					assert_ok!(apply_as(organisation, role));
				} else {
					assert_noop!(apply_as(organisation, role), E::NotEligible);
				}
			});
		}
	}
}

#[test]
fn apply_should_refuse_when_the_organisation_is_not_active() {
	run(|| {
		Inactive::set(vec![TRADER]);
		assert!(Neighbours::active_kind(TRADER).is_none());
		assert_noop!(apply_as(TRADER, PartyRole::Importer), E::NotEligible);
	});
}

#[test]
fn apply_should_refuse_when_the_tin_is_not_the_organisations() {
	run(|| {
		let given = |text: &str| apply_with(text.parse().unwrap(), SALT, simple());
		assert_noop!(given("GB553202734852"), E::TinCountry);
		assert_noop!(given("1T553202734852"), E::TinCountry);
		assert_noop!(given("XT12345"), E::TinCheckDigits);
		let shapeless = codec::Decode::decode(&mut &codec::Encode::encode(&b"xt".to_vec())[..]);
		assert_noop!(apply_with(shapeless.unwrap(), SALT, simple()), E::TinShape);
		assert_noop!(apply_with(tin(OTHER_TRADER), SALT, simple()), E::TinNotYours);
		assert_noop!(apply_with(tin(TRADER), H256::zero(), simple()), E::TinNotYours);
	});
}

#[test]
fn apply_should_refuse_when_the_evidence_does_not_fit_the_programme() {
	use Criterion::{Competence, Compliance, Records, Security, Solvency};
	run(|| {
		let given = |criteria: &[Criterion]| apply_with(tin(TRADER), SALT, list(criteria));
		assert_noop!(given(&[]), E::CriterionMissing);
		assert_noop!(given(&[Compliance, Records, Solvency]), E::CriterionMissing);
		assert_noop!(given(&[Compliance, Records, Solvency, Solvency]), E::CriterionTwice);
		let all = [Compliance, Records, Solvency, Competence, Security];
		assert_noop!(given(&all), E::CriterionNotNeeded);
		Day::set(TODAY + 1);
		let exact = [Competence, Solvency, Records, Compliance];
		assert_noop!(given(&exact), E::EvidenceExpired);
		Day::set(TODAY);
		assert_ok!(given(&exact));
	});
}

#[test]
fn apply_should_refuse_when_a_file_is_not_over() {
	let before: [fn() -> AeoId; 5] = [applied, accepted, validated, granted, suspended];
	for make in before {
		run(|| {
			make();
			assert_noop!(apply_as(TRADER, PartyRole::Exporter), E::AlreadyApplied);
			assert_ok!(apply_as(OTHER_TRADER, PartyRole::Exporter));
		});
	}
}

#[test]
fn apply_should_open_another_file_when_the_last_one_is_over() {
	let over: [fn(AeoId); 3] = [
		|id| {
			assert_ok!(AeoIdentity::refuse(signed(aeo(0)), id, REASON));
		},
		|id| {
			assert_ok!(AeoIdentity::withdraw(administrator(TRADER), id));
		},
		|_| pass(DECISION + 1),
	];
	for end in over {
		run(|| {
			let old = accepted();
			end(old);
			let new = applied();
			assert_eq!((old, new, Current::<Test>::get(TRADER)), (1, 2, Some(2)));
		});
	}
	run(|| {
		assert_eq!(status(revoked()), AeoStatus::Revoked);
		assert_eq!(status(applied()), AeoStatus::Applied);
	});
}

#[test]
fn calls_on_an_expired_file_should_be_refused_when_its_holder_applied_anew() {
	run(|| {
		let old = granted();
		Day::set(TODAY + GRANT_DAYS + 1);
		assert_eq!(status(old), AeoStatus::Expired);
		applied();
		assert_noop!(AeoIdentity::take_validation(signed(aeo(0)), old), E::WrongState);
		assert_noop!(AeoIdentity::withdraw(administrator(TRADER), old), E::WrongState);
		assert_noop!(propose(old, Decision::Extend { until: day(900) }), E::WrongState);
		assert_noop!(propose(old, Decision::Revoke { reason: 1 }), E::WrongState);
		assert_eq!(benefits(), Benefits::default());
	});
}

#[test]
fn call_should_be_undone_when_the_act_cannot_be_recorded() {
	run(|| {
		Trail::set_full(true);
		assert!(frame_support::storage::with_storage_layer(|| apply_as(
			TRADER,
			PartyRole::Importer
		))
		.is_err());
		assert_eq!(Files::<Test>::get(1), None);
	});
}
