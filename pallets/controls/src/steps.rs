// SPDX-License-Identifier: Apache-2.0
//! Publishing, selecting and examining. Changes of lane are in `reroute`.

use frame_support::ensure;
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError, DispatchResult,
};
use tijara_primitives::{
	actor::Role,
	audit::{Act, AuditTrail, Entry, Subject},
	axes::Step,
	rooms::{
		AuthorisedOperators, Controls, Officers, OnDeclaration, OnReleased, OpenFiles, Registered,
		ReleaseCase, Releases,
	},
	DeclarationId, RuleSetVersion,
};

use crate::{
	pallet::{Config, Current, Downgrades, Error, Event, Pallet, RuleSets, Selections},
	ActorOf, Finding, RuleSet, Selection, SelectionOf,
};

type RegisteredOf<'a, T> = Registered<'a, <T as frame_system::Config>::AccountId>;

impl<T: Config> Pallet<T> {
	/// The one place where an act is noted: its event and its record in the audit trail.
	pub(crate) fn note(
		subject: Subject,
		event: Event<T>,
		entry: Entry<T::AccountId>,
	) -> DispatchResult {
		Self::deposit_event(event);
		T::Audit::record(subject, entry)
	}

	/// How many rules a set has, for weights and events.
	pub(crate) fn count(set: &RuleSet) -> u32 {
		u32::try_from(set.rules.len()).unwrap_or(u32::MAX)
	}

	/// The rules in force.
	fn in_force() -> Result<(RuleSetVersion, RuleSet), DispatchError> {
		let version = Current::<T>::get();
		let rules = RuleSets::<T>::get(version).ok_or(Error::<T>::NoRuleSet)?;
		Ok((version, rules))
	}

	/// Publish a set; `actor` is `None` at genesis.
	pub(crate) fn publish(actor: Option<ActorOf<T>>, set: &RuleSet) -> DispatchResult {
		set.validate().map_err(Error::<T>::from)?;
		let version = Current::<T>::get().checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		RuleSets::<T>::insert(version, set);
		Current::<T>::put(version);
		Self::note(
			Subject::RuleSet(version),
			Event::RulesPublished { version, rules: Self::count(set) },
			Entry::new(Act::RuleSetPublished)
				.by_maybe(actor)
				.version(version)
				.content(BlakeTwo256::hash_of(set)),
		)
	}

