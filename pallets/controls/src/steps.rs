// SPDX-License-Identifier: Apache-2.0
//! Publishing, selecting and examining.

use frame_support::ensure;
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError, DispatchResult,
};
use tijara_primitives::{
	actor::Actor,
	audit::{Act, AuditTrail, Entry, Subject},
	axes::Step,
	rooms::{Controls, OnDeclaration, Registered, ReleaseCase, Releases},
	DeclarationId, RuleSetVersion,
};

use crate::{
	pallet::{Config, Current, Error, Event, Pallet, RuleSets, Selections},
	Finding, RuleSet, Selection,
};

type ActorOf<T> = Actor<<T as frame_system::Config>::AccountId>;
type RegisteredOf<'a, T> = Registered<'a, <T as frame_system::Config>::AccountId>;

impl<T: Config> Pallet<T> {
	/// The one place where an act is noted: its event and its record in the audit trail.
	fn note(subject: Subject, event: Event<T>, entry: Entry<T::AccountId>) -> DispatchResult {
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
		let mut selection = Selections::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		ensure!(selection.is_examined_before_release(), Error::<T>::NothingToExamine);
		ensure!(selection.finding.is_none(), Error::<T>::AlreadyExamined);
		ensure!(!T::Releases::is_released(id), Error::<T>::AlreadyReleased);

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

	/// Select the lane of a version of a declaration. It is the rules that select, not whoever lodged:
	/// the act has no actor.
	fn select(declaration: &RegisteredOf<'_, T>, before: Option<Selection>) -> DispatchResult {
		let id = declaration.id;
		let (rule_set, set) = Self::in_force()?;
		let found = set.lane(declaration.trader, declaration.items);
		// An amendment is no way into a weaker lane.
		let lane = before.map_or(found, |before| before.lane.max(found));
		let version = declaration.version;
		Selections::<T>::insert(id, Selection { lane, rule_set, finding: None, version });
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
		Self::select(declaration, Some(before))
	}

	/// What was selected stays as it was; the case, not this room, ends.
	fn on_cancelled(_: DeclarationId, _: &ActorOf<T>) -> DispatchResult {
		Ok(())
	}
}

impl<T: Config> Controls for Pallet<T> {
	fn is_under_examination(id: DeclarationId) -> bool {
		Selections::<T>::get(id).is_some_and(|selection| selection.is_examined_before_release())
	}
}
