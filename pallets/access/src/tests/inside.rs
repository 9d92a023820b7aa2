// SPDX-License-Identifier: Apache-2.0
//! What is inside wrappers.
use super::*;
use crate::{weights::WeightInfo, MAX_ACCOUNTS, MAX_CALLS};

fn ask(call: &RuntimeCall) -> Result<(), u8> {
	validate(officer(TRADER, 0), call, 0).map(|_| ())
}

/// The call within this many batches of one.
fn layers(count: u32, call: RuntimeCall) -> RuntimeCall {
	(0..count).fold(call, |call, _| batch(vec![call]))
}

fn officers(count: u32) -> Vec<u64> {
	(0..u64::from(count)).map(|n| officer(TRADER, n)).collect()
}

#[test]
fn wrappers_should_pass_when_all_inside_is_of_the_own_organisation() {
	run(|| {
		let own = officer(TRADER, 1);
		for call in [
			batch(vec![]),
			batch(vec![work(1), work(2)]),
			either(work(1), batch(vec![work(2)])),
			proxy(own, work(1)),
			proxy(own, proxy(officer(TRADER, 2), work(1))),
			multisig(vec![own, officer(TRADER, 2)], Some(work(1))),
			multisig(vec![own], None),
			batch(vec![proxy(own, multisig(vec![own], Some(work(1)))), work(2)]),
		] {
			assert_eq!(ask(&call), Ok(()), "{call:?}");
			assert_eq!(send(officer(TRADER, 0), call, 0), Ok(Ok(())));
		}
	});
}

#[test]
fn proxy_should_be_refused_when_it_acts_for_another_organisation_or_for_nobody() {
	run(|| {
		let own = officer(TRADER, 1);
		for other in [officer(OTHER_TRADER, 0), officer(CUSTOMS, 0), 7] {
			for call in [
				proxy(other, work(1)),
				batch(vec![work(1), proxy(other, work(1))]),
				either(proxy(other, work(1)), work(1)),
				either(work(1), proxy(other, work(1))),
				proxy(own, proxy(other, work(1))),
				multisig(vec![own], Some(proxy(other, work(1)))),
				batch(vec![batch(vec![batch(vec![proxy(other, work(1))])])]),
			] {
				assert_eq!(ask(&call), Err(OTHER_ORGANISATION), "{call:?}");
				assert_eq!(send(officer(TRADER, 0), call, 0), Err(OTHER_ORGANISATION));
			}
		}
		let nobody = RuntimeCall::Calls(Call::proxy { real: None, call: Box::new(work(1)) });
		assert_eq!(ask(&nobody), Err(OTHER_ORGANISATION));
	});
}

#[test]
fn multisig_should_be_refused_when_any_signatory_is_of_another_organisation() {
	run(|| {
		let own = officer(TRADER, 1);
		for other in [officer(OTHER_TRADER, 0), officer(CUSTOMS, 0), 7] {
			for call in [
				multisig(vec![other], Some(work(1))),
				multisig(vec![own, other], Some(work(1))),
				multisig(vec![own, other], None),
				batch(vec![multisig(vec![other], None)]),
				proxy(own, multisig(vec![other], None)),
			] {
				assert_eq!(ask(&call), Err(OTHER_ORGANISATION), "{call:?}");
			}
		}
	});
}

#[test]
fn four_layers_should_pass_and_five_be_refused() {
	run(|| {
		let own = officer(TRADER, 1);
		assert_eq!(ask(&layers(4, work(1))), Ok(()));
		assert_eq!(ask(&layers(5, work(1))), Err(WRAPPED_TOO_DEEP));
		assert_eq!(ask(&layers(3, proxy(own, work(1)))), Ok(()));
		assert_eq!(ask(&layers(4, proxy(own, work(1)))), Err(WRAPPED_TOO_DEEP));
		assert_eq!(ask(&layers(4, multisig(vec![own], None))), Err(WRAPPED_TOO_DEEP));
		assert_eq!(ask(&layers(4, batch(vec![]))), Err(WRAPPED_TOO_DEEP));
		assert_eq!(ask(&either(work(1), layers(4, work(1)))), Err(WRAPPED_TOO_DEEP));
		assert_eq!(ask(&layers(200, work(1))), Err(WRAPPED_TOO_DEEP));
	});
}

#[test]
fn sixty_four_calls_should_pass_and_one_more_be_refused() {
	run(|| {
		let many = |count: u32| (0..count).map(|_| work(1)).collect::<Vec<_>>();
		assert_eq!(ask(&batch(many(MAX_CALLS))), Ok(()));
		assert_eq!(ask(&batch(many(MAX_CALLS + 1))), Err(WRAPPED_TOO_DEEP));
		// Wrappers inside count too, and all branches together.
		assert_eq!(ask(&batch(vec![batch(many(31)), batch(many(31))])), Ok(()));
		assert_eq!(ask(&batch(vec![batch(many(31)), batch(many(32))])), Err(WRAPPED_TOO_DEEP));
		assert_eq!(ask(&either(batch(many(62)), work(1))), Ok(()));
		assert_eq!(ask(&either(batch(many(62)), batch(many(1)))), Err(WRAPPED_TOO_DEEP));
		assert_eq!(ask(&batch(many(10_000))), Err(WRAPPED_TOO_DEEP));
	});
}

#[test]
fn sixty_four_accounts_should_pass_and_one_more_be_refused() {
	run(|| {
		let most = officers(MAX_ACCOUNTS);
		assert_eq!(ask(&multisig(most.clone(), Some(work(1)))), Ok(()));
		assert_eq!(ask(&multisig(officers(MAX_ACCOUNTS + 1), None)), Err(WRAPPED_TOO_DEEP));
		let more = multisig(most, Some(proxy(officer(TRADER, 1), work(1))));
		assert_eq!(ask(&more), Err(WRAPPED_TOO_DEEP));
		// It is counted before anybody is looked up.
		assert_eq!(ask(&multisig(vec![7; 10_000], None)), Err(WRAPPED_TOO_DEEP));
	});
}

#[test]
fn weight_should_grow_with_what_is_inside_and_end() {
	run(|| {
		let weight = |call: &RuntimeCall| CheckOfficer::<Test>::new().weight(call);
		assert_eq!(weight(&work(1)), <()>::check_officer(0));
		assert_eq!(weight(&batch(vec![work(1), work(1)])), <()>::check_officer(2));
		assert_eq!(weight(&multisig(officers(8), Some(work(1)))), <()>::check_officer(8));
		assert_eq!(weight(&batch(vec![work(1); 10_000])), <()>::check_officer(64));
		assert_eq!(weight(&layers(5, work(1))), <()>::check_officer(64));
	});
}
