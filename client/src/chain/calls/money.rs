// SPDX-License-Identifier: Apache-2.0
//! Calls of the rooms of money: duty-payments, ledger, guarantees, allocations.

use codec::Encode;
use sp_core::H256;
use tijara_primitives::{
	audit::ReasonCode,
	codes::{BankReference, CurrencyCode, ReliefCode},
	date::Date,
	numbers::Decimal,
	DeclarationId, GuaranteeId, Money, OrganisationId,
};

use crate::chain::call::Call;

/// Why an assessment is provisional.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, clap::ValueEnum)]
pub enum ProvisionalGround {
	/// The value is in doubt.
	#[codec(index = 0)]
	Value,
	/// The origin is in doubt.
	#[codec(index = 1)]
	Origin,
	/// A laboratory examines the goods.
	#[codec(index = 2)]
	Laboratory,
}

/// What one officer proposes about a debt and another endorses.
#[derive(Clone, Debug, PartialEq, Eq, Encode)]
pub enum MoneyDecision {
	/// Make the assessment final by the items.
	#[codec(index = 0)]
	Finalise {
		/// Are the claims granted?
		grant: bool,
	},
	/// Make it final at an amount.
	#[codec(index = 1)]
	FinaliseAt {
		/// Duties and taxes, in minor units.
		due: Money,
	},
	/// Pay back what was paid too much.
	#[codec(index = 2)]
	Refund {
		/// How much, in minor units.
		amount: Money,
	},
	/// Pay duty back because goods were exported again.
	#[codec(index = 3)]
	Drawback {
		/// The export declaration.
		export: DeclarationId,
		/// How much was exported.
		exported: Decimal,
		/// How much had been imported, in the same unit.
		imported: Decimal,
	},
	/// Impose a penalty.
	#[codec(index = 4)]
	Penalty {
		/// How much, in minor units.
		amount: Money,
		/// Why.
		reason: ReasonCode,
	},
}

fn debt(function: &'static str, id: DeclarationId) -> Call {
	Call::new("DutyPayments", function).with("id", id)
}

/// Confirm a payment, as the bank that received it.
pub fn confirm_payment(
	id: DeclarationId,
	reference: &BankReference,
	currency: &CurrencyCode,
	amount: Money,
) -> Call {
	debt("confirm_payment", id)
		.with("reference", reference)
		.with("currency", currency)
		.with("amount", amount)
}

/// Settle a debt from the fund account.
pub fn settle(id: DeclarationId) -> Call {
	debt("settle", id)
}

/// Put a debt on the deferred account.
pub fn defer(id: DeclarationId) -> Call {
	debt("defer", id)
}

/// Secure a debt with a guarantee.
pub fn secure(id: DeclarationId, guarantee: GuaranteeId) -> Call {
	debt("secure", id).with("guarantee", guarantee)
}

/// Make an assessment provisional.
pub fn assess_provisionally(id: DeclarationId, ground: ProvisionalGround, security: Money) -> Call {
	debt("assess_provisionally", id).with("ground", ground).with("security", security)
}

/// Propose a decision about a debt.
pub fn propose_money_decision(id: DeclarationId, decision: MoneyDecision) -> Call {
	debt("propose", id).with("decision", decision)
}

/// Endorse it.
pub fn endorse_money_decision(id: DeclarationId) -> Call {
	debt("endorse", id)
}

/// Take its proposal back, or refuse it.
pub fn withdraw_money_decision(id: DeclarationId) -> Call {
	debt("withdraw_proposal", id)
}

/// Charge a payment back, as the bank that confirmed it.
pub fn charge_back(id: DeclarationId, reference: &BankReference) -> Call {
	debt("charge_back", id).with("reference", reference)
}

/// Confirm money for an organisation's fund, as the bank that received it.
pub fn confirm_deposit(
	organisation: OrganisationId,
	reference: &BankReference,
	currency: &CurrencyCode,
	amount: Money,
) -> Call {
	Call::new("Ledger", "confirm_deposit")
		.with("organisation", organisation)
		.with("reference", reference)
		.with("currency", currency)
		.with("amount", amount)
}

