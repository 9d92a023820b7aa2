// SPDX-License-Identifier: Apache-2.0
//! Publishing and selecting, and what other rooms tell.

use frame_support::ensure;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError, DispatchResult,
};
use tijara_primitives::{
	actor::Actor,
	audit::{Act, AuditTrail, Entry, Subject},
	axes::{Lane, Step},
	rooms::{
		AuthorisedOperators, Controls, OnDeclaration, OnReleased, OpenFiles, Registered,
		ReleaseCase, Releases,
	},
	DeclarationId, RuleSetVersion,
};

use crate::{
	pallet::{Config, Current, Error, Event, Pallet, Pending, RuleSets, Selections},
	RuleSet, Selection,
};

/// An officer, as the calls see it.
pub(crate) type ActorOf<T> = Actor<<T as frame_system::Config>::AccountId>;
/// The control of a declaration, as it is stored.
pub(crate) type SelectionOf<T> = Selection<<T as frame_system::Config>::AccountId>;
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

	/// The control of a declaration, if it can still change.
	pub(crate) fn open(id: DeclarationId) -> Result<SelectionOf<T>, DispatchError> {
		let selection = Selections::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		ensure!(!selection.cancelled, Error::<T>::Cancelled);
		ensure!(selection.finding.is_none(), Error::<T>::AlreadyExamined);
		ensure!(!T::Releases::is_released(id), Error::<T>::AlreadyReleased);
		Ok(selection)
	}

	/// End what waits for an officer: an examination that was taken, and a proposal.
	pub(crate) fn end(id: DeclarationId, selection: &mut SelectionOf<T>) -> DispatchResult {
		Pending::<T>::remove(id);
		selection.examiner.take().map_or(Ok(()), |examiner| T::Files::closed(&examiner))
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

	/// Has the declaration the benefit of reduced controls at this moment, from its trader or from the
	/// partner that it states?
	fn has_reduced_controls(declaration: &RegisteredOf<'_, T>) -> bool {
		let partner = |id| T::Operators::partner_benefits(id).reduced_controls;
		T::Operators::benefits(declaration.trader).reduced_controls
			|| declaration.partner.is_some_and(partner)
	}

	/// Select the lane of a version of a declaration. It is the rules that select, not whoever lodged:
	/// the act has no actor.
	fn select(
		declaration: &RegisteredOf<'_, T>,
		before: Option<&SelectionOf<T>>,
	) -> DispatchResult {
		let Registered { id, version, trader, items, .. } = *declaration;
		let (rule_set, set) = Self::in_force()?;
		// An amendment is no way into a weaker lane.
		let least = before.map_or(Lane::Green, |before| before.lane);
		let found = set.lane(trader, items, Self::has_reduced_controls(declaration));
		let lane = found.max(least);
		let reduced_controls = lane < set.lane(trader, items, false).max(least);
		let selection = Selection {
			lane,
			rule_set,
			reduced_controls,
			rerouted: lane > found && before.is_some_and(|before| before.rerouted),
			examiner: None,
			finding: None,
			version,
			cancelled: false,
		};
		Selections::<T>::insert(id, selection);
		Self::note(
			Subject::Declaration(id),
			Event::LaneSelected { id, lane, rule_set, reduced_controls },
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

	/// What was proposed was proposed of another version.
	fn on_amended(declaration: &RegisteredOf<'_, T>) -> DispatchResult {
		let mut before = Selections::<T>::get(declaration.id).ok_or(Error::<T>::NotFound)?;
		ensure!(!before.cancelled, Error::<T>::Cancelled);
		ensure!(before.finding.is_none(), Error::<T>::AlreadyExamined);
		Self::end(declaration.id, &mut before)?;
		Self::select(declaration, Some(&before))
	}

	/// The lane and the finding stay as evidence; the control itself is over.
	fn on_cancelled(id: DeclarationId, _: &ActorOf<T>) -> DispatchResult {
		let Some(mut selection) = Selections::<T>::get(id) else { return Ok(()) };
		Self::end(id, &mut selection)?;
		selection.cancelled = true;
		Selections::<T>::insert(id, selection);
		Ok(())
	}
}

impl<T: Config> OnReleased for Pallet<T> {
	/// A manual release does not wait for the examination.
	fn on_released(id: DeclarationId) -> DispatchResult {
		let Some(mut selection) = Selections::<T>::get(id) else { return Ok(()) };
		Self::end(id, &mut selection)?;
		Selections::<T>::insert(id, selection);
		Ok(())
	}
}

impl<T: Config> Controls for Pallet<T> {
	fn is_under_examination(id: DeclarationId) -> bool {
		Selections::<T>::get(id).is_some_and(|selection| selection.is_examined_before_release())
	}
}
