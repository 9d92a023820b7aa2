// SPDX-License-Identifier: Apache-2.0
//! Benchmarks. What the registry tells is part of its own calls' weights: it lets an account be seated by
//! [`busy`] before.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use alloc::{boxed::Box, vec::Vec};
use codec::Encode;
use frame_benchmarking::{account, v2::*, BenchmarkError};
use frame_support::{
	traits::{EnsureOrigin, Get},
	weights::Weight,
	BoundedVec,
};
use frame_system::RawOrigin;
use pallet_collective::Pallet as Collective;
use sp_runtime::{traits::Hash, DispatchError};
use tijara_primitives::OrganisationId;

use crate::{
	pallet::{Call, Config, Listed, Pallet, ProposalOf, Seats},
	types::Share,
	MAX_MOTION_LENGTH,
};

/// Makes the neighbours ready for the benchmarks.
pub trait BenchmarkHelper<AccountId> {
	/// A new active agency, another one each time, and the account of its administrator, whom
	/// `DelegateOrigin` and `MemberOrigin` let pass.
	fn agency() -> (OrganisationId, AccountId);
}

const REASON: u16 = 9;

fn agency<T: Config<I>, I: 'static>() -> (OrganisationId, T::AccountId) {
	T::BenchmarkHelper::agency()
}

/// A call of this length; of the shortest one, where that is longer.
fn remark<T: Config<I>, I: 'static>(nth: u32, length: u32) -> ProposalOf<T, I> {
	let of = |remark| ProposalOf::<T, I>::from(frame_system::Call::<T>::remark { remark });
	let mut text = nth.encode();
	let spare = usize::try_from(length).unwrap().saturating_sub(of(text.clone()).encoded_size());
	// The length of the text takes up to four bytes itself.
	text.resize(text.len() + spare.saturating_sub(3), 0);
	of(text)
}

/// Fill the seats up to `count`, the last of them this one; all may take a seat.
fn seated<T: Config<I>, I: 'static>(count: u32, last: (OrganisationId, T::AccountId)) {
	let mut seats: Vec<_> = (1..count)
		.map(|nth| (OrganisationId::MAX - nth, account::<T::AccountId>("delegate", nth, 0)))
		.collect();
	seats.push(last);
	seats.sort();
	Listed::<T, I>::kill();
	Pallet::<T, I>::seat(BoundedVec::truncate_from(seats));
}

/// Open all motions that can be open but `free`, each with the votes of all members.
fn motions<T: Config<I>, I: 'static>(free: u32) {
	let members = pallet_collective::Members::<T, I>::get();
	for nth in free..T::MaxProposals::get() {
		let proposal = Box::new(remark::<T, I>(nth, 0));
		let motion = T::Hashing::hash_of(&proposal);
		let index = pallet_collective::ProposalCount::<T, I>::get();
		let (by, threshold) = (members[0].clone(), T::MaxSeats::get());
		Collective::<T, I>::do_propose_proposed(by, threshold, proposal, MAX_MOTION_LENGTH)
			.unwrap();
		for member in &members {
			Collective::<T, I>::do_vote(member.clone(), motion, index, true).unwrap();
		}
	}
}

/// Let an account have the seat of an organisation in a full committee, with as many motions open as
/// there can be, on all of which all have voted. For the benchmarks of whoever vacates seats.
pub fn busy<T: Config<I>, I: 'static>(organisation: OrganisationId, delegate: &T::AccountId) {
	seated::<T, I>(T::MaxSeats::get(), (organisation, delegate.clone()));
	motions::<T, I>(0);
}

#[instance_benchmarks]
mod benchmarks {
	use super::*;

