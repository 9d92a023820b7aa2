// SPDX-License-Identifier: Apache-2.0
//! Benchmarks. What duty payments asks for is part of its own calls' weights: a runtime fills a fund for
//! them with [`fill`] and opens a deferred account with [`open_deferred_account`].

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, Get};
use tijara_primitives::{
	codes::BankReference, date::Date, money::LedgerAccount, rooms::Ledger, DeclarationId, Money,
	OrganisationId,
};

use crate::{
	pallet::{
		BankBalances, Call, Config, Confirmations, DeferredAccounts, Pallet, PayoutReferences,
		PayoutRequests,
	},
	types::{DeferredAccount, Statement},
	MAX_DAYS, MAX_PAYMENT, MAX_STATEMENTS,
};

/// Makes the neighbours ready for the benchmarks.
pub trait BenchmarkHelper {
	/// An active trader.
	fn trader() -> OrganisationId;
}

const AMOUNT: Money = 1_000_000;
const DECLARATION: DeclarationId = 7;

/// The longest reference.
fn reference() -> BankReference {
	"BANK-TRANSFER-123456789012345678901".parse().unwrap()
}

/// The organisation for which the benchmarks' bank officer acts.
pub fn bank<T: Config>() -> OrganisationId {
	let origin = T::BankOrigin::try_successful_origin().unwrap();
	T::BankOrigin::ensure_origin(origin).unwrap().organisation
}

/// Put money into an organisation's fund, under a reference of its own for each amount. For the benchmarks
/// here and for what the runtime sets up for other rooms' benchmarks.
pub fn fill<T: Config>(organisation: OrganisationId, amount: Money) {
	use alloc::format;
	let origin = T::BankOrigin::try_successful_origin().unwrap();
	let reference = format!("FILL-{organisation}-{amount}").parse().unwrap();
	let currency = T::NationalCurrency::get();
	Pallet::<T>::confirm_deposit(origin, organisation, reference, currency, amount).unwrap();
}

/// Open a deferred account with the highest limit, and twelve open statements that are not overdue.
pub fn open_deferred_account<T: Config>(organisation: OrganisationId) {
	let open = (0..MAX_STATEMENTS - 1)
		.map(|month| Statement { month, amount: AMOUNT, payable_by: Date::from_days(u32::MAX) })
		.collect::<alloc::vec::Vec<_>>();
	let account =
		DeferredAccount { limit: MAX_PAYMENT, days: MAX_DAYS, open: open.try_into().unwrap() };
	DeferredAccounts::<T>::insert(organisation, account);
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The organisation of the payers' origin.
	fn payer<T: Config>() -> (T::RuntimeOrigin, OrganisationId) {
		let origin = T::PayerOrigin::try_successful_origin().unwrap();
		let actor = T::PayerOrigin::ensure_origin(origin.clone()).unwrap();
		(origin, actor.organisation)
	}

	#[benchmark]
	fn confirm_deposit() {
		let origin = T::BankOrigin::try_successful_origin().unwrap();
		let trader = T::BenchmarkHelper::trader();
		let currency = T::NationalCurrency::get();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, trader, reference(), currency, AMOUNT);

		assert!(Confirmations::<T>::contains_key(reference()));
	}

	/// One that has as many statements as there can be.
	#[benchmark]
	fn set_deferred_account() {
		let origin = T::CashierOrigin::try_successful_origin().unwrap();
		let trader = T::BenchmarkHelper::trader();
		open_deferred_account::<T>(trader);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, trader, AMOUNT, MAX_DAYS);

		assert_eq!(DeferredAccounts::<T>::get(trader).unwrap().limit, AMOUNT);
	}

	#[benchmark]
	fn pay_statement() {
		let (origin, organisation) = payer::<T>();
		fill::<T>(organisation, 2 * AMOUNT);
		open_deferred_account::<T>(organisation);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0);

		assert_eq!(Pallet::<T>::account(organisation).fund, AMOUNT);
	}

	#[benchmark]
	fn request_payout() {
		let (origin, organisation) = payer::<T>();
		fill::<T>(organisation, AMOUNT);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, AMOUNT);

		assert_eq!(PayoutRequests::<T>::get(organisation), Some(AMOUNT));
	}

	/// The whole fund, whose account goes.
	#[benchmark]
	fn confirm_payout() {
		let (payer, organisation) = payer::<T>();
		fill::<T>(organisation, AMOUNT);
		Pallet::<T>::request_payout(payer, AMOUNT).unwrap();
		let origin = T::BankOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, organisation, reference(), AMOUNT);

		assert!(PayoutReferences::<T>::contains_key(reference()));
	}

	#[benchmark]
	fn reconcile() {
		let origin = T::CashierOrigin::try_successful_origin().unwrap();
		fill::<T>(T::BenchmarkHelper::trader(), AMOUNT);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, bank::<T>(), reference(), AMOUNT);

		assert_eq!(BankBalances::<T>::get(bank::<T>()), AMOUNT);
	}

	/// All that the treasury has, whose account goes.
	#[benchmark]
	fn remit() {
		let origin = T::CashierOrigin::try_successful_origin().unwrap();
		let trader = T::BenchmarkHelper::trader();
		fill::<T>(trader, AMOUNT);
		Pallet::<T>::pay(trader, Some(DECLARATION), LedgerAccount::Debtor(trader), AMOUNT).unwrap();
		assert_eq!(<Pallet<T> as Ledger<T::AccountId>>::fund(trader), 0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, bank::<T>(), reference(), AMOUNT);

		assert_eq!(BankBalances::<T>::get(bank::<T>()), 0);
	}
}
