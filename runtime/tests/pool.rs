// SPDX-License-Identifier: Apache-2.0
//! What the pool lets in, what happens to a transaction whose signer loses the right while it waits,
//! and who is seen behind a proxy or a multisig.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod common;

use codec::Encode;
use common::{account, acts, call, draft, on_chain, TRADER};
use frame_support::assert_ok;
use pallet_access::{CheckMortality, CheckOfficer};
use pallet_collective::RawOrigin;
use sp_core::{ecdsa, ed25519, sr25519, Pair};
use sp_runtime::{
	generic::{Era, SignedPayload},
	traits::IdentifyAccount,
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidityError, ValidTransaction,
	},
	AccountId32, MultiSignature, MultiSigner,
};
use tijara_primitives::{
	actor::{Role, RoleSet},
	audit::{Act, Subject},
};
use tijara_runtime::{
	configs::delegation::Scope, AuditTrail, Executive, Hash, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeOrigin, System, TxExtension, UncheckedExtrinsic,
};

/// A term that begins with the chain: the block of its birth is known in block 1.
const TERM: Era = Era::Mortal(64, 0);

fn lodge(lrn: &str) -> RuntimeCall {
	pallet_declarations::Call::lodge { draft: draft(lrn, TRADER, "8510900000", "US") }.into()
}

fn extension(era: Era, nonce: u32) -> TxExtension {
	(
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		CheckMortality::from(era),
		CheckOfficer::new(),
		frame_system::CheckNonce::from(nonce),
		frame_system::CheckWeight::new(),
	)
}

/// A transaction as a standard client signs it, with any kind of key.
fn signed_by(
	signer: AccountId32,
	sign: impl Fn(&[u8]) -> MultiSignature,
	call: RuntimeCall,
	era: Era,
) -> UncheckedExtrinsic {
	let extension = extension(era, System::account_nonce(&signer));
	let payload = SignedPayload::new(call.clone(), extension.clone()).unwrap();
	let signature = payload.using_encoded(sign);
	UncheckedExtrinsic::new_signed(call, signer.into(), signature, extension)
}

fn with_term(name: &str, call: impl Into<RuntimeCall>, era: Era) -> UncheckedExtrinsic {
	let key = sr25519::Pair::from_string(&format!("//{name}"), None).unwrap();
	signed_by(account(name), |bytes| key.sign(bytes).into(), call.into(), era)
}

fn transaction(name: &str, call: impl Into<RuntimeCall>) -> UncheckedExtrinsic {
	with_term(name, call, TERM)
}

fn in_pool(transaction: UncheckedExtrinsic) -> Result<ValidTransaction, TransactionValidityError> {
	Executive::validate_transaction(TransactionSource::External, transaction, Hash::zero())
}

fn refused_in_pool(transaction: UncheckedExtrinsic) -> Option<TransactionValidityError> {
	in_pool(transaction).err()
}

fn custom(code: u8) -> Option<TransactionValidityError> {
	Some(InvalidTransaction::Custom(code).into())
}

fn council() -> RuntimeOrigin {
	RawOrigin::<_, pallet_collective::Instance1>::Members(7, 7).into()
}

fn suspend(organisation: u32) {
	let suspend = pallet_registry::Call::suspend_organisation { organisation, reason: 1 };
	assert_ok!(call(council(), suspend));
}

#[test]
fn transaction_should_be_refused_in_the_pool_when_its_signer_is_a_stranger() {
	on_chain(|| {
		assert_eq!(refused_in_pool(transaction("Trader", lodge("POOL-1"))), None);
		assert_eq!(refused_in_pool(transaction("Nobody", lodge("POOL-1"))), custom(1));
	});
}

#[test]
fn transaction_should_be_refused_at_inclusion_when_its_organisation_was_suspended_meanwhile() {
	on_chain(|| {
		let waiting = transaction("Trader", lodge("POOL-2"));
		assert_eq!(refused_in_pool(waiting.clone()), None);
		suspend(TRADER);
		let nonce = System::account_nonce(account("Trader"));
		assert_eq!(Executive::apply_extrinsic(waiting).err(), custom(2));
		assert!(acts(Subject::Declaration(1)).is_empty(), "nothing is half done");
		assert_eq!(System::account_nonce(account("Trader")), nonce);
	});
}

#[test]
fn transaction_should_be_refused_at_inclusion_when_its_officer_was_dismissed_meanwhile() {
	on_chain(|| {
		let waiting = transaction("Trader", lodge("POOL-5"));
		assert_eq!(refused_in_pool(waiting.clone()), None);
		let dismiss =
			pallet_registry::Call::dismiss_officer { account: account("Trader"), reason: 1 };
		assert_ok!(call(common::signed("TraderAdmin"), dismiss));
		assert_eq!(Executive::apply_extrinsic(waiting).err(), custom(1));
	});
}

