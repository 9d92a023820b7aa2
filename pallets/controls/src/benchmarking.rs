// SPDX-License-Identifier: Apache-2.0
//! Benchmarks, and what a room that ends controls needs for its own.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use alloc::{vec, vec::Vec};
use codec::Decode;
use frame_benchmarking::{account, v2::*};
use frame_support::traits::{EnsureOrigin, Get};
use tijara_primitives::{
	actor::{Actor, Role},
	axes::Lane,
	codes::{DeclarationType, MraId, OfficeCode},
	date::Date,
	declaration::{Item, MAX_ITEMS},
	four_eyes::Proposal,
	rooms::{OnDeclaration, OpenFiles, Registered},
	DeclarationId, OrganisationId,
};

use crate::{
	pallet::{Config, Current, Pending, Selections},
	steps::ActorOf,
	Call, Downgrade, Finding, Pallet, Rule, RuleSet, Selection, MAX_RULES,
};

/// Makes the neighbours ready for the benchmarks.
pub trait BenchmarkHelper<AccountId> {
	/// Open the case of this declaration, so that it takes steps on the control axis: what the releases
	/// room does on registration.
	fn open_case(declaration: &Registered<'_, AccountId>);

	/// An examiner of this organisation, another one for each number from 1.
	fn examiner(organisation: OrganisationId, number: u32) -> AccountId;
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
	RuleSet {
		rules: vec![rule; count as usize].try_into().unwrap(),
		otherwise: Lane::Yellow,
		trusted: Lane::Yellow,
	}
}

/// What a registered declaration borrows.
struct Stated<AccountId> {
	actor: Actor<AccountId>,
	kind: DeclarationType,
	office: OfficeCode,
	items: Vec<Item>,
	partner: MraId,
}

impl<AccountId: Decode> Stated<AccountId> {
	/// A declaration with this many items.
	fn with(items: u32) -> Self {
		Self {
			actor: Actor {
				account: account("declarant", 0, 0),
				organisation: TRADER,
				role: Role::Declarant,
				via: None,
			},
			kind: "IMA".parse().unwrap(),
			office: "XTABC".parse().unwrap(),
			items: (1..=items as u16).map(item).collect(),
			partner: "ZZAEOF0000000001".parse().unwrap(),
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
			partner: Some(&self.partner),
		}
	}
}

/// Let the registered declaration 1 be in the yellow lane.
fn registered<T: Config>() {
	Pallet::<T>::publish(None, &rules(MAX_RULES)).unwrap();
	let stated = Stated::with(1);
	T::BenchmarkHelper::open_case(&stated.registered());
	Pallet::<T>::on_registered(&stated.registered()).unwrap();
}

/// The origin and the officer whom it lets act.
fn officer<T: Config, O>() -> (T::RuntimeOrigin, ActorOf<T>)
where
	O: EnsureOrigin<T::RuntimeOrigin, Success = ActorOf<T>>,
{
	let origin = O::try_successful_origin().ok().unwrap();
	let actor = O::ensure_origin(origin.clone()).ok().unwrap();
	(origin, actor)
}

/// Let an examiner have the examination, and a weaker lane wait for a chief of `organisation`: the
/// most that can be open. Where there is no control yet, there is one afterwards.
pub fn leave_open<T: Config>(
	id: DeclarationId,
	examiner: T::AccountId,
	organisation: OrganisationId,
) {
	T::Files::opened(&examiner).unwrap();
	let mut selection = Selections::<T>::get(id).unwrap_or(Selection {
		lane: Lane::Red,
		rule_set: 1,
		reduced_controls: false,
		rerouted: false,
		examiner: None,
		finding: None,
		version: 1,
		cancelled: false,
	});
	selection.examiner = Some(examiner);
	Selections::<T>::insert(id, selection);
	let by = Actor {
		account: account("proposer", 0, 0),
		organisation,
		role: Role::RiskOfficer,
		via: None,
	};
	let now = frame_system::Pallet::<T>::block_number();
	let downgrade = Downgrade { lane: Lane::Green, reason: 1 };
	let proposal = Proposal::new(downgrade, by, now, T::ProposalTerm::get()).ok().unwrap();
	Pending::<T>::insert(id, proposal);
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

	/// By the examiner who took it, with a weaker lane proposed.
	#[benchmark]
	fn record_examination() {
		registered::<T>();
		let (origin, actor) = officer::<T, T::ExaminerOrigin>();
		leave_open::<T>(1, actor.account, actor.organisation);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 1, Finding::Conform, [7; 32].into());

		assert_eq!(Selections::<T>::get(1).unwrap().finding, Some(Finding::Conform));
	}

	#[benchmark]
	fn take_examination() {
		registered::<T>();
		let (origin, actor) = officer::<T, T::ExaminerOrigin>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 1);

		assert_eq!(Selections::<T>::get(1).unwrap().examiner, Some(actor.account));
	}

	/// By a chief, from one examiner to another.
	#[benchmark]
	fn hand_over_examination() {
		registered::<T>();
		let (origin, chief) = officer::<T, T::ChiefOrigin>();
		let from = T::BenchmarkHelper::examiner(chief.organisation, 1);
		let to = T::BenchmarkHelper::examiner(chief.organisation, 2);
		leave_open::<T>(1, from, chief.organisation);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 1, to.clone());

		assert_eq!(Selections::<T>::get(1).unwrap().examiner, Some(to));
	}

	/// To a stricter lane, which also ends a proposal and reports a step.
	#[benchmark]
	fn reroute() {
		registered::<T>();
		let (origin, actor) = officer::<T, T::RerouteOrigin>();
		let examiner = T::BenchmarkHelper::examiner(actor.organisation, 1);
		leave_open::<T>(1, examiner, actor.organisation);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 1, Lane::Red, 1);

		assert_eq!(Selections::<T>::get(1).unwrap().lane, Lane::Red);
	}

	/// To a lane without an examination, while one is open.
	#[benchmark]
	fn endorse_reroute() {
		registered::<T>();
		let (origin, chief) = officer::<T, T::ChiefOrigin>();
		let examiner = T::BenchmarkHelper::examiner(chief.organisation, 1);
		leave_open::<T>(1, examiner, chief.organisation);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 1);

		assert_eq!(Selections::<T>::get(1).unwrap().lane, Lane::Green);
	}

	/// By a chief, who so refuses.
	#[benchmark]
	fn withdraw_reroute() {
		registered::<T>();
		let (origin, chief) = officer::<T, T::RerouteOrigin>();
		let examiner = T::BenchmarkHelper::examiner(chief.organisation, 1);
		leave_open::<T>(1, examiner, chief.organisation);
		Pending::<T>::mutate(1, |proposal| proposal.as_mut().unwrap().by = chief);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 1);

		assert!(Pending::<T>::get(1).is_none());
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

	#[cfg(test)]
	mod tests {
		use super::*;
		use crate::mock::{ExtBuilder, Test};

		#[test]
		fn benchmarks_should_run_when_the_neighbours_are_mocks() {
			for name in [
				"publish_rules",
				"record_examination",
				"take_examination",
				"hand_over_examination",
				"reroute",
				"endorse_reroute",
				"withdraw_reroute",
				"on_registered",
			] {
				ExtBuilder::default().run(|| {
					let outcome = Pallet::<Test>::test_bench_by_name(name.as_bytes());
					assert!(outcome.is_ok(), "{name}: {outcome:?}");
				});
			}
		}
	}
}
