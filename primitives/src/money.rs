// SPDX-License-Identifier: Apache-2.0
//! The accounts of the ledger, and how a guarantee stands.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::{DeclarationId, Money, OrganisationId};

/// An account of the ledger. Its balance is its debits less its credits.
///
/// Codec indices are fixed: new account, new index, never reuse.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum LedgerAccount {
	/// What an organisation owes for its declarations.
	#[codec(index = 0)]
	Debtor(OrganisationId),
	/// Duties and taxes that the state has assessed (a credit balance).
	#[codec(index = 1)]
	Revenue,
	/// What is held for an organisation (a credit balance).
	#[codec(index = 2)]
	Fund(OrganisationId),
	/// What a bank holds for the treasury.
	#[codec(index = 3)]
	Bank(OrganisationId),
	/// What an organisation owes on the statements of its deferred account.
	#[codec(index = 4)]
	Deferred(OrganisationId),
	/// Interest on late payment (a credit balance).
	#[codec(index = 5)]
	Interest,
	/// Penalties (a credit balance).
	#[codec(index = 6)]
	Penalties,
	/// Drawback paid (a debit balance).
	#[codec(index = 7)]
	Drawback,
	/// What the treasury has sent on to the state's own account at the central bank.
	#[codec(index = 8)]
	Remitted,
}

impl LedgerAccount {
	/// Does a posting on it go with a movement of money? Then only the room that keeps the ledger makes it.
	pub const fn is_money(&self) -> bool {
		matches!(self, Self::Fund(_) | Self::Bank(_) | Self::Remitted)
	}
}

/// A posting, as the audit trail has it: an amount on two accounts.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Movement {
	/// The declaration that it is about, where there is one.
	pub declaration: Option<DeclarationId>,
	/// Account that is debited.
	pub debit: LedgerAccount,
	/// Account that is credited.
	pub credit: LedgerAccount,
	/// How much, in minor units.
	pub amount: Money,
}

/// How a guarantee stands.
///
/// Codec indices are fixed: new status, new index, never reuse.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum GuaranteeStatus {
	/// Offered by the guarantor, and not accepted yet.
	#[codec(index = 0)]
	Offered,
	/// In force: something can be reserved.
	#[codec(index = 1)]
	InForce,
	/// Ended or refused: nothing more can be reserved; what is reserved stays so.
	#[codec(index = 2)]
	Ended,
}
