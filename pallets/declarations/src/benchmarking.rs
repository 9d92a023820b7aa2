// SPDX-License-Identifier: Apache-2.0
//! Benchmarks. The rooms below work inside these calls, so their worst case is part of ours: the
//! runtime's [`BenchmarkHelper`] prepares it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use alloc::{format, vec};
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;
use frame_system::{pallet_prelude::OriginFor, RawOrigin};
use tijara_primitives::{
	actor::Actor,
	audit::ReasonCode,
	codes::CommodityCode,
	declaration::{
		Adjustment, AdjustmentKind, Amount, Draft, Item, Measured, MAX_CHARGES, MAX_ITEMS,
		MAX_PER_ITEM,
	},
	numbers::Decimal,
	DeclarationId, MandateId, OrganisationId,
};

use crate::{Call, Config, DeclarationState, Declarations, Pallet};

/// What [`BenchmarkHelper::prepare`] made ready.
pub struct Ready<AccountId> {
	/// For whom is declared: another organisation than the declarant's.
	pub trader: OrganisationId,
	/// A declarant of the trader, who reassigns its files.
	pub trader_declarant: AccountId,
	/// The commodity of the items, best a code of twelve digits.
	pub commodity: CommodityCode,
	/// The declarant's mandate, best at the end of the longest chain of sub-delegation. It covers the
	/// procedure `4000` and the office `XTABC123`, as the last that it names.
	pub mandate: MandateId,
	/// Another agent's mandate of the same trader, with the same terms.
	pub other: MandateId,
}

/// Makes the neighbours ready for the benchmarks.
pub trait BenchmarkHelper<AccountId> {
	/// Make everything ready for `declarant` to lodge under a mandate.
	///
	/// After this the rooms below must accept a declaration whose items have origin `US`, preference
	/// `100`, all amounts in the currency `XTS` (ISO 4217's code for tests) and quantities in the
	/// units `KGM` (net mass) and `U1` to `U8`. So, in a runtime: set a time; publish a tariff with an
	/// exchange rate for `XTS`, `US` in its groups, and as many measures and taxes on the commodity as
	/// the tariff allows; publish 64 selection rules, none of which leads to an examination, because
	/// what is examined is not amended.
	fn prepare(declarant: &Actor<AccountId>) -> Ready<AccountId>;
}

const REASON: ReasonCode = 1;

/// The longest identification of a foreign operator; no partner administration knows it.
const MRA_ID: &str = "USAEO000000000001";

fn amount(whole: u32) -> Amount {
	Amount { currency: "XTS".parse().unwrap(), value: Decimal::from_whole(whole) }
}

/// An addition or, every other time, a deduction; deductions never reach the price.
fn adjustment(n: u32) -> Adjustment {
	let kind =
		if n.is_multiple_of(2) { AdjustmentKind::Addition } else { AdjustmentKind::Deduction };
	Adjustment { kind, amount: amount(7 + n) }
}

/// An item with every field and every list full.
fn item(sequence: u16, commodity: &CommodityCode) -> Item {
	let list = 0..MAX_PER_ITEM;
	Item {
		sequence,
		commodity: commodity.clone(),
		additional_codes: vec!["A123".parse().unwrap(); MAX_PER_ITEM as usize].try_into().unwrap(),
		origin: "US".parse().unwrap(),
		preferential_origin: Some("US".parse().unwrap()),
		preference: Some("100".parse().unwrap()),
		quota: Some("091234".parse().unwrap()),
		procedure: "4000".parse().unwrap(),
		additional_procedures: vec!["000".parse().unwrap(); MAX_PER_ITEM as usize]
			.try_into()
			.unwrap(),
		valuation_method: 1,
		price: Some(amount(100_000)),
		customs_value: Some(amount(100_000)),
		statistical_value: Some(amount(100_000)),
		adjustments: list.clone().map(adjustment).collect::<vec::Vec<_>>().try_into().unwrap(),
		gross_mass: Some(Decimal::from_whole(1_100)),
		net_mass: Some(Decimal::from_whole(1_000)),
		supplementary: Some(Decimal::from_whole(10)),
		quantities: list
			.map(|n| Measured {
				unit: format!("U{}", n + 1).parse().unwrap(),
				quantity: Decimal::from_whole(10 + n),
			})
			.collect::<vec::Vec<_>>()
			.try_into()
			.unwrap(),
		months: Some(12),
	}
}

