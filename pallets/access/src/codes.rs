// SPDX-License-Identifier: Apache-2.0
//! Why a transaction is refused before it enters the pool or a block: the numbers in
//! `InvalidTransaction::Custom`. They never change their meaning.

/// The signer is not an officer of any organisation.
///
/// An administrator of the signer's organisation must appoint the account first.
pub const NOT_AN_OFFICER: u8 = 1;

/// The signer's organisation is suspended or closed.
///
/// The agency in charge or governance can reinstate a suspended organisation; a closed one stays closed.
pub const ORGANISATION_NOT_ACTIVE: u8 = 2;

/// The organisation's quota has not enough left for this transaction now.
///
/// Wait: it recovers with every block. All officers of the organisation share it. Governance can raise it.
pub const QUOTA_USED_UP: u8 = 3;

/// The transaction is immortal.
///
/// Sign it with a term, as standard clients do unless told otherwise.
pub const IMMORTAL: u8 = 4;

/// A proxy or a multisig inside the call names an account that is no officer of the signer's own
/// organisation.
///
/// Act for officers of one's own organisation only; to act for another organisation, have its
/// administrator grant a mandate to one's own.
pub const OTHER_ORGANISATION: u8 = 5;

/// Calls are wrapped more than 4 layers deep, or more than 64 calls are inside the transaction in all,
/// or proxies and multisigs name more than 64 accounts in all.
///
/// Send several transactions.
pub const WRAPPED_TOO_DEEP: u8 = 6;

/// This one transaction costs more than the organisation's whole quota, so no waiting helps.
///
/// Split it, or have governance raise the quota.
pub const ABOVE_QUOTA: u8 = 7;
