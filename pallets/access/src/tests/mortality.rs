// SPDX-License-Identifier: Apache-2.0
//! Terms.
use super::*;
use crate::CheckMortality;
use codec::{Decode, Encode};
use sp_core::H256;
use sp_runtime::generic::Era;

type Ours = CheckMortality<Test>;
type Theirs = frame_system::CheckMortality<Test>;

fn terms() -> [Era; 4] {
	[Era::Immortal, Era::mortal(4, 0), Era::mortal(64, 17), Era::mortal(65_536, 40_000)]
}

#[test]
fn immortal_transaction_should_be_refused() {
	run(|| {
		let call = work(1);
		let answer = Ours::from(Era::Immortal)
			.validate_only(
				RuntimeOrigin::signed(officer(TRADER, 0)),
				&call,
				&info(&call),
				0,
				TransactionSource::External,
				0,
			)
			.map(|_| ());
		assert_eq!(answer.map_err(code), Err(IMMORTAL));
	});
}

#[test]
fn mortal_transaction_should_live_as_long_as_frame_systems_extension_says() {
	run(|| {
		System::set_block_number(17);
		frame_system::BlockHash::<Test>::insert(16, H256::repeat_byte(1));
		let call = work(1);
		let era = Era::mortal(16, 16);
		let origin = RuntimeOrigin::signed(officer(TRADER, 0));
		let source = TransactionSource::External;
		let ours = Ours::from(era).validate_only(origin.clone(), &call, &info(&call), 0, source, 0);
		let theirs = Theirs::from(era).validate_only(origin, &call, &info(&call), 0, source, 0);
		let (ours, theirs) = (ours.unwrap().0, theirs.unwrap().0);
		assert_eq!(ours, theirs);
		assert_eq!(ours.longevity, 15);
		assert_eq!(Ours::from(era).implicit(), Ok(H256::repeat_byte(1)));
	});
}

#[test]
fn transaction_should_be_refused_as_before_when_its_birth_is_forgotten() {
	run(|| {
		System::set_block_number(100);
		assert_eq!(
			Ours::from(Era::mortal(4, 40)).implicit(),
			Err(InvalidTransaction::AncientBirthBlock.into())
		);
	});
}

#[test]
fn encoding_should_be_frame_systems() {
	for era in terms() {
		let (ours, theirs) = (Ours::from(era), Theirs::from(era));
		assert_eq!(ours.encode(), theirs.encode());
		assert_eq!(Ours::decode(&mut &theirs.encode()[..]), Ok(ours));
	}
}

#[test]
fn metadata_should_be_what_clients_know() {
	let ours = <Ours as TransactionExtension<RuntimeCall>>::metadata();
	let theirs = <Theirs as TransactionExtension<RuntimeCall>>::metadata();
	assert_eq!(ours.len(), 1);
	assert_eq!(ours[0].identifier, "CheckMortality");
	assert_eq!(ours[0].identifier, theirs[0].identifier);
	assert_eq!(ours[0].ty, theirs[0].ty);
	assert_eq!(ours[0].ty.type_info(), theirs[0].ty.type_info());
	assert_eq!(ours[0].implicit, theirs[0].implicit);
}

#[test]
fn weight_should_be_frame_systems() {
	for era in terms() {
		assert_eq!(Ours::from(era).weight(&work(1)), Theirs::from(era).weight(&work(1)));
	}
}
