// SPDX-License-Identifier: Apache-2.0
//! One import from lodgement to release through the whole house.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod common;

use common::{acts, call, draft, mandated, on_chain, signed, BROKER, TRADER, TRADER_TWO};
use frame_support::{assert_noop, assert_ok};
use tijara_primitives::{
	audit::{Act, Subject},
	axes::{ControlAxis, DocumentAxis, Lane, MoneyAxis},
};
use tijara_runtime::{Runtime, RuntimeCall};

const ID: u64 = 1;

fn lodge(lrn: &str, commodity: &str) -> RuntimeCall {
	pallet_declarations::Call::lodge { draft: mandated(lrn, commodity, "US") }.into()
}

fn release() -> RuntimeCall {
	pallet_releases::Call::release { id: ID }.into()
}

fn confirm(reference: &str, amount: u128) -> RuntimeCall {
	let reference = reference.parse().unwrap();
	let currency = "GBP".parse().unwrap();
	pallet_duty_payments::Call::confirm_payment { id: ID, reference, currency, amount }.into()
}

fn due() -> u128 {
	pallet_duty_payments::Debts::<Runtime>::get(ID).unwrap().due
}

#[test]
fn green_import_should_be_released_when_presented_and_paid() {
	on_chain(|| {
		assert_ok!(call(signed("Broker"), lodge("STORY-1", "8510900000")));
		let view = tijara_runtime::views_for_tests::declaration(ID).unwrap();
		assert_eq!((view.declarant, view.trader), (BROKER, TRADER));
		assert_eq!(view.lane, Some(Lane::Green));
		assert_eq!(view.axes.unwrap().document, DocumentAxis::AssessedFinal);
		assert_eq!(view.debt.unwrap().state, MoneyAxis::Notified);
		assert!(view.mrn.unwrap().as_str().starts_with("24XT"));

		type Error = pallet_releases::Error<Runtime>;
		assert_noop!(call(signed("CustomsOfficer"), release()), Error::NotPresented);
		let present = pallet_releases::Call::record_presentation { id: ID };
		assert_ok!(call(signed("PortsOfficer"), present));
		assert_noop!(call(signed("CustomsOfficer"), release()), Error::NotPaid);
		assert_ok!(call(signed("BankOfficer"), confirm("BANK-1", due() - 1)));
		assert_noop!(
			call(signed("BankOfficer"), confirm("BANK-1", 1)),
			pallet_ledger::Error::<Runtime>::AlreadyCounted
		);
		assert_ok!(call(signed("BankOfficer"), confirm("BANK-2", 1)));
		assert_noop!(
			call(signed("BankOfficer"), confirm("BANK-3", 1)),
			pallet_duty_payments::Error::<Runtime>::AlreadyPaid
		);
		assert_ok!(call(signed("CustomsOfficer"), release()));
		let exit = pallet_releases::Call::record_exit { id: ID };
		assert_ok!(call(signed("PortsOfficer"), exit));

		let story = acts(Subject::Declaration(ID));
		let payments = story.iter().filter(|act| **act == Act::PaymentConfirmed).count();
		assert_eq!(payments, 2);
		for act in [
			Act::DeclarationStored,
			Act::DeclarationRegistered,
			Act::CaseOpened,
			Act::LaneSelected,
			Act::DutyAssessed,
			Act::GoodsPresented,
			Act::DebtSettled,
			Act::ConsignmentReleased,
			Act::GoodsExited,
		] {
			assert_eq!(
				story.iter().filter(|found| **found == act).count(),
				1,
				"{act:?} in {story:?}"
			);
		}
	});
}

#[test]
fn yellow_import_should_wait_for_the_examiner() {
	on_chain(|| {
		assert_ok!(call(signed("Broker"), lodge("STORY-2", "2201100000")));
		let present = pallet_releases::Call::record_presentation { id: ID };
		assert_ok!(call(signed("PortsOfficer"), present));
		assert_ok!(call(signed("BankOfficer"), confirm("BANK-2", due())));
		assert_noop!(
			call(signed("CustomsOfficer"), release()),
			pallet_releases::Error::<Runtime>::ControlOpen
		);
		let finding = pallet_controls::Finding::Conform;
		let examine = pallet_controls::Call::record_examination {
			id: ID,
			finding,
			report: Default::default(),
		};
		assert_ok!(call(signed("CustomsExaminer"), examine));
		assert_eq!(
			tijara_runtime::views_for_tests::declaration(ID).unwrap().axes.unwrap().control,
			ControlAxis::Conform
		);
		assert_ok!(call(signed("CustomsRelease"), release()));
	});
}

#[test]
fn declaration_should_be_refused_when_there_is_no_mandate() {
	on_chain(|| {
		let lodge: RuntimeCall = pallet_declarations::Call::lodge {
			draft: draft("STORY-3", TRADER_TWO, "8510900000", "US"),
		}
		.into();
		assert!(call(signed("Broker"), lodge).is_err());
		assert!(acts(Subject::Declaration(ID)).is_empty());
	});
}

#[test]
fn registration_should_leave_nothing_behind_when_a_room_below_refuses() {
	on_chain(|| {
		// No tax of the sample tariff knows this currency.
		let mut hopeless = mandated("STORY-4", "8510900000", "US");
		hopeless.items[0].price.as_mut().unwrap().currency = "XPF".parse().unwrap();
		let lodge: RuntimeCall = pallet_declarations::Call::lodge { draft: hopeless }.into();
		assert_noop!(
			call(signed("Broker"), lodge),
			pallet_duty_payments::Error::<Runtime>::CurrencyNotInTariff(1)
		);
	});
}

#[test]
fn debt_should_be_withdrawn_when_the_declaration_is_cancelled() {
	on_chain(|| {
		assert_ok!(call(signed("Broker"), lodge("STORY-5", "8510900000")));
		let ask = pallet_declarations::Call::request_cancellation { id: ID, reason: 7 };
		assert_ok!(call(signed("Broker"), ask));
		let cancel = pallet_declarations::Call::cancel { id: ID, reason: 7 };
		assert_ok!(call(signed("CustomsAssessor"), cancel));
		assert_eq!(due(), 0);
		assert!(call(signed("CustomsOfficer"), release()).is_err());
		assert!(call(signed("BankOfficer"), confirm("BANK-5", 100)).is_err());
	});
}
