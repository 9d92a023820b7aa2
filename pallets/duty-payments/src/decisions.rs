// SPDX-License-Identifier: Apache-2.0
//! Decisions about money: one officer proposes, another endorses, and then they are carried out.

use frame_support::{
	dispatch::DispatchResult,
	ensure,
	sp_runtime::{
		traits::{BlakeTwo256, Hash},
		DispatchError,
	},
	traits::Get,
};
use tijara_primitives::{
	actor::Actor,
	audit::{Act, Entry},
	four_eyes::Proposal,
	money::LedgerAccount,
	numbers::Decimal,
	rooms::{Ledger, Releases},
	DeclarationId, Money,
};

use crate::{
	Config, Debt, Debts, Decision, Drawbacks, Error, Event, Ground, Pallet, Proposals, ENDORSEMENT,
	MAX_AMOUNT,
};

/// Two officers: who proposed, and who endorses.
struct Both<'a, AccountId> {
	proposer: &'a Actor<AccountId>,
	endorser: &'a Actor<AccountId>,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_propose(
		officer: Actor<T::AccountId>,
		id: DeclarationId,
		decision: Decision,
	) -> DispatchResult {
		let debt = Self::live(id)?;
		let now = frame_system::Pallet::<T>::block_number();
		// One that nobody endorsed in time stands in nobody's way.
		ensure!(
			Proposals::<T>::get(id).is_none_or(|proposal| proposal.has_expired(now)),
			Error::<T>::AlreadyProposed
		);
		Self::check(id, &debt, &decision)?;
		let proposal = Proposal::new(decision, officer.clone(), now, T::ProposalTerm::get())
			.map_err(Error::<T>::from)?;
		Proposals::<T>::insert(id, proposal);
		Self::note(
			id,
			Event::DecisionProposed { id, decision },
			Self::entry(Act::MoneyDecisionProposed, &debt, &officer)
				.content(BlakeTwo256::hash_of(&decision)),
		)
	}

	pub(crate) fn do_withdraw_proposal(
		officer: Actor<T::AccountId>,
		id: DeclarationId,
	) -> DispatchResult {
		let proposal = Proposals::<T>::get(id).ok_or(Error::<T>::NoProposal)?;
		proposal.withdraw(&officer, &ENDORSEMENT).map_err(Error::<T>::from)?;
		let debt = Debts::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		Proposals::<T>::remove(id);
		Self::note(
			id,
			Event::DecisionWithdrawn { id },
			Self::entry(Act::MoneyDecisionWithdrawn, &debt, &officer)
				.content(BlakeTwo256::hash_of(&proposal.matter)),
		)
	}

	pub(crate) fn do_endorse(officer: Actor<T::AccountId>, id: DeclarationId) -> DispatchResult {
		let proposal = Proposals::<T>::get(id).ok_or(Error::<T>::NoProposal)?;
		let now = frame_system::Pallet::<T>::block_number();
		proposal.endorse(&officer, &ENDORSEMENT, now).map_err(Error::<T>::from)?;
		let debt = Self::live(id)?;
		// The debt may have moved since the proposal.
		Self::check(id, &debt, &proposal.matter)?;
		Proposals::<T>::remove(id);
		let both = Both { proposer: &proposal.by, endorser: &officer };
		match proposal.matter {
			Decision::Finalise { grant } => Self::carry_out_finalise(id, debt, grant, &both),
			Decision::FinaliseAt { due } => Self::carry_out_finalise_at(id, debt, due, &both),
			Decision::Refund { amount } => Self::carry_out_refund(id, debt, amount, &both),
			Decision::Drawback { export, exported, imported } => {
				let amount = Self::drawback(id, &debt, exported, imported)?;
				Self::carry_out_drawback(id, debt, export, amount, &both)
			}
			Decision::Penalty { amount, reason } => {
				Self::carry_out_penalty(id, debt, amount, reason, &both)
			}
		}
	}

	/// Could the decision be carried out now?
	fn check(id: DeclarationId, debt: &Debt, decision: &Decision) -> DispatchResult {
		match *decision {
			Decision::Finalise { .. } => {
				let ground = debt.provisional.ok_or(Error::<T>::NotProvisional)?;
				ensure!(ground.is_about_claims(), Error::<T>::OtherGround);
			}
			Decision::FinaliseAt { due } => {
				let ground: Ground = debt.provisional.ok_or(Error::<T>::NotProvisional)?;
				ensure!(!ground.is_about_claims(), Error::<T>::OtherGround);
				let most = debt.due.saturating_add(debt.security);
				ensure!(due <= most, Error::<T>::AmountTooHigh);
			}
			Decision::Refund { amount } => {
				ensure!(amount > 0, Error::<T>::ZeroAmount);
				ensure!(amount <= debt.refundable(), Error::<T>::MoreThanOverpaid);
			}
			Decision::Drawback { export, exported, imported } => {
				ensure!(debt.provisional.is_none(), Error::<T>::StillProvisional);
				ensure!(!Drawbacks::<T>::contains_key(id, export), Error::<T>::AlreadyDrawnBack);
				let of_export = Debts::<T>::get(export).ok_or(Error::<T>::NotFound)?;
				ensure!(of_export.export, Error::<T>::NotAnExport);
				ensure!(of_export.debtor == debt.debtor, Error::<T>::OtherDebtor);
				ensure!(
					export != id
						&& T::Releases::is_released(id)
						&& T::Releases::is_released(export),
					Error::<T>::NotReleased
				);
				Self::drawback(id, debt, exported, imported)?;
			}
			Decision::Penalty { amount, reason } => {
				ensure!(amount > 0, Error::<T>::ZeroAmount);
				ensure!(amount <= MAX_AMOUNT, Error::<T>::AmountTooLarge);
				ensure!(reason > 0, Error::<T>::ReasonMissing);
			}
		}
		Ok(())
	}

	/// The drawback of duty that was paid; never more in all than that.
	fn drawback(
		id: DeclarationId,
		debt: &Debt,
		exported: Decimal,
		imported: Decimal,
	) -> Result<Money, DispatchError> {
		let bounds = exported.is_valid() && imported.is_valid() && exported <= imported;
		ensure!(bounds && exported > Decimal::default(), Error::<T>::QuantityInvalid);
		// Interest and penalties are not paid back, and neither is what was not paid.
		let paid = debt.paid.min(debt.due);
		let (terms, _) = Self::terms(id)?;
		let amount = tijara_tariff::drawback(paid, exported, imported, terms.drawback)
			.ok_or(Error::<T>::Overflow(0))?
			.min(paid.saturating_sub(debt.drawback));
		ensure!(amount > 0, Error::<T>::NothingToRefund);
		Ok(amount)
	}

	/// An entry about a decision by both officers.
	fn decided(act: Act, debt: &Debt, both: &Both<'_, T::AccountId>) -> Entry<T::AccountId> {
		Self::entry(act, debt, both.endorser).proposed_by(both.proposer.clone())
	}

	fn carry_out_finalise(
		id: DeclarationId,
		mut debt: Debt,
		grant: bool,
		both: &Both<'_, T::AccountId>,
	) -> DispatchResult {
		let before = debt.due;
		Self::finalise(id, &mut debt, grant, both.endorser)?;
		Self::note_final(id, before, &debt, both)?;
		Self::close(id, debt, both.endorser)
	}

	fn carry_out_finalise_at(
		id: DeclarationId,
		mut debt: Debt,
		due: Money,
		both: &Both<'_, T::AccountId>,
	) -> DispatchResult {
		let before = debt.due;
		debt.stated = true;
		Self::owe(id, &mut debt, due, both.endorser)?;
		Self::note_final(id, before, &debt, both)?;
		Self::close(id, debt, both.endorser)
	}

	fn note_final(
		id: DeclarationId,
		before: Money,
		debt: &Debt,
		both: &Both<'_, T::AccountId>,
	) -> DispatchResult {
		let due = debt.due;
		let entry = Self::decided(Act::AssessmentFinalised, debt, both)
			.content(BlakeTwo256::hash_of(&(before, due)));
		Self::note(id, Event::Finalised { id, before, due }, entry)
	}

	fn carry_out_refund(
		id: DeclarationId,
		mut debt: Debt,
		amount: Money,
		both: &Both<'_, T::AccountId>,
	) -> DispatchResult {
		T::Ledger::repay(debt.debtor, id, amount)?;
		// What was paid goes back first; what was only deferred is paid with its statement.
		let from_paid = amount.min(debt.paid);
		debt.paid = debt.paid.saturating_sub(from_paid);
		debt.deferred = debt.deferred.saturating_sub(amount.saturating_sub(from_paid));
		let entry =
			Self::decided(Act::RefundGranted, &debt, both).content(BlakeTwo256::hash_of(&amount));
		Self::note(id, Event::Refunded { id, amount }, entry)?;
		Self::save(id, debt, both.endorser)
	}

	fn carry_out_drawback(
		id: DeclarationId,
		mut debt: Debt,
		export: DeclarationId,
		amount: Money,
		both: &Both<'_, T::AccountId>,
	) -> DispatchResult {
		let debtor = LedgerAccount::Debtor(debt.debtor);
		T::Ledger::post(debt.debtor, id, LedgerAccount::Drawback, debtor, amount)?;
		T::Ledger::repay(debt.debtor, id, amount)?;
		Drawbacks::<T>::insert(id, export, amount);
		debt.drawback = debt.drawback.checked_add(amount).ok_or(Error::<T>::Overflow(0))?;
		let entry = Self::decided(Act::DrawbackGranted, &debt, both)
			.content(BlakeTwo256::hash_of(&(export, amount)));
		Self::note(id, Event::DrawbackGranted { id, export, amount }, entry)?;
		Self::save(id, debt, both.endorser)
	}

	fn carry_out_penalty(
		id: DeclarationId,
		mut debt: Debt,
		amount: Money,
		reason: tijara_primitives::audit::ReasonCode,
		both: &Both<'_, T::AccountId>,
	) -> DispatchResult {
		if debt.outstanding() == 0 {
			Self::renew(id, &mut debt, both.endorser)?;
		}
		let debtor = LedgerAccount::Debtor(debt.debtor);
		T::Ledger::post(debt.debtor, id, debtor, LedgerAccount::Penalties, amount)?;
		debt.penalties = debt.penalties.checked_add(amount).ok_or(Error::<T>::Overflow(0))?;
		let entry = Self::decided(Act::PenaltyImposed, &debt, both)
			.reason(reason)
			.content(BlakeTwo256::hash_of(&amount));
		Self::note(id, Event::PenaltyImposed { id, amount, reason }, entry)?;
		Self::save(id, debt, both.endorser)
	}
}
