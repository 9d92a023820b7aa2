// SPDX-License-Identifier: Apache-2.0
//! Pausing and resuming calls: what it does, and when it is refused.

use codec::{Decode, Encode};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::GetCallMetadata,
};
use frame_system::Error::CallFiltered;
use sp_runtime::{traits::Dispatchable, DispatchError::BadOrigin};
use tijara_mock::Trail;
use tijara_primitives::audit::Act;

use crate::{mock::*, Call, Error, Event, Paused, Pauses};

const TRANSFER: &str = PAUSABLE[0];

#[test]
fn call_should_be_refused_to_everybody_when_it_is_paused() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(attempt(transfer()));
		assert_ok!(dispatch(committee(), pause(TRANSFER, 5)));

		assert_noop!(attempt(transfer()), CallFiltered::<Test>);
		let (pallet, call) = (name("Balances"), name(TRANSFER));
		let stored = Paused { pallet: pallet.clone(), call: call.clone(), until: 6, reason: 3 };
		assert_eq!(Pauses::<Test>::get().into_inner(), vec![stored]);
		let content = hash_of((&pallet, &call, 6u64));
		assert_eq!(last_event(), Event::CallPaused { pallet, call, until: 6, reason: 3 });
		assert_eq!(last_act(Act::CallPaused, 3).content, content);

		let other = pallet_balances::Call::transfer_keep_alive { dest: TRADER, value: 1 };
		assert_ok!(attempt(other.into()));
	});
}

#[test]
fn call_should_be_refused_inside_of_others_when_it_is_paused() {
	ExtBuilder.build_and_execute(|| {
		let batch = || pallet_utility::Call::batch_all { calls: vec![transfer()] }.into();
		assert_ok!(attempt(batch()));
		assert_ok!(dispatch(committee(), pause(TRANSFER, 5)));
		assert_eq!(attempt(batch()).unwrap_err().error, CallFiltered::<Test>.into());
	});
}

#[test]
fn call_should_be_taken_again_when_it_is_resumed() {
	for origin in [committee(), council()] {
		ExtBuilder.build_and_execute(|| {
			assert_ok!(dispatch(committee(), pause(TRANSFER, 5)));
			assert_ok!(dispatch(committee(), pause(PAUSABLE[1], 5)));
			assert_ok!(dispatch(origin, resume(TRANSFER)));

			assert_ok!(attempt(transfer()));
			assert_eq!((Pauses::<Test>::get().len(), held()), (1, 1));
			let (pallet, call) = (name("Balances"), name(TRANSFER));
			let content = hash_of((&pallet, &call));
			assert_eq!(last_event(), Event::CallResumed { pallet, call, reason: 4 });
			assert_eq!(last_act(Act::CallResumed, 4).content, content);
			assert_ok!(dispatch(committee(), pause(TRANSFER, 5)));
		});
	}
}

#[test]
fn pause_should_be_refused_when_its_term_or_reason_cannot_be_meant() {
	ExtBuilder.build_and_execute(|| {
		let refused = |term| dispatch(committee(), pause(TRANSFER, term));
		assert_noop!(refused(0), Error::<Test>::ZeroTerm);
		assert_noop!(refused(MAX_PAUSE_TERM + 1), Error::<Test>::TermTooLong);
		assert_noop!(refused(u64::MAX), Error::<Test>::TermTooLong);
		let (pallet, call) = (name("Balances"), name(TRANSFER));
		let unexplained = Call::pause_call { pallet, call, term: 5, reason: 0 };
		assert_noop!(dispatch(committee(), unexplained), Error::<Test>::ReasonMissing);
		assert_ok!(refused(MAX_PAUSE_TERM));
	});
}

#[test]
fn pause_should_be_refused_when_there_is_no_such_call() {
	ExtBuilder.build_and_execute(|| {
		let wrong = [
			("Balance", TRANSFER),
			("balances", TRANSFER),
			("Balances", "transfer"),
			("Balances", ""),
			("", ""),
			// The runtime has this pallet, without its calls.
			("SafeMode", "force_enter"),
		];
		for (pallet, call) in wrong {
			let call = pause_of(pallet, call, 5);
			assert_noop!(dispatch(committee(), call), Error::<Test>::UnknownCall);
		}
		let unreadable = vec![0xff].try_into().unwrap();
		let call = Call::pause_call { pallet: unreadable, call: name("x"), term: 5, reason: 3 };
		assert_noop!(dispatch(committee(), call), Error::<Test>::UnknownCall);
	});
}

#[test]
fn time_governance_and_the_emergency_should_never_be_paused() {
	ExtBuilder.build_and_execute(|| {
		for pallet in UNSTOPPABLE.into_iter().chain(["TxPause"]) {
			assert!(!RuntimeCall::get_call_names(pallet).is_empty());
			for call in RuntimeCall::get_call_names(pallet) {
				let call = pause_of(pallet, call, 5);
				assert_noop!(dispatch(committee(), call), Error::<Test>::Unpausable);
			}
		}
	});
}

