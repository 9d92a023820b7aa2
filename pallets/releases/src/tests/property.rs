// SPDX-License-Identifier: Apache-2.0
//! Random stories over a few declarations.

use frame_support::{
	sp_runtime::{traits::Dispatchable, DispatchResult},
	storage::with_storage_layer,
};
use proptest::{prelude::*, sample::select};
use tijara_mock::{officer, Trail};
use tijara_primitives::{
	actor::Role,
	axes::{Axes, CargoAxis, ControlAxis, DocumentAxis, MoneyAxis, PermitsAxis, Step},
	rooms::{ReleaseCase, Releases as _},
	DeclarationId, OrganisationId,
};

use crate::{mock::*, Call, Case, Cases};

#[derive(Clone, Debug)]
enum Move {
	Register,
	Amend,
	Cancel,
	Reach(Step),
	Present,
	Hold(OrganisationId),
	Lift(OrganisationId),
	Release,
	ProposeManual,
	EndorseManual,
	WithdrawManual,
	Exit,
	/// What the trail answers from now on.
	TrailFull(bool),
	/// What the rooms below answer from now on.
	RefuseWriteOff(bool),
	Authorise,
	Trust(bool),
}

/// Mostly the steps of an import that goes well, so that many stories reach a release.
fn step() -> impl Strategy<Value = Step> {
	use tijara_primitives::axes::{
		ControlAxis as K, DocumentAxis as D, MoneyAxis as M, PermitsAxis as P,
	};
	let good = select(vec![
		Step::Document(D::AssessedFinal),
		Step::Document(D::AssessedProvisional),
		Step::Control(K::Green),
		Step::Control(K::Conform),
		Step::Money(M::Paid),
		Step::Money(M::Deferred),
		Step::Permits(P::Approved),
	]);
	let odd = select(vec![
		Step::Document(DocumentAxis::Registered),
		Step::Document(DocumentAxis::Finalised),
		Step::Document(DocumentAxis::Cancelled),
		Step::Control(ControlAxis::Red),
		Step::Control(ControlAxis::NonConform),
		Step::Control(ControlAxis::Seized),
		Step::Money(MoneyAxis::Notified),
		Step::Money(MoneyAxis::Refunded),
		Step::Cargo(CargoAxis::Presented),
		Step::Cargo(CargoAxis::Released),
		Step::Cargo(CargoAxis::Exited),
		Step::Permits(PermitsAxis::Refused),
	]);
	prop_oneof![8 => good, 1 => odd]
}

fn moves() -> impl Strategy<Value = Vec<(DeclarationId, Move)>> {
	let organisation = 1u32..=2;
	let one = prop_oneof![
		4 => Just(Move::Register),
		1 => Just(Move::Amend),
		1 => Just(Move::Cancel),
		30 => step().prop_map(Move::Reach),
		8 => Just(Move::Present),
		2 => organisation.clone().prop_map(Move::Hold),
		8 => organisation.prop_map(Move::Lift),
		16 => Just(Move::Release),
		8 => Just(Move::ProposeManual),
		8 => Just(Move::EndorseManual),
		1 => Just(Move::WithdrawManual),
		8 => Just(Move::Exit),
		4 => proptest::bool::weighted(0.2).prop_map(Move::TrailFull),
		4 => proptest::bool::weighted(0.2).prop_map(Move::RefuseWriteOff),
		4 => Just(Move::Authorise),
		4 => proptest::bool::weighted(0.5).prop_map(Move::Trust),
	];
	proptest::collection::vec((1u64..=2, one), 60..160)
}

fn call(call: Call<Test>, organisation: OrganisationId, role: Role) -> DispatchResult {
	RuntimeCall::from(call)
		.dispatch(RuntimeOrigin::signed(officer(organisation, role)))
		.map(|_| ())
		.map_err(|refused| refused.error)
}

