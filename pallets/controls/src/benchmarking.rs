// SPDX-License-Identifier: Apache-2.0
//! Benchmarks.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use alloc::{vec, vec::Vec};
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

/// Hands a registered declaration with this many items to `then`; its case is open.
fn with_declaration<T: Config>(items: u32, then: impl FnOnce(&Registered<'_, T::AccountId>)) {
	let actor =
		Actor { account: account("declarant", 0, 0), organisation: TRADER, role: Role::Declarant };
	let kind: DeclarationType = "IMA".parse().unwrap();
	let office: OfficeCode = "XTABC".parse().unwrap();
	let items: Vec<_> = (1..=items as u16).map(item).collect();
	let declaration = Registered {
		id: 1,
		version: 1,
		actor: &actor,
		trader: TRADER,
		kind: &kind,
		office: &office,
		accepted: Date::from_days(20_000),
		charges: &[],
		items: &items,
	};
	T::BenchmarkHelper::open_case(&declaration);
	then(&declaration);
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
		with_declaration::<T>(1, |declaration| {
			Pallet::<T>::on_registered(declaration).unwrap();
		});
		let origin = T::ExaminerOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 1, Finding::Conform, [7; 32].into());

		assert_eq!(Selections::<T>::get(1).unwrap().finding, Some(Finding::Conform));
	}

	/// The selection among 64 rules for `i` items; part of the weight of registration.
	#[benchmark]
	fn on_registered(i: Linear<1, MAX_ITEMS>) {
		Pallet::<T>::publish(None, &rules(MAX_RULES)).unwrap();

		with_declaration::<T>(i, |declaration| {
			#[block]
			{
				Pallet::<T>::on_registered(declaration).unwrap();
			}
		});

		assert_eq!(Selections::<T>::get(1).unwrap().lane, Lane::Yellow);
	}
}
