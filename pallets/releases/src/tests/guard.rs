// SPDX-License-Identifier: Apache-2.0
//! The guard over every combination of axes, against a second formulation of it.

use codec::{Decode, Encode};
use frame_support::sp_runtime::DispatchError;
use tijara_mock::officer;
use tijara_primitives::{
	actor::Role,
	axes::{Axes, CargoAxis, ControlAxis, DocumentAxis, MoneyAxis, PermitsAxis},
};

use crate::{mock::*, Case, Cases, Error, Hold};

/// Every value of an axis, found by its codec indices, so that a new one cannot be forgotten here.
fn every<A: Decode>() -> Vec<A> {
	(0u8..=255).map_while(|index| A::decode(&mut &[index][..]).ok()).collect()
}

fn all_axes() -> Vec<Axes> {
	let mut all = Vec::new();
	for document in every::<DocumentAxis>() {
		for control in every::<ControlAxis>() {
			for money in every::<MoneyAxis>() {
				for cargo in every::<CargoAxis>() {
					for permits in every::<PermitsAxis>() {
						for held in [false, true] {
							all.push(Axes { document, control, money, cargo, permits, held });
						}
					}
				}
			}
		}
	}
	all
}

/// The guard once more, over the serialised words and as a list of what stands in the way.
fn obstacles(axes: &Axes) -> Vec<&'static str> {
	fn stands(value: impl core::fmt::Debug, allowed: &str) -> bool {
		!allowed.split(' ').any(|word| word == format!("{value:?}"))
	}
	[
		(stands(axes.document, "AssessedFinal AssessedProvisional"), "NotAssessed"),
		(stands(axes.cargo, "Presented"), "NotPresented"),
		(stands(axes.control, "Green Blue Conform"), "ControlOpen"),
		(stands(axes.permits, "NotRequired Approved"), "PermitsOpen"),
		(stands(axes.money, "Paid Deferred Secured"), "NotPaid"),
		(axes.held, "Held"),
	]
	.into_iter()
	.filter_map(|(stands, error)| stands.then_some(error))
	.collect()
}

#[test]
fn every_axis_should_have_its_known_number_of_values() {
	assert_eq!(
		(
			every::<DocumentAxis>().len(),
			every::<ControlAxis>().len(),
			every::<MoneyAxis>().len(),
			every::<CargoAxis>().len(),
			every::<PermitsAxis>().len(),
		),
		(5, 10, 7, 7, 4)
	);
	assert_eq!(all_axes().len(), 19_600);
}

#[test]
fn release_should_follow_the_guard_when_the_axes_are_any_combination() {
	new_ext().execute_with(|| {
		let mut released = 0;
		for (id, axes) in (1u64..).zip(all_axes()) {
			let mut case = Case::new(TRADER, BROKER, office());
			case.axes = axes;
			if axes.held {
				case.holds.try_push(Hold { by: HEALTH, reason: 1 }).unwrap();
			}
			Cases::<Test>::insert(id, case.clone());

			let customs = RuntimeOrigin::signed(officer(CUSTOMS, Role::ReleaseOfficer));
			let outcome = Releases::release(customs, id);
			let after = Cases::<Test>::get(id).unwrap();
			match obstacles(&axes).first() {
				None => {
					assert_eq!(outcome, Ok(()), "{axes:?}");
					assert_eq!(after.release.unwrap().guard, axes);
					released += 1;
				}
				Some(expected) => {
					let Err(DispatchError::Module(error)) = outcome else {
						panic!("{axes:?} was released");
					};
					assert_eq!(error.message, Some(*expected), "{axes:?}");
					assert_eq!(after, case);
				}
			}
			Cases::<Test>::remove(id);
		}
		// Two ways to be assessed, three lanes or findings, two for permits, three for money.
		assert_eq!(released, 2 * 3 * 2 * 3);
	});
}

#[test]
fn every_unmet_condition_should_have_its_own_error_when_converted() {
	use tijara_primitives::axes::Unmet;
	let codes: std::collections::BTreeSet<_> =
		[Unmet::Document, Unmet::Cargo, Unmet::Control, Unmet::Permits, Unmet::Money, Unmet::Hold]
			.into_iter()
			.map(|unmet| Error::<Test>::from(unmet).encode())
			.collect();
	assert_eq!(codes.len(), 6);
}