fn play(id: DeclarationId, play: &Move) -> DispatchResult {
	match play.clone() {
		Move::Register => with_storage_layer(|| register(id)),
		Move::Amend => with_storage_layer(|| amend(id)),
		Move::Cancel => with_storage_layer(|| cancel(id)),
		Move::Reach(step) => with_storage_layer(|| Releases::reached(id, step)),
		Move::Present => call(Call::record_presentation { id }, PORTS, Role::CarrierAgent),
		Move::Hold(by) => call(Call::place_hold { id, reason: 1 }, by, Role::PermitOfficer),
		Move::Lift(by) => call(Call::lift_hold { id, reason: 1 }, by, Role::PermitOfficer),
		Move::Release => call(Call::release { id }, CUSTOMS, Role::ReleaseOfficer),
		Move::ProposeManual => {
			call(Call::propose_manual_release { id, reason: 1 }, CUSTOMS, Role::ReleaseOfficer)
		}
		Move::EndorseManual => {
			call(Call::endorse_manual_release { id }, CUSTOMS, Role::ChiefExaminer)
		}
		Move::WithdrawManual => {
			call(Call::withdraw_manual_release { id }, CUSTOMS, Role::ReleaseOfficer)
		}
		Move::Exit => call(Call::record_exit { id }, PORTS, Role::CarrierAgent),
		Move::TrailFull(full) => {
			Trail::set_full(full);
			Ok(())
		}
		Move::Authorise => call(Call::authorise_release { id }, CUSTOMS, Role::ReleaseOfficer),
		Move::Trust(trusted) => {
			Trusted::set(trusted);
			Ok(())
		}
		Move::RefuseWriteOff(refuse) => {
			RefuseWriteOff::set(refuse);
			Ok(())
		}
	}
}

/// What may become of a settled case: nothing, except that released cargo exits and that its debt moves.
fn check_settled(before: &Case<u64>, after: &Case<u64>) {
	if before.closed {
		assert_eq!(before, after);
	}
	if before.release.is_some() {
		let Axes { document, money, .. } = after.axes;
		let moved = before.axes.after(Step::Document(document)).after(Step::Money(money));
		let settled = Case { axes: moved, ..before.clone() };
		let exited = Case { axes: moved.after(Step::Cargo(CargoAxis::Exited)), ..before.clone() };
		assert!(*after == settled || *after == exited, "{before:?} became {after:?}");
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	#[test]
	fn cases_should_keep_their_invariants_when_anything_happens(story in moves()) {
		new_ext().execute_with(|| {
			for (id, next) in &story {
				let before: Vec<_> = Cases::<Test>::iter().collect();
				let acts_before = Trail::take().len();
				prop_assert_eq!(acts_before, 0);
				let outcome = play(*id, next);
				let after: Vec<_> = Cases::<Test>::iter().collect();

				if outcome.is_err() {
					prop_assert_eq!(&before, &after, "a refused {:?} changed something", next);
				}
				for (id, before) in &before {
					check_settled(before, &Cases::<Test>::get(id).unwrap());
				}
				for (id, case) in &after {
					let evidence = case
						.release
						.as_ref()
						.is_some_and(|r| r.guard.guard().is_ok() || r.manual.is_some());
					prop_assert_eq!(Releases::is_released(*id), evidence);
				}
				// A step and an amendment are recorded by the room that reports them; every other change is an
				// act here, and so is a release that follows from any of them.
				let acts = Trail::take();
				let released = |cases: &[(_, Case<u64>)]| {
					cases.iter().filter(|(_, case)| case.release.is_some()).count()
				};
				let by_itself = released(&after) - released(&before);
				let own = match next {
					Move::Reach(_) | Move::Amend => by_itself,
					Move::Release | Move::EndorseManual => 1,
					_ => 1 + by_itself,
				};
				if outcome.is_ok() && before != after {
					prop_assert_eq!(acts.len(), own);
				}
				prop_assert_eq!(Releases::do_try_state(), Ok(()));
			}
			Ok(())
		})?;
	}
}

#[test]
fn stories_should_reach_releases_when_generated() {
	use proptest::{strategy::ValueTree, test_runner::TestRunner};
	let mut runner = TestRunner::deterministic();
	let mut released = 0;
	for _ in 0..64 {
		let story = moves().new_tree(&mut runner).unwrap().current();
		new_ext().execute_with(|| {
			for (id, next) in &story {
				let _ = play(*id, next);
			}
			released += Cases::<Test>::iter_values().filter(|case| case.release.is_some()).count();
		});
	}
	// Without this the property above could hold for want of releases.
	assert!(released >= 10, "only {released} releases");
}