/// Open, change or close a deferred account.
pub fn set_deferred_account(organisation: OrganisationId, limit: Money, days: u16) -> Call {
	Call::new("Ledger", "set_deferred_account")
		.with("organisation", organisation)
		.with("limit", limit)
		.with("days", days)
}

/// Pay the statement of a month from the fund.
pub fn pay_statement(month: u32) -> Call {
	Call::new("Ledger", "pay_statement").with("month", month)
}

/// Ask for a payment out of the fund; 0 takes the request back.
pub fn request_payout(amount: Money) -> Call {
	Call::new("Ledger", "request_payout").with("amount", amount)
}

/// Confirm a payment out of an organisation's fund, as the bank that made it.
pub fn confirm_payout(
	organisation: OrganisationId,
	reference: &BankReference,
	amount: Money,
) -> Call {
	Call::new("Ledger", "confirm_payout")
		.with("organisation", organisation)
		.with("reference", reference)
		.with("amount", amount)
}

/// Compare the chain's account of a bank with the bank's statement.
pub fn reconcile(bank: OrganisationId, reference: &BankReference, balance: Money) -> Call {
	Call::new("Ledger", "reconcile")
		.with("bank", bank)
		.with("reference", reference)
		.with("balance", balance)
}

/// Send money on from the treasury to the state's own account.
pub fn remit(bank: OrganisationId, reference: &BankReference, amount: Money) -> Call {
	Call::new("Ledger", "remit")
		.with("bank", bank)
		.with("reference", reference)
		.with("amount", amount)
}

/// Offer a guarantee, as the bank that stands for it.
pub fn offer_guarantee(
	holder: OrganisationId,
	declaration: Option<DeclarationId>,
	provided: Money,
	until: Date,
	reference: &BankReference,
) -> Call {
	Call::new("Guarantees", "offer")
		.with("holder", holder)
		.with("declaration", declaration)
		.with("provided", provided)
		.with("until", until)
		.with("reference", reference)
}

/// Accept a guarantee.
pub fn accept_guarantee(id: GuaranteeId, reference_amount: Money) -> Call {
	Call::new("Guarantees", "accept").with("id", id).with("reference_amount", reference_amount)
}

/// Refuse an offered guarantee, or take the offer back.
pub fn refuse_guarantee(id: GuaranteeId, reason: ReasonCode) -> Call {
	Call::new("Guarantees", "refuse").with("id", id).with("reason", reason)
}

/// End a guarantee.
pub fn end_guarantee(id: GuaranteeId) -> Call {
	Call::new("Guarantees", "end").with("id", id)
}

/// Call the guarantee of an overdue debt.
pub fn call_guarantee(declaration: DeclarationId, reason: ReasonCode) -> Call {
	Call::new("Guarantees", "call_in").with("declaration", declaration).with("reason", reason)
}

/// An exemption, as the ministry grants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExemptionTerms {
	/// Commitment to its legal basis.
	pub legal_basis: H256,
	/// What it may relieve in all, in minor units.
	pub ceiling: Money,
	/// First day.
	pub from: Date,
	/// Last day.
	pub to: Date,
}

fn exemption(function: &'static str, holder: OrganisationId, relief: &ReliefCode) -> Call {
	Call::new("Allocations", function).with("holder", holder).with("relief", relief)
}

/// Propose to grant an exemption.
pub fn grant_exemption(
	holder: OrganisationId,
	relief: &ReliefCode,
	terms: &ExemptionTerms,
) -> Call {
	exemption("grant_exemption", holder, relief)
		.with("legal_basis", terms.legal_basis)
		.with("ceiling", terms.ceiling)
		.with("from", terms.from)
		.with("to", terms.to)
}

/// Endorse an exemption, which grants it.
pub fn endorse_exemption(holder: OrganisationId, relief: &ReliefCode) -> Call {
	exemption("endorse_exemption", holder, relief)
}

/// Take the proposal of an exemption back, or refuse it.
pub fn withdraw_exemption(holder: OrganisationId, relief: &ReliefCode) -> Call {
	exemption("withdraw_exemption_proposal", holder, relief)
}

/// End an exemption.
pub fn end_exemption(holder: OrganisationId, relief: &ReliefCode, reason: ReasonCode) -> Call {
	exemption("end_exemption", holder, relief).with("reason", reason)
}
