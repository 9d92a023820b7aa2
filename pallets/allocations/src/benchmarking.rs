// SPDX-License-Identifier: Apache-2.0
//! Benchmarks. What duty payments and releases ask and tell is part of their own calls' weights: a runtime
//! makes what they draw from with [`exemption`], and the most that there is to write off with [`draw_most`].

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use alloc::format;
use frame_benchmarking::v2::*;
use frame_system::RawOrigin;
use sp_core::H256;
use tijara_primitives::{
	codes::ReliefCode,
	date::Date,
	declaration::MAX_ITEMS,
	numbers::Decimal,
	rooms::Allocations,
	tariff::{QuotaPeriod, MAX_RELIEFS},
	DeclarationId, Money, OrganisationId,
};

use crate::{
	drawdown::Drawdown,
	pallet::{Call, Config, Exemptions, Grants, Pallet, Proposals},
	types::{Exemption, ExemptionId, ExemptionTerms},
	MAX_GRANTS,
};

/// Makes the neighbours ready for the benchmarks.
pub trait BenchmarkHelper<AccountId> {
	/// Two permit officers of one active ministry of trade.
	fn permit_officers() -> (AccountId, AccountId);

	/// An active trader.
	fn holder() -> OrganisationId;
}

const CEILING: Money = 1_000_000;
const BASIS: H256 = H256::repeat_byte(7);

/// The longest code.
fn relief() -> ReliefCode {
	"RELIEF01".parse().unwrap()
}

fn terms(from: u32, to: u32) -> ExemptionTerms {
	let (from, to) = (Date::from_days(from), Date::from_days(to));
	ExemptionTerms { legal_basis: BASIS, ceiling: CEILING, from, to }
}

fn store<T: Config>(
	holder: OrganisationId,
	relief: ReliefCode,
	terms: ExemptionTerms,
) -> ExemptionId {
	let drawdown = Drawdown::default();
	let exemption = Exemption { holder, relief, terms, drawdown, ended: false };
	Pallet::<T>::store(&exemption).unwrap()
}

/// Grant this holder an exemption from this relief that covers every day and has this ceiling; the one that
/// is found last among as many as there can be. For the benchmarks of other rooms.
pub fn exemption<T: Config>(
	holder: OrganisationId,
	relief: &ReliefCode,
	ceiling: Money,
) -> ExemptionId {
	let covering = ExemptionTerms { ceiling, ..terms(0, u32::MAX - MAX_GRANTS) };
	let id = store::<T>(holder, relief.clone(), covering);
	for later in 1..MAX_GRANTS {
		let day = u32::MAX - MAX_GRANTS + later;
		store::<T>(holder, relief.clone(), terms(day, day));
	}
	id
}

/// Let the declaration draw as often as it can, each time from another quota or exemption. For the benchmarks
/// of other rooms.
pub fn draw_most<T: Config>(id: DeclarationId, holder: OrganisationId) {
	for item in 1..=MAX_ITEMS {
		let quota = QuotaPeriod {
			order: format!("Q{item:05}").parse().unwrap(),
			from: Date::from_days(0),
			to: Date::from_days(u32::MAX),
			unit: "KGM".parse().unwrap(),
			volume: Decimal::MAX,
			critical: Decimal::from_whole(0),
		};
		let item = u16::try_from(item).unwrap();
		Pallet::<T>::draw_quota(id, item, &quota, Decimal::from_whole(5)).unwrap();
	}
	for number in 0..MAX_RELIEFS {
		let relief = format!("BENCH{number:03}").parse().unwrap();
		store::<T>(holder, ReliefCode::clone(&relief), terms(0, u32::MAX));
		let day = Date::from_days(1);
		Pallet::<T>::draw_exemption(id, holder, &relief, day, 5).unwrap();
	}
}

/// As many exemptions as can be drawn from, each for one day at the end of time. Answers the newest.
fn fill<T: Config>(holder: OrganisationId) -> ExemptionId {
	let days = (0..MAX_GRANTS).map(|n| u32::MAX - 10 + n);
	days.fold(0, |_, day| store::<T>(holder, relief(), terms(day, day)))
}

/// The same, of which the newest is ended: it makes room for another one.
fn fill_but_one<T: Config>(holder: OrganisationId) {
	let newest = fill::<T>(holder);
	Exemptions::<T>::mutate(newest, |stored| stored.as_mut().unwrap().ended = true);
}

fn propose<T: Config>(officer: T::AccountId, holder: OrganisationId) {
	let ExemptionTerms { legal_basis, ceiling, from, to } = terms(0, u32::MAX - 11);
	let origin = RawOrigin::Signed(officer).into();
	Pallet::<T>::grant_exemption(origin, holder, relief(), legal_basis, ceiling, from, to).unwrap();
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// In place of a proposal whose term is over, beside as many exemptions as there can be.
	#[benchmark]
	fn grant_exemption() {
		let (officer, _) = T::BenchmarkHelper::permit_officers();
		let holder = T::BenchmarkHelper::holder();
		fill_but_one::<T>(holder);
		propose::<T>(officer.clone(), holder);
		Proposals::<T>::mutate(holder, relief(), |stored| {
			stored.as_mut().unwrap().expires = 0u32.into();
		});
		frame_system::Pallet::<T>::set_block_number(9u32.into());
		let ExemptionTerms { legal_basis, ceiling, from, to } = terms(0, u32::MAX - 11);

		#[extrinsic_call]
		_(RawOrigin::Signed(officer), holder, relief(), legal_basis, ceiling, from, to);

		let expires = Proposals::<T>::get(holder, relief()).unwrap().expires;
		assert!(expires >= 9u32.into());
	}

	/// One of as many as there can be makes room.
	#[benchmark]
	fn endorse_exemption() {
		let (proposer, officer) = T::BenchmarkHelper::permit_officers();
		let holder = T::BenchmarkHelper::holder();
		fill_but_one::<T>(holder);
		propose::<T>(proposer, holder);

		#[extrinsic_call]
		_(RawOrigin::Signed(officer), holder, relief());

		assert_eq!(Grants::<T>::get(holder, relief()).len(), MAX_GRANTS as usize);
		assert!(!Proposals::<T>::contains_key(holder, relief()));
	}

	#[benchmark]
	fn withdraw_exemption_proposal() {
		let (proposer, officer) = T::BenchmarkHelper::permit_officers();
		let holder = T::BenchmarkHelper::holder();
		propose::<T>(proposer, holder);

		#[extrinsic_call]
		_(RawOrigin::Signed(officer), holder, relief());

		assert!(!Proposals::<T>::contains_key(holder, relief()));
	}

	/// As many as there can be.
	#[benchmark]
	fn end_exemption() {
		let (officer, _) = T::BenchmarkHelper::permit_officers();
		let holder = T::BenchmarkHelper::holder();
		fill::<T>(holder);

		#[extrinsic_call]
		_(RawOrigin::Signed(officer), holder, relief(), 9);

		assert!(Exemptions::<T>::iter_values().all(|exemption| exemption.ended));
	}
}
