// SPDX-License-Identifier: Apache-2.0
//! Benchmarks.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use alloc::{vec, vec::Vec};
use codec::Decode;
use frame_benchmarking::{account, v2::*};
use frame_support::traits::EnsureOrigin;
use tijara_primitives::{
	actor::{Actor, Role},
	axes::Lane,
	codes::{DeclarationType, OfficeCode},
	date::Date,
	declaration::{Item, MAX_ITEMS},
	rooms::{OnDeclaration, Registered},
};

use crate::{
	pallet::{Config, Current, Selections},
	Call, Finding, Pallet, Rule, RuleSet, MAX_RULES,
};

/// Makes the neighbours ready for the benchmarks.
pub trait BenchmarkHelper<AccountId> {
	/// Open the case of this declaration, so that it takes steps on the control axis: what the releases
	/// room does on registration.
	fn open_case(declaration: &Registered<'_, AccountId>);
}

impl<AccountId> BenchmarkHelper<AccountId> for () {
	fn open_case(_: &Registered<'_, AccountId>) {}
}

const TRADER: u32 = 1;

fn item(sequence: u16) -> Item {
	Item {
		sequence,
		commodity: "851090000000".parse().unwrap(),
		additional_codes: Default::default(),
		origin: "US".parse().unwrap(),
		preferential_origin: None,
		preference: None,
		quota: None,
		procedure: "4000".parse().unwrap(),
		additional_procedures: Default::default(),
		valuation_method: 1,
		price: None,
		customs_value: None,
		statistical_value: None,
		adjustments: Default::default(),
		gross_mass: None,
		net_mass: None,
		supplementary: None,
		quantities: Default::default(),
	}
}

/// Rules that are compared with every item to the last digit, and none of which matches.
fn rules(count: u32) -> RuleSet {
	let rule = Rule {
		commodity: "851090000001".parse().unwrap(),
		origin: Some("US".parse().unwrap()),
		trader: Some(TRADER),
		lane: Lane::Red,
	};
	RuleSet { rules: vec![rule; count as usize].try_into().unwrap(), otherwise: Lane::Yellow }
}

/// What a registered declaration borrows.
struct Stated<AccountId> {
	actor: Actor<AccountId>,
	kind: DeclarationType,
	office: OfficeCode,
	items: Vec<Item>,
}

impl<AccountId: Decode> Stated<AccountId> {
	/// A declaration with this many items.
	fn with(items: u32) -> Self {
		Self {
			actor: Actor {
				account: account("declarant", 0, 0),
				organisation: TRADER,
				role: Role::Declarant,
			},
			kind: "IMA".parse().unwrap(),
			office: "XTABC".parse().unwrap(),
			items: (1..=items as u16).map(item).collect(),
		}
	}

	fn registered(&self) -> Registered<'_, AccountId> {
		Registered {
			id: 1,
			version: 1,
			actor: &self.actor,
			trader: TRADER,
			kind: &self.kind,
			office: &self.office,
			accepted: Date::from_days(20_000),
			charges: &[],
			items: &self.items,
		}
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn publish_rules(r: Linear<0, MAX_RULES>) {
		let origin = T::RiskOrigin::try_successful_origin().unwrap();
		let before = Current::<T>::get();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, rules(r));

		assert_eq!(Current::<T>::get(), before + 1);
	}

	#[benchmark]
	fn record_examination() {
		Pallet::<T>::publish(None, &rules(MAX_RULES)).unwrap();
		let stated = Stated::with(1);
		T::BenchmarkHelper::open_case(&stated.registered());
		Pallet::<T>::on_registered(&stated.registered()).unwrap();
		let origin = T::ExaminerOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 1, Finding::Conform, [7; 32].into());

		assert_eq!(Selections::<T>::get(1).unwrap().finding, Some(Finding::Conform));
	}

	/// The selection among 64 rules for `i` items; part of the weight of registration.
	#[benchmark]
	fn on_registered(i: Linear<1, MAX_ITEMS>) {
		Pallet::<T>::publish(None, &rules(MAX_RULES)).unwrap();
		let stated = Stated::with(i);
		T::BenchmarkHelper::open_case(&stated.registered());

		#[block]
		{
			Pallet::<T>::on_registered(&stated.registered()).unwrap();
		}

		assert_eq!(Selections::<T>::get(1).unwrap().lane, Lane::Yellow);
	}
}