	pub(crate) fn do_record_examination(
		actor: ActorOf<T>,
		id: DeclarationId,
		finding: Finding,
		report: H256,
	) -> DispatchResult {
		let mut selection = Self::to_examine(id)?;
		if let Some(examiner) = &selection.examiner {
			ensure!(*examiner == actor.account, Error::<T>::NotYourExamination);
			T::Files::closed(examiner)?;
		}
		selection.examiner = Some(actor.account.clone());
		selection.finding = Some(finding);
		Selections::<T>::insert(id, &selection);
		Downgrades::<T>::remove(id);
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

	pub(crate) fn do_take_examination(actor: ActorOf<T>, id: DeclarationId) -> DispatchResult {
		let mut selection = Self::to_examine(id)?;
		ensure!(selection.examiner.is_none(), Error::<T>::AlreadyTaken);
		Self::ensure_case_is_open(id, &selection)?;
		let examiner = actor.account.clone();
		T::Files::opened(&examiner)?;
		selection.examiner = Some(examiner.clone());
		Selections::<T>::insert(id, &selection);
		let entry = Entry::new(Act::ExaminationTaken).by(actor).version(selection.version);
		Self::note(Subject::Declaration(id), Event::ExaminationTaken { id, examiner }, entry)
	}

	/// Whatever became of the consignment: who has the file open cannot leave before.
	pub(crate) fn do_hand_over_examination(
		actor: ActorOf<T>,
		id: DeclarationId,
		to: T::AccountId,
	) -> DispatchResult {
		let mut selection = Selections::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		ensure!(selection.finding.is_none(), Error::<T>::AlreadyExamined);
		let from = selection.examiner.clone().ok_or(Error::<T>::NotTaken)?;
		let own = T::Officers::standing(&from).is_some_and(|(of, ..)| of == actor.organisation);
		ensure!(own, Error::<T>::OtherOrganisation);
		let chief = actor.role == Role::ChiefExaminer;
		ensure!(chief || actor.account == from, Error::<T>::NotYourExamination);
		ensure!(to != from, Error::<T>::AlreadyTaken);
		let organisation = T::Officers::holds(&to, Role::Examiner);
		ensure!(organisation == Some(actor.organisation), Error::<T>::NotAnExaminer);

		T::Files::closed(&from)?;
		T::Files::opened(&to)?;
		selection.examiner = Some(to.clone());
		Selections::<T>::insert(id, &selection);
		let entry = Entry::new(Act::ExaminationHandedOver)
			.by(actor)
			.version(selection.version)
			.content(BlakeTwo256::hash_of(&to));
		let event = Event::ExaminationHandedOver { id, from, to };
		Self::note(Subject::Declaration(id), event, entry)
	}

	/// What was selected, where the consignment is still to be examined.
	fn to_examine(id: DeclarationId) -> Result<SelectionOf<T>, DispatchError> {
		let selection = Self::undecided(id)?;
		ensure!(selection.is_examined_before_release(), Error::<T>::NothingToExamine);
		Ok(selection)
	}

	/// What was selected, before a finding and before release.
	pub(crate) fn undecided(id: DeclarationId) -> Result<SelectionOf<T>, DispatchError> {
		let selection = Selections::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		ensure!(selection.finding.is_none(), Error::<T>::AlreadyExamined);
		ensure!(!T::Releases::is_released(id), Error::<T>::AlreadyReleased);
		Ok(selection)
	}

	/// This room does not keep what was cancelled; the case does, and refuses every step where it is
	/// closed. So it is told the lane that it knows.
	pub(crate) fn ensure_case_is_open(
		id: DeclarationId,
		selection: &SelectionOf<T>,
	) -> DispatchResult {
		T::Case::reached(id, Step::Control(selection.lane.into()))
	}

	/// An examination that was taken ends without a finding: its examiner has one open file less.
	pub(crate) fn end_examination(selection: &mut SelectionOf<T>) -> DispatchResult {
		if let Some(examiner) = selection.open_with() {
			T::Files::closed(examiner)?;
			selection.examiner = None;
		}
		Ok(())
	}

	/// Nobody examines or re-routes any more: what is open is closed.
	fn close(id: DeclarationId) -> DispatchResult {
		Downgrades::<T>::remove(id);
		let Some(mut selection) = Selections::<T>::get(id) else { return Ok(()) };
		Self::end_examination(&mut selection)?;
		Selections::<T>::insert(id, selection);
		Ok(())
	}

	/// Do reduced controls apply at this moment, to the trader or for the stated partner?
	fn has_reduced_controls(declaration: &RegisteredOf<'_, T>) -> bool {
		T::Operators::benefits(declaration.trader).reduced_controls
			|| declaration
				.partner
				.is_some_and(|partner| T::Operators::partner_benefits(partner).reduced_controls)
	}

	/// Select the lane of a version of a declaration. It is the rules that select, not whoever lodged:
	/// the act has no actor.
	fn select(declaration: &RegisteredOf<'_, T>, before: Option<SelectionOf<T>>) -> DispatchResult {
		let id = declaration.id;
		let (rule_set, set) = Self::in_force()?;
		let reduced_controls = Self::has_reduced_controls(declaration);
		let found = set.lane(declaration.trader, declaration.items, reduced_controls);
		// An amendment is no way into a weaker lane.
		let lane = before.as_ref().map_or(found, |before| before.lane.max(found));
		let examiner = before.and_then(|before| before.examiner);
		let version = declaration.version;
		let finding = None;
		let selection = Selection { lane, rule_set, finding, version, reduced_controls, examiner };
		Selections::<T>::insert(id, selection);
		Self::note(
			Subject::Declaration(id),
			Event::LaneSelected { id, lane, rule_set },
			Entry::new(Act::LaneSelected).version(version).rules(rule_set),
		)?;
		T::Case::reached(id, Step::Control(lane.into()))
	}
}

impl<T: Config> OnDeclaration<T::AccountId> for Pallet<T> {
	fn on_registered(declaration: &RegisteredOf<'_, T>) -> DispatchResult {
		ensure!(!Selections::<T>::contains_key(declaration.id), Error::<T>::AlreadySelected);
		Self::select(declaration, None)
	}

	fn on_amended(declaration: &RegisteredOf<'_, T>) -> DispatchResult {
		let before = Selections::<T>::get(declaration.id).ok_or(Error::<T>::NotFound)?;
		ensure!(before.finding.is_none(), Error::<T>::AlreadyExamined);
		// A weaker lane was proposed for what was declared before.
		Downgrades::<T>::remove(declaration.id);
		Self::select(declaration, Some(before))
	}

	/// The lane and a finding stay as they were; what is open is closed.
	fn on_cancelled(id: DeclarationId, _: &ActorOf<T>) -> DispatchResult {
		Self::close(id)
	}
}

impl<T: Config> OnReleased for Pallet<T> {
	/// A manual release passes over an examination that was taken: nobody has it open any more.
	fn on_released(id: DeclarationId) -> DispatchResult {
		Self::close(id)
	}
}

impl<T: Config> Controls for Pallet<T> {
	fn is_under_examination(id: DeclarationId) -> bool {
		Selections::<T>::get(id).is_some_and(|selection| selection.is_examined_before_release())
	}
}