#[test]
fn every_other_call_should_be_paused_and_resumed() {
	ExtBuilder.build_and_execute(|| {
		let mut count = 0;
		for pallet in RuntimeCall::get_module_names() {
			if UNSTOPPABLE.contains(pallet) || *pallet == "TxPause" {
				continue;
			}
			for call in RuntimeCall::get_call_names(pallet) {
				assert_ok!(dispatch(committee(), pause_of(pallet, call, 5)));
				let (pallet, call) = (name(pallet), name(call));
				assert_ok!(dispatch(council(), Call::resume_call { pallet, call, reason: 4 }));
				count += 1;
			}
		}
		assert!(count > MAX_PAUSES, "Balances and Utility have more calls");
		assert_eq!((Pauses::<Test>::get().len(), held()), (0, 0));
	});
}

#[test]
fn pause_should_be_refused_when_the_call_is_paused_already() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(dispatch(committee(), pause(TRANSFER, 5)));
		let again = || dispatch(committee(), pause(TRANSFER, 9));
		assert_noop!(again(), Error::<Test>::AlreadyPaused);

		// Where pallet-tx-pause does not say so, the list does.
		AlsoUnpausable::set(b"Balances");
		assert_noop!(again(), Error::<Test>::AlreadyPaused);
	});
}

#[test]
fn pause_should_be_refused_when_as_many_are_paused_as_can_be() {
	ExtBuilder.build_and_execute(|| {
		let (last, first) = PAUSABLE.split_last().unwrap();
		for call in first {
			assert_ok!(dispatch(committee(), pause(call, 5)));
		}
		let refused = || dispatch(committee(), pause(last, 5));
		assert_noop!(refused(), Error::<Test>::TooManyPauses);
		assert_ok!(dispatch(council(), resume(first[2])));
		assert_ok!(refused());
	});
}

#[test]
fn resumption_should_be_refused_when_there_is_nothing_or_no_reason() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(dispatch(council(), resume(TRANSFER)), Error::<Test>::NotPaused);
		assert_ok!(dispatch(committee(), pause(TRANSFER, 5)));
		assert_noop!(dispatch(council(), resume(PAUSABLE[1])), Error::<Test>::NotPaused);
		let (pallet, call) = (name("Balances"), name(TRANSFER));
		let unexplained = Call::resume_call { pallet, call, reason: 0 };
		assert_noop!(dispatch(council(), unexplained), Error::<Test>::ReasonMissing);
	});
}

#[test]
fn resumption_should_be_taken_when_the_pause_is_not_listed() {
	ExtBuilder.build_and_execute(|| {
		// As the genesis of pallet-tx-pause may have it.
		let names = (name("Balances"), name(TRANSFER));
		pallet_tx_pause::PausedCalls::<Test>::insert(names, ());
		assert_noop!(dispatch(committee(), pause(TRANSFER, 5)), Error::<Test>::AlreadyPaused);
		assert_ok!(dispatch(council(), resume(TRANSFER)));
		assert_ok!(attempt(transfer()));
	});
}

#[test]
fn pausing_should_be_refused_when_it_is_not_the_committee() {
	ExtBuilder.build_and_execute(|| {
		for origin in outsiders().into_iter().chain([council()]) {
			assert_noop!(dispatch(origin, pause(TRANSFER, 5)), BadOrigin);
		}
		assert_ok!(dispatch(committee(), pause(TRANSFER, 5)));
		for origin in outsiders() {
			assert_noop!(dispatch(origin, resume(TRANSFER)), BadOrigin);
		}
	});
}

#[test]
fn pausing_should_be_refused_when_it_is_tried_past_this_room() {
	ExtBuilder.build_and_execute(|| {
		let full_name = (name("Balances"), name(TRANSFER));
		for origin in outsiders().into_iter().chain([committee(), council()]) {
			let call = pallet_tx_pause::Call::pause { full_name: full_name.clone() };
			assert_noop!(RuntimeCall::from(call).dispatch(origin), BadOrigin);
		}
	});
}

#[test]
fn pausing_should_be_undone_when_it_cannot_be_recorded() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(dispatch(committee(), pause(TRANSFER, 5)));
		Trail::set_full(true);
		assert!(dispatch(committee(), pause(PAUSABLE[1], 5)).is_err());
		assert!(dispatch(committee(), resume(TRANSFER)).is_err());
		assert_eq!((Pauses::<Test>::get().len(), held()), (1, 1));
	});
}

#[test]
fn names_should_not_be_decoded_when_they_are_too_long() {
	let encoded = |length: u32| {
		// Call 0 of a pallet: two names, a term and a reason.
		(0u8, vec![b'x'; length as usize], b"call".to_vec(), 5u64, 3u16).encode()
	};
	let decoded = |length| Call::<Test>::decode(&mut encoded(length).as_slice());
	assert!(matches!(decoded(MAX_NAME_LEN), Ok(Call::pause_call { .. })));
	assert!(decoded(MAX_NAME_LEN + 1).is_err());
}

#[test]
fn calls_should_be_operational() {
	let calls = [
		pause(TRANSFER, 1),
		resume(TRANSFER),
		Call::enter_safe_mode { term: 1, reason: 1 },
		Call::extend_safe_mode { term: 1, reason: 1 },
		Call::leave_safe_mode { reason: 1 },
	];
	for call in calls {
		assert_eq!(call.get_dispatch_info().class, DispatchClass::Operational);
	}
}