fn draft<AccountId>(ready: &Ready<AccountId>, items: u32) -> Draft {
	Draft {
		lrn: "LRN-5678901234567890123456789012345".parse().unwrap(),
		kind: "IMA".parse().unwrap(),
		office: "XTABC123".parse().unwrap(),
		trader: ready.trader,
		commitment: [7; 32].into(),
		charges: (0..MAX_CHARGES).map(adjustment).collect::<vec::Vec<_>>().try_into().unwrap(),
		items: (1..=items as u16)
			.map(|sequence| item(sequence, &ready.commodity))
			.collect::<vec::Vec<_>>()
			.try_into()
			.unwrap(),
		mandate: Some(ready.mandate),
		partner: Some(MRA_ID.parse().unwrap()),
		incoterm: Some("CIF".parse().unwrap()),
	}
}

/// A declarant with ready neighbours, and a function that makes drafts which it may lodge.
fn declarant<T: Config>() -> (OriginFor<T>, impl Fn(u32) -> Draft) {
	let origin = T::DeclarantOrigin::try_successful_origin().unwrap();
	let actor = T::DeclarantOrigin::ensure_origin(origin.clone()).unwrap();
	let ready = T::BenchmarkHelper::prepare(&actor);
	(origin, move |items| draft(&ready, items))
}

fn state<T: Config>(id: DeclarationId) -> (DeclarationState, u32) {
	let record = Declarations::<T>::get(id).unwrap();
	(record.state, record.version)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn store(i: Linear<1, MAX_ITEMS>) {
		let (origin, draft) = declarant::<T>();
		let draft = draft(i);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, draft);

		assert_eq!(state::<T>(1), (DeclarationState::Stored, 1));
	}

	/// The longest registered declaration gets a version with `i` items.
	#[benchmark]
	fn amend(i: Linear<1, MAX_ITEMS>) {
		let (origin, draft) = declarant::<T>();
		Pallet::<T>::lodge(origin.clone(), draft(MAX_ITEMS)).unwrap();
		let draft = draft(i);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 1, draft);

		assert_eq!(state::<T>(1), (DeclarationState::Registered, 2));
	}

	#[benchmark]
	fn register(i: Linear<1, MAX_ITEMS>) {
		let (origin, draft) = declarant::<T>();
		Pallet::<T>::store(origin.clone(), draft(i)).unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 1);

		assert_eq!(state::<T>(1), (DeclarationState::Registered, 1));
	}

	#[benchmark]
	fn lodge(i: Linear<1, MAX_ITEMS>) {
		let (origin, draft) = declarant::<T>();
		let draft = draft(i);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, draft);

		assert_eq!(state::<T>(1), (DeclarationState::Registered, 1));
	}

	#[benchmark]
	fn reject() {
		let (origin, draft) = declarant::<T>();
		Pallet::<T>::store(origin, draft(MAX_ITEMS)).unwrap();
		let customs = T::CustomsOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(customs as T::RuntimeOrigin, 1, REASON);

		assert_eq!(state::<T>(1), (DeclarationState::Rejected, 1));
	}

	#[benchmark]
	fn request_cancellation() {
		let (origin, draft) = declarant::<T>();
		Pallet::<T>::lodge(origin.clone(), draft(MAX_ITEMS)).unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 1, REASON);

		assert_eq!(state::<T>(1), (DeclarationState::CancellationRequested, 1));
	}

	#[benchmark]
	fn cancel() {
		let (origin, draft) = declarant::<T>();
		Pallet::<T>::lodge(origin.clone(), draft(MAX_ITEMS)).unwrap();
		Pallet::<T>::request_cancellation(origin, 1, REASON).unwrap();
		let customs = T::CustomsOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(customs as T::RuntimeOrigin, 1, REASON);

		assert_eq!(state::<T>(1), (DeclarationState::Cancelled, 1));
	}

	/// The longest registered declaration goes from one mandate to another.
	#[benchmark]
	fn reassign() {
		let origin = T::DeclarantOrigin::try_successful_origin().unwrap();
		let actor = T::DeclarantOrigin::ensure_origin(origin.clone()).unwrap();
		let ready = T::BenchmarkHelper::prepare(&actor);
		Pallet::<T>::lodge(origin, draft(&ready, MAX_ITEMS)).unwrap();

		#[extrinsic_call]
		_(RawOrigin::Signed(ready.trader_declarant), 1, Some(ready.other));

		assert_eq!(Declarations::<T>::get(1).unwrap().mandate, Some(ready.other));
	}
}
