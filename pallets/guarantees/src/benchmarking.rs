// SPDX-License-Identifier: Apache-2.0
//! Benchmarks. What duty payments asks and tells is part of its own calls' weights: a runtime makes a
//! guarantee for them with [`in_force`].

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;
use tijara_primitives::{
	codes::BankReference, date::Date, money::GuaranteeStatus, DeclarationId, GuaranteeId, Money,
	OrganisationId,
};

use crate::{
	pallet::{Call, Config, Guarantees, NextId, Pallet, References, Reservations},
	types::{Guarantee, Reservation},
};

/// Makes the neighbours ready for the benchmarks.
pub trait BenchmarkHelper {
	/// An active trader, with an authorisation that waives all of its guarantee's reference amount.
	fn holder() -> OrganisationId;

	/// Let this trader owe this much for the declaration, overdue today.
	fn overdue(id: DeclarationId, debtor: OrganisationId, amount: Money);
}

const AMOUNT: Money = 1_000_000;
const DECLARATION: DeclarationId = 7;
const REASON: u16 = 9;

/// The longest reference.
fn reference() -> BankReference {
	"BANK-GUARANTEE-12345678901234567890".parse().unwrap()
}

/// The last day that there is.
fn last_day() -> Date {
	Date::from_days(u32::MAX)
}

fn store<T: Config>(
	holder: OrganisationId,
	guarantor: OrganisationId,
	provided: Money,
	status: GuaranteeStatus,
) -> GuaranteeId {
	let id = NextId::<T>::get();
	NextId::<T>::put(id + 1);
	let guarantee = Guarantee {
		holder,
		guarantor,
		declaration: None,
		reference: reference(),
		provided,
		amount: if status == GuaranteeStatus::Offered { 0 } else { provided },
		reserved: 0,
		until: last_day(),
		status,
	};
	References::<T>::insert(guarantor, reference(), id);
	Guarantees::<T>::insert(id, guarantee);
	id
}

/// Store a comprehensive guarantee in force, of a guarantor that has no other one made here. For the
/// benchmarks here and for what the runtime sets up for other rooms' benchmarks.
pub fn in_force<T: Config>(
	holder: OrganisationId,
	guarantor: OrganisationId,
	amount: Money,
) -> GuaranteeId {
	store::<T>(holder, guarantor, amount, GuaranteeStatus::InForce)
}

fn bank<T: Config>() -> (T::RuntimeOrigin, OrganisationId) {
	let origin = T::BankOrigin::try_successful_origin().unwrap();
	let actor = T::BankOrigin::ensure_origin(origin.clone()).unwrap();
	(origin, actor.organisation)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn offer() {
		let (origin, guarantor) = bank::<T>();
		let holder = T::BenchmarkHelper::holder();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, holder, Some(DECLARATION), AMOUNT, last_day(), reference());

		assert!(References::<T>::contains_key(guarantor, reference()));
	}

	/// A comprehensive one, for which the holder's benefits are asked.
	#[benchmark]
	fn accept() {
		let (_, guarantor) = bank::<T>();
		let holder = T::BenchmarkHelper::holder();
		let id = store::<T>(holder, guarantor, AMOUNT, GuaranteeStatus::Offered);
		let origin = T::CashierOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, AMOUNT);

		assert_eq!(Guarantees::<T>::get(id).unwrap().status, GuaranteeStatus::InForce);
	}

	/// By a cashier, whose role is asked last.
	#[benchmark]
	fn refuse() {
		let (_, guarantor) = bank::<T>();
		let holder = T::BenchmarkHelper::holder();
		let id = store::<T>(holder, guarantor, AMOUNT, GuaranteeStatus::Offered);
		let origin = T::CashierOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, REASON);

		assert!(Guarantees::<T>::get(id).unwrap().was_refused());
	}

	/// By a cashier, whose role is asked last.
	#[benchmark]
	fn end() {
		let (_, guarantor) = bank::<T>();
		let holder = T::BenchmarkHelper::holder();
		let id = in_force::<T>(holder, guarantor, AMOUNT);
		let origin = T::CashierOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		assert_eq!(Guarantees::<T>::get(id).unwrap().status, GuaranteeStatus::Ended);
	}

	#[benchmark]
	fn call_in() {
		let (_, guarantor) = bank::<T>();
		let holder = T::BenchmarkHelper::holder();
		let id = in_force::<T>(holder, guarantor, AMOUNT);
		Guarantees::<T>::mutate(id, |stored| stored.as_mut().unwrap().reserved = AMOUNT);
		let reservation = Reservation { guarantee: id, amount: AMOUNT, called: None };
		Reservations::<T>::insert(DECLARATION, reservation);
		T::BenchmarkHelper::overdue(DECLARATION, holder, AMOUNT);
		let origin = T::CashierOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, DECLARATION, REASON);

		assert_eq!(Reservations::<T>::get(DECLARATION).unwrap().called, Some(AMOUNT));
	}
}
