// SPDX-License-Identifier: Apache-2.0
//! What the set is made of.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use tijara_primitives::OrganisationId;

/// An agency's validator.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Member<AccountId> {
	/// The account that owns the session keys.
	pub account: AccountId,
	/// The agency that runs it.
	pub organisation: OrganisationId,
}

/// What benchmarks need from the neighbours.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId> {
	/// Admits an active agency to the registry and gives its number.
	fn agency() -> OrganisationId;

	/// Gives the account session keys.
	fn set_session_keys(account: &AccountId);
}
