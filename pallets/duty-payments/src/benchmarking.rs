// SPDX-License-Identifier: Apache-2.0
//! Worst cases of the calls, and of what the declarations room pushes down.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use alloc::vec::Vec;

use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;
use tijara_primitives::{
	actor::Role,
	codes::{DeclarationType, OfficeCode},
	date::Date,
	declaration::{Item, MAX_ITEMS},
	rooms::{OnDeclaration, Registered},
};

use crate::*;

const ID: DeclarationId = 1;

/// A declaration to push down.
struct Pushed<AccountId> {
	actor: Actor<AccountId>,
	trader: OrganisationId,
	kind: DeclarationType,
	office: OfficeCode,
	items: Vec<Item>,
}

impl<AccountId> Pushed<AccountId> {
	fn registered(&self, version: u32) -> Registered<'_, AccountId> {
		Registered {
			id: ID,
			version,
			actor: &self.actor,
			trader: self.trader,
			kind: &self.kind,
			office: &self.office,
			accepted: Date::from_days(20_000),
			charges: &[],
			items: &self.items,
			partner: None,
		}
	}
}

/// A declaration of `items` worst items by the organisation of the payer, for itself; its case is open.
fn pushed<T: Config>(items: u32) -> Pushed<T::AccountId> {
	let origin = T::PayerOrigin::try_successful_origin().unwrap();
	let actor = T::PayerOrigin::ensure_origin(origin).unwrap();
	let trader = actor.organisation;
	T::BenchmarkHelper::prepare(ID, trader, &actor);
	Pushed {
		actor,
		trader,
		kind: "IMA".parse().unwrap(),
		office: "XTAAA".parse().unwrap(),
		items: (1..=u16::try_from(items).unwrap()).map(T::BenchmarkHelper::item).collect(),
	}
}

/// A debt to be paid.
fn notified<T: Config>() -> Debt {
	let pushed = pushed::<T>(1);
	Pallet::<T>::on_registered(&pushed.registered(1)).unwrap();
	let debt = Debts::<T>::get(ID).unwrap();
	assert_eq!(debt.state, MoneyAxis::Notified);
	debt
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The payment settles the debt, and something is over, so that both accounts live.
	#[benchmark]
	fn confirm_payment() {
		let debt = notified::<T>();
		let origin = T::BankOrigin::try_successful_origin().unwrap();
		let reference: BankReference = "R".repeat(35).parse().unwrap();
		let amount = debt.due + 1;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID, reference, amount);

		assert_eq!(Debts::<T>::get(ID).unwrap().state, MoneyAxis::Paid);
	}

	#[benchmark]
	fn settle() {
		let debt = notified::<T>();
		T::Funds::mint_into(&Pallet::<T>::fund_account(debt.debtor), debt.due).unwrap();
		let origin = T::PayerOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID);

		assert_eq!(Debts::<T>::get(ID).unwrap().state, MoneyAxis::Paid);
	}

	#[benchmark]
	fn on_registered(i: Linear<1, MAX_ITEMS>) {
		let pushed = pushed::<T>(i);

		#[block]
		{
			Pallet::<T>::on_registered(&pushed.registered(1)).unwrap();
		}

		assert_eq!(TaxLines::<T>::iter_key_prefix(ID).count(), i as usize);
	}

	#[benchmark]
	fn on_amended(i: Linear<1, MAX_ITEMS>) {
		let pushed = pushed::<T>(i);
		Pallet::<T>::on_registered(&pushed.registered(1)).unwrap();

		#[block]
		{
			Pallet::<T>::on_amended(&pushed.registered(2)).unwrap();
		}

		assert_eq!(Assessments::<T>::get(ID).unwrap().version, 2);
	}

	#[benchmark]
	fn on_cancelled() {
		notified::<T>();
		let origin = T::PayerOrigin::try_successful_origin().unwrap();
		let mut actor = T::PayerOrigin::ensure_origin(origin).unwrap();
		actor.role = Role::Assessor;

		#[block]
		{
			Pallet::<T>::on_cancelled(ID, &actor).unwrap();
		}

		assert!(Debts::<T>::get(ID).unwrap().is_withdrawn());
	}
}
