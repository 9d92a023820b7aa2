// SPDX-License-Identifier: Apache-2.0
//! Benchmarks.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use alloc::{vec, vec::Vec};
use codec::Decode;
use frame_benchmarking::{account, v2::*};
use frame_support::traits::{EnsureOrigin, Get};
use tijara_primitives::{
	actor::{Actor, Role},
	axes::Lane,
	codes::MraId,
	codes::{DeclarationType, OfficeCode},
	date::Date,
	declaration::{Item, MAX_ITEMS},
	four_eyes::Proposal,
	rooms::{OnDeclaration, OpenFiles, Registered},
	OrganisationId,
};

use crate::{
	pallet::{Config, Current, Downgrades, Selections},
	ActorOf, Call, Downgrade, Finding, Pallet, Rule, RuleSet, MAX_RULES,
};

/// Makes the neighbours ready for the benchmarks.
pub trait BenchmarkHelper<AccountId> {
	/// Open the case of this declaration, so that it takes steps on the control axis: what the releases
	/// room does on registration.
	fn open_case(declaration: &Registered<'_, AccountId>);

	/// An examiner of this organisation; another one for each `number`, and nobody who signs in a
	/// benchmark.
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
		months: None,
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
			partner: "USAEO1".parse().unwrap(),
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
			incoterm: None,
		}
	}
}

/// Declaration 1 is in the yellow lane.
fn register<T: Config>() {
	Pallet::<T>::publish(None, &rules(MAX_RULES)).unwrap();
	let stated = Stated::with(1);
	T::BenchmarkHelper::open_case(&stated.registered());
	Pallet::<T>::on_registered(&stated.registered()).unwrap();
}

/// An examiner of this organisation has the examination.
fn taken<T: Config>(organisation: OrganisationId) {
	let examiner = T::BenchmarkHelper::examiner(organisation, 0);
	T::Files::opened(&examiner).unwrap();
	Selections::<T>::mutate(1, |selection| {
		selection.as_mut().unwrap().examiner = Some(examiner);
	});
}

/// Somebody else than who signs proposed the green lane.
fn proposed<T: Config>(signer: &ActorOf<T>) {
	let matter = Downgrade { lane: Lane::Green, reason: 1 };
	let by = Actor { account: account("proposer", 0, 0), ..signer.clone() };
	let now = frame_system::Pallet::<T>::block_number();
	let proposal = Proposal::new(matter, by, now, T::ProposalTerm::get());
	Downgrades::<T>::insert(1, proposal.ok().unwrap());
}

/// An origin that passes, and the officer whom the call sees.
fn signer<T: Config, O: EnsureOrigin<T::RuntimeOrigin, Success = ActorOf<T>>>(
) -> (T::RuntimeOrigin, ActorOf<T>) {
	let origin = || O::try_successful_origin().ok().unwrap();
	(origin(), O::ensure_origin(origin()).ok().unwrap())
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
		let (origin, actor) = signer::<T, T::ExaminerOrigin>();
		register::<T>();
		Pallet::<T>::do_take_examination(actor.clone(), 1).unwrap();
		proposed::<T>(&actor);

		#[extrinsic_call]
		_(origin, 1, Finding::Conform, [7; 32].into());

		assert_eq!(Selections::<T>::get(1).unwrap().finding, Some(Finding::Conform));
	}

	#[benchmark]
	fn take_examination() {
		let (origin, actor) = signer::<T, T::ExaminerOrigin>();
		register::<T>();

		#[extrinsic_call]
		_(origin, 1);

		assert_eq!(Selections::<T>::get(1).unwrap().examiner, Some(actor.account));
	}

	#[benchmark]
	fn hand_over_examination() {
		let (origin, actor) = signer::<T, T::HandOverOrigin>();
		register::<T>();
		taken::<T>(actor.organisation);
		Selections::<T>::mutate(1, |selection| {
			// Who is no chief hands over only what is its own.
			if actor.role != Role::ChiefExaminer {
				T::Files::opened(&actor.account).unwrap();
				selection.as_mut().unwrap().examiner = Some(actor.account.clone());
			}
		});
		let to = T::BenchmarkHelper::examiner(actor.organisation, 1);

		#[extrinsic_call]
		_(origin, 1, to.clone());

		assert_eq!(Selections::<T>::get(1).unwrap().examiner, Some(to));
	}

	/// A stricter lane, while a weaker one is proposed.
	#[benchmark]
	fn reroute() {
		let (origin, actor) = signer::<T, T::RerouteOrigin>();
		register::<T>();
		proposed::<T>(&actor);

		#[extrinsic_call]
		_(origin, 1, Lane::Red, 1);

		assert_eq!(Selections::<T>::get(1).unwrap().lane, Lane::Red);
	}

	/// A weaker lane, where the term of a proposal is over.
	#[benchmark]
	fn propose_downgrade() {
		let (origin, actor) = signer::<T, T::RerouteOrigin>();
		register::<T>();
		proposed::<T>(&actor);
		let expires = Downgrades::<T>::get(1).unwrap().expires;
		frame_system::Pallet::<T>::set_block_number(expires + 1u32.into());

		#[extrinsic_call]
		reroute(origin, 1, Lane::Green, 1);

		assert_eq!(Downgrades::<T>::get(1).unwrap().by, actor);
	}

	/// An examination ends by it.
	#[benchmark]
	fn endorse_reroute() {
		let (origin, actor) = signer::<T, T::ChiefOrigin>();
		register::<T>();
		taken::<T>(actor.organisation);
		proposed::<T>(&actor);

		#[extrinsic_call]
		_(origin, 1);

		let selection = Selections::<T>::get(1).unwrap();
		assert_eq!((selection.lane, selection.examiner), (Lane::Green, None));
	}

	#[benchmark]
	fn withdraw_reroute() {
		let (origin, actor) = signer::<T, T::RerouteOrigin>();
		register::<T>();
		proposed::<T>(&actor);
		Downgrades::<T>::mutate(1, |proposal| {
			proposal.as_mut().unwrap().by.account = actor.account.clone();
		});

		#[extrinsic_call]
		_(origin, 1);

		assert!(!Downgrades::<T>::contains_key(1));
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
