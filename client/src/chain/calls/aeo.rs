// SPDX-License-Identifier: Apache-2.0
//! Calls of the programme of authorised operators.

use codec::Encode;
use sp_core::{crypto::AccountId32, H256};
use tijara_primitives::{
	aeo::{Criterion, GuaranteeShare, MraRecord, PartyRole, Programme},
	audit::ReasonCode,
	codes::NationalId,
	date::Date,
	AeoId,
};

use crate::chain::call::Call;

/// Evidence of a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Encode)]
pub struct Evidence {
	/// Salted commitment to the document.
	pub commitment: H256,
	/// Last day on which it counts.
	pub until: Date,
}

/// What one officer proposes and another endorses.
#[derive(Clone, Debug, PartialEq, Eq, Encode)]
pub enum Decision {
	/// Grant the authorisation.
	#[codec(index = 0)]
	Grant {
		/// Last day before which it must be validated anew.
		until: Date,
		/// What of a guarantee the operator must provide.
		guarantee: GuaranteeShare,
	},
	/// Extend it after re-validation.
	#[codec(index = 1)]
	Extend {
		/// Last day before which it must be validated anew.
		until: Date,
	},
	/// End its suspension.
	#[codec(index = 2)]
	Reinstate,
	/// Revoke it.
	#[codec(index = 3)]
	Revoke {
		/// Why.
		reason: ReasonCode,
	},
}

/// What a suspension is based on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, clap::ValueEnum)]
pub enum Ground {
	/// A threat to security or safety.
	#[codec(index = 0)]
	Security,
	/// Conditions or obligations are not kept.
	#[codec(index = 1)]
	Compliance,
	/// The holder asked for it.
	#[codec(index = 2)]
	OnRequest,
}

fn of(function: &'static str, id: AeoId) -> Call {
	Call::new("AeoIdentity", function).with("id", id)
}

/// Apply for authorisation.
pub fn aeo_apply(
	programme: Programme,
	role: PartyRole,
	tin: NationalId,
	salt: H256,
	evidence: Vec<(Criterion, Evidence)>,
) -> Call {
	Call::new("AeoIdentity", "apply")
		.with("programme", programme)
		.with("role", role)
		.with("tin", tin)
		.with("salt", salt)
		.with("evidence", evidence)
}

/// Accept an application.
pub fn aeo_accept(id: AeoId) -> Call {
	of("accept", id)
}

/// Refuse an application.
pub fn aeo_refuse(id: AeoId, reason: ReasonCode) -> Call {
	of("refuse", id).with("reason", reason)
}

/// Take a validation.
pub fn aeo_take_validation(id: AeoId) -> Call {
	of("take_validation", id)
}

/// Hand a validation over to another officer.
pub fn aeo_hand_over_validation(id: AeoId, to: AccountId32) -> Call {
	of("hand_over_validation", id).with("to", to)
}

/// Record what a validation found.
pub fn aeo_record_validation(id: AeoId, report: H256, met: bool) -> Call {
	of("record_validation", id).with("report", report).with("met", met)
}

/// Propose a decision.
pub fn aeo_propose_decision(id: AeoId, decision: Decision) -> Call {
	of("propose_decision", id).with("decision", decision)
}

/// Endorse a decision.
pub fn aeo_endorse_decision(id: AeoId) -> Call {
	of("endorse_decision", id)
}

/// Take the proposal of a decision back, or refuse it.
pub fn aeo_withdraw_decision(id: AeoId) -> Call {
	of("withdraw_decision", id)
}

/// Suspend an authorisation at once.
pub fn aeo_suspend(id: AeoId, ground: Ground, reason: ReasonCode) -> Call {
	of("suspend", id).with("ground", ground).with("reason", reason)
}

/// Tell the holder of an intended revocation.
pub fn aeo_open_hearing(id: AeoId, reason: ReasonCode, grounds: H256) -> Call {
	of("open_hearing", id).with("reason", reason).with("grounds", grounds)
}

/// Answer an intended revocation.
pub fn aeo_answer_hearing(id: AeoId, statement: H256) -> Call {
	of("answer_hearing", id).with("statement", statement)
}

/// Give an authorisation or an application up.
pub fn aeo_withdraw(id: AeoId) -> Call {
	of("withdraw", id)
}

/// Renew the evidence of a criterion.
pub fn aeo_renew_evidence(id: AeoId, criterion: Criterion, evidence: Evidence) -> Call {
	of("renew_evidence", id).with("criterion", criterion).with("evidence", evidence)
}

/// Take over what a partner administration says of its operator.
pub fn record_partner(record: MraRecord) -> Call {
	Call::new("AeoIdentity", "record_partner").with("record", record)
}