	/// From another officer, who has voted on everything.
	#[benchmark]
	fn take_seat() {
		let (organisation, administrator) = agency::<T, I>();
		busy::<T, I>(organisation, &account("former", 0, 0));
		let list = (1..T::MaxSeats::get()).map(|nth| OrganisationId::MAX - nth);
		let mut list: Vec<_> = list.chain([organisation]).collect();
		list.sort_unstable();
		Listed::<T, I>::put(BoundedVec::<_, T::MaxSeats>::truncate_from(list));

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator.clone()), administrator.clone());

		assert!(Seats::<T, I>::get().contains(&(organisation, administrator)));
	}

	#[benchmark]
	fn leave_seat() {
		let (organisation, administrator) = agency::<T, I>();
		busy::<T, I>(organisation, &administrator);
		let others = T::MaxSeats::get() - 1;

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), REASON);

		assert_eq!(Pallet::<T, I>::count(&Seats::<T, I>::get()), others);
	}

	/// All but the fewest seats are vacated.
	#[benchmark]
	fn list_agencies(
		n: Linear<{ T::MinSeats::get() }, { T::MaxSeats::get() }>,
	) -> Result<(), BenchmarkError> {
		let agencies: Vec<_> = (0..n).map(|_| agency::<T, I>()).collect();
		busy::<T, I>(agencies[0].0, &agencies[0].1);
		let least = usize::try_from(T::MinSeats::get()).unwrap();
		let mut seats = Seats::<T, I>::get().into_inner();
		seats.retain(|seat| *seat != agencies[0]);
		seats.truncate(seats.len() + 1 - least);
		seats.extend_from_slice(&agencies[..least]);
		seats.sort();
		Pallet::<T, I>::seat(BoundedVec::truncate_from(seats));
		let list = agencies.iter().map(|(organisation, _)| *organisation).collect();
		let list = Some(BoundedVec::truncate_from(list));
		let origin =
			T::ListOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as <T as frame_system::Config>::RuntimeOrigin, list);

		assert_eq!(Seats::<T, I>::get().len(), least);
		Ok(())
	}

	#[benchmark]
	fn propose(b: Linear<2, MAX_MOTION_LENGTH>) {
		let (organisation, administrator) = agency::<T, I>();
		seated::<T, I>(T::MaxSeats::get(), (organisation, administrator.clone()));
		motions::<T, I>(1);
		let proposal = Box::new(remark::<T, I>(T::MaxProposals::get(), b));
		let motion = T::Hashing::hash_of(&proposal);

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), Share::TwoThirds, proposal, REASON);

		assert_eq!(Pallet::<T, I>::ballot(motion).unwrap().ayes.len(), 1);
	}

	/// All have voted, and this one changes its vote.
	#[benchmark]
	fn vote() {
		let (organisation, administrator) = agency::<T, I>();
		seated::<T, I>(T::MaxSeats::get(), (organisation, administrator.clone()));
		motions::<T, I>(T::MaxProposals::get() - 1);
		let motion = pallet_collective::Proposals::<T, I>::get()[0];
		let index = Pallet::<T, I>::ballot(motion).unwrap().index;

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), motion, index, false, REASON);

		assert_eq!(Pallet::<T, I>::ballot(motion).unwrap().nays.len(), 1);
	}

	/// What this room adds; the collective weighs its own part.
	#[benchmark]
	fn close() -> Result<(), BenchmarkError> {
		let (organisation, administrator) = agency::<T, I>();
		seated::<T, I>(T::MaxSeats::get(), (organisation, administrator.clone()));
		motions::<T, I>(T::MaxProposals::get() - 1);
		let motion = pallet_collective::Proposals::<T, I>::get()[0];
		let index = Pallet::<T, I>::ballot(motion).unwrap().index;
		Collective::<T, I>::do_close(motion, index, Weight::MAX, u32::MAX)
			.map_err(|error| error.error)?;
		let origin = RawOrigin::Signed(administrator);

		#[block]
		{
			let actor =
				T::MemberOrigin::ensure_origin(origin.into()).map_err(DispatchError::from)?;
			Pallet::<T, I>::note_end(actor, motion, index)?;
		}

		assert!(pallet_collective::Proposals::<T, I>::get().is_empty());
		Ok(())
	}

	#[cfg(test)]
	mod tests {
		use super::*;
		use crate::mock::{CouncilInstance, ExtBuilder, Test};

		#[test]
		fn benchmarks_should_run_when_the_neighbours_are_mocks() {
			for name in ["take_seat", "leave_seat", "list_agencies", "propose", "vote", "close"] {
				let outcome = ExtBuilder::default().build().execute_with(|| {
					Pallet::<Test, CouncilInstance>::test_bench_by_name(name.as_bytes())
				});
				assert!(outcome.is_ok(), "{name}: {outcome:?}");
			}
		}
	}
}
