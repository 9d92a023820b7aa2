// SPDX-License-Identifier: Apache-2.0
//! Benchmarks. What the declarations room asks and tells is part of its own calls' weights: a runtime
//! makes the longest chain for them with [`grant_chain`].

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use crate::{
	pallet::{Call, Config, Mandates, Pallet},
	MAX_BETWEEN,
};
use alloc::{format, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;
use frame_system::RawOrigin;
use tijara_primitives::{
	actor::OrganisationKind,
	date::Date,
	mandate::{Mandate, MandateTerms, MAX_CHAIN, MAX_NAMED},
	MandateId, OrganisationId,
};

/// Makes organisations for the benchmarks.
pub trait BenchmarkHelper<AccountId> {
	/// Admit an active organisation of this kind, another one on each call, and answer its number and
	/// the account of its administrator.
	fn admit(kind: OrganisationKind) -> (OrganisationId, AccountId);
}

/// The longest terms, without a ceiling that a benchmark could reach. They end on the last day that
/// there is, and cover the procedure `4000` and the office `XTABC123` as the last that they name.
pub fn terms() -> MandateTerms {
	let last = MAX_NAMED - 1;
	let mut procedures: Vec<_> = (0..last).map(|n| format!("900{n}").parse().unwrap()).collect();
	let mut offices: Vec<_> = (0..last).map(|n| format!("XTXYZ00{n}").parse().unwrap()).collect();
	procedures.push("4000".parse().unwrap());
	offices.push("XTABC123".parse().unwrap());
	MandateTerms {
		procedures: procedures.try_into().unwrap(),
		offices: offices.try_into().unwrap(),
		per_declaration: Some(u128::MAX),
		in_total: Some(u128::MAX),
		until: Some(Date::from_days(u32::MAX)),
		sub_delegation: true,
		..Default::default()
	}
}

/// Store a chain of mandates from the trader to the first agent, from it to the second, and so on, with
/// the longest [`terms`]. Answers the last agent's mandate. For the benchmarks here and for what the
/// runtime sets up for other rooms' benchmarks.
pub fn grant_chain<T: Config>(trader: OrganisationId, agents: &[OrganisationId]) -> MandateId {
	let (mut grantor, mut parent) = (trader, None);
	for agent in agents.iter().copied() {
		let terms = terms();
		let mandate = Mandate { grantor, agent, trader, parent, terms, used: 0, revoked_by: None };
		parent = Pallet::<T>::insert(&mandate).ok();
		grantor = agent;
	}
	parent.unwrap()
}

fn agent<T: Config>() -> (OrganisationId, T::AccountId) {
	T::BenchmarkHelper::admit(OrganisationKind::Broker)
}

fn trader<T: Config>() -> (OrganisationId, T::AccountId) {
	let (id, account) = T::BenchmarkHelper::admit(OrganisationKind::Trader);
	let origin = RawOrigin::Signed(account.clone()).into();
	assert!(T::AdministratorOrigin::try_origin(origin).is_ok());
	(id, account)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The last mandate that there can be between the two.
	#[benchmark]
	fn grant() {
		let (trader, administrator) = trader::<T>();
		let (agent, _) = agent::<T>();
		for _ in 1..MAX_BETWEEN {
			grant_chain::<T>(trader, &[agent]);
		}

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), agent, terms());

		assert_eq!(Pallet::<T>::between(trader, agent).len(), MAX_BETWEEN as usize);
	}

	/// The last mandate of the longest chain.
	#[benchmark]
	fn delegate() {
		let (trader, _) = trader::<T>();
		let agents: Vec<_> = (1..MAX_CHAIN).map(|_| agent::<T>()).collect();
		let numbers: Vec<_> = agents.iter().map(|(id, _)| *id).collect();
		let parent = grant_chain::<T>(trader, &numbers);
		let (last, _) = agent::<T>();
		for _ in 1..MAX_BETWEEN {
			grant_chain::<T>(trader, &[last]);
		}
		let (_, administrator) = agents.last().unwrap().clone();

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), parent, last, terms());

		assert_eq!(Pallet::<T>::between(trader, last).len(), MAX_BETWEEN as usize);
	}

	/// By the trader, as the third party whose chain keeps the act.
	#[benchmark]
	fn revoke() {
		let (trader, administrator) = trader::<T>();
		let (first, _) = agent::<T>();
		let (last, _) = agent::<T>();
		for _ in 1..MAX_BETWEEN {
			grant_chain::<T>(trader, &[last]);
		}
		let id = grant_chain::<T>(trader, &[first, last]);

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), id);

		assert_eq!(Mandates::<T>::get(id).unwrap().revoked_by, Some(trader));
	}
}
