// SPDX-License-Identifier: Apache-2.0
//! Random sequences of calls, sensible and not: the invariants hold after each, a refused call
//! changes nothing and records nothing, and an accepted one records at least one act.

use crate::{mock::*, Call};
use proptest::prelude::*;
use sp_core::H256;
use sp_runtime::StateVersion;
use tijara_primitives::{
	actor::{OrganisationKind, Role, RoleSet},
	identifier::Identifier,
};

fn account() -> impl Strategy<Value = AccountId> {
	prop_oneof![
		Just(CUSTOMS_ADMIN),
		Just(EXAMINER),
		Just(BROKER_ADMIN),
		Just(BROKER_OFFICER),
		Just(TRADER_ADMIN),
		Just(TRADER_OFFICER),
		Just(CARRIER_ADMIN),
		Just(CUSTOMS_ADMIN_TWO),
		50..54u64,
	]
}

fn role() -> impl Strategy<Value = RoleSet> {
	let any = proptest::collection::vec(prop::sample::select(Role::ALL), 0..3);
	prop_oneof![
		Just(roles(&[Role::Administrator])),
		Just(roles(&[Role::Declarant])),
		Just(roles(&[Role::Administrator, Role::Declarant])),
		any.prop_map(|held| held.into_iter().collect()),
	]
}

fn kind() -> impl Strategy<Value = OrganisationKind> {
	prop_oneof![
		Just(OrganisationKind::Trader),
		Just(OrganisationKind::Broker),
		Just(OrganisationKind::Carrier),
		Just(OrganisationKind::Bank),
	]
}

fn identifier() -> impl Strategy<Value = Identifier> {
	prop_oneof![
		Just(Identifier::Sealed(H256::zero())),
		Just(Identifier::Public("ZZ1234".parse().unwrap())),
		Just(Identifier::Public("XT1234".parse().unwrap())),
	]
}

fn call() -> impl Strategy<Value = (bool, AccountId, Call<Test>)> {
	let governance = prop_oneof![
		(kind(), identifier(), account()).prop_map(|(kind, identifier, administrator)| {
			Call::admit_organisation { kind, identifier, administrator }
		}),
		(0..7u32, 0..3u16)
			.prop_map(|(organisation, reason)| Call::suspend_organisation { organisation, reason }),
		(0..7u32, 0..3u16).prop_map(|(organisation, reason)| Call::reinstate_organisation {
			organisation,
			reason
		}),
		(4..7u32, 0..3u16)
			.prop_map(|(organisation, reason)| Call::close_organisation { organisation, reason }),
		(0..7u32, account()).prop_map(|(organisation, account)| Call::appoint_administrator {
			organisation,
			account
		}),
	];
	let administrators = prop_oneof![
		(account(), role()).prop_map(|(account, roles)| Call::appoint_officer { account, roles }),
		(account(), role()).prop_map(|(account, roles)| Call::reassign_officer { account, roles }),
		(account(), 0..3u16)
			.prop_map(|(account, reason)| Call::dismiss_officer { account, reason }),
		(account(), account()).prop_map(|(lost, new)| Call::recover_key { lost, new }),
		account().prop_map(|account| Call::endorse { account }),
		account().prop_map(|account| Call::endorse { account }),
		account().prop_map(|account| Call::withdraw_proposal { account }),
	];
	prop_oneof![
		1 => governance.prop_map(|call| (true, 0, call)),
		4 => (account(), administrators).prop_map(|(signer, call)| (false, signer, call)),
	]
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn invariants_should_hold_after_any_sequence_of_calls(
		calls in proptest::collection::vec(call(), 1..60)
	) {
		ExtBuilder::default().build_and_execute(|| {
			for (governance, signer, call) in calls {
				System::set_block_number(System::block_number() + 1);
				let origin = if governance { RuntimeOrigin::root() } else { by(signer) };
				let told = events().len();
				let before = sp_io::storage::root(StateVersion::V1);
				let result = dispatch(origin, call.clone());
				let acts = acts().len();
				let told = events().len() - told;
				if result.is_ok() {
					assert!(told > 0 && acts >= told, "{call:?}: {told} events, {acts} acts");
				} else {
					assert_eq!(before, sp_io::storage::root(StateVersion::V1), "{call:?}");
					assert_eq!(told, 0, "{call:?}");
				}
				Registry::do_try_state().unwrap_or_else(|e| panic!("{call:?}: {e:?}"));
			}
		});
	}
}
