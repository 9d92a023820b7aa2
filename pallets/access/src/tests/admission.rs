// SPDX-License-Identifier: Apache-2.0
use super::*;
use codec::Encode;
use tijara_primitives::rooms::SignedBy;

#[test]
fn officer_should_be_admitted_when_its_organisation_is_active() {
	run(|| {
		assert!(validate(officer(TRADER, 0), &work(1), 100).is_ok());
		assert!(validate(officer(CUSTOMS, 0), &work(1), 100).is_ok());
		assert_eq!(send(officer(TRADER, 0), work(1), 100), Ok(Ok(())));
	});
}

#[test]
fn stranger_should_be_refused() {
	run(|| {
		for stranger in [7, officer(99, 0)] {
			assert_eq!(validate(stranger, &work(1), 0), Err(NOT_AN_OFFICER));
			assert_eq!(send(stranger, work(1), 0), Err(NOT_AN_OFFICER));
		}
		assert_eq!(Quotas::<Test>::iter().count(), 0);
	});
}

#[test]
fn officer_should_be_refused_when_its_organisation_is_suspended_or_closed() {
	run(|| {
		for standing in [Standing::Suspended, Standing::Closed] {
			Standings::set(vec![(TRADER, standing)]);
			assert_eq!(validate(officer(TRADER, 0), &work(1), 0), Err(ORGANISATION_NOT_ACTIVE));
			assert_eq!(send(officer(TRADER, 0), work(1), 0), Err(ORGANISATION_NOT_ACTIVE));
			assert!(validate(officer(OTHER_TRADER, 0), &work(1), 0).is_ok());
		}
	});
}

#[test]
fn officer_should_be_refused_when_its_organisation_is_suspended_while_the_transaction_waits() {
	run(|| {
		assert!(validate(officer(TRADER, 0), &work(1), 0).is_ok());
		Standings::set(vec![(TRADER, Standing::Suspended)]);
		assert_eq!(send(officer(TRADER, 0), work(1), 0), Err(ORGANISATION_NOT_ACTIVE));
	});
}

#[test]
fn origin_that_is_not_signed_should_pass_and_cost_nothing() {
	run(|| {
		let call = work(u64::MAX);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			let (valid, admission, _) = CheckOfficer::<Test>::new()
				.validate(
					origin.clone(),
					&call,
					&info(&call),
					0,
					(),
					&sp_runtime::traits::TxBaseImplication(()),
					TransactionSource::External,
				)
				.unwrap();
			assert_eq!((valid.priority, admission.as_ref()), (0, None));
			let prepared =
				CheckOfficer::<Test>::new().prepare(admission, &origin, &call, &info(&call), 0);
			assert_eq!(prepared, Ok(None));
			assert_eq!(Signer::<Test>::get(), None);
		}
		assert_eq!(Quotas::<Test>::iter().count(), 0);
	});
}

#[test]
fn signer_should_be_known_while_its_call_is_made_only() {
	run(|| {
		let signer = officer(TRADER, 3);
		assert_eq!(Access::signer(), None);
		assert_eq!(send(signer, work(1), 0), Ok(Ok(())));
		assert_eq!(Seen::take(), Some(signer));
		assert_eq!(Access::signer(), None);

		let failing = RuntimeCall::Calls(Call::work { announced: 1, used: None, fails: true });
		assert_eq!(send(signer, failing, 0), Ok(Err("it failed".into())));
		assert_eq!(Seen::take(), Some(signer));
		assert_eq!(Access::signer(), None);
	});
}

#[test]
fn signer_should_be_forgotten_when_a_block_begins() {
	run(|| {
		use frame_support::traits::Hooks;
		Signer::<Test>::put(officer(TRADER, 0));
		Access::on_initialize(2);
		assert_eq!(Access::signer(), None);
	});
}

#[test]
fn pool_should_change_nothing() {
	run(|| {
		let root = || sp_io::storage::root(sp_runtime::StateVersion::V1);
		let before = root();
		assert!(validate(officer(TRADER, 0), &batch(vec![work(1), work(2)]), 100).is_ok());
		assert_eq!(root(), before);
	});
}

#[test]
fn extension_should_be_empty_so_that_every_client_can_sign() {
	assert_eq!(CheckOfficer::<Test>::new().encode(), Vec::<u8>::new());
	let metadata = <CheckOfficer<Test> as TransactionExtension<RuntimeCall>>::metadata();
	assert_eq!(metadata.len(), 1);
	assert_eq!(metadata[0].identifier, "CheckOfficer");
}

#[test]
fn codes_should_never_change() {
	let codes = [
		NOT_AN_OFFICER,
		ORGANISATION_NOT_ACTIVE,
		QUOTA_USED_UP,
		IMMORTAL,
		OTHER_ORGANISATION,
		WRAPPED_TOO_DEEP,
		ABOVE_QUOTA,
	];
	assert_eq!(codes, [1, 2, 3, 4, 5, 6, 7]);
}
