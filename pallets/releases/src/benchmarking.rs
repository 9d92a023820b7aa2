// SPDX-License-Identifier: Apache-2.0
//! Benchmarks of this room's calls.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use codec::Encode;
use frame_benchmarking::v2::*;
use frame_support::{
	migrations::SteppedMigration,
	sp_runtime::traits::Convert,
	storage::unhashed,
	traits::{EnsureOrigin, Get, StorageVersion},
	weights::WeightMeter,
};
use frame_system::pallet_prelude::BlockNumberFor;
use tijara_primitives::{
	actor::Role,
	axes::{Axes, CargoAxis, ControlAxis, DocumentAxis, MoneyAxis, PermitsAxis, Step},
	codes::OfficeCode,
	four_eyes::Proposal,
	rooms::Releases,
	OrganisationId,
};

use super::{
	migrations::v1::{OldCase, ToV1},
	*,
};

const ID: DeclarationId = 7;
const REASON: ReasonCode = 1;

/// An office with the longest code.
fn office() -> OfficeCode {
	"XTBORDER".parse().unwrap()
}

/// Every declaration was made there.
struct Border;
impl Convert<DeclarationId, Option<OfficeCode>> for Border {
	fn convert(_: DeclarationId) -> Option<OfficeCode> {
		Some(office())
	}
}

