// SPDX-License-Identifier: Apache-2.0
//! Taking, handing over and recording examinations.

use frame_support::ensure;
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};
use tijara_primitives::{
	actor::Role,
	audit::{Act, Entry, Subject},
	axes::Step,
	rooms::{Officers, OpenFiles, ReleaseCase},
	DeclarationId,
};

use crate::{
	pallet::{Config, Error, Event, Pallet, Selections},
	steps::{ActorOf, SelectionOf},
	Finding,
};

impl<T: Config> Pallet<T> {
	/// The control of a declaration whose examination has not ended.
	fn to_examine(id: DeclarationId) -> Result<SelectionOf<T>, DispatchError> {
		let selection = Self::open(id)?;
		ensure!(selection.is_examined_before_release(), Error::<T>::NothingToExamine);
		Ok(selection)
	}

	pub(crate) fn do_take_examination(actor: ActorOf<T>, id: DeclarationId) -> DispatchResult {
		let mut selection = Self::to_examine(id)?;
		ensure!(selection.examiner.is_none(), Error::<T>::AlreadyTaken);
		let examiner = actor.account.clone();
		T::Files::opened(&examiner)?;
		selection.examiner = Some(examiner.clone());
		let entry = Entry::new(Act::ExaminationTaken).by(actor).version(selection.version);
		Selections::<T>::insert(id, selection);
		Self::note(Subject::Declaration(id), Event::ExaminationTaken { id, examiner }, entry)
	}

	pub(crate) fn do_hand_over_examination(
		actor: ActorOf<T>,
		id: DeclarationId,
		to: T::AccountId,
	) -> DispatchResult {
		let mut selection = Self::to_examine(id)?;
		let from = selection.examiner.take().ok_or(Error::<T>::NotTaken)?;
		if actor.account != from {
			ensure!(actor.role == Role::ChiefExaminer, Error::<T>::NotYourExamination);
			let of_examiner = T::Officers::standing(&from).map(|(organisation, ..)| organisation);
			ensure!(of_examiner == Some(actor.organisation), Error::<T>::OtherOrganisation);
		}
		ensure!(to != from, Error::<T>::AlreadyTaken);
		let of_other = T::Officers::holds(&to, Role::Examiner);
		ensure!(of_other == Some(actor.organisation), Error::<T>::NotAnExaminer);

		T::Files::closed(&from)?;
		T::Files::opened(&to)?;
		selection.examiner = Some(to.clone());
		let entry = Entry::new(Act::ExaminationHandedOver).by(actor).version(selection.version);
		Selections::<T>::insert(id, selection);
		let event = Event::ExaminationHandedOver { id, from, to };
		Self::note(Subject::Declaration(id), event, entry)
	}

	pub(crate) fn do_record_examination(
		actor: ActorOf<T>,
		id: DeclarationId,
		finding: Finding,
		report: H256,
	) -> DispatchResult {
		let mut selection = Self::to_examine(id)?;
		let own = selection.examiner.as_ref().is_none_or(|examiner| *examiner == actor.account);
		ensure!(own, Error::<T>::NotYourExamination);
		Self::end(id, &mut selection)?;
		selection.finding = Some(finding);
		Selections::<T>::insert(id, &selection);
		Self::note(
			Subject::Declaration(id),
			Event::ExaminationRecorded { id, finding, report },
			Entry::new(Act::ExaminationRecorded)
				.by(actor)
				.version(selection.version)
				.rules(selection.rule_set)
				.content(report),
		)?;
		T::Case::reached(id, Step::Control(finding.into()))
	}
}
