// SPDX-License-Identifier: Apache-2.0
//! Worst cases of the calls, and of what other rooms push down.
#![allow(
	clippy::unwrap_used,
	clippy::indexing_slicing,
	clippy::arithmetic_side_effects,
	clippy::expect_used
)]

use alloc::vec::Vec;

use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;
use tijara_primitives::{
	axes::MoneyAxis,
	codes::{BankReference, DeclarationType, OfficeCode},
	declaration::{Item, MAX_ITEMS},
	rooms::{Ledger, OnDeclaration, OnReleased, Registered},
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
			accepted: tijara_primitives::date::Date::from_days(20_000),
			charges: &[],
			items: &self.items,
			partner: None,
			incoterm: None,
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

/// Let this organisation owe so much for a declaration by this version of the tariff, long overdue, for what the
/// runtime sets up for other rooms' benchmarks.
pub fn owe<T: Config>(
	id: DeclarationId,
	debtor: OrganisationId,
	due: Money,
	tariff: tijara_primitives::TariffVersion,
) {
	let header = AssessmentHeader {
		currency: "GBP".parse().unwrap(),
		currency_decimals: 2,
		tariff,
		accepted: tijara_primitives::date::Date::from_days(0),
		version: 1,
		lines: 0,
		total: due,
		relieved: 0,
	};
	Assessments::<T>::insert(id, header);
	let debt = Debt {
		debtor,
		due,
		interest: 0,
		penalties: 0,
		reclaimed: 0,
		paid: 0,
		deferred: 0,
		security: 0,
		drawback: 0,
		export: false,
		relieved: 0,
		payable_by: tijara_primitives::date::Date::from_days(0),
		provisional: None,
		stated: false,
		finalised: false,
		withdrawn: false,
		reported: MoneyAxis::Overdue,
	};
	Debts::<T>::insert(id, debt);
}

/// A debt to be paid, long overdue, so that interest is charged.
fn overdue<T: Config>(items: u32) -> Debt {
	let pushed = pushed::<T>(items);
	Pallet::<T>::on_registered(&pushed.registered(1)).unwrap();
	Debts::<T>::mutate(ID, |debt| {
		debt.as_mut().unwrap().payable_by = tijara_primitives::date::Date::from_days(0)
	});
	let debt = Debts::<T>::get(ID).unwrap();
	assert!(debt.outstanding() > 0);
	debt
}

fn reference() -> BankReference {
	"R".repeat(35).parse().unwrap()
}

fn bank<T: Config>() -> (T::RuntimeOrigin, Actor<T::AccountId>) {
	let origin = T::BankOrigin::try_successful_origin().unwrap();
	let actor = T::BankOrigin::ensure_origin(origin.clone()).unwrap();
	(origin, actor)
}

/// What it takes to pay today.
fn payable<T: Config>() -> Money {
	Pallet::<T>::payable(ID, &Debts::<T>::get(ID).unwrap()).unwrap()
}

/// The debt is paid by one payment with [`reference`].
fn paid<T: Config>() -> Debt {
	let debt = overdue::<T>(1);
	let (_, bank) = bank::<T>();
	T::BenchmarkHelper::deposit(&bank, debt.debtor, &reference(), payable::<T>());
	Pallet::<T>::settle(T::PayerOrigin::try_successful_origin().unwrap(), ID).unwrap();
	debt
}

/// The proposal is another officer's than the one who endorses.
fn another_proposer<T: Config>() {
	Proposals::<T>::mutate(ID, |proposal| {
		let by = &mut proposal.as_mut().unwrap().by;
		by.account = account("proposer", 0, 0);
	});
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The payment settles a late debt, and something is over.
	#[benchmark]
	fn confirm_payment() {
		overdue::<T>(1);
		let (origin, _) = bank::<T>();
		let currency = Assessments::<T>::get(ID).unwrap().currency;
		let amount = payable::<T>() + 1;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID, reference(), currency, amount);

		assert_eq!(Debts::<T>::get(ID).unwrap().outstanding(), 0);
	}

	#[benchmark]
	fn settle() {
		let debt = overdue::<T>(1);
		let (_, bank) = bank::<T>();
		T::BenchmarkHelper::deposit(&bank, debt.debtor, &reference(), payable::<T>() + 1);
		let origin = T::PayerOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID);

		assert_eq!(Debts::<T>::get(ID).unwrap().outstanding(), 0);
	}

	#[benchmark]
	fn defer() {
		let debt = overdue::<T>(1);
		T::BenchmarkHelper::deferred_account(debt.debtor, payable::<T>());
		let origin = T::PayerOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID);

		assert!(Debts::<T>::get(ID).unwrap().deferred > 0);
	}

	#[benchmark]
	fn secure() {
		let debt = overdue::<T>(1);
		let guarantee = T::BenchmarkHelper::guarantee(debt.debtor, debt.exposure());
		let origin = T::PayerOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID, guarantee);

		assert_eq!(Debts::<T>::get(ID).unwrap().reported, MoneyAxis::Secured);
	}

	/// The ground is the origin: the goods are assessed as if nothing were claimed.
	#[benchmark]
	fn assess_provisionally(i: Linear<1, MAX_ITEMS>) {
		overdue::<T>(i);
		// A critical quota may have made it provisional already.
		Debts::<T>::mutate(ID, |debt| {
			let debt = debt.as_mut().unwrap();
			debt.provisional = None;
			debt.security = 0;
		});
		let origin = T::AssessorOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID, Ground::Origin, 0);

		assert_eq!(Debts::<T>::get(ID).unwrap().provisional, Some(Ground::Origin));
	}

	/// Drawback is what takes most to be checked.
	#[benchmark]
	fn propose() {
		paid::<T>();
		Debts::<T>::mutate(ID, |debt| debt.as_mut().unwrap().provisional = None);
		let of_export = Debt { export: true, ..Debts::<T>::get(ID).unwrap() };
		Debts::<T>::insert(ID + 1, of_export);
		T::BenchmarkHelper::release(ID);
		T::BenchmarkHelper::release(ID + 1);
		let one = tijara_primitives::numbers::Decimal::from_whole(1);
		let decision = Decision::Drawback { export: ID + 1, exported: one, imported: one };
		let origin = T::MoneyOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID, decision);

		assert!(Proposals::<T>::contains_key(ID));
	}

	/// The claims are refused before release: all is assessed anew, and what was drawn is given back.
	#[benchmark]
	fn endorse(i: Linear<1, MAX_ITEMS>) {
		overdue::<T>(i);
		Debts::<T>::mutate(ID, |debt| {
			debt.as_mut().unwrap().provisional = Some(Ground::Origin);
		});
		let proposer = T::MoneyOrigin::try_successful_origin().unwrap();
		Pallet::<T>::propose(proposer, ID, Decision::Finalise { grant: false }).unwrap();
		another_proposer::<T>();
		let origin = T::EndorserOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID);

		assert!(Debts::<T>::get(ID).unwrap().finalised);
	}

	#[benchmark]
	fn withdraw_proposal() {
		overdue::<T>(1);
		let proposer = T::MoneyOrigin::try_successful_origin().unwrap();
		let decision = Decision::Penalty { amount: 1, reason: 1 };
		Pallet::<T>::propose(proposer, ID, decision).unwrap();
		let origin = T::EndorserOrigin::try_successful_origin().unwrap();
		let by = T::EndorserOrigin::ensure_origin(origin.clone()).unwrap();
		Proposals::<T>::mutate(ID, |proposal| proposal.as_mut().unwrap().by = by);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID);

		assert!(!Proposals::<T>::contains_key(ID));
	}

	/// The fund holds nothing of it any more: the debt is open again.
	#[benchmark]
	fn charge_back() {
		let debt = paid::<T>();
		assert_eq!(T::Ledger::fund(debt.debtor), 0);
		let (origin, _) = bank::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID, reference());

		assert_eq!(Debts::<T>::get(ID).unwrap().paid, 0);
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
		overdue::<T>(MAX_ITEMS);
		let origin = T::PayerOrigin::try_successful_origin().unwrap();
		let actor = T::PayerOrigin::ensure_origin(origin).unwrap();

		#[block]
		{
			Pallet::<T>::on_cancelled(ID, &actor).unwrap();
		}

		assert!(Debts::<T>::get(ID).unwrap().withdrawn);
	}

	#[benchmark]
	fn on_released() {
		overdue::<T>(MAX_ITEMS);
		Debts::<T>::mutate(ID, |debt| debt.as_mut().unwrap().provisional = None);

		#[block]
		{
			Pallet::<T>::on_released(ID).unwrap();
		}

		assert!(!Claimed::<T>::contains_key(ID));
	}

	/// Run one benchmark by its name.
	#[cfg(test)]
	pub(crate) fn run(name: &str) -> Result<(), BenchmarkError> {
		Pallet::<crate::mock::Test>::test_bench_by_name(name.as_bytes())
	}
}

#[cfg(test)]
pub(crate) use benchmarks::run;