#[test]
fn transaction_should_be_refused_when_it_is_made_for_another_call() {
	on_chain(|| {
		let mut forged = transaction("Trader", lodge("POOL-3"));
		forged.function = lodge("POOL-4");
		assert_eq!(refused_in_pool(forged), Some(InvalidTransaction::BadProof.into()));
	});
}

#[test]
fn transaction_should_be_refused_when_it_has_no_term() {
	on_chain(|| {
		let immortal = with_term("Trader", lodge("POOL-6"), Era::Immortal);
		assert_eq!(refused_in_pool(immortal), custom(4));
	});
}

#[test]
fn transaction_should_be_taken_when_it_is_signed_with_any_kind_of_key() {
	on_chain(|| {
		let seed = [7; 32];
		let (ed, ec) = (ed25519::Pair::from_seed(&seed), ecdsa::Pair::from_seed(&seed));
		let ed_account = MultiSigner::from(ed.public()).into_account();
		let ec_account = MultiSigner::from(ec.public()).into_account();
		let roles: RoleSet = [Role::Declarant].into_iter().collect();
		for account in [&ed_account, &ec_account] {
			let appoint =
				pallet_registry::Call::appoint_officer { account: account.clone(), roles };
			assert_ok!(call(common::signed("TraderAdmin"), appoint));
		}
		for waiting in [
			signed_by(ed_account, |bytes| ed.sign(bytes).into(), lodge("KEY-1"), TERM),
			signed_by(ec_account, |bytes| ec.sign(bytes).into(), lodge("KEY-2"), TERM),
		] {
			assert_ok!(Executive::apply_extrinsic(waiting).unwrap());
		}
		assert!(acts(Subject::Declaration(2)).contains(&Act::DeclarationRegistered));
	});
}

#[test]
fn agency_should_go_before_a_trader_and_a_trader_with_quota_left_before_one_without() {
	on_chain(|| {
		let remark = || frame_system::Call::remark { remark: vec![0; 100] };
		let priority = |name: &str| in_pool(transaction(name, remark())).unwrap().priority;
		let fresh = priority("TraderTwo");
		assert!(priority("CustomsOfficer") > fresh);
		for lrn in 0..20 {
			let lodge = transaction("Trader", lodge(&format!("PRIO-{lrn}")));
			assert_ok!(Executive::apply_extrinsic(lodge).unwrap());
		}
		assert!(priority("Trader") < fresh);
	});
}

#[test]
fn organisation_should_be_refused_when_its_quota_is_used_up_and_taken_again_when_it_recovered() {
	on_chain(|| {
		let limit = Some(300_000_000_000);
		let set = pallet_access::Call::set_quota { organisation: TRADER, limit };
		assert_ok!(call(council(), set));
		let mut taken = 0;
		let refused = loop {
			let waiting = transaction("Trader", lodge(&format!("QUOTA-{taken}")));
			match Executive::apply_extrinsic(waiting) {
				Ok(outcome) => {
					assert_ok!(outcome);
				}
				Err(refused) => break Some(refused),
			}
			taken += 1;
			assert!(taken < 1_000, "the quota never ends");
		};
		assert_eq!(refused, custom(3));
		assert!(taken > 0);
		// Others are not concerned, and it recovers by itself.
		assert_eq!(refused_in_pool(transaction("TraderTwo", lodge("OTHER"))), None);
		System::set_block_number(40);
		assert_eq!(refused_in_pool(transaction("Trader", lodge("LATER"))), None);
	});
}

fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
	pallet_utility::Call::batch { calls }.into()
}

fn proxied(real: &str, call: RuntimeCall) -> RuntimeCall {
	pallet_proxy::Call::proxy {
		real: account(real).into(),
		force_proxy_type: None,
		call: Box::new(call),
	}
	.into()
}

fn let_act(real: &str, delegate: &str) {
	let add = pallet_proxy::Call::add_proxy {
		delegate: account(delegate).into(),
		proxy_type: Scope::Duties,
		delay: 0,
	};
	assert_ok!(Executive::apply_extrinsic(transaction(real, add)).unwrap());
}

/// What the last call inside a proxy or a multisig came to.
fn inner_outcome() -> sp_runtime::DispatchResult {
	let mut events = System::events().into_iter().rev();
	events
		.find_map(|record| match record.event {
			RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
			RuntimeEvent::Multisig(pallet_multisig::Event::MultisigExecuted { result, .. }) => {
				Some(result)
			}
			_ => None,
		})
		.expect("something was carried out")
}

