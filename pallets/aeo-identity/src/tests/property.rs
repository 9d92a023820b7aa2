// SPDX-License-Identifier: Apache-2.0
//! Any sequence of calls by anybody keeps the invariants.
use super::*;
use crate::pallet::Call;
use frame_support::traits::UnfilteredDispatchable;
use proptest::prelude::*;

const HOLDERS: [OrganisationId; 2] = [TRADER, OTHER_TRADER];
const OFFICERS: std::ops::Range<u64> = 0..4;

/// What happens next: a call of somebody, or time goes by.
#[derive(Clone, Debug)]
enum Next {
	Call { account: AccountId, call: Call<Test> },
	Apply(OrganisationId),
	Blocks(u64),
	Days(u32),
	Standing(Option<OrganisationId>),
}

fn accounts() -> impl Strategy<Value = AccountId> {
	let administrators = HOLDERS.map(|of| person(0, of, Role::Administrator)).to_vec();
	prop_oneof![
		6 => OFFICERS.prop_map(aeo),
		3 => prop::sample::select(administrators),
		1 => Just(person(0, CUSTOMS, Role::RiskOfficer)),
	]
}

fn decisions() -> impl Strategy<Value = Decision> {
	prop_oneof![
		4 => (1u32..2_000).prop_map(|days| Decision::Grant {
			until: day(days),
			guarantee: GuaranteeShare::Half,
		}),
		2 => (1u32..2_000).prop_map(|days| Decision::Extend { until: day(days) }),
		2 => Just(Decision::Reinstate),
		2 => (0u16..3).prop_map(|reason| Decision::Revoke { reason }),
	]
}

fn calls() -> impl Strategy<Value = Call<Test>> {
	let criteria = prop::sample::select(Programme::Full.criteria());
	(1u32..4, 0u16..3, any::<bool>(), decisions(), criteria, OFFICERS, 0u8..14).prop_map(
		|(id, reason, met, decision, criterion, officer, which)| match which {
			0 => Call::accept { id },
			1 => Call::refuse { id, reason },
			2 => Call::take_validation { id },
			3 => Call::hand_over_validation { id, to: aeo(officer) },
			4 | 5 => Call::record_validation { id, report: REPORT, met: met || reason > 0 },
			6 => Call::propose_decision { id, decision },
			7 => Call::endorse_decision { id },
			8 => Call::withdraw_decision { id },
			9 => Call::suspend { id, ground: Ground::Compliance, reason },
			10 => Call::open_hearing { id, reason, grounds: SALT },
			11 => Call::answer_hearing { id, statement: SALT },
			12 => Call::withdraw { id },
			_ => {
				let evidence = Evidence { commitment: REPORT, until: day(600) };
				Call::renew_evidence { id, criterion, evidence }
			}
		},
	)
}

fn nexts() -> impl Strategy<Value = Next> {
	prop_oneof![
		40 => (accounts(), calls()).prop_map(|(account, call)| Next::Call { account, call }),
		6 => prop::sample::select(&HOLDERS[..]).prop_map(Next::Apply),
		4 => (1u64..60).prop_map(Next::Blocks),
		2 => (1u32..200).prop_map(Next::Days),
		1 => prop::option::of(prop::sample::select(&HOLDERS[..])).prop_map(Next::Standing),
	]
}

/// Sequences that lead far into the life of a file, which chance alone seldom does.
fn lives() -> impl Strategy<Value = Vec<Next>> {
	let by = |account, call| Next::Call { account, call };
	let start = [
		Next::Apply(TRADER),
		by(aeo(0), Call::accept { id: 1 }),
		by(aeo(1), Call::take_validation { id: 1 }),
		by(aeo(1), Call::record_validation { id: 1, report: REPORT, met: true }),
		by(aeo(1), Call::propose_decision { id: 1, decision: a_grant() }),
		by(aeo(2), Call::endorse_decision { id: 1 }),
	];
	(0..=start.len(), prop::collection::vec(nexts(), 1..60))
		.prop_map(move |(known, then)| start.iter().take(known).cloned().chain(then).collect())
}

/// What must be so after each step, beside the room's own invariants.
fn check(before: &[(AeoId, AeoStatus)]) {
	AeoIdentity::do_try_state().expect("the invariants hold");
	for officer in OFFICERS {
		let open = Files::<Test>::iter_values()
			.filter_map(|file| file.validation)
			.filter(|validation| validation.officer == aeo(officer) && validation.result.is_none());
		assert_eq!(open.count() as u32, open_files(aeo(officer)), "the registry's count is right");
	}
	for holder in HOLDERS {
		let granted = AeoIdentity::of(holder).is_some_and(|view| view.status == AeoStatus::Granted);
		let active = !Inactive::get().contains(&holder);
		let has = AeoIdentity::benefits(holder) != Benefits::default();
		assert_eq!(has, granted && active, "benefits follow from status and standing");
	}
	for (id, was) in before {
		let last = matches!(was, AeoStatus::Revoked | AeoStatus::Withdrawn | AeoStatus::Refused);
		assert!(!last || status(*id) == *was, "what is final stays as it is");
	}
}

fn step(next: Next) {
	match next {
		Next::Blocks(blocks) => pass(blocks),
		Next::Days(days) => Day::mutate(|day| *day += days),
		Next::Standing(inactive) => Inactive::set(inactive.into_iter().collect()),
		Next::Apply(organisation) => {
			let _ = frame_support::storage::with_storage_layer(|| {
				apply_as(organisation, PartyRole::Importer)
			});
		}
		Next::Call { account, call } => {
			let endorsed = match &call {
				Call::endorse_decision { id } => {
					Files::<Test>::get(id).map(|file| file.validators).zip(Pending::<Test>::get(id))
				}
				_ => None,
			};
			let endorses = matches!(call, Call::endorse_decision { .. });
			let done = frame_support::storage::with_storage_layer(|| {
				call.dispatch_bypass_filter(signed(account)).map_err(|error| error.error)
			});
			if endorses && done.is_ok() {
				let (validators, proposal) = endorsed.expect("what is endorsed was proposed");
				assert!(!validators.contains(&account), "no validator approves");
				assert_ne!(proposal.by.account, account, "nobody approves alone");
			}
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	#[test]
	fn room_should_keep_its_invariants_when_anything_is_called_in_any_order(life in lives()) {
		run(|| {
			for next in life {
				let before: Vec<_> = Files::<Test>::iter_keys().map(|id| (id, status(id))).collect();
				step(next);
				check(&before);
			}
		});
	}
}