/// A case with `holds` holds, placed by organisations that no origin of a benchmark acts for.
fn case_with_holds<T: Config>(holds: u32) -> Case<BlockNumberFor<T>> {
	let mut case = Case::new(1, 2, office());
	for nth in 0..holds {
		case.holds.try_push(Hold { by: OrganisationId::MAX - nth, reason: REASON }).unwrap();
	}
	case.axes.held = holds > 0;
	case
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

/// A case that lacks the end of its examination alone.
fn under_control<T: Config>() -> Case<BlockNumberFor<T>> {
	let mut case = case_with_holds::<T>(0);
	case.axes = Axes { control: ControlAxis::Red, ..ready() };
	case
}

/// Let the goods of a declaration be released, for what the runtime sets up for other rooms' benchmarks.
pub fn release<T: Config>(id: DeclarationId) {
	let number = NextRelease::<T>::get();
	NextRelease::<T>::put(number + 1);
	Cases::<T>::mutate(id, |case| {
		let mut new = case.take().unwrap_or_else(|| case_with_holds::<T>(0));
		new.axes = ready().after(Step::Cargo(CargoAxis::Released));
		new.release = Some(Release { number, guard: ready(), manual: None, block: 1u32.into() });
		*case = Some(new);
	});
}

/// Let the case of a declaration lack its money alone, authorised by a release officer: the next step of money
/// releases it.
pub fn lack_money<T: Config>(id: DeclarationId) {
	Cases::<T>::mutate(id, |case| {
		let mut new = case.take().unwrap_or_else(|| case_with_holds::<T>(0));
		new.axes = Axes { money: MoneyAxis::Notified, ..ready() };
		*case = Some(new);
	});
	let by = Actor {
		account: account("release officer", 0, 0),
		organisation: 1,
		role: Role::ReleaseOfficer,
		via: None,
	};
	Authorisations::<T>::insert(id, by);
}

/// A release officer has let the consignment go: the next step that completes the guard releases it.
fn authorised<T: Config>() {
	let account = account("release officer", 0, 0);
	let by = Actor { account, organisation: 1, role: Role::ReleaseOfficer, via: None };
	Authorisations::<T>::insert(ID, by);
}

/// A manual release proposed by this officer now.
fn proposed<T: Config>(by: Actor<T::AccountId>) {
	let proposal = Proposal::new(REASON, by, Pallet::<T>::now(), T::ProposalTerm::get());
	Proposals::<T>::insert(ID, proposal.map_err(|_| "in person").unwrap());
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn record_presentation() {
		let mut case = case_with_holds::<T>(0);
		case.axes = Axes { cargo: CargoAxis::Expected, ..ready() };
		Cases::<T>::insert(ID, case);
		authorised::<T>();
		let origin = T::CargoOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID);

		assert!(Pallet::<T>::is_released(ID));
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
		let mut case = case_with_holds::<T>(0);
		case.holds.try_push(Hold { by: actor.organisation, reason: REASON }).unwrap();
		case.axes = Axes { held: true, ..ready() };
		Cases::<T>::insert(ID, case);
		authorised::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID, REASON);

		assert!(Pallet::<T>::is_released(ID));
	}

	#[benchmark]
	fn release() {
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
		Worklist::<T>::insert(&case.office, ID, ());
		Cases::<T>::insert(ID, case);
		let origin = T::CargoOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID);

		assert_eq!(Cases::<T>::get(ID).unwrap().axes.cargo, CargoAxis::Exited);
		assert_eq!(Worklist::<T>::iter().count(), 0);
	}

	/// A proposal whose term is over is replaced.
	#[benchmark]
	fn propose_manual_release() {
		Cases::<T>::insert(ID, under_control::<T>());
		let origin = T::ReleaseOrigin::try_successful_origin().unwrap();
		let actor = T::ReleaseOrigin::ensure_origin(origin.clone()).map_err(|_| "origin").unwrap();
		proposed::<T>(actor);
		let over = Proposals::<T>::get(ID).unwrap().expires + 1u32.into();
		frame_system::Pallet::<T>::set_block_number(over);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID, REASON);

		assert!(Proposals::<T>::get(ID).unwrap().expires > over);
	}

	#[benchmark]
	fn endorse_manual_release() {
		Cases::<T>::insert(ID, under_control::<T>());
		let origin = T::ChiefOrigin::try_successful_origin().unwrap();
		let chief = T::ChiefOrigin::ensure_origin(origin.clone()).map_err(|_| "origin").unwrap();
		let account = account("release officer", 0, 0);
		proposed::<T>(Actor { account, role: Role::ReleaseOfficer, ..chief });

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID);

		assert!(Pallet::<T>::is_released(ID));
	}

	/// By the proposer: the chief's origin is asked first, in vain.
	#[benchmark]
	fn withdraw_manual_release() {
		Cases::<T>::insert(ID, under_control::<T>());
		let origin = T::ReleaseOrigin::try_successful_origin().unwrap();
		let actor = T::ReleaseOrigin::ensure_origin(origin.clone()).map_err(|_| "origin").unwrap();
		proposed::<T>(actor);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID);

		assert!(Proposals::<T>::get(ID).is_none());
	}

	#[benchmark]
	fn authorise_release() {
		let mut case = case_with_holds::<T>(0);
		case.axes = Axes { money: MoneyAxis::Notified, cargo: CargoAxis::Expected, ..ready() };
		Cases::<T>::insert(ID, case);
		let origin = T::ReleaseOrigin::try_successful_origin().unwrap();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ID);

		assert!(Authorisations::<T>::contains_key(ID));
	}

	/// One case of version 0, as long as one can be, that stands on a worklist afterwards.
	#[benchmark]
	fn migrate_case() {
		let Case { trader, declarant, axes, holds, .. } = case_with_holds::<T>(MAX_HOLDS);
		let released =
			Release { number: 1, guard: ready(), manual: Some(REASON), block: 1u32.into() };
		let old =
			OldCase { trader, declarant, axes, holds, release: Some(released), closed: false };
		unhashed::put_raw(&Cases::<T>::hashed_key_for(ID), &old.encode());
		StorageVersion::new(0).put::<Pallet<T>>();
		let mut meter = WeightMeter::with_limit(ToV1::<T, Border>::weight_of_one());

		#[block]
		{
			ToV1::<T, Border>::step(None, &mut meter).unwrap();
		}

		assert_eq!(Cases::<T>::get(ID), Some(old.at(office())));
		assert!(Worklist::<T>::contains_key(office(), ID));
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
				"authorise_release",
				"migrate_case",
			] {
				let outcome = crate::mock::new_ext()
					.execute_with(|| Pallet::<Test>::test_bench_by_name(name.as_bytes()));
				assert!(outcome.is_ok(), "{name}: {outcome:?}");
			}
		}
	}
}
