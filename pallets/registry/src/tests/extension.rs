// SPDX-License-Identifier: Apache-2.0

use crate::{
	mock::*, weights::WeightInfo, Call, CheckOfficer, NOT_AN_OFFICER, ORGANISATION_SUSPENDED,
};
use codec::Encode;
use frame_support::{assert_ok, dispatch::DispatchInfo};
use sp_runtime::{
	traits::{TransactionExtension, TxBaseImplication},
	transaction_validity::{
		InvalidTransaction, TransactionSource::External, TransactionValidityError, ValidTransaction,
	},
};

fn validate(origin: RuntimeOrigin) -> Result<ValidTransaction, TransactionValidityError> {
	let call = RuntimeCall::System(frame_system::Call::remark { remark: vec![] });
	CheckOfficer::<Test>::new()
		.validate(
			origin,
			&call,
			&DispatchInfo::default(),
			0,
			(),
			&TxBaseImplication(&call),
			External,
		)
		.map(|(valid, (), _)| valid)
}

fn custom(code: u8) -> TransactionValidityError {
	InvalidTransaction::Custom(code).into()
}

#[test]
fn check_officer_should_pass_officers_of_active_organisations() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(validate(by(EXAMINER)), Ok(ValidTransaction::default()));
		assert_eq!(validate(by(TRADER_OFFICER)), Ok(ValidTransaction::default()));
	});
}

#[test]
fn check_officer_should_refuse_accounts_that_are_not_officers() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(validate(by(STRANGER)), Err(custom(NOT_AN_OFFICER)));
		assert_ok!(dispatch(
			by(CUSTOMS_ADMIN),
			Call::dismiss_officer { account: EXAMINER, reason: 1 }
		));
		assert_eq!(validate(by(EXAMINER)), Err(custom(NOT_AN_OFFICER)));
	});
}

#[test]
fn check_officer_should_refuse_officers_when_their_organisation_is_suspended() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(dispatch(
			RuntimeOrigin::root(),
			Call::suspend_organisation { organisation: BROKER, reason: 1 }
		));
		assert_eq!(validate(by(BROKER_OFFICER)), Err(custom(ORGANISATION_SUSPENDED)));
		assert_eq!(validate(by(TRADER_OFFICER)), Ok(ValidTransaction::default()));
	});
}

#[test]
fn check_officer_should_pass_origins_that_are_not_signed() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(validate(RuntimeOrigin::none()), Ok(ValidTransaction::default()));
		assert_eq!(validate(RuntimeOrigin::root()), Ok(ValidTransaction::default()));
	});
}

#[test]
fn check_officer_should_be_zero_sized_for_clients_and_pay_its_weight() {
	let call = RuntimeCall::System(frame_system::Call::remark { remark: vec![] });
	let extension = CheckOfficer::<Test>::default();
	assert_eq!(extension.encoded_size(), 0);
	// The implicit is the unit, which nobody needs to know to sign.
	assert_eq!(extension.implicit(), Ok(()));
	assert_eq!(CheckOfficer::<Test>::IDENTIFIER, "CheckOfficer");
	assert_eq!(extension.weight(&call), <() as WeightInfo>::check_officer());
	assert_eq!((NOT_AN_OFFICER, ORGANISATION_SUSPENDED), (1, 2));
}