#[test]
fn wrappers_should_be_refused_in_the_pool_when_they_hold_other_organisations_or_are_too_deep() {
	on_chain(|| {
		let other = proxied("CustomsRelease", lodge("WRAP-1"));
		assert_eq!(refused_in_pool(transaction("Trader", other.clone())), custom(5));
		let nested = batch(vec![batch(vec![other])]);
		assert_eq!(refused_in_pool(transaction("Trader", nested)), custom(5));
		let multisig = pallet_multisig::Call::as_multi_threshold_1 {
			other_signatories: vec![account("Stranger")],
			call: Box::new(lodge("WRAP-2")),
		};
		assert_eq!(refused_in_pool(transaction("Trader", multisig)), custom(5));
		let deep = (0..8).fold(lodge("WRAP-3"), |inner, _| batch(vec![inner]));
		assert_eq!(refused_in_pool(transaction("Trader", deep)), custom(6));
		let wide = batch(vec![lodge("WRAP-4"); 65]);
		assert_eq!(refused_in_pool(transaction("Trader", wide)), custom(6));
		assert_eq!(refused_in_pool(transaction("Trader", batch(vec![lodge("WRAP-5")]))), None);
	});
}

#[test]
fn proxy_should_act_with_its_officers_roles_and_be_named_in_the_trail() {
	on_chain(|| {
		let (release, examiner) = ("CustomsRelease", "CustomsExaminer");
		assert_ok!(call(common::signed("Trader"), lodge("PROXY-1")));
		let_act(release, examiner);
		let hold: RuntimeCall = pallet_releases::Call::place_hold { id: 1, reason: 1 }.into();
		let waiting = transaction(examiner, proxied(release, hold));
		assert_ok!(Executive::apply_extrinsic(waiting).unwrap());
		assert_ok!(inner_outcome());
		let last = AuditTrail::links(Subject::Declaration(1), 0, 256).pop().unwrap().entry;
		let actor = last.actor.unwrap();
		assert_eq!(last.act, Act::HoldPlaced);
		assert_eq!((actor.account, actor.via), (account(release), Some(account(examiner))));

		// It has the officer's roles, no more: this officer publishes no rules.
		let rules = pallet_controls::RuleSets::<Runtime>::get(1).unwrap();
		let publish: RuntimeCall = pallet_controls::Call::publish_rules { rules }.into();
		let waiting = transaction(examiner, proxied(release, publish));
		assert_ok!(Executive::apply_extrinsic(waiting).unwrap());
		assert_eq!(inner_outcome(), Err(sp_runtime::DispatchError::BadOrigin));
		// And it never administers officers.
		let endorse: RuntimeCall = pallet_registry::Call::endorse { account: account("X") }.into();
		let_act("CustomsAdmin", examiner);
		let waiting = transaction(examiner, proxied("CustomsAdmin", endorse));
		assert_ok!(Executive::apply_extrinsic(waiting).unwrap());
		assert_eq!(inner_outcome(), Err(frame_system::Error::<Runtime>::CallFiltered.into()));
	});
}

#[test]
fn proposer_should_not_endorse_its_own_proposal_through_a_proxy_or_a_multisig() {
	on_chain(|| {
		assert_ok!(call(common::signed("Trader"), lodge("EYES-1")));
		let reroute = |lane| pallet_controls::Call::reroute { id: 1, lane, reason: 1 };
		let lane = tijara_primitives::axes::Lane::Yellow;
		assert_ok!(call(common::signed("CustomsRisk"), reroute(lane)));
		let down = reroute(tijara_primitives::axes::Lane::Green);
		assert_ok!(call(common::signed("CustomsExaminer"), down));
		let endorse: RuntimeCall = pallet_controls::Call::endorse_reroute { id: 1 }.into();
		let not_in_person = pallet_controls::Error::<Runtime>::NotInPerson;

		let_act("CustomsChief", "CustomsExaminer");
		let waiting = transaction("CustomsExaminer", proxied("CustomsChief", endorse.clone()));
		assert_ok!(Executive::apply_extrinsic(waiting).unwrap());
		assert_eq!(inner_outcome(), Err(not_in_person.into()));

		// A multisig of the proposer and another officer, appointed as chief by two administrators.
		let mut both = [account("CustomsExaminer"), account("CustomsRelease")];
		both.sort();
		let multisig = pallet_multisig::Pallet::<Runtime>::multi_account_id(&both, 1);
		let roles = [Role::ChiefExaminer].into_iter().collect();
		let appoint = pallet_registry::Call::appoint_officer { account: multisig.clone(), roles };
		assert_ok!(call(common::signed("CustomsAdmin"), appoint));
		let appointed = pallet_registry::Call::endorse { account: multisig };
		assert_ok!(call(common::signed("Alice"), appointed));
		let through = pallet_multisig::Call::as_multi_threshold_1 {
			other_signatories: vec![account("CustomsRelease")],
			call: Box::new(endorse),
		};
		let waiting = transaction("CustomsExaminer", through);
		let outcome = Executive::apply_extrinsic(waiting).unwrap();
		assert_eq!(outcome, Err(pallet_controls::Error::<Runtime>::NotInPerson.into()));
	});
}
