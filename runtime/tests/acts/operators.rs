// SPDX-License-Identifier: Apache-2.0
//! Authorised operators.

use super::*;

fn aeo_application(number: u32) -> pallet_aeo_identity::Call<Runtime> {
	use pallet_aeo_identity::{Call, Evidence};
	let until = Date::from_millis(common::NOW + 400 * 86_400_000);
	let evidence = Evidence { commitment: Default::default(), until };
	let programme = Programme::CustomsSimplification;
	let all = programme.criteria().iter().map(|criterion| (*criterion, evidence));
	Call::apply {
		programme,
		role: PartyRole::Importer,
		tin: common::identifier(number),
		salt: H256::from_low_u64_be(number.into()),
		evidence: all.collect::<Vec<_>>().try_into().unwrap(),
	}
}

pub(super) fn aeo() -> Vec<Step> {
	use pallet_aeo_identity::{Call, Decision, Evidence, Ground};
	let until = Date::from_millis(common::NOW + 400 * 86_400_000);
	let evidence = Evidence { commitment: Default::default(), until };
	let act = |who: &str, call: Call<Runtime>, acts: &'static [Act]| {
		Step(signed(who), call.into(), Subject::Authorisation(1), acts)
	};
	let (one, two, holder) = ("CustomsAeo", "CustomsAeoTwo", "TraderAdmin");
	let report = H256::repeat_byte(1);
	let grant = Decision::Grant { until, guarantee: GuaranteeShare::Half };
	let propose = |decision| Call::propose_decision { id: 1, decision };
	vec![
		act(holder, aeo_application(TRADER), &[Act::AeoApplied]),
		act(one, Call::accept { id: 1 }, &[Act::AeoAccepted]),
		act(one, Call::take_validation { id: 1 }, &[Act::AeoValidationTaken]),
		act(one, Call::record_validation { id: 1, report, met: true }, &[Act::AeoValidated]),
		act(one, propose(grant), &[Act::AeoDecisionProposed]),
		act(one, Call::withdraw_decision { id: 1 }, &[Act::AeoDecisionWithdrawn]),
		act(one, propose(grant), &[Act::AeoDecisionProposed]),
		act(two, Call::endorse_decision { id: 1 }, &[Act::AeoGranted]),
		act(
			holder,
			Call::renew_evidence { id: 1, criterion: Criterion::Solvency, evidence },
			&[Act::AeoEvidenceRenewed],
		),
		act(
			"CustomsRisk",
			Call::suspend { id: 1, ground: Ground::Security, reason: 7 },
			&[Act::AeoSuspended],
		),
		act(
			one,
			Call::open_hearing { id: 1, reason: 7, grounds: report },
			&[Act::AeoHearingOpened],
		),
		act(holder, Call::answer_hearing { id: 1, statement: report }, &[Act::AeoHeard]),
		act(one, propose(Decision::Reinstate), &[Act::AeoDecisionProposed]),
		act(two, Call::endorse_decision { id: 1 }, &[Act::AeoReinstated]),
		act(one, Call::take_validation { id: 1 }, &[Act::AeoValidationTaken]),
		act(
			one,
			Call::hand_over_validation { id: 1, to: account(two) },
			&[Act::AeoValidationHandedOver],
		),
	]
}

/// The operator gives its authorisation up, another one is refused, and a partner's record is taken over.
pub(super) fn aeo_end() -> Vec<Step> {
	use pallet_aeo_identity::Call;
	let until = Date::from_millis(common::NOW + 400 * 86_400_000);
	let one = "CustomsAeo";
	let partner = MraRecord {
		country: "GB".parse().unwrap(),
		tin: "GB553202734852".parse().unwrap(),
		programme: Programme::Full,
		role: PartyRole::Exporter,
		status: AeoStatus::Granted,
		effective: Date::from_millis(common::NOW),
		expiry: until,
		mra_id: "GBAEOF00001".parse().unwrap(),
		version: 1,
	};
	vec![
		Step(
			signed("TraderAdmin"),
			Call::withdraw { id: 1 }.into(),
			Subject::Authorisation(1),
			&[Act::AeoWithdrawn],
		),
		Step(
			signed("TraderTwoAdmin"),
			aeo_application(common::TRADER_TWO).into(),
			Subject::Authorisation(2),
			&[Act::AeoApplied],
		),
		Step(
			signed(one),
			Call::refuse { id: 2, reason: 8 }.into(),
			Subject::Authorisation(2),
			&[Act::AeoRefused],
		),
		Step(
			signed(one),
			Call::record_partner { record: partner }.into(),
			Subject::PartnerOperators,
			&[Act::PartnerRecorded],
		),
	]
}
