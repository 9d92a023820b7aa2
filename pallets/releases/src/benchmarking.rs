// SPDX-License-Identifier: Apache-2.0
//! Benchmarks of this room's calls.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use codec::Decode;
use frame_benchmarking::{account, v2::*};
use frame_support::traits::{EnsureOrigin, Get};
use frame_system::pallet_prelude::BlockNumberFor;
use tijara_primitives::{
	actor::{Actor, Role},
	audit::ReasonCode,
	axes::{Axes, CargoAxis, ControlAxis, DocumentAxis, MoneyAxis, PermitsAxis, Step},
	four_eyes::Proposal,
	rooms::Releases,
	DeclarationId, OrganisationId,
};

use super::*;

/// Makes the rooms below ready for the benchmarks.
pub trait BenchmarkHelper {
	/// Let the rooms below have as much as they can to write off or to end when this declaration is
	/// released.
	fn fill_below(id: DeclarationId);
}

impl BenchmarkHelper for () {
	fn fill_below(_: DeclarationId) {}
}

const ID: DeclarationId = 7;
const REASON: ReasonCode = 1;

/// A case with `holds` holds, placed by organisations that no origin of a benchmark acts for.
fn case_with_holds<T: Config>(holds: u32) -> Case<BlockNumberFor<T>> {
	let mut case = Case::new(1, 2);
	for nth in 0..holds {
		case.holds.try_push(Hold { by: OrganisationId::MAX - nth, reason: REASON }).unwrap();
	}
	case.axes.held = holds > 0;
	case
}

/// A case that is ready but for its examination, and the proposal of a manual release by `by`.
fn proposed<T: Config>(by: Actor<T::AccountId>) {
	let mut case = case_with_holds::<T>(0);
	case.axes = ready().after(Step::Control(ControlAxis::Red));
	Cases::<T>::insert(ID, case);
	let now = frame_system::Pallet::<T>::block_number();
	let proposal = Proposal::new(REASON, by, now, T::ProposalTerm::get()).ok().unwrap();
	Pending::<T>::insert(ID, proposal);
}

/// An officer of the same organisation.
fn colleague<AccountId: Decode>(of: &Actor<AccountId>) -> Actor<AccountId> {
	Actor {
		account: account("colleague", 0, 0),
		organisation: of.organisation,
		role: Role::ReleaseOfficer,
		via: None,
	}
}

/// Axes that the guard lets pass.
fn ready() -> Axes {
	Axes {
		document: DocumentAxis::AssessedFinal,
		control: ControlAxis::Conform,
		money: MoneyAxis::Paid,
		cargo: CargoAxis::Presented,
		permits: PermitsAxis::Approved,
		held: false,
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn record_presentation() {
		Cases::<T>::insert(ID, case_with_holds::<T>(MAX_HOLDS));
		let origin = T::CargoOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID);

		assert_eq!(Cases::<T>::get(ID).unwrap().axes.cargo, CargoAxis::Presented);
	}

	#[benchmark]
	fn place_hold() {
		Cases::<T>::insert(ID, case_with_holds::<T>(MAX_HOLDS - 1));
		let origin = T::HoldOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID, REASON);

		assert_eq!(Cases::<T>::get(ID).unwrap().holds.len() as u32, MAX_HOLDS);
	}

	#[benchmark]
	fn lift_hold() {
		let origin = T::HoldOrigin::try_successful_origin().unwrap();
		let actor = T::HoldOrigin::ensure_origin(origin.clone()).map_err(|_| "origin").unwrap();
		let mut case = case_with_holds::<T>(MAX_HOLDS - 1);
		case.holds.try_push(Hold { by: actor.organisation, reason: REASON }).unwrap();
		Cases::<T>::insert(ID, case);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID, REASON);

		assert_eq!(Cases::<T>::get(ID).unwrap().holds.len() as u32, MAX_HOLDS - 1);
	}

	#[benchmark]
	fn release() {
		T::BenchmarkHelper::fill_below(ID);
		let mut case = case_with_holds::<T>(0);
		case.axes = ready();
		Cases::<T>::insert(ID, case);
		let origin = T::ReleaseOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID);

		assert!(Pallet::<T>::is_released(ID));
	}

	#[benchmark]
	fn record_exit() {
		let mut case = case_with_holds::<T>(0);
		case.axes = ready().after(Step::Cargo(CargoAxis::Released));
		case.release =
			Some(Release { number: 1, guard: ready(), manual: None, block: 1u32.into() });
		NextRelease::<T>::put(2);
		Cases::<T>::insert(ID, case);
		let origin = T::CargoOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID);

		assert_eq!(Cases::<T>::get(ID).unwrap().axes.cargo, CargoAxis::Exited);
	}

	#[benchmark]
	fn propose_manual_release() {
		let origin = T::ReleaseOrigin::try_successful_origin().unwrap();
		let actor = T::ReleaseOrigin::ensure_origin(origin.clone()).map_err(|_| "origin").unwrap();
		proposed::<T>(colleague(&actor));
		// Its term is over, so that another takes its place.
		Pending::<T>::mutate(ID, |proposal| proposal.as_mut().unwrap().expires = 0u32.into());
		frame_system::Pallet::<T>::set_block_number(1u32.into());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID, REASON);

		assert_eq!(Pending::<T>::get(ID).unwrap().by.account, actor.account);
	}

	#[benchmark]
	fn endorse_manual_release() {
		T::BenchmarkHelper::fill_below(ID);
		let origin = T::ChiefOrigin::try_successful_origin().unwrap();
		let actor = T::ChiefOrigin::ensure_origin(origin.clone()).map_err(|_| "origin").unwrap();
		proposed::<T>(colleague(&actor));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID);

		assert!(Pallet::<T>::is_released(ID));
	}

	/// By a chief, who so refuses.
	#[benchmark]
	fn withdraw_manual_release() {
		let origin = T::ChiefOrigin::try_successful_origin().unwrap();
		let actor = T::ChiefOrigin::ensure_origin(origin.clone()).map_err(|_| "origin").unwrap();
		proposed::<T>(colleague(&actor));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID);

		assert!(Pending::<T>::get(ID).is_none());
	}

	#[cfg(test)]
	mod tests {
		use super::*;
		use crate::mock::Test;

		#[test]
		fn benchmarks_should_run_when_the_neighbours_are_mocks() {
			for name in [
				"record_presentation",
				"place_hold",
				"lift_hold",
				"release",
				"record_exit",
				"propose_manual_release",
				"endorse_manual_release",
				"withdraw_manual_release",
			] {
				let outcome = crate::mock::new_ext()
					.execute_with(|| Pallet::<Test>::test_bench_by_name(name.as_bytes()));
				assert!(outcome.is_ok(), "{name}: {outcome:?}");
			}
		}
	}
}
