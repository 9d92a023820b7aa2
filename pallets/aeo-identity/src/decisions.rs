// SPDX-License-Identifier: Apache-2.0
//! Decisions: what one officer proposes and another, who did not validate, endorses.

use frame_support::{ensure, traits::Get};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError, DispatchResult,
};
use tijara_primitives::{
	aeo::{AeoStatus, GuaranteeShare},
	audit::{Act, Entry, ReasonCode},
	date::Date,
	four_eyes::Proposal,
	AeoId,
};

use crate::{
	pallet::{Config, Error, Event, HolderCount, Holders, Pallet, Pending},
	types::{check_evidence, MAX_TERM_DAYS, RULE},
	ActorOf, Decision, FileOf, Grant, Stage,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_propose_decision(
		actor: ActorOf<T>,
		id: AeoId,
		decision: Decision,
	) -> DispatchResult {
		let (file, _) = Self::open(id)?;
		let block = Self::now().block;
		let standing = Pending::<T>::get(id).is_some_and(|proposal| !proposal.has_expired(block));
		ensure!(!standing, Error::<T>::AlreadyProposed);
		Self::decidable(id, &decision)?;
		let proposal = Proposal::new(decision, actor.clone(), block, T::ProposalTerm::get())
			.map_err(Error::<T>::from)?;
		let event = Event::DecisionProposed { id, decision, expires: proposal.expires };
		Pending::<T>::insert(id, proposal);
		let entry =
			Entry::new(Act::AeoDecisionProposed).by(actor).content(BlakeTwo256::hash_of(&decision));
		Self::note(id, file, event, entry)
	}

	pub(crate) fn do_withdraw_decision(actor: ActorOf<T>, id: AeoId) -> DispatchResult {
		let (file, _) = Self::open(id)?;
		let proposal = Pending::<T>::get(id).ok_or(Error::<T>::NoProposal)?;
		proposal.withdraw(&actor, &RULE).map_err(Error::<T>::from)?;
		Pending::<T>::remove(id);
		let entry = Entry::new(Act::AeoDecisionWithdrawn).by(actor);
		Self::note(id, file, Event::DecisionWithdrawn { id }, entry)
	}

	/// Everything is looked at again: since the proposal the file may have changed, evidence expired,
	/// or a clock run out.
	pub(crate) fn do_endorse_decision(actor: ActorOf<T>, id: AeoId) -> DispatchResult {
		let (file, _) = Self::open(id)?;
		let proposal = Pending::<T>::get(id).ok_or(Error::<T>::NoProposal)?;
		proposal.endorse(&actor, &RULE, Self::now().block).map_err(Error::<T>::from)?;
		ensure!(!file.validators.contains(&actor.account), Error::<T>::ValidatorMayNotApprove);
		let file = Self::decidable(id, &proposal.matter)?;
		Pending::<T>::remove(id);
		let entry = |act| Entry::new(act).by(actor).proposed_by(proposal.by);
		match proposal.matter {
			Decision::Grant { until, guarantee } => {
				Self::grant(id, file, until, guarantee, entry(Act::AeoGranted))
			}
			Decision::Extend { until } => Self::extend(id, file, until, entry(Act::AeoExtended)),
			Decision::Reinstate => Self::reinstate(id, file, entry(Act::AeoReinstated)),
			Decision::Revoke { reason } => Self::revoke(id, file, reason, entry(Act::AeoRevoked)),
		}
	}

	/// Can this be decided on the file now? Asked of the proposal and again of the endorsement.
	fn decidable(id: AeoId, decision: &Decision) -> Result<FileOf<T>, DispatchError> {
		use AeoStatus::{Expired, Granted, Suspended, Validating};
		match decision {
			Decision::Grant { until, .. } => {
				let (file, _) = Self::open_in(id, &[Validating, AeoStatus::Accepted])?;
				Self::ensure_validated(&file)?;
				Self::ensure_term(*until)?;
				Ok(file)
			}
			Decision::Extend { until } => {
				let (file, _) = Self::open_in(id, &[Granted, Expired])?;
				// A suspension is lifted by a decision of its own.
				ensure!(matches!(file.stage, Stage::Granted), Error::<T>::WrongState);
				Self::ensure_validated(&file)?;
				Self::ensure_term(*until)?;
				let later = file.grant.is_some_and(|grant| *until > grant.until);
				ensure!(later, Error::<T>::NotLater);
				Ok(file)
			}
			Decision::Reinstate => {
				let (file, _) = Self::open_in(id, &[Suspended, Expired])?;
				let suspended = matches!(file.stage, Stage::Suspended { .. });
				ensure!(suspended, Error::<T>::WrongState);
				Ok(file)
			}
			Decision::Revoke { reason } => {
				let (file, _) = Self::open_in(id, &[Granted, Suspended, Expired])?;
				ensure!(*reason != 0, Error::<T>::ReasonMissing);
				let heard = file.is_heard(*reason, Self::now(), &Self::terms());
				ensure!(heard, Error::<T>::HolderNotHeard);
				Ok(file)
			}
		}
	}

	/// Was the operator validated on its evidence, with success, and does the evidence still hold?
	fn ensure_validated(file: &FileOf<T>) -> DispatchResult {
		let findings = file.validation.as_ref().and_then(|validation| validation.result);
		ensure!(findings.ok_or(Error::<T>::NotValidated)?.met, Error::<T>::CriteriaNotMet);
		check_evidence(&file.evidence, file.programme, Self::now().today)
			.map_err(Error::<T>::from)?;
		Ok(())
	}

	/// Is the last day in the future, and not too far?
	fn ensure_term(until: Date) -> DispatchResult {
		let today = Self::now().today;
		ensure!(until > today, Error::<T>::AlreadyExpired);
		let days = until.days().saturating_sub(today.days());
		ensure!(days <= MAX_TERM_DAYS, Error::<T>::TermTooLong);
		Ok(())
	}

	fn grant(
		id: AeoId,
		mut file: FileOf<T>,
		until: Date,
		guarantee: GuaranteeShare,
		entry: Entry<T::AccountId>,
	) -> DispatchResult {
		let place = HolderCount::<T>::get();
		HolderCount::<T>::put(place.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?);
		Holders::<T>::insert(place, id);
		let grant = Grant { effective: Self::now().today, until, guarantee };
		file.stage = Stage::Granted;
		file.grant = Some(grant);
		Self::start_anew(&mut file)?;
		let event = Event::Granted { id, holder: file.holder, until, guarantee };
		Self::note(id, file, event, entry.content(BlakeTwo256::hash_of(&grant)))
	}

	fn extend(
		id: AeoId,
		mut file: FileOf<T>,
		until: Date,
		entry: Entry<T::AccountId>,
	) -> DispatchResult {
		let grant = file.grant.map(|grant| Grant { until, ..grant });
		file.grant = grant;
		Self::start_anew(&mut file)?;
		let event = Event::Extended { id, until };
		Self::note(id, file, event, entry.content(BlakeTwo256::hash_of(&grant)))
	}

	fn reinstate(id: AeoId, mut file: FileOf<T>, entry: Entry<T::AccountId>) -> DispatchResult {
		file.stage = Stage::Granted;
		file.hearing = None;
		Self::note(id, file, Event::Reinstated { id }, entry)
	}

	fn revoke(
		id: AeoId,
		mut file: FileOf<T>,
		reason: ReasonCode,
		entry: Entry<T::AccountId>,
	) -> DispatchResult {
		Self::end_validation(&mut file)?;
		file.stage = Stage::Revoked;
		Self::note(id, file, Event::Revoked { id, reason }, entry.reason(reason))
	}

	/// After a decision in the holder's favour: the next one needs a new validation or a new hearing.
	fn start_anew(file: &mut FileOf<T>) -> DispatchResult {
		Self::end_validation(file)?;
		file.validators = Default::default();
		file.hearing = None;
		Ok(())
	}
}
