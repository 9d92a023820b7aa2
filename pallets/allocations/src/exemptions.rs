// SPDX-License-Identifier: Apache-2.0
//! Exemptions: two officers of the ministry of trade grant them, one ends them.

use alloc::vec::Vec;
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{EnsureOrigin, Get, UnixTime},
};
use frame_system::pallet_prelude::{BlockNumberFor, OriginFor};
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError,
};
use tijara_primitives::{
	actor::{Actor, OrganisationKind, Role},
	audit::{Act, AuditTrail, Entry, ReasonCode, Subject},
	codes::ReliefCode,
	date::Date,
	four_eyes::{Fault, Proposal, Rule},
	rooms::Organisations,
	OrganisationId,
};

use crate::{
	drawdown::Drawdown,
	pallet::{Config, Error, Event, Exemptions, Grants, NextId, Pallet, Proposals},
	types::{Exemption, ExemptionId, ExemptionTerms},
	MAX_GRANTS,
};

/// Who endorses what a permit officer proposes: another one of the same ministry.
const RULE: Rule = Rule { endorsers: &[Role::PermitOfficer], same_organisation: true };

/// [`MAX_GRANTS`], as a length.
const MOST: usize = MAX_GRANTS as usize;

impl<T> From<Fault> for Error<T> {
	fn from(fault: Fault) -> Self {
		match fault {
			Fault::NotInPerson => Self::NotInPerson,
			Fault::SamePerson => Self::SamePerson,
			Fault::OtherOrganisation => Self::OtherOrganisation,
			Fault::Subordinate => Self::Subordinate,
			Fault::Expired => Self::ProposalExpired,
			Fault::NotProposer => Self::NotProposer,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// A permit officer of an active ministry of trade.
	pub(crate) fn ensure_ministry(
		origin: OriginFor<T>,
	) -> Result<Actor<T::AccountId>, DispatchError> {
		let actor = T::GrantOrigin::ensure_origin(origin)?;
		let kind = T::Organisations::active_kind(actor.organisation);
		ensure!(kind == Some(OrganisationKind::TradeMinistry), Error::<T>::NotAuthorized);
		Ok(actor)
	}

	/// Tell of a proposal: the event, and the act in the chain of the holder.
	fn note_proposal(
		holder: OrganisationId,
		entry: Entry<T::AccountId>,
		event: Event<T>,
	) -> DispatchResult {
		Self::deposit_event(event);
		T::Audit::record(Subject::Organisation(holder), entry)
	}

	/// Tell of what was granted or ended: the event, and the act in the chain of the holder.
	fn note_grant(
		id: ExemptionId,
		exemption: &Exemption,
		entry: Entry<T::AccountId>,
		event: Event<T>,
	) -> DispatchResult {
		Self::deposit_event(event);
		let content = content(id, &exemption.relief, &exemption.terms);
		T::Audit::record(Subject::Organisation(exemption.holder), entry.content(content))
	}

	/// Today's date.
	pub(crate) fn today() -> Date {
		Date::from_millis(u64::try_from(T::Time::now().as_millis()).unwrap_or(u64::MAX))
	}

	pub(crate) fn now() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}

	/// The last exemptions of this holder from this relief, the newest first; at most
	/// [`MAX_GRANTS`].
	pub fn exemptions(
		holder: OrganisationId,
		relief: &ReliefCode,
	) -> Vec<(ExemptionId, Exemption)> {
		Grants::<T>::get(holder, relief)
			.into_iter()
			.rev()
			.filter_map(|id| Some((id, Exemptions::<T>::get(id)?)))
			.collect()
	}

	/// What must hold of terms when they are proposed, and again when they are endorsed.
	fn ensure_grantable(
		holder: OrganisationId,
		relief: &ReliefCode,
		terms: &ExemptionTerms,
	) -> DispatchResult {
		let runs = terms.from <= terms.to && Self::today() <= terms.to;
		ensure!(runs, Error::<T>::PeriodInvalid);
		ensure!(T::Organisations::active_kind(holder).is_some(), Error::<T>::HolderNotActive);
		let known = Self::exemptions(holder, relief);
		let overlaps = known.iter().any(|(_, other)| {
			!other.ended && other.terms.from <= terms.to && terms.from <= other.terms.to
		});
		ensure!(!overlaps, Error::<T>::AlreadyGranted);
		let full = known.len() >= MOST && !known.iter().any(|(_, other)| Self::is_over(other));
		ensure!(!full, Error::<T>::TooManyExemptions);
		Ok(())
	}

	pub(crate) fn do_grant_exemption(
		actor: Actor<T::AccountId>,
		holder: OrganisationId,
		relief: ReliefCode,
		terms: ExemptionTerms,
	) -> DispatchResult {
		ensure!(relief.is_valid(), Error::<T>::ReliefInvalid);
		ensure!(terms.legal_basis != H256::zero(), Error::<T>::LegalBasisMissing);
		ensure!(terms.ceiling > 0, Error::<T>::ZeroAmount);
		Self::ensure_grantable(holder, &relief, &terms)?;
		let now = Self::now();
		let standing =
			Proposals::<T>::get(holder, &relief).is_some_and(|proposal| !proposal.has_expired(now));
		ensure!(!standing, Error::<T>::AlreadyProposed);
		let proposal = Proposal::new(terms, actor.clone(), now, T::ProposalTerm::get())
			.map_err(Error::<T>::from)?;
		let expires = proposal.expires;
		Proposals::<T>::insert(holder, &relief, proposal);
		let content = BlakeTwo256::hash_of(&(&relief, &terms));
		Self::note_proposal(
			holder,
			Entry::new(Act::ExemptionProposed).by(actor).content(content),
			Event::ExemptionProposed { holder, relief, terms, expires },
		)
	}

	pub(crate) fn do_endorse_exemption(
		actor: Actor<T::AccountId>,
		holder: OrganisationId,
		relief: ReliefCode,
	) -> DispatchResult {
		let proposal = Proposals::<T>::take(holder, &relief).ok_or(Error::<T>::NoProposal)?;
		proposal.endorse(&actor, &RULE, Self::now()).map_err(Error::<T>::from)?;
		let terms = proposal.matter;
		Self::ensure_grantable(holder, &relief, &terms)?;
		let exemption = Exemption {
			holder,
			relief: relief.clone(),
			terms,
			drawdown: Drawdown::default(),
			ended: false,
		};
		let id = Self::store(&exemption)?;
		Self::note_grant(
			id,
			&exemption,
			Entry::new(Act::ExemptionGranted).by(actor).proposed_by(proposal.by),
			Event::ExemptionGranted { id, holder, relief, terms },
		)
	}

	/// Can nothing be drawn any more for a day that is still to come?
	fn is_over(exemption: &Exemption) -> bool {
		exemption.ended || exemption.terms.to < Self::today()
	}

	/// Store an exemption under the next number, as the newest of its holder and relief. The oldest one that
	/// is over makes room.
	pub(crate) fn store(exemption: &Exemption) -> Result<ExemptionId, DispatchError> {
		let id = NextId::<T>::get();
		NextId::<T>::put(id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?);
		let (holder, relief) = (exemption.holder, &exemption.relief);
		let mut known = Self::exemptions(holder, relief);
		known.reverse();
		let over = known.into_iter().find(|(_, other)| Self::is_over(other)).map(|(id, _)| id);
		Grants::<T>::try_mutate(holder, relief, |ids| {
			if ids.len() >= MOST {
				ids.retain(|other| Some(*other) != over);
			}
			ids.try_push(id)
		})
		.map_err(|_| Error::<T>::TooManyExemptions)?;
		Exemptions::<T>::insert(id, exemption);
		Ok(id)
	}

	pub(crate) fn do_withdraw_exemption_proposal(
		actor: Actor<T::AccountId>,
		holder: OrganisationId,
		relief: ReliefCode,
	) -> DispatchResult {
		let proposal = Proposals::<T>::take(holder, &relief).ok_or(Error::<T>::NoProposal)?;
		proposal.withdraw(&actor, &RULE).map_err(Error::<T>::from)?;
		Self::note_proposal(
			holder,
			Entry::new(Act::ExemptionProposalWithdrawn).by(actor),
			Event::ExemptionProposalWithdrawn { holder, relief },
		)
	}

	pub(crate) fn do_end_exemption(
		actor: Actor<T::AccountId>,
		holder: OrganisationId,
		relief: ReliefCode,
		reason: ReasonCode,
	) -> DispatchResult {
		ensure!(reason != 0, Error::<T>::ReasonMissing);
		let mut standing = Self::exemptions(holder, &relief);
		standing.retain(|(_, exemption)| !Self::is_over(exemption));
		ensure!(!standing.is_empty(), Error::<T>::NotFound);
		standing.into_iter().try_for_each(|(id, mut exemption)| {
			exemption.ended = true;
			Exemptions::<T>::insert(id, &exemption);
			Self::note_grant(
				id,
				&exemption,
				Entry::new(Act::ExemptionEnded).by(actor.clone()).reason(reason),
				Event::ExemptionEnded { id, holder, relief: relief.clone(), reason },
			)
		})
	}
}

/// What the records of an exemption commit to: all that never changes of it. It stands in clear in storage,
/// so this hash hides nothing and needs no salt.
pub(crate) fn content(id: ExemptionId, relief: &ReliefCode, terms: &ExemptionTerms) -> H256 {
	BlakeTwo256::hash_of(&(id, relief, terms))
}
